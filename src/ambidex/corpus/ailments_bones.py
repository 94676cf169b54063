"""Ailments of bones: joints in another order, bones that change their length."""

import numpy as np

from ambidex.corpus.ailments import Finding
from ambidex.motion import BONES, HANDS, MANO_TO_AMBIDEX, Motion, runs
from ambidex.sources.joint_orders import FIRST_TIP_ORDER, KNUCKLES_FIRST_ORDER

_MEAN_MM = (36.5, 46.2, 31.6, 21.7, 97.1, 39.8, 22.4, 15.8, 95.0, 44.6, 26.3, 17.4, 90.1, 41.4, 25.7, 17.3, 86.6, 32.7, 18.1, 16.0)
"""Of the mean adult hand, in the order of `BONES`: segments of Buryanov and Kotiuk (2010), the palm as in ambidex.hands.shape."""
_PARENTS, _CHILDREN = (list(ends) for ends in zip(*BONES, strict=True))
_ORDERS = {
    "MANO's order": MANO_TO_AMBIDEX,
    "tips first, the wrist last": FIRST_TIP_ORDER,
    "all knuckles first": KNUCKLES_FIRST_ORDER,
}
_ODD = 0.25
"""Mean difference of log lengths from the mean hand's, scale aside. Real hands stay below 0.12, wrong orders above 0.35."""
_IN_NO_ORDER = 0.35
"""Tracks from pictures are as far off as 0.3 though their order is right."""
_LARGEST_LOG = 1.5
_LONGER, _OTHER = 0.20, 0.15
"""Shares of a bone's usual length."""
_LASTING_S = 0.3
_FEWEST_FRAMES = 2
# Trackers disagree with themselves about where a thumb begins, so the bone to its base says nothing.
_JUDGED = [number for number in range(len(BONES)) if number != 0]


def find_wrong_order(motion: Motion) -> list[Finding]:
    """Joints that make a hand in a known order, but not in ours."""
    for hand, name in enumerate(HANDS):
        seen = motion.present[:, hand]
        if not seen.any():
            continue
        joints = motion.joints[seen, hand].astype(np.float64)
        odd = _oddness(joints)
        if odd <= _ODD:
            continue
        others = {order: _oddness(joints[:, list(places)]) for order, places in _ORDERS.items()}
        best = min(others, key=others.__getitem__)
        if others[best] < min(_ODD, 0.6 * odd):
            told = (
                f"The {name} hand's bones are {100 * odd:.0f} % off a hand's as they stand, {100 * others[best]:.0f} % when read in {best}."
            )
            return [Finding("joint_order", told, 0.99)]
        if odd < _IN_NO_ORDER:
            continue
        told = f"The {name} hand's bones are {100 * odd:.0f} % off a hand's; the nearest known order leaves {100 * others[best]:.0f} %."
        return [Finding("joint_order", told, 0.7)]
    return []


def find_stretched(motion: Motion) -> list[Finding]:
    """Bones a fifth longer than usual in two frames, or a seventh off for 0.3 s.

    Frames between two poses that a tracker jumps between are short of bone for a moment; that is a jump, not a stretch.
    """
    found = []
    for hand, name in enumerate(HANDS):
        seen = motion.present[:, hand]
        if seen.sum() < 2 * _FEWEST_FRAMES:
            continue
        lengths = _lengths(np.where(seen[:, None, None], motion.joints[:, hand], 0).astype(np.float64))[:, _JUDGED]
        share = lengths / np.maximum(np.median(lengths[seen], axis=0), 1e-6) - 1
        share[~seen] = 0
        long = np.asarray((share > _LONGER).any(axis=1))
        long &= long.sum() >= _FEWEST_FRAMES
        for bone in range(share.shape[1]):
            for start, end in runs(np.abs(share[:, bone]) > _OTHER):
                if (end - start) / motion.fps >= _LASTING_S:
                    long[start:end] = True
        if long.any():
            worst = share[long].flat[int(np.argmax(np.abs(share[long])))]
            way = "longer" if worst > 0 else "shorter"
            told = f"Bones of the {name} hand are up to {100 * abs(worst):.0f} % {way} than usual, in {int(long.sum())} frames."
            sure = round(float(np.clip(0.5 + abs(worst), 0.6, 0.99)), 2)
            frames = sorted(runs(long), key=lambda run: run[0] - run[1])
            found.append(Finding("stretched_bones", told, sure, hand=name, frames=tuple(frames)))
    return found


def _lengths(joints: np.ndarray) -> np.ndarray:
    """(T, 20) metres of (T, 21, 3)."""
    return np.linalg.norm(joints[:, _CHILDREN] - joints[:, _PARENTS], axis=-1)


def _oddness(joints: np.ndarray) -> float:
    """Mean difference of the bones' log lengths from the mean hand's, whatever the scale."""
    logs = np.log(np.maximum(np.median(_lengths(joints), axis=0), 1e-4)) - np.log(np.array(_MEAN_MM) / 1000)
    return float(np.minimum(np.abs(logs - np.median(logs)), _LARGEST_LOG).mean())
