"""Every action of `airs` can be played, and no hand touches the other."""

from collections.abc import Callable

from ambidex.choreography.airs import AIRS


def test_every_one_can_be_played_and_no_hand_touches_the_other(play: Callable) -> None:
    played = play(AIRS)
    assert len(played) == len(AIRS)
    assert all(not performance.asked for performance in played)
