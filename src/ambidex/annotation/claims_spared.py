"""What is said of some and meant of the others, too: "only", "all but the index", "spares the ring finger"."""

from dataclasses import replace

from ambidex.annotation.claims import Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_contacts import read_touch
from ambidex.annotation.claims_nouns import OTHER
from ambidex.annotation.claims_reading import INVERSE, NEVER_IN_ORDER, Found
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import FINGERS


def of_the_rest(clause: Clause, said: Said, found: Found) -> Found:
    """ "Only the right hand ..." says of the other one that it does not."""
    if not found or found[0].negated or not found[0].hands:
        return []
    claim = found[0]
    excluded = said.subject[0].excluded or (said.objects[0].excluded if said.objects else ())
    if excluded and claim.what in INVERSE:
        what = {"close": "bend", "open": "straighten"}.get(claim.what, claim.what)
        return [
            replace(
                claim, what=what, fingers=excluded, negated=True, lowest=0, highest=0, amount=(0.0, 0.0), either=(), chain=NEVER_IN_ORDER
            )
        ]
    if excluded and claim.what == "touch":
        spared = tuple(("thumb", claim.hands[0], finger) for finger in excluded if finger != "thumb")
        mine = all(pair[0] == "thumb" for group in claim.pairs for pair in group)
        return (
            [replace(claim, pairs=(spared,), negated=True, lowest=0, highest=0, either=(), chain=NEVER_IN_ORDER)] if mine and spared else []
        )
    if not clause.has("only") or claim.what in ("let_go", "state"):
        return []
    if claim.what == "touch":
        touched = {pair[2] for group in claim.pairs for pair in group if pair[0] == "thumb"}
        rest = tuple(("thumb", claim.hands[0], finger) for finger in LONG_FINGERS if finger not in touched)
        return [replace(claim, pairs=(rest,), negated=True, lowest=0, highest=0, chain=NEVER_IN_ORDER)] if touched and rest else []
    if claim.fingers and len(claim.fingers) < 4:
        others = tuple(finger for finger in FINGERS[1:] if finger not in claim.fingers)
        return [replace(claim, what="still" if claim.what == "moving" else claim.what, fingers=others, negated=claim.what != "moving",
            lowest=0, highest=0, amount=(0.0, 0.0), either=(), chain=NEVER_IN_ORDER)]  # fmt: skip
    if len(claim.hands) != 1 or said.part in OTHER:
        return []
    other = (OTHER[claim.hands[0]],)
    if claim.what == "moving":
        return [replace(claim, what="still", hands=other)]
    return [replace(claim, hands=other, negated=True, lowest=0, highest=0, amount=(0.0, 0.0), either=(), chain=NEVER_IN_ORDER)]


def read_skip(clause: Clause, said: Said, base: Claim) -> Found:
    """ "Spares the ring finger": the thumb does not touch it, or what was told of the others is not so of it."""
    if base.negated:
        return []  # "not one is left out"
    done = [claim for claim in said.before if claim.what in INVERSE]
    named = [actor for actor in (*said.of_rest(clause), *said.subject) if actor.fingers and actor.fingers != ("thumb",)]
    if done and named and said.subject[0].fingers != ("thumb",):
        what = {"close": "bend", "open": "straighten"}.get(done[0].what, done[0].what)
        return [replace(base, what=what, hands=done[0].hands, fingers=named[0].fingers, negated=True)]
    if said.part in OTHER and named:
        pairs = tuple(("thumb", hand, finger) for hand in named[0].hands for finger in named[0].fingers if finger != "thumb")
        return [replace(base, what="touch", hands=named[0].hands, pairs=(pairs,), negated=True)]
    return read_avoid(clause, said, base) if named else []


def read_avoid(clause: Clause, said: Said, base: Claim) -> Found:
    """What is avoided is not touched."""
    return read_touch(clause, said, replace(base, negated=True, lasting=False))
