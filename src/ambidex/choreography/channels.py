"""Channels: the 31 numbers per hand and frame that choreography writes, the same for both hands.

23 joint angles, then the wrist's place (inward, forward, up), its turn (yaw inward, pitch up, roll that turns the palm up)
and the two hinges of the wrist joint (flexion, deviation toward the thumb). "Inward" is toward the other hand, so equal
channels on both hands are mirror images, exactly.
"""

from math import pi

import numpy as np
import torch
from torch import Tensor

from ambidex.hands.angles import ANGLE, ANGLES
from ambidex.motion import FINGERS

NUM_CHANNELS = 31
INWARD, FORWARD, UP, YAW, PITCH, ROLL, FLEX, DEVIATION = range(len(ANGLES), NUM_CHANNELS)
PLACE = slice(INWARD, UP + 1)
TURNS = {"yaw": YAW, "pitch": PITCH, "roll": ROLL, "flex": FLEX, "deviation": DEVIATION}

FINGER_CHANNELS = {
    finger: tuple(index for name, index in ANGLE.items() if name.startswith(f"{finger}_")) for finger in FINGERS
}
"""Angles of each finger, from palm to tip."""
CUP = ANGLE["palm_cup"]
FINGER_OF = np.array([next((row for row, finger in enumerate(FINGERS) if name.startswith(finger)), 5) for name in ANGLES])
"""(23,) 0 thumb to 4 pinky, 5 palm."""

# Palm down, fingers forward: columns along the hand, dorsal, their cross product.
_REST = ((0.0, 0.0, 1.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))


def pose_of(channels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Wrist positions, hand frames and angles of both hands.

    Args:
        channels: (..., 2, 31) radians and metres, left hand first.

    Returns:
        position (..., 2, 3) metres in world, rotation (..., 2, 3, 3), angles (..., 2, 23) radians.
    """
    yaw, pitch, roll, flex, deviation = channels[..., YAW:].unbind(-1)
    turned = axis_turn(-yaw, 2) @ axis_turn(pitch, 0) @ channels.new_tensor(_REST)
    rotation = turned @ axis_turn(-roll, 0) @ axis_turn(-flex, 2) @ axis_turn(-deviation, 1)
    # The right hand is the mirror image of what the channels say for a left hand.
    world = channels.new_tensor([[1.0, 1.0, 1.0], [-1.0, 1.0, 1.0]])
    own = channels.new_tensor([[1.0, 1.0, 1.0], [1.0, 1.0, -1.0]])
    return channels[..., PLACE] * world, rotation * world[:, :, None] * own[:, None, :], channels[..., : len(ANGLES)]


def axis_turn(angle: Tensor, axis: int) -> Tensor:
    """Rotations (..., 3, 3) by `angle` about x (0), y (1) or z (2)."""
    c, s = angle.cos(), angle.sin()
    one, zero = torch.ones_like(angle), torch.zeros_like(angle)
    rows = {
        0: [one, zero, zero, zero, c, -s, zero, s, c],
        1: [c, zero, s, zero, one, zero, -s, zero, c],
        2: [c, -s, zero, s, c, zero, zero, zero, one],
    }[axis]
    return torch.stack(rows, dim=-1).unflatten(-1, (3, 3))


def degrees(value: float) -> float:
    """Degrees to radians, for tables written in degrees."""
    return value * pi / 180
