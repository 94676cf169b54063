"""The notation of the phrase tables, read once when they are imported.

    (a|b|c)   one of these; parts may be nested
    close*    a verb that agrees with its subject: "closes", "close"
    [the]     a word that the telegraphic style leaves out
    {target}  a slot, filled when the phrase is used

A row of a table is a list of `kind: phrase`. The kind says who the subject is; "noun" phrases have none and
stand alone; "loose" and "trait" phrases hang on to a sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_IRREGULAR = {"is": ("is", "are"), "has": ("has", "have"), "does": ("does", "do"), "goe": ("goes", "go")}
_VERB = re.compile(r"([A-Za-z]+)\*")
_OPTIONAL = re.compile(r"\[([^\]]*)\] ?")
_SLOT = re.compile(r"\{(\w+)\}")
_SPACES = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say something, in both styles and both numbers."""

    kind: str
    full: tuple[str, str]
    """With articles: of one subject, of several."""
    short: tuple[str, str]
    """Telegraphic: of one subject, of several."""
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """All ways to say something, sorted by what they need."""

    plain: tuple[Form, ...]
    """Those that can always be used."""
    changing: tuple[Form, ...]
    """Those and the ones that tell from which state to which."""
    nouns: tuple[Form, ...]
    """Phrases without a subject that stand alone."""
    loose: tuple[Form, ...]
    """What can follow "with" or a comma: "palm down", "the fingers straight"."""
    traits: tuple[Form, ...]
    """What can follow a comma, of the subject itself: "motionless", "far apart"."""


def expand(notation: str) -> list[str]:
    """All texts of a notation with alternatives: "(a|b) c" is "a c" and "b c"."""
    texts, position = _alternatives(notation, 0)
    if position != len(notation):
        raise ValueError(f"Unbalanced bracket in phrase '{notation}' at {position}.")
    return [_SPACES.sub(" ", text).strip() for text in texts]


def _alternatives(notation: str, position: int) -> tuple[list[str], int]:
    done: list[str] = []
    current = [""]
    while position < len(notation):
        letter = notation[position]
        if letter == "(":
            inner, position = _alternatives(notation, position + 1)
            if position >= len(notation) or notation[position] != ")":
                raise ValueError(f"Unbalanced bracket in phrase '{notation}'.")
            current = [text + each for text in current for each in inner]
        elif letter == "|":
            done += current
            current = [""]
        elif letter == ")":
            break
        else:
            current = [text + letter for text in current]
        position += 1
    return done + current, position


def agree(text: str, plural: bool) -> str:
    """The text with its verbs in the number of the subject."""
    return _VERB.sub(lambda match: _conjugate(match.group(1), plural), text)


def _conjugate(verb: str, plural: bool) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][plural]
    if plural:
        return verb
    if verb.endswith(("ch", "sh", "ss", "x", "go")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def articles(text: str, full: bool) -> str:
    """The text with or without its optional words."""
    return _SPACES.sub(" ", _OPTIONAL.sub(r"\1 " if full else "", text)).strip()


def row(**phrases: Sequence[str] | str) -> Row:
    """A row of a table: phrases by the kind of their subject."""
    forms = []
    for kind, notations in phrases.items():
        for notation in [notations] if isinstance(notations, str) else notations:
            for text in expand(notation):
                full, short = articles(text, True), articles(text, False)
                forms.append(
                    Form(
                        kind, (agree(full, False), agree(full, True)), (agree(short, False), agree(short, True)), tuple(_SLOT.findall(text))
                    )
                )
    spoken = [form for form in forms if form.kind not in ("noun", "loose", "trait")]
    return Row(
        tuple(form for form in spoken if not {"before", "after"} & {*form.slots}),
        tuple(spoken),
        tuple(form for form in forms if form.kind == "noun"),
        tuple(form for form in forms if form.kind == "loose"),
        tuple(form for form in forms if form.kind == "trait"),
    )
