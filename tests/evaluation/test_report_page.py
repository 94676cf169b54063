"""Tests for report_page.py."""

from dataclasses import replace
from pathlib import Path

from tests.evaluation.judged import measured, report

from ambidex.evaluation.report_compare import compare
from ambidex.evaluation.report_json import read_report, write_report
from ambidex.evaluation.report_page import DRAWN, write_page
from ambidex.evaluation.report_table import kinds_of


def test_the_page_shows_figures_kinds_hands_distributions_and_the_worst_playing(tmp_path: Path) -> None:
    comparison = compare(measured()["good"], measured()["bad"], measured()["truth"])
    write_page(replace(report(), comparisons=[comparison]), tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    for title in (
        "Figures",
        "What is obeyed",
        "Which hand did it",
        "Against each other",
        "Like the truth?",
        "All figures",
        "How it was judged",
    ):
        assert f">{title}<" in page, title
    assert "How well good and bad do what was asked" in page
    assert all(f">{kind}</text>" in page for kind in kinds_of(report()))
    assert page.count('class="area truth"') == len(DRAWN)
    assert 4 <= page.count("<article") <= 18
    assert "a &lt;little&gt; noise" in page
    assert len(page) < 5_000_000


def test_a_saved_report_has_a_page_without_motions(tmp_path: Path) -> None:
    write_report(report(), tmp_path / "report.json")
    write_page(read_report(tmp_path / "report.json"), tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert ">Figures<" in page
    assert "<article" not in page
    assert "Worst cases" not in page


def test_a_protocol_stands_on_top_where_it_is_asked_for(tmp_path: Path) -> None:
    write_page(report(), tmp_path / "page.html", "being-h0")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "pa_mpjpe_cm" in page.split(">What is obeyed</h2>")[0]
    assert "PA-MPJPE" in page.split("All figures")[-1]
    assert "Jerk, distance" not in page.split(">What is obeyed</h2>")[0]
