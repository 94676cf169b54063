"""Every action of `elements` can be played, and only thumbs touch fingers."""

from collections.abc import Callable

from ambidex.choreography.elements import ELEMENTS


def test_every_one_can_be_played_and_only_thumbs_touch_fingers(play: Callable) -> None:
    played = play(ELEMENTS)
    assert len(played) == len(ELEMENTS)
    assert all("thumb_tip" in contact.part_a for performance in played for contact in performance.asked)
