"""What each verb claims of its subject: bending, opening, moving, turning, leading."""

from dataclasses import replace

from ambidex.annotation.claims import Actor, Claim, Said
from ambidex.annotation.claims_clauses import MOVEMENT_WORDS, Clause
from ambidex.annotation.claims_contacts import read_cut, read_touch
from ambidex.annotation.claims_nouns import OTHER, read_nouns
from ambidex.annotation.claims_reading import (
    BACK_OF,
    LASTING,
    STATE_OF_VERB,
    Found,
    Reader,
    common_claim,
    fingers_moved,
    first_of,
    is_return,
    says_fist,
    ways_of,
)
from ambidex.annotation.claims_states import read_becoming, read_place, read_state, read_statement, read_stay
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import FINGERS, HANDS

_INVERSE = {"bend": "straighten", "close": "open", "approach": "part", "spread": "gather"}
_INVERSE |= {second: first for first, second in _INVERSE.items()}
_AXES = {"side to side": ("left", "right"), "up and down": ("up", "down"), "to and fro": ("forward", "back")}
_NEVER_IN_ORDER = -1
"""Chain of claims whose onset says nothing about the next."""


def read_clause(clause: Clause, said: Said) -> Found:
    """The claims of one clause; none where it says nothing that is understood."""
    base, verb = common_claim(clause), clause.verb
    if verb is None:
        if any(token.word in MOVEMENT_WORDS for token in clause.tokens) and not clause.has("negation") and clause.has("way"):
            said.subject = tuple(said.actors(read_nouns(clause.tokens))[:1]) or said.default()
            return _swing(replace(clause, rest=clause.tokens), said, base)
        return read_statement(clause, said, base)
    if clause.has("nothing") and verb.value in ("move", "start", "change", "do"):
        sides = [token.value for token in clause.tokens if token.kind == "side"]
        hands = (sides[0],) if sides and sides[0] in OTHER else said.subject[0].hands
        return [replace(base, what="still", hands=hands, negated=False)]
    said.of_rest(clause)
    if (gap := _gap_between(clause, said, base)) is not None:
        return gap
    reader = _READERS.get(verb.value)
    if verb.value in STATE_OF_VERB and verb.form == "ed" and _tells_state(clause, said, base):
        states = read_state(said.subject, STATE_OF_VERB[verb.value], replace(base, when=_moment(clause, base)), clause)
        if clause.lights or said.past is not None or reader is None:
            return states
        # "The index finger curled": how it is, or what it did.
        did = reader(clause, said, base)
        return [replace(claim, either=(*claim.either, *states)) for claim in did[:1]]
    found = reader(clause, said, base) if reader else []
    return [*found, *_of_the_rest(clause, said, found)]


def _gap_between(clause: Clause, said: Said, base: Claim) -> Found | None:
    """ "A gap stays between thumb and index": no contact; "the distance of the hands grows": they part. None of anything else."""
    verb = clause.verb
    if verb is None or not any(token.word in ("gap", "distance", "space", "spacing", "separation") for token in clause.tokens):
        return None
    named = said.actors(read_nouns(clause.tokens))
    bigger = verb.value == "grow" or any(token.word in ("bigger", "larger", "greater", "wider") for token in clause.tokens)
    smaller = verb.value == "shrink" or any(token.word in ("smaller", "shorter", "narrower", "less") for token in clause.tokens)
    if bigger or smaller:
        if any(actor.fingers for actor in named):
            return [replace(base, what="spread" if bigger else "gather", hands=named[0].hands, fingers=named[0].fingers)]
        return [replace(base, what="part" if bigger else "approach", hands=HANDS, negated=base.negated)]
    if (
        verb.value in ("close", "open")
        and verb.form != "ed"
        and not any(actor.fingers for actor in (*named, *said.subject))
        and said.part not in OTHER
    ):
        return [replace(base, what="part" if verb.value == "open" else "approach", hands=HANDS)]
    between = any(token.word == "between" for token in clause.tokens)
    skin = [actor for actor in named if actor.fingers or actor.unit == "palm"]
    if between and skin and verb.value in ("be", "stay", "keep", "let go", "rest"):
        said.subject = tuple(skin[:1])
        return read_touch(replace(clause, rest=clause.tokens), said, replace(base, negated=True, lasting=False))
    return None


