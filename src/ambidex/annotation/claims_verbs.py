"""What each verb claims of its subject: bending, opening, moving, facing, staying."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import radians

from ambidex.annotation.claims import Actor, Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_contacts import read_cut, read_touch
from ambidex.annotation.claims_nouns import OTHER, read_nouns
from ambidex.annotation.claims_words import Token
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import HANDS

_INVERSE = {"bend": "straighten", "close": "open", "approach": "part", "spread": "gather"}
_INVERSE |= {second: first for first, second in _INVERSE.items()}
_BACK = {"left": "right", "up": "down", "forward": "back"}
_BACK |= {second: first for first, second in _BACK.items()}
_AXES = {"side to side": ("left", "right"), "up and down": ("up", "down"), "to and fro": ("forward", "back")}
_STATE_OF_VERB = {
    "bend": "bent",
    "straighten": "straight",
    "close": "fist",
    "open": "open",
    "spread": "spread",
    "gather": "together",
    "hyper": "hyper",
}
_LASTING = ("stay", "keep", "rest")
_OF_HAND = ("hand", "fist", "one", "many")

Found = list[Claim]


def read_clause(clause: Clause, said: Said) -> Found:
    """The claims of one clause; none where it says nothing that is understood."""
    base = _common(clause)
    verb = clause.verb
    if verb is None:
        return _statement(clause, said, base)
    states = {"bend", "straighten", "close", "open", "spread", "gather", "hyper"}
    if verb.value in states and verb.form == "ed" and _tells_state(clause, said):
        return _state(said.subject, _STATE_OF_VERB[verb.value], base, clause)
    reader = _READERS.get(verb.value)
    return reader(clause, said, base) if reader else []


def _common(clause: Clause) -> Claim:
    """What any claim of the clause has: times, speed, when, negation."""
    found = Claim("", clause.start, clause.end)
    for token in clause.tokens:
        if token.kind == "count":
            low, _, high = token.value.partition("-")
            found = replace(found, lowest=int(low), highest=int(high or low))
        elif token.kind == "speed":
            found = replace(found, speed=token.value)
        elif token.kind == "when":
            found = replace(found, when=token.value)
        elif token.kind in ("window", "frames"):
            first, _, last = token.value.partition("-")
            found = replace(found, window=(float(first), float(last)), in_frames=token.kind == "frames")
        elif token.kind == "negation":
            found = replace(found, negated=not found.negated)
        elif token.kind == "degree":
            found = replace(found, degree=token.value)
        elif token.kind == "size":
            value, unit = token.value.split()
            found = replace(found, amount=float(value) if unit == "m" else radians(float(value)))
    counted = [t for t in clause.subject if t.kind == "number"] if clause.verb is not None and clause.verb.value == "touch" else []
    if (
        counted
        and found.lowest == 0
        and int(counted[0].value) > 1
        and not any(t.value in ("hands", "tips", "fingers", "palms") for t in clause.subject)
    ):
        found = replace(found, lowest=int(counted[0].value), highest=int(counted[0].value))
    return replace(found, lasting=clause.lasting(*_LASTING) or found.when == "throughout")


def _tells_state(clause: Clause, said: Said) -> bool:
    """Whether a participle says how something is and not what it did."""
    if clause.lasting("be", "stay", "keep", "rest", "have", "finish", "start"):
        return True
    if clause.lasting("become", "change"):
        return False
    return not said.past


def _ways(tokens: Sequence[Token]) -> list[str]:
    return [token.value for token in tokens if token.kind == "way"]


def _first(tokens: Sequence[Token], kind: str) -> str:
    return next((token.value for token in tokens if token.kind == kind), "")


def _fingers_of(actor: Actor, objects: Sequence[Actor]) -> list[Actor]:
    """Whose fingers move: the actor's own, or those it is said to move."""
    if actor.fingers:
        return [actor]
    if actor.unit in ("finger", "tip", "knuckle"):
        return [actor]
    named = [replace(other, hands=actor.hands if other.unit != "hand" else other.hands) for other in objects if other.fingers]
    return named[:2]


def _objects(clause: Clause, said: Said) -> list[Actor]:
    return said.actors(read_nouns(clause.rest))


