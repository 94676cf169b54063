"""The report as a page to look at: the figures, what was obeyed and by which hand, distributions, and the worst motions playing."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import numpy as np

from ambidex.evaluation.baselines import BASELINES
from ambidex.evaluation.intervals import Interval
from ambidex.evaluation.report import TRUTH, Material, Measured, Report
from ambidex.evaluation.report_compare import Comparison
from ambidex.evaluation.report_figures import CHAPTERS, FAR, MEASURES, OURS, chosen
from ambidex.evaluation.report_table import DONE, NOTES, bench_line, chance, hands_of, heading, kinds_of, number, shown, summary, told
from ambidex.evaluation.report_worst import FAULTS, case_of, worst
from ambidex.exports.cases import Case, Section, table, write_cases
from ambidex.exports.charts import Dot, outlines, shares, whiskers

CASES, CASES_OF_TWO = 3, 2
"""Worst motions of each kind that play, of one system, and of each of two: a page stays below 5 MB."""
DRAWN = ("jerk", "speed", "penetration", "flesh_ratio", "intensity", "smoothness")
"""Distributions that the page draws."""
_BESIDE = (TRUTH, "planner", "nearest")
"""Baselines that stand in crowded charts; the others are in the tables."""
_COLOURS = 5


def write_page(report: Report, path: Path | str, preset: str = OURS) -> None:
    """Writes the page; motions play in it where the report still has them.

    Args:
        report: of any systems.
        path: the .html file.
        preset: whose figures stand on top.

    Raises:
        OutputError: the place cannot be written.
    """
    judged = _judged(report)
    sections = [_figures(report, preset), _kinds(report), _hands(report)]
    if report.comparisons:
        sections.append(_comparisons(report))
    if report.measured:
        sections.append(_distributions(report))
    if report.material is not None:
        sections += [_worst(report.material, report.measured[name], len(judged) > 1) for name in judged[:2]]
    sections += [_everything(report), _about(report)]
    title = f"How well {' and '.join(judged) or 'the baselines'} {'do' if len(judged) > 1 else 'does'} what was asked"
    write_cases(path, title, bench_line(report), _short(report), sections)


def _judged(report: Report) -> list[str]:
    """Systems that are no baselines."""
    return [result.name for result in report.results if result.name not in BASELINES]


def _series(report: Report, name: str) -> str:
    """The class of a system's colour."""
    if name in BASELINES:
        return name if name in (TRUTH, "planner") else "rival"
    return f"s{_judged(report).index(name) % _COLOURS}"


def _dot(report: Report, name: str, found: Interval) -> Dot:
    return Dot(_series(report, name), name, found.value, found.low, found.high, told(found))


def _short(report: Report) -> str:
    """The result in a few sentences."""

    def figure(name: str, system: str) -> str:
        # A space that does not break keeps number and unit together.
        return f"{told(report.result(system).figures[name], interval=False)}\u00a0{MEASURES[name].unit}".strip()

    there = [result.name for result in report.results]
    beside = [name for name in there if name in BASELINES and name != "mean pose"]
    lines = []
    for name in _judged(report):
        others = ", ".join(f"{other} {figure('obeyed', other)}" for other in beside)
        lines.append(
            f"Of what the texts claim, {figure('obeyed', name)} came true in the motions of {name} ({others}). "
            f"The wrong hand did it in {figure('exchanged', name)}. "
            f"FID {figure('fid', name)}, {figure('valid', name)} of the motions are valid."
        )
    return " ".join(lines)


def _figures(report: Report, preset: str) -> Section:
    charts = []
    for name in chosen(preset, short=True):
        dots = [_dot(report, result.name, shown(result, name, preset)) for result in report.results]
        charts.append(
            f"<div><h3>{escape(heading(name, preset))}</h3>{whiskers(dots)}<p class='soft small'>{escape(MEASURES[name].what)}</p></div>"
        )
    return Section("Figures", NOTES[0] + " " + NOTES[2], f'<div class="grid">{"".join(charts)}</div>')


def _kinds(report: Report) -> Section:
    drawn = [result for result in report.results if result.name in (*_judged(report), *_BESIDE)]
    nothing = Interval(float("nan"), float("nan"), float("nan"), 0)
    rows = [(kind, [_dot(report, result.name, result.kinds.get(kind, nothing)) for result in drawn]) for kind in kinds_of(report)]
    lead = "Share of the claims of each kind that came true, with its interval; kinds that are asked most stand first."
    return Section("What is obeyed", lead, _key(report, [result.name for result in drawn]) + shares(rows))


def _key(report: Report, names: Sequence[str]) -> str:
    return f'<div class="key">{"".join(f"<span class={_series(report, name)}>{escape(name)}</span>" for name in names)}</div>'