def _tells_state(clause: Clause, said: Said, base: Claim) -> bool:
    """Whether a participle says how something is and not what it did."""
    if clause.lasting("stay", "keep", "rest", "finish", "start"):
        return True
    if clause.lasting("become", "change", "have"):
        return False
    # "Is curled twice", "is stretched out again", "is folded before" tell a movement.
    if base.lowest or clause.has("again") or clause.has("turns") or base.speed:
        return False
    if clause.lasting("be"):
        return not (clause.sequel or clause.link in ("then", "before"))
    return said.past is not True


def _moment(clause: Clause, base: Claim) -> str:
    return "first" if clause.lasting("start") else "last" if clause.lasting("finish") else base.when


def _of_the_rest(clause: Clause, said: Said, found: Found) -> Found:
    """ "Only the right hand ..." says of the other one that it does not."""
    if not found or found[0].negated:
        return []
    claim = found[0]
    excluded = said.subject[0].excluded or (said.objects[0].excluded if said.objects else ())
    if excluded and claim.what in _INVERSE:
        what = {"close": "bend", "open": "straighten"}.get(claim.what, claim.what)
        return [
            replace(
                claim, what=what, fingers=excluded, negated=True, lowest=0, highest=0, amount=(0.0, 0.0), either=(), chain=_NEVER_IN_ORDER
            )
        ]
    if not clause.has("only") or claim.what in ("let_go", "state"):
        return []
    if claim.what == "touch":
        touched = {pair[2] for group in claim.pairs for pair in group if pair[0] == "thumb"}
        rest = tuple(("thumb", claim.hands[0], finger) for finger in LONG_FINGERS if finger not in touched)
        return [replace(claim, pairs=(rest,), negated=True, lowest=0, highest=0, chain=_NEVER_IN_ORDER)] if touched and rest else []
    if claim.fingers and len(claim.fingers) < 4:
        others = tuple(finger for finger in FINGERS[1:] if finger not in claim.fingers)
        return [replace(claim, what="still" if claim.what == "moving" else claim.what, fingers=others, negated=claim.what != "moving",
            lowest=0, highest=0, amount=(0.0, 0.0), either=(), chain=_NEVER_IN_ORDER)]  # fmt: skip
    if len(claim.hands) != 1 or said.part in OTHER:
        return []
    other = (OTHER[claim.hands[0]],)
    if claim.what == "moving":
        return [replace(claim, what="still", hands=other)]
    return [replace(claim, hands=other, negated=True, lowest=0, highest=0, amount=(0.0, 0.0), either=(), chain=_NEVER_IN_ORDER)]


