"""One sparse solve for all frames of a hand: every frame near its markers, and no hand jerked about.

The normal equations of the frames stand on the diagonal; second differences over time tie each frame to two before and
two after. The matrix is banded, so its Cholesky factor costs the same per frame however long the take.

Letters: T frames of one hand, D = 29 freedoms.
"""

import numpy as np
import torch
from scipy.linalg import LinAlgError, solveh_banded
from torch import Tensor

from ambidex.hands.angles import ANGLES
from ambidex.hands.contact import rotmat_to_rotvec
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.markers_solve import FREEDOMS, NARROW, Hands, Step, held, linearise

_ACCELERATION = torch.tensor([150.0] * len(ANGLES) + [150.0] * 3 + [15.0] * 3)
"""rad/s² of angles and of turns of the wrist, m/s² of the wrist: one standard deviation of what hands do."""
_STIFF = 1e9
_DAMPINGS = (0.0, 1e-3, 1e-1, 10.0)


def solve_track(target: Tensor, seen: Tensor, pose: Pose, hands: Hands, fps: float, rounds: int = 3) -> Pose:
    """Poses of all frames together.

    Args:
        target: (T, M, 3) metres, world, left hand; anything where unseen.
        seen: (T, M) 0 or 1; frames without any marker are carried by their neighbours.
        pose: where to start, near the answer.
        hands: what the frames share.
        fps: frames per second.
        rounds: most steps.
    """
    weight = (_ACCELERATION.to(target) / fps**2) ** -2
    step = linearise(target, seen, pose, hands, NARROW)
    jerk = _second_difference(pose)
    cost = _cost(step, jerk, weight)
    level = 0
    for _ in range(rounds):
        move = _sparse_step(step, jerk, weight, pose.angles, _DAMPINGS[level])
        trial = pose.moved(move)
        found, trial_jerk = linearise(target, seen, trial, hands, NARROW), _second_difference(trial)
        found_cost = _cost(found, trial_jerk, weight)
        if found_cost < cost:
            settled = cost - found_cost < 1e-3 * cost
            pose, step, jerk, cost, level = trial, found, trial_jerk, found_cost, max(level - 1, 0)
            if settled:
                break
        elif level + 1 == len(_DAMPINGS):
            break
        else:
            level += 1
    return pose


def _cost(step: Step, jerk: Tensor, weight: Tensor) -> float:
    return float(step.cost.double().sum() + (weight * jerk.square()).double().sum())


def _second_difference(pose: Pose) -> Tensor:
    """(T, D): how each frame differs from the mean of its neighbours, doubled, in its own axes; 0 at the ends."""
    result = pose.angles.new_zeros(len(pose.angles), FREEDOMS)
    if len(result) < 3:
        return result
    back, here, ahead = (torch.arange(len(result) - 2) + shift for shift in range(3))
    turn = pose.rotation[here].mT
    result[1:-1, : len(ANGLES)] = pose.angles[back] - 2 * pose.angles[here] + pose.angles[ahead]
    result[1:-1, -6:-3] = rotmat_to_rotvec(turn @ pose.rotation[back]) + rotmat_to_rotvec(turn @ pose.rotation[ahead])
    result[1:-1, -3:] = (turn @ (pose.position[back] - 2 * pose.position[here] + pose.position[ahead])[..., None])[..., 0]
    return result


def _sparse_step(step: Step, jerk: Tensor, weight: Tensor, angles: Tensor, damping: float) -> Tensor:
    """(T, D): the step of all frames, from one banded Cholesky factor."""
    frames = len(jerk)
    pull = (weight * jerk).double().numpy()
    slope = step.slope.double().numpy() + 2 * pull
    slope[:-1] -= pull[1:]
    slope[1:] -= pull[:-1]
    stuck = held(angles, torch.from_numpy(slope)).numpy()
    normal = step.normal.double().numpy()
    band = np.zeros((2 * FREEDOMS + 1, frames, FREEDOMS))
    for below in range(FREEDOMS):
        band[below, :, : FREEDOMS - below] = np.diagonal(normal, -below, 1, 2)
    inner = np.zeros(frames)
    inner[1:-1] = 1.0
    own, stiffness = 4 * inner, weight.double().numpy()
    own[:-1] += inner[1:]
    own[1:] += inner[:-1]
    band[0] += band[0] * damping + own[:, None] * stiffness + stuck * _STIFF
    band[FREEDOMS, :-1] = -2 * (inner[:-1] + inner[1:])[:, None] * stiffness
    band[2 * FREEDOMS, :-2] = inner[1:-1, None] * stiffness
    try:
        answer = solveh_banded(
            band.reshape(2 * FREEDOMS + 1, -1), (slope * (1 - stuck)).ravel(), True, True, lower=True, check_finite=False
        )
    except LinAlgError:
        return torch.zeros_like(jerk)
    return torch.from_numpy(answer.reshape(frames, FREEDOMS)).to(jerk)
