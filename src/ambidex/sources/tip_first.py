"""The 42 joints of InterHand2.6M and AssemblyHands: millimetres, right hand first, each finger from its tip, with flags."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.sources.joint_orders import FIRST_TIP_ORDER


def read_tip_first(frame: object, where: str) -> np.ndarray:
    """One frame as (2, 21, 3) metres in our order, left first, NaN where a hand has a joint that is not valid.

    Args:
        frame: `world_coord` 42 x 3 and `joint_valid` 42 (x 1).
        where: names the frame in messages.

    Raises:
        FileFormatError: something else.
    """
    try:
        if not isinstance(frame, Mapping):
            raise ValueError(f"a {type(frame).__name__}, not an object")
        world = np.array(frame["world_coord"], np.float64).reshape(42, 3)
        valid = np.array(frame["joint_valid"], np.float64).reshape(42) > 0
    except (KeyError, TypeError, ValueError) as error:
        raise FileFormatError(f"{where}: not 42 joints 'world_coord' with as many flags 'joint_valid' ({error}).") from error
    world[~valid] = np.nan
    hands = world.reshape(2, 21, 3)[::-1, FIRST_TIP_ORDER] / 1000
    hands[~np.isfinite(hands).all(axis=(1, 2))] = np.nan
    return hands


def split_runs(numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Cuts rising frame counters where more than one frame is lost.

    Returns:
        First place, place after the last, and the usual step, of each run.
    """
    steps = np.diff(np.asarray(numbers))
    usual = int(np.median(steps)) if len(steps) else 1
    breaks = np.flatnonzero((steps > 2 * usual) | (steps % usual != 0)) + 1
    for start, end in zip([0, *breaks], [*breaks, len(numbers)], strict=True):
        yield int(start), int(end), usual