def _flex(what: str) -> Reader:
    """Reader of bending and straightening, of fingers or of the whole hand."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        objects = said.of_rest(clause)
        if _of_spacing(clause, said):
            kind = "gather" if what in ("bend", "close") else "spread"
            several = [actor for actor in (*said.subject, *objects) if len(actor.fingers) > 1]
            fingers = several[0].fingers if several else LONG_FINGERS
            return [replace(base, what=kind, hands=said.subject[0].hands, fingers=fingers)]
        told = _of_distance(what, clause, said, base)
        if told:
            return told
        for actor in said.subject:
            told += _flexed(what, actor, objects, clause, base)
        return told

    return read


def _of_spacing(clause: Clause, said: Said) -> bool:
    """ "Closes the gaps", and "closes them" after fingers spread."""
    if any(token.word in ("spacing", "gap", "gaps", "space", "spaces") for token in (*clause.tokens, *clause.rest)):
        return True
    pronoun = any(token.kind == "pronoun" and token.word in ("them", "it") for token in clause.rest)
    return pronoun and bool(said.before) and said.before[-1].what in ("spread", "gather")


def _of_distance(what: str, clause: Clause, said: Said, base: Claim) -> Found:
    """ "... and open it again" after hands closed the gap between them."""
    pronoun = any(token.kind == "pronoun" and token.word in ("them", "it") for token in clause.rest)
    if pronoun and said.before and said.before[-1].what in ("approach", "part"):
        return [replace(base, what="part" if what in ("open", "straighten") else "approach", hands=HANDS)]
    return []


def _flexed(what: str, actor: Actor, objects: list[Actor], clause: Clause, base: Claim) -> Found:
    ways, fist, verb = ways_of(clause.rest), says_fist(clause.rest), clause.verb
    movers = fingers_moved(actor, objects)
    word = verb.word if verb is not None else ""
    listed = [other for other in objects if len(other.fingers) > 1]
    if actor.of_fingers and listed and (clause.has("turns") or not actor.fingers):
        movers = [replace(listed[0], hands=actor.hands)]  # "fingers extend one by one: index, middle, ring"
    past = "back " in ways or (what == "straighten" and any(token.word.startswith("backward") for token in clause.rest))
    if (past or (word.startswith("ben") and "back" in ways)) and not fist and not clause.has("again") and movers and movers[0].fingers:
        return [replace(base, what="hyper", hands=m.hands, fingers=m.fingers, either=(replace(base, what="straighten", hands=m.hands,
            fingers=m.fingers),)) for m in movers]  # fmt: skip
    if actor.unit in ("wrist", "palm"):
        return []
    if movers and not movers[0].fingers:
        return []  # "two fingers" that are not named
    if movers and clause.has("turns") and len(movers[0].fingers) > 1 and movers[0].all:
        kind = {"close": "bend", "open": "straighten"}.get(what, what)
        return [
            replace(base, what=kind, hands=movers[0].hands, fingers=(finger,), step=step) for step, finger in enumerate(movers[0].fingers)
        ]
    if movers and set(movers[0].fingers) != set(LONG_FINGERS) and len(movers[0].fingers) < 5:
        kind = {"close": "bend", "open": "straighten"}.get(what, what)
        told = [replace(base, what=kind, hands=m.hands, fingers=m.fingers) for m in movers]
        if what in ("open", "straighten") and "apart" in ways:
            told = [replace(claim, either=(replace(claim, what="spread"),)) for claim in told]
        if what == "close" and ("together" in ways or "beside" in ways):
            told = [replace(claim, either=(replace(claim, what="gather"),)) for claim in told]
        return told
    kind = {"bend": "close", "straighten": "open"}.get(what, what)
    degree = "fist" if fist or word.startswith(("clench", "ball")) else base.degree
    claim = replace(base, what=kind, hands=actor.hands, degree=degree)
    if what == "close" and not fist and (clause.link == "and" or "up" in ways or "beside" in ways):
        claim = replace(claim, either=(*claim.either, replace(base, what="gather", hands=actor.hands, fingers=LONG_FINGERS)))
    if word == "open" and not (base.together or base.lowest or base.speed or base.amount[1] or clause.has("again")):
        claim = replace(claim, either=(replace(base, what="state", way="open", hands=actor.hands, fingers=LONG_FINGERS),))
    if what == "close" and actor.fingers and not fist:
        claim = replace(claim, either=(replace(base, what="gather", hands=actor.hands, fingers=LONG_FINGERS),))
    elif what == "bend" and actor.unit == "hand" and not movers and ways:
        claim = replace(claim, either=(replace(base, what="turn", hands=actor.hands),))
    elif word.startswith(("relax", "loose")):
        claim = replace(claim, either=(replace(base, what="close", hands=actor.hands),))
    return [claim]


def _spacing(what: str) -> Reader:
    """Reader of fingers that spread and come together."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        told: Found = []
        for actor in said.subject:
            movers = fingers_moved(actor, said.of_rest(clause))
            if not movers and actor.unit in ("hand", "palm") and "apart" in ways_of(clause.rest) and len(actor.hands) == 2:
                told.append(replace(base, what="part", hands=HANDS))
                continue
            fingers = movers[0].fingers if movers else LONG_FINGERS
            told.append(replace(base, what=what, hands=actor.hands, fingers=fingers or LONG_FINGERS))
        return told

    return read


