"""What verbs claim of ways: where hands go, come from, and bring their fingers."""

from dataclasses import replace

from ambidex.annotation.claims import Actor, Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_contacts import any_finger, read_cut, read_touch
from ambidex.annotation.claims_nouns import OTHER, SURFACES
from ambidex.annotation.claims_reading import BACK_OF, INVERSE, Found, Reader, first_of, is_return, says_fist, some_fingers, ways_of
from ambidex.annotation.claims_states import read_place
from ambidex.annotation.claims_token import Token
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import HANDS

_AXES = {"side to side": ("left", "right"), "up and down": ("up", "down"), "to and fro": ("forward", "back")}


def distance_between(what: str) -> Reader:
    """Reader of "approach" and "separate": hands, fingers of one hand, or tips that had touched."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        actor, objects = said.subject[0], said.of_rest(clause)
        alone = actor.fingers and (said.part in OTHER or len(actor.hands) == 1) and len(said.subject) == 1
        other = (replace(base, what="part", hands=HANDS),) if what == "part" else ()
        if what == "part" and (actor.fingers or actor.unit in ("tip", "palm")):
            cuts = read_cut(clause, said, base)
            if alone and "thumb" not in actor.fingers:
                return [replace(base, what="spread", hands=actor.hands, fingers=actor.fingers, either=tuple(cuts))]
            if actor.unit == "palm" and other and not any(claim.what == "touch" for claim in said.before):
                return [replace(other[0], either=tuple(cuts))]
            return [replace(cuts[0], either=other)] if cuts else list(other) if said.part not in OTHER else []
        if alone:
            named = len(actor.fingers) > 1 and "thumb" not in actor.fingers and not objects
            return [replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)] if named else []
        return [replace(base, what=what, hands=HANDS)]

    return read


def read_move(clause: Clause, said: Said, base: Claim) -> Found:
    """Where hands go; of fingers whether they go up, down, apart or together."""
    ways, place, actors = ways_of(clause.rest) or ways_of(clause.subject), first_of(clause.rest, "place"), said.subject
    if any(actor.fingers or actor.unit in ("finger", "tip") for actor in actors):
        return _finger_moves(ways, clause, said, base)
    if place and not ways and not (place == "above" and any(token.word == "over" for token in clause.rest)):
        return read_place(actors, place, clause, base, said)
    hands = actors[0].hands
    if len(hands) == 2 and any(token.word == "oppositely" for token in clause.tokens):
        return [replace(base, what="moving", hands=hands)]
    back = len(ways) > 1 or (bool(said.before) and clause.verb is not None and clause.verb.value != "bring")
    main = [way for way in ways if not (way == "back" and back and is_return(clause))]
    main = [each for way in main for each in (("in", "out") if way == "in and out" else (way,))]
    if base.together or clause.has("alike"):
        main = [way for way in main if way != "together"]
    if {"left", "right", "forward", "together", "apart"} & set(main):
        main = [way for way in main if way not in ("in", "out", "sideways", "side to side")]  # "in toward the body", "sideways to the left"
    for axis, (one, other) in _AXES.items():
        if {one, other} <= set(main):
            main = [axis, *(way for way in main if way not in (one, other))]
    told: Found = []
    for way in main:
        if way in ("beside", "back ") or clause.has("place", "abreast"):
            continue
        if way == "apart" and clause.verb is not None and clause.verb.value == "work":
            continue  # "they work apart"
        if way == "apart":
            told.append(replace(base, what="part", hands=HANDS))
        elif way == "together":
            if "apart" in main:
                told.append(replace(base, what="approach", hands=HANDS))
            elif len(main) == 1 and said.part in OTHER and len(hands) == 1 and not clause.subject and not _toward_hand(clause):
                told.append(replace(base, what="gather", hands=hands, fingers=LONG_FINGERS))  # "..., move together": the fingers do
            elif len(main) == 1:
                either = (replace(base, what="moving", hands=hands),) if len(hands) == 2 and base.negated else ()
                told.append(replace(base, what="approach", hands=HANDS, either=either))
        else:
            told.append(aimed(replace(base, what="sway" if way in _AXES else "move", hands=hands, way=way)))
    if sum(token.kind == "size" for token in clause.rest) > 1:
        told = [replace(claim, amount=_size_after(claim.way, clause)) for claim in told]
    if len(told) == 2 and (clause.has("again") or is_return(clause)):
        told[1] = replace(told[1], step=20)  # "in and out again"
    if told:
        # One clause has one number of times, and it is that of its first way.
        return [told[0], *(replace(claim, lowest=0, highest=0) for claim in told[1:])]
    return [replace(base, what="moving", hands=hands)] if not ways else []


_LOOSE = {"out": ("forward",), "in": ("back",), "sideways": ("right",)}


def aimed(claim: Claim) -> Claim:
    """A claim of a direction, with its other readings: out is to one's own side or away from the body."""
    if claim.way not in _LOOSE:
        return claim
    if claim.negated and claim.way != "sideways":
        return claim  # what does not go out goes out in no sense
    claim = replace(claim, way="left") if claim.way == "sideways" else claim
    others = _LOOSE.get(claim.way, ("right",))
    return replace(claim, either=(*claim.either, *(replace(claim, way=way, either=()) for way in others)))


