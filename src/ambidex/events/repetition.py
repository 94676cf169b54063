"""The same thing done again: how many times, how fast, how regularly.

Two families, both built from the events of one clip: movements there and back (close and open, wave, spread and gather)
are counted in full cycles, contacts (tap, clap) one by one.
"""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from ambidex.events.event import BOTH, Event
from ambidex.motion import FINGERS

REGULAR, IRREGULAR = "regular", "irregular"
_LONGEST_PAUSE_S = 1.5
_LONGEST_STROKE_S = 2.0
"""A movement and the pause after it: what takes longer has no rhythm."""
_PAUSE_SHARE, _PAUSE_ALWAYS_S = 3.0, 0.5
"""A pause of half a second never ends a repetition; a longer one does where it is over three times the movements."""
_SAME_MOVEMENT_S = 0.3
"""Two movements the same way, no further apart, are one that paused."""
_ALIKE = 0.4
"""Neighbouring movements, the smaller to the larger; less is not the same thing again."""
_RHYTHM_BREAK = 2.5
_REGULAR_BELOW = 0.25
"""Coefficient of variation of the intervals between onsets."""
_SLOW_BELOW_HZ, _FAST_ABOVE_HZ = 1.0, 2.5
_MINOR_AXIS = 0.5
_INSIDE = 0.5

_CYCLES = {
    "flexion": "bend_straighten", "hand": "close_open", "spacing": "spread_gather", "palm_distance": "approach_part",
    "wrist": "", "rotation": "",
}  # fmt: skip
"""Movements that are done and undone, and what a cycle of them is called; empty where the axis is the name."""
_AXES = {"left": "left-right", "right": "left-right", "up": "up-down", "down": "up-down", "forward": "front-back", "back": "front-back"}
_CONTACTS = {"thumb_contact", "tip_tip", "tip_palm", "palm_palm"}
_LONG_FINGERS = frozenset(FINGERS[1:])
_BACKWARD = {"pronation", "down", "left"}
"""One way of each rotation; the other way is back."""
_onset = attrgetter("start")


class _Stroke(NamedTuple):
    """One movement one way, pauses on the way included."""

    start: int
    end: int
    size: float


_Channel = tuple[str, str, str, str]
"""Kind, hand, subject, axis or object."""


def find_repetitions(events: Sequence[Event], fps: float) -> list[Event]:
    """What is done at least twice in a row.

    Args:
        events: base events of one clip.
        fps: frames per second.

    Returns:
        Events of kind "repetition": object what is repeated, value how many full cycles or contacts, to_state regular or
        irregular, speed the rhythm (slow below 1 Hz, fast above 2.5 Hz).
    """
    movements: dict[_Channel, list[Event]] = {}
    contacts: dict[_Channel, list[Event]] = {}
    for event in events:
        kind = event.kind
        if event.speed:
            if kind in _CYCLES:
                along = _AXES.get(event.to_state, "") if kind == "wrist" else event.object
                movements.setdefault((kind, event.hand, event.subject, along), []).append(event)
        elif kind in _CONTACTS:
            contacts.setdefault((kind, event.hand, event.subject, event.object), []).append(event)
    found = [
        (channel, size, event)
        for channel, moves in movements.items()
        if len(moves) >= 4 and (channel[0] != "spacing" or channel[2] == "fingers")
        for size, event in _cycles(channel, moves, fps)
    ]
    repeated = [event for channel, touches in contacts.items() if len(touches) >= 2 for event in _touches(channel, touches, fps)]
    return (_told_once(found) if len(found) > 1 else [event for *_, event in found]) + repeated


