"""Fitting: joints to wrist poses, angles and shapes, all frames of many takes at once.

First the shape of each take, with the poses of a sample of its frames: poses differ from frame to frame, the shape does
not, so the normal equations are an arrow and the poses are eliminated from them (Schur complement). Then the poses of
all frames with that shape. Right hands are fitted in a mirror, so that mirrored joints give mirrored parameters.

Letters: N hand-frames, K takes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ambidex.errors import InputError
from ambidex.hands.fitting_solve import Pose, solve_poses, solve_shapes
from ambidex.hands.fitting_start import start_angles, start_size, wrist_frames
from ambidex.hands.kinematics import LEFT_SIDE, RIGHT_SIDE, forward
from ambidex.hands.threads import one_thread
from ambidex.motion import NUM_ANGLES, HandParameters, Motion

SHAPE_FRAMES = 32
"""Hand-frames of a take that its shape is found from."""
_CHUNK, _TAKES = 1024, 32
"""Hand-frames, and takes, that are solved at once: few enough to stay in the cache."""


@dataclass(frozen=True)
class Fit:
    """Hands fitted to N sets of joints from K takes."""

    position: Tensor
    """(N, 3) metres."""
    rotation: Tensor
    """(N, 3, 3) hand frame in world."""
    angles: Tensor
    """(N, 23) radians, inside the hard limits."""
    shape: Tensor
    """(K, 10) standard deviations."""
    joints: Tensor
    """(N, 21, 3) metres: those of the fitted hands."""
    residual: Tensor
    """(N,) metres: mean distance between fitted and given joints."""


def fit_motion(motion: Motion, rounds: int = 12) -> Motion:
    """The motion of the kinematic hand that is closest to a recorded one; see `fit_motions`."""
    return fit_motions([motion], rounds)[0]


def fit_motions(motions: Sequence[Motion], rounds: int = 12) -> list[Motion]:
    """Fits many takes at once; both hands of a take share one shape.

    Args:
        motions: any motions in metres.
        rounds: most steps of each solve; frames that have settled stop earlier.

    Returns:
        Motions of the same lengths and presence whose joints are those of the fitted hands, with their parameters.
        Where a hand is absent its angles and position are zero and its frame is the identity.
    """
    if not motions:
        return []
    present = [motion.present for motion in motions]
    joints = torch.from_numpy(np.concatenate([motion.joints[shown] for motion, shown in zip(motions, present, strict=True)]))
    hand = torch.from_numpy(np.concatenate([np.nonzero(shown)[1] for shown in present]))
    take = torch.from_numpy(np.repeat(np.arange(len(motions)), [int(shown.sum()) for shown in present]))
    side = torch.where(hand == 0, LEFT_SIDE, RIGHT_SIDE)
    fit = fit_joints(joints, side, take, len(motions), rounds)
    ends = np.cumsum([0, *(int(shown.sum()) for shown in present)])
    return [_assemble(motion, fit, slice(*ends[row : row + 2]), row) for row, motion in enumerate(motions)]


def _assemble(motion: Motion, fit: Fit, rows: slice, take: int) -> Motion:
    frames, shown = len(motion), motion.present
    joints = np.full((frames, 2, 21, 3), np.nan, np.float32)
    position = np.zeros((frames, 2, 3), np.float32)
    rotation = np.tile(np.eye(3, dtype=np.float32), (frames, 2, 1, 1))
    angles = np.zeros((frames, 2, NUM_ANGLES), np.float32)
    joints[shown], position[shown] = fit.joints[rows].numpy(), fit.position[rows].numpy()
    rotation[shown], angles[shown] = fit.rotation[rows].numpy(), fit.angles[rows].numpy()
    shape = fit.shape[take].numpy()
    return Motion(joints, shown, motion.fps, HandParameters(position, rotation, angles, np.stack([shape, shape])))


@torch.no_grad()
@one_thread()
def fit_joints(joints: Tensor, side: Tensor, take: Tensor, takes: int | None = None, rounds: int = 12) -> Fit:
    """Fits the kinematic hand to joints.

    Args:
        joints: (N, 21, 3) metres, finite.
        side: (N,) +1 for left hands, −1 for right ones.
        take: (N,) int: which hand-frames share a shape, 0 to K − 1.
        takes: K; the largest take plus one when left out.
        rounds: most steps of each solve.

    Raises:
        InputError: arrays that do not go together, or joints that are not finite.
    """
    if joints.ndim != 3 or joints.shape[1:] != (21, 3) or side.shape != joints.shape[:1] or take.shape != joints.shape[:1]:
        raise InputError(
            f"Fitting got joints {tuple(joints.shape)}, side {tuple(side.shape)} and take {tuple(take.shape)}; "
            "they must be (N, 21, 3), (N,) and (N,)."
        )
    if not torch.isfinite(joints).all():
        raise InputError("Fitting got joints that are not finite; leave absent hands out.")
    takes = takes if takes is not None else (int(take.max()) + 1 if len(take) else 0)
    signs = torch.stack([side, torch.ones_like(side), torch.ones_like(side)], dim=-1).to(joints)
    target = joints * signs[:, None]
    shape, noise = _shapes(target, take, takes, rounds)
    parts = []
    for first in range(0, max(len(joints), 1), _CHUNK):
        rows = slice(first, first + _CHUNK)
        pose = solve_poses(target[rows], _start(target[rows]), shape[take[rows]], noise[take[rows]], rounds)
        parts.append((*pose.parts, forward(*pose.parts, shape[take[rows]], LEFT_SIDE).joints))
    position, rotation, angles, fitted = (torch.cat(part) for part in zip(*parts, strict=True))
    # Back through the mirror: x of the world, and z of the hand frame so that it stays right-handed.
    rotation = rotation * signs[:, :, None] * signs.flip(-1)[:, None, :]
    fitted = fitted * signs[:, None]
    return Fit(position * signs, rotation, angles, shape, fitted, (fitted - joints).norm(dim=-1).mean(-1))


def _start(target: Tensor) -> Pose:
    """Poses (N) read off the bones of left hands (N, 21, 3)."""
    frames = wrist_frames(target)
    return Pose(target[:, 0], frames, start_angles(target, frames))


def _shapes(target: Tensor, take: Tensor, takes: int, rounds: int) -> tuple[Tensor, Tensor]:
    """Shapes (K, 10) of takes and how far their joints miss (K,), from a sample of the frames of each."""
    shape = start_size(target, take, takes)
    sample = _sample(take)

    noise = shape[:, 0].clone()
    for first in range(0, takes, _TAKES):
        rows, part = sample[(take[sample] >= first) & (take[sample] < first + _TAKES)], slice(first, first + _TAKES)
        shape[part], noise[part] = solve_shapes(target[rows], _start(target[rows]), shape[part], take[rows] - first, rounds)
    return shape, noise


def _sample(take: Tensor) -> Tensor:
    """Indices of at most `SHAPE_FRAMES` hand-frames of each take, evenly spread over it."""
    order = torch.argsort(take, stable=True)
    count = torch.bincount(take)
    rank = torch.arange(len(take)) - (count.cumsum(0) - count)[take[order]]
    share = (count.clamp(max=SHAPE_FRAMES) / count.clamp(min=1))[take[order]].double()
    return order[(rank * share).floor() != ((rank - 1) * share).floor()]
