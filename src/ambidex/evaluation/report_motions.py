"""What is measured of each made motion, in columns: some numbers per motion, from which every figure of the report is made.

Letters: N clips, G samples for each, K numbers of a column.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

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
from ambidex.events import Event, find_events_batch
from ambidex.motion import Motion

CLIPS_AT_ONCE = 32
"""Clips of one piece of work."""
TIMED_S = 0.5
"""A timed event begins so near to the truth's."""
KIND = "kind: "
"""Begins the name of the column of a kind of claim."""
ASKED = ("claims", "flawless", "hands", "asked", "events", "events_timed")
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
    asked: Sequence[Caption], truths: Sequence[Motion], systems: Mapping[str, Sequence[Sequence[Motion | None]]], order: np.ndarray
) -> Iterator[Part]:
    """The clips in this order, `CLIPS_AT_ONCE` at a time."""
    for begin in range(0, len(order), CLIPS_AT_ONCE):
        some = order[begin : begin + CLIPS_AT_ONCE].tolist()
        made = {name: [[group[place] for place in some] for group in groups] for name, groups in systems.items()}
        yield Part([asked[place] for place in some], [truths[place] for place in some], made)


def measure_part(part: Part) -> dict[str, Columns]:
    """The columns of each system: of all motions in one list, group after group, so that like lengths are measured together."""
    groups = [group for groups in part.systems.values() for group in groups]
    truths, asked = list(part.truths) * len(groups), list(part.asked) * len(groups)
    valid = [motion if is_valid(motion, truth) else None for motion, truth in zip(chain(*groups), truths, strict=True)]
    filled = [_nobody(truth) if motion is None else motion for motion, truth in zip(valid, truths, strict=True)]
    events = find_events_batch(part.truths)
    facts = [Facts(found, motion.fps) for motion, found in zip(part.truths, events, strict=True)] * len(groups)
    wishes, made = _of_wishes(asked, facts, valid)
    found = wishes | _of_positions(truths, filled) | _of_itself(filled, made) | _contacts(part.truths, filled, events, made)
    there = np.array([motion is not None for motion in valid])
    for name, values in found.items():
        if name not in ASKED and not name.startswith(KIND):
            values[~there] = np.nan
    found["valid"] = there[:, None].astype(np.float64)
    by_group = {name: values.reshape(len(groups), len(part.truths), -1).swapaxes(0, 1) for name, values in found.items()}
    edges = np.cumsum([0, *(len(groups) for groups in part.systems.values())])
    return {
        system: {name: values[:, begin:end] for name, values in by_group.items()}
        for system, begin, end in zip(part.systems, edges[:-1], edges[1:], strict=True)
    }


def joined(parts: Sequence[Columns], order: np.ndarray) -> Columns:
    """Columns of several parts as one.

    Args:
        parts: of clips in another order.
        order: (N,) place that each clip of the parts has in the end.
    """
    return {name: np.concatenate([part[name] for part in parts])[np.argsort(order)] for name in parts[0]}


def is_valid(motion: Motion | None, truth: Motion) -> bool:
    """Whether it can be compared: it is there, and has every hand that the truth has somewhere."""
    return motion is not None and bool((motion.present.any(axis=0) >= truth.present.any(axis=0)).all())


def _nobody(truth: Motion) -> Motion:
    """As long as the truth, and without hands: nothing of it can be measured."""
    return Motion(np.full_like(truth.joints, np.nan), np.zeros_like(truth.present), truth.fps)


def _of_wishes(asked: Sequence[Caption], facts: Sequence[Facts], group: Sequence[Motion | None]) -> tuple[Columns, list[tuple[Event, ...]]]:
    """What became of the words, and of the truth's events; and the events of the motions."""
    told = asked_counts(asked, group)
    made = [Facts(events, truth.fps) for events, truth in zip(told.events, facts, strict=True)]
    onsets = onset_errors(made, facts)
    found = {
        "claims": np.stack([told.true, told.false, told.unknown], axis=1),
        "flawless": np.where(told.true + told.false > 0, told.false == 0, np.nan)[:, None],
        "hands": told.hands.reshape(-1, 6),
        "asked": told.counts,
        "events": event_counts(made, facts),
        "events_timed": event_counts(made, facts, TIMED_S),
        "onset": onsets.onset_s[:, None],
        "onset_between": onsets.between_hands_s[:, None],
    }
    found |= {f"{KIND}{kind}": counts for kind, counts in told.kinds.items()}
    return {name: values.astype(np.float64) for name, values in found.items()}, told.events


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


def _of_itself(group: Sequence[Motion], events: Sequence[Sequence[Event]]) -> Columns:
    """What needs no truth beside it."""

    def speed(stack: Stack) -> np.ndarray:
        found = hand_speed(stack)
        known = np.isfinite(found)
        total = known.sum(axis=(1, 2))
        return np.where(total > 0, np.where(known, found, 0).sum(axis=(1, 2)) / np.maximum(total, 1), np.nan)

    return {name: values[:, None] for name, values in (figures_of(group, events) | {"speed": per_clip(speed, group)}).items()}


def _contacts(
    truths: Sequence[Motion], motions: Sequence[Motion], told: Sequence[Sequence[Event]], made: Sequence[Sequence[Event]]
) -> Columns:
    """Counts as `contact_counts` has them, for every rule, level and place; what touches in a truth is found once for all its motions.

    Args:
        truths: n of them.
        motions: group after group, n of each.
        told: events of the truths.
        made: events of the motions.
    """

    def measure(first: Stack, *others: Stack) -> np.ndarray:
        found = np.zeros((len(first.clips), len(others), len(RULES), len(LEVELS), len(PLACES), 3))
        for row, rule in enumerate(RULES):
            theirs = find_touching(first, rule, told)
            for sample, other in enumerate(others):
                ours = find_touching(other, rule, made[sample * len(truths) : (sample + 1) * len(truths)])
                for place, (own, true) in enumerate(((ours.within, theirs.within), (ours.between, theirs.between))):
                    found[:, sample, row, 0, place] = count(np.asarray(own.any(axis=1)), np.asarray(true.any(axis=1)))
                    found[:, sample, row, 1, place] = count(own, true)
        return found

    groups = [motions[begin : begin + len(truths)] for begin in range(0, len(motions), len(truths))]
    found = per_clip(measure, truths, *groups).swapaxes(0, 1).reshape(len(motions), len(RULES), len(LEVELS), len(PLACES), 3)
    return {
        f"contact_{place}_{rule}_{level}": found[:, row, column, where]
        for row, rule in enumerate(RULES)
        for column, level in enumerate(LEVELS)
        for where, place in enumerate(PLACES)
    }
