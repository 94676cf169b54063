"""Plants one falsehood in a caption of the grammar by editing its text, and makes sure in the joints that it is false.

Every planter looks at one clause and the events that prove it, and gives the falsified clause, or None where it cannot be sure.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from truth_raw import STILL_M, STILL_RAD, Raw, raw_of
from truth_words import COUNT, FINGER, OPPOSITES, SIDE, THEN, WHEN, count_words, finger_words, rename, swap_sides

from ambidex.annotation import Clause, Told
from ambidex.corpus.clip import Caption
from ambidex.events import Event
from ambidex.motion import FINGERS, Motion

FALSEHOODS = ("hand", "finger", "direction", "order", "count", "invented", "dropped")
PARTS = ("left", "right", "relation")
_CONTACTS = ("thumb_contact", "tip_tip", "tip_palm", "palm_palm")
_OTHER = {"left": "right", "right": "left", "up": "down", "down": "up", "forward": "back", "back": "forward"}
_POSITIONS = {"left_of": "left", "right_of": "right", "above": "up", "below": "down", "in_front": "forward", "behind": "back"}


@dataclass(frozen=True)
class Scene:
    """What planters know of a clip."""

    raw: Raw
    told: Told
    part: str
    number: int
    """Of the clause in its part."""
    events_of_clip: tuple[Event, ...]
    """All that happens, told or not."""
    chance: np.random.Generator

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses of the part."""
        return getattr(self.told, self.part)

    @property
    def text(self) -> str:
        """The clause to falsify."""
        return self.clauses[self.number].text

    @property
    def events(self) -> tuple[Event, ...]:
        """What proves it."""
        return self.clauses[self.number].events

    @property
    def everything(self) -> list[Event]:
        """All events that the caption tells in this part."""
        return [event for clause in self.clauses for event in clause.events]


def planted(
    motion: Motion, events: Sequence[Event], captions: Sequence[Told], others: Sequence[Told], seed: int
) -> Iterator[tuple[str, Caption]]:
    """Captions of a clip with one falsehood each, at most two of every kind.

    Args:
        motion: the clip.
        events: what `find_events` finds in it.
        captions: what the grammar tells of it.
        others: what the grammar tells of another clip, whose contacts are invented here.
        seed: for the choice of caption and clause.
    """
    chance = np.random.default_rng([seed, len(motion)])
    raw = raw_of(motion)
    for falsehood in FALSEHOODS:
        found = 0
        places = [(told, part, number) for told in captions for part in PARTS for number in range(len(getattr(told, part)))]
        for index in chance.permutation(len(places)):
            told, part, number = places[index]
            scene = Scene(raw, told, part, number, tuple(events), chance)
            lie = _invented(scene, others) if falsehood == "invented" else _PLANTERS[falsehood](scene)
            if lie is None:
                continue
            yield falsehood, lie
            found += 1
            if found == 2:
                break


def _with(scene: Scene, text: str) -> Caption:
    """The caption with another text for the clause."""
    caption = scene.told.caption()
    whole = "".join(text if number == scene.number else clause.text for number, clause in enumerate(scene.clauses))
    return replace(caption, **{scene.part: whole})


def _hand(scene: Scene) -> Caption | None:
    """What one hand does is told of the other one, which does nothing; or sides of a contact are exchanged."""
    if scene.part == "relation":
        lie = swap_sides(scene.text)
        return (
            _with(scene, lie)
            if lie != scene.text and scene.events and all(_far(scene.raw, e, swapped=True) for e in scene.events)
            else None
        )
    other = _OTHER[scene.part]
    moves = [event for event in scene.everything if event.moves or event.kind in _CONTACTS]
    if not moves or not scene.raw.still(other) or any(event.kind == "rest" for event in scene.everything):
        return None
    if any(event.kind == "thumb_contact" and not scene.raw.thumb_far(other, event.object) for event in scene.everything):
        return None
    text = swap_sides("".join(clause.text for clause in scene.clauses))
    return replace(scene.told.caption(), **{other: text, scene.part: ""})


