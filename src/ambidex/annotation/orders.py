"""`Order`: what one can be asked to do so that a measured event happens."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ambidex.events import Event
from ambidex.motion import FINGERS

_OTHER = {"left": "right", "right": "left"}
_SURFACES = {"palm", "back", "side"}
"""Of the other hand, where a fingertip lands."""
_SLIGHT_RAD = 0.45
_TOGETHER_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Order:
    """One step of an instruction."""

    verb: str
    """Row of the table of words."""
    start: int
    end: int
    of: tuple[str, ...] = ()
    """Fingers, or a direction."""
    who: tuple[str, ...] = ()
    """The hands, by their parts in what both do: who does it, and to whom."""
    times: int = 1

    def overlaps(self, other: "Order") -> bool:
        """Whether both are done at the same time for half of the shorter one."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return common > _TOGETHER_SHARE * max(1, min(self.end - self.start, other.end - other.start))

    def join(self, other: "Order") -> "Order":
        """One step of two that are done at the same time."""
        of = (*self.of, *(part for part in other.of if part not in self.of))
        return replace(self, start=min(self.start, other.start), end=max(self.end, other.end), of=of)

    @property
    def what(self) -> tuple[object, ...]:
        """The step apart from when and how often it is done."""
        return self.verb, tuple(sorted(self.of)), self.who


def order_of(event: Event) -> Order | None:
    """The step that makes an event happen; None for what nobody is asked to do (a finger that is level with another, say)."""
    return _BY_KIND[event.kind](event) if event.kind in _BY_KIND else None


def _order(event: Event, verb: str, of: tuple[str, ...] = (), who: tuple[str, ...] = (), times: int = 1) -> Order:
    return Order(verb, event.start, event.end, of, who, times)


def _begun(event: Event, verb: str) -> str:
    """What begins is done; what is there from the first frame is kept."""
    return f"keep_{verb}" if event.from_state == event.to_state else verb


def _flexion(event: Event) -> Order:
    if event.to_state == "hyper_extended":
        return _order(event, _begun(event, "bend_back"), (event.subject,))
    if not event.moves:
        return _order(event, f"keep_{event.to_state}", (event.subject,))
    slight = "_slightly" if abs(event.value) < _SLIGHT_RAD else ""
    return _order(event, ("bend" if event.value > 0 else "straighten") + slight, (event.subject,))


def _hand(event: Event) -> Order:
    if not event.moves:
        return _order(event, f"keep_{event.to_state}")
    if event.value > 0:
        return _order(event, "close" if event.to_state == "fist" else "half_close")
    return _order(event, "open" if event.to_state == "open" else "half_open")


def _spacing(event: Event) -> Order | None:
    verb = "spread" if event.value > 0 else "gather"
    if not event.moves:
        return None
    return _order(event, verb) if event.subject == "fingers" else _order(event, f"{verb}_pair", (event.subject, event.object))


def _opposition(event: Event) -> Order:
    return _order(event, event.to_state if event.moves else f"keep_{event.to_state}")


def _rotation(event: Event) -> Order:
    return _order(event, event.object, (event.to_state,))


def _sequence(event: Event) -> Order:
    return _order(event, f"{event.subject}_in_turn", tuple(event.object.split(">")))


def _repetition(event: Event) -> Order:
    """What comes again, in one step with its count."""
    what, _, target = event.object.partition(":")
    times = int(event.value)
    if what == "touch":
        return _order(event, "touch", (target,), (), times)
    if what == "tip":
        left, right = target.split("-")
        return replace(_tips(replace(event, subject=left, object=right, from_state="", to_state="touching")), times=times)
    if what in _SURFACES:
        return _order(event, f"tip_{what}", (event.subject,), (event.hand, _OTHER[event.hand]), times)
    fingers = FINGERS[1:] if event.subject == "fingers" else (event.subject,) if event.subject in FINGERS else ()
    return _order(event, f"again_{what}", tuple(fingers), (), times)


def _tips(event: Event) -> Order:
    if event.subject == event.object:
        return _order(event, _begun(event, "tips"), (event.subject,))
    # A long finger is named before a thumb, whichever hand it belongs to.
    pairs = sorted([(event.subject, "left"), (event.object, "right")], key=lambda pair: (pair[0] == "thumb", FINGERS.index(pair[0])))
    return _order(event, _begun(event, "contact"), tuple(finger for finger, _ in pairs), tuple(hand for _, hand in pairs))


def _tip_palm(event: Event) -> Order:
    return _order(event, _begun(event, f"tip_{event.object}"), (event.subject,), (event.hand, _OTHER[event.hand]))


def _distance(event: Event) -> Order:
    if event.moves:
        return _order(event, "approach" if event.value < 0 else "part")
    return _order(event, f"keep_{event.to_state}")


def _place(event: Event) -> Order | None:
    keep = "" if event.moves else "keep_"
    if event.to_state == "left_of":
        return _order(event, f"{keep}cross")
    if event.to_state == "right_of":
        return _order(event, "uncross") if event.from_state == "left_of" else None
    place = {"above": "above", "below": "above", "in_front": "in_front", "behind": "in_front"}.get(event.to_state)
    if place is None:
        return None
    return _order(event, keep + place, (), ("right", "left") if event.to_state == place else ("left", "right"))


def _timing(event: Event) -> Order:
    leader = event.to_state.removesuffix("_leads")
    return _order(event, "lead", (), (leader, _OTHER[leader])) if leader in _OTHER else _order(event, "together")


_BY_KIND: dict[str, Callable[[Event], Order | None]] = {
    "flexion": _flexion,
    "hand": _hand,
    "spacing": _spacing,
    "opposition": _opposition,
    "shape": lambda event: _order(event, f"shape_{event.to_state}"),
    "thumb_contact": lambda event: _order(event, _begun(event, "touch"), (event.object,)),
    "wrist": lambda event: _order(event, "move", (event.to_state,)),
    "rotation": _rotation,
    "pointing": lambda event: _order(event, _begun(event, "point"), (event.to_state,)),
    "palm": lambda event: _order(event, _begun(event, "palm"), (event.to_state,)),
    "hold": lambda event: _order(event, "hold"),
    "rest": lambda event: _order(event, "rest"),
    "absence": lambda event: _order(event, "away"),
    "sequence": _sequence,
    "repetition": _repetition,
    "tip_tip": _tips,
    "tip_palm": _tip_palm,
    "palm_palm": lambda event: _order(event, _begun(event, "palms")),
    "palm_distance": _distance,
    "relative_position": _place,
    "crossing": lambda event: _order(event, _begun(event, "cross")),
    "symmetry": lambda event: _order(event, event.to_state),
    "timing": _timing,
}
