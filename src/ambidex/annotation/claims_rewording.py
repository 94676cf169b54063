"""Sentences with an idiom, said again plainly: rules that put tokens in another order before clauses are looked for.

A rule is a pattern of tokens and what stands for them. In patterns, a plain word is itself ("_" joins the words of a phrase), `<kind>`,
`<kind:value/value>` and `<kind:value.form>` are tokens, `NP` is somebody named, `LIST` several of hands or fingers, `..` anything within a
clause, `...` anything,
`name=(...)` a part with a name; `^`, `$`, `|`, `?` and brackets mean what they mean elsewhere. In what stands for it, `$name` is a part,
`$name.s` the same with its verbs in that form, `NOTE` the verb that notes leave out, and other words are read as they are.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ambidex.annotation.claims_token import Token

Read = Callable[[str], list[Token]]
_PIECE = re.compile(r"\w+=\(|\(|\)|[|?^$]|<[^>]+>|\.\.\.|\.\.|NP|LIST|[^\s()|?^$<>]+")
_NAMES = "the|side|finger|unit|pronoun|all|of|others|number|same"
_ENDS = "comma|joint|stop|meanwhile"


@dataclass(frozen=True)
class Rule:
    """One idiom."""

    pattern: re.Pattern[str]
    keys: tuple[str, ...]
    """Of these words or values at least one is in any sentence that it fits."""
    said: tuple[str, ...]


_KEYS: set[str] = set()
"""Of all rules: each is looked for once in a sentence."""


def rule(keys: str, pattern: str, said: str) -> Rule:
    """A rule from its pattern and what stands for it.

    Args:
        keys: words, kinds or values, one of which any sentence must have that the pattern fits; for speed only.
        pattern: as told above.
        said: as told above.
    """
    _KEYS.update(keys.split())
    found = "".join(_expression(piece) for piece in _PIECE.findall(pattern))
    return Rule(re.compile(rf"(?:(?<=;)|^){found}"), tuple(keys.split()), tuple(said.split()))


def _expression(piece: str) -> str:
    if piece.endswith("=("):
        return f"(?P<{piece[:-2]}>"
    if piece == "(":
        return "(?:"
    if piece in (")", "|", "?", "^", "$"):
        return piece
    if piece == "NP":
        return rf"(?:(?:(?:{_NAMES})\|[^;]*;)*(?:side|finger|unit|pronoun|others)\|[^;]*;)"
    if piece == "LIST":
        name = r"(?:(?:(?:the|side|finger|unit|all|of|others|number|same)\|[^;]*;)*(?:side|finger|unit|others)\|(?!palms?\|)[^;]*;)"
        return rf"(?:{name}(?:(?:joint\|and|comma)\|[^;]*;{name})*)"
    if piece == "..":
        return rf"(?:(?!(?:{_ENDS})\|)[^;]*;)*?"
    if piece == "...":
        return r"(?:[^;]*;)*?"
    if piece.startswith("<"):
        kind, _, value = piece[1:-1].partition(":")
        value, _, form = value.partition(".")
        values = f"(?:{value.replace('/', '|')})" if value else r"[^;|]*"
        return rf"(?:{kind}\|{values}\|{form or '[^;|]*'}\|[^;]*;)"
    return rf"(?:[^;|]*\|[^;|]*\|[^;|]*\|{piece};)"


def reworded(sentence: Sequence[Token], rules: Sequence[Rule], read: Read) -> list[Token]:
    """A sentence with its idioms said plainly.

    Args:
        sentence: tokens between full stops.
        rules: tried in order, each wherever it fits.
        read: what reads the words that a rule adds.
    """
    tokens = list(sentence)
    code = _coded(tokens)
    changed = False
    there = {key for key in _KEYS if key in code}
    for each in rules:
        if each.keys and there.isdisjoint(each.keys):
            continue
        match = each.pattern.search(code)
        while match is not None:
            after = code[match.end() :]
            tokens = _replaced(tokens, code, match, each.said, read)
            code, changed = _coded(tokens), True
            there = {key for key in _KEYS if key in code}
            match = each.pattern.search(code, len(code) - len(after)) if after else None
    return _in_place(tokens, sentence) if changed else tokens


def _coded(tokens: Sequence[Token]) -> str:
    return "".join(f"{token.kind}|{token.value}|{token.form}|{token.word.replace(' ', '_').replace(';', ',')};" for token in tokens)


def _replaced(tokens: list[Token], code: str, match: re.Match[str], said: Sequence[str], read: Read) -> list[Token]:
    """The tokens with the matched ones replaced."""

    def part(first: int, last: int) -> list[Token]:
        return tokens[code.count(";", 0, first) : code.count(";", 0, last)]

    told: list[Token] = []
    for piece in said:
        if piece.startswith("$"):
            name, _, form = piece[1:].partition(".")
            if match.group(name) is None:
                continue
            own = part(*match.span(name))
            told += [replace(token, form=form) if form and token.kind == "verb" else token for token in own]
        else:
            at = told[-1].end if told else tokens[min(code.count(";", 0, match.start()), len(tokens) - 1)].start
            added = _ADDED.get(piece) or read(piece.replace("_", " "))
            told += [replace(token, start=at, end=at) for token in added]
    return [*part(0, match.start()), *told, *part(match.end(), len(code))]


_ADDED = {",": [Token("comma", ",", ",", 0, 0)], "NOTE": [Token("verb", "note", "notes", 0, 0, "s")]}


def _in_place(tokens: list[Token], sentence: Sequence[Token]) -> list[Token]:
    """Tokens whose places in the text ascend, as readers expect: where the order is another, places are given anew within the sentence."""
    if all(first.start <= second.start for first, second in pairwise(tokens)):
        return tokens
    begin, end = sentence[0].start, max(token.end for token in sentence)
    return [replace(token, start=min(begin + number, end - 1), end=end) for number, token in enumerate(tokens)]
