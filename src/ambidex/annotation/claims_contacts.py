"""Claims of contact: which skin is said to meet which, on one hand or between both."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from ambidex.annotation.claims_nouns import OTHER, SURFACES
from ambidex.annotation.claims_token import Token
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import FINGERS, HANDS

if TYPE_CHECKING:
    from ambidex.annotation.claims import Actor, Claim, Said
    from ambidex.annotation.claims_clauses import Clause

Pair = tuple[str, ...]
"""("thumb", hand, finger) · ("tips", left finger, right finger) · ("palm", "back" or "side", hand of the finger, finger) · ("palms",)
· ("hands",)."""
Group = tuple[Pair, ...]


def read_touch(clause: "Clause", said: "Said", base: "Claim") -> "list[Claim]":
    """What touches what; nothing where the words name what is not measured (a finger on its neighbour, a thumb on its own palm)."""
    told: list[Claim] = []
    counted = _counted(clause.rest)
    steady = clause.verb is not None and clause.verb.value in ("stay", "keep", "rest", "be")
    lasting = steady or clause.lasting("stay", "keep", "rest")
    for number, (tokens, count) in enumerate(counted):
        before = said.prior
        objects = [any_finger(actor) for actor in said.of_rest(replace(clause, rest=tokens))]
        said.subject = (any_finger(said.subject[0]), *[any_finger(actor) for actor in said.subject[1:]])
        groups = _groups(list(said.subject), objects, clause, said.part)
        if base.negated and said.part not in OTHER and any(token.kind == "pronoun" and token.value == "many" for token in tokens):
            groups = [(("hands",),)]  # "no contact between them"
        if base.negated and not objects and len(said.subject) > 1 and "thumb" not in said.subject[0].fingers:
            groups = [*groups, *(group for actor in said.subject for group in _alone(actor, clause, said.part))]
        if not groups and base.negated:
            groups = ([] if objects else _groups(list(said.subject), list(before), clause, said.part)) or _any_contact(said)
        if not groups:
            continue
        total = base.lowest and len(groups) > 1 and clause.verb is not None and clause.verb.form == "s" and _counts_all(clause)
        low, high = (count, count) if len(counted) > 1 else (0, 0) if total else (base.lowest, base.highest)
        claim = replace(base, what="touch", lasting=lasting, lowest=low, highest=high, hands=said.subject[0].hands)
        listed = any(actor.listed for actor in (*said.subject, *objects))
        if clause.has("turns") and len(groups) > 1 and not base.negated and listed:
            told += [replace(claim, pairs=(group,), step=step + number * 20) for step, group in enumerate(groups)]
        elif base.negated:
            told.append(replace(claim, pairs=(tuple(pair for group in groups for pair in group),)))
        else:
            either = _other_readings(claim, said, objects, clause)
            told.append(replace(claim, pairs=tuple(groups), either=either))
    return told


def any_finger(actor: "Actor") -> "Actor":
    """ "A fingertip" may be any."""
    unnamed = actor.unit in ("finger", "tip") and not actor.fingers and not actor.excluded
    return replace(actor, fingers=FINGERS) if unnamed else actor


def _counts_all(clause: "Clause") -> bool:
    """ "Two thumb contacts: index and ring": the number is that of all together."""
    return any(token.kind == "number" for token in clause.tokens if clause.verb is not None and token.start < clause.verb.start)


def _any_contact(said: "Said") -> list[Group]:
    """What "no contact" denies where nothing is named: in a hand's own text its thumb on its fingers, else the hands."""
    if said.part in OTHER and len(said.subject[0].hands) == 1:
        return [tuple(("thumb", said.part, finger) for finger in LONG_FINGERS)]
    return [(("hands",),)]


def _other_readings(claim: "Claim", said: "Said", objects: "list[Actor]", clause: "Clause") -> "tuple[Claim, ...]":
    """Hands that meet may only come near; thumb and fingertips may be those of one hand or of both."""
    first = said.subject[0]
    if (
        not first.fingers
        and first.unit in ("hand", "many")
        and clause.verb is not None
        and clause.verb.word.startswith("me")
        and not objects
    ):
        return (replace(claim, what="approach", pairs=()),)
    if said.part not in OTHER and not first.fingers and len(objects) == 1 and len(first.hands) == 2 and "thumb" in objects[0].fingers:
        first, objects = replace(objects[0], hands=first.hands), []
    fingers = first.fingers
    if said.part not in OTHER and not objects and "thumb" in fingers and 1 < len(fingers) < 5 and len(said.subject) == 1:
        own = tuple((("thumb", hand, finger),) for hand in first.hands for finger in fingers if finger != "thumb")
        same = tuple((("tips", finger, finger),) for finger in fingers)
        return (replace(claim, pairs=own), replace(claim, pairs=same))
    return ()


