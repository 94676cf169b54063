"""What all readers of clauses need: times, speeds and negation of a clause, its directions, and whose fingers are meant."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import radians

from ambidex.annotation.claims import Actor, Claim, Said
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_token import Token

LASTING = ("stay", "keep", "rest")
BACK_OF = {"left": "right", "up": "down", "forward": "back", "right": "left", "down": "up", "back": "forward"}
STATE_OF_VERB = {
    "bend": "bent", "straighten": "straight", "close": "fist", "open": "open", "spread": "spread", "gather": "together", "hyper": "hyper",
}  # fmt: skip
INVERSE = {"bend": "straighten", "close": "open", "approach": "part", "spread": "gather"}
INVERSE |= {second: first for first, second in INVERSE.items()}
NEVER_IN_ORDER = -1
"""Chain of claims whose onset says nothing about the next."""
Found = list[Claim]
Reader = Callable[[Clause, Said, Claim], Found]


def common_claim(clause: Clause) -> Claim:
    """What any claim of the clause has: times, speed, when, negation."""
    found = Claim("", clause.start, clause.end)
    for token in clause.tokens:
        if token.kind == "count":
            found = _with_count(found, token, clause)
        elif token.kind == "speed":
            found = replace(found, speed=token.value)
        elif token.kind == "when" and token.value and not (token.value == "throughout" and found.when == "briefly"):
            found = replace(found, when=token.value)
        elif token.kind in ("window", "frames"):
            first, _, last = token.value.partition("-")
            found = replace(found, window=(float(first), float(last)), in_frames=token.kind == "frames")
        elif (token.kind == "negation" and _reaches(token, clause)) or (
            token.kind == "nothing" and clause.verb is not None and token.start < clause.verb.start
        ):
            found = replace(found, negated=True)
        elif token.kind == "degree":
            found = replace(found, degree=token.value)
        elif token.kind == "size":
            low, high, unit = token.value.split()
            scale = 1.0 if unit == "m" else radians(1.0)
            found = replace(found, amount=(float(low) * scale, float(high) * scale))
    whens = [token.value for token in clause.tokens if token.kind == "when"] if found.when else []
    if len({_HALVES[when] for when in whens if when in _HALVES}) > 1:
        found = replace(found, when="")  # two times in one clause: it is not known what is when
    number = _number_before(clause)
    if number and (not found.lowest or found.highest > _VAGUE):
        found = replace(found, lowest=number, highest=number)
    aims = ways_of(clause.rest)
    together = clause.has("meanwhile") or clause.has("alike", "together") or ("together" in aims and len(aims) > 1)
    first = clause.has("joint", "first")
    last = any(token.word in ("last", "last of all", "at the very last") for token in clause.tokens)
    lasting = (clause.lasting(*LASTING) and not clause.bounded) or found.when == "throughout"
    if not (first or last or clause.precedes or lasting or together):
        return found
    return replace(found, first=first, precedes=clause.precedes, last=last, lasting=lasting, together=together)


_HALVES = {"beginning": 0, "first": 0, "end": 1, "last": 1}
_ANY_NUMBER = 99
_VAGUE = 12
"""A number of times that is open to more than this is no number."""


def _with_count(found: Claim, count: Token, clause: Clause) -> Claim:
    """The claim with its number of times; "four claps in a row" are four, and "at least twice" is open to more."""
    first, _, last = count.value.partition("-")
    low, high = int(first), int(last or first)
    more = " more " in count.word
    if (found.lowest and high > _VAGUE) or (more and low == 1):
        return found
    if more:
        high = low + 1  # "two more times" are two or three in all
    before = [token for token in clause.tokens if token.end <= count.start][-1:]
    bound = before[0].value if before and before[0].kind == "bound" else ""
    if bound in ("least", "more"):
        low, high = low + (bound == "more"), _ANY_NUMBER
    return replace(found, lowest=low, highest=high)


def _reaches(negation: Token, clause: Clause) -> bool:
    """Whether "no" is said of the verb or state, and not of something after it."""
    if clause.verb is not None:
        if clause.verb.value == "be" and any(token.word == "there" for token in clause.subject):
            return True  # "there is no fist"
        if negation.start > clause.verb.start:
            return clause.verb.value in _COPULAS and _directly_after(negation, clause)
        crossed = any(
            token.kind == "comma" and token.end > token.start and negation.start < token.start < clause.verb.start
            for token in clause.tokens
        )
        limited = any(token.word in ("just", "only", "but") and negation.start < token.start < clause.verb.start for token in clause.tokens)
        return not crossed and not limited
    said = [token for token in clause.tokens if token.kind in ("state", "place", "shape") or token.value in ("fist", "fists")]
    if not said or negation.start > said[0].start:
        return False
    return not any(token.kind == "comma" and negation.start < token.start < said[0].start for token in clause.tokens)


_COPULAS = ("be", "stay", "keep", "rest", "finish", "become", "have")


def _directly_after(negation: Token, clause: Clause) -> bool:
    """ "Is not straight", "are at no point in contact": said of the state, and not of something beside it."""
    between = [token for token in clause.rest if token.start < negation.start]
    said = [token for token in clause.rest if token.kind in ("state", "place", "shape", "way", "swing")]
    return all(token.kind in ("word", "when", "degree") for token in between) and bool(said) and negation.word not in ("without", "no")


def _number_before(clause: Clause) -> int:
    """ "Six clench-and-release motions", "two thumb contacts": the number of what the verb names; 0 where there is none."""
    if clause.verb is None or clause.verb.form == "ed":
        return 0
    before = [token for token in clause.tokens if token.start < clause.verb.start][-3:]
    for index, token in enumerate(before):
        if token.kind == "number" and token.value.isdigit():
            told = before[index - 1] if index else None
            if told is not None and (told.kind in ("all", "others") or told.word in ("the", "these", "those")):
                return 0  # "all four unfold"
            fits = all(other.kind in ("finger", "speed", "word", "degree") for other in before[index + 1 :])
            fits = fits and not any(other.kind == "finger" and other.word.endswith("s") for other in before[index + 1 :])  # "two pointers"
            return int(token.value) if fits else 0
    return 0


def ways_of(tokens: Sequence[Token]) -> list[str]:
    """The directions among tokens, in order; "down to the floor" is one."""
    told: list[str] = []
    last = -1
    for index, token in enumerate(tokens):
        if token.kind == "way":
            if not (told and told[-1] == token.value and last == index - 1):
                told.append(token.value)
            last = index
    return told


def first_of(tokens: Sequence[Token], kind: str) -> str:
    """The value of the first token of a kind, or ""."""
    return next((token.value for token in tokens if token.kind == kind), "")


def says_fist(tokens: Sequence[Token]) -> bool:
    """Whether a fist is named."""
    return any(token.kind == "unit" and token.value in ("fist", "fists") for token in tokens)


def fingers_moved(actor: Actor, objects: Sequence[Actor]) -> list[Actor]:
    """Whose fingers move: the actor's own, or those it is said to move."""
    if actor.fingers or actor.unit in ("finger", "tip", "knuckle"):
        return [actor]
    named = [
        replace(other, hands=actor.hands if other.unit != "hand" and not (len(other.hands) == 1 and len(actor.hands) == 2) else other.hands)
        for other in objects
        if other.fingers
    ]
    return named[:2]


