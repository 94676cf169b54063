"""Notes with labels, "L: fist, open. R: slides ahead": whose each stretch of a text is."""

import re

from ambidex.annotation.claims_nouns import OTHER

_HAND = r"(?:(?:the )?(?:left|right)(?: hand)?|[lr]h?)"
_BOTH = r"(?:both(?: hands)?|(?:left|l) ?(?:/|\+|and|&) ?(?:right|r)|(?:right|r) ?(?:/|\+|and|&) ?(?:left|l))"
_LABEL = re.compile(rf"(?:^|(?<=[.;,:!?\n]))\s*(?:(?P<hand>{_HAND})|(?P<both>{_BOTH}))\s*[:=]\s+(?=[\w])", re.IGNORECASE)


def labelled(text: str, part: str) -> list[tuple[int, int, str]]:
    """The stretches of a text, each with whose it is: "left", "right" or "relation".

    Args:
        text: as written.
        part: whose text it is where no label says so.

    Returns:
        (first character, last, part) of each, labels left out; all of the text where it has none.
    """
    found = list(_LABEL.finditer(text))
    if not found:
        return [(0, len(text), part)]
    told = [(0, found[0].start(), part)] if text[: found[0].start()].strip() else []
    for label, after in zip(found, [*found[1:], None], strict=True):
        end = after.start() if after is not None else len(text)
        told.append((label.end(), end, _side(label["hand"]) if label["hand"] else part if part in OTHER else "relation"))
    return told


def _side(label: str) -> str:
    return "left" if "l" in label.lower().removeprefix("the ")[:1] else "right"
