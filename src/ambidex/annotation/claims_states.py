"""Clauses that tell how something is: states of fingers and hands, places, distances, what lasts."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ambidex.annotation.claims import Actor, Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_contacts import read_touch
from ambidex.annotation.claims_nouns import OTHER, SURFACES, read_nouns
from ambidex.annotation.claims_reading import BACK_OF, STATE_OF_VERB, Found, acts_on_unknown, first_of, says_fist, some_fingers, ways_of
from ambidex.annotation.claims_token import Token
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import HANDS

_OF_HAND = ("hand", "fist", "one", "many")
_ARRIVING = ("come", "become", "move", "raise", "lower", "change")
_FARNESS = ("near", "medium", "far")
_WAY_OF_STATE = {
    "up": ("straighten", "straight"), "out": ("straighten", "straight"), "down": ("bend", "bent"), "in": ("bend", "bent"),
}  # fmt: skip
"""What fingers that are up or down have done, and how they are."""
_ORDER = {"straight": 0, "open": 0, "flat": 0, "half": 1, "bent": 2, "fist": 2}


def read_state(actors: Sequence[Actor], state: str, base: Claim, clause: Clause) -> Found:
    """How fingers or hands are said to be."""
    told: Found = []
    if base.degree == "half" and state in ("bent", "fist", "open", "straight"):
        state = "half"
    if state == "hyper" or (state == "bent" and "back" in ways_of(clause.rest)):
        what = "state" if base.lasting else "hyper"
        return [replace(base, what=what, way="hyper", hands=actor.hands, fingers=actor.fingers) for actor in actors if actor.fingers]
    for actor in actors:
        if state == "in place":
            told.append(replace(base, what="still", way=state, hands=actor.hands, fingers=actor.fingers))
        elif state in ("still", "moving"):
            told.append(replace(base, what=state, hands=actor.hands, fingers=actor.fingers))
        elif state == "absent":
            told.append(replace(base, what="absent", hands=actor.hands))
        elif state in ("shape", "loose", "in contact", "no contact") or (actor.unit in ("wrist", "palm") and state != "fist"):
            continue
        elif actor.number and state in ("straight", "bent"):
            told += some_fingers([actor], state, base)
        elif actor.fingers or actor.unit in _OF_HAND:
            if actor.excluded:
                told.append(replace(base, what="state", way=state, hands=actor.hands, fingers=actor.excluded, negated=not base.negated))
            told.append(replace(base, what="state", way=state, hands=actor.hands, fingers=actor.fingers or LONG_FINGERS))
    return told


def read_stay(clause: Clause, said: Said, base: Claim) -> Found:
    """What lasts or is: states, places, distances, contact, directions of the palm."""
    tokens = clause.rest if clause.verb is not None else clause.tokens
    verb = clause.verb.value if clause.verb is not None else ""
    lasting = base.lasting or (verb in ("stay", "keep", "rest") and not clause.bounded) or base.when == "throughout"
    base = replace(base, lasting=lasting, when="" if clause.link == "until" else _moment(verb, base.when))
    if verb == "rest" and acts_on_unknown(clause):
        return []  # "rests on the table"
    actors, objects, ways = said.subject, said.of_rest(clause) if clause.verb is not None else [], ways_of(tokens)
    keeps = verb == "keep" and not actors[0].fingers
    if objects and objects[0].fingers and (keeps or (actors[0].of_fingers and not actors[0].fingers)):
        actors = (objects[0],)
    if verb in ("keep", "stay") and "up" in ways and actors[0].fingers and not any(other.unit == "palm" for other in objects):
        straight = replace(base, what="state", way="straight", hands=actors[0].hands, fingers=actors[0].fingers, lasting=False)
        return [replace(straight, either=(replace(base, what="pointing", way="up", hands=actors[0].hands, lasting=False),))]
    if verb == "be" and actors[0].fingers and not objects and clause.verb is not None and len(ways) == 1 and ways[0] in _WAY_OF_STATE:
        what, state = _WAY_OF_STATE[ways[0]]
        came = replace(base, what=what, hands=actors[0].hands, fingers=actors[0].fingers, lasting=False)
        held = replace(base, what="state", way=state, hands=actors[0].hands, fingers=actors[0].fingers)
        return [came if clause.precedes or clause.link in ("before", "after") else replace(held, either=(came,))]
    if any(token.word == "short" for token in tokens) and objects:
        return read_touch(clause, said, replace(base, negated=True, lasting=False))
    if verb == "become" and len(actors[0].hands) == 2 and not actors[0].fingers and {"together", "apart"} & set(ways):
        return [replace(base, what="approach" if "together" in ways else "part", hands=HANDS)]
    contact = _contact_told(clause, said, base, objects, actors)
    if contact is not None:
        return contact
    told: Found = []
    place = first_of(tokens, "place")
    if place:
        told += read_place(actors, place, clause, base, said)
    for index, token in enumerate(tokens):
        if token.kind == "state" and not any(other.word == "from" for other in tokens[max(0, index - 3) : index]):
            if token.value == "no contact":
                told.append(replace(base, what="no_contact", hands=HANDS))
            told += read_state(actors, token.value, base, clause)
            if token.value == "shape":
                told.append(replace(base, what="still", hands=actors[0].hands, fingers=("thumb", *LONG_FINGERS)))
    shape = first_of(tokens, "shape")
    if shape and not told:
        told.append(shaped(base, actors[0].hands, shape, tokens))
    into = any(token.word in ("into", "to") for token in tokens)
    if says_fist(tokens) and not told and clause.verb is None and into:
        told.append(replace(base, what="close", hands=actors[0].hands, degree="fist"))
    if says_fist(tokens) and not told:
        told.append(replace(base, what="state", way="fist", hands=actors[0].hands, fingers=LONG_FINGERS))
    if not told and len(actors[0].hands) == 2 and not actors[0].fingers and "together" in ways:
        told.append(replace(base, what="distance", way="near", hands=HANDS))
    if not told and actors[0].fingers and len(actors[0].hands) == 2 and "together" in ways and actors[0].plural:
        return read_touch(replace(clause, rest=()), said, base)  # "pinkies together"
    if not told and actors[0].fingers and len(actors[0].fingers) > 1 and {"together", "beside"} & set(ways):
        told.append(replace(base, what="state", way="together", hands=actors[0].hands, fingers=actors[0].fingers))
    aims = [way for way in ways if way in BACK_OF]
    side = {"forward": "in_front", "back": "behind", "up": "above", "down": "below"}
    one_hand = len(actors[0].hands) == 1 and actors[0].unit == "hand" and said.part not in OTHER
    if not told and clause.verb is None and aims and one_hand and aims[0] in side:
        told.append(replace(base, what="place", hands=actors[0].hands, way=side[aims[0]]))  # "right hand farther back"
    palm = actors[0].unit == "palm" or any(other.unit == "palm" for other in objects)
    if not told and aims and palm:
        told.append(replace(base, what="face", hands=actors[0].hands, way=aims[0]))
    if not told and verb == "rest" and not objects and not ways:
        word = clause.verb.word if clause.verb is not None else ""
        pause = (
            word.startswith(("paus", "stop", "halt", "fr", "come", "came")) or base.when == "briefly" or clause.link in ("after", "before")
        )
        told.append(replace(base, what="still", hands=actors[0].hands, fingers=actors[0].fingers, way="a while" if pause else ""))
    return told


def shaped(base: Claim, hands: tuple[str, ...], shape: str, tokens: Sequence[Token]) -> Claim:
    """A shape that a hand makes; "three OK signs" are so many touches of thumb and index finger."""
    at = next((index for index, token in enumerate(tokens) if token.kind == "shape"), 0)
    number = next((int(token.value) for token in tokens[max(0, at - 1) : at] if token.kind == "number" and token.value.isdigit()), 0)
    if shape in ("ok", "pinch") and number > 2 and len(hands) == 1:
        pairs = ((("thumb", hands[0], "index"),),)
        return replace(base, what="touch", hands=hands, pairs=pairs, lowest=number, highest=number)
    return replace(base, what="shape", hands=hands, way=shape)


def _moment(verb: str, when: str) -> str:
    """ "Starts open" speaks of the first frames, "ends in a fist" of the last ones."""
    return {"start": "first", "finish": "last"}.get(verb, when)


def _contact_told(clause: Clause, said: Said, base: Claim, objects: Sequence[Actor], actors: Sequence[Actor]) -> Found | None:
    """Contact that lasts, or skin that stays away; None where the clause speaks of something else."""
    tokens = clause.rest if clause.verb is not None else clause.tokens
    if any(token.kind == "state" and token.value == "in contact" for token in tokens):
        return read_touch(clause, said, base)
    touched = [other for other in objects if (other.fingers or other.unit in (*SURFACES, "tip")) and other != actors[0]]
    skin = bool(actors[0].fingers) or actors[0].unit in SURFACES
    if "apart" in ways_of(tokens) and not _starts_apart(tokens) and not first_of(tokens, "place") and (skin or len(actors[0].hands) == 2):
        if skin and actors[0].fingers and not touched and "thumb" not in actors[0].fingers and len(actors[0].hands) == 1:
            return [replace(base, what="state", way="spread", hands=actors[0].hands, fingers=actors[0].fingers)]
        if not skin:
            ends = clause.verb is not None and clause.verb.value == "finish"
            return [replace(base, what="no_contact", hands=HANDS, when="end" if ends else base.when)]
        return read_touch(clause, said, replace(base, negated=True, lasting=False))
    on = any(token.word in ("on", "onto", "against") for token in tokens)
    if on and not skin and len(touched) > 1 and len(touched[-1].hands) == 1 and touched[0].hands != touched[-1].hands:
        said.subject = (touched[0],)  # "rests with its palm on the right palm"
        at = next(index for index, token in enumerate(tokens) if token.word in ("on", "onto", "against"))
        return read_touch(replace(clause, rest=tokens[at + 1 :]), said, base)
    laid = len(touched) == 1 == len(touched[0].hands) == len(actors[0].hands) and touched[0].unit in SURFACES
    if on and not skin and laid and touched[0].hands != actors[0].hands:
        return read_touch(clause, said, base)  # "the fist rests on the right palm"
    if on and first_of(tokens, "place") == "" and skin and (touched or clause.has("mutual")):
        return read_touch(clause, said, base)
    return None


def _starts_apart(tokens: Sequence[Token]) -> bool:
    """ "From apart to touching"."""
    return any(token.word == "from" and after.value == "apart" for token, after in pairwise(tokens))


def read_statement(clause: Clause, said: Said, base: Claim) -> Found:
    """Words without a verb: "palms up", "flat hand", "hands far apart", "no movement"."""
    named = said.actors(read_nouns(_until_place(clause.tokens)))
    if named:
        said.subject = tuple(named[:1])
    elif clause.subject:
        said.subject = tuple(said.actors(read_nouns(clause.subject))) or said.subject
    touching = next((index for index, token in enumerate(clause.tokens) if token.kind == "state" and token.value == "in contact"), 0)
    if touching:
        said.subject = tuple(said.actors(read_nouns(clause.tokens[:touching]))) or said.subject
        return read_touch(replace(clause, rest=clause.tokens[touching + 1 :]), said, base)
    at = next((index for index, token in enumerate(clause.tokens) if token.word in ("to", "on", "onto", "against")), 0)
    sides = [read_nouns(part) for part in (clause.tokens[:at], clause.tokens[at + 1 :])] if at else []
    skin = [whos for part in sides for whos in part[:1] if whos.fingers or (whos.unit == "palm" and all(sides))]
    skin = skin if any(whos.fingers for whos in skin) else []
    if len(skin) > 1 and any(token.word in ("to", "on", "onto", "against") for token in clause.tokens):
        at = next(index for index, token in enumerate(clause.tokens) if token.word in ("to", "on", "onto", "against"))
        said.subject = tuple(said.actors(read_nouns(clause.tokens[:at])))[:1]
        return read_touch(replace(clause, rest=clause.tokens[at + 1 :]), said, base)
    if clause.has("way", "in and out") and said.subject[0].fingers:
        whole = set(said.subject[0].fingers) == set(LONG_FINGERS)
        what, fingers = ("close", ()) if whole else ("bend", said.subject[0].fingers)
        return [replace(base, what=what, hands=said.subject[0].hands, fingers=fingers)]
    if clause.has("again") and {"together", "apart"} <= set(ways_of(clause.tokens)):
        return [replace(base, what="approach", hands=HANDS), replace(base, what="part", hands=HANDS)]
    told = read_stay(clause, said, base)
    if clause.has("negation") and any(token.word in ("movement", "movements", "motion", "motions") for token in clause.tokens):
        told.append(replace(base, what="still", negated=False, hands=said.subject[0].hands, fingers=said.subject[0].fingers))
    return told


def _until_place(tokens: Sequence[Token]) -> list[Token]:
    """Tokens before "above": who is there, and not what it is above of."""
    head: list[Token] = []
    for token in tokens:
        if token.kind == "place" and token.value not in ("near", "medium", "far"):
            break
        head.append(token)
    return head


def read_place(actors: Sequence[Actor], place: str, clause: Clause, base: Claim, said: Said) -> Found:
    """How the hands are to each other."""
    order = [_FARNESS.index(token.value) for token in clause.tokens if token.kind == "place" and token.value in _FARNESS]
    if len(order) > 1 and any(token.word == "from" for token in clause.tokens):
        return [replace(base, what="part" if order[-1] > order[0] else "approach", hands=HANDS)]
    if place in ("near", "medium", "far") and said.part in OTHER and len(actors[0].hands) == 1 and not actors[0].fingers:
        return []
    if place in ("near", "medium", "far"):
        if any(actor.fingers for actor in actors):
            several = [actor for actor in actors if len(actor.fingers) > 1 and place == "far"]
            return [replace(base, what="state", way="spread", hands=actor.hands, fingers=actor.fingers) for actor in several]
        moves = clause.verb is not None and clause.verb.value in ("come", "move", "bring") and place == "near"
        base = replace(base, when="") if base.when in ("first", "last") else base
        claim = replace(base, what="approach" if moves else "distance", way=place, hands=HANDS)
        # "Hands near each other" is how they are, or what they do.
        return [replace(claim, either=(replace(base, what="approach", hands=HANDS),)) if clause.verb is None and place == "near" else claim]
    if place == "abreast":
        return []
    if place == "uncrossed":
        # "They uncross" tells that they were crossed; only "stay uncrossed" denies it.
        lasts = base.lasting and len(actors[0].hands) == 2 and not actors[0].fingers
        return [replace(base, what="crossed", hands=HANDS, negated=True)] if lasts else []
    if clause.verb is not None and (clause.verb.value in _ARRIVING or clause.lasting(*_ARRIVING)):
        base = replace(base, when="", window=(-1.0, -1.0), lasting=False)  # the time is that of the way there
    if place == "level":
        return [] if any(actor.fingers for actor in actors) else [replace(base, what="level", hands=HANDS)]
    if place == "crossed":
        return [replace(base, what="crossed", hands=HANDS)]
    told: Found = []
    hands = actors[0].hands
    if clause.verb is not None:
        others = [actor for actor in said.of_rest(clause) if not actor.fingers]
        if others and others[0].hands == hands:
            return []
    if len(hands) == 1 and not any(actor.fingers for actor in actors):
        claim = replace(base, what="place", hands=hands, way=place)
        if not clause.subject and clause.verb is not None and clause.link == "and" and said.beside:
            # "One moves while the other rests and is behind" does not say who is.
            claim = replace(claim, either=(replace(claim, hands=(OTHER[hands[0]],)),))
        ends = clause.verb is not None and clause.verb.value in ("finish", "be", "stay", "keep", "rest")
        ahead = not ends and any(token.word == "ahead of" for token in clause.rest)
        # "Moves ahead of the other" is said of where it is, and of when.
        told.append(replace(claim, either=(replace(base, what="leads", hands=hands),)) if ahead else claim)
    return told


def read_becoming(clause: Clause, said: Said, base: Claim) -> Found | str:
    """ "Transitions from bent to extended": the verb of flexing it stands for; or claims of how it ends."""
    values = [state for state in map(_state_of, clause.rest) if state]
    if clause.verb is not None and clause.verb.value in ("change", "become") and values:
        first, last = _ORDER.get(values[0], -1), _ORDER.get(values[-1], -1)
        if last < 0 or (len(values) > 1 and first == last):
            return []
        return "straighten" if (len(values) > 1 and last < first) or (len(values) == 1 and last == 0) else "bend"
    return read_stay(clause, said, base)


def _state_of(token: Token) -> str:
    if token.kind == "state":
        return token.value
    if token.kind == "verb" and token.form == "ed":
        return STATE_OF_VERB.get(token.value, "")
    return "fist" if token.kind == "unit" and token.value in ("fist", "fists") else ""
