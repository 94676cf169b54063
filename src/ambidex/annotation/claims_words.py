"""A text as tokens: words and phrases with what they mean, times, sizes and counts, each with its place in the text."""

import re
from dataclasses import dataclass, replace

from ambidex.annotation.lexicon import ENTRIES, NUMBERS, Entry

_NUMBER = r"\d+(?:\.\d+)?"
_UNIT_S = r"(?:s|secs?|seconds?)\b"
_PIECE = re.compile(
    rf"""
    (?P<frames>\bframes?\s+(?P<f0>\d+)\s*(?:to|through|until|and|[-–])\s*(?:frame\s+)?(?P<f1>\d+))
  | (?P<window>(?P<w0>{_NUMBER})\s*(?:{_UNIT_S})?\s*(?:to|and|until|[-–])\s*(?P<w1>{_NUMBER})\s*{_UNIT_S})
  | (?P<lasting>\b(?:for|lasting|lasts|over|within|every|during|by)\s+(?:about|roughly|some|around|nearly)?\s*{_NUMBER}\s*{_UNIT_S})
  | (?P<moment>(?P<m0>{_NUMBER})\s*{_UNIT_S})
  | (?P<size>(?:(?P<s2>{_NUMBER})\s*(?:to|[-–])\s*)?(?P<s0>{_NUMBER})\s*(?P<s1>cm|mm|centimet(?:er|re)s?|degrees?|°))
  | (?P<times>(?P<t0>\d+|{"|".join(NUMBERS)})\s+(?:separate\s+|different\s+|distinct\s+|full\s+|more\s+)?times?\b)
  | (?P<number>{_NUMBER})
  | (?P<word>[a-z]+(?:['’](?:s|t)\b)?)
  | (?P<mark>[.,;:!?()–—&/]|\s-\s)
    """,
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_STOPS = {".", ";", "!", "?", ":"}
_PARTS = {"finger", "unit"}


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


def read_words(text: str) -> list[Token]:
    """The tokens of a text, in order; what is neither word, number nor mark is left out."""
    pieces = [_piece(match) for match in _PIECE.finditer(text)]
    tokens: list[Token] = []
    index = 0
    while index < len(pieces):
        length, token = _longest(pieces, index)
        tokens += token
        index += length
    return _decided(tokens)


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
    base = word.removesuffix("'s").removesuffix("'")
    for candidate in dict.fromkeys((word, base)):
        for words, entry in ENTRIES.get(candidate, ()):
            run = pieces[index : index + len(words)]
            if len(run) < len(words) or any(piece.kind != "word" for piece in run):
                continue
            if any(piece.word.removesuffix("'s") != part and piece.word != part for piece, part in zip(run[1:], words[1:], strict=True)):
                continue
            if _belongs_to_what_follows(entry, words, pieces, index):
                continue
            return len(words), [Token(entry.kind, entry.value, " ".join(words), first.start, run[-1].end, entry.form)]
    if word in NUMBERS:
        return 1, [replace(first, kind="number", value=str(NUMBERS[word]))]
    return 1, [first]


def _belongs_to_what_follows(entry: Entry, words: tuple[str, ...], pieces: list[Token], index: int) -> bool:
    """Whether "to the left" goes on as "to the left palm", or "the rest" and "one" as something else."""
    after = pieces[index + len(words)] if index + len(words) < len(pieces) else None
    if entry.kind == "way" and words[-1] in ("left", "right"):
        return after is not None and after.kind == "word" and _is_part(after.word)
    if words == ("one",):
        return after is not None and _is_part(after.word)
    return False


def _is_part(word: str) -> bool:
    entries = ENTRIES.get(word.removesuffix("'s"), ())
    return any(entry.kind in _PARTS for _, entry in entries) or word in ("little", "hand's")


def _decided(tokens: list[Token]) -> list[Token]:
    """The tokens once words with two meanings have one: left and right, close, open, back."""
    told: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        before = told[-1] if told else None
        if token.kind == "side" and token.value in ("left", "right") and _is_way(token, before, tokens[index + 1 : index + 4]):
            token = replace(token, kind="way")
        elif token.word == "close" and before is not None and _was_state_verb(told):
            token = replace(token, kind="place", value="near", form="")
        elif token.word in ("open", "closed", "shut") and _is_state(told, after):
            token = replace(token, kind="state", value="open" if token.word == "open" else "fist", form="")
        elif token.word == "close to" and (before is None or before.kind in ("joint", "meanwhile", "comma", "stop")):
            token = replace(token, kind="verb", value="close", form="base")
        elif token.word == "lower" and _was_state_verb(told):
            goes = any(other.kind == "verb" and other.value in ("come", "become") for other in told[-2:]) and not (
                after and after.word == "than"
            )
            token = replace(token, kind="way" if goes else "place", value="down" if goes else "below", form="")
        elif (
            token.word == "lower"
            and before is not None
            and before.kind in ("unit", "pronoun", "side")
            and (after is None or after.kind != "the")
        ):
            token = replace(token, kind="place", value="below", form="")  # "left hand lower"
        elif token.kind == "way" and token.word == "higher" and _was_state_verb(told):
            token = replace(token, kind="place", value="above")
        elif (
            token.word == "but"
            and _leads_to_name(tokens[index + 1 : index + 3])
            and any(other.word in ("everything", "all", "every") for other in told[-6:])
            and not _verb_follows(tokens[index + 1 : index + 5])
        ):
            token = replace(token, kind="except", value="")  # "everything but the thumb"
        elif token.word == "once" and after is not None and after.kind in ("pronoun", "the", "side", "finger"):
            token = replace(token, kind="joint", value="after", form="")
        elif token.word == "one" and token.kind == "pronoun" and _counts_one(before, after):
            token = replace(token, kind="the")
        elif token.kind == "way" and token.word == "higher" and before is not None and before.kind in ("unit", "pronoun", "side"):
            token = replace(token, kind="place", value="above")  # "left hand higher"
        elif token.kind == "count" and after is not None and after.kind == "unit":
            token = replace(token, kind="number", value="")
        elif (
            token.kind == "place"
            and token.value == "near"
            and before is not None
            and before.kind in ("unit", "pronoun")
            and _verb_next(tokens, index)
        ):
            token = replace(token, kind="verb", value="approach", form="base")  # "hands near each other and separate"
        elif (
            token.word == "up" and after is not None and after.word == "to" and index + 2 < len(tokens) and tokens[index + 2].kind == "size"
        ):
            token = replace(token, kind="word")  # "by up to 6 cm"
        elif token.word in ("finally", "lastly", "eventually") and (after is None or after.kind in ("stop", "comma", "open", "joint")):
            if before is not None and before.kind not in ("stop", "joint", "comma"):
                token = replace(token, kind="when", value="end")
        elif token.value == "both" and token.kind == "side" and after is not None and after.kind == "verb":
            token = replace(token, kind="word")
        elif token.word == "middle" and after is not None and after.word == "of" and before is not None and before.kind == "the":
            token = replace(token, kind="unit", value="palm")  # "the middle of the left hand"
        elif token.word in ("this", "that hand") and after is not None and after.kind in ("unit", "finger"):
            token = replace(token, kind="the")
        elif token.word == "steady" and after is not None and after.kind == "unit":
            token = replace(token, kind="word")
        elif (
            token.word == "close to"
            and after is not None
            and after.kind == "the"
            and index + 2 < len(tokens)
            and tokens[index + 2].kind == "state"
        ):
            token = replace(token, kind="verb", value="close", form="base")
        elif token.word == "put" and before is not None and before.kind == "verb" and before.value in ("stay", "keep", "rest"):
            token = replace(token, kind="state", value="still", form="")
        elif token.value == "each" and token.kind == "side" and (after is None or after.kind in ("of", "comma", "verb", "stop")):
            token = replace(token, kind="word")
        elif token.word == "middle" and before is not None and before.word == "and" and len(told) > 1 and told[-2].kind == "when":
            token = replace(token, kind="when", value="")  # "at the beginning and middle"
        elif token.word in ("over", "over the") and not _leads_to_name(tokens[index + 1 : index + 4]):
            token = replace(token, kind="word", value="")
        told.append(token)
    return told


def _verb_follows(after: list[Token]) -> bool:
    """Whether a clause of its own begins: "all bend, but the thumb stays"."""
    for token in after:
        if token.kind == "verb":
            return token.value not in ("be", "have")
        if token.kind in ("stop", "comma"):
            break
    return False


def _verb_next(tokens: list[Token], index: int) -> bool:
    """Whether "and" and a verb follow."""
    after = tokens[index + 1 : index + 3]
    return len(after) == 2 and after[0].kind == "joint" and after[1].kind == "verb" and after[1].form == "base"


def _counts_one(before: Token | None, after: Token | None) -> bool:
    """Whether "one" is the number of a noun: "one closing motion"."""
    if after is None or after.kind not in ("verb", "speed", "word", "degree"):
        return False
    return before is None or before.kind in ("stop", "joint", "comma", "meanwhile")


def _leads_to_name(after: list[Token]) -> bool:
    """Whether somebody is named next: "over the left hand", and not "slides over to"."""
    return bool(after) and after[0].kind in ("the", "side", "unit", "finger", "pronoun", "mutual", "others")


_STATE_VERBS = {"be", "stay", "keep", "become", "finish", "come", "bring", "rest", "start"}


def _was_state_verb(told: list[Token]) -> bool:
    """Whether the last verb, adverbs aside, tells a state."""
    for token in reversed(told[-4:]):
        if token.kind == "verb":
            return token.value in _STATE_VERBS
        if token.kind not in ("speed", "degree", "all", "word", "alike", "unit", "pronoun", "the", "finger", "number", "side"):
            return False
    return False


def _is_state(told: list[Token], after: Token | None) -> bool:
    """Whether "open" is what a hand is, and not what it does."""
    last = told[-1] if told else None
    if last is None:
        return True
    if last.kind == "the" or last.word in ("from", "to", "into", "with") or last.kind in ("degree", "state"):
        return after is None or after.kind != "the"
    if last.kind == "joint" and len(told) > 1 and told[-2].kind == "state":
        return True
    begins = len(told) > 1 and (told[-2].word == "with" or told[-2].kind in ("joint", "comma"))
    if last.kind == "unit" and last.value in ("hand", "palm") and (begins or not any(token.kind == "verb" for token in told[-3:])):
        return True  # "hand open", where "the hand opens" would be a movement
    return _was_state_verb(told)


def _is_way(token: Token, before: Token | None, after: list[Token]) -> bool:
    """Whether "left" is where something goes, and not whose it is."""
    for follower in after:
        if follower.kind in _PARTS or follower.word in ("one", "one's"):
            return False
        if follower.kind not in ("the", "word", "speed", "number"):
            break
        if follower.kind == "the":
            break
    if before is None:
        return False
    if before.kind == "unit" and before.value in ("palm", "palms"):
        return True
    if before.word in ("movement", "motion", "travel", "shift", "swing"):
        return True
    return before.kind in ("verb", "speed", "degree", "way", "comma") or before.word in ("and", "then", "up", "down", "or", "to", "toward")
