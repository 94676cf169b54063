"""Tests for numbering.py."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.numbering import fill_times, lay_out, number_by_time


def test_numbered_rows_go_to_their_frames_and_the_others_are_absent() -> None:
    laid = lay_out(np.array([[1.0], [2.0], [3.0]]), np.array([4, 5, 8]), Path("take"))
    np.testing.assert_array_equal(laid, [[1], [2], [np.nan], [np.nan], [3]])


@pytest.mark.parametrize("numbers", [[], [3, 3], [5, 4], [0, 10**9]])
def test_numbers_that_cannot_be_frames_are_refused_with_the_file(numbers: list[int]) -> None:
    with pytest.raises(FileFormatError, match="take has no usable frame numbers"):
        lay_out(np.zeros((len(numbers), 1)), np.array(numbers, int), Path("take"))


def test_a_clock_that_runs_slow_loses_and_repeats_no_frame() -> None:
    times = 100 + np.arange(3000) / 29.97 + np.random.default_rng(0).normal(0, 1e-3, 3000)
    np.testing.assert_array_equal(number_by_time(times, 30.0), np.arange(3000))


def test_missing_stamps_leave_their_frames_empty_and_pauses_are_shortened() -> None:
    np.testing.assert_array_equal(number_by_time(np.array([0, 1, 4, 5]) / 30, 30.0), [0, 1, 4, 5])
    np.testing.assert_array_equal(number_by_time(np.array([0.0, 1000.0]), 30.0), [0, 60])


def test_times_of_empty_frames_lie_between_their_neighbours() -> None:
    np.testing.assert_allclose(fill_times(np.array([1.0, np.nan, 3.0])), [1, 2, 3])
