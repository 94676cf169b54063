"""The pictures of a video with their times, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, InputError

VIDEOS = {".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".wmv", ".3gp"}
"""Endings of files that are looked at."""
_USUAL_FPS = 30.0


@dataclass(frozen=True)
class Picture:
    """One picture."""

    pixels: np.ndarray
    """(height, width, 3) uint8 RGB, upright."""
    seconds: float
    """By the video's own clock."""
    frames: int
    """Of the whole video; 0 where it does not say."""


def read_pictures(path: Path) -> Iterator[Picture]:
    """Decodes a video; only one picture is in memory.

    Raises:
        InputError: nothing is there.
        FileFormatError: not a video, or one that breaks off.
    """
    import av
    from av.error import FFmpegError

    if not path.is_file():
        raise InputError(f"{path} is not a file. Give a video ({', '.join(sorted(VIDEOS))}).")
    count = 0
    try:
        with av.open(str(path)) as container:
            if not container.streams.video:
                raise FileFormatError(f"{path} has no pictures in it. Give a video.")
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            rate = float(stream.average_rate or _USUAL_FPS)
            for frame in container.decode(stream):
                seconds = count / rate if frame.time is None else frame.time
                # Phones store pictures lying down and note how far to turn them, anticlockwise.
                pixels = np.rot90(frame.to_ndarray(format="rgb24"), round(frame.rotation / 90))
                yield Picture(np.ascontiguousarray(pixels), seconds, stream.frames)
                count += 1
    except FFmpegError as error:
        place = f"breaks off after {count} pictures" if count else "is not a video that can be decoded"
        raise FileFormatError(f"{path} {place}: {error}.") from error
    if not count:
        raise FileFormatError(f"{path} has no pictures in it.")
