"""What one hand does, as happenings: shapes, fingers, contacts of the thumb, wrist, palm, spacing, pauses.

Nothing here depends on which hand it is, so mirrored clips have mirrored happenings.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ambidex.annotation.happening import TOGETHER_S, Happening, counted, finger_order, fold, in_time, join, sorted_fingers
from ambidex.annotation.repeats import SLIGHT_RAD, finger_orders, repeated
from ambidex.annotation.stances import TELLING
from ambidex.annotation.touches import alike, by_finger, stays
from ambidex.events import Event

OPPOSITE = {
    "left": "right", "up": "down", "forward": "back", "bend": "straighten", "spread": "gather", "approach": "part",
    "oppose": "thumb_aside", "pronation": "supination",
}  # fmt: skip
OPPOSITE |= {second: first for first, second in OPPOSITE.items()}
_BENDS = {"close", "half_close", "curl", "curl_slightly"}
_SINGLE_WAYS = {"up": "rise", "down": "sink", "forward": "advance", "back": "retreat"}
_TURNS = {"roll": "", "pitch": "tilt", "yaw": "swivel"}


def happenings_of_hand(own: Sequence[Event], num_frames: int, fps: float) -> list[Happening]:
    """All that one hand does, in order of time; what lasts all along is left to `stances_of_hand`.

    Args:
        own: events of that hand.
        num_frames: length of the clip.
        fps: frames per second.
    """
    own = sorted(own, key=_time)
    told, spent = repeated(own)
    ordered, in_order = finger_orders(own, spent)
    spent |= in_order
    left = [event for event in own if id(event) not in spent]
    shapes = _shapes(left)
    whole = [*shapes, *(item for item in told if item.what in ("close_open", "open_close", "curl_uncurl", "uncurl_curl"))]
    fingers = _fingers(left, whole, fps)
    told += ordered
    told += fold(shapes, fps, _undoes, _hand_there_and_back)
    told += fingers
    told += _bent_back(left, num_frames)
    told += _thumb_contacts(left, own, num_frames, fps)
    told += _wrist(left, fps)
    told += _turns(left, fps)
    told += _palm(left)
    told += _spacing(left, [*whole, *fingers], fps)
    told += _thumb_swings(left, fps)
    told += _poses(left, num_frames)
    return in_time(counted(told, own))


def _time(event: Event) -> tuple[int, int, int]:
    return event.start, event.end, finger_order(event.subject)


def hand_movement(event: Event) -> str:
    """What a movement of the whole hand is called: by where it ends, and "slightly" where it is small."""
    slight = abs(event.value) < SLIGHT_RAD
    if event.value > 0:
        if event.to_state == "fist" and event.from_state != "fist":
            return "close"
        if slight:
            return "curl_slightly"
        return "half_close" if (event.from_state, event.to_state) == ("open", "half_closed") else "curl"
    if event.to_state == "open" and event.from_state != "open":
        return "open"
    if slight:
        return "uncurl_slightly"
    return "half_open" if (event.from_state, event.to_state) == ("fist", "half_closed") else "uncurl"


def _undoes(first: Happening, second: Happening) -> bool:
    return OPPOSITE.get(_family(first)) == _family(second) and first.fingers == second.fingers


def _family(item: Happening) -> str:
    """Closing and curling bend the fingers; a slight bend is a bend."""
    name = item.what.removesuffix("_slightly")
    if name in ("close", "half_close", "curl"):
        return "bend"
    return "straighten" if name in ("open", "half_open", "uncurl") else name


def _hand_there_and_back(first: Happening, second: Happening) -> str:
    if {first.what, second.what} == {"close", "open"}:
        return f"{first.what}_{second.what}"
    slight = "_slightly" if first.what.endswith("_slightly") and second.what.endswith("_slightly") else ""
    return ("curl_uncurl" if first.what in _BENDS else "uncurl_curl") + slight


def _there_and_back(first: Happening, second: Happening) -> str:
    slight = "_slightly" if first.what.endswith("_slightly") and second.what.endswith("_slightly") else ""
    return f"{first.what.removesuffix('_slightly')}_{second.what.removesuffix('_slightly')}{slight}"


_WEIGHT_OF_SHAPE = {"close": 9.0, "open": 9.0, "half_close": 7.5, "half_open": 7.5, "curl": 7.0, "uncurl": 7.0}


def _shapes(own: Sequence[Event]) -> list[Happening]:
    return [
        Happening(what := hand_movement(event), event.start, event.end, (event,), _WEIGHT_OF_SHAPE.get(what, 4.5))
        for event in own
        if event.kind == "hand" and event.speed
    ]


def _fingers(own: Sequence[Event], shapes: Sequence[Happening], fps: float) -> list[Happening]:
    """Fingers that bend or straighten apart from the whole hand; those that move alike are one."""
    groups: list[Happening] = []
    for event in own:
        if event.kind != "flexion" or not event.speed or _within_shape(event, shapes):
            continue
        slight = "_slightly" if abs(event.value) < SLIGHT_RAD else ""
        what = ("bend" if event.value > 0 else "straighten") + slight
        item = Happening(what, event.start, event.end, (event,), 3.0 if slight else 6.0, (event.subject,))
        for index, group in enumerate(groups):
            alike = group.what == item.what and group.start >= event.start - TOGETHER_S * fps and item.overlaps(group)
            if alike and event.subject not in group.fingers:
                groups[index] = replace(join([group, item]), fingers=sorted_fingers({*group.fingers, event.subject}))
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
    return any(single.overlaps(shape) and (shape.count > 1 or (event.value > 0) == (shape.events[0].value > 0)) for shape in shapes)


def _bent_back(own: Sequence[Event], num_frames: int) -> list[Happening]:
    """Fingers beyond straight: those that stay so all along are one, and those that are so at times."""
    groups: dict[str, list[Event]] = {}
    for event in own:
        if event.kind == "flexion" and event.to_state == "hyper_extended":
            groups.setdefault("stay_bent_back" if stays([event], num_frames) else "bend_back", []).append(event)
    told = []
    for what, group in groups.items():
        fingers = sorted_fingers({event.subject for event in group})
        start, end = min(event.start for event in group), max(event.end for event in group)
        told.append(Happening(what, start, end, tuple(group), 5.0, fingers))
    return told


def _thumb_contacts(own: Sequence[Event], everything: Sequence[Event], num_frames: int, fps: float) -> list[Happening]:
    """Touches of the thumb: several fingers at once, one after another, again and again, or all the time."""
    told = []
    for targets, contacts, count in alike(by_finger((event.object, event) for event in own if event.kind == "thumb_contact"), fps):
        what = "thumb_stay" if count == 1 and stays(contacts, num_frames) else "thumb_touch"
        in_fist = all(_is_curled(everything, event.object, event.start) for event in contacts)
        weight = 6.0 if what == "thumb_stay" else 7.0 if in_fist else 10.0
        start, end = contacts[0].start, max(event.end for event in contacts)
        told.append(Happening(what, start, end, contacts, weight, (), targets, count=count))
    return _in_turn(in_time(told))


def _is_curled(own: Sequence[Event], finger: str, frame: int) -> bool:
    """Whether a finger is fully bent then: a thumb that lies on it is part of the fist, and not what short captions tell first."""
    course = [event for event in own if event.kind == "flexion" and event.subject == finger and event.to_state != "hyper_extended"]
    before = [event for event in course if event.start <= frame]
    state = before[-1].to_state if before else course[0].from_state if course else ""
    return state == "bent"


def _in_turn(touches: list[Happening]) -> list[Happening]:
    """Three or more single touches of different fingers, one after another, are one happening."""
    singles = [item for item in touches if item.what == "thumb_touch" and len(item.targets) == 1 and item.count == 1]
    apart = all(not first.overlaps(second) and first.start < second.start for first, second in pairwise(singles))
    if len(singles) < 3 or len(singles) != len({item.targets for item in singles}) or not apart:
        return touches
    events = tuple(event for item in singles for event in item.events)
    order = tuple(item.targets[0] for item in singles)
    turn = Happening("thumb_in_turn", singles[0].start, singles[-1].end, events, 10.0, (), order)
    return [turn, *(item for item in touches if item not in singles)]


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
        length = abs(way[0].value)
        main = tuple(event for event in way if abs(event.value) >= 0.45 * length)
        start, end = min(event.start for event in main), max(event.end for event in main)
        items.append(Happening("move", start, end, main, 4.0 + min(4.0, length / 0.05), (), tuple(event.to_state for event in main)))
    items.sort(key=lambda item: item.start)
    told = fold(items, fps, lambda a, b: OPPOSITE[a.targets[0]] == b.targets[0], lambda a, b: "move_back")
    return [_named_way(item) for item in told]


def _named_way(item: Happening) -> Happening:
    """Straight up, down, forward and backward have verbs of their own; there and back many times is a wave."""
    if item.what == "move_back":
        what = "wave" if item.count > 1 else "move_back"
        return replace(item, what=what, targets=item.targets[:1])
    return replace(item, what=_SINGLE_WAYS[item.targets[0]]) if len(item.targets) == 1 and item.targets[0] in _SINGLE_WAYS else item


def _turns(own: Sequence[Event], fps: float) -> list[Happening]:
    """Rolls, tilts and swivels of the hand; there and back is one."""
    told: list[Happening] = []
    for axis, name in _TURNS.items():
        items = [
            Happening(
                name or event.to_state, event.start, event.end, (event,), 3.0 + min(3.0, abs(event.value) / 0.4), (), (event.to_state,)
            )
            for event in own
            if event.kind == "rotation" and event.object == axis
        ]
        told += fold(items, fps, lambda a, b: OPPOSITE[a.targets[0]] == b.targets[0], lambda a, b, name=name: f"{name or 'turn'}_back")
    return told


def _palm(own: Sequence[Event]) -> list[Happening]:
    """Turns of the palm, and of the fingers' direction, from one world direction to another."""
    told = []
    for kind, what, weight in (("palm", "turn_palm", 6.5), ("pointing", "turn_pointing", 3.5)):
        facing = [event for event in own if event.kind == kind]
        for before, after in pairwise(facing):
            if before.to_state != after.to_state:
                start, end = sorted((before.end, after.start))
                told.append(Happening(what, start, end + 1, (before, after), weight, (), (after.to_state, before.to_state)))
    return told


