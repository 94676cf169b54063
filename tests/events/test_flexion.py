"""Fingers and hands that bend, in motions that are known exactly."""

import numpy as np
import pytest
from hands_at_work import bell, make_motion, moves, step

from ambidex.events import find_events
from ambidex.motion import Motion


def test_a_fist_that_opens_again_is_two_events_of_the_whole_hand() -> None:
    events = moves(make_motion({("left", "fist"): 0.9 * bell(60)}), "hand", "left")
    assert [event.to_state for event in events] == ["fist", "open"]
    assert events[0].start == pytest.approx(14, abs=2)
    assert events[0].end == pytest.approx(23, abs=2)


def test_one_bending_finger_is_not_a_closing_hand() -> None:
    motion = make_motion({("right", f"index_{joint}_flexion"): 0.9 * step(60) for joint in ("mcp", "pip")})
    assert [(event.subject, event.to_state) for event in moves(motion, "flexion", "right")] == [("index", "bent")]
    assert not moves(motion, "hand", "right")
    assert not moves(motion, "flexion", "left")


def test_a_knuckle_bent_back_is_hyper_extension() -> None:
    motion = make_motion({("right", "index_mcp_flexion"): -0.85 * bell(60)})
    found = [event for event in find_events(motion) if event.to_state == "hyper_extended"]
    assert [(event.hand, event.subject) for event in found] == [("right", "index")]
    assert found[0].value < -0.3


@pytest.mark.parametrize(("bend", "count"), [(-0.1, 1), (1.1, 0)])
def test_a_claw_is_not_hyper_extension_however_far_its_knuckle_is_bent_back(bend: float, count: int) -> None:
    straight = make_motion({("right", "index_mcp_flexion"): -0.85 * bell(60)})
    claw = make_motion({("right", "index_mcp_flexion"): -0.85 * bell(60), ("right", "index_pip_flexion"): np.full(60, bend, np.float32)})
    values = [
        [event.value for event in find_events(motion) if event.to_state == "hyper_extended" and event.subject == "index"]
        for motion in (straight, claw)
    ]
    assert [len(found) for found in values] == [1, count]
    assert values[1] == pytest.approx(values[0][:count], abs=0.05)


def test_a_state_that_lasts_does_not_run_through_frames_without_the_hand() -> None:
    joints = make_motion().joints.copy()
    joints[20:35, 1] = np.nan
    events = find_events(Motion.from_joints(joints, 30.0))
    lasting = {(event.kind, event.subject): [] for event in events if event.hand == "right"}
    for event in events:
        if event.hand == "right":
            lasting[event.kind, event.subject].append((event.start, event.end))
    assert lasting["flexion", "index"] == lasting["hand", "hand"] == lasting["rest", "hand"] == [(0, 20), (35, 60)]
    between = [(event.start, event.end) for event in events if event.kind == "relative_position" and event.object == "up-down"]
    assert between == [(0, 20), (35, 60)]
