"""`Recording`, what every reader yields, and `Source`, what every reader is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from ambidex.errors import NothingToReadError
from ambidex.motion import Motion


@dataclass(frozen=True)
class TimedLabel:
    """Words that came with a stretch of the take."""

    text: str
    start: float
    """Seconds from the motion's first frame."""
    end: float
    hand: str = "both"
    """"left", "right" or "both": whom they speak of, as far as the source says."""
    kind: str = "sentence"
    """What the source calls it: "sentence", "action", "narration", "gloss", ..."""


@dataclass(frozen=True)
class Camera:
    """A camera of the take; pixels are those of the images as recorded."""

    name: str
    size: tuple[int, int]
    """Width and height in pixels; (0, 0) where the source does not say."""
    intrinsics: np.ndarray
    """(3, 3): focal lengths and principal point in pixels."""
    world_to_camera: np.ndarray
    """(T, 4, 4), or (1, 4, 4) where it stands still: our world in metres to OpenCV's camera (x right, y down, z forward)."""
    distortion: tuple[float, ...] = ()
    """As the source gives it."""


@dataclass(frozen=True)
class ReadOptions:
    """What a user may tell a reader; each reader takes what it knows."""

    mano: Path | None = None
    """Folder of the user's own MANO files; None looks where `AMBIDEX_MANO` points."""
    preset: str = ""
    """Which rig or layout, for formats that have several."""


@dataclass(frozen=True)
class Recording:
    """One raw take: in our axes, metres and joint order, at its own rate."""

    motion: Motion
    source: str
    """Short name of the reader's source, such as "tzionas"."""
    take: str
    """Names the take inside its source."""
    subject: str
    """Who was recorded, as far as the source says; empty where it does not."""
    licence: str
    labels: tuple[str, ...] = ()
    """The words that came with the take: a title, a gloss. They name the take, they do not describe the hands."""
    dropped: tuple[str, ...] = ()
    """What the reader left out or changed, a sentence each; what no take could be made of is told with the first one."""
    first_frame: int | None = 0
    """What the file calls frame 0 of the motion; None where frames were resampled by their times and have no numbers."""
    sentences: tuple[TimedLabel, ...] = ()
    """Words for stretches of the take."""
    cameras: tuple[Camera, ...] = ()
    times: np.ndarray | None = None
    """(T,) seconds of each frame by the source's own clock, where it has one."""
    upright: bool = True
    """Whether +z is known to be up; False where the source's world has no gravity and its axes are a guess."""


PLAIN = ReadOptions()
"""Nothing told."""


class Source(Protocol):
    """One dataset, as recordings in our frame, units and joint order."""

    name: str
    licence: str

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every take under `root`, one at a time, in an order that is the same each time.

        Raises:
            NothingToReadError: nothing of its kind is there; the message says what was looked for.
            FileFormatError: a damaged file, named.
            UnknownNameError: a preset that the reader does not have.
            InputError: MANO files are needed and not there.
        """
        ...


def refuse_place(root: Path, source: str, wanted: str) -> NothingToReadError:
    """The error for a place where a reader finds nothing to read."""
    if not root.exists():
        return NothingToReadError(f"{root} does not exist. The source '{source}' looks for {wanted}.")
    where = "" if root.is_file() else ", there and in the folders below"
    return NothingToReadError(f"{root} is nothing of the source '{source}'. It looks for {wanted}{where}.")
