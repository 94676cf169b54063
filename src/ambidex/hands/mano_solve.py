"""Damped least squares for MANO: the poses of all frames at once, and the betas that they share.

Poses differ from frame to frame, betas do not, so the normal equations are an arrow: the pose of each frame is eliminated
(Schur complement), the betas solved, the poses put back.

Letters: N hand-frames of K takes; D = 51 freedoms of a frame (45 of the pose, a turn and a move of the wrist in its own frame);
M = D, or D + 10 with the betas.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from ambidex.hands.mano_chain import Bent, ManoChain, exponential

LEAST_NOISE_M = 1e-4
"""Metres per coordinate that joints are taken to be wrong by, at the least."""
BETA_PULL = 3e-4
"""Metres per unit of beta that draw a take's shape to the mean hand."""
MAX_BETA = 5.0
"""Betas stop here: no hand is further from the mean."""
_FIRST_DAMPING, _LEAST_DAMPING, _MOST_DAMPING = 1e-3, 1e-7, 1e4
_EASE, _BRACE = 0.1, 10.0
_FREEDOMS = 51
_FREE_DAMPING = 1e-2
_SETTLED = 1e-2
"""Relative gain of the cost at which a solve stops."""
_EXACT_M2 = 1e-9
"""Cost of a hand-frame, square metres, below which there is nothing left to gain."""

# Degrees by which joints scatter about the mean hand: bending, sideways, twisting.
_SPREAD = {"knuckle": (45.0, 15.0, 6.0), "middle": (50.0, 3.0, 4.0), "last": (35.0, 3.0, 3.0), "thumb": (35.0, 35.0, 12.0)}


@dataclass(frozen=True)
class ManoPose:
    """Where N hands are and how they are bent."""

    position: Tensor
    """(N, 3) metres: the wrist."""
    root: Tensor
    """(N, 3, 3)."""
    pose: Tensor
    """(N, 15, 3) axis-angles, the mean hand included."""

    def __getitem__(self, rows: Tensor | slice) -> "ManoPose":
        return ManoPose(self.position[rows], self.root[rows], self.pose[rows])

    def moved(self, step: Tensor) -> "ManoPose":
        """After a step (N, D)."""
        bend, turn, move = step.split((45, 3, 3), dim=-1)
        position = self.position + (self.root @ move[..., None])[..., 0]
        return ManoPose(position, self.root @ exponential(turn)[0], self.pose + bend.unflatten(1, (15, 3)))

    def where(self, flags: Tensor, other: "ManoPose") -> "ManoPose":
        """This pose where flags (N,) are true, else the other one."""
        return ManoPose(
            torch.where(flags[:, None], self.position, other.position),
            torch.where(flags[:, None, None], self.root, other.root),
            torch.where(flags[:, None, None], self.pose, other.pose),
        )


@dataclass(frozen=True)
class Equations:
    """Normal equations of N hand-frames: `normal @ step = slope`."""

    normal: Tensor
    """(N, M, M)."""
    slope: Tensor
    """(N, M)."""
    cost: Tensor
    """(N,) square metres."""

    def where(self, flags: Tensor, other: "Equations") -> "Equations":
        """These equations where flags (N,) are true, else the other ones."""
        parts = zip(vars(self).values(), vars(other).values(), strict=True)
        return Equations(*(torch.where(flags.reshape(-1, *(1,) * (mine.ndim - 1)), mine, its) for mine, its in parts))

    def __getitem__(self, rows: Tensor) -> "Equations":
        return Equations(*(part[rows] for part in vars(self).values()))


def pose_prior(chain: ManoChain) -> Tensor:
    """(15, 3, 3): square roots of the precision of each joint's axis-angle about the mean hand, per radian.

    Fingers bend about the axis across their bone and the back of the hand (+y at rest in MANO's frame); the thumb's two
    ways to bend are not told apart. Decides what joints do not show: twist.
    """
    joints, tips = chain.rest(torch.zeros(10, dtype=chain.joints.dtype))
    ends = torch.cat([joints.unflatten(0, (5, 3))[:, 1:], tips[:, None]], dim=1).flatten(0, 1)
    along = _unit(ends - joints)
    across = _unit(torch.linalg.cross(along, along.new_tensor([0.0, 1.0, 0.0]).expand_as(along)))
    axes = torch.stack([across, torch.linalg.cross(across, along), along], dim=1)
    kinds = [("knuckle", "middle", "last")[row % 3] if row < 12 else "thumb" for row in range(15)]
    spread = torch.deg2rad(axes.new_tensor([_SPREAD[kind] for kind in kinds]))
    return axes / spread[..., None]


