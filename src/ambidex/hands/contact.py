"""Making contacts: batched inverse kinematics on the flesh.

A contact is a pair of surfaces and the gap wanted between them. Each iteration finds the closest points of every pair,
linearises the gap in both hands' angles and wrists, and takes one damped least-squares step in gap space; frames are
independent and solved together. Pushing hands out of each other is the same step on the deepest overlaps.

Letters: N frames, C contacts per frame, D freedoms of one hand (23 angles, 3 turns and 3 moves of the wrist).
"""

from dataclasses import dataclass, replace

import torch
from torch import Tensor

from ambidex.hands.angles import HARD_LIMITS
from ambidex.hands.flesh import NUM_PARTS, PALM, Capsules, Closest, capsules, closest, may_overlap, pair_gaps
from ambidex.hands.kinematics import MOVE_SHARE, Chain, both_hands
from ambidex.motion import FINGERS

SURFACES = (*(f"{finger}_tip" for finger in FINGERS), "palm")
"""Surfaces that a contact can name: five tips (0-4) and the palm (5)."""
SURFACE = {name: index for index, name in enumerate(SURFACES)}

# Child joint whose bone carries each capsule: 20 parts, then 5 tips.
_BODY = (3, 4, 6, 7, 8, 10, 11, 12, 14, 15, 16, 18, 19, 20, 5, 9, 13, 17, 2, 5, 4, 8, 12, 16, 20)
_SHARE = MOVE_SHARE[:, _BODY].T.contiguous()
# Capsules of each surface, padded by repetition so that all have as many.
_MEMBERS = torch.tensor([[NUM_PARTS + finger] * len(PALM) for finger in range(5)] + [list(PALM)])

ANGLE_MOBILITY, TURN_MOBILITY, MOVE_MOBILITY = 1.0, 0.5, 0.08
"""How far (rad, rad, m) a freedom moves for the same cost: wrists move before fingers give way."""


@dataclass(frozen=True)
class HandPose:
    """Pose of both hands in N frames, as tensors."""

    position: Tensor
    """(N, 2, 3) metres."""
    rotation: Tensor
    """(N, 2, 3, 3)."""
    angles: Tensor
    """(N, 2, 23) radians."""
    shape: Tensor
    """(N, 2, 10)."""

    def __getitem__(self, frames: Tensor) -> "HandPose":
        """Some of the frames, by number or by a mask."""
        return HandPose(self.position[frames], self.rotation[frames], self.angles[frames], self.shape[frames])

    def put(self, frames: Tensor, part: "HandPose") -> "HandPose":
        """The same hands with some frames replaced; shapes stay."""
        position, rotation, angles = self.position.clone(), self.rotation.clone(), self.angles.clone()
        position[frames], rotation[frames], angles[frames] = part.position, part.rotation, part.angles
        return HandPose(position, rotation, angles, self.shape)

    def chain(self) -> Chain:
        """Joints and axes of both hands."""
        return both_hands(self.position, self.rotation, self.angles, self.shape)


@dataclass(frozen=True)
class Contacts:
    """Pairs of surfaces and the gaps wanted between them."""

    hand_a: Tensor
    """(N, C) int: 0 left, 1 right."""
    surface_a: Tensor
    """(N, C) int: index into `SURFACES`."""
    hand_b: Tensor
    surface_b: Tensor
    gap: Tensor
    """(N, C) metres wanted; slightly negative presses."""
    active: Tensor
    """(N, C) bool."""

    def __getitem__(self, frames: Tensor) -> "Contacts":
        """Contacts of some of the frames, by number or by a mask."""
        return Contacts(
            self.hand_a[frames], self.surface_a[frames], self.hand_b[frames], self.surface_b[frames], self.gap[frames], self.active[frames]
        )


@dataclass(frozen=True)
class _Rows:
    """The linearised gaps: one row per contact."""

    jacobian: Tensor
    """(N, C, 2, D) metres per unit."""
    gap: Tensor
    """(N, C) metres."""


def mobility(shape: tuple[int, ...] = (), left: float = 1.0, right: float = 1.0) -> Tensor:
    """(*shape, 2, 29) weights: how willingly each freedom moves; `left` and `right` scale the wrists of each hand."""
    weights = torch.ones(2, 29) * ANGLE_MOBILITY
    for hand, share in enumerate((left, right)):
        weights[hand, 23:26] = TURN_MOBILITY * share
        weights[hand, 26:29] = MOVE_MOBILITY * share
    return weights.expand(*shape, 2, 29).clone()


def close_contacts(
    pose: HandPose, contacts: Contacts, weights: Tensor, steps: int = 8, damping: float = 1e-4, limits: Tensor = HARD_LIMITS
) -> HandPose:
    """Moves hands so that the wanted gaps hold.

    Args:
        pose: hands in N frames.
        contacts: what shall touch.
        weights: (N, 2, 29) or (2, 29) from `mobility`.
        steps: damped least-squares steps; 4 to 8 are enough from a few centimetres away.
        damping: metres squared, on the gap-space system.
        limits: (23, 2) radians, kept after every step.
    """
    for _ in range(steps):
        pose = _step(pose, _surface_rows(pose, contacts), contacts.gap, contacts.active, weights, damping, limits)
    return pose


