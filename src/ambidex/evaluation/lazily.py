"""Motions that are made when they are asked for, so that a set of any size needs little memory."""

from collections.abc import Callable, Sequence
from typing import overload

from ambidex.motion import Motion


class Lazily(Sequence[Motion | None]):
    """A list of motions that keeps none of them.

    Args:
        count: how many.
        motion: gives the motion at a place, the same each time.
    """

    def __init__(self, count: int, motion: Callable[[int], Motion | None]) -> None:
        self._places = range(count)
        self._motion = motion

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Motion | None: ...
    @overload
    def __getitem__(self, place: slice) -> list[Motion | None]: ...
    def __getitem__(self, place: int | slice) -> Motion | list[Motion | None] | None:
        if isinstance(place, slice):
            return [self._motion(each) for each in self._places[place]]
        return self._motion(self._places[place])
