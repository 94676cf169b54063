"""One sentence shared between the left hand, the right hand and their relation."""

import re

from ambidex.motion.words import mirror_text

_HAND_WORDS = r"(?:hand|thumb|index|middle|ring|pinky|little|palm|wrist|fist|finger|fingers|fingertips?|tips?|forearm)"
_STARTS_HAND = r"(?=(?:the\s+|its\s+|your\s+|my\s+)?(?:left|right|other|both)\b)"
# Where a sentence turns from one hand to another: a full stop, or a connective or comma before a clause with its own hand.
_BREAK = re.compile(
    rf"\s*[.;!?]+\s*|,?\s*\b(?:while|whereas|but|as)\s+{_STARTS_HAND}|,?\s*\band\s+{_STARTS_HAND}|,\s*{_STARTS_HAND}", re.IGNORECASE
)
_VERBS = r"(?:one|does|stays|rests|moves|closes|opens|waves|points|makes)"
# "moves to the left" is a direction; "the left closes" and "the left thumb" are a hand.
_LEFT = re.compile(rf"(?<!to )(?<!to the )\b(?:the\s+)?left(?=\s+(?:{_HAND_WORDS}|{_VERBS})\b)", re.IGNORECASE)
_RIGHT = re.compile(_LEFT.pattern.replace("left", "right"), re.IGNORECASE)
_PAIR = re.compile(r"\b(?:both|two|each other|hands|palms|together|apart|fists)\b", re.IGNORECASE)
_BOTH_DO = re.compile(r"\b(?:both|the two|two)\s+(hand|wrist|thumb|palm)s\s+(\w+)\b", re.IGNORECASE)
_THEN = re.compile(r"^(?:and\s+)?then,?\s+", re.IGNORECASE)
_OTHER = re.compile(r"\bthe other(?:\s+(?:hand|one))?\b", re.IGNORECASE)

_NEXT_VERB = re.compile(
    r"\b((?:and|then)(?: then)?) (open|close|move|rest|spread|bend|curl|stay|come|touch|turn|point|wave|return|part|meet|clap|rise|go|"
    r"make|lift|lower|press|relax|straighten|stretch|separate|fall|drop)\b",
    re.IGNORECASE,
)


def share(sentence: str) -> tuple[str, str, str]:
    """Left, right and relation texts of one sentence.

    A clause about one hand goes to that hand; one about both hands, or about what passes between them, goes to the
    relation: and to each hand as well when it says what both do, or to the hand that does it when it names who does what
    to whom. A clause that names no hand follows the one before it, or leads to the one after; if none names a hand, all three
    get the sentence. A hand of which nothing is said, in a sentence about the other one only, rests: nobody who asks for one
    hand expects two to move.
    """
    texts: dict[str, list[str]] = {"left": [], "right": [], "relation": []}
    for current, clause in _owned(sentence):
        for target in texts if current == "everyone" else (current,):
            texts[target].append(clause)
        if current != "relation":
            continue
        if match := _BOTH_DO.search(clause):
            for hand in ("left", "right"):
                texts[hand].append(_told_of_one(clause, match, hand))
        elif (left := _LEFT.search(clause)) and (right := _RIGHT.search(clause)):
            texts["left" if left.start() < right.start() else "right"].append(clause)
    if not texts["relation"] and bool(texts["left"]) != bool(texts["right"]):
        idle = "left" if texts["right"] else "right"
        texts[idle].append(f"the {idle} hand rests")
    return tuple(", then ".join(texts[name]) for name in ("left", "right", "relation"))  # pyright: ignore[reportReturnType]


def _owned(sentence: str) -> list[tuple[str, str]]:
    """Clauses of a sentence with whom each is about: a hand, their relation, or everyone."""
    owned: list[tuple[str, str]] = []
    for part in _BREAK.split(sentence):
        if clause := _THEN.sub("", part.strip(" ,")):
            owned.append(_owner(clause, owned[-1][0] if owned and owned[-1][0] != "everyone" else ""))
    # "Starting from a fist, the right hand opens": what comes before the first hand is told of it.
    first = next((owner for owner, _ in owned if owner != "everyone"), "everyone")
    return [(first if owner == "everyone" else owner, clause) for owner, clause in owned]


def _owner(clause: str, before: str) -> tuple[str, str]:
    """Whom a clause is about, given whom the one before was about, and the clause with "the other hand" named."""
    has_left, has_right, other = bool(_LEFT.search(clause)), bool(_RIGHT.search(clause)), bool(_OTHER.search(clause))
    if has_left != has_right and not other:
        return ("left" if has_left else "right"), clause
    if has_left or has_right or _PAIR.search(clause):
        return "relation", clause
    if other and before in ("left", "right"):
        hand = {"left": "right", "right": "left"}[before]
        return hand, _OTHER.sub(f"the {hand} hand", clause)
    return before or "everyone", clause


def _told_of_one(clause: str, match: re.Match[str], hand: str) -> str:
    """"both hands close and open" → "the left hand closes and opens": every verb that the pair is the subject of."""
    rest = _NEXT_VERB.sub(lambda verb: f"{verb.group(1)} {_singular(verb.group(2))}", clause[match.end() :])
    return f"{clause[: match.start()]}the {hand} {match.group(1)} {_singular(match.group(2))}{rest}"


def _singular(verb: str) -> str:
    """"move" → "moves": what both hands do, told of one."""
    if verb.endswith("s") and not verb.endswith("ss"):
        return verb
    return verb + ("es" if re.search(r"(?:s|sh|ch|x|z|o)$", verb) else "s")


def own_side_texts(left: str, right: str, relation: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """What each hand reads: (its own text, the relation), left hand first, both written as if it were a right hand.

    So the words of a mirrored request are those of the request with the hands exchanged: to the letter, since words that
    the mirror does not give back ("counterclockwise") pass through it twice for the right hand.
    """
    mirrored = mirror_text(relation)
    return (mirror_text(left), mirrored), (mirror_text(mirror_text(right)), mirror_text(mirrored))
