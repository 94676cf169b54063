"""Gaps bridged and noise taken out in the hand's own terms: where the wrist is, how it is turned, how far each joint bends.

Bones keep their length whatever is bridged or smoothed, since joints come from the parameters again.
"""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from scipy.signal import savgol_filter
from scipy.spatial.transform import Rotation, Slerp

from ambidex.motion import HandParameters, runs

LONGEST_BRIDGE_S = 0.3
"""Seconds. A hand that is not seen for longer stays absent."""
_LONGEST_WINDOW_S = 0.25
_LEFT_NOISE_M = 0.0005
"""What smoothing aims to leave of the noise of a fingertip."""
_FINGER_M = 0.08
"""Metres from a knuckle to its tip: what an angle's noise does to the tip."""
_ORDER = 2


def bridge_gaps(hands: HandParameters, present: np.ndarray, fps: float) -> tuple[HandParameters, np.ndarray, list[tuple[int, int, int]]]:
    """Fills gaps of up to 0.3 s between frames in which a hand is seen: wrists and angles straight, turns the shortest way.

    Args:
        hands: of T frames.
        present: (T, 2) bool.
        fps: frames per second.

    Returns:
        Hands, presence, and (hand, first frame, frame after) of each gap that was filled.
    """
    position, rotation, angles = (np.array(each) for each in (hands.position, hands.rotation, hands.angles))
    present, filled = np.array(present), []
    for hand in range(2):
        spans = runs(present[:, hand])
        for (_, start), (end, _) in pairwise(spans):
            if end - start > LONGEST_BRIDGE_S * fps + 1e-6:
                continue
            share = (np.arange(start, end) - (start - 1)) / (end - start + 1)
            for track in (position, angles):
                track[start:end, hand] = track[start - 1, hand] + share[:, None] * (track[end, hand] - track[start - 1, hand])
            ends = Rotation.from_matrix(rotation[[start - 1, end], hand])
            rotation[start:end, hand] = Slerp([0.0, 1.0], ends)(share).as_matrix()
            present[start:end, hand] = True
            filled.append((hand, start, end))
    return replace(hands, position=position, rotation=rotation, angles=angles), present, filled


def smoothing_window(hands: HandParameters, present: np.ndarray, fps: float) -> np.ndarray:
    """(2,) odd numbers of frames: how far each hand is smoothed, from its own noise; 1 where it is clean enough.

    A quadratic over w frames leaves 3 / (2 √w) of white noise in their middle (Savitzky and Golay 1964).
    """
    longest = max(1, round(_LONGEST_WINDOW_S * fps))
    windows = np.ones(2, int)
    for hand in range(2):
        noise = np.hypot(
            _white_noise(hands.position[:, hand], present[:, hand]).max(),
            _FINGER_M * np.median(_white_noise(hands.angles[:, hand], present[:, hand])),
        )
        wanted = min(longest, int(np.ceil(2.25 * (noise / _LEFT_NOISE_M) ** 2)))
        windows[hand] = wanted + 1 - wanted % 2 if wanted > 1 else 1
    return windows


def smooth(hands: HandParameters, present: np.ndarray, windows: np.ndarray) -> HandParameters:
    """Each hand smoothed over runs of frames in which it is there, by quadratics over its window of frames.

    Args:
        hands: of T frames.
        present: (T, 2) bool.
        windows: (2,) odd numbers of frames from `smoothing_window`.
    """
    position, rotation, angles = (np.array(each) for each in (hands.position, hands.rotation, hands.angles))
    for hand in range(2):
        for start, end in runs(present[:, hand]):
            window = min(int(windows[hand]), end - start - (end - start + 1) % 2)
            if window <= _ORDER:
                continue
            here = slice(start, end)
            for track in (position, rotation, angles):
                track[here, hand] = savgol_filter(track[here, hand], window, _ORDER, axis=0)
            left, _, right = np.linalg.svd(rotation[here, hand])
            rotation[here, hand] = left @ right
    return replace(hands, position=position, rotation=rotation, angles=angles)


def _white_noise(track: np.ndarray, present: np.ndarray) -> np.ndarray:
    """One standard deviation of what a frame does not share with its neighbours: (T, D) → (D,).

    By the median of third differences, of variance 20 σ², so that neither movement nor outliers count.
    """
    known = present[3:] & present[2:-1] & present[1:-2] & present[:-3]
    third = np.diff(track.astype(np.float64), n=3, axis=0)[known]
    if not len(third):
        return np.zeros(track.shape[1])
    return 1.4826 * np.median(np.abs(third), axis=0) / np.sqrt(20.0)
