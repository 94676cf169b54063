"""Flesh: mirror, invariance, fast gaps, and the pinches of the anatomical table."""

import math

import pytest
import torch

from ambidex.hands import ANGLE, HARD_LIMITS, PALM, PARTS, RELAXED, both_hands, capsules, contact_gaps, hand_axes, penetration
from ambidex.hands.flesh import Capsules, closest, may_overlap, pair_gaps
from ambidex.motion import FINGERS, TIPS

MIRROR = torch.tensor([-1.0, 1.0, 1.0])
# Degrees, for the mean hand: thumb abduction, radial, mcp, ip; finger mcp, abduction, pip, dip; cupping as a share.
PINCHES = {
    "index": ((38, 12, 9, 7), (49, -1, 45, 18), 0.0),
    "middle": ((43, 2, 11, 7), (53, 4, 46, 17), 0.0),
    "ring": ((46, -7, 13, 8), (51, 8, 43, 14), 0.5),
    "pinky": ((47, -15, 17, 10), (49, 11, 38, 11), 1.0),
}


def random_hands(count: int, seed: int = 0, apart: float = 0.08) -> torch.Tensor:
    """Joints (N, 2, 21, 3) of hands in any pose, near each other."""
    random = torch.Generator().manual_seed(seed)
    low, high = HARD_LIMITS.unbind(-1)
    angles = low + torch.rand(count, 2, 23, generator=random) * (high - low)
    rotation, _ = torch.linalg.qr(torch.randn(count, 2, 3, 3, generator=random))
    rotation = rotation * torch.linalg.det(rotation)[..., None, None]
    position = torch.randn(count, 2, 3, generator=random) * apart
    return both_hands(position, rotation, angles, torch.randn(count, 2, 10, generator=random) * 0.7).joints


def pinched(finger: str) -> torch.Tensor:
    angles = RELAXED.clone()
    thumb, bent, cup = PINCHES[finger]
    names = [f"thumb_{name}" for name in ("cmc_abduction", "cmc_radial", "mcp_flexion", "ip_flexion")]
    names += [f"{finger}_{name}" for name in ("mcp_flexion", "mcp_abduction", "pip_flexion", "dip_flexion")]
    for name, degrees in zip(names, [*thumb, *bent], strict=True):
        angles[ANGLE[name]] = math.radians(degrees)
    angles[ANGLE["palm_cup"]] = 0.285 * cup
    position = torch.tensor([[-0.3, 0, 0], [0.3, 0, 0]])
    return both_hands(position, torch.eye(3).expand(2, 3, 3), angles.expand(2, 23), torch.zeros(2, 10)).joints


def same_flesh(first: Capsules, second: Capsules, atol: float) -> bool:
    return all(torch.allclose(getattr(first, name), getattr(second, name), atol=atol) for name in ("a", "b", "radius_a", "radius_b"))


def exchanged(flesh: Capsules, swap: bool) -> Capsules:
    return Capsules(flesh.a.flip(1) * MIRROR, flesh.b.flip(1) * MIRROR, flesh.radius_a.flip(1), flesh.radius_b.flip(1)) if swap else flesh


def test_a_mirrored_hand_has_mirrored_flesh():
    joints = random_hands(40)
    for flesh, mirrored in zip(capsules(joints), capsules(joints.flip(1) * MIRROR), strict=True):
        assert same_flesh(mirrored, exchanged(flesh, True), 1e-6)


def test_gaps_are_the_same_in_the_mirror():
    joints = random_hands(40)
    gaps, mirrored = contact_gaps(joints), contact_gaps(joints.flip(1) * MIRROR)
    assert torch.allclose(mirrored.thumb_finger, gaps.thumb_finger.flip(1), atol=1e-5)
    assert torch.allclose(mirrored.tip_tip, gaps.tip_tip.transpose(1, 2), atol=1e-5)
    assert torch.allclose(mirrored.tip_palm, gaps.tip_palm.flip(1), atol=1e-5)
    assert torch.allclose(mirrored.palm_palm, gaps.palm_palm, atol=1e-5)


def test_gaps_do_not_depend_on_where_the_hands_are_in_the_world():
    joints = random_hands(40, seed=1)
    turn, _ = torch.linalg.qr(torch.randn(3, 3, generator=torch.Generator().manual_seed(2)))
    turn = turn * torch.linalg.det(turn)
    moved = joints @ turn.T + torch.tensor([0.5, -0.3, 1.1])
    for name in ("thumb_finger", "tip_tip", "tip_palm", "palm_palm"):
        assert torch.allclose(getattr(contact_gaps(moved), name), getattr(contact_gaps(joints), name), atol=2e-5), name
    assert torch.allclose(penetration(moved), penetration(joints), atol=2e-5)


def test_a_larger_hand_has_larger_flesh_in_proportion():
    joints = random_hands(10, seed=3)
    for flesh, grown in zip(capsules(joints), capsules(joints * 1.25), strict=True):
        assert torch.allclose(grown.radius_a, flesh.radius_a * 1.25, rtol=1e-4)
        assert torch.allclose(grown.a, flesh.a * 1.25, atol=5e-5)


