"""Who is no hand: "the trip", "its taller neighbour", "every lift". What is said of such is not said of a hand."""

from collections.abc import Sequence

from ambidex.annotation.claims_nouns import read_nouns
from ambidex.annotation.claims_token import Token

_PERSONS = {
    "person", "performer", "player", "subject", "signer", "man", "woman", "wearer", "actor", "user", "participant", "girl", "lady",
    "model", "individual", "figure", "someone", "somebody", "body", "human", "speaker", "demonstrator", "chef", "member", "teacher",
    "child", "people", "guy", "lad", "lass", "fellow",
}  # fmt: skip
_OF_HANDS = {
    "gap", "gaps", "distance", "space", "spacing", "movement", "movements", "motion", "motions", "gesture", "action", "pair", "duo",
    "couple",
    "pose", "posture", "position", "clip", "recording", "sequence", "take", "video", "same", "very", "first", "only", "whole", "entire",
    "twosome", "contact", "side", "last", "final", "total", "series", "number",
    "short", "long", "brief", "clear", "lateral", "upward", "downward", "forward", "backward", "inward", "outward", "tiny", "large",
    "complete", "distinct", "light", "soft", "hard", "sharp", "smooth", "simple", "single", "separate", "vertical", "horizontal",
}  # fmt: skip
_LEAST = 4
"""Letters of a word that may be a noun."""


def is_stranger(subject: Sequence[Token]) -> bool:
    """Whether the subject of a clause is something that nobody knows, with an article: no hand, no finger, no person.

    Args:
        subject: what stands before the verb.
    """
    if read_nouns(subject) or any(token.kind in ("side", "negation", "nothing") for token in subject):
        return False
    named = stranger = False
    for token in subject:
        if token.kind in ("joint", "comma"):
            named = stranger = False
        elif token.kind in ("the", "all", "number") or token.word in ("its", "their", "his", "her"):
            named = True
        elif token.word in _PERSONS or token.word in _OF_HANDS:
            return False
        elif token.kind == "word" and len(token.word) >= _LEAST and not token.word.endswith("ly"):
            stranger = stranger or named
    return stranger