def _flex(what: str) -> Callable[[Clause, Said, Claim], Found]:
    """Reader of bending and straightening, of fingers or of the whole hand."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        ways, objects = _ways(clause.rest), _objects(clause, said)
        fist = any(token.kind == "unit" and token.value in ("fist", "fists") for token in clause.rest)
        told: Found = []
        if clause.has("word", "spacing") or clause.has("word", "gap") or clause.has("word", "gaps"):
            names = [actor for actor in (*said.subject, *objects) if len(actor.fingers) > 1] or [
                replace(a, fingers=LONG_FINGERS) for a in said.subject
            ]
            kind = "gather" if what in ("bend", "close") else "spread"
            return [replace(base, what=kind, hands=names[0].hands, fingers=names[0].fingers)]
        for actor in said.subject:
            movers = _fingers_of(actor, objects)
            if (
                clause.verb is not None
                and clause.verb.word.startswith("ben")
                and "back" in ways
                and not fist
                and not clause.has("again")
                and movers
            ):
                told += [replace(base, what="hyper", hands=m.hands, fingers=m.fingers, either=(replace(base, what="straighten", hands=m.hands,
                    fingers=m.fingers),)) for m in movers]  # fmt: skip
            elif actor.unit == "wrist" or actor.unit == "palm":
                continue
            elif (
                movers
                and movers[0].fingers
                and set(movers[0].fingers) < set(LONG_FINGERS) | {"thumb"}
                and set(movers[0].fingers) != set(LONG_FINGERS)
            ):
                kind = {"close": "bend", "open": "straighten"}.get(what, what)
                claim = [replace(base, what=kind, hands=m.hands, fingers=m.fingers) for m in movers]
                if clause.has("way", "together") and what == "close":
                    claim = [replace(c, either=(replace(c, what="gather"),)) for c in claim]
                told += claim
            else:
                kind = {"bend": "close", "straighten": "open"}.get(what, what)
                degree = "fist" if fist or (clause.verb is not None and clause.verb.word.startswith(("clench", "ball"))) else base.degree
                claim = replace(base, what=kind, hands=actor.hands, degree=degree)
                if what == "close" and actor.fingers and not fist:
                    claim = replace(claim, either=(replace(base, what="gather", hands=actor.hands, fingers=LONG_FINGERS),))
                elif what == "bend" and actor.unit == "hand" and not movers:
                    claim = replace(claim, either=(replace(base, what="turn", hands=actor.hands),))
                elif what == "open" and clause.has("degree", "full") and "wide" in clause.verb.word if clause.verb else False:
                    claim = replace(claim, either=(replace(base, what="spread", hands=actor.hands, fingers=LONG_FINGERS),))
                told.append(claim)
        return told

    return read


def _spacing(what: str) -> Callable[[Clause, Said, Claim], Found]:
    """Reader of fingers that spread and come together."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        told: Found = []
        for actor in said.subject:
            movers = _fingers_of(actor, _objects(clause, said))
            if not movers and actor.unit in ("hand", "palm") and "apart" in _ways(clause.rest) and len(actor.hands) == 2:
                told.append(replace(base, what="part", hands=HANDS))
                continue
            fingers = movers[0].fingers if movers else LONG_FINGERS
            claim = replace(base, what=what, hands=actor.hands, fingers=fingers or LONG_FINGERS)
            told.append(claim)
        return told

    return read


