"""Tests for report_table.py."""

from dataclasses import replace

import pytest
from tests.evaluation.judged import SYSTEMS, StandIn, measured, prompts_and_truths, report, systems

from ambidex.evaluation.intervals import Interval
from ambidex.evaluation.presets import PRESETS, Embedded, score
from ambidex.evaluation.report_compare import compare
from ambidex.evaluation.report_figures import CHAPTERS, MEASURES, PROTOCOLS, SHORT, chosen
from ambidex.evaluation.report_table import chance, hands_of, heading, kinds_of, number, shown, to_markdown, to_text, told


def test_figures_are_told_in_three_digits_with_their_interval() -> None:
    assert told(Interval(93.21, 91.04, 95.06, 8)) == "93.2 (91.0 to 95.1)"
    assert told(Interval(0.01234, -0.0001, 0.02, 8)) == "0.012 (0.000 to 0.020)"
    assert told(Interval(1234.5, 1000.0, 2000.0, 8), interval=False) == "1234"
    assert told(Interval(float("nan"), float("nan"), float("nan"), 0)) == "–"
    assert number(-0.0001) == "0.00"
    assert (chance(0.0004), chance(0.0123)) == ("< 0.001", "0.012")


def test_the_terminal_shows_a_line_for_each_short_figure_and_a_column_for_each_system() -> None:
    text = to_text(report())
    lines = text.splitlines()
    assert "8 prompts of the split 'test', up to 2 motions for each" in lines[0]
    assert lines[2].split() == list(SYSTEMS)
    assert [line.split("  ")[0] for line in lines[3:]] == [heading(name) for name in SHORT]


@pytest.mark.parametrize("preset", PROTOCOLS)
def test_a_protocol_has_its_own_figures_and_says_where_it_differs(preset: str) -> None:
    page = to_markdown(report(), preset)
    assert page.splitlines()[8].count("|") == len(chosen(preset)) + 2
    assert all(line in page for line in PRESETS[preset].mended)
    assert "Confusion" not in page


def test_the_whole_table_has_every_figure_once_and_every_kind() -> None:
    page = to_markdown(replace(report(), comparisons=[compare(*(measured()[name] for name in ("good", "bad", "truth")))]))
    for name in MEASURES:
        assert f"| {heading(name)} |" in page, name
    assert all(f"## {chapter}" in page for chapter in CHAPTERS)
    assert all(f"| {kind} |" in page for kind in kinds_of(report()))
    assert "## good against bad" in page
    widths = {line.count("|") for line in page.split("## Contact")[1].split("##")[0].splitlines() if line.startswith("|")}
    assert widths == {len(SYSTEMS) + 3}


def test_the_confusion_of_hands_adds_up() -> None:
    for result in report().results:
        assert [hand for hand, _ in hands_of(result)] == ["left", "right"]
        shares = [sum(float(cell.split(" %")[0]) for cell in cells) for _, cells in hands_of(result)]
        assert shares == pytest.approx([100, 100], abs=0.2)
    good, bad = report().result("good"), report().result("bad")
    assert sum(counts[1] for counts in bad.hands) > sum(counts[1] for counts in good.hands)


def test_a_comparison_is_told_in_sentences() -> None:
    comparison = compare(measured()["good"], measured()["bad"], measured()["truth"])
    text = to_text(replace(report(), comparisons=[comparison]))
    assert f"good against bad: of {len(comparison.figures)} figures good is better in" in text
    assert "Claims obeyed: " in text
    assert "they cannot be told apart." in text or "good is better." in text


@pytest.mark.parametrize("preset", PROTOCOLS)
def test_figures_of_a_protocol_are_those_that_it_computes(preset: str) -> None:
    _, truths = prompts_and_truths()
    asked = [prompt.caption for prompt in prompts_and_truths()[0]]
    texts, seen = StandIn().embed_texts(asked).whole, measured()["truth"].features[0]
    words = [f"{caption.left}|{caption.right}|{caption.relation}" for caption in asked]
    for system in systems()[1:]:
        embedded = Embedded(texts, seen, measured()[system.name].features, words=words)
        published = score(preset, truths, system.groups, embedded)
        for name, title in PROTOCOLS[preset].items():
            # Sets of samples are pooled here and averaged there, which differs for counts, and where a motion is missing.
            loose = title.startswith("contact") or system.name == "bad"
            found = shown(report().result(system.name), name, preset).value
            assert found == pytest.approx(published[title], rel=0.05 if loose else 1e-4, abs=0.02 if loose else 1e-6), (system.name, title)