def push_apart(
    pose: HandPose, weights: Tensor, allowed: float = 0.003, steps: int = 4, rows: int = 4, limits: Tensor = HARD_LIMITS
) -> HandPose:
    """Moves hands out of each other until no overlap is deeper than `allowed` metres; frames without overlap stay as they are."""
    left = may_overlap(pose.chain().joints).nonzero().squeeze(-1)
    for _ in range(steps):
        # A frame that is free once stays free: nothing moves it any more.
        left = left[_overlapping(pose[left], allowed)]
        if not len(left):
            break
        part = pose[left]
        row_set, deep = _overlap_rows(part, allowed, rows)
        chosen = weights if weights.ndim == 2 else weights[left]
        part = _step(part, row_set, torch.full_like(row_set.gap, -allowed * 0.8), deep, chosen, 1e-5, limits)
        pose = pose.put(left, part)
    return pose


def surface_gaps(pose: HandPose, contacts: Contacts) -> Tensor:
    """(N, C) metres: the gaps as they are."""
    return _surface_rows(pose, contacts).gap


def _all_capsules(joints: Tensor) -> Capsules:
    """20 parts and 5 tips of each hand, flattened over hands: (N, 50, ...)."""
    body, tips = capsules(joints)
    parts = [torch.cat([getattr(body, name), getattr(tips, name)], dim=2) for name in ("a", "b", "radius_a", "radius_b")]
    return Capsules(*(part.flatten(1, 2) for part in parts))


def _pick(flesh: Capsules, index: Tensor) -> Capsules:
    """Capsules (N, ...) at flat indices (N, ...)."""
    rows = torch.arange(len(index), device=index.device).view(-1, *[1] * (index.ndim - 1))
    return Capsules(flesh.a[rows, index], flesh.b[rows, index], flesh.radius_a[rows, index], flesh.radius_b[rows, index])


