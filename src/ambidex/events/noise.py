"""How far a measured value may be off: noise is what neighbouring frames do not share."""

import numpy as np

from ambidex.events.segments import SMOOTHING_S

_LEAST_SAMPLES = 3


def frame_noise(signals: np.ndarray) -> np.ndarray:
    """One standard deviation of the noise in one frame.

    White noise makes second differences of variance 6 sigma²; what acceleration adds makes the figure larger, not smaller.

    Args:
        signals: (N, T), as measured, not smoothed; NaN where unknown.

    Returns:
        (N,) in the signal's unit; 0 where there are fewer than three neighbouring frames.
    """
    if signals.shape[-1] < _LEAST_SAMPLES:
        return np.zeros(len(signals))
    second = signals[:, 2:] - 2 * signals[:, 1:-1] + signals[:, :-2]
    known = np.isfinite(second)
    squares = np.where(known, second, 0).astype(np.float64) ** 2
    # One after the other, so that frames without a hand after the end do not change the order in which the others are added.
    total = np.cumsum(squares, axis=1)[:, -1]
    return np.sqrt(total / np.maximum(known.sum(axis=1), 1) / 6)


def smoothed_noise(signals: np.ndarray, fps: float, sigma_s: float = SMOOTHING_S) -> np.ndarray:
    """`frame_noise` of what is left after smoothing with a Gaussian of `sigma_s` seconds: (N, T) → (N,)."""
    return frame_noise(signals) * smoothing_gain(fps, sigma_s)


def smoothing_gain(fps: float, sigma_s: float = SMOOTHING_S) -> float:
    """Share of white noise that a Gaussian of `sigma_s` seconds leaves: √(Σ k²) of its kernel."""
    sigma = sigma_s * fps
    reach = np.arange(-int(4 * sigma + 1), int(4 * sigma + 1) + 1)
    kernel = np.exp(-0.5 * (reach / max(sigma, 1e-9)) ** 2)
    kernel /= kernel.sum()
    return float(np.sqrt((kernel * kernel).sum()))


def noise_of_rows(signals: np.ndarray, rows: np.ndarray, fps: float, sigma_s: float = SMOOTHING_S) -> np.ndarray:
    """`smoothed_noise` for chosen rows of (R, T), each measured once: (len(rows),)."""
    if not len(rows):
        return np.zeros(0)
    chosen, place = np.unique(rows, return_inverse=True)
    return smoothed_noise(signals[chosen], fps, sigma_s)[place]
