"""Wishes: what choreography has to play so that the claims of a text come true.

A claim that nothing plays gives no wish: how far apart the hands are is a matter of where they start, and that they do not touch of
what is left undone. What cannot be played at all is told as left out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ambidex.annotation.claims import Claim
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.choreography import ACTIONS
from ambidex.motion import FINGERS, HANDS

Key = tuple[str, ...]
"""What comes true: ("close", "left"), ("bend", "right", "index"), ("thumb", "left", "ring"), ("part",), ..."""
OTHER = {"left": "right", "right": "left"}
OPPOSITE = {"left": "right", "up": "down", "forward": "back"}
OPPOSITE |= {second: first for first, second in OPPOSITE.items()}
FIRST, EARLY, MIDDLE, LATE = range(4)
_RANKS = {"outset": FIRST, "first": FIRST, "beginning": EARLY, "end": LATE, "last": LATE}
_TEMPO = {"slow": 0.55, "fast": 1.7}
_MOST_TIMES = 5
_USUAL_WAY_M = 0.12


@dataclass(frozen=True)
class Layout:
    """Where the hands should be when the clip starts."""

    kind: str
    """"face" (a palm), "away" (a palm faces elsewhere), "point" (fingers), "apart" (palms, metres), "open" (fingers)."""
    hand: str = ""
    way: str = ""
    low: float = 0.0
    high: float = 9.0


@dataclass(frozen=True)
class Wish:
    """One thing to play."""

    action: str
    """A name in `ambidex.choreography.ACTIONS`; empty where nothing is to be played."""
    role: str
    """"left", "right" or "both"; in an action of two hands the hand that leads."""
    target: str = ""
    count: int = 1
    tempo: float = 1.0
    amplitude: float = 1.0
    rank: int = MIDDLE
    makes: frozenset[Key] = frozenset()
    """What it is played for."""
    gives: frozenset[Key] = frozenset()
    """What else comes true by it."""
    idle: bool = False
    """Played only where the hand does nothing else."""
    layouts: tuple[Layout, ...] = ()

    @property
    def duet(self) -> bool:
        """Whether it takes both hands."""
        return bool(self.action) and ACTIONS[self.action].duet is not None

    @property
    def hands(self) -> tuple[str, ...]:
        """Hands that it takes."""
        return HANDS if self.duet or self.role == "both" else (self.role,)


def wishes_of(claims: Sequence[Claim]) -> tuple[list[Wish], list[Claim]]:
    """What to play for the claims of one text, in their order, and the claims that cannot be played."""
    ordered = sorted(claims, key=lambda claim: (claim.chain < 0, claim.chain, claim.step, claim.start))
    wishes: list[Wish] = []
    left_out: list[Claim] = []
    skip = -1
    for number, claim in enumerate(ordered):
        if number == skip:
            continue
        following = ordered[number + 1] if number + 1 < len(ordered) else None
        if following is not None and (name := _there_and_back(claim, following)):
            wishes += _compound(name, claim, following)
            skip = number + 1
            continue
        found = _read(claim)
        if found is None:
            left_out.append(claim)
        else:
            wishes += found
    return wishes, left_out


_PAIRS = {
    ("close", "open"): "close_open", ("open", "close"): "open_close", ("bend", "straighten"): "bend_straighten",
    ("spread", "gather"): "spread_gather", ("part", "approach"): "apart_together",
}  # fmt: skip
_REPEATED = {
    "close": "close_open", "open": "open_close", "bend": "bend_straighten", "straighten": "bend_straighten",
    "spread": "spread_gather", "gather": "spread_gather",
}  # fmt: skip


def _there_and_back(claim: Claim, following: Claim) -> str:
    """The action that does both of two claims, one after the other; empty where there is none."""
    alike = (claim.hands, claim.fingers, claim.negated) == (following.hands, following.fingers, following.negated)
    if not alike or claim.negated or following.when in ("end", "last"):
        return ""
    if claim.what == following.what == "move" and OPPOSITE.get(_way(claim, claim.hands[0])) == _way(following, claim.hands[0]):
        return "move_back"
    return _PAIRS.get((claim.what, following.what), "")


def _compound(name: str, claim: Claim, following: Claim) -> list[Wish]:
    """Both of two claims as one action."""
    count = max(times(claim), times(following))
    speed = claim.speed or following.speed
    both = replace(claim, speed=speed, amount=max(claim.amount, following.amount), degree=claim.degree or following.degree)
    if name == "apart_together":
        wish = _wish(both, "apart_together", "right", makes=[("part",), ("approach",)])
        return [wish] * count
    makes = [_keys(claim, hand) + _keys(following, hand) for hand in claim.hands]
    target = _finger_target(claim) if name == "bend_straighten" else ""
    wishes = [
        _wish(both, name, hand, _way(claim, hand) if name == "move_back" else target, count, keys)
        for hand, keys in zip(claim.hands, makes, strict=True)
    ]
    return _as_one(wishes)


def _keys(claim: Claim, hand: str) -> list[Key]:
    """What a claim of one hand's movement makes true."""
    if claim.what in ("bend", "straighten"):
        return [(claim.what, hand, finger) for finger in claim.fingers]
    return [(claim.what, hand, _way(claim, hand))] if claim.what == "move" else [(claim.what, hand)]


