"""All means of a system with their intervals at once: clips are redrawn with all their samples, the same draws for every figure.

Letters: N clips, G samples, K numbers of a column, W redraws.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.evaluation.intervals import DRAWS, Interval
from ambidex.evaluation.report_figures import FAR, MEASURES, Measure, true_share
from ambidex.evaluation.report_motions import KIND, Columns

FEW_DRAWS = 200
"""Of figures that need all values at once."""
_LEVEL = 0.95
_WEIGHTS_AT_ONCE = 1 << 21


@dataclass(frozen=True)
class Sums:
    """A column, ready to be redrawn: samples of a clip are one row."""

    values: np.ndarray
    """(N, K + 1): sums over the samples that have a value, and how many have."""

    @staticmethod
    def of(column: np.ndarray) -> "Sums":
        """Of a column (N, G, K)."""
        known = np.asarray(np.isfinite(column).all(axis=2))
        return Sums(np.concatenate([np.where(known[..., None], column, 0).sum(axis=1), known.sum(axis=1)[:, None]], axis=1))

    @property
    def count(self) -> int:
        """Clips that have a value."""
        return int((self.values[:, -1] > 0).sum())


def means(sums: np.ndarray) -> np.ndarray:
    """(..., K) means of sums (..., K + 1); NaN where nothing was counted."""
    total = sums[..., -1:]
    return np.where(total > 0, sums[..., :-1] / np.where(total > 0, total, 1), np.nan)


def figure(measure: Measure, sums: np.ndarray) -> np.ndarray:
    """(...) values of a figure, in its unit, from sums (..., K + 1) of its column."""
    found = means(sums)
    return measure.scale * (found[..., 0] if measure.statistic is None else measure.statistic(found))


def draw_clips(clips: int, draws: int = DRAWS, seed: int = 0) -> np.ndarray:
    """(W, N) how often each clip is drawn: N of N with replacement, W times."""
    rng = np.random.default_rng(seed)
    at_once = max(1, _WEIGHTS_AT_ONCE // clips)
    sizes = [min(at_once, draws - begin) for begin in range(0, draws, at_once)]
    return np.concatenate([rng.multinomial(clips, np.full(clips, 1 / clips), size=size).astype(np.uint16) for size in sizes])


def redraw(sums: Mapping[str, Sums], drawn: np.ndarray) -> dict[str, np.ndarray]:
    """(W, K + 1) redrawn sums of each column; one product of matrices for all of them."""
    whole = np.concatenate([each.values for each in sums.values()], axis=1)
    at_once = max(1, _WEIGHTS_AT_ONCE // len(whole))
    found = np.concatenate([drawn[begin : begin + at_once].astype(np.float64) @ whole for begin in range(0, len(drawn), at_once)])
    edges = np.cumsum([0, *(each.values.shape[1] for each in sums.values())])
    return {name: found[:, begin:end] for name, begin, end in zip(sums, edges[:-1], edges[1:], strict=True)}


def mean_figures(columns: Columns, seed: int = 0) -> tuple[dict[str, Interval], dict[str, Interval]]:
    """Every figure that is made from means of columns, and the obeyed share of each kind of claim.

    Args:
        columns: of one system.
        seed: of the draws.
    """
    sums = {name: Sums.of(column) for name, column in columns.items()}
    redrawn = redraw(sums, draw_clips(len(columns["valid"]), seed=seed))
    figures = {
        name: interval(figure(measure, sums[measure.column].values.sum(axis=0)), figure(measure, redrawn[measure.column]),
                       sums[measure.column].count)
        for name, measure in MEASURES.items()
        if measure.column in sums
    }  # fmt: skip
    kinds = {}
    for name, each in sums.items():
        asked = int((each.values[:, :2].sum(axis=1) > 0).sum())
        if name.startswith(KIND) and asked:
            share = [100 * true_share(means(values)) for values in (each.values.sum(axis=0), redrawn[name])]
            kinds[name.removeprefix(KIND)] = interval(*share, count=asked)
    return figures, kinds


def distances(columns: Columns, truth: Columns, seed: int = 0) -> dict[str, Interval]:
    """1-Wasserstein distance of the motions' distribution of each figure of the motion itself from that of the truths.

    The values of all samples against those of the truths. Redrawn sets differ by chance, which moves the distance upward; the
    percentiles are moved back by that much.

    Args:
        columns: of one system.
        truth: of the truths.
        seed: of the draws.
    """
    drawn = draw_clips(len(truth["valid"]), FEW_DRAWS, seed)
    every = np.concatenate([np.ones((1, drawn.shape[1])), drawn])
    found = {}
    for name, measure in MEASURES.items():
        if name.endswith(FAR):
            made, true = (each[name.removesuffix(FAR)][..., 0] for each in (columns, truth))
            far = measure.scale * wasserstein([(made, every)], true, every)
            count = int(np.isfinite(made).any(axis=1).sum())
            found[name] = interval(far[0], np.maximum(far[1:] + far[0] - far[1:].mean(), 0), count)
    return found


def interval(value: np.ndarray | float, redrawn: np.ndarray, count: int) -> Interval:
    """A figure with the percentiles of its redrawn values; NaN throughout where there is none."""
    known = redrawn[np.isfinite(redrawn)]
    if not np.isfinite(value) or not len(known):
        return Interval(np.nan, np.nan, np.nan, 0)
    low, high = np.quantile(known, [(1 - _LEVEL) / 2, (1 + _LEVEL) / 2])
    return Interval(float(value), float(low), float(high), count)


def wasserstein(made: Sequence[tuple[np.ndarray, np.ndarray]], truth: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """(W,) distances of distributions, W₁ = ∫ |F_made − F_truth| dx; NaN where either is empty.

    Args:
        made: one or more sets of values (N, G), NaN left out, and how often each clip of theirs counts (W, N).
        truth: (N, H).
        drawn: (W, N) how often each of its clips counts.
    """
    points, mass = [], []
    for sign, sets in ((1.0, made), (-1.0, [(truth, drawn)])):
        parts = []
        for values, weights in sets:
            clip, sample = np.isfinite(values).nonzero()
            points.append(values[clip, sample])
            parts.append(weights[:, clip].astype(np.float64))
        share = np.concatenate(parts, axis=1)
        total = share.sum(axis=1, keepdims=True)
        mass.append(np.where(total > 0, sign * share / np.where(total > 0, total, 1), np.nan))
    everything = np.concatenate(points)
    if not all(each.shape[1] for each in mass):
        return np.full(len(drawn), np.nan)
    order = np.argsort(everything, kind="stable")
    below = np.abs(np.cumsum(np.concatenate(mass, axis=1)[:, order], axis=1))
    return np.asarray(below[:, :-1] @ np.diff(everything[order]))
