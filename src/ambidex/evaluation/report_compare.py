"""Two systems against each other, clip by clip: how much each figure differs, and whether chance alone could do that.

Both were asked for the same clips, so a clip is redrawn, or changes sides, with all that both made of it. Letters: N clips, W draws.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import erfc, sqrt

import numpy as np

from ambidex.evaluation.distribution import fid
from ambidex.evaluation.intervals import DRAWS, Interval
from ambidex.evaluation.report import Measured
from ambidex.evaluation.report_figures import COMPARED, FAR, LOWER, MEASURES
from ambidex.evaluation.report_intervals import FEW_DRAWS, Sums, draw_clips, figure, interval, redraw, wasserstein

EXCHANGES = 9999
"""Random exchanges of sides: p is a multiple of one in ten thousand."""
FEW_EXCHANGES = 199
"""For distances of distributions: they tell how far chance spreads, and p is that of a normal distribution so wide."""
FID_DRAWS = 99
"""Likewise."""
SURE = 0.05
"""A difference is told from chance where Holm's p is below."""
_AT_ONCE = 128
_TIE = 1e-9


@dataclass(frozen=True)
class Difference:
    """One figure of the first system minus that of the second."""

    first: float
    second: float
    difference: Interval
    p: float
    """Paired permutation test, two-sided."""
    p_holm: float = 1.0
    """Corrected for the number of figures (Holm 1979)."""


@dataclass(frozen=True)
class Comparison:
    """Two systems, figure by figure."""

    first: str
    second: str
    figures: dict[str, Difference]

    def winner(self, name: str) -> str:
        """Who is better in a figure; empty where chance explains the difference."""
        found = self.figures[name]
        if found.p_holm >= SURE or found.difference.value == 0:
            return ""
        return self.first if (found.difference.value > 0) != (MEASURES[name].better == LOWER) else self.second


def compare(first: Measured, second: Measured, truth: Measured, seed: int = 0) -> Comparison:
    """Paired differences of all figures of which one way is better.

    The interval is a bootstrap over clips. For p, under the hypothesis that it does not matter which system made what, each clip's
    motions change sides at random; p is the share of exchanges, the real one included, that differ at least as much. FID and distances
    of distributions take longer: of them fewer exchanges are made, and p is that of a normal distribution as wide as theirs.
    Holm's correction keeps the chance of even one false finding among all figures below the p that is asked for.

    Args:
        first, second: measured on the same clips.
        truth: of the same clips.
        seed: of all draws.
    """
    found = _of_means(first, second, seed) | _of_distances(first, second, truth, seed)
    if np.isfinite(first.features[0]).all() and np.isfinite(second.features[0]).all():
        found["fid"] = _of_fid(first.features[0], second.features[0], truth.features[0], seed)
    known = {name: each for name, each in found.items() if np.isfinite(each.difference.value)}
    corrected = holm([each.p for each in known.values()])
    figures = {name: replace(each, p_holm=p) for (name, each), p in zip(known.items(), corrected, strict=True)}
    return Comparison(first.name, second.name, {name: figures[name] for name in MEASURES if name in figures})


def holm(chances: Sequence[float]) -> list[float]:
    """p values corrected for their number: the k-th smallest of m times m − k + 1, never below a smaller one (Holm 1979)."""
    order = np.argsort(chances, kind="stable")
    raised = np.array(chances)[order] * (len(chances) - np.arange(len(chances)))
    corrected = np.empty(len(chances))
    corrected[order] = np.minimum(np.maximum.accumulate(raised), 1) if len(chances) else raised
    return corrected.tolist()


