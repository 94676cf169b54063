"""Tests for intervals.py."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.evaluation.counts import scores
from ambidex.evaluation.distribution import fid
from ambidex.evaluation.intervals import bootstrap, bootstrap_rows

_RNG = np.random.default_rng(2)
VALUES = _RNG.normal(3, 2, size=400)


def test_the_interval_of_a_mean_is_that_of_the_normal_law() -> None:
    found = bootstrap(VALUES, draws=4000)
    error = VALUES.std() / np.sqrt(len(VALUES))
    assert found.value == pytest.approx(VALUES.mean())
    assert [found.low, found.high] == pytest.approx([VALUES.mean() - 1.96 * error, VALUES.mean() + 1.96 * error], abs=0.15 * error)
    assert found.count == 400


def test_it_covers_the_true_mean_as_often_as_it_says() -> None:
    rng = np.random.default_rng(0)
    found = [bootstrap(rng.normal(size=100), draws=400, seed=seed) for seed in range(400)]
    covered = [each.low <= 0 <= each.high for each in found]
    assert 0.90 <= np.mean(covered) <= 0.98


def test_the_same_seed_gives_the_same_and_the_order_of_clips_changes_nothing() -> None:
    assert bootstrap(VALUES) == bootstrap(VALUES[::-1])
    assert bootstrap(VALUES, seed=1) != bootstrap(VALUES)
    groups = np.arange(400) // 4
    order = _RNG.permutation(400)
    assert bootstrap(VALUES, groups=groups).low == pytest.approx(bootstrap(VALUES[order], groups=groups[order]).low)


def test_samples_of_one_clip_are_not_independent() -> None:
    repeated, clips = np.repeat(VALUES[:50], 8), np.repeat(np.arange(50), 8)
    alone, together = bootstrap(repeated), bootstrap(repeated, groups=clips)
    assert (together.high - together.low) / (alone.high - alone.low) == pytest.approx(np.sqrt(8), rel=0.15)
    assert together.count == 50


def test_figures_made_of_means_have_intervals_too() -> None:
    counts = np.column_stack([_RNG.poisson(3, 200), _RNG.poisson(1, 200), _RNG.poisson(2, 200)])
    found = bootstrap(counts, lambda means: scores(means).f1)
    assert found.value == pytest.approx(scores(counts.sum(axis=0)).f1)
    assert found.low < found.value < found.high


def test_rows_without_a_value_are_left_out_and_none_at_all_gives_none() -> None:
    assert bootstrap(np.append(VALUES, np.nan)) == bootstrap(VALUES)
    assert np.isnan(bootstrap(np.full(3, np.nan)).value)
    assert bootstrap(np.full(3, np.nan)).count == 0


def test_a_figure_of_the_clips_themselves_has_an_interval_about_it() -> None:
    truth = _RNG.normal(size=(300, 4))
    made = truth + 0.5 * _RNG.normal(size=(300, 4))
    found = bootstrap_rows([made, truth], fid, draws=60)
    assert found.value == pytest.approx(fid(made, truth))
    assert found.low < found.value < found.high
    order = _RNG.permutation(300)
    again = bootstrap_rows([made[order], truth[order]], fid, draws=60)
    assert (again.low, again.high) == pytest.approx((found.low, found.high))


def test_shapes_that_do_not_go_together_are_refused() -> None:
    with pytest.raises(InputError, match="Values have shape"):
        bootstrap(np.zeros((3, 2)))
    with pytest.raises(InputError, match="Groups have shape"):
        bootstrap(np.zeros(3), groups=np.zeros(2))
    with pytest.raises(InputError, match="3, 2 rows"):
        bootstrap_rows([np.zeros((3, 1)), np.zeros((2, 1))], fid)
