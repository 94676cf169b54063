"""Signals to events: movements between turning points, and states with hysteresis. Linear in time, no loop over frames.

A movement is what lies between two turning points of a signal once every wobble smaller than the threshold is taken out
(the smallest wobble first, as in persistence). So it depends on amplitudes, not on derivatives, and neither on the frame
rate nor on a starting point.
"""

from dataclasses import dataclass, fields, replace

import numpy as np
from scipy.ndimage import gaussian_filter1d

SMOOTHING_S = 0.033
"""Gaussian sigma: passes hand movement (below 6 Hz), stops tracker noise."""
_ENDS = 0.07
"""Share of a movement that is cut off at either end: what is left is the part a person sees as moving."""
_SPANS = {0.10: 0.955, 0.15: 0.905, 0.20: 0.872, 0.30: 0.831}
"""Shares cut off at either end where speeds are read, and how much slower a minimum-jerk movement is between its trimmed ends
than in what each leaves."""
_SCRAP_S = 0.15
_PAUSE_SPEED = 0.15
_PAUSE_S = 0.15


@dataclass(frozen=True)
class Movements:
    """N movements in the rows of a signal table, sorted by row and time."""

    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    """Frames; end exclusive."""
    before: np.ndarray
    after: np.ndarray
    """Value of the signal at either end."""
    speed: np.ndarray
    """Absolute speed, units per second: the mean between the trimmed ends of a smooth movement, read from several spans."""

    def __getitem__(self, chosen: np.ndarray) -> "Movements":
        return Movements(*(getattr(self, field.name)[chosen] for field in fields(self)))


@dataclass(frozen=True)
class Runs:
    """N stretches in which a signal stays low, sorted by row and time."""

    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    lowest: np.ndarray


def smooth(signals: np.ndarray, fps: float, sigma_s: float = SMOOTHING_S) -> np.ndarray:
    """(..., T) low-passed along time; NaN neither spreads nor counts."""
    sigma = sigma_s * fps
    rows = np.asarray(signals, np.float32).reshape(-1, signals.shape[-1])
    known = np.isfinite(rows)
    total = gaussian_filter1d(np.where(known, rows, np.float32(0)), sigma, axis=-1, mode="constant")
    # Rows of one hand stand beside each other and are known in the same frames: their weights are the same.
    is_new = np.append(True, (known[1:] != known[:-1]).any(axis=1))[: len(rows)]
    weight = gaussian_filter1d(known[is_new].astype(np.float32), sigma, axis=-1, mode="constant")
    weight[~known[is_new]] = np.nan
    total /= weight[np.cumsum(is_new) - 1]
    return total.reshape(signals.shape)


def slopes(signals: np.ndarray) -> np.ndarray:
    """(..., T) change per frame: half of that between both neighbours, or that to the only one that is known.

    So a hand that vanishes ends as a clip does, and both as they would if they were seen on.
    """
    wide = np.full((*signals.shape[:-1], signals.shape[-1] + 2), np.nan, signals.dtype)
    wide[..., 1:-1] = signals
    back, ahead = signals - wide[..., :-2], wide[..., 2:] - signals
    between = (wide[..., 2:] - wide[..., :-2]) / 2
    return np.where(np.isfinite(back) & np.isfinite(ahead), between, np.fmax(back, ahead))


