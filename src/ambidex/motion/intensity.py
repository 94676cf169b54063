"""How much hands do: the speed of their joint angles, as in HandX.

HandX (2026) keeps a recording by its intensity: the speed of the angle between neighbouring bones at the 15 inner joints,
averaged over time and over the joints with weights 9 (knuckle, thumb CMC), 3 (PIP, thumb MCP) and 1 (DIP, thumb IP). The
threshold is not published.
"""

import numpy as np

from ambidex.motion.motion import Motion
from ambidex.motion.skeleton import NUM_JOINTS

WEIGHTS = (9.0, 3.0, 1.0)
"""From the knuckle outward (HandX)."""
_CHAINS = np.array([[0, *range(first, first + 4)] for first in range(1, NUM_JOINTS, 4)])
_NO_BONE_M = 1e-9


def bone_angles(joints: np.ndarray) -> np.ndarray:
    """Angle between the bone that comes into each inner joint and the one that leaves it.

    Args:
        joints: (..., 21, 3).

    Returns:
        (..., 5, 3) radians, 0 where straight: thumb to little finger, knuckle outward; pi/2 at a bone without length.
    """
    bones = np.diff(joints[..., _CHAINS, :], axis=-2)
    length = np.linalg.norm(bones, axis=-1, keepdims=True)
    directions = np.divide(bones, length, out=np.zeros_like(bones), where=~(length <= _NO_BONE_M))
    cosine = np.sum(directions[..., :-1, :] * directions[..., 1:, :], axis=-1)
    return np.arccos(np.clip(cosine, -1.0, 1.0))


def intensity(motion: Motion) -> np.ndarray:
    """HandX's intensity of each hand, at any rate.

    Returns:
        (2,) degrees per second; NaN for a hand that is not seen in two neighbouring frames.
    """
    angles = np.degrees(bone_angles(motion.joints.astype(np.float64)))
    speed = np.abs(np.diff(angles, axis=0)) * motion.fps
    steps = motion.present[1:] & motion.present[:-1]
    count = steps.sum(axis=0)
    mean = np.where(steps[..., None, None], speed, 0.0).sum(axis=0) / np.maximum(count, 1)[:, None, None]
    found = mean.mean(axis=1) @ (np.array(WEIGHTS) / sum(WEIGHTS))
    return np.where(count > 0, found, np.nan)
