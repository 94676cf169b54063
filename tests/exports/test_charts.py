"""Tests for charts.py: what is drawn is what was given."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from ambidex.exports.charts import Dot, outlines, shares, whiskers

_NONE = float("nan")


def _places(svg: str, what: str) -> list[float]:
    return [float(place) for place in re.findall(rf'{what}="([-\d.]+)"', svg)]


def test_dots_stand_in_the_order_of_their_values_within_their_intervals() -> None:
    dots = [Dot("s0", "one <1>", 5, 4, 6, "5 (4 to 6)"), Dot("truth", "two", 9, 8, 10, "9"), Dot("rival", "none", _NONE, _NONE, _NONE, "–")]
    svg = whiskers(dots)
    ElementTree.fromstring(svg)
    first, second = _places(svg, "cx")
    assert first < second
    ranges = re.findall(r'class="range" d="M([\d.]+) [\d.]+H([\d.]+)"', svg)
    assert [float(left) < place < float(right) for (left, right), place in zip(ranges, (first, second), strict=True)] == [True, True]
    assert "one &lt;1&gt;" in svg
    assert svg.count("<circle") == 2
    assert svg.count('class="told"') == 3


def test_an_axis_begins_at_nothing_where_that_is_near_and_not_where_it_is_far() -> None:
    near = whiskers([Dot("s0", "a", 5, 1, 6, ""), Dot("s0", "b", 6, 5, 10, "")])
    far = whiskers([Dot("s0", "a", 95, 94, 96, ""), Dot("s0", "b", 99, 98, 100, "")])
    left = min(float(x) for x in re.findall(r"M([\d.]+) [\d.]+H", near))
    assert left > min(float(x) for x in re.findall(r"M([\d.]+) [\d.]+H", far))


def test_nothing_known_is_drawn_as_nothing() -> None:
    svg = whiskers([Dot("s0", "a", _NONE, _NONE, _NONE, "–")])
    ElementTree.fromstring(svg)
    assert "<circle" not in svg
    assert outlines([("s0", "a", np.array([np.nan]))], "m") == ""


def test_shares_stand_at_their_per_cent() -> None:
    svg = shares([("bend & close", [Dot("s0", "a", 0, 0, 10, "0"), Dot("truth", "t", 100, 90, 100, "100")]), ("turn", [])])
    ElementTree.fromstring(svg)
    low, high = _places(svg, "cx")
    ticks = [float(place) for place in re.findall(r'class="tick" x="([\d.]+)"', svg)]
    assert (low, high) == (ticks[0], ticks[-1])
    assert "bend &amp; close" in svg


def test_a_distribution_is_drawn_by_shares_so_that_more_samples_are_not_higher() -> None:
    values = np.random.default_rng(0).normal(size=500)
    svg = outlines([("truth", "t", values), ("s0", "a", np.tile(values, 4))], "m/s")
    ElementTree.fromstring(svg)
    paths = re.findall(r'class="(?:area|outline) \w+" d="([^"]+)"', svg)
    assert paths[0] == paths[1]
    assert "m/s" in svg


@pytest.mark.parametrize("value", [0.0, 3.5, -2.0])
def test_equal_values_have_a_width(value: float) -> None:
    ElementTree.fromstring(outlines([("truth", "t", np.full(9, value))], "m"))