def linearise(
    chain: ManoChain, prior: Tensor, target: Tensor, pose: ManoPose, betas: Tensor, noise: Tensor, with_shape: bool = False
) -> Equations:
    """Normal equations around a pose.

    Args:
        chain: the model.
        prior: (15, 3, 3) of `pose_prior`.
        target: (N, 21, 3) metres, our joint order with the fingers in MANO's: wrist, then 5 × 4.
        pose: N hands.
        betas: (N, 10).
        noise: (N,) metres per coordinate that joints are wrong by; the more, the closer the pose stays to the mean hand.
        with_shape: whether betas are free too.
    """
    bent = chain.bend(pose.pose, betas)
    missing = (target - pose.position[:, None]) @ pose.root
    missing[:, 1:] -= bent.points.flatten(1, 2)
    jacobian = _jacobian(chain, bent, betas, with_shape)
    normal = jacobian @ jacobian.mT
    slope = (jacobian @ missing.flatten(1)[..., None])[..., 0]
    weight = noise[:, None, None]
    away = weight * (prior @ (chain.mean - pose.pose)[..., None])[..., 0]
    normal[:, :45, :45] += weight.square() * torch.block_diag(*(prior.mT @ prior))
    slope[:, :45] += (weight * (prior.mT @ away[..., None])[..., 0]).flatten(1)
    return Equations(normal, slope, missing.square().sum((1, 2)) + away.square().sum((1, 2)))


def _jacobian(chain: ManoChain, bent: Bent, betas: Tensor, with_shape: bool) -> Tensor:
    """(N, M, 63): how wrist, joints and tips answer to each freedom, in the frame of the hand."""
    count = len(bent.points)
    jacobian = bent.points.new_zeros(count, 61 if with_shape else _FREEDOMS, 21, 3)
    fingers = jacobian[:, :45].unflatten(1, (5, 3, 3))
    points = fingers[..., 1:, :].unflatten(-2, (5, 4))
    points.diagonal(dim1=1, dim2=4)[..., :3, :, :] = chain.joint_jacobian(bent).movedim(1, -1)
    points[..., 3, :] = chain.tip_jacobian(bent, betas).movedim(1, 3).unflatten(1, (5, 3))
    for axis in range(3):
        unit = torch.eye(3, dtype=bent.points.dtype)[axis]
        jacobian[:, 45 + axis, 1:] = torch.linalg.cross(unit.expand(count, 20, 3), bent.points.flatten(1, 2))
        jacobian[:, 48 + axis, :, axis] = 1
    if with_shape:
        jacobian[:, _FREEDOMS:, 1:] = chain.shape_jacobian(bent).flatten(1, 2).movedim(-1, 1)
    return jacobian.flatten(2)


def _factor(equations: Equations, damping: Tensor) -> Tensor:
    """Cholesky factor (N, D, D) of the damped matrix of the pose."""
    normal = equations.normal[:, :_FREEDOMS, :_FREEDOMS].clone()
    normal.diagonal(dim1=-2, dim2=-1).mul_(1 + damping[:, None])
    return torch.linalg.cholesky_ex(normal)[0]


def solve_poses(chain: ManoChain, target: Tensor, pose: ManoPose, betas: Tensor, noise: Tensor, rounds: int) -> ManoPose:
    """Poses that bring hands of known betas closest to their joints.

    Args:
        chain: the model.
        target: (N, 21, 3), see `linearise`.
        pose: where to start.
        betas: (N, 10).
        noise: (N,), see `linearise`.
        rounds: most steps; hands that have settled stop earlier.
    """
    prior = pose_prior(chain)
    result = ManoPose(pose.position.clone(), pose.root.clone(), pose.pose.clone())
    rows = torch.arange(len(target))
    equations = linearise(chain, prior, target, pose, betas, noise)
    damping = torch.full_like(equations.cost, _FIRST_DAMPING)
    for _ in range(rounds):
        step = torch.cholesky_solve(equations.slope[..., None], _factor(equations, damping))[..., 0]
        # What the step would gain if the hand were linear; a braced step promises little wherever it stands.
        promise = (step * equations.slope).sum(-1) > _SETTLED * equations.cost
        moving = (promise | (damping > _FREE_DAMPING)) & (equations.cost > _EXACT_M2) & (damping < _MOST_DAMPING)
        if not moving.any():
            break
        rows, pose, equations, step, damping = rows[moving], pose[moving], equations[moving], step[moving], damping[moving]
        target, betas, noise = target[moving], betas[moving], noise[moving]
        trial = pose.moved(step)
        found = linearise(chain, prior, target, trial, betas, noise)
        better = found.cost < equations.cost
        pose, equations, damping = trial.where(better, pose), found.where(better, equations), _next_damping(damping, better)
        for name, whole in vars(result).items():
            whole[rows] = getattr(pose, name)
    return result


