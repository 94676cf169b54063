"""Tests for counts.py."""

import numpy as np
import pytest

from ambidex.evaluation.counts import count, scores


def test_labels_become_hits_false_alarms_and_misses() -> None:
    made = np.array([[[1, 1], [0, 0]], [[0, 0], [0, 0]]], bool)
    truth = np.array([[[1, 0], [1, 1]], [[0, 0], [0, 0]]], bool)
    assert count(made, truth).tolist() == [[1, 1, 2], [0, 0, 0]]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((1, 1, 2), (1 / 2, 1 / 3, 2 / 5)), ((0, 0, 0), (1, 1, 1)), ((0, 3, 0), (0, 0, 0)), ((0, 0, 3), (0, 0, 0)), ((4, 0, 0), (1, 1, 1))],
)
def test_scores_are_those_of_their_formulas(counts: tuple[int, int, int], expected: tuple[float, float, float]) -> None:
    assert tuple(scores(np.array(counts))) == pytest.approx(expected)


def test_means_of_counts_give_the_micro_average_as_their_sums_do() -> None:
    counts = np.array([[3, 1, 0], [0, 2, 5], [1, 0, 0]])
    np.testing.assert_allclose(scores(counts.mean(axis=0)), scores(counts.sum(axis=0)))
    assert scores(counts).f1.shape == (3,)
