"""Repetitions and orders of fingers that were measured, as happenings; the events they are made of are told with them."""

from collections.abc import Callable, Sequence

from ambidex.annotation.happening import Happening, finger_order
from ambidex.events import Event

_LONG = ("index", "middle", "ring", "pinky")
_AXES = {
    "left-right": ("left", "right"), "up-down": ("up", "down"), "front-back": ("forward", "back"),
}  # fmt: skip
_ROTATIONS = {"roll": "roll_again", "pitch": "tilt_again", "yaw": "swivel_again"}
SLIGHT_RAD = 0.45


def repeated(own: Sequence[Event]) -> tuple[list[Happening], set[int]]:
    """What is done again and again, from the repetitions among the events of one hand, or of both.

    Returns:
        The happenings, and the ids of the events that they tell.
    """
    told: list[Happening] = []
    spent: set[int] = set()
    for event in own:
        if event.kind != "repetition":
            continue
        inside = [part for part in own if part.speed and part.kind != "repetition" and event.start <= part.start and part.end <= event.end]
        item = _of_fingers(event, inside) or _of_hand(event, inside)
        if item is not None:
            told.append(item)
            spent |= {id(part) for part in item.events}
            if event.subject in ("hand", "fingers"):
                # Fingers of a hand that closes again and again are told with it.
                spent |= {id(part) for part in inside if part.kind == "flexion"}
    return told, spent


def _happening(
    what: str, event: Event, parts: Sequence[Event], weight: float, fingers: tuple[str, ...] = (), targets: tuple[str, ...] = ()
) -> Happening:
    return Happening(what, event.start, event.end, (event, *parts), weight, fingers, targets, count=round(event.value))


def _of_fingers(event: Event, inside: Sequence[Event]) -> Happening | None:
    """Bending or spreading and back, of one finger or of all."""
    if event.object == "close_open":
        parts = [part for part in inside if part.kind == "hand"]
        return _happening(_fist_and_back(parts), event, parts, 9.5) if parts else None
    if event.object == "spread_gather":
        parts = [part for part in inside if part.kind == "spacing" and part.subject == "fingers"]
        what = "spread_gather" if parts and parts[0].value > 0 else "gather_spread"
        return _happening(what, event, parts, 8.0) if parts else None
    if event.object == "bend_straighten":
        fingers = _LONG if event.subject == "fingers" else (event.subject,)
        parts = [part for part in inside if part.kind == "flexion" and part.subject in fingers]
        if not parts:
            return None
        slight = "_slightly" if max(abs(part.value) for part in parts) < SLIGHT_RAD else ""
        what = "bend_straighten" if parts[0].value > 0 else "straighten_bend"
        return _happening(what + slight, event, parts, 4.0 if slight or event.subject == "thumb" else 7.0, fingers=tuple(fingers))
    return None


def _fist_and_back(parts: Sequence[Event]) -> str:
    """ "close_open" only where each closing makes a fist and each opening opens."""
    bends = parts[0].value > 0
    if all(part.to_state == ("fist" if part.value > 0 else "open") for part in parts):
        return "close_open" if bends else "open_close"
    slight = "_slightly" if max(abs(part.value) for part in parts) < SLIGHT_RAD else ""
    return ("curl_uncurl" if bends else "uncurl_curl") + slight


def _of_hand(event: Event, inside: Sequence[Event]) -> Happening | None:
    """Swings of the wrist, turns to and fro, and palms that come and go."""
    if event.object in _AXES:
        parts = [part for part in inside if part.kind == "wrist" and part.to_state in _AXES[event.object]]
        return _happening("wave", event, parts, 8.0, targets=(parts[0].to_state,)) if parts else None
    if event.object in _ROTATIONS:
        parts = [part for part in inside if part.kind == "rotation" and part.object == event.object]
        return _happening(_ROTATIONS[event.object], event, parts, 7.0) if parts else None
    if event.object == "approach_part":
        parts = [part for part in inside if part.kind == "palm_distance"]
        what = "approach_part" if parts and parts[0].value < 0 else "part_approach"
        return _happening(what, event, parts, 6.5) if parts else None
    return None


def _bends(part: Event) -> bool:
    return part.kind == "flexion" and part.speed != "" and part.value > 0


def _straightens(part: Event) -> bool:
    return part.kind == "flexion" and part.speed != "" and part.value < 0


def _is_touched(part: Event) -> bool:
    return part.kind == "thumb_contact"


def _meets_its_like(part: Event) -> bool:
    return part.kind == "tip_tip" and part.subject == part.object


_ORDERED: dict[str, tuple[str, Callable[[Event], bool]]] = {
    "bend": ("bend_in_turn", _bends),
    "straighten": ("straighten_in_turn", _straightens),
    "thumb_contact": ("thumb_in_turn", _is_touched),
    "tip_tip": ("tips_in_turn", _meets_its_like),
}


def _finger_of(part: Event) -> str:
    return part.object if part.kind == "thumb_contact" else part.subject


def finger_orders(own: Sequence[Event], spent: set[int]) -> tuple[list[Happening], set[int]]:
    """Fingers that bend, straighten or are touched one after another, from the sequences among the events.

    Args:
        own: events of one hand, or of both.
        spent: ids of events that are told already.

    Returns:
        The happenings, and the ids of the events that they tell.
    """
    told: list[Happening] = []
    used: set[int] = set()
    for event in own:
        if event.kind != "sequence" or event.subject not in _ORDERED:
            continue
        what, is_part = _ORDERED[event.subject]
        order = tuple(event.object.split(">"))
        parts = [
            part for part in own if is_part(part) and event.start <= part.start and part.end <= event.end and _finger_of(part) in order
        ]
        if len(parts) != len(order) or any(id(part) in spent or id(part) in used for part in parts):
            continue
        parts.sort(key=lambda part: (part.start, finger_order(_finger_of(part))))
        contact = event.subject in ("thumb_contact", "tip_tip")
        fingers, targets = ((), order) if event.subject == "thumb_contact" else (order, ())
        told.append(Happening(what, event.start, event.end, (event, *parts), 10.0 if contact else 7.5, fingers, targets))
        used |= {id(event), *(id(part) for part in parts)}
    return told, used
