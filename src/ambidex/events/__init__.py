"""Kinematic facts: what each finger, hand and pair of hands does, when, how fast."""

from ambidex.events.asked import ACTIONS, Asked, happened, mirrored, on_other_hand
from ambidex.events.detect import PRESETS, find_events, find_events_batch, find_in_joints
from ambidex.events.event import KINDS, Event, mirror_event

__all__ = [
    "ACTIONS", "KINDS", "PRESETS", "Asked", "Event", "find_events", "find_events_batch", "find_in_joints", "happened",
    "mirror_event", "mirrored", "on_other_hand",
]  # fmt: skip
