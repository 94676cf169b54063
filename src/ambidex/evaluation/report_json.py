"""The report as a file, and saved reports in one table: only where they were judged by the same evaluator, corpus, split and prompts."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from math import isfinite
from pathlib import Path
from typing import Any

from ambidex import __version__
from ambidex.errors import FileFormatError, InputError
from ambidex.evaluation.intervals import Interval
from ambidex.evaluation.report import Bench, Report, Result
from ambidex.evaluation.report_figures import MEASURES
from ambidex.files import read_json, write_json

FORMAT = "ambidex-evaluation/1"
_MEANINGS = {
    "evaluator": "evaluators (sha256 of the weights)",
    "corpus": "corpora (sha256 of corpus.json)",
    "split": "splits",
    "prompts": "prompts (sha256 of clips and texts)",
    "clips": "numbers of clips",
}


def to_json(report: Report) -> dict[str, Any]:
    """Plain values: every figure with its interval, unit and count; null where there is none."""
    systems = [
        {
            "name": result.name,
            "set_sha256": result.sha256,
            "card": dict(result.card),
            "samples": result.samples,
            "motions": result.samples * report.bench.clips,
            "figures": {name: _plain(found) | {"unit": MEASURES[name].unit} for name, found in result.figures.items()},
            "obeyed_by_kind": {kind: _plain(found) | {"unit": "%"} for kind, found in result.kinds.items()},
            "hands": dict(zip(("left", "right"), (list(counts) for counts in result.hands), strict=True)),
        }
        for result in report.results
    ]
    compared = [
        {
            "first": each.first,
            "second": each.second,
            "figures": {
                name: {"first": found.first, "second": found.second, "difference": _plain(found.difference)}
                | {"p": found.p, "p_holm": found.p_holm, "better": each.winner(name) or None, "unit": MEASURES[name].unit}
                for name, found in each.figures.items()
            },
        }
        for each in report.comparisons
    ]
    about = {"format": FORMAT, "ambidex": __version__, "bench": asdict(report.bench), "seed": report.seed}
    return about | {"systems": systems, "comparisons": compared}


def write_report(report: Report, path: Path | str) -> None:
    """Writes the report, whole or not at all.

    Raises:
        OutputError: the place cannot be written.
    """
    write_json(path, to_json(report))


def read_report(path: Path | str) -> Report:
    """Reads a report that was written, without its comparisons; what was measured motion by motion is not in it.

    Raises:
        FileFormatError: it is missing, cut, or no report.
    """
    value = read_json(path)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise FileFormatError(f"{path} is not a report ('{FORMAT}'). Write one: ambidex evaluate MOTIONS --corpus CORPUS --json FILE")
    try:
        bench = Bench(**value["bench"])
        return Report(bench, int(value["seed"]), [_result(system) for system in value["systems"]])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FileFormatError(f"{path} is damaged: {type(error).__name__} {error}.") from error


def together(reports: Mapping[str, Report]) -> Report:
    """Reports in one: their systems beside each other, each once.

    Args:
        reports: by the name that a person knows them by, their file.

    Raises:
        InputError: other evaluators, corpora, splits or prompts; or two systems of one name with other figures.
    """
    (first, report), *others = reports.items()
    results = {result.name: result for result in report.results}
    for name, other in others:
        refuse_other_bench(first, report.bench, name, other.bench)
        for result in other.results:
            if result.name in results and results[result.name].sha256 != result.sha256:
                raise InputError(
                    f"{first} and {name} both have a system '{result.name}', of other motions. "
                    "Evaluate one of them again under another name: ambidex evaluate NAME=FOLDER ..."
                )
            results.setdefault(result.name, result)
    return Report(report.bench, report.seed, list(results.values()))


def refuse_other_bench(first: str, one: Bench, second: str, two: Bench) -> None:
    """Refuses to compare what cannot be compared, and says in what it differs.

    Raises:
        InputError: the benches differ.
    """
    differ = [each.name for each in fields(Bench) if getattr(one, each.name) != getattr(two, each.name)]
    if differ:
        told = "; ".join(f"{_MEANINGS[name]}: {_short(getattr(one, name))} and {_short(getattr(two, name))}" for name in differ)
        raise InputError(f"{first} and {second} cannot stand in one table: they have different {told}. Evaluate both in the same way.")


def _short(value: str | int) -> str:
    return str(value)[:12] or "none"


def _plain(found: Interval) -> dict[str, Any]:
    return {name: value if isfinite(value) else None for name, value in asdict(found).items()}


def _result(system: Mapping[str, Any]) -> Result:
    figures = {name: _interval(each) for name, each in system["figures"].items() if name in MEASURES}
    missing = [name for name in MEASURES if name not in figures]
    if missing:
        raise ValueError(f"the figure '{missing[0]}' is missing")
    kinds = {kind: _interval(each) for kind, each in system["obeyed_by_kind"].items()}
    left, right = (tuple(int(count) for count in system["hands"][hand]) for hand in ("left", "right"))
    return Result(
        system["name"], system["card"], system["set_sha256"], int(system["samples"]), figures, kinds, (_three(left), _three(right))
    )


def _three(counts: Sequence[int]) -> tuple[int, int, int]:
    one, two, three = counts
    return int(one), int(two), int(three)


def _interval(value: Mapping[str, Any]) -> Interval:
    low, middle, high = (float("nan") if value[name] is None else float(value[name]) for name in ("low", "value", "high"))
    return Interval(middle, low, high, int(value["count"]))
