"""From a happening to subject and predicate: who is named how, numbers, slots of the phrases."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import degrees

from ambidex.annotation.dice import Dice
from ambidex.annotation.happening import Happening
from ambidex.annotation.phrases import (
    ADVERBS_OF_PALM,
    AXES,
    DISTANCES,
    FACINGS,
    FINGER_STATES,
    GOALS,
    HAND_STATES,
    NUMBERS,
    ONE_HAND,
    SHAPES,
    SPACINGS,
    SPEEDS,
    SPEEDS_BEFORE,
    TIMES,
    TWO_HANDS,
    WAYS,
)  # fmt: skip
from ambidex.annotation.phrasing import Form, Row

OTHER = {"left": "right", "right": "left", "each": "opposite"}
_OPPOSITE = {"left": "right", "right": "left", "up": "down", "down": "up", "forward": "back", "back": "forward"}
_PLURAL = {"fingers", "pair", "hands", "palms", "same", "tips", "wrists", "fingers_of", "fingers_after"}
_FACED = {"face", "turn_palm", "point", "turn_pointing", "both_turn_palm"}
_STATES = FINGER_STATES | HAND_STATES | SPACINGS | DISTANCES


@dataclass(frozen=True, slots=True)
class Voice:
    """How one text speaks."""

    hand: str
    """Whose text it is: "left", "right", or "both" for the relation."""
    detail: int
    fps: float
    dice: Dice
    full: bool
    """With articles and full sentences, or telegraphic."""
    comma: str
    """Before the last "and" of a list."""
    little: bool
    """Whether the pinky is called the little finger."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One happening in words, before it becomes part of a sentence."""

    kind: str
    """Kind of subject, to see whether the next clause goes on with the same one."""
    named: str
    """The subject with its hand: "the right index finger"; empty for a phrase without subject."""
    again: str
    """The subject once the hand is known: "the index finger"."""
    predicate: str


def word(item: Happening, voice: Voice, alone: bool = False) -> Wording:
    """Words for a happening.

    Args:
        item: what is told.
        voice: how the text speaks.
        alone: whether it begins a sentence, so that it may be a phrase without subject.
    """
    row = _row(item, voice)
    dice = voice.dice
    if alone and row.nouns and not voice.full and dice.chance(0.3):
        form = dice.choose(row.nouns)
        return Wording("noun", "", "", _fill(form.short[0], form, item, voice) + _count(item, dice) + _measured(item, voice))
    changes = item.change is not None or (len(item.targets) > 1 and item.what.startswith("turn_p"))
    form = dice.choose(_fitting(row.changing if changes else row.plain, item))
    named, again, plural = _subject(form.kind, item, voice)
    if "both" in named and form.full[1].startswith(("both", "do not", "never")):
        named = again
    text = _fill((form.full if voice.full else form.short)[plural], form, item, voice)
    return Wording(form.kind, named, again, _with_manner(text, item, voice))


def _fitting(forms: tuple[Form, ...], item: Happening) -> Sequence[Form]:
    """Without those that say a thing twice, or that make several fingers and the thumb one list: "thumb and index and ring tips"."""
    named = not _collapsed(item.fingers)
    if len(item.targets) < 2 and not named:
        return forms
    return [
        form
        for form in forms
        if not (form.kind == "pair" and len(item.targets) > 1)
        and not (named and "order" in form.slots and (form.kind == "these" or "fingers" in form.slots))
    ]


def _collapsed(fingers: Sequence[str]) -> bool:
    """Whether fingers are called by their number, so that the name does not tell their order."""
    return len(fingers) == 5 or (len(fingers) == 4 and "thumb" not in fingers)


def _row(item: Happening, voice: Voice) -> Row:
    return (TWO_HANDS if voice.hand == "both" else ONE_HAND)[item.what]


def loosely(item: Happening, voice: Voice, full: bool, traits: bool) -> str:
    """What lasts, as words that hang on to a sentence: "palm down"; empty when there are none for it.

    Args:
        item: what lasts.
        voice: how the text speaks.
        full: with articles.
        traits: also words that need the subject of the sentence: "motionless".
    """
    row = _row(item, voice)
    forms = (*row.loose, *row.traits) if traits else row.loose
    if not forms:
        return ""
    form = voice.dice.choose(forms)
    return _fill((form.full if full else form.short)[0], form, item, voice)


