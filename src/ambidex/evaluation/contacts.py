"""Contacts of N clips by two rules: the published distances between joints, and the gap of the flesh.

"published" (HandX): within a hand the thumb tip nearer than 20 mm to another tip (8 labels); between hands a tip nearer than
25 mm to the other palm (10 labels), whose 100 points HandX draws at random, anew for each call, so that the truth against itself scores
0.97. Here they are fixed, 25 evenly spread points in each of the same four triangles.

"flesh": the house's contact (`ambidex.events.contact`): skin gaps of the capsules with hysteresis, begin below 1.5 mm, end above
3.5 mm, at least 45 ms; within a hand the same 8 labels, between hands 25 tip–tip, 10 tip–palm and one palm–palm.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.counts import count
from ambidex.evaluation.stack import Stack, per_clip
from ambidex.events import Event
from ambidex.events.contact import FAR_M, find_contacts, measure_gaps
from ambidex.events.handx_signals import palm_weights
from ambidex.motion import FINGERS, HANDS, KNUCKLES, NUM_JOINTS, TIPS, Motion

RULES = ("published", "flesh")
WITHIN_M, BETWEEN_M = 0.020, 0.025
"""Published distances: thumb tip to own tip, tip to the other hand."""
LEVELS = ("clip", "frame")

_TIPS = list(TIPS)
_NOT_TIPS = [joint for joint in range(NUM_JOINTS) if joint not in TIPS]
_PALM = [0, 1, *KNUCKLES]
_FINGER = {name: number for number, name in enumerate(FINGERS)}
_BETWEEN_FLESH = 36


@dataclass(frozen=True)
class Touching:
    """What touches in each frame of B clips; false where a hand is absent."""

    within: np.ndarray
    """(B, T, 8) bool: each hand's thumb tip on its index, middle, ring and little tip."""
    between: np.ndarray
    """(B, T, 10) or, by the flesh, (B, T, 36)."""


@dataclass(frozen=True)
class ContactCounts:
    """Hits, false alarms and misses of N clips, for `ambidex.evaluation.counts.scores`."""

    within: np.ndarray
    """(N, 3)."""
    between: np.ndarray
    """(N, 3)."""


@dataclass(frozen=True)
class ContactStatistics:
    """How much the two hands of N clips touch each other."""

    ratio: np.ndarray
    """(N,) share of the frames with both hands in which they touch; NaN where both are never there."""
    duration: np.ndarray
    """(N,) mean length of a contact, seconds; NaN without one."""
    frequency: np.ndarray
    """(N,) contacts per second."""

    @property
    def overall(self) -> np.ndarray:
        """(N,) HandX's 0.4 ratio + 0.3 min(duration / 5, 1) + 0.3 min(frequency / 5, 1)."""
        duration = np.minimum(np.nan_to_num(self.duration) / 5, 1)
        return 0.4 * self.ratio + 0.3 * duration + 0.3 * np.minimum(self.frequency / 5, 1)


def contact_counts(
    made: Sequence[Motion], truth: Sequence[Motion], rule: str = "published", level: str = "clip", shortest_s: float = 0.0
) -> ContactCounts:
    """Contacts made against contacts of the truth, within and between hands.

    At the level of clips (HandX) a label counts when it holds in any run long enough, wherever in the clip; at the level of frames
    it must hold at the same time.

    Args:
        made: N motions.
        truth: theirs; equally long at the level of frames.
        rule: one of `RULES`.
        level: one of `LEVELS`.
        shortest_s: runs below this do not count; published is one frame, which is 0.

    Raises:
        UnknownNameError: another rule or level.
        InputError: clips that do not go together.
    """
    _check(rule)
    if level not in LEVELS:
        raise UnknownNameError("contact level", level, LEVELS)
    if len(made) != len(truth):
        raise InputError(f"{len(made)} clips were to be compared with {len(truth)}; give one truth for each clip.")
    if level == "clip":
        ours, theirs = (_clip_labels(motions, rule, shortest_s) for motions in (made, truth))
        return ContactCounts(count(ours[:, :8], theirs[:, :8]), count(ours[:, 8:], theirs[:, 8:]))

    def measure(first: Stack, second: Stack) -> np.ndarray:
        ours, theirs = (_labels(stack, rule, shortest_s) for stack in (first, second))
        return np.stack([count(ours[..., :8], theirs[..., :8]), count(ours[..., 8:], theirs[..., 8:])], axis=1)

    found = per_clip(measure, made, truth)
    return ContactCounts(found[:, 0], found[:, 1])