def read_cut(clause: "Clause", said: "Said", base: "Claim") -> "list[Claim]":
    """What stops touching: the contact told before, or that of the subject."""
    before = [claim for claim in said.before if claim.what == "touch"]
    if before:
        return [
            replace(base, what="let_go", hands=claim.hands, pairs=claim.pairs, step=1 if clause.link == "and" else 0)
            for claim in before[:1]
        ]
    groups = _groups(list(said.subject), said.of_rest(clause), clause, said.part)
    return [replace(base, what="let_go", hands=said.subject[0].hands, pairs=tuple(groups))] if groups else []


def _counted(rest: Sequence[Token]) -> list[tuple[tuple[Token, ...], int]]:
    """ "Index tip 3 times and middle tip 4 times" as two objects with a count each."""
    at = [index for index, token in enumerate(rest) if token.kind == "count" and token.value.isdigit()]
    if len(at) < 2:
        return [(tuple(rest), 0)]
    parts = []
    begin = 0
    for index in at:
        parts.append((tuple(rest[begin:index]), int(rest[index].value)))
        begin = index + 1
    return parts


def _groups(subjects: "list[Actor]", objects: "list[Actor]", clause: "Clause", part: str) -> list[Group]:
    """Groups of pairs: each group must touch, by any of its pairs."""
    if objects and all(other.unit == "wrist" for other in objects):
        return []  # skin that is not measured
    actors = [*subjects, *[other for other in objects if other.fingers or other.unit in (*SURFACES, "tip", "hand", "fist")]]
    first = actors[0]
    rest = actors[1:]
    alike = clause.has("mutual") or (clause.has("turns") and bool(rest) and rest[0].unit == "tip" and "thumb" in rest[0].fingers)
    alike = alike or (clause.has("turns") and any(other.listed and "thumb" in other.fingers and len(other.fingers) > 2 for other in rest))
    if part not in OTHER and alike and (not first.fingers or first.unit == "tip") and rest and any(other.listed for other in rest):
        return [(("tips", finger, finger),) for other in rest if other.listed for finger in other.fingers]  # "fingertip to fingertip: ..."
    if part not in OTHER and len(first.hands) == 2 and not first.fingers and rest and rest[0].unit == "tip" and len(rest[0].fingers) == 5:
        return [tuple(("tips", a, b) for a, b in product(FINGERS, FINGERS))]
    if first.unit in ("hand", "fist", "one", "many") and not first.fingers and rest and rest[0].fingers and not _others(first, rest[0]):
        # "The hand pinches thumb and ring finger together", "brings its thumb to the index": the hand is only the owner.
        owned = replace(rest[0], hands=first.hands if len(rest[0].hands) != 1 or part in OTHER else rest[0].hands)
        if not rest[1:] and "thumb" in owned.fingers and len(owned.fingers) > 1:
            return [(("thumb", hand, finger),) for hand in owned.hands for finger in owned.fingers if finger != "thumb"]
        pinched = clause.verb is not None and (clause.verb.word.startswith("pinch") or not clause.subject)
        if not rest[1:] and pinched and part in OTHER and "thumb" not in owned.fingers and len(owned.fingers) < 4:
            return [(("thumb", part, finger),) for finger in owned.fingers]
        first, rest = owned, rest[1:]
    if not rest:
        return _alone(first, clause, part)
    if first.unit in ("hand", "many") and not first.fingers and rest[0].unit == "palm" and len(rest[0].hands) == 2 and not rest[1:]:
        return _alone(rest[0], clause, part)  # "there is contact between the palms"
    if (
        part not in OTHER
        and first.fingers
        and len(first.hands) == 2
        and first.plural
        and rest[0].unit == "tip"
        and len(rest[0].fingers) == 5
    ):
        return _alone(first, clause, part)  # "the little fingers bump tips"
    if part not in OTHER and first.fingers == rest[0].fingers and len(first.hands) == len(rest[0].hands) == 2 and len(first.fingers) == 1:
        return [(("tips", first.fingers[0], first.fingers[0]),)]  # "pinky on pinky"
    groups: list[Group] = []
    second = rest[-1] if len(rest) > 1 and not rest[0].fingers and rest[-1].fingers else rest[0]
    if len(subjects) > 1 and not objects:
        second = subjects[1]
    groups += _between(first, second, clause, part)
    if len(subjects) > 1 and objects and first is subjects[0]:
        groups += _between(subjects[1], second if second is not subjects[1] else objects[0], clause, part)
    return groups


def _others(first: "Actor", second: "Actor") -> bool:
    """Whether fingers are those of the other hand: "the left fist is poked by the right index"."""
    return len(first.hands) == 1 and len(second.hands) == 1 and first.hands != second.hands


