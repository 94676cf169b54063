"""Tests for report_json.py: what is written is read back, and what cannot be compared is refused."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluation.judged import bench, measured, report

from ambidex.errors import FileFormatError, InputError
from ambidex.evaluation.report import Report
from ambidex.evaluation.report_compare import compare
from ambidex.evaluation.report_figures import MEASURES
from ambidex.evaluation.report_json import read_report, to_json, together, write_report
from ambidex.evaluation.report_table import to_markdown


def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_report(report(), tmp_path / "report.json")
    again = read_report(tmp_path / "report.json")
    assert again.bench == report().bench
    assert to_markdown(again) == to_markdown(report())
    assert to_json(again) == to_json(report())


def test_every_figure_has_its_interval_unit_and_count_and_the_judge_is_named() -> None:
    comparison = compare(measured()["good"], measured()["bad"], measured()["truth"])
    value = json.loads(json.dumps(to_json(replace(report(), comparisons=[comparison])), allow_nan=False))
    assert value["bench"] == {"evaluator": "5" * 64, "corpus": "c" * 64, "split": "test", "prompts": bench().prompts, "clips": 8}
    system = value["systems"][1]
    assert (system["name"], system["set_sha256"], system["samples"], system["motions"]) == ("good", "a" * 64, 2, 16)
    assert system["card"] == {"recipe": "a <little> noise"}
    assert set(system["figures"]) == set(MEASURES)
    assert all(set(figure) == {"value", "low", "high", "count", "unit"} for figure in system["figures"].values())
    assert value["systems"][0]["figures"]["multimodality"]["value"] is None
    assert value["comparisons"][0]["figures"]["obeyed"]["p_holm"] <= 1


@pytest.mark.parametrize(
    ("field", "other", "told"),
    [
        ("evaluator", "6" * 64, "different evaluators .* 555555555555 and 666666666666"),
        ("corpus", "d" * 64, "different corpora"),
        ("split", "val", "different splits: test and val"),
        ("prompts", "e" * 64, "different prompts"),
        ("clips", 9, "different numbers of clips: 8 and 9"),
    ],
)
def test_results_of_another_bench_cannot_stand_in_one_table(field: str, other: object, told: str) -> None:
    with pytest.raises(InputError, match=told):
        together({"one.json": report(), "two.json": replace(report(), bench=replace(bench(), **{field: other}))})


def test_systems_of_several_reports_stand_beside_each_other_once() -> None:
    one, two = (Report(bench(), 0, [report().result(name) for name in names]) for names in (("truth", "good"), ("truth", "bad")))
    assert [result.name for result in together({"one": one, "two": two}).results] == ["truth", "good", "bad"]


def test_two_systems_of_one_name_are_refused() -> None:
    other = Report(bench(), 0, [replace(report().result("good"), sha256="f" * 64)])
    with pytest.raises(InputError, match="both have a system 'good', of other motions"):
        together({"one": report(), "two": other})


def test_files_that_are_no_reports_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match="does not exist"):
        read_report(tmp_path / "nothing.json")
    (tmp_path / "other.json").write_text('{"format": "something"}')
    with pytest.raises(FileFormatError, match="is not a report"):
        read_report(tmp_path / "other.json")
    whole = to_json(report())
    del whole["systems"][0]["figures"]["fid"]
    (tmp_path / "cut.json").write_text(json.dumps(whole))
    with pytest.raises(FileFormatError, match=r"damaged: .*'fid' is missing"):
        read_report(tmp_path / "cut.json")
