"""Sentences, and the pieces of a sentence between its connectives; lists of names stay whole."""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.annotation.claims_token import Token

MOVEMENT_WORDS = {"movement", "movements", "motion", "motions"}


NAMES = {"finger", "unit", "side", "pronoun", "others"}


def sentences(tokens: Sequence[Token]) -> list[list[Token]]:
    """Tokens between full stops, semicolons and colons; none that is empty."""
    found: list[list[Token]] = [[]]
    likened = False
    for index, token in enumerate(tokens):
        ends = token.kind in ("stop", "comma") or (token.kind == "joint" and token.value not in ("like", "and", "then"))
        likened = (likened and not ends) or (token.kind == "joint" and token.value == "like")
        if likened:
            continue  # what it looks like is not what it does
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
        if token.kind == "stop" or (token.kind == "joint" and token.value != "and"):
            break
        if token.kind in ("verb", "state", "place", "shape", "side", "swing"):
            return False
    return any(token.kind == "finger" or token.value == "tips" for token in tokens[:3])


def segments(sentence: Sequence[Token]) -> list[tuple[str, list[Token]]]:
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
            before = sentence[max(0, index - 4) : index]
            described = token.word == "spread" and any(other.word == "with" for other in before)
            described = described or (token.word == "spread" and any(other.value == "start" for other in before[-1:]))
            raw[-1][1].append(replace(token, form="ed") if described else token)
    return _joined(raw)


_STRONG = {"then", "while", "before", "after", "until", "first", "because"}


def _link(sentence: Sequence[Token], index: int) -> str:
    token = sentence[index]
    if token.kind == "comma":
        return ","
    if token.kind == "joint":
        if token.word == "following" and index and sentence[index - 1].kind in NAMES:
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
        if token.word == "with":
            return False
        if (token.kind == "comma" and not listed) or (token.kind == "joint" and token.value != "and"):
            return False
        listed = token.kind in ("finger", "comma", "joint")
        if token.kind in NAMES:
            named = True
            palm = palm or token.value == "palm" or token.kind == "side"
        elif named and (
            token.kind in ("state", "place", "swing")
            or (token.kind == "way" and (palm or token.value in ("together", "apart", "beside")))
            or (token.kind == "verb" and token.form in ("ed", "ing"))
        ):
            return True
    return False


def says_verb(tokens: Sequence[Token]) -> bool:
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
        if tokens and link == "first" and index < 2:
            tokens = [*tokens, Token("joint", "first", "first", tokens[-1].end, tokens[-1].end)]  # "first the hand rises"
        if strong:
            if waiting and told:
                _put_back(told, waiting)
                waiting = []
            elif waiting and _is_statement(waiting, True):
                told.append(("", waiting))
                waiting = []
            pending = "then" if link == "first" and told else "" if link == "first" else link
            if not tokens and index == len(raw) - 1 and told and link == "then":
                told[-1] = ("then", told[-1][1])  # "the pointer moves afterwards"
        if not tokens:
            continue
        here = pending or ("and" if told else "")
        listed = bool(told) and not strong and told[-1][1][-1].kind == "finger" and tokens[0].kind == "finger" and not says_verb(tokens)
        listed = listed and not any(token.kind == "state" for token in tokens)
        if says_verb(tokens) or (not listed and _is_statement(tokens, strong or not told)):
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
        elif strong and told and not _may_lead(tokens, raw[index + 1 :], told, strong or bool(waiting)):
            told.append((here, tokens))
            pending = ""
        elif not told or _may_lead(tokens, raw[index + 1 :], told, strong or bool(waiting)):
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
    if not says_verb(before) and not any(token.kind in ("state", "place", "way") or token.word in ("first", "last") for token in before):
        return False
    names = [index for index, token in enumerate(tokens) if token.kind in ("side", "finger")]
    if not names:
        return False
    rest = tokens[names[0] + 1 :]
    if any(token.word in ("first", "last") for token in rest):
        return True
    sided = tokens[names[0]].kind == "side" and any(token.kind in ("unit", "pronoun") for token in rest)
    return sided and any(token.kind in ("way", "shape", "state", "place") or token.value in ("fist", "fists") for token in rest)


