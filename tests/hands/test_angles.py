"""The table of joint angles."""

import math

import torch

from ambidex.hands import ANGLE, ANGLES, HARD_LIMITS, RELAXED, SOFT_LIMITS, clamp_angles
from ambidex.motion import NUM_ANGLES


def test_there_is_one_name_one_row_for_each_angle():
    assert len(set(ANGLES)) == len(ANGLES) == NUM_ANGLES
    assert all(ANGLES[index] == name for name, index in ANGLE.items())
    assert HARD_LIMITS.shape == SOFT_LIMITS.shape == (NUM_ANGLES, 2) and RELAXED.shape == (NUM_ANGLES,)


def test_soft_limits_lie_inside_hard_ones_and_the_resting_hand_inside_both():
    assert (HARD_LIMITS[:, 0] <= SOFT_LIMITS[:, 0]).all() and (SOFT_LIMITS[:, 1] <= HARD_LIMITS[:, 1]).all()
    assert (SOFT_LIMITS[:, 0] <= RELAXED).all() and (SOFT_LIMITS[:, 1] >= RELAXED).all()


def test_limits_are_radians_that_a_hand_can_do():
    assert HARD_LIMITS.abs().max() < math.pi
    assert math.isclose(HARD_LIMITS[ANGLE["index_pip_flexion"], 1], math.radians(110), rel_tol=1e-6)


def test_clamping_brings_angles_to_the_nearest_limit_and_leaves_the_rest():
    inside = RELAXED.expand(4, -1)
    assert torch.equal(clamp_angles(inside), inside)
    assert torch.equal(clamp_angles(torch.full((3, NUM_ANGLES), 9.0)), HARD_LIMITS[:, 1].expand(3, -1))
    assert torch.equal(clamp_angles(torch.full((NUM_ANGLES,), -9.0)), HARD_LIMITS[:, 0])


def test_clamping_twice_changes_nothing_more():
    angles = torch.randn(50, NUM_ANGLES, generator=torch.Generator().manual_seed(0)) * 3
    assert torch.equal(clamp_angles(clamp_angles(angles)), clamp_angles(angles))
