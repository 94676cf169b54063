"""Tests for report_compare.py."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import permutation_test
from tests.evaluation.judged import measured

from ambidex.evaluation import report_compare
from ambidex.evaluation.report import Measured
from ambidex.evaluation.report_compare import Comparison, compare, holm
from ambidex.evaluation.report_figures import FAR, MEASURES


@pytest.fixture(scope="module")
def compared() -> Comparison:
    return compare(measured()["good"], measured()["bad"], measured()["truth"])


def _many(name: str, shift: float) -> Measured:
    """Sixty clips of a system whose errors are larger by so much."""
    rng = np.random.default_rng(8)
    template = measured()["good"]
    rows = np.resize(np.arange(8), 60)
    columns = {each: column[rows] for each, column in template.columns.items()}
    columns["mpjpe"] = rng.gamma(4, 0.004, (60, 2, 1)) + shift + rng.normal(0, 0.002, (60, 2, 1))
    return replace(template, name=name, columns=columns, features=template.features[:, rows] + rng.normal(0, 1e-3, (2, 60, 6)))


def test_holm_raises_small_chances_by_how_many_there_are() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.6, 0.9]) == [1.0, 1.0]
    assert holm([]) == []


def test_a_system_does_not_differ_from_itself() -> None:
    good = measured()["good"]
    same = compare(good, replace(good, name="again"), measured()["truth"])
    assert len(same.figures) > 30
    for name, found in same.figures.items():
        assert (found.difference.value, found.p, found.p_holm) == (0.0, 1.0, 1.0), name
        assert same.winner(name) == ""


def test_exchanging_the_systems_turns_every_sign(compared: Comparison) -> None:
    turned = compare(measured()["bad"], measured()["good"], measured()["truth"])
    assert set(turned.figures) == set(compared.figures)
    for name, found in compared.figures.items():
        other = turned.figures[name]
        assert other.difference.value == pytest.approx(-found.difference.value), name
        assert (other.difference.low, other.difference.high) == pytest.approx((-found.difference.high, -found.difference.low), abs=1e-9), (
            name
        )
        assert other.p == pytest.approx(found.p, abs=0.02), name


def test_only_figures_that_both_have_are_compared(compared: Comparison) -> None:
    assert "jerk" + FAR in compared.figures
    assert all(MEASURES[name].better for name in compared.figures)
    assert all(0 < found.p <= 1 and found.p <= found.p_holm <= 1 for found in compared.figures.values())


def test_p_is_that_of_an_independent_permutation_test() -> None:
    one, two, truth = _many("one", 0.0), _many("two", 0.0015), _many("truth", 0.0)
    found = compare(one, two, replace(truth, features=truth.features[:1])).figures["mpjpe"]
    values = [each.columns["mpjpe"].mean(axis=(1, 2)) for each in (one, two)]
    wanted = permutation_test(
        values, lambda a, b, axis: a.mean(axis=axis) - b.mean(axis=axis), permutation_type="samples", n_resamples=9999, vectorized=True,
        rng=np.random.default_rng(1),
    )  # fmt: skip
    assert found.p == pytest.approx(wanted.pvalue, abs=0.02)
    assert found.difference.value == pytest.approx(1000 * wanted.statistic)


def test_a_difference_that_chance_does_not_make_has_a_winner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_compare, "EXCHANGES", 2999)
    clear = compare(_many("one", 0.0), _many("two", 0.02), _many("truth", 0.0))
    assert clear.winner("mpjpe") == "one"
    assert clear.figures["mpjpe"].difference.high < 0
    assert clear.winner("obeyed") == ""