def _alone(actor: "Actor", clause: "Clause", part: str) -> list[Group]:
    """Contact of one subject with itself: "thumb and index touch", "the fingertips meet", "the hands touch", "pinches"."""
    fingers = actor.fingers
    if len(fingers) == 1 and clause.verb is not None and clause.verb.word.startswith("join"):
        return []
    if not fingers:
        if actor.unit == "palm":
            return [(("palms",),)] if part not in OTHER or len(actor.hands) == 2 else []
        if clause.verb is not None and clause.verb.word.startswith("pinch") and actor.unit in ("hand", "one", "finger"):
            return [tuple(("thumb", hand, finger) for finger in LONG_FINGERS) for hand in actor.hands]
        if len(actor.hands) == 2 and actor.unit in ("hand", "fist", "many", "wrist"):
            return [(("hands",),)]
        if actor.unit == "hand" and clause.has("negation"):
            return [(("hands",),)]
        return []
    if "thumb" in fingers and len(fingers) > 1 and (part in OTHER or len(actor.hands) == 1 or (len(fingers) < 5 and not actor.same)):
        own = actor.hands if len(actor.hands) == 1 or part not in OTHER else (part,)
        return [(("thumb", hand, finger),) for hand in own for finger in fingers if finger != "thumb"]
    if part in OTHER and len(actor.hands) == 1 and not actor.same:
        passive = clause.verb is not None and clause.verb.form == "ed" and clause.lasting("be", "become", "have")
        if fingers == ("thumb",):
            return [] if passive else [tuple(("thumb", actor.hands[0], finger) for finger in LONG_FINGERS)]
        return [(("thumb", actor.hands[0], finger),) for finger in fingers] if passive and len(fingers) < 5 else []
    if fingers == ("thumb",) and not actor.plural and len(actor.hands) == 2:
        return [tuple(("tips", a, b) for a, b in product(FINGERS, FINGERS) if "thumb" in (a, b))]
    if part not in OTHER and len(actor.hands) == 1 and clause.has("mutual"):
        return [(("tips", finger, finger),) for finger in fingers]  # "touches its counterpart"
    if len(actor.hands) == 1 and not actor.same and not actor.plural:
        return []
    if len(fingers) == 5 and (clause.has("negation") or not actor.all):
        return [tuple(("tips", a, b) for a, b in product(fingers, fingers))]
    each = actor.all or (len(fingers) < 5)
    pairs = [("tips", finger, finger) for finger in fingers]
    return [(pair,) for pair in pairs] if each and not clause.verb_is_negated() else [tuple(pairs)]


def _between(first: "Actor", second: "Actor", clause: "Clause", part: str) -> list[Group]:
    """Contact of two named sides."""
    groups: list[Group] = []
    hands = first.hands if len(first.hands) == 1 else HANDS
    for hand in hands:
        theirs = second.hands if len(second.hands) == 1 else (OTHER[hand],) if _crosses(second, clause, part) else (hand,)
        for other in theirs:
            groups += _meeting(hand, first, other, second)
    if len(hands) == 2 and len(second.hands) == 2 and not _own(first, second):
        groups = [tuple(pair for group in groups for pair in group)] if groups else []
    return groups


def _own(first: "Actor", second: "Actor") -> bool:
    return "thumb" in first.fingers or "thumb" in second.fingers


def _crosses(second: "Actor", clause: "Clause", part: str) -> bool:
    """Whether what is touched, without a hand of its own named, is on the other hand."""
    return second.unit in SURFACES or (part not in OTHER and not clause.has("pronoun") and clause.has("mutual"))


def _meeting(hand: str, first: "Actor", other: str, second: "Actor") -> list[Group]:
    mine, theirs = first.fingers, second.fingers
    if hand == other:
        if not mine or not theirs:
            return []
        thumb_first = mine == ("thumb",)
        long = [f for f in (theirs if thumb_first else mine) if f != "thumb"]
        if not thumb_first and "thumb" not in theirs:
            return []
        broad = len(long) == 4 and not (second if thumb_first else first).all
        groups = [(("thumb", hand, finger),) for finger in long]
        return [tuple(pair for group in groups for pair in group)] if broad else groups
    if not mine and not theirs:
        if first.unit == second.unit == "palm":
            return [(("palms",),)]
        if second.unit in ("back", "side") and first.unit == "tip":
            return [tuple((second.unit, hand, finger) for finger in FINGERS)]
        if "palm" in (first.unit, second.unit):
            owner = hand if second.unit == "palm" else other
            return [(("palms",), *(("palm", owner, finger) for finger in FINGERS))]
        return [(("hands",),)]
    if mine and theirs:
        pairs = [("tips", a, b) if hand == "left" else ("tips", b, a) for a, b in product(mine, theirs)]
        if len(mine) == 1 or len(theirs) == 1:
            broad = len(mine) > 3 or len(theirs) > 3
            return [tuple(pairs)] if broad else [(pair,) for pair in pairs]
        if mine == theirs:
            same = [("tips", finger, finger) for finger in mine]
            return [tuple(same)] if len(mine) > 3 and not first.all else [(pair,) for pair in same]
        return [tuple(pairs)]
    fingers, owner = (mine, hand) if mine else (theirs, other)
    named, blunt = (first, second) if mine else (second, first)
    if blunt.unit in SURFACES:
        pairs = [(blunt.unit, owner, finger) for finger in fingers]
        return [tuple(pairs)] if len(fingers) > 3 and not named.all else [(pair,) for pair in pairs]
    return [(("hands",),)]
