"""Tests for mend_smooth.py."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from ambidex.motion import HandParameters, Motion
from ambidex.sources.mend_smooth import bridge_gaps, smooth, smoothing_window

_FPS = 30.0


@pytest.fixture
def steady(fist_motion: Motion) -> HandParameters:
    """Sixty frames: wrists move and turn evenly, all angles grow evenly."""
    assert fist_motion.parameters is not None
    hands, time = fist_motion.parameters, np.arange(60.0)
    position = np.array(hands.position, np.float64) + time[:, None, None] * np.array([0.002, -0.001, 0.0005])
    turns = Rotation.from_rotvec(time[:, None] * np.array([0.01, 0.02, -0.005])).as_matrix()
    angles = np.tile(np.array(hands.angles[:1], np.float64), (60, 1, 1)) + 0.005 * time[:, None, None]
    return HandParameters(position, np.repeat(turns[:, None], 2, axis=1), angles, hands.shape)


def _with_hole(hands: HandParameters, start: int, end: int) -> tuple[HandParameters, np.ndarray]:
    present = np.ones((60, 2), bool)
    present[start:end, 1] = False
    parts = {name: np.array(getattr(hands, name)) for name in ("position", "rotation", "angles")}
    for values in parts.values():
        values[start:end, 1] = np.nan
    return replace(hands, **parts), present


@pytest.mark.parametrize("length", [1, 4, 8])
def test_a_short_gap_in_even_movement_is_filled_with_that_movement(steady: HandParameters, length: int) -> None:
    broken, present = _with_hole(steady, 20, 20 + length)
    filled, there, gaps = bridge_gaps(broken, present, _FPS)
    assert there.all()
    assert gaps == [(1, 20, 20 + length)]
    for name in ("position", "rotation", "angles"):
        np.testing.assert_allclose(getattr(filled, name), getattr(steady, name), atol=1e-6)


def test_a_gap_between_frames_more_than_three_tenths_of_a_second_apart_stays(steady: HandParameters) -> None:
    broken, present = _with_hole(steady, 20, 30)
    _, there, gaps = bridge_gaps(broken, present, _FPS)
    assert gaps == []
    np.testing.assert_array_equal(there, present)


@pytest.mark.parametrize(("start", "end"), [(0, 4), (55, 60), (0, 60)])
def test_nothing_is_made_up_before_a_hand_comes_or_after_it_went(steady: HandParameters, start: int, end: int) -> None:
    broken, present = _with_hole(steady, start, end)
    _, there, gaps = bridge_gaps(broken, present, _FPS)
    assert gaps == []
    np.testing.assert_array_equal(there, present)


def test_clean_hands_are_not_smoothed_and_noisier_ones_are_smoothed_over_more_frames(steady: HandParameters) -> None:
    random, windows = np.random.default_rng(0), []
    present = np.ones((60, 2), bool)
    for noise in (0.0, 0.0007, 0.001, 0.003):
        noisy = replace(steady, position=steady.position + random.normal(0, noise, steady.position.shape))
        windows.append(smoothing_window(noisy, present, _FPS)[1])
    assert windows[0] == 1
    assert windows == sorted(windows)
    assert windows[-1] > windows[1]
    assert all(window % 2 == 1 for window in windows)
    assert max(windows) <= 0.25 * _FPS + 2


def test_smoothing_leaves_even_movement_alone_and_takes_noise_out(steady: HandParameters) -> None:
    random = np.random.default_rng(1)
    present, windows = np.ones((60, 2), bool), np.array([1, 9])
    same = smooth(steady, present, windows)
    np.testing.assert_allclose(same.position, steady.position, atol=1e-6)
    np.testing.assert_allclose(same.rotation, steady.rotation, atol=1e-4)
    noisy = replace(steady, position=steady.position + random.normal(0, 0.003, steady.position.shape))
    off = np.abs(smooth(noisy, present, windows).position - steady.position).mean(axis=(0, 2))
    before = np.abs(noisy.position - steady.position).mean(axis=(0, 2))
    assert off[0] == pytest.approx(before[0])
    assert off[1] < 0.6 * before[1]


def test_turns_stay_turns(steady: HandParameters) -> None:
    noisy = replace(steady, rotation=steady.rotation + np.random.default_rng(2).normal(0, 0.03, steady.rotation.shape))
    turned = smooth(noisy, np.ones((60, 2), bool), np.array([9, 9])).rotation
    np.testing.assert_allclose(turned @ np.swapaxes(turned, -1, -2), np.broadcast_to(np.eye(3), turned.shape), atol=1e-6)
    assert (np.linalg.det(turned) > 0).all()


def test_a_run_shorter_than_the_window_is_smoothed_over_what_it_has(steady: HandParameters) -> None:
    broken, present = _with_hole(steady, 5, 60)
    out = smooth(broken, present, np.array([9, 9]))
    np.testing.assert_allclose(out.position[:5], steady.position[:5], atol=1e-6)
    broken, present = _with_hole(steady, 2, 60)
    np.testing.assert_array_equal(smooth(broken, present, np.array([9, 9])).position[:2, 1], steady.position[:2, 1])
