"""Where fitting starts: wrist frames, angles and sizes read off the bones in closed form.

Everything here is about left hands; fitting sees right hands in a mirror.
"""

import torch
from torch import Tensor

from ambidex.hands.angles import ANGLE, ANGLES, RELAXED, clamp_angles
from ambidex.hands.kinematics import LEFT_SIDE, forward
from ambidex.hands.shape import SHAPE, SHAPE_NAMES, SHAPE_SD
from ambidex.motion import BONES, KNUCKLES

MAX_SHAPE_SD = 6.0
"""Shapes stop here: no hand is further from the mean."""

_THUMB = [ANGLE["thumb_cmc_abduction"], ANGLE["thumb_cmc_radial"]]
_PARENTS, _CHILDREN = (list(ends) for ends in zip(*BONES, strict=True))


def wrist_frames(joints: Tensor) -> Tensor:
    """Hand frames (N, 3, 3) of left hands with joints (N, 21, 3): along the hand, dorsal, toward the thumb."""
    along = _unit(joints[:, 9] - joints[:, 0])
    across = joints[:, 5] - joints[:, 17]
    radial = _unit(across - (across * along).sum(-1, keepdim=True) * along)
    return torch.stack([along, torch.linalg.cross(radial, along), radial], dim=-1)


def start_size(joints: Tensor, take: Tensor, takes: int) -> Tensor:
    """Shapes (takes, 10) whose only number is the size, from the summed bones of the average frame of each take."""
    total = _bones(joints).norm(dim=-1).sum(-1)
    count = torch.bincount(take, minlength=takes).to(joints)
    mean = joints.new_zeros(takes).index_add(0, take, total) / count.clamp(min=1)
    default = _bones(_flat(joints.new_zeros(1, len(ANGLES)))[0]).norm(dim=-1).sum(-1)
    ratio = torch.where(count > 0, mean / default, 1.0)
    shape = joints.new_zeros(takes, len(SHAPE_NAMES))
    shape[:, SHAPE["size"]] = (ratio.clamp(min=1e-3).log() / SHAPE_SD[SHAPE["size"]]).clamp(-MAX_SHAPE_SD, MAX_SHAPE_SD)
    return shape


def start_angles(joints: Tensor, rotation: Tensor) -> Tensor:
    """Angles (N, 23) that point the bones of the mean hand along those of the joints, without cupping or axial turn.

    Args:
        joints: (N, 21, 3) of left hands, metres, world.
        rotation: (N, 3, 3) hand frames in world.
    """
    bones = _unit(_bones(joints) @ rotation)
    angles = torch.zeros(len(joints), len(ANGLES), dtype=joints.dtype)
    _, axes = _flat(angles.new_zeros(1, len(ANGLES)))
    for finger, knuckle in enumerate(KNUCKLES):
        base = 6 + 4 * finger
        # The axes of flexion and abduction of a straight finger are its lateral and dorsal axes, turned round.
        lateral, dorsal = -axes[0, base], -axes[0, base + 1]
        frame = torch.stack([torch.linalg.cross(dorsal, lateral), dorsal, lateral], dim=-1)
        proximal, middle, distal = (bones[:, knuckle + bone] @ frame for bone in range(3))
        flexion = _angle_down(proximal)
        abduction = proximal[:, 2].clamp(-1, 1).asin()
        # Fingers fold in one plane, so what bends further is the same angle measured in the plane of flexion.
        bent = _angle_down(_swing_back(middle, flexion, abduction))
        bent_further = _angle_down(_swing_back(distal, flexion, abduction)) - bent
        angles[:, base : base + 4] = torch.stack([flexion, abduction, bent, torch.remainder(bent_further + 2, 2 * torch.pi) - 2], dim=-1)
    angles[:, :6] = _start_thumb(bones[:, 1], bones[:, 2], bones[:, 3])
    return clamp_angles(angles)


def _start_thumb(metacarpal: Tensor, proximal: Tensor, distal: Tensor) -> Tensor:
    """(N, 6) thumb angles from the directions of its bones in the hand frame."""
    angles = torch.zeros(len(metacarpal), len(ANGLES), dtype=metacarpal.dtype)
    angles[:, 0] = (-metacarpal[:, 1]).clamp(-1, 1).asin()
    angles[:, 1] = torch.atan2(metacarpal[:, 2], metacarpal[:, 0])
    angles[:, _THUMB] = clamp_angles(angles)[:, _THUMB]
    _, axes = _flat(angles)
    along, dorsal = axes[:, 2], axes[:, 3]
    frame = torch.stack([along, dorsal, torch.linalg.cross(along, dorsal)], dim=-1)
    x, y, z = (proximal[:, None] @ frame)[:, 0].unbind(-1)
    angles[:, 3], angles[:, 4] = torch.atan2(-z, x), (-y).clamp(-1, 1).asin()
    x, _, z = (distal[:, None] @ frame)[:, 0].unbind(-1)
    angles[:, 5] = torch.atan2(-z, x) - angles[:, 3]
    angles[:, 5] = torch.where(angles[:, 5].abs() > torch.pi, RELAXED[5], angles[:, 5])
    return angles[:, :6]


def _flat(angles: Tensor) -> tuple[Tensor, Tensor]:
    """Joints and axes of mean left hands in their own frames."""
    eye = torch.eye(3, dtype=angles.dtype).expand(len(angles), 3, 3)
    chain = forward(angles.new_zeros(len(angles), 3), eye, angles, angles.new_zeros(10), LEFT_SIDE)
    return chain.joints, chain.axes


def _bones(joints: Tensor) -> Tensor:
    return joints[..., _CHILDREN, :] - joints[..., _PARENTS, :]


def _angle_down(direction: Tensor) -> Tensor:
    """Turn from x toward −y; a finger never bends back by more than a third of a turn, so the cut is there."""
    angle = torch.atan2(-direction[..., 1], direction[..., 0])
    return torch.where(angle < -2, angle + 2 * torch.pi, angle)


def _swing_back(direction: Tensor, flexion: Tensor, abduction: Tensor) -> Tensor:
    """The direction in the frame of the proximal phalanx: undoes flexion, then abduction."""
    x, y, z = direction.unbind(-1)
    x, y = x * flexion.cos() - y * flexion.sin(), x * flexion.sin() + y * flexion.cos()
    x, z = x * abduction.cos() + z * abduction.sin(), z * abduction.cos() - x * abduction.sin()
    return torch.stack([x, y, z], dim=-1)


def _unit(vector: Tensor) -> Tensor:
    return vector / vector.norm(dim=-1, keepdim=True).clamp(min=1e-9)
