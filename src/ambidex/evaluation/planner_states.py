"""What to play for claims of how hands are: their shape, where they face and point, where one is seen from the other.

Much of this is where the hands start, and is left to the choice of a start.
"""

from collections.abc import Callable

from ambidex.annotation.claims import Claim
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.evaluation.planner_wish import LEVEL, OTHER, SEEN_FROM, Key, Layout, Wish, as_one, finger_target, wish_for, world_way
from ambidex.motion import HANDS

_PLACES = {"above": "above", "below": "below", "in_front": "front", "behind": "behind"}
_FAR, _MEDIUM, _NEAR = (0.23, 9.0), (0.12, 0.27), (0.0, 0.15)
_SHAPES = {
    "point": "point", "fist": "close", "two": "victory", "three": "show_three", "four": "show_four", "thumb_up": "thumbs_up",
    "horns": "horns", "shaka": "call_me", "ok": "ok_sign", "spread": "spread", "flat": "open",
}  # fmt: skip


def read_face(claim: Claim) -> list[Wish]:
    """Palms that face some way: where the hands start, or turned there."""
    found = []
    for hand in claim.hands:
        way = world_way(claim, hand)
        found.append(Wish("", hand, makes=frozenset([("face", hand, way)]), layouts=(Layout("face", hand, way),)))
    return found


def read_place(claim: Claim) -> list[Wish]:
    """One hand's place, seen from the other."""
    hand = claim.hands[0]
    target = _PLACES.get(claim.way) or ("beside" if claim.way == f"{hand}_of" else "across")
    keys: list[Key] = [("place", hand, claim.way), ("place", OTHER[hand], SEEN_FROM[claim.way])]
    return [wish_for(claim, "placed", hand, target, 1, keys)]


def read_distance(claim: Claim) -> list[Wish]:
    """How far apart the palms are: where the hands start."""
    low, high = {"far": _FAR, "near": _NEAR}.get(claim.way, _MEDIUM)
    return [Wish("", "both", makes=frozenset([("distance", claim.way)]), layouts=(Layout("apart", low=low, high=high),))]


def read_level(claim: Claim) -> list[Wish]:
    """Hands that are equally high: where they start."""
    return [Wish("", "both", makes=frozenset([("level",)]), layouts=(LEVEL,))]


def read_shape(claim: Claim) -> list[Wish] | None:
    """Hand shapes."""
    wishes = []
    for hand in claim.hands:
        keys: list[Key] = [("shape", hand, claim.way)]
        if claim.way == "pinch":
            wishes.append(wish_for(claim, "thumb_touch", hand, "index", 1, keys, [("thumb", hand, "index")]))
        elif claim.way == "ok":
            wishes.append(wish_for(claim, "ok_sign", hand, "", 1, keys, [("thumb", hand, "index")]))
        elif claim.way in _SHAPES:
            name = "gather_fingers" if claim.way == "flat" and claim.lasting else _SHAPES[claim.way]
            gives: list[Key] = [("open", hand)] if name == "open" else [("close", hand)] if name == "close" else []
            wishes.append(wish_for(claim, name, hand, "", 1, keys, gives))
        else:
            return None
    return as_one(wishes)


def read_state(claim: Claim) -> list[Wish] | None:
    """How fingers are: mostly how they start."""
    wishes = []
    whole = set(LONG_FINGERS) <= set(claim.fingers) or not claim.fingers
    for hand in claim.hands:
        keys: list[Key] = [("state", hand, claim.way)]
        if claim.way in ("fist", "bent") and whole:
            wishes.append(wish_for(claim, "close", hand, makes=keys, gives=[("close", hand)]))
        elif claim.way == "half":
            wishes.append(Wish("", hand, makes=frozenset(keys)))
        elif claim.way == "open":
            wishes.append(Wish("", hand, makes=frozenset(keys), layouts=(Layout("open", hand),)))
        elif claim.way in ("straight", "flat", "together") and whole:
            wishes.append(wish_for(claim, "gather_fingers", hand, makes=keys))
        elif claim.way == "spread":
            wishes.append(wish_for(claim, "spread", hand, makes=keys, gives=[("spread", hand)]))
        elif claim.way == "straight" and claim.fingers == ("index",):
            wishes.append(wish_for(claim, "point", hand, makes=keys))
        elif claim.way in ("straight", "bent"):
            if claim.fingers == ("thumb",):
                wishes.append(Wish("", hand, makes=frozenset(keys)))
            else:
                wishes.append(wish_for(claim, "straighten" if claim.way == "straight" else "bend", hand, finger_target(claim), makes=keys))
        else:
            return None
    return as_one(wishes)


def read_pointing(claim: Claim) -> list[Wish] | None:
    """Where fingers point."""
    if claim.way == "up":
        return as_one([wish_for(claim, "point_up", hand, makes=[("pointing", hand, "up")]) for hand in claim.hands])
    if claim.way == "forward":
        return [
            Wish("", hand, makes=frozenset([("pointing", hand, "forward")]), layouts=(Layout("point", hand, "forward"),))
            for hand in claim.hands
        ]
    return None


def read_crossed(claim: Claim) -> list[Wish]:
    """Hands that cross: the one that is named goes over the other."""
    lead = claim.hands[0] if len(claim.hands) == 1 else "right"
    over: list[Key] = [("place", hand, way) for hand in HANDS for way in ("above", "below")]
    return [wish_for(claim, "cross", lead, makes=[("crossed",)], gives=over)]


def read_mirrored(claim: Claim) -> list[Wish]:
    """The mirror image of each other's movement: only where nothing else is told of the hands."""
    return [wish_for(claim, "mirror", "right", "up", makes=[("mirrored",)], idle=True)]


def read_alternating(claim: Claim) -> list[Wish]:
    """Hands that take turns: only where nothing else is told of them."""
    return [wish_for(claim, "alternate", "right", "up", makes=[("alternating",)], idle=True)]


def read_face_each(claim: Claim) -> list[Wish]:
    """Palms that face each other."""
    return [wish_for(claim, "palms_face", "right", makes=[("face_each",)])]


STATES: dict[str, Callable[[Claim], list[Wish] | None]] = {
    "face": read_face, "place": read_place, "distance": read_distance, "level": read_level, "shape": read_shape, "state": read_state,
    "pointing": read_pointing, "face_each": read_face_each, "crossed": read_crossed, "mirrored": read_mirrored,
    "alternating": read_alternating,
}  # fmt: skip
