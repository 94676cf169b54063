"""What to play for claims of movement: fingers that bend, hands that close, go somewhere, turn, or rest."""

from collections.abc import Callable

from ambidex.annotation.claims import Claim
from ambidex.evaluation.planner_wish import (
    OPPOSITE,
    OTHER,
    STILL,
    Key,
    Layout,
    Wish,
    as_one,
    finger_target,
    movement_keys,
    times,
    wish_for,
    world_way,
)

_REPEATED = {
    "close": "close_open", "open": "open_close", "bend": "bend_straighten", "straighten": "bend_straighten",
    "spread": "spread_gather", "gather": "spread_gather",
}  # fmt: skip
_USUAL_WAY_M, _ROOM_M = 0.12, 0.28


def read_hand(claim: Claim) -> list[Wish]:
    """Hands that close, open, spread or gather their fingers."""
    count = times(claim)
    name = _REPEATED[claim.what] if count > 1 else {"gather": "gather_fingers"}.get(claim.what, claim.what)
    return as_one([wish_for(claim, name, hand, "", count, movement_keys(claim, hand)) for hand in claim.hands])


def read_fingers(claim: Claim) -> list[Wish] | None:
    """Fingers that bend or straighten."""
    if not claim.fingers:
        return None
    count = times(claim)
    name = _REPEATED[claim.what] if count > 1 else claim.what
    return as_one([wish_for(claim, name, hand, finger_target(claim), count, movement_keys(claim, hand)) for hand in claim.hands])


def read_move(claim: Claim) -> list[Wish]:
    """Wrists that go somewhere."""
    count = times(claim)
    wishes = []
    for hand in claim.hands:
        way = world_way(claim, hand)
        gives: list[Key] = [("part",)] if way == hand else [("approach",)] if way == OTHER[hand] else []
        name = "move_back" if count > 1 else "move"
        gives = gives if len(claim.hands) == 1 else []
        room = (Layout("apart", low=_ROOM_M),) if way == OTHER[hand] else ()
        wishes.append(wish_for(claim, name, hand, way, count, movement_keys(claim, hand), gives, _amplitude(claim), room))
    return as_one(wishes)


def _amplitude(claim: Claim) -> float:
    """How far, as a multiple of the usual way."""
    low, high = claim.amount
    if high:
        return min(3.0, max(0.3, (low + high) / 2 / _USUAL_WAY_M))
    return {"slight": 0.5, "far": 1.9, "large": 1.9, "wide": 1.6}.get(claim.degree, 1.0)


def read_sway(claim: Claim) -> list[Wish]:
    """Wrists that go to and fro."""
    there = {"to and fro": "forward", "up and down": "up"}.get(claim.way)
    count = times(claim)
    wishes = []
    for hand in claim.hands:
        # To the sides, outward first: hands that do so together are mirror images.
        way = there or hand
        makes: list[Key] = [("sway", hand, claim.way), ("move", hand, way), ("move", hand, OPPOSITE[way])]
        gives: list[Key] = [] if there else [("part",), ("approach",)]
        wishes.append(wish_for(claim, "move_back", hand, way, count, makes, gives, amplitude=0.7))
    return as_one(wishes)


def read_distance_change(claim: Claim) -> list[Wish]:
    """Hands that part or come nearer."""
    count = times(claim)
    if count > 1:
        return [wish_for(claim, "apart_together", "right", count=count, makes=[("part",), ("approach",)])]
    name = "apart" if claim.what == "part" else "together"
    return [wish_for(claim, name, "right", makes=[(claim.what,)], amplitude=_amplitude(claim))]


def read_moving(claim: Claim) -> list[Wish]:
    """Hands or fingers that do anything: only where nothing else is told of them."""
    if claim.fingers:
        return [wish_for(claim, "wiggle_fingers", hand, idle=True) for hand in claim.hands]
    return [wish_for(claim, "nod", hand, idle=True) for hand in claim.hands]


def read_turn_to(claim: Claim) -> list[Wish] | None:
    """Palms that come to face some way."""
    wishes = []
    for hand in claim.hands:
        way = world_way(claim, hand)
        away = (Layout("away", hand, way),)
        keys: list[Key] = [("face", hand, way), ("turn", hand)]
        if way in ("up", "down"):
            wishes.append(wish_for(claim, "roll", hand, way, 1, keys, layouts=away))
        elif way == OTHER[hand]:
            wishes.append(wish_for(claim, "roll", hand, "inward", 1, keys, layouts=away))
        elif way == "forward":
            wishes.append(wish_for(claim, "stop", hand, "", 1, keys, layouts=away))
        elif way == hand:
            wishes.append(wish_for(claim, "thumbs_down", hand, "", 1, keys, layouts=away))
        else:
            return None
    return as_one(wishes)


def read_turn(claim: Claim) -> list[Wish]:
    """Hands that turn, in whatever way."""
    if claim.lowest > 1:
        return [wish_for(claim, "so_so" if claim.lowest > 2 else "turn_knob", hand, makes=[("turn", hand)]) for hand in claim.hands]
    return as_one([
        wish_for(claim, "roll", hand, "up", makes=[("turn", hand)], layouts=(Layout("away", hand, "up"),)) for hand in claim.hands
    ])  # fmt: skip


def read_rotation(claim: Claim) -> list[Wish] | None:
    """Hands that turn about one axis."""
    if claim.way.startswith("yaw"):
        return None
    wishes = []
    for hand in claim.hands:
        keys: list[Key] = [("rotation", hand, claim.way), ("turn", hand)]
        if claim.way.startswith("tip"):
            level = (Layout("face", hand, "down"),)
            wishes.append(wish_for(claim, "bend_wrist", hand, claim.way.removeprefix("tip_"), 1, keys, layouts=level))
        else:
            way = "up" if claim.way == "supination" else "down"
            wishes.append(wish_for(claim, "roll", hand, way, 1, keys, layouts=(Layout("face", hand, OPPOSITE[way]),)))
    return as_one(wishes)


def read_still(claim: Claim) -> list[Wish]:
    """Hands that rest: nothing is played, and others go around them."""
    return [Wish("", hand, makes=frozenset([(*STILL, hand)])) for hand in claim.hands if not claim.fingers and not _for_a_while(claim)]


def _for_a_while(claim: Claim) -> bool:
    """Whether a hand only rests at some time."""
    later = claim.later and (claim.what == "still" or claim.step > 0)
    timed = claim.when in ("briefly", "end", "beginning", "middle") or claim.window[0] >= 0
    return later or timed or claim.way == "a while"


MOVEMENTS: dict[str, Callable[[Claim], list[Wish] | None]] = {
    "close": read_hand, "open": read_hand, "spread": read_hand, "gather": read_hand, "bend": read_fingers, "straighten": read_fingers,
    "move": read_move, "sway": read_sway, "part": read_distance_change, "approach": read_distance_change, "moving": read_moving,
    "still": read_still, "turn_to": read_turn_to, "turn": read_turn, "rotation": read_rotation,
}  # fmt: skip
