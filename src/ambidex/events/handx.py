"""Preset "handx": the events of the HandX annotator, by its published thresholds, words and JSON layout.

Mended, and nothing else: hyper-extension has a bin of its own, as its paper says (two of the three public copies leave it
empty); both hands' tips are measured against palms with the same settings; palm points are spread evenly and the same
in every run; `end` is exclusive for contacts too; rates other than 30 fps keep their durations in seconds; absent hands are left
out and not taken for hands at the origin; the scan takes linear memory and the time of one pass per event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.events.event import Event
from ambidex.events.features import FLEXIONS, SPACINGS
from ambidex.events.handx_signals import Signals, measure_signals
from ambidex.motion import FINGERS, HANDS, Motion, runs

_RATE = 30.0
_CONTACT_M = 0.020
_MONOTONE = 0.8


@dataclass(frozen=True)
class _Rule:
    """How one kind of signal becomes transitions."""

    states: tuple[str, ...]
    """Words of the bins; empty where movements are told by direction."""
    bounds: tuple[float, ...]
    """Lower bound of each bin, then the upper bound of the last."""
    delta: float
    frames: int
    """Shortest transition at 30 fps."""
    speeds: tuple[float, float]
    """Bounds between slow, medium and fast, per second."""


_PI = np.pi
_FLEXING = _Rule(
    ("Hyper extend", "Fully extended", "Partially bent", "Fully bent"), (-_PI, -_PI / 9, _PI / 6, _PI / 3, _PI), _PI / 6, 6, (0.15, 1.3)
)
_SPACING = _Rule(("Closed", "Open"), (0.0, _PI / 9, np.inf), _PI / 10, 6, (0.03, 1.3))
_WRIST = _Rule((), (), 0.03, 4, (0.03, 0.15))
_TIP_PALM = _Rule(("Contact", "Near", "Far"), (0.0, 0.025, 0.035, np.inf), 0.03, 6, (0.025, 0.07))
_PALM_PALM = _Rule(("Contact", "Near", "Medium", "Far"), (0.0, 0.04, 0.08, 0.12, np.inf), 0.05, 6, (0.025, 0.07))
_POSITION_WORDS = (
    ("Right hand is to the LEFT of the left hand", "Hands are ALIGNED left-right", "Right hand is to the RIGHT of the left hand"),
    ("Right hand is at the BACK of the left hand", "Hands are ALIGNED front-back", "Right hand is in FRONT of the left hand"),
    ("Right hand is DOWN below the left hand", "Hands are ALIGNED up-down", "Right hand is UP above the left hand"),
)
_POSITIONS = tuple(_Rule(words, (-np.inf, -0.02, 0.02, np.inf), 0.05, 4, (0.025, 0.07)) for words in _POSITION_WORDS)

WRIST_AXES = ("left-right", "front-back", "down-up")
POSITION_AXES = ("left-right", "front-back", "up-down")
_DIRECTIONS = (("right-to-left", "left-to-right"), ("front-to-back", "back-to-front"), ("up-to-down", "down-to-up"))


def find_handx_events(motion: Motion) -> list[Event]:
    """HandX's events, in the order of its JSON; states are its words, speeds are in lower case."""
    return list(_events(measure_signals(motion.joints), motion.fps))


