"""What the hands do to each other and what they do alike, as happenings.

Parts are given out by what is done, never by the name of the hand (a long finger is told before a thumb), so mirrored clips
have mirrored happenings.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from ambidex.annotation.happening import TOGETHER_S, Happening, counted, finger_order, in_time, join
from ambidex.annotation.placing import places
from ambidex.annotation.repeats import finger_orders, repeated
from ambidex.annotation.touches import alike, by_finger, stays
from ambidex.events import Event

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
    palms = _palm_contacts(rest, both, num_frames, fps)
    told += ordered
    told += palms
    told += _tip_contacts(rest, palms, num_frames, fps)
    told += _palm_touches(events, palms, num_frames, fps)
    told += places(rest, num_frames, fps)
    told = counted(told, both) + _alike(left, right, fps)
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


def _palm_contacts(rest: Sequence[Event], both: Sequence[Event], num_frames: int, fps: float) -> list[Happening]:
    """Claps (brief, out of an approach) and palms that press or rest on each other; all that are not claps, or not alone, touch.

    Args:
        rest: what no repetition tells.
        both: that, and the approaches that a repetition tells.
        num_frames: length of the clip.
        fps: frames per second.
    """
    found = sorted((event for event in rest if event.kind == "palm_palm"), key=lambda event: event.start)
    if not found:
        return []
    approaches = [event for event in both if event.kind == "palm_distance" and event.speed and event.value < 0]
    clap = all(
        event.end - event.start <= _CLAP_S * fps and any(abs(approach.end - event.start) <= TOGETHER_S * fps for approach in approaches)
        for event in found
    )
    what = "palms_stay" if len(found) == 1 and stays(found, num_frames) else "clap" if clap else "palms_press"
    return [Happening(what, found[0].start, max(event.end for event in found), tuple(found), 10.0, count=len(found))]


def _tip_contacts(both: Sequence[Event], palms: Sequence[Happening], num_frames: int, fps: float) -> list[Happening]:
    """Fingertips of both hands on each other: same fingers at once or in turn, and single pairs."""
    found = [event for event in both if event.kind == "tip_tip"]
    told = []
    for fingers, contacts, count in alike(by_finger((event.subject, event) for event in found if event.subject == event.object), fps):
        what = "same_tips_stay" if count == 1 and stays(contacts, num_frames) else "same_tips"
        told.append(_contact(what, contacts, count, palms, fingers))
    told = _same_in_turn(in_time(told))
    pairs: dict[tuple[str, str, str], list[Event]] = {}
    for event in sorted(found, key=lambda event: event.start):
        if event.subject != event.object:
            first, second = sorted((event.subject, event.object), key=lambda finger: (finger == "thumb", finger_order(finger)))
            pairs.setdefault((first, second, "left" if event.subject == first else "right"), []).append(event)
    for (first, second, hand), contacts in pairs.items():
        what = "tips_stay" if len(contacts) == 1 and stays(contacts, num_frames) else "tips"
        told.append(_contact(what, tuple(contacts), len(contacts), palms, (first,), (second,), hand))
    return told


def _contact(
    what: str,
    contacts: tuple[Event, ...],
    count: int,
    palms: Sequence[Happening],
    fingers: tuple[str, ...],
    targets: tuple[str, ...] = (),
    hand: str = "",
) -> Happening:
    end = max(event.end for event in contacts)
    item = Happening(what, contacts[0].start, end, contacts, 10.0, fingers, targets, hand, count)
    # Where palms press, fingertips meet as well: that weighs less.
    return replace(item, weight=2.0) if any(item.overlaps(palm) for palm in palms) else item


def _same_in_turn(told: list[Happening]) -> list[Happening]:
    """Three or more single pairs, each once, one after another."""
    singles = [item for item in told if item.what == "same_tips" and len(item.fingers) == 1 and item.count == 1]
    if len(singles) < 3 or len(singles) != len({item.fingers for item in singles}):
        return told
    events = tuple(event for item in singles for event in item.events)
    order = tuple(item.fingers[0] for item in singles)
    turn = Happening("tips_in_turn", singles[0].start, singles[-1].end, events, singles[0].weight, order)
    return [turn, *(item for item in told if item not in singles)]


def _palm_touches(events: Sequence[Event], palms: Sequence[Happening], num_frames: int, fps: float) -> list[Happening]:
    """Fingertips on the palm, the back or the side of the other hand; fingers that come and go together are one."""
    told = []
    for hand, surface in product(("left", "right"), ("palm", "back", "side")):
        own = (event for event in events if event.kind == "tip_palm" and event.hand == hand and event.object == surface)
        for fingers, contacts, count in alike(by_finger((event.subject, event) for event in own), fps):
            stay = "_stay" if count == 1 and stays(contacts, num_frames) else ""
            # Whatever else of the hands meets would count as well where no palm is named.
            times = count if surface == "palm" else 1
            told.append(_contact(f"tip_on_{surface}{stay}", contacts, times, palms, fingers, (), hand))
    return told


_ALIKE = {
    "close": "both_close", "open": "both_open", "close_open": "both_close_open", "open_close": "both_open_close", "bend": "both_bend",
    "straighten": "both_straighten", "bend_straighten": "both_bend_straighten", "spread": "both_spread", "gather": "both_gather",
    "thumb_touch": "both_thumb_touch", "turn_palm": "both_turn_palm", "half_close": "both_curl", "curl": "both_curl",
    "half_open": "both_uncurl", "uncurl": "both_uncurl",
}  # fmt: skip
_WAYS = {"move", "rise", "sink", "advance", "retreat"}


def _alike(left: Sequence[Happening], right: Sequence[Happening], fps: float) -> list[Happening]:
    """What both hands do at the same time in the same way."""
    told: list[Happening] = []
    for mine in left:
        for other in right:
            together = abs(mine.start - other.start) <= TOGETHER_S * fps and mine.overlaps(other)
            if mine.count != other.count or mine.fingers != other.fingers or not together:
                continue
            if mine.what in _WAYS and other.what in _WAYS:
                name, ways = _shared_way(mine.targets, other.targets)
                if name:
                    told.append(_together(mine, other, name, 3.0, ways))
            elif mine.what == other.what and mine.what in _ALIKE:
                turned = mine.what == "turn_palm"
                if mine.targets == other.targets or (turned and mine.targets[0] == other.targets[0]):
                    told.append(_together(mine, other, _ALIKE[mine.what], 4.0, mine.targets[:1] if turned else mine.targets))
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
    return replace(joined, weight=weight, targets=targets, count=mine.count, exact=mine.exact and other.exact)
