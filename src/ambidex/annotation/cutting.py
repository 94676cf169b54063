"""Events of a piece of a clip: what lasts is cut to it, and a movement is in it where most of the movement is.

What lies partly outside is told of the piece as far as it is true of the piece: a contact that began before was there from
the first frame on, a fist that is only begun ends half closed, a part of a way is shorter. In doubt it is not told: silence is
no falsehood.
"""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.events import Event

_MOSTLY = 0.95
"""Share of a movement that must be done in the piece for its goal to be told of the piece."""
_LEAST = {"flexion": 0.5, "hand": 0.6, "spacing": 0.2, "opposition": 0.3, "palm_distance": 0.06, "wrist": 0.08, "rotation": 0.6}
"""Radians or metres: a cut movement that may be smaller than this in the piece is not told."""
_WITHOUT_GOAL = {"wrist", "rotation"}
"""Most of these goes the same way as all of them."""
_WAY_SHARE = 0.7
_UNTOLD_SPEED = "medium"
"""Of a part of a movement, whose quickest frames may lie outside."""
_HALF_CLOSED = "half_closed"
_HALF_CLOSED_SHARE = 0.6
_SHORTEST_STATE_S = {"hold": 0.4, "symmetry": 0.4, "timing": 0.4, "shape": 0.2, "pointing": 0.2, "palm": 0.2}
_SHORTEST_CONTACT_S = 0.1
_SHORTEST_REST_S = 0.5
"""What began before the piece goes on in it for at least so long, or it is over."""
_ALL_ALONG = 0.8
"""A finger that stays bent back does so for this share of the piece."""
_TIMED = {"symmetry", "timing"}
"""States measured over a stretch of movement: they hold of most of the stretch, and not of each moment."""
_TIMED_SHARE = 0.75
_TURNED = {"palm", "pointing"}
_TURN_RAD = 0.4
_CONTACTS = {"touch": "thumb_contact", "tip": "tip_tip", "palm": "tip_palm", "back": "tip_palm", "side": "tip_palm", "clap": "palm_palm"}
"""What is counted by a repetition of contacts."""


def cut_events(events: Sequence[Event], start: int, end: int, fps: float) -> list[Event]:
    """The events of frames `start` to `end`, in frames of the piece.

    Args:
        events: of the clip.
        start: first frame of the piece.
        end: frame after its last one.
        fps: frames per second.

    Returns:
        In the order they came in. What may not be true of the piece, taken by itself, is left out.
    """
    near = [event for event in events if event.start < end and event.end > start]
    pieces = []
    for event in near:
        inside = min(event.end, end) - max(event.start, start)
        cut = event if inside == event.end - event.start else _cut(event, near, inside, start, end, fps)
        if cut is not None and not _seems_turned(cut, near, start):
            pieces.append(replace(cut, start=max(event.start, start) - start, end=min(event.end, end) - start))
    return pieces


def moves_in(events: Sequence[Event], hand: str, start: int, end: int) -> bool:
    """Whether a hand moves in some of the frames, even where no whole movement can be told of them."""
    return any(event.moves and event.hand == hand and event.start < end and event.end > start for event in events)


def _cut(event: Event, near: Sequence[Event], inside: int, start: int, end: int, fps: float) -> Event | None:
    """What an event that lies partly in the piece is there; its frames are still those of the clip."""
    if event.kind == "sequence":
        return None
    if event.kind == "repetition":
        return _cut_repetition(event, near, start, end)
    if event.moves:
        return _cut_movement(event, start, end)
    before = event.start < start
    shortest = max(_SHORTEST_STATE_S.get(event.kind, _SHORTEST_CONTACT_S), _SHORTEST_REST_S * before) * fps
    if inside < min(shortest, 0.9 * (end - start)):
        return None
    if event.kind in _TIMED and inside < _TIMED_SHARE * min(event.end - event.start, end - start):
        return None
    if before and event.to_state == "hyper_extended" and inside < _ALL_ALONG * (end - start):
        return None
    if event.kind == "hold":
        if inside == end - start:
            return Event("rest", event.hand, "hand", "", event.start, event.end, "still", "still", "", 0.0)
        event = replace(event, value=inside / fps)
    # What was there before the piece began did not begin in it.
    return replace(event, from_state=event.to_state) if before and event.kind not in _TIMED else event


def _cut_repetition(event: Event, near: Sequence[Event], start: int, end: int) -> Event | None:
    """Contacts are counted again, unless the cut goes through one; cycles of a steady rhythm are done in proportion to their time."""
    kind = _CONTACTS.get(event.object.partition(":")[0])
    if kind is None:
        share = (min(event.end, end) - max(event.start, start)) / (event.end - event.start)
        count = int(event.value * share + 1e-6) if event.to_state == "regular" else 0
    else:
        parts = [part for part in near if part.kind == kind and part.hand == event.hand and event.start <= part.start < event.end]
        if kind == "tip_palm":
            parts = [part for part in parts if (part.subject, part.object) == (event.subject, event.object)]
        _, _, target = event.object.partition(":")
        if target:
            parts = [part for part in parts if target in (part.object, f"{part.subject}-{part.object}")]
        count = len(parts) if all(start <= part.start and part.end <= end for part in parts) else 0
    return replace(event, value=float(count)) if count >= 2 else None


def _cut_movement(event: Event, start: int, end: int) -> Event | None:
    share = _done(event, end) - _done(event, start)
    part = replace(event, value=event.value * share)
    if abs(part.value) < _LEAST.get(event.kind, 0.0):
        return None
    if share >= _MOSTLY:
        return part
    # What is done slowly is done with pauses: how much of it lies here nobody knows without looking.
    if event.kind in _WITHOUT_GOAL and share >= _WAY_SHARE and event.speed != "slow":
        return replace(part, speed=_UNTOLD_SPEED)
    one_end = (event.start < start) != (event.end > end)
    if event.kind != "hand" or share < _HALF_CLOSED_SHARE or not one_end or _HALF_CLOSED in (event.from_state, event.to_state):
        return None
    states = {"from_state": _HALF_CLOSED} if event.start < start else {"to_state": _HALF_CLOSED}
    return replace(part, speed=_UNTOLD_SPEED, **states)


def _done(event: Event, frame: int) -> float:
    """Share of a movement that is done by a frame: hands start and stop smoothly (minimum jerk, Flash and Hogan 1985)."""
    time = min(1.0, max(0.0, (frame - event.start) / (event.end - event.start)))
    return time**3 * (10 - 15 * time + 6 * time * time)


def _seems_turned(event: Event, near: Sequence[Event], start: int) -> bool:
    """Whether a direction begins in the piece although the hand did not turn in it: it was nearly so before."""
    if event.kind not in _TURNED or start == 0 or event.start <= start:
        return False
    turns = [other for other in near if other.kind == "rotation" and other.hand == event.hand]
    turned = [abs(turn.value) * (_done(turn, event.start) - _done(turn, start)) for turn in turns]
    return max(turned, default=0.0) < _TURN_RAD
