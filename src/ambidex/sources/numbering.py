"""Numbering: frames that a source numbers or stamps are laid out at a uniform rate, absent where the source has none."""

from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.sources.timing import LONGEST_WAIT_S

_MOST_FRAMES = 2_000_000
"""A day at 24 frames per second; frames further apart than that have damaged numbers."""


def lay_out(values: np.ndarray, numbers: np.ndarray, path: Path) -> np.ndarray:
    """Puts each row where its frame number says.

    Args:
        values: (N, ...) float, a row per numbered frame.
        numbers: (N,) whole, rising.
        path: what they were read from.

    Returns:
        (last - first + 1, ...) with NaN in the frames that have no number.

    Raises:
        FileFormatError: numbers that do not rise, or lie millions apart.
    """
    if len(numbers) == 0 or (np.diff(numbers) <= 0).any() or numbers[-1] - numbers[0] > _MOST_FRAMES:
        raise FileFormatError(f"{path} has no usable frame numbers: {_few(numbers)}. They must rise. It may be damaged; fetch it again.")
    laid = np.full((int(numbers[-1] - numbers[0]) + 1, *values.shape[1:]), np.nan)
    laid[numbers - numbers[0]] = values
    return laid


def number_by_time(times: np.ndarray, fps: float) -> np.ndarray:
    """(N,) whole numbers of frames stamped with rising `times` in seconds, nominally `fps` per second.

    Steps are rounded one by one, so a clock that runs a little fast or slow loses no frame; pauses are shortened as
    `make_uniform` shortens them.
    """
    steps = np.maximum(np.round(np.minimum(np.diff(times), LONGEST_WAIT_S) * fps), 1).astype(int)
    return np.concatenate([[0], np.cumsum(steps)])


def fill_times(times: np.ndarray) -> np.ndarray:
    """Times (T,) of all frames; those that are NaN are interpolated between their neighbours."""
    known = np.isfinite(times)
    return np.interp(np.arange(len(times)), np.flatnonzero(known), times[known])


def _few(numbers: np.ndarray) -> str:
    text = ", ".join(str(int(number)) for number in numbers[:4])
    return text + (", ..." if len(numbers) > 4 else "") or "none"
