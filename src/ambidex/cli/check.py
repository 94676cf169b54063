"""`ambidex check`: how true captions are."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.cli.llm import CACHE, add_llm_arguments, failed_texts, read_settings, tell_account
from ambidex.cli.verb import Verb
from ambidex.errors import EndpointError, InputError

if TYPE_CHECKING:
    from ambidex.annotation.check import Verdict
    from ambidex.annotation.check_corpus import Score
    from ambidex.corpus.clip import Caption
    from ambidex.motion import Motion

_DETAILS = """\
Reads every caption of a corpus as plain English, measures each claim in it again in the motion, and prints per writer how many
are true, false, or not checkable, with the worst captions, what was measured, and in which frames.
Of a single motion, it checks sentences of your own: --text speaks of both hands, --left and --right of one.
It needs no network and reports only: what it finds false is printed, and nothing is changed.

With --model, a language model first restates each text in plain sentences, which the rules read surely: it understands loose English,
and never sees the motion. Captions of the grammar carry their events and are read as they stand. See docs/captions.md.

Examples:
  ambidex check corpus
  ambidex check corpus --split test --sample 500 --json truth.json
  ambidex check corpus --endpoint http://localhost:8000/v1 --model NAME --dry-run
  ambidex check demo/motion.npz --text "the hands never touch" --right "it makes a fist twice" """


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="folder of a corpus, or any motion file together with a sentence")
    parser.add_argument("--split", default="", help="only clips of this split: train, val, test")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="only N clips, evenly spread over the corpus")
    parser.add_argument("--json", type=Path, metavar="OUT", help="also write the result to this file")
    parser.add_argument("--text", default="", help="a sentence about both hands of a motion")
    parser.add_argument("--left", default="", help="a sentence about the left hand of a motion")
    parser.add_argument("--right", default="", help="a sentence about the right hand of a motion")
    parser.add_argument("--take", metavar="NAME", help="which take of a motion file, where there are several; by default, the first")
    add_llm_arguments(parser)


def _run(arguments: argparse.Namespace) -> None:
    if arguments.text or arguments.left or arguments.right:
        if arguments.split or arguments.sample:
            raise InputError("--split and --sample choose clips of a corpus; leave them out to check a sentence against one motion.")
        _check_sentences(arguments)
        return
    if not (arguments.path / "corpus.json").is_file():
        raise InputError(
            f"{arguments.path} is not a corpus (it has no corpus.json). "
            f'To check a sentence against a motion: ambidex check {arguments.path} --text "the hands touch"'
        )
    if arguments.take:
        raise InputError("--take chooses from a motion file; a corpus has none. Use --split or --sample.")
    if _asks_model(arguments):
        _check_restated(arguments)
        return
    from ambidex.annotation.check_corpus import check_corpus
    from ambidex.files import write_json

    scores = check_corpus(arguments.path, arguments.split, arguments.sample)
    if arguments.json:
        write_json(arguments.json, {"corpus": str(arguments.path), "writers": [score.to_json() for score in scores]})
    _tell_scores(scores)


def _tell_scores(scores: "Sequence[Score]") -> None:
    print("\n".join(score.to_text() for score in scores) or "No captions to check. Write some: ambidex annotate CORPUS")


def _asks_model(arguments: argparse.Namespace) -> bool:
    return bool(arguments.model or arguments.endpoint or arguments.dry_run)


def _check_restated(arguments: argparse.Namespace) -> None:
    """Checks a corpus by way of a language model, or shows what that would take."""
    from ambidex.annotation.restate_corpus import check_corpus_restated, preview_restating
    from ambidex.files import write_json

    settings, cache = read_settings(arguments), arguments.cache or arguments.path / CACHE
    if arguments.dry_run:
        print(preview_restating(arguments.path, settings, cache, arguments.split, arguments.sample))
        return
    scores, report = check_corpus_restated(arguments.path, settings, cache, arguments.split, arguments.sample)
    if arguments.json:
        told = {"corpus": str(arguments.path), "writers": [score.to_json() for score in scores]}
        write_json(arguments.json, {**told, "restated_by": settings.model, "restating": report.to_json()})
    _tell_scores(scores)
    print(f"{report.texts} texts restated by {settings.model}.")
    tell_account(report.account, report.total)
    if report.failures or report.not_asked:
        raise EndpointError(failed_texts(report))


def _check_sentences(arguments: argparse.Namespace) -> None:
    from dataclasses import asdict

    from ambidex.annotation.check import check_caption, evidence_of
    from ambidex.corpus.clip import Caption
    from ambidex.files import write_json
    from ambidex.sources import read_take

    if arguments.dry_run:
        _show_prompts(arguments)
        return
    recording = read_take(arguments.path, arguments.take)
    caption = Caption(1, arguments.left, arguments.right, arguments.text, "")
    if _asks_model(arguments):
        verdicts = _check_sentences_restated(arguments, caption, recording.motion)
    else:
        verdicts = check_caption(caption, evidence_of(recording.motion))
    if arguments.json:
        write_json(arguments.json, {"motion": str(arguments.path), "verdicts": [asdict(verdict) for verdict in verdicts]})
    print("\n".join(_line(verdict, recording.motion.fps) for verdict in verdicts) or "These texts say nothing.")


def _show_prompts(arguments: argparse.Namespace) -> None:
    from ambidex.annotation.restate import restate_prompt

    texts = {"left": arguments.left, "right": arguments.right, "relation": arguments.text}
    print("\n\n---\n".join(restate_prompt(text, part) for part, text in texts.items() if text))


def _check_sentences_restated(arguments: argparse.Namespace, caption: "Caption", motion: "Motion") -> "list[Verdict]":
    from ambidex.annotation.check import PARTS, evidence_of
    from ambidex.annotation.llm_ledger import Ledger
    from ambidex.annotation.restate_corpus import check_as_restated, restate_all

    settings = read_settings(arguments)
    texts = [(part, getattr(caption, part)) for part in PARTS if getattr(caption, part)]
    with tempfile.TemporaryDirectory() as folder, Ledger(arguments.cache or folder, settings.model) as ledger:
        report = restate_all(texts, settings, ledger)
        if report.failures or report.not_asked:
            raise EndpointError(failed_texts(report))
        tell_account(report.account, report.total)
        return check_as_restated(caption, evidence_of(motion), ledger)


def _line(verdict: "Verdict", fps: float) -> str:
    when = ", ".join(f"{start / fps:.2f}-{end / fps:.2f} s" for start, end in verdict.frames)
    return f'{verdict.truth:<14} {verdict.part:<9} "{verdict.text}"  {verdict.reason}{f" [{when}]" if when else ""}'


CHECK = Verb(
    "check", "Say how true captions are, claim by claim.", _DETAILS, _add_arguments, _run, after_interrupt="Nothing was changed."
)  # fmt: skip
