"""Every action of `gestures` can be played, and the other hand rests."""

from collections.abc import Callable

from ambidex.choreography.gestures import GESTURES


def test_every_one_can_be_played_and_the_other_hand_rests(play: Callable) -> None:
    played = play(GESTURES)
    assert len(played) == len(GESTURES)
    assert all(not performance.asked for performance in played)
