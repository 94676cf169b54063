"""Tests for report_figures.py."""

import numpy as np
import pytest

from ambidex.errors import UnknownNameError
from ambidex.evaluation.presets import PRESETS
from ambidex.evaluation.report_figures import CHAPTERS, COMPARED, FAR, HIGHER, LOWER, MEASURES, NEITHER, PROTOCOLS, SHORT, chosen


def test_every_figure_has_a_chapter_a_title_of_its_own_and_a_direction() -> None:
    assert {measure.chapter for measure in MEASURES.values()} == set(CHAPTERS)
    assert {measure.better for measure in MEASURES.values()} == {HIGHER, LOWER, NEITHER}
    assert len({measure.title for measure in MEASURES.values()}) == len(MEASURES)
    assert all(measure.what for measure in MEASURES.values())


def test_systems_are_tested_where_one_way_is_better() -> None:
    assert all(MEASURES[name].better for name in COMPARED)
    assert "jerk" not in COMPARED
    assert "jerk" + FAR in COMPARED
    assert set(SHORT) <= set(MEASURES)


@pytest.mark.parametrize("preset", PROTOCOLS)
def test_a_protocol_is_told_by_figures_of_ours(preset: str) -> None:
    assert set(chosen(preset)) <= set(MEASURES)
    assert {name.removesuffix("_mm").removesuffix("_cm") for name in PROTOCOLS[preset].values()} <= {
        name.removesuffix("_mm").removesuffix("_cm") for name in PRESETS[preset].figures
    }


def test_a_preset_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(UnknownNameError, match="being-h0, handx"):
        chosen("handy")


def test_a_figure_of_counts_is_a_share_of_all_of_them() -> None:
    measure = MEASURES["contact_between_flesh_frame_f1"]
    assert measure.statistic is not None
    np.testing.assert_allclose(measure.statistic(np.array([[2.0, 1.0, 1.0], [0.0, 0.0, 0.0]])), [2 / 3, 1.0])
    exchanged = MEASURES["exchanged"].statistic
    assert exchanged is not None
    assert exchanged(np.array([4.0, 1.0, 0.0, 3.0, 2.0, 0.0])) == pytest.approx(0.3)
