"""What is said to be far is far."""

import numpy as np
import pytest
import torch

from ambidex.choreography import random_performances
from ambidex.events.contact import measure_gaps
from ambidex.events.nearness import FLESH_M, may_be_near
from ambidex.hands.angles import SOFT_LIMITS
from ambidex.hands.flesh import capsules, contact_gaps
from ambidex.hands.kinematics import both_hands
from ambidex.hands.shape import HAND_LENGTH_M


@pytest.fixture(scope="module")
def joints() -> torch.Tensor:
    """(N, 2, 21, 3): hands that meet and part."""
    return torch.from_numpy(np.concatenate([performance.motion.joints for performance in random_performances(48, 2, seconds=2)]))


@pytest.mark.parametrize("up_to_m", [0.0, 0.005, 0.02])
def test_what_is_no_farther_than_asked_may_be_near_and_most_of_the_rest_may_not(joints: torch.Tensor, up_to_m: float) -> None:
    gaps = contact_gaps(joints)
    thumbs = gaps.thumb_finger <= up_to_m
    hands = torch.cat([gaps.tip_tip.flatten(1), gaps.tip_palm.flatten(1), gaps.palm_palm[:, None]], dim=1).amin(1) <= up_to_m
    for near, may_be in zip((hands, thumbs), may_be_near(joints, up_to_m), strict=True):
        assert near.any()
        assert may_be[near].all()
        assert not may_be.all()


@pytest.mark.parametrize("up_to_m", [0.0, 0.005, 0.02])
def test_gaps_up_to_a_width_are_those_measured_everywhere_and_others_are_wider(joints: torch.Tensor, up_to_m: float) -> None:
    some, everywhere = measure_gaps(joints[None].numpy(), up_to_m), contact_gaps(joints)
    for name, gap in vars(everywhere).items():
        near, measured = gap <= up_to_m, getattr(some, name)[0]
        assert near.any()
        assert torch.allclose(measured[near], gap[near], atol=1e-6)
        assert (measured[~near] > up_to_m).all()


def test_nothing_is_near_a_hand_that_is_absent(joints: torch.Tensor) -> None:
    left = joints[:20].clone()
    left[:, 1] = torch.nan
    (hands, thumbs), (_, beside) = may_be_near(left, 0.1), may_be_near(joints[:20], 0.1)
    assert not hands.any() and not thumbs[:, 1].any()
    assert torch.equal(thumbs[:, 0], beside[:, 0])


def test_no_flesh_leaves_the_balls_around_the_joints() -> None:
    generator = torch.Generator().manual_seed(0)
    angles = SOFT_LIMITS[:, 0] + (SOFT_LIMITS[:, 1] - SOFT_LIMITS[:, 0]) * torch.rand(400, 2, 23, generator=generator)
    rotation = torch.linalg.qr(torch.randn(400, 2, 3, 3, generator=generator))[0]
    rotation = rotation * torch.linalg.det(rotation)[..., None, None]
    for shape in (torch.zeros(2, 10), torch.randn(400, 2, 10, generator=generator)):
        joints = both_hands(torch.zeros(400, 2, 3), rotation, angles, shape).joints
        length = (joints[:, :, [9, 10, 11, 12]] - joints[:, :, [0, 9, 10, 11]]).norm(dim=-1).sum(-1)
        balls = FLESH_M[:, None] * length[..., None, None] / HAND_LENGTH_M
        low, high = (joints - balls).amin(2), (joints + balls).amax(2)
        body, _ = capsules(joints)
        for centre, radius in ((body.a, body.radius_a[..., None]), (body.b, body.radius_b[..., None])):
            assert ((centre - radius).amin(2) >= low - 1e-6).all()
            assert ((centre + radius).amax(2) <= high + 1e-6).all()
