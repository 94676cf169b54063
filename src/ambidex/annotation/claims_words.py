"""A text as tokens: words and phrases with what they mean, times, sizes and counts, each with its place in the text."""

import re
from dataclasses import replace

from ambidex.annotation.claims_meanings import decided
from ambidex.annotation.claims_token import NAMING, Token
from ambidex.annotation.lexicon import ENTRIES, LONGEST_PHRASE, NUMBERS, Entry

_NUMBER = r"\d+(?:\.\d+)?"
_UNIT_S = r"(?:s|secs?|seconds?)\b"
_TIMES = r"(?:times?|repetitions?|reps|cycles?|rounds|occurrences?|iterations?|bouts?)"
_KINDS = "separate|different|distinct|quick|slow|short|rapid|whole|full|more|complete"
_PIECE = re.compile(
    rf"""
    (?P<frames>\bframes?\s+(?P<f0>\d+)\s*(?:to|through|until|and|[-–])\s*(?:frame\s+)?(?P<f1>\d+))
  | (?P<window>(?P<w0>{_NUMBER})\s*(?:{_UNIT_S})?\s*(?:to|and|until|[-–])\s*(?P<w1>{_NUMBER})\s*{_UNIT_S})
  | (?P<lasting>\b(?:for|lasting|lasts|over|within|every|during|by)\s+(?:about|roughly|some|around|nearly)?\s*{_NUMBER}\s*{_UNIT_S})
  | (?P<moment>(?P<m0>{_NUMBER})\s*{_UNIT_S})
  | (?P<size>(?:(?P<s2>{_NUMBER})\s*(?:to|[-–])\s*)?(?P<s0>{_NUMBER})\s*(?P<s1>cm|mm|centimet(?:er|re)s?|degrees?|°))
  | (?P<times>(?P<t0>\d+|{"|".join(NUMBERS)})\s+(?:(?:{_KINDS})\s+)?{_TIMES}\b)
  | (?P<number>{_NUMBER})
  | (?P<word>[a-z]+(?:['’](?:s|t)\b)?)
  | (?P<mark>[.,;:!?()–—&/]|\s-\s)
    """,
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_STOPS = {".", ";", "!", "?", ":"}


def read_words(text: str) -> list[Token]:
    """The tokens of a text, in order; what is neither word, number nor mark is left out."""
    pieces = [_piece(match) for match in _PIECE.finditer(text)]
    tokens: list[Token] = []
    index = 0
    while index < len(pieces):
        length, token = _longest(pieces, index)
        tokens += token
        index += length
    return decided(tokens)


def _piece(match: re.Match[str]) -> Token:
    """One piece before phrases are looked up."""
    kind, word, groups = match.lastgroup or "", match.group().lower(), match.groupdict()
    start, end = match.span()
    for name in ("frames", "window", "lasting", "moment", "size", "times", "number", "word", "mark"):
        if groups[name] is not None:
            kind = name
            break
    if kind == "frames":
        return Token("frames", f"{groups['f0']}-{groups['f1']}", word, start, end)
    if kind == "window":
        return Token("window", f"{groups['w0']}-{groups['w1']}", word, start, end)
    if kind == "moment":
        return Token("moment", groups["m0"], word, start, end)
    if kind == "size":
        unit = groups["s1"].lower()
        scale = 0.001 if unit == "mm" else 0.01 if unit[0] == "c" else 1.0
        low, high = float(groups["s2"] or groups["s0"]) * scale, float(groups["s0"]) * scale
        return Token("size", f"{low:g} {high:g} {'deg' if unit[0] in 'd°' else 'm'}", word, start, end)
    if kind == "times" and re.fullmatch(r"one\s+more\s+time", word):
        return Token("again", "", "once more", start, end)
    if kind == "times":
        number = groups["t0"].lower()
        return Token("count", str(NUMBERS.get(number) or int(number)), word, start, end)
    if kind == "mark":
        mark = word.strip()
        name = "stop" if mark in _STOPS else {"(": "open", ")": "shut", "&": "joint"}.get(mark, "comma")
        return Token(name, "and" if mark == "&" else mark, word, start, end)
    return Token(kind, word, word.replace("’", "'"), start, end)


def _longest(pieces: list[Token], index: int) -> tuple[int, list[Token]]:
    """How many pieces the longest known phrase at `index` takes, and its tokens."""
    first = pieces[index]
    if first.kind != "word":
        return 1, [first]
    word = first.word
    if word.endswith("n't") or word in ("don't", "doesn't"):
        return 1, [replace(first, kind="negation", value="")]
    run = [word]
    for piece in pieces[index + 1 : index + LONGEST_PHRASE.get(_base(word), 1)]:
        if piece.kind != "word":
            break
        run.append(piece.word)
    for length in range(len(run), 0, -1):
        for form in (tuple(run[:length]), tuple(_base(part) for part in run[:length])):
            entry = ENTRIES.get(form)
            if entry is not None and not _belongs_to_what_follows(entry, form, pieces, index):
                return length, [Token(entry.kind, entry.value, " ".join(form), first.start, pieces[index + length - 1].end, entry.form)]
    if word in NUMBERS:
        return 1, [replace(first, kind="number", value=str(NUMBERS[word]))]
    return 1, [first]


def _base(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _belongs_to_what_follows(entry: Entry, words: tuple[str, ...], pieces: list[Token], index: int) -> bool:
    """Whether "to the left" goes on as "to the left palm", or "the rest" and "one" as something else."""
    after = pieces[index + len(words)] if index + len(words) < len(pieces) else None
    if entry.kind == "way" and words[-1] in ("left", "right", "middle"):
        return after is not None and after.kind == "word" and _is_part(after.word)
    if words == ("one",):
        return after is not None and _is_part(after.word)
    return False


def _is_part(word: str) -> bool:
    entry = ENTRIES.get((_base(word),))
    return (entry is not None and entry.kind in NAMING and word not in _ORDINALS) or word in ("little", "hand's")
