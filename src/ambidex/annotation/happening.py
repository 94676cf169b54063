"""`Happening`: a few events that a person would tell in one breath, and how such happenings are folded.

Folding: what is done and undone is told as one ("closes and opens again"), and what is done many times is counted.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ambidex.events import Event
from ambidex.motion import FINGERS

_FOLD_GAP_S = 1.0
"""What is undone later than this is told as something new."""
_UNDONE = 0.4
"""Share of a movement that must be taken back."""
_REPEAT_GAP_S = 1.5
TOGETHER_S = 0.25
"""What begins within this time begins together."""
_FINGER_ORDER = {finger: index for index, finger in enumerate(FINGERS)}


def finger_order(finger: str) -> int:
    """Thumb 0 to pinky 4; 9 for what is no finger."""
    return _FINGER_ORDER.get(finger, 9)


def sorted_fingers(fingers: set[str]) -> tuple[str, ...]:
    """From the thumb to the pinky."""
    return tuple(sorted(fingers, key=finger_order))


@dataclass(frozen=True)
class Happening:
    """What is told in one clause."""

    what: str
    """Row of the phrase tables: "close", "bend", "thumb_touch", ..."""
    start: int
    end: int
    events: tuple[Event, ...]
    """What proves it."""
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
    exact: bool = True
    """Whether that is all of it in the clip; else no number is told."""
    named_states: bool = True
    """Whether it may be told from which state to which it goes."""
    lasts: bool = False
    """Whether it is so from the first frame to the last: told without speed and time."""

    @cached_property
    def speed(self) -> str:
        """The speed that every movement of it has; empty where nothing moves or where they differ."""
        speeds = {event.speed for event in self.events if event.speed and event.kind not in ("repetition", "sequence")}
        return speeds.pop() if len(speeds) == 1 else ""

    @cached_property
    def change(self) -> tuple[str, str] | None:
        """From which state to which other one all of its movements go; None where they differ or stay within a state."""
        if not self.named_states:
            return None
        changes = {(event.from_state, event.to_state) for event in self.events if event.speed}
        if len(changes) != 1:
            return None
        before, after = changes.pop()
        return (before, after) if before and before != after else None

    @cached_property
    def sizes(self) -> tuple[float, float]:
        """Smallest and largest change, radians or metres."""
        values = [abs(event.value) for event in self.events if event.kind not in ("repetition", "sequence")]
        return (min(values), max(values)) if values else (0.0, 0.0)

    def overlaps(self, other: "Happening", share: float = 0.5) -> bool:
        """Whether both last at the same time for a share of the shorter one."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return common > share * max(1, min(self.end - self.start, other.end - other.start))


def in_time(items: Sequence[Happening]) -> list[Happening]:
    """In order of time; what begins together in an order that does not depend on the hand."""
    return sorted(items, key=lambda item: (item.start, item.end, item.what, item.fingers))


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
        second = items[index + 1] if index + 1 < len(items) else None
        if second is not None and undone(first, second) and _fit(first, second, fps):
            pairs.append(join([first, second], what=name(first, second)))
            index += 2
        else:
            pairs.append(first)
            index += 1
    return repeat(pairs, _REPEAT_GAP_S * fps)


def _fit(first: Happening, second: Happening, fps: float) -> bool:
    """Whether the second follows soon enough, and goes about as far back, to undo the first."""
    smaller, larger = sorted((first.sizes[1], second.sizes[1]))
    return second.start - first.end <= _FOLD_GAP_S * fps and smaller >= _UNDONE * larger


def repeat(items: Sequence[Happening], gap: float) -> list[Happening]:
    """Counts neighbours that are the same thing done again within `gap` frames."""
    told: list[Happening] = []
    for item in items:
        last = told[-1] if told else None
        if last is not None and _same(last, item) and item.start - last.end <= gap:
            told[-1] = join([last, item], count=last.count + item.count)
        else:
            told.append(item)
    return told


def counted(items: Sequence[Happening], own: Sequence[Event]) -> list[Happening]:
    """The items; those done more often in the clip than they count, or only slightly, lose their number.

    Args:
        items: what is done.
        own: all events it could be counted in.
    """
    totals = Counter(_deed(event) for event in own if event.speed)
    return [item if item.count == 1 or not item.exact or _is_all(item, totals) else replace(item, exact=False) for item in items]


def _is_all(item: Happening, totals: Counter[tuple[str, ...]]) -> bool:
    if item.what.endswith("_slightly"):
        # How many small moves there are depends on what is too small to count.
        return False
    moves = Counter(_deed(event) for event in item.events if event.speed and event.kind != "repetition")
    if any(event.kind == "repetition" for event in item.events):
        # A measured rhythm may begin or end half-way through: its parts can be fewer than its count.
        return all(totals[deed] <= max(times, item.count) for deed, times in moves.items())
    return all(times == totals[deed] for deed, times in moves.items())


def _deed(event: Event) -> tuple[str, ...]:
    """What is done, whichever way a hand closes or opens."""
    way = event.to_state if event.kind in ("wrist", "rotation") else "+" if event.value > 0 else "-"
    return event.kind, event.subject, event.object, way


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
