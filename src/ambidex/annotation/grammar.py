"""The grammar: events to captions at five levels of detail, offline, the same words for the same seed.

    1  the one or two things that matter, as a person would ask for them
    2  a few things in order
    3  most things, with when in the clip
    4  all but trifles, with speeds and what lasts
    5  everything, with seconds, centimetres and degrees

Contact and bending back are always told, fingers that move alike are told as one, repetition is counted, and nothing is said
about intent. Every clause carries the events it tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import degrees

from ambidex.annotation.happening import Happening
from ambidex.annotation.one_hand import happenings_of_hand
from ambidex.annotation.phrases import ADVERBS, LINKS, MEANWHILE, NOTHING_ALONE, NOTHING_BETWEEN, OPENERS, WHILE
from ambidex.annotation.two_hands import happenings_between
from ambidex.annotation.wording import Dice, Wording, word
from ambidex.corpus.clip import Caption
from ambidex.events import Event
from ambidex.motion import HANDS, Motion

DETAILS = (1, 2, 3, 4, 5)
WRITER = "grammar"
_MOST = {1: 1, 2: 2, 3: 4, 4: 7, 5: 16}
"""How many happenings are told, apart from what must be."""
_MOST_CONTACTS = {1: 2, 2: 3, 3: 6, 4: 8, 5: 16}
_LIGHTEST = {1: 4.0, 2: 4.0, 3: 2.5, 4: 1.4, 5: 0.0}
_CONTACT = 10.0


@dataclass(frozen=True)
class Clause:
    """A piece of a caption and what proves it; the clauses of a text, joined without anything between, are the text."""

    text: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Told:
    """One caption in clauses."""

    detail: int
    left: tuple[Clause, ...]
    right: tuple[Clause, ...]
    relation: tuple[Clause, ...]

    def caption(self) -> Caption:
        """The plain texts."""
        left, right, relation = ("".join(clause.text for clause in part) for part in (self.left, self.right, self.relation))
        return Caption(self.detail, left, right, relation, WRITER)


def write_captions(motion: Motion, events: Sequence[Event], seed: int = 0) -> list[Caption]:
    """Five captions of a clip, from short to exhaustive.

    Args:
        motion: the clip.
        events: what `find_events` found in it.
        seed: another seed gives other words for the same facts.
    """
    return [told.caption() for told in tell(len(motion), motion.fps, events, seed)]


def tell(num_frames: int, fps: float, events: Sequence[Event], seed: int = 0) -> list[Told]:
    """`write_captions` in clauses, for clips known by their length, rate and events."""
    left, right = (happenings_of_hand(events, hand, fps) for hand in HANDS)
    between = happenings_between(events, left, right, fps)
    return [
        Told(
            detail,
            _write(left, "left", num_frames, fps, Dice(seed), detail),
            _write(right, "right", num_frames, fps, Dice(seed), detail),
            _write(between, "both", num_frames, fps, Dice(seed), detail) if not _unseen(left) and not _unseen(right) else (),
        )
        for detail in DETAILS
    ]


def _unseen(items: Sequence[Happening]) -> bool:
    return any(item.what == "absent" for item in items)


def _select(items: Sequence[Happening], detail: int) -> list[Happening]:
    """The happenings a caption of this detail tells, in order of time."""
    contacts = [item for item in items if item.weight >= _CONTACT][: _MOST_CONTACTS[detail]]
    others = [item for item in items if item.weight < _CONTACT]
    others.sort(key=lambda item: (-item.weight, item.start, item.end, item.what, item.fingers))
    room = max(0, _MOST[detail] - len(contacts))
    chosen = [item for item in others if item.weight >= _LIGHTEST[detail] or item.what == "absent"][:room]
    if detail > 1:
        chosen += [item for item in others if item.what == "bend_back" and item not in chosen]
    if not contacts and not chosen:
        chosen = [item for item in others if item.what not in ("spread_pair", "gather_pair", "face")][:1]
    return sorted([*contacts, *chosen], key=lambda item: (item.start, item.end, item.what, item.fingers, item.targets[1:]))


def _write(items: Sequence[Happening], hand: str, num_frames: int, fps: float, dice: Dice, detail: int) -> tuple[Clause, ...]:
    chosen = _select(items, detail)
    if not chosen:
        nothing = dice.choose(NOTHING_BETWEEN if hand == "both" else NOTHING_ALONE, num_frames, detail)
        return (Clause(nothing.format(hand=hand), ()),)
    clauses: list[Clause] = []
    told: Wording | None = None
    for index, item in enumerate(chosen):
        wording = word(item, hand, dice, detail)
        predicate = wording.predicate + _manner(item, fps, dice, detail)
        text = _connect(chosen, index, told, wording, predicate, num_frames, dice, detail)
        clauses.append(Clause(text, item.events))
        told = wording
    clauses[-1] = replace(clauses[-1], text=clauses[-1].text + ".")
    return tuple(clauses)


def _connect(
    chosen: Sequence[Happening],
    index: int,
    before: Wording | None,
    wording: Wording,
    predicate: str,
    num_frames: int,
    dice: Dice,
    detail: int,
) -> str:
    """The clause with what ties it to the one before: an opener, a link, "while", or a new sentence."""
    item = chosen[index]
    key = (item.what, item.start, item.end, item.fingers, detail, index)
    opener = _opener(item, num_frames, dice, key) if detail >= 3 and len(chosen) > 1 else ""
    if before is None:
        return _sentence(opener, wording.named, predicate)
    subject = wording.again if before.again != "it" or wording.again != "it" else "it"
    if subject == "it" and before.again != "it":
        subject = "the hand"
    last = chosen[index - 1]
    if item.overlaps(last, 0.6) and abs(item.start - last.start) < 0.25 * num_frames:
        lasting = last.end - last.start > 0.85 * num_frames
        linked = index % 2 == 1 and dice.chance(0.7, "while", *key)
        if linked:
            return f"{dice.choose(WHILE, *key)}{subject} {predicate}"
        if not lasting:
            return f". {_sentence(dice.choose(MEANWHILE, 'meanwhile', *key), subject, predicate)}"
    if item.start < last.end:
        return f". {_sentence(opener, subject, predicate)}"
    link = dice.choose(LINKS, "link", *key)
    if (detail <= 2 or dice.chance(0.4, "link?", *key)) and not link.startswith("."):
        same = before.again == wording.again
        return f"{link}{predicate}" if same and not link.startswith(";") else f"{link}{subject} {predicate}"
    if detail <= 2 or dice.chance(0.45, "next", *key):
        opener = dice.choose(OPENERS["next"], "next", *key)
    return f". {_sentence(opener, subject, predicate)}"


def _sentence(opener: str, subject: str, predicate: str) -> str:
    text = f"{opener} {subject} {predicate}".strip()
    return text[0].upper() + text[1:]


def _opener(item: Happening, num_frames: int, dice: Dice, key: tuple[object, ...]) -> str:
    """When in the clip: throughout, at the beginning, in the middle, at the end; empty where it would only fill space."""
    length = item.end - item.start
    if length > 0.85 * num_frames:
        when = "throughout" if item.count == 1 and not item.speed else "recurring" if item.count > 1 else ""
    else:
        middle = (item.start + item.end) / 2 / num_frames
        when = "beginning" if middle < 0.3 else "end" if middle > 0.7 else "middle"
    return dice.choose(OPENERS[when], "when", *key) if when and dice.chance(0.75, "opener", *key) else ""


_MEASURED_IN_DEGREES = {"bend", "straighten", "curl", "uncurl", "close", "open", "bend_back"}


def _manner(item: Happening, fps: float, dice: Dice, detail: int) -> str:
    """Speed, size and times, as much as the level of detail wants."""
    key = (item.what, item.start, item.end, item.fingers, detail)
    text = ""
    probability = {1: 0.3, 2: 0.6, 3: 0.9, 4: 1.0, 5: 1.0}[detail]
    if item.speed and (item.speed != "medium" or detail >= 4) and dice.chance(probability, "speed", *key):
        text += f" {dice.choose(ADVERBS[item.speed], 'speed', *key)}"
    if detail < 5:
        return text
    if item.what in ("move", "move_back", "approach", "part"):
        text += f" by about {max(1, round(item.size * 100))} cm"
    elif item.what.replace("_slightly", "") in _MEASURED_IN_DEGREES:
        text += f" by about {max(5, round(degrees(item.size) / 5) * 5)} degrees"
    if item.what in ("rest", "absent") or item.what.startswith(("hold_", "stay_")):
        return text
    return f"{text} ({item.start / fps:.1f} to {item.end / fps:.1f} s)"
