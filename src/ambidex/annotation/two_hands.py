"""What the hands do to each other, as happenings.

Parts are given out by what is done, never by the name of the hand (the hand above is told first, a long finger before a
thumb), so mirrored clips have mirrored happenings.
"""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.annotation.happening import Happening, fold, join, repeat
from ambidex.annotation.one_hand import OPPOSITE, finger_order
from ambidex.events import Event

_TOGETHER_S = 0.25
_CLAP_S = 0.5
_OTHER = {"left": "right", "right": "left"}
_UNEVENTFUL = {"rest", "absent", "face", "stay_bent_back", "hold_open", "hold_half_closed", "hold_fist", "spread_pair", "gather_pair"}


def happenings_between(events: Sequence[Event], left: Sequence[Happening], right: Sequence[Happening], fps: float) -> list[Happening]:
    """All that is told of both hands together, in order of time.

    Args:
        events: of the clip.
        left, right: what each hand does.
        fps: frames per second.
    """
    if any(item.what == "absent" for item in (*left, *right)):
        return []
    palms = _palm_contacts(events, fps)
    told = [
        *palms,
        *_tip_contacts(events, palms, fps),
        *_palm_touches(events, fps),
        *_distance(events, fps),
        *_places(events),
        *_alike(left, right),
        *_roles(left, right),
    ]
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


def _palm_contacts(events: Sequence[Event], fps: float) -> list[Happening]:
    """Claps (brief, out of an approach) and palms that press or rest on each other."""
    found = sorted((event for event in events if event.kind == "palm_palm"), key=lambda event: event.start)
    approaches = [event for event in events if event.kind == "palm_distance" and event.moves and event.value < 0]
    items = []
    for event in found:
        brief = event.end - event.start <= _CLAP_S * fps
        struck = any(abs(approach.end - event.start) <= 0.25 * fps for approach in approaches)
        what = "palms_stay" if event.from_state == "touching" else "clap" if brief and struck else "palms_press"
        items.append(Happening(what, event.start, event.end, (event,), 10.0))
    return repeat(items, fps)


def _tip_contacts(events: Sequence[Event], palms: Sequence[Happening], fps: float) -> list[Happening]:
    """Fingertips of both hands on each other: same fingers at once or in turn, and single pairs."""
    found = sorted((event for event in events if event.kind == "tip_tip"), key=_pair_order)
    same = [event for event in found if event.subject == event.object]
    told = []
    for group in _at_once(same, fps):
        fingers = tuple(sorted({event.subject for event in group}, key=finger_order))
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
    return [item for part in parts for item in repeat([t for t in told if (t.what, t.fingers, t.targets, t.hand) == part], fps)]


def _contact(
    what: str, group: Sequence[Event], palms: Sequence[Happening], fingers: tuple[str, ...], targets: tuple[str, ...] = (), hand: str = ""
) -> Happening:
    item = Happening(what, group[0].start, max(event.end for event in group), tuple(group), 10.0, fingers, targets, hand)
    # Where palms press, fingertips meet as well: that is told in long captions only.
    beside_palms = any(item.overlaps(palm) for palm in palms)
    return Happening(what, item.start, item.end, item.events, 2.0 if beside_palms else 10.0, fingers, targets, hand)


def _pair_order(event: Event) -> tuple[int, int, int]:
    ranks = sorted((finger_order(event.subject), finger_order(event.object)))
    return event.start, ranks[0], ranks[1]


def _at_once(found: Sequence[Event], fps: float) -> list[list[Event]]:
    """Events that begin together."""
    groups: list[list[Event]] = []
    for event in found:
        if groups and event.start - groups[-1][0].start <= _TOGETHER_S * fps:
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


def _palm_touches(events: Sequence[Event], fps: float) -> list[Happening]:
    """Fingertips on the other palm; fingers that lie there together are one."""
    told = []
    for hand in ("left", "right"):
        found = [event for event in events if event.kind == "tip_palm" and event.hand == hand]
        found.sort(key=lambda event: (event.start, finger_order(event.subject)))
        items = []
        for group in _overlapping(found):
            fingers = tuple(sorted({event.subject for event in group}, key=finger_order))
            what = "tip_on_palm_stay" if all(event.from_state == "touching" for event in group) else "tip_on_palm"
            items.append(Happening(what, group[0].start, max(event.end for event in group), tuple(group), 10.0, fingers, (), hand))
        told += repeat(items, fps)
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


