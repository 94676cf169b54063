"""Poses from markers: damped least squares, all hand-frames at once, deaf to markers that are far off.

Residuals are counted in the noise of their marker. A marker's cost is that of Geman and McClure, c² e² / (c² + e²), so one
that carries a wrong label pulls little and tells itself by its residual. Angles stop at their limits; what markers do not
show stays near the resting hand, and the last joint of a finger bends about two thirds of the one before.

Letters: N hand-frames, M markers, D = 29 freedoms of a hand (23 angles, 3 turns and 3 moves of the wrist in its own frame).
"""

from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from ambidex.hands.angles import ANGLE, ANGLES, HARD_LIMITS, RELAXED, SOFT_LIMITS
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.kinematics import Chain, local_chain
from ambidex.hands.markers_bones import Layout, place_inside, scaled_places
from ambidex.hands.markers_equations import normal_equations
from ambidex.hands.shape import BoneLengths, bone_lengths
from ambidex.motion import FINGERS

FREEDOMS = len(ANGLES) + 6
WIDE, NARROW = 40.0, 8.0
"""Residuals, in noises, beyond which a marker loses its say: while hands are being found, and when they are."""
_REST = 0.1 / (SOFT_LIMITS[:, 1] - SOFT_LIMITS[:, 0])
"""(23,) per radian: wide, since a take may stay far from rest all along."""
_PIP = [ANGLE[f"{finger}_pip_flexion"] for finger in FINGERS[1:]]
_DIP = [ANGLE[f"{finger}_dip_flexion"] for finger in FINGERS[1:]]
_TENDON_RATIO, _TENDON_SPREAD = 0.67, 0.35
"""The last joint bends by this share of the one before, give or take so many radians."""
_DAMPINGS = (1e-4, 1e-6, 1e4)
_EASE, _BRACE = 0.1, 10.0
_SETTLED = 1e-3
"""Relative change of the cost at which a hand-frame is left alone."""
_STRAGGLERS = 0.02
"""Share of the hand-frames that are not waited for."""


def _priors() -> tuple[Tensor, Tensor]:
    """(23, 23) and (23,): quadratic pull on the angles, normal matrix and right-hand side at zero."""
    rows = torch.zeros(len(_PIP), len(ANGLES))
    rows[range(len(_PIP)), _DIP] = 1 / _TENDON_SPREAD
    rows[range(len(_PIP)), _PIP] = -_TENDON_RATIO / _TENDON_SPREAD
    return torch.diag(_REST**2) + rows.T @ rows, _REST**2 * RELAXED


_PULL, _PULL_TO = _priors()


@dataclass(frozen=True)
class Hands:
    """What the frames of a hand share."""

    layout: Layout
    shape: Tensor
    """(10,) standard deviations."""
    offset: Tensor
    """(M, 3) metres; or (N, M, 3)."""

    @cached_property
    def _lengths(self) -> BoneLengths:
        return bone_lengths(self.shape)

    @cached_property
    def inside(self) -> Tensor:
        """(M, 3) or (N, M, 3) metres: where the markers sit in the axes of their bones."""
        return scaled_places(self.shape, self.layout) + self.offset

    def chain(self, angles: Tensor) -> Chain:
        """Joints and axes (N, ...) in the hand frame of hands bent by angles (N, 23)."""
        return local_chain(angles, self._lengths)

    def rows(self, rows: Tensor) -> "Hands":
        """Of some hand-frames, where offsets differ."""
        return self if self.offset.ndim == 2 else Hands(self.layout, self.shape, self.offset[rows])


@dataclass(frozen=True)
class Step:
    """Normal equations of N hand-frames: `normal @ step = slope`."""

    normal: Tensor
    """(N, D, D), the lower triangle."""
    slope: Tensor
    """(N, D)."""
    cost: Tensor
    """(N,) squared noises."""
    missing: Tensor
    """(N, M, 3) metres: from placed to seen markers, in the hand frame; 0 where unseen."""
    weight: Tensor
    """(N, M) say of each marker, per square metre."""

    def __getitem__(self, rows: Tensor) -> "Step":
        return Step(self.normal[rows], self.slope[rows], self.cost[rows], self.missing[rows], self.weight[rows])

    def where(self, flags: Tensor, other: "Step") -> "Step":
        """These where flags (N,) are true, else the other ones."""
        return Step(
            torch.where(flags[:, None, None], self.normal, other.normal),
            torch.where(flags[:, None], self.slope, other.slope),
            torch.where(flags, self.cost, other.cost),
            torch.where(flags[:, None, None], self.missing, other.missing),
            torch.where(flags[:, None], self.weight, other.weight),
        )