def _distance(what: str) -> Callable[[Clause, Said, Claim], Found]:
    """Reader of "approach" and "separate": hands, fingers of one hand, or tips that had touched."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        actor = said.subject[0]
        own_fingers = actor.fingers and (said.part in OTHER or len(actor.hands) == 1) and len(said.subject) == 1
        if own_fingers and what == "part":
            return read_cut(clause, said, base) if "thumb" in actor.fingers else [replace(base, what="spread", hands=actor.hands, fingers=actor.fingers,
                either=tuple(read_cut(clause, said, base)))]  # fmt: skip
        if own_fingers:
            return [] if len(actor.fingers) < 2 else [replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)]
        other = (replace(base, what="part", hands=HANDS),) if what == "part" else ()
        if what == "part" and (actor.fingers or actor.unit in ("tip", "palm")):
            cuts = read_cut(clause, said, base)
            return [replace(cuts[0], either=other)] if cuts else list(other)
        return [replace(base, what=what, hands=HANDS)]

    return read


def _move(clause: Clause, said: Said, base: Claim) -> Found:
    """Where hands go; of fingers only whether they go apart or together."""
    ways = _ways(clause.rest)
    place = _first(clause.rest, "place")
    actors = said.subject
    if any(actor.fingers for actor in actors):
        fingers = actors[0].fingers
        if "apart" in ways:
            return _distance("part")(clause, said, base)
        if "together" in ways and len(fingers) > 1:
            if actors[0].unit == "tip" or len(actors[0].hands) == 2 or "thumb" in fingers:
                return [
                    replace(claim, either=(replace(base, what="gather", hands=actors[0].hands, fingers=fingers),))
                    for claim in read_touch(clause, said, base)
                ]
            return [replace(base, what="gather", hands=actors[0].hands, fingers=fingers)]
        return []
    if place and not ways:
        return _placed(actors, place, clause, base, said)
    told: Found = []
    hands = actors[0].hands
    main = [
        way for way in ways if not (way == "back" and (len(ways) > 1 or said.before) and clause.has("way", "back") and _is_return(clause))
    ]
    if clause.has("meanwhile") or clause.has("alike"):
        main = [way for way in main if way != "together"]
    for way in main:
        if way == "apart":
            told.append(replace(base, what="part", hands=HANDS))
        elif way == "together":
            if len(main) == 1 and len(hands) == 2:
                told.append(replace(base, what="approach", hands=HANDS, either=(replace(base, what="moving", hands=hands),)))
            elif len(main) == 1:
                told.append(replace(base, what="approach", hands=HANDS))
        elif way in ("out", "in"):
            told.append(replace(base, what="move", hands=hands, way=way))
        elif way in _AXES:
            told.append(replace(base, what="sway", hands=hands, way=way))
        else:
            told.append(replace(base, what="move", hands=hands, way=way))
    if told:
        # One clause has one number of times, and it is that of its first way.
        return [told[0], *(replace(claim, lowest=0, highest=0) for claim in told[1:])]
    return [replace(base, what="moving", hands=hands)] if not ways else []


def _is_return(clause: Clause) -> bool:
    """Whether "back" is the way back, as in "up and back", and not backward."""
    return any(token.kind == "way" and token.value == "back" and token.word == "back" for token in clause.rest)


def _going(way: str) -> Callable[[Clause, Said, Claim], Found]:
    """Reader of verbs that hold their direction: raise, lower, advance, retreat."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        ways = _ways(clause.rest)
        actor = said.subject[0]
        objects = [other for other in _objects(clause, said) if not other.fingers]
        place = _first(clause.rest, "place")
        if actor.fingers or any(other.fingers for other in _objects(clause, said)):
            return []
        hands = actor.hands if not objects or objects[0].unit not in ("hand", "wrist") or place else objects[0].hands
        if "apart" in ways:
            return [replace(base, what="part", hands=HANDS)]
        if place in ("above", "below", "in_front", "behind"):
            return _placed(said.subject, place, clause, base, said)
        told = [replace(base, what="move", hands=hands, way=way)]
        told += [
            replace(base, what="move", hands=hands, way=other, lowest=0, highest=0)
            for other in ways
            if other in _BACK and other not in (way, "back")
        ]
        return told

    return read


def _return(clause: Clause, said: Said, base: Claim) -> Found:
    """ "... and returns": what was done before is undone after it."""
    told: Found = []
    for claim in said.before:
        if claim.what in _INVERSE:
            told.append(
                replace(
                    claim,
                    what=_INVERSE[claim.what],
                    degree="",
                    lowest=0,
                    highest=0,
                    step=1,
                    start=base.start,
                    end=base.end,
                    amount=0.0,
                    either=(),
                )
            )
        elif claim.what == "move" and claim.way in _BACK:
            told.append(
                replace(claim, way=_BACK[claim.way], lowest=0, highest=0, step=1, start=base.start, end=base.end, amount=0.0, either=())
            )
    return told


