"""Idioms in plain words: "it is the index that bends" as "the index bends", so that readers need to know one wording of each thing.

A rule is a pattern of words and what it is read as. What is written is only read otherwise, never changed: every character of the
plain words knows from which one of the text it comes.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

from ambidex.annotation.lexicon import NUMBERS

_ROWS = "claims_idioms.txt"
_SENTENCE = 40
"""Letters from which on a rule's own words are more than a link."""
_DIGIT = (
    r"(?:thumb|index|forefinger|pointer|pointing finger|middle|long finger|tall finger|ring|pinky|pinkie|little|small|baby|fourth|fifth)"
    r"(?:s|es)?(?: ?(?:finger|tip|digit))*s?"
)
_PART = r"(?:handback|handside|hand|palm|fist|wrist|finger|fingertip|tip|digit)s?"
_HEAD = r"(?:(?:the|its|his|her|their|your|that|this|both|each|every|two|its own) )*"
_SIDE = r"(?:left|right|other|opposite)(?:-hand|[- ]hand's)?"
_OF = r"(?:'s)?(?: (?:of|on) (?:the |its |her |his )?(?:(?:left|right|other)(?: hand| one)?|both(?: hands)?|hands?)\b)?"
_NAME = rf"{_HEAD}(?:(?:tips? of )?(?:the )?)?(?:{_SIDE} )?(?:{_DIGIT}|{_PART}|(?<=left )one|(?<=right )one|(?<=other )one)\b{_OF}"
_SHORT = r"(?:(?:the |its |her |his )(?:left|right|other))\b"
_TWIN = r"(?:its|the|her|his) (?:partner|twin|fellow|mate|companion|sibling|counterpart)\b"
_WHO = rf"(?:{_TWIN}|{_NAME}|{_SHORT})"
_DIGITS = rf"{_HEAD}(?:{_SIDE} )?(?:{_DIGIT}|fingers?)\b"
_SLOTS = {
    "WHO": _WHO,
    "LIST": rf"{_WHO}(?:(?: ?, ?(?:and )?| and | or | nor ){_WHO})*",
    "SKIN": rf"{_HEAD}(?:{_SIDE} )?(?:hand's )?(?:{_DIGIT}|palm|handback|handside|fingertip|tip|finger)s?\b{_OF}",
    "DIGITS": rf"{_DIGITS}(?:(?: ?, ?(?:and )?| and ){_DIGITS})*",
    "HAND": r"(?:(?:the|her|his|its|their|a) )?(?:left|right)(?: hand| one)?",
    "NUM": rf"(?:\d+|{'|'.join(NUMBERS)})",
    "END": r"(?=\s*(?:[.,;:!?]|$))",
    "WAY": r"(?:upwards?|up|downwards?|down|leftwards?|rightwards?|forwards?|backwards?|back|outwards?|inwards?|to the (?:left|right))",
}
_SLOT = re.compile(r"<([A-Z]+)(?::(\w+))?>")
_SPECIAL = re.compile(r".?[?*]|[\\(\[.+]")
_Rule = tuple[tuple[str, ...], re.Pattern[str], tuple[str, ...]]
"""(letters of which some must be there, pattern, pieces of what it is read as)."""


def _filled(pattern: str, slots: dict[str, str]) -> str:
    """A pattern with its slots filled; `<WHO:a>` is group a."""

    def fill(match: re.Match[str]) -> str:
        return f"(?P<{match[2]}>{slots[match[1]]})" if match[2] else f"(?:{slots[match[1]]})"

    return _SLOT.sub(fill, pattern)


def _letters(needles: str) -> tuple[str, ...]:
    """The plain letters that each of some words begins with: quicker to look for than a pattern."""
    return tuple(_SPECIAL.split(word.removeprefix(r"\b"))[0] for word in needles.split("|"))


@cache
def _rules() -> tuple[_Rule, ...]:
    """The rows of the file, compiled."""
    slots = dict(_SLOTS)
    found: list[_Rule] = []
    for line in (files("ambidex.annotation") / _ROWS).read_text(encoding="utf-8").splitlines():
        needles, is_row, row = line.partition(" :: ")
        name, is_slot, pattern = line.partition(" = ")
        if line.startswith("#") or not line.strip():
            continue
        if not is_row and is_slot:
            slots[name] = _filled(pattern, slots)
            continue
        pattern, _, plain = row.rpartition(" => ")
        # Words end where the pattern ends.
        whole = rf"(?:(?<![\w'])|(?!\w))(?:{_filled(pattern, slots)})(?!(?<=[a-z])[a-z])"
        pieces = tuple(re.split(r"(\{\w+\})", plain.strip('"')))
        found.append((_letters(needles), re.compile(whole, re.IGNORECASE), pieces))
    return tuple(found)


Plain = tuple[str, tuple[int, ...]]
"""The plain words, and for each of their characters that of the text which it comes from."""


@lru_cache(maxsize=1024)
def plain_words(text: str) -> Plain:
    """A text with its idioms in plain words.

    Args:
        text: as written.

    Returns:
        The words to read, and the place in `text` of each of their characters.
    """
    words, places = text, tuple(range(len(text)))
    rules = _rules()
    waiting = _candidates(words, -1)
    while waiting:
        number = waiting.pop()
        _, pattern, pieces = rules[number]
        if pattern.search(words) is not None:
            words, places = _replaced(words, places, pattern, pieces)
            waiting = _candidates(words, number)
    return words, places


def _candidates(words: str, after: int) -> list[int]:
    """Numbers of the rules after one whose letters are in a text, the first of them last."""
    small = words.lower()
    found = {number for letters, numbers in _by_letters() if letters in small for number in numbers if number > after}
    return sorted(found, reverse=True)


@cache
def _by_letters() -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Letters, and the numbers of the rules that want them: each is looked for once in a text, for all rules."""
    wanted: dict[str, list[int]] = {}
    for number, (needles, _, _) in enumerate(_rules()):
        for letters in needles:
            wanted.setdefault(letters, []).append(number)
    return tuple((letters, tuple(numbers)) for letters, numbers in wanted.items())


def _replaced(words: str, places: tuple[int, ...], pattern: re.Pattern[str], pieces: tuple[str, ...]) -> Plain:
    """All matches of a rule replaced; words of its own take the place of the match's beginning."""
    told: list[str] = []
    origin: list[int] = []
    done = 0
    for match in pattern.finditer(words):
        if match.start() == match.end():
            continue
        told.append(words[done : match.start()])
        origin += places[done : match.start()]
        for piece in pieces:
            if piece.startswith("{"):
                begin, end = match.span(piece[1:-1])
                part, part_places = (words[begin:end], places[begin:end]) if begin >= 0 else ("", ())
            else:
                part, part_places = piece, _origins(piece, places[match.start() : match.end()])
            told.append(part)
            origin += part_places
        done = match.end()
    told.append(words[done:])
    origin += places[done:]
    return "".join(told), tuple(origin)


def _origins(piece: str, places: tuple[int, ...]) -> tuple[int, ...]:
    """Places of a rule's own words: short ones begin where the match does, a sentence goes along with all of it."""
    if len(piece) < _SENTENCE:
        return places[:1] * len(piece)
    return tuple(places[number * len(places) // len(piece)] for number in range(len(piece)))


def written_span(places: tuple[int, ...], start: int, end: int) -> tuple[int, int]:
    """First and last character (exclusive) in the text as written of a stretch of the plain words."""
    part = places[start:end]
    return (min(part), max(part) + 1) if part else (0, 0)