def _distance(what: str) -> Reader:
    """Reader of "approach" and "separate": hands, fingers of one hand, or tips that had touched."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        actor, objects = said.subject[0], said.of_rest(clause)
        alone = actor.fingers and (said.part in OTHER or len(actor.hands) == 1) and len(said.subject) == 1
        other = (replace(base, what="part", hands=HANDS),) if what == "part" else ()
        if what == "part" and (actor.fingers or actor.unit in ("tip", "palm")):
            cuts = read_cut(clause, said, base)
            if alone and "thumb" not in actor.fingers:
                return [replace(base, what="spread", hands=actor.hands, fingers=actor.fingers, either=(*cuts, *other))]
            return [replace(cuts[0], either=other)] if cuts else list(other) if said.part not in OTHER else []
        if alone:
            named = len(actor.fingers) > 1 and "thumb" not in actor.fingers and not objects
            return [replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)] if named else []
        return [replace(base, what=what, hands=HANDS)]

    return read


def _move(clause: Clause, said: Said, base: Claim) -> Found:
    """Where hands go; of fingers whether they go up, down, apart or together."""
    ways, place, actors = ways_of(clause.rest), first_of(clause.rest, "place"), said.subject
    if any(actor.fingers or actor.unit in ("finger", "tip") for actor in actors):
        return _finger_moves(ways, clause, said, base)
    if place and not ways and not (place == "above" and any(token.word == "over" for token in clause.rest)):
        return read_place(actors, place, clause, base, said)
    hands = actors[0].hands
    back = len(ways) > 1 or (bool(said.before) and clause.verb is not None and clause.verb.value != "bring")
    main = [way for way in ways if not (way == "back" and back and is_return(clause))]
    if base.together or clause.has("alike"):
        main = [way for way in main if way != "together"]
    for axis, (one, other) in _AXES.items():
        if {one, other} <= set(main):
            main = [axis, *(way for way in main if way not in (one, other))]
    told: Found = []
    for way in main:
        if way in ("beside", "back ") or clause.has("place", "abreast"):
            continue
        if way == "apart":
            told.append(replace(base, what="part", hands=HANDS))
        elif way == "together":
            if len(main) == 1:
                either = (replace(base, what="moving", hands=hands),) if len(hands) == 2 and base.negated else ()
                told.append(replace(base, what="approach", hands=HANDS, either=either))
        else:
            told.append(replace(base, what="sway" if way in _AXES else "move", hands=hands, way=way))
    if sum(token.kind == "size" for token in clause.rest) > 1:
        told = [replace(claim, amount=_size_after(claim.way, clause)) for claim in told]
    if told:
        # One clause has one number of times, and it is that of its first way.
        return [told[0], *(replace(claim, lowest=0, highest=0) for claim in told[1:])]
    return [replace(base, what="moving", hands=hands)] if not ways else []


def _size_after(way: str, clause: Clause) -> tuple[float, float]:
    """ "Right by 23 cm and up by 11 cm": how far goes with which way."""
    at = next((index for index, token in enumerate(clause.rest) if token.kind == "way" and token.value == way), len(clause.rest))
    for token in clause.rest[at + 1 :]:
        if token.kind == "way":
            break
        if token.kind == "size":
            low, high, _ = token.value.split()
            return float(low), float(high)
    return (0.0, 0.0)


def _finger_moves(ways: list[str], clause: Clause, said: Said, base: Claim, actor: Actor | None = None) -> Found:
    """Fingers that go somewhere: up is straight, down is bent."""
    actor = actor or said.subject[0]
    fingers = actor.fingers
    if not fingers:
        return []
    touched = [other for other in said.of_rest(clause) if (other.fingers and other != actor) or other.unit == "palm"]
    if touched and (fingers == ("thumb",) or any(token.word in ("to", "onto", "on") for token in clause.rest)):
        return read_touch(clause, said, base)
    if "apart" in ways:
        return _distance("part")(clause, said, base)
    if ("together" in ways or "beside" in ways) and len(fingers) > 1:
        gathered = replace(base, what="gather", hands=actor.hands, fingers=fingers)
        if actor.unit == "tip" or len(actor.hands) == 2 or "thumb" in fingers:
            return [replace(claim, either=(*claim.either, gathered)) for claim in read_touch(clause, said, base)]
        return [gathered]
    whole = set(fingers) >= set(LONG_FINGERS)
    if "up" in ways or "out" in ways:
        return [replace(base, what="open" if whole else "straighten", hands=actor.hands, fingers=() if whole else fingers)]
    if "down" in ways or "in" in ways:
        return [replace(base, what="close" if whole else "bend", hands=actor.hands, fingers=() if whole else fingers)]
    return [] if ways or ("thumb" in fingers and len(fingers) > 1) else [replace(base, what="moving", hands=actor.hands, fingers=fingers)]


def _going(way: str) -> Reader:
    """Reader of verbs that hold their direction: raise, lower, advance, retreat."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        ways, place = ways_of(clause.rest), first_of(clause.rest, "place")
        actor, objects = said.subject[0], said.of_rest(clause)
        if actor.fingers:
            return _finger_moves([way], clause, said, base)
        if any(other.of_fingers for other in objects):
            raised = [other for other in objects if other.fingers]
            return _finger_moves([way], clause, said, base, raised[0]) if raised else []
        moved = bool(objects) and objects[0].unit in ("hand", "wrist") and not place
        hands = objects[0].hands if moved else actor.hands
        if "apart" in ways:
            return [replace(base, what="part", hands=HANDS)]
        if place in ("above", "below", "in_front", "behind"):
            return read_place(said.subject, place, clause, base, said)
        aims = [other for other in ways if other in BACK_OF or other in ("out", "in")]
        word = clause.verb.word if clause.verb is not None else ""
        if aims and word.startswith(("pull", "push", "thrust")) and not (aims == ["back"] and is_return(clause)):
            return [replace(base, what="move", hands=hands, way=other) for other in aims]
        told = [replace(base, what="move", hands=hands, way=way)]
        return told + [
            replace(base, what="move", hands=hands, way=w, lowest=0, highest=0) for w in ways if w in BACK_OF and w not in (way, "back")
        ]

    return read


