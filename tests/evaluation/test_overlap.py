"""Tests for overlap.py."""

import numpy as np
import pytest
import torch

from ambidex.evaluation.overlap import measure_penetration, shared_volume
from ambidex.hands import capsules
from ambidex.hands.flesh import Capsules, closest
from ambidex.motion import Motion


def _pressed(motion: Motion, apart: float) -> torch.Tensor:
    """Joints (1, 2, 21, 3) of two hands at rest, one beside the other."""
    joints = torch.from_numpy(motion.joints[:1].copy())
    joints[:, 1] += joints[:, 0, :1] - joints[:, 1, :1] + torch.tensor([apart, 0.0, 0.02])
    return joints


def _on_a_grid(joints: torch.Tensor, step: float = 0.002) -> float:
    """Cubic metres in both hands, counted point by point."""
    body, _ = capsules(joints[0])
    ends = torch.cat([body.a, body.b], dim=-2)
    low, high = ends.amin(1).amax(0) - 0.02, ends.amax(1).amin(0) + 0.02
    grid = torch.cartesian_prod(*(torch.arange(float(a), float(b), step) for a, b in zip(low, high, strict=True)))
    inside = torch.ones(len(grid), dtype=torch.bool)
    for hand in range(2):
        points = Capsules(grid[:, None], grid[:, None], torch.zeros(len(grid), 1), torch.zeros(len(grid), 1))
        inside &= (closest(points, body.hand(hand)).gap < 0).any(-1)
    return float(inside.sum()) * step**3


@pytest.mark.parametrize("apart", [0.04, 0.06])
def test_the_shared_volume_is_what_a_fine_grid_counts(fist_motion: Motion, apart: float) -> None:
    joints = _pressed(fist_motion, apart)
    slow = _on_a_grid(joints)
    assert slow > 1e-6
    assert float(shared_volume(joints)) == pytest.approx(slow, rel=0.1)


def test_a_hand_in_itself_shares_all_of_its_flesh(fist_motion: Motion) -> None:
    joints = torch.from_numpy(fist_motion.joints[:1].copy())
    joints[:, 1] = joints[:, 0] * torch.tensor([-1.0, 1, 1]) + torch.tensor([2.0, 0, 0])
    apart = float(shared_volume(joints))
    joints[:, 1] -= joints[:, 1, :1] - joints[:, 0, :1]
    assert apart == 0
    # Palm beside mirrored palm: less than one hand, which has about 300 cubic centimetres of flesh.
    assert 3e-5 < float(shared_volume(joints)) < 4e-4


def test_depth_and_volume_of_hands_that_pass_through_each_other(fist_motion: Motion) -> None:
    joints = np.repeat(fist_motion.joints[:1], 20, axis=0)
    deep = np.concatenate([joints[:10], np.repeat(_pressed(fist_motion, 0.05).numpy(), 10, axis=0)])
    found = measure_penetration([Motion.from_joints(joints, 30), Motion.from_joints(deep, 30)])
    assert [found.deepest[0], found.mean[0], found.share[0], found.volume[0]] == [0, 0, 0, 0]
    assert found.deepest[1] > 0.01
    assert found.mean[1] == pytest.approx(found.deepest[1] / 2)
    assert found.share[1] == 0.5
    assert found.volume[1] == pytest.approx(float(shared_volume(torch.from_numpy(deep[-1:]))) / 2, rel=1e-5)


def test_one_hand_alone_is_in_nothing(fist_motion: Motion) -> None:
    lone = Motion(fist_motion.joints, fist_motion.present & [True, False], 30)
    assert np.isnan(measure_penetration([lone]).deepest).all()
    half = fist_motion.present.copy()
    half[:30, 1] = False
    assert measure_penetration([Motion(fist_motion.joints, half, 30)]).deepest.tolist() == [0]