def _as_one(wishes: list[Wish]) -> list[Wish]:
    """The same wish of both hands as one of both."""
    if len(wishes) == 2 and replace(wishes[0], role="", makes=frozenset(), layouts=()) == replace(
        wishes[1], role="", makes=frozenset(), layouts=()
    ):
        first, second = wishes
        return [replace(first, role="both", makes=first.makes | second.makes, layouts=first.layouts + second.layouts)]
    return wishes


def times(claim: Claim) -> int:
    """How often something is to be played."""
    few = claim.highest > claim.lowest + 2
    return min(_MOST_TIMES, max(1, claim.lowest + few))


def _way(claim: Claim, hand: str) -> str:
    """A direction of the world."""
    return {"out": hand, "in": OTHER[hand]}.get(claim.way, claim.way)


def _wish(
    claim: Claim,
    action: str,
    role: str,
    target: str = "",
    count: int = 1,
    makes: Sequence[Key] = (),
    gives: Sequence[Key] = (),
    amplitude: float = 1.0,
    layouts: tuple[Layout, ...] = (),
    idle: bool = False,
) -> Wish:
    """A wish with the pace and the time that a claim tells."""
    rank = FIRST if claim.first else LATE if claim.last else _RANKS.get(claim.when, MIDDLE)
    steady = claim.lasting and claim.what in ("state", "shape", "face", "place", "crossed")
    tempo = 2.0 if steady else _TEMPO.get(claim.speed, 1.0)
    return Wish(action, role, target, count, tempo, amplitude, FIRST if steady else rank, frozenset(makes), frozenset(gives), idle, layouts)


def _read(claim: Claim) -> list[Wish] | None:
    """What to play for one claim; None where nothing can be played for it."""
    if claim.negated:
        return []
    reader = _READERS.get(claim.what)
    return None if reader is None else reader(claim)


def _nothing(claim: Claim) -> list[Wish]:
    return []


def _hand(claim: Claim) -> list[Wish]:
    """Hands that close, open, spread or gather their fingers."""
    count = times(claim)
    name = _REPEATED[claim.what] if count > 1 else {"gather": "gather_fingers"}.get(claim.what, claim.what)
    return _as_one([_wish(claim, name, hand, "", count, _keys(claim, hand)) for hand in claim.hands])


def _finger_target(claim: Claim) -> str:
    return "+".join(finger for finger in FINGERS if finger in claim.fingers)


def _fingers(claim: Claim) -> list[Wish] | None:
    """Fingers that bend or straighten."""
    if not claim.fingers:
        return None
    count = times(claim)
    name = _REPEATED[claim.what] if count > 1 else claim.what
    return _as_one([_wish(claim, name, hand, _finger_target(claim), count, _keys(claim, hand)) for hand in claim.hands])


def _move(claim: Claim) -> list[Wish]:
    """Wrists that go somewhere."""
    count = times(claim)
    wishes = []
    for hand in claim.hands:
        way = _way(claim, hand)
        gives: list[Key] = [("part",)] if way == hand else [("approach",)] if way == OTHER[hand] else []
        place = {"up": "above", "down": "below", "forward": "in_front", "back": "behind"}.get(way)
        if place:
            gives += [("place", hand, place), ("place", OTHER[hand], _FACING_PLACE[place])]
        name = "move_back" if count > 1 else "move"
        gives = gives if len(claim.hands) == 1 else []
        wishes.append(_wish(claim, name, hand, way, count, _keys(claim, hand), gives, _amplitude(claim)))
    return _as_one(wishes)


