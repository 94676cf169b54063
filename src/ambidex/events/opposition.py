"""The thumb that swings across the palm, in front of the fingers, and back beside the hand."""

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import Features
from ambidex.events.flexion import SPEEDS, held_rows
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import find_movements, smooth

STATES = np.array(["aside", "opposed"])
_OPPOSED = np.deg2rad(60.0)
"""Looked at in recordings: below, the thumb is still beside the palm; relaxed hands reach 55 degrees."""
_AMPLITUDE = np.deg2rad(35.0)
"""About the hand's long axis, to which thumbs lie so near (28 degrees) that this turns the thumb itself by some 15."""
_SPEED_BINS = np.array([0.8, 2.4])


def find_opposition(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Swings of the thumb, and thumbs that stay beside or in front of the palm; value in radians about the hand's long axis."""
    raw = features.thumb_swing.reshape(-1, features.num_frames)
    signals = smooth(raw, fps)
    found = find_movements(signals, fps, _AMPLITUDE)
    moves = make_events(
        "opposition", found.row // 2, found.row % 2, "thumb", "", found.start, found.end, _state(found.before), _state(found.after),
        SPEEDS[np.digitize(found.speed, _SPEED_BINS)], found.after - found.before, np.sqrt(2) * noise_of_rows(raw, found.row, fps),
    )  # fmt: skip
    row, first, last, mean = held_rows(signals, found.row, fps)
    state = _state(mean)
    noise = noise_of_rows(raw, row, fps)
    return moves + make_events("opposition", row // 2, row % 2, "thumb", "", first, last, state, state, "", mean, noise)


def _state(value: np.ndarray) -> np.ndarray:
    return STATES[(value >= _OPPOSED).astype(int)]
