"""Tests for redrawing.py."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.evaluation import redrawing
from ambidex.evaluation.distribution import diversity, fid
from ambidex.evaluation.intervals import bootstrap_rows
from ambidex.evaluation.redrawing import diversity_interval, fid_interval

_RNG = np.random.default_rng(4)
_MIX = _RNG.normal(size=(6, 6))
TRUTH = _RNG.normal(size=(90, 6)) @ _MIX
MADE = 0.8 * TRUTH + 0.5 * _RNG.normal(size=(90, 6)) @ _MIX
CLIPS = np.repeat(np.arange(30), 3)


def _slow(draws: int, clips: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """FID and diversity of sets in which every row stands as often as it was drawn."""
    keys = np.concatenate([TRUTH - TRUTH.mean(axis=0), MADE - TRUTH.mean(axis=0)], axis=1)
    chosen = [np.repeat(np.arange(90), weight.astype(int)) for weight in redrawing._weights(keys, clips, draws, 7)]
    return np.array([fid(MADE[rows], TRUTH[rows]) for rows in chosen]), np.array([_spread(rows) for rows in chosen])


def _spread(rows: np.ndarray) -> float:
    apart = np.linalg.norm(MADE[rows][:, None] - MADE[rows], axis=-1)
    return float(apart[rows[:, None] != rows].mean())


@pytest.mark.parametrize("clips", [None, CLIPS], ids=["rows alone", "rows of a clip together"])
def test_fast_draws_are_those_of_redrawn_rows(clips: np.ndarray | None) -> None:
    slow_fid, _ = _slow(20, clips)
    found = fid_interval(MADE, TRUTH, clips, draws=20, seed=7)
    low, high = np.quantile(slow_fid, [0.025, 0.975]) + fid(MADE, TRUTH) - slow_fid.mean()
    assert (found.value, found.low, found.high) == pytest.approx((fid(MADE, TRUTH), low, high), rel=1e-7)
    assert found.count == (90 if clips is None else 30)


def test_diversity_is_redrawn_without_a_sample_meeting_its_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redrawing, "_ROWS_AT_ONCE", 32)
    keys = MADE
    chosen = [np.repeat(np.arange(90), weight.astype(int)) for weight in redrawing._weights(keys, CLIPS, 20, 7)]
    slow = np.array([_spread(rows) for rows in chosen])
    found = diversity_interval(MADE, CLIPS, draws=20, seed=7)
    low, high = np.quantile(slow, [0.025, 0.975]) + diversity(MADE) - slow.mean()
    assert (found.value, found.low, found.high) == pytest.approx((diversity(MADE), low, high), rel=1e-9)


def test_the_interval_is_about_that_of_the_slow_bootstrap() -> None:
    slow, fast = bootstrap_rows([MADE, TRUTH], fid, draws=400), fid_interval(MADE, TRUTH, draws=400)
    assert fast.value == pytest.approx(slow.value)
    assert fast.high - fast.low == pytest.approx(slow.high - slow.low, rel=0.2)


def test_the_truth_against_itself_is_perfect_in_every_draw() -> None:
    found = fid_interval(TRUTH, TRUTH, draws=5)
    np.testing.assert_allclose([found.value, found.low, found.high], 0, atol=1e-6)


def test_the_order_of_the_rows_and_the_names_of_the_clips_change_nothing() -> None:
    order = _RNG.permutation(90)
    names = np.array([f"clip {99 - clip}" for clip in CLIPS])
    one, two = fid_interval(MADE, TRUTH, CLIPS, draws=10), fid_interval(MADE[order], TRUTH[order], names[order], draws=10)
    assert (two.value, two.low, two.high) == pytest.approx((one.value, one.low, one.high))
    one, two = diversity_interval(MADE, CLIPS, draws=10), diversity_interval(MADE[order], names[order], draws=10)
    assert (two.value, two.low, two.high) == pytest.approx((one.value, one.low, one.high))


def test_several_groups_are_a_mean_and_what_is_missing_is_left_out() -> None:
    gaps = MADE.copy()
    gaps[5:20] = np.nan
    found = fid_interval(np.stack([MADE, gaps]), TRUTH, draws=10)
    assert found.value == pytest.approx((fid(MADE, TRUTH) + fid(np.delete(MADE, slice(5, 20), axis=0), TRUTH)) / 2)
    assert found.low < found.value < found.high
    spread = diversity_interval(np.stack([MADE, gaps]), draws=10)
    assert spread.value == pytest.approx((diversity(MADE) + diversity(np.delete(MADE, slice(5, 20), axis=0))) / 2)


def test_fewer_samples_than_features_are_no_obstacle() -> None:
    wide = _RNG.normal(size=(2, 12, 40))
    found = fid_interval(wide[0], wide[1], draws=30)
    assert found.value == pytest.approx(fid(wide[0], wide[1]))
    assert 0 < found.high - found.low < found.value


def test_what_does_not_go_together_is_refused_and_one_sample_has_no_diversity() -> None:
    with pytest.raises(InputError, match=r"must be \(\[G,\] N, D\)"):
        fid_interval(MADE[:5], TRUTH)
    with pytest.raises(InputError, match=r"must be \(90,\)"):
        fid_interval(MADE, TRUTH, CLIPS[:4])
    with pytest.raises(InputError, match="Features have shape"):
        diversity_interval(MADE[0])
    assert np.isnan(diversity_interval(MADE[:1]).value)