def _of_means(first: Measured, second: Measured, seed: int) -> dict[str, Difference]:
    """Of figures that are made from means."""
    names = [name for name in COMPARED if MEASURES[name].column]
    needed = dict.fromkeys(MEASURES[name].column for name in names)
    ours, theirs = ({column: Sums.of(each.columns[column]) for column in needed} for each in (first, second))
    drawn = draw_clips(len(first.columns["valid"]), DRAWS, seed)
    redrawn = redraw(ours, drawn), redraw(theirs, drawn)
    # Sums of the first side after an exchange are its own and what the changed clips differ by; the second side's are the rest.
    apart = {column: Sums(theirs[column].values - ours[column].values) for column in needed}
    moved = redraw(apart, np.concatenate(list(_sides(len(drawn[0]), EXCHANGES, seed))))
    found = {}
    for name in names:
        measure = MEASURES[name]
        one, two = (each[measure.column].values.sum(axis=0) for each in (ours, theirs))
        change = moved[measure.column]
        exchanged = figure(measure, one + change) - figure(measure, two - change)
        values = figure(measure, one), figure(measure, two)
        differences = figure(measure, redrawn[0][measure.column]) - figure(measure, redrawn[1][measure.column])
        found[name] = _difference(values, differences, exchanged, min(ours[measure.column].count, theirs[measure.column].count))
    return found


def _of_distances(first: Measured, second: Measured, truth: Measured, seed: int) -> dict[str, Difference]:
    """Of the distances of distributions from the truth's."""
    clips = len(truth.columns["valid"])
    drawn = draw_clips(clips, FEW_DRAWS, seed)
    found = {}
    for name in (name for name in COMPARED if name.endswith(FAR)):
        measure = MEASURES[name]
        ours, theirs, true = (each.columns[name.removesuffix(FAR)][..., 0] for each in (first, second, truth))
        once = np.ones((1, clips))
        values = [measure.scale * float(wasserstein([(each, once)], true, once)[0]) for each in (ours, theirs)]
        differences = measure.scale * (wasserstein([(ours, drawn)], true, drawn) - wasserstein([(theirs, drawn)], true, drawn))
        exchanged = []
        for side in _sides(clips, FEW_EXCHANGES, seed):
            every = np.ones(side.shape)
            one = wasserstein([(ours, 1 - side), (theirs, side)], true, every)
            two = wasserstein([(ours, side), (theirs, 1 - side)], true, every)
            exchanged.append(measure.scale * (one - two))
        centred = differences + (values[0] - values[1]) - differences.mean()
        known = np.isfinite(ours).any(axis=1) & np.isfinite(theirs).any(axis=1)
        found[name] = _difference((values[0], values[1]), centred, np.concatenate(exchanged), int(known.sum()), few=True)
    return found


def _of_fid(ours: np.ndarray, theirs: np.ndarray, truth: np.ndarray, seed: int) -> Difference:
    """Of the FID of the first motion of each text; features (N, D)."""
    values = fid(ours, truth), fid(theirs, truth)
    rng = np.random.default_rng(seed)
    rows = (rng.integers(len(truth), size=len(truth)) for _ in range(FID_DRAWS))
    redrawn = np.array([fid(ours[row], truth[row]) - fid(theirs[row], truth[row]) for row in rows])
    exchanged = [
        fid(np.where(side, theirs, ours), truth) - fid(np.where(side, ours, theirs), truth)
        for block in _sides(len(truth), FID_DRAWS, seed)
        for side in (block[:, :, None] > 0)
    ]
    return _difference(values, redrawn + values[0] - values[1] - redrawn.mean(), np.array(exchanged), len(truth), few=True)


def _difference(
    values: Sequence[np.ndarray | float], redrawn: np.ndarray, exchanged: np.ndarray, count: int, few: bool = False
) -> Difference:
    """A difference with its interval and p; with few exchanges, p by how wide they spread."""
    one, two = float(values[0]), float(values[1])
    apart = interval(one - two, redrawn, count)
    known = np.abs(exchanged[np.isfinite(exchanged)])
    slack = _TIE * max(abs(one), abs(two), 1.0)
    if few:
        wide = float(np.sqrt((known**2).mean())) if len(known) else 0.0
        p = 1.0 if abs(one - two) <= slack else erfc(abs(one - two) / max(wide, slack) / sqrt(2))
    else:
        p = (1 + (known >= abs(one - two) - slack).sum()) / (1 + len(known))
    return Difference(one, two, apart, float(p))


def _sides(clips: int, exchanges: int, seed: int) -> Iterator[np.ndarray]:
    """(W, N) uint8 blocks: 1 where a clip changes sides."""
    rng = np.random.default_rng([seed, 1])
    for begin in range(0, exchanges, _AT_ONCE):
        yield rng.integers(2, size=(min(_AT_ONCE, exchanges - begin), clips), dtype=np.uint8)
