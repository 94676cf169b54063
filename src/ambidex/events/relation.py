"""The hands to each other: how far apart the palms are and on which side of each other."""

import numpy as np

from ambidex.events.event import BOTH, Event, make_events
from ambidex.events.features import Features
from ambidex.events.flexion import SPEEDS, held_rows
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import find_movements, smooth

DISTANCES = np.array(["near", "medium", "far"])
_DISTANCE_BINS = np.array([0.12, 0.25])
"""Metres between palm centres; palms that touch are 0.05 to 0.07 apart."""
_AMPLITUDE_M = 0.04
_SPEED_BINS = np.array([0.12, 0.45])

AXES = np.array(["left-right", "front-back", "up-down"])
POSITIONS = np.array([["left_of", "level", "right_of"], ["behind", "level", "in_front"], ["below", "level", "above"]])
"""Where the right hand is, seen from the left one, along each world axis."""
_ASIDE_M = 0.04


def find_relation(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Palm distance (approach, separation, constant) and relative position along each axis."""
    raw = features.palm[:, 1] - features.palm[:, 0]  # (B, 3, T)
    offset = smooth(raw, fps)
    distance = np.sqrt((offset * offset).sum(axis=1))
    num_frames = offset.shape[-1]
    return [
        *_distances(np.sqrt((raw * raw).sum(axis=1)), distance, fps),
        *_positions(raw.reshape(-1, num_frames), offset.reshape(-1, num_frames), fps),
    ]


def _distances(raw: np.ndarray, distance: np.ndarray, fps: float) -> list[tuple[int, Event]]:
    found = find_movements(distance, fps, _AMPLITUDE_M)
    before, after = (DISTANCES[np.digitize(value, _DISTANCE_BINS)] for value in (found.before, found.after))
    moves = make_events(
        "palm_distance", found.row, BOTH, "palm", "palm", found.start, found.end, before, after,
        SPEEDS[np.digitize(found.speed, _SPEED_BINS)], found.after - found.before, np.sqrt(2) * noise_of_rows(raw, found.row, fps),
    )  # fmt: skip
    row, first, last, mean = held_rows(distance, found.row, fps)
    state = DISTANCES[np.digitize(mean, _DISTANCE_BINS)]
    noise = noise_of_rows(raw, row, fps)
    return moves + make_events("palm_distance", row, BOTH, "palm", "palm", first, last, state, state, "", mean, noise)


def _positions(raw: np.ndarray, offset: np.ndarray, fps: float) -> list[tuple[int, Event]]:
    found = find_movements(offset, fps, _AMPLITUDE_M)
    axis = found.row % 3
    states = [_side(value, axis) for value in (found.before, found.after)]
    crossing = states[0] != states[1]
    found, axis = found[crossing], axis[crossing]
    moves = make_events(
        "relative_position", found.row // 3, BOTH, "right", AXES[axis], found.start, found.end,
        states[0][crossing], states[1][crossing], SPEEDS[np.digitize(found.speed, _SPEED_BINS)], found.after,
        noise_of_rows(raw, found.row, fps),
    )  # fmt: skip
    row, first, last, mean = held_rows(offset, found.row, fps)
    state, noise = _side(mean, row % 3), noise_of_rows(raw, row, fps)
    return moves + make_events("relative_position", row // 3, BOTH, "right", AXES[row % 3], first, last, state, state, "", mean, noise)


def _side(value: np.ndarray, axis: np.ndarray) -> np.ndarray:
    return POSITIONS[axis, np.where(value < -_ASIDE_M, 0, np.where(value < _ASIDE_M, 1, 2))]