_NUMBERS = (1, 2, 3)


def some_fingers(actors: Sequence[Actor], way: str, base: Claim) -> Found:
    """ "Two fingers bend": a number of fingers that are not named."""
    told = [actor for actor in actors if actor.number in _NUMBERS and len(actor.hands) == 1]
    if base.negated or base.lowest:
        return []
    return [replace(base, what="some", way=way, hands=actor.hands, amount=(float(actor.number),) * 2) for actor in told[:1]]


_AT = ("on", "onto", "upon", "against", "at", "in", "into", "to", "over")


def acts_on_unknown(clause: Clause) -> bool:
    """Whether something that nobody knows stands directly after the verb: "taps the table", "opens a jar", "rests on the lap"."""
    if any(
        token.kind in ("finger", "unit", "side", "pronoun", "mutual", "others", "all", "way", "state", "shape") for token in clause.rest
    ):
        return False
    words = [token for token in clause.rest if token.word not in _AT]
    return len(words) > 1 and words[0].kind == "the" and words[1].kind == "word" and words[1].word not in _NO_THINGS


_NO_THINGS = ("gap", "gaps", "space", "distance", "same", "first", "last", "motion", "movement", "contact", "touch", "way", "moment", "end")


def is_return(clause: Clause) -> bool:
    """Whether "back" is the way back, as in "up and back", and not backward."""
    return any(token.kind == "way" and token.word == "back" for token in clause.rest)
