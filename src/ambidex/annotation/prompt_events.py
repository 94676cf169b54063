"""Measured events as the short JSON that a language model reads: grouped, merged, with seconds and share of the clip.

Tokens cost time and money, so what says nothing is left out: fingers that stay as they were all along, hands that are apart
all along, and what a larger event tells already.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import degrees

from ambidex.events import Event
from ambidex.motion import FINGERS

_SAME_S = 0.1
"""Fingers that begin and end within this time of each other are told as one."""
_TRIVIAL = {
    "flexion": {"extended", "partly_bent"},
    "spacing": {"together"},
    "palm_distance": {"far", "medium"},
    "relative_position": {"level", "right_of"},
}
"""States that need no mention when they last through the clip."""
_ANGLES = {"flexion", "hand", "spacing", "opposition", "rotation"}
_LENGTHS = {"wrist", "palm_distance", "crossing"}
_HAND_STATES = {"bent": {"fist"}, "extended": {"open", "flat", "spread"}, "partly_bent": {"half_closed", "cup"}}
"""State of a long finger → what the whole hand is then."""
_WAYS = {
    "flexion": ("bends", "straightens"), "hand": ("closes", "opens"), "spacing": ("spread", "gather"),
    "opposition": ("toward the palm", "aside"), "palm_distance": ("apart", "nearer"),
}  # fmt: skip
"""What a movement is when its value rises, and when it falls."""
_MERGED = {"flexion", "spacing", "thumb_contact", "tip_palm"}
"""Kinds whose subjects are fingers that may do the same at the same time."""


@dataclass(frozen=True)
class _Line:
    """One line of the list, perhaps of several fingers."""

    event: Event
    who: tuple[str, ...]


def compact_events(num_frames: int, fps: float, events: Sequence[Event]) -> str:
    """The measurements of one clip as JSON on one line.

    Args:
        num_frames: length of the clip.
        fps: frames per second.
        events: what `find_events` found in it, in order of time.
    """
    absent = sorted({event.hand for event in events if event.kind == "absence"})
    clip: dict[str, object] = {"seconds": round(num_frames / fps, 2)}
    if absent:
        clip["not in view"] = absent
    told: dict[str, object] = {"clip": clip}
    for hand in ("left", "right", "both"):
        groups: dict[str, list[str]] = {}
        for line in _lines(events, hand, num_frames, fps):
            groups.setdefault(line.event.kind, []).append(_write(line, num_frames, fps))
        told[hand] = groups
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _lines(events: Sequence[Event], hand: str, num_frames: int, fps: float) -> list[_Line]:
    own = [event for event in events if event.hand == hand]
    whole = [event for event in own if event.kind in ("hand", "shape") or (event.kind == "spacing" and not event.object)]
    lines: list[_Line] = []
    for event in own:
        if _is_trivial(event, num_frames) or _is_part_of(event, whole, fps):
            continue
        known = next((index for index, line in enumerate(lines) if _goes_with(event, line.event, fps)), None)
        if known is None or event.kind not in _MERGED:
            lines.append(_Line(event, (_name(event),)))
        elif (name := _name(event)) not in lines[known].who:
            lines[known] = replace(lines[known], who=(*lines[known].who, name))
    return lines


def _is_trivial(event: Event, num_frames: int) -> bool:
    throughout = event.start == 0 and event.end >= num_frames
    lasting = not event.moves and event.to_state in _TRIVIAL.get(event.kind, ())
    # Fingers lie side by side unless something spreads them, for however long.
    return lasting and (throughout or event.kind == "spacing")


def _is_part_of(event: Event, whole: Sequence[Event], fps: float) -> bool:
    """A long finger that does what the whole hand does, or a pair of neighbours where all fingers do the same."""
    if event.kind == "flexion" and event.subject != "thumb":
        alike = _HAND_STATES.get(event.to_state, set())
        larger = [each for each in whole if each.kind in ("hand", "shape") and each.to_state in alike]
    elif event.kind == "spacing" and event.object:
        larger = [each for each in whole if each.kind == "spacing" and each.to_state == event.to_state]
    else:
        return False
    return any(each.moves == event.moves and _apart(event, each, fps) <= 2 * _SAME_S for each in larger)


def _goes_with(event: Event, other: Event, fps: float) -> bool:
    same = [(e.kind, e.from_state, e.to_state, e.speed, e.object if e.kind != "spacing" else "") for e in (event, other)]
    if event.kind == "thumb_contact":
        same = [(e.kind, e.from_state) for e in (event, other)]
    return same[0] == same[1] and _apart(event, other, fps) <= _SAME_S


def _apart(event: Event, other: Event, fps: float) -> float:
    """Seconds by which two events differ in their beginning or end, whichever is more."""
    return max(abs(event.start - other.start), abs(event.end - other.end)) / fps


def _name(event: Event) -> str:
    """Who it is; what a contact of the thumb is told by is the other finger."""
    if event.kind == "thumb_contact":
        return event.object
    if event.kind == "spacing" and event.object:
        return f"{event.subject}-{event.object}"
    if event.kind == "tip_tip":
        return f"left {event.subject}, right {event.object}"
    if event.kind == "tip_palm" and event.object != "palm":
        return f"{event.subject} on the {event.object} of the other hand"
    if event.kind in ("sequence", "repetition", "rotation"):
        return f"{event.subject} {event.object}"
    if event.kind == "relative_position":
        return event.object
    # The kind says it already.
    return "" if event.subject in (event.kind, "hand", "wrists", "palm", "palms") else event.subject


def _write(line: _Line, num_frames: int, fps: float) -> str:
    event = line.event
    change = event.to_state if event.from_state in ("", "apart", event.to_state) else f"{event.from_state}>{event.to_state}"
    if event.moves and event.kind in _WAYS and (event.from_state == event.to_state or event.kind == "palm_distance"):
        way = _WAYS[event.kind][event.value < 0]
        change = f"{way} ({change})"
    seconds = f"{event.start / fps:.1f}-{event.end / fps:.1f} s"
    share = f"({round(100 * event.start / num_frames)}-{round(100 * event.end / num_frames)} %)"
    who = ", ".join(sorted(line.who, key=_rank))
    return " ".join(word for word in (who, change, event.speed, seconds, share, _amount(event)) if word)


def _rank(name: str) -> int:
    """Fingers from the thumb on; other names as they come."""
    return FINGERS.index(name) if name in FINGERS else 0


def _amount(event: Event) -> str:
    """How much: of movements only, and counts and lags."""
    if event.kind == "repetition":
        return f"{round(event.value)} times"
    if event.kind == "timing":
        return f"{abs(event.value):.2f} s apart"
    if not event.moves:
        return ""
    if event.kind in _ANGLES:
        return f"{round(degrees(abs(event.value)))} deg"
    return f"{100 * abs(event.value):.0f} cm" if event.kind in _LENGTHS else ""
