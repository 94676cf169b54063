"""The canonical frame: laws of turning and of the mirror, and where the person looks."""

import numpy as np
import pytest
from hands_at_work import make_motion, wandering

from ambidex.events.heading import find_heading, turn
from ambidex.motion import Motion, mirror


def heading(motion: Motion) -> float:
    return float(find_heading(motion.joints[None])[0])


@pytest.mark.parametrize("degrees", [-170, -90, -20, 5, 60, 135])
def test_turning_the_clip_turns_its_heading_back(degrees: float) -> None:
    motion = wandering(seed=3)
    turned = turn(motion.joints[None], np.deg2rad([degrees]))
    difference = find_heading(turned)[0] - heading(motion) + np.deg2rad(degrees)
    assert abs((difference + np.pi) % (2 * np.pi) - np.pi) < 1e-5


@pytest.mark.parametrize("seed", range(4))
def test_the_mirrored_clip_has_the_opposite_heading_bit_for_bit(seed: int) -> None:
    motion = wandering(seed=seed)
    assert heading(mirror(motion)) == -heading(motion)


def test_hands_side_by_side_with_fingers_forward_need_no_turn() -> None:
    assert abs(heading(make_motion())) < 1e-6


def test_moving_the_clip_sideways_changes_nothing() -> None:
    motion = wandering(seed=1)
    moved = Motion.from_joints(motion.joints + np.array([2.0, -1.0, 0.5], np.float32), motion.fps)
    assert heading(moved) == pytest.approx(heading(motion), abs=1e-4)


def test_one_hand_is_enough_and_none_gives_zero() -> None:
    joints = make_motion().joints.copy()
    joints[:, 0] = np.nan
    # A right hand in work points inward: straight ahead is read as a person turned a little to the right.
    assert find_heading(joints[None])[0] == pytest.approx(np.deg2rad(20), abs=0.02)
    joints[:, 1] = np.nan
    assert find_heading(joints[None])[0] == 0


def test_no_turn_changes_no_number() -> None:
    joints = wandering(seed=2).joints[None]
    assert np.array_equal(turn(joints, np.zeros(1)), joints)


@pytest.mark.parametrize("degrees", [80, 90, 100])
def test_an_upright_hand_that_shows_its_palm_looks_where_the_palm_does(degrees: float) -> None:
    joints = raised(make_motion().joints, degrees)
    joints[:, 0] = np.nan
    assert abs(find_heading(joints[None])[0]) < np.deg2rad(35)


def test_a_hand_seen_for_a_moment_hardly_turns_the_clip() -> None:
    joints = make_motion().joints.copy()
    joints[:, 0] = turn(joints[None], np.deg2rad([120.0]))[0, :, 0]
    joints[6:, 0] = np.nan
    alone = joints.copy()
    alone[:, 0] = np.nan
    assert abs(find_heading(joints[None])[0] - find_heading(alone[None])[0]) < np.deg2rad(10)


def raised(joints: np.ndarray, degrees: float) -> np.ndarray:
    """Clips (T, 2, 21, 3) with the fingers raised about the axis from left to right."""
    cosine, sine = np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))
    x, y, z = np.moveaxis(joints, -1, 0)
    return np.stack([x, cosine * y - sine * z, sine * y + cosine * z], axis=-1).astype(np.float32)
