"""Poses, hand shape and marker places solved together.

Poses differ from frame to frame, shape and places do not, so the normal equations are an arrow and the poses are
eliminated from them (Schur complement). Residuals and their columns are turned into the axes of the marker's bone, where a
marker's own place moves it along the axes themselves and needs no column.

Letters: N hand-frames, M markers, D = 29 freedoms, S shared unknowns of a hand (10 of the shape, 3 per marker).
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from ambidex.hands.fitting_solve import Pose
from ambidex.hands.fitting_start import MAX_SHAPE_SD
from ambidex.hands.kinematics import point_jacobian
from ambidex.hands.markers_bones import Layout, place_markers, shape_columns
from ambidex.hands.markers_solve import FREEDOMS, NARROW, Hands, Step, held_factor, linearise, wrist_columns
from ambidex.hands.shape import SHAPE_NAMES

NUM_SHAPE = len(SHAPE_NAMES)
_ROUNDS = 20
_DAMPING, _LEAST_DAMPING, _MOST_DAMPING = 1e-3, 1e-8, 1e6
_EASE, _BRACE = 0.3, 10.0
_SETTLED, _SETTLED_ROUGHLY = 3e-4, 2e-2
"""Relative change of the cost at which a solve stops."""


@dataclass(frozen=True)
class Shared:
    """What all frames share: the shape of both hands and where the markers of each sit."""

    shape: Tensor
    """(10,) standard deviations."""
    offset: Tensor
    """(2, M, 3) metres from where the set has them."""

    def hands(self, layout: Layout, hand: Tensor) -> Hands:
        """Of hand-frames of the left (0) and the right hand (1)."""
        return Hands(layout, self.shape, self.offset[hand])

    def moved(self, change: Tensor) -> "Shared":
        """After a change (10 + 6 M,)."""
        shape = (self.shape + change[:NUM_SHAPE]).clamp(-MAX_SHAPE_SD, MAX_SHAPE_SD)
        return Shared(shape, self.offset + change[NUM_SHAPE:].view_as(self.offset))

    @property
    def flat(self) -> Tensor:
        """(10 + 6 M,)."""
        return torch.cat([self.shape, self.offset.flatten()])


def solve_shared(
    target: Tensor, seen: Tensor, pose: Pose, hand: Tensor, shared: Shared, layout: Layout, width: float
) -> tuple[Pose, Shared, Tensor]:
    """Poses, shared unknowns and missing (N, M, 3) of the least cost.

    Args:
        target: (N, M, 3) metres, world, left hands.
        seen: (N, M) 0 or 1.
        pose: where to start.
        hand: (N,) 0 or 1.
        shared: where to start.
        layout: where markers should sit.
        width: noises beyond which a marker loses its say; settled roughly where that is wide, since a narrow one follows.
    """
    pull = torch.cat([shared.shape.new_ones(NUM_SHAPE), layout.spread.flatten().repeat(2) ** -2])
    hands = shared.hands(layout, hand)
    step = linearise(target, seen, pose, hands, width)
    cost = float(step.cost.sum() + (pull * shared.flat.square()).sum())
    damping, settled = _DAMPING, _SETTLED_ROUGHLY if width > NARROW else _SETTLED
    blocks = _cross_blocks(step, pose, hands)
    for _ in range(_ROUNDS):
        move, change = _arrow_step(step, blocks, pose.angles, hand, shared.flat, pull, damping)
        trial = shared.moved(change)
        hands = trial.hands(layout, hand)
        trial_pose, found = _follow(target, seen, pose.moved(move), hands, width)
        found_cost = float(found.cost.sum() + (pull * trial.flat.square()).sum())
        gained = cost - found_cost
        if gained > 0:
            pose, shared, step, cost = trial_pose, trial, found, found_cost
        damping = min(max(damping * (_EASE if gained > 0 else _BRACE), _LEAST_DAMPING), _MOST_DAMPING)
        if abs(gained) <= settled * cost or damping >= _MOST_DAMPING:
            break
        if gained > 0:
            blocks = _cross_blocks(step, pose, hands)
    return pose, shared, step.missing


def _follow(target: Tensor, seen: Tensor, pose: Pose, hands: Hands, width: float) -> tuple[Pose, Step]:
    """Poses after one step of each frame by itself: limits and turns are followed where the step of all overshoots."""
    step = linearise(target, seen, pose, hands, width)
    factor, free = held_factor(step, pose.angles, _DAMPING)
    trial = pose.moved(torch.cholesky_solve((step.slope * free)[..., None], factor)[..., 0])
    found = linearise(target, seen, trial, hands, width)
    better = found.cost < step.cost
    return trial.where(better, pose), found.where(better, step)


@dataclass(frozen=True)
class _Blocks:
    """Normal equations of the shared unknowns, frame by frame."""

    cross: Tensor
    """(N, D, S): poses with shared unknowns."""
    shape: Tensor
    """(N, 10, 10)."""
    mixed: Tensor
    """(N, 10, 3 M): shape with places."""
    place: Tensor
    """(N, 3 M): places have a diagonal only, being counted along the axes of their bones."""
    slope: Tensor
    """(N, S)."""


def _cross_blocks(step: Step, pose: Pose, hands: Hands) -> _Blocks:
    chain = hands.chain(pose.angles)
    points, axes = place_markers(chain, pose.angles, hands.shape, hands.layout, hands.offset)
    columns = torch.cat(
        [
            point_jacobian(chain, points, hands.layout.moved.to(points)),
            wrist_columns(points),
            shape_columns(chain, pose.angles, hands.shape, hands.layout),
            step.missing[..., None],
        ],
        dim=-1,
    )
    turned = (axes.mT @ columns).flatten(1, 2)
    weight = step.weight.repeat_interleave(3, dim=1)
    weighted = turned * weight[..., None]
    posed, shaped, missing = weighted.split((FREEDOMS, NUM_SHAPE, 1), dim=-1)
    plain = turned[..., FREEDOMS:-1].mT
    return _Blocks(
        torch.cat([(plain @ posed).mT, posed.mT], dim=-1),
        plain @ shaped,
        shaped.mT,
        weight,
        torch.cat([(plain @ missing)[..., 0], missing[..., 0]], dim=-1),
    )


def _arrow_step(
    step: Step, blocks: _Blocks, angles: Tensor, hand: Tensor, shared: Tensor, pull: Tensor, damping: float
) -> tuple[Tensor, Tensor]:
    """One step of poses (N, D) and shared unknowns (10 + 6 M,): poses are eliminated, the shared solved, poses put back."""
    factor, free = held_factor(step, angles, damping)
    right = torch.cat([blocks.cross, step.slope[..., None]], dim=-1) * free[..., None]
    half = torch.linalg.solve_triangular(factor, right, upper=False)
    whole, wanted = torch.diag(pull), -pull * shared
    own = (len(shared) - NUM_SHAPE) // 2
    # A hand's frames know the shape, which both hands have, and the places of its own markers.
    knows = [torch.cat([torch.arange(NUM_SHAPE), NUM_SHAPE + side * own + torch.arange(own)]) for side in (0, 1)]
    for side in (0, 1):
        rows = hand == side
        flat = half[rows].flatten(0, 1)
        rest = flat[:, :-1].T @ flat
        mine = -rest[:, :-1]
        mixed = blocks.mixed[rows].sum(0)
        mine[:NUM_SHAPE, :NUM_SHAPE] += blocks.shape[rows].sum(0)
        mine[:NUM_SHAPE, NUM_SHAPE:] += mixed
        mine[NUM_SHAPE:, :NUM_SHAPE] += mixed.T
        mine.diagonal()[NUM_SHAPE:] += blocks.place[rows].sum(0)
        whole[knows[side][:, None], knows[side]] += mine
        wanted[knows[side]] += blocks.slope[rows].sum(0) - rest[:, -1]
    whole = whole + damping * torch.diag(whole.diagonal())
    change = torch.linalg.solve(whole, wanted)
    felt = torch.stack([change[known] for known in knows])[hand]
    back = half[..., -1:] - half[..., :-1] @ felt[..., None]
    return torch.linalg.solve_triangular(factor.mT, back, upper=True)[..., 0], change
