"""Closed-form starts: frames, sizes and angles read off the bones."""

import torch

from ambidex.hands import ANGLE, ANGLES, LEFT_SIDE, SHAPE, SHAPE_SD, SOFT_LIMITS, forward
from ambidex.hands.fitting_start import MAX_SHAPE_SD, start_angles, start_size, wrist_frames


def left_hands(count: int = 200) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Joints of mean left hands, not cupped, their frames and angles."""
    random = torch.Generator().manual_seed(0)
    angles = SOFT_LIMITS[:, 0] + torch.rand(count, 23, generator=random) * (SOFT_LIMITS[:, 1] - SOFT_LIMITS[:, 0])
    angles[:, [ANGLE["thumb_cmc_axial"], ANGLE["palm_cup"]]] = 0
    rotation, _ = torch.linalg.qr(torch.randn(count, 3, 3, generator=random))
    rotation = rotation * torch.linalg.det(rotation)[:, None, None]
    return forward(torch.zeros(count, 3), rotation, angles, torch.zeros(10), LEFT_SIDE).joints, rotation, angles


def test_frames_of_a_flat_palm_are_exact():
    joints, rotation, _ = left_hands()
    torch.testing.assert_close(wrist_frames(joints), rotation, atol=1e-5, rtol=0)


def test_finger_angles_of_the_mean_hand_are_exact():
    joints, rotation, angles = left_hands()
    start = start_angles(joints, rotation)
    torch.testing.assert_close(start[:, 6:], angles[:, 6:], atol=2e-3, rtol=0)


def test_the_thumb_starts_close():
    joints, rotation, angles = left_hands()
    miss = (start_angles(joints, rotation) - angles)[:, :6].abs()
    assert miss[:, :2].max() < 1e-3
    assert miss.max() < 0.1, ANGLES[miss.amax(0).argmax()]


def test_the_size_of_each_take_is_that_of_its_bones():
    shape = torch.zeros(3, 10)
    shape[:, SHAPE["size"]] = torch.tensor([-2.0, 0.0, 2.0])
    take = torch.tensor([0, 0, 1, 2, 2])
    joints = forward(torch.zeros(5, 3), torch.eye(3).expand(5, 3, 3), torch.zeros(5, 23), shape[take], LEFT_SIDE).joints
    torch.testing.assert_close(start_size(joints, take, 3), shape, atol=0.25, rtol=0)


def test_a_take_without_frames_starts_as_the_mean_hand():
    joints, *_ = left_hands(4)
    shape = start_size(joints, torch.zeros(4, dtype=torch.long), 3)
    assert (shape[1:] == 0).all()


def test_no_size_starts_out_of_reach():
    joints, *_ = left_hands(2)
    shape = start_size(joints * torch.tensor([100.0, 0.0])[:, None, None], torch.tensor([0, 1]), 2)
    assert shape[:, SHAPE["size"]].abs().max() <= MAX_SHAPE_SD
    assert (MAX_SHAPE_SD * SHAPE_SD).exp().max() < 2
