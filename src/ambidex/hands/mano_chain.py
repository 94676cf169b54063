"""MANO's joints and how they answer to each freedom, for fitting: closed forms, all frames at once.

Everything is seen from the wrist, in the frame of the hand with an unturned root. Fingers stand in MANO's order (index,
middle, pinky, ring, thumb), four points each: three joints and the tip. A finger's joints move with its own nine numbers
only, its tip also with the pose blend shapes of all fingers.

Letters: N hand-frames; v tips; j the 15 joints; p axis-angles; β betas.
"""

from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from ambidex.hands.mano import TIP_VERTICES, Mano, Tips
from ambidex.motion.skeleton import FINGERS, HANDS

MANO_FINGERS = tuple(FINGERS.index(name) for name in ("index", "middle", "pinky", "ring", "thumb"))
"""Where MANO's fingers stand among ours."""
_BELOW = torch.block_diag(*(torch.triu(torch.ones(3, 3, dtype=torch.float64)),) * 5)
"""(15, 15): 1 where the second joint hangs on the first or is the first."""


@dataclass(frozen=True)
class Bent:
    """N hands bent by their axis-angles."""

    points: Tensor
    """(N, 5, 4, 3) metres."""
    turns: Tensor
    """(N, 15, 3, 3) accumulated turn of each joint."""
    axes: Tensor
    """(N, 15, 3, 3): column c is what turns when number c of the joint's axis-angle grows."""
    local: Tensor
    """(N, 15, 3, 3) turn of each joint in its parent."""
    right: Tensor
    """(N, 15, 3, 3): those columns in the joint's own frame (the right Jacobian of the exponential map)."""
    tip_rest: Tensor
    """(N, 5, 3) tips before skinning, pose blend shapes included."""


