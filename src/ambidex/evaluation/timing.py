"""Bimanual timing by speeds: how the two hands of a clip go together in time, beside how those of the truth do.

The speed of a hand is the mean over its 21 joints of |Δp| · fps, metres per second.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.evaluation.stack import Stack, per_clip
from ambidex.motion import Motion

LONGEST_LAG_S = 0.5
_STILL_M_S = 0.005
"""A hand whose speed varies by less (standard deviation) has no rhythm that could lag."""
_LEAST_SHARE, _FEWEST = 0.5, 5
"""A lag is tried where at least so much of the clip overlaps."""


@dataclass(frozen=True)
class Lag:
    """How one speed follows another in N clips; NaN where one of them is still or absent."""

    seconds: np.ndarray
    """(N,): positive where the second one is later."""
    correlation: np.ndarray
    """(N,): at that lag."""


def hands_lag(motions: Sequence[Motion], longest_s: float = LONGEST_LAG_S) -> Lag:
    """Lag of the right hand's speed behind the left's, and their correlation there.

    The lag is the one of the highest Pearson correlation over the frames that overlap, refined between frames by a parabola (the
    cross-correlation method of bimanual coordination, e.g. Swinnen et al. 1996). Mirrored clips have the opposite lag.

    Args:
        motions: N clips.
        longest_s: lags up to this are tried.
    """

    def measure(stack: Stack) -> np.ndarray:
        speed = hand_speed(stack)
        return np.stack(_best_lag(speed[..., 0], speed[..., 1], stack.fps, longest_s), axis=1)

    return Lag(*per_clip(measure, motions).T)


@dataclass(frozen=True)
class TimingError:
    """How the timing of N clips differs from that of the truth; NaN where it cannot be told."""

    lag_s: np.ndarray
    """(N,) |lag between the hands − the truth's|, seconds."""
    correlation: np.ndarray
    """(N,) |correlation between the hands − the truth's|."""
    delay_s: np.ndarray
    """(N,) |lag of a hand's speed behind the same hand's of the truth|, mean over hands."""
    agreement: np.ndarray
    """(N,) correlation of each hand's speed with the truth's at lag 0, mean over hands."""


def timing_error(made: Sequence[Motion], truth: Sequence[Motion], longest_s: float = LONGEST_LAG_S) -> TimingError:
    """Lag and correlation of the hands' speeds, against the truth.

    Args:
        made: N motions.
        truth: theirs, equally long.
        longest_s: lags up to this are tried.
    """
    ours, theirs = hands_lag(made, longest_s), hands_lag(truth, longest_s)

    def measure(first: Stack, second: Stack) -> np.ndarray:
        one, two = hand_speed(first), hand_speed(second)
        late, still = np.full((len(one), 2), np.nan), np.full((len(one), 2), np.nan)
        for hand in range(2):
            late[:, hand] = np.abs(_best_lag(two[..., hand], one[..., hand], first.fps, longest_s)[0])
            still[:, hand] = _best_lag(two[..., hand], one[..., hand], first.fps, 0.0)[1]
        return np.stack([_mean_of_known(late), _mean_of_known(still)], axis=1)

    delay, agreement = per_clip(measure, made, truth).T
    return TimingError(np.abs(ours.seconds - theirs.seconds), np.abs(ours.correlation - theirs.correlation), delay, agreement)


def hand_speed(stack: Stack) -> np.ndarray:
    """(B, T − 1, 2) metres per second; NaN where a hand is not in two neighbouring frames."""
    steps = np.diff(stack.joints.astype(np.float64), axis=1)
    return np.linalg.norm(steps, axis=-1).mean(axis=-1) * stack.fps


def _best_lag(first: np.ndarray, second: np.ndarray, fps: float, longest_s: float) -> tuple[np.ndarray, np.ndarray]:
    """Seconds and correlation (B,) at which the second (B, T) follows the first best."""
    span = min(int(longest_s * fps + 1e-6), max(first.shape[1] - 1, 0))
    least = np.maximum(_LEAST_SHARE * (np.isfinite(first) & np.isfinite(second)).sum(axis=1), _FEWEST)
    lags = np.arange(-span, span + 1)
    table = np.stack([_correlation(first, second, int(lag), least) for lag in lags], axis=1)
    moving = (_spread(first) > _STILL_M_S) & (_spread(second) > _STILL_M_S) & np.isfinite(table).any(axis=1)
    # Of equally good lags the one nearest to 0.
    best = np.argmax(np.where(np.isfinite(table), table, -np.inf) - 1e-9 * np.abs(lags), axis=1)
    rows = np.arange(len(best))
    padded = np.pad(table, ((0, 0), (1, 1)), constant_values=np.nan)
    before, at, after = (padded[rows, best + step] for step in range(3))
    bend = before - 2 * at + after
    with np.errstate(divide="ignore", invalid="ignore"):
        shift = np.where(bend < -1e-12, 0.5 * (before - after) / bend, 0.0)
    shift = np.where(np.isfinite(shift), np.clip(shift, -0.5, 0.5), 0.0)
    # A perfect agreement lies between no frames.
    shift = np.where(at > 1 - 1e-9, 0.0, shift)
    return np.where(moving, (lags[best] + shift) / fps, np.nan), np.where(moving, at, np.nan)


def _correlation(first: np.ndarray, second: np.ndarray, lag: int, least: np.ndarray) -> np.ndarray:
    """(B,) Pearson correlation of first(t) with second(t + lag)."""
    frames = first.shape[1]
    x, y = first[:, max(-lag, 0) : frames - max(lag, 0)], second[:, max(lag, 0) : frames - max(-lag, 0)]
    known = np.isfinite(x) & np.isfinite(y)
    total = np.maximum(known.sum(axis=1, keepdims=True), 1)
    x, y = (np.where(known, each, 0) for each in (x, y))
    x, y = (np.where(known, each - each.sum(axis=1, keepdims=True) / total, 0) for each in (x, y))
    scale = np.sqrt((x * x).sum(axis=1) * (y * y).sum(axis=1))
    enough = (known.sum(axis=1) >= least) & (scale > 1e-12)
    return np.where(enough, (x * y).sum(axis=1) / np.where(enough, scale, 1), np.nan)


def _spread(speed: np.ndarray) -> np.ndarray:
    """(B,) standard deviation of what is known of (B, T); 0 where nothing is."""
    known = np.isfinite(speed)
    total = np.maximum(known.sum(axis=1), 1)
    mean = np.where(known, speed, 0).sum(axis=1) / total
    return np.sqrt(np.where(known, (speed - mean[:, None]) ** 2, 0).sum(axis=1) / total)


def _mean_of_known(values: np.ndarray) -> np.ndarray:
    """(B,) mean over the last axis of (B, K) without NaN; NaN where all are."""
    known = np.isfinite(values)
    return np.where(known.any(axis=1), np.where(known, values, 0).sum(axis=1) / np.maximum(known.sum(axis=1), 1), np.nan)
