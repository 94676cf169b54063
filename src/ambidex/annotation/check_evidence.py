"""What a motion gives as evidence: its events, and the signals behind them, kinder than the events at their thresholds.

A caption may call a movement that is too small for an event. So each kind of movement is also looked for at about half the size
that makes it an event, and each contact at a few millimetres of gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ambidex.annotation.claims_nouns import SURFACES
from ambidex.events import Event, find_events
from ambidex.events.contact import measure_gaps
from ambidex.events.features import FLEXIONS, SPACINGS, measure
from ambidex.events.glitches import without_glitches
from ambidex.events.heading import find_heading, turn
from ambidex.events.segments import Movements, find_movements, find_runs, smooth
from ambidex.motion import FINGERS, HANDS, Motion

_DEGREE = np.pi / 180
LEAST_CURL, LEAST_THUMB, LEAST_HAND = 10 * _DEGREE, 8 * _DEGREE, 12 * _DEGREE
LEAST_SPACING = 5 * _DEGREE
LEAST_WAY_M, LEAST_DISTANCE_M = 0.015, 0.02
LEAST_TURN = 0.25
"""Of a unit vector: about 15 degrees."""
NEAR_TOUCH_M, FIRM_TOUCH_M = 0.006, 0.0015
_HYPER_ROWS = [FLEXIONS.index(name) for name in ("thumb_ip", "index_mcp", "middle_mcp", "ring_mcp", "pinky_mcp")]
_AXES = 3
_LOOK_AGAIN_S = 0.07
_FRAMES_AT_ONCE = 4096


@dataclass(frozen=True)
class Span:
    """A stretch of frames in which something was seen."""

    start: int
    end: int
    """Frame after the last one."""
    size: float = 0.0
    """Radians or metres; of contacts, the smallest gap."""
    firm: bool = True
    """Whether it is large enough for an event; else it is only kindly granted."""


@dataclass(frozen=True)
class Evidence:
    """One clip, measured once, for any number of captions. Letters: T frames."""

    num_frames: int
    fps: float
    events: tuple[Event, ...]
    present: np.ndarray
    """(T, 2) bool."""
    curl: np.ndarray
    """(2, 5, T) rad, smooth."""
    beyond: np.ndarray
    """(2, 5, T) rad: thumb IP and the knuckles, smooth; negative is extension beyond straight."""
    spacing: np.ndarray
    """(2, 3, T) rad, smooth."""
    wrist: np.ndarray
    """(2, 3, T) metres in the frame of the events, smooth."""
    palm: np.ndarray
    """(2, 3, T) metres."""
    facing: np.ndarray
    """(2, 3, T) unit."""
    along: np.ndarray
    """(2, 3, T) unit: wrist to middle knuckle."""
    thumb_swing: np.ndarray
    """(2, T) rad, smooth: how far the thumb is swung across the palm."""
    tips: np.ndarray
    """(5, 5, T) gaps in metres, left by right."""
    thumbs: np.ndarray
    """(2, 4, T) gaps of the own thumb to index, middle, ring, pinky."""
    palms: np.ndarray
    """(2, 5, T) gaps of the tips to the palm of the other hand."""
    palm_palm: np.ndarray
    """(T,) gap."""
    moves: dict[str, list[list[Span]]] = field(default_factory=dict, repr=False)
    """Movements by name and row; filled when first asked for."""

    def seconds(self, frames: float) -> float:
        """Frames as time."""
        return frames / self.fps

    def distance(self) -> np.ndarray:
        """(T,) metres between the palms."""
        return np.sqrt(((self.palm[1] - self.palm[0]) ** 2).sum(axis=0))


def evidence_of(motion: Motion) -> Evidence:
    """Measures a motion so that captions of it can be checked.

    Args:
        motion: any length and rate; a hand may be absent.
    """
    return evidence_of_batch([motion])[0]


def evidence_of_batch(motions: Sequence[Motion]) -> list[Evidence]:
    """`evidence_of` of many clips; those of equal length and rate are measured together, events of all together."""
    from ambidex.events import find_events_batch

    events = find_events_batch(motions)
    found: dict[int, Evidence] = {}
    alike: dict[tuple[int, float], list[int]] = {}
    for place, motion in enumerate(motions):
        alike.setdefault((len(motion), motion.fps), []).append(place)
    for (num_frames, _), places in alike.items():
        at_once = max(1, _FRAMES_AT_ONCE // max(num_frames, 1))
        for begin in range(0, len(places), at_once):
            part = places[begin : begin + at_once]
            measured = _measured([motions[place] for place in part], [events[place] for place in part])
            found |= zip(part, measured, strict=True)
    return [found[place] for place in range(len(motions))]


def _measured(motions: Sequence[Motion], events: Sequence[Sequence[Event]]) -> list[Evidence]:
    """Evidence of clips of equal length and rate."""
    joints = np.stack([np.asarray(motion.joints, np.float32) for motion in motions])
    joints = turn(joints, find_heading(joints))
    fps = motions[0].fps
    features, gaps = without_glitches(measure(joints), fps), measure_gaps(joints)
    points = np.moveaxis(joints, 1, -1)
    toward = points[:, :, 9] - points[:, :, 0]
    along = toward / np.maximum(np.sqrt((toward**2).sum(axis=2, keepdims=True)), 1e-9)
    columns = (
        smooth(features.curl, fps),
        smooth(features.flexion[:, :, _HYPER_ROWS], fps),
        smooth(features.spacing, fps),
        smooth(features.wrist, fps),
        smooth(features.palm, fps),
        features.facing,
        along,
        smooth(features.thumb_swing, fps),
        np.moveaxis(gaps.tip_tip.numpy(), 1, -1),
        np.moveaxis(gaps.thumb_finger.numpy(), 1, -1),
        np.moveaxis(gaps.tip_palm.numpy(), 1, -1),
        gaps.palm_palm.numpy(),
    )
    return [
        Evidence(len(motion), fps, tuple(events[row]), motion.present, *(column[row] for column in columns))
        for row, motion in enumerate(motions)
    ]


def finger_moves(evidence: Evidence, hand: str, finger: str) -> list[Span]:
    """Bends (positive) and straightenings (negative) of a finger."""
    rows = _moves(
        evidence, "curl", evidence.curl.reshape(10, -1), [LEAST_THUMB, *[LEAST_CURL] * 4] * 2, [14 * _DEGREE, *[18 * _DEGREE] * 4] * 2
    )
    return rows[HANDS.index(hand) * 5 + FINGERS.index(finger)]


def thumb_swings(evidence: Evidence, hand: str) -> list[Span]:
    """Swings of a thumb across the palm (positive) and aside."""
    return _moves(evidence, "swing", evidence.thumb_swing, [12 * _DEGREE] * 2, [25 * _DEGREE] * 2)[HANDS.index(hand)]


def hand_moves(evidence: Evidence, hand: str) -> list[Span]:
    """Closing (positive) and opening (negative) of the four long fingers in the mean."""
    rows = _moves(evidence, "hand", evidence.curl[:, 1:].mean(axis=1), [LEAST_HAND] * 2, [20 * _DEGREE] * 2)
    return rows[HANDS.index(hand)]


def spacing_moves(evidence: Evidence, hand: str, pair: int) -> list[Span]:
    """Spreading (positive) and gathering of a neighbouring pair, or of all in the mean (pair 3)."""
    signals = np.concatenate([evidence.spacing, evidence.spacing.mean(axis=1, keepdims=True)], axis=1).reshape(8, -1)
    return _moves(evidence, "spacing", signals, [LEAST_SPACING, LEAST_SPACING, LEAST_SPACING, 0.7 * LEAST_SPACING] * 2,
                  [10 * _DEGREE, 10 * _DEGREE, 10 * _DEGREE, 7 * _DEGREE] * 2)[HANDS.index(hand) * 4 + pair]  # fmt: skip


def wrist_moves(evidence: Evidence, hand: str, axis: int) -> list[Span]:
    """Ways of a wrist along an axis, signed."""
    return _moves(evidence, "wrist", evidence.wrist.reshape(6, -1), [LEAST_WAY_M] * 6, [0.03] * 6)[HANDS.index(hand) * _AXES + axis]


def distance_moves(evidence: Evidence) -> list[Span]:
    """Separation (positive) and approach of the palms."""
    return _moves(evidence, "distance", evidence.distance()[None], [LEAST_DISTANCE_M], [0.04])[0]


def _moves(evidence: Evidence, name: str, signals: np.ndarray, least: Sequence[float], firm: Sequence[float]) -> list[list[Span]]:
    """Movements by row, found once: those of the events' size, and the smaller ones between."""
    if name not in evidence.moves:
        small = _spans(find_movements(signals, evidence.fps, np.asarray(least)), len(signals), firm)
        large = _spans(find_movements(signals, evidence.fps, np.asarray(firm)), len(signals), firm)
        evidence.moves[name] = [
            sorted({*big, *(one for one in few if not _within(one, big))}, key=lambda span: (span.start, span.end))
            for few, big in zip(small, large, strict=True)
        ]
    return evidence.moves[name]


