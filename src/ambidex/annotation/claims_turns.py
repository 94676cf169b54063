"""What words claim of turns: thumbs that swing across the palm, hands that roll, tilt and swivel."""

from dataclasses import replace

from ambidex.annotation.claims import Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_nouns import read_nouns
from ambidex.annotation.claims_reading import Found, ways_of

_STATES = ("stay", "keep", "rest", "be", "straighten")
_PITCH, _YAW = {"up": "tip_up", "down": "tip_down"}, {"left": "yaw_left", "right": "yaw_right"}


def read_opposition(clause: Clause, said: Said, base: Claim) -> Found | None:
    """A thumb that swings across the palm or aside, or stays there; None where no thumb is meant."""
    swings = [token.value for token in clause.tokens if token.kind == "swing"]
    if not swings:
        return None
    named = said.actors(read_nouns([token for token in clause.tokens if token.kind != "swing"]))
    thumbs = [actor for actor in (*named, *said.subject) if actor.fingers == ("thumb",)]
    if not thumbs:
        return None
    hands = thumbs[0].hands
    if said.subject and not clause.subject and said.subject[0].fingers == ("thumb",):
        hands = said.subject[0].hands
    elif len(named) > 1 and named[0].unit == "hand" and not named[0].fingers:
        hands = named[0].hands
    verb = clause.verb.value if clause.verb is not None else ""
    claim = replace(base, hands=hands, fingers=("thumb",), lasting=False)
    if verb in _STATES or base.lasting or clause.verb is None:
        state = replace(claim, what="opposed", way=swings[0], lasting=base.lasting or verb in ("stay", "keep"))
        moved = tuple(replace(claim, what="oppose", way=way) for way in swings[:1])
        return [state if verb in ("stay", "keep", "rest", "be") else replace(state, either=moved)]
    both = [replace(claim, what="oppose", way=way) for way in dict.fromkeys(swings)]
    if clause.has("again") and len(both) == 1:
        both.append(replace(both[0], way="aside" if swings[0] == "opposed" else "opposed"))
    return [both[0], *(replace(other, lowest=0, highest=0) for other in both[1:])]


def read_rotation(clause: Clause, said: Said, base: Claim) -> Found | None:
    """Hands that pronate, supinate, tilt or swivel; None of other verbs."""
    verb, actor = clause.verb, said.subject[0]
    if verb is None:
        return None
    aims = ways_of(clause.rest)
    into = [token for token in clause.rest if token.kind == "verb" and token.value in ("pronate", "supinate")]
    if verb.value in ("pronate", "supinate") or into:
        way = "pronation" if (into[0] if into else verb).value == "pronate" else "supination"
        return [replace(base, what="rotation", way=way, hands=actor.hands)]
    objects = said.of_rest(clause)
    tips = len(objects) == 1 and objects[0].unit == "tip" and len(objects[0].fingers) > 3 and bool(aims)
    at_wrist = any(other.unit == "wrist" for other in objects) and any(token.word == "at" for token in clause.rest)
    bends = verb.value == "bend" and (actor.unit == "wrist" or at_wrist)
    if actor.fingers or not (verb.value in ("tilt", "swivel") or (tips and verb.value in ("swing", "raise", "lower")) or bends):
        return None
    table = _PITCH if verb.value in ("tilt", "bend") else _YAW if verb.value == "swivel" else _PITCH | _YAW
    told = [replace(base, what="rotation", way=table[aim], hands=actor.hands) for aim in aims if aim in table]
    if verb.value in ("raise", "lower"):
        told = [replace(base, what="rotation", way="tip_up" if verb.value == "raise" else "tip_down", hands=actor.hands)]
    return told[:1] or [replace(base, what="turn", hands=actor.hands, lowest=0, highest=0)]
