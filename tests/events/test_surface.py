"""On which side of the other hand a fingertip is."""

import numpy as np
import pytest
from hands_at_work import make_motion

from ambidex.events import Event, find_events, mirror_event
from ambidex.events.surface import name_surfaces
from ambidex.motion import Motion, mirror

_INDEX_TIP, _MIDDLE_KNUCKLE = 8, 9
_TOUCH = Event("tip_palm", "right", "index", "palm", 0, 60, "touching", "touching", "", 0.0)


def tip_over_palm(height: float, aside: float = 0.0) -> Motion:
    """The right index tip so high over the middle of the left hand, which lies palm down; metres."""
    joints = make_motion().joints.copy()
    middle = (joints[:, 0, 0] + joints[:, 0, _MIDDLE_KNUCKLE]) / 2
    joints[:, 1] += (middle - joints[:, 1, _INDEX_TIP] + np.array([aside, 0, height], np.float32))[:, None]
    return Motion.from_joints(joints, 30.0)


@pytest.mark.parametrize(("height", "surface"), [(0.016, "back"), (0.0, "back"), (-0.007, "side"), (-0.014, "palm"), (-0.03, "palm")])
def test_what_a_tip_is_on_follows_its_height_over_the_plane_of_the_hand(height: float, surface: str) -> None:
    ((_, event),) = name_surfaces([(0, _TOUCH)], tip_over_palm(height).joints[None])
    assert event.object == surface


@pytest.mark.parametrize(("height", "surface"), [(0.012, "back"), (-0.033, "palm")])
def test_a_fingertip_on_the_back_of_the_hand_is_not_told_as_on_its_palm(height: float, surface: str) -> None:
    motion = tip_over_palm(height)
    told = [event for event in find_events(motion) if event.kind == "tip_palm" and event.hand == "right" and event.subject == "index"]
    assert [event.object for event in told] == [surface]
    again = [event for event in find_events(mirror(motion)) if event.kind == "tip_palm" and event.hand == "left"]
    assert mirror_event(told[0]) in again


def test_frames_without_a_hand_do_not_say_where_the_tip_is() -> None:
    joints = tip_over_palm(0.016).joints.copy()
    joints[20:30, 0] = np.nan
    ((_, event),) = name_surfaces([(0, _TOUCH)], joints[None])
    assert event.object == "back"


def test_other_contacts_stay_as_they_are() -> None:
    pinch = Event("thumb_contact", "right", "thumb", "index", 0, 60, "touching", "touching", "", 0.0)
    assert name_surfaces([(0, pinch)], tip_over_palm(0.016).joints[None]) == [(0, pinch)]
