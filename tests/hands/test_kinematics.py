"""Forward kinematics: mirror, invariance, constant bones, Jacobians, and the published tables."""

import pytest
import torch

from ambidex.hands import (
    ANGLE,
    ANGLES,
    HARD_LIMITS,
    LEFT_SIDE,
    MOVES,
    RELAXED,
    RIGHT_SIDE,
    bone_lengths,
    both_hands,
    forward,
    point_jacobian,
)
from ambidex.hands.kinematics import MOVE_SHARE
from ambidex.motion import BONES, JOINT, mirror_rotation

EYE = torch.eye(3)

# Anatomical tables in millimetres: flat and relaxed hand of the mean shape.
FLAT = [
    [0, 0, 0], [24.5, -15.0, 22.0], [56.1, -27.0, 53.6], [79.2, -36.0, 73.1], [96.1, -42.8, 84.9],
    [94.5, -5.8, 21.5], [134.1, -5.8, 25.7], [156.4, -5.8, 28.0], [172.1, -5.8, 29.7],
    [95.0, 0, 0], [139.6, 0, 0], [165.9, 0, 0], [183.3, 0, 0],
    [87.7, -0.5, -20.4], [128.9, -0.5, -24.7], [154.4, -0.5, -27.4], [171.6, -0.5, -29.2],
    [76.8, -5.8, -39.5], [108.5, -5.8, -47.4], [126.1, -5.8, -51.8], [141.6, -5.8, -55.7],
]  # fmt: skip
AT_REST = [
    [0, 0, 0], [24.5, -15.0, 22.0], [59.1, -36.7, 43.6], [86.2, -51.2, 50.9], [105.8, -60.6, 51.5],
    [94.5, -5.8, 21.5], [130.5, -22.6, 24.4], [143.3, -40.9, 24.8], [149.6, -55.4, 24.7],
    [95.0, 0, 0], [133.6, -22.3, 0], [145.6, -45.7, 0], [149.8, -62.6, 0],
    [87.7, -0.5, -20.4], [122.4, -23.0, -22.5], [132.1, -46.8, -21.8], [134.7, -63.9, -20.9],
    [76.8, -5.8, -39.5], [103.6, -24.3, -42.7], [111.0, -40.7, -40.8], [114.0, -56.1, -38.0],
]  # fmt: skip


def random_pose(count: int, seed: int = 0, dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, ...]:
    """Position (N, 3), rotation (N, 3, 3), angles (N, 23) inside the hard limits, shape (N, 10)."""
    random = torch.Generator().manual_seed(seed)
    low, high = HARD_LIMITS.to(dtype).unbind(-1)
    angles = low + torch.rand(count, 23, generator=random, dtype=dtype) * (high - low)
    rotation, _ = torch.linalg.qr(torch.randn(count, 3, 3, generator=random, dtype=dtype))
    rotation = rotation * torch.linalg.det(rotation)[:, None, None]
    position = torch.randn(count, 3, generator=random, dtype=dtype)
    return position, rotation, angles, torch.randn(count, 10, generator=random, dtype=dtype)


def lengths_of(joints: torch.Tensor) -> torch.Tensor:
    return torch.stack([(joints[..., child, :] - joints[..., parent, :]).norm(dim=-1) for parent, child in BONES], dim=-1)


@pytest.mark.parametrize("side", [LEFT_SIDE, RIGHT_SIDE])
@pytest.mark.parametrize("table", ["flat", "relaxed"])
def test_the_mean_hand_reproduces_the_anatomical_tables_within_a_millimetre(table, side):
    angles = torch.zeros(23)
    if table == "flat":
        for name, degrees in (("thumb_cmc_abduction", 15), ("thumb_cmc_radial", 45), ("thumb_mcp_flexion", 5), ("thumb_ip_flexion", 5)):
            angles[ANGLE[name]] = torch.tensor(float(degrees)).deg2rad()
    else:
        angles = RELAXED.clone()
        angles[ANGLE["palm_cup"]] = 0  # the table knows no cupping
    joints = forward(torch.zeros(3), EYE, angles, torch.zeros(10), side).joints * 1000
    expected = torch.tensor(FLAT if table == "flat" else AT_REST, dtype=torch.float32) * torch.tensor([1, 1, side])
    miss = (joints - expected).norm(dim=-1)
    # The relaxed little finger of the table is rolled by 10 degrees, the text beside it and this hand by 14.
    assert miss[:18].max() < 1.0 and miss[18:].max() < (1.0 if table == "flat" else 2.1)


def test_a_right_hand_is_the_mirror_image_of_a_left_one_bit_for_bit():
    position, rotation, angles, shape = random_pose(200)
    flip = torch.tensor([-1.0, 1.0, 1.0])
    left = forward(position, rotation, angles, shape, LEFT_SIDE)
    mirrored = torch.from_numpy(mirror_rotation(rotation.numpy()))
    right = forward(position * flip, mirrored, angles, shape, RIGHT_SIDE)
    assert torch.equal(right.joints, left.joints * flip)
    assert torch.equal(right.origins, left.origins * flip)
    assert torch.equal(right.axes, -left.axes * flip)


def test_both_hands_at_once_are_the_hands_one_by_one():
    position, rotation, angles, shape = (part.unflatten(0, (5, 2)) for part in random_pose(10))
    both = both_hands(position, rotation, angles, shape)
    for hand, side in enumerate((LEFT_SIDE, RIGHT_SIDE)):
        one = forward(position[:, hand], rotation[:, hand], angles[:, hand], shape[:, hand], side)
        torch.testing.assert_close(both.joints[:, hand], one.joints)
        torch.testing.assert_close(both.axes[:, hand], one.axes)


