"""Key poses: the moments at which two hands move most, told by numbers that turning, moving, cutting and resampling leave.

Two recordings of the same performance have the same key poses at the same distances in time, wherever they are cut.
"""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d, maximum_filter1d

from ambidex.motion import Motion, resample
from ambidex.motion.intensity import bone_angles

FPS = 30.0
"""All motions are looked at at this rate."""
_LEVER_M = 0.1
"""Metres that count as much as one radian."""
_AROUND = (-4, 0, 4)
"""Frames of a key pose: 0.13 s before, itself, 0.13 s after."""
_REACH = 3
"""Frames in which it is the busiest one."""
_SMOOTHING = 2.0
"""Frames."""
_SLOWEST = 0.06
"""Radians per second (root mean square over what is measured): slower moments are no key poses."""
_FEW = 2
"""A motion with fewer key poses is slow; its quarters stand for them, so that only copies cut alike are found."""
_ABSENT = 9.0
"""Stands for a hand that is not there: far from any angle."""
NUM_NUMBERS = 2 * 15 * 3 + 2 * 2 + 3
"""Bone angles of both hands three times, how far each wrist goes between them, and how far apart the wrists are."""
_PER_HAND = 15 * 3


@dataclass(frozen=True)
class KeyPoses:
    """The key poses of one motion."""

    seconds: np.ndarray
    """(N,) from its first frame."""
    numbers: np.ndarray
    """(N, 97) float32 radians, or metres times ten."""


def find_key_poses(motion: Motion) -> KeyPoses:
    """The key poses of a motion at any rate."""
    motion = resample(motion, FPS)
    joints = np.where(motion.present[..., None, None], motion.joints, 0.0).astype(np.float64)
    joints = gaussian_filter1d(joints, _SMOOTHING, axis=0, mode="nearest")
    angles = np.where(motion.present[..., None], bone_angles(joints).reshape(len(motion), 2, 15), _ABSENT)
    wrists = np.where(motion.present[..., None], joints[:, :, 0], 0.0) / _LEVER_M
    tracks = np.concatenate([angles.reshape(len(motion), 30), wrists.reshape(len(motion), 6)], axis=1)
    speed = np.gradient(tracks, axis=0) * FPS if len(motion) > 1 else tracks * 0
    energy = gaussian_filter1d(np.sqrt((speed**2).mean(axis=1)), _SMOOTHING, mode="nearest")
    busiest = (energy >= maximum_filter1d(energy, 2 * _REACH + 1, mode="nearest")) & (energy > _SLOWEST)
    # Near a hand's coming or going, smoothing mixes what is seen with what is not.
    changes = np.any(np.diff(motion.present, axis=0, prepend=motion.present[:1]), axis=1)
    usable = maximum_filter1d(changes.astype(np.uint8), 2 * (_AROUND[-1] + 4) + 1, mode="constant") == 0
    usable[: _AROUND[-1]] = usable[max(0, len(motion) - _AROUND[-1]) :] = False
    frames = np.flatnonzero(busiest & usable)
    if len(frames) < _FEW:
        frames = np.array([frame for frame in (len(motion) * np.arange(1, _FEW + 2)) // (_FEW + 2) if usable[frame]], int)
    moments = frames[:, None] + np.array(_AROUND)
    seen = angles[moments].transpose(0, 2, 1, 3).reshape(len(frames), 2 * _PER_HAND)
    trips = np.linalg.norm(np.diff(wrists[moments], axis=1), axis=-1)
    apart = np.linalg.norm(wrists[moments, 0] - wrists[moments, 1], axis=-1)
    apart = np.where(motion.present[moments].all(axis=-1), apart, 0.0)
    numbers = np.concatenate([seen, trips.transpose(0, 2, 1).reshape(len(frames), 4), apart], axis=1)
    return KeyPoses(frames / FPS, numbers.astype(np.float32))


def in_mirror(numbers: np.ndarray) -> np.ndarray:
    """Key poses (N, 97) as the mirrored motion has them: the hands' numbers change places."""
    left, right, trips, apart = np.split(numbers, [_PER_HAND, 2 * _PER_HAND, 2 * _PER_HAND + 4], axis=1)
    return np.concatenate([right, left, trips[:, 2:], trips[:, :2], apart], axis=1)
