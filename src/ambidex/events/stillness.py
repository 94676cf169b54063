"""Hands that hold still for a while, and those that do so from beginning to end or are not seen at all."""

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import Features
from ambidex.events.noise import frame_noise
from ambidex.events.segments import find_pieces, find_runs, slopes, smooth

_STILL_M_S, _STILL_RAD_S = 0.035, 0.35
_MOVES_AGAIN = 1.8
"""Times the speed of a still hand."""
_HOLD_S, _BRIDGE_S = 0.4, 0.1
_SMOOTHING_S = 0.09
"""Speeds are read after more smoothing than positions need: noise grows with every derivative."""
_REST_M, _REST_RAD = 0.02, 0.21
"""A hand or a finger that ends farther from where it began has moved, however slowly."""


def find_holds(features: Features, fps: float, resting: set[tuple[int, str]]) -> list[tuple[int, Event]]:
    """Stretches of at least 0.4 s in which a hand neither travels, turns nor bends; value in seconds.

    Args:
        features: of B clips.
        fps: frames per second.
        resting: (clip, hand) pairs that rest all the time: they do not hold.
    """
    num_frames = features.num_frames
    wrist, curl, along, facing = (
        smooth(part, fps, _SMOOTHING_S) for part in (features.wrist, features.curl, features.along, features.facing)
    )
    bending = np.abs(slopes(curl)).max(axis=2) * fps
    turning = np.maximum(_speed(along, fps), _speed(facing, fps))
    busy = np.maximum(_speed(wrist, fps) / _STILL_M_S, np.maximum(bending, turning) / _STILL_RAD_S).reshape(-1, num_frames)
    found = find_runs(busy, fps, 1.0, _MOVES_AGAIN, _HOLD_S, _BRIDGE_S)
    row, start, end = found.row, found.start, found.end
    place, bent = wrist.reshape(-1, 3, num_frames), curl.reshape(-1, 5, num_frames)
    stays = np.linalg.norm(place[row, :, end - 1] - place[row, :, start], axis=1) < _REST_M
    stays &= np.abs(bent[row, :, end - 1] - bent[row, :, start]).max(axis=1, initial=0) < _REST_RAD
    # A hand that never moves does not hold, it rests.
    moves = np.isfinite(busy).sum(axis=1)[row] > end - start
    awake = np.array([(int(r) // 2, ("left", "right")[r % 2]) not in resting for r in row], bool)
    chosen = stays & moves & awake
    row, start, end = row[chosen], start[chosen], end[chosen]
    before = np.where(start == 0, "still", "moving")
    seconds = (end - start) / fps
    return make_events("hold", row // 2, row % 2, "hand", "", start, end, before, "still", "", seconds, np.full(len(row), np.sqrt(2) / fps))


def _speed(signals: np.ndarray, fps: float) -> np.ndarray:
    """(B, 2, 3, T) → (B, 2, T)."""
    step = slopes(signals) * fps
    return np.sqrt((step * step).sum(axis=2))


def find_rest(features: Features, fps: float, busy: set[tuple[int, str]], lengths: np.ndarray) -> list[tuple[int, Event]]:
    """Hands that stay where they are and in whose fingers nothing moves as long as they are seen, and hands that never are.

    Args:
        features: of B clips.
        fps: frames per second.
        busy: (clip, hand) pairs in which something moves.
        lengths: (B,) frames of each clip: a hand is absent for so long.
    """
    known = np.isfinite(features.wrist[:, :, 0])
    present = np.any(known, axis=2)
    low = np.where(known[:, :, None], features.wrist, np.inf).min(axis=3)
    high = np.where(known[:, :, None], features.wrist, -np.inf).max(axis=3)
    travel = np.where(present, np.linalg.norm(np.where(present[:, :, None], high - low, 0), axis=2), 0)
    clip, hand = np.nonzero(present & (travel < _REST_M))
    free = np.array([(int(c), ("left", "right")[h]) not in busy for c, h in zip(clip, hand, strict=True)], bool)
    clip, hand = clip[free], hand[free]
    noise = np.sqrt(2) * frame_noise(features.wrist[clip, hand].reshape(-1, known.shape[2])).reshape(-1, 3).max(axis=1, initial=0)
    piece, first, last = find_pieces(known[clip, hand], fps)
    clip, hand, noise = clip[piece], hand[piece], noise[piece]
    rests = make_events("rest", clip, hand, "hand", "", first, last, "still", "still", "", travel[clip, hand], noise)
    clip, hand = np.nonzero(~present)
    frames = lengths[clip]
    return rests + make_events("absence", clip, hand, "hand", "", frames * 0, frames, "absent", "absent", "", frames * 0.0)
