"""Numbers that no word of number says: "clap, clap, clap", "closes, opens, closes", "squeeze and release, and that is all"."""

from collections import Counter
from dataclasses import replace

from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_clauses import Clause

Told = list[tuple[Clause, list[Claim]]]
"""The clauses of a text, each with its claims."""
_COUNTED = {"bend", "straighten", "close", "open", "spread", "gather", "move", "sway", "approach", "part", "touch", "clap", "crossed"}
_ENDINGS = (
    ("that", "all"), ("that", "it"), ("that's", "it"), ("that's", "all"), ("that's", "lot"), ("no", "more"), ("nothing", "more"),
    ("no", "second"), ("end", "story"), ("no", "further"), ("nothing", "further"), ("no", "other"), ("not", "again"), ("no", "repeat"),
    ("no", "repetition"), ("that's", "that"),
)  # fmt: skip
"""Words, in their order, that say that what was told is all there is."""
_ANOTHER = ("another", "third", "second")


def with_numbers(told: Told) -> Told:
    """Claims with the numbers that follow from how often a thing is told.

    Args:
        told: the clauses of one text in order.

    Returns:
        The same clauses; a thing that is told several times has that number where it is told first.
    """
    found = [(clause, list(claims)) for clause, claims in told]
    for index, (clause, claims) in enumerate(found):
        if not claims:
            _add_fragment(found, index, clause)
        elif index and _says_again(clause, found[index - 1][0]) and found[index - 1][1]:
            same = found[index - 1][1][0]
            found[index] = (clause, [replace(claim, pairs=same.pairs) if claim.what == same.what else claim for claim in claims])
    ended = any(not claims and _ends(clause) for clause, claims in found)
    sentences = sorted({clause.sentence for clause, _ in found})
    bare = [all(not clause.subject for clause, claims in found if claims and clause.sentence == number) for number in sentences]
    groups = [sentences] if ended or all(bare) else [[number] for number in sentences]
    for group in groups:
        _count(found, set(group), ended)
    return found


def _key(clause: Clause, claim: Claim) -> tuple[object, ...]:
    """What is the same thing told again; "uncurls and straightens" is one thing in two words."""
    return clause.verb.word[:3] if clause.verb is not None else "", claim.what, claim.hands, claim.fingers, claim.way, claim.pairs


def _is_counted(claim: Claim) -> bool:
    plain = not claim.negated and not claim.lasting and claim.window[0] < 0
    return claim.what in _COUNTED and plain and not claim.lowest


def _count(found: Told, sentences: set[int], ended: bool) -> None:
    """Gives each thing that some sentences tell several times its number; where all is told, also once."""
    here = [index for index, (clause, _) in enumerate(found) if clause.sentence in sentences]
    times = Counter(key for index in here for key in {_key(found[index][0], claim) for claim in found[index][1] if _is_counted(claim)})
    if any(claim.lowest for index in here for claim in found[index][1]):
        return
    told_beside = any(found[index][0].link in ("while", "until") for index in here)
    seen: set[tuple[object, ...]] = set()
    for index in here:
        clause, claims = found[index]
        for number, claim in enumerate(claims):
            key = _key(clause, claim)
            if not _is_counted(claim) or key in seen or (told_beside and not ended):
                continue
            seen.add(key)
            if times[key] > 1 or ended:
                claims[number] = replace(claim, lowest=times[key], highest=times[key])
        found[index] = (clause, claims)


def _numbered(claim: Claim, low: int, high: int) -> Claim:
    """The claim with a number of times, whichever way it is read."""
    either = tuple(replace(other, lowest=low, highest=high) if other.what in _COUNTED else other for other in claim.either)
    return replace(claim, lowest=low, highest=high, either=either)


def _says_again(clause: Clause, before: Clause) -> bool:
    """Whether a clause is only the verb of the one before: "taps the palm, tap, tap"."""
    verb, last = clause.verb, before.verb
    return verb is not None and last is not None and verb.value == last.value and not clause.rest and not clause.subject


def _add_fragment(found: Told, index: int, clause: Clause) -> None:
    """What a clause without a claim adds to what was told before: a number, or that it was done once more."""
    before = [at for at in range(index) if found[at][1]]
    if not before:
        _number_next(found, index, clause)
        return
    at = before[-1]
    last, claims = found[at]
    counts = [token for token in clause.tokens if token.kind == "count"]
    by = next((index for index, token in enumerate(clause.tokens) if token.word == "by"), len(clause.tokens))
    names = any(token.kind in ("finger", "unit") for token in clause.tokens[:by])  # "is done twice by this hand"
    if counts and not names and not _ends(clause) and not any(token.word.endswith("more time") for token in counts):
        low, _, high = counts[-1].value.partition("-")
        first = next((one for one in before if found[one][0].sentence == last.sentence), at)
        owner, ones = found[first]
        if ones[0].what in _COUNTED and not ones[0].lowest:
            found[first] = (owner, [_numbered(ones[0], int(low), int(high or low)), *ones[1:]])
        return
    verb, again = clause.verb, _says_again(clause, last)
    another = any(token.word in _ANOTHER for token in clause.tokens) and not names and (verb is None or verb.value in ("make", "do"))
    if another:
        at = next(one for one in before if found[one][0].sentence == last.sentence)
        claims = found[at][1]
    if (again or another) and claims[0].what in _COUNTED:
        found[index] = (clause, [replace(claims[0], start=clause.start, end=clause.end)])


def _number_next(found: Told, index: int, clause: Clause) -> None:
    """ "Five times the thumb swings across to meet the ring finger": a number at the head of a sentence, of what can be measured in it."""
    heads = [token for token in clause.tokens[:1] if token.kind == "count"]
    if not heads or index + 1 >= len(found) or found[index + 1][0].sentence != clause.sentence:
        return
    after, claims = found[index + 1]
    low, _, high = heads[0].value.partition("-")
    if claims and claims[0].what in _COUNTED and not claims[0].lowest and after.link in ("until", "and"):
        found[index + 1] = (after, [_numbered(claims[0], int(low), int(high or low)), *claims[1:]])


def _ends(clause: Clause) -> bool:
    """Whether a clause says that there is no more of it."""
    words = [token.word for token in clause.tokens]
    return len(words) < 8 and any(first in words and second in words[words.index(first) + 1 :] for first, second in _ENDINGS)
