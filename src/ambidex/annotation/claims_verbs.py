"""What each verb claims of its subject: bending, opening, moving, turning, leading."""

from dataclasses import replace

from ambidex.annotation.claims import Actor, Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_contacts import read_cut, read_touch
from ambidex.annotation.claims_facing import read_face, read_point, read_turn
from ambidex.annotation.claims_fingers import flexing, read_hyper, read_wiggle, spacing
from ambidex.annotation.claims_nouns import OTHER, SURFACES, read_nouns
from ambidex.annotation.claims_reading import (
    LASTING,
    STATE_OF_VERB,
    Found,
    Reader,
    acts_on_unknown,
    common_claim,
    first_of,
    says_fist,
    ways_of,
)
from ambidex.annotation.claims_segments import MOVEMENT_WORDS, NAMES
from ambidex.annotation.claims_spared import of_the_rest, read_avoid, read_skip
from ambidex.annotation.claims_states import read_becoming, read_state, read_statement, read_stay, shaped
from ambidex.annotation.claims_token import Token
from ambidex.annotation.claims_turns import read_opposition, read_rotation
from ambidex.annotation.claims_ways import (
    distance_between,
    going,
    read_bring,
    read_come,
    read_move,
    read_note,
    read_reach,
    read_return,
    read_swing,
)
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import HANDS


def read_clause(clause: Clause, said: Said) -> Found:
    """The claims of one clause; none where it says nothing that is understood."""
    base, verb = common_claim(clause), clause.verb
    if verb is None:
        if any(token.word in MOVEMENT_WORDS for token in clause.tokens) and not clause.has("negation") and clause.has("way"):
            said.subject = tuple(said.actors(read_nouns(clause.tokens))[:1]) or said.default()
            return read_swing(replace(clause, rest=clause.tokens), said, base)
        if _may_be_of_finger(clause, said):
            return []
        if clause.has("way") and all(token.kind in ("way", "joint", "comma", "count", "speed", "when", "again") for token in clause.tokens):
            said.subject = said.default() if said.part not in OTHER or not said.before else said.subject
            if said.before and said.before[-1].fingers and clause.has("way", "in"):
                last = said.before[-1]
                said.subject = (Actor(last.hands, "finger", last.fingers),)  # "wiggles its pinky: in, out"
            return read_swing(replace(clause, rest=clause.tokens), said, base)
        swing = read_opposition(clause, said, base)
        return read_statement(clause, said, base) if swing is None else swing
    if any(token.kind == "nothing" and token.start < verb.start for token in clause.tokens) and verb.value in (
        "move",
        "start",
        "change",
        "do",
    ):
        sides = [token.value for token in clause.tokens if token.kind == "side"]
        hands = (sides[0],) if sides and sides[0] in OTHER else said.subject[0].hands
        return [replace(base, what="still", hands=hands, negated=False)]
    said.of_rest(clause)
    _act_on(clause, said)
    if _of_other_things(clause):
        return []
    if (gap := _gap_between(clause, said, base)) is not None:
        return gap
    if (swing := read_opposition(clause, said, base)) is not None:
        return swing
    if (turned := read_rotation(clause, said, base)) is not None:
        return turned
    if _closes_onto(clause, said):
        return read_touch(clause, said, base)  # "the thumb closes onto the ring finger"
    reader = _READERS.get(verb.value)
    formed = said.subject[0].unit == "fist" and verb.value in ("close", "open") and not clause.lights  # "a fist closed and opened"
    described = (verb.form == "ed" and not formed and not verb.word.startswith(_ACTS)) or (
        verb.word == "spread" and clause.lasting("be", *LASTING)
    )
    active = (not clause.lights and clause.rest[:1] and _is_object(clause)) or _into_fist(clause)
    if verb.value in STATE_OF_VERB and described and not active and _tells_state(clause, said, base):
        states = read_state(said.subject, STATE_OF_VERB[verb.value], replace(base, when=_moment(clause, base)), clause)
        if (
            verb.word in _DONE
            and clause.lasting("be")
            and base.when in ("", "middle", "end", "last")
            and reader is not None
            and states
            and not base.negated
        ):
            # "The fingers are unfolded": they get so, or are so all along.
            did = reader(clause, said, base)
            return [
                replace(claim, either=(*claim.either, *(replace(each, lasting=True, when="") for each in states))) for claim in did
            ] or states
        if clause.lights or said.past is not None or reader is None:
            return states
        # "The index finger curled": how it is, or what it did.
        did = reader(clause, said, base)
        return [replace(claim, either=(*claim.either, *states)) for claim in did[:1]]
    found = reader(clause, said, base) if reader else []
    if formed and not base.lowest and (verb.value == "close" or verb.form == "ed"):
        held = replace(base, what="state", way="fist", hands=said.subject[0].hands, fingers=LONG_FINGERS)
        found = [replace(claim, either=(*claim.either, held)) for claim in found]
    return [*found, *of_the_rest(clause, said, found)]