def _turn(clause: Clause, said: Said, base: Claim) -> Found:
    """Palms that turn to a direction, and hands that rotate."""
    actor, objects = said.subject[0], _objects(clause, said)
    ways = [way for way in _ways(clause.rest) if way in _BACK or way in ("in", "out")]
    if any(claim.fingers for claim in (actor, *objects)):
        return []
    palm = actor.unit == "palm" or any(other.unit == "palm" for other in objects)
    if palm and ways:
        return [replace(base, what="face", hands=actor.hands, way=ways[0])]
    return [replace(base, what="turn", hands=actor.hands)]


def _face(clause: Clause, said: Said, base: Claim) -> Found:
    ways = _ways(clause.rest)
    actor = said.subject[0]
    if clause.has("mutual") or "together" in ways:
        return [replace(base, what="face_each", hands=HANDS)]
    return [replace(base, what="face", hands=actor.hands, way=way) for way in ways[:1] if way in _BACK]


def _point(clause: Clause, said: Said, base: Claim) -> Found:
    actor = said.subject[0]
    ways = [way for way in _ways(clause.rest) if way in _BACK]
    told = [replace(base, what="pointing", hands=actor.hands, way=way) for way in ways[:1]]
    if actor.unit == "palm":
        return [replace(claim, what="face") for claim in told]
    return told or [replace(base, what="shape", hands=actor.hands, way="point")]


def _state(actors: Sequence[Actor], state: str, base: Claim, clause: Clause) -> Found:
    """How fingers or hands are."""
    told: Found = []
    if base.degree == "half" and state in ("bent", "fist", "open", "straight"):
        state = "half"
    if state == "hyper" or (state == "bent" and "back" in _ways(clause.rest)):
        return [replace(base, what="state", way="hyper", hands=actor.hands, fingers=actor.fingers) for actor in actors if actor.fingers]
    for actor in actors:
        if actor.unit in ("wrist", "palm") and state in ("bent", "straight", "flat"):
            continue
        whole = not actor.fingers or set(actor.fingers) == set(LONG_FINGERS)
        if state in ("still", "moving", "absent", "in contact", "loose"):
            told += _being(actor, state, base)
        elif whole and actor.unit != "finger" and actor.unit != "tip" and actor.unit not in _OF_HAND:
            continue
        else:
            told.append(replace(base, what="state", way=state, hands=actor.hands, fingers=actor.fingers or LONG_FINGERS))
    return told


def _being(actor: Actor, state: str, base: Claim) -> Found:
    if state in ("still", "moving"):
        return [replace(base, what=state, hands=actor.hands, fingers=actor.fingers)]
    return [replace(base, what="absent", hands=actor.hands)] if state == "absent" else []


def _stay(clause: Clause, said: Said, base: Claim) -> Found:
    """What lasts or is: states, places, distances, contact, directions of the palm."""
    tokens = clause.rest if clause.verb is not None else clause.tokens
    verb = clause.verb.value if clause.verb is not None else ""
    base = replace(base, lasting=base.lasting or verb in ("stay", "keep", "rest"))
    actors, objects, ways = said.subject, _objects(clause, said), _ways(tokens)
    if verb == "keep" and objects and objects[0].fingers:
        actors = (objects[0],)
    contact = any(token.kind == "state" and token.value == "in contact" for token in tokens)
    place = _first(tokens, "place")
    if contact:
        return read_touch(clause, said, base)
    touched = [other for other in objects if other.fingers or other.unit in ("palm", "tip")]
    on = any(token.word in ("on", "onto", "against") for token in tokens)
    if on and touched and (actors[0].fingers or actors[0].unit == "palm") and not place:
        return read_touch(clause, said, base)
    state, shape = _first(tokens, "state"), _first(tokens, "shape")
    told: Found = []
    if place:
        told += _placed(actors, place, clause, base, said)
    if state:
        told += [claim for token in tokens if token.kind == "state" for claim in _state(actors, token.value, base, clause)]
    if shape and not told:
        told.append(replace(base, what="shape", hands=actors[0].hands, way=shape))
    fist = any(token.kind == "unit" and token.value in ("fist", "fists") for token in tokens)
    if fist and not told:
        told.append(replace(base, what="state", way="fist", hands=actors[0].hands, fingers=LONG_FINGERS))
    if not told and len(actors[0].hands) == 2 and not actors[0].fingers and ways:
        if "apart" in ways:
            told.append(replace(base, what="no_contact", hands=HANDS))
        elif "together" in ways:
            told.append(replace(base, what="distance", way="near", hands=HANDS))
    ways = [way for way in ways if way in _BACK]
    palm = actors[0].unit == "palm" or any(other.unit == "palm" for other in objects)
    if not told and ways and palm:
        told.append(replace(base, what="face", hands=actors[0].hands, way=ways[0]))
    if not told and verb == "rest" and not objects and not ways:
        told.append(replace(base, what="still", hands=actors[0].hands))
    return told


