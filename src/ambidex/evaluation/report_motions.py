"""What is measured of each made motion, in columns: some numbers per motion, from which every figure of the report is made.

Letters: N clips, G samples for each, K numbers of a column.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.annotation.check import evidence_of_batch
from ambidex.corpus import Caption
from ambidex.evaluation.contacts import LEVELS, RULES, find_touching
from ambidex.evaluation.counts import count
from ambidex.evaluation.facts import Facts, event_counts, onset_errors
from ambidex.evaluation.position import mpjpe, mwte, pa_mpjpe
from ambidex.evaluation.quality import figures_of
from ambidex.evaluation.report_claims import Obeyed, count_obeyed
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
    """Columns of several parts as one; a kind of claim that a part lacks was asked nowhere in it."""
    shapes = {name: values.shape[1:] for part in parts for name, values in part.items()}
    return {
        name: np.concatenate([part[name] if name in part else np.zeros((len(part["valid"]), *shape)) for part in parts])
        for name, shape in shapes.items()
    }


def is_valid(motion: Motion | None, truth: Motion) -> bool:
    """Whether it can be compared: it is there, and has every hand that the truth has somewhere."""
    return motion is not None and bool((motion.present.any(axis=0) >= truth.present.any(axis=0)).all())


def _columns(part: Part, facts: Sequence[Facts], groups: Sequence[Sequence[Motion | None]]) -> Columns:
    """Columns of one system."""
    filled, samples = [], []
    for group in groups:
        pairs = zip(group, part.truths, strict=True)
        filled.append([motion if motion is not None and is_valid(motion, truth) else _nobody(truth) for motion, truth in pairs])
        samples.append(_of_words_and_events(part, facts, filled[-1]) | _of_positions(part.truths, filled[-1]) | _of_itself(filled[-1]))
    sizes = {name: values.shape for sample in samples for name, values in sample.items()}
    found = {name: np.stack([sample.get(name, np.zeros(size)) for sample in samples], axis=1) for name, size in sizes.items()}
    found |= _contacts(part.truths, filled)
    valid = np.array([[motion.present.any() for motion in group] for group in filled]).T
    for values in found.values():
        values[~valid] = np.nan
    return found | {"valid": valid[..., None].astype(np.float64)}


def _nobody(truth: Motion) -> Motion:
    """As long as the truth, and without hands: nothing of it can be measured."""
    return Motion(np.full_like(truth.joints, np.nan), np.zeros_like(truth.present), truth.fps)


def _of_words_and_events(part: Part, facts: Sequence[Facts], group: Sequence[Motion]) -> Columns:
    """What became of the words, and of the truth's events."""
    there = [row for row, motion in enumerate(group) if motion.present.any()]
    evidence = dict(zip(there, evidence_of_batch([group[row] for row in there]), strict=True))
    obeyed = {row: count_obeyed(part.asked[row], each) for row, each in evidence.items()}
    made = [Facts(evidence[row].events if row in evidence else [], motion.fps) for row, motion in enumerate(group)]
    onsets = onset_errors(made, facts)
    found = {
        "events": event_counts(made, facts).astype(np.float64),
        "events_timed": event_counts(made, facts, TIMED_S).astype(np.float64),
        "onset": onsets.onset_s[:, None],
        "onset_between": onsets.between_hands_s[:, None],
        "claims": np.zeros((len(group), 3)),
        "flawless": np.full((len(group), 1), np.nan),
        "hands": np.zeros((len(group), 6)),
    }
    for row, told in obeyed.items():
        found["claims"][row] = told.true, told.false, told.unknown
        found["hands"][row] = told.hands.ravel()
        if told.true + told.false:
            found["flawless"][row] = told.false == 0
    return found | _kinds(obeyed, len(group))


def _kinds(obeyed: Mapping[int, Obeyed], rows: int) -> Columns:
    """(N, 2) true and false claims of each kind."""
    found: Columns = {}
    for row, told in obeyed.items():
        for kind, counts in told.kinds.items():
            found.setdefault(f"{KIND}{kind}", np.zeros((rows, 2)))[row] = counts
    return found


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
                    found[:, sample, row, 0, place] = count(made.any(axis=1), true.any(axis=1))
                    found[:, sample, row, 1, place] = count(made, true)
        return found

    found = per_clip(measure, truths, *groups)
    return {
        f"contact_{place}_{rule}_{level}": found[:, :, row, column, where]
        for row, rule in enumerate(RULES)
        for column, level in enumerate(LEVELS)
        for where, place in enumerate(PLACES)
    }
