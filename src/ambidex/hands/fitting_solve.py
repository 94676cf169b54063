"""Damped least squares (Levenberg-Marquardt) for fitting: poses frame by frame, and the shape that frames share.

Residuals are taken in the hand frame of the current guess, so the Jacobian needs no world rotation: an angle turns what
hangs on it about its axis, a turn ω of the wrist moves a point q by ω × q, a move of the wrist moves every joint alike.
Angles stop at their limits; one that is pushed against its limit is held for that step.

Letters: N hand-frames, K takes, D freedoms of a hand (23 angles, 3 turns and 3 moves of the wrist in its own frame).
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from ambidex.hands.angles import ANGLES, HARD_LIMITS, RELAXED, SOFT_LIMITS, clamp_angles
from ambidex.hands.contact import rotvec_to_rotmat
from ambidex.hands.fitting_start import MAX_SHAPE_SD
from ambidex.hands.kinematics import MOVE_SHARE, Chain, local_chain, point_jacobian
from ambidex.hands.shape import SHAPE_NAMES, bone_lengths

_NUM_ANGLES, _NUM_SHAPE = len(ANGLES), len(SHAPE_NAMES)
_FREEDOMS = _NUM_ANGLES + 6

_REST_WEIGHT = 1 / (SOFT_LIMITS[:, 1] - SOFT_LIMITS[:, 0])
"""(23,) per radian: angles scatter about the resting hand by about what people use of them. Decides what joints do not show."""
LEAST_NOISE_M = 3e-4
"""Distance per coordinate that joints are taken to be wrong by, at the least."""
SHAPE_PULL = 5e-4
"""Metres per standard deviation that draw a take's shape to the mean hand."""

_FIRST_DAMPING, _LEAST_DAMPING, _MOST_DAMPING = 1e-3, 1e-7, 1e3
_EASE, _BRACE = 0.1, 10.0
_SETTLED = 1e-4
"""Relative change of the cost at which a solve stops."""
_EXACT_M2 = 1e-11
"""Cost of a hand-frame, square metres, below which there is nothing left to gain."""
_SHAPE_STEP_SD = 0.05


@dataclass(frozen=True)
class Pose:
    """Where N left hands are and how they are bent."""

    position: Tensor
    """(N, 3) metres."""
    rotation: Tensor
    """(N, 3, 3) hand frame in world."""
    angles: Tensor
    """(N, 23) radians."""

    def __getitem__(self, rows: Tensor | slice) -> "Pose":
        return Pose(self.position[rows], self.rotation[rows], self.angles[rows])

    @property
    def parts(self) -> tuple[Tensor, Tensor, Tensor]:
        """Position, rotation, angles."""
        return self.position, self.rotation, self.angles

    def chain(self, shape: Tensor) -> Chain:
        """Joints and axes in the hand frame."""
        return local_chain(self.angles, bone_lengths(shape))

    def moved(self, step: Tensor) -> "Pose":
        """The pose after a step (N, D); angles stop at the limits."""
        bend, turn, move = step.split((_NUM_ANGLES, 3, 3), dim=-1)
        return Pose(
            self.position + (self.rotation @ move[..., None])[..., 0],
            self.rotation @ rotvec_to_rotmat(turn),
            clamp_angles(self.angles + bend),
        )

    def where(self, flags: Tensor, other: "Pose") -> "Pose":
        """This pose where flags (N,) are true, else the other one."""
        return Pose(
            torch.where(flags[:, None], self.position, other.position),
            torch.where(flags[:, None, None], self.rotation, other.rotation),
            torch.where(flags[:, None], self.angles, other.angles),
        )


@dataclass(frozen=True)
class _Equations:
    """Normal equations of N hand-frames in M = D freedoms, or D + 10 with the shape: `normal @ step = slope`."""

    normal: Tensor
    """(N, M, M)."""
    slope: Tensor
    """(N, M)."""
    cost: Tensor
    """(N,) square metres."""

    def __getitem__(self, rows: Tensor) -> "_Equations":
        return _Equations(self.normal[rows], self.slope[rows], self.cost[rows])

    def where(self, flags: Tensor, other: "_Equations") -> "_Equations":
        """These equations where flags (N,) are true, else the other ones."""
        return _Equations(
            torch.where(flags[:, None, None], self.normal, other.normal),
            torch.where(flags[:, None], self.slope, other.slope),
            torch.where(flags, self.cost, other.cost),
        )


