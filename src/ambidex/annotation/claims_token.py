"""`Token`: a word or phrase of a text with what it means."""

from dataclasses import dataclass

NAMING = ("finger", "unit")
"""Kinds of tokens that name a part of a hand."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or phrase with what it means."""

    kind: str
    """Of `lexicon.Entry`, or "stop", "comma", "open", "shut", "window", "moment", "lasting", "size", "number", "word"."""
    value: str
    word: str
    start: int
    """First character in the text."""
    end: int
    form: str = ""
