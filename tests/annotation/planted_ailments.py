"""Ailments put into healthy clips, each as it comes about: by a reader's mistake, a tracker's, or a careless copy."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ambidex.corpus import Clip
from ambidex.motion import AMBIDEX_TO_MANO, KNUCKLES, LEFT, PARENTS, RIGHT, Motion, mirror, resample

_MEAN_FINGER_M = 0.088
"""Middle finger of the mean hand."""
_THUMB_SHARE = 0.6
"""MANO's thumb at rest lies oblique to the fingers, so that so much of its length is along x."""

Planting = Callable[[Clip, np.random.Generator], Clip | None]
"""The clip with the ailment; None where it cannot have it: no pair of hands, too short."""


def remade(clip: Clip, joints: np.ndarray, present: np.ndarray | None = None, fps: float | None = None) -> Clip:
    """The clip with other joints, without what was derived from the old ones."""
    motion = clip.motion
    return replace(clip, motion=Motion(joints, motion.present if present is None else present, fps or motion.fps), events=())


def swap_hands(clip: Clip, _: np.random.Generator) -> Clip | None:
    """The two tracks under each other's name."""
    if not _both(clip):
        return None
    return remade(clip, clip.motion.joints[:, ::-1], clip.motion.present[:, ::-1])


def swap_midway(clip: Clip, draw: np.random.Generator) -> Clip | None:
    """Tracks that change places for a while; where hands touch, nobody can tell."""
    motion = clip.motion
    apart = np.linalg.norm(motion.joints[:, 0, 0] - motion.joints[:, 1, 0], axis=-1)
    if not motion.present.all() or len(motion) < 30 or np.median(apart) < 0.12:
        return None
    length = int(draw.integers(2, len(motion) // 3))
    start = int(draw.integers(1, len(motion) - length))
    if min(apart[start - 1 : start + 1].min(), apart[start + length - 2 : start + length + 1].min()) < 0.12:
        return None
    joints = np.array(motion.joints)
    joints[start : start + length] = joints[start : start + length, ::-1]
    return remade(clip, joints)


def mirror_hand(clip: Clip, draw: np.random.Generator) -> Clip:
    """One hand mirrored about its wrist, or taken for the other hand, and named as before."""
    hand = int(draw.choice(_there(clip)))
    joints = np.array(clip.motion.joints)
    joints[:, hand] = (joints[:, hand] - joints[:, hand, :1]) * np.array([-1, 1, 1], np.float32) + joints[:, hand, :1]
    return remade(clip, joints)


def reorder_joints(clip: Clip, _: np.random.Generator) -> Clip:
    """MANO's order read as ours."""
    return remade(clip, clip.motion.joints[:, :, list(AMBIDEX_TO_MANO)])


def turn_y_up(clip: Clip, _: np.random.Generator) -> Clip:
    """x right, y up, z back, read as x right, y forward, z up."""
    x, y, z = np.moveaxis(clip.motion.joints, -1, 0)
    return remade(clip, np.stack([x, z, -y], axis=-1))


def freeze(clip: Clip, draw: np.random.Generator) -> Clip | None:
    """A hand held for 0.45 to 1.5 s."""
    motion = clip.motion
    hand = int(draw.choice(_there(clip)))
    frames = int(np.ceil(draw.uniform(0.45, 1.5) * motion.fps))
    start = _start(motion, hand, frames + 1, draw)
    if start is None:
        return None
    joints = np.array(motion.joints)
    joints[start : start + frames + 1, hand] = joints[start, hand]
    return remade(clip, joints)


def teleport(clip: Clip, draw: np.random.Generator) -> Clip | None:
    """A hand 0.2 to 1 m away, from one frame to the next, for 1 to 20 frames."""
    hand = int(draw.choice(_there(clip)))
    frames = int(draw.integers(1, 21))
    start = _start(clip.motion, hand, frames + 2, draw)
    if start is None:
        return None
    way = draw.standard_normal(3)
    joints = np.array(clip.motion.joints)
    joints[start + 1 : start + 1 + frames, hand] += (way / np.linalg.norm(way) * draw.uniform(0.2, 1.0)).astype(np.float32)
    return remade(clip, joints)


def stretch(clip: Clip, draw: np.random.Generator) -> Clip | None:
    """A finger, or all fingers, a quarter to two thirds longer for a third of the clip at most."""
    motion = clip.motion
    hand = int(draw.choice(_there(clip)))
    frames = min(int(np.ceil(draw.uniform(0.3, 1.0) * motion.fps)), int(motion.present[:, hand].sum()) // 3)
    start = _start(motion, hand, frames, draw) if frames > 1 else None
    if start is None:
        return None
    joints = np.array(motion.joints)
    part = joints[start : start + frames, hand]
    fingers = draw.choice(5, int(draw.choice([1, 5])), replace=False)
    scale = np.float32(1 + draw.uniform(0.25, 0.66) * (1 if draw.random() < 0.7 else -0.8))
    for finger in fingers:
        first = 1 + 4 * int(finger)
        part[:, first + 1 : first + 4] = part[:, [first]] + (part[:, first + 1 : first + 4] - part[:, [first]]) * scale
    return remade(clip, joints)


def defective_left(size: float) -> Planting:
    """Both hands `exp(size)` times the mean of a model whose left shapes are wrong in x, so that the left one is `exp(-size)` along x."""

    def plant(clip: Clip, _: np.random.Generator) -> Clip | None:
        if not _both(clip):
            return None
        # MANO has one mean, so that pairs of any size have its size in the middle.
        right = np.array(clip.motion.joints[clip.motion.present[:, RIGHT], RIGHT], np.float64)
        finger = np.median(np.linalg.norm(np.diff(right[:, 9:13], axis=1), axis=-1).sum(axis=1))
        joints = np.array(clip.motion.joints, np.float64) * (_MEAN_FINGER_M * np.exp(size) / finger)
        joints[:, LEFT] = _longer_along(joints[:, LEFT], np.exp(-2 * size))
        return remade(clip, joints)

    return plant


def uneven_fingers(longer: float) -> Planting:
    """Somebody whose left fingers are by nature longer than the right ones, by this logarithm; no ailment."""

    def plant(clip: Clip, _: np.random.Generator) -> Clip:
        joints = np.array(clip.motion.joints, np.float64)
        for joint in range(KNUCKLES[0], 21):
            if joint not in KNUCKLES:
                bone = clip.motion.joints[:, LEFT, joint] - clip.motion.joints[:, LEFT, PARENTS[joint]]
                joints[:, LEFT, joint] = joints[:, LEFT, PARENTS[joint]] + bone * np.exp(longer)
        return remade(clip, joints)

    return plant


def _longer_along(hand: np.ndarray, scale: float) -> np.ndarray:
    """A hand (T, 21, 3) with what lies along it scaled: fingers wholly, thumb bones in part, in the palm its length alone."""
    new = hand.copy()
    along = hand[:, KNUCKLES[1]] - hand[:, 0]
    along /= np.linalg.norm(along, axis=-1, keepdims=True)
    for joint in range(1, 21):
        bone = hand[:, joint] - hand[:, PARENTS[joint]]
        if PARENTS[joint] == 0:
            bone = bone + (scale - 1) * (bone * along).sum(axis=-1, keepdims=True) * along
        else:
            bone = bone * scale ** (_THUMB_SHARE if joint < KNUCKLES[0] else 1.0)
        new[:, joint] = new[:, PARENTS[joint]] + bone
    return new


def relabel_rate(clip: Clip, draw: np.random.Generator) -> Clip:
    """The same frames under another rate."""
    return remade(clip, clip.motion.joints, fps=clip.motion.fps * float(draw.choice([0.25, 0.5, 2, 4])))


def repeat_frames(clip: Clip, draw: np.random.Generator) -> Clip:
    """Every frame two to four times, at a rate as many times higher."""
    times = int(draw.integers(2, 5))
    motion = clip.motion
    return remade(clip, np.repeat(motion.joints, times, axis=0), np.repeat(motion.present, times, axis=0), motion.fps * times)


def played_at(times: float) -> Planting:
    """Read at a wrong rate and resampled to the corpus's: everything happens `times` as fast."""

    def plant(clip: Clip, _: np.random.Generator) -> Clip:
        motion = clip.motion
        return replace(clip, motion=resample(Motion(motion.joints, motion.present, motion.fps * times), motion.fps), events=())

    return plant


def copy_take(clip: Clip, draw: np.random.Generator) -> Clip:
    """The take under another name and in another split: as it is, mirrored, or turned, moved and with 0.3 mm of noise."""
    way = int(draw.integers(0, 3))
    motion = Motion(clip.motion.joints, clip.motion.present, clip.motion.fps)
    if way == 1:
        motion = mirror(motion)
    if way == 2:
        angle = draw.uniform(0, 2 * np.pi)
        turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
        joints = motion.joints @ turn.T + draw.uniform(-1, 1, 3) + draw.normal(0, 0.0003, motion.joints.shape)
        motion = Motion(joints, motion.present, motion.fps)
    split = "test" if clip.split != "test" else "train"
    take = f"{clip.take} again"
    return replace(clip, motion=motion, take=take, clip_id=clip.clip_id.replace(clip.take, take), split=split, events=())


CLIP_PLANTINGS: dict[str, tuple[str, Planting]] = {
    "swapped hands": ("swapped_hands", swap_hands),
    "hands swapped midway": ("swapped_hands", swap_midway),
    "mirrored hand": ("mirrored_hand", mirror_hand),
    "MANO order": ("joint_order", reorder_joints),
    "frozen hand": ("frozen_hand", freeze),
    "teleporting wrist": ("teleporting_wrist", teleport),
    "stretched bones": ("stretched_bones", stretch),
    "repeated frames": ("frame_rate", repeat_frames),
}
"""What one clip alone can tell: name → the ailment, and how it is planted."""


def _both(clip: Clip) -> bool:
    return bool((clip.motion.present.sum(axis=0) >= 5).all())


def _there(clip: Clip) -> np.ndarray:
    return np.flatnonzero(clip.motion.present.sum(axis=0) >= 5)


def _start(motion: Motion, hand: int, frames: int, draw: np.random.Generator) -> int | None:
    """A frame from which the hand is there for so many frames."""
    there = np.lib.stride_tricks.sliding_window_view(motion.present[:, hand], frames) if frames <= len(motion) else np.zeros((0, 1))
    places = np.flatnonzero(there.all(axis=1))
    return int(draw.choice(places)) if len(places) else None