def solve_poses(target: Tensor, pose: Pose, shape: Tensor, noise: Tensor, rounds: int) -> Pose:
    """Poses that bring hands of known shape closest to their joints.

    Args:
        target: (N, 21, 3) metres, world, left hands.
        pose: where to start.
        shape: (N, 10).
        noise: (N,) metres per coordinate that joints are wrong by; the more, the closer unseen angles stay to rest.
        rounds: most steps; hands that have settled stop earlier.
    """
    result = Pose(pose.position.clone(), pose.rotation.clone(), pose.angles.clone())
    rows = torch.arange(len(target))
    equations = _linearise(target, pose, shape, noise)
    damping = torch.full_like(equations.cost, _FIRST_DAMPING)
    for _ in range(rounds):
        factor, slope, _ = _hold_and_factor(equations, pose.angles, damping)
        trial = pose.moved(torch.cholesky_solve(slope[..., None], factor)[..., 0])
        found = _linearise(target, trial, shape, noise)
        better = found.cost < equations.cost
        moving = ((equations.cost - found.cost).abs() > _SETTLED * equations.cost) & (found.cost > _EXACT_M2)
        pose, equations = trial.where(better, pose), found.where(better, equations)
        for whole, part in zip(result.parts, pose.parts, strict=True):
            whole[rows] = part
        if not moving.any():
            break
        damping = _next_damping(damping, better)[moving]
        rows, pose, equations = rows[moving], pose[moving], equations[moving]
        target, shape, noise = target[moving], shape[moving], noise[moving]
    return result


def solve_shapes(target: Tensor, pose: Pose, shape: Tensor, take: Tensor, rounds: int) -> tuple[Tensor, Tensor]:
    """Shapes of takes, solved together with the poses of some of their hand-frames.

    Args:
        target: (N, 21, 3) metres, world, left hands.
        pose: where to start.
        shape: (K, 10) where to start.
        take: (N,) int: whose shape each hand-frame has.
        rounds: most steps.

    Returns:
        (K, 10) standard deviations, and (K,) metres by which each coordinate of the fitted joints misses.
    """
    noise = torch.full_like(target[:, 0, 0], LEAST_NOISE_M)
    equations = _linearise(target, pose, shape[take], noise, with_shape=True)
    cost = _take_cost(equations, shape, take)
    damping = torch.full_like(cost, _FIRST_DAMPING)
    for _ in range(rounds):
        step, shape_step = _shared_step(equations, pose.angles, shape, take, damping)
        trial, trial_shape = pose.moved(step), (shape + shape_step).clamp(-MAX_SHAPE_SD, MAX_SHAPE_SD)
        found = _linearise(target, trial, trial_shape[take], noise, with_shape=True)
        found_cost = _take_cost(found, trial_shape, take)
        better = found_cost < cost
        moving = ((cost - found_cost).abs() > _SETTLED * cost) & (found_cost > _EXACT_M2)
        damping = _next_damping(damping, better)
        shape, cost = torch.where(better[:, None], trial_shape, shape), torch.where(better, found_cost, cost)
        pose, equations = trial.where(better[take], pose), found.where(better[take], equations)
        if not moving.any():
            break
    count = torch.bincount(take, minlength=len(shape)).clamp(min=1) * target.shape[1:].numel()
    return shape, (cost / count).sqrt().clamp(min=LEAST_NOISE_M)


