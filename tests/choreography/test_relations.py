"""Every action of `relations` can be played, and tips and palms touch where they shall."""

from collections.abc import Callable

from ambidex.choreography.relations import RELATIONS


def test_every_one_can_be_played_and_tips_and_palms_touch_where_they_shall(play: Callable) -> None:
    played = play(RELATIONS)
    assert len(played) == len(RELATIONS)
    assert sum(bool(performance.asked) for performance in played) == sum(action.family == "meet" for action in RELATIONS)