def contact_statistics(
    motions: Sequence[Motion], rule: str = "published", events: Sequence[Sequence[Event]] | None = None
) -> ContactStatistics:
    """Contact ratio, mean duration and frequency of each clip.

    Published (HandX, data quality): the hands touch where two of their tips are nearer than 20 mm, or a tip is nearer than 25 mm to
    any of the other hand's 16 joints that are no tips. By the flesh: where any label between the hands holds.

    Args:
        motions: N clips.
        rule: one of `RULES`.
        events: theirs, as `ambidex.events` finds them, where they are known: by the flesh nothing is measured again.

    Raises:
        UnknownNameError: another rule.
    """
    _check(rule)

    def measure(stack: Stack) -> np.ndarray:
        touching = _near(stack) if rule == "published" else find_touching(stack, rule, events).between.any(axis=-1)
        frames = stack.seen.all(axis=-1).sum(axis=1)
        starts = touching & ~np.pad(touching, ((0, 0), (1, 0)))[:, :-1]
        runs, held = starts.sum(axis=1), touching.sum(axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.stack([held / frames, held / runs / stack.fps, runs * stack.fps / frames], axis=1)

    return ContactStatistics(*per_clip(measure, motions).T)


def find_touching(stack: Stack, rule: str, events: Sequence[Sequence[Event]] | None = None) -> Touching:
    """What touches in each frame of a stack.

    Args:
        stack: of some clips.
        rule: one of `RULES`.
        events: of all clips that stacks are made of, where they are known; used by the flesh alone.
    """
    if rule != "flesh":
        return _by_distance(stack)
    if events is None:
        return _by_flesh(stack, find_contacts(measure_gaps(stack.joints, FAR_M), stack.fps))
    return _by_flesh(stack, ((row, event) for row, place in enumerate(stack.clips) for event in events[place]))


def _by_distance(stack: Stack) -> Touching:
    joints = stack.joints
    tips = joints[..., _TIPS, :]
    within = np.linalg.norm(tips[..., 1:, :] - tips[..., :1, :], axis=-1) < WITHIN_M
    palms = joints[..., _PALM, :]
    between = np.stack([_near_any(tips[:, :, hand], palms[:, :, 1 - hand], BETWEEN_M, _palm_points()) for hand in range(2)], axis=2)
    return Touching(within.reshape(*within.shape[:2], 8), between.reshape(*between.shape[:2], 10))


def _by_flesh(stack: Stack, contacts: Iterable[tuple[int, Event]]) -> Touching:
    shape = stack.joints.shape[:2]
    within, between = np.zeros((*shape, 8), bool), np.zeros((*shape, _BETWEEN_FLESH), bool)
    for clip, event in contacts:
        frames = slice(event.start, event.end)
        if event.kind == "thumb_contact":
            within[clip, frames, 4 * HANDS.index(event.hand) + _FINGER[event.object] - 1] = True
        elif event.kind == "tip_tip":
            between[clip, frames, 5 * _FINGER[event.subject] + _FINGER[event.object]] = True
        elif event.kind == "tip_palm":
            between[clip, frames, 25 + 5 * HANDS.index(event.hand) + _FINGER[event.subject]] = True
        elif event.kind == "palm_palm":
            between[clip, frames, _BETWEEN_FLESH - 1] = True
    return Touching(within, between)


def _near(stack: Stack) -> np.ndarray:
    """(B, T) bool: HandX's rule of a corpus's contacts."""
    tips, others = stack.joints[..., _TIPS, :], stack.joints[..., _NOT_TIPS, :]
    near = [_near_any(tips[:, :, 0], tips[:, :, 1], WITHIN_M)]
    near += [_near_any(tips[:, :, hand], others[:, :, 1 - hand], BETWEEN_M) for hand in range(2)]
    return np.asarray(np.concatenate(near, axis=-1).any(axis=-1))


@cache
def _palm_points() -> np.ndarray:
    """(100, 6) shares of wrist, thumb CMC and knuckles in the points of a palm."""
    points = np.zeros((4, 25, len(_PALM)))
    for triangle in range(4):
        points[triangle][:, [0, triangle + 1, triangle + 2]] = palm_weights()
    return points.reshape(-1, len(_PALM))


def _near_any(points: np.ndarray, targets: np.ndarray, reach: float, between: np.ndarray | None = None) -> np.ndarray:
    """(B, T, P) bool: whether points (B, T, P, 3) are nearer than `reach` to any target; false where a hand is absent.

    Targets are (B, T, M, 3), or the points between them that have the shares (K, M).
    """
    near = np.zeros(points.shape[:3], bool)
    # Boxes first: most of the time the hands are apart. NaN is no number that is below another.
    apart = np.maximum(points.min(axis=2) - targets.max(axis=2), targets.min(axis=2) - points.max(axis=2))
    there = (apart < reach).all(axis=-1)
    first, second = points[there].astype(np.float64), targets[there].astype(np.float64)
    if between is not None:
        second = np.einsum("km,fmd->fkd", between, second)
    middle = second.mean(axis=1, keepdims=True)
    first, second = first - middle, second - middle
    squares = (first**2).sum(axis=-1)[:, :, None] + (second**2).sum(axis=-1)[:, None] - 2 * first @ second.swapaxes(1, 2)
    near[there] = squares.min(axis=-1) < reach**2
    return near


def _labels(stack: Stack, rule: str, shortest_s: float) -> np.ndarray:
    """(B, T, L) bool: within, then between hands; runs that are too short left out."""
    touching = find_touching(stack, rule)
    flags = np.concatenate([touching.within, touching.between], axis=-1)
    frames = max(1, int(np.ceil(shortest_s * stack.fps - 1e-6)))
    if frames == 1:
        return flags
    if frames > flags.shape[1]:
        return np.zeros_like(flags)
    total = np.cumsum(np.pad(flags, ((0, 0), (1, 0), (0, 0))), axis=1)
    whole = total[:, frames:] - total[:, :-frames] == frames
    lasting = np.zeros_like(flags)
    for step in range(frames):
        lasting[:, step : step + whole.shape[1]] |= whole
    return lasting


def _clip_labels(motions: Sequence[Motion], rule: str, shortest_s: float) -> np.ndarray:
    return per_clip(lambda stack: np.asarray(_labels(stack, rule, shortest_s).any(axis=1)), motions)


def _check(rule: str) -> None:
    if rule not in RULES:
        raise UnknownNameError("contact rule", rule, RULES)
