"""Forward kinematics of the open hand: wrist pose, 23 angles and 10 shape numbers to 21 joints.

The chain, in the hand frame of a LEFT hand (x along the hand, y dorsal, z toward the thumb): each finger starts at its
knuckle with a fan and a roll, then flexes about the lateral axis, abducts about the dorsal one, and bends at two hinges.
The roll makes flexed fingers converge. The thumb's metacarpal points along (cos θ cos ψ, −sin θ, cos θ sin ψ) and turns
about itself by β = 0.6 (θ − 28°) − 0.9 (ψ − 30°), clipped to −20°..50°, plus its own axial angle. Cupping turns the
ring and little metacarpals about the long axis of the hand. A right hand is the mirror image (z negated), exactly.

Letters: N any batch, A angles, J joints.
"""

from dataclasses import dataclass
from math import radians

import torch
from torch import Tensor

from ambidex.hands.angles import ANGLES
from ambidex.hands.shape import bone_lengths
from ambidex.motion import NUM_JOINTS

LEFT_SIDE, RIGHT_SIDE = 1.0, -1.0

_FAN = torch.tensor([6.0, 0.0, -6.0, -14.0]).deg2rad()
_ROLL = torch.tensor([3.0, 0.0, -4.0, -14.0]).deg2rad()
_CUP_SHARE = torch.tensor([0.0, 0.0, 0.88, 1.0])
_COUPLING = (0.6, radians(28), -0.9, radians(30))
_COUPLING_RANGE = (radians(-20), radians(50))


def _moves() -> Tensor:
    """(23, 21) bool: which angle moves which joint."""
    moves = torch.zeros(len(ANGLES), NUM_JOINTS, dtype=torch.bool)
    first = {"thumb_cmc": 2, "thumb_mcp": 3, "thumb_ip": 4}
    for row, name in enumerate(ANGLES[:6]):
        moves[row, first["_".join(name.split("_")[:2])] : 5] = True
    for finger in range(4):
        base, knuckle = 6 + 4 * finger, 5 + 4 * finger
        for angle, joint in enumerate((knuckle + 1, knuckle + 1, knuckle + 2, knuckle + 3)):
            moves[base + angle, joint : knuckle + 4] = True
    moves[22, 13:21] = True
    return moves


MOVES = _moves()
"""(23, 21) bool: turning angle A moves joint J."""


@dataclass(frozen=True)
class Chain:
    """Joints in world and, for each angle, the axis it turns about: all that analytic Jacobians need."""

    joints: Tensor
    """(..., 21, 3) metres."""
    axes: Tensor
    """(..., 23, 3): world direction d such that d(point)/d(angle) = d × (point − origin)."""
    origins: Tensor
    """(..., 23, 3) metres: a point on each axis, in world."""


def forward(position: Tensor, rotation: Tensor, angles: Tensor, shape: Tensor, side: Tensor | float) -> Chain:
    """Joints of hands in world; batched and differentiable.

    Args:
        position: (..., 3) wrist, metres.
        rotation: (..., 3, 3) hand frame in world.
        angles: (..., 23) radians.
        shape: (..., 10) standard deviations; broadcasts against the rest.
        side: +1 for left hands, −1 for right ones; a number or (...).
    """
    joints, axes, origins = _local(angles, shape)
    side = torch.as_tensor(side, dtype=angles.dtype, device=angles.device)
    one = torch.ones_like(side)
    reflect = torch.stack([one, one, side], dim=-1)[..., None, :]
    # An axis is a pseudovector: under z → −z its x and y change sign instead.
    reflect_axis = torch.stack([side, side, one], dim=-1)[..., None, :]
    turn = rotation.transpose(-1, -2)
    return Chain(
        (joints * reflect) @ turn + position[..., None, :],
        (axes * reflect_axis) @ turn,
        (origins * reflect) @ turn + position[..., None, :],
    )


def both_hands(position: Tensor, rotation: Tensor, angles: Tensor, shape: Tensor) -> Chain:
    """`forward` for arrays with a hand axis: (..., 2, 3), (..., 2, 3, 3), (..., 2, 23), (..., 2, 10); left first."""
    return forward(position, rotation, angles, shape, angles.new_tensor([LEFT_SIDE, RIGHT_SIDE]))