def handx_layout(events: Sequence[Event], num_frames: int, first_frame: int = 0) -> dict[str, object]:
    """The JSON of HandX's annotator, `end` exclusive everywhere.

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


_HAND_GROUPS = {
    "flexion": "finger_flexing", "spacing": "finger_spacing", "thumb_contact": "finger_tip_contact", "wrist": "wrist_trajectory",
}  # fmt: skip
_PAIR_GROUPS = {
    "tip_tip": "finger_tip_contact", "tip_palm": "finger_palm_distance", "palm_distance": "palm_palm_distance",
    "relative_position": "palm_palm_relative_position",
}  # fmt: skip


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


def _events(signals: Signals, fps: float) -> Iterator[Event]:
    for hand, name in enumerate(HANDS):
        for index, joint in enumerate(FLEXIONS):
            yield from _transitions(signals.flexing[hand, index], fps, _FLEXING, "flexion", name, joint, "")
        for index, (first, second) in enumerate(SPACINGS):
            yield from _transitions(signals.spacing[hand, index], fps, _SPACING, "spacing", name, first, second)
        for index, finger in enumerate(FINGERS[1:]):
            yield from _contacts(signals.thumb[hand, index], "thumb_contact", name, "thumb", finger)
        for axis in range(3):
            yield from _transitions(signals.wrist[hand, axis], fps, _WRIST, "wrist", name, "wrist", WRIST_AXES[axis], _DIRECTIONS[axis])
    for left, first in enumerate(FINGERS):
        for right, second in enumerate(FINGERS):
            yield from _contacts(signals.tip_tip[left, right], "tip_tip", "both", first, second)
    for hand, name in enumerate(HANDS):
        for index, finger in enumerate(FINGERS):
            yield from _transitions(signals.tip_palm[hand, index], fps, _TIP_PALM, "tip_palm", name, finger, "palm")
    yield from _transitions(signals.palm_palm, fps, _PALM_PALM, "palm_distance", "both", "palm", "palm")
    for axis in range(3):
        yield from _transitions(signals.position[axis], fps, _POSITIONS[axis], "relative_position", "both", "right", POSITION_AXES[axis])


def _contacts(distance: np.ndarray, kind: str, hand: str, subject: str, other: str) -> Iterator[Event]:
    with np.errstate(invalid="ignore"):
        near = distance <= _CONTACT_M
    for start, end in runs(near):
        yield Event(kind, hand, subject, other, start, end, "Contact", "Contact", "", float(distance[start:end].min()))


def _transitions(
    signal: np.ndarray, fps: float, rule: _Rule, kind: str, hand: str, subject: str, other: str, directions: tuple[str, str] | None = None
) -> Iterator[Event]:
    """Transitions of one signal where it is known; one constant event where nothing changes and the signal has states."""
    for first, last in runs(np.isfinite(signal)):
        part = signal[first:last]
        found = list(_scan(part, fps, rule))
        for start, end, rate in found:
            speed = ("slow", "medium", "fast")[int(np.digitize(abs(rate), rule.speeds))]
            change = float(part[end - 1] - part[start])
            before, after = ("", directions[int(rate >= 0)]) if directions else (_state(part[start], rule), _state(part[end - 1], rule))
            yield Event(kind, hand, subject, other, first + start, first + end, before, after, speed, change)
        if not found and rule.states:
            mean = float(part.mean())
            state = _state(mean, rule)
            yield Event(kind, hand, subject, other, first, last, state, state, "", mean)


def _state(value: float, rule: _Rule) -> str:
    """The word of a bin; empty outside all of them."""
    index = int(np.searchsorted(rule.bounds, value, side="right")) - 1
    return rule.states[index] if 0 <= index < len(rule.states) else ""


def _scan(signal: np.ndarray, fps: float, rule: _Rule) -> Iterator[tuple[int, int, float]]:
    """HandX's greedy scan: from each start the longest stretch of one direction that changes enough.

    Yields:
        start, end (exclusive), mean velocity per second.
    """
    length = len(signal)
    velocity = np.concatenate([[0.0], np.diff(signal) * fps])
    rising, falling, total = (np.concatenate([[0], np.cumsum(part)]) for part in (velocity >= 0, velocity <= 0, velocity))
    shortest = max(1, round(rule.frames * fps / _RATE))
    bins = np.searchsorted(rule.bounds, signal, side="right") if rule.states else np.zeros(length, int)
    start = 0
    while start + shortest <= length:
        ends = np.arange(length, start + shortest - 1, -1)
        span = ends - start
        up, down = (rising[ends] - rising[start]) >= _MONOTONE * span, (falling[ends] - falling[start]) >= _MONOTONE * span
        fits = (np.abs(signal[ends - 1] - signal[start]) >= rule.delta) & (up | down)
        if rule.states:
            fits &= bins[ends - 1] != bins[start]
        if fits.any():
            end = int(ends[fits.argmax()])
            yield start, end, float(total[end] - total[start]) / (end - start)
            start = end
        else:
            start += 1
