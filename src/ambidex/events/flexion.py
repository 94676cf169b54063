"""Fingers that bend and straighten, and hands that close and open."""

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import FLEXIONS, Features
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import Movements, find_movements, find_pieces, find_runs, smooth
from ambidex.motion import FINGERS

STATES = np.array(["extended", "partly_bent", "bent"])
HAND_STATES = np.array(["open", "half_closed", "fist"])
HYPER_EXTENDED = "hyper_extended"

_DEGREE = np.pi / 180
_LONG_BINS = np.array([30, 56]) * _DEGREE
_THUMB_BINS = np.array([16, 32]) * _DEGREE
_LONG_AMPLITUDE, _THUMB_AMPLITUDE, _HAND_AMPLITUDE = 18 * _DEGREE, 14 * _DEGREE, 20 * _DEGREE
_SPEED_BINS = np.array([0.9, 2.7])
"""rad/s of the finger's mean joint: a full curl in more than 1.3 s is slow, in less than 0.45 s fast."""
_FIST_AT_LEAST, _OPEN_AT_MOST = 48 * _DEGREE, 36 * _DEGREE
_SHARED_LEAST, _SHARED_SHARE = 10 * _DEGREE, 0.35
"""A movement is the hand's when the finger that moves least still moves so far, and so far compared with the others."""
_HYPER_ON = np.array([-25, -15, -15, -15, -24]) * _DEGREE
"""Thumb IP, then the knuckles. Many thumbs bend back by 20 degrees without anybody noticing; the little finger's knuckle lies
deeper than the middle one, so that a straight finger of a flat hand measures down to -20."""
_HYPER_HYSTERESIS, _HYPER_S = 6 * _DEGREE, 0.15
_STRAIGHT = 35 * _DEGREE
"""A finger bent further at its middle joint is a claw, however far its knuckle is bent back; those of recordings lie on either side
with hardly any between 35 and 50 degrees."""
SPEEDS = np.array(["slow", "medium", "fast"])