def _return(clause: Clause, said: Said, base: Claim) -> Found:
    """ "... and returns": what was done first before is undone after it."""
    for claim in said.before:
        inverse = (
            {"what": _INVERSE[claim.what]} if claim.what in _INVERSE else {"way": BACK_OF[claim.way]} if claim.way in BACK_OF else None
        )
        if inverse is not None and claim.what in (*_INVERSE, "move") and not base.negated:
            return [replace(claim, **inverse, degree="", lowest=base.lowest, highest=base.highest, start=base.start, end=base.end, amount=(0.0, 0.0), either=(),
                when=base.when, window=base.window, speed=base.speed, chain=_NEVER_IN_ORDER)]  # fmt: skip
    return []


def _turn(clause: Clause, said: Said, base: Claim) -> Found:
    """Palms that turn to a direction, and hands that rotate."""
    actor, objects = said.subject[0], said.of_rest(clause)
    ways = [way for way in ways_of(clause.rest) if way in BACK_OF]
    if any(other.fingers for other in (actor, *objects)):
        return []
    palm = actor.unit == "palm" or any(other.unit == "palm" for other in objects)
    hands = objects[0].hands if objects and objects[0].unit in ("palm", "hand") and len(objects[0].hands) == 1 else actor.hands
    if palm and ways and clause.verb is not None and clause.verb.form == "ed" and said.past is not True and not clause.lasting("become"):
        return [replace(base, what="face", hands=hands, way=ways[0], lowest=0, highest=0)]
    if palm and len(ways) > 1 and any(token.word == "from" for token in clause.rest):
        before = replace(base, what="face", hands=hands, way=ways[0], lowest=0, highest=0)
        return [before, replace(base, what="turn_to", hands=hands, way=ways[-1], lowest=0, highest=0)]
    if palm and ways and len(set(ways)) == 1:
        return [replace(base, what="turn_to", hands=hands, way=ways[0], lowest=0, highest=0)]
    return [replace(base, what="turn", hands=hands, lowest=0, highest=0)]


def _face(clause: Clause, said: Said, base: Claim) -> Found:
    ways = [way for way in ways_of(clause.rest) if way in BACK_OF]
    if clause.has("mutual") or any(token.kind == "way" and "each other" in token.word for token in clause.rest):
        return [replace(base, what="face_each", hands=HANDS)]
    base = replace(base, when="last" if clause.lasting("finish") else base.when)
    what = "turn_to" if clause.lasting("come", "become") or clause.link == "until" else "face"
    return [replace(base, what=what, hands=said.subject[0].hands, way=way) for way in ways[:1]]


