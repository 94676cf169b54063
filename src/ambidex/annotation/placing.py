"""Where the hands are to each other: what changes (approach, crossing, who is above) and what lasts."""

from collections.abc import Sequence

from ambidex.annotation.happening import Happening, fold
from ambidex.annotation.touches import stays
from ambidex.events import Event

_OTHER = {"left": "right", "right": "left"}
_PLACES = {"above": ("right", "above"), "below": ("left", "above"), "in_front": ("right", "in_front"), "behind": ("left", "in_front")}
"""Where the right hand is → which hand is told, and where it is."""
_MOVEMENTS = {"wrist", "hand", "flexion"}
_BUSY = 5.0
"""Weight of what a hand must do at least to be the one that moves."""
_TOUCHES = {"tip_tip", "tip_palm", "palm_palm"}


def places(both: Sequence[Event], num_frames: int, fps: float) -> list[Happening]:
    """What changes between the hands.

    Args:
        both: events of both hands.
        num_frames: length of the clip.
        fps: frames per second.
    """
    return [*_distances(both, fps), *_positions(both), *_crossings(both, num_frames), *_coordination(both)]


def _distances(both: Sequence[Event], fps: float) -> list[Happening]:
    touches = [event for event in both if event.kind in _TOUCHES]
    items = []
    for event in both:
        if event.kind == "palm_distance" and event.speed:
            weight = 4.0 + min(3.0, abs(event.value) / 0.08) + (1.0 if event.speed == "fast" else 0.0)
            touching = any(touch.start < event.end and event.start < touch.end for touch in touches)
            what = "approach" if event.value < 0 else "part"
            items.append(Happening(what, event.start, event.end, (event,), weight, named_states=not touching))
    items.sort(key=lambda item: item.start)
    return fold(items, fps, lambda a, b: a.what != b.what, lambda a, b: f"{a.what}_{b.what}")


def _positions(both: Sequence[Event]) -> list[Happening]:
    """How one hand comes above or in front of the other one, or level with it."""
    told = []
    for event in both:
        if event.kind != "relative_position" or not event.speed or event.from_state == event.to_state:
            continue
        if event.to_state in _PLACES:
            hand, place = _PLACES[event.to_state]
            told.append(Happening(f"come_{place}", event.start, event.end, (event,), 4.5, (), (), hand))
        elif event.to_state == "level" and event.object == "up-down":
            told.append(Happening("level_out", event.start, event.end, (event,), 1.6))
    return told


def _crossings(both: Sequence[Event], num_frames: int) -> list[Happening]:
    told = []
    for event in both:
        if event.kind != "crossing":
            continue
        if event.start > 0:
            told.append(Happening("cross", event.start, event.start + 1, (event,), 6.0))
        if event.end < num_frames:
            told.append(Happening("uncross", event.end - 1, event.end, (event,), 6.0))
    return told


def _coordination(both: Sequence[Event]) -> list[Happening]:
    """Mirrored, parallel or alternating movement, and who leads."""
    found: dict[tuple[str, str], Event] = {}
    for event in both:
        if event.kind in ("symmetry", "timing"):
            # The longest stretch of each kind: the others say the same again.
            longest = found.get((event.kind, event.subject))
            if longest is None or event.end - event.start > longest.end - longest.start:
                found[event.kind, event.subject] = event
    told = []
    for (kind, subject), event in found.items():
        if subject == "fingers" and (kind, "wrists") in found:
            continue
        if kind == "symmetry":
            told.append(Happening(event.to_state, event.start, event.end, (event,), 3.6, (), (subject,)))
        elif event.to_state != "together":
            what = "leads" if subject == "wrists" else "fingers_lead"
            told.append(Happening(what, event.start, event.end, (event,), 3.0, (), (subject,), event.to_state.removesuffix("_leads")))
        elif ("symmetry", subject) not in found:
            told.append(Happening("in_time", event.start, event.end, (event,), 1.3, (), (subject,)))
    return told


def stances_between(
    events: Sequence[Event],
    stances: dict[str, list[Happening]],
    moving: dict[str, list[Happening]],
    num_frames: int,
) -> list[Happening]:
    """What lasts between the hands from the first frame to the last: distance, places, no contact, who rests.

    Args:
        events: of the clip.
        stances: what lasts in each hand.
        moving: what each hand does.
        num_frames: length of the clip.
    """
    told: list[Happening] = []
    distances = [event for event in events if event.kind == "palm_distance"]
    held = [event for event in distances if not event.speed and stays([event], num_frames)]
    if held:
        told.append(_lasting(held[0].to_state, held, 2.2))
    elif distances and {state for event in distances for state in (event.from_state, event.to_state)} == {"far"}:
        told.append(_lasting("far", distances, 1.6))
    near = any("near" in (event.from_state, event.to_state) for event in distances)
    if distances and not near and not any(event.kind in _TOUCHES for event in events):
        told.append(_lasting("never_touch", distances, 1.6))
    for event in events:
        if event.speed or not stays([event], num_frames):
            continue
        if event.kind == "relative_position":
            told += _held_place(event)
        elif event.kind == "crossing":
            told.append(_lasting("crossed", [event], 3.5))
    return told + _roles(stances, moving)


def _lasting(what: str, proof: Sequence[Event], weight: float, hand: str = "") -> Happening:
    start, end = min(event.start for event in proof), max(event.end for event in proof)
    return Happening(what, start, end, tuple(proof), weight, hand=hand, lasts=True)


def _held_place(event: Event) -> list[Happening]:
    state = event.to_state
    if state in _PLACES:
        hand, place = _PLACES[state]
        return [_lasting(place, [event], 2.0, hand)]
    return [_lasting("same_height", [event], 1.4)] if state == "level" and event.object == "up-down" else []


def _roles(stances: dict[str, list[Happening]], moving: dict[str, list[Happening]]) -> list[Happening]:
    """That both hands rest, or that one rests while the other one moves."""
    rests = {hand: [item for item in own if item.what == "rest"] for hand, own in stances.items()}
    if rests["left"] and rests["right"]:
        return [_lasting("both_rest", [*rests["left"][0].events, *rests["right"][0].events], 4.5)]
    for hand, other in _OTHER.items():
        seen = [item for item in moving[other] if item.weight >= _BUSY and any(event.kind in _MOVEMENTS for event in item.events)]
        if rests[hand] and seen:
            busiest = max(seen, key=lambda item: (item.weight, -item.start))
            return [_lasting("only_one_moves", [*rests[hand][0].events, *busiest.events], 3.0, other)]
    return []
