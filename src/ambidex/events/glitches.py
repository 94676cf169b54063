"""Steps that no hand can make, from one frame to the next: the tracker lost the hand, and nothing moved."""

from dataclasses import fields, replace

import numpy as np
from scipy.ndimage import binary_dilation

from ambidex.events.features import Features

_WRIST_M_S, _TURN_RAD_S = 6.0, 45.0
"""Hands that were recorded well stay below 2.5 m/s and 41 rad/s; a palm that a tracker takes for the back of a hand turns at 230."""
_AROUND_S = 0.07
"""Twice the smoothing: what is so near to such a step is blurred by it."""


def without_glitches(features: Features, fps: float) -> Features:
    """The features, unknown around every impossible step: no movement crosses it and no state runs through it.

    Args:
        features: of B clips.
        fps: frames per second.
    """
    if features.num_frames < 2:
        return features
    with np.errstate(invalid="ignore"):
        steps = _squared_step(features.wrist) > (_WRIST_M_S / fps) ** 2
        # The chord of the angle: no turn is longer than half a circle.
        chord = (2 * np.sin(min(_TURN_RAD_S / fps, np.pi * 0.9) / 2)) ** 2
        steps |= (_squared_step(features.along) > chord) | (_squared_step(features.facing) > chord)
    if not steps.any():
        return features
    around = max(1, round(_AROUND_S * fps))
    lost = np.zeros((*steps.shape[:2], features.num_frames), bool)
    lost[..., :-1] |= steps
    lost[..., 1:] |= steps
    lost = binary_dilation(lost, np.ones((1, 1, 2 * around - 1), bool))
    signals = {field.name: getattr(features, field.name) for field in fields(features)}
    return replace(features, **{name: _unknown(signal, lost) for name, signal in signals.items()})


def _squared_step(vectors: np.ndarray) -> np.ndarray:
    """(B, 2, 3, T) → (B, 2, T - 1)."""
    step = vectors[..., 1:] - vectors[..., :-1]
    x, y, z = step[:, :, 0], step[:, :, 1], step[:, :, 2]
    return x * x + y * y + z * z


def _unknown(signal: np.ndarray, lost: np.ndarray) -> np.ndarray:
    """A signal (B, 2, ..., T) with NaN where a hand (B, 2, T) is lost."""
    return np.where(lost if signal.ndim == lost.ndim else lost[:, :, None], np.nan, signal).astype(np.float32)
