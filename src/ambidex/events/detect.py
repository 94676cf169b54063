"""From motions to events: one call for a clip, one for many."""

from collections.abc import Sequence

import numpy as np

from ambidex.errors import UnknownNameError
from ambidex.events.contact import FAR_M, find_contacts, measure_gaps
from ambidex.events.coordination import find_coordination
from ambidex.events.crossing import find_crossings
from ambidex.events.event import KINDS, Event
from ambidex.events.features import measure
from ambidex.events.flexion import find_flexion
from ambidex.events.glitches import without_glitches
from ambidex.events.heading import find_heading, turn
from ambidex.events.opposition import find_opposition
from ambidex.events.relation import find_relation
from ambidex.events.repetition import find_repetitions
from ambidex.events.rotation import find_pointing, find_rotation
from ambidex.events.sequence import find_sequences
from ambidex.events.shape import find_shapes
from ambidex.events.spacing import find_spacing
from ambidex.events.stillness import find_holds, find_rest
from ambidex.events.surface import name_surfaces
from ambidex.events.wrist import find_palm_facing, find_wrist
from ambidex.motion import Motion

PRESETS = ("ambidex", "handx")
_FRAMES_AT_ONCE = 6144
"""Keeps the working arrays inside the processor's cache and memory flat."""
_SPARE_FRAMES = 1536
"""Measuring so many frames of no hand costs about as much as measuring another group of clips."""
_HAND_MOVES = {"flexion", "hand", "opposition", "spacing", "rotation"}


def find_events(motion: Motion, preset: str = "ambidex") -> list[Event]:
    """What the hands do, as measured facts in order of time.

    Args:
        motion: any length and rate.
        preset: "ambidex" (contact by the flesh, any rate, hysteresis) or "handx" (the published thresholds).

    Raises:
        UnknownNameError: no such preset.
    """
    return find_events_batch([motion], preset)[0]


def find_events_batch(motions: Sequence[Motion], preset: str = "ambidex") -> list[list[Event]]:
    """`find_events` of many clips: exactly the same events, several times faster, since clips of one rate are measured together."""
    if preset not in PRESETS:
        raise UnknownNameError("event preset", preset, PRESETS)
    if preset == "handx":
        from ambidex.events.handx import find_handx_events

        return [find_handx_events(motion) for motion in motions]
    events: list[list[Event]] = [[] for _ in motions]
    for group in _alike(motions):
        lengths = np.array([len(motions[index]) for index in group])
        joints = np.full((len(group), lengths.max(), *motions[group[0]].joints.shape[1:]), np.nan, np.float32)
        for row, index in enumerate(group):
            joints[row, : lengths[row]] = motions[index].joints
        for index, found in zip(group, find_in_joints(joints, motions[group[0]].fps, lengths), strict=True):
            events[index] = found
    return events


def _alike(motions: Sequence[Motion]) -> list[list[int]]:
    """Indices of clips of one rate and of like length, so many that it pays to measure them together."""
    groups: list[list[int]] = []
    longest = spare = 0
    for index in sorted(range(len(motions)), key=lambda index: (motions[index].fps, -len(motions[index]))):
        group, motion = groups[-1] if groups else [], motions[index]
        spare += longest - len(motion)
        too_many = (len(group) + 1) * longest > _FRAMES_AT_ONCE
        if not group or motion.fps != motions[group[0]].fps or too_many or spare > _SPARE_FRAMES:
            group, longest, spare = [], len(motion), 0
            groups.append(group)
        group.append(index)
    return groups


def find_in_joints(joints: np.ndarray, fps: float, lengths: np.ndarray | None = None) -> list[list[Event]]:
    """Events of clips that are measured together.

    Args:
        joints: (B, T, 2, 21, 3) metres, NaN where a hand is absent, and after the end of clips shorter than the longest.
        fps: frames per second.
        lengths: (B,) frames of each clip; all are T long if not given.
    """
    lengths = np.full(len(joints), joints.shape[1]) if lengths is None else lengths
    joints = np.asarray(joints, np.float32)
    joints = turn(joints, find_heading(joints))
    features = without_glitches(measure(joints), fps)
    gaps = measure_gaps(joints, FAR_M)
    found = [*find_flexion(features, fps), *find_spacing(features, fps), *find_opposition(features, fps), *find_rotation(features, fps)]
    busy = {(clip, event.hand) for clip, event in found if event.moves and event.kind in _HAND_MOVES}
    found += find_shapes(features, np.moveaxis(gaps.thumb_finger[..., 0].numpy(), 1, -1), fps)
    found += find_wrist(features, fps)
    found += find_palm_facing(features, fps)
    found += find_pointing(features, fps)
    still = find_rest(features, fps, busy, lengths)
    found += still + find_holds(features, fps, {(clip, event.hand) for clip, event in still})
    found += name_surfaces(find_contacts(gaps, fps), joints)
    found += find_relation(features, fps)
    found += find_crossings(features, fps)
    found += find_coordination(features, fps)
    events: list[list[Event]] = [[] for _ in joints]
    for clip, event in found:
        events[clip].append(event)
    for clip_events in events:
        clip_events += [*find_sequences(clip_events, fps), *find_repetitions(clip_events, fps)]
        clip_events.sort(key=_order)
    return events


_KIND_ORDER = {kind: index for index, kind in enumerate(KINDS)}


def _order(event: Event) -> tuple[object, ...]:
    return event.start, event.end, _KIND_ORDER[event.kind], event.hand, event.subject, event.object, event.to_state
