"""What a hand does as a whole: where its wrist goes, where its palm faces, whether it rests or is absent."""

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import Features
from ambidex.events.flexion import SPEEDS
from ambidex.events.segments import find_movements, find_runs, smooth

DIRECTIONS = np.array([["left", "right"], ["back", "forward"], ["down", "up"]])
"""Per world axis: toward negative, toward positive."""

_AMPLITUDE_M = 0.03
_SPEED_BINS = np.array([0.12, 0.40])
"""m/s: 100 mm take 0.5 s when nobody hurries."""
_REST_M = 0.02
_FACING_ON, _FACING_OFF, _FACING_S = 0.80, 0.68, 0.2
"""Cosine to the world axis: within 37°, until 47°."""


def find_wrist(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Wrist movements along each world axis, at least 3 cm long."""
    num_frames = features.num_frames
    signals = smooth(features.wrist, fps).reshape(-1, num_frames)
    found = find_movements(signals, fps, _AMPLITUDE_M)
    change = found.after - found.before
    direction = DIRECTIONS[found.row % 3, (change > 0).astype(int)]
    return make_events(
        "wrist", found.row // 6, found.row // 3 % 2, "wrist", "", found.start, found.end, "", direction,
        SPEEDS[np.digitize(found.speed, _SPEED_BINS)], change,
    )  # fmt: skip


def find_palm_facing(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Stretches in which a palm faces along a world axis."""
    facing = smooth(features.facing, fps)
    signals = np.stack([facing, -facing], axis=3).reshape(-1, features.num_frames)  # less is nearer: toward −, toward +
    found = find_runs(signals, fps, -_FACING_ON, -_FACING_OFF, _FACING_S, bridge_s=0.1)
    direction = DIRECTIONS[found.row // 2 % 3, found.row % 2]
    before = np.where(found.start == 0, direction, "")
    return make_events(
        "palm", found.row // 12, found.row // 6 % 2, "palm", "", found.start, found.end, before, direction, "",
        np.arccos(np.clip(-found.lowest, -1, 1)),
    )  # fmt: skip


def find_rest(features: Features, busy: set[tuple[int, str]]) -> list[tuple[int, Event]]:
    """Hands that stay where they are and in whose fingers nothing moves, and hands that are absent all the time.

    Args:
        features: of B clips.
        busy: (clip, hand) pairs in which a finger moves.
    """
    known = np.isfinite(features.wrist[:, :, 0])
    present = np.any(known, axis=2)
    first = known.argmax(axis=2)
    last = known.shape[2] - known[:, :, ::-1].argmax(axis=2)
    low = np.where(known[:, :, None], features.wrist, np.inf).min(axis=3)
    high = np.where(known[:, :, None], features.wrist, -np.inf).max(axis=3)
    travel = np.where(present, np.linalg.norm(np.where(present[:, :, None], high - low, 0), axis=2), 0)
    clip, hand = np.nonzero(present & (travel < _REST_M))
    free = np.array([(int(c), ("left", "right")[h]) not in busy for c, h in zip(clip, hand, strict=True)], bool)
    clip, hand = clip[free], hand[free]
    rests = make_events("rest", clip, hand, "hand", "", first[clip, hand], last[clip, hand], "still", "still", "", travel[clip, hand])
    clip, hand = np.nonzero(~present)
    frames = np.full(len(clip), known.shape[2])
    return rests + make_events("absence", clip, hand, "hand", "", frames * 0, frames, "absent", "absent", "", frames * 0.0)