def _list_leads(tokens: Sequence[Token], following: Sequence[tuple[str, list[Token]]]) -> bool:
    """Whether bare finger names are the beginning of "index, ring and pinky fingers held straight"."""
    if not all(token.kind in ("finger", "the") for token in tokens):
        return False
    for _, words in following:
        if all(token.kind in ("finger", "the") for token in words):
            continue
        plural = [index for index, token in enumerate(words) if token.value == "fingers"]
        return bool(words) and words[0].kind == "finger" and bool(plural) and (says_verb(words) or any(t.kind == "state" for t in words))
    return False


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
    if any(
        tokens[index].value in ("fist", "fists") and {t.word for t in tokens[index - 2 : index]} & {"in", "into"} for index in names[1:]
    ):
        return True  # "both hands into fists"
    aims = [index for index, token in enumerate(tokens) if token.kind == "way"]
    skin = [index for index in names if tokens[index].kind == "finger" or tokens[index].value in ("tip", "tips", "palm")]
    aims = [index for index, token in enumerate(tokens) if token.kind == "way"]
    if fresh and aims and all(token.kind in ("way", "joint", "comma", "count", "speed", "when", "again") for token in tokens):
        return True  # "up and down, up and down"
    if names and any(token.kind == "swing" or token.value == "in and out" for token in tokens):
        return True  # "thumb across the palm"
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
        and (tokens[names[-1]].kind == "finger" or tokens[names[-1]].value in ("fingers", "tips", "palms"))
        and any(token.value in ("together", "beside", "apart") for token in tokens[names[-1] :])
    ):
        return True  # "fingers together"
    if not fresh:
        palm = any(tokens[index].value in ("palm", "palms") for index in names)
        if names and any(token.kind == "way" and token.value in ("together", "beside", "apart") for token in tokens[names[0] :]):
            return tokens[names[-1]].kind == "finger" or tokens[names[-1]].value in ("fingers", "tips", "palms")
        return bool(names) and ((bool(told) and names[0] < told[-1]) or (palm and bool(aims) and names[0] < aims[-1]))
    return bool(told) and (bool(names) or any(tokens[index].kind in ("state", "shape") for index in told))


def _names_only(tokens: Sequence[Token], waiting: Sequence[Token]) -> bool:
    """Whether the waiting names and the words up to the verb are one list of names."""
    head = []
    for token in tokens:
        if token.kind == "verb":
            break
        head.append(token)
    return any(token.kind in NAMES for token in head) and any(token.kind in NAMES for token in waiting)


def _may_lead(
    tokens: Sequence[Token], following: Sequence[tuple[str, list[Token]]], told: Sequence[tuple[str, list[Token]]], strong: bool
) -> bool:
    """Whether names after a comma begin the next clause rather than end the one before."""
    if not any(token.kind in NAMES for token in tokens) or not following:
        return False
    for _, words in following:
        if says_verb(words) or _is_statement(words, False):
            named = [token for token in words if token.kind in NAMES]
            if _is_statement(words, False) and not says_verb(words) and named and named[0].kind == "finger" and tokens[-1].kind == "finger":
                return True  # "..., index, ring and pinky fingers straight"
            break
    last = told[-1][1]
    if (
        not strong
        and last[-1].kind == "finger"
        and not _list_leads(tokens, following)
        and tokens[0].kind in ("finger", "the")
        and not says_verb(tokens)
    ):
        return False  # a list of fingers goes on
    if (
        not strong
        and any(token.kind == "verb" and token.value in ("touch", "bring", "alternate") for token in last)
        and any(token.kind in ("finger", "unit") for token in tokens)
    ):
        only_fingers = all(token.kind in ("finger", "unit", "the", "side", "of") for token in tokens)
        if only_fingers and last[-1].kind in ("finger", "unit"):
            return False
    for link, words in following:
        if link in _STRONG:
            return False
        if says_verb(words):
            head = [token for token in words[: next(i for i, token in enumerate(words) if token.kind == "verb")] if token.kind in NAMES]
            return bool(head)
    return False