def _surface_rows(pose: HandPose, contacts: Contacts) -> _Rows:
    chain = pose.chain()
    flesh = _all_capsules(chain.joints)
    members = _MEMBERS.to(contacts.surface_a.device)
    per_hand = NUM_PARTS + 5
    index_a = contacts.hand_a[..., None] * per_hand + members[contacts.surface_a]
    index_b = contacts.hand_b[..., None] * per_hand + members[contacts.surface_b]
    first, second = _pick(flesh, index_a), _pick(flesh, index_b)
    pairs = closest(
        Capsules(first.a[..., :, None, :], first.b[..., :, None, :], first.radius_a[..., :, None], first.radius_b[..., :, None]),
        Capsules(second.a[..., None, :, :], second.b[..., None, :, :], second.radius_a[..., None, :], second.radius_b[..., None, :]),
    )
    best = pairs.gap.flatten(-2).argmin(-1)
    size = index_a.shape[-1]
    chosen_a = index_a.gather(-1, (best // size)[..., None]).squeeze(-1)
    chosen_b = index_b.gather(-1, (best % size)[..., None]).squeeze(-1)
    flat = best[..., None, None].expand(*best.shape, 1, 3)
    found = Closest(
        pairs.point_a.expand(*pairs.gap.shape, 3).flatten(-3, -2).gather(-2, flat).squeeze(-2),
        pairs.point_b.expand(*pairs.gap.shape, 3).flatten(-3, -2).gather(-2, flat).squeeze(-2),
        pairs.gap.flatten(-2).gather(-1, best[..., None]).squeeze(-1),
    )
    return _linearise(pose, chain, chosen_a, chosen_b, found)


def _overlapping(pose: HandPose, allowed: float) -> Tensor:
    """(N,) bool: frames in which hands overlap by more than allowed, found with the fast gaps."""
    body, _ = capsules(pose.chain().joints)
    return pair_gaps(body.hand(0), body.hand(1)).amin((-1, -2)) < -allowed


def _overlap_rows(pose: HandPose, allowed: float, rows: int) -> tuple[_Rows, Tensor]:
    """The deepest overlaps between the hands: rows and which of them are deeper than allowed."""
    chain = pose.chain()
    flesh = _all_capsules(chain.joints)
    per_hand = NUM_PARTS + 5
    left, right = flesh[slice(0, NUM_PARTS)], flesh[slice(per_hand, per_hand + NUM_PARTS)]
    pairs = closest(
        Capsules(left.a[:, :, None], left.b[:, :, None], left.radius_a[:, :, None], left.radius_b[:, :, None]),
        Capsules(right.a[:, None], right.b[:, None], right.radius_a[:, None], right.radius_b[:, None]),
    )
    gaps, best = pairs.gap.flatten(1).topk(rows, dim=-1, largest=False)
    flat = best[..., None].expand(*best.shape, 3)
    points = [point.expand(*pairs.gap.shape, 3).flatten(1, 2).gather(1, flat) for point in (pairs.point_a, pairs.point_b)]
    chosen_a, chosen_b = best // NUM_PARTS, best % NUM_PARTS + per_hand
    return _linearise(pose, chain, chosen_a, chosen_b, Closest(points[0], points[1], gaps)), gaps < -allowed


def _linearise(pose: HandPose, chain: Chain, index_a: Tensor, index_b: Tensor, found: Closest) -> _Rows:
    """Rows of d(gap)/d(freedoms) for points that ride on the bones of the chosen capsules."""
    between = found.point_a - found.point_b
    normal = between / between.norm(dim=-1, keepdim=True).clamp(min=1e-9)
    jacobian = normal.new_zeros(*index_a.shape, 2, 29)
    frames = torch.arange(len(index_a), device=index_a.device)[:, None]
    share = _SHARE.to(normal)
    for index, point, sign in ((index_a, found.point_a, 1.0), (index_b, found.point_b, -1.0)):
        hand, body = index // (NUM_PARTS + 5), index % (NUM_PARTS + 5)
        arm = point[..., None, :] - chain.origins[frames, hand]
        axes = chain.axes[frames, hand]
        # n · (axis × arm) = axis · (arm × n)
        rates = (axes * torch.linalg.cross(arm, normal[..., None, :].expand_as(arm))).sum(-1) * share[body]
        turn = torch.linalg.cross(point - pose.position[frames, hand], normal)
        row = torch.cat([rates, turn, normal], dim=-1) * sign
        contacts = torch.arange(index.shape[1], device=index.device)[None]
        jacobian[frames, contacts, hand] = jacobian[frames, contacts, hand] + row
    return _Rows(jacobian, found.gap)


def _step(pose: HandPose, rows: _Rows, wanted: Tensor, active: Tensor, weights: Tensor, damping: float, limits: Tensor) -> HandPose:
    """One damped least-squares step: Δq = M Jᵀ (J M Jᵀ + λ)⁻¹ (wanted − gap), M the squared mobility."""
    jacobian = (rows.jacobian * active[..., None, None]).flatten(-2)
    residual = ((wanted - rows.gap) * active).clamp(-0.04, 0.04)
    squared = (weights * weights).expand(len(residual), 2, 29).flatten(-2)
    weighted = jacobian * squared[:, None]
    system = weighted @ jacobian.transpose(-1, -2) + damping * torch.eye(residual.shape[1], dtype=residual.dtype, device=residual.device)
    solved = torch.linalg.solve(system, residual[..., None])
    change = (weighted.transpose(-1, -2) @ solved).squeeze(-1).unflatten(-1, (2, 29))
    # Steps are kept short, where the linear picture holds.
    limit = change.new_tensor([0.35] * 23 + [0.35] * 3 + [0.05] * 3)
    change = change / (change.abs() / limit).amax(dim=(-1, -2), keepdim=True).clamp(min=1.0)
    angles = torch.minimum(torch.maximum(pose.angles + change[..., :23], limits[:, 0].to(change)), limits[:, 1].to(change))
    # Where angles were outside the limits already and no contact asks for anything, nothing changes.
    touched = active.any(-1)[:, None, None]
    angles = torch.where(touched, angles, pose.angles)
    rotation = rotvec_to_rotmat(change[..., 23:26]) @ pose.rotation
    return replace(pose, angles=angles, rotation=rotation, position=pose.position + change[..., 26:29])


def rotvec_to_rotmat(rotvec: Tensor) -> Tensor:
    """Rotation vectors (..., 3) to matrices (..., 3, 3) by Rodrigues' formula, smooth at zero."""
    angle = rotvec.norm(dim=-1)[..., None, None]
    x, y, z = rotvec.unbind(-1)
    zero = torch.zeros_like(x)
    cross = torch.stack([zero, -z, y, z, zero, -x, -y, x, zero], dim=-1).unflatten(-1, (3, 3))
    eye = torch.eye(3, dtype=rotvec.dtype, device=rotvec.device)
    return eye + torch.sinc(angle / torch.pi) * cross + 0.5 * torch.sinc(angle / (2 * torch.pi)) ** 2 * (cross @ cross)


def rotmat_to_rotvec(rotation: Tensor) -> Tensor:
    """Rotation vectors (..., 3) of matrices (..., 3, 3) whose angle is well below half a turn."""
    skew = torch.stack([rotation[..., (i + 2) % 3, (i + 1) % 3] - rotation[..., (i + 1) % 3, (i + 2) % 3] for i in range(3)], dim=-1)
    sine = 0.5 * skew.norm(dim=-1)
    cosine = 0.5 * (rotation.diagonal(dim1=-2, dim2=-1).sum(-1) - 1)
    angle = torch.atan2(sine, cosine)
    return skew * (0.5 * torch.where(sine < 1e-6, torch.ones_like(sine), angle / sine.clamp(min=1e-6)))[..., None]