def _spacing(own: Sequence[Event], bends: Sequence[Happening], fps: float) -> list[Happening]:
    """Spreading and gathering of all fingers, and of single pairs where the whole hand does not.

    While fingers bend, their spacing changes by itself: then it is a side remark. What a finger does that touches the other hand
    or the thumb is told by the contact.
    """
    moves = [event for event in own if event.kind == "spacing" and event.speed]
    touching = [(event.object, event) for event in own if event.kind == "thumb_contact"]
    touching += [(event.subject, event) for event in own if event.kind == "tip_palm"]
    items = [Happening("spread" if e.value > 0 else "gather", e.start, e.end, (e,), 5.5) for e in moves if e.subject == "fingers"]
    items = [replace(item, weight=2.0) if any(item.overlaps(bend) for bend in bends) else item for item in items]
    told = fold(items, fps, _undoes, _there_and_back)
    for event in moves:
        what = "spread_pair" if event.value > 0 else "gather_pair"
        pair = (event.subject, event.object)
        single = Happening(what, event.start, event.end, (event,), 1.8, pair)
        silenced = any(finger in pair and touch.start < event.end and event.start < touch.end for finger, touch in touching)
        if event.subject != "fingers" and not silenced and not any(single.overlaps(item) for item in (*items, *bends)):
            told.append(single)
    return told


