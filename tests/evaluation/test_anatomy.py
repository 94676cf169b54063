"""Tests for anatomy.py."""

import numpy as np
import pytest
import torch

from ambidex.evaluation.anatomy import ALL_KINDS, bone_stretch, limit_violations, limits_by_kind
from ambidex.evaluation.ranges import KINDS
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
    found = limits_by_kind([motion])
    assert found[ALL_KINDS].share[0] < 0.01
    # Hands whose fingers go each their own way are rare, but they are there.
    assert max(found[kind].share[0] for kind in KINDS) < 0.03


@pytest.mark.parametrize(
    ("kind", "degrees", "beyond"),
    [
        ("flexion", {"index_pip_flexion": 140.0}, 30.0),
        ("flexion", {"ring_mcp_flexion": -60.0}, 30.0),
        ("abduction", {"pinky_mcp_abduction": -80.0, "ring_mcp_abduction": -30.0}, 30.0),
        ("spread", {"index_mcp_abduction": -25.0, "middle_mcp_abduction": 14.0}, 8.0),
        ("thumb", {"thumb_cmc_abduction": 83.0}, 20.0),
        ("thumb", {"thumb_cmc_radial": -58.0}, 30.0),
    ],
)
def test_a_joint_that_goes_too_far_is_found_with_its_kind_and_how_far(kind: str, degrees: dict[str, float], beyond: float) -> None:
    found = limits_by_kind([_hands(**degrees), _hands()])
    assert found[kind].share[0] > 0
    assert np.rad2deg(found[kind].worst[0]) == pytest.approx(beyond, abs=4)
    assert found[kind].worst[1] == found[kind].share[1] == found[kind].excess[1] == 0
    assert found[ALL_KINDS].worst[0] >= found[kind].worst[0]


def test_a_hand_whose_one_joint_is_wrong_counts_one_of_its_angles() -> None:
    found = limits_by_kind([_hands(index_pip_flexion=140.0)])
    assert found["flexion"].share.tolist() == pytest.approx([1 / 28])
    # The thumb at rest is too straight to show its plane: 31 of 33 angles.
    assert found[ALL_KINDS].share.tolist() == pytest.approx([1 / 62])
    assert found[ALL_KINDS].excess[0] == pytest.approx(found["flexion"].worst[0] / 62, rel=1e-4)
    assert [found[kind].share[0] for kind in KINDS[1:]] == [0, 0, 0, 0]
    assert limit_violations([_hands(index_pip_flexion=140.0)]).share[0] == found[ALL_KINDS].share[0]


def test_a_finger_that_bends_out_of_its_plane_is_twisted() -> None:
    motion = _hands(index_pip_flexion=80.0)
    joints = np.array(motion.joints, np.float64)
    # Middle and distal phalanx of the right index turned about the proximal one.
    axis = joints[:, 1, 6] - joints[:, 1, 5]
    axis = axis / np.linalg.norm(axis, axis=-1, keepdims=True)
    for joint in (7, 8):
        arm = joints[:, 1, joint] - joints[:, 1, 6]
        straight = (arm * axis).sum(-1, keepdims=True) * axis
        joints[:, 1, joint] = joints[:, 1, 6] + straight + (arm - straight) * np.cos(0.9) + np.cross(axis, arm) * np.sin(0.9)
    found = limits_by_kind([motion, Motion(joints, motion.present, 30)])["twist"]
    assert found.share.tolist() == pytest.approx([0, 2 / 16])
    assert np.rad2deg(found.worst[1]) == pytest.approx(np.rad2deg(0.9) - 25, abs=3)


def test_choreography_is_within_its_limits(clips) -> None:
    found = limits_by_kind(clips.truth)
    for kind in (*KINDS, ALL_KINDS):
        assert found[kind].share.mean() < 1e-4, kind


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
    assert np.isnan([found.share[1], found.worst[1], found.excess[1], stretch.mean[1], stretch.worst[1]]).all()
    assert stretch.worst[0] == pytest.approx(0, abs=1e-5)
