"""Hands inside each other: how deep, and how much of them. By the flesh of `ambidex.hands.flesh`, so from joints alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from torch import Tensor

from ambidex.evaluation.stack import Stack, per_clip
from ambidex.hands import Capsules, capsules, hand_axes, penetration
from ambidex.hands.flesh import may_overlap, pair_gaps
from ambidex.motion import Motion

DEEP_M = 0.004
"""Pressed flesh gives way by about this much; what is deeper is in the other hand."""
_POINTS = 128
"""In each capsule: the volume is within some percent of what a fine grid counts."""
_FRAMES_AT_ONCE = 64


@dataclass(frozen=True)
class Penetration:
    """How far the two hands of N clips are in each other; NaN where both are never there."""

    deepest: np.ndarray
    """(N,) metres: deepest overlap of two capsules in any frame."""
    mean: np.ndarray
    """(N,) metres: deepest overlap of each frame, mean over the frames with both hands."""
    share: np.ndarray
    """(N,) share of these frames that are deeper than `DEEP_M`."""
    volume: np.ndarray
    """(N,) cubic metres that are in both hands, mean over these frames; 1e-6 is a cubic centimetre."""


def measure_penetration(motions: Sequence[Motion]) -> Penetration:
    """Penetration depth and volume between the hands.

    Depth is the largest overlap of a capsule of one hand with one of the other (`ambidex.hands.penetration`). Volume is what both
    hands share, by points that lie evenly in each hand's flesh and count where they are in the other's, mean of both ways.

    Args:
        motions: N clips.
    """

    def measure(stack: Stack) -> np.ndarray:
        joints = torch.from_numpy(stack.joints)
        both = stack.seen.all(axis=-1)
        frames = both.sum(axis=1)
        depth = penetration(joints).numpy().astype(np.float64)
        volume = np.zeros_like(depth)
        inside = torch.from_numpy(depth > 0)
        volume[inside.numpy()] = shared_volume(joints[inside]).numpy()
        count = np.maximum(frames, 1)
        found = [depth.max(axis=1), depth.sum(axis=1) / count, (depth > DEEP_M).sum(axis=1) / count, volume.sum(axis=1) / count]
        return np.where(frames[:, None] > 0, np.stack(found, axis=1), np.nan)

    return Penetration(*per_clip(measure, motions).T)


@torch.inference_mode()
def shared_volume(joints: Tensor) -> Tensor:
    """(N,) cubic metres that are in the flesh of both hands, for joints (N, 2, 21, 3).

    Each capsule is filled with points of one low-discrepancy sequence, fixed in the hand; a point counts for its share of
    the volume, divided among the capsules of its own hand that hold it.
    """
    volume = joints.new_zeros(len(joints))
    rows = may_overlap(joints).nonzero().squeeze(-1)
    for part in rows.split(_FRAMES_AT_ONCE):
        body, _ = capsules(joints[part])
        axes = hand_axes(joints[part])
        for hand in range(2):
            volume[part] += _in_other(body.hand(hand), body.hand(1 - hand), axes[:, hand]) / 2
    return volume


def _in_other(own: Capsules, other: Capsules, axes: Tensor) -> Tensor:
    """(N,) volume of one hand's flesh that is in the other's."""
    # Only capsules that overlap one of the other hand have anything in it, and only in those that they overlap.
    touching = pair_gaps(own, other) < 0
    row, part = touching.any(-1).nonzero(as_tuple=True)
    points, weight = _fill(_chosen(own, row, part), axes[row])
    capsule, partner = touching[row, part].nonzero(as_tuple=True)
    held = _holds(_chosen(other, row[capsule][:, None], partner[:, None]), points[capsule])
    shared = points.new_zeros(points.shape[:2]).index_add(0, capsule, held.to(points)) > 0
    capsule, _ = shared.nonzero(as_tuple=True)
    frame = row[capsule]
    holders = _holds(_chosen(own, frame), points[shared][:, None])
    kept = holders.gather(-1, part[capsule, None])[:, 0]
    value = torch.where(kept, weight[capsule] / holders.sum(-1).clamp(min=1), 0.0)
    return points.new_zeros(len(axes)).index_add(0, frame, value)


def _chosen(body: Capsules, *places: Tensor) -> Capsules:
    return Capsules(body.a[places], body.b[places], body.radius_a[places], body.radius_b[places])


def _fill(body: Capsules, axes: Tensor) -> tuple[Tensor, Tensor]:
    """Points (M, _POINTS, 3) in the cylinders around M capsules of hands with these axes, and the volume each stands for (M,)."""
    along = body.b - body.a
    length = along.norm(dim=-1)
    direction = along / length.clamp(min=1e-6)[:, None]
    # Across the capsule, by the hand's own axes, so that a hand that turns takes its points along and a mirrored one mirrors them.
    dorsal, radial = axes[:, 1], axes[:, 2]
    start = torch.where((direction * dorsal).sum(-1, keepdim=True).abs() < 0.8, dorsal, radial)
    side = start - (start * direction).sum(-1, keepdim=True) * direction
    side = side / side.norm(dim=-1, keepdim=True)
    # +1 for left hands and -1 for right ones: a cross product alone would not follow the mirror.
    third = torch.linalg.cross(direction, side) * torch.linalg.det(axes)[:, None]
    radius = torch.maximum(body.radius_a, body.radius_b)
    reach = length + body.radius_a + body.radius_b
    t, x, y = torch.from_numpy(_sequence()).to(along)[:, :, None].unbind(1)
    on = t * reach[:, None, None] - body.radius_a[:, None, None]
    across = radius[:, None, None] * (x * side[:, None] + y * third[:, None])
    return body.a[:, None] + on * direction[:, None] + across, torch.pi * radius**2 * reach / _POINTS


def _holds(body: Capsules, points: Tensor) -> Tensor:
    """Whether capsules (..., 3) hold points (..., 3); shapes broadcast."""
    along = body.b - body.a
    from_a = points - body.a
    t = (_dot(from_a, along) / _dot(along, along).clamp(min=1e-12)).clamp(0, 1)
    apart = from_a - t[..., None] * along
    radius = body.radius_a + t * (body.radius_b - body.radius_a)
    return _dot(apart, apart) < radius * radius


def _dot(first: Tensor, second: Tensor) -> Tensor:
    # Sums over a last axis of three are slow; three products are not.
    return first[..., 0] * second[..., 0] + first[..., 1] * second[..., 1] + first[..., 2] * second[..., 2]


@cache
def _sequence() -> np.ndarray:
    """(_POINTS, 3): height 0..1 and a place in the unit disc, evenly spread (three-dimensional golden-ratio sequence)."""
    index = np.arange(1, _POINTS + 1)
    t, r, turn = ((index * share) % 1 for share in (0.8191725133961645, 0.6710436067037893, 0.5497004779019703))
    return np.stack([t, np.sqrt(r) * np.cos(2 * np.pi * turn), np.sqrt(r) * np.sin(2 * np.pi * turn)], axis=-1).astype(np.float32)