def find_movements(signals: np.ndarray, fps: float, threshold: float | np.ndarray) -> Movements:
    """All movements of at least `threshold`.

    Args:
        signals: (R, T), smooth; NaN where unknown: a movement never crosses a gap.
        fps: frames per second.
        threshold: smallest amplitude, one number or (R,).
    """
    num_rows, num_frames = signals.shape
    threshold = np.broadcast_to(np.asarray(threshold, np.float32), (num_rows,))
    known = np.isfinite(signals)
    reach = np.where(known, signals, -np.inf).max(axis=1) - np.where(known, signals, np.inf).min(axis=1)
    rows = np.flatnonzero(reach >= threshold)
    signals, threshold = signals[rows], threshold[rows]
    flat = signals.ravel()
    known = np.flatnonzero(np.isfinite(flat))
    if len(known) < 2:
        return Movements(*(np.zeros(0, int) for _ in range(3)), *(np.zeros(0, np.float32) for _ in range(3)))
    # Rows and gaps both only grow along the table, so their sum tells pieces apart.
    piece = np.cumsum(~np.isfinite(flat)) + np.arange(flat.size) // num_frames
    points = _turning_points(flat, known, piece, threshold[known // num_frames])
    first, last = points[:-1], points[1:]
    paired = piece[first] == piece[last]
    first, last = first[paired], last[paired]
    first, last = _split_at_pauses(flat, first, last, threshold[first // num_frames], fps)
    found = _trim(flat, first, last, num_frames, fps)
    return replace(found, row=rows[found.row])


def find_runs(signals: np.ndarray, fps: float, on: float, off: float, shortest_s: float, bridge_s: float = 0.0) -> Runs:
    """Stretches that begin when a signal falls to `on` and end when it rises to `off` or is unknown.

    Args:
        signals: (R, T).
        fps: frames per second.
        on, off: thresholds, on < off.
        shortest_s: shorter stretches are left out.
        bridge_s: shorter interruptions are ignored.
    """
    num_frames = signals.shape[1]
    below = signals <= on
    rows = np.flatnonzero(below.any(axis=1))
    signals, below = signals[rows], below[rows]
    above = ~(signals < off)
    decided = np.where(below | above, np.arange(num_frames, dtype=np.int32), -1)
    last = np.maximum.accumulate(decided, axis=1)
    state = np.take_along_axis(below, np.maximum(last, 0), axis=1) & (last >= 0)
    row, start, end = _edges(state)
    if bridge_s > 0 and len(row) > 1:
        joined = (row[1:] == row[:-1]) & ((start[1:] - end[:-1]) / fps < bridge_s)
        keep = np.concatenate([[True], ~joined])
        row, start, end = row[keep], start[keep], end[np.concatenate([~joined, [True]])]
    keep = (end - start) / fps >= shortest_s - 1e-9
    row, start, end = row[keep], start[keep], end[keep]
    padded = np.append(np.where(np.isfinite(signals), signals, np.inf).ravel(), np.inf)
    bounds = np.stack([row * num_frames + start, row * num_frames + end], axis=1).ravel()
    lowest = np.minimum.reduceat(padded, bounds)[::2] if len(row) else np.zeros(0, np.float32)
    return Runs(rows[row], start, end, lowest)


def find_pieces(known: np.ndarray, fps: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Stretches of rows (R, T) that are known: row, first and end frame. Scraps are left out where there is more of the row."""
    row, start, end = _edges(known)
    length = end - start
    longest = np.zeros(len(known), int)
    np.maximum.at(longest, row, length)
    keep = (length / fps >= _SCRAP_S) | (length == longest[row])
    return row[keep], start[keep], end[keep]


def _edges(state: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    padded = np.zeros((state.shape[0], state.shape[1] + 2), np.int8)
    padded[:, 1:-1] = state
    change = np.diff(padded, axis=1)
    row, start = np.nonzero(change == 1)
    return row, start, np.nonzero(change == -1)[1]


def _turning_points(flat: np.ndarray, known: np.ndarray, piece: np.ndarray, threshold: np.ndarray) -> np.ndarray:
    """Flat positions of the turning points that remain, ends of pieces included; `threshold` belongs to `known`."""
    border = 2  # always counts as a change
    step = np.concatenate([[border], np.sign(np.diff(flat[known]))])
    step[1:][np.diff(piece[known]) > 0] = border
    # On a plateau the direction stays what it was, so that a flat top is one turning point and not two that cancel.
    step = step[np.maximum.accumulate(np.where(step != 0, np.arange(len(step)), 0))]
    turns = np.append(step[1:] != step[:-1], True)
    points, threshold = known[turns], threshold[turns]
    while len(points) > 1:
        size = np.abs(np.diff(flat[points]))
        size[piece[points[:-1]] != piece[points[1:]]] = np.inf
        padded = np.concatenate([[np.inf], size, [np.inf]])
        at = np.flatnonzero((size < threshold[:-1]) & (size < padded[:-2]) & (size <= padded[2:]))
        if not len(at):
            break
        # Inside a piece both ends of a wobble go; at its border only the outer one, or the piece would lose its end.
        is_first, is_last = np.isinf(padded[at]), np.isinf(padded[at + 2])
        keep = np.ones(len(points), bool)
        keep[at[~is_last | is_first]] = False
        keep[at[~is_first | is_last] + 1] = False
        points, threshold = points[keep], threshold[keep]
    return points


def _expand(first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Flat positions of every sample of every movement, the movement each belongs to, and where each movement begins."""
    length = last - first + 1
    begin = np.concatenate([[0], np.cumsum(length)[:-1]])
    owner = np.repeat(np.arange(len(first)), length)
    return np.arange(length.sum()) - begin[owner] + first[owner], owner, begin


def _split_at_pauses(
    flat: np.ndarray, first: np.ndarray, last: np.ndarray, threshold: np.ndarray, fps: float
) -> tuple[np.ndarray, np.ndarray]:
    """Cuts movements that come to rest half-way, where both parts are large enough to count."""
    half = max(1, round(0.1 * fps))
    amplitude = np.abs(flat[last] - flat[first])
    wide = (amplitude >= 2 * threshold) & (last - first > 4 * half)
    if not wide.any():
        return first, last
    chosen = np.flatnonzero(wide)
    at, owner, _ = _expand(first[chosen], last[chosen])
    owner = chosen[owner]
    low, high = np.maximum(at - half, first[owner]), np.minimum(at + half, last[owner])
    local = np.abs(flat[high] - flat[low]) / (high - low)
    slow = local < _PAUSE_SPEED * amplitude[owner] / (last - first)[owner]
    done = np.abs(flat[at] - flat[first[owner]])
    slow &= (done >= threshold[owner]) & (done <= amplitude[owner] - threshold[owner])
    cuts: list[tuple[int, int]] = []
    _, start, end = _edges(slow[None])
    for a, b in zip(start.tolist(), end.tolist(), strict=True):
        mover = owner[a]
        if (b - a) / fps < _PAUSE_S or owner[b - 1] != mover:
            continue
        middle = int(at[(a + b) // 2])
        previous = cuts[-1][1] if cuts and cuts[-1][0] == mover else first[mover]
        if abs(flat[middle] - flat[previous]) >= threshold[mover]:
            cuts.append((int(mover), middle))
    middles = np.array([middle for _, middle in cuts], int)
    return np.sort(np.concatenate([first, middles])), np.sort(np.concatenate([last, middles]))


def _trim(flat: np.ndarray, first: np.ndarray, last: np.ndarray, num_frames: int, fps: float) -> Movements:
    if not len(first):
        return Movements(first, first, first, *(np.zeros(0, np.float32) for _ in range(3)))
    at, owner, begin = _expand(first, last)
    amplitude = flat[last] - flat[first]
    done = (flat[at] - flat[first][owner]) / amplitude[owner]
    start = np.maximum.reduceat(np.where(done <= _ENDS, at, first[owner]), begin)
    stop = np.minimum.reduceat(np.where((done >= 1 - _ENDS) & (at > start[owner]), at, last[owner]), begin)
    # One span alone feels noise where the movement creeps, or is blind to creeping: the mean duration of several does neither.
    pace = np.zeros(len(first))
    for cut, to_mean in _SPANS.items():
        low, high = (_reach(done, at, owner, begin, share) for share in (cut, 1 - cut))
        pace += np.maximum(high - low, 0.25) / ((1 - 2 * cut) * to_mean)
    speed = np.abs(amplitude) * fps * len(_SPANS) / pace
    row = first // num_frames
    return Movements(row, start - row * num_frames, stop - row * num_frames + 1, flat[first], flat[last], speed)


def _reach(done: np.ndarray, at: np.ndarray, owner: np.ndarray, begin: np.ndarray, share: float) -> np.ndarray:
    """When each movement has made this share of its way for the first time, between frames."""
    index = np.arange(len(at))
    after = np.minimum.reduceat(np.where(done >= share, index, len(at)), begin)
    # The last sample of a movement has done all of it.
    before = np.maximum(after - 1, begin)
    step = np.maximum(done[after] - done[before], 1e-9)
    # Counted from the movement's own beginning: far into a table a fraction of a frame would lose digits.
    return at[before] - at[begin] + np.where(after > before, np.clip((share - done[before]) / step, 0, 1), 0)