def test_moving_the_wrist_moves_the_hand_rigidly():
    position, rotation, angles, shape = random_pose(50, dtype=torch.float64)
    still = forward(torch.zeros_like(position), EYE.double(), angles, shape, RIGHT_SIDE).joints
    moved = forward(position, rotation, angles, shape, RIGHT_SIDE).joints
    torch.testing.assert_close(moved, still @ rotation.mT + position[:, None])


def test_bone_lengths_depend_on_the_shape_alone():
    position, rotation, angles, shape = random_pose(100, dtype=torch.float64)
    one_shape = shape[:1].expand_as(shape)
    lengths = lengths_of(forward(position, rotation, angles, one_shape, LEFT_SIDE).joints)
    torch.testing.assert_close(lengths, lengths[:1].expand_as(lengths))
    expected = bone_lengths(shape[0])
    torch.testing.assert_close(lengths[0, 5:8], expected.segments[1])
    torch.testing.assert_close(lengths[0, 1:4], expected.segments[0])


@pytest.mark.parametrize("side", [LEFT_SIDE, RIGHT_SIDE])
def test_the_analytic_jacobian_is_the_gradient(side):
    position, rotation, angles, shape = random_pose(12, seed=4, dtype=torch.float64)
    for row in range(len(angles)):
        chain = forward(position[row], rotation[row], angles[row], shape[row], side)
        analytic = point_jacobian(chain, chain.joints, MOVE_SHARE.double())
        pose = position[row], rotation[row], shape[row]
        gradient = torch.autograd.functional.jacobian(lambda bend, p=pose: forward(p[0], p[1], bend, p[2], side).joints, angles[row])
        torch.testing.assert_close(analytic, gradient, atol=1e-8, rtol=1e-6)


def test_the_gradient_to_the_shape_is_the_finite_difference():
    position, rotation, angles, shape = (part[0] for part in random_pose(1, seed=6, dtype=torch.float64))

    def joints(numbers: torch.Tensor) -> torch.Tensor:
        return forward(position, rotation, angles, numbers, LEFT_SIDE).joints

    gradient = torch.autograd.functional.jacobian(joints, shape)
    for number in range(10):
        step = torch.zeros(10, dtype=torch.float64)
        step[number] = 1e-5
        torch.testing.assert_close(gradient[..., number], (joints(shape + step) - joints(shape - step)) / 2e-5, atol=1e-9, rtol=1e-5)


def test_an_angle_moves_the_joints_that_the_table_says_and_no_others():
    position, rotation, angles, shape = (part[0] for part in random_pose(1, seed=8, dtype=torch.float64))
    before = forward(position, rotation, angles, shape, LEFT_SIDE).joints
    for row in range(23):
        bent = angles.clone()
        bent[row] += 0.1
        moved = (forward(position, rotation, bent, shape, LEFT_SIDE).joints - before).norm(dim=-1) > 1e-9
        # Turning a bone about itself leaves the joint at its end where it is.
        still = MOVES[row] & ~moved
        assert not (moved & ~MOVES[row]).any(), ANGLES[row]
        assert not still.any() or (ANGLES[row] == "thumb_cmc_axial" and still.sum() == 1), ANGLES[row]


def test_flexion_brings_the_tip_toward_the_palm():
    flat = forward(torch.zeros(3), EYE, torch.zeros(23), torch.zeros(10), LEFT_SIDE).joints
    for finger in ("index", "middle", "ring", "pinky"):
        angles = torch.zeros(23)
        angles[ANGLE[f"{finger}_mcp_flexion"]] = angles[ANGLE[f"{finger}_pip_flexion"]] = 0.8
        bent = forward(torch.zeros(3), EYE, angles, torch.zeros(10), LEFT_SIDE).joints
        assert bent[JOINT[f"{finger}_tip"], 1] < flat[JOINT[f"{finger}_tip"], 1] - 0.03


def test_positive_abduction_brings_a_finger_toward_the_thumb():
    flat = forward(torch.zeros(3), EYE, torch.zeros(23), torch.zeros(10), LEFT_SIDE).joints
    for finger in ("index", "middle", "ring", "pinky"):
        angles = torch.zeros(23)
        angles[ANGLE[f"{finger}_mcp_abduction"]] = 0.2
        spread = forward(torch.zeros(3), EYE, angles, torch.zeros(10), LEFT_SIDE).joints
        assert spread[JOINT[f"{finger}_tip"], 2] > flat[JOINT[f"{finger}_tip"], 2] + 0.005


def test_cupping_lowers_the_little_knuckle_most_and_spares_index_and_middle():
    angles = torch.zeros(23)
    flat = forward(torch.zeros(3), EYE, angles, torch.zeros(10), LEFT_SIDE).joints
    angles[ANGLE["palm_cup"]] = 0.285
    drop = flat[:, 1] - forward(torch.zeros(3), EYE, angles, torch.zeros(10), LEFT_SIDE).joints[:, 1]
    index, middle, ring, pinky = (drop[JOINT[f"{finger}_mcp"]] for finger in ("index", "middle", "ring", "pinky"))
    assert index == middle == 0 and 0.004 < ring < pinky < 0.012
