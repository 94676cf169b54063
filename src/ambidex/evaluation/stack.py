"""Clips side by side: motions of one rate as one padded array, a few at a time, so that metrics are array programs of bounded memory.

Letters, here and in every file of this room: N clips, B clips of one stack, T frames.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.errors import InputError
from ambidex.motion import Motion

FRAMES_AT_ONCE = 8192
"""Frames of one stack, padding included; a clip that is longer stands alone."""


@dataclass(frozen=True)
class Stack:
    """Clips of one rate."""

    clips: np.ndarray
    """(B,) int: their places in the sequence they came from."""
    joints: np.ndarray
    """(B, T, 2, 21, 3) float32 metres; NaN where a hand is absent and past the end of a clip."""
    lengths: np.ndarray
    """(B,) int frames."""
    fps: float

    @property
    def seen(self) -> np.ndarray:
        """(B, T, 2) bool: where there is a hand."""
        return np.isfinite(self.joints[..., 0, 0])


def stacks(*motions: Sequence[Motion]) -> Iterator[tuple[Stack, ...]]:
    """Stacks of one sequence of motions, or of several whose clips belong together.

    Args:
        motions: sequences of equally many clips; clips at one place have the same length and rate.

    Raises:
        InputError: sequences or clips that do not go together.
    """
    first, *others = motions
    for other in others:
        _refuse_unequal(first, other)
    order = sorted(range(len(first)), key=lambda place: (first[place].fps, len(first[place]), place))
    begin = 0
    while begin < len(order):
        end = begin + 1
        fps = first[order[begin]].fps
        # Sorted by length, so the next clip is the longest so far.
        while end < len(order) and first[order[end]].fps == fps and (end + 1 - begin) * len(first[order[end]]) <= FRAMES_AT_ONCE:
            end += 1
        yield tuple(_stack(each, order[begin:end]) for each in motions)
        begin = end


def per_clip(measure: Callable[..., np.ndarray], *motions: Sequence[Motion]) -> np.ndarray:
    """(N, ...): what `measure` finds in each clip, in the order of the clips.

    Args:
        measure: takes a stack of each sequence and gives (B, ...).
        motions: as for `stacks`.
    """
    places, parts = [np.zeros(0, int)], []
    for group in stacks(*motions):
        places.append(group[0].clips)
        parts.append(np.asarray(measure(*group)))
    if not parts:
        raise InputError("There are no clips to measure; give at least one.")
    return np.concatenate(parts)[np.argsort(np.concatenate(places))]


def _stack(motions: Sequence[Motion], places: list[int]) -> Stack:
    lengths = np.array([len(motions[place]) for place in places])
    joints = np.full((len(places), lengths.max(), 2, 21, 3), np.nan, np.float32)
    for row, place in enumerate(places):
        joints[row, : lengths[row]] = motions[place].joints
    return Stack(np.array(places), joints, lengths, motions[places[0]].fps)


def _refuse_unequal(first: Sequence[Motion], other: Sequence[Motion]) -> None:
    if len(first) != len(other):
        raise InputError(f"{len(first)} clips were to be compared with {len(other)}; give one truth for each clip.")
    for place, (one, two) in enumerate(zip(first, other, strict=True)):
        if len(one) != len(two) or abs(one.fps - two.fps) > 1e-6:
            raise InputError(
                f"Clip {place} has {len(one)} frames at {one.fps:g} fps and is compared with {len(two)} at {two.fps:g} fps. "
                "Resample (ambidex.motion.resample) or cut one of them first."
            )
