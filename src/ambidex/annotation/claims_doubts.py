"""How sure a reading is: the signs that words may mean something else than what was read.

A claim that is measured to be false only accuses its text where its reading is sure; a doubtful one is not checkable. The weights were
found on texts of writers that the reader had never met, by which signs its wrong accusations have and its right ones lack.
"""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_nouns import OTHER
from ambidex.annotation.claims_numbers import Told

DOUBTFUL = 6
"""From this sum of signs on nobody is accused."""
_SUBORDINATE, _BESIDE = ("while", "before", "after", "until", "because"), ("and",)
_LOOSE, _FIRM = ("still", "moving", "open", "straighten"), ("bend", "close")
"""What is said of hands in many senses, and what in one."""
_MOST_WORDS, _MOST_CLAUSES = 3, 2
_LEAST = 4
"""Letters of a word that may change the sense."""
_PLAIN = {
    "then", "just", "very", "also", "both", "really", "quite", "there", "here", "some", "such", "much", "more", "most", "even", "away",
    "back", "about", "what", "from", "into", "itself", "themselves", "clip", "recording", "video", "person", "performer",
}  # fmt: skip


def with_doubts(told: Told, part: str) -> Told:
    """Claims with the sum of the signs that their reading is unsure.

    Args:
        told: the clauses of one text with their claims.
        part: whose text it is.
    """
    unknown = min(_MOST_WORDS, sum(_unknown(clause) for clause, _ in told))
    unread = min(_MOST_CLAUSES, sum(not claims for _, claims in told))
    return [(clause, _doubted(claims, unknown + unread + _of_clause(clause, part))) for clause, claims in told]


def _unknown(clause: Clause) -> int:
    """Words of a clause that nobody knows, adverbs aside."""
    return sum(
        token.kind == "word" and len(token.word) >= _LEAST and token.word not in _PLAIN and not token.word.endswith("ly")
        for token in clause.tokens
    )


def _of_clause(clause: Clause, part: str) -> int:
    sided = any(
        token.kind == "side"
        or (token.kind == "unit" and token.value in ("hands", "palms", "fists", "wrists"))
        or (token.kind == "pronoun" and token.value == "many")
        for token in clause.tokens
    )
    signs = 2 * (clause.link in _SUBORDINATE) + (clause.link in _BESIDE) + (part not in OTHER and not sided)
    return signs + 2 * (clause.verb is None or _is_noun(clause))


def _is_noun(clause: Clause) -> bool:
    """Whether an article stands before the verb and nobody who could do it: "the show", "a short release"."""
    head = [token for token in clause.tokens if clause.verb is not None and token.end <= clause.verb.start]
    article = next((index for index in reversed(range(len(head))) if head[index].kind == "the"), None)
    if article is None or clause.verb is None or clause.verb.form == "ing":
        return False
    return not any(token.kind in ("finger", "unit", "side", "way", "speed", "degree", "number", "count") for token in head[article:])


def _doubted(claims: Sequence[Claim], signs: int) -> list[Claim]:
    told = [
        (claim, signs + 2 * (claim.what in _LOOSE) - (claim.what in _FIRM) - 2 * (claim.lowest > 0) - claim.negated) for claim in claims
    ]
    return [replace(claim, doubt=doubt) if doubt >= DOUBTFUL else claim for claim, doubt in told]
