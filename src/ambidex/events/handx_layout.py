"""The JSON of HandX's annotator: its groups, its names of hands and joints, its words."""

from collections.abc import Sequence

from ambidex.events.event import Event
from ambidex.motion import HANDS

WRIST_AXES = ("left-right", "front-back", "down-up")
POSITION_AXES = ("left-right", "front-back", "up-down")
_HAND_GROUPS = {
    "flexion": "finger_flexing", "spacing": "finger_spacing", "thumb_contact": "finger_tip_contact", "wrist": "wrist_trajectory",
}  # fmt: skip
_PAIR_GROUPS = {
    "tip_tip": "finger_tip_contact", "tip_palm": "finger_palm_distance", "palm_distance": "palm_palm_distance",
    "relative_position": "palm_palm_relative_position",
}  # fmt: skip


def handx_layout(events: Sequence[Event], num_frames: int, first_frame: int = 0) -> dict[str, object]:
    """What HandX writes for a clip, with `end` exclusive everywhere.

    A contact or a wrist's axis without events has no key, as published; fingers, palms and positions always have theirs,
    since what does not change is told as a constant.

    Args:
        events: what `find_handx_events` found.
        num_frames: frames of the motion.
        first_frame: what the file calls the motion's frame 0; all numbers are the file's, and `frame_count` counts from its start.
    """
    layout: dict[str, dict[str, dict[str, list[dict[str, object]]]]] = {
        **{f"{hand}_hand_events": {group: {} for group in _HAND_GROUPS.values()} for hand in HANDS},
        "two_hand_relationships": {group: {} for group in _PAIR_GROUPS.values()},
    }
    layout["two_hand_relationships"]["palm_palm_relative_position"] = {axis: [] for axis in POSITION_AXES}
    for event in events:
        between = event.kind in _PAIR_GROUPS
        groups, section = (_PAIR_GROUPS, "two_hand_relationships") if between else (_HAND_GROUPS, f"{event.hand}_hand_events")
        layout[section][groups[event.kind]].setdefault(_key(event), []).append(_entry(event, first_frame))
    return {"frame_count": first_frame + num_frames, **layout}


def _key(event: Event) -> str:
    other = {"left": "right", "right": "left"}.get(event.hand, "")
    return {
        "flexion": event.subject,
        "spacing": f"{event.subject}, {event.object}",
        "thumb_contact": f"{event.object}_tip, thumb_tip",
        "wrist": event.object,
        "tip_tip": f"left_{event.subject}_tip, right_{event.object}_tip",
        "tip_palm": f"{event.hand}_{event.subject}_tip, {other}_palm",
        "palm_distance": "left_palm, right_palm",
        "relative_position": event.object,
    }[event.kind]


def _entry(event: Event, first_frame: int) -> dict[str, object]:
    span: dict[str, object] = {"start": first_frame + event.start, "end": first_frame + event.end}
    if event.kind == "wrist":
        return span | {"direction": event.to_state, "v_des": event.speed.capitalize()}
    # A value outside all bins has no word, and null in the JSON.
    before, after = event.from_state or None, event.to_state or None
    if not event.moves:
        return span | {"constant_des": after}
    return span | {"start_des": before, "end_des": after, "v_des": event.speed.capitalize()}
