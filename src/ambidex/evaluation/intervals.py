"""Bootstrap intervals: how far a figure could be off because these clips were measured and not others (Efron 1979)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.errors import InputError

DRAWS = 1000
_WEIGHTS_AT_ONCE = 1 << 21


@dataclass(frozen=True)
class Interval:
    """A figure and the range that holds 95 % of its redrawn values."""

    value: float
    low: float
    high: float
    count: int
    """Clips behind it, or groups of them."""


def bootstrap(
    values: np.ndarray,
    statistic: Callable[[np.ndarray], np.ndarray] | None = None,
    groups: np.ndarray | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    level: float = 0.95,
) -> Interval:
    """The interval of a mean, or of any figure that is made from means (F1 from mean counts, for example), by percentiles.

    Clips are drawn with replacement. The rows are sorted first, so the order of the clips changes nothing.

    Args:
        values: (N,) or (N, K) per clip; rows that hold NaN are left out.
        statistic: (..., K) means to (...) figures; by default the mean itself, K = 1.
        groups: (N,) labels: samples of one clip, say, are drawn together, since they are not independent.
        draws: how many times.
        seed: of the draws.
        level: share of the draws inside.

    Returns:
        NaN throughout where no row is left.

    Raises:
        InputError: values or groups of the wrong shape.
    """
    values = np.asarray(values, np.float64)
    values = values[:, None] if values.ndim == 1 else values
    if values.ndim != 2 or (statistic is None and values.shape[1] != 1):
        raise InputError(f"Values have shape {values.shape}; they must be (clips,), or (clips, columns) with a statistic of their means.")
    if groups is not None and np.shape(groups) != values.shape[:1]:
        raise InputError(f"Groups have shape {np.shape(groups)}; with {len(values)} values it must be ({len(values)},).")
    figure = statistic or _only
    known = np.isfinite(values).all(axis=1)
    rows = np.column_stack([values[known], np.ones(known.sum())])
    if groups is not None and len(rows):
        _, number = np.unique(np.asarray(groups)[known], return_inverse=True)
        rows = np.stack([np.bincount(number, column) for column in rows.T], axis=1)
    if not len(rows):
        return Interval(np.nan, np.nan, np.nan, 0)
    rows = rows[np.lexsort(rows.T)]
    rng = np.random.default_rng(seed)
    found = []
    at_once = max(1, _WEIGHTS_AT_ONCE // len(rows))
    for begin in range(0, draws, at_once):
        # How often each row is drawn: the counts of N draws from N rows.
        weights = rng.multinomial(len(rows), np.full(len(rows), 1 / len(rows)), size=min(at_once, draws - begin))
        sums = weights @ rows
        found.append(figure(sums[:, :-1] / sums[:, -1:]))
    total = rows.sum(axis=0)
    low, high = np.quantile(np.concatenate(found), [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(figure(total[:-1] / total[-1])), float(low), float(high), len(rows))


def bootstrap_rows(
    arrays: Sequence[np.ndarray], statistic: Callable[..., float], draws: int = 200, seed: int = 0, level: float = 0.95
) -> Interval:
    """The interval of a figure that needs the clips themselves, such as FID.

    Redrawn sets repeat clips, which moves such figures (FID upward); the percentiles are moved back by that much.

    Args:
        arrays: each (N, ...): rows of one clip stand at one place in all of them and are drawn together.
        statistic: takes the arrays, redrawn.
        draws, seed, level: as for `bootstrap`.

    Raises:
        InputError: arrays of different lengths.
    """
    count = len(arrays[0])
    if any(len(array) != count for array in arrays):
        raise InputError(f"Arrays have {', '.join(str(len(array)) for array in arrays)} rows; rows of one clip must stand at one place.")
    keys = np.concatenate([np.asarray(array, np.float64).reshape(count, -1) for array in arrays], axis=1)
    order = np.lexsort(keys.T)
    arrays = [np.asarray(array)[order] for array in arrays]
    rng = np.random.default_rng(seed)
    value = float(statistic(*arrays))
    chosen = (rng.integers(count, size=count) for _ in range(draws))
    found = np.array([statistic(*(array[rows] for array in arrays)) for rows in chosen])
    low, high = np.quantile(found, [(1 - level) / 2, (1 + level) / 2]) + value - found.mean()
    return Interval(value, float(low), float(high), count)


def _only(means: np.ndarray) -> np.ndarray:
    return means[..., 0]