def _with_manner(text: str, item: Happening, voice: Voice) -> str:
    """The predicate with how often, how fast, by how much and, in the longest captions, when to the tenth of a second."""
    if item.lasts:
        return text + _distance(item, voice)
    dice, speed = voice.dice, item.speed
    text += _count(item, dice)
    likely = (0.0, 0.4, 0.6, 0.85, 0.95, 0.95)[voice.detail] * (0.25 if speed == "medium" else 1.0)
    if speed and (speed != "medium" or voice.detail >= 4) and dice.chance(likely):
        ends = item.count > 1 or "," in text or " and " in text or text.endswith(_A_LITTLE)
        if speed in SPEEDS_BEFORE and (ends or dice.chance(0.45)):
            text = f"{dice.choose(SPEEDS_BEFORE[speed])} {text}"
        else:
            text += f" {dice.choose(SPEEDS[speed])}"
    return text + _measured(item, voice)


_A_LITTLE = ("slightly", "a little", "a bit")
"""After these no other word of manner follows."""


def _count(item: Happening, dice: Dice) -> str:
    if item.count < 2 or (not item.exact and item.count < _OFTEN):
        return ""
    if not item.exact:
        return f" {dice.choose(('repeatedly', 'again and again'))}"
    if item.count in TIMES:
        return f" {dice.choose(TIMES[item.count])}"
    number = NUMBERS.get(item.count, str(item.count))
    return f" {dice.choose((number, str(item.count)))} times"


_OFTEN = 3
"""What is done at least so often is done repeatedly."""
_IN_DEGREES = {"flexion", "hand", "rotation"}
_IN_METRES = {"wrist", "palm_distance"}


def _measured(item: Happening, voice: Voice) -> str:
    """Size and times of a happening, for the longest captions; nothing for shorter ones."""
    if voice.detail < 5:
        return ""
    return _distance(item, voice) if item.lasts else _size(item, voice.dice) + _times(item, voice)


_OFFSETS = {"near", "medium", "far", "above", "in_front"}


def _distance(item: Happening, voice: Voice) -> str:
    """How far apart, how much higher, in centimetres, for the longest captions."""
    if voice.detail < 5 or item.what not in _OFFSETS or len(item.events) != 1:
        return ""
    aside = item.what in ("above", "in_front")
    told = (" (about {} cm)", ", by about {} cm", " (by {} cm or so)") if aside else (" (about {} cm)", ", about {} cm", " ({} cm or so)")
    return voice.dice.choose(told).format(_rounded(abs(item.events[0].value) * 100, 1))


def _size(item: Happening, dice: Dice) -> str:
    """How far it goes at the most; ways in several directions tell it with each of them."""
    moving = [event for event in item.events if event.speed and event.kind not in ("repetition", "sequence")]
    if item.what.startswith("both_move"):
        moving = [event for event in moving if event.to_state in (item.targets or ("left", "right"))]
    elif item.what in ("move_back", "wave"):
        moving = [event for event in moving if event.to_state in (item.targets[0], _OPPOSITE[item.targets[0]])]
    kinds = {event.kind for event in moving}
    there_and_back = kinds == {"palm_distance"} and len(moving) > 1
    if len(kinds) != 1 or there_and_back or (kinds == {"wrist"} and len(item.targets) > 1):
        return ""
    sizes = [abs(event.value) for event in moving]
    if kinds <= _IN_DEGREES:
        low, high, unit = _rounded(degrees(min(sizes)), 5), _rounded(degrees(max(sizes)), 5), "degrees"
    elif kinds <= _IN_METRES:
        low, high, unit = _rounded(min(sizes) * 100, 1), _rounded(max(sizes) * 100, 1), "cm"
    else:
        return ""
    return dice.choose(_AT_MOST if low != high else _ABOUT).format(high, unit)


_AT_MOST = (" by at most {} {}", " ({} {} at most)", " (maximum {} {})")
_ABOUT = (" by about {} {}", " (about {} {})", " by {} {} or so", " by roughly {} {}", ", {} {}")


def _rounded(value: float, step: int) -> int:
    return max(step, round(value / step) * step)


