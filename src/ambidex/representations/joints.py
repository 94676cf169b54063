"""HandX's joints with a scalar rotation: 21 × (x, y, z, θ) per hand, 168 numbers per frame of two hands.

θ is how far a bone turns against the one before it, in the plane of the hand's long axis and its normal. The published
code leaves it unwrapped, so that a fist reads −4.98 instead of +1.30; here it is wrapped to (−π, π].
"""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from ambidex.errors import InputError
from ambidex.motion import AMBIDEX_TO_MANO, MANO_TO_AMBIDEX, PARENTS, Motion, hand_lengths, wrist_centre
from ambidex.motion.motion import LONGEST_HAND_M, SHORTEST_HAND_M
from ambidex.representations.features import Features, lengths, own_side, pad

_INNER = tuple(joint for joint in range(1, 21) if joint % 4 != 0)
_CHILD = {parent: child for child, parent in enumerate(PARENTS) if parent > 0}


class JointsRepresentation:
    """21 × (x, y, z, θ) per hand; bones may stretch, no hand model is needed."""

    name = "joints"
    size = 84

    def encode(self, motions: Sequence[Motion]) -> Features:
        """Features of motions; see `Representation`."""
        rows, masks, shapes = [], [], []
        for motion in motions:
            joints = torch.from_numpy(np.nan_to_num(motion.joints - wrist_centre(motion)))
            mask = torch.from_numpy(motion.present.copy())
            own = own_side(joints)
            values = torch.cat([own, scalar_rotation(own)[..., None]], dim=-1).flatten(-2)
            rows.append(values * mask[..., None])
            masks.append(mask)
            shapes.append(torch.zeros(2, 10) if motion.parameters is None else torch.from_numpy(motion.parameters.shape.copy()))
        frames = max(len(row) for row in rows)
        return Features(pad(rows, frames), pad(masks, frames), torch.stack(shapes), self.name)

    def decode(self, features: Features, fps: float) -> list[Motion]:
        """Motions of features; θ repeats what the joints say and is not read.

        A model may say what is no hand: one that is not of a hand's length is told as absent, and the clip goes on.
        """
        if features.representation != self.name:
            raise InputError(f"These features were made by '{features.representation}'; decode them with it, not with '{self.name}'.")
        joints = own_side(features.values.unflatten(-1, (21, 4))[..., :3]).numpy()
        motions = []
        for row, mask, count in zip(joints, features.mask.numpy(), lengths(features.mask), strict=True):
            motions.append(Motion(row[:count], mask[:count] & _is_a_hand(row[:count], mask[:count]), fps))
        return motions


def _is_a_hand(joints: np.ndarray, present: np.ndarray) -> np.ndarray:
    """(2,) bool: whether the median length of each hand is one that a `Motion` takes; joints (T, 2, 21, 3), present (T, 2)."""
    long = [np.median(hand_lengths(joints[present[:, hand], hand])) if present[:, hand].any() else np.nan for hand in (0, 1)]
    return np.array([SHORTEST_HAND_M <= length <= LONGEST_HAND_M for length in long])


def scalar_rotation(own: Tensor) -> Tensor:
    """θ of every joint from joints (..., 21, 3) seen from the hand's own side: (..., 21) radians, 0 at wrist and tips."""
    along = own[..., 9, :] - own[..., 0, :]
    along = along / along.norm(dim=-1, keepdim=True).clamp(min=1e-9)
    normal = torch.linalg.cross(along, own[..., 5, :] - own[..., 0, :])
    normal = normal / normal.norm(dim=-1, keepdim=True).clamp(min=1e-9)
    bones = torch.stack([own[..., child, :] - own[..., PARENTS[child], :] for child in range(1, 21)], dim=-2)
    direction = torch.atan2((bones * normal[..., None, :]).sum(-1), (bones * along[..., None, :]).sum(-1))
    theta = torch.zeros_like(own[..., 0])
    for joint in _INNER:
        # Bone k ends at joint k + 1. Both hands are seen as right ones, whose sign HandX negates.
        turn = direction[..., joint - 1] - direction[..., _CHILD[joint] - 1]
        theta[..., joint] = torch.atan2(turn.sin(), turn.cos())
    return theta


def to_handx(features: Features) -> Tensor:
    """(B, T, 168) in HandX's own layout: left joints in MANO order, then right, each x, y, z, θ in world axes."""
    values = features.values.unflatten(-1, (21, 4))
    world = torch.cat([own_side(values[..., :3]), values[..., 3:]], dim=-1)
    return world[..., list(AMBIDEX_TO_MANO), :].flatten(-3)


def from_handx(values: Tensor) -> Features:
    """Features from HandX's layout (B, T, 168); θ is wrapped."""
    world = values.unflatten(-1, (2, 21, 4))[..., list(MANO_TO_AMBIDEX), :]
    theta = torch.atan2(world[..., 3:].sin(), world[..., 3:].cos())
    own = torch.cat([own_side(world[..., :3]), theta], dim=-1).flatten(-2)
    return Features(own, torch.ones(own.shape[:3], dtype=torch.bool), own.new_zeros(len(own), 2, 10), JointsRepresentation.name)