_MOVES = ("move", "bring", "raise", "lower", "advance", "retreat", "swing", "turn", "open", "close", "bend", "straighten", "spread", "make")
"""What is done to a hand by whoever moves it."""


def _act_on(clause: Clause, said: Said) -> None:
    """ "He pulled the left hand back", "swing your left up": what is told is told of that hand."""
    verb = clause.verb
    if verb is None or verb.value not in _MOVES or clause.lights or said.part in OTHER or len(said.subject[0].hands) < 2:
        return
    person = all(token.word in ("he", "she", "you", "they", "one", "it") or token.kind not in NAMES for token in clause.subject)
    named: list[Token] = []
    for token in clause.rest:
        if token.kind not in ("the", "side", "unit", "pronoun", "only"):
            break
        named.append(token)
    units = [token for token in named if token.kind == "unit"]
    if not person or not any(token.value in OTHER for token in named if token.kind == "side") or any(t.value not in _HANDS for t in units):
        return
    actors = said.actors(read_nouns(named))
    if actors and len(actors[0].hands) == 1 and not actors[0].fingers:
        said.subject = (replace(actors[0], unit="hand"),)


_HANDS = ("hand", "wrist", "fist")


def _into_fist(clause: Clause) -> bool:
    """ "Is squeezed into a fist": a movement, and no state."""
    return clause.lasting("be") and any(token.word == "into" for token in clause.rest) and says_fist(clause.rest)


_ACTS = ("bow", "curts", "bloom", "bloss", "wilt", "count")
"""What only tells what is done, in whatever form."""


def _is_object(clause: Clause) -> bool:
    """Whether somebody is named directly after the verb: "she opened the whole hand", "curled up everything"."""
    for token in clause.rest:
        if token.kind not in ("the", "pronoun", "side", "all", "number", "degree") and token.word not in ("up", "out", "in"):
            return token.kind in ("unit", "finger") and bool(clause.subject or clause.link)
    return False


def _may_be_of_finger(clause: Clause, said: Said) -> bool:
    """Whether ways alone may be those of a finger that was named before: "wiggles its pinky: in, out"."""
    aims = set(ways_of(clause.tokens))
    inward = bool(aims) and aims <= {"in", "out", "in and out"}
    return inward and bool(said.named) and said.part in OTHER and not (said.before and said.before[-1].fingers)


def _of_other_things(clause: Clause) -> bool:
    """Whether it is not hands that it speaks of: "drops out of view", "taps the table"."""
    verb = clause.verb.value if clause.verb is not None else ""
    gone = clause.has("state", "absent") and verb not in ("be", "stay", "keep", "rest")
    return gone or (verb in _HANDLING and acts_on_unknown(clause))


def _closes_onto(clause: Clause, said: Said) -> bool:
    """ "The thumb closes onto the ring finger", and not "under the fingers"."""
    closes = said.subject[0].fingers == ("thumb",) and clause.verb is not None and clause.verb.value in ("close", "bend")
    return closes and first_of(clause.rest, "place") != "below" and any(other.fingers for other in said.objects_of(clause))


_HANDLING = ("touch", "close", "open", "bend", "straighten")
"""What hands do with things, too."""
_DONE = {
    "unfolded", "uncurled", "straightened", "opened", "unclenched", "unbent", "unrolled", "unfurled", "fanned", "reopened", "released",
}  # fmt: skip
"""Participles that tell a movement rather than a state."""


def _gap_between(clause: Clause, said: Said, base: Claim) -> Found | None:
    """ "A gap stays between thumb and index": no contact; "the distance of the hands grows": they part. None of anything else."""
    verb = clause.verb
    gap_before = bool(said.before) and said.before[-1].what in ("approach", "part") and not clause.subject
    if gap_before and verb is not None and verb.value in ("grow", "shrink") and not clause.rest:
        return [replace(base, what="part" if verb.value == "grow" else "approach", hands=HANDS)]  # "the gap narrows, then widens"
    told = clause.tokens
    if verb is not None and verb.value in ("close", "open"):
        comma = next((token.start for token in clause.rest if token.kind == "comma"), clause.end)
        told = tuple(token for token in clause.tokens if token.start < comma)  # "gripping, wide gap"
    if verb is None or not any(token.word in ("gap", "distance", "space", "spacing", "separation") for token in told):
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
    skin = [actor for actor in named if actor.fingers or actor.unit in SURFACES]
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
    if clause.verb is not None and any(token.word in ("being", "get", "gets", "got", "getting") for token in clause.lights):
        return False
    if base.first or base.last or base.lowest or clause.has("again") or clause.has("turns") or base.speed:
        return False
    if clause.lasting("be"):
        return not (clause.sequel or clause.link in ("then", "before"))
    return said.past is not True


