"""Noise: what is put in is what is measured."""

import numpy as np
import pytest

from ambidex.events.noise import frame_noise, noise_of_rows, smoothed_noise, smoothing_gain
from ambidex.events.segments import smooth


def test_white_noise_is_measured_as_large_as_it_is() -> None:
    noise = np.random.default_rng(0).normal(0, 0.3, (4, 4000))
    assert frame_noise(noise) == pytest.approx(0.3, rel=0.06)


@pytest.mark.parametrize("fps", [30.0, 60.0, 120.0])
def test_smoothing_leaves_the_share_of_noise_that_its_gain_says(fps: float) -> None:
    noise = np.random.default_rng(1).normal(0, 1.0, (8, 4000))
    assert smooth(noise, fps).std() == pytest.approx(smoothing_gain(fps), rel=0.05)
    assert smoothed_noise(noise, fps) == pytest.approx(smoothing_gain(fps), rel=0.1)


def test_slow_motion_is_not_taken_for_noise() -> None:
    time = np.arange(600) / 60
    assert frame_noise(np.sin(2 * np.pi * 0.5 * time)[None])[0] < 0.003


def test_gaps_neither_count_nor_spread() -> None:
    noise = np.random.default_rng(2).normal(0, 0.3, (1, 4000))
    noise[:, 1000:1500] = np.nan
    assert frame_noise(noise)[0] == pytest.approx(0.3, rel=0.08)
    assert frame_noise(np.full((1, 10), np.nan))[0] == 0


def test_too_few_frames_have_no_noise() -> None:
    assert frame_noise(np.ones((3, 2))).tolist() == [0, 0, 0]


def test_rows_are_measured_once_and_given_as_often_as_asked() -> None:
    noise = np.random.default_rng(3).normal(0, [[0.1], [0.5]], (2, 1000))
    rows = np.array([1, 0, 1, 1])
    assert np.array_equal(noise_of_rows(noise, rows, 30.0), smoothed_noise(noise, 30.0)[rows])
    assert len(noise_of_rows(noise, rows[:0], 30.0)) == 0
