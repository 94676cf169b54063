"""Tests for figures.py."""

import numpy as np
import pytest

from ambidex.evaluation.distribution import diversity, fid
from ambidex.evaluation.figures import diversity_figure, fid_figure, figure_of_means, figure_of_values
from ambidex.evaluation.intervals import bootstrap

_RNG = np.random.default_rng(12)
VALUES = _RNG.gamma(2, 1, (3, 40))


def test_a_figure_is_the_mean_over_groups_of_the_mean_over_what_is_there() -> None:
    gaps = VALUES.copy()
    gaps[1, :10] = np.nan
    found = figure_of_values(gaps)
    means = [gaps[0].mean(), gaps[1, 10:].mean(), gaps[2].mean()]
    assert found.value == pytest.approx(np.mean(means))
    assert found.deviation == pytest.approx(np.std(means))
    assert figure_of_values(VALUES[:1]).deviation is None
    interval = found.interval(None, 0)
    assert interval.value == pytest.approx(found.value)
    assert interval.low < interval.value < interval.high


def test_the_interval_of_one_group_is_the_bootstrap_of_its_values() -> None:
    found, slow = figure_of_values(VALUES[:1]).interval(None, 3), bootstrap(VALUES[0], seed=3)
    assert (found.value, found.low, found.high, found.count) == pytest.approx((slow.value, slow.low, slow.high, slow.count))
    assert figure_of_values(VALUES).interval(np.arange(40) // 4, 0).count == 10


def test_a_group_that_has_nothing_to_tell_is_left_out_and_without_any_there_is_no_figure() -> None:
    gaps = VALUES.copy()
    gaps[1] = np.nan
    found = figure_of_values(gaps)
    assert len(found.groups) == 2
    assert found.interval(None, 0).value == pytest.approx(VALUES[[0, 2]].mean())
    assert figure_of_values(np.full((2, 5), np.nan)).groups == []


def test_figures_that_are_made_from_means_are_so_in_each_group() -> None:
    columns = np.stack([VALUES, 2 * VALUES[::-1]], axis=-1)
    found = figure_of_means(columns, lambda means: means[..., 0] / means[..., 1])
    assert found.groups == pytest.approx(VALUES.mean(axis=1) / (2 * VALUES[::-1].mean(axis=1)))


def test_groups_of_features_that_are_too_few_are_left_out() -> None:
    truth, made = _RNG.normal(size=(30, 4)), _RNG.normal(size=(3, 30, 4))
    made[1, 1:] = np.nan
    assert fid_figure(made, truth).groups == pytest.approx([fid(made[0], truth), fid(made[2], truth)])
    assert diversity_figure(made).groups == pytest.approx([diversity(made[0]), diversity(made[2])])
    interval = fid_figure(made, truth).interval(None, 0)
    assert interval.value == pytest.approx(fid_figure(made, truth).value)
    assert interval.low < interval.value < interval.high
