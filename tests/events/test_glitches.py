"""Steps that no hand can make are no movements."""

from dataclasses import fields

import numpy as np
import pytest
from hands_at_work import make_motion, moves, step, wandering

from ambidex.events import find_events
from ambidex.events.features import measure
from ambidex.events.glitches import without_glitches
from ambidex.motion import Motion


def jumping(first: int, last: int, fps: float = 120.0, way: float = 0.15) -> Motion:
    """Hands that rest, the right one elsewhere in some frames."""
    joints = make_motion(frames=240, fps=fps).joints.copy()
    joints[first:last, 1, :, 0] += way
    return Motion.from_joints(joints, fps)


@pytest.mark.parametrize(("first", "last"), [(100, 101), (100, 102), (100, 240)])
def test_a_hand_that_jumps_within_a_frame_has_not_moved(first: int, last: int) -> None:
    events = find_events(jumping(first, last))
    assert not [event for event in events if event.moves]


def test_a_palm_that_flips_within_a_frame_has_not_turned() -> None:
    motion = make_motion(frames=240, fps=120.0)
    joints = motion.joints.copy()
    wrist = joints[120:, 1, :1]
    joints[120:, 1] = wrist + (joints[120:, 1] - wrist) * np.array([-1, 1, -1], np.float32)
    events = find_events(Motion.from_joints(joints, 120.0))
    assert not [event for event in events if event.moves and event.hand == "right"]
    assert [event.to_state for event in events if event.kind == "palm" and event.hand == "right"] == ["down", "up"]


def test_a_glitch_leaves_the_movements_before_and_after_it() -> None:
    course = 0.12 * (step(240, 0.05, 0.2) + step(240, 0.7, 0.2))
    joints = make_motion(wrists={("right", 2): course}, frames=240, fps=120.0).joints.copy()
    plain = moves(Motion.from_joints(joints, 120.0), "wrist", "right")
    joints[110, 1] += np.array([0.3, 0, 0], np.float32)
    again = moves(Motion.from_joints(joints, 120.0), "wrist", "right")
    assert len(plain) == 2
    assert [(event.start, event.end, event.to_state) for event in again] == [(event.start, event.end, event.to_state) for event in plain]


@pytest.mark.parametrize("fps", [30.0, 120.0])
def test_features_of_a_possible_movement_stay_as_they_are(fps: float) -> None:
    features = measure(wandering(round(2 * fps), fps, seed=4).joints[None])
    assert without_glitches(features, fps) is features


def test_only_the_hand_that_jumps_is_unknown_and_only_near_the_jump() -> None:
    features = without_glitches(measure(jumping(100, 101).joints[None]), 120.0)
    for field in fields(features):
        signal = getattr(features, field.name)
        assert np.isfinite(signal[:, 0]).all()
        unknown = np.flatnonzero(np.isnan(signal[0, 1]).reshape(-1, 240).any(axis=0))
        assert (unknown.min(), unknown.max()) == (92, 108)
