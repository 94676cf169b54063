"""The report as tables, for a terminal and for Markdown."""

from collections.abc import Iterable, Sequence
from math import isfinite

from ambidex.evaluation.intervals import Interval
from ambidex.evaluation.presets import PRESETS
from ambidex.evaluation.report import Report, Result
from ambidex.evaluation.report_compare import SURE, Comparison
from ambidex.evaluation.report_figures import CHAPTERS, HIGHER, LOWER, MEASURES, OURS, PROTOCOLS, chosen

_ARROWS = {HIGHER: "↑", LOWER: "↓"}
_NONE = "–"
DONE = ("as asked", "by the other hand", "not at all")
"""What became of a claim about one hand alone."""
POOLED = "Contact scores pool the counts of all sets of samples."
NOTES = (
    "Each figure stands with its 95 % bootstrap interval over clips; all samples of a clip are drawn together.",
    "Motions that are missing obey nothing and are found by no text; all other figures leave them out.",
    "↑ more is better, ↓ less is better; without an arrow, the truth's own value is the best.",
)


def told(found: Interval, interval: bool = True) -> str:
    """A figure in few characters."""
    if not isfinite(found.value):
        return _NONE
    digits = _digits(found.value)
    value, low, high = (number(each, digits) for each in (found.value, found.low, found.high))
    return f"{value} ({low} to {high})" if interval else value


def heading(name: str, preset: str = OURS) -> str:
    """Title, unit and direction of a figure; for a published protocol its name there."""
    measure = MEASURES[name]
    if preset in PROTOCOLS:
        return f"{PROTOCOLS[preset][name]}{' ' + _ARROWS[measure.better] if measure.better else ''}"
    return f"{measure.title}{f', {measure.unit}' if measure.unit else ''}{' ' + _ARROWS[measure.better] if measure.better else ''}"


def shown(result: Result, name: str, preset: str = OURS) -> Interval:
    """A figure in the unit of a preset: published shares are of 1, and lengths of Being-H0 in centimetres."""
    found = result.figures[name]
    if preset not in PROTOCOLS:
        return found
    factor = 0.01 if MEASURES[name].unit == "%" else 0.1 if PROTOCOLS[preset][name].endswith("_cm") else 1.0
    return Interval(found.value * factor, found.low * factor, found.high * factor, found.count)


def to_text(report: Report, preset: str = OURS) -> str:
    """The short table, for a terminal: a line for each figure, a column for each system.

    Args:
        report: of any systems.
        preset: "ambidex", or a published protocol, whose figures are told instead.
    """
    rows = [["", *(result.name for result in report.results)]]
    names = chosen(preset, short=True)
    rows += [[heading(name, preset), *(told(shown(result, name, preset)) for result in report.results)] for name in names]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    for comparison in report.comparisons:
        lines += ["", summary(comparison), *(f"  {sentence(comparison, name)}" for name in names if name in comparison.figures)]
    return "\n".join([bench_line(report), "", *lines])


def to_markdown(report: Report, preset: str = OURS) -> str:
    """The short table, the whole one, obedience by kind of claim and the confusion of hands, in Markdown.

    Args:
        report: of any systems.
        preset: "ambidex", or a published protocol: only its figures, and where they differ from the published code.
    """
    short = chosen(preset, short=True)
    lines = ["# Evaluation", "", bench_line(report), "", *_bullets(NOTES), ""]
    lines += _table(
        ["System", *(heading(name, preset) for name in short)],
        ([result.name, *(told(shown(result, name, preset)) for name in short)] for result in report.results),
    )
    if preset in PROTOCOLS:
        published = PRESETS[preset]
        return "\n".join([*lines, f"## {published.source}", "", *_bullets((*published.mended, *published.missing, POOLED)), ""])
    for chapter in CHAPTERS:
        names = [name for name, measure in MEASURES.items() if measure.chapter == chapter]
        rows = ([heading(name), *(told(result.figures[name]) for result in report.results), MEASURES[name].what] for name in names)
        lines += [f"## {chapter}", "", *_table(["", *(result.name for result in report.results), "What it is"], rows)]
    lines += ["## Claims obeyed, by what they claim (%)", ""]
    rows = (
        [kind, *(told(result.kinds[kind]) if kind in result.kinds else _NONE for result in report.results)] for kind in kinds_of(report)
    )
    lines += _table(["Kind", *(result.name for result in report.results)], rows)
    lines += ["## Confusion of hands: claims about one hand alone", ""]
    rows = ([result.name, hand, *counts] for result in report.results for hand, counts in hands_of(result))
    lines += _table(["System", "Asked", *(f"Done {how}" for how in DONE)], rows)
    for comparison in report.comparisons:
        rows = (
            [
                heading(name),
                number(found.first),
                number(found.second),
                told(found.difference),
                chance(found.p_holm),
                comparison.winner(name) or _NONE,
            ]
            for name, found in comparison.figures.items()
        )
        lines += [f"## {comparison.first} against {comparison.second}", "", summary(comparison), ""]
        lines += _table(["", comparison.first, comparison.second, "Difference", "p (Holm)", "Better"], rows)
    return "\n".join(lines)