def test_fast_gaps_are_the_plain_ones():
    body, tips = capsules(random_hands(60, seed=4))
    for first, second in ((body.hand(0), body.hand(1)), (tips.hand(0), body.hand(1)), (tips[(0,)], tips[(1, 2, 3, 4)])):
        plain = closest(
            Capsules(first.a[..., :, None, :], first.b[..., :, None, :], first.radius_a[..., :, None], first.radius_b[..., :, None]),
            Capsules(second.a[..., None, :, :], second.b[..., None, :, :], second.radius_a[..., None, :], second.radius_b[..., None, :]),
        )
        assert torch.allclose(pair_gaps(first, second), plain.gap, atol=2e-5)


def test_the_closest_points_are_closer_than_any_that_are_tried():
    random = torch.Generator().manual_seed(5)
    ends = torch.randn(4, 200, 3, generator=random, dtype=torch.float64)
    ends[3, :20] = ends[2, :20] + (ends[1, :20] - ends[0, :20])  # parallel ones
    nothing = torch.zeros(200, dtype=torch.float64)
    found = closest(Capsules(ends[0], ends[1], nothing, nothing), Capsules(ends[2], ends[3], nothing, nothing))
    share = torch.linspace(0, 1, 41, dtype=torch.float64)[:, None, None]
    first, second = (torch.lerp(ends[one], ends[one + 1], share) for one in (0, 2))
    tried = (first[:, None] - second[None]).norm(dim=-1).amin((0, 1))
    assert (found.gap <= tried + 1e-9).all()
    assert (found.gap >= tried - 0.2).all()


@pytest.mark.parametrize("finger", PINCHES)
def test_the_pinches_of_the_anatomical_table_touch(finger):
    gaps = contact_gaps(pinched(finger)[None])
    assert gaps.thumb_finger[0, :, FINGERS.index(finger) - 1].abs().max() < 0.003


@pytest.mark.parametrize("finger", PINCHES)
def test_tips_that_pinch_lie_as_far_apart_as_was_measured(finger):
    joints = pinched(finger)
    distance = (joints[:, 4] - joints[:, TIPS[FINGERS.index(finger)]]).norm(dim=-1)
    assert (distance > 0.009).all()
    assert (distance < 0.016).all()


def test_an_open_hand_touches_nothing():
    position = torch.tensor([[-0.3, 0, 0], [0.3, 0, 0]])
    joints = both_hands(position, torch.eye(3).expand(2, 3, 3), torch.zeros(2, 23), torch.zeros(2, 10)).joints
    gaps = contact_gaps(joints)
    assert gaps.thumb_finger.min() > 0.02
    assert gaps.palm_palm > 0.2
    assert penetration(joints) == 0


def test_gaps_to_an_absent_hand_are_unknown():
    joints = random_hands(3, seed=6)
    joints[:, 0] = torch.nan
    gaps = contact_gaps(joints)
    assert gaps.thumb_finger[:, 0].isnan().all()
    assert gaps.tip_tip.isnan().all()
    assert gaps.tip_palm.isnan().all()
    assert gaps.palm_palm.isnan().all()
    assert torch.isfinite(gaps.thumb_finger[:, 1]).all()
    assert not penetration(joints).any()


def test_penetration_is_the_deepest_overlap_of_any_two_parts():
    joints = random_hands(80, seed=7)
    body, _ = capsules(joints)
    wanted = (-pair_gaps(body.hand(0), body.hand(1)).amin((-1, -2))).clamp(min=0)
    assert (wanted > 0).any()
    assert torch.equal(penetration(joints, chunk=7), wanted)
    assert penetration(joints.unflatten(0, (8, 10))).shape == (8, 10)


def test_hands_that_cannot_meet_are_told_at_once_and_none_is_missed():
    joints = random_hands(2000, seed=8, apart=0.15)
    body, _ = capsules(joints)
    touching = pair_gaps(body.hand(0), body.hand(1)).amin((-1, -2)) < 0
    possible = may_overlap(joints)
    assert possible[touching].all()
    assert not possible.all()


def test_axes_are_orthonormal_and_the_same_for_both_hands_from_their_own_side():
    joints = random_hands(20, seed=9)
    axes = hand_axes(joints)
    assert torch.allclose(axes @ axes.transpose(-1, -2), torch.eye(3).expand_as(axes), atol=1e-5)
    assert torch.allclose(hand_axes(joints.flip(1) * MIRROR), axes.flip(1) * MIRROR, atol=1e-5)
    assert torch.allclose(torch.linalg.det(axes), torch.tensor([1.0, -1.0]).expand(20, 2), atol=1e-4)


def test_every_part_has_a_name_and_the_palm_is_six_of_them():
    body, tips = capsules(random_hands(1))
    assert len(set(PARTS)) == len(PARTS) == body.a.shape[-2] == 20
    assert [PARTS[part] for part in PALM] == ["palm_index", "palm_middle", "palm_ring", "palm_pinky", "thenar", "web"]
    assert tips.a.shape[-2] == 5
