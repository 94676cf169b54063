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

from ambidex.annotation.dice import Dice, keys_of
from ambidex.annotation.happening import Happening
from ambidex.annotation.one_hand import happenings_of_hand
from ambidex.annotation.phrases import NOTHING
from ambidex.annotation.placing import stances_between
from ambidex.annotation.selection import CONTACTS, select, select_stances
from ambidex.annotation.sentences import Clause, attach, narrate, state
from ambidex.annotation.stances import stances_of_hand
from ambidex.annotation.two_hands import happenings_between
from ambidex.annotation.wording import Voice
from ambidex.corpus.clip import Caption
from ambidex.events import Event
from ambidex.motion import HANDS, Motion

DETAILS = (1, 2, 3, 4, 5)
WRITER = "grammar"
_FULL = 0.15
"""Share of texts in full sentences; the others leave out articles and the name of the hand."""
_LITTLE = 0.3
"""Share of texts that call the pinky the little finger."""


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
    """`write_captions` in clauses, for clips known by their length, rate and events.

    The words depend on the seed and on what is told, never on which hand does it: the mirrored clip has the mirrored captions.
    """
    own = {hand: [event for event in events if event.hand == hand] for hand in HANDS}
    moving = {hand: happenings_of_hand(own[hand], num_frames, fps) for hand in HANDS}
    stances = {hand: stances_of_hand(own[hand], num_frames) for hand in HANDS}
    seen = not any(item.what == "absent" for hand in HANDS for item in stances[hand])
    if seen:
        moving["both"] = happenings_between(events, moving["left"], moving["right"], num_frames, fps)
        stances["both"] = stances_between(events, stances, moving, num_frames)
    keys = keys_of(events)
    clip = keys["left"] + keys["right"] + keys["both"]
    told = []
    for detail in DETAILS:
        parts = {
            hand: _write(moving[hand], stances[hand], hand, num_frames, fps, Dice(seed, clip, keys[hand], hand == "both", detail), detail)
            for hand in moving
        }
        told.append(Told(detail, parts["left"], parts["right"], parts.get("both", ())))
    return told


def _write(
    items: Sequence[Happening], stances: Sequence[Happening], hand: str, num_frames: int, fps: float, dice: Dice, detail: int
) -> tuple[Clause, ...]:
    """One text of one caption."""
    voice = Voice(hand, detail, fps, dice, full=dice.chance(_FULL), comma="," if dice.chance(0.5) else "", little=dice.chance(_LITTLE))
    chosen = select(items, detail)
    if detail <= 2 and stances and all(item.what == "hold" for item in chosen):
        chosen = []  # Of a hand that only pauses, what lasts says more.
    lasting = select_stances(stances, chosen, detail, dice)
    if chosen:
        clauses = narrate(chosen, num_frames, voice)
        clauses = attach(clauses, lasting, voice, chosen[-1].what in CONTACTS) if lasting else clauses
    elif lasting:
        clauses = state(lasting, voice)
    else:
        # Of the relation nothing is said then; a hand that hardly shows is said to do nothing.
        return () if hand == "both" else (Clause(dice.choose(NOTHING).format(hand=hand), ()),)
    return (*clauses[:-1], replace(clauses[-1], text=f"{clauses[-1].text}."))