def summary(comparison: Comparison) -> str:
    """Who is better in how many figures."""
    winners = [comparison.winner(name) for name in comparison.figures]
    first, second = comparison.first, comparison.second
    return (
        f"{first} against {second}: of {len(winners)} figures {first} is better in {winners.count(first)}, {second} in "
        f"{winners.count(second)}; {winners.count('')} cannot be told apart (paired permutation tests over clips, Holm's p below {SURE:g})."
    )


def sentence(comparison: Comparison, name: str) -> str:
    """One figure of two systems, in words."""
    found, measure, winner = comparison.figures[name], MEASURES[name], comparison.winner(name)
    unit = f" {measure.unit}" if measure.unit else ""
    end = f"{winner} is better" if winner else "they cannot be told apart"
    return (
        f"{measure.title}: {number(found.first)} and {number(found.second)}{unit}, difference {told(found.difference)}, "
        f"p {chance(found.p_holm)}: {end}."
    )


def chance(p: float) -> str:
    """A p value."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


def bench_line(report: Report) -> str:
    """What was judged, by what."""
    bench = report.bench
    samples = sorted({result.samples for result in report.results})
    many = f"up to {samples[-1]} motions" if len(samples) > 1 else f"{samples[0]} motions" if samples != [1] else "one motion"
    return (
        f"{bench.clips:,} prompts of the split '{bench.split}', {many} for each. Evaluator {bench.evaluator[:12]}, "
        f"corpus {bench.corpus[:12]}, prompts {bench.prompts[:12]}, seed {report.seed}."
    )


def kinds_of(report: Report) -> list[str]:
    """Kinds of claims that any system was asked for, most asked first."""
    counts: dict[str, int] = {}
    for result in report.results:
        for kind, found in result.kinds.items():
            counts[kind] = max(counts.get(kind, 0), found.count)
    return sorted(counts, key=lambda kind: (-counts[kind], kind))


def hands_of(result: Result) -> list[tuple[str, list[str]]]:
    """Each hand with the shares of the claims about it that were done as asked, by the other hand, not at all."""
    found = []
    for hand, counts in zip(("left", "right"), result.hands, strict=True):
        total = sum(counts)
        found.append((hand, [f"{100 * count / total:.1f} % ({count:,})" if total else _NONE for count in counts]))
    return found


def number(value: float, digits: int | None = None) -> str:
    """A number in about three digits, or with so many decimals; without a minus before nothing."""
    text = f"{value:.{_digits(value) if digits is None else digits}f}"
    return text.removeprefix("-") if float(text) == 0 else text


def _digits(value: float) -> int:
    """Decimals that leave about three digits."""
    size = abs(value)
    return 0 if size >= 1000 else 1 if size >= 10 else 2 if size >= 1 or size < 5e-4 else 3


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A Markdown table and an empty line."""
    lines = [head, ["---"] * len(head), *rows]
    return [*("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in lines), ""]


def _bullets(texts: Iterable[str]) -> list[str]:
    return [f"- {text}" for text in texts]
