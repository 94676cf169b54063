"""Hands that cross: laws, depth, hysteresis."""

import numpy as np
import pytest
from hands_at_work import bell, make_motion, step
from rhythms import later, with_noise

from ambidex.events import Event
from ambidex.events.crossing import find_crossings
from ambidex.events.features import measure
from ambidex.motion import Motion, mirror, resample


def crossings(motion: Motion) -> list[Event]:
    return [event for _, event in find_crossings(measure(motion.joints[None]), motion.fps)]


def crossing() -> Motion:
    """Each wrist goes 30 cm across and back: 20 cm deep."""
    return make_motion(wrists={("left", 0): 0.3 * bell(60), ("right", 0): -0.3 * bell(60)})


def test_the_mirrored_clip_is_crossed_in_the_same_frames() -> None:
    (ours,), (mirrored,) = crossings(crossing()), crossings(mirror(crossing()))
    assert (ours.hand, ours.subject, ours.start, ours.end, ours.to_state) == ("both", "wrists", mirrored.start, mirrored.end, "crossed")
    assert ours.value == pytest.approx(mirrored.value, abs=1e-6)


def test_frames_before_it_only_shift_a_crossing() -> None:
    (early,), (late,) = crossings(crossing()), crossings(later(crossing(), 20))
    assert (early.start + 20, early.end + 20, early.from_state) == (late.start, late.end, late.from_state)


@pytest.mark.parametrize("fps", [60.0, 120.0])
def test_the_rate_changes_neither_the_time_nor_the_depth(fps: float) -> None:
    (slow,), (fast,) = crossings(crossing()), crossings(resample(crossing(), fps))
    assert fast.start / fps == pytest.approx(slow.start / 30, abs=0.05)
    assert fast.value == pytest.approx(slow.value, abs=0.002)


def test_noise_stays_within_the_uncertainty() -> None:
    (clean,), (noisy,) = crossings(crossing()), crossings(with_noise(crossing()))
    assert (clean.start, clean.end) == (noisy.start, noisy.end)
    assert abs(clean.value - noisy.value) < 3 * noisy.uncertainty
    assert noisy.value == pytest.approx(0.2, abs=0.005)


def test_wrists_that_part_again_were_uncrossed_before_and_those_that_begin_crossed_were_not() -> None:
    assert [event.from_state for event in crossings(crossing())] == ["uncrossed"]
    begins = make_motion(wrists={("left", 0): 0.3 * (1 - step(60)), ("right", 0): -0.3 * (1 - step(60))})
    assert [(event.from_state, event.start) for event in crossings(begins)] == [("crossed", 0)]


def test_hands_one_above_the_other_do_not_flicker() -> None:
    wobble = 0.012 * np.sin(np.arange(90) * 0.7).astype(np.float32)
    assert crossings(make_motion(wrists={("right", 0): wobble, ("right", 2): 0.2 * step(90)}, frames=90, apart=0.0)) == []
    deep = make_motion(wrists={("right", 0): wobble - 0.02}, frames=90, apart=0.0)
    assert len(crossings(deep)) == 1


def test_one_hand_alone_crosses_nothing() -> None:
    joints = crossing().joints.copy()
    joints[:, 0] = np.nan
    assert crossings(Motion.from_joints(joints, 30.0)) == []
