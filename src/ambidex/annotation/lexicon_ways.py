"""Directions: adverbs, and what something is moved toward or away from."""

from itertools import product

_ADVERBS = {
    "back ": "past straight | beyond straight | beyond the straight line",
    "up": "up | upward | upwards | skyward | skywards | the ceiling | the sky | higher | overhead | straight up | higher up | further up"
    " | farther up | up high | into the air | high up | aloft | up above",
    "down": "down | downward | downwards | the floor | the ground | lower | straight down | lower down | further down | farther down"
    " | earthward | groundward | floorward",
    "left": "leftward | leftwards | to its left | further left | farther left | off left | straight left",
    "right": "rightward | rightwards | to its right | further right | farther right | off right | straight right",
    "forward": "forward | forwards | ahead | to the front | out in front | toward the front | straight ahead | straight forward"
    " | further forward | farther forward | to the fore | frontward | frontwards | straight out in front",
    "back": "back | backward | backwards | rearward | rearwards | to the rear | toward the rear | straight back | further back"
    " | farther back",
    "out": "out | outward | outwards | off to the side | off to its side | off to its own side | out to its own side | to its own side"
    " | away to the side | to the outside | toward the outside | off to one side",
    "in": "in and across | inward | inwards | across the body | across the chest | across the midline | over to the other side"
    " | to the opposite side | toward the opposite side | to the inside | toward the inside | across to the other side"
    " | to the other side | toward the other side",
    "side to side": "side to side | from side to side | left and right | from left to right and back | right and left"
    " | laterally | horizontally back and forth | side on | this way and that | from left to right to left",
    "sideways": "sideways | sideward | sidewards | to the side | to one side | to a side",
    "up and down": "up and down | down and up | vertically",
    "to and fro": "back and forth | forward and back | forward and backward | forwards and backwards | to and fro"
    " | backward and forward | backwards and forwards",
    "beside": "side by side | beside each other | beside one another | with no gaps between the fingers | next to each other"
    " | next to one another | alongside each other",
    "in and out": "in and out | out and in", "apart": "farther from one another | farther from each other | further from each other"
    " | further from one another | apart | away from each other | away from one another | farther apart | further apart"
    " | from each other | from one another | away | wider apart | farther away | further away | asunder",
    "together": "together | toward each other | towards each other | toward one another | towards one another | closer | closer together"
    " | to each other | nearer | close to one another | toward the other | towards the other | near each other | in toward each other"
    " | nearer to each other | nearer to one another | closer to each other | closer to one another | nearer together"
    " | nearer each other | nearer one another | into each other",
}  # fmt: skip
_TOWARD = ("toward", "towards", "to", "for", "at", "in the direction of", "closer to", "nearer to", "nearer")
_AWAY = ("away from", "out from", "off from", "farther from", "further from", "farther away from", "further away from")
_LANDMARKS = {
    "up": ("ceiling", "sky", "top"),
    "down": ("floor", "ground", "table", "tabletop", "desk", "lap", "feet", "bottom"),
    "left": ("left", "left side", "left hand side"),
    "right": ("right", "right side", "right hand side"),
    "back": ("body", "person", "chest", "torso", "trunk", "wearer", "belly", "stomach", "performer", "signer", "own body"),
    "in": ("midline", "center", "centre", "middle", "body's midline", "middle of the body", "center of the body", "centre of the body"),
    "together": (
        "other hand", "other one", "partner", "twin", "counterpart", "opposite hand", "left hand", "right hand", "left one", "right one",
    ),
}  # fmt: skip
_BODY = ("face", "head", "chin", "mouth", "nose", "shoulders")
"""Toward them is backward; but what is brought up to them goes up."""
_CONTRARY = {"back": "forward", "in": "out", "together": "apart", "up": "down", "down": "up"}
_OWNERS = ("the ", "its ", "his ", "her ", "their ", "")


def _phrases() -> dict[str, str]:
    """Every phrase of direction to what it means."""
    told = {phrase: value for value, phrases in _ADVERBS.items() for phrase in phrases.split(" | ")}
    for way, nouns in _LANDMARKS.items():
        for noun, owner in product(nouns, _OWNERS):
            # Without "the", only sides stand after "to": "to the left".
            if not owner or (way in ("left", "right") and owner not in ("the ", "its ")):
                continue
            told |= {f"{toward} {owner}{noun}": way for toward in _TOWARD if (toward, way) not in _SAID_OTHERWISE}
            if way in _CONTRARY:
                told |= {f"{away} {owner}{noun}": _CONTRARY[way] for away in _AWAY}
    for noun, owner in product(_BODY, _OWNERS[:-1]):
        told |= {f"{toward} {owner}{noun}": "back" for toward in ("toward", "towards", "closer to", "in the direction of", "back toward")}
        told |= {f"{away} {owner}{noun}": "forward" for away in _AWAY}
    return told


_SAID_OTHERWISE = {(toward, "together") for toward in ("to", "for", "at")} | {(toward, "in") for toward in ("to", "for", "at")} | {
    ("at", "left"), ("at", "right"), ("for", "left"), ("for", "right"), ("at", "back"),
}  # fmt: skip
"""Going "to the other hand" may be touching it, and "to the middle" a finger."""

WAYS = _phrases()
"""Phrases of direction: "up", "toward the floor", "away from its partner"."""