def _amplitude(claim: Claim) -> float:
    """How far, as a multiple of the usual way."""
    low, high = claim.amount
    if high:
        return min(3.0, max(0.3, (low + high) / 2 / _USUAL_WAY_M))
    return {"slight": 0.5, "far": 1.9, "large": 1.9, "wide": 1.6}.get(claim.degree, 1.0)


def _sway(claim: Claim) -> list[Wish]:
    """Wrists that go to and fro."""
    ways = {"side to side": ("left", "right"), "to and fro": ("forward", "back"), "up and down": ("up", "down")}[claim.way]
    count = times(claim) if claim.lowest else 2
    return _as_one([
        _wish(claim, "move_back", hand, ways[0], count, [("move", hand, way) for way in ways] + [("sway", hand, claim.way)], amplitude=0.7)
        for hand in claim.hands
    ])  # fmt: skip


def _apart(claim: Claim) -> list[Wish]:
    """Hands that part or come nearer."""
    count = times(claim)
    if count > 1:
        return [_wish(claim, "apart_together", "right", makes=[("part",), ("approach",)])] * count
    name = "apart" if claim.what == "part" else "together"
    return [_wish(claim, name, "right", makes=[(claim.what,)], amplitude=_amplitude(claim))]


def _moving(claim: Claim) -> list[Wish]:
    """Hands or fingers that do anything: only where nothing else is told of them."""
    if claim.fingers:
        return [_wish(claim, "wiggle_fingers", hand, idle=True) for hand in claim.hands]
    return [_wish(claim, "nod", hand, idle=True) for hand in claim.hands]


def _touch(claim: Claim) -> list[Wish] | None:
    """Skin that meets skin."""
    wishes: list[Wish] = []
    groups = list(claim.pairs)
    thumbs: dict[str, list[str]] = {}
    for group in groups:
        pair = group[0]
        if pair[0] == "thumb":
            thumbs.setdefault(pair[1], []).append(pair[2])
            continue
        found = _meeting(claim, pair)
        if found is None:
            return None
        wishes.append(found)
    tips = {pair[1:] for pair in (group[0] for group in groups) if pair[0] == "tips"}
    if tips >= {(finger, finger) for finger in FINGERS}:
        makes = [("tips", first, second) for first, second in tips]
        return [_wish(claim, "tips_all", "right", makes=makes, gives=_NEARER)]
    if tips == {("index", "index"), ("thumb", "thumb")}:
        return [_wish(claim, "heart", "right", makes=[("tips", *pair) for pair in sorted(tips)], gives=_NEARER)]
    own = [_thumb_wishes(claim, hand, fingers) for hand, fingers in sorted(thumbs.items())]
    if len(own) == 2 and len(own[0]) == len(own[1]):
        wishes += [wish for pair in zip(*own, strict=True) for wish in _as_one(list(pair))]
    else:
        wishes += [wish for hand in own for wish in hand]
    return wishes


_NEARER: list[Key] = [("approach",)]


def _thumb_wishes(claim: Claim, hand: str, fingers: Sequence[str]) -> list[Wish]:
    """A thumb that touches fingers of its own hand, one after another."""
    count = times(claim)
    keys: list[Key] = [("thumb", hand, finger) for finger in fingers]
    if count == 1 and set(fingers) == set(LONG_FINGERS):
        return [_wish(claim, "thumb_order", hand, "back" if fingers[0] == "pinky" else "on", 1, keys)]
    if count == 1 and set(fingers) == {"index", "middle"}:
        return [_wish(claim, "tripod", hand, "", 1, keys)]
    shape: list[Key] = [("shape", hand, "pinch")] if "index" in fingers else []
    name = "thumb_touch" if count == 1 and len(fingers) == 1 else "thumb_tap"
    return [_wish(claim, name, hand, finger, count, [key], shape) for finger, key in zip(fingers, keys, strict=True)]


