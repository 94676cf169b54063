"""Tests for distribution.py."""

import numpy as np
import pytest
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist, pdist

from ambidex.errors import InputError
from ambidex.evaluation.distribution import distances, distribution_distance, diversity, fid, multimodality, sample_spread

_RNG = np.random.default_rng(8)
SKEW = _RNG.normal(size=(12, 12))
TRUTH = _RNG.normal(size=(300, 12)) @ SKEW
MADE = _RNG.normal(size=(200, 12)) @ SKEW * 1.2 + 0.3


def _fid_by_root(made: np.ndarray, truth: np.ndarray) -> float:
    """The textbook formula, with a matrix root."""
    one, two = np.cov(made, rowvar=False), np.cov(truth, rowvar=False)
    shift = made.mean(axis=0) - truth.mean(axis=0)
    return float(shift @ shift + np.trace(one + two - 2 * np.real(sqrtm(one @ two))))


def test_fid_agrees_with_the_textbook_formula() -> None:
    assert fid(MADE, TRUTH) == pytest.approx(_fid_by_root(MADE, TRUTH), rel=1e-9)


def test_fid_of_gaussians_along_one_axis_is_known_in_closed_form() -> None:
    steps = np.linspace(-1, 1, 101)[:, None]
    spread = steps.std(ddof=1)
    assert fid(2 + 3 * steps, steps) == pytest.approx(4 + (3 * spread - spread) ** 2)


def test_fid_is_zero_for_itself_symmetric_and_blind_to_order_and_turns() -> None:
    turn = np.linalg.qr(SKEW)[0]
    assert fid(TRUTH, TRUTH) == pytest.approx(0, abs=1e-9)
    assert fid(TRUTH, MADE) == pytest.approx(fid(MADE, TRUTH))
    assert fid(MADE[::-1], TRUTH) == pytest.approx(fid(MADE, TRUTH))
    assert fid(MADE @ turn, TRUTH @ turn) == pytest.approx(fid(MADE, TRUTH))


def test_fid_is_stable_where_roots_of_covariances_are_not() -> None:
    wide = _RNG.normal(size=(20, 64))
    # Twenty samples of 64 numbers: both covariances are singular, and so is their product.
    assert fid(wide, wide) == pytest.approx(0, abs=1e-9)
    far = 1e6 + TRUTH * 1e-3
    assert fid(far, far) == pytest.approx(0, abs=1e-9)
    flat = np.column_stack([TRUTH, np.zeros(len(TRUTH))])
    assert fid(np.column_stack([MADE, np.zeros(len(MADE))]), flat) == pytest.approx(fid(MADE, TRUTH))


@pytest.mark.parametrize("made", [np.zeros((1, 12)), np.zeros(12), np.full((5, 12), np.nan), np.zeros((5, 7))])
def test_fid_refuses_what_is_no_set_of_features(made: np.ndarray) -> None:
    with pytest.raises(InputError, match="Features"):
        fid(made, TRUTH)


def test_diversity_is_the_mean_over_all_pairs() -> None:
    assert diversity(MADE) == pytest.approx(pdist(MADE).mean())
    assert diversity(MADE[::-1]) == pytest.approx(diversity(MADE))
    assert np.isnan(diversity(MADE[:1]))


def test_drawn_pairs_estimate_it_need_a_seed_and_never_pair_a_sample_with_itself() -> None:
    assert diversity(MADE, pairs=20_000, seed=1) == pytest.approx(diversity(MADE), rel=0.02)
    assert diversity(MADE, pairs=30, seed=1) == diversity(MADE, pairs=30, seed=1)
    two = np.array([[0.0], [1.0]])
    assert diversity(two, pairs=50, seed=0) == 1
    with pytest.raises(InputError, match="seed"):
        diversity(MADE, pairs=300)


def test_multimodality_is_the_mean_over_all_pairs_of_each_text() -> None:
    samples = _RNG.normal(size=(7, 4, 5))
    assert multimodality(samples) == pytest.approx(np.mean([pdist(each).mean() for each in samples]))
    np.testing.assert_allclose(sample_spread(samples), [pdist(each).mean() for each in samples])
    assert multimodality(samples[::-1, ::-1]) == pytest.approx(multimodality(samples))
    assert multimodality(np.repeat(samples[:, :1], 4, axis=1)) == 0
    assert np.isnan(multimodality(samples[:, :1]))
    with pytest.raises(InputError, match="texts, samples"):
        multimodality(samples[0])


def test_spread_values_are_zero_from_themselves_symmetric_and_blind_to_which_clip_has_which() -> None:
    made, truth = _RNG.gamma(2, 1, 200), _RNG.normal(size=300)
    assert distribution_distance(truth, truth) == 0
    assert distribution_distance(truth[::-1].reshape(60, 5), truth) == 0
    assert distribution_distance(made, truth) == pytest.approx(distribution_distance(truth, made))
    assert distribution_distance(np.repeat(made, 3), truth) == pytest.approx(distribution_distance(made, truth))


def test_values_that_are_shifted_or_stretched_lie_as_far_apart_as_they_had_to_move() -> None:
    values = _RNG.gamma(2, 1, 250)
    assert distribution_distance(values + 0.7, values) == pytest.approx(0.7)
    assert distribution_distance(values - 0.7, values) == pytest.approx(0.7)
    assert distribution_distance(3 * values, values) == pytest.approx(2 * values.mean())
    assert distribution_distance(1000 * values, 1000 * (values + 1)) == pytest.approx(1000)
    # The same mean and another spread is another distribution.
    assert distribution_distance(np.full(250, values.mean()), values) == pytest.approx(np.abs(values - values.mean()).mean())


def test_values_that_are_not_there_are_left_out_of_a_spread() -> None:
    values = np.array([1.0, 2.0, np.nan])
    assert distribution_distance(values, values[:2]) == 0
    assert np.isnan(distribution_distance(values[2:], values))


def test_fast_distances_are_the_slow_ones_and_zero_for_equal_rows_far_from_the_origin() -> None:
    np.testing.assert_allclose(distances(MADE, TRUTH), cdist(MADE, TRUTH), rtol=1e-9)
    far = MADE + 1e5
    assert (np.diagonal(distances(far, far)) == 0).all()
