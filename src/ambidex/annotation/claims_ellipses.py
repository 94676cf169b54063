"""Words that are left out: verbs that the clause before has, objects that the clause after has."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ambidex.annotation.claims_clauses import Clause, with_subject
from ambidex.annotation.claims_nouns import read_nouns
from ambidex.annotation.claims_token import Token


def with_ellipses(clauses: Sequence[Clause]) -> list[Clause]:
    """ "The index bends, then the middle": words without a verb take the verb before, where they can be its subject or object."""
    told: list[Clause] = []
    for clause in _with_their_subjects(clauses):
        before = told[-1] if told else None
        verb = before.verb if before is not None else None
        if before is not None and verb is not None and verb.value != "lead" and clause.subject and _stands_for(clause):
            clause = _taken_up(clause, before, verb)  # "before the middle finger does"
        if clause.verb is None and before is not None and before.verb is not None and clause.link in ("then", "before", "while", "and"):
            names = read_nouns(clause.rest)
            said = any(token.kind in ("state", "place", "shape", "swing") for token in clause.rest)
            gathered = any(token.kind == "way" and token.value in ("together", "apart", "beside") for token in clause.rest)
            said = said or (bool(names) and gathered) or any(token.word in ("farther", "further") for token in clause.rest)
            said = said or (clause.sentence != before.sentence and clause.link not in ("then", "before"))
            if clause.link != "and" and not said and not _of_palm(clause) and (names or any(token.kind == "way" for token in clause.rest)):
                in_turn = any(token.kind == "turns" for token in before.rest)
                as_object = not names or (bool(read_nouns(before.rest)) and not in_turn)
                subject = () if as_object else clause.rest
                rest = clause.rest if as_object else tuple(token for token in before.rest if token.kind == "way")
                clause = replace(with_subject(clause, subject), verb=before.verb, lights=before.lights, rest=rest, elided=True)
            elif clause.link == "and" and _gap_filled(clause, before) and not said and not _of_palm(clause):
                head = next(
                    (i for i, token in enumerate(clause.rest) if token.kind in ("way", "shape", "state", "the") and i > 1), len(clause.rest)
                )
                aims = () if any(token.kind == "way" for token in clause.rest) else tuple(t for t in before.rest if t.kind == "way")
                rest = (*aims, *clause.rest[head:])
                clause = replace(with_subject(clause, clause.rest[:head]), verb=before.verb, lights=before.lights, rest=rest)
        told.append(clause)
    return _with_shared_objects(told)


def _taken_up(clause: Clause, before: Clause, verb: Token) -> Clause:
    """The clause with the verb of the one before; what is denied of it stands before its verb."""
    verb = replace(verb, start=clause.end, end=clause.end)
    touched = verb.value == "touch" and any(token.value == "thumb" for token in before.subject)
    if touched and not any(token.value == "thumb" for token in clause.subject):
        return replace(clause, verb=verb, lights=before.lights, subject=before.subject, rest=clause.subject)  # "... but not the pinky"
    return replace(clause, verb=verb, lights=before.lights, rest=before.rest)


def _with_their_subjects(clauses: Sequence[Clause]) -> list[Clause]:
    """ "Turned palm down, the hand rises": what is told ahead of its subject has that of the clause after."""
    told = list(clauses)
    for index, (clause, after) in enumerate(pairwise(clauses)):
        opens = index == 0 or clauses[index - 1].sentence != clause.sentence
        states = clause.verb is None and any(token.kind == "state" for token in clause.tokens)
        participle = clause.verb is not None and clause.verb.form in ("ed", "ing") and clause.tokens[0] is clause.verb
        alone = index == 0 and clause.link in ("before", "after", "while", "until") and bool(clause.subject)
        if alone and all(token.word == "it" for token in clause.subject) and read_nouns(after.subject):
            told[index] = with_subject(clause, after.subject)  # "before it closes, the hand rises"
        if opens and after.sentence == clause.sentence and after.subject and after.link in ("", "and") and (states or participle):
            named = any(token.kind in ("unit", "finger", "side", "pronoun") for token in clause.tokens)
            if not named and read_nouns(after.subject):
                told[index] = with_subject(clause, after.subject)
    return told


_FLEXING = {"bend", "straighten", "close", "open", "spread", "gather"}


def _gap_filled(clause: Clause, before: Clause) -> bool:
    """Whether "the right one down" leaves out the verb of "the left one goes up"."""
    aims = {"up", "down", "left", "right", "forward", "back"}
    if any(token.word in ("first", "last") for token in clause.rest):
        return True
    return all(any(token.kind == "way" and token.value in aims for token in tokens) for tokens in (clause.rest, before.rest))


def _of_palm(clause: Clause) -> bool:
    return any(token.value in ("palm", "palms") for token in clause.rest)


def _stands_for(clause: Clause) -> bool:
    """ "... before the middle finger does", "the index gets its turn": the verb before is meant."""
    verb = clause.verb
    if verb is None:
        return False
    if verb.word.startswith("follow") and not read_nouns(clause.rest) and clause.link in ("then", "and"):
        return True
    bare = all(token.kind in ("negation", "again") or token.word == "so" for token in clause.rest)
    told_then = clause.link in ("before", "after") and not clause.rest
    if verb.value == "do" or (verb.value in ("be", "have") and (clause.rest or told_then) and not clause.lights):
        return bare
    return verb.word == "turn" and clause.lasting("become")


def _with_shared_objects(clauses: Sequence[Clause]) -> list[Clause]:
    """ "Bends and straightens the index finger": the object after the second verb is that of the first, too."""
    told = list(clauses)
    for index, (clause, after) in enumerate(pairwise(clauses)):
        both = clause.verb is not None and after.verb is not None and {clause.verb.value, after.verb.value} <= _FLEXING
        if both and after.link == "and" and not after.subject and not clause.rest and after.rest:
            told[index] = replace(clause, rest=after.rest)
    return told