def _meeting(claim: Claim, pair: tuple[str, ...]) -> Wish | None:
    """Two hands that touch."""
    count = times(claim)
    if pair[0] == "tips":
        return _wish(claim, "tip_tip", "left", f"{pair[1]}>{pair[2]}", count, [pair], _NEARER)
    if pair[0] == "palm":
        hand, finger = pair[1], pair[2]
        other: list[Key] = [("state", OTHER[hand], way) for way in ("open", "flat", "straight")]
        return _wish(claim, "tip_palm", hand, finger, count, [pair], [*_NEARER, *other])
    if pair[0] in ("back", "side"):
        return _wish(claim, "slap_back", pair[1], "", 1, [pair], _NEARER) if pair[2] == "middle" and pair[0] == "back" else None
    if pair[0] == "palms" and count > 1:
        return _wish(claim, "clap", "right", "", count, [pair, ("clap",)], _NEARER)
    return _wish(claim, "press_palms", "right", "", 1, [pair] if pair[0] == "palms" else [], [*_NEARER, ("hands",), ("palms",)])


def _clap(claim: Claim) -> list[Wish]:
    return [_wish(claim, "clap", "right", "", times(claim), [("clap",)], [*_NEARER, ("palms",), ("hands",)])]


_ROLLS = {"up": "up", "down": "down"}


def _turn_to(claim: Claim) -> list[Wish] | None:
    """Palms that come to face some way."""
    wishes = []
    for hand in claim.hands:
        way = _way(claim, hand)
        away = (Layout("away", hand, way),)
        keys: list[Key] = [("face", hand, way), ("turn", hand)]
        if way in ("up", "down"):
            wishes.append(_wish(claim, "roll", hand, way, 1, keys, layouts=away))
        elif way == OTHER[hand]:
            wishes.append(_wish(claim, "roll", hand, "inward", 1, keys, layouts=away))
        elif way == "forward":
            wishes.append(_wish(claim, "stop", hand, "", 1, keys, layouts=away))
        elif way == hand:
            wishes.append(_wish(claim, "thumbs_down", hand, "", 1, keys, layouts=away))
        else:
            return None
    return _as_one(wishes)


def _face(claim: Claim) -> list[Wish]:
    """Palms that face some way: where the hands start, or turned there."""
    found = []
    for hand in claim.hands:
        way = _way(claim, hand)
        found.append(Wish("", hand, makes=frozenset([("face", hand, way)]), layouts=(Layout("face", hand, way),)))
    return found


def _turn(claim: Claim) -> list[Wish]:
    """Hands that turn, in whatever way."""
    if claim.lowest > 1:
        return [_wish(claim, "so_so" if claim.lowest > 2 else "turn_knob", hand, makes=[("turn", hand)]) for hand in claim.hands]
    return _as_one([
        _wish(claim, "roll", hand, "up", makes=[("turn", hand)], layouts=(Layout("away", hand, "up"),)) for hand in claim.hands
    ])  # fmt: skip


def _rotation(claim: Claim) -> list[Wish] | None:
    """Hands that turn about one axis."""
    if claim.way.startswith("yaw"):
        return None
    wishes = []
    for hand in claim.hands:
        keys: list[Key] = [("rotation", hand, claim.way), ("turn", hand)]
        if claim.way.startswith("tip"):
            wishes.append(_wish(claim, "bend_wrist", hand, claim.way.removeprefix("tip_"), 1, keys))
        else:
            way = "up" if claim.way == "supination" else "down"
            wishes.append(_wish(claim, "roll", hand, way, 1, keys, layouts=(Layout("away", hand, way),)))
    return _as_one(wishes)


_PLACES = {"above": "above", "below": "below", "in_front": "front", "behind": "behind"}
_FACING_PLACE = {
    "above": "below", "below": "above", "in_front": "behind", "behind": "in_front", "left_of": "right_of", "right_of": "left_of",
}  # fmt: skip


def _place(claim: Claim) -> list[Wish]:
    """One hand's place, seen from the other."""
    hand = claim.hands[0]
    target = _PLACES.get(claim.way) or ("beside" if claim.way == f"{hand}_of" else "across")
    keys: list[Key] = [("place", hand, claim.way), ("place", OTHER[hand], _FACING_PLACE[claim.way])]
    return [_wish(claim, "placed", hand, target, 1, keys)]


_FAR, _MEDIUM, _NEAR = (0.23, 9.0), (0.12, 0.27), (0.0, 0.15)


def _distance(claim: Claim) -> list[Wish]:
    """How far apart the palms are: where the hands start."""
    low, high = {"far": _FAR, "near": _NEAR}.get(claim.way, _MEDIUM)
    return [Wish("", "both", makes=frozenset([("distance", claim.way)]), layouts=(Layout("apart", low=low, high=high),))]