def _finger(scene: Scene) -> Caption | None:
    """Another finger is named than the one that bends or touches."""
    words = finger_words(scene.text)
    kinds = {event.kind for event in scene.events}
    if kinds == {"flexion"}:
        named = {event.subject for event in scene.events}
        hand = scene.events[0].hand
        free = [f for f in FINGERS if f not in named and all(scene.raw.turn(hand, f, sign) < STILL_RAD for sign in (1, -1))]
        if len(named) != 1 or set(words) != named or not all(event.moves for event in scene.events):
            return None
        old = words[0]
    elif kinds == {"thumb_contact"}:
        named = {event.object for event in scene.events}
        free = [f for f in FINGERS[1:] if scene.raw.thumb_far(scene.events[0].hand, f)]
        if len(named) != 1 or set(words) != named | {"thumb"}:
            return None
        old = next(iter(named))
    elif kinds == {"tip_tip"} and len({(event.subject, event.object) for event in scene.events}) == 1:
        left, old = scene.events[0].subject, scene.events[0].object
        free = [f for f in FINGERS if scene.raw.tips_far(left, f)]
        if left == old or sorted(words) != sorted([left, old]):
            return None
    elif kinds == {"tip_palm"} and len({event.subject for event in scene.events}) == 1:
        old = scene.events[0].subject
        free = [f for f in FINGERS if scene.raw.palm_far(scene.events[0].hand, f)]
        if set(words) != {old}:
            return None
    else:
        return None
    if not free:
        return None
    new = free[int(scene.chance.integers(len(free)))]
    return _with(scene, FINGER.sub(lambda match: rename(match, old, new), scene.text))


def _direction(scene: Scene) -> Caption | None:
    """The opposite way is told, or bending for straightening."""
    if not scene.events or len({event.kind for event in scene.events}) != 1 or not all(_only_way(scene.raw, e) for e in scene.events):
        return None
    kind = scene.events[0].kind
    matches = [(match, word) for pattern, word in OPPOSITES.get(kind, ()) for match in pattern.finditer(scene.text)]
    if len(matches) != 1 or SIDE.match(scene.text, matches[0][0].start()):
        return None
    match, word = matches[0]
    return _with(scene, scene.text[: match.start()] + match.expand(word) + scene.text[match.end() :])


def _only_way(raw: Raw, event: Event) -> bool:
    """Whether the opposite of a movement clearly does not happen in the clip."""
    if not event.moves:
        return False
    if event.kind == "flexion":
        return raw.turn(event.hand, event.subject, -1 if event.value > 0 else 1) < STILL_RAD
    if event.kind == "hand":
        return all(raw.turn(event.hand, finger, -1 if event.value > 0 else 1) < STILL_RAD for finger in FINGERS[1:])
    if event.kind == "wrist":
        return raw.way(event.hand, _OTHER[event.to_state]) < STILL_M
    if event.kind in ("palm_distance", "relative_position"):
        apart = raw.joints[:, 1, [0, 5, 17]].mean(1) - raw.joints[:, 0, [0, 5, 17]].mean(1)
        if event.kind == "palm_distance":
            length = np.linalg.norm(apart, axis=-1)
            return bool(np.all(np.diff(np.sign(event.value) * length) > -0.004)) and abs(length[-1] - length[0]) > 0.05
        if event.to_state not in _POSITIONS:
            return False
        axis = {"left-right": 0, "front-back": 1, "up-down": 2}[event.object]
        return bool(np.all(np.sign(event.value) * apart[:, axis] > -0.01)) and abs(event.value) > 0.05
    return False


def _order(scene: Scene) -> Caption | None:
    """Two clauses tied by "then" change places; fingers in turn are told backward; the beginning is called the end."""
    if {event.kind for event in scene.events} == {"sequence"}:
        order = scene.events[0].object.split(">")
        if len(scene.events) == 1 and len(order) >= 3 and finger_words(scene.text) == order:
            back = iter(order[::-1])
            return _with(scene, FINGER.sub(lambda match: rename(match, match.group(1).split()[0].lower(), next(back)), scene.text))
        return None
    if scene.number + 1 < len(scene.clauses):
        lie = _exchanged(scene)
        if lie is not None:
            return lie
    whens = [(match, word) for pattern, word in WHEN for match in pattern.finditer(scene.text)]
    # Where a hand has come to be is still true at the end.
    if len(whens) != 1 or not scene.events or not all(event.moves and event.kind != "relative_position" for event in scene.events):
        return None
    match, word = whens[0]
    length = len(scene.raw.joints)
    early = word.startswith("at the end")
    if not all(e.end < 0.33 * length if early else e.start > 0.67 * length for e in scene.events):
        return None
    signs = {_sign(event) for event in scene.events}
    if sum(_sign(event) in signs for event in scene.events_of_clip) > len(scene.events):
        return None
    word = word.capitalize() if match.group(0)[0].isupper() else word
    return _with(scene, scene.text[: match.start()] + word + scene.text[match.end() :])


