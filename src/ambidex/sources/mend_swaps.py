"""Left and right told apart: frames in which a tracker gave the hands each other's names.

Two states, as named or exchanged, for every frame; the cheapest path through them by dynamic programming. A hand stays near
where it was, and a right hand's fingers bend to the side that a right hand's palm is on.
"""

import numpy as np

from ambidex.motion import KNUCKLES, RIGHT, TIPS

_FARTHEST_M = 0.3
"""Joints that move farther on average between two frames have no known way: this is what they cost."""
_APPEARING_M = 0.15
"""What a hand costs that comes or goes."""
_SIDE_M = 0.03
"""What a frame costs in which a hand is surely of the other side."""
_UNSURE, _SURE = 0.2, 0.4
"""Of the palm's length. Fingers that bend less far out of the palm's plane show nothing: open hands bend back as far, for
seconds. From the second on they show the side for sure."""
_NAMED_M = 0.001
"""What every exchanged frame costs: without other reasons hands are as they were named."""


def find_swaps(joints: np.ndarray) -> np.ndarray:
    """Frames in which left and right have each other's place.

    Args:
        joints: (T, 2, 21, 3) metres, NaN where a hand is absent.

    Returns:
        (T,) bool; False where no hand is seen.
    """
    seen = np.asarray(np.isfinite(joints).all(axis=(2, 3)))
    frames = np.flatnonzero(seen.any(axis=1))
    swapped = np.zeros(len(joints), bool)
    if not len(frames):
        return swapped
    track, shown = joints[frames], seen[frames]
    # (N, 2) cost of each state, and (N - 1, 2) cost of keeping and of changing it.
    side = _side_cost(track, shown)
    states = np.stack([side, -side + _NAMED_M], axis=1)
    keeps, changes = (_move_cost(track, shown, exchanged) for exchanged in (False, True))
    path = _cheapest(states, keeps, changes)
    swapped[frames] = path
    return swapped


def exchange(joints: np.ndarray, swapped: np.ndarray) -> np.ndarray:
    """Joints (T, 2, 21, 3) with the hands of some frames (T,) in each other's place."""
    return np.where(swapped[:, None, None, None], joints[:, ::-1], joints)


def side_score(joints: np.ndarray) -> np.ndarray:
    """How far fingers bend toward the palm of a right hand.

    A right hand's normal is wrist to index knuckle times wrist to little knuckle; its fingertips and thumb lie on that side of
    the palm, those of a left hand on the other.

    Args:
        joints: (..., 21, 3).

    Returns:
        (...) in palm lengths, positive for right hands, negative for left ones, near 0 for straight ones.
    """
    wrist, index, pinky = joints[..., 0, :], joints[..., KNUCKLES[0], :], joints[..., KNUCKLES[3], :]
    normal = np.cross(index - wrist, pinky - wrist)
    normal = normal / np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-9)
    length = np.maximum(np.linalg.norm(joints[..., KNUCKLES[1], :] - wrist, axis=-1), 1e-6)
    tips = joints[..., list(TIPS[1:]), :] - joints[..., list(KNUCKLES), :]
    thumb = joints[..., TIPS[0], :] - wrist
    reach = np.einsum("...fi,...i->...f", tips, normal).mean(-1) + 0.5 * np.einsum("...i,...i->...", thumb, normal)
    return reach / length


def _side_cost(track: np.ndarray, shown: np.ndarray) -> np.ndarray:
    """(N,) metres that the names as they are cost; their exchange costs the opposite."""
    score = np.where(shown, side_score(np.where(shown[..., None, None], track, 0.0)), 0.0)
    evidence = np.sign(score) * np.clip((np.abs(score) - _UNSURE) / (_SURE - _UNSURE), 0.0, 1.0)
    evidence[:, RIGHT] *= -1
    return _SIDE_M * evidence.sum(axis=1)


def _move_cost(track: np.ndarray, shown: np.ndarray, exchanged: bool) -> np.ndarray:
    """(N - 1,) metres from each frame to the next, names kept or exchanged in between."""
    before, after = track[:-1], track[1:, ::-1] if exchanged else track[1:]
    there, then = shown[:-1], shown[1:, ::-1] if exchanged else shown[1:]
    step = np.linalg.norm(np.nan_to_num(after) - np.nan_to_num(before), axis=-1).mean(axis=-1)
    cost = np.where(there & then, np.minimum(step, _FARTHEST_M), np.where(there ^ then, _APPEARING_M, 0.0))
    return cost.sum(axis=1)


def _cheapest(states: np.ndarray, keeps: np.ndarray, changes: np.ndarray) -> np.ndarray:
    """(N,) bool: which of two states each frame is in on the cheapest path."""
    named, other = states[0].tolist()
    came_named, came_other = [False], [True]
    for (cost_named, cost_other), keep, change in zip(states[1:].tolist(), keeps.tolist(), changes.tolist(), strict=True):
        from_other = other + change < named + keep
        to_other = other + keep <= named + change
        named, other = (
            cost_named + (other + change if from_other else named + keep),
            cost_other + (other + keep if to_other else named + change),
        )
        came_named.append(from_other)
        came_other.append(to_other)
    path = np.zeros(len(states), bool)
    state = other < named
    for frame in range(len(states) - 1, -1, -1):
        path[frame] = state
        state = came_other[frame] if state else came_named[frame]
    return path
