"""Planted damages: what a judge of motions must see. Each takes a motion and gives one that is wrong in a known way.

`DAMAGES` are those that the evaluator's table is made of; `NOISE` is the control, which must cost less than each of them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from ambidex.hands import hand_axes
from ambidex.motion import Motion, mirror, resample

APART_M = 0.03
NOISE_M = 0.0005
LATE_S = 0.5
FASTER = 2.0
_NEAREST_SHARE = 0.1


@dataclass(frozen=True)
class Damage:
    """One way to be wrong."""

    name: str
    apply: Callable[[Motion], Motion]
    two_hands: bool = False
    """Whether it needs two hands; a motion of one is left as it is."""


def swap_hands(motion: Motion) -> Motion:
    """Each hand does what the other one did: the mirror image, while the texts stay as they are."""
    return mirror(motion)


def reverse_time(motion: Motion) -> Motion:
    """The last frame comes first."""
    return Motion(motion.joints[::-1], motion.present[::-1], motion.fps)


def freeze_fingers(motion: Motion) -> Motion:
    """Each hand keeps the pose of the fingers of its first frame; the wrist moves and turns as before."""
    joints = torch.from_numpy(motion.joints.copy())
    axes = hand_axes(joints)
    local = (joints - joints[:, :, :1]) @ axes.transpose(-1, -2)
    for hand in np.flatnonzero(motion.present.any(axis=0)):
        local[:, hand] = local[int(motion.present[:, hand].argmax()), hand].clone()
    return Motion((local @ axes + joints[:, :, :1]).numpy(), motion.present, motion.fps)


def move_apart(motion: Motion, metres: float = APART_M) -> Motion:
    """The hands are further from each other, along the line between them where they are nearest; the movement of each is as before."""
    both = motion.present.all(axis=1)
    if not both.any():
        return motion
    middles = motion.joints[both].mean(axis=2)
    between = middles[:, 1] - middles[:, 0]
    distance = np.linalg.norm(between, axis=-1)
    nearest = between[distance <= np.quantile(distance, _NEAREST_SHARE)].mean(axis=0)
    length = np.linalg.norm(nearest)
    direction = nearest / length if length > 1e-6 else np.array([1.0, 0.0, 0.0])
    shift = np.stack([-direction, direction])[:, None] * metres / 2
    return Motion(motion.joints + shift, motion.present, motion.fps)


def change_speed(motion: Motion, times: float = FASTER) -> Motion:
    """The same path in another time: twice as fast, in half the frames."""
    return resample(Motion(motion.joints, motion.present, motion.fps * times), motion.fps)


def delay_a_hand(motion: Motion, seconds: float = LATE_S) -> Motion:
    """The right hand does what it did half a second late: it waits in its first pose, and its end is cut."""
    frames = min(round(seconds * motion.fps), len(motion) - 1)
    late = np.maximum(np.arange(len(motion)) - frames, 0)
    joints, present = motion.joints.copy(), motion.present.copy()
    joints[:, 1], present[:, 1] = motion.joints[late, 1], motion.present[late, 1]
    return Motion(joints, present, motion.fps)


def still_wrists(motion: Motion) -> Motion:
    """Each wrist stays where it was in the first frame; the hand turns and the fingers move as before."""
    joints = motion.joints.copy()
    for hand in np.flatnonzero(motion.present.any(axis=0)):
        first = joints[int(motion.present[:, hand].argmax()), hand, 0].copy()
        joints[:, hand] += first - joints[:, hand, :1]
    return Motion(joints, motion.present, motion.fps)


def jitter(motion: Motion, metres: float = NOISE_M, seed: int = 0) -> Motion:
    """Each coordinate of each joint is off by a normal draw: what a tracker does, and no damage."""
    noise = np.random.default_rng([seed, len(motion)]).normal(scale=metres, size=motion.joints.shape)
    return Motion(motion.joints + noise, motion.present, motion.fps)


DAMAGES = (
    Damage("hands swapped", swap_hands),
    Damage("time reversed", reverse_time),
    Damage("fingers frozen", freeze_fingers),
    Damage("hands 3 cm apart", move_apart, two_hands=True),
    Damage("2x speed", change_speed),
    Damage("right hand 0.5 s late", delay_a_hand, two_hands=True),
    Damage("wrists still", still_wrists),
)
TRAINED_ON = ("hands swapped", "time reversed", "hands 3 cm apart", "2x speed")
"""Those that the evaluator's training shows it; the others it has never met."""
NOISE = Damage("0.5 mm noise", jitter)
