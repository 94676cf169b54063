"""Events of a piece of a clip: what lasts is cut to it, and a movement is in it where most of the movement is.

What lies partly outside is told of the piece as far as it is true of the piece: a contact that began before was there from
the first frame on, a fist that is only begun ends half closed, half a way is half as long.
"""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.events import Event

_MOSTLY = 0.75
"""Share of a movement that must lie in the piece for all of it to be told of the piece."""
_WAYS = {"wrist": 0.05, "rotation": 0.5}
"""Movements without a goal: a part of one goes the same way, and is told when it is this long, in metres or radians."""
_HALF_DONE = {"flexion": "partly_bent", "hand": "half_closed"}
"""State of a finger or hand in the middle of a movement from one end to the other."""
_HALF_DONE_SHARE = 0.4
_SHORTEST_STATE_S = {"hold": 0.4, "symmetry": 0.4, "timing": 0.4, "shape": 0.2, "pointing": 0.2, "palm": 0.2}
_SHORTEST_CONTACT_S = 0.1
_TIMED = {"symmetry", "timing"}
"""States measured over a stretch of movement: they hold of most of the stretch, and not of each moment."""


def cut_events(events: Sequence[Event], start: int, end: int, fps: float) -> list[Event]:
    """The events of frames `start` to `end`, in frames of the piece.

    Args:
        events: of the clip.
        start: first frame of the piece.
        end: frame after its last one.
        fps: frames per second.

    Returns:
        In the order they came in. What is not true of the piece, taken by itself, is left out.
    """
    pieces = []
    for event in events:
        inside = min(event.end, end) - max(event.start, start)
        if inside <= 0:
            continue
        cut = event if inside == event.end - event.start else _cut(event, inside, start, end, fps)
        if cut is not None:
            pieces.append(replace(cut, start=max(event.start, start) - start, end=min(event.end, end) - start))
    return pieces


def _cut(event: Event, inside: int, start: int, end: int, fps: float) -> Event | None:
    """What an event that lies partly in the piece is there; its frames are still those of the clip."""
    share = inside / (event.end - event.start)
    if event.kind == "repetition":
        return _cut_repetition(event, share)
    if event.moves:
        return _cut_movement(event, share, start, end)
    shortest = min(_SHORTEST_STATE_S.get(event.kind, _SHORTEST_CONTACT_S) * fps, 0.9 * (end - start))
    if inside < shortest or (event.kind in _TIMED and share < _MOSTLY and inside < _MOSTLY * (end - start)):
        return None
    if event.kind == "hold":
        if inside == end - start:
            return Event("rest", event.hand, "hand", "", event.start, event.end, "still", "still", "", 0.0)
        event = replace(event, value=inside / fps)
    # What was there before the piece began did not begin in it.
    return replace(event, from_state=event.to_state) if event.start < start and event.from_state else event


def _cut_repetition(event: Event, share: float) -> Event | None:
    """A steady rhythm has been done in proportion to its time; an uneven one cannot be counted without looking again."""
    count = float(int(event.value * share + 1e-6))
    return replace(event, value=count) if count >= 2 and event.to_state == "regular" else None


def _cut_movement(event: Event, share: float, start: int, end: int) -> Event | None:
    if event.kind == "sequence":
        return None
    part = replace(event, value=event.value * share)
    if share >= _MOSTLY or (event.kind in _WAYS and abs(part.value) >= _WAYS[event.kind]):
        return part
    half = _HALF_DONE.get(event.kind)
    one_end = (event.start < start) != (event.end > end)
    if half is None or share < _HALF_DONE_SHARE or not one_end or half in (event.from_state, event.to_state):
        return None
    return replace(part, from_state=half) if event.start < start else replace(part, to_state=half)