def _cycles(channel: _Channel, moves: list[Event], fps: float) -> list[tuple[float, Event]]:
    """Full cycles among the movements of one channel, with their mean size."""
    kind, hand, subject, along = channel
    found: list[tuple[float, Event]] = []
    for strokes in _alternations(sorted(moves, key=_onset), fps):
        if len(strokes) < 4:
            continue
        begun = 0
        for onsets in _by_rhythm([stroke.start for stroke in strokes[: len(strokes) // 2 * 2 : 2]]):
            count = len(onsets)
            if count >= 2:
                part = strokes[begun : begun + 2 * count]
                what = _CYCLES[kind] or along
                who = "palms" if hand == BOTH else subject
                size = sum([abs(stroke.size) for stroke in part]) / len(part)
                found.append((size, _repetition(hand, who, what, part[0].start, part[-1].end, onsets, fps)))
            begun += 2 * count
    return found


def _alternations(moves: list[Event], fps: float) -> list[list[_Stroke]]:
    """Stretches in which movements of like size go there and back without a long pause."""
    chain = [_stroke(moves[0])]
    chains = [chain]
    for move in moves[1:]:
        before, stroke = chain[-1], _stroke(move)
        pause = (stroke.start - before.end) / fps
        if (before.size > 0) == (stroke.size > 0):
            if pause <= _SAME_MOVEMENT_S:
                chain[-1] = _Stroke(before.start, stroke.end, before.size + stroke.size)
                continue
            alike = False
        else:
            small, large = sorted((abs(before.size), abs(stroke.size)))
            alike = small >= _ALIKE * large
        moving = (before.end - before.start + stroke.end - stroke.start) / 2 / fps
        too_long = max(stroke.start - before.start, stroke.end - stroke.start) > _LONGEST_STROKE_S * fps
        if not alike or too_long or pause > min(_LONGEST_PAUSE_S, max(_PAUSE_ALWAYS_S, _PAUSE_SHARE * moving)):
            chain = []
            chains.append(chain)
        chain.append(stroke)
    return chains


def _stroke(event: Event) -> _Stroke:
    if event.kind == "rotation":
        return _Stroke(event.start, event.end, -abs(event.value) if event.to_state in _BACKWARD else abs(event.value))
    return _Stroke(event.start, event.end, event.value)


def _touches(channel: _Channel, touches: list[Event], fps: float) -> list[Event]:
    """Contacts of one pair that come again."""
    kind, hand, subject, other = channel
    who, what = {
        "thumb_contact": (subject, f"touch:{other}"),
        "tip_tip": ("fingers", f"tip:{subject}-{other}"),
        "tip_palm": (subject, other),
        "palm_palm": ("palms", "clap"),
    }[kind]
    touches = sorted(touches, key=_onset)
    chain = touches[:1]
    chains = [chain]
    for before, touch in pairwise(touches):
        if (touch.start - before.end) / fps > _LONGEST_PAUSE_S:
            chain = []
            chains.append(chain)
        chain.append(touch)
    found: list[Event] = []
    for chain in chains:
        begun = 0
        for onsets in _by_rhythm([touch.start for touch in chain]):
            if len(onsets) >= 2:
                part = chain[begun : begun + len(onsets)]
                found.append(_repetition(hand, who, what, part[0].start, part[-1].end, onsets, fps))
            begun += len(onsets)
    return found


def _by_rhythm(onsets: list[int]) -> list[list[int]]:
    """Cuts onsets where an interval is far longer than the usual one."""
    if len(onsets) < 4:
        return [onsets]
    intervals = [after - before for before, after in pairwise(onsets)]
    longest = _RHYTHM_BREAK * median(intervals)
    if max(intervals) <= longest:
        return [onsets]
    parts = [onsets[:1]]
    for onset, interval in zip(onsets[1:], intervals, strict=True):
        if interval > longest:
            parts.append([])
        parts[-1].append(onset)
    return parts


def _repetition(hand: str, who: str, what: str, start: int, end: int, onsets: list[int], fps: float) -> Event:
    intervals = [after - before for before, after in pairwise(onsets)]
    mean = sum(intervals) / len(intervals)
    variance = sum([(interval - mean) ** 2 for interval in intervals]) / len(intervals)
    regular = variance < (_REGULAR_BELOW * mean) ** 2
    rate = fps / mean
    pace = "slow" if rate < _SLOW_BELOW_HZ else "fast" if rate > _FAST_ABOVE_HZ else "medium"
    return Event("repetition", hand, who, what, start, end, "", REGULAR if regular else IRREGULAR, pace, float(len(onsets)))


def _told_once(found: list[tuple[_Channel, float, Event]]) -> list[Event]:
    """Leaves out what another repetition says already: fingers of a hand that closes, and the lesser axis of a slanted wave."""
    told: list[Event] = []
    merged: set[int] = set()
    for channel, size, event in found:
        kind, hand, subject, _ = channel
        if kind == "flexion" and subject in _LONG_FINGERS:
            closes = any(other[:2] == ("hand", hand) and _within(event, whole) for other, _, whole in found)
            alike = [finger for other, _, finger in found if _is_alike(channel, event, other, finger)]
            if not closes and subject == FINGERS[1] and len(alike) == len(_LONG_FINGERS):
                merged |= {id(finger) for finger in alike}
                told.append(_merge(alike))
            if closes or id(event) in merged:
                continue
        elif kind == "wrist" and any(
            other[:2] == channel[:2] and other != channel and size < _MINOR_AXIS * large and _within(event, wave)
            for other, large, wave in found
        ):
            continue
        told.append(event)
    return [event for event in told if id(event) not in merged]


def _within(part: Event, whole: Event) -> bool:
    return min(part.end, whole.end) - max(part.start, whole.start) >= _INSIDE * (part.end - part.start)


def _is_alike(channel: _Channel, event: Event, other: _Channel, finger: Event) -> bool:
    same = other[:2] == channel[:2] and other[2] in _LONG_FINGERS
    return same and finger.value == event.value and _within(event, finger) and _within(finger, event)


def _merge(alike: list[Event]) -> Event:
    """One repetition of all long fingers; the rhythm is that of the first in the list."""
    first = alike[0]
    state = REGULAR if all(event.to_state == REGULAR for event in alike) else IRREGULAR
    start, end = min(event.start for event in alike), max(event.end for event in alike)
    return Event("repetition", first.hand, "fingers", first.object, start, end, "", state, first.speed, first.value)
