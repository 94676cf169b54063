"""Every action of `joined` can be played, and most of them touch."""

from collections.abc import Callable

from ambidex.choreography.joined import JOINED


def test_every_one_can_be_played_and_most_of_them_touch(play: Callable) -> None:
    played = play(JOINED)
    assert len(played) == len(JOINED)
    assert sum(bool(performance.asked) for performance in played) > len(played) / 2
