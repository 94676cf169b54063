"""Intervals of what a whole set of features is told by: FID and diversity, redrawn by how often each clip is drawn.

A redrawn set is its clips with counts for weights, so a draw costs two products of matrices instead of a decomposition of all rows.
"""

from collections.abc import Iterator

import numpy as np

from ambidex.errors import InputError
from ambidex.evaluation.distribution import distances, fid
from ambidex.evaluation.intervals import Interval

DRAWS = 200
_ROWS_AT_ONCE = 256


def fid_interval(
    made: np.ndarray, truth: np.ndarray, clips: np.ndarray | None = None, draws: int = DRAWS, seed: int = 0, level: float = 0.95
) -> Interval:
    """`ambidex.evaluation.fid` with its bootstrap interval; of several samples of each text the mean over the groups, as published.

    In each draw, of covariances Σ₁ = S S' and Σ₂ the trace of (Σ₁ Σ₂)^½ is the sum of the roots of the eigenvalues of S' Σ₂ S, S by
    Cholesky. Redrawn sets repeat clips, which moves FID upward; the percentiles are moved back by that much.

    Args:
        made: (N, D), or (G, N, D) for G groups; row n was made for truth n. NaN where nothing was made.
        truth: (N, D).
        clips: (N,) labels: rows of one clip are drawn together.
        draws: how many times.
        seed: of the draws.
        level: share of the draws inside.

    Raises:
        InputError: shapes that do not go together.
    """
    made, truth = np.asarray(made, np.float64), np.asarray(truth, np.float64)
    groups = made[None] if made.ndim == 2 else made
    if truth.ndim != 2 or groups.ndim != 3 or groups.shape[1:] != truth.shape:
        raise InputError(f"Features have shapes {made.shape} and, of the truth, {truth.shape}; they must be ([G,] N, D) and (N, D).")
    there = np.asarray(np.isfinite(groups).all(axis=2))
    middle = truth.mean(axis=0)
    groups, truth = np.where(there[..., None], groups - middle, 0.0), truth - middle
    value = float(np.mean([fid(rows[known], truth) for rows, known in zip(groups, there, strict=True)]))
    keys = np.concatenate([truth, groups.sum(axis=0)], axis=1)
    found = []
    for weight in _weights(keys, clips, draws, seed):
        wanted = _moments(truth, weight)
        found.append(np.mean([_frechet(_moments(rows, weight * known), wanted) for rows, known in zip(groups, there, strict=True)]))
    return _interval(value, np.array(found), level, len(truth) if clips is None else len(np.unique(clips)))


def diversity_interval(
    features: np.ndarray, clips: np.ndarray | None = None, draws: int = DRAWS, seed: int = 0, level: float = 0.95
) -> Interval:
    """`ambidex.evaluation.diversity` over all pairs, with its bootstrap interval; of several groups the mean.

    A redrawn set's mean distance is Σ w_i w_j d_ij / Σ w_i w_j over pairs of different samples, so no sample meets its own copy.

    Args:
        features: (N, D), or (G, N, D) for G groups. NaN where nothing was made; with fewer than two samples there is no pair and no answer.
        clips, draws, seed, level: as for `fid_interval`.

    Raises:
        InputError: features of another shape.
    """
    features = np.asarray(features, np.float64)
    groups = features[None] if features.ndim == 2 else features
    if groups.ndim != 3:
        raise InputError(f"Features have shape {features.shape}; they must be ([groups,] samples, numbers).")
    there = np.asarray(np.isfinite(groups).all(axis=2))
    groups = np.where(there[..., None], groups, 0.0)
    weights = np.stack([np.ones(groups.shape[1]), *_weights(groups.sum(axis=0), clips, draws, seed)])
    means = np.mean([_mean_distance(rows, weights * known) for rows, known in zip(groups, there, strict=True)], axis=0)
    return _interval(float(means[0]), means[1:], level, groups.shape[1] if clips is None else len(np.unique(clips)))


def _mean_distance(features: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """(W,) mean distance of two different samples (N, D), for each row of weights (W, N)."""
    total = np.zeros(len(weights))
    for begin in range(0, len(features), _ROWS_AT_ONCE):
        part = slice(begin, begin + _ROWS_AT_ONCE)
        total += (weights[:, part] * (weights @ distances(features, features[part]))).sum(axis=1)
    pairs = weights.sum(axis=1) ** 2 - (weights**2).sum(axis=1)
    return np.where(pairs > 0, total / np.maximum(pairs, 1), np.nan)


def _weights(keys: np.ndarray, clips: np.ndarray | None, draws: int, seed: int) -> Iterator[np.ndarray]:
    """(N,) how often each row is drawn, for each draw: rows of one clip together, whatever the order of the rows."""
    count = len(keys)
    if clips is not None and np.shape(clips) != (count,):
        raise InputError(f"Clips have shape {np.shape(clips)}; with {count} rows it must be ({count},).")
    group = np.arange(count) if clips is None else np.unique(np.asarray(clips), return_inverse=True)[1]
    # Clips stand in the order of what is in them, not of their names or places.
    sums = np.stack([np.bincount(group, column) for column in keys.T[:4]], axis=1)
    place = np.empty(len(sums), int)
    place[np.lexsort(sums.T)] = np.arange(len(sums))
    rng = np.random.default_rng(seed)
    for _ in range(draws):
        yield rng.multinomial(len(sums), np.full(len(sums), 1 / len(sums)))[place][group].astype(np.float64)


def _moments(rows: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean (D,) and covariance (D, D) of rows that count so often."""
    drawn = weight > 0
    count = weight.sum()
    scaled = rows[drawn] * np.sqrt(weight[drawn])[:, None]
    mean = weight[drawn] @ rows[drawn] / count
    return mean, (scaled.T @ scaled - count * np.outer(mean, mean)) / (count - 1)


def _frechet(first: tuple[np.ndarray, np.ndarray], second: tuple[np.ndarray, np.ndarray]) -> float:
    shift = first[0] - second[0]
    root = _root(first[1])
    values = np.linalg.eigvalsh(root.T @ second[1] @ root)
    return float(shift @ shift + np.trace(first[1]) + np.trace(second[1]) - 2 * np.sqrt(np.maximum(values, 0)).sum())


def _root(covariance: np.ndarray) -> np.ndarray:
    """S with S S' the covariance."""
    try:
        return np.linalg.cholesky(covariance)
    except np.linalg.LinAlgError:
        # Fewer samples than features, or features that hang together.
        values, vectors = np.linalg.eigh(covariance)
        return np.asarray(vectors * np.sqrt(np.maximum(values, 0)))


def _interval(value: float, found: np.ndarray, level: float, count: int) -> Interval:
    if not np.isfinite(value):
        return Interval(np.nan, np.nan, np.nan, 0)
    low, high = np.nanquantile(found, [(1 - level) / 2, (1 + level) / 2]) + value - np.nanmean(found)
    return Interval(value, float(low), float(high), count)
