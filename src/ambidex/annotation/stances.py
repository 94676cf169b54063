"""What lasts in one hand from the first frame to the last, as happenings: poses, facings, rest."""

from collections.abc import Sequence

from ambidex.annotation.happening import Happening, finger_order
from ambidex.annotation.touches import stays
from ambidex.events import Event

TELLING = {"point", "two", "three", "thumb_up", "ok", "horns", "shaka"}
"""Shapes that say more than that the hand closed, opened or touches."""
_FINGER_STATES = {"extended": "straight", "partly_bent": "half_bent", "bent": "bent"}
_LONG = ("index", "middle", "ring", "pinky")
_SPACINGS, _THUMB = ("together", "apart"), ("thumb_opposed", "thumb_out")


def family(item: Happening) -> str:
    """What a stance is about; a text tells one of a family."""
    what = item.what
    if what in _SPACINGS:
        return "spacing"
    if what in _THUMB or (item.fingers == ("thumb",)):
        return "thumb"
    return "pose" if what.startswith("hold_") else what


def stances_of_hand(own: Sequence[Event], num_frames: int) -> list[Happening]:
    """What lasts, each told by the events that prove it.

    Args:
        own: events of one hand, in order of time.
        num_frames: length of the clip.
    """
    lasting = [event for event in own if not event.speed and stays([event], num_frames)]
    told: list[Happening] = []
    fingers: dict[str, list[Event]] = {}
    shapes = {event.to_state for event in own if event.kind == "shape"}
    bent_back = {event.subject for event in own if event.to_state == "hyper_extended"}
    # A hand is half closed when its fingers are, and not when some are straight and others bent.
    half = {event.to_state for event in lasting if event.kind == "flexion" and event.subject in _LONG} == {"partly_bent"}
    # A wrist that keeps its place may turn, and fingers that hardly bend may touch: then the hand does not rest.
    turns = any(event.kind == "rotation" for event in own) or len({event.to_state for event in own if event.kind == "palm"}) > 1
    busy = turns or any(event.kind == "thumb_contact" and event.from_state != event.to_state for event in own)
    for event in lasting:
        kind, state = event.kind, event.to_state
        if kind == "flexion" and state in _FINGER_STATES and event.subject not in bent_back:
            fingers.setdefault(state, []).append(event)
        elif kind == "hand" and (state != "half_closed" or half):
            told.append(_stance(f"hold_{state}", event, 2.0))
        elif kind == "shape" and len(shapes) == 1:
            told.append(_stance("hold_shape", event, 3.5, targets=(state,)))
        elif kind == "spacing" and event.subject == "fingers":
            told.append(_stance("together" if state == "together" else "apart", event, 1.0 if state == "together" else 1.8))
        elif kind == "palm":
            told.append(_stance("face", event, 1.6, targets=(state,)))
        elif kind == "pointing":
            told.append(_stance("point", event, 1.5, targets=(state,)))
        elif kind == "opposition":
            told.append(_stance("thumb_opposed" if state == "opposed" else "thumb_out", event, 1.2))
        elif kind == "rest" and not busy:
            told.append(_stance("rest", event, 5.0))
        elif kind == "absence":
            told.append(_stance("absent", event, 20.0))
    for state, events in fingers.items():
        told += _fingers_alike(_FINGER_STATES[state], events)
    return told


def _stance(what: str, event: Event, weight: float, targets: tuple[str, ...] = ()) -> Happening:
    return Happening(what, event.start, event.end, (event,), weight, targets=targets, lasts=True)


def _fingers_alike(what: str, events: list[Event]) -> list[Happening]:
    """Fingers in the same state as one, the thumb for itself."""
    told = []
    for long in (True, False):
        group = sorted((event for event in events if (event.subject != "thumb") == long), key=lambda event: finger_order(event.subject))
        if group:
            fingers = tuple(event.subject for event in group)
            start, end = min(event.start for event in group), max(event.end for event in group)
            weight = 2.2 if len(fingers) < len(_LONG) and long else 1.4
            told.append(Happening(what, start, end, tuple(group), weight, fingers, lasts=True))
    return told
