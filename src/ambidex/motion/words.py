"""Texts in the mirror: what a sentence says when left and right change places."""

import re

_OPPOSITE = {
    "left": "right", "lefts": "rights", "leftward": "rightward", "leftwards": "rightwards", "leftmost": "rightmost",
    "lefthand": "righthand", "lefthanded": "righthanded", "clockwise": "anticlockwise",
}  # fmt: skip
_OPPOSITE |= {second: first for first, second in _OPPOSITE.items()} | {"counterclockwise": "clockwise"}
_WORD = re.compile(r"\b(?:counter-clockwise|anti-clockwise|[A-Za-z]+)\b")


def mirror_text(text: str) -> str:
    """The text with left and right exchanged, in the case they were written in.

    "Right" in the sense of correct or exact ("right away", "right now", "right after") stays. Twice gives the text back,
    but for "counterclockwise", which comes back as "anticlockwise".
    """
    return _WORD.sub(lambda match: _swap(match, text), text)


_ADVERB_FOLLOWS = re.compile(r"\s+(?:away|now|after|before|then|when|where|at once)\b", re.IGNORECASE)


def _swap(match: re.Match[str], text: str) -> str:
    word = match.group()
    opposite = _OPPOSITE.get(word.lower().replace("-", ""))
    if opposite is None or (word.lower() == "right" and _ADVERB_FOLLOWS.match(text, match.end())):
        return word
    if word.isupper():
        return opposite.upper()
    return opposite.capitalize() if word[0].isupper() else opposite
