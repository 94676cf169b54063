"""HandX's way from a signal to spans: contacts below a distance, and a greedy scan for stretches that change enough one way."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ambidex.motion import runs

_RATE = 30.0
"""Frames per second in which HandX counts its durations."""
CONTACT_M = 0.020
_SHORTEST_CONTACT = 2
"""Frames at 30 fps. HandX tells contacts, and losses of contact, of a single frame: a flicker of the tracker."""


@dataclass(frozen=True)
class Rule:
    """How one kind of signal becomes transitions."""

    states: tuple[str, ...]
    """Words of the bins; empty where movements are told by direction."""
    bounds: tuple[float, ...]
    """Lower bound of each bin, then the upper bound of the last; bins hold their lower bound and not their upper one."""
    delta: float
    """Smallest change from the first frame to the last."""
    frames: int
    """Shortest transition at 30 fps."""
    speeds: tuple[float, float]
    """Bounds between slow, medium and fast, per second."""

    def state(self, value: float) -> str:
        """The word of a value's bin; empty outside all of them."""
        index = int(np.searchsorted(self.bounds, value, side="right")) - 1
        return self.states[index] if 0 <= index < len(self.states) else ""


@dataclass(frozen=True)
class Span:
    """One stretch in which a signal changes in one direction."""

    start: int
    end: int
    """Exclusive."""
    rises: bool
    rate: float
    """Mean velocity per second."""


def contact_spans(distance: np.ndarray, fps: float) -> list[tuple[int, int]]:
    """Frames (start, exclusive end) in which a distance (T,) in metres, NaN where unknown, is at most `CONTACT_M`."""
    shortest = _SHORTEST_CONTACT * fps / _RATE
    spans: list[tuple[int, int]] = []
    for first, last in runs(np.isfinite(distance)):
        joined: list[tuple[int, int]] = []
        for start, end in runs(distance[first:last] <= CONTACT_M):
            if joined and start - joined[-1][1] < shortest:
                start = joined.pop()[0]
            joined.append((start, end))
        spans += [(first + start, first + end) for start, end in joined if end - start >= shortest]
    return spans


def scan(signal: np.ndarray, fps: float, rule: Rule) -> Iterator[Span]:
    """From each start the longest stretch that fits; the next one begins where it ends.

    A stretch fits when its ends differ by `delta` and lie in different bins, and when in four of five of its frames the signal
    does not go the other way; of a stretch that does neither, HandX says that it rises. Only stretches that can fit are
    looked at: the farthest end for the four of five is known for every start at once, which makes the scan of a
    long recording linear.

    Args:
        signal: (T,) without NaN.
        fps: frames per second.
        rule: what must change, by how much, over how long.
    """
    length = len(signal)
    shortest = max(1, round(rule.frames * fps / _RATE))
    if length < max(shortest, 2):
        return
    steps = np.diff(signal) * fps
    velocity = np.concatenate([steps[:1], steps])
    total = np.concatenate([[0.0], np.cumsum(velocity)])
    rising, falling = _surplus(velocity >= 0), _surplus(velocity <= 0)
    farthest = np.maximum(_farthest(rising), _farthest(falling))[:-1]
    bins = np.searchsorted(rule.bounds, signal, side="right") if rule.states else None
    possible = farthest - np.arange(length) >= shortest
    if bins is not None:
        possible &= _next_change(bins) < farthest
    end = 0
    for start in np.flatnonzero(possible).tolist():
        if start < end:
            continue
        ends = np.arange(farthest[start], start + shortest - 1, -1)
        fits = np.abs(signal[ends - 1] - signal[start]) >= rule.delta
        fits &= (rising[ends] >= rising[start]) | (falling[ends] >= falling[start])
        if bins is not None:
            fits &= bins[ends - 1] != bins[start]
        if fits.any():
            end = int(ends[fits.argmax()])
            yield Span(start, end, bool(rising[end] >= rising[start]), float(total[end] - total[start]) / (end - start))


def _surplus(agrees: np.ndarray) -> np.ndarray:
    """(T + 1,) whole numbers: at least four fifths of frames i to j agree where the j-th is not below the i-th."""
    return np.concatenate([[0], np.cumsum(5 * agrees.astype(np.int64) - 4)])


def _farthest(surplus: np.ndarray) -> np.ndarray:
    """The last place at which each number is reached again."""
    later = np.maximum.accumulate(surplus[::-1])[::-1]
    return np.searchsorted(-later, -surplus, side="right") - 1


def _next_change(bins: np.ndarray) -> np.ndarray:
    """The first later place with another number; the length where there is none."""
    changes = np.flatnonzero(np.diff(bins)) + 1
    return np.append(changes, len(bins))[np.searchsorted(changes, np.arange(len(bins)), side="right")]
