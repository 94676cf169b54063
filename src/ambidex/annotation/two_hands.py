"""What the hands do to each other and what they do alike, as happenings.

Parts are given out by what is done, never by the name of the hand (a long finger is told before a thumb), so mirrored clips
have mirrored happenings.
"""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.annotation.happening import TOGETHER_S, Happening, finger_order, join, repeat, sorted_fingers
from ambidex.annotation.placing import places
from ambidex.annotation.repeats import finger_orders, repeated
from ambidex.events import Event

CONTACTS = {"tip_tip", "tip_palm", "palm_palm"}
_CLAP_S = 0.5
_OTHER = {"left": "right", "right": "left"}


def happenings_between(
    events: Sequence[Event], left: Sequence[Happening], right: Sequence[Happening], num_frames: int, fps: float
) -> list[Happening]:
    """All that is told of both hands together, in order of time.

    Args:
        events: of the clip.
        left, right: what each hand does.
        num_frames: length of the clip.
        fps: frames per second.
    """
    both = [event for event in events if event.hand == "both"]
    told, spent = repeated(both)
    ordered, in_order = finger_orders(both, spent)
    spent |= in_order
    rest = [event for event in both if id(event) not in spent]
    palms = _palm_contacts(rest, fps)
    told += ordered
    told += palms
    told += _tip_contacts(rest, palms, fps)
    told += _palm_touches(events, palms)
    told += places(rest, num_frames, fps)
    told += _alike(left, right)
    return _merge_equal_parts(sorted(told, key=lambda item: (item.start, item.end, item.what, item.fingers, item.targets)))


def _merge_equal_parts(told: Sequence[Happening]) -> list[Happening]:
    """What each hand does to the other at the very same time is one happening, of "each"."""
    merged: list[Happening] = []
    for item in told:
        last = merged[-1] if merged else None
        if last is not None and item.hand and _apart_from_hand(last) == _apart_from_hand(item):
            merged[-1] = replace(last, events=last.events + item.events, hand="each")
        else:
            merged.append(item)
    return merged


def _apart_from_hand(item: Happening) -> tuple[object, ...]:
    return item.what, item.start, item.end, item.fingers, item.targets, item.count


def _palm_contacts(both: Sequence[Event], fps: float) -> list[Happening]:
    """Claps (brief, out of an approach) and palms that press or rest on each other."""
    found = [event for event in both if event.kind == "palm_palm"]
    approaches = [event for event in both if event.kind == "palm_distance" and event.speed and event.value < 0]
    items = []
    for event in sorted(found, key=lambda event: event.start):
        brief = event.end - event.start <= _CLAP_S * fps
        struck = any(abs(approach.end - event.start) <= TOGETHER_S * fps for approach in approaches)
        what = "palms_stay" if event.from_state == "touching" else "clap" if brief and struck else "palms_press"
        items.append(Happening(what, event.start, event.end, (event,), 10.0))
    return repeat(items)


def _tip_contacts(both: Sequence[Event], palms: Sequence[Happening], fps: float) -> list[Happening]:
    """Fingertips of both hands on each other: same fingers at once or in turn, and single pairs."""
    found = sorted((event for event in both if event.kind == "tip_tip"), key=_pair_order)
    told = []
    for group in _at_once([event for event in found if event.subject == event.object], fps):
        fingers = sorted_fingers({event.subject for event in group})
        what = "same_tips_stay" if all(event.from_state == "touching" for event in group) else "same_tips"
        told.append(_contact(what, group, palms, fingers))
    told = _same_in_turn(told)
    for event in found:
        if event.subject != event.object:
            first, second = sorted((event.subject, event.object), key=lambda finger: (finger == "thumb", finger_order(finger)))
            hand = "left" if event.subject == first else "right"
            what = "tips_stay" if event.from_state == "touching" else "tips"
            told.append(_contact(what, [event], palms, (first,), (second,), hand))
    told.sort(key=lambda item: (item.start, item.fingers, item.targets))
    parts = sorted({(item.what, item.fingers, item.targets, item.hand) for item in told})
    return [item for part in parts for item in repeat([t for t in told if (t.what, t.fingers, t.targets, t.hand) == part])]


