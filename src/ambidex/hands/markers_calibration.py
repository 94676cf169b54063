"""Calibration: the shape of the hands and the true places of their markers, from some frames of a take.

Poses differ from frame to frame, shape and places do not, so the normal equations are an arrow and the poses are
eliminated from them. How far bones turn about each other tells where joints are; what no motion tells (where along its
bone a nail marker sits, say) stays as the marker set has it.

Letters: N hand-frames, M markers, S shared unknowns (10 of the shape, 3 per marker and hand).
"""

from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ambidex.hands.angles import RELAXED
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.markers_arrow import NUM_SHAPE, Shared, solve_shared
from ambidex.hands.markers_bones import Layout, place_markers
from ambidex.hands.markers_solve import NARROW, WIDE, Hands, solve_frames

TRIED, CHOSEN = 100, 35
"""Frames per hand that are looked at, and frames that the calibration is made of: those least alike."""
_WIDTHS = (WIDE, NARROW, NARROW)
_MOST_COST = 2.5
"""Times the median cost beyond which a frame's pose is not believed."""
LEAST_NOISE_M, OWN_NOISE_M, _MOST_NOISE_M = 2e-3, 1e-3, 8e-3
"""Metres per coordinate that a marker is taken to be wrong by in the calibration. Skin slides in the same way frame after frame,
so many frames must not be believed as if each erred by itself; one frame may (the second number)."""


def start_poses(target: Tensor, seen: Tensor, hands: Hands, angles: Tensor = RELAXED) -> Pose:
    """Hands laid over the markers that are seen (Kabsch), those of the palm counting most.

    Args:
        target: (N, M, 3) metres, world, left hands.
        seen: (N, M) 0 or 1.
        hands: what they share.
        angles: (N, 23) or (23,) how they are bent; hands at rest unless given.
    """
    count = len(target)
    angles = angles.to(target).expand(count, -1)
    points, _ = place_markers(hands.chain(angles), angles, hands.shape, hands.layout, hands.offset)
    near = torch.where(hands.layout.bone <= 2, 1.0, torch.where(hands.layout.bone % 3 == 0, 0.3, 0.03)).to(target)
    weight = (seen * near)[..., None]
    total = weight.sum(1, keepdim=True).clamp(min=1e-9)
    here, there = (points * weight).sum(1, keepdim=True) / total, (target * weight).sum(1, keepdim=True) / total
    u, _, v = torch.linalg.svd((weight * (points - here)).mT @ (target - there))
    sign = torch.stack([torch.ones(count), torch.ones(count), torch.linalg.det(u @ v).sign().cpu()], dim=-1).to(target)
    rotation = (u * sign[:, None] @ v).mT
    return Pose((there - here @ rotation.mT)[:, 0], rotation, angles.clone())


@dataclass(frozen=True)
class Calibration:
    """Shape and marker places of the hands of a take, and the poses of the frames that they were sought in."""

    shape: Tensor
    """(10,) of both hands."""
    offset: Tensor
    """(2, M, 3) metres."""
    noise: Tensor
    """(M,) metres per coordinate."""
    rows: Tensor
    """(K,) int: these frames."""
    pose: Pose
    """K hands."""


def calibrate(target: Tensor, seen: Tensor, hand: Tensor, layout: Layout) -> Calibration:
    """Shape and marker places of the hands of a take.

    Args:
        target: (N, M, 3) metres, world, left hands (right ones seen in a mirror).
        seen: (N, M) 0 or 1.
        hand: (N,) 0 or 1: whose markers these are; both hands have one shape.
        layout: where markers should sit.
    """
    target, seen, layout = target.double(), seen.double(), layout.to(target.double())
    rows = torch.cat([_most_seen(seen, hand, side) for side in (0, 1)])
    target, seen, hand = target[rows], seen[rows], hand[rows]
    shared = Shared(target.new_zeros(NUM_SHAPE), target.new_zeros(2, *layout.nominal.shape))
    hands = shared.hands(layout, hand)
    pose = start_poses(target, seen, hands)
    missing, chosen = torch.zeros_like(target), torch.arange(len(target))
    for width in _WIDTHS:
        pose, cost = solve_frames(target, seen, pose, hands, rounds=15, width=width)
        chosen = torch.cat([_least_alike(pose.angles, cost, hand == side) for side in (0, 1)])
        _, shared, missing = solve_shared(target[chosen], seen[chosen], pose[chosen], hand[chosen], shared, layout, width)
        layout = replace(layout, noise=_noise(missing, seen[chosen], layout.noise, LEAST_NOISE_M))
        hands = shared.hands(layout, hand)
    return Calibration(shared.shape, shared.offset, _noise(missing, seen[chosen], layout.noise, OWN_NOISE_M), rows, pose)


def _most_seen(seen: Tensor, hand: Tensor, side: int) -> Tensor:
    """Rows of one hand, spread over the take, of each stretch the frame in which most markers are seen."""
    rows = torch.nonzero(hand == side)[:, 0]
    stretches = torch.tensor_split(rows, min(TRIED, len(rows))) if len(rows) else ()
    return torch.stack([part[seen[part].sum(-1).argmax()] for part in stretches]) if stretches else rows


def _least_alike(angles: Tensor, cost: Tensor, wanted: Tensor) -> Tensor:
    """At most `CHOSEN` of the wanted rows of (N, 23), each the furthest from those before it; frames that miss their markers stay out."""
    rows = torch.nonzero(wanted)[:, 0]
    if not len(rows):
        return rows
    rows = rows[cost[rows] <= _MOST_COST * cost[rows].median()]
    chosen = [int(cost[rows].argmin())]
    bent = angles[rows].numpy()
    distance = np.square(bent - bent[chosen[0]]).sum(-1)
    while len(chosen) < min(CHOSEN, len(rows)):
        chosen.append(int(distance.argmax()))
        np.minimum(distance, np.square(bent - bent[chosen[-1]]).sum(-1), out=distance)
    return rows[torch.tensor(chosen)]


def _noise(missing: Tensor, seen: Tensor, expected: Tensor, least: float) -> Tensor:
    """(M,) metres per coordinate: how far markers miss in the middle frame; what was expected where few frames show a marker."""
    noise = expected.clone()
    for marker in range(seen.shape[1]):
        here = missing[seen[:, marker] > 0, marker]
        if len(here) >= 10:
            # The median length of a three-dimensional normal error is 1.54 of its spread per coordinate.
            noise[marker] = here.norm(dim=-1).median() / 1.54
    return noise.clamp(least, _MOST_NOISE_M)
