"""Free English about hands to claims: who does what, which way, how often, in which order.

What the words leave open is left open, and what is not understood makes no claim: nothing is guessed.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ambidex.annotation.claims import Claim, Said
from ambidex.annotation.claims_clauses import Clause, split_clauses
from ambidex.annotation.claims_doubts import with_doubts
from ambidex.annotation.claims_ellipses import with_ellipses
from ambidex.annotation.claims_idioms import plain_words, written_span
from ambidex.annotation.claims_labels import labelled
from ambidex.annotation.claims_numbers import Told, with_numbers
from ambidex.annotation.claims_verbs import read_clause

_CACHED_TEXTS = 20_000
LONGEST_TEXT = 20_000
"""Characters of a text that are read; no caption is longer."""


def extract_claims(text: str, part: str) -> tuple[Claim, ...]:
    """The claims of one text of a caption, in the order of the text.

    Args:
        text: English; of anything else, nothing is understood and nothing claimed.
        part: "left", "right" or "relation": whose text it is.
    """
    return _extract(text[:LONGEST_TEXT], part)[0]


def clause_spans(text: str, part: str) -> tuple[tuple[int, int], ...]:
    """First and last character of each clause of a text, claims or none."""
    return _extract(text[:LONGEST_TEXT], part)[1]


@lru_cache(maxsize=_CACHED_TEXTS)
def _extract(text: str, part: str) -> tuple[tuple[Claim, ...], tuple[tuple[int, int], ...]]:
    """The claims of a text, and where its clauses are; what stands under a label is read as that hand's own text."""
    stretches = labelled(text, part)
    if len(stretches) == 1 and stretches[0][0] == 0:
        return _read(text, part)
    claims: list[Claim] = []
    spans: list[tuple[int, int]] = []
    chains = 0
    for begin, end, whose in stretches:
        found, clauses = _read(text[begin:end], whose)
        claims += [
            replace(claim, start=claim.start + begin, end=claim.end + begin, chain=claim.chain + chains if claim.chain > 0 else claim.chain)
            for claim in found
        ]
        spans += [(first + begin, last + begin) for first, last in clauses]
        chains = max([chains, *(claim.chain for claim in claims)])
    return tuple(claims), tuple(spans)


def _read(text: str, part: str) -> tuple[tuple[Claim, ...], tuple[tuple[int, int], ...]]:
    """The claims of a text without labels, and where its clauses are."""
    words, places = plain_words(text)
    clauses = with_ellipses(split_clauses(words))
    said = Said(part, _tense(clauses))
    told: Told = []
    for number, clause in enumerate(clauses, 1):
        said.begin(clause, clauses[number:])
        found = read_clause(clause, said)
        if not found and clause.verb is not None and (clause.verb.value == "come" or (clause.verb.value == "do" and not clause.subject)):
            told[-1:] = [(before, _ranked(claims, clause)) for before, claims in told[-1:]]
        if not found and told:
            told[-1] = (told[-1][0], _timed_afterwards(told[-1][1], clause))
        told.append((clause, said.placed(clause, found)))
    told = _pauses(told)
    claims = [claim for _, found in with_doubts(with_numbers(told), part) for claim in found]
    if words == text:
        return tuple(claims), tuple((clause.start, clause.end) for clause in clauses)
    spans = tuple(written_span(places, clause.start, clause.end) for clause in clauses)
    return tuple(_as_written(claim, places) for claim in claims), spans


def _ranked(claims: Sequence[Claim], clause: Clause) -> list[Claim]:
    """ "The pull comes first", "the claps come last": the rank of what was named before."""
    first, last = clause.has("joint", "first"), any(token.word == "last" for token in clause.tokens)
    return [replace(claim, first=claim.first or first, last=claim.last or last) for claim in claims]


def _pauses(told: Told) -> Told:
    """ "It stays still, it slides left": what a hand rests of that is told to move is for a while only."""
    moved = {
        hand
        for _, claims in told
        for claim in claims
        if claim.what in _GOES and not claim.negated and len(claim.hands) == 1
        for hand in claim.hands
    }
    return [
        (
            clause,
            [
                replace(claim, way="a while") if claim.what == "still" and not claim.way and _for_a_while(claim, moved) else claim
                for claim in claims
            ],
        )
        for clause, claims in told
    ]


def _for_a_while(claim: Claim, moved: set[str]) -> bool:
    return bool(moved & set(claim.hands)) and not claim.when and not claim.negated and not claim.fingers


_GOES = ("move", "sway", "bend", "straighten", "close", "open", "turn", "turn_to")
_HAPPENS = ("make", "do", "come", "start", "see", "be")


def _timed_afterwards(claims: Sequence[Claim], clause: Clause) -> list[Claim]:
    """ "The trip is made only at the end": a time that is told of what the clause before says."""
    when = next((token.value for token in clause.tokens if token.kind == "when" and token.value), "")
    if not when or clause.verb is None or clause.verb.value not in _HAPPENS or clause.verb_is_negated():
        return list(claims)
    return [*claims[:-1], *(claim if claim.when else replace(claim, when=when) for claim in claims[-1:])]


def _as_written(claim: Claim, places: tuple[int, ...]) -> Claim:
    """A claim of plain words with its place in the text as it was written."""
    start, end = written_span(places, claim.start, claim.end)
    return replace(claim, start=start, end=end)


_PRESENT, _PAST = {"s", "base", "ing"}, {"move", "touch", "raise", "lower", "approach", "part", "turn", "come", "bring", "make", "return"}


def _tense(clauses: Sequence[Clause]) -> bool | None:
    """Whether a text tells in the past; None where it does not show. Notes such as "thumb extended" tell how things are."""
    verbs = [clause.verb for clause in clauses if clause.verb is not None and not clause.lights]
    if any(verb.form in _PRESENT for verb in verbs) or any(light.form in _PRESENT for clause in clauses for light in clause.lights):
        return False
    owned = ("the", "its", "his", "her", "their", "each", "every", "both", "it", "they", "he", "she", "that", "this", "these", "one")
    named = any(token.word in owned for clause in clauses for token in clause.subject)
    if any(verb.form == "ed" and verb.value in _PAST for verb in verbs):
        return True if named else None
    return None if named else False
