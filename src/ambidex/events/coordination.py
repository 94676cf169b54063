"""How two hands that both move go together: mirrored, in parallel or by turns, and which of them leads.

Two pairs of signals are compared: the velocities of the wrists, and the bending of the fingers. Where both hands are
busy their correlation is taken in a window that slides along the clip, once with the hands as they are and once with one
of them mirrored. Hands that rise together do both; that is told as parallel.

Letters: B clips, C channels of a signal, R relations, T samples (about 30 a second whatever the rate), N stretches.
"""

from dataclasses import dataclass, replace

import numpy as np
from scipy.ndimage import gaussian_filter1d

from ambidex.events.event import BOTH, Event, make_events
from ambidex.events.features import Features
from ambidex.events.segments import SMOOTHING_S, Runs, find_runs, slopes, smooth

MIRRORED, PARALLEL, ALTERNATING = "mirrored", "parallel", "alternating"
TOGETHER, LEFT_LEADS, RIGHT_LEADS = "together", "left_leads", "right_leads"

_SAMPLES_PER_S = 30.0
_ENVELOPE_S = 0.1
"""Sigma of the average speed: a hand that turns round is still busy."""
_SHORTEST_S, _BRIDGE_S, _WINDOW_S = 0.4, 0.15, 0.8
_GOOD, _LOST, _LEAST = 0.7, 0.5, 0.6
"""Correlation at which a stretch begins and ends, and what it must reach as a whole."""
_SIDEWAYS, _SIDEWAYS_HYSTERESIS = 0.2, 0.2
"""Mirrored must correlate so much better than parallel to be told: else hardly anything goes sideways."""
_BOTH_WAYS = 0.3
"""Opposite movements are an exchange when each hand goes both ways: the lesser at least so much of the greater."""
_LONGEST_LAG_S, _TOGETHER_S = 0.3, 0.06
"""Hands that move as one are 15 to 37 ms apart in people; from 60 ms on one is seen to lead."""
_FAR_LAG_COST = 0.15
"""The longest lag must correlate so much better than none: a rhythm agrees with itself one period later, too."""
_SOLO_SHARE, _TURN_S, _BETWEEN_TURNS_S, _FEWEST_TURNS = 0.4, 0.15, 0.5, 3
_INDEPENDENT_S = 2 * np.sqrt(np.pi) * SMOOTHING_S
"""Width of the smoothing: samples nearer than this say the same."""
_NO_ENERGY = 1e-12


@dataclass(frozen=True)
class _Pair:
    """One signal of both hands, and how busy each of them is."""

    subject: str
    left: np.ndarray
    right: np.ndarray
    """(C, B, T) per second, 0 where unknown."""
    relations: np.ndarray
    """(R, C): sign of each channel under which equal movements are mirrored and, of wrists, parallel."""
    speed: np.ndarray
    """(B, 2, T) averaged over a turn; 0 from where a hand is seen no more."""
    end: np.ndarray
    """(B,) frame from which not both hands are seen any more."""
    on: float
    off: float
    """Speed at which a hand begins and ceases to be busy."""
    stride: int
    """Frames from one sample to the next."""
    rate: float
    """Samples per second."""

    def __getitem__(self, clips: np.ndarray) -> "_Pair":
        return replace(self, left=self.left[:, clips], right=self.right[:, clips], speed=self.speed[clips], end=self.end[clips])


