"""How smooth motion is: jerk, spectral arc length, and jerk at the seams of pieces that were put together."""

from collections.abc import Sequence

import numpy as np

from ambidex.errors import InputError
from ambidex.evaluation.stack import Stack, per_clip
from ambidex.evaluation.timing import hand_speed
from ambidex.motion import Motion

_HIGHEST_HZ, _STEP_HZ, _QUIET = 10.0, 0.05, 0.05
_STILL_M_S = 1e-4
SEAM_S = 0.1


def jerk(motions: Sequence[Motion]) -> np.ndarray:
    """(N,) mean over joints, hands and frames of |p(t+3) − 3 p(t+2) + 3 p(t+1) − p(t)| · fps³, m/s³ (Flash and Hogan 1985).

    NaN where no hand is in four frames in a row. Jerk grows with the rate and with noise: compare clips of one rate only.

    Args:
        motions: N clips.
    """

    def measure(stack: Stack) -> np.ndarray:
        size = _jerk(stack.joints, stack.fps)
        known = np.isfinite(size)
        total = known.sum(axis=(1, 2, 3))
        return np.where(total > 0, np.where(known, size, 0).sum(axis=(1, 2, 3)) / np.maximum(total, 1), np.nan)

    return per_clip(measure, motions)


def smoothness(motions: Sequence[Motion]) -> np.ndarray:
    """(N,) spectral arc length of the hands' speeds, mean over hands; negative, and nearer to 0 the smoother.

    SPARC (Balasubramanian et al. 2015): V(f) is the speed's spectrum over its value at 0 Hz, up to the last frequency below 10 Hz at which
    V ≥ 0.05, f_c; −∫ sqrt((1 / f_c)² + (dV/df)²) df. Frequencies are 0.05 Hz apart whatever the length. NaN where no hand is there and
    moving throughout the clip.

    Args:
        motions: N clips.
    """
    frequency = np.arange(0, _HIGHEST_HZ + _STEP_HZ / 2, _STEP_HZ)

    def measure(stack: Stack) -> np.ndarray:
        speed = hand_speed(stack)
        inside = np.arange(speed.shape[1]) < stack.lengths[:, None] - 1
        whole = (np.isfinite(speed) | ~inside[..., None]).all(axis=1) & inside.any(axis=1)[:, None]
        speed = np.where(inside[..., None] & whole[:, None], speed, 0)
        moving = whole & (speed.max(axis=1, initial=0) > _STILL_M_S)
        wave = np.exp(-2j * np.pi * np.arange(speed.shape[1])[:, None] * frequency / stack.fps)
        spectrum = np.abs(speed.swapaxes(1, 2) @ wave)
        length = _arc(spectrum / np.maximum(spectrum[..., :1], 1e-12), frequency)
        return np.where(moving.any(axis=1), np.where(moving, length, 0).sum(axis=1) / np.maximum(moving.sum(axis=1), 1), np.nan)

    return per_clip(measure, motions)


def seam_jerk(motions: Sequence[Motion], seams: Sequence[Sequence[int]], around_s: float = SEAM_S) -> np.ndarray:
    """(N,) peak jerk at the seams of each clip over its usual jerk; 1 where seams cannot be told from the rest.

    The peak over joints of the jerk within `around_s` of a seam (peak jerk of FlowMDM, Barquero et al. 2024), mean over seams,
    divided by the mean over the other frames of the same peak taken over windows of the same width.

    Args:
        motions: N clips.
        seams: for each the frames at which a new piece begins; NaN where there is none.
        around_s: seconds to either side.

    Raises:
        InputError: a seam outside its clip.
    """
    if len(motions) != len(seams):
        raise InputError(f"{len(motions)} motions and {len(seams)} lists of seams were given; give one list for each motion.")
    pairs = enumerate(zip(motions, seams, strict=True))
    return np.array([_seams_of(motion, list(frames), around_s, number) for number, (motion, frames) in pairs])


def _seams_of(motion: Motion, seams: list[int], around_s: float, number: int) -> float:
    if any(not 0 < seam < len(motion) for seam in seams):
        raise InputError(f"Clip {number} has {len(motion)} frames and seams at {seams}; a seam is the first frame of a later piece.")
    size = _jerk(motion.joints[None], motion.fps)[0].reshape(max(len(motion) - 3, 0), -1)
    known = np.isfinite(size).any(axis=1)
    if not seams or not known.any():
        return float("nan")
    peak = np.where(np.isfinite(size), size, -np.inf).max(axis=1)
    reach = max(2, round(around_s * motion.fps))
    # The jerk at frame t looks at t to t + 3; the one that has a seam in its middle begins two frames before it.
    near = np.abs(np.arange(len(peak))[:, None] - (np.array(seams) - 2)) <= reach
    at_seams = [peak[column].max() for column in near.T if np.isfinite(peak[column]).any()]
    apart = [peak[begin : begin + 2 * reach + 1] for begin in range(len(peak) - 2 * reach) if not near[begin : begin + 2 * reach + 1].any()]
    usual = [window.max() for window in apart if np.isfinite(window).any()]
    if not at_seams or not usual:
        return float("nan")
    return float(np.mean(at_seams) / max(np.mean(usual), 1e-9))


def _jerk(joints: np.ndarray, fps: float) -> np.ndarray:
    """(B, T − 3, 2, 21) m/s³ of joints (B, T, 2, 21, 3)."""
    return np.linalg.norm(np.diff(joints.astype(np.float64), n=3, axis=1), axis=-1) * fps**3


def _arc(spectrum: np.ndarray, frequency: np.ndarray) -> np.ndarray:
    """(...) minus the length of normalised spectra (..., F) up to their last value that is not quiet."""
    steps = np.arange(len(frequency))
    last = np.where(spectrum >= _QUIET, steps, 0).max(axis=-1)
    cutoff = np.maximum(frequency[last], _STEP_HZ)[..., None]
    piece = np.sqrt((_STEP_HZ / cutoff) ** 2 + np.diff(spectrum, axis=-1) ** 2)
    return -np.where(steps[1:] <= last[..., None], piece, 0).sum(axis=-1)
