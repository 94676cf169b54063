"""Who is named: hands, fingers, tips and palms in a run of tokens, with the hand they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ambidex.annotation.claims_token import Token
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import FINGERS, HANDS

OTHER = {"left": "right", "right": "left"}
_PLURAL = {"hands": "hand", "wrists": "wrist", "palms": "palm", "tips": "tip", "fingers": "finger", "fists": "fist"}
_OF_FINGERS = {"finger", "tip", "knuckle"}
SURFACES = ("palm", "back", "side")
"""Of a hand, which fingertips of the other one touch."""
_SOME, _UNNAMED = ("most", "most of", "some", "some of"), 9
_TOUCHED = (*_OF_FINGERS, *SURFACES)
_BLUNT = ("hand", "wrist", "fist", *SURFACES)


@dataclass(frozen=True)
class Who:
    """Somebody named in a text."""

    unit: str
    """"finger", "tip", "hand", "wrist", "palm", "fist", "knuckle", "one" or "many" (pronouns)."""
    side: str = ""
    """"left", "right", "both", "each", "other", or "" where the words do not say."""
    fingers: tuple[str, ...] = ()
    plural: bool = False
    all: bool = False
    """"All fingers", or each of those named."""
    others: bool = False
    """"The other fingers"."""
    same: bool = False
    """"Corresponding fingertips"."""
    number: int = 0
    owned: bool = False
    """"Its thumb", "their palms"."""
    excluded: tuple[str, ...] = ()
    """"All but the thumb"."""
    listed: bool = False
    """Several fingers by their names."""

    @property
    def of_fingers(self) -> bool:
        """Whether it is fingers or their tips."""
        return self.unit in _OF_FINGERS


@dataclass
class _Building:
    side: str = ""
    unit: str = ""
    fingers: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    plural: bool = False
    all: str = ""
    others: bool = False
    same: bool = False
    owned: bool = False
    number: int = 0
    of: bool = False
    on: bool = False
    excluding: bool = False
    joined: bool = False

    def empty(self) -> bool:
        return not (self.side or self.unit or self.fingers or self.excluded or self.others)

    def done(self) -> Who:
        fingers, unit = self.fingers, self.unit
        if self.others and self.number in (2, 3, 4) and not unit and not fingers:
            unit, self.plural = "finger", True  # "the other three"
        if self.excluded and not unit and not fingers:
            unit, self.plural = "finger", True  # "all but the index"
        if not unit:
            unit = "finger" if fingers else "hand"
        if unit in _OF_FINGERS and not fingers and self.all:
            self.plural = True
        if unit in _OF_FINGERS and not fingers:
            fingers = FINGERS if (unit == "tip" and self.plural) or self.number == 5 else LONG_FINGERS if self.plural else ()
        if unit in _OF_FINGERS and not self.fingers and self.number in (1, 2, 3, _UNNAMED) and not self.others:
            fingers = ()  # "two fingers" may be any
        fingers = tuple(finger for finger in fingers if finger not in self.excluded)
        return Who(
            unit,
            self.side,
            fingers,
            self.plural,
            self.all == "all" or len(self.fingers) > 1,
            self.others,
            self.same,
            self.number,
            self.owned,
            self.excluded,
            len(self.fingers) > 1,
        )


def read_nouns(tokens: Sequence[Token]) -> list[Who]:
    """Everybody named, in order; "index and middle fingers of the left hand" is one."""
    names = _Names()
    for index, token in enumerate(tokens):
        names.take(token, tokens[index + 1] if index + 1 < len(tokens) else None)
    names.flush()
    return _with_others(names.found)


class _Names:
    """Those named so far, and the one that is being named now."""

    def __init__(self) -> None:
        self.found: list[Who] = []
        self.now = _Building()

    def flush(self) -> None:
        """Ends the one that is being named."""
        if not self.now.empty():
            self.found.append(self.now.done())
        self.now = _Building()

    def take(self, token: Token, after: Token | None) -> None:
        """Reads one token; `after` is the one that follows."""
        kind, now = token.kind, self.now
        if token.word == "to" and self._spans_to(after):
            first, last = sorted((LONG_FINGERS.index(now.fingers[-1]), LONG_FINGERS.index(after.value if after else "")))
            now.fingers = LONG_FINGERS[first : last + 1]  # "index to pinky"
        elif kind == "side":
            self._side(token, after)
        elif kind == "finger":
            if not _goes_on(now):
                self.flush()
            _add_finger(self.now, token)
        elif kind == "unit":
            self._unit(token)
        elif kind == "pronoun":
            self._pronoun(token)
        elif kind == "number" and token.value.isdigit() and not now.fingers and not now.unit:
            now.number = int(token.value)
        elif kind == "number" and token.word in _SOME:
            now.number = _UNNAMED
        elif kind == "all":
            now.all = token.value
        elif kind == "others":
            self._others(token)
        elif kind == "same":
            now.same = True
        elif kind == "except":
            now.excluding = True
        elif kind == "of":
            self._of(token)
        elif kind == "turns" and now.number == 1 and now.unit == "finger" and not now.fingers:
            now.number, now.plural = 0, True  # "one finger after another"
        elif kind in ("comma", "joint"):
            now.joined, now.of = not now.empty(), False
        elif now.of and now.unit and not now.fingers and (kind == "state" or token.form == "ed"):
            pass  # "the tip of the outstretched thumb"
        elif kind in ("verb", "stop", "state", "way", "place"):
            self.flush()

    def _spans_to(self, after: Token | None) -> bool:
        fingers = self.now.fingers
        return after is not None and after.value in LONG_FINGERS and bool(fingers) and fingers[-1] in LONG_FINGERS and not self.now.unit

    def _side(self, token: Token, after: Token | None) -> None:
        now = self.now
        elsewhere = now.on and after is not None and (after.kind == "finger" or _PLURAL.get(after.value, after.value) in _TOUCHED)
        owner = now.of and now.side == "" and not elsewhere  # "the palm on the right palm" names two
        if not now.empty() and not now.excluding and not owner:
            self.flush()
        self.now.side = token.value

    def _unit(self, token: Token) -> None:
        if self.now.excluding and token.value in ("finger", "fingers"):
            return
        if _is_new(self.now, token):
            side = self.now.side if self.now.joined and not self.now.unit else ""
            self.flush()
            self.now.side = side
        _add_unit(self.now, token)

    def _pronoun(self, token: Token) -> None:
        now = self.now
        if token.word in ("its", "their", "his", "her") and now.of and now.unit == "tip":
            return  # "the tips of their middle fingers"
        if token.word in ("its", "their", "his", "her"):
            self.flush()
            self.now.owned = True
        elif token.word == "one" and now.side and not now.unit:
            now.unit = "finger" if now.fingers else "hand"
        elif token.word != "one" or not now.fingers:
            self.flush()
            # "One works, the other watches": it is not said which.
            self.found.append(Who("either" if token.word == "one" else token.value, plural=token.value == "many"))

    def _others(self, token: Token) -> None:
        number = self.now.number if self.now.empty() else 0
        self.flush()
        self.now.others, self.now.number = True, number
        if token.word in ("others", "neighbours", "neighbors", "the rest", "remainder"):
            self.now.unit, self.now.plural = "finger", True

    def _of(self, token: Token) -> None:
        if token.word in ("of", "on") or self.now.excluding:
            self.now.of, self.now.on = True, token.word == "on"
        elif self.now.unit or self.now.fingers:
            self.flush()


def _goes_on(now: _Building) -> bool:
    """Whether a finger name belongs to who is being built."""
    if now.unit in _BLUNT and not now.excluding:
        if now.unit == "hand" and now.side and not now.joined and not now.of:
            now.unit = ""  # "the right hand index finger"
            return True
        return False
    return True


def _add_finger(now: _Building, token: Token) -> None:
    if now.excluding:
        now.excluded += (token.value,)
        return
    if token.value not in now.fingers:
        now.fingers += (token.value,)
    if "finger" in token.word and not now.unit:
        now.unit = "finger"
    if token.word in ("thumbs", "pinkies", "forefingers", "little fingers", "pointers"):
        now.plural = True


def _is_new(now: _Building, token: Token) -> bool:
    """Whether a unit begins somebody new."""
    unit = _PLURAL.get(token.value, token.value)
    if not now.unit:
        # "index and middle" is complete without "finger"; "thumb and the palm" names two.
        return bool(now.fingers) and unit in _BLUNT and not now.of
    if unit == "finger" and now.unit == "tip" and now.fingers and not now.joined:
        return False  # "the tips of the index fingers"
    if unit in _OF_FINGERS:
        return now.unit not in ("hand", "finger") or (now.joined and now.unit == "hand")
    return not (now.of and unit == "hand")


def _add_unit(now: _Building, token: Token) -> None:
    unit = _PLURAL.get(token.value, token.value)
    plural = token.value in _PLURAL
    if now.of and unit == "hand" and (now.unit or now.fingers):
        now.side = now.side or ("both" if plural else "")
        now.of = False
        return
    if unit == "finger" and now.unit == "tip" and now.fingers:
        now.plural = now.plural or plural
        return
    now.unit = unit
    now.plural = plural
    if unit in ("hand", "wrist", "palm", "fist") and plural and not now.side:
        now.side = "both" if now.number in (0, 2) else ""


def _with_others(found: list[Who]) -> list[Who]:
    """ "The other fingers" are those that were not named before."""
    told: list[Who] = []
    for who in found:
        if who.others and (who.of_fingers or not who.fingers) and who.unit not in ("hand", "palm", "wrist"):
            named = {finger for before in told for finger in before.fingers}
            pool = FINGERS if "thumb" not in named and who.unit == "tip" else LONG_FINGERS
            who = replace(who, fingers=tuple(finger for finger in pool if finger not in named))
        elif who.others and who.unit in ("hand", "palm", "wrist", "fist"):
            who = replace(who, side="other", others=False)
        told.append(who)
    return told


def sides_of(who: Who, subject: Sequence[str], part: str) -> tuple[str, ...]:
    """The hands that somebody belongs to.

    Args:
        who: as read.
        subject: the hands of what was told last, for "it" and for fingers without a hand.
        part: "left", "right" or "relation": whose text it stands in.
    """
    if who.side in OTHER:
        return (who.side,)
    if part not in OTHER and who.number == 1 and who.unit in ("hand", "fist", "palm", "wrist"):
        return ()  # "one hand": it is not said which
    if who.side in ("both", "each"):
        return HANDS
    if who.side == "other":
        if len(subject) == 1:
            return (OTHER[subject[0]],)
        if not subject and part not in OTHER:
            return ()
        return (OTHER[part],) if part in OTHER else HANDS
    if part in OTHER and (not subject or who.unit not in ("one", "many")):
        return (part,) if len(subject) != 1 or not who.owned else tuple(subject)
    if part not in OTHER and who.plural and who.unit == "tip":
        return HANDS
    return tuple(subject) or HANDS
