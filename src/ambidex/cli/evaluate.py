"""`ambidex evaluate`: how well made motions do what was asked, beside the truth and baselines."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.cli.verb import Verb
from ambidex.errors import InputError

if TYPE_CHECKING:
    from ambidex.evaluation.made import MadeSet
    from ambidex.evaluation.report import Report

_DETAILS = """\
Judges motions that 'ambidex generate --corpus' made, or any other system (a folder of npz files beside prompts.json), by an evaluator
and by measurement: whether the claims of the texts came true, by which hand, whether text and motion find each other, how the
motions as a whole compare with the truth, contacts, timing, penetration, limits, smoothness. Every figure has a 95 % interval.
Beside them stand the truth, shuffled texts, the mean pose, the nearest training clip, and a planner that plays the claims of the
text. What was measured of those is kept beside the corpus. Results of different evaluators, corpora, splits or prompts refuse to
stand in one table.

Examples:
  ambidex generate --corpus corpus --split test --clips 256 --out made
  ambidex evaluate made --corpus corpus --json made.json --html made.html
  ambidex evaluate mine=made theirs=other --corpus corpus --compare
  ambidex evaluate --table made.json other.json --markdown table.md"""
_ALL, _NO_BASELINES = "all", "none"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("motions", nargs="*", metavar="[NAME=]MOTIONS", help="folder of a set of made motions, and its name in the tables")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="the corpus whose prompts were asked; it holds the truth")
    parser.add_argument("--split", default="", help="refuse motions that were made of another split")
    parser.add_argument("--preset", default="ambidex", help="which figures: ambidex, or handx or being-h0 for a published protocol")
    parser.add_argument("--evaluator", type=Path, metavar="DIR", help="another evaluator; by default, the one that ships with Ambidex")
    parser.add_argument(
        "--baselines", default=_ALL, metavar="LIST", help="what stands beside: all, none, or names with commas; the truth always does"
    )
    parser.add_argument(
        "--compare", action="store_true", help="test the first system against each baseline, too; several systems are always tested"
    )
    parser.add_argument("--seed", type=int, default=0, help="of the baselines and the intervals")
    parser.add_argument("--workers", type=int, default=0, help="processes at once; 0 for one per core")
    out = parser.add_argument_group("what is written")
    out.add_argument("--json", type=Path, metavar="FILE", help="every figure, with what it was judged by")
    out.add_argument("--markdown", type=Path, metavar="FILE", help="the short table and the whole one")
    out.add_argument("--html", type=Path, metavar="PAGE", help="charts, and the worst motions playing beside the truth")
    parser.add_argument("--table", type=Path, nargs="+", metavar="JSON", help="put saved results in one table instead of judging motions")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.evaluation.report_figures import chosen

    chosen(arguments.preset)
    if arguments.table:
        if arguments.motions or arguments.corpus:
            raise InputError("--table puts saved results together; leave out motions and --corpus, or judge motions without --table.")
        report = _saved(arguments.table)
    else:
        report = _judged(arguments)
    _write(report, arguments)


def _saved(paths: list[Path]) -> "Report":
    from ambidex.evaluation.report_json import read_report, together

    return together({str(path): read_report(path) for path in paths})


def _judged(arguments: argparse.Namespace) -> "Report":
    if not arguments.motions or arguments.corpus is None:
        raise InputError("Give made motions and the corpus of their prompts: ambidex evaluate MOTIONS --corpus CORPUS")
    beside = _baselines(arguments.baselines)
    from ambidex.evaluation.evaluator import Evaluator
    from ambidex.evaluation.report_run import evaluate

    made = _made(arguments.motions, arguments.split)
    judge = Evaluator.load(arguments.evaluator)
    return evaluate(made, arguments.corpus, judge, beside, arguments.compare, arguments.seed, arguments.workers)


def _baselines(words: str) -> list[str]:
    from ambidex.evaluation.baselines import BASELINES

    if words == _ALL:
        return list(BASELINES)
    return [] if words == _NO_BASELINES else [word.strip() for word in words.split(",") if word.strip()]


def _made(words: list[str], split: str) -> dict[str, "MadeSet"]:
    """The sets by name."""
    from ambidex.evaluation.made import read_made

    sets: dict[str, MadeSet] = {}
    for word in words:
        name, _, folder = word.rpartition("=")
        if Path(word).exists():
            name, folder = "", word
        found = read_made(Path(folder))
        if split and found.split != split:
            raise InputError(f"{folder} was made of the split '{found.split}', and --split is '{split}'.")
        name = name or found.system
        if name in sets:
            raise InputError(f"Two sets are called '{name}'; give each its own name: ambidex evaluate one={words[0]} two={words[-1]} ...")
        sets[name] = replace(found, system=name)
    return sets


def _write(report: "Report", arguments: argparse.Namespace) -> None:
    from ambidex.evaluation.report_json import write_report
    from ambidex.evaluation.report_table import to_markdown, to_text
    from ambidex.files import writing

    print(to_text(report, arguments.preset))
    if arguments.json:
        write_report(report, arguments.json)
    if arguments.markdown:
        with writing(arguments.markdown) as temporary:
            temporary.write_text(to_markdown(report, arguments.preset), encoding="utf-8")
    if arguments.html:
        from ambidex.evaluation.report_page import write_page

        write_page(report, arguments.html, arguments.preset)
    for path in (arguments.json, arguments.markdown, arguments.html):
        if path:
            print(f"Written: {path}")


EVALUATE = Verb("evaluate", "Judge made motions beside the truth and baselines.", _DETAILS, _add_arguments, _run)