def _point(clause: Clause, said: Said, base: Claim) -> Found:
    actor = said.subject[0]
    ways = [way for way in ways_of(clause.rest) if way in BACK_OF]
    if actor.unit == "palm":
        return [replace(base, what="face", hands=actor.hands, way=way) for way in ways[:1]]
    if actor.unit in ("hand", "fist", "one") or actor.fingers == ("index",):
        shape = [] if actor.plural or ways else [replace(base, what="shape", hands=actor.hands, way="point")]
        return [replace(base, what="pointing", hands=actor.hands, way=way) for way in ways[:1]] or shape
    return [replace(base, what="pointing", hands=actor.hands, way=way) for way in ways[:1]]


def _become(clause: Clause, said: Said, base: Claim) -> Found:
    """ "Becomes straight", "ends up in a fist", "transitions from bent to extended"."""
    found = read_becoming(clause, said, base)
    if isinstance(found, str):
        return _flex(found)(replace(clause, rest=()), said, replace(base, degree="") if base.degree != "slight" else base)
    return found


def _make(clause: Clause, said: Said, base: Claim) -> Found:
    actor, shape = said.subject[0], first_of(clause.rest, "shape")
    if "thumb" in actor.fingers and len(actor.fingers) > 1:
        return read_touch(replace(clause, rest=()), said, base)  # "thumb and index form a ring"
    if actor.fingers == ("thumb",) and any(other.unit == "tip" for other in said.of_rest(clause)):
        return read_touch(clause, said, base)
    passive = clause.verb is not None and clause.verb.form == "ed" and actor.unit == "fist"
    if says_fist(clause.rest) or passive:
        return [replace(base, what="close", hands=actor.hands, degree="fist")]
    return [replace(base, what="shape", hands=actor.hands, way=shape)] if shape else []


def _bring(clause: Clause, said: Said, base: Claim) -> Found:
    """What is brought somewhere: fingers to tips, hands up, fingers together."""
    objects, ways, subject = said.of_rest(clause), ways_of(clause.rest), said.subject[0]
    moved = [other for other in objects if other.fingers]
    palm = any(other.unit == "palm" for other in objects)
    pinched = bool(moved) and len(moved[0].fingers) > 1 and "thumb" in moved[0].fingers and moved[0].unit != "tip"
    if len(moved) > 1 or (moved and (palm or pinched or subject.fingers)):
        return read_touch(clause, said, base)
    if moved and ("together" in ways or "beside" in ways):
        if moved[0].unit == "tip" and len(subject.hands) == 2:
            return read_touch(clause, said, base)
        return [replace(base, what="gather", hands=subject.hands, fingers=moved[0].fingers)]
    if moved and "apart" in ways:
        return [replace(base, what="spread", hands=subject.hands, fingers=moved[0].fingers)]
    if moved:
        return []
    if (palm and "together" in ways and len(subject.hands) == 2) or (subject.fingers and clause.has("mutual")):
        return read_touch(clause, said, base)
    return _come(clause, said, base)


def _come(clause: Clause, said: Said, base: Claim) -> Found:
    ways, place, objects = ways_of(clause.rest), first_of(clause.rest, "place"), said.of_rest(clause)
    actor = said.subject[0]
    touched = [other for other in objects if other.fingers or other.unit == "palm"]
    if actor.fingers and touched and not place:
        return read_touch(clause, said, base)
    if "together" in ways or place == "near" or ("beside" in ways and actor.fingers):
        if actor.fingers and place != "near":
            if actor.unit == "tip" or len(actor.hands) == 2 or len(said.subject) > 1 or "thumb" in actor.fingers:
                gathered = replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)
                return [replace(claim, either=(*claim.either, gathered)) for claim in read_touch(clause, said, base)]
            return [replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)]
        return [] if actor.fingers else [replace(base, what="approach", hands=HANDS)]
    if clause.has("way", "back") and is_return(clause) and not objects and clause.verb is not None and clause.verb.value == "come":
        return _return(clause, said, base) or (_move(clause, said, base) if actor.fingers else [])
    return _move(clause, said, base) if ways or place or (not actor.fingers and not objects) else []


