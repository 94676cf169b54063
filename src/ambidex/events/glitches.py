"""Steps that no hand can make, from one frame to the next: the tracker lost the hand, and nothing moved."""

from dataclasses import fields, replace

import numpy as np
from scipy.ndimage import binary_dilation

from ambidex.events.features import Features

_WRIST_M_S, _TURN_RAD_S = 6.0, 45.0
"""Hands that were recorded well stay below 2.5 m/s and 41 rad/s; a palm that a tracker takes for the back of a hand turns at 230."""
_LAG_S = 1 / 30
"""Seconds over which steps are looked at, at any rate: between recorded frames, interpolation is faster than the hand was."""
_SUDDEN = 3.0
"""Times the limits: a step from one frame of a fast recorder to the next counts by itself from here on."""
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
    lag = max(1, round(_LAG_S * fps))
    lost = _impossible(features, lag, fps, 1.0)
    if lag > 1:
        lost |= _impossible(features, 1, fps, _SUDDEN)
    if not lost.any():
        return features
    around = max(1, round(_AROUND_S * fps))
    lost = binary_dilation(lost, np.ones((1, 1, 2 * around - 1), bool))
    signals = {field.name: getattr(features, field.name) for field in fields(features)}
    return replace(features, **{name: _unknown(signal, lost) for name, signal in signals.items()})


def _impossible(features: Features, lag: int, fps: float, times: float) -> np.ndarray:
    """(B, 2, T) bool: frames within a step over `lag` frames that is so many times too fast."""
    lost = np.zeros((*features.wrist.shape[:2], features.num_frames), bool)
    if features.num_frames <= lag:
        return lost
    seconds = lag / fps
    with np.errstate(invalid="ignore"):
        steps = _squared_step(features.wrist, lag) > (times * _WRIST_M_S * seconds) ** 2
        # The chord of the angle: no turn is longer than half a circle.
        chord = (2 * np.sin(min(times * _TURN_RAD_S * seconds, np.pi * 0.9) / 2)) ** 2
        steps |= (_squared_step(features.along, lag) > chord) | (_squared_step(features.facing, lag) > chord)
    for frame in range(lag + 1):
        lost[..., frame : frame + steps.shape[-1]] |= steps
    return lost


def _squared_step(vectors: np.ndarray, lag: int) -> np.ndarray:
    """(B, 2, 3, T) → (B, 2, T - lag)."""
    step = vectors[..., lag:] - vectors[..., :-lag]
    x, y, z = step[:, :, 0], step[:, :, 1], step[:, :, 2]
    return x * x + y * y + z * z


def _unknown(signal: np.ndarray, lost: np.ndarray) -> np.ndarray:
    """A signal (B, 2, ..., T) with NaN where a hand (B, 2, T) is lost."""
    return np.where(lost if signal.ndim == lost.ndim else lost[:, :, None], np.nan, signal).astype(np.float32)
