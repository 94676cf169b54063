"""Which of the events that were made a text speaks of, and which it does not."""

from collections.abc import Sequence

from ambidex.annotation.claims import Claim
from ambidex.events import Event

_KIND_OF = {
    "fingers": ("bend", "straighten", "spread", "gather", "hyper", "oppose", "opposed"),
    "hand": ("close", "open", "state", "shape"),
    "wrist": ("move", "sway", "moving", "swap"),
    "turn": ("turn", "rotation", "turn_to", "face", "face_each", "pointing"),
    "distance": ("approach", "part", "distance"),
    "place": ("place", "crossed", "level"),
    "timing": ("mirrored", "leads", "alternating"),
    "stillness": ("still", "absent"),
}
_WHAT = {what: kind for kind, names in _KIND_OF.items() for what in names}
_CONTACTS = ("touch", "let_go", "no_contact", "clap")
WITHIN, BETWEEN = "contact within a hand", "contact between the hands"
ASKED_KINDS = (*_KIND_OF, WITHIN, BETWEEN)
"""Kinds of claims."""
_FINGER_EVENTS = ("flexion", "hand", "spacing", "opposition")
_CARRIES = ("wrist", "turn", "distance", "place", "timing", BETWEEN)
"""Claims of which a hand's way and turn are a part."""


def kind_of(claim: Claim) -> str:
    """Which of `ASKED_KINDS` a claim is."""
    if claim.what in _CONTACTS:
        pairs = [pair[0] for group in claim.pairs for pair in group]
        return WITHIN if pairs and all(pair == "thumb" for pair in pairs) else BETWEEN
    return _WHAT[claim.what]


def count_unasked(events: Sequence[Event], claims: Sequence[Claim]) -> int:
    """How many contacts and movements there are that no claim speaks of.

    Args:
        events: of the motion; states that last, other than contacts, and what other events are made of (sequences, rhythm) are not counted.
        claims: of the text, denials included: who says that the palms do not touch, speaks of them.
    """
    kinds = [(claim, kind_of(claim)) for claim in claims]
    return sum(not any(_speaks_of(claim, kind, event) for claim, kind in kinds) for event in events if _counts(event))


def _counts(event: Event) -> bool:
    moves = event.moves and event.kind in (*_FINGER_EVENTS, "wrist", "rotation", "palm_distance")
    return moves or event.kind in ("thumb_contact", "tip_tip", "tip_palm", "palm_palm")


def _speaks_of(claim: Claim, kind: str, event: Event) -> bool:
    if event.kind == "thumb_contact":
        return kind == WITHIN and any(pair == ("thumb", event.hand, event.object) for group in claim.pairs for pair in group)
    if event.kind in ("tip_tip", "tip_palm", "palm_palm"):
        return kind == BETWEEN and _meets(claim, event)
    if event.kind == "palm_distance":
        return kind in _CARRIES
    if event.hand not in claim.hands and kind != BETWEEN:
        return False
    if event.kind in ("wrist", "rotation"):
        return kind in _CARRIES
    of_fingers = kind in ("hand", WITHIN, BETWEEN) or (kind == "timing" and not claim.fingers)
    return of_fingers or (kind == "fingers" and (not claim.fingers or event.kind != "flexion" or event.subject in claim.fingers))


def _meets(claim: Claim, event: Event) -> bool:
    """Whether a claim of contact between the hands is of this one; hands and palms that meet bring their fingertips along."""
    pairs = [pair for group in claim.pairs for pair in group]
    if not pairs or any(pair[0] in ("palms", "hands") for pair in pairs):
        return True
    if event.kind == "tip_tip":
        return ("tips", event.subject, event.object) in pairs
    return event.kind == "tip_palm" and (event.object, event.hand, event.subject) in pairs