def _swing(clause: Clause, said: Said, base: Claim) -> Found:
    return [claim for claim in _move(clause, said, base) if claim.what != "moving"]


def _avoid(clause: Clause, said: Said, base: Claim) -> Found:
    return read_touch(clause, said, replace(base, negated=True, lasting=False))


def _reach(clause: Clause, said: Said, base: Claim) -> Found:
    objects = said.of_rest(clause)
    skin = said.subject[0].fingers or said.subject[0].unit == "palm"
    if skin and any(other.fingers or other.unit == "palm" for other in objects):
        return read_touch(clause, said, base)
    return _swing(clause, said, base)


def _wiggle(clause: Clause, said: Said, base: Claim) -> Found:
    movers = [mover for actor in said.subject for mover in fingers_moved(actor, said.of_rest(clause)) if mover.fingers]
    return [replace(base, what="bend", hands=m.hands, fingers=m.fingers) for m in movers[:1]]


def _pair_of_hands(what: str, way: str = "") -> Reader:
    def read(clause: Clause, said: Said, base: Claim) -> Found:
        told = [] if said.subject[0].fingers else [replace(base, what=what, way=way, hands=HANDS)]
        place = first_of(clause.rest, "place")
        if told and what == "crossed" and place in ("above", "below", "in_front", "behind"):
            upper = said.actors(read_nouns(clause.rest))
            told += [replace(base, what="place", hands=actor.hands, way=place) for actor in upper[:1] if len(actor.hands) == 1]
        return told

    return read


def _lead(what: str) -> Reader:
    def read(clause: Clause, said: Said, base: Claim) -> Found:
        hands = said.subject[0].hands
        if len(hands) != 1 or said.subject[0].fingers:
            return []
        return [replace(base, what="leads", hands=hands if what == "lead" else (OTHER[hands[0]],))]

    return read


def _hyper(clause: Clause, said: Said, base: Claim) -> Found:
    movers = [mover for actor in said.subject for mover in fingers_moved(actor, said.of_rest(clause))]
    what = "state" if base.lasting else "hyper"
    return [replace(base, what=what, way="hyper", hands=m.hands, fingers=m.fingers) for m in movers if m.fingers]


def _release(clause: Clause, said: Said, base: Claim) -> Found:
    if any(claim.what == "touch" for claim in said.before) or said.subject[0].fingers == ("thumb",):
        return read_cut(clause, said, base)
    return _flex("open")(clause, said, base)


def _see(clause: Clause, said: Said, base: Claim) -> Found:
    return [replace(base, what="absent", hands=said.subject[0].hands, negated=False)] if base.negated else []


def _swap(clause: Clause, said: Said, base: Claim) -> Found:
    vertical = any(token.word.startswith("vertical") for token in clause.rest)
    return [replace(base, what="swap", way="up-down", hands=HANDS)] if vertical else []


def _alternate(clause: Clause, said: Said, base: Claim) -> Found:
    return [replace(base, what="alternating", hands=HANDS)] if len(said.subject[0].hands) == 2 else []


_READERS: dict[str, Reader] = {
    "bend": _flex("bend"), "straighten": _flex("straighten"), "close": _flex("close"), "open": _flex("open"),
    "spread": _spacing("spread"), "gather": _spacing("gather"), "part": _distance("part"), "approach": _distance("approach"),
    "touch": read_touch, "oppose": read_touch, "let go": read_cut, "clap": _pair_of_hands("clap"), "move": _move, "swing": _swing,
    "raise": _going("up"), "lower": _going("down"), "advance": _going("forward"), "retreat": _going("back"), "reach": _reach,
    "turn": _turn, "face": _face, "point": _point, "become": _become, "finish": _become, "change": _become, "return": _return,
    "make": _make, "bring": _bring, "come": _come, "wiggle": _wiggle, "alternate": _alternate,
    "cross": _pair_of_hands("crossed"), "mirror": _pair_of_hands("mirrored"), "lead": _lead("lead"), "follow": _lead("follow"),
    "avoid": _avoid, "work": _move, "hyper": _hyper, "release": _release, "see": _see, "swap": _swap, "be": read_stay, "start": read_stay,
    **dict.fromkeys(LASTING, read_stay),
}  # fmt: skip
