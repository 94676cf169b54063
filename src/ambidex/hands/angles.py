"""The 23 joint angles of the open hand: names, limits, resting values.

Limits: soft ones are what people use, hard ones what a hand can do (active range of motion of healthy adults from the
clinical literature, widened by what recordings show). Thumb: theta is palmar abduction (out of the palm plane), psi the
angle inside the palm plane, axial the pronation beyond the one that follows from theta and psi.
"""

import math

import torch

from ambidex.motion import FINGERS

THUMB_ANGLES = (
    "thumb_cmc_abduction", "thumb_cmc_radial", "thumb_cmc_axial", "thumb_mcp_flexion", "thumb_mcp_abduction", "thumb_ip_flexion",
)  # fmt: skip
FINGER_ANGLES = ("mcp_flexion", "mcp_abduction", "pip_flexion", "dip_flexion")

ANGLES = THUMB_ANGLES + tuple(f"{finger}_{angle}" for finger in FINGERS[1:] for angle in FINGER_ANGLES) + ("palm_cup",)
ANGLE = {name: index for index, name in enumerate(ANGLES)}

# Degrees: soft low, soft high, hard low, hard high, relaxed.
_DEGREES = {
    "thumb_cmc_abduction": (5, 45, -5, 55, 28),
    "thumb_cmc_radial": (-5, 50, -20, 60, 32),
    "thumb_cmc_axial": (-12, 12, -20, 20, 0),
    "thumb_mcp_flexion": (0, 45, -10, 55, 15),
    "thumb_mcp_abduction": (-5, 5, -12, 12, 0),
    "thumb_ip_flexion": (-10, 65, -25, 80, 12),
    "index_mcp_flexion": (-15, 80, -30, 90, 25),
    "index_mcp_abduction": (-10, 16, -20, 22, 0),
    "index_pip_flexion": (0, 95, -5, 110, 30),
    "index_dip_flexion": (0, 60, -8, 80, 12),
    "middle_mcp_flexion": (-10, 85, -30, 95, 30),
    "middle_mcp_abduction": (-8, 8, -14, 14, 0),
    "middle_pip_flexion": (0, 95, -5, 110, 33),
    "middle_dip_flexion": (0, 62, -8, 82, 13),
    "ring_mcp_flexion": (-10, 88, -30, 95, 33),
    "ring_mcp_abduction": (-14, 8, -20, 15, 0),
    "ring_pip_flexion": (0, 95, -5, 112, 35),
    "ring_dip_flexion": (0, 62, -8, 82, 14),
    "pinky_mcp_flexion": (-20, 88, -35, 95, 35),
    "pinky_mcp_abduction": (-28, 12, -40, 25, 0),
    "pinky_pip_flexion": (0, 92, -8, 110, 33),
    "pinky_dip_flexion": (0, 65, -8, 85, 14),
    "palm_cup": (0, math.degrees(0.285), -2, math.degrees(0.30), 3),
}

_TABLE = torch.tensor([_DEGREES[name] for name in ANGLES]).deg2rad()
SOFT_LIMITS = _TABLE[:, 0:2].clone()
"""(23, 2) radians: what people use."""
HARD_LIMITS = _TABLE[:, 2:4].clone()
"""(23, 2) radians: what a hand can do; nothing built in ever leaves them."""
RELAXED = _TABLE[:, 4].clone()
"""(23,) radians: the hand at rest."""


def clamp_angles(angles: torch.Tensor) -> torch.Tensor:
    """Angles (..., 23) brought inside the hard limits."""
    return torch.minimum(torch.maximum(angles, HARD_LIMITS[:, 0].to(angles)), HARD_LIMITS[:, 1].to(angles))
