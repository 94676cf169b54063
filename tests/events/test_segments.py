"""Movements and runs: equal to a slow reference, insensitive to wobbles, exact at gaps."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ambidex.events.segments import find_movements, find_pieces, find_runs, slopes, smooth


def slow_runs(signal: np.ndarray, on: float, off: float) -> list[tuple[int, int]]:
    state, runs, begin = False, [], 0
    for frame, value in enumerate([*signal, np.nan]):
        if state and not value < off:
            runs.append((begin, frame))
            state = False
        elif not state and value <= on:
            state, begin = True, frame
    return runs


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.floats(-2, 2, width=32), st.just(float("nan"))), min_size=1, max_size=40))
def test_runs_equal_a_loop_over_frames(values: list[float]) -> None:
    signal = np.array(values, np.float32)
    found = find_runs(np.stack([signal, signal[::-1]]), 30.0, -0.2, 0.4, 0.0)
    for row, wanted in enumerate((slow_runs(signal, -0.2, 0.4), slow_runs(signal[::-1], -0.2, 0.4))):
        assert [(s, e) for r, s, e in zip(found.row, found.start, found.end, strict=True) if r == row] == wanted


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_movements_alternate_and_are_as_large_as_asked(seed: int) -> None:
    rng = np.random.default_rng(seed)
    signals = np.cumsum(rng.normal(size=(3, 80)), axis=1).astype(np.float32)
    found = find_movements(signals, 30.0, 2.0)
    assert (np.abs(found.after - found.before) >= 2.0).all()
    assert (found.start < found.end).all()
    for row in range(3):
        mine = found[found.row == row]
        assert (mine.start[1:] >= mine.end[:-1] - 1).all()


def test_wobbles_smaller_than_the_threshold_do_not_cut_a_movement() -> None:
    time = np.linspace(0, 1, 200)
    signal = (time + 0.05 * np.sin(60 * time)).astype(np.float32)
    assert len(find_movements(signal[None], 30.0, 0.3).row) == 1


def test_speed_is_the_mean_that_people_see_however_unevenly_it_goes() -> None:
    share = np.linspace(0, 1, 61, dtype=np.float32)
    smooth_move = 10 * share**3 - 15 * share**4 + 6 * share**5
    # Creeps for a second, then the middle in a fifteenth of a second, then creeps again.
    burst = np.interp(np.arange(61), [0, 29, 31, 60], [0, 0.25, 0.75, 1]).astype(np.float32)
    even, uneven = find_movements(np.stack([smooth_move, burst]), 30.0, 0.2).speed
    seen = 0.86 / (np.interp(0.93, smooth_move, share) - np.interp(0.07, smooth_move, share)) / 2
    assert np.isclose(even, seen, rtol=0.02)
    assert uneven < 2 * even


def test_a_flat_top_is_one_turning_point() -> None:
    signal = np.concatenate([np.linspace(0, 1, 20), np.ones(9), np.linspace(1, 0, 20)]).astype(np.float32)
    found = find_movements(signal[None], 30.0, 0.5)
    assert [change > 0 for change in (found.after - found.before)] == [True, False]


def test_nothing_moves_across_a_gap() -> None:
    signal = np.concatenate([np.zeros(10), [np.nan], np.ones(10)]).astype(np.float32)
    assert len(find_movements(signal[None], 30.0, 0.5).row) == 0


def test_rows_do_not_touch_each_other() -> None:
    signals = np.stack([np.zeros(10), np.ones(10)]).astype(np.float32)
    assert len(find_movements(signals, 30.0, 0.5).row) == 0


def test_short_interruptions_are_bridged_and_short_runs_left_out() -> None:
    signal = np.ones(40, np.float32)
    signal[5:10] = signal[11:15] = signal[30:31] = 0
    found = find_runs(signal[None], 30.0, 0.2, 0.5, shortest_s=0.05, bridge_s=0.07)
    assert (found.start.tolist(), found.end.tolist()) == ([5], [15])


def test_smoothing_keeps_gaps_and_constants() -> None:
    signal = np.full((2, 30), 3.0, np.float32)
    signal[1, 4] = np.nan
    result = smooth(signal, 30.0)
    assert np.isnan(result[1, 4])
    assert np.nanmax(np.abs(result - 3.0)) == pytest.approx(0, abs=1e-5)


def test_pieces_are_what_is_known_without_scraps() -> None:
    known = np.zeros((3, 60), bool)
    known[0, 5:20] = known[0, 30:60] = True
    known[1, 3:30] = known[1, 40:42] = True
    known[2, 10:12] = True
    row, start, end = find_pieces(known, 30.0)
    assert list(zip(row.tolist(), start.tolist(), end.tolist(), strict=True)) == [(0, 5, 20), (0, 30, 60), (1, 3, 30), (2, 10, 12)]


def test_slopes_are_central_inside_and_one_sided_where_a_neighbour_is_unknown() -> None:
    nan = np.nan
    signal = np.array([[1, 2, 4, 8, nan, 3, nan, 5, 9, nan], [nan, nan, 0, 3, 3, 3, 4, 4, 4, 6]], np.float32)
    wanted = [[1, 1.5, 3, 4, nan, nan, nan, 4, 4, nan], [nan, nan, 3, 1.5, 0, 0.5, 0.5, 0, 1, 2]]
    assert np.array_equal(slopes(signal), wanted, equal_nan=True)
    assert np.isnan(slopes(signal[:, :1])).all()


def test_slopes_of_what_is_known_throughout_are_those_of_numpy() -> None:
    signals = np.random.default_rng(0).normal(size=(3, 2, 20)).astype(np.float32)
    assert np.array_equal(slopes(signals), np.gradient(signals, axis=-1))


def test_a_flat_beginning_is_told_alike_in_every_row() -> None:
    course = np.concatenate([np.zeros(20), np.linspace(0, 1, 20), np.ones(20), np.linspace(1, 2, 20)]).astype(np.float32)
    found = find_movements(np.stack([course, course, course]), 30.0, 0.3)
    rows = [[column[found.row == row].tolist() for column in (found.start, found.end, found.before, found.speed)] for row in range(3)]
    assert rows[0] == rows[1] == rows[2]