def _local(angles: Tensor, shape: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Joints (..., 21, 3), axes (..., 23, 3) and origins (..., 23, 3) of a left hand in its own frame."""
    lengths = bone_lengths(shape)
    batch = angles.shape[:-1]
    fingers = angles[..., 6:22].unflatten(-1, (4, 4))
    cup = angles[..., 22, None] * _CUP_SHARE.to(angles)
    # Long fingers, all four at once: (..., 4, 3) per quantity.
    base = (_rotate_y(-_FAN) @ _rotate_x(_ROLL)).to(angles)
    cup_turn = _rotate_x(-cup)
    knuckles = (cup_turn @ lengths.knuckles[..., None]).squeeze(-1).expand(*batch, 4, 3)
    frame0 = cup_turn @ base
    flexed = frame0 @ _rotate_z(-fingers[..., 0])
    proximal = flexed @ _rotate_y(-fingers[..., 1])
    middle = proximal @ _rotate_z(-fingers[..., 2])
    distal = middle @ _rotate_z(-fingers[..., 3])
    segments = lengths.segments[..., 1:, :, None]
    pip = knuckles + proximal[..., 0] * segments[..., 0, :]
    dip = pip + middle[..., 0] * segments[..., 1, :]
    tip = dip + distal[..., 0] * segments[..., 2, :]
    finger_joints = torch.stack([knuckles, pip, dip, tip], dim=-2).flatten(-3, -2)
    finger_axes = torch.stack([-frame0[..., 2], -flexed[..., 1], -proximal[..., 2], -middle[..., 2]], dim=-2).flatten(-3, -2)
    finger_origins = torch.stack([knuckles, knuckles, pip, dip], dim=-2).flatten(-3, -2)
    thumb_joints, thumb_axes, thumb_origins = _thumb(angles, lengths.thumb_cmc.expand(*batch, 3), lengths.segments[..., 0, :])
    zero = torch.zeros_like(thumb_joints[..., :1, :])
    cup_axis = torch.zeros_like(zero) + zero.new_tensor([-1.0, 0.0, 0.0])
    # Cupping turns the ring finger by a little less than the little finger; one axis with the larger share stands for both.
    return (
        torch.cat([zero, thumb_joints, finger_joints], dim=-2),
        torch.cat([thumb_axes, finger_axes, cup_axis], dim=-2),
        torch.cat([thumb_origins, finger_origins, zero], dim=-2),
    )


def _thumb(angles: Tensor, cmc: Tensor, segments: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Joints (..., 4, 3), axes and origins (..., 6, 3) of the thumb."""
    theta, psi, axial, mcp, mcp_side, ip = angles[..., :6].unbind(-1)
    gain_theta, theta0, gain_psi, psi0 = _COUPLING
    coupled = gain_theta * (theta - theta0) + gain_psi * (psi - psi0)
    free = ((coupled > _COUPLING_RANGE[0]) & (coupled < _COUPLING_RANGE[1])).to(angles)
    beta = coupled.clamp(*_COUPLING_RANGE) + axial
    turned = _rotate_y(-psi)
    raised = turned @ _rotate_z(-theta)
    metacarpal = raised @ _rotate_x(beta)
    flexed = metacarpal @ _rotate_y(mcp)
    proximal = flexed @ _rotate_z(-mcp_side)
    distal = proximal @ _rotate_y(ip)
    mcp_joint = cmc + metacarpal[..., 0] * segments[..., 0, None]
    ip_joint = mcp_joint + proximal[..., 0] * segments[..., 1, None]
    tip = ip_joint + distal[..., 0] * segments[..., 2, None]
    up = torch.zeros_like(cmc) + cmc.new_tensor([0.0, 1.0, 0.0])
    bone = metacarpal[..., 0]
    axes = torch.stack(
        [
            -turned[..., 2] + gain_theta * free[..., None] * bone,
            -up + gain_psi * free[..., None] * bone,
            bone,
            metacarpal[..., 1],
            -flexed[..., 2],
            proximal[..., 1],
        ],
        dim=-2,
    )
    return torch.stack([cmc, mcp_joint, ip_joint, tip], dim=-2), axes, torch.stack([cmc, cmc, cmc, mcp_joint, mcp_joint, ip_joint], dim=-2)


def _rotate_x(angle: Tensor) -> Tensor:
    c, s, one, zero = angle.cos(), angle.sin(), torch.ones_like(angle), torch.zeros_like(angle)
    return torch.stack([one, zero, zero, zero, c, -s, zero, s, c], dim=-1).unflatten(-1, (3, 3))


def _rotate_y(angle: Tensor) -> Tensor:
    c, s, one, zero = angle.cos(), angle.sin(), torch.ones_like(angle), torch.zeros_like(angle)
    return torch.stack([c, zero, s, zero, one, zero, -s, zero, c], dim=-1).unflatten(-1, (3, 3))


def _rotate_z(angle: Tensor) -> Tensor:
    c, s, one, zero = angle.cos(), angle.sin(), torch.ones_like(angle), torch.zeros_like(angle)
    return torch.stack([c, -s, zero, s, c, zero, zero, zero, one], dim=-1).unflatten(-1, (3, 3))


def point_jacobian(chain: Chain, points: Tensor, moved: Tensor) -> Tensor:
    """How points fixed to bones move with the angles.

    Args:
        chain: hands (...).
        points: (..., P, 3) world points.
        moved: (23, P) or (..., 23, P): share with which each angle moves each point (1 or 0; see `MOVES`).

    Returns:
        (..., P, 3, 23) metres per radian.
    """
    arm = points[..., :, None, :] - chain.origins[..., None, :, :]
    rates = torch.linalg.cross(chain.axes[..., None, :, :].expand_as(arm), arm)
    return (rates * moved.transpose(-1, -2)[..., None]).transpose(-1, -2)


MOVE_SHARE = MOVES.float()
"""(23, 21): `MOVES` as numbers; cupping turns the ring finger by 0.88 of what it turns the little one."""
MOVE_SHARE[22, 13:17] = 0.88
