"""What verbs claim of fingers: bending, straightening, spreading, going up and down."""

from dataclasses import replace

from ambidex.annotation.claims import Actor, Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_contacts import read_touch
from ambidex.annotation.claims_nouns import OTHER, SURFACES
from ambidex.annotation.claims_reading import Found, Reader, fingers_moved, says_fist, some_fingers, ways_of
from ambidex.annotation.claims_ways import read_stretch
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import FINGERS, HANDS


def flexing(what: str) -> Reader:
    """Reader of bending and straightening, of fingers or of the whole hand."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        objects = said.of_rest(clause)
        if _of_spacing(clause, said):
            kind = "gather" if what in ("bend", "close") else "spread"
            several = [actor for actor in (*said.subject, *objects) if len(actor.fingers) > 1]
            fingers = several[0].fingers if several else LONG_FINGERS
            return [replace(base, what=kind, hands=said.subject[0].hands, fingers=fingers)]
        on = any(token.word in ("on", "onto", "against") for token in clause.rest)
        if on and said.subject[0].of_fingers and any(other.unit in SURFACES and other.hands != said.subject[0].hands for other in objects):
            return read_touch(clause, said, base)  # "folds down on the other palm"
        told = _of_distance(what, clause, said, base) or (read_stretch(clause, said, base) if what == "straighten" else [])
        if told:
            return told
        for actor in said.subject:
            spread = any(claim.what == "spread" for claim in said.before)
            told += _flexed(what, actor, objects, clause, base, spread)
        paired = said.part not in OTHER and len(said.subject[0].hands) == 2 and not objects and not said.subject[0].fingers
        if paired and said.before and said.before[-1].what in ("move", "approach", "part", "sway"):
            # "They swing in like doors, shut, then open."
            gap = replace(base, what="part" if what in ("open", "straighten") else "approach", hands=HANDS)
            told = [replace(claim, either=(*claim.either, gap)) for claim in told]
        stands = (
            clause.verb is not None
            and what == "straighten"
            and clause.verb.word.startswith(_STAND)
            and not (base.negated or clause.has("only") or clause.has("turns"))
        )
        return [_standing(claim) if stands and not claim.lowest else claim for claim in told]

    return read


_STAND = ("stand", "stood")


def _standing(claim: Claim) -> Claim:
    """ "The index stands": it is straight, or comes to be."""
    if claim.what == "some":
        return replace(claim, either=(*claim.either, replace(claim, way="straight")))
    fingers = claim.fingers or LONG_FINGERS
    return replace(claim, either=(*claim.either, replace(claim, what="state", way="straight", fingers=fingers, either=())))


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


def _flexed(what: str, actor: Actor, objects: list[Actor], clause: Clause, base: Claim, spread: bool) -> Found:
    """Claims of one subject; `spread` is whether fingers spread just before, so that "close" may mean the gaps."""
    ways, fist, verb = ways_of(clause.rest), says_fist(clause.rest), clause.verb
    movers = fingers_moved(actor, objects)
    word = verb.word if verb is not None else ""
    listed = [other for other in objects if other.listed]
    if actor.of_fingers and listed and (clause.has("turns") or not actor.fingers):
        movers = [replace(listed[0], hands=actor.hands)]  # "fingers extend one by one: index, middle, ring"
    past = "back " in ways or (what == "straighten" and any(token.word.startswith("backward") for token in clause.rest))
    if (past or (word.startswith("ben") and "back" in ways)) and not fist and not clause.has("again") and movers and movers[0].fingers:
        back = [replace(base, what="hyper", hands=mover.hands, fingers=mover.fingers) for mover in movers]
        return back if past else [replace(claim, either=(replace(claim, what="straighten"),)) for claim in back]
    if actor.unit in ("wrist", "palm") or (actor.unit == "fist" and word.startswith(("st", "jut", "protrud"))):
        return []
    if movers and not movers[0].fingers and base.negated and actor.unit == "finger" and not actor.excluded and not actor.plural:
        kind = {"close": "bend", "open": "straighten"}.get(what, what)
        return [replace(base, what=kind, hands=actor.hands, fingers=FINGERS)]  # "no finger bends"
    if (movers and not movers[0].fingers) or (not movers and any(other.number for other in objects)):
        kind = {"close": "bend", "open": "straighten"}.get(what, what)
        return some_fingers([*movers, *objects], kind, base)
    if movers and clause.has("turns") and movers[0].listed:
        kind = {"close": "bend", "open": "straighten"}.get(what, what)
        return [
            replace(base, what=kind, hands=movers[0].hands, fingers=(finger,), step=step, amount=(0.0, 0.0))
            for step, finger in enumerate(movers[0].fingers)
        ]
    if movers and set(movers[0].fingers) != set(LONG_FINGERS) and len(movers[0].fingers) < 5:
        kind = {"close": "bend", "open": "straighten"}.get(what, what)
        told = [replace(base, what=kind, hands=m.hands, fingers=m.fingers) for m in movers]
        if what in ("open", "straighten") and "apart" in ways:
            told = [replace(claim, either=(replace(claim, what="spread"),)) for claim in told]
        if what == "close" and ("together" in ways or "beside" in ways):
            told = [replace(claim, either=(replace(claim, what="gather"),)) for claim in told]
        return told
    if clause.has("turns"):
        if not movers or len(movers[0].fingers) < 4:
            return []  # one by one, and it is not said who
        word = {"close": "bend", "open": "straighten"}.get(what, what)
        return [replace(base, what=word, hands=actor.hands, fingers=LONG_FINGERS, amount=(0.0, 0.0))]
    if movers and what in ("bend", "straighten") and not fist and _says_four(clause):
        return [replace(base, what=what, hands=mover.hands, fingers=LONG_FINGERS) for mover in movers[:1]]
    kind = {"bend": "close", "straighten": "open"}.get(what, what)
    degree = "fist" if fist or word.startswith(("clench", "ball")) else base.degree
    claim = replace(base, what=kind, hands=actor.hands, degree=degree)
    if what == "close" and not fist and ("up" in ways or "beside" in ways or spread):
        claim = replace(claim, either=(*claim.either, replace(base, what="gather", hands=actor.hands, fingers=LONG_FINGERS)))
    if word == "open" and "up" not in ways and not (base.together or base.lowest or base.speed or base.amount[1] or clause.has("again")):
        claim = replace(claim, either=(replace(base, what="state", way="open", hands=actor.hands, fingers=LONG_FINGERS),))
    if what == "close" and actor.fingers and not fist:
        claim = replace(claim, either=(replace(base, what="gather", hands=actor.hands, fingers=LONG_FINGERS),))
    elif what == "bend" and actor.unit == "hand" and not movers and ways:
        claim = replace(claim, either=(replace(base, what="turn", hands=actor.hands),))
    elif word.startswith(("relax", "loose")):
        claim = replace(claim, either=(replace(base, what="close", hands=actor.hands),))
    return [claim]


def _says_four(clause: Clause) -> bool:
    """ "Four fingers bend": each of them, where "the fingers" are all of them together."""
    return any(token.kind == "number" and token.value == "4" for token in clause.tokens)


def spacing(what: str) -> Reader:
    """Reader of fingers that spread and come together."""

    def read(clause: Clause, said: Said, base: Claim) -> Found:
        told: Found = []
        if what == "gather" and (says_fist(clause.rest) or clause.has("shape", "fist")):
            return flexing("close")(clause, said, replace(base, degree="fist"))  # "gathers its fingers into a ball"
        for actor in said.subject:
            movers = fingers_moved(actor, said.of_rest(clause))
            if not movers and actor.unit in ("hand", "palm") and "apart" in ways_of(clause.rest) and len(actor.hands) == 2:
                told.append(replace(base, what="part", hands=HANDS))
                continue
            fingers = movers[0].fingers if movers else LONG_FINGERS
            told.append(replace(base, what=what, hands=actor.hands, fingers=fingers or LONG_FINGERS))
        return told

    return read


def read_wiggle(clause: Clause, said: Said, base: Claim) -> Found:
    """Fingers that wiggle bend."""
    movers = [mover for actor in said.subject for mover in fingers_moved(actor, said.of_rest(clause)) if mover.fingers]
    what = "moving" if clause.verb is not None and "part" in clause.verb.word else "bend"
    if what == "moving" and not movers and not clause.has("finger"):
        return [replace(base, what=what, hands=actor.hands) for actor in said.subject[:1]]
    return [replace(base, what=what, hands=m.hands, fingers=m.fingers) for m in movers[:1]]


def read_hyper(clause: Clause, said: Said, base: Claim) -> Found:
    """Fingers that bend, or stay bent, beyond straight."""
    movers = [mover for actor in said.subject for mover in fingers_moved(actor, said.of_rest(clause))]
    what = "state" if base.lasting else "hyper"
    return [replace(base, what=what, way="hyper", hands=m.hands, fingers=m.fingers) for m in movers if m.fingers]
