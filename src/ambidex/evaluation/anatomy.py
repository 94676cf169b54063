"""Whether hands are hands: joints within their limits, bones that keep their length. From joints alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.evaluation.ranges import KINDS, measure_angles, reaches
from ambidex.evaluation.stack import Stack, per_clip
from ambidex.motion import BONES, Motion

LIMIT_SLACK = float(np.deg2rad(5))
"""Angles read off joints miss those of the kinematic hand by up to this."""
ALL_KINDS = "all"

_PARENTS, _CHILDREN = (list(ends) for ends in zip(*BONES, strict=True))


@dataclass(frozen=True)
class LimitViolations:
    """Joints that are where no hand has them, in N clips; NaN where there is nothing to judge."""

    share: np.ndarray
    """(N,) share of the angles that are beyond their limits."""
    worst: np.ndarray
    """(N,) radians: furthest beyond a limit, 0 within."""
    excess: np.ndarray
    """(N,) radians beyond a limit, mean over all angles, those within counting 0."""


def limit_violations(motions: Sequence[Motion], slack: float = LIMIT_SLACK) -> LimitViolations:
    """Angles outside of what a hand can do (`ambidex.evaluation.ranges`), of all degrees of freedom that joints show.

    33 angles of each hand are read off the joints: bending, abduction, spread of neighbouring fingers, place and turn of the thumb, and
    hinges that bend sideways. Recordings and generated joints are judged alike; hand parameters would hide what is wrong,
    since fitted ones are inside the limits.

    Args:
        motions: N clips.
        slack: radians beyond a limit that are no violation.
    """
    return limits_by_kind(motions, slack)[ALL_KINDS]


def limits_by_kind(motions: Sequence[Motion], slack: float = LIMIT_SLACK) -> dict[str, LimitViolations]:
    """`limit_violations` of each of `ambidex.evaluation.ranges.KINDS`, and of all together under `ALL_KINDS`, measured once."""
    low, high = (np.array(ends, np.float32) for ends in zip(*((reach.low, reach.high) for reach in reaches()), strict=True))
    own = np.array([reach.kind for reach in reaches()])
    columns = {ALL_KINDS: np.ones(len(own), bool)} | {kind: own == kind for kind in KINDS}

    def measure(stack: Stack) -> np.ndarray:
        angles = measure_angles(stack.joints)
        known = np.isfinite(angles)
        beyond = np.where(known, np.maximum(low - angles, angles - high), 0)
        beyond = np.where(beyond > slack, beyond, 0)
        # Frames and hands first, then the angles of a kind.
        total, wrong, worst, excess = known.sum((1, 2)), (beyond > 0).sum((1, 2)), beyond.max((1, 2)), beyond.sum((1, 2), dtype=np.float64)
        rows = []
        for chosen in columns.values():
            count = total[:, chosen].sum(axis=1)
            sums = [wrong[:, chosen].sum(axis=1), excess[:, chosen].sum(axis=1)]
            share, mean = (each / np.maximum(count, 1) for each in sums)
            rows.append(np.where(count > 0, np.stack([share, worst[:, chosen].max(axis=1), mean]), np.nan))
        return np.stack(rows).transpose(2, 0, 1)

    found = per_clip(measure, motions)
    return {kind: LimitViolations(*found[:, row].T) for row, kind in enumerate(columns)}


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
