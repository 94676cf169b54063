"""A film of a motion: H.264 in MP4, drawn by our own renderer, so that no display or GPU is needed."""

from fractions import Fraction
from pathlib import Path

import numpy as np

from ambidex.errors import InputError
from ambidex.exports.picture import draw_frames
from ambidex.files import writing
from ambidex.motion import Motion, resample

SIZE = 640
_QUALITY = {"crf": "20", "preset": "veryfast", "movflags": "+faststart"}


def write_mp4(motion: Motion, path: Path | str, size: int = SIZE, fps: float | None = None) -> None:
    """Writes the film.

    Args:
        motion: what moves.
        path: the .mp4 file.
        size: edge of the square picture in pixels, even.
        fps: frames per second; the motion's own when none is given, but at most 60.

    Raises:
        InputError: an odd size, which H.264 cannot hold.
        OutputError: the place cannot be written.
    """
    import av

    if size % 2 or size < 64:
        raise InputError(f"A film of {size} pixels cannot be made; the size must be even and at least 64.")
    motion = resample(motion, fps or min(motion.fps, 60.0))
    with writing(path) as temporary, av.open(str(temporary), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=Fraction(motion.fps).limit_denominator(1001), options=_QUALITY)
        stream.width = stream.height = size
        stream.pix_fmt = "yuv420p"
        for picture in draw_frames(motion, np.arange(len(motion)), size):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())


def write_png(picture: np.ndarray, path: Path | str) -> None:
    """Writes one picture (height, width, 3) uint8 as PNG."""
    import av

    with writing(path) as temporary, av.open(str(temporary), "w", format="image2") as container:
        stream = container.add_stream("png", rate=1)
        stream.height, stream.width = picture.shape[:2]
        stream.pix_fmt = "rgb24"
        container.mux(stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")))
        container.mux(stream.encode())
