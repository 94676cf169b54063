"""Tests for anatomy.py."""

import numpy as np
import pytest
import torch

from ambidex.evaluation.anatomy import bone_stretch, limit_violations
from ambidex.hands import ANGLE, HARD_LIMITS, RELAXED, OpenHand
from ambidex.motion import BONES, HandParameters, Motion


def _hands(**degrees: float) -> Motion:
    """One second of both hands at rest, some angles of the right one set."""
    angles = np.tile(RELAXED.numpy(), (30, 2, 1))
    for name, value in degrees.items():
        angles[:, 1, ANGLE[name]] = np.deg2rad(value)
    position = np.tile(np.array([[-0.15, 0, 1], [0.15, 0, 1]]), (30, 1, 1))
    rotation = np.broadcast_to(np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]]), (30, 2, 3, 3))
    return OpenHand().motion(HandParameters(position, rotation, angles, np.zeros((2, 10))), fps=30)


def test_the_kinematic_hand_anywhere_inside_its_limits_is_no_violation() -> None:
    share = torch.rand(400, 2, 23, generator=torch.Generator().manual_seed(1))
    angles = HARD_LIMITS[:, 0] + share * (HARD_LIMITS[:, 1] - HARD_LIMITS[:, 0])
    rotation = torch.eye(3).expand(400, 2, 3, 3).numpy()
    position = np.tile(np.array([[-0.3, 0, 0], [0.3, 0, 0]]), (400, 1, 1))
    motion = OpenHand().motion(HandParameters(position, rotation, angles.numpy(), np.zeros((2, 10))), fps=30)
    assert limit_violations([motion]).share[0] < 0.01


@pytest.mark.parametrize(("name", "degrees", "beyond"), [("index_pip_flexion", 140.0, 30.0), ("ring_mcp_flexion", -60.0, 30.0)])
def test_a_joint_bent_too_far_is_found_with_how_far(name: str, degrees: float, beyond: float) -> None:
    found = limit_violations([_hands(**{name: degrees}), _hands()])
    assert found.share.tolist() == pytest.approx([1 / 28, 0])
    assert np.rad2deg(found.worst[0]) == pytest.approx(beyond, abs=3)
    assert found.worst[1] == 0


def test_bones_that_keep_their_length_do_not_stretch_and_others_do() -> None:
    motion = _hands()
    joints = np.array(motion.joints)
    parent, child = BONES[5]
    joints[:6, 1, child] += 0.2 * (joints[:6, 1, child] - joints[:6, 1, parent])
    found = bone_stretch([motion, Motion(joints, motion.present, 30)])
    np.testing.assert_allclose([found.mean[0], found.worst[0]], 0, atol=1e-5)
    assert found.worst[1] >= 0.2 - 1e-4
    lengths = np.linalg.norm(np.diff(joints[:, :, list(zip(*BONES, strict=True))], axis=2), axis=-1)[:, :, 0]
    slow = np.abs(lengths / np.median(lengths, axis=0) - 1)
    assert [found.mean[1], found.worst[1]] == pytest.approx([slow.mean(), slow.max()], rel=1e-4)


def test_absent_hands_say_nothing() -> None:
    motion = _hands(index_pip_flexion=140)
    left = Motion(motion.joints, motion.present & [True, False], 30)
    nobody = Motion(motion.joints, np.zeros_like(motion.present), 30)
    found, stretch = limit_violations([left, nobody]), bone_stretch([left, nobody])
    assert found.share[0] == 0
    assert np.isnan([found.share[1], found.worst[1], stretch.mean[1], stretch.worst[1]]).all()
    assert stretch.worst[0] == pytest.approx(0, abs=1e-5)