def _statement(clause: Clause, said: Said, base: Claim) -> Found:
    """Words without a verb: "palms up", "flat hand", "hands far apart"."""
    named = said.actors(read_nouns(clause.tokens))
    if named:
        said.subject = tuple(named[:1])
    return _stay(clause, said, base)


def _placed(actors: Sequence[Actor], place: str, clause: Clause, base: Claim, said: Said) -> Found:
    """How the hands are to each other."""
    if place in ("near", "medium", "far"):
        if any(actor.fingers for actor in actors):
            return []
        moves = clause.verb is not None and clause.verb.value in ("come", "move", "bring") and place == "near"
        return [replace(base, what="approach" if moves else "distance", way=place, hands=HANDS)]
    if place == "crossed":
        return [replace(base, what="crossed", hands=HANDS)]
    hands = actors[0].hands
    if len(hands) != 1 or any(actor.fingers for actor in actors):
        return []
    others = [actor for actor in _objects(clause, said) if not actor.fingers]
    if others and others[0].hands == hands:
        return []
    return [replace(base, what="place", hands=hands, way=place)]


def _become(clause: Clause, said: Said, base: Claim) -> Found:
    """ "Becomes straight", "ends up in a fist", "transitions from bent to extended"."""
    states = [_state_of(token) for token in clause.rest]
    values = [state for state in states if state]
    if clause.verb is not None and clause.verb.value in ("change", "become") and values:
        order = {"straight": 0, "open": 0, "flat": 0, "half": 1, "bent": 2, "fist": 2}
        first, last = order.get(values[0], -1), order.get(values[-1], -1)
        what = "" if last < 0 else "straighten" if (len(values) > 1 and last < first) or (len(values) == 1 and last == 0) else "bend"
        if len(values) > 1 and first == last:
            what = ""
        if what:
            return _flex(what)(replace(clause, rest=()), said, replace(base, degree=""))
        return []
    return _stay(clause, said, replace(base, when=base.when or "end", lasting=False))


def _state_of(token: Token) -> str:
    if token.kind == "state":
        return token.value
    if token.kind == "verb" and token.form == "ed":
        return _STATE_OF_VERB.get(token.value, "")
    return "fist" if token.kind == "unit" and token.value in ("fist", "fists") else ""


def _make(clause: Clause, said: Said, base: Claim) -> Found:
    actor, shape = said.subject[0], _first(clause.rest, "shape")
    if any(token.kind == "unit" and token.value in ("fist", "fists") for token in clause.rest):
        return [replace(base, what="close", hands=actor.hands, degree="fist")]
    return [replace(base, what="shape", hands=actor.hands, way=shape)] if shape else []


def _bring(clause: Clause, said: Said, base: Claim) -> Found:
    """What is brought somewhere: fingers to tips, hands up, fingers together."""
    objects, ways = _objects(clause, said), _ways(clause.rest)
    moved = [other for other in objects if other.fingers]
    if (
        len(moved) > 1
        or (moved and any(other.unit == "palm" for other in objects))
        or (moved and len(moved[0].fingers) > 1 and "thumb" in moved[0].fingers)
    ):
        return read_touch(clause, said, base)
    if moved and said.subject[0].fingers:
        return read_touch(clause, said, base)
    if moved and "together" in ways:
        hands = said.subject[0].hands
        if moved[0].unit == "tip" and len(hands) == 2:
            return read_touch(clause, said, base)
        return [replace(base, what="gather", hands=hands, fingers=moved[0].fingers)]
    if moved and "apart" in ways:
        return [replace(base, what="spread", hands=said.subject[0].hands, fingers=moved[0].fingers)]
    if moved:
        return []
    if any(other.unit == "palm" for other in objects) and "together" in ways and len(said.subject[0].hands) == 2:
        return read_touch(clause, said, base)
    if said.subject[0].fingers and not objects and not ways:
        return []
    return _come(clause, said, base)


