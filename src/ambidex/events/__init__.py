"""Kinematic facts: what each finger, hand and pair of hands does, when, how fast."""

from ambidex.events.detect import PRESETS, find_events, find_events_batch, find_in_joints
from ambidex.events.event import KINDS, Event, mirror_event

__all__ = ["KINDS", "PRESETS", "Event", "find_events", "find_events_batch", "find_in_joints", "mirror_event"]
