"""What one hand does, as happenings: shapes, fingers, contacts of the thumb, wrist, palm, spacing, rest.

Nothing here depends on which hand it is, so mirrored clips have mirrored happenings.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ambidex.annotation.happening import Happening, fold, join, repeat
from ambidex.events import Event
from ambidex.motion import FINGERS

OPPOSITE = {
    "left": "right", "up": "down", "forward": "back", "bend": "straighten", "spread": "gather", "approach": "part",
}  # fmt: skip
OPPOSITE |= {second: first for first, second in OPPOSITE.items()}
_SLIGHT_RAD = 0.45
_TOGETHER_S = 0.25
"""Fingers that begin within this time move as one."""


def happenings_of_hand(events: Sequence[Event], hand: str, fps: float) -> list[Happening]:
    """All that one hand does, in order of time.

    Args:
        events: of the clip, of all hands.
        hand: "left" or "right".
        fps: frames per second.
    """
    own = sorted((event for event in events if event.hand == hand), key=_time)
    shapes = _shapes(own)
    fingers = _fingers(own, shapes, fps)
    told = [
        *fold(shapes, fps, _undoes, _there_and_back),
        *fingers,
        *_bent_back(own),
        *_thumb_contacts(own, fps),
        *_wrist(own, fps),
        *_palm(own),
        *_spacing(own, [*shapes, *fingers], fps),
        *_states(own),
    ]
    return sorted(told, key=lambda item: (item.start, item.end, item.what, item.fingers))


def finger_order(finger: str) -> int:
    """Thumb 0 to pinky 4."""
    return FINGERS.index(finger)


def _time(event: Event) -> tuple[int, int, int]:
    return event.start, event.end, finger_order(event.subject) if event.subject in FINGERS else 9


def _undoes(first: Happening, second: Happening) -> bool:
    return OPPOSITE.get(_family(first)) == _family(second) and first.fingers == second.fingers


def _family(item: Happening) -> str:
    """Closing and curling bend the fingers; a slight bend is a bend."""
    name = item.what.removesuffix("_slightly")
    return {"close": "bend", "curl": "bend", "open": "straighten", "uncurl": "straighten"}.get(name, name)


def _there_and_back(first: Happening, second: Happening) -> str:
    slight = "_slightly" if first.what.endswith("_slightly") and second.what.endswith("_slightly") else ""
    return f"{first.what.removesuffix('_slightly')}_{second.what.removesuffix('_slightly')}{slight}"


def _shapes(own: Sequence[Event]) -> list[Happening]:
    told = []
    for event in own:
        if event.kind != "hand" or not event.moves:
            continue
        what = ("close" if event.to_state == "fist" else "curl") if event.value > 0 else "open" if event.to_state == "open" else "uncurl"
        told.append(Happening(what, event.start, event.end, (event,), 9.0 if what in ("close", "open") else 7.0))
    return told


def _fingers(own: Sequence[Event], shapes: Sequence[Happening], fps: float) -> list[Happening]:
    """Fingers that bend or straighten apart from the whole hand; those that move alike are one."""
    groups: list[Happening] = []
    for event in own:
        if event.kind != "flexion" or not event.moves or _within_shape(event, shapes):
            continue
        slight = "_slightly" if abs(event.value) < _SLIGHT_RAD else ""
        what = ("bend" if event.value > 0 else "straighten") + slight
        item = Happening(what, event.start, event.end, (event,), 3.0 if slight else 6.0, (event.subject,))
        for index, group in enumerate(groups):
            alike = group.what == item.what and group.start >= event.start - _TOGETHER_S * fps and item.overlaps(group)
            if alike and event.subject not in group.fingers:
                joined = join([group, item])
                fingers = tuple(sorted((*group.fingers, event.subject), key=finger_order))
                groups[index] = Happening(joined.what, joined.start, joined.end, joined.events, joined.weight, fingers)
                break
        else:
            groups.append(item)
    told: list[Happening] = []
    for fingers in sorted({group.fingers for group in groups}):
        told += fold([group for group in groups if group.fingers == fingers], fps, _undoes, _there_and_back)
    return told


def _within_shape(event: Event, shapes: Sequence[Happening]) -> bool:
    """Whether the whole hand moves the same way at that time; the thumb of a closing hand is part of it."""
    single = Happening("", event.start, event.end, (), 0.0)
    return any(single.overlaps(shape) and (event.value > 0) == (shape.events[0].value > 0) for shape in shapes)


def _bent_back(own: Sequence[Event]) -> list[Happening]:
    found = [event for event in own if event.kind == "flexion" and event.to_state == "hyper_extended"]
    lasting = [event for event in found if event.from_state == "hyper_extended" and event.start == 0]
    told = [Happening("bend_back", event.start, event.end, (event,), 5.0, (event.subject,)) for event in found if event not in lasting]
    if lasting:
        fingers = tuple(sorted({event.subject for event in lasting}, key=finger_order))
        told.append(Happening("stay_bent_back", 0, max(event.end for event in lasting), tuple(lasting), 2.5, fingers))
    return told


def _thumb_contacts(own: Sequence[Event], fps: float) -> list[Happening]:
    """Touches of the thumb: several fingers at once, one after another, again and again, or all the time."""
    touches: list[Happening] = []
    for event in own:
        if event.kind != "thumb_contact":
            continue
        what = "thumb_stay" if event.from_state == "touching" else "thumb_touch"
        weight = 6.0 if what == "thumb_stay" else 7.0 if _is_curled(own, event.object, event.start) else 10.0
        item = Happening(what, event.start, event.end, (event,), weight, (), (event.object,))
        last = touches[-1] if touches else None
        if last is not None and last.what == what and item.start - last.start <= _TOGETHER_S * fps and item.overlaps(last):
            targets = tuple(sorted({*last.targets, event.object}, key=finger_order))
            touches[-1] = Happening(what, last.start, max(last.end, event.end), (*last.events, event), last.weight, (), targets)
        else:
            touches.append(item)
    touches = [item for part in _by_targets(touches) for item in repeat(part, fps)]
    touches.sort(key=lambda item: (item.start, item.targets))
    return _in_turn(touches)


def _is_curled(own: Sequence[Event], finger: str, frame: int) -> bool:
    """Whether a finger is fully bent then: a thumb that lies on it is part of the fist, and not what short captions tell first."""
    course = [event for event in own if event.kind == "flexion" and event.subject == finger and event.to_state != "hyper_extended"]
    before = [event for event in course if event.start <= frame]
    state = before[-1].to_state if before else course[0].from_state if course else ""
    return state == "bent"


def _by_targets(items: Sequence[Happening]) -> list[list[Happening]]:
    return [[item for item in items if item.targets == targets] for targets in sorted({item.targets for item in items})]


def _in_turn(touches: list[Happening]) -> list[Happening]:
    """Three or more single touches of different fingers, one after another, are one happening."""
    singles = [item for item in touches if item.what == "thumb_touch" and len(item.targets) == 1 and item.count == 1]
    apart = all(not first.overlaps(second) for first, second in pairwise(singles))
    if len(singles) < 3 or len(singles) != len({item.targets for item in singles}) or not apart:
        return touches
    events = tuple(event for item in singles for event in item.events)
    order = tuple(item.targets[0] for item in singles)
    turn = Happening("thumb_in_turn", singles[0].start, singles[-1].end, events, 10.0, (), order)
    return sorted([turn, *(item for item in touches if item not in singles)], key=lambda item: item.start)


def _wrist(own: Sequence[Event], fps: float) -> list[Happening]:
    """Ways of the wrist: axes that move together are one way; there and back is one; many times is a wave."""
    ways: list[list[Event]] = []
    for event in own:
        if event.kind != "wrist":
            continue
        single = Happening("", event.start, event.end, (), 0.0)
        for way in ways:
            group = Happening("", min(e.start for e in way), max(e.end for e in way), (), 0.0)
            if single.overlaps(group, 0.6) and all(event.to_state not in (e.to_state, OPPOSITE[e.to_state]) for e in way):
                way.append(event)
                break
        else:
            ways.append([event])
    items = []
    for way in ways:
        way.sort(key=lambda event: (-abs(event.value), event.to_state in ("left", "right"), event.to_state))
        main = [event for event in way if abs(event.value) >= 0.45 * abs(way[0].value)]
        length = abs(way[0].value)
        items.append(
            Happening(
                "move", min(e.start for e in main), max(e.end for e in main), tuple(main), 4.0 + min(4.0, length / 0.05), (),
                tuple(event.to_state for event in main),
            )
        )  # fmt: skip
    items.sort(key=lambda item: item.start)
    back = lambda first, second: OPPOSITE[first.targets[0]] == second.targets[0]  # noqa: E731
    return fold(items, fps, back, lambda first, second: "move_back")


def _palm(own: Sequence[Event]) -> list[Happening]:
    """Turns of the palm from one direction to another, and where it faces all the time."""
    facing = [event for event in own if event.kind == "palm"]
    told = [Happening("face", event.start, event.end, (event,), 1.5, (), (event.to_state,)) for event in facing[:1] if event.start == 0]
    for before, after in pairwise(facing):
        if before.to_state != after.to_state:
            told.append(Happening("turn_palm", before.end, after.start + 1, (before, after), 6.5, (), (after.to_state,)))
    if facing and facing[0].start > 0:
        told.append(Happening("turn_palm", max(0, facing[0].start - 1), facing[0].start + 1, (facing[0],), 5.0, (), (facing[0].to_state,)))
    return sorted(told, key=lambda item: item.start)


def _spacing(own: Sequence[Event], bends: Sequence[Happening], fps: float) -> list[Happening]:
    """Spreading and gathering of all fingers, and of single pairs where the whole hand does not.

    While fingers bend, their spacing changes by itself: then it is a side remark.
    """
    moves = [event for event in own if event.kind == "spacing" and event.moves]
    everything = [event for event in moves if event.subject == "fingers"]
    items = [Happening("spread" if e.value > 0 else "gather", e.start, e.end, (e,), 5.5) for e in everything]
    items = [replace(item, weight=2.0) if any(item.overlaps(bend) for bend in bends) else item for item in items]
    told = fold(items, fps, _undoes, _there_and_back)
    for event in moves:
        what = "spread_pair" if event.value > 0 else "gather_pair"
        single = Happening(what, event.start, event.end, (event,), 1.8, (event.subject, event.object))
        if event.subject != "fingers" and not any(single.overlaps(item) for item in (*items, *bends)):
            told.append(single)
    return told


def _states(own: Sequence[Event]) -> list[Happening]:
    """What lasts: absence, rest, a shape that is held."""
    told = []
    for event in own:
        if event.kind == "absence":
            told.append(Happening("absent", event.start, event.end, (event,), 20.0))
        elif event.kind == "rest":
            told.append(Happening("rest", event.start, event.end, (event,), 3.0))
        elif event.kind == "hand" and not event.moves:
            told.append(Happening(f"hold_{event.to_state}", event.start, event.end, (event,), 2.0))
    return told
