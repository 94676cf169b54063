"""What a tree that a test writes holds, and the hands that it holds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ambidex.sources.recording import PLAIN, ReadOptions, TimedLabel

FINGERS = ("thumb", "index", "middle", "ring", "pinky")


@dataclass(frozen=True)
class Tree:
    """What the reader must make of the first take of a tree; everything else of the tree is free."""

    joints: np.ndarray
    """(T, 2, 21, 3) metres in our axes and order, NaN where a hand is absent: what `motion.joints` must be."""
    cut: tuple[Path, ...] = ()
    """Files of the tree; each, when half of it is lost, must be named by a FileFormatError."""
    fps: float = 30.0
    tolerance: float = 1e-4
    """Metres that any coordinate may be off."""
    root: Path | None = None
    """What the reader is given; the tree's folder when left out."""
    options: ReadOptions = PLAIN
    takes: int = 1
    take: str | None = None
    """Checked where given, as are all that follow."""
    subject: str | None = None
    labels: tuple[str, ...] | None = None
    sentences: tuple[TimedLabel, ...] | None = None
    cameras: int | None = None
    """How many."""
    upright: bool | None = None
    times: np.ndarray | None = None
    first_frame: int | None = 0
    dropped: tuple[str, ...] = ()
    """Words that must stand somewhere in what the reader says it dropped or changed."""


WriteTree = Callable[[Path], Tree]
"""Writes a tree as the source publishes it under an empty folder."""


def known_hands(frames: int, fps: float = 30.0) -> np.ndarray:
    """(T, 2, 21, 3) metres in our axes, float64: both hands move and bend, each in its own way; bone lengths stay.

    Palms face down and fingers point forward, so a reader that mirrors, swaps or turns a hand is found out.
    """
    times = np.arange(frames) / fps
    right = _bending_hand(0.4 + 0.3 * np.sin(2 * np.pi * times))
    left = _bending_hand(0.7 + 0.3 * np.cos(2 * np.pi * 1.3 * times)) * np.array([-1.0, 1.0, 1.0])
    sway = 0.03 * np.sin(2 * np.pi * times)[:, None, None] * np.array([1.0, 0.5, 0.2])
    rise = 0.02 * np.sin(2 * np.pi * 0.7 * times + 1)[:, None, None] * np.array([0.3, -0.4, 1.0])
    return np.stack([left + np.array([-0.12, 0.05, 0.3]) + rise, right + np.array([0.15, 0.0, 0.35]) + sway], axis=1)


def with_gaps(joints: np.ndarray) -> np.ndarray:
    """The same without left in frame 3, right in frame 5, and both in frame 7."""
    joints = joints.copy()
    joints[3, 0] = joints[5, 1] = joints[7] = np.nan
    return joints


def _bending_hand(bend: np.ndarray) -> np.ndarray:
    """A right hand (T, 21, 3) in our axes, wrist at the origin, palm down, bent by (T,) radians at each finger joint."""
    joints = np.zeros((len(bend), 21, 3))
    thumb = np.array([[-0.02, 0.02, -0.01], [-0.03, 0.03, -0.01], [-0.015, 0.025, -0.005], [-0.01, 0.02, -0.005]])
    joints[:, 1:5] = np.cumsum(thumb, axis=0)
    knuckles = ((-0.022, 0.092), (0.0, 0.09), (0.02, 0.083), (0.038, 0.075))
    for finger, (x, reach) in enumerate(knuckles):
        first = 5 + 4 * finger
        joints[:, first] = (x, reach, 0.0)
        for part, length in enumerate((0.042, 0.026, 0.02)):
            angle = bend * (part + 1) * (1 + 0.1 * finger)
            step = np.stack([np.zeros_like(angle), np.cos(angle), -np.sin(angle)], axis=-1)
            joints[:, first + 1 + part] = joints[:, first + part] + length * step
    return joints
