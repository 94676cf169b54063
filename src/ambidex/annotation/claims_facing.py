"""What words claim of palms and of directions that are pointed to: turning, facing, pointing."""

from dataclasses import replace

from ambidex.annotation.claims import Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_reading import BACK_OF, LASTING, Found, ways_of
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import HANDS

_FACED = (*BACK_OF, "out", "in", "sideways")


_SEVERAL = 12
_PARTLY = ("little", "slightly", "tiny", "small")


def read_turn(clause: Clause, said: Said, base: Claim) -> Found:
    """Palms that turn to a direction, and hands that rotate."""
    actor, objects = said.subject[0], said.of_rest(clause)
    aims = [token for token in clause.rest if token.kind == "way" and token.word != "back"]
    ways = [token.value for token in aims if token.value in _FACED]
    if set(LONG_FINGERS) <= set(actor.fingers) and ways and ways[0] in BACK_OF and not objects:
        return [replace(base, what="pointing", hands=actor.hands, way=ways[0], lowest=0, highest=0)]  # "the fingers turn up"
    if any(other.fingers for other in (actor, *objects)):
        return []
    palm = actor.unit == "palm" or any(other.unit == "palm" for other in objects)
    hands = objects[0].hands if objects and objects[0].unit in ("palm", "hand") and len(objects[0].hands) == 1 else actor.hands
    turned = replace(base, what="turn", hands=hands)
    if base.lowest < 2 or base.highest > _SEVERAL or any(token.word in _PARTLY for token in clause.tokens):
        turned = replace(turned, lowest=0, highest=0)
    base = replace(base, lowest=0, highest=0)
    if palm and not ways and len(hands) == 2 and any(token.value in ("together", "apart") for token in aims):
        each = any(token.value == "together" for token in aims)
        return [replace(base, what="face_each", hands=HANDS) if each else replace(base, what="face", hands=HANDS, way="out")]
    if palm and len(ways) > 1 and any(token.word == "from" for token in clause.rest):
        before = faced(replace(base, what="face", hands=hands, way=ways[0], when=""))
        return [before, faced(replace(base, what="turn_to", hands=hands, way=ways[-1], step=20))]
    if palm and ways and clause.verb is not None and clause.verb.form == "ed" and said.past is not True and not clause.lasting("become"):
        held = faced(replace(base, what="face", hands=hands, way=ways[0]))
        if not clause.lasting("be") or base.when or base.negated or clause.lasting(*LASTING):
            return [held]
        return [replace(held, what="turn_to", either=(replace(held, lasting=True, either=()), *held.either))]
    if palm and ways and len(set(ways)) == 1:
        facing = faced(replace(base, what="turn_to", hands=hands, way=ways[0]))
        return [facing, turned] if turned.lowest else [facing]
    return [turned]


def faced(claim: Claim) -> Claim:
    """A claim of where a palm faces, with its other readings: sideways is left or right, inward may be toward the body."""
    ways = {"sideways": ("left", "right"), "out": ("out", "forward"), "in": ("in", "back")}.get(claim.way, (claim.way,))
    return replace(claim, way=ways[0], either=tuple(replace(claim, way=way) for way in ways[1:]))


def read_face(clause: Clause, said: Said, base: Claim) -> Found:
    """Palms that face some way; fingers that look some way point there."""
    ways = [way for way in ways_of(clause.rest) if way in _FACED]
    if said.subject[0].of_fingers:
        return read_point(clause, said, base)
    if clause.has("mutual") or any(token.kind == "way" and "each other" in token.word for token in clause.rest):
        return [replace(base, what="face_each", hands=HANDS)]
    base = replace(base, when="last" if clause.lasting("finish") else base.when)
    what = "turn_to" if clause.lasting("come", "become") or clause.link == "until" else "face"
    return [faced(replace(base, what=what, hands=said.subject[0].hands, way=way)) for way in ways[:1]]


def read_point(clause: Clause, said: Said, base: Claim) -> Found:
    """Fingers that point, or a hand that makes a pointing shape."""
    actor = said.subject[0]
    ways = [way for way in ways_of(clause.rest) if way in BACK_OF]
    if actor.unit == "palm" and not ways:
        return [replace(base, what="shape", hands=actor.hands, way="point")]
    if actor.unit == "palm":
        pointing = [replace(base, what="pointing", hands=actor.hands, way=way) for way in ways[:1]]
        return [replace(claim, what="face", either=(claim,)) for claim in pointing]
    if actor.unit in ("hand", "fist", "one") or actor.fingers == ("index",):
        shape = [] if actor.plural or ways else [replace(base, what="shape", hands=actor.hands, way="point")]
        return [replace(base, what="pointing", hands=actor.hands, way=way) for way in ways[:1]] or shape
    return [replace(base, what="pointing", hands=actor.hands, way=way) for way in ways[:1]]
