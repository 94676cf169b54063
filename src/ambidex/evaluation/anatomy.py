"""Whether hands are hands: joints within their limits, bones that keep their length. From joints alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.evaluation.stack import Stack, per_clip
from ambidex.events.features import FLEXIONS
from ambidex.events.features import measure as measure_features
from ambidex.hands import ANGLE, HARD_LIMITS
from ambidex.motion import BONES, Motion

LIMIT_SLACK = float(np.deg2rad(5))
"""Angles read off joints miss those of the kinematic hand by up to this."""

_PARENTS, _CHILDREN = (list(ends) for ends in zip(*BONES, strict=True))


def _limits() -> np.ndarray:
    """(14, 2) radians of `FLEXIONS`."""
    return HARD_LIMITS.numpy()[[ANGLE[f"{name}_flexion"] for name in FLEXIONS]]


@dataclass(frozen=True)
class LimitViolations:
    """Joints bent beyond what a hand can do, in N clips."""

    share: np.ndarray
    """(N,) share of the angles that are; NaN where no hand is."""
    worst: np.ndarray
    """(N,) radians: furthest beyond a limit, 0 within."""


def limit_violations(motions: Sequence[Motion], slack: float = LIMIT_SLACK) -> LimitViolations:
    """Flexion angles outside the hard limits of the kinematic hand (active range of motion, `ambidex.hands.angles`).

    The 14 angles are read off the joints (thumb MCP and IP; MCP, PIP and DIP of the others), so recordings and generated joints are
    judged alike; hand parameters would hide what is wrong, since fitted ones are inside the limits.

    Args:
        motions: N clips.
        slack: radians beyond a limit that are no violation.
    """
    limits = _limits()[:, :, None]

    def measure(stack: Stack) -> np.ndarray:
        angles = measure_features(stack.joints).flexion
        beyond = np.maximum(limits[:, 0] - angles, angles - limits[:, 1])
        known = np.isfinite(angles)
        total = known.sum(axis=(1, 2, 3))
        share = (known & (beyond > slack)).sum(axis=(1, 2, 3)) / np.maximum(total, 1)
        worst = np.where(known & (beyond > slack), beyond, 0).max(axis=(1, 2, 3))
        return np.where(total[:, None] > 0, np.stack([share, worst], axis=1), np.nan)

    return LimitViolations(*per_clip(measure, motions).T)


@dataclass(frozen=True)
class Stretch:
    """How bones of N clips change their length."""

    mean: np.ndarray
    """(N,) mean |length / the clip's median − 1| over bones and frames; NaN where no hand is."""
    worst: np.ndarray
    """(N,) largest."""


def bone_stretch(motions: Sequence[Motion]) -> Stretch:
    """Deviation of each of the 20 bones of each hand from its median length in the clip, as a share of that length.

    Args:
        motions: N clips.
    """

    def measure(stack: Stack) -> np.ndarray:
        joints = stack.joints.astype(np.float64)
        lengths = np.linalg.norm(joints[..., _CHILDREN, :] - joints[..., _PARENTS, :], axis=-1)
        known = np.isfinite(lengths)
        # NaN sorts last, so the middle of what is known is at half its count.
        ordered, count = np.sort(lengths, axis=1), known.sum(axis=1, keepdims=True)
        low, high = (np.take_along_axis(ordered, np.maximum(place, 0), axis=1) for place in ((count - 1) // 2, count // 2 - (count == 0)))
        off = np.where(known, np.abs(lengths / np.maximum((low + high) / 2, 1e-9) - 1), 0)
        total = known.sum(axis=(1, 2, 3))
        found = np.stack([off.sum(axis=(1, 2, 3)) / np.maximum(total, 1), off.max(axis=(1, 2, 3))], axis=1)
        return np.where(total[:, None] > 0, found, np.nan)

    return Stretch(*per_clip(measure, motions).T)
