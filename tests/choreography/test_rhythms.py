"""Every action of `rhythms` can be played, and fingers or wrists keep moving."""

from collections.abc import Callable

from ambidex.choreography.rhythms import RHYTHMS


def test_every_one_can_be_played_and_fingers_or_wrists_keep_moving(play: Callable) -> None:
    played = play(RHYTHMS)
    assert len(played) == len(RHYTHMS)
    assert all(len(performance.motion) == 105 for performance in played)
