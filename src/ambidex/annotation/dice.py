"""`Dice`: choices that depend on the seed and on what was measured, never on which hand did it."""

from collections.abc import Sequence
from typing import TypeVar

from ambidex.events import Event

Choice = TypeVar("Choice")

_MASK = (1 << 64) - 1
_SPEEDS = {"": 0, "slow": 1, "medium": 2, "fast": 3}
_VALUED = {"flexion", "hand", "spacing"}
"""Kinds whose values are equal bit for bit in the mirrored clip; they tell apart clips in which the same things last."""


class Dice:
    """A stream of choices: the same key gives the same stream on any machine.

    A linear congruential generator of 64 bits (Knuth's constants), of which the upper half is used.
    """

    __slots__ = ("_state",)

    def __init__(self, *key: int) -> None:
        state = 0x9E3779B97F4A7C15
        for part in key:
            state = _mix(state ^ (part & _MASK))
        self._state = state

    def _draw(self) -> int:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) & _MASK
        return self._state >> 32

    def choose(self, options: Sequence[Choice]) -> Choice:
        """One of the options."""
        return options[self._draw() % len(options)]

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self._draw() < probability * 4294967296.0

    def shuffle(self, items: Sequence[Choice]) -> list[Choice]:
        """The items in another order."""
        left = list(items)
        return [left.pop(self._draw() % len(left)) for _ in range(len(left))]


def _mix(number: int) -> int:
    """The finalizer of splitmix64: neighbouring numbers become unlike ones."""
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


def keys_of(events: Sequence[Event]) -> dict[str, int]:
    """One number each for what the left hand, the right hand and both do; mirrored events have mirrored numbers."""
    keys = {"left": 0, "right": 0, "both": 0}
    for event in events:
        kind = event.kind
        number = (len(kind) * 31 + ord(kind[0])) * 7 + _SPEEDS[event.speed]
        number = (number * 8191 + event.start) * 8191 + event.end
        if kind in _VALUED:
            number = number * 8191 + int(abs(event.value) * 1000)
        keys[event.hand] += (number * 0xBF58476D1CE4E5B9) & _MASK
    return keys