def _exchanged(scene: Scene) -> Caption | None:
    """The first two clauses in the wrong order; their subject stays in front."""
    first, second = scene.clauses[scene.number : scene.number + 2]
    link = THEN.match(second.text)
    if link is None or not first.events or not second.events:
        return None
    if max(e.end for e in first.events) + 6 > min(e.start for e in second.events):
        return None
    signs = [{_sign(event) for event in clause.events} for clause in (first, second)]
    told = [_sign(event) for event in scene.events_of_clip]
    if signs[0] & signs[1] or any(told.count(sign) > 1 for sign in signs[0] | signs[1]):
        return None
    before, after = first.text, second.text[link.end() :]
    subject = re.match(r"(?:The |the )?(?:(?:left|right) )?(?:hand|wrist) ", before)
    tied = re.match(r"(?:the|its|it|all|both|thumb|index|middle|ring|pinky|fingers?|wrist|palm|hand)\b", after, re.IGNORECASE)
    words = f"{before} {after}"
    if scene.number > 0 or any(pattern.search(words) for pattern, _ in WHEN) or re.search(r" while | as |[.;:] ", words):
        return None
    if tied:
        swapped = after[0].upper() + after[1:].rstrip(". ") + link.group(0) + before[0].lower() + before[1:]
    elif subject:
        swapped = subject.group(0) + after.rstrip(". ") + link.group(0) + before[subject.end() :]
    else:
        return None
    swapped += "." if after.rstrip().endswith(".") else ""
    rest = "".join(clause.text for clause in scene.clauses[2:])
    return replace(scene.told.caption(), **{scene.part: swapped + rest})


def _sign(event: Event) -> tuple[str, str, str, str, bool]:
    return event.kind, event.hand, event.subject, event.object, event.value > 0


def _count(scene: Scene) -> Caption | None:
    """Three more than there are."""
    matches = list(COUNT.finditer(scene.text))
    if len(matches) != 1 or not scene.events or " s" in scene.text[matches[0].end() : matches[0].end() + 2]:
        return None
    match = matches[0]
    return _with(scene, scene.text[: match.start()] + count_words(match.group(0), 3) + scene.text[match.end() :])


def _invented(scene: Scene, others: Sequence[Told]) -> Caption | None:
    """A contact that another clip has is told at the end."""
    told = others[int(scene.chance.integers(len(others)))]
    for part in PARTS:
        clauses = getattr(told, part)
        if not clauses or not clauses[0].events or any(event.kind not in _CONTACTS for event in clauses[0].events):
            continue
        text = clauses[0].text.strip()
        whole = len(clauses) == 1 and text.endswith(".")
        if not whole or not all(_far(scene.raw, event) for event in clauses[0].events):
            continue
        caption = scene.told.caption()
        return replace(caption, **{part: f"{getattr(caption, part)} {text}".strip()})
    return None


def _dropped(scene: Scene) -> Caption | None:
    """A touch is told not to happen."""
    if not scene.events or any(event.kind not in _CONTACTS for event in scene.events):
        return None
    text, changed = re.subn(r"\bmake(s?) contact\b", r"never make\1 contact", scene.text)
    if not changed:
        text, changed = re.subn(r"\b(touch(?:es)?|contacts|taps?|meets?|presses) (?=the\b|each\b|left\b|right\b)", r"never \1 ", scene.text)
    return _with(scene, text) if changed == 1 else None


def _far(raw: Raw, event: Event, swapped: bool = False) -> bool:
    """Whether a contact clearly does not happen, or not with sides exchanged."""
    if event.kind == "thumb_contact":
        return raw.thumb_far(_OTHER[event.hand] if swapped else event.hand, event.object)
    if event.kind == "tip_tip":
        return raw.tips_far(event.object, event.subject) if swapped else raw.tips_far(event.subject, event.object)
    if event.kind == "tip_palm":
        return raw.palm_far(_OTHER[event.hand] if swapped else event.hand, event.subject)
    return event.kind == "palm_palm" and not swapped and raw.palms_far()


_PLANTERS: dict[str, Callable[[Scene], Caption | None]] = {
    "hand": _hand, "finger": _finger, "direction": _direction, "order": _order, "count": _count, "dropped": _dropped,
}  # fmt: skip
