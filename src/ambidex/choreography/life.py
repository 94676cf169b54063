"""Life: what hands do without being told: slow wander below 1 Hz, and a tremor nobody sees.

Wander is a sum of sines per wrist direction, wrist turn and finger synergy; its speed is set from recorded hands at work.
"""

import numpy as np

from ambidex.choreography.channels import FINGER_CHANNELS, INWARD, NUM_CHANNELS, YAW
from ambidex.choreography.score import Style
from ambidex.motion import FINGERS

_SINES = 3
_WRIST_M_S, _TURN_RAD_S, _FINGER_RAD_S = 0.008, np.radians(3.0), np.radians(3.0)
_TREMOR_HZ, _TREMOR_M, _TREMOR_RAD = 8.0, 0.00008, np.radians(0.12)
STILL = 0.3
"""A hand that does nothing wanders this much less."""


def _directions() -> np.ndarray:
    """(10, 31): three places, three turns, and four ways that fingers drift together."""
    rows = np.zeros((10, NUM_CHANNELS))
    rows[[0, 1, 2], [INWARD, INWARD + 1, INWARD + 2]] = _WRIST_M_S
    rows[[3, 4, 5], [YAW, YAW + 1, YAW + 2]] = _TURN_RAD_S
    for finger in FINGERS[1:]:
        knuckle, side, middle, tip = FINGER_CHANNELS[finger]
        rows[6, [knuckle, middle, tip]] = np.array([0.8, 1.0, 0.5]) * _FINGER_RAD_S
        rows[7, [knuckle, middle]] = np.array([1.0, -0.8]) * _FINGER_RAD_S
        rows[8, side] = {"index": 0.5, "middle": 0.0, "ring": -0.3, "pinky": -0.6}[finger] * _FINGER_RAD_S
    rows[9, [0, 1, 3, 5]] = np.array([0.6, -0.6, 0.5, 0.8]) * _FINGER_RAD_S
    return rows


_DIRECTIONS = _directions()


def draw_wander(rng: np.random.Generator, style: Style, idle: tuple[bool, bool]) -> np.ndarray:
    """(2, 10, 3 sines, 3): amplitude, angular rate and phase of each sine."""
    waves = np.empty((2, len(_DIRECTIONS), _SINES, 3))
    waves[..., 1] = 2 * np.pi * rng.uniform(0.12, 0.9, waves.shape[:-1])
    waves[..., 2] = rng.uniform(0, 2 * np.pi, waves.shape[:-1])
    level = style.wander * np.where(idle, STILL, 1.0)[:, None, None]
    # Unit speed: an amplitude of 1 / rate moves at rms 1 / sqrt(2).
    waves[..., 0] = level * rng.standard_normal(waves.shape[:-1]) / waves[..., 1] * np.sqrt(2 / _SINES)
    return waves


def wander(waves: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Slow drift of all channels.

    Args:
        waves: (C, 2, 10, 3, 3) from `draw_wander`.
        times: (C, T) seconds.

    Returns:
        (C, 2, 31, T), zero on average.
    """
    drift = np.zeros((*waves.shape[:3], times.shape[1]))
    for sine in range(_SINES):
        amplitude, rate, phase = np.moveaxis(waves[..., sine, :, None], -2, 0)
        drift += amplitude * np.sin(rate * times[:, None, None, :] + phase)
    return np.einsum("chkt,kd->chdt", drift, _DIRECTIONS)


def tremor(rng: np.random.Generator, style: Style, frames: int, fps: float) -> np.ndarray:
    """(2, 31, T) fast small shaking near 8 Hz of wrists and knuckles."""
    channels = np.array([*(FINGER_CHANNELS[finger][0] for finger in FINGERS[1:]), INWARD, INWARD + 1, INWARD + 2])
    size = np.array([_TREMOR_RAD] * 4 + [_TREMOR_M] * 3) * style.tremor
    rate = 2 * np.pi * (_TREMOR_HZ + 1.5 * rng.standard_normal((2, len(channels))))
    phase = rng.uniform(0, 2 * np.pi, (2, len(channels)))
    out = np.zeros((2, NUM_CHANNELS, frames))
    out[:, channels] = size[:, None] * np.sin(rate[..., None] * (np.arange(frames) / fps) + phase[..., None])
    return out
