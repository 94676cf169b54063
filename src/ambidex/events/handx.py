"""Preset "handx": the events of the HandX annotator, by its published thresholds, words and axes.

Mended, and nothing else; `tests/events/test_handx_mended.py` writes each difference down beside the published behaviour:

- hyper-extension has a bin of its own, as its paper says (two of the three public copies leave it empty);
- both hands' tips are measured against palms with the same settings;
- palm points are spread evenly and the same in every run;
- `end` is exclusive for contacts too;
- contacts and losses of contact of a single frame are not told;
- the first frame moves as the step that follows it, and does not stand still;
- rates other than 30 fps keep their durations and speeds in seconds;
- absent hands are left out and not taken for hands at the origin, and so are frames in which a hand has no frame of its own.

Kept, though they may surprise: directions are those of the axes given, not of a canonical frame; a stretch that four of five
frames neither lower nor raise counts as rising; constants are listed, "Far" palms among them; there is no hysteresis, so
events may leave gaps. HandX knows no uncertainty: `Event.uncertainty` is 0.
"""

from collections.abc import Iterator

import numpy as np

from ambidex.events.event import Event
from ambidex.events.features import FLEXIONS, SPACINGS
from ambidex.events.handx_layout import POSITION_AXES, WRIST_AXES
from ambidex.events.handx_scan import Rule, contact_spans, scan
from ambidex.events.handx_signals import Signals, measure_signals
from ambidex.motion import FINGERS, HANDS, Motion, runs

_PI = np.pi
_FLEXING = Rule(
    ("Hyper extend", "Fully extended", "Partially bent", "Fully bent"), (-_PI, -_PI / 9, _PI / 6, _PI / 3, _PI), _PI / 6, 6, (0.15, 1.3)
)
_SPACING = Rule(("Closed", "Open"), (0.0, _PI / 9, np.inf), _PI / 10, 6, (0.03, 1.3))
_WRIST = Rule((), (), 0.03, 4, (0.03, 0.15))
_TIP_PALM = Rule(("Contact", "Near", "Far"), (0.0, 0.025, 0.035, np.inf), 0.03, 6, (0.025, 0.07))
_PALM_PALM = Rule(("Contact", "Near", "Medium", "Far"), (0.0, 0.04, 0.08, 0.12, np.inf), 0.05, 6, (0.025, 0.07))
_POSITION_WORDS = (
    ("Right hand is to the LEFT of the left hand", "Hands are ALIGNED left-right", "Right hand is to the RIGHT of the left hand"),
    ("Right hand is at the BACK of the left hand", "Hands are ALIGNED front-back", "Right hand is in FRONT of the left hand"),
    ("Right hand is DOWN below the left hand", "Hands are ALIGNED up-down", "Right hand is UP above the left hand"),
)
_POSITIONS = tuple(Rule(words, (-np.inf, -0.02, 0.02, np.inf), 0.05, 4, (0.025, 0.07)) for words in _POSITION_WORDS)
_DIRECTIONS = (("right-to-left", "left-to-right"), ("front-to-back", "back-to-front"), ("up-to-down", "down-to-up"))


def find_handx_events(motion: Motion) -> list[Event]:
    """HandX's events, in the order of its JSON; states are its words, speeds are in lower case."""
    return list(_events(measure_signals(motion.joints), motion.fps))


def _events(signals: Signals, fps: float) -> Iterator[Event]:
    for hand, name in enumerate(HANDS):
        for index, joint in enumerate(FLEXIONS):
            yield from _transitions(signals.flexing[hand, index], fps, _FLEXING, "flexion", name, joint, "")
        for index, (first, second) in enumerate(SPACINGS):
            yield from _transitions(signals.spacing[hand, index], fps, _SPACING, "spacing", name, first, second)
        for index, finger in enumerate(FINGERS[1:]):
            yield from _contacts(signals.thumb[hand, index], fps, "thumb_contact", name, "thumb", finger)
        for axis in range(3):
            yield from _transitions(signals.wrist[hand, axis], fps, _WRIST, "wrist", name, "wrist", WRIST_AXES[axis], _DIRECTIONS[axis])
    for left, first in enumerate(FINGERS):
        for right, second in enumerate(FINGERS):
            yield from _contacts(signals.tip_tip[left, right], fps, "tip_tip", "both", first, second)
    for hand, name in enumerate(HANDS):
        for index, finger in enumerate(FINGERS):
            yield from _transitions(signals.tip_palm[hand, index], fps, _TIP_PALM, "tip_palm", name, finger, "palm")
    yield from _transitions(signals.palm_palm, fps, _PALM_PALM, "palm_distance", "both", "palm", "palm")
    for axis in range(3):
        yield from _transitions(signals.position[axis], fps, _POSITIONS[axis], "relative_position", "both", "right", POSITION_AXES[axis])


def _contacts(distance: np.ndarray, fps: float, kind: str, hand: str, subject: str, other: str) -> Iterator[Event]:
    for start, end in contact_spans(distance, fps):
        yield Event(kind, hand, subject, other, start, end, "Contact", "Contact", "", float(distance[start:end].min()))


def _transitions(
    signal: np.ndarray, fps: float, rule: Rule, kind: str, hand: str, subject: str, other: str, directions: tuple[str, str] | None = None
) -> Iterator[Event]:
    """Transitions of one signal where it is known; one constant event where nothing changes and the signal has states."""
    for first, last in runs(np.isfinite(signal)):
        part = signal[first:last]
        found = list(scan(part, fps, rule))
        for span in found:
            speed = ("slow", "medium", "fast")[int(np.digitize(abs(span.rate), rule.speeds))]
            ends = part[span.start], part[span.end - 1]
            before, after = ("", directions[int(span.rises)]) if directions else (rule.state(ends[0]), rule.state(ends[1]))
            change = float(ends[1] - ends[0])
            yield Event(kind, hand, subject, other, first + span.start, first + span.end, before, after, speed, change)
        if not found and rule.states:
            mean = float(part.mean())
            state = rule.state(mean)
            yield Event(kind, hand, subject, other, first, last, state, state, "", mean)