class ManoChain:
    """What of a model its 21 joints need, with the wrist in the origin.

    Args:
        mano: the model.
        tips: which vertices are the fingertips.
        dtype: of all that follows.
    """

    def __init__(self, mano: Mano, tips: Tips, dtype: torch.dtype) -> None:
        vertices = [TIP_VERTICES[tips][HANDS.index(mano.side)][finger] for finger in MANO_FINGERS]
        numbers = (
            mano.rest[1:] - mano.rest[0], mano.rest_directions[1:] - mano.rest_directions[0],
            mano.template[vertices] - mano.rest[0], mano.shapedirs[vertices] - mano.rest_directions[0],
            mano.weights[vertices], mano.posedirs[vertices],
        )  # fmt: skip
        joints, joint_dirs, tip, tip_dirs, weights, posedirs = (torch.from_numpy(array).to(dtype) for array in numbers)
        self.joints, self.joint_dirs, self.tip, self.tip_dirs = joints, joint_dirs, tip, tip_dirs
        self.wrist_weight, self.weights = weights[:, 0], weights[:, 1:].contiguous()
        self.posedirs = posedirs.contiguous()
        """(5, 3, 135)."""
        self.mean = torch.from_numpy(mano.mean.reshape(15, 3)).to(dtype)

    @cached_property
    def _by_joint(self) -> Tensor:
        """(15, 15, 9): pose blend shapes of joint j on coordinate (v, xyz)."""
        return self.posedirs.reshape(15, 15, 9).movedim(1, 0).contiguous()

    def rest(self, betas: Tensor) -> tuple[Tensor, Tensor]:
        """Joints (..., 15, 3) and tips (..., 5, 3) of shapes (..., 10) at rest."""
        joints, tip = ((betas @ directions.flatten(0, 1).T).unflatten(-1, (-1, 3)) for directions in (self.joint_dirs, self.tip_dirs))
        return self.joints + joints, self.tip + tip

    def bend(self, pose: Tensor, betas: Tensor) -> Bent:
        """Hands (N) of one shape (10,) or their own (N, 10) bent by axis-angles (N, 15, 3), the mean hand included."""
        joints, tip = self.rest(betas)
        local, right = exponential(pose)
        bones = _bones(joints)
        fingers = local.unflatten(1, (5, 3))
        first, place = fingers[:, :, 0], bones[..., 0, :].expand(len(pose), 5, 3)
        second = first @ fingers[:, :, 1]
        turns = torch.stack([first, second, second @ fingers[:, :, 2]], dim=2)
        next_place = place + (first @ bones[..., 1, :, None])[..., 0]
        places = torch.stack([place, next_place, next_place + (second @ bones[..., 2, :, None])[..., 0]], dim=2)
        flat_turns = turns.flatten(1, 2)
        entries = (local - torch.eye(3, dtype=pose.dtype)).flatten(1)
        tip_rest = tip + (entries @ self.posedirs.reshape(15, 135).T).unflatten(1, (5, 3))
        shift = places.flatten(1, 2) - (flat_turns @ joints[..., None])[..., 0]
        blend = self._blend(flat_turns)
        tips = (blend @ tip_rest[..., None])[..., 0] + self.weights @ shift
        points = torch.cat([places, tips[:, :, None]], dim=2)
        return Bent(points, flat_turns, flat_turns @ right, local, right, tip_rest)

    def _blend(self, turns: Tensor) -> Tensor:
        """(N, 5, 3, 3): the linear part of the skinning of each tip."""
        still = self.wrist_weight[:, None, None] * torch.eye(3, dtype=turns.dtype)
        return still + (self.weights @ turns.flatten(2)).unflatten(-1, (3, 3))

    def tip_jacobian(self, bent: Bent, betas: Tensor) -> Tensor:
        """(N, 5, 15, 3, 3): how tip v moves (last axis) with number c (last but one) of the axis-angle of joint j."""
        joints, _ = self.rest(betas)
        places = bent.points[:, :, :3].flatten(1, 2)
        # What hangs on joint j carries tip v as if all of it sat in one point, weighed.
        shift = places - (bent.turns @ joints[..., None])[..., 0]
        turned = (bent.turns.flatten(1, 2) @ bent.tip_rest.mT).unflatten(1, (15, 3)).permute(0, 3, 1, 2)
        weighed = self.weights[..., None] * (turned + shift[:, None])
        below = _BELOW.to(places)
        arm = (below @ weighed) - (self.weights @ below.T)[..., None] * places[:, None]
        skin = torch.linalg.cross(bent.axes.mT[:, None], arm[:, :, :, None].expand(-1, -1, -1, 3, -1), dim=-1)
        # Number c of joint j changes its matrix by local @ hat(right column c).
        change = torch.linalg.cross(
            bent.right.mT[:, :, :, None].expand(-1, -1, -1, 3, -1), bent.local[:, :, None].expand(-1, -1, 3, -1, -1), dim=-1
        )
        # (rows of local) × (axis), with the sign of a row vector times hat(axis).
        moved = torch.bmm(self._by_joint, (-change).flatten(3).permute(1, 3, 0, 2).reshape(15, 9, -1))
        moved = moved.reshape(15, 5, 3, len(places), 3).permute(3, 1, 0, 4, 2)
        return skin + (moved.flatten(2, 3) @ self._blend(bent.turns).mT).unflatten(2, (15, 3))

    def joint_jacobian(self, bent: Bent) -> Tensor:
        """(N, 5, 3, 3, 3, 3): how point i of a finger (last but one axis) moves with number c of its joint k (axes k, c)."""
        places = bent.points[:, :, :3]
        arm = places[:, :, None] - places[:, :, :, None]
        arm = arm * torch.triu(torch.ones(3, 3, dtype=arm.dtype), 1)[..., None]
        axes = bent.axes.mT.unflatten(1, (5, 3))
        return torch.linalg.cross(
            axes[..., None, :].expand(-1, -1, -1, -1, 3, -1), arm[:, :, :, None].expand(-1, -1, -1, 3, -1, -1), dim=-1
        )

    def shape_jacobian(self, bent: Bent) -> Tensor:
        """(N, 5, 4, 3, 10): how each point moves with each beta."""
        dirs = _bones(self.joint_dirs.movedim(-1, 0)).movedim(0, -1)
        turns = bent.turns.unflatten(1, (5, 3))
        first = dirs[:, 0].expand(len(turns), 5, 3, -1)
        second = first + turns[:, :, 0] @ dirs[:, 1]
        places = torch.stack([first, second, second + turns[:, :, 1] @ dirs[:, 2]], dim=2)
        shift = places.flatten(1, 2) - bent.turns @ self.joint_dirs
        tips = self._blend(bent.turns) @ self.tip_dirs + (self.weights @ shift.flatten(2)).unflatten(-1, (3, -1))
        return torch.cat([places, tips[:, :, None]], dim=2)


def _bones(joints: Tensor) -> Tensor:
    """(..., 5, 3, 3): each joint (..., 15, 3) seen from the one before it, the first of a finger from the wrist."""
    fingers = joints.unflatten(-2, (5, 3))
    return torch.cat([fingers[..., :1, :], fingers[..., 1:, :] - fingers[..., :-1, :]], dim=-2)


def exponential(turn: Tensor) -> tuple[Tensor, Tensor]:
    """Rotation matrices (..., 3, 3) of axis-angles (..., 3), and the right Jacobian of that map.

    R(p + δ) = R(p) R(J δ) to first order in δ; J = I − (1 − cos θ)/θ² [p] + (θ − sin θ)/θ³ [p]².
    """
    square = turn.square().sum(-1)[..., None, None]
    angle = square.clamp(min=1e-6).sqrt()
    small = square < 1e-6
    sine = torch.where(small, 1 - square / 6, angle.sin() / angle)
    cosine = torch.where(small, 0.5 - square / 24, (1 - angle.cos()) / angle**2)
    cubic = torch.where(small, 1 / 6 - square / 120, (angle - angle.sin()) / angle**3)
    x, y, z = turn.unbind(-1)
    zero = torch.zeros_like(x)
    hat = torch.stack([zero, -z, y, z, zero, -x, -y, x, zero], dim=-1).unflatten(-1, (3, 3))
    eye = torch.eye(3, dtype=turn.dtype)
    twice = turn[..., :, None] * turn[..., None, :] - square * eye
    return eye + sine * hat + cosine * twice, eye - cosine * hat + cubic * twice