def solve_betas(chain: ManoChain, target: Tensor, pose: ManoPose, betas: Tensor, take: Tensor, rounds: int) -> tuple[Tensor, Tensor]:
    """Betas of takes, solved together with the poses of some of their frames.

    Args:
        chain: the model.
        target: (N, 21, 3), see `linearise`.
        pose: where to start.
        betas: (K, 10) where to start.
        take: (N,) int: whose betas each hand-frame has.
        rounds: most steps.

    Returns:
        (K, 10) betas, and (K,) metres by which each coordinate of the fitted joints misses.
    """
    prior, noise = pose_prior(chain), torch.full_like(target[:, 0, 0], LEAST_NOISE_M)
    equations = linearise(chain, prior, target, pose, betas[take], noise, with_shape=True)
    cost = _take_cost(equations, betas, take)
    damping = torch.full_like(cost, _FIRST_DAMPING)
    for _ in range(rounds):
        step, beta_step = _shared_step(equations, betas, take, damping)
        trial, trial_betas = pose.moved(step), (betas + beta_step).clamp(-MAX_BETA, MAX_BETA)
        found = linearise(chain, prior, target, trial, trial_betas[take], noise, with_shape=True)
        found_cost = _take_cost(found, trial_betas, take)
        better = found_cost < cost
        moving = ((cost - found_cost).abs() > _SETTLED * cost) & (damping < _MOST_DAMPING)
        damping = _next_damping(damping, better)
        betas, cost = torch.where(better[:, None], trial_betas, betas), torch.where(better, found_cost, cost)
        pose, equations = trial.where(better[take], pose), found.where(better[take], equations)
        if not moving.any():
            break
    count = torch.bincount(take, minlength=len(betas)).clamp(min=1) * target[0].numel()
    return betas, (cost / count).sqrt().clamp(min=LEAST_NOISE_M)


def _shared_step(equations: Equations, betas: Tensor, take: Tensor, damping: Tensor) -> tuple[Tensor, Tensor]:
    """One step of poses (N, D) and betas (K, 10): poses are eliminated, betas solved, poses put back."""
    # (N, D, 11): how the poses answer to a change of betas, and to what is missing.
    cross = equations.normal[:, :_FREEDOMS, _FREEDOMS:]
    wanted = torch.cat([cross, equations.slope[:, :_FREEDOMS, None]], dim=-1)
    answer = torch.cholesky_solve(wanted, _factor(equations, damping[take]))
    rest = cross.mT @ answer
    empty = betas.new_zeros(len(betas), betas.shape[1], betas.shape[1])
    matrix = empty.index_add(0, take, equations.normal[:, _FREEDOMS:, _FREEDOMS:] - rest[..., :-1])
    matrix.diagonal(dim1=-2, dim2=-1).mul_(1 + damping[:, None]).add_(BETA_PULL**2)
    slope = (-(BETA_PULL**2) * betas).index_add(0, take, equations.slope[:, _FREEDOMS:] - rest[..., -1])
    beta_step = torch.linalg.solve(matrix, slope[..., None])[..., 0]
    return answer[..., -1] - (answer[..., :-1] @ beta_step[take][..., None])[..., 0], beta_step


def _next_damping(damping: Tensor, better: Tensor) -> Tensor:
    return (damping * torch.where(better, _EASE, _BRACE)).clamp(_LEAST_DAMPING, _MOST_DAMPING)


def _take_cost(equations: Equations, betas: Tensor, take: Tensor) -> Tensor:
    return (BETA_PULL**2 * betas.square().sum(-1)).index_add(0, take, equations.cost)


def _unit(vector: Tensor) -> Tensor:
    return vector / vector.norm(dim=-1, keepdim=True).clamp(min=1e-9)
