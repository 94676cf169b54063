"""What a hand does as a whole: where its wrist goes and where its palm faces."""

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import Features
from ambidex.events.flexion import SPEEDS
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import find_movements, find_runs, smooth

DIRECTIONS = np.array([["left", "right"], ["back", "forward"], ["down", "up"]])
"""Per world axis: toward negative, toward positive."""

_AMPLITUDE_M = 0.03
_SPEED_BINS = np.array([0.12, 0.40])
"""m/s: 100 mm take 0.5 s when nobody hurries."""
_FACING_ON, _FACING_OFF, _FACING_S = 0.80, 0.68, 0.2
"""Cosine to the world axis: within 37°, until 47°."""


def find_wrist(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Wrist movements along each world axis, at least 3 cm long."""
    num_frames = features.num_frames
    raw = features.wrist.reshape(-1, num_frames)
    found = find_movements(smooth(raw, fps), fps, _AMPLITUDE_M)
    change = found.after - found.before
    direction = DIRECTIONS[found.row % 3, (change > 0).astype(int)]
    return make_events(
        "wrist", found.row // 6, found.row // 3 % 2, "wrist", "", found.start, found.end, "", direction,
        SPEEDS[np.digitize(found.speed, _SPEED_BINS)], change, np.sqrt(2) * noise_of_rows(raw, found.row, fps),
    )  # fmt: skip


def find_palm_facing(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Stretches in which a palm faces along a world axis."""
    return find_facing("palm", "palm", features.facing, fps)


def find_facing(kind: str, subject: str, directions: np.ndarray, fps: float) -> list[tuple[int, Event]]:
    """Stretches in which a unit vector of each hand (B, 2, 3, T) lies along a world axis; value is the nearest angle to it."""
    num_frames = directions.shape[-1]
    facing = smooth(directions, fps)
    signals = np.stack([facing, -facing], axis=3).reshape(-1, num_frames)  # less is nearer: toward −, toward +
    found = find_runs(signals, fps, -_FACING_ON, -_FACING_OFF, _FACING_S, bridge_s=0.1)
    direction = DIRECTIONS[found.row // 2 % 3, found.row % 2]
    before = np.where(found.start == 0, direction, "")
    # Across the axis the vector is as noisy as its least aligned part.
    noise = noise_of_rows(directions.reshape(-1, num_frames), found.row // 6 * 3 + (found.row // 2 + 1) % 3, fps)
    return make_events(
        kind, found.row // 12, found.row // 6 % 2, subject, "", found.start, found.end, before, direction, "",
        np.arccos(np.clip(-found.lowest, -1, 1)), noise,
    )  # fmt: skip