def _come(clause: Clause, said: Said, base: Claim) -> Found:
    ways, place, objects = _ways(clause.rest), _first(clause.rest, "place"), _objects(clause, said)
    actor = said.subject[0]
    touched = [other for other in objects if other.fingers or other.unit == "palm"]
    if actor.fingers and touched and not place:
        return read_touch(clause, said, base)
    if "together" in ways or place == "near":
        if actor.fingers:
            if actor.unit == "tip" or len(actor.hands) == 2 or len(said.subject) > 1:
                return read_touch(clause, said, base)
            return [replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)]
        return [replace(base, what="approach", hands=HANDS)]
    if actor.fingers:
        return []
    if clause.has("way", "back") and _is_return(clause) and len(ways) == 1 and not objects:
        return _return(clause, said, base)
    return _move(clause, said, base)


def _swing(clause: Clause, said: Said, base: Claim) -> Found:
    told = _move(clause, said, base)
    return [claim for claim in told if claim.what != "moving"]


def _pair_of_hands(what: str, way: str = "") -> Callable[[Clause, Said, Claim], Found]:
    def read(clause: Clause, said: Said, base: Claim) -> Found:
        return [] if said.subject[0].fingers else [replace(base, what=what, way=way, hands=HANDS)]

    return read


def _lead(what: str) -> Callable[[Clause, Said, Claim], Found]:
    def read(clause: Clause, said: Said, base: Claim) -> Found:
        hands = said.subject[0].hands
        if len(hands) != 1:
            return []
        return [replace(base, what="leads", hands=hands if what == "lead" else (OTHER[hands[0]],))]

    return read


def _hyper(clause: Clause, said: Said, base: Claim) -> Found:
    movers = [mover for actor in said.subject for mover in _fingers_of(actor, _objects(clause, said))]
    what = "state" if base.lasting else "hyper"
    return [replace(base, what=what, way="hyper", hands=m.hands, fingers=m.fingers) for m in movers if m.fingers]


def _release(clause: Clause, said: Said, base: Claim) -> Found:
    if any(claim.what == "touch" for claim in said.before) or said.subject[0].fingers:
        return read_cut(clause, said, base)
    return _flex("open")(clause, said, base)


def _see(clause: Clause, said: Said, base: Claim) -> Found:
    return [replace(base, what="absent", hands=said.subject[0].hands, negated=False)] if base.negated else []


def _swap(clause: Clause, said: Said, base: Claim) -> Found:
    vertical = any(token.word.startswith("vertical") for token in clause.rest)
    return [replace(base, what="swap", way="up-down" if vertical else "", hands=HANDS)] if vertical else []


_READERS: dict[str, Callable[[Clause, Said, Claim], Found]] = {
    "bend": _flex("bend"), "straighten": _flex("straighten"), "close": _flex("close"), "open": _flex("open"),
    "spread": _spacing("spread"), "gather": _spacing("gather"), "part": _distance("part"), "approach": _distance("approach"),
    "touch": read_touch, "oppose": read_touch, "let go": read_cut, "clap": _pair_of_hands("clap"), "move": _move, "swing": _swing,
    "raise": _going("up"), "lower": _going("down"), "advance": _going("forward"), "retreat": _going("back"), "reach": _swing,
    "turn": _turn, "face": _face, "point": _point, "stay": _stay, "keep": _stay, "rest": _stay, "be": _stay, "start": _stay,
    "become": _become, "finish": _become, "change": _become, "return": _return, "make": _make, "bring": _bring, "come": _come,
    "cross": _pair_of_hands("crossed"), "mirror": _pair_of_hands("mirrored"), "lead": _lead("lead"), "follow": _lead("follow"),
    "hyper": _hyper, "release": _release, "see": _see, "swap": _swap,
}  # fmt: skip
