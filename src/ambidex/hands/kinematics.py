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
from ambidex.hands.shape import BoneLengths, bone_lengths
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
    local = local_chain(angles, bone_lengths(shape))
    side = torch.as_tensor(side, dtype=angles.dtype, device=angles.device)
    one = torch.ones_like(side)
    reflect = torch.stack([one, one, side], dim=-1)[..., None, :]
    # An axis is a pseudovector: under z → −z its x and y change sign instead.
    reflect_axis = torch.stack([side, side, one], dim=-1)[..., None, :]
    turn = rotation.transpose(-1, -2)
    return Chain(
        (local.joints * reflect) @ turn + position[..., None, :],
        (local.axes * reflect_axis) @ turn,
        (local.origins * reflect) @ turn + position[..., None, :],
    )


def both_hands(position: Tensor, rotation: Tensor, angles: Tensor, shape: Tensor) -> Chain:
    """`forward` for arrays with a hand axis: (..., 2, 3), (..., 2, 3, 3), (..., 2, 23), (..., 2, 10); left first."""
    return forward(position, rotation, angles, shape, angles.new_tensor([LEFT_SIDE, RIGHT_SIDE]))


def local_chain(angles: Tensor, lengths: BoneLengths) -> Chain:
    """Left hands in their own frame.

    Args:
        angles: (..., 23) radians.
        lengths: their bones; the batch of these broadcasts against that of the angles.
    """
    batch = angles.shape[:-1]
    fingers = angles[..., 6:22].unflatten(-1, (4, 4))
    cup = angles[..., 22, None] * _CUP_SHARE.to(angles)
    # Long fingers, all four at once: (..., 4, 3) per quantity. Frames are kept as their columns x, y, z, since a turn
    # about one column mixes the other two, which costs a third of a matrix product.
    base = _BASE.to(angles)
    cup_cos, cup_sin = cup.cos()[..., None], cup.sin()[..., None]
    knuckles = _cupped(lengths.knuckles, cup_cos, cup_sin).expand(*batch, 4, 3)
    x, y, z0 = (_cupped(base[..., column].expand(4, 3), cup_cos, cup_sin) for column in range(3))
    x, y1 = _turn(x, y, -fingers[..., 0])
    z1, x = _turn(z0, x, -fingers[..., 1])
    segments = lengths.segments[..., 1:, :, None]
    pip = knuckles + x * segments[..., 0, :]
    x, y = _turn(x, y1, -fingers[..., 2])
    dip = pip + x * segments[..., 1, :]
    x, _ = _turn(x, y, -fingers[..., 3])
    tip = dip + x * segments[..., 2, :]
    finger_joints = torch.stack([knuckles, pip, dip, tip], dim=-2).flatten(-3, -2)
    finger_axes = -torch.stack([z0, y1, z1, z1], dim=-2).flatten(-3, -2)
    finger_origins = torch.stack([knuckles, knuckles, pip, dip], dim=-2).flatten(-3, -2)
    thumb_joints, thumb_axes, thumb_origins = _thumb(angles, lengths.thumb_cmc.expand(*batch, 3), lengths.segments[..., 0, :])
    zero = torch.zeros_like(thumb_joints[..., :1, :])
    cup_axis = torch.zeros_like(zero) + zero.new_tensor([-1.0, 0.0, 0.0])
    # Cupping turns the ring finger by a little less than the little finger; one axis with the larger share stands for both.
    return Chain(
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
    zero = torch.zeros_like(psi)
    psi_cos, psi_sin = psi.cos(), psi.sin()
    # After the turn by psi about the dorsal axis: x and z of the thumb in the palm plane.
    turned_x, turned_z = torch.stack([psi_cos, zero, psi_sin], dim=-1), torch.stack([-psi_sin, zero, psi_cos], dim=-1)
    up = torch.stack([zero, zero + 1, zero], dim=-1)
    bone, y = _turn(turned_x, up, -theta)
    y, z = _turn(y, turned_z, beta)
    metacarpal_y = y
    z, x = _turn(z, bone, mcp)
    flexed_z = z
    x, y = _turn(x, y, -mcp_side)
    proximal_y = y
    mcp_joint = cmc + bone * segments[..., 0, None]
    ip_joint = mcp_joint + x * segments[..., 1, None]
    _, x = _turn(z, x, ip)
    tip = ip_joint + x * segments[..., 2, None]
    coupling = free[..., None] * bone
    axes = torch.stack(
        [-turned_z + gain_theta * coupling, -up + gain_psi * coupling, bone, metacarpal_y, -flexed_z, proximal_y],
        dim=-2,
    )
    return torch.stack([cmc, mcp_joint, ip_joint, tip], dim=-2), axes, torch.stack([cmc, cmc, cmc, mcp_joint, mcp_joint, ip_joint], dim=-2)


def _turn(first: Tensor, second: Tensor, angle: Tensor) -> tuple[Tensor, Tensor]:
    """Two columns (..., 3) of a frame after a turn by angle (...) about the third, from the first toward the second."""
    c, s = angle.cos()[..., None], angle.sin()[..., None]
    return first * c + second * s, second * c - first * s


def _cupped(points: Tensor, cup_cos: Tensor, cup_sin: Tensor) -> Tensor:
    """Points (..., 4, 3) of the four fingers after cupping turns them about the long axis of the hand."""
    x, y, z = points[..., 0:1], points[..., 1:2], points[..., 2:3]
    return torch.cat([x.expand(cup_cos.shape), y * cup_cos + z * cup_sin, z * cup_cos - y * cup_sin], dim=-1)


def _rotate_x(angle: Tensor) -> Tensor:
    c, s, one, zero = angle.cos(), angle.sin(), torch.ones_like(angle), torch.zeros_like(angle)
    return torch.stack([one, zero, zero, zero, c, -s, zero, s, c], dim=-1).unflatten(-1, (3, 3))


def _rotate_y(angle: Tensor) -> Tensor:
    c, s, one, zero = angle.cos(), angle.sin(), torch.ones_like(angle), torch.zeros_like(angle)
    return torch.stack([c, zero, s, zero, one, zero, -s, zero, c], dim=-1).unflatten(-1, (3, 3))


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
_BASE = _rotate_y(-_FAN) @ _rotate_x(_ROLL)
"""(4, 3, 3): the four fingers at rest, axes as columns, palm not cupped."""