def _hands(report: Report) -> Section:
    drawn = [result for result in report.results if result.name in (*_judged(report), *_BESIDE)]
    parts = []
    for result in drawn:
        rows = []
        for (hand, cells), counts in zip(hands_of(result), result.hands, strict=True):
            total = max(sum(counts), 1)
            tints = ("--both", "--bad", "--truth")
            filled = "".join(
                f'<td style="background:color-mix(in srgb,var({tint}) {70 * count / total:.0f}%,var(--faint))">{escape(cell)}</td>'
                for tint, count, cell in zip(tints, counts, cells, strict=True)
            )
            rows.append(f"<tr><td>{hand} asked</td>{filled}</tr>")
        head = "".join(f"<th>{escape(how)}</th>" for how in ("", *DONE))
        parts.append(
            f'<div><h3>{escape(result.name)}</h3><div class="wide"><table class="hands"><tr>{head}</tr>{"".join(rows)}</table></div></div>'
        )
    lead = "Claims about one hand alone: whether that hand did it, the other one instead, or neither."
    return Section("Which hand did it", lead, f'<div class="grid">{"".join(parts)}</div>')


def _comparisons(report: Report) -> Section:
    parts = []
    for each in report.comparisons:
        first = [name for name in chosen(OURS, short=True) if name in each.figures]
        rest = sorted(
            (name for name in each.figures if each.winner(name) and name not in first), key=lambda name: each.figures[name].p_holm
        )
        more = f"<details><summary class='small'>{len(rest)} more that differ</summary>{_against(each, rest)}</details>" if rest else ""
        parts.append(f"<p>{escape(summary(each))}</p>{_against(each, first)}{more}")
    lead = "Both were asked for the same clips; each clip changes sides at random ten thousand times to see what chance alone does."
    return Section("Against each other", lead, "".join(parts))


def _against(comparison: Comparison, names: Sequence[str]) -> str:
    """Some figures of two systems; the better one stands out where chance does not explain it."""
    rows = []
    for name in names:
        found, winner = comparison.figures[name], comparison.winner(name)
        values = "".join(
            f"<td{' class=won' if winner == system else ''}>{escape(number(value))}</td>"
            for system, value in ((comparison.first, found.first), (comparison.second, found.second))
        )
        ends = (told(found.difference), chance(found.p_holm), winner or "cannot be told apart")
        rows.append(f"<tr><td>{escape(heading(name))}</td>{values}{''.join(f'<td>{escape(cell)}</td>' for cell in ends)}</tr>")
    head = "".join(f"<th>{escape(cell)}</th>" for cell in ("", comparison.first, comparison.second, "difference", "p (Holm)", "better"))
    return f'<div class="wide"><table class="against"><tr>{head}</tr>{"".join(rows)}</table></div>'


def _distributions(report: Report) -> Section:
    names = [TRUTH, *_judged(report), *(name for name in _BESIDE[1:2] if name in report.measured)]
    charts = []
    for figure in DRAWN:
        measure = MEASURES[figure]
        groups = [(_series(report, name), name, measure.scale * _values(report.measured[name], figure)) for name in names]
        if drawn := outlines(groups, measure.unit):
            far = ", ".join(f"{name} {told(report.result(name).figures[figure + FAR], interval=False)}" for name in names[1:])
            charts.append(
                f"<div><h3>{escape(measure.title)}</h3>{drawn}<p class='soft small'>{escape(f'Distance: {far} {measure.unit}')}</p></div>"
            )
    lead = (
        "How the motions are spread (the height is the root of the share, so that rare values are seen); the truth is filled. "
        "The distance is what it takes to turn one distribution into the other (1-Wasserstein)."
    )
    return Section("Like the truth?", lead, _key(report, names) + f'<div class="grid">{"".join(charts)}</div>')


def _values(measured: Measured, figure: str) -> np.ndarray:
    return measured.columns[figure].ravel()


def _worst(material: Material, measured: Measured, several: bool) -> Section:
    cases: list[Case] = []
    seen: list[int] = []
    for fault in FAULTS:
        for clip, sample in worst(measured, fault, CASES_OF_TWO if several else CASES, seen):
            seen.append(clip)
            cases.append(case_of(measured, material, fault, clip, sample))
    lead = "The worst are picked, not typical ones: most false claims, deepest overlap, farthest from the text. Red: where it is wrong."
    return Section(f"Worst cases{f' of {measured.name}' if several else ''}", lead, cases=cases)


def _everything(report: Report) -> Section:
    names = [result.name for result in report.results]
    parts = []
    for chapter in CHAPTERS:
        rows = [
            [heading(name), *(told(result.figures[name]) for result in report.results)]
            for name, measure in MEASURES.items()
            if measure.chapter == chapter
        ]
        parts.append(f"<h3>{escape(chapter)}</h3>{table(['', *names], rows)}")
    return Section("All figures", " ".join(NOTES), "".join(parts), folded=True)


def _about(report: Report) -> Section:
    bench = report.bench
    rows = [["evaluator", bench.evaluator], ["corpus", bench.corpus], ["split", bench.split], ["prompts", bench.prompts]]
    rows += [["clips", f"{bench.clips:,}"], ["seed", str(report.seed)]]
    for result in report.results:
        card = ", ".join(f"{name} {value}" for name, value in result.card.items() if isinstance(value, str | int | float))
        rows.append([result.name, f"{result.samples} for each prompt. {card}{f' Set {result.sha256}.' if result.sha256 else ''}"])
    lead = "Results stand in one table only where evaluator, corpus, split and prompts are the same."
    return Section("How it was judged", lead, table(["", ""], rows), folded=True)