_FROM_TO = (" ({} to {} s)", " ({}–{} s)", " from {} to {} s", " between {} and {} s")


def _times(item: Happening, voice: Voice) -> str:
    start, end = f"{item.start / voice.fps:.1f}", f"{item.end / voice.fps:.1f}"
    return f" (at {start} s)" if start == end else voice.dice.choose(_FROM_TO).format(start, end)


def _fill(text: str, form: Form, item: Happening, voice: Voice) -> str:
    if not form.slots:
        return text
    return text.format(**{slot: _slot(slot, item, voice) for slot in form.slots})


def _slot(slot: str, item: Happening, voice: Voice) -> str:
    dice = voice.dice
    if slot[0].isupper():
        return _capital(_slot(slot[0].lower() + slot[1:], item, voice))
    if slot == "fingers":
        return finger_names(item.fingers, voice)
    if slot == "target":
        return _target(item, voice)
    if slot == "way":
        return _way(item, voice)
    if slot == "goal":
        return dice.choose(GOALS[item.targets[0]])
    if slot == "adverb":
        return dice.choose(ADVERBS_OF_PALM[item.targets[0]])
    if slot == "them":
        return "it" if len(item.fingers) == 1 else "them"
    if slot == "order":
        return join_words(item.fingers, voice)
    if slot == "ways":
        first = item.targets[0]
        ways = {"way": GOALS[first][-1], "back": GOALS[_OPPOSITE[first]][-1]}
        return dice.choose(AXES[first]).format(**ways)
    if slot in ("before", "after"):
        return _state(slot == "after", item, voice)
    if slot == "shape":
        return dice.choose(SHAPES[item.targets[0]])
    if slot == "hand":
        return item.hand
    if slot == "other":
        return OTHER[item.hand]
    owner = "each hand's" if item.hand == "each" else item.hand
    return f"{owner} {tip_names(item.fingers, voice)}"  # the tip that touches


def _state(after: bool, item: Happening, voice: Voice) -> str:
    if item.what.startswith("turn_p"):
        return voice.dice.choose(GOALS[item.targets[1]])
    change = item.change or ("", "")
    return voice.dice.choose(_STATES[change[after]])


def _way(item: Happening, voice: Voice) -> str:
    if item.what in _FACED:
        return voice.dice.choose(FACINGS[item.targets[0]])
    ways = [voice.dice.choose(WAYS[way]) for way in item.targets]
    if len(ways) == 1 and item.targets[0] in OTHER and voice.dice.chance(0.3):
        return item.targets[0]
    if voice.detail == 5 and item.what == "move" and len(ways) > 1:
        sizes = {event.to_state: abs(event.value) * 100 for event in item.events}
        ways = [f"{word} by {_rounded(sizes[way], 1)} cm" for word, way in zip(ways, item.targets, strict=True)]
    return join_words(ways, voice)


def _target(item: Happening, voice: Voice) -> str:
    """What is touched: fingertips of the own hand, or of the other one in the relation."""
    if item.what.startswith("same_tips"):
        return tip_names(item.fingers, voice, always_plural=True)
    names = tip_names(item.targets, voice)
    return f"{OTHER[item.hand]} {names}" if item.hand and item.what in ("tips", "tips_stay") else names


def _subject(kind: str, item: Happening, voice: Voice) -> tuple[str, str, bool]:
    """The subject with its hand, the subject alone, and whether it is several."""
    if voice.hand == "both":
        return _two_handed_subject(kind, item, voice)
    dice, hand, full = voice.dice, voice.hand, voice.full
    if full and dice.chance(0.5):
        hand = ""  # whose text it is, is known
    if kind in ("hand", "thumb", "palm", "wrist"):
        if full and not hand:
            return f"the {kind}", f"the {kind}", False
        if full:
            of_hand = kind != "hand" and dice.chance(0.25)
            return (f"the {kind} of the {hand} hand" if of_hand else f"the {hand} {kind}"), f"the {kind}", False
        return (f"{hand} {kind}" if dice.chance(0.12) else kind), kind, False
    if kind == "fingers":
        if full and not hand:
            return "the fingers", "the fingers", True
        if full:
            return (
                dice.choose((f"the fingers of the {hand} hand", f"the {hand} hand's fingers", f"the {hand} fingers")),
                "the fingers",
                True,
            )
        return dice.choose(("fingers", "fingers", "all four fingers", f"{hand} fingers")), "fingers", True
    if kind == "these":
        names = finger_names(item.fingers, voice)
        plural = len(item.fingers) > 1
        if names in ("four fingers", "five fingers"):
            return (f"all {names} of the {hand} hand" if full and hand else f"all {names}"), f"all {names}", True
        if full and hand:
            return (f"the {names} of the {hand} hand" if dice.chance(0.25) else f"the {hand} {names}"), f"the {names}", plural
        if full:
            return f"the {names}", f"the {names}", plural
        return (f"{hand} {names}" if dice.chance(0.12) else names), names, plural
    names = _target(item, voice)
    the, side = ("the " if full else ""), (f"{hand} " if full and hand else "")
    if kind == "pair":
        return f"{the}{side}thumb and {names}", f"{the}thumb and {names}", True
    return f"{the}{side}{names}", f"{the}{names}", len(item.targets) > 1


