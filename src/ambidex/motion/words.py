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

    "Right" in the sense of correct or exact ("right away", "right now", "opens right after") stays; "turns right after"
    is a direction. Twice gives the text back, but for "counterclockwise", which comes back as "anticlockwise".
    """
    return _WORD.sub(lambda match: _swap(match, text), text)


_EXACT = re.compile(r"\s+(?:away|now|at once)\b", re.IGNORECASE)
_EXACT_OR_WHERE = re.compile(r"\s+(?:after|before|when|where)\b", re.IGNORECASE)
# "moves right before it opens" is where to; "opens right before it moves" is when.
_GOES = re.compile(
    r"\b(?:(?:mov|slid|com|glid|fac|rotat|deviat)(?:e|es|ed|ing)|(?:go|turn|drift|swing|tilt|lean|point|shift|sweep|look|step|pull|push|bend|veer)"
    r"(?:s|es|ed|ing)?|to|towards?|the|its|from|and|or|further|far|\w+ly)\s+$",
    re.IGNORECASE,
)


def _swap(match: re.Match[str], text: str) -> str:
    word = match.group()
    opposite = _OPPOSITE.get(word.lower().replace("-", ""))
    if opposite is None or (word.lower() == "right" and _is_exact(match, text)):
        return word
    if word.isupper():
        return opposite.upper()
    return opposite.capitalize() if word[0].isupper() else opposite


def _is_exact(match: re.Match[str], text: str) -> bool:
    """Whether this "right" says how exactly something happens, and not where."""
    if _EXACT.match(text, match.end()):
        return True
    return bool(_EXACT_OR_WHERE.match(text, match.end())) and not _GOES.search(text, 0, match.start())