def _distance(events: Sequence[Event], fps: float) -> list[Happening]:
    found = sorted((event for event in events if event.kind == "palm_distance"), key=lambda event: event.start)
    moves = [event for event in found if event.moves]
    items = []
    for event in moves:
        weight = 4.0 + min(3.0, abs(event.value) / 0.08) + (1.0 if event.speed == "fast" else 0.0)
        items.append(Happening("approach" if event.value < 0 else "part", event.start, event.end, (event,), weight))
    told = fold(items, fps, lambda a, b: OPPOSITE[a.what] == b.what, lambda a, b: f"{a.what}_{b.what}")
    return told + [Happening(f"stay_{event.to_state}", event.start, event.end, (event,), 1.0) for event in found if not event.moves]


def _places(events: Sequence[Event]) -> list[Happening]:
    """One hand above, in front of, or across the other: how it comes there, or that it is there all along."""
    told = []
    for event in events:
        if event.kind != "relative_position":
            continue
        moves = event.moves
        if event.to_state == "left_of":
            told.append(Happening("cross" if moves else "stay_crossed", event.start, event.end, (event,), 6.0 if moves else 2.0))
        elif event.to_state == "right_of" and event.from_state == "left_of":
            told.append(Happening("uncross", event.start, event.end, (event,), 6.0))
        elif event.to_state in _PLACES:
            hand, place = _PLACES[event.to_state]
            what = f"come_{place}" if moves else f"stay_{place}"
            told.append(Happening(what, event.start, event.end, (event,), 4.5 if moves else 1.5, (), (), hand))
    return told


_PLACES = {"above": ("right", "above"), "below": ("left", "above"), "in_front": ("right", "in_front"), "behind": ("left", "in_front")}
"""Where the right hand is → which hand is told, and where it is."""


def _alike(left: Sequence[Happening], right: Sequence[Happening]) -> list[Happening]:
    """What both hands do at the same time in the same way."""
    told = []
    for mine in left:
        for other in right:
            same = mine.what == other.what and mine.fingers == other.fingers and mine.overlaps(other)
            if not same or mine.what in _UNEVENTFUL:
                continue
            if mine.what in ("move", "move_back"):
                mirrored = tuple(_OTHER.get(way, way) for way in other.targets[:1])
                if mine.targets[:1] == other.targets[:1]:
                    name = "both_move"
                elif mirrored == mine.targets[:1]:
                    name = "both_move_outward" if mine.targets[0] == "left" else "both_move_inward"
                else:
                    continue
                told.append(_together(mine, other, name, 3.0, _common_ways(mine, other)))
            elif mine.targets == other.targets:
                told.append(_together(mine, other, f"both_{mine.what}", 4.0, mine.targets))
    return [item for item in told if item.what in BOTH]


BOTH = {
    "both_close", "both_open", "both_close_open", "both_open_close", "both_bend", "both_straighten", "both_bend_straighten", "both_spread",
    "both_gather", "both_thumb_touch", "both_move", "both_move_outward", "both_move_inward", "both_turn_palm",
}  # fmt: skip


def _together(mine: Happening, other: Happening, what: str, weight: float, targets: tuple[str, ...]) -> Happening:
    """What two hands do together, as one."""
    joined = join([mine, other], what)
    return Happening(what, joined.start, joined.end, joined.events, weight, mine.fingers, targets)


def _common_ways(mine: Happening, other: Happening) -> tuple[str, ...]:
    """Directions that both hands take, in an order that does not depend on the hand."""
    return tuple(way for way in ("up", "down", "forward", "back", "left", "right") if way in mine.targets and way in other.targets)


def _roles(left: Sequence[Happening], right: Sequence[Happening]) -> list[Happening]:
    """That one hand rests while the other one moves, or that both rest."""
    rests = {hand: next((item for item in own if item.what == "rest"), None) for hand, own in (("left", left), ("right", right))}
    busy = {"left": any(i.what not in _UNEVENTFUL for i in left), "right": any(i.what not in _UNEVENTFUL for i in right)}
    if rests["left"] and rests["right"]:
        events = (*rests["left"].events, *rests["right"].events)
        return [Happening("both_rest", rests["left"].start, rests["left"].end, events, 2.5)]
    for hand, other in _OTHER.items():
        resting = rests[hand]
        if resting is not None and busy[other]:
            return [Happening("only_one_moves", resting.start, resting.end, resting.events, 5.5, (), (), other)]
    return []