_SHAPES = {
    "point": "point", "fist": "close", "two": "victory", "three": "show_three", "four": "show_four", "thumb_up": "thumbs_up",
    "horns": "horns", "shaka": "call_me", "ok": "ok_sign", "spread": "spread", "flat": "open",
}  # fmt: skip


def _shape(claim: Claim) -> list[Wish] | None:
    """Hand shapes."""
    wishes = []
    for hand in claim.hands:
        keys: list[Key] = [("shape", hand, claim.way)]
        if claim.way == "pinch":
            wishes.append(_wish(claim, "thumb_touch", hand, "index", 1, keys, [("thumb", hand, "index")]))
        elif claim.way == "ok":
            wishes.append(_wish(claim, "ok_sign", hand, "", 1, keys, [("thumb", hand, "index")]))
        elif claim.way in _SHAPES:
            name = "gather_fingers" if claim.way == "flat" and claim.lasting else _SHAPES[claim.way]
            gives: list[Key] = [("open", hand)] if name == "open" else [("close", hand)] if name == "close" else []
            wishes.append(_wish(claim, name, hand, "", 1, keys, gives))
        else:
            return None
    return _as_one(wishes)


def _state(claim: Claim) -> list[Wish] | None:
    """How fingers are: mostly how they start."""
    wishes = []
    whole = set(LONG_FINGERS) <= set(claim.fingers) or not claim.fingers
    for hand in claim.hands:
        keys: list[Key] = [("state", hand, claim.way)]
        if claim.way in ("fist", "bent") and whole:
            wishes.append(_wish(claim, "close", hand, makes=keys, gives=[("close", hand)]))
        elif claim.way in ("open", "half"):
            wishes.append(Wish("", hand, makes=frozenset(keys), layouts=(Layout("open", hand),)))
        elif claim.way in ("straight", "flat", "together") and whole:
            wishes.append(_wish(claim, "gather_fingers", hand, makes=keys))
        elif claim.way == "spread":
            wishes.append(_wish(claim, "spread", hand, makes=keys, gives=[("spread", hand)]))
        elif claim.way == "straight" and claim.fingers == ("index",):
            wishes.append(_wish(claim, "point", hand, makes=keys))
        elif claim.way in ("straight", "bent"):
            if claim.fingers == ("thumb",):
                wishes.append(Wish("", hand, makes=frozenset(keys)))
            else:
                wishes.append(_wish(claim, "straighten" if claim.way == "straight" else "bend", hand, _finger_target(claim), makes=keys))
        else:
            return None
    return _as_one(wishes)


def _pointing(claim: Claim) -> list[Wish] | None:
    """Where fingers point."""
    if claim.way == "up":
        return _as_one([_wish(claim, "point_up", hand, makes=[("pointing", hand, "up")]) for hand in claim.hands])
    if claim.way == "forward":
        return [
            Wish("", hand, makes=frozenset([("pointing", hand, "forward")]), layouts=(Layout("point", hand, "forward"),))
            for hand in claim.hands
        ]
    return None


def _duet(action: str, *keys: Key, target: str = "") -> Callable[[Claim], list[Wish]]:
    """A reader of what both hands do together."""
    return lambda claim: [_wish(claim, action, "right", target, 1, keys)]


def _crossed(claim: Claim) -> list[Wish]:
    lead = claim.hands[0] if len(claim.hands) == 1 else "right"
    return [_wish(claim, "cross", lead, makes=[("crossed",)])]


def _mirrored(claim: Claim) -> list[Wish]:
    """The mirror image of each other's movement: only where nothing else is told of the hands."""
    return [_wish(claim, "mirror", "right", "up", makes=[("mirrored",)], idle=True)]


_READERS: dict[str, Callable[[Claim], list[Wish] | None]] = {
    "close": _hand, "open": _hand, "spread": _hand, "gather": _hand, "bend": _fingers, "straighten": _fingers, "move": _move,
    "sway": _sway, "part": _apart, "approach": _apart, "moving": _moving, "still": _nothing, "touch": _touch, "clap": _clap,
    "no_contact": _nothing, "let_go": _nothing, "turn_to": _turn_to, "face": _face, "turn": _turn, "rotation": _rotation,
    "place": _place, "distance": _distance, "level": _nothing, "shape": _shape, "state": _state, "pointing": _pointing,
    "face_each": _duet("palms_face", ("face_each",)), "crossed": _crossed, "mirrored": _mirrored,
    "alternating": _duet("alternate", ("alternating",), target="up"),
}  # fmt: skip