def _within(one: Span, large: Sequence[Span]) -> bool:
    """Whether a movement is a part of a larger one the same way."""
    return any((one.size > 0) == (big.size > 0) and one.start >= big.start - 2 and one.end <= big.end + 2 for big in large)


def _spans(found: Movements, rows: int, firm: Sequence[float]) -> list[list[Span]]:
    table: list[list[Span]] = [[] for _ in range(rows)]
    change = found.after - found.before
    for row, start, end, size in zip(found.row.tolist(), found.start.tolist(), found.end.tolist(), change.tolist(), strict=True):
        table[row].append(Span(start, end, size, abs(size) >= 0.98 * firm[row]))
    return table


def gap_of(evidence: Evidence, pair: tuple[str, ...]) -> np.ndarray:
    """(T,) gap of a pair, as `claims_contacts.Pair` names it; of the hands, the smallest of all that is measured."""
    if pair[0] == "thumb":
        return evidence.thumbs[HANDS.index(pair[1]), FINGERS.index(pair[2]) - 1]
    if pair[0] == "tips":
        return evidence.tips[FINGERS.index(pair[1]), FINGERS.index(pair[2])]
    if pair[0] in SURFACES:
        return evidence.palms[HANDS.index(pair[1]), FINGERS.index(pair[2])]
    if pair[0] == "palms":
        return evidence.palm_palm
    with np.errstate(invalid="ignore"):
        least = np.minimum(evidence.tips.min(axis=(0, 1)), evidence.palms.min(axis=(0, 1)))
        return np.minimum(least, evidence.palm_palm)