def _shared_step(equations: _Equations, angles: Tensor, shape: Tensor, take: Tensor, damping: Tensor) -> tuple[Tensor, Tensor]:
    """One step of poses (N, D) and shapes (K, 10): poses are eliminated, shapes solved, poses put back."""
    factor, slope, free = _hold_and_factor(equations, angles, damping[take])
    # (N, D, 11): how the poses answer to a change of shape, and to what is missing.
    cross = equations.normal[:, :_FREEDOMS, _FREEDOMS:] * free[..., None]
    answer = torch.cholesky_solve(torch.cat([cross, slope[..., None]], dim=-1), factor)
    rest = cross.mT @ answer
    normal = torch.diag(torch.full_like(shape[0], SHAPE_PULL**2)).repeat(len(shape), 1, 1)
    normal = normal.index_add(0, take, equations.normal[:, _FREEDOMS:, _FREEDOMS:] - rest[..., :_NUM_SHAPE])
    wanted = (-(SHAPE_PULL**2) * shape).index_add(0, take, equations.slope[:, _FREEDOMS:] - rest[..., _NUM_SHAPE])
    normal = normal + torch.diag_embed(damping[:, None] * normal.diagonal(dim1=-2, dim2=-1).clamp(min=SHAPE_PULL**2))
    shape_step = torch.linalg.solve(normal, wanted[..., None])[..., 0]
    step = answer[..., _NUM_SHAPE] - (answer[..., :_NUM_SHAPE] @ shape_step[take][..., None])[..., 0]
    return step, shape_step


def _linearise(target: Tensor, pose: Pose, shape: Tensor, noise: Tensor, with_shape: bool = False) -> _Equations:
    """Normal equations of hands (N) around a pose and shapes (N, 10)."""
    chain = pose.chain(shape)
    joints = chain.joints
    missing = ((target - pose.position[:, None]) @ pose.rotation - joints).flatten(1)
    x, y, z = joints.unbind(-1)
    zero = torch.zeros_like(x)
    turn = torch.stack([zero, z, -y, -z, zero, x, y, -x, zero], dim=-1).unflatten(-1, (3, 3))
    move = torch.eye(3, dtype=joints.dtype).expand_as(turn)
    columns = [point_jacobian(chain, joints, MOVE_SHARE.to(joints)), turn, move]
    if with_shape:
        columns.append(_shape_jacobian(joints, pose, shape))
    jacobian = torch.cat(columns, dim=-1).flatten(1, 2)
    normal = jacobian.mT @ jacobian
    slope = (jacobian.mT @ missing[..., None])[..., 0]
    pull = (noise[:, None] * _REST_WEIGHT.to(joints)) ** 2
    bend = RELAXED.to(joints) - pose.angles
    normal.diagonal(dim1=-2, dim2=-1)[:, :_NUM_ANGLES] += pull
    slope[:, :_NUM_ANGLES] += pull * bend
    return _Equations(normal, slope, missing.square().sum(-1) + (pull * bend.square()).sum(-1))


def _shape_jacobian(joints: Tensor, pose: Pose, shape: Tensor) -> Tensor:
    """(N, 21, 3, 10) metres per standard deviation; joints are so nearly linear in the shape that differences do."""
    steps = _SHAPE_STEP_SD * torch.eye(_NUM_SHAPE, dtype=shape.dtype)[:, None]
    many = Pose(*(part.expand(_NUM_SHAPE, *part.shape) for part in pose.parts))
    return ((many.chain(shape + steps).joints - joints) / _SHAPE_STEP_SD).movedim(0, -1)


def _hold_and_factor(equations: _Equations, angles: Tensor, damping: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Cholesky factor (N, D, D) of the damped equations, slope (N, D), and which freedoms are free (N, D) as 0 or 1.

    An angle that stands at a limit and is pushed further is held.
    """
    slope = equations.slope[:, :_FREEDOMS]
    low, high = HARD_LIMITS.to(angles).unbind(-1)
    bend = slope[:, :_NUM_ANGLES]
    held = ((angles <= low) & (bend < 0)) | ((angles >= high) & (bend > 0))
    free = torch.nn.functional.pad((~held).to(angles), (0, 6), value=1.0)
    normal = equations.normal[:, :_FREEDOMS, :_FREEDOMS] * free[:, :, None] * free[:, None, :]
    diagonal = normal.diagonal(dim1=-2, dim2=-1)
    diagonal += damping[:, None] * diagonal + (1 - free)
    factor, _ = torch.linalg.cholesky_ex(normal)
    return factor, slope * free, free


def _next_damping(damping: Tensor, better: Tensor) -> Tensor:
    return (damping * torch.where(better, _EASE, _BRACE)).clamp(_LEAST_DAMPING, _MOST_DAMPING)


def _take_cost(equations: _Equations, shape: Tensor, take: Tensor) -> Tensor:
    return (SHAPE_PULL**2 * shape.square().sum(-1)).index_add(0, take, equations.cost)
