"""Neighbouring fingers that spread and come together."""

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import FLEXIONS, SPACINGS, Features
from ambidex.events.flexion import SPEEDS, held_rows
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import find_movements, smooth

STATES = np.array(["together", "spread"])
_DEGREE = np.pi / 180
_APART = 13 * _DEGREE
_AMPLITUDE, _ALL_AMPLITUDE = 11 * _DEGREE, 8 * _DEGREE
_SPEED_BINS = np.array([0.25, 0.9])
_SMOOTHING_S = 0.08
"""Fingers spread slowly and by small angles: noise needs more averaging than elsewhere."""
_READABLE_BELOW = 55 * _DEGREE
"""Fingers bent further at the knuckle converge on their own: their spacing says nothing about spreading."""
_KNUCKLES = [FLEXIONS.index(f"{finger}_mcp") for finger in ("index", "middle", "ring", "pinky")]


def find_spacing(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Spacing events of each neighbouring pair, and of all four fingers at once (subject "fingers")."""
    bent = smooth(features.flexion[:, :, _KNUCKLES], fps) > _READABLE_BELOW
    raw = np.where(bent[:, :, :-1] | bent[:, :, 1:], np.nan, features.spacing)
    raw = np.concatenate([raw, raw.mean(axis=2, keepdims=True)], axis=2).reshape(-1, raw.shape[-1])
    signals = smooth(raw, fps, _SMOOTHING_S)
    subjects = np.array([first for first, _ in SPACINGS] + ["fingers"])
    objects = np.array([second for _, second in SPACINGS] + [""])
    kind_of_row = np.arange(len(signals)) % 4
    found = find_movements(signals, fps, np.where(kind_of_row == 3, _ALL_AMPLITUDE, _AMPLITUDE))
    pair = kind_of_row[found.row]
    moves = make_events(
        "spacing", found.row // 8, found.row // 4 % 2, subjects[pair], objects[pair], found.start, found.end,
        _state(found.before), _state(found.after), SPEEDS[np.digitize(found.speed, _SPEED_BINS)], found.after - found.before,
        np.sqrt(2) * noise_of_rows(raw, found.row, fps, _SMOOTHING_S),
    )  # fmt: skip
    row, first, last, mean = held_rows(signals, found.row, fps)
    state = _state(mean)
    pair, noise = kind_of_row[row], noise_of_rows(raw, row, fps, _SMOOTHING_S)
    return moves + make_events("spacing", row // 8, row // 4 % 2, subjects[pair], objects[pair], first, last, state, state, "", mean, noise)


def _state(value: np.ndarray) -> np.ndarray:
    return STATES[(value >= _APART).astype(int)]