def _contact(
    what: str, group: Sequence[Event], palms: Sequence[Happening], fingers: tuple[str, ...], targets: tuple[str, ...] = (), hand: str = ""
) -> Happening:
    item = Happening(what, group[0].start, max(event.end for event in group), tuple(group), 10.0, fingers, targets, hand)
    # Where palms press, fingertips meet as well: that is told in long captions only.
    return replace(item, weight=2.0) if any(item.overlaps(palm) for palm in palms) else item


def _pair_order(event: Event) -> tuple[int, int, int]:
    ranks = sorted((finger_order(event.subject), finger_order(event.object)))
    return event.start, ranks[0], ranks[1]


def _at_once(found: Sequence[Event], fps: float) -> list[list[Event]]:
    """Events that begin together."""
    groups: list[list[Event]] = []
    for event in found:
        if groups and event.start - groups[-1][0].start <= TOGETHER_S * fps:
            groups[-1].append(event)
        else:
            groups.append([event])
    return groups


def _same_in_turn(told: list[Happening]) -> list[Happening]:
    """Three or more single pairs, each once, one after another."""
    singles = [item for item in told if item.what == "same_tips" and len(item.fingers) == 1]
    if len(singles) < 3 or len(singles) != len({item.fingers for item in singles}):
        return told
    events = tuple(event for item in singles for event in item.events)
    order = tuple(item.fingers[0] for item in singles)
    turn = Happening("tips_in_turn", singles[0].start, singles[-1].end, events, singles[0].weight, order)
    return [turn, *(item for item in told if item not in singles)]


def _palm_touches(events: Sequence[Event], palms: Sequence[Happening]) -> list[Happening]:
    """Fingertips on the other palm; fingers that lie there together are one."""
    told = []
    for hand in ("left", "right"):
        found = [event for event in events if event.kind == "tip_palm" and event.hand == hand]
        found.sort(key=lambda event: (event.start, finger_order(event.subject)))
        items = []
        for group in _overlapping(found):
            what = "tip_on_palm_stay" if all(event.from_state == "touching" for event in group) else "tip_on_palm"
            items.append(_contact(what, group, palms, sorted_fingers({event.subject for event in group}), (), hand))
        told += repeat(items)
    return told


def _overlapping(found: Sequence[Event]) -> list[list[Event]]:
    """Events that last at the same time, in order of their start."""
    groups: list[list[Event]] = []
    for event in found:
        if groups and event.start < max(before.end for before in groups[-1]):
            groups[-1].append(event)
        else:
            groups.append([event])
    return groups


_ALIKE = {
    "close": "both_close", "open": "both_open", "close_open": "both_close_open", "open_close": "both_open_close", "bend": "both_bend",
    "straighten": "both_straighten", "bend_straighten": "both_bend_straighten", "spread": "both_spread", "gather": "both_gather",
    "thumb_touch": "both_thumb_touch", "turn_palm": "both_turn_palm", "half_close": "both_curl", "curl": "both_curl",
    "half_open": "both_uncurl", "uncurl": "both_uncurl",
}  # fmt: skip
_WAYS = {"move", "rise", "sink", "advance", "retreat"}


def _alike(left: Sequence[Happening], right: Sequence[Happening]) -> list[Happening]:
    """What both hands do at the same time in the same way."""
    told: list[Happening] = []
    for mine in left:
        for other in right:
            if mine.count != other.count or mine.fingers != other.fingers or not mine.overlaps(other):
                continue
            if mine.what in _WAYS and other.what in _WAYS:
                name, ways = _shared_way(mine.targets, other.targets)
                if name:
                    told.append(_together(mine, other, name, 3.0, ways))
            elif mine.what == other.what and mine.what in _ALIKE and mine.targets[:1] == other.targets[:1]:
                told.append(_together(mine, other, _ALIKE[mine.what], 4.0, mine.targets[: 1 if mine.what == "turn_palm" else 5]))
    return told


def _shared_way(mine: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """How two ways go together: the same directions, outward, inward, or not at all ("")."""
    if mine[0] == other[0]:
        # In an order that does not depend on the hand.
        return "both_move", tuple(way for way in ("up", "down", "forward", "back", "left", "right") if way in mine and way in other)
    if _OTHER.get(other[0]) == mine[0]:
        return ("both_move_outward" if mine[0] == "left" else "both_move_inward"), ()
    return "", ()


def _together(mine: Happening, other: Happening, what: str, weight: float, targets: tuple[str, ...]) -> Happening:
    """What two hands do together, as one."""
    joined = join([mine, other], what)
    return replace(joined, weight=weight, targets=targets, count=mine.count)
