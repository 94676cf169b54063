"""A small language to say what should happen, and to tell whether it did.

happened(Asked("close", "right"), events)                          the right hand closes into a fist
happened(Asked("thumb_touch", "left", object="ring"), events)      the left thumb touches the ring fingertip
happened(Asked("clap", "both", count=2), events)                   the palms meet at least twice
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ambidex.errors import InputError, UnknownNameError
from ambidex.events.event import Event
from ambidex.motion import FINGERS, HANDS

_OPPOSITE = {
    "left": "right", "up": "down", "forward": "back",
    "left_of": "right_of", "in_front": "behind", "above": "below",
}  # fmt: skip
_OPPOSITE |= {second: first for first, second in _OPPOSITE.items()}
_SIDEWAYS = {"left", "right", "left_of", "right_of"}
_DIRECTIONS = ("left", "right", "up", "down", "forward", "back")
_POSITIONS = ("left_of", "right_of", "in_front", "behind", "above", "below")


@dataclass(frozen=True)
class Asked:
    """One thing that should happen.

    Raises:
        UnknownNameError: an action, hand, finger or direction that does not exist.
        InputError: a count below one.
    """

    action: str
    """One of `ACTIONS`."""
    hand: str
    """"left", "right" or "both"; for "position" the hand that is there in the end."""
    subject: str = ""
    """A finger: what bends, or the tip that touches; of the left hand in "tip_touch"."""
    object: str = ""
    """A finger: what is touched; of the right hand in "tip_touch"."""
    to: str = ""
    """Direction of "move", "move_and_back" and "palm_faces"; place of "position"."""
    count: int = 1
    """How many times at least."""

    def __post_init__(self) -> None:
        if self.action not in ACTIONS:
            raise UnknownNameError("asked action", self.action, ACTIONS)
        if self.hand not in (*HANDS, "both"):
            raise UnknownNameError("hand", self.hand, (*HANDS, "both"))
        needs_subject, needs_object, places = _NEEDS.get(self.action, (False, False, ()))
        for needed, finger in ((needs_subject, self.subject), (needs_object, self.object)):
            if (needed or finger) and finger not in FINGERS:
                raise UnknownNameError("finger", finger, FINGERS)
        if places and self.to not in places:
            raise UnknownNameError("direction", self.to, places)
        if self.count < 1:
            raise InputError(f"Asked count is {self.count}; it must be at least 1.")


_NEEDS: dict[str, tuple[bool, bool, tuple[str, ...]]] = {
    "bend": (True, False, ()),
    "straighten": (True, False, ()),
    "bend_and_straighten": (True, False, ()),
    "thumb_touch": (False, True, ()),
    "move": (False, False, _DIRECTIONS),
    "move_and_back": (False, False, _DIRECTIONS),
    "palm_faces": (False, False, _DIRECTIONS),
    "tip_touch": (True, True, ()),
    "palm_touch": (True, False, ()),
    "position": (False, False, _POSITIONS),
}
"""Whether a subject and an object finger must be named, and which directions there are."""


def happened(asked: Asked, events: Sequence[Event]) -> bool:
    """Whether the events hold what was asked, as many times as it was asked."""
    if asked.hand == "both" and asked.action not in _TWO_HANDED:
        return all(happened(replace(asked, hand=hand), events) for hand in HANDS)
    return ACTIONS[asked.action](asked, events) >= asked.count


def mirrored(asked: Asked) -> Asked:
    """What is asked of the mirrored clip."""
    swapped = replace(asked, hand=_OPPOSITE.get(asked.hand, asked.hand))
    if asked.action == "tip_touch":
        swapped = replace(swapped, subject=asked.object, object=asked.subject)
    return replace(swapped, to=_OPPOSITE[asked.to]) if asked.to in _SIDEWAYS else swapped


def on_other_hand(asked: Asked) -> Asked | None:
    """The same thing done by the other hand; None where the hands have equal parts in it."""
    if asked.action == "tip_touch":
        return replace(asked, subject=asked.object, object=asked.subject) if asked.subject != asked.object else None
    if asked.hand == "both":
        return None
    return replace(asked, hand=_OPPOSITE[asked.hand])


def _counted(matches: Callable[[Asked, Event], bool]) -> Callable[[Asked, Sequence[Event]], int]:
    return lambda asked, events: sum(matches(asked, event) for event in events)


def _there_and_back(there: Callable[[Asked, Event], bool], back: Callable[[Asked, Event], bool]) -> Callable[[Asked, Sequence[Event]], int]:
    """Counts a first movement followed by its return, each used once."""

    def count(asked: Asked, events: Sequence[Event]) -> int:
        done, waiting_since = 0, -1
        for event in sorted(events, key=lambda event: event.start):
            if there(asked, event):
                waiting_since = event.end
            elif waiting_since >= 0 and back(asked, event) and event.start >= waiting_since - 2:
                done, waiting_since = done + 1, -1
        return done

    return count


def _closes(asked: Asked, event: Event) -> bool:
    return event.kind == "hand" and event.moves and event.hand == asked.hand and event.value > 0 and event.to_state == "fist"


def _opens(asked: Asked, event: Event) -> bool:
    return event.kind == "hand" and event.moves and event.hand == asked.hand and event.value < 0 and event.to_state == "open"


def _bends(asked: Asked, event: Event) -> bool:
    return _is_finger(asked, event) and event.value > 0


def _straightens(asked: Asked, event: Event) -> bool:
    return _is_finger(asked, event) and event.value < 0


def _is_finger(asked: Asked, event: Event) -> bool:
    return event.kind == "flexion" and event.moves and event.hand == asked.hand and event.subject == asked.subject


def _spacing(sign: int) -> Callable[[Asked, Event], bool]:
    return lambda asked, event: (
        event.kind == "spacing" and event.moves and event.hand == asked.hand and event.subject == "fingers" and event.value * sign > 0
    )


def _thumb_touches(asked: Asked, event: Event) -> bool:
    return event.kind == "thumb_contact" and event.hand == asked.hand and event.object == asked.object


def _wrist_moves(asked: Asked, event: Event) -> bool:
    return event.kind == "wrist" and event.hand == asked.hand and event.to_state == asked.to


def _wrist_returns(asked: Asked, event: Event) -> bool:
    return event.kind == "wrist" and event.hand == asked.hand and event.to_state == _OPPOSITE[asked.to]


def _distance(sign: int) -> Callable[[Asked, Event], bool]:
    return lambda _, event: event.kind == "palm_distance" and event.moves and event.value * sign > 0


def _tips_touch(asked: Asked, event: Event) -> bool:
    return event.kind == "tip_tip" and (event.subject, event.object) == (asked.subject, asked.object)


def _tip_on_palm(asked: Asked, event: Event) -> bool:
    return event.kind == "tip_palm" and event.object == "palm" and event.hand == asked.hand and event.subject == asked.subject


def _palms(_: Asked, event: Event) -> bool:
    return event.kind == "palm_palm"


def _in_place(asked: Asked, events: Sequence[Event]) -> int:
    """Where the hand is in the end, seen from the other hand; events tell where the right one is."""
    wanted = asked.to if asked.hand == "right" else _OPPOSITE[asked.to]
    axis = {"left_of": "left-right", "right_of": "left-right", "in_front": "front-back", "behind": "front-back"}.get(wanted, "up-down")
    along = [event for event in events if event.kind == "relative_position" and event.object == axis]
    return int(bool(along) and max(along, key=lambda event: event.end).to_state == wanted)


def _rests(asked: Asked, event: Event) -> bool:
    return event.kind == "rest" and event.hand == asked.hand


def _faces(asked: Asked, event: Event) -> bool:
    return event.kind == "palm" and event.hand == asked.hand and event.to_state == asked.to


ACTIONS: dict[str, Callable[[Asked, Sequence[Event]], int]] = {
    "close": _counted(_closes),
    "open": _counted(_opens),
    "close_and_open": _there_and_back(_closes, _opens),
    "open_and_close": _there_and_back(_opens, _closes),
    "bend": _counted(_bends),
    "straighten": _counted(_straightens),
    "bend_and_straighten": _there_and_back(_bends, _straightens),
    "spread": _counted(_spacing(1)),
    "together": _counted(_spacing(-1)),
    "thumb_touch": _counted(_thumb_touches),
    "move": _counted(_wrist_moves),
    "move_and_back": _there_and_back(_wrist_moves, _wrist_returns),
    "palm_faces": _counted(_faces),
    "apart": _counted(_distance(1)),
    "approach": _counted(_distance(-1)),
    "tip_touch": _counted(_tips_touch),
    "palm_touch": _counted(_tip_on_palm),
    "palms_touch": _counted(_palms),
    "clap": _counted(_palms),
    "position": _in_place,
    "still": _counted(_rests),
}
"""What can be asked, and how often it happened."""

_TWO_HANDED = {"apart", "approach", "tip_touch", "palms_touch", "clap"}