def find_coordination(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Symmetry and timing of wrists and of fingers.

    Args:
        features: in each clip's canonical frame: x is sideways.
        fps: frames per second.

    Returns:
        Events of kind "symmetry" (value: correlation, negative when alternating) and "timing" (value: seconds by which the
        right hand is later; "together" below 60 ms).
    """
    stride = max(1, round(fps / _SAMPLES_PER_S))
    found: list[tuple[int, Event]] = []
    for pair in _pairs(features, fps, stride):
        found += _turns(pair)
        clips = np.flatnonzero((pair.speed.min(axis=1) >= pair.on).any(axis=1))
        if len(clips):
            found += [(int(clips[index]), event) for index, event in _compared(pair[clips])]
    return found


def _pairs(features: Features, fps: float, stride: int) -> list[_Pair]:
    pairs: list[_Pair] = []
    for subject, signal, relations, on, off in (
        ("wrists", features.wrist, [[-1, 1, 1], [1, 1, 1]], 0.06, 0.03),
        ("fingers", features.curl, [[1, 1, 1, 1, 1]], 0.8, 0.4),
    ):
        rate = fps / stride
        velocity = np.nan_to_num(slopes(smooth(signal, fps)[..., ::stride]) * np.float32(rate))
        known = np.isfinite(signal[:, :, 0])
        speed = _average((velocity * velocity).sum(axis=2), _ends(known[..., ::stride]), _ENVELOPE_S * rate)
        left, right = velocity.transpose(1, 2, 0, 3)
        pairs.append(_Pair(subject, left, right, np.array(relations, np.float32), speed, _ends(known).min(axis=1), on, off, stride, rate))
    return pairs


def _ends(known: np.ndarray) -> np.ndarray:
    """(..., T) → (...): frame after the last one that is known, 0 where none is."""
    return np.where(known.any(axis=-1), known.shape[-1] - known[..., ::-1].argmax(axis=-1), 0)


def _average(squared: np.ndarray, end: np.ndarray, sigma: float) -> np.ndarray:
    """Root of the average of squared speeds (B, 2, T) around each sample, as if hands went on as they did in the end (B, 2)."""
    place, end = np.arange(squared.shape[-1]), end[..., None]
    squared = np.take_along_axis(squared, np.minimum(place, np.maximum(end - 1, 0)), axis=-1)
    return np.where(place < end, np.sqrt(gaussian_filter1d(squared, sigma, axis=-1, mode="nearest")), np.float32(0))


def _compared(pair: _Pair) -> list[tuple[int, Event]]:
    """Symmetry and timing where both hands are busy."""
    busy = find_runs(-pair.speed.min(axis=1), pair.rate, -pair.on, -pair.off, _SHORTEST_S, _BRIDGE_S)
    if not len(busy.row):
        return []
    change = np.zeros((len(pair.speed), pair.speed.shape[-1] + 1), np.int8)
    change[busy.row, busy.start] = 1
    change[busy.row, busy.end] = -1
    idle = np.cumsum(change[:, :-1], axis=1) == 0
    lagged = _Lagged.of(pair)
    local = lagged.local(0)
    agreement = local.max(axis=0)
    mirrored, parallel = local[0], local[-1]
    scores = [-agreement, mirrored]
    if len(local) == 2:
        more = mirrored - parallel - _SIDEWAYS
        scores[1] = np.minimum(mirrored, more + _GOOD)
        scores.append(np.minimum(parallel, _SIDEWAYS_HYSTERESIS - more + _LOST))
    found = _symmetry(pair, lagged, _good_runs(np.stack(scores, axis=1), idle, pair.rate))
    best = agreement
    for lag in range(2, lagged.reach + 1, 2):
        best = np.maximum(best, np.maximum(lagged.local(lag).max(axis=0), lagged.local(-lag).max(axis=0)))
    best = np.where(agreement < -_LOST, -1, best)
    return found + _timing(pair, lagged, _good_runs(best[:, None], idle, pair.rate))


def _padded(signals: np.ndarray, width: int) -> np.ndarray:
    """(..., T) with zeros on both sides."""
    wider = np.zeros((*signals.shape[:-1], signals.shape[-1] + 2 * width), signals.dtype)
    wider[..., width : width + signals.shape[-1]] = signals
    return wider


@dataclass(frozen=True)
class _Lagged:
    """Running sums of the products of both hands' signals at every lag, from which any stretch's correlation is a difference.

    All are padded with what lies outside the clip, where nothing moves.
    """

    products: np.ndarray
    """(2 × reach + 1, R, B, samples + 1): left at a sample times right `lag` samples later."""
    left: np.ndarray
    right: np.ndarray
    """(B, samples + 1): the signals squared."""
    reach: int
    """The longest lag in samples."""
    window: int
    """Half of the sliding window."""

    @classmethod
    def of(cls, pair: _Pair) -> "_Lagged":
        """Sums for all lags up to 0.3 s, either way."""
        reach, window = round(_LONGEST_LAG_S * pair.rate), round(_WINDOW_S / 2 * pair.rate)
        pad = window + reach
        left, right = _padded(pair.left, pad), _padded(pair.right, pad + reach)
        _, num_clips, length = left.shape
        products = np.zeros((2 * reach + 1, len(pair.relations), num_clips, length + 1))
        for index in range(2 * reach + 1):
            product = left * right[..., index : index + length]
            np.cumsum((pair.relations[:, :, None, None] * product).sum(axis=1), axis=-1, out=products[index, ..., 1:])
        energies = np.zeros((2, num_clips, length + 1))
        for energy, hand in zip(energies, (left, right[..., reach : reach + length]), strict=True):
            np.cumsum((hand * hand).sum(axis=0), axis=-1, out=energy[:, 1:])
        return cls(products, energies[0], energies[1], reach, window)

    def local(self, lag: int) -> np.ndarray:
        """(R, B, T) in the window around each sample, `lag` even: half of it before and half after."""
        half, pad = lag // 2, self.window + self.reach
        length = self.left.shape[-1] - 1 - 2 * pad

        def window(sums: np.ndarray, by: int) -> np.ndarray:
            low, high = pad + by - self.window, pad + by + self.window + 1
            return sums[..., high : high + length] - sums[..., low : low + length]

        energy = window(self.left, -half) * window(self.right, half)
        return window(self.products[self.reach + lag], -half) / np.sqrt(np.maximum(energy, _NO_ENERGY))

    def whole(self, clip: np.ndarray, start: np.ndarray, end: np.ndarray, lags: np.ndarray) -> np.ndarray:
        """(N, R, lags) over whole stretches: each sample of the left hand with that of the right, both inside."""
        pad = self.window + self.reach
        later, earlier = np.maximum(lags, 0), np.maximum(-lags, 0)
        clip, start, end = clip[:, None], start[:, None] + pad, end[:, None] + pad
        energy = (self.left[clip, end - later] - self.left[clip, start + earlier]) * (
            self.right[clip, end - earlier] - self.right[clip, start + later]
        )
        product = self.products[lags + self.reach, :, clip, end - later] - self.products[lags + self.reach, :, clip, start + earlier]
        return (product / np.sqrt(np.maximum(energy, _NO_ENERGY))[..., None]).transpose(0, 2, 1)


def _good_runs(score: np.ndarray, idle: np.ndarray, rate: float) -> Runs:
    """Runs of the rows of (B, S, T) scores where they are good and both hands are busy."""
    signals = np.where(idle[:, None], 1.0, -score).reshape(-1, score.shape[-1])
    return find_runs(signals, rate, -_GOOD, -_LOST, _SHORTEST_S, _BRIDGE_S)


def _symmetry(pair: _Pair, lagged: _Lagged, runs: Runs) -> list[tuple[int, Event]]:
    """Runs of B × S rows: alternating, mirrored and, of wrists, parallel."""
    if not len(runs.row):
        return []
    states = np.array([ALTERNATING, MIRRORED, PARALLEL])
    clip, which = np.divmod(runs.row, len(pair.relations) + 1)
    whole = lagged.whole(clip, runs.start, runs.end, np.zeros(1, int))[:, :, 0]
    opposite = which == 0
    value = np.where(opposite, whole.max(axis=1), np.take_along_axis(whole, np.maximum(which - 1, 0)[:, None], axis=1)[:, 0])
    keep = np.where(opposite, -value, value) >= _LEAST
    for index in np.flatnonzero(keep & opposite):
        stretch = np.s_[:, clip[index], runs.start[index] : runs.end[index]]
        keep[index] = _goes_both_ways(pair.left[stretch]) and _goes_both_ways(pair.right[stretch])
    clip, start, end, value = clip[keep], runs.start[keep], runs.end[keep], value[keep]
    return make_events(
        "symmetry", clip, BOTH, pair.subject, "", start * pair.stride, np.minimum(end * pair.stride, pair.end[clip]), "",
        states[which[keep]], "", value, _doubt(value, (end - start) / pair.rate),
    )  # fmt: skip


def _doubt(correlation: np.ndarray, seconds: np.ndarray) -> np.ndarray:
    """One standard deviation of a correlation: (1 − r²) / √(n − 1) for n independent samples."""
    return np.maximum(1 - correlation**2, 0) / np.sqrt(np.maximum(seconds / _INDEPENDENT_S - 1, 1))


def _goes_both_ways(velocity: np.ndarray) -> bool:
    """Whether the busiest channel of (C, T) goes there and back."""
    busiest = velocity[(velocity * velocity).sum(axis=1).argmax()]
    there, back = np.maximum(busiest, 0).sum(), np.maximum(-busiest, 0).sum()
    return bool(min(there, back) >= _BOTH_WAYS * max(there, back))


def _timing(pair: _Pair, lagged: _Lagged, runs: Runs) -> list[tuple[int, Event]]:
    """Which hand is later, from the lag at which the whole stretch correlates best."""
    if not len(runs.row):
        return []
    reach = lagged.reach
    lags = np.arange(-reach, reach + 1)
    samples = -(-pair.end // pair.stride)
    start, end = np.maximum(runs.start - reach, 0), np.minimum(runs.end + reach, samples[runs.row])
    every = lagged.whole(runs.row, start, end, lags)
    number = np.arange(len(every))
    inner = every[:, :, 1:-1]
    is_peak = (inner >= every[:, :, :-2]) & (inner >= every[:, :, 2:])
    rank = np.where(is_peak, inner * (1 - _FAR_LAG_COST * np.abs(lags[1:-1]) / reach), -1).reshape(len(every), -1)
    relation, peak = np.divmod(rank.argmax(axis=1), len(lags) - 2)
    before, at, after = (every[number, relation, peak + step] for step in range(3))
    # A parabola through the peak tells the lag finer than the samples, and how sharp the peak is.
    bend = np.maximum(2 * at - before - after, 1e-6)
    lag = (peak + 1 - reach + np.clip((after - before) / (2 * bend), -0.5, 0.5)) / pair.rate
    sharpness = np.sqrt(bend / np.maximum(at, _LEAST)) * pair.rate
    independent = np.maximum((runs.end - runs.start) / pair.rate / _INDEPENDENT_S, 1)
    spread = np.sqrt(np.maximum(1 - at**2, 0) / independent) / np.maximum(at, _LEAST) / sharpness
    uncertainty = np.hypot(spread, 0.1 / pair.rate)
    keep = (at >= _LEAST) & (rank.max(axis=1) > 0) & (uncertainty < _TOGETHER_S)
    state = np.where(np.abs(lag) < _TOGETHER_S, TOGETHER, np.where(lag > 0, LEFT_LEADS, RIGHT_LEADS))
    clip, start, end = runs.row[keep], runs.start[keep] * pair.stride, runs.end[keep] * pair.stride
    return make_events(
        "timing", clip, BOTH, pair.subject, "", start, np.minimum(end, pair.end[clip]), "", state[keep], "", lag[keep], uncertainty[keep]
    )  # fmt: skip


def _turns(pair: _Pair) -> list[tuple[int, Event]]:
    """Stretches in which one hand moves while the other holds, in turns: three at least."""
    solo = np.where(pair.speed[:, ::-1] < _SOLO_SHARE * pair.speed, pair.speed, 0)
    runs = find_runs(-solo.reshape(-1, solo.shape[-1]), pair.rate, -pair.on, -pair.off, _TURN_S, _BRIDGE_S)
    if len(runs.row) < _FEWEST_TURNS:
        return []
    order = np.lexsort((runs.start, runs.row // 2))
    clip, hand, start, end = runs.row[order] // 2, runs.row[order] % 2, runs.start[order], runs.end[order]
    begins = np.append(True, (clip[1:] != clip[:-1]) | (start[1:] - end[:-1] > _BETWEEN_TURNS_S * pair.rate))
    changes = np.append(False, hand[1:] != hand[:-1]) & ~begins
    first = np.flatnonzero(begins)
    first = first[np.add.reduceat(changes, first, dtype=int) >= _FEWEST_TURNS - 1]
    last = np.append(np.flatnonzero(begins), len(clip))[np.searchsorted(np.flatnonzero(begins), first) + 1] - 1
    clip, start, end = clip[first], start[first], end[last]
    value = np.array([np.corrcoef(pair.speed[c, :, a:b])[0, 1] for c, a, b in zip(clip, start, end, strict=True)])
    clip, start, end, value = (column[value <= -_LEAST] for column in (clip, start, end, value))
    return make_events(
        "symmetry", clip, BOTH, pair.subject, "", start * pair.stride, np.minimum(end * pair.stride, pair.end[clip]), "", ALTERNATING, "",
        value, _doubt(value, (end - start) / pair.rate),
    )  # fmt: skip
