"""Tests for timing.py."""

from collections.abc import Callable

import numpy as np
import pytest

from ambidex.sources.timing import make_uniform

Hands = Callable[[np.ndarray], np.ndarray]


def test_uniform_times_come_back_as_they_are(hands_at: Hands) -> None:
    times = 5.0 + np.arange(90) / 90
    joints, fps, dropped = make_uniform(hands_at(times), times)
    assert fps == 90
    assert dropped == []
    np.testing.assert_allclose(joints, hands_at(times), atol=1e-6)


def test_irregular_times_give_the_movement_at_a_uniform_rate(hands_at: Hands) -> None:
    draw = np.random.default_rng(0)
    times = np.cumsum(draw.uniform(0.7, 1.3, 300) / 110)
    joints, fps, _ = make_uniform(hands_at(times), times)
    assert fps == pytest.approx(110, abs=6)
    wanted = times[0] + np.arange(len(joints)) / fps
    # A sway of 30 mm at 1 Hz: interpolating between frames 12 ms apart errs by less than 0.1 mm.
    np.testing.assert_allclose(joints, hands_at(wanted), atol=1e-4)


def test_a_short_gap_is_bridged_and_a_long_one_is_absent(hands_at: Hands) -> None:
    times = np.arange(200) / 100
    kept = np.ones(200, bool)
    kept[50:55] = kept[100:130] = False
    joints, _, dropped = make_uniform(hands_at(times)[kept], times[kept])
    present = np.isfinite(joints).all(axis=(2, 3))
    assert len(joints) == 200
    assert present[45:60].all()
    assert not present[100:130].any()
    assert present[:100].all()
    assert present[130:].all()
    assert any("absent" in sentence for sentence in dropped)


def test_each_hand_has_its_own_gaps(hands_at: Hands) -> None:
    times = np.arange(100) / 100
    joints = hands_at(times)
    joints[30:60, 0] = np.nan
    present = np.isfinite(make_uniform(joints, times)[0]).all(axis=(2, 3))
    assert not present[30:60, 0].any()
    assert present[:, 1].all()


def test_times_that_stand_still_or_go_back_are_dropped_and_counted(hands_at: Hands) -> None:
    times = np.arange(50) / 50
    times[10], times[20] = times[9], times[15]
    joints, fps, dropped = make_uniform(hands_at(times), times)
    assert fps == 50
    assert len(joints) == 50
    assert any(sentence.startswith("2 frames whose time") for sentence in dropped)


def test_a_broken_clock_does_not_fill_the_memory(hands_at: Hands) -> None:
    times = np.arange(40) / 100
    times[20:] += 1e6
    joints, _, dropped = make_uniform(hands_at(times), times)
    assert len(joints) < 300
    assert any("pauses" in sentence for sentence in dropped)


def test_one_frame_stays_one_frame(hands_at: Hands) -> None:
    assert len(make_uniform(hands_at(np.zeros(1)), np.zeros(1))[0]) == 1