def touches(evidence: Evidence, pairs: Sequence[tuple[str, ...]], kind: bool = True) -> list[Span]:
    """Contacts of any of some pairs, in order of time.

    Args:
        evidence: of the clip.
        pairs: as `claims_contacts.Pair`.
        kind: also grant skin that comes within `NEAR_TOUCH_M`; else only contacts that are events.
    """
    key = f"touch {kind} {pairs}"
    if key not in evidence.moves:
        evidence.moves[key] = [_near_touches(evidence, pairs) if kind else _firm_touches(evidence, pairs)]
    return evidence.moves[key][0]


def _near_touches(evidence: Evidence, pairs: Sequence[tuple[str, ...]]) -> list[Span]:
    signals = np.stack([gap_of(evidence, pair) for pair in pairs]).astype(np.float32)
    gap = np.where(np.isfinite(signals), signals, np.inf).min(axis=0, keepdims=True)
    found = find_runs(gap, evidence.fps, NEAR_TOUCH_M, NEAR_TOUCH_M + 0.002, 0.0, _LOOK_AGAIN_S)
    rows = zip(found.start.tolist(), found.end.tolist(), found.lowest.tolist(), strict=True)
    spans = [Span(start, end, low, low <= FIRM_TOUCH_M) for start, end, low in rows]
    return [span for span in spans if not _on_another_surface(evidence, pairs, span)]


_CONTRARY_SURFACES = {"palm": ("back",), "back": ("palm",), "side": ("palm", "back")}


def _on_another_surface(evidence: Evidence, pairs: Sequence[tuple[str, ...]], span: Span) -> bool:
    """Whether a fingertip is near the other hand, but known to be on its back and not on its palm."""
    if any(pair[0] not in SURFACES for pair in pairs):
        return False
    at = [
        event
        for event in evidence.events
        if event.kind == "tip_palm"
        and event.start < span.end
        and span.start < event.end
        and any((event.hand, event.subject) == pair[1:] for pair in pairs)
    ]
    return bool(at) and all(event.object in _CONTRARY_SURFACES[pair[0]] for event in at for pair in pairs)


_CONTACT_EVENTS = {"thumb_contact": "thumb", "tip_tip": "tips", "tip_palm": "palm", "palm_palm": "palms"}


def _firm_touches(evidence: Evidence, pairs: Sequence[tuple[str, ...]]) -> list[Span]:
    """Contact events of any of the pairs; those that overlap are one."""
    wanted = set(pairs)
    spans: list[Span] = []
    for event in evidence.events:
        name = _CONTACT_EVENTS.get(event.kind)
        if name is None:
            continue
        ends = {
            "thumb": (event.hand, event.object),
            "tips": (event.subject, event.object),
            "palm": (event.hand, event.subject),
            "palms": (),
        }
        surface = event.object if name == "palm" else name
        if (surface, *ends[name]) not in wanted and (("hands",) not in wanted or name == "thumb"):
            continue
        last = spans[-1] if spans else None
        if last is not None and event.start < last.end and len(wanted) > 1:
            spans[-1] = Span(last.start, max(last.end, event.end), min(last.size, event.value))
        else:
            spans.append(Span(event.start, event.end, event.value))
    return spans


def spacing_pair(first: str, second: str) -> int:
    """Row of two neighbouring fingers in the spacing, or -1."""
    return next((row for row, pair in enumerate(SPACINGS) if {first, second} == set(pair)), -1)


__all__ = [
    "Evidence", "Span", "distance_moves", "evidence_of", "evidence_of_batch", "find_events", "finger_moves", "gap_of", "hand_moves",
    "spacing_moves", "spacing_pair", "thumb_swings", "touches", "wrist_moves",
]  # fmt: skip
