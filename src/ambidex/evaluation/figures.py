"""A figure of a published table: its value as a mean over groups of samples, their deviation, and its interval over clips."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.evaluation.distribution import diversity, fid
from ambidex.evaluation.intervals import Interval, bootstrap
from ambidex.evaluation.redrawing import diversity_interval, fid_interval


@dataclass(frozen=True)
class Figure:
    """One figure of G groups of samples, or of the truth alone."""

    groups: Sequence[float]
    """Of each group; those that have nothing to tell are left out."""
    interval: Callable[[np.ndarray | None, int], Interval]
    """Takes labels of the clips, or None where each is its own, and a seed."""

    @property
    def value(self) -> float:
        """Mean over groups."""
        return float(np.mean(self.groups))

    @property
    def deviation(self) -> float | None:
        """Standard deviation over groups, where there are several."""
        return float(np.std(self.groups)) if len(self.groups) > 1 else None


def figure_of_means(columns: np.ndarray, statistic: Callable[[np.ndarray], np.ndarray]) -> Figure:
    """A figure that is made from means over clips: an error from sums and counts, F1 from counts of hits.

    Args:
        columns: (G, N, K) of G groups of N clips, finite; 0 where a clip has nothing.
        statistic: (..., K) means to (...); not finite where a group has nothing to tell.
    """
    values = np.asarray(statistic(columns.mean(axis=1)))
    kept = columns[np.isfinite(values)]

    def over_groups(means: np.ndarray) -> np.ndarray:
        return np.asarray(statistic(means.reshape(*means.shape[:-1], *kept.shape[::2])).mean(axis=-1))

    def interval(clips: np.ndarray | None, seed: int) -> Interval:
        return bootstrap(kept.transpose(1, 0, 2).reshape(kept.shape[1], -1), over_groups, clips, seed=seed)

    return Figure(values[np.isfinite(values)].tolist(), interval)


def figure_of_values(values: np.ndarray) -> Figure:
    """The mean of values (G, N) that clips have, or do not where they are NaN."""
    known = np.isfinite(values)
    return figure_of_means(np.stack([np.where(known, values, 0), known], axis=-1), _ratio)


def fid_figure(made: np.ndarray, truth: np.ndarray) -> Figure:
    """FID of G groups (G, N, D) from the truth (N, D); groups of fewer than two samples are left out."""
    told = _told(made)
    values = [fid(group[np.isfinite(group).all(axis=1)], truth) for group in told]
    return Figure(values, lambda clips, seed: fid_interval(told, truth, clips, seed=seed))


def diversity_figure(made: np.ndarray) -> Figure:
    """Diversity of G groups (G, N, D); groups of fewer than two samples are left out."""
    told = _told(made)
    values = [diversity(group[np.isfinite(group).all(axis=1)]) for group in told]
    return Figure(values, lambda clips, seed: diversity_interval(told, clips, seed=seed))


def _told(made: np.ndarray) -> np.ndarray:
    return made[np.isfinite(made).all(axis=2).sum(axis=1) >= 2]


def _ratio(means: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(means[..., 0] / means[..., 1])
