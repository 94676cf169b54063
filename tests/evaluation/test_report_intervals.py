"""Tests for report_intervals.py."""

import numpy as np
import pytest
from scipy.stats import wasserstein_distance
from tests.evaluation.judged import measured

from ambidex.evaluation.intervals import bootstrap
from ambidex.evaluation.report_figures import MEASURES
from ambidex.evaluation.report_intervals import Sums, draw_clips, figure, interval, mean_figures, means, redraw, wasserstein


def test_a_mean_and_its_interval_are_those_of_the_bootstrap_over_clips() -> None:
    rng = np.random.default_rng(3)
    values = rng.normal(5, 1, size=(60, 3, 1)) + rng.normal(0, 2, size=(60, 1, 1))
    sums = Sums.of(values)
    found = interval(means(sums.values.sum(axis=0))[0], means(redraw({"it": sums}, draw_clips(60))["it"])[:, 0], sums.count)
    wanted = bootstrap(values.ravel(), groups=np.repeat(np.arange(60), 3))
    assert found.value == pytest.approx(wanted.value)
    assert (found.low, found.high) == pytest.approx((wanted.low, wanted.high), abs=0.1)
    assert found.count == wanted.count == 60


def test_samples_that_have_no_value_are_left_out() -> None:
    column = np.array([[[1.0], [np.nan]], [[np.nan], [np.nan]], [[3.0], [5.0]]])
    sums = Sums.of(column)
    assert sums.count == 2
    assert means(sums.values.sum(axis=0)) == pytest.approx([3.0])
    assert np.isnan(means(np.zeros(2))).all()


def test_every_draw_has_as_many_clips_and_the_same_seed_the_same_draws() -> None:
    drawn = draw_clips(7, 300, seed=1)
    assert (drawn.sum(axis=1) == 7).all()
    np.testing.assert_array_equal(drawn, draw_clips(7, 300, seed=1))
    assert (drawn != draw_clips(7, 300, seed=2)).any()


def test_a_share_of_claims_is_of_all_claims_and_not_a_mean_of_shares() -> None:
    column = np.array([[[1, 1, 0]], [[8, 0, 5]]], float)
    assert figure(MEASURES["obeyed"], Sums.of(column).values.sum(axis=0)) == pytest.approx(90)
    assert np.isnan(figure(MEASURES["obeyed"], Sums.of(np.zeros((2, 1, 3))).values.sum(axis=0)))


def test_the_distance_is_that_of_scipy_and_weights_are_repeats() -> None:
    rng = np.random.default_rng(4)
    made, truth = rng.normal(size=(20, 2)), rng.normal(1, 2, size=(20, 1))
    made[3, 1] = np.nan
    weights = rng.integers(0, 3, size=(1, 20))
    once = np.ones((1, 20))
    plain = wasserstein_distance(made[np.isfinite(made)], truth[:, 0])
    assert wasserstein([(made, once)], truth, once)[0] == pytest.approx(plain)
    repeated = np.repeat(made, weights[0], axis=0)
    drawn = wasserstein_distance(repeated[np.isfinite(repeated)], np.repeat(truth[:, 0], weights[0]))
    assert wasserstein([(made, weights)], truth, weights)[0] == pytest.approx(drawn)
    halves = [(made[:, :1], once), (made[:, 1:], once)]
    assert wasserstein(halves, truth, once)[0] == pytest.approx(plain)
    assert np.isnan(wasserstein([(np.full((20, 1), np.nan), once)], truth, once)[0])


def test_kinds_of_claims_count_the_clips_in_which_they_are_asked() -> None:
    columns = measured()["good"].columns
    _, kinds = mean_figures(columns)
    asked = columns["kind: hand"][:, :, :2].sum(axis=(1, 2)) > 0
    assert kinds["hand"].count == asked.sum() > 0
    assert "crossing" not in kinds
