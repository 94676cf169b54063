"""Where a clip's person looks, from the hands alone, and the clip turned so that this is +y: the canonical frame.

Directions ("forward", "to the left") are told in it, so turning a whole clip about the vertical changes nothing.
"""

import numpy as np

_REACH_M = 0.6
"""Wrists so far apart weigh as much as the fingers of one hand."""
_SPLAY = np.deg2rad(20.0)
"""Fingers point inward by half of the angle between the hands in work (facts of recordings: 45 degrees)."""
_UPRIGHT = 0.9
"""Sine of how steeply a hand points up: above, what is level of its fingers is a remainder that says little, and where the palm
faces is taken as well. Palms of hands less steep face as often inward or back as forward."""


def find_heading(joints: np.ndarray) -> np.ndarray:
    """Yaw that turns each clip into its canonical frame.

    The person looks across the line from the left wrist to the right one, along the fingers of both hands, each turned outward
    by 20 degrees, and to where the palm of an upright hand faces; summed over the clip, so that what passes by counts little.

    Args:
        joints: (B, T, 2, 21, 3) metres, +z up, NaN where a hand is absent.

    Returns:
        (B,) radians to turn by, counter-clockwise from above; 0 where no hand is seen. Mirrored clips have the negative.
    """
    wrist, knuckle = joints[:, :, :, 0].astype(np.float64), joints[:, :, :, 9].astype(np.float64)
    along = _unit(knuckle - wrist)
    x, y = along[..., 0], along[..., 1]
    side = np.array([1.0, -1.0])  # the left hand's fingers are turned back to the left, the right one's to the right
    cosine, sine = np.cos(_SPLAY), np.sin(_SPLAY) * side
    fingers = _sum(np.stack([cosine * x - sine * y, cosine * y + sine * x], axis=-1))  # (B, 2 hands, 2)
    across = wrist[:, :, 1, :2] - wrist[:, :, 0, :2]
    between = _sum(np.stack([-across[..., 1], across[..., 0]], axis=-1)) / _REACH_M
    palms = _upright_palms(joints, along)
    forward = fingers[:, 0] + fingers[:, 1] + palms[:, 0] + palms[:, 1] + between
    return np.where((forward == 0).all(axis=-1), 0.0, np.arctan2(forward[:, 0], forward[:, 1]))


def _upright_palms(joints: np.ndarray, along: np.ndarray) -> np.ndarray:
    """(B, 2 hands, 2): where the palms of upright hands face, summed over the clip; `along` is (B, T, 2, 3)."""
    steep = np.nonzero(along[..., 2] > _UPRIGHT)
    facing = np.zeros((*along.shape[:-1], 2))
    if len(steep[0]):
        along = along[steep]
        across = joints[:, :, :, 17][steep].astype(np.float64) - joints[:, :, :, 5][steep]
        normal = _unit(np.cross(across, along)) * np.array([1.0, -1.0])[steep[2]][:, None]
        facing[steep] = normal[:, :2] * ((along[:, 2] - _UPRIGHT) / (1 - _UPRIGHT))[:, None]
    return _sum(facing)


def turn(joints: np.ndarray, yaw: np.ndarray) -> np.ndarray:
    """Clips (B, T, 2, 21, 3) turned about the vertical by `yaw` (B,) radians."""
    cosine, sine = (part.astype(np.float32)[:, None, None, None] for part in (np.cos(yaw), np.sin(yaw)))
    x, y = joints[..., 0], joints[..., 1]
    return np.stack([cosine * x - sine * y, sine * x + cosine * y, joints[..., 2]], axis=-1)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.sqrt((vectors * vectors).sum(axis=-1, keepdims=True)), 1e-9)


def _sum(values: np.ndarray) -> np.ndarray:
    """(B, T, ...) → (B, ...): sum over the frames that are known."""
    return np.where(np.isfinite(values), values, 0).sum(axis=1)