def _toward_hand(clause: Clause) -> bool:
    """Whether it is toward the other hand that something goes, and not the fingers toward each other."""
    return any(token.kind == "way" and token.word.split()[-1] in _OF_HANDS for token in clause.rest)


_OF_HANDS = {"hand", "one", "palm", "partner", "twin", "counterpart", "other"}


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


def _from_to(clause: Clause) -> list[tuple[Token, ...]]:
    """ "From the pinky all the way to the index": the tokens of both fingers; none where the words are others."""
    at = [index for index, token in enumerate(clause.rest) if token.kind == "finger"]
    words = [token.word for token in clause.rest]
    if len(at) == 2 and "from" in words[: at[0]] and "to" in words[at[0] : at[1]]:
        return [(clause.rest[at[0]],), (clause.rest[at[1]],)]
    return []


def going(way: str) -> Reader:
    """Reader of verbs that hold their direction: raise, lower, advance, retreat."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        ways, place = ways_of(clause.rest), first_of(clause.rest, "place")
        actor, objects = said.subject[0], said.of_rest(clause)
        if actor.fingers:
            return _finger_moves([way], clause, said, base)
        if actor.unit in ("finger", "tip"):
            return [replace(base, what="moving", hands=actor.hands)]  # "two fingers" that are not named
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
        if (
            aims
            and word.startswith(("pull", "push", "thrust", "with", "retr", "reced", "reco"))
            and not (aims == ["back"] and is_return(clause))
        ):
            return [aimed(replace(base, what="move", hands=hands, way=other)) for other in aims]
        if way == "back" and any(token.word == "from" for token in clause.rest) and any(other.unit == "hand" for other in objects):
            return [replace(base, what="part", hands=HANDS)]  # "retreats from the other hand"
        told = [replace(base, what="move", hands=hands, way=way)]
        if actor.unit == "wrist" and way in ("up", "down"):
            told = [replace(told[0], either=(replace(base, what="rotation", way=f"tip_{way}", hands=hands),))]
        if way == "back" and not ways and said.part not in OTHER:
            told = [replace(told[0], either=(replace(base, what="part", hands=HANDS),))]  # "their retreat"
        return told + [
            replace(base, what="move", hands=hands, way=w, lowest=0, highest=0) for w in ways if w in BACK_OF and w not in (way, "back")
        ]

    return read


def read_return(clause: Clause, said: Said, base: Claim) -> Found:
    """ "... and returns": what was done first before is undone after it."""
    length = any(token.kind == "size" and token.value.endswith("m") for token in clause.rest)
    for claim in said.before:
        if length and claim.what not in ("move", "approach", "part"):
            continue
        inverse = {"what": INVERSE[claim.what]} if claim.what in INVERSE else {"way": BACK_OF[claim.way]} if claim.way in BACK_OF else None
        if inverse is not None and claim.what in (*INVERSE, "move") and not base.negated:
            undone = replace(claim, **inverse, degree="", amount=(0.0, 0.0), either=(), chain=0, step=50, start=base.start, end=base.end)
            return [replace(undone, lowest=base.lowest, highest=base.highest, when=base.when, window=base.window, speed=base.speed)]
    return []


def read_bring(clause: Clause, said: Said, base: Claim) -> Found:
    """What is brought somewhere: fingers to tips, hands up, fingers together."""
    if not clause.subject and said.subject[0].fingers and said.part in OTHER and any(token.kind == "finger" for token in clause.rest):
        said.subject = said.default()  # "..., brings its thumb to the tip": the hand does
    if any(token.word == "off" for token in clause.rest) and any(claim.what == "touch" for claim in said.before):
        return read_cut(clause, said, base)  # "and taken off it"
    said.subject = tuple(any_finger(actor) if actor.unit == "tip" else actor for actor in said.subject)
    objects, ways, subject = said.of_rest(clause), ways_of(clause.rest), said.subject[0]
    moved = [other for other in objects if other.fingers]
    palm = any(other.unit in SURFACES for other in objects)
    pinched = bool(moved) and len(moved[0].fingers) > 1 and "thumb" in moved[0].fingers and moved[0].unit != "tip"
    on = any(token.word in ("on", "onto", "against", "upon") for token in clause.rest)
    if palm and on and not moved and len(subject.hands) == 1 and said.part not in OTHER:
        at = max(index for index, token in enumerate(clause.rest) if token.word in ("on", "onto", "against", "upon"))
        return read_touch(replace(clause, rest=clause.rest[at + 1 :]), said, base)  # "the left hand is laid on the right palm"
    crossed = bool(moved) and len(moved[0].hands) == 1 == len(subject.hands) and moved[0].hands != subject.hands
    if on and crossed and said.part not in OTHER:
        return read_touch(clause, said, base)  # "the left hand is laid on the right fingertips"
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
    return read_come(clause, said, base)


def read_come(clause: Clause, said: Said, base: Claim) -> Found:
    """What comes together, to a tip, to a place, or back."""
    ways, place, objects = ways_of(clause.rest), first_of(clause.rest, "place"), said.of_rest(clause)
    actor = said.subject[0]
    told_when = clause.has("joint", "first") or any(token.word == "last" for token in clause.rest)
    if clause.verb is not None and not ways and not place and not objects and told_when:
        return []  # "the rise comes first"
    touched = [other for other in objects if other.fingers or other.unit in SURFACES]
    if first_of(clause.rest, "shape") and not actor.fingers:
        return [replace(base, what="shape", hands=actor.hands, way=first_of(clause.rest, "shape"))]
    if says_fist(clause.rest) and not actor.fingers:
        held = replace(base, what="state", way="fist", hands=actor.hands, fingers=LONG_FINGERS)
        return [replace(base, what="close", hands=actor.hands, degree="fist", either=() if base.lowest else (held,))]
    closer = any(token.word.startswith(("closer", "nearer")) for token in clause.rest)
    if actor.unit == "palm" and "together" in ways and not closer and len(actor.hands) == 2:
        near = replace(base, what="approach", hands=HANDS)
        return [replace(claim, either=(*claim.either, near)) for claim in read_touch(clause, said, base)]
    if actor.fingers and touched and not place:
        return read_touch(clause, said, base)
    if "together" in ways or place == "near" or ("beside" in ways and actor.fingers):
        if actor.fingers and place != "near":
            if "thumb" in actor.fingers and len(actor.fingers) < 5:
                return read_touch(clause, said, base)
            if actor.unit == "tip" or len(actor.hands) == 2 or len(said.subject) > 1:
                gathered = replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)
                several = (gathered,) if len(actor.fingers) > 1 else ()
                return [replace(claim, either=(*claim.either, *several)) for claim in read_touch(clause, said, base)]
            return [replace(base, what="gather", hands=actor.hands, fingers=actor.fingers)]
        return [] if actor.fingers else [replace(base, what="approach", hands=HANDS)]
    if (
        clause.has("way", "back")
        and is_return(clause)
        and not objects
        and clause.verb is not None
        and clause.verb.value in ("come", "bring")
    ):
        return read_return(clause, said, base) or (read_move(clause, said, base) if actor.fingers else [])
    return read_move(clause, said, base) if ways or place or (not actor.fingers and not objects) else []


def read_note(clause: Clause, said: Said, base: Claim) -> Found:
    """ "Thumb out, fingers in", "left hand up": how they are, or where they go."""
    actors, ways = said.subject, ways_of(clause.rest)
    if any(actor.fingers for actor in actors):
        moved = _finger_moves(ways, clause, said, base)
        return [replace(claim, either=(*claim.either, *_noted_state(claim)), posed=True) for claim in moved]
    side = {"forward": "in_front", "back": "behind", "up": "above", "down": "below"}
    if any(token.kind == "side" and token.value == "both" for token in clause.subject):
        base = replace(base, together=True)  # "both up, both down"
    if said.part in OTHER and not clause.subject and set(ways) <= {"in", "out"}:
        return []  # a finger may be meant
    told = read_move(clause, said, base)
    if len(told) != 1 or len(told[0].hands) != 1 or told[0].way not in side or said.part in OTHER:
        return told
    there = replace(base, what="place", way=side[told[0].way], hands=told[0].hands)
    return [replace(told[0], either=(*told[0].either, there))]


def _noted_state(claim: Claim) -> tuple[Claim, ...]:
    """How fingers are that are said to be out, or in; a thumb may also be aside, or across the palm."""
    out = claim.what in ("straighten", "open")
    if claim.what not in ("straighten", "open", "bend", "close"):
        return ()
    state = replace(claim, what="state", way="straight" if out else "bent", fingers=claim.fingers or LONG_FINGERS, either=())
    if claim.fingers != ("thumb",):
        return (state,)
    swung = replace(claim, what="opposed", way="aside" if out else "opposed", either=())
    return (state, swung)


def read_stretch(clause: Clause, said: Said, base: Claim) -> Found:
    """A hand that stretches forward moves there; nothing where it is fingers that stretch."""
    actor = said.subject[0]
    aims = [way for way in ways_of(clause.rest) if way in BACK_OF and way != "back"]
    stretches = clause.verb is not None and clause.verb.word.startswith(("stretch", "exten"))
    if not aims or not stretches or actor.fingers or actor.unit not in ("hand", "wrist", "one") or said.of_rest(clause):
        return []
    return read_swing(clause, said, base)


_WAVES = ("wav", "sway", "wag", "shak")


def read_swing(clause: Clause, said: Said, base: Claim) -> Found:
    """Ways only: a swing without one says nothing of where."""
    told = [claim for claim in read_move(clause, said, base) if claim.what != "moving"]
    if len(told) == 1 and told[0].way in BACK_OF and any(other.unit == "palm" for other in said.objects_of(clause)):
        told = [replace(told[0], either=(*told[0].either, replace(base, what="turn_to", hands=told[0].hands, way=told[0].way)))]
    if clause.verb is None or not clause.verb.word.startswith(_WAVES):
        return told
    # An upright hand waves about its wrist, which stays where it is.
    aside = ("left", "right", "side to side")
    return [replace(one, either=(*one.either, replace(base, what="turn", hands=one.hands))) if one.way in aside else one for one in told]


def read_reach(clause: Clause, said: Said, base: Claim) -> Found:
    """Skin that reaches skin touches it; a hand that reaches out moves."""
    objects = said.of_rest(clause)
    skin = said.subject[0].fingers or said.subject[0].unit == "palm"
    if any(token.word == "for" for token in clause.rest[:1]):
        return []  # what is reached for may not be reached
    if skin and any(other.fingers or other.unit in SURFACES for other in objects):
        return read_touch(clause, said, base)
    if clause.has("way") and all(way == "out" for way in ways_of(clause.rest)):
        return []
    return read_swing(clause, said, base)


def _finger_moves(ways: list[str], clause: Clause, said: Said, base: Claim, actor: Actor | None = None) -> Found:
    """Fingers that go somewhere: up is straight, down is bent."""
    actor = actor or said.subject[0]
    fingers = actor.fingers
    if not fingers:
        aims = {"up": "straighten", "out": "straighten", "down": "bend", "in": "bend"}
        return some_fingers([actor], aims[ways[0]], base) if ways and ways[0] in aims else []
    if "in and out" in ways:
        whole = set(fingers) == set(LONG_FINGERS)
        return [replace(base, what="close" if whole else "bend", hands=actor.hands, fingers=() if whole else fingers)]
    spread = any(token.word == "spread" for token in clause.rest)
    if any(token.word == "from" for token in clause.rest) and (spread or {"together", "apart"} & set(ways)):
        outward = clause.rest[-1].word == "spread" or (bool(ways) and ways[-1] == "apart") or (spread and ways[:1] == ["together"])
        return [replace(base, what="spread" if outward else "gather", hands=actor.hands, fingers=fingers)]  # "from together to spread"
    if any(token.kind == "verb" and token.value == "hyper" for token in clause.rest):
        return [replace(base, what="hyper", way="hyper", hands=actor.hands, fingers=fingers)]  # "goes into hyperextension"
    if fingers == ("thumb",) and (ends := _from_to(clause)):
        told = [read_touch(replace(clause, rest=end), said, base) for end in ends]
        return [replace(claim, step=20 * index) for index, claims in enumerate(told) for claim in claims[:1]]
    touched = [other for other in said.of_rest(clause) if (other.fingers and other != actor) or other.unit in SURFACES]
    if touched and any(token.word in ("toward", "towards") for token in clause.rest):
        return []  # on its way there
    if touched and (fingers == ("thumb",) or any(token.word in ("to", "onto", "on") for token in clause.rest)):
        return read_touch(clause, said, base)
    if "apart" in ways:
        return distance_between("part")(clause, said, base)
    if ("together" in ways or "beside" in ways) and len(fingers) > 1:
        gathered = replace(base, what="gather", hands=actor.hands, fingers=fingers)
        if actor.unit == "tip" or len(actor.hands) == 2 or "thumb" in fingers:
            return [replace(claim, either=(*claim.either, gathered)) for claim in read_touch(clause, said, base)]
        return [gathered]
    four = any(token.kind == "number" and token.value == "4" for token in clause.tokens)
    whole = set(fingers) >= set(LONG_FINGERS) and not four
    if fingers == ("thumb",) and ({"out", "in"} & set(ways)):
        out = "out" in ways
        swung = replace(base, what="oppose", way="aside" if out else "opposed", hands=actor.hands, fingers=fingers)
        return [replace(base, what="straighten" if out else "bend", hands=actor.hands, fingers=fingers, either=(swung,))]
    if "up" in ways or "out" in ways:
        held = replace(base, what="state", way="straight", hands=actor.hands, fingers=fingers)
        out = replace(base, what="open" if whole else "straighten", hands=actor.hands, fingers=() if whole else fingers)
        # "Out comes the pointer", which may have been out before.
        moves = (
            base.lowest or base.negated or clause.has("again") or clause.has("turns") or any(token.word == "from" for token in clause.rest)
        )
        return [out if moves else replace(out, either=(held,))]
    if "down" in ways or "in" in ways:
        return [replace(base, what="close" if whole else "bend", hands=actor.hands, fingers=() if whole else fingers)]
    return [] if ways or ("thumb" in fingers and len(fingers) > 1) else [replace(base, what="moving", hands=actor.hands, fingers=fingers)]
