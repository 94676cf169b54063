"""Contact by inverse kinematics: the Jacobian is the derivative, gaps close, hands come apart, the rest stays."""

from dataclasses import replace

import pytest
import torch

from ambidex.hands import (
    HARD_LIMITS,
    RELAXED,
    SURFACE,
    SURFACES,
    Capsules,
    Contacts,
    HandPose,
    capsules,
    close_contacts,
    mobility,
    penetration,
    push_apart,
    surface_gaps,
)
from ambidex.hands import contact as contact_module
from ambidex.hands.contact import _overlap_rows, _surface_rows, rotmat_to_rotvec, rotvec_to_rotmat

PALM_DOWN = torch.tensor([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
PRAYING = torch.tensor([[[0.0, -1, 0], [0, 0, -1], [1, 0, 0]], [[0.0, 1, 0], [0, 0, -1], [-1, 0, 0]]])


def resting(count: int, apart: float = 0.18, dtype: torch.dtype = torch.float32) -> HandPose:
    """Two relaxed hands side by side, a little different in every frame."""
    random = torch.Generator().manual_seed(0)
    position = torch.tensor([[-apart / 2, 0, 0], [apart / 2, 0, 0]]) + 0.01 * torch.randn(count, 2, 3, generator=random)
    turn = rotvec_to_rotmat(0.1 * torch.randn(count, 2, 3, generator=random))
    angles = RELAXED + 0.1 * torch.rand(count, 2, 23, generator=random)
    parts = (position, turn @ PALM_DOWN, angles, 0.3 * torch.randn(count, 2, 10, generator=random))
    return HandPose(*(part.to(dtype) for part in parts))


def contact(count: int, *pairs: tuple[int, str, int, str], gap: float = -0.0005) -> Contacts:
    rows = [(hand_a, SURFACE[a], hand_b, SURFACE[b]) for hand_a, a, hand_b, b in pairs]
    columns = torch.tensor(rows).T[:, None].expand(4, count, len(pairs))
    return Contacts(*columns, torch.full((count, len(pairs)), gap), torch.ones(count, len(pairs), dtype=torch.bool))


def nudged(pose: HandPose, hand: int, freedom: int, by: float) -> HandPose:
    position, rotation, angles = pose.position.clone(), pose.rotation.clone(), pose.angles.clone()
    if freedom < 23:
        angles[:, hand, freedom] += by
    elif freedom < 26:
        turn = torch.zeros(3, dtype=angles.dtype)
        turn[freedom - 23] = by
        rotation[:, hand] = rotvec_to_rotmat(turn) @ rotation[:, hand]
    else:
        position[:, hand, freedom - 26] += by
    return HandPose(position, rotation, angles, pose.shape)


PAIRS = [(1, "thumb_tip", 1, "index_tip"), (0, "index_tip", 1, "palm"), (0, "middle_tip", 1, "ring_tip"), (0, "palm", 1, "palm")]


def numeric_jacobian(pose: HandPose, wanted: Contacts) -> torch.Tensor:
    columns = []
    for hand in (0, 1):
        for freedom in range(29):
            ahead, behind = (surface_gaps(nudged(pose, hand, freedom, by), wanted) for by in (1e-5, -1e-5))
            columns.append((ahead - behind) / 2e-5)
    return torch.stack(columns, dim=-1).unflatten(-1, (2, 29))


def test_the_jacobian_of_flesh_that_does_not_taper_is_the_derivative_of_the_gaps(monkeypatch):
    """Exact for the wrists; fingers leave out that pads lie between the bones beside them."""

    def untapered(joints: torch.Tensor) -> tuple[Capsules, Capsules]:
        return tuple(replace(flesh, radius_b=flesh.radius_a) for flesh in capsules(joints))  # pyright: ignore[reportReturnType]

    monkeypatch.setattr(contact_module, "capsules", untapered)
    pose, wanted = resting(6, dtype=torch.float64), contact(6, *PAIRS)
    jacobian, numeric = _surface_rows(pose, wanted).jacobian, numeric_jacobian(pose, wanted)
    assert torch.allclose(jacobian[..., 23:], numeric[..., 23:], atol=1e-6)
    assert (jacobian[..., :23] - numeric[..., :23]).abs().max() < 0.006


def test_the_jacobian_of_flesh_as_it_is_points_where_the_gaps_close():
    pose, wanted = resting(6, dtype=torch.float64), contact(6, *PAIRS)
    jacobian, numeric = _surface_rows(pose, wanted).jacobian, numeric_jacobian(pose, wanted)
    assert torch.cosine_similarity(jacobian.flatten(2), numeric.flatten(2), dim=-1).min() > 0.99


def test_overlaps_are_those_of_all_parts_deepest_first():
    pose = resting(12, apart=0.02)
    rows, deep = _overlap_rows(pose, 0.003, 4)
    assert torch.allclose((-rows.gap[:, 0]).clamp(min=0), penetration(pose.chain().joints), atol=1e-5)
    assert (rows.gap.diff(dim=1) >= 0).all()
    assert torch.equal(deep, rows.gap < -0.003)


@pytest.mark.parametrize("pair", PAIRS)
def test_gaps_of_a_few_centimetres_close(pair):
    pose, wanted = resting(20, apart=0.12), contact(20, pair)
    if pair[1] == "palm":
        pose = replace(pose, rotation=PRAYING.expand(20, 2, 3, 3), position=pose.position * torch.tensor([0.4, 0, 0]))
    solved = close_contacts(pose, wanted, mobility())
    assert surface_gaps(solved, wanted).abs().max() < 0.002
    low, high = HARD_LIMITS.unbind(-1)
    assert (solved.angles >= low).all()
    assert (solved.angles <= high).all()


def test_several_contacts_close_together():
    pose = resting(10)
    wanted = contact(10, (0, "thumb_tip", 0, "index_tip"), (1, "thumb_tip", 1, "index_tip"), (0, "index_tip", 1, "index_tip"))
    solved = close_contacts(pose, wanted, mobility(), steps=15)
    assert surface_gaps(solved, wanted).abs().max() < 0.002


def test_contacts_that_are_not_active_move_nothing():
    pose, wanted = resting(5), contact(5, *PAIRS)
    active = wanted.active.clone()
    active[1:] = False
    solved = close_contacts(pose, replace(wanted, active=active), mobility())
    for name in ("position", "rotation", "angles"):
        assert torch.equal(getattr(solved, name)[1:], getattr(pose, name)[1:]), name
        assert not torch.equal(getattr(solved, name)[0], getattr(pose, name)[0]), name


def test_a_wrist_without_mobility_stays():
    pose, wanted = resting(5), contact(5, (0, "index_tip", 1, "palm"))
    solved = close_contacts(pose, wanted, mobility(right=0.0))
    assert torch.equal(solved.position[:, 1], pose.position[:, 1])
    assert not torch.equal(solved.position[:, 0], pose.position[:, 0])


def test_hands_that_overlap_are_pushed_apart_and_the_others_stay():
    pose = HandPose(*(torch.cat(parts) for parts in zip(*(vars(resting(10, apart)).values() for apart in (0.07, 0.3)), strict=True)))
    before = penetration(pose.chain().joints)
    freed = push_apart(pose, mobility(), allowed=0.003, steps=8)
    after = penetration(freed.chain().joints)
    assert before[:10].min() > 0.003
    assert after.max() < 0.0035
    for name in ("position", "rotation", "angles"):
        assert torch.equal(getattr(freed, name)[10:], getattr(pose, name)[10:]), name


def test_frames_are_solved_alone_or_together_alike():
    pose = resting(8, apart=0.05)
    weights = mobility((8,))
    together = push_apart(pose, weights, steps=3)
    frame = torch.tensor([5])
    alone = push_apart(pose[frame], weights[frame], steps=3)
    assert torch.allclose(alone.position[0], together.position[5], atol=1e-5)
    wanted = contact(8, *PAIRS[:2])
    closed = close_contacts(pose, wanted, weights)
    assert torch.allclose(close_contacts(pose[frame], wanted[frame], weights[frame]).position[0], closed.position[5], atol=1e-5)


def test_what_is_put_back_stands_where_it_was_taken():
    pose, other = resting(6), resting(2, apart=0.5)
    frames = torch.tensor([4, 1])
    put = pose.put(frames, other)
    assert torch.equal(put.position[frames], other.position)
    assert torch.equal(put.position[[0, 2, 3, 5]], pose.position[[0, 2, 3, 5]])
    assert torch.equal(put[frames].angles, other.angles)


def test_rotation_vectors_and_matrices_undo_each_other():
    random = torch.Generator().manual_seed(1)
    vectors = torch.randn(300, 3, generator=random, dtype=torch.float64)
    vectors = vectors / vectors.norm(dim=-1, keepdim=True) * torch.linspace(0, 3.0, 300, dtype=torch.float64)[:, None]
    matrices = rotvec_to_rotmat(vectors)
    assert torch.allclose(rotmat_to_rotvec(matrices), vectors, atol=1e-7)
    assert torch.allclose(matrices @ matrices.transpose(-1, -2), torch.eye(3, dtype=torch.float64).expand(300, 3, 3), atol=1e-12)
    assert torch.equal(rotvec_to_rotmat(torch.zeros(3)), torch.eye(3))


def test_surfaces_are_five_tips_and_a_palm():
    assert SURFACES == ("thumb_tip", "index_tip", "middle_tip", "ring_tip", "pinky_tip", "palm")
    assert mobility((4, 3), left=0.5).shape == (4, 3, 2, 29)
    assert torch.equal(mobility(left=0.5)[0, 23:], mobility()[1, 23:] * 0.5)
