"""How far joints are from where they should be.

Hand-frames count where both the motion and the truth have the hand; `valid_rate` of the presets says how often a hand is missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.stack import Stack, per_clip
from ambidex.motion import Motion

ALIGNMENTS = ("none", "own_wrist", "one_wrist")


@dataclass(frozen=True)
class Lengths:
    """Lengths of N clips."""

    metres: np.ndarray
    """(N,); NaN where a clip has nothing to measure."""

    @property
    def mean(self) -> "Lengths":
        """(1,) the mean over the clips that have one."""
        return Lengths(_mean(self.metres[None]))

    @property
    def cm(self) -> np.ndarray:
        """(N,) centimetres."""
        return 100 * self.metres

    @property
    def mm(self) -> np.ndarray:
        """(N,) millimetres."""
        return 1000 * self.metres


def mpjpe(made: Sequence[Motion], truth: Sequence[Motion], align: str = "none") -> Lengths:
    """Mean per-joint position error: the mean over hand-frames and 21 joints of |p̂ − p|.

    Source: Ionescu et al. 2014 (Human3.6M). Being-H0 takes it in absolute coordinates ("none"). HandX subtracts the left
    wrist of every frame from both hands, which a mirror changes; "one_wrist" is the mean of doing so with each wrist that is there.

    Args:
        made: N motions.
        truth: theirs, equally long.
        align: "none", "own_wrist" (each hand about its own wrist) or "one_wrist".

    Raises:
        UnknownNameError: another alignment.
        InputError: clips that do not go together.
    """
    if align not in ALIGNMENTS:
        raise UnknownNameError("alignment", align, ALIGNMENTS)
    about = {"none": [None], "own_wrist": [slice(None)], "one_wrist": [slice(0, 1), slice(1, 2)]}[align]

    def measure(first: Stack, second: Stack) -> np.ndarray:
        apart = _difference(first, second)
        moved = [apart if hand is None else apart - apart[:, :, hand, :1] for hand in about]
        return _mean(np.stack([_mean(np.linalg.norm(each, axis=-1)) for each in moved], axis=1))

    return Lengths(per_clip(measure, made, truth))


def mwte(made: Sequence[Motion], truth: Sequence[Motion]) -> Lengths:
    """Mean wrist translation error: the mean over hand-frames of the wrist's |p̂ − p|, absolute (Being-H0, 2025)."""
    return Lengths(per_clip(lambda first, second: _mean(np.linalg.norm(_difference(first, second)[..., :1, :], axis=-1)), made, truth))


def pa_mpjpe(made: Sequence[Motion], truth: Sequence[Motion]) -> Lengths:
    """MPJPE after the best similarity (turn, scale, move) of each hand in each frame.

    Procrustes by SVD with the sign of the determinant mended: K = Σ x y', K = U S V', R = V diag(1, 1, det) U', scale = tr(R K) / Σ|x|²
    (Umeyama 1991; per hand and frame as in Being-H0).
    """

    def measure(first: Stack, second: Stack) -> np.ndarray:
        both = first.seen & second.seen
        error = np.full((*both.shape, 21), np.nan)
        error[both] = _after_procrustes(first.joints[both].astype(np.float64), second.joints[both].astype(np.float64))
        return _mean(error)

    return Lengths(per_clip(measure, made, truth))


@dataclass(frozen=True)
class ConstraintError:
    """How N clips keep what was fixed; NaN where nothing was."""

    mean: Lengths
    """Mean distance from the places that were asked for."""
    worst: Lengths
    """Largest one."""
    kept: np.ndarray
    """(N,) share of the fixed joints that are within the tolerance."""


def constraint_error(made: Sequence[Motion], wanted: Sequence[np.ndarray], tolerance_m: float = 0.01) -> ConstraintError:
    """Distance of joints from where they were fixed: keyframes, wrist paths, a hand that was given, the frames around a gap.

    The mean, the worst and the share within a tolerance, as in OmniControl (Xie et al. 2024: average error, location error);
    a joint that was fixed and is not there counts as never reached.

    Args:
        made: N motions.
        wanted: for each (T, 2, 21, 3) metres, NaN where the motion was free.
        tolerance_m: of `kept`.

    Raises:
        InputError: places of another shape than the motion's joints.
    """
    if len(made) != len(wanted):
        raise InputError(f"{len(made)} motions and {len(wanted)} sets of fixed places were given; give one for each motion.")
    rows = []
    for number, (motion, places) in enumerate(zip(made, wanted, strict=True)):
        if np.shape(places) != motion.joints.shape:
            shape = motion.joints.shape
            raise InputError(f"Fixed places of clip {number} have shape {np.shape(places)}; with this motion it must be {shape}.")
        fixed = np.isfinite(places).all(axis=-1)
        if not fixed.any():
            rows.append((np.nan, np.nan, np.nan))
            continue
        distance = np.linalg.norm(motion.joints[fixed].astype(np.float64) - np.asarray(places)[fixed], axis=-1)
        distance = np.where(np.isfinite(distance), distance, np.inf)
        rows.append((distance.mean(), distance.max(), (distance <= tolerance_m).mean()))
    mean, worst, kept = np.array(rows).reshape(-1, 3).T
    return ConstraintError(Lengths(mean), Lengths(worst), kept)


def _difference(first: Stack, second: Stack) -> np.ndarray:
    """(B, T, 2, 21, 3) float64."""
    return first.joints.astype(np.float64) - second.joints


def _mean(values: np.ndarray) -> np.ndarray:
    """(B,) over all axes but the first, NaN left out; NaN where nothing is left."""
    flat = values.reshape(len(values), -1)
    known = np.isfinite(flat)
    count = known.sum(axis=1)
    return np.where(count > 0, np.where(known, flat, 0).sum(axis=1) / np.maximum(count, 1), np.nan)


def _after_procrustes(points: np.ndarray, target: np.ndarray) -> np.ndarray:
    """(M, 21) distances left between points and targets (M, 21, 3) after the best similarity of each."""
    x = points - points.mean(axis=1, keepdims=True)
    y = target - target.mean(axis=1, keepdims=True)
    K = x.swapaxes(1, 2) @ y
    U, _, Vt = np.linalg.svd(K)
    sign = np.ones((len(K), 3))
    sign[:, 2] = np.sign(np.linalg.det(U @ Vt))
    R = (Vt.swapaxes(1, 2) * sign[:, None]) @ U.swapaxes(1, 2)
    scale = np.trace(R @ K, axis1=1, axis2=2) / np.maximum((x * x).sum(axis=(1, 2)), 1e-12)
    return np.linalg.norm(scale[:, None, None] * x @ R.swapaxes(1, 2) - y, axis=-1)
