"""A text as clauses: one verb each, with what stands before and after it, and how it follows on the clause before."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ambidex.annotation.claims_rewording import reworded
from ambidex.annotation.claims_segments import NAMES, says_verb, segments, sentences
from ambidex.annotation.claims_token import Token
from ambidex.annotation.claims_wordings import IDIOMS, NOTES
from ambidex.annotation.claims_words import read_words

LIGHT = {
    "be", "have", "start", "finish", "do", "make", "stay", "keep", "become", "change", "repeat", "come", "bring", "rest", "include", "see",
}  # fmt: skip
"""Verbs that say little until another one follows: "begins to close", "stays bent", "makes contact"."""
_INVERTED = {"do", "be", "have"}
"""Verbs that may stand before the subject: "at no time does the thumb touch"."""
_SHORT = 4
"""Letters of a word that a note may hold though nobody knows it."""
_AT_LEAST, _MUCH_S = 0.6, 0.35
"""Share of a time that must have passed at the least, and the seconds of "much later"."""
_OVER = "aftermath"
"""What idioms of "once that is over" are read as."""
_CARRIERS = {"bring", "keep", "make", "have"}


@dataclass(frozen=True)
class Clause:
    """One thing said."""

    subject: tuple[Token, ...]
    """What stands before the verb; empty where the subject of the clause before goes on."""
    lights: tuple[Token, ...]
    """Verbs before the verb: "stays", "is", "begins"."""
    verb: Token | None
    rest: tuple[Token, ...]
    """What follows the verb."""
    link: str
    """How it follows on the clause before: "", "and", "then", "while", "before", "after", "until"."""
    start: int
    end: int
    sentence: int
    tokens: tuple[Token, ...] = field(default=())
    """All of it, in order."""
    elided: bool = False
    """Whether its verb was left out and is that of the clause before."""
    precedes: bool = False
    """Whether it is said to come before what follows: "bends before it opens"."""
    sequel: bool = False
    """Whether what follows is told to come after it."""

    bounded: bool = False
    """Whether it lasts only until something else happens."""

    def has(self, kind: str, value: str = "") -> bool:
        """Whether a token of this kind is in it."""
        return any(token.kind == kind and (not value or token.value == value) for token in self.tokens)

    def delay(self) -> float:
        """Seconds, at the least, in "much later" or "a full second later"; negative: once that is over; else 0."""
        if any(token.word == _OVER for token in self.tokens):
            return -1.0
        for index, token in enumerate(self.tokens):
            if token.kind == "measure" and token.word in ("second", "seconds"):
                number = self.tokens[index - 1].value if index and self.tokens[index - 1].kind == "number" else "1"
                return _AT_LEAST * (float(number) if number.isdigit() else 1.0)
        return _MUCH_S if any(token.word in ("much", "long") for token in self.tokens) else 0.0

    def verb_is_negated(self) -> bool:
        """Whether it says that something does not happen."""
        return self.has("negation")

    def lasting(self, *verbs: str) -> bool:
        """Whether one of these light verbs leads it."""
        return any(token.value in verbs for token in self.lights)


def split_clauses(text: str) -> list[Clause]:
    """The clauses of a text, in order; words without a verb are a clause with `verb` None."""
    clauses: list[Clause] = []
    for number, sentence in enumerate(sentences(read_words(text))):
        known = not says_verb(sentence) and not any(token.kind == "word" and len(token.word) > _SHORT for token in sentence)
        rules = (*NOTES, *IDIOMS) if known else IDIOMS
        for link, segment in segments(reworded(sentence, rules, read_words)):
            clauses += _split_verbs(segment, link, number)
    return [
        replace(clause, sequel=after.link != "until", precedes=after.link == "before", bounded=after.link in ("until", "before"))
        if after is not None and after.sentence == clause.sentence and after.link in ("then", "before", "until")
        else clause
        for clause, after in zip(clauses, [*clauses[1:], None][: len(clauses)], strict=True)
    ]


def _split_verbs(tokens: list[Token], link: str, sentence: int) -> list[Clause]:
    """Clauses of a segment: light verbs join the verb that follows, other verbs have clauses of their own."""
    at = [index for index, token in enumerate(tokens) if token.kind == "verb" and not _is_adjective(tokens, index)]
    if not at:
        return [_clause(tokens, (), (), None, tuple(tokens), link, sentence)]
    groups: list[tuple[list[int], int]] = []
    lights: list[int] = []
    for position, index in enumerate(at):
        following = at[position + 1] if position + 1 < len(at) else None
        if following is not None and _joins(tokens, index, following):
            lights.append(index)
            continue
        if groups and not lights and tokens[groups[-1][1]].value == tokens[index].value and index - groups[-1][1] == 1:
            groups[-1] = (groups[-1][0], index)  # "tapping contacts"
            continue
        groups.append((lights, index))
        lights = []
    heads = [_head(tokens, light[0] if light else main) for light, main in groups]
    clauses: list[Clause] = []
    begin = 0
    for number, (light, main) in enumerate(groups):
        first = light[0] if light else main
        end = len(tokens)
        if number + 1 < len(groups):
            end = heads[number + 1]
        subject = tuple(tokens[begin:first]) if number == 0 else ()
        between = [token for index in range(first, main) for token in [tokens[index]] if index not in light]
        inverted = bool(light) and tokens[first].value in _INVERTED and not any(token.kind in NAMES for token in subject)
        if inverted and (number == 0 or tokens[first].value == "do"):
            subject, between = (*subject, *between), []
        lead = tuple(tokens[index] for index in light)
        made = any(token.value == "make" for token in lead) and tokens[main].value == "touch"
        carried = (
            not made and any(token.value in _CARRIERS for token in lead) and any(token.kind in ("finger", "unit") for token in between)
        )
        if carried:
            sides = [token for token in subject if token.kind == "side"]
            subject = (*sides, *(token for token in between if token.kind != "pronoun"))
            between = []
        rest = (*between, *tokens[main + 1 : end])
        clause_link = link if number == 0 else "until" if tokens[main].form == "base" and not subject else "and"
        clauses.append(
            _clause(tokens[begin if number == 0 else heads[number] : end], subject, lead, tokens[main], rest, clause_link, sentence)
        )
    return clauses


def _head(tokens: Sequence[Token], first: int) -> int:
    """Where a clause inside a segment begins: "without", "slowly" and the like belong to the verb that follows."""
    verb = next((token for token in tokens[first:] if token.kind == "verb"), None)
    counts = ("count", "bound", "number") if verb is not None and verb.form in ("s", "base") else ()
    while first > 0 and (
        tokens[first - 1].kind in ("negation", "speed", *counts) or tokens[first - 1].word in ("any", "ever", "actual", "single")
    ):
        first -= 1
    return first


def _clause(
    tokens: Sequence[Token],
    subject: Sequence[Token],
    lights: tuple[Token, ...],
    verb: Token | None,
    rest: Sequence[Token],
    link: str,
    sentence: int,
) -> Clause:
    return Clause(
        tuple(subject), lights, verb, tuple(rest), link, tokens[0].start, max(token.end for token in tokens), sentence, tuple(tokens)
    )


def _is_adjective(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle describes the noun after it: "the bent index finger", "from a closed position", "extended fingers"."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if token.value == "finish" and before is not None and (before.kind == "the" or before.word == "very"):
        return True
    if (
        token.word == "spread"
        and before is None
        and index + 1 < len(tokens)
        and tokens[index + 1].kind == "unit"
        and says_verb(tokens[index + 1 :])
    ):
        return True  # "spread fingers close together"
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    owned = before is not None and before.kind in ("the", "pronoun", "side", "all")
    if token.word == "spread" and owned and after is not None and after.kind in ("unit", "finger"):
        return True  # "brings her spread fingers together"
    if token.word == "separate" and before is not None and before.kind == "number":
        return True
    if token.form not in ("ed", "ing"):
        return False
    if before is not None and before.kind == "of" and before.word in ("from", "to", "into"):
        return True
    if before is not None and before.kind == "degree" and index > 1 and tokens[index - 2].word in ("from", "to", "into"):
        return True
    if index + 1 >= len(tokens):
        return False
    if token.form == "ing" and tokens[index + 1].word in ("motion", "movement", "action", "motions", "movements"):
        return False
    after = tokens[index + 1]
    named_before = any(other.kind in ("finger", "unit") for other in tokens[:index])
    if after.kind in ("finger", "unit", "side"):
        if before is not None and before.word in ("he", "she", "it", "they", "who", "which", "this"):
            return False  # "he pulled both hands"
        return before is not None and (
            before.kind in ("the", "of", "pronoun", "number", "all") or (not named_before and before.kind != "verb")
        )
    return before is not None and before.kind == "the" and token.form == "ed"


def _joins(tokens: Sequence[Token], index: int, following: int) -> bool:
    """Whether a light verb and the next verb say one thing."""
    light, main = tokens[index], tokens[following]
    if light.value not in LIGHT:
        return light.value == "move" and main.form == "base" and following - index <= 2 and tokens[following - 1].word == "to"
    between = tokens[index + 1 : following]
    if any(
        token.kind in ("comma", "way", "place", "state", "shape") or (token.kind == "joint" and token.value != "first") for token in between
    ):
        return False
    names = [token for token in between if token.kind in ("finger", "unit")]
    if light.value == "do" and main.form == "base" and names:
        return True
    if light.value in _INVERTED and not any(token.kind in NAMES for token in tokens[:index]):
        return True
    if light.value in ("be", "stay", "become", "have", "start", "rest", "see", "come", "finish"):
        return not names
    if light.value == "make" and not names and main.form in ("s", "base") and any(token.kind in ("number", "count") for token in between):
        return True  # "gives two claps"
    if light.value in ("bring", "keep", "make"):
        return True if names else main.form in ("ing", "ed", "base")
    return not names


def with_subject(clause: Clause, subject: Sequence[Token]) -> Clause:
    """The clause with another subject."""
    return replace(clause, subject=tuple(subject))
