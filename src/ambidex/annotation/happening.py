"""`Happening`: a few events that a person would tell in one breath, and how such happenings are folded.

Folding: what is done and undone is told as one ("closes and opens again"), and what is done many times is counted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ambidex.events import Event

_FOLD_GAP_S = 1.0
"""What is undone later than this is told as something new."""
_REPEAT_GAP_S = 1.5


@dataclass(frozen=True)
class Happening:
    """What is told in one clause."""

    what: str
    """Row of the phrase table: "close", "bend", "thumb_touch", ..."""
    start: int
    end: int
    events: tuple[Event, ...]
    weight: float
    """Importance; the short captions tell the heaviest only."""
    fingers: tuple[str, ...] = ()
    """What moves, in the order of the fingers."""
    targets: tuple[str, ...] = ()
    """What is touched, or the directions moved."""
    hand: str = ""
    """Who plays the first part, in what both hands do."""
    count: int = 1
    """How many times."""

    @property
    def speed(self) -> str:
        """The speed that most of it has; empty for what does not move."""
        speeds = [event.speed for event in self.events if event.moves]
        return max(("fast", "slow", "medium"), key=speeds.count) if speeds else ""

    @property
    def size(self) -> float:
        """Largest change, radians or metres."""
        return max((abs(event.value) for event in self.events), default=0.0)

    def overlaps(self, other: "Happening", share: float = 0.5) -> bool:
        """Whether both last at the same time for a share of the shorter one."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return common > share * max(1, min(self.end - self.start, other.end - other.start))


def fold(
    items: Sequence[Happening],
    fps: float,
    undone: Callable[[Happening, Happening], bool],
    name: Callable[[Happening, Happening], str],
) -> list[Happening]:
    """Joins neighbours that undo each other, then counts repetitions.

    Args:
        items: in order of time.
        fps: frames per second.
        undone: whether the second undoes the first.
        name: what the pair is called.
    """
    pairs: list[Happening] = []
    index = 0
    while index < len(items):
        first = items[index]
        if index + 1 < len(items) and undone(first, items[index + 1]) and items[index + 1].start - first.end <= _FOLD_GAP_S * fps:
            pairs.append(join([first, items[index + 1]], what=name(first, items[index + 1])))
            index += 2
        else:
            pairs.append(first)
            index += 1
    return repeat(pairs, fps)


def repeat(items: Sequence[Happening], fps: float) -> list[Happening]:
    """Counts neighbours that are the same thing done again."""
    told: list[Happening] = []
    for item in items:
        last = told[-1] if told else None
        if last is not None and _same(last, item) and item.start - last.end <= _REPEAT_GAP_S * fps:
            told[-1] = join([last, item], count=last.count + item.count)
        else:
            told.append(item)
    return told


def _same(first: Happening, second: Happening) -> bool:
    return (first.what, first.fingers, first.targets[:1], first.hand) == (second.what, second.fingers, second.targets[:1], second.hand)


def join(items: Sequence[Happening], what: str = "", count: int = 0) -> Happening:
    """One happening of several; fingers and targets of the first."""
    first = items[0]
    return replace(
        first,
        what=what or first.what,
        start=min(item.start for item in items),
        end=max(item.end for item in items),
        events=tuple(event for item in items for event in item.events),
        weight=max(item.weight for item in items) + 0.5,
        count=count or first.count,
    )
