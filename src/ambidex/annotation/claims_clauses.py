"""A text as clauses: one verb each, with what stands before and after it, and how it follows on the clause before."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ambidex.annotation.claims_words import Token, read_words

MOVEMENT_WORDS = {"movement", "movements", "motion", "motions"}
LIGHT = {
    "be", "have", "start", "finish", "do", "make", "stay", "keep", "become", "change", "repeat", "come", "bring", "rest", "include", "see",
}  # fmt: skip
"""Verbs that say little until another one follows: "begins to close", "stays bent", "makes contact"."""
_NAMES = {"finger", "unit", "side", "pronoun", "others"}
_INVERTED = {"do", "be", "have"}
"""Verbs that may stand before the subject: "at no time does the thumb touch"."""
_CARRIERS = {"bring", "keep", "make", "have"}


@dataclass(frozen=True)
class Clause:
    """One thing said."""

    subject: tuple[Token, ...]
    """What stands before the verb; empty where the subject of the clause before goes on."""
    lights: tuple[Token, ...]
    """Verbs before the verb: "stays", "is", "begins"."""
    verb: Token | None
    rest: tuple[Token, ...]
    """What follows the verb."""
    link: str
    """How it follows on the clause before: "", "and", "then", "while", "before", "after", "until"."""
    start: int
    end: int
    sentence: int
    tokens: tuple[Token, ...] = field(default=())
    """All of it, in order."""
    sequel: bool = False
    """Whether what follows is told to come after it."""

    def has(self, kind: str, value: str = "") -> bool:
        """Whether a token of this kind is in it."""
        return any(token.kind == kind and (not value or token.value == value) for token in self.tokens)

    def verb_is_negated(self) -> bool:
        """Whether it says that something does not happen."""
        return self.has("negation")

    def lasting(self, *verbs: str) -> bool:
        """Whether one of these light verbs leads it."""
        return any(token.value in verbs for token in self.lights)


def split_clauses(text: str) -> list[Clause]:
    """The clauses of a text, in order; words without a verb are a clause with `verb` None."""
    clauses: list[Clause] = []
    for number, sentence in enumerate(_sentences(read_words(text))):
        for link, segment in _segments(sentence):
            clauses += _split_verbs(segment, link, number)
    return [
        replace(clause, sequel=True)
        if after is not None and after.sentence == clause.sentence and after.link in ("then", "before")
        else clause
        for clause, after in zip(clauses, [*clauses[1:], None][: len(clauses)], strict=True)
    ]


def _sentences(tokens: Sequence[Token]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        if token.kind == "stop":
            # A colon before a list of fingers goes on: "in turn: index, middle".
            if token.word == ":" and _is_list(tokens[index + 1 :]):
                continue
            found.append([])
        else:
            found[-1].append(token)
    return [sentence for sentence in found if sentence]


def _is_list(tokens: Sequence[Token]) -> bool:
    for token in tokens:
        if token.kind in ("comma", "joint", "the"):
            continue
        return token.kind == "finger"
    return False


def _segments(sentence: Sequence[Token]) -> list[tuple[str, list[Token]]]:
    """(link, tokens) between connectives; commas and "and" split only where a verb follows and one came before."""
    raw: list[tuple[str, list[Token]]] = [("", [])]
    depth = 0
    for index, token in enumerate(sentence):
        if token.kind in ("open", "shut"):
            depth += 1 if token.kind == "open" else -1
            continue
        link = _link(sentence, index)
        if link and depth <= 0:
            raw.append((link, []))
        elif token.kind == "meanwhile" and not raw[-1][1] and raw[-1][0] in ("", ",", "and"):
            raw[-1] = ("while", raw[-1][1])
        elif not (link and token.kind == "joint"):
            described = token.word == "spread" and index and any(other.word == "with" for other in sentence[max(0, index - 4) : index])
            raw[-1][1].append(replace(token, form="ed") if described else token)
    return _joined(raw)


_STRONG = {"then", "while", "before", "after", "until", "first"}


def _link(sentence: Sequence[Token], index: int) -> str:
    token = sentence[index]
    if token.kind == "comma":
        return ","
    if token.kind == "joint":
        if token.word == "following" and index and sentence[index - 1].kind in _NAMES:
            return ""
        if token.value == "first" and index and sentence[index - 1].kind not in ("comma", "joint"):
            return ""
        return token.value
    if token.word == "with" and _verb_before_end(sentence[index + 1 :]):
        return "while"
    return ""


def _verb_before_end(tokens: Sequence[Token]) -> bool:
    """Whether a name is followed by a verb or state before the next connective: "with thumb extended"."""
    named = palm = listed = False
    for token in tokens:
        if (token.kind == "comma" and not listed) or (token.kind == "joint" and token.value != "and"):
            return False
        listed = token.kind in ("finger", "comma", "joint")
        if token.kind in _NAMES:
            named = True
            palm = palm or token.value == "palm"
        elif named and (
            token.kind in ("state", "place") or (palm and token.kind == "way") or (token.kind == "verb" and token.form in ("ed", "ing"))
        ):
            return True
    return False


def _says(tokens: Sequence[Token]) -> bool:
    """Whether these words could be a clause: a verb, or a state."""
    return any(token.kind == "verb" for token in tokens)


def _joined(raw: Sequence[tuple[str, list[Token]]]) -> list[tuple[str, list[Token]]]:
    """Segments with lists put together again; "," and "and" become "and" where they part clauses."""
    told: list[tuple[str, list[Token]]] = []
    waiting: list[Token] = []
    """Names that may begin the next clause: "..., palms and fingertips make contact"."""
    pending = ""
    for index, (link, tokens) in enumerate(raw):
        strong = link in _STRONG
        if strong:
            if waiting and told:
                _put_back(told, waiting)
                waiting = []
            pending = "then" if link == "first" and told else "" if link == "first" else link
            if not tokens and index == len(raw) - 1 and told and link == "then":
                told[-1] = ("then", told[-1][1])  # "the pointer moves afterwards"
        if not tokens:
            continue
        here = pending or ("and" if told else "")
        listed = bool(told) and not strong and told[-1][1][-1].kind == "finger" and tokens[0].kind == "finger" and not _says(tokens)
        if _says(tokens) or (not listed and _is_statement(tokens, strong or not told)):
            if waiting and not told:
                tokens = [*waiting, *_glue(tokens), *tokens]
            elif waiting:
                if _names_only(tokens, waiting):
                    tokens = [*waiting, *_glue(tokens), *tokens]
                else:
                    _put_back(told, waiting)
            waiting = []
            told.append((here, tokens))
            pending = ""
        elif told and not strong and _gapped(tokens, told[-1][1]):
            told.append(("then" if any(token.word == "last" for token in tokens) else "and", tokens))
        elif strong and told and not _may_lead(tokens, raw[index + 1 :], told, strong):
            told.append((here, tokens))
            pending = ""
        elif not told or _may_lead(tokens, raw[index + 1 :], told, strong):
            waiting += [*_glue(tokens), *tokens] if waiting else tokens
        else:
            _put_back(told, [*waiting, *_glue(tokens), *tokens])
            waiting = []
    if waiting:
        if told:
            _put_back(told, waiting)
        else:
            told.append((pending, waiting))
    return told


def _gapped(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """ "... and the right one down", "... and the pinky last": a clause that leaves out its verb."""
    if not _says(before) and not any(token.kind in ("state", "place", "way") for token in before):
        return False
    names = [index for index, token in enumerate(tokens) if token.kind in ("side", "finger")]
    if not names:
        return False
    rest = tokens[names[0] + 1 :]
    if any(token.word == "last" for token in rest):
        return True
    sided = tokens[names[0]].kind == "side" and any(token.kind in ("unit", "pronoun") for token in rest)
    return sided and any(token.kind in ("way", "shape", "state", "place") or token.value in ("fist", "fists") for token in rest)


def _glue(tokens: Sequence[Token]) -> list[Token]:
    at = tokens[0].start
    return [Token("comma", ",", ",", at, at)]


def _put_back(told: list[tuple[str, list[Token]]], tokens: list[Token]) -> None:
    link, before = told[-1]
    told[-1] = (link, [*before, *_glue(tokens), *tokens])


def _is_statement(tokens: Sequence[Token], fresh: bool) -> bool:
    """Whether words without a verb are a clause of their own: "palms up", "no contact", "hands far apart"."""
    names = [index for index, token in enumerate(tokens) if token.kind in ("unit", "finger", "side")]
    told = [index for index, token in enumerate(tokens) if token.kind in ("state", "place", "shape")]
    if names and any(tokens[index].value in ("fist", "fists") and tokens[index - 1].word == "into" for index in names[1:]):
        return True  # "both hands into fists"
    aims = [index for index, token in enumerate(tokens) if token.kind == "way"]
    skin = [index for index in names if tokens[index].kind == "finger" or tokens[index].value in ("tip", "tips", "palm")]
    moved = any(token.word in MOVEMENT_WORDS for token in tokens)
    if moved and (aims or any(token.kind == "negation" for token in tokens)):
        return True  # "movement up and right", "no movement"
    against = [index for index, token in enumerate(tokens) if token.word in ("to", "on", "onto", "against")]
    if against and skin and skin[0] < against[0] < skin[-1]:
        return True  # "thumb to index tip"
    if fresh and names and any(token.value == "apart" for token in tokens[names[0] :]):
        return True
    if fresh and names and tokens[names[0]].kind == "side" and aims and aims[-1] > names[0]:
        return True  # "right hand farther back"
    if fresh and {"together", "apart"} <= {tokens[index].value for index in aims} and any(token.kind == "again" for token in tokens):
        return True  # "together and apart again"
    if (
        names
        and tokens[names[-1]].kind in ("finger", "unit")
        and (tokens[names[-1]].kind == "finger" or tokens[names[-1]].value in ("fingers", "tips"))
        and any(token.value in ("together", "beside", "apart") for token in tokens[names[-1] :])
    ):
        return True  # "fingers together"
    if not fresh:
        palm = any(tokens[index].value in ("palm", "palms") for index in names)
        if names and any(token.kind == "way" and token.value in ("together", "beside", "apart") for token in tokens[names[0] :]):
            return tokens[names[-1]].kind == "finger" or tokens[names[-1]].value in ("fingers", "tips")
        return bool(names) and ((bool(told) and names[0] < told[-1]) or (palm and bool(aims) and names[0] < aims[-1]))
    return bool(told) and (bool(names) or any(tokens[index].kind in ("state", "shape") for index in told))


def _names_only(tokens: Sequence[Token], waiting: Sequence[Token]) -> bool:
    """Whether the waiting names and the words up to the verb are one list of names."""
    head = []
    for token in tokens:
        if token.kind == "verb":
            break
        head.append(token)
    return any(token.kind in _NAMES for token in head) and any(token.kind in _NAMES for token in waiting)


def _may_lead(
    tokens: Sequence[Token], following: Sequence[tuple[str, list[Token]]], told: Sequence[tuple[str, list[Token]]], strong: bool
) -> bool:
    """Whether names after a comma begin the next clause rather than end the one before."""
    if not any(token.kind in _NAMES for token in tokens) or not following:
        return False
    for _, words in following:
        if _says(words) or _is_statement(words, False):
            named = [token for token in words if token.kind in _NAMES]
            if _is_statement(words, False) and not _says(words) and named and named[0].kind == "finger" and tokens[-1].kind == "finger":
                return True  # "..., index, ring and pinky fingers straight"
            break
    last = told[-1][1]
    if not strong and last[-1].kind == "finger" and tokens[0].kind in ("finger", "the") and not _says(tokens):
        return False  # a list of fingers goes on
    if any(token.kind == "verb" and token.value in ("touch", "bring", "alternate") for token in last) and any(
        token.kind in ("finger", "unit") for token in tokens
    ):
        only_fingers = all(token.kind in ("finger", "unit", "the", "side", "of") for token in tokens)
        if only_fingers and last[-1].kind in ("finger", "unit"):
            return False
    for link, words in following:
        if link in _STRONG:
            return False
        if _says(words):
            head = [token for token in words[: next(i for i, token in enumerate(words) if token.kind == "verb")] if token.kind in _NAMES]
            return bool(head)
    return False


def _split_verbs(tokens: list[Token], link: str, sentence: int) -> list[Clause]:
    """Clauses of a segment: light verbs join the verb that follows, other verbs have clauses of their own."""
    at = [index for index, token in enumerate(tokens) if token.kind == "verb" and not _is_adjective(tokens, index)]
    if not at:
        return [_clause(tokens, (), (), None, tuple(tokens), link, sentence)]
    groups: list[tuple[list[int], int]] = []
    lights: list[int] = []
    for position, index in enumerate(at):
        following = at[position + 1] if position + 1 < len(at) else None
        if following is not None and _joins(tokens, index, following):
            lights.append(index)
            continue
        if groups and not lights and tokens[groups[-1][1]].value == tokens[index].value and index - groups[-1][1] == 1:
            groups[-1] = (groups[-1][0], index)  # "tapping contacts"
            continue
        groups.append((lights, index))
        lights = []
    heads = [_head(tokens, light[0] if light else main) for light, main in groups]
    clauses: list[Clause] = []
    begin = 0
    for number, (light, main) in enumerate(groups):
        first = light[0] if light else main
        end = len(tokens)
        if number + 1 < len(groups):
            end = heads[number + 1]
        subject = tuple(tokens[begin:first]) if number == 0 else ()
        between = [token for index in range(first, main) for token in [tokens[index]] if index not in light]
        inverted = bool(light) and tokens[first].value in _INVERTED and not any(token.kind in _NAMES for token in subject)
        if inverted and (number == 0 or tokens[first].value == "do"):
            subject, between = (*subject, *between), []
        lead = tuple(tokens[index] for index in light)
        carried = any(token.value in _CARRIERS for token in lead) and any(token.kind in ("finger", "unit") for token in between)
        if carried:
            sides = [token for token in subject if token.kind == "side"]
            subject = (*sides, *(token for token in between if token.kind != "pronoun"))
            between = []
        rest = (*between, *tokens[main + 1 : end])
        clause_link = link if number == 0 else "until" if tokens[main].form == "base" and not subject else "and"
        clauses.append(
            _clause(tokens[begin if number == 0 else heads[number] : end], subject, lead, tokens[main], rest, clause_link, sentence)
        )
    return clauses


def _head(tokens: Sequence[Token], first: int) -> int:
    """Where a clause inside a segment begins: "without", "slowly" and the like belong to the verb that follows."""
    while first > 0 and (tokens[first - 1].kind in ("negation", "speed") or tokens[first - 1].word in ("any", "ever", "actual", "single")):
        first -= 1
    return first


def _clause(
    tokens: Sequence[Token],
    subject: Sequence[Token],
    lights: tuple[Token, ...],
    verb: Token | None,
    rest: Sequence[Token],
    link: str,
    sentence: int,
) -> Clause:
    return Clause(tuple(subject), lights, verb, tuple(rest), link, tokens[0].start, tokens[-1].end, sentence, tuple(tokens))


def _is_adjective(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle describes the noun after it: "the bent index finger", "from a closed position", "extended fingers"."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if token.value == "finish" and before is not None and (before.kind == "the" or before.word == "very"):
        return True
    if (
        token.word == "spread"
        and before is None
        and index + 1 < len(tokens)
        and tokens[index + 1].kind == "unit"
        and _says(tokens[index + 1 :])
    ):
        return True  # "spread fingers close together"
    if token.word == "separate" and before is not None and before.kind == "number":
        return True
    if token.form not in ("ed", "ing"):
        return False
    if before is not None and before.kind == "of" and before.word in ("from", "to", "into"):
        return True
    if before is not None and before.kind == "degree" and index > 1 and tokens[index - 2].word in ("from", "to", "into"):
        return True
    if index + 1 >= len(tokens):
        return False
    if token.form == "ing" and tokens[index + 1].word in ("motion", "movement", "action", "motions", "movements"):
        return False
    after = tokens[index + 1]
    named_before = any(other.kind in ("finger", "unit") for other in tokens[:index])
    if after.kind in ("finger", "unit", "side"):
        return before is not None and (
            before.kind in ("the", "of", "pronoun", "number", "all") or (not named_before and before.kind != "verb")
        )
    return before is not None and before.kind == "the" and token.form == "ed"


def _joins(tokens: Sequence[Token], index: int, following: int) -> bool:
    """Whether a light verb and the next verb say one thing."""
    light, main = tokens[index], tokens[following]
    if light.value not in LIGHT:
        return light.value == "move" and main.form == "base" and following - index <= 2 and tokens[following - 1].word == "to"
    between = tokens[index + 1 : following]
    if any(
        token.kind in ("comma", "way", "place", "state", "shape") or (token.kind == "joint" and token.value != "first") for token in between
    ):
        return False
    names = [token for token in between if token.kind in ("finger", "unit")]
    if light.value == "do" and main.form == "base" and names:
        return True
    if light.value in _INVERTED and not any(token.kind in _NAMES for token in tokens[:index]):
        return True
    if light.value in ("be", "stay", "become", "have", "start", "rest", "see", "come", "finish"):
        return not names
    if light.value in ("bring", "keep", "make"):
        return True if names else main.form in ("ing", "ed", "base")
    return not names


def with_subject(clause: Clause, subject: Sequence[Token]) -> Clause:
    """The clause with another subject."""
    return replace(clause, subject=tuple(subject))