def find_flexion(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Flexion events of each finger, and hand events where the four long fingers close or open together."""
    num_frames = features.num_frames
    curl = smooth(features.curl, fps)
    rows = curl.reshape(-1, num_frames)
    found = find_movements(rows, fps, np.where(np.arange(len(rows)) % 5 == 0, _THUMB_AMPLITUDE, _LONG_AMPLITUDE))
    moving = found.row[found.row % 5 > 0] // 5
    return [
        *_fingers(features.curl.reshape(-1, num_frames), rows, found, fps),
        *_hands(features.curl[:, :, 1:].mean(axis=2), curl[:, :, 1:], moving, fps),
        *_hyper_extension(features, fps),
    ]


def _fingers(raw: np.ndarray, curl: np.ndarray, found: Movements, fps: float) -> list[tuple[int, Event]]:
    """Movements found and states held in rows (B · 2 · 5, T), as measured and smoothed."""
    finger_of_row = np.arange(len(curl)) % 5
    names = np.array(FINGERS)
    is_thumb = finger_of_row == 0
    finger = finger_of_row[found.row]
    moves = make_events(
        "flexion", found.row // 10, found.row // 5 % 2, names[finger], "", found.start, found.end,
        _state(found.before, finger == 0), _state(found.after, finger == 0),
        SPEEDS[np.digitize(found.speed, _SPEED_BINS)], found.after - found.before, np.sqrt(2) * noise_of_rows(raw, found.row, fps),
    )  # fmt: skip
    row, first, last, mean = held_rows(curl, found.row, fps)
    state, noise = _state(mean, is_thumb[row]), noise_of_rows(raw, row, fps)
    return moves + make_events(
        "flexion", row // 10, row // 5 % 2, names[finger_of_row[row]], "", first, last, state, state, "", mean, noise
    )  # fmt: skip


def held_rows(signals: np.ndarray, moving: np.ndarray, fps: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Stretches of rows of (R, T) in which nothing moves, each as long as it is known: row, first and end frame, mean value."""
    still = np.ones(len(signals), bool)
    still[moving] = False
    rows = np.flatnonzero(still)
    signals = signals[rows]
    known = np.isfinite(signals)
    row, first, last = find_pieces(known, fps)
    total = np.zeros((len(signals), signals.shape[1] + 1))
    np.cumsum(np.where(known, signals, 0), axis=1, out=total[:, 1:])
    return rows[row], first, last, (total[row, last] - total[row, first]) / np.maximum(last - first, 1)


def _state(value: np.ndarray, is_thumb: np.ndarray) -> np.ndarray:
    return STATES[np.where(is_thumb, np.digitize(value, _THUMB_BINS), np.digitize(value, _LONG_BINS))]


def _hands(raw: np.ndarray, curl: np.ndarray, moving: np.ndarray, fps: float) -> list[tuple[int, Event]]:
    """Movements of the mean (B, 2, T) of four fingers (B, 2, 4, T) that all of them share; in `moving` hands, single ones move."""
    raw, flat = raw.reshape(-1, raw.shape[-1]), curl.reshape(-1, *curl.shape[2:])
    mean = flat.mean(axis=1)
    found = find_movements(mean, fps, _HAND_AMPLITUDE)
    rows, last = found.row, found.end - 1
    before, after = flat[rows, :, found.start], flat[rows, :, last]
    change = (after - before) * np.sign(found.after - found.before)[:, None]
    found = found[change.min(axis=1) > np.maximum(_SHARED_LEAST, _SHARED_SHARE * change.max(axis=1, initial=0))]
    before, after = (_hand_state(flat[found.row, :, at]) for at in (found.start, found.end - 1))
    moves = make_events(
        "hand", found.row // 2, found.row % 2, "hand", "", found.start, found.end, before, after,
        SPEEDS[np.digitize(found.speed, _SPEED_BINS)], found.after - found.before, np.sqrt(2) * noise_of_rows(raw, found.row, fps),
    )  # fmt: skip
    # A hand holds its shape only where no single finger moves either.
    row, first, end, value = held_rows(mean, np.concatenate([found.row, moving]), fps)
    means = [flat[r, :, a:b].mean(axis=1) for r, a, b in zip(row.tolist(), first.tolist(), end.tolist(), strict=True)]
    state = _hand_state(np.stack(means)) if means else HAND_STATES[:0]
    noise = noise_of_rows(raw, row, fps)
    return moves + make_events("hand", row // 2, row % 2, "hand", "", first, end, state, state, "", value, noise)


def _hand_state(curl: np.ndarray) -> np.ndarray:
    """Curls of four fingers (N, 4) → open, half_closed, fist."""
    fist = curl.min(axis=1) >= _FIST_AT_LEAST
    is_open = curl.max(axis=1) <= _OPEN_AT_MOST
    return HAND_STATES[np.where(fist, 2, np.where(is_open, 0, 1))]


_HYPER_ROWS = [FLEXIONS.index(name) for name in ("thumb_ip", "index_mcp", "middle_mcp", "ring_mcp", "pinky_mcp")]
_NEXT_JOINTS = [FLEXIONS.index(f"{finger}_pip") for finger in FINGERS[1:]]


def _hyper_extension(features: Features, fps: float) -> list[tuple[int, Event]]:
    signals = features.flexion[:, :, _HYPER_ROWS]
    num_frames = signals.shape[-1]
    beyond = smooth(signals, fps) - _HYPER_ON[:, None]
    bent = smooth(features.flexion[:, :, _NEXT_JOINTS], fps) - _STRAIGHT
    lacks = beyond.copy()
    lacks[:, :, 1:] = np.maximum(beyond[:, :, 1:], bent)
    found = find_runs(lacks.reshape(-1, num_frames), fps, 0.0, _HYPER_HYSTERESIS, _HYPER_S)
    beyond = beyond.reshape(-1, num_frames)
    rows = zip(found.row.tolist(), found.start.tolist(), found.end.tolist(), strict=True)
    farthest = np.array([np.nanmin(beyond[row, start:end]) for row, start, end in rows])
    before = np.where(found.start == 0, HYPER_EXTENDED, "extended")
    noise = noise_of_rows(signals.reshape(-1, num_frames), found.row, fps)
    return make_events(
        "flexion", found.row // 10, found.row // 5 % 2, np.array(FINGERS)[found.row % 5], "", found.start, found.end,
        before, HYPER_EXTENDED, "", farthest + _HYPER_ON[found.row % 5], noise,
    )  # fmt: skip