def _two_handed_subject(kind: str, item: Happening, voice: Voice) -> tuple[str, str, bool]:
    dice, the = voice.dice, "the " if voice.full else ""
    if kind in ("hands", "palms", "wrists"):
        if item.targets == ("fingers",):
            return f"{the}fingers of both hands", f"{the}fingers", True
        named = dice.choose((f"{the}{kind}", f"both {kind}", f"{the}two {kind}") if voice.full else (kind, kind, f"both {kind}"))
        return named, f"{the}{kind}", True
    if kind == "same":
        names = tip_names(item.fingers, voice, always_plural=True)
        options = (f"{the}{names} of both hands", f"{the}{names} of the two hands" if voice.full else f"corresponding {names}")
        named = dice.choose(options if len(item.fingers) > 1 else (*options, f"both {names}"))
        return named, named, True
    if kind == "tips":
        return f"{the}fingertips of both hands", f"{the}fingertips of both hands", True
    if kind == "tip":
        names = tip_names(item.fingers, voice)
        owner = "each hand's" if item.hand == "each" else f"{the}{item.hand}"
        return f"{owner} {names}", f"{owner} {names}", len(item.fingers) > 1
    if kind == "palm":
        owner = "each" if item.hand == "each" else f"{the}{OTHER[item.hand]}"
        return f"{owner} palm", f"{owner} palm", False
    if kind == "each":
        return "each hand", "each hand", False
    first = item.hand if kind in ("place", "fingers_of") else OTHER[item.hand]
    noun = "fingers" if kind.startswith("fingers") else "hand"
    return f"{the}{first} {noun}", f"{the}{first} {noun}", noun == "fingers"


def finger_names(fingers: Sequence[str], voice: Voice) -> str:
    """ "index finger", "index and middle fingers", "thumb and ring finger", "ring finger and thumb", "four fingers"."""
    if len(fingers) == 5:
        return "five fingers"
    long = [finger for finger in fingers if finger != "thumb"]
    if not long:
        return "thumb"
    if len(fingers) == len(long) == 4:
        return "four fingers"
    names = ["little" if voice.little and finger == "pinky" else finger for finger in fingers]
    if "thumb" in fingers[1:]:
        return join_words([name if name == "thumb" else f"{name} finger" for name in names], voice)
    return f"{join_words(names, voice)} finger{'s' if len(long) > 1 else ''}"


def tip_names(fingers: Sequence[str], voice: Voice, always_plural: bool = False) -> str:
    """ "index fingertip", "index and middle tips", "thumb tip"."""
    plural = "s" if len(fingers) > 1 or always_plural else ""
    long = [finger for finger in fingers if finger != "thumb"]
    if len(fingers) == 5:
        return "five fingertips"
    if len(fingers) == len(long) == 4:
        return "four fingertips"
    noun = "tip" if not long or voice.dice.chance(0.4 if voice.full else 0.6) else "fingertip"
    return f"{join_words(fingers, voice)} {noun}{plural}"


def join_words(words: Sequence[str], voice: Voice) -> str:
    """ "a", "a and b", "a, b and c" or "a, b, and c"."""
    if len(words) < 3:
        return " and ".join(words)
    return f"{', '.join(words[:-1])}{voice.comma} and {words[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
