"""Words that the planter exchanges: sides, fingers, directions, counts, times."""

import re

_BODY = r"(?:hand|wrist|palm|thumb|index|middle|ring|pinky|little|finger|fist|fingertip|tip)"
SIDE = re.compile(rf"\b(left|right)(?=(?:'s)? {_BODY}(?:s|'s)?\b)", re.IGNORECASE)
FINGER = re.compile(
    r"\b(thumb|index finger|index|middle finger|middle|ring finger|ring|pinky finger|pinky|little finger)(?=s?\b)", re.IGNORECASE
)
THEN = re.compile(r"(?:[,;.] ?)?(?: ?and )?(?:then|after that|next|afterwards),? ", re.IGNORECASE)
_SWAP = {"left": "right", "right": "left"}
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

COUNT = re.compile(rf"\btwice\b|\b(?:{'|'.join(_NUMBERS[:7])}|\d+) times\b", re.IGNORECASE)


def swap_sides(text: str) -> str:
    """The text with left and right exchanged wherever they name a part of the body."""
    return SIDE.sub(lambda match: _like(match.group(0), _SWAP[match.group(0).lower()]), text)


def finger_words(text: str) -> list[str]:
    """Fingers named, in order."""
    return [_name(match.group(1)) for match in FINGER.finditer(text) if not _is_shape(text, match)]


def count_words(text: str, more: int) -> str:
    """A number of times, some more."""
    match = re.search(r"\d+", text)
    if match:
        return text.replace(match.group(0), str(int(match.group(0)) + more))
    if text.lower() == "twice":
        return f"{_NUMBERS[more]} times"
    word = text.split()[0].lower()
    return _like(text, f"{_NUMBERS[_NUMBERS.index(word) + more]} times")


def rename(match: re.Match[str], old: str, new: str) -> str:
    """The finger's word where it names the old one, as another finger's."""
    word = match.group(1)
    if _name(word) != old:
        return match.group(0)
    other = "thumb" if new == "thumb" else new if " " not in word and word.lower() != "thumb" else f"{new} finger"
    return _like(word, other)


def _name(word: str) -> str:
    first = word.lower().split()[0]
    return "pinky" if first == "little" else first


def _is_shape(text: str, match: re.Match[str]) -> bool:
    """Whether "middle" is a time, or "ring" a shape: "in the middle,"."""
    after = text[match.end() : match.end() + 4]
    return (
        match.group(1).lower() == "middle"
        and text[: match.start()].lower().endswith(("in the ", "around the ", "towards the "))
        and (not after.startswith((" fin", " tip", " and")))
    )


def _like(model: str, word: str) -> str:
    return word[0].upper() + word[1:] if model[0].isupper() else word


def _pairs(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b{old}\b"), new) for old, new in pairs)


_NOT_SIDE = rf"(?!(?:'s)? {_BODY})"
_WAYS = _pairs(
    (f"left{_NOT_SIDE}", "right"), (f"right{_NOT_SIDE}", "left"), ("leftward", "rightward"), ("rightward", "leftward"),
    ("up", "down"), ("down", "up"), ("upward", "downward"), ("downward", "upward"), ("rise(s?)", r"sink\1"), ("sink(s?)", r"rise\1"),
    ("descend(s?)", r"rise\1"), ("lift(s?)", r"sink\1"), ("forward", "backward"), ("backward", "forward"), ("ahead", "backward"),
    ("advance(s?)", r"retreat\1"), ("toward the body", "away from the body"), ("away from the body", "toward the body"),
)  # fmt: skip
_BENDS = _pairs(
    ("(?:bend|curl|flex|fold)(?:(s)|es)?(?: in| inward| toward the palm)?", r"straighten\1"),
    ("(?:straighten|extend|uncurl|unfold)(s?)", r"bend\1"), ("(?:bending|curling|flexing)", "straightening"),
    ("(?:straightening|extending|uncurling)", "bending"),
)  # fmt: skip
_OPEN = "(?:open|unfold|uncurl|straighten|extend)(s?)"
_CLOSES = _pairs(
    ("(?:close|curl|fold|clench|bend)(?:(s)|es)? (?:up )?(?:inward )?into a fist", r"straighten\1 completely"),
    ("(?<!they )(?:make|form)(s?) a fist", r"open\1 wide"), (rf"{_OPEN}(?= (?:its |their )?fingers)", r"bend\1"),
    (rf"{_OPEN}(?! (?:its |their )?fingers)(?=[ ,.;])", r"curl\1 into a fist"),
)  # fmt: skip
_GAPS = _pairs(
    ("approach each other", "move apart"), ("near each other", "move apart"), ("closer together", "farther apart"),
    ("(?<!farther )apart", "closer"), ("nearer|closer(?! together)", "farther apart"), ("farther apart", "closer together"),
    ("separate|part", "approach each other"), ("(?<!the )close the (gap|distance)", r"widen the \1"),
    ("widen the (gap|distance)", r"close the \1"), ("toward each other", "away from each other"),
    ("away from each other", "toward each other"),
)  # fmt: skip
_PLACES = _pairs(
    ("above", "below"), ("below", "above"), ("in front of", "behind"), ("behind", "in front of"), ("to the left of", "to the right of"),
    ("to the right of", "to the left of"), ("higher than", "lower than"), ("lower than", "higher than"),
)  # fmt: skip
OPPOSITES = {"wrist": _WAYS, "flexion": _BENDS, "hand": _CLOSES, "palm_distance": _GAPS, "relative_position": _PLACES}
"""What each kind of event is called when it goes the other way."""

_START = ("at the start", "at first", "in the beginning", "early on", "to begin with", "initially", "at the beginning")
_END = ("at the end", "toward the end", "in the end", "near the end", "finally")
WHEN = tuple((re.compile(rf"\b{word}\b", re.IGNORECASE), "at the end") for word in _START)
WHEN += tuple((re.compile(rf"\b{word}\b", re.IGNORECASE), "at the start") for word in _END)
"""Times, and the wrong ones."""
