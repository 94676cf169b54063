"""Tests for plots.py."""

from xml.etree import ElementTree

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.exports.plots import histogram


def test_a_plot_is_whole_svg_with_its_words_as_text_and_the_same_bytes_each_time() -> None:
    values = {"quiet": np.linspace(1, 5, 40), "busy <&>": [30.0, 40.0, np.nan, -1.0]}
    first, second = (histogram(values, "Intensity", "deg/s", {"low": 2.0}, logarithmic=True) for _ in range(2))
    assert first == second
    words = " ".join(ElementTree.fromstring(first).itertext())
    for word in ("Intensity", "deg/s", "quiet (40)", "busy <&> (2)", "low 2"):
        assert word in words


@pytest.mark.parametrize("values", [[3.0], [0.0, 0.0], [-1.0, 1e9]])
def test_few_and_equal_values_are_drawn(values: list[float]) -> None:
    assert histogram({"some": values}, "t", "m").startswith("<svg")


def test_nothing_to_draw_is_said() -> None:
    with pytest.raises(InputError, match="no value is finite and positive"):
        histogram({"none": [np.nan, -1.0]}, "t", "m", logarithmic=True)
