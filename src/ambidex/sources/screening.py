"""Screening: hands that a tracker reported but that cannot be there are made absent, and counted in words."""

import numpy as np

from ambidex.motion import HANDS, hand_lengths, runs
from ambidex.motion.motion import LONGEST_HAND_M, SHORTEST_HAND_M

MAX_WRIST_SPEED = 12.0
"""Metres per second. The fastest strokes of a hand stay below it; trackers that lose a hand and find another jump faster."""
MAX_JUMP_M = 1.0
"""Metres between neighbouring frames, whatever the time between them."""
SHORTEST_RUN_S = 0.1
"""What is left between two jumps must last this long, in seconds, to be kept."""
FROZEN_TRAVEL_M = 1e-6
SHORTEST_FREEZE_S = 0.5
"""A take whose hands do not move by a micrometre for this long at either end was padded, not recorded."""


def screen(joints: np.ndarray, times: np.ndarray) -> tuple[np.ndarray, list[str]]:
    """Makes absent what cannot be a hand.

    Args:
        joints: (T, 2, 21, 3) metres, NaN where a hand is absent.
        times: (T,) seconds.

    Returns:
        The joints with more NaN, and a sentence for each kind of thing that was dropped.
    """
    joints = np.array(joints)
    dropped = []
    if missing := int(np.sum(~np.any(np.isfinite(joints).all(axis=(2, 3)), axis=1))):
        dropped.append(f"{_frames(missing)} without a hand")
    for hand, name in enumerate(HANDS):
        track = joints[:, hand]
        whole = np.isfinite(track).all(axis=(1, 2))
        if partial := int((np.isfinite(track).any(axis=(1, 2)) & ~whole).sum()):
            dropped.append(f"{name} hand in {_frames(partial)}: some joints are not finite")
        track[~whole] = np.nan
        lengths = hand_lengths(track)
        wrong_size = whole & ~((lengths >= SHORTEST_HAND_M) & (lengths <= LONGEST_HAND_M))
        if wrong_size.any():
            low, high = np.min(lengths[wrong_size]), np.max(lengths[wrong_size])
            dropped.append(f"{name} hand in {_frames(int(wrong_size.sum()))}: {low:.3f} to {high:.3f} m long, not a hand's size")
            track[wrong_size] = np.nan
        jumps, lost = _drop_jumps(track, times)
        if jumps:
            dropped.append(f"{name} hand in {_frames(lost)}: at {jumps} jumps faster than {MAX_WRIST_SPEED:g} m/s or over {MAX_JUMP_M:g} m")
    return joints, dropped


def trim_frozen(joints: np.ndarray, fps: float) -> tuple[np.ndarray, int, list[str]]:
    """Cuts off a frozen beginning or end, leaving one frame of it.

    Args:
        joints: (T, 2, 21, 3) metres, NaN where a hand is absent.
        fps: frames per second.

    Returns:
        The joints that are left, how many frames were cut off at the beginning, and a sentence for each cut.
    """
    still = (np.nan_to_num(np.abs(np.diff(joints, axis=0))) <= FROZEN_TRAVEL_M).all(axis=(1, 2, 3))
    moving = np.flatnonzero(~still)
    if len(moving) == 0:
        return joints, 0, []
    frozen_at_start, frozen_at_end = int(moving[0]), len(joints) - (int(moving[-1]) + 2)
    start = frozen_at_start if frozen_at_start / fps >= SHORTEST_FREEZE_S else 0
    end = len(joints) - (frozen_at_end if frozen_at_end / fps >= SHORTEST_FREEZE_S else 0)
    places = ((start, "beginning"), (len(joints) - end, "end"))
    return joints[start:end], start, [f"{_frames(frames)} at the {place}: frozen" for frames, place in places if frames]


def _drop_jumps(track: np.ndarray, times: np.ndarray) -> tuple[int, int]:
    """Breaks (T, 21, 3) where the wrist jumps, and drops short pieces between; returns (jumps, frames lost)."""
    here = np.flatnonzero(np.isfinite(track).all(axis=(1, 2)))
    steps = np.linalg.norm(np.diff(track[here, 0], axis=0), axis=-1)
    jumps = (steps > MAX_JUMP_M) | (steps > MAX_WRIST_SPEED * np.maximum(np.diff(times[here]), 1e-3))
    if not jumps.any():
        return 0, 0
    kept = np.isin(np.arange(len(track)), here)
    kept[here[1:][jumps]] = False
    for start, end in runs(kept):
        if times[end - 1] - times[start] < SHORTEST_RUN_S:
            kept[start:end] = False
    track[~kept] = np.nan
    return int(jumps.sum()), len(here) - int(kept.sum())


def _frames(count: int) -> str:
    return f"{count} frame{'s' if count != 1 else ''}"
