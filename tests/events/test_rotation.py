"""Turns of the hand and where it points."""

import numpy as np
import pytest
from hands_at_work import bell, make_motion, moves, step
from scipy.spatial.transform import Rotation

from ambidex.events import find_events
from ambidex.motion import Motion, mirror


def turned(axis: int, degrees: float, course: np.ndarray, hand: int = 1, start: np.ndarray | None = None) -> Motion:
    """A hand that turns about a world axis through its wrist, from the pose "palm down, fingers forward" or another."""
    motion = make_motion(frames=len(course))
    joints = motion.joints.copy()
    wrist = joints[:, hand, :1]
    turns = Rotation.from_rotvec(np.deg2rad(degrees) * course[:, None] * np.eye(3)[axis]).as_matrix()
    local = joints[:, hand] - wrist
    if start is not None:
        local = local @ start.T
    joints[:, hand] = np.einsum("tij,tkj->tki", turns, local) + wrist
    return Motion.from_joints(joints.astype(np.float32), motion.fps)


@pytest.mark.parametrize(
    ("axis", "degrees", "object", "word"),
    [(1, 80, "roll", "supination"), (1, -80, "roll", "pronation"), (0, 50, "pitch", "up"), (0, -50, "pitch", "down"),
     (2, 60, "yaw", "left"), (2, -60, "yaw", "right")],
)  # fmt: skip
def test_a_turn_of_the_right_hand_is_told_with_its_axis_and_angle(axis: int, degrees: float, object: str, word: str) -> None:
    found = [event for event in moves(turned(axis, degrees, step(60)), "rotation", "right") if event.object == object]
    assert [event.to_state for event in found] == [word]
    assert abs(found[0].value) == pytest.approx(np.deg2rad(abs(degrees)), rel=0.06)


def test_the_mirrored_turn_is_the_same_anatomical_one() -> None:
    motion = turned(1, 80, step(60))
    (left,) = [event for event in moves(mirror(motion), "rotation", "left") if event.object == "roll"]
    assert left.to_state == "supination"


def test_a_roll_is_measured_through_every_pose() -> None:
    upright = Rotation.from_euler("x", 90, degrees=True).as_matrix()
    found = moves(turned(2, 150, step(60), start=upright), "rotation", "right")
    assert [(event.object, round(np.rad2deg(abs(event.value)), -1)) for event in found] == [("roll", 150)]


def test_a_turn_past_the_half_circle_does_not_jump() -> None:
    (event,) = [event for event in moves(turned(2, 240, step(90)), "rotation", "right") if event.object == "yaw"]
    assert event.value == pytest.approx(-np.deg2rad(240), rel=0.06)


def test_there_and_back_are_two_turns_and_a_small_one_is_none() -> None:
    assert [event.to_state for event in moves(turned(1, 60, bell(60)), "rotation", "right")] == ["supination", "pronation"]
    assert moves(turned(1, 20, bell(60)), "rotation", "right") == []


def test_an_upright_hand_that_waves_leans_left_and_right_and_is_counted() -> None:
    upright = Rotation.from_euler("x", 90, degrees=True).as_matrix()
    course = np.sin(2 * np.pi * np.arange(120) / 30).astype(np.float32)
    motion = turned(1, 30, course, start=upright)
    found = moves(motion, "rotation", "right")
    assert {event.object for event in found} == {"yaw"}
    assert [event.to_state for event in found[1:6]] in (
        ["left", "right", "left", "right", "left"],
        ["right", "left", "right", "left", "right"],
    )
    assert abs(found[2].value) == pytest.approx(np.deg2rad(60), rel=0.1)
    (wave,) = [event for event in find_events(motion) if event.kind == "repetition" and event.object == "yaw"]
    assert (wave.hand, wave.to_state) == ("right", "regular") and wave.value >= 3


def test_a_steep_hand_that_turns_about_the_vertical_is_told_once() -> None:
    steep = Rotation.from_euler("x", 50, degrees=True).as_matrix()
    found = [event for event in moves(turned(2, 80, step(60), start=steep), "rotation", "right") if event.object == "yaw"]
    assert [round(np.rad2deg(event.value), -1) for event in found] == [-80]


def test_a_hand_held_fingers_forward_points_forward() -> None:
    pointing = [event for event in find_events(make_motion()) if event.kind == "pointing"]
    assert [(event.hand, event.to_state, event.start, event.end) for event in pointing] == [
        ("left", "forward", 0, 60),
        ("right", "forward", 0, 60),
    ]


def test_an_absent_hand_neither_turns_nor_points() -> None:
    joints = turned(1, 80, step(60)).joints.copy()
    joints[:, 1] = np.nan
    assert not [
        event for event in find_events(Motion.from_joints(joints, 30.0)) if event.hand == "right" and event.kind in ("rotation", "pointing")
    ]
