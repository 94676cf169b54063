"""Tests for report.py: laws of the whole report."""

from dataclasses import replace

import numpy as np
import pytest
from tests.evaluation.judged import StandIn, bench, measured, prompts_and_truths, report, systems

from ambidex.errors import InputError
from ambidex.evaluation.report import TRUTH, System, bench_of, judge_systems, measure_systems
from ambidex.evaluation.report_figures import FAR, LOWER, MEASURES


def test_the_truth_as_made_is_perfect_in_every_figure_that_compares_with_it() -> None:
    found = report().result("truth").figures
    perfect = {name: each for name, each in MEASURES.items() if each.chapter.endswith("truth's") or each.chapter == "As a reconstruction"}
    assert len(perfect) > 30
    for name, measure in perfect.items():
        best = 0.0 if measure.better == LOWER else measure.scale
        assert found[name].value == pytest.approx(best, abs=1e-6 * measure.scale), name
        assert (found[name].low, found[name].high) == pytest.approx((best, best), abs=1e-6 * measure.scale), name
    # Where no clip has a contact, it has no duration either.
    assert {found[name].value for name in MEASURES if name.endswith(FAR) and found[name].count} == {0.0}
    assert found["fid"].value == pytest.approx(0, abs=1e-9)
    assert found["valid"].value == 100


def test_every_figure_is_there_with_its_interval_around_it() -> None:
    for result in report().results:
        assert set(result.figures) == set(MEASURES)
        for name, found in result.figures.items():
            if np.isfinite(found.value):
                assert found.low - 1e-6 <= found.value <= found.high + 1e-6, (result.name, name)
                assert 0 < found.count <= 8


def test_damage_costs_where_it_should() -> None:
    good, bad = report().result("good").figures, report().result("bad").figures
    for name in ("obeyed", "events_f1", "contact_within_flesh_frame_f1", "valid"):
        assert bad[name].value < good[name].value, name
    for name in ("exchanged", "stretch", "mpjpe", "jerk" + FAR):
        assert bad[name].value > good[name].value, name


def test_the_order_of_samples_and_clips_changes_no_value() -> None:
    prompts, truths = prompts_and_truths()
    truth, good, _ = systems()
    order = [3, 0, 7, 1, 6, 2, 5, 4]

    def moved(system: System) -> System:
        return replace(system, groups=[[group[place] for place in order] for group in system.groups[::-1]])

    again = measure_systems(
        [prompts[place] for place in order], [truths[place] for place in order], [moved(truth), moved(good)], StandIn(), 1, progress=False
    )
    found = judge_systems(bench(), again, workers=1, progress=False)
    for name, figure in found.result("good").figures.items():
        assert figure.value == pytest.approx(report().result("good").figures[name].value, rel=1e-6, abs=1e-6, nan_ok=True), name


def test_two_processes_find_what_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.evaluation.report_motions.CLIPS_AT_ONCE", 2)
    prompts, truths = prompts_and_truths()
    many = measure_systems(prompts, truths, systems()[:2], StandIn(), workers=2, progress=False)
    for each in many:
        for name, column in each.columns.items():
            np.testing.assert_allclose(column, measured()[each.name].columns[name], rtol=1e-5, atol=1e-7, err_msg=name)


def test_a_system_that_made_nothing_obeys_nothing_and_has_no_other_figure() -> None:
    prompts, truths = prompts_and_truths()
    nothing = System("nothing", [[None] * 8])
    found = measure_systems(prompts, truths, [systems()[0], nothing], StandIn(), 1, progress=False)
    figures = judge_systems(bench(), found, workers=1, progress=False).result("nothing").figures
    known = {name: figure.value for name, figure in figures.items() if np.isfinite(figure.value)}
    assert known.pop("checkable") > 0
    assert set(known) == {
        "obeyed",
        "flawless",
        "exchanged",
        "valid",
        *(name for name in MEASURES if name.startswith(("t2m", "m2t", "events_", "asked_"))),
    }
    assert set(known.values()) == {0.0}


def test_groups_that_do_not_fit_and_equal_names_are_refused() -> None:
    prompts, truths = prompts_and_truths()
    with pytest.raises(InputError, match="groups of 7 motions for 8 prompts"):
        measure_systems(prompts, truths, [System("short", [truths[:7]])], StandIn(), 1)
    with pytest.raises(InputError, match="Two systems are called 'twin'"):
        measure_systems(prompts, truths, [System("twin", [truths]), System("twin", [truths])], StandIn(), 1)


def test_a_bench_is_named_by_clips_and_words() -> None:
    prompts, _ = prompts_and_truths()
    asked = [prompt.caption for prompt in prompts]
    names = [prompt.clip_id for prompt in prompts]
    other = [replace(asked[0], left="another text"), *asked[1:]]
    assert bench_of(names, asked, "test", "e", "c").prompts == bench().prompts
    assert bench_of(names, other, "test", "e", "c").prompts != bench().prompts
    assert report().bench.clips == 8
    assert TRUTH in report().measured