def _thumb_swings(own: Sequence[Event], fps: float) -> list[Happening]:
    """The thumb across the palm and out again; a swing that does not get there is not told."""
    items = [
        Happening("oppose" if event.value > 0 else "thumb_aside", event.start, event.end, (event,), 2.6)
        for event in own
        if event.kind == "opposition" and event.speed and event.to_state == ("opposed" if event.value > 0 else "aside")
    ]
    told = fold(items, fps, _undoes, lambda a, b: "oppose_aside" if a.what == "oppose" else "aside_oppose")
    # A thumb swings along with what its fingers do: its swings are no number that one could count.
    return [replace(item, exact=False) if item.count > 1 else item for item in told]


def _poses(own: Sequence[Event], num_frames: int) -> list[Happening]:
    """Shapes that are taken on the way, and pauses."""
    told: list[Happening] = []
    shapes: dict[str, list[Happening]] = {}
    for event in own:
        if event.kind == "shape" and event.start > 0 and not stays([event], num_frames):
            weight = 8.5 if event.to_state in TELLING else 1.6
            shapes.setdefault(event.to_state, []).append(
                Happening("shape", event.start, event.end, (event,), weight, (), (event.to_state,))
            )
        elif event.kind == "hold":
            told.append(Happening("hold", event.start, event.end, (event,), 1.5))
    # A shape that is taken again and again is told once; how often is a matter of thresholds.
    again = [same[0] if len(same) == 1 else replace(join(same, count=len(same)), exact=False) for same in shapes.values()]
    return told + again