def linearise(target: Tensor, seen: Tensor, pose: Pose, hands: Hands, width: float) -> Step:
    """Normal equations around a pose.

    Args:
        target: (N, M, 3) metres, world, left hands; anything where unseen.
        seen: (N, M) 0 or 1.
        pose: N hands.
        hands: what they share.
        width: noises beyond which a marker loses its say.
    """
    chain = hands.chain(pose.angles)
    points, _ = place_inside(chain, pose.angles, hands.layout, hands.inside)
    missing = ((target - pose.position[:, None]) @ pose.rotation - points) * seen[..., None]
    squared = missing.square().sum(-1) / hands.layout.noise.square()
    say = seen * (width**2 / (width**2 + squared)) ** 2
    weight = say / hands.layout.noise.square()
    normal, slope = normal_equations(chain, points, missing, weight, hands.layout)
    pull, pull_to = _PULL.to(points), _PULL_TO.to(points)
    bent = pose.angles @ pull
    normal[:, : len(ANGLES), : len(ANGLES)] += pull.tril()
    slope[:, : len(ANGLES)] += pull_to - bent
    cost = (width**2 * squared / (width**2 + squared)).sum(-1) + (pose.angles * (bent - 2 * pull_to)).sum(-1) + float(_PULL_TO @ RELAXED)
    return Step(normal, slope, cost, missing, weight)


def held(angles: Tensor, slope: Tensor) -> Tensor:
    """(N, D) 1 where a freedom stands at a limit and is pushed further, else 0."""
    low, high = HARD_LIMITS.to(angles).unbind(-1)
    bend = slope[:, : len(ANGLES)]
    stuck = ((angles <= low) & (bend < 0)) | ((angles >= high) & (bend > 0))
    return torch.nn.functional.pad(stuck.to(angles), (0, 6))


def held_factor(step: Step, angles: Tensor, damping: Tensor | float) -> tuple[Tensor, Tensor]:
    """Cholesky factors (N, D, D) of the damped equations, and which freedoms are free (N, D) as 0 or 1; the others are held."""
    free = 1 - held(angles, step.slope)
    normal = step.normal * free[:, :, None]
    normal *= free[:, None, :]
    diagonal = normal.diagonal(dim1=-2, dim2=-1)
    diagonal += damping * diagonal + (1 - free)
    factor, _ = torch.linalg.cholesky_ex(normal)
    return factor, free


def solve_frames(target: Tensor, seen: Tensor, pose: Pose, hands: Hands, rounds: int, width: float = NARROW) -> tuple[Pose, Tensor]:
    """Poses that bring hands of known shape and marker places closest to their markers, each frame by itself.

    Args:
        target: (N, M, 3) metres, world, left hands; anything where unseen.
        seen: (N, M) 0 or 1.
        pose: where to start.
        hands: what they share.
        rounds: most steps.
        width: noises beyond which a marker loses its say.

    Returns:
        Poses, and their cost (N,) in squared noises.
    """
    result = Pose(*(part.clone() for part in pose.parts))
    rows = torch.arange(len(target))
    step = linearise(target, seen, pose, hands, width)
    cost = step.cost.clone()
    damping = torch.full_like(cost, _DAMPINGS[0])
    for _ in range(rounds):
        factor, free = held_factor(step, pose.angles, damping[:, None])
        trial = pose.moved(torch.cholesky_solve((step.slope * free)[..., None], factor)[..., 0])
        found = linearise(target, seen, trial, hands, width)
        better = found.cost < step.cost
        moving = (step.cost - found.cost).abs() > _SETTLED * step.cost
        pose, step = (trial, found) if better.all() else (trial.where(better, pose), found.where(better, step))
        for whole, part in zip((*result.parts, cost), (*pose.parts, step.cost), strict=True):
            whole[rows] = part
        if moving.sum() <= _STRAGGLERS * len(cost):
            break
        damping = (damping * torch.where(better, _EASE, _BRACE)).clamp(*_DAMPINGS[1:])
        if not moving.all():
            damping, rows, pose, step = damping[moving], rows[moving], pose[moving], step[moving]
            target, seen, hands = target[moving], seen[moving], hands.rows(moving)
    return result, cost


def wrist_columns(points: Tensor) -> Tensor:
    """(N, M, 3, 6): how markers (N, M, 3) in the hand frame move with turns and moves of the wrist."""
    x, y, z = points.unbind(-1)
    zero = torch.zeros_like(x)
    turn = torch.stack([zero, z, -y, -z, zero, x, y, -x, zero], dim=-1).unflatten(-1, (3, 3))
    return torch.cat([turn, torch.eye(3).to(points).expand_as(turn)], dim=-1)
