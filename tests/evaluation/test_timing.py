"""Tests for timing.py."""

import numpy as np
import pytest

from ambidex.evaluation.timing import hands_lag, timing_error
from ambidex.motion import Motion, mirror


def _pulses(motion: Motion, left_s: float, right_s: float, fps: float = 30.0, seconds: float = 3.0) -> Motion:
    """Each hand moves 10 cm forward once, fastest at this time."""
    times = np.arange(round(seconds * fps)) / fps
    way = np.stack([0.05 * np.tanh((times - at) / 0.12) for at in (left_s, right_s)], axis=1)
    joints = motion.joints[:1].astype(np.float64) + way[:, :, None, None] * np.array([0, 1.0, 0])
    return Motion(joints, np.ones((len(times), 2), bool), fps)


@pytest.mark.parametrize("fps", [15.0, 30.0, 120.0])
@pytest.mark.parametrize("lag", [0.0, 0.025, -0.2, 0.4])
def test_a_planted_lag_is_found_between_frames_at_any_rate(fist_motion: Motion, lag: float, fps: float) -> None:
    found = hands_lag([_pulses(fist_motion, 1.5, 1.5 + lag, fps)])
    assert found.seconds[0] == pytest.approx(lag, abs=0.008)
    assert found.correlation[0] > 0.97


def test_the_mirror_turns_the_lag_round_and_keeps_the_correlation(fist_motion: Motion, clips) -> None:
    motions = [_pulses(fist_motion, 1.0, 1.3), *clips.made]
    here, there = hands_lag(motions), hands_lag([mirror(motion) for motion in motions])
    np.testing.assert_allclose(here.seconds, -there.seconds, atol=1e-5)
    np.testing.assert_allclose(here.correlation, there.correlation, rtol=1e-5)


def test_a_hand_that_is_still_or_away_has_no_lag(fist_motion: Motion) -> None:
    still = _pulses(fist_motion, 1.0, 50.0)
    lone = Motion(still.joints, still.present & [True, False], 30)
    assert np.isnan(hands_lag([still, lone]).seconds).all()
    one_frame = Motion(still.joints[:1], still.present[:1], 30)
    assert np.isnan(hands_lag([one_frame]).correlation).all()


def test_errors_of_timing_against_the_truth(fist_motion: Motion) -> None:
    truth = _pulses(fist_motion, 1.0, 1.1)
    later, swapped = _pulses(fist_motion, 1.2, 1.3), _pulses(fist_motion, 1.1, 1.0)
    found = timing_error([truth, later, swapped], [truth] * 3)
    # Both hands late by as much: the hands still go together as they should.
    np.testing.assert_allclose(found.lag_s, [0, 0, 0.2], atol=0.01)
    np.testing.assert_allclose(found.delay_s, [0, 0.2, 0.1], atol=0.01)
    assert found.agreement[0] == pytest.approx(1)
    assert found.agreement[1] < found.agreement[2] < 0.9
    assert found.correlation[0] == 0
