"""Laws of events: mirror, shift, rate, batch."""

from pathlib import Path

import numpy as np
import pytest
from hands_at_work import bell, make_motion, moves, wandering

from ambidex.errors import UnknownNameError
from ambidex.events import Event, find_events, find_events_batch, mirror_event
from ambidex.events.heading import turn
from ambidex.motion import Motion, mirror, resample
from ambidex.sources import get_source


def same(first: list[Event], second: list[Event], tolerance: float = 1e-5) -> bool:
    """Whether two sets of events agree in everything but rounding of their values."""
    key = lambda event: tuple(map(str, list(event.to_dict().values())[:-2]))  # noqa: E731
    first, second = sorted(first, key=key), sorted(second, key=key)
    return [key(event) for event in first] == [key(event) for event in second] and all(
        abs(a.value - b.value) < tolerance for a, b in zip(first, second, strict=True)
    )


@pytest.mark.parametrize("seed", range(6))
def test_the_mirrored_clip_has_the_mirrored_events(seed: int) -> None:
    motion = wandering(seed=seed)
    assert same([mirror_event(event) for event in find_events(motion)], find_events(mirror(motion)))


def test_events_do_not_depend_on_the_clips_measured_beside_them() -> None:
    motions = [wandering(60, seed=1), wandering(90, seed=2), wandering(60, seed=3), wandering(60, 60.0, seed=4)]
    for alone, together in zip([find_events(motion) for motion in motions], find_events_batch(motions), strict=True):
        assert same(alone, together)


def test_moving_the_whole_clip_changes_nothing() -> None:
    motion = wandering(seed=5)
    moved = Motion.from_joints(motion.joints + np.array([0.3, -1.0, 0.7], np.float32), motion.fps)
    assert same(find_events(motion), find_events(moved), 1e-4)


def test_frames_before_the_movement_only_shift_it() -> None:
    motion = make_motion({("right", "fist"): 0.9 * bell(60)})
    joints = np.concatenate([np.repeat(motion.joints[:1], 15, axis=0), motion.joints])
    early, late = moves(motion, "hand", "right"), moves(Motion.from_joints(joints, 30.0), "hand", "right")
    assert [(event.start + 15, event.end + 15, event.to_state) for event in early] == [(e.start, e.end, e.to_state) for e in late]


@pytest.mark.parametrize("seed", range(4))
def test_the_rate_changes_frames_but_not_facts(seed: int) -> None:
    motion = wandering(90, seed=seed)
    describe = lambda event: (event.kind, event.hand, event.subject, event.object, event.to_state)  # noqa: E731
    found = [describe(event) for event in find_events(motion) if event.moves]
    for fps in (60.0, 120.0):
        again = [describe(event) for event in find_events(resample(motion, fps)) if event.moves]
        common = sum(min(found.count(item), again.count(item)) for item in set(found))
        assert common >= 0.95 * max(len(found), len(again))


@pytest.mark.parametrize("degrees", [-120, -35, 10, 90])
def test_turning_the_whole_clip_about_the_vertical_changes_nothing(degrees: float) -> None:
    motion = wandering(90, seed=8)
    turned = Motion.from_joints(turn(motion.joints[None], np.deg2rad([degrees]))[0], motion.fps)
    assert same(find_events(motion), find_events(turned), 1e-4)


def test_every_measured_value_has_an_uncertainty_and_counts_have_none() -> None:
    rng = np.random.default_rng(0)
    motion = wandering(90, seed=9)
    noisy = Motion.from_joints(motion.joints + rng.normal(0, 0.0005, motion.joints.shape).astype(np.float32), motion.fps)
    for event in find_events(noisy):
        assert (event.uncertainty == 0) == (event.kind in ("repetition", "absence")), event


def test_more_noise_is_more_uncertainty() -> None:
    rng = np.random.default_rng(1)
    motion = wandering(90, seed=9)
    spread = []
    for size in (0.0003, 0.001):
        noisy = Motion.from_joints(motion.joints + rng.normal(0, size, motion.joints.shape).astype(np.float32), motion.fps)
        spread.append(np.median([event.uncertainty for event in find_events(noisy) if event.kind == "wrist"]))
    # What the movement itself adds does not grow.
    assert 1.4 < spread[1] / spread[0] < 4


def test_half_a_millimetre_of_noise_changes_at_most_three_percent_of_the_facts_of_real_clips(real_data: Path) -> None:
    rng = np.random.default_rng(0)
    changed = total = 0
    for motion in real_clips(real_data):
        noisy = Motion.from_joints(motion.joints + rng.normal(0, 0.0005, motion.joints.shape).astype(np.float32), motion.fps)
        facts, again = find_events(motion), find_events(noisy)
        changed += len(unmatched(facts, again)) + len(unmatched(again, facts))
        total += len(facts) + len(again)
    assert total > 1000
    assert changed <= 0.03 * total


def real_clips(folder: Path) -> list[Motion]:
    """Two-second windows of tzionas, the larger part of the takes in which two hands act on each other."""
    motions = []
    for recording in get_source("tzionas").recordings(folder / "tzionas_hands_in_action"):
        length = round(2 * recording.motion.fps)
        motions += [recording.motion[start : start + length] for start in range(0, len(recording.motion) - length + 1, length)]
    return motions


def unmatched(facts: list[Event], others: list[Event]) -> list[Event]:
    """The facts that the others lack: same kind, hands, subject, object and states, at a time that overlaps."""
    key = lambda event: (event.kind, event.hand, event.subject, event.object, event.from_state, event.to_state, event.moves)  # noqa: E731
    free = list(others)
    missing = []
    for event in facts:
        found = next((e for e in free if key(e) == key(event) and min(e.end, event.end) > max(e.start, event.start)), None)
        if found is None:
            missing.append(event)
        else:
            free.remove(found)
    return missing


def test_same_motion_same_events() -> None:
    assert find_events(wandering(seed=7)) == find_events(wandering(seed=7))


def test_one_frame_has_no_movements() -> None:
    assert not [event for event in find_events(make_motion(frames=1)) if event.moves]


def test_a_preset_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(UnknownNameError, match="ambidex, handx"):
        find_events(make_motion(), preset="hand")
