"""Laws of clips measured together: whatever their lengths, each has exactly the events that it has alone."""

from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from hands_at_work import wandering

from ambidex.choreography import random_performances
from ambidex.events import find_events, find_events_batch, find_in_joints
from ambidex.motion import Motion, resample
from ambidex.sources import get_source

LEFT, RIGHT, BOTH = [0], [1], [0, 1]


def cut(motion: Motion, rng: np.random.Generator, shortest: int = 30) -> Motion:
    """A stretch of random length from anywhere in a motion."""
    length = int(rng.integers(min(shortest, len(motion)), len(motion) + 1))
    start = int(rng.integers(0, len(motion) - length + 1))
    return motion[start : start + length]


def without(motion: Motion, frames: slice, hands: list[int]) -> Motion:
    """The motion without some hands in some frames."""
    joints = motion.joints.copy()
    joints[frames, hands] = np.nan
    return Motion.from_joints(joints, motion.fps)


def with_absences(motions: list[Motion]) -> list[Motion]:
    """The motions, most of them with hands that are absent at the start, inside, at the end, or throughout."""
    absences = (
        (slice(0), BOTH),
        (slice(9), LEFT),
        (slice(9), BOTH),
        (slice(14, 20), RIGHT),
        (slice(12, 13), BOTH),
        (slice(-11, None), LEFT),
        (slice(-8, None), BOTH),
        (slice(None), RIGHT),
        (slice(None), BOTH),
    )
    return [without(motion, *absences[index % len(absences)]) for index, motion in enumerate(motions)]


def differing(motions: list[Motion]) -> list[int]:
    """Numbers of the clips that have other events together than alone."""
    together = find_events_batch(motions)
    return [number for number, motion in enumerate(motions) if find_events(motion) != together[number]]


@pytest.fixture(scope="module")
def choreographed() -> list[Motion]:
    """Performances of many lengths, cut to more."""
    rng = np.random.default_rng(0)
    return [cut(performance.motion, rng) for performance in random_performances(36, 5)]


def test_clips_of_any_length_have_together_exactly_the_events_that_each_has_alone(choreographed: list[Motion]) -> None:
    assert len({len(motion) for motion in choreographed}) > 20
    assert differing(choreographed) == []


def test_hands_that_are_absent_for_a_while_or_throughout_change_nothing_about_that(choreographed: list[Motion]) -> None:
    assert differing(with_absences(choreographed)) == []


def test_clips_of_one_two_or_three_frames_change_nothing_beside_long_ones(choreographed: list[Motion]) -> None:
    short = [motion[7 : 7 + frames] for motion in choreographed[:3] for frames in (1, 2, 3, 4, 6)]
    assert differing([*short[:8], *choreographed[:4], *short[8:]]) == []


def test_rates_do_not_mix(choreographed: list[Motion]) -> None:
    rates = (24.0, 30.0, 60.0, 100.0, 120.0)
    motions = [resample(motion, rates[index % len(rates)]) for index, motion in enumerate(choreographed[:20])]
    assert differing(with_absences(motions)) == []


def test_the_order_of_clips_is_the_order_of_their_events_and_nothing_else(choreographed: list[Motion]) -> None:
    order = np.random.default_rng(3).permutation(len(choreographed))
    events = find_events_batch(choreographed)
    assert find_events_batch([choreographed[index] for index in order]) == [events[index] for index in order]


def test_more_clips_than_are_measured_at_once_all_have_their_events() -> None:
    motions = [wandering(frames, seed=frames) for frames in (700, 3000, 5000, 20, 640, 2500)]
    assert differing(motions) == []


def test_no_clips_have_no_events() -> None:
    assert find_events_batch([]) == []


@pytest.mark.parametrize("more", [1, 2, 25])
def test_absent_frames_after_the_end_only_lengthen_an_absence(choreographed: list[Motion], more: int) -> None:
    for motion in with_absences(choreographed[:18]):
        joints = np.concatenate([motion.joints, np.full((more, *motion.joints.shape[1:]), np.nan, np.float32)])
        alone, longer = (
            [event for event in find_events(Motion.from_joints(part, motion.fps)) if event.kind != "absence"]
            for part in (motion.joints, joints)
        )
        assert alone == longer


def test_clips_that_are_filled_up_are_absent_only_as_long_as_they_are() -> None:
    joints = np.full((2, 40, 2, 21, 3), np.nan, np.float32)
    joints[0] = wandering(40).joints
    joints[1, :25, 1] = wandering(25).joints[:, 1]
    first, second = find_in_joints(joints, 30.0, np.array([40, 25]))
    assert not [event for event in first if event.kind == "absence"]
    assert [(event.hand, event.start, event.end) for event in second if event.kind == "absence"] == [("left", 0, 25)]


@pytest.mark.parametrize(("name", "folder"), [("tzionas", "tzionas_hands_in_action"), ("thai_leap", "thai_leap")])
def test_recorded_clips_of_any_length_have_together_exactly_the_events_that_each_has_alone(real_data: Path, name: str, folder: str) -> None:
    rng = np.random.default_rng(5)
    takes = [
        recording.motion[: round(5 * recording.motion.fps)] for recording in islice(get_source(name).recordings(real_data / folder), 60)
    ]
    motions = [cut(take, rng) for take in takes]
    assert sum(map(len, motions)) > 1000
    assert differing(motions) == []