def _moment(clause: Clause, base: Claim) -> str:
    if clause.link == "until":
        return ""
    return "first" if clause.lasting("start") else "last" if clause.lasting("finish") else base.when


def _become(clause: Clause, said: Said, base: Claim) -> Found:
    """ "Becomes straight", "ends up in a fist", "transitions from bent to extended"."""
    found = read_becoming(clause, said, base)
    if isinstance(found, str):
        return flexing(found)(replace(clause, rest=()), said, replace(base, degree="") if base.degree != "slight" else base)
    return found


def _make(clause: Clause, said: Said, base: Claim) -> Found:
    actor, shape = said.subject[0], first_of(clause.rest, "shape")
    if not shape and clause.has("shape"):
        return [replace(base, what="shape", hands=said.default()[0].hands, way=first_of(clause.tokens, "shape"))]  # "a pinch formed"
    if "thumb" in actor.fingers and len(actor.fingers) > 1:
        return read_touch(replace(clause, rest=()), said, base)  # "thumb and index form a ring"
    if actor.fingers == ("thumb",) and any(other.unit == "tip" for other in said.of_rest(clause)):
        return read_touch(clause, said, base)
    passive = clause.verb is not None and clause.verb.form == "ed" and actor.unit == "fist"
    if says_fist(clause.rest) or passive:
        held = replace(base, what="state", way="fist", hands=actor.hands, fingers=LONG_FINGERS)
        return [
            replace(base, what="close", hands=actor.hands, degree="fist", either=(held,) if not base.lowest or base.highest > 12 else ())
        ]
    return [shaped(base, actor.hands, shape, clause.rest)] if shape else []


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


def _release(clause: Clause, said: Said, base: Claim) -> Found:
    touched = (any(claim.what == "touch" for claim in said.before) and clause.link != "") or said.subject[0].fingers == ("thumb",)
    told = read_cut(clause, said, base) if touched else []
    opened = flexing("open")(clause, said, base)
    gripped = any(claim.what in ("close", "bend", "state") for claim in said.before)
    if told or not opened or gripped or base.negated or base.lowest:
        return told or opened
    # What is released may be a grip, the other hand, or a stretch that was held.
    others = (replace(base, what="part", hands=HANDS), replace(base, what="moving", hands=said.subject[0].hands))
    return [replace(claim, either=(*claim.either, *others)) for claim in opened]


def _see(clause: Clause, said: Said, base: Claim) -> Found:
    return [replace(base, what="absent", hands=said.subject[0].hands, negated=False)] if base.negated else []


def _swap(clause: Clause, said: Said, base: Claim) -> Found:
    vertical = any(token.word.startswith("vertical") for token in clause.rest)
    return [replace(base, what="swap", way="up-down", hands=HANDS)] if vertical else []


def _alternate(clause: Clause, said: Said, base: Claim) -> Found:
    if len(said.subject[0].hands) < 2:
        return []
    return [replace(base, what="alternating", hands=HANDS), *read_swing(clause, said, replace(base, together=False))]


_READERS: dict[str, Reader] = {
    "bend": flexing("bend"), "straighten": flexing("straighten"), "close": flexing("close"), "open": flexing("open"),
    "spread": spacing("spread"), "gather": spacing("gather"), "part": distance_between("part"), "approach": distance_between("approach"),
    "touch": read_touch, "oppose": read_touch, "let go": read_cut, "clap": _pair_of_hands("clap"), "move": read_move, "swing": read_swing,
    "raise": going("up"), "lower": going("down"), "advance": going("forward"), "retreat": going("back"), "reach": read_reach,
    "turn": read_turn, "face": read_face, "point": read_point, "become": _become,
    "finish": _become, "change": _become, "return": read_return,
    "make": _make, "bring": read_bring, "come": read_come, "wiggle": read_wiggle, "alternate": _alternate,
    "cross": _pair_of_hands("crossed"), "mirror": _pair_of_hands("mirrored"), "lead": _lead("lead"), "follow": _lead("follow"),
    "avoid": read_avoid, "skip": read_skip, "work": read_move, "hyper": read_hyper, "release": _release, "see": _see, "swap": _swap,
    "be": read_stay, "start": read_stay, "note": read_note,
    **dict.fromkeys(LASTING, read_stay),
}  # fmt: skip
