"""Every action of `pinches` can be played, and a hand touches itself."""

from collections.abc import Callable

from ambidex.choreography.pinches import PINCHES


def test_every_one_can_be_played_and_a_hand_touches_itself(play: Callable) -> None:
    played = play(PINCHES)
    assert len(played) == len(PINCHES)
    assert all(performance.asked for performance in played)
