"""Damped least squares for MANO: the poses of all frames at once, and the betas that they share.

Poses differ from frame to frame, betas do not, so the normal equations are an arrow: the pose of each frame is eliminated
(Schur complement), the betas solved, the poses put back.

Letters: N hand-frames; D = 51 freedoms of a frame (45 of the pose, a turn and a move of the wrist in its own frame);
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
_FIRST_DAMPING, _LEAST_DAMPING, _MOST_DAMPING = 1e-3, 1e-7, 1e4
_EASE, _BRACE = 0.1, 10.0
_FREEDOMS = 51
_SETTLED = 1e-2
"""Relative change of the cost at which a solve stops."""
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
    chain: ManoChain, prior: Tensor, target: Tensor, pose: ManoPose, betas: Tensor, noise: float, with_shape: bool = False
) -> Equations:
    """Normal equations around a pose.

    Args:
        chain: the model.
        prior: (15, 3, 3) of `pose_prior`.
        target: (N, 21, 3) metres, our joint order with the fingers in MANO's: wrist, then 5 × 4.
        pose: N hands.
        betas: (10,).
        noise: metres per coordinate that joints are wrong by; the more, the closer the pose stays to the mean hand.
        with_shape: whether betas are free too.
    """
    bent = chain.bend(pose.pose, betas)
    missing = (target - pose.position[:, None]) @ pose.root
    missing[:, 1:] -= bent.points.flatten(1, 2)
    jacobian = _jacobian(chain, bent, betas, with_shape)
    normal = jacobian @ jacobian.mT
    slope = (jacobian @ missing.flatten(1)[..., None])[..., 0]
    weight = noise * prior
    away = (weight @ (chain.mean - pose.pose)[..., None])[..., 0]
    normal[:, :45, :45] += torch.block_diag(*(weight.mT @ weight))
    slope[:, :45] += (weight.mT @ away[..., None])[..., 0].flatten(1)
    return Equations(normal, slope, missing.square().sum((1, 2)) + away.square().sum((1, 2)))


def _jacobian(chain: ManoChain, bent: Bent, betas: Tensor, with_shape: bool) -> Tensor:
    """(N, M, 63): how wrist, joints and tips answer to each freedom, in the frame of the hand."""
    count = len(bent.points)
    jacobian = bent.points.new_zeros(count, 61 if with_shape else _FREEDOMS, 21, 3)
    fingers = jacobian[:, :45].unflatten(1, (5, 3, 3))
    points = fingers[..., 1:, :].unflatten(-2, (5, 4))
    points[:, range(5), :, :, range(5), :3] = chain.joint_jacobian(bent).movedim(1, 0)
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


def solve_poses(chain: ManoChain, target: Tensor, pose: ManoPose, betas: Tensor, noise: float, rounds: int) -> ManoPose:
    """Poses that bring hands of known betas closest to their joints.

    Args:
        chain: the model.
        target: (N, 21, 3), see `linearise`.
        pose: where to start.
        betas: (10,).
        noise: see `linearise`.
        rounds: most steps; hands that have settled stop earlier.
    """
    prior = pose_prior(chain)
    result = ManoPose(pose.position.clone(), pose.root.clone(), pose.pose.clone())
    rows = torch.arange(len(target))
    equations = linearise(chain, prior, target, pose, betas, noise)
    damping = torch.full_like(equations.cost, _FIRST_DAMPING)
    for _ in range(rounds):
        trial = pose.moved(torch.cholesky_solve(equations.slope[..., None], _factor(equations, damping))[..., 0])
        found = linearise(chain, prior, target, trial, betas, noise)
        better = found.cost < equations.cost
        moving = ((equations.cost - found.cost).abs() > _SETTLED * equations.cost) & (found.cost > _EXACT_M2)
        moving &= damping < _MOST_DAMPING
        pose, equations = trial.where(better, pose), found.where(better, equations)
        for name, whole in vars(result).items():
            whole[rows] = getattr(pose, name)
        if not moving.any():
            break
        damping = _next_damping(damping, better)[moving]
        rows, pose, equations, target = rows[moving], pose[moving], equations[moving], target[moving]
    return result


def solve_betas(chain: ManoChain, target: Tensor, pose: ManoPose, betas: Tensor, rounds: int) -> tuple[Tensor, float]:
    """Betas of one take, solved together with the poses of some of its frames.

    Args:
        chain: the model.
        target: (N, 21, 3), see `linearise`.
        pose: where to start.
        betas: (10,) where to start.
        rounds: most steps.

    Returns:
        (10,) betas, and metres by which each coordinate of the fitted joints misses.
    """
    prior = pose_prior(chain)
    equations = linearise(chain, prior, target, pose, betas, LEAST_NOISE_M, with_shape=True)
    cost, damping = _take_cost(equations, betas), torch.tensor(_FIRST_DAMPING, dtype=betas.dtype)
    for _ in range(rounds):
        # (N, D, 11): how the poses answer to a change of betas, and to what is missing.
        cross = equations.normal[:, :_FREEDOMS, _FREEDOMS:]
        wanted = torch.cat([cross, equations.slope[:, :_FREEDOMS, None]], dim=-1)
        answer = torch.cholesky_solve(wanted, _factor(equations, damping.expand(len(target))))
        rest = (cross.mT @ answer).sum(0)
        matrix = equations.normal[:, _FREEDOMS:, _FREEDOMS:].sum(0) - rest[:, :-1]
        matrix.diagonal().mul_(1 + damping).add_(BETA_PULL**2)
        step = torch.linalg.solve(matrix, equations.slope[:, _FREEDOMS:].sum(0) - rest[:, -1] - BETA_PULL**2 * betas)
        trial = pose.moved(answer[..., -1] - answer[..., :-1] @ step)
        found = linearise(chain, prior, target, trial, betas + step, LEAST_NOISE_M, with_shape=True)
        found_cost = _take_cost(found, betas + step)
        settled = (cost - found_cost).abs() < _SETTLED * cost
        damping = _next_damping(damping, found_cost < cost)
        if found_cost < cost:
            pose, equations, betas, cost = trial, found, betas + step, found_cost
        if settled:
            break
    return betas, max(LEAST_NOISE_M, float((cost / target.numel()).sqrt()))


def _next_damping(damping: Tensor, better: Tensor) -> Tensor:
    return (damping * torch.where(better, _EASE, _BRACE)).clamp(_LEAST_DAMPING, _MOST_DAMPING)


def _take_cost(equations: Equations, betas: Tensor) -> Tensor:
    return equations.cost.sum() + BETA_PULL**2 * betas.square().sum()


def _unit(vector: Tensor) -> Tensor:
    return vector / vector.norm(dim=-1, keepdim=True).clamp(min=1e-9)
