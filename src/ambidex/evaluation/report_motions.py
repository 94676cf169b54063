"""What is measured of each made motion, in columns: some numbers per motion, from which every figure of the report is made.

Letters: N clips, G samples for each, K numbers of a column.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.corpus import Caption
from ambidex.evaluation.asked import asked_counts
from ambidex.evaluation.contacts import LEVELS, RULES, find_touching
from ambidex.evaluation.counts import count
from ambidex.evaluation.facts import Facts, event_counts, onset_errors
from ambidex.evaluation.position import mpjpe, mwte, pa_mpjpe
from ambidex.evaluation.quality import figures_of
from ambidex.evaluation.stack import Stack, per_clip
from ambidex.evaluation.timing import hand_speed, timing_error
from ambidex.events import find_events_batch
from ambidex.motion import Motion

CLIPS_AT_ONCE = 32
"""Clips of one piece of work."""
TIMED_S = 0.5
"""A timed event begins so near to the truth's."""
KIND = "kind: "
"""Begins the name of the column of a kind of claim."""
ASKED = ("claims", "flawless", "hands", "events", "events_timed")
"""What a missing motion does not excuse: none of it happened. Other columns leave missing motions out."""
PLACES = ("within", "between")
Columns = dict[str, np.ndarray]
"""Name to (N, G, K) float64; NaN where a motion is missing or has nothing to measure."""


@dataclass(frozen=True)
class Part:
    """Some clips of all systems, to be measured together."""

    asked: Sequence[Caption]
    truths: Sequence[Motion]
    systems: Mapping[str, Sequence[Sequence[Motion | None]]]
    """Name to G groups of one motion for each clip; None where nothing was made."""


def parts_of(
    asked: Sequence[Caption], truths: Sequence[Motion], systems: Mapping[str, Sequence[Sequence[Motion | None]]]
) -> Iterator[Part]:
    """All clips, `CLIPS_AT_ONCE` at a time."""
    for begin in range(0, len(truths), CLIPS_AT_ONCE):
        some = slice(begin, begin + CLIPS_AT_ONCE)
        yield Part(asked[some], truths[some], {name: [group[some] for group in groups] for name, groups in systems.items()})


def measure_part(part: Part) -> dict[str, Columns]:
    """The columns of each system."""
    events = find_events_batch(part.truths)
    facts = [Facts(found, motion.fps) for motion, found in zip(part.truths, events, strict=True)]
    return {name: _columns(part, facts, groups) for name, groups in part.systems.items()}


def joined(parts: Sequence[Columns]) -> Columns:
    """Columns of several parts as one."""
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def is_valid(motion: Motion | None, truth: Motion) -> bool:
    """Whether it can be compared: it is there, and has every hand that the truth has somewhere."""
    return motion is not None and bool((motion.present.any(axis=0) >= truth.present.any(axis=0)).all())


def _columns(part: Part, facts: Sequence[Facts], groups: Sequence[Sequence[Motion | None]]) -> Columns:
    """Columns of one system."""
    valid = np.array([[is_valid(motion, truth) for motion, truth in zip(group, part.truths, strict=True)] for group in groups])
    filled, samples = [], []
    for group, fits in zip(groups, valid, strict=True):
        pairs = zip(group, part.truths, fits, strict=True)
        there = [motion if motion is not None and fit else _nobody(truth) for motion, truth, fit in pairs]
        wishes = _of_wishes(part.asked, facts, [motion if fit else None for motion, fit in zip(group, fits, strict=True)])
        samples.append(wishes | _of_positions(part.truths, there) | _of_itself(there))
        filled.append(there)
    found = {name: np.stack([sample[name] for sample in samples], axis=1) for name in samples[0]} | _contacts(part.truths, filled)
    for name, values in found.items():
        if name not in ASKED and not name.startswith(KIND):
            values[~valid.T] = np.nan
    return found | {"valid": valid.T[..., None].astype(np.float64)}


def _nobody(truth: Motion) -> Motion:
    """As long as the truth, and without hands: nothing of it can be measured."""
    return Motion(np.full_like(truth.joints, np.nan), np.zeros_like(truth.present), truth.fps)


def _of_wishes(asked: Sequence[Caption], facts: Sequence[Facts], group: Sequence[Motion | None]) -> Columns:
    """What became of the words, and of the truth's events."""
    told = asked_counts(asked, group)
    made = [Facts(events, truth.fps) for events, truth in zip(told.events, facts, strict=True)]
    onsets = onset_errors(made, facts)
    found = {
        "claims": np.stack([told.true, told.false, told.unknown], axis=1),
        "flawless": np.where(told.true + told.false > 0, told.false == 0, np.nan)[:, None],
        "hands": told.hands.reshape(-1, 6),
        "events": event_counts(made, facts),
        "events_timed": event_counts(made, facts, TIMED_S),
        "onset": onsets.onset_s[:, None],
        "onset_between": onsets.between_hands_s[:, None],
    }
    found |= {f"{KIND}{kind}": counts for kind, counts in told.kinds.items()}
    return {name: values.astype(np.float64) for name, values in found.items()}


def _of_positions(truths: Sequence[Motion], group: Sequence[Motion]) -> Columns:
    """Distances from the truth in place and time."""
    timing = timing_error(group, truths)
    found = {
        "mpjpe": mpjpe(group, truths).metres,
        "mpjpe_one_wrist": mpjpe(group, truths, "one_wrist").metres,
        "pa_mpjpe": pa_mpjpe(group, truths).metres,
        "mwte": mwte(group, truths).metres,
        "lag": timing.lag_s,
        "correlation": timing.correlation,
        "delay": timing.delay_s,
        "agreement": timing.agreement,
    }
    return {name: values[:, None] for name, values in found.items()}


def _of_itself(group: Sequence[Motion]) -> Columns:
    """What needs no truth beside it."""

    def speed(stack: Stack) -> np.ndarray:
        found = hand_speed(stack)
        known = np.isfinite(found)
        total = known.sum(axis=(1, 2))
        return np.where(total > 0, np.where(known, found, 0).sum(axis=(1, 2)) / np.maximum(total, 1), np.nan)

    return {name: values[:, None] for name, values in (figures_of(group) | {"speed": per_clip(speed, group)}).items()}


def _contacts(truths: Sequence[Motion], groups: Sequence[Sequence[Motion]]) -> Columns:
    """Counts as `contact_counts` has them, for every rule, level and place; what touches is found once for all of them."""

    def measure(first: Stack, *others: Stack) -> np.ndarray:
        found = np.zeros((len(first.clips), len(others), len(RULES), len(LEVELS), len(PLACES), 3))
        for row, rule in enumerate(RULES):
            theirs = find_touching(first, rule)
            for sample, other in enumerate(others):
                ours = find_touching(other, rule)
                for place, (made, true) in enumerate(((ours.within, theirs.within), (ours.between, theirs.between))):
                    found[:, sample, row, 0, place] = count(np.asarray(made.any(axis=1)), np.asarray(true.any(axis=1)))
                    found[:, sample, row, 1, place] = count(made, true)
        return found

    found = per_clip(measure, truths, *groups)
    return {
        f"contact_{place}_{rule}_{level}": found[:, :, row, column, where]
        for row, rule in enumerate(RULES)
        for column, level in enumerate(LEVELS)
        for where, place in enumerate(PLACES)
    }
