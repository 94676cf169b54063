"""From a happening to subject and predicate: who is named how, numbers, endings, directions."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from ambidex.annotation.happening import Happening
from ambidex.annotation.phrases import FACINGS, MANY_TIMES, ONE_HAND, TIMES, TWO_HANDS, WAYS

Choice = TypeVar("Choice")

_OTHER = {"left": "right", "right": "left", "each": "opposite"}
_PLURAL_SUBJECTS = {"fingers", "hands", "palms", "same"}
_WAVES = {"left": "from side to side", "right": "from side to side", "up": "up and down", "down": "up and down"}


@dataclass(frozen=True)
class Wording:
    """One happening in words, before it becomes part of a sentence."""

    subject: str
    """Kind of subject, to see whether the next clause goes on with the same one."""
    named: str
    """The subject with its hand: "the right index finger"."""
    again: str
    """The subject once the hand is known: "the index finger"."""
    predicate: str


@dataclass(frozen=True)
class Dice:
    """Choices that depend on the seed and on what is said, never on which hand does it."""

    seed: int

    def choose(self, options: Sequence[Choice], *key: object) -> Choice:
        """One of the options."""
        text = "|".join(map(str, (self.seed, *key)))
        return options[zlib.crc32(text.encode()) % len(options)]

    def chance(self, probability: float, *key: object) -> bool:
        """True with this probability."""
        return zlib.crc32("|".join(map(str, (self.seed, "chance", *key))).encode()) / 2**32 < probability


def word(item: Happening, hand: str, dice: Dice, detail: int) -> Wording:
    """Words for a happening.

    Args:
        item: what is told.
        hand: whose text it stands in: "left", "right", or "both" for the relation.
        dice: makes the choices.
        detail: 1 to 5; the same happening is worded differently at different levels.
    """
    key = (item.what, item.start, item.end, item.fingers, item.count, detail)
    wave = item.what == "move_back" and item.count > 1
    kind, predicate = dice.choose(ONE_HAND["wave" if wave else item.what] if hand != "both" else TWO_HANDS[item.what], *key)
    if hand == "both":
        named, again, plural = _two_handed_subject(kind, item, dice, key)
        if predicate.startswith("both "):
            named = "the hands"
    else:
        named, again, plural = _one_handed_subject(kind, item, hand, dice, key)
        if predicate.startswith("all "):
            named = f"the fingers of the {hand} hand"
    return Wording(kind, named, again, _fill(predicate, item, plural, hand, dice, key))


def _fill(predicate: str, item: Happening, plural: bool, hand: str, dice: Dice, key: tuple[object, ...]) -> str:
    facing = item.what in ("face", "turn_palm", "both_turn_palm")
    filled = predicate.format(
        s="" if plural else "s",
        es="" if plural else "es",
        these=f"its {finger_names(item.fingers)}" if item.fingers else "",
        them="it" if len(item.fingers) == 1 else "them",
        fingers=finger_names(item.fingers) if item.fingers else "",
        order=join_words(item.fingers),
        target=_target(item, hand, dice, key),
        way=join_words([(FACINGS if facing else WAYS).get(way, way) for way in item.targets]),
        ways=_WAVES.get(item.targets[0] if item.targets else "", "back and forth"),
        other=_OTHER.get(item.hand, "other"),
        **{"is": "are" if plural else "is"},
    )
    if item.count > 1:
        filled += " " + dice.choose(TIMES.get(item.count, MANY_TIMES), "times", *key)
    return filled


def _target(item: Happening, hand: str, dice: Dice, key: tuple[object, ...]) -> str:
    """What is touched: fingertips of the own hand, or of the other one in the relation."""
    if not item.targets or item.targets[0] in WAYS:
        return ""
    of_hand = f"{_OTHER[item.hand]} " if item.hand else ""
    if len(item.targets) == 1 and dice.chance(0.35, "tip of", *key) and not of_hand:
        return f"the tip of the {finger_names(item.targets)}"
    return f"the {of_hand}{tip_names(item.targets)}"


def _one_handed_subject(kind: str, item: Happening, hand: str, dice: Dice, key: tuple[object, ...]) -> tuple[str, str, bool]:
    if kind == "fingers":
        names = (f"the fingers of the {hand} hand", f"all fingers of the {hand} hand", f"the {hand} hand's fingers")
        return dice.choose(names, "who", *key), "its fingers", True
    if kind == "these":
        names = finger_names(item.fingers)
        return f"the {hand} {names}", f"the {names}", len(item.fingers) > 1
    return f"the {hand} {kind}", "it" if kind == "hand" else f"the {kind}", False


def _two_handed_subject(kind: str, item: Happening, dice: Dice, key: tuple[object, ...]) -> tuple[str, str, bool]:
    if kind == "hands":
        return dice.choose(("the hands", "both hands", "the two hands"), "who", *key), "they", True
    if kind == "palms":
        return dice.choose(("the palms", "both palms", "the two palms"), "who", *key), "the palms", True
    if kind == "same":
        names = tip_names(item.fingers, always_plural=True)
        return dice.choose((f"the {names} of both hands", f"the {names} of the two hands"), "who", *key), f"the {names}", True
    if kind == "tip":
        owner = "each hand's" if item.hand == "each" else f"the {item.hand}"
        return f"{owner} {tip_names(item.fingers)}", f"{owner} {tip_names(item.fingers)}", len(item.fingers) > 1
    return f"the {item.hand} hand", f"the {item.hand} hand", False


def finger_names(fingers: Sequence[str]) -> str:
    """ "index finger", "index and middle fingers", "thumb and ring finger", "thumb, ring and pinky fingers"."""
    long = [finger for finger in fingers if finger != "thumb"]
    if not long:
        return "thumb"
    return f"{join_words(fingers)} finger{'s' if len(long) > 1 else ''}"


def tip_names(fingers: Sequence[str], always_plural: bool = False) -> str:
    """ "index fingertip", "index and middle fingertips", "thumb tip"."""
    plural = "s" if len(fingers) > 1 or always_plural else ""
    if len(fingers) == 5:
        return "five fingertips"
    if tuple(fingers) == ("thumb",):
        return f"thumb tip{plural}"
    return f"{join_words(fingers)} fingertip{plural}"


def join_words(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
