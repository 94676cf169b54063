"""`ambidex check`: how true captions are."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.cli.verb import Verb
from ambidex.errors import InputError

if TYPE_CHECKING:
    from ambidex.annotation.check import Verdict

_DETAILS = """\
Reads every caption of a corpus as plain English, measures each claim in it again in the motion, and prints per writer how many
are true, false, or not checkable, with the worst captions, what was measured, and in which frames.
Of a single motion, it checks sentences of your own: --text speaks of both hands, --left and --right of one.
It needs no network and reports only: what it finds false is printed, and nothing is changed.

Examples:
  ambidex check corpus
  ambidex check corpus --split test --sample 500 --json truth.json
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
    from ambidex.annotation.check_corpus import check_corpus
    from ambidex.files import write_json

    scores = check_corpus(arguments.path, arguments.split, arguments.sample)
    if arguments.json:
        write_json(arguments.json, {"corpus": str(arguments.path), "writers": [score.to_json() for score in scores]})
    print("\n".join(score.to_text() for score in scores) or "No captions to check. Write some: ambidex annotate CORPUS")


def _check_sentences(arguments: argparse.Namespace) -> None:
    from dataclasses import asdict

    from ambidex.annotation.check import check_caption, evidence_of
    from ambidex.corpus.clip import Caption
    from ambidex.files import write_json
    from ambidex.sources import read_take

    recording = read_take(arguments.path, arguments.take)
    caption = Caption(1, arguments.left, arguments.right, arguments.text, "")
    verdicts = check_caption(caption, evidence_of(recording.motion))
    if arguments.json:
        write_json(arguments.json, {"motion": str(arguments.path), "verdicts": [asdict(verdict) for verdict in verdicts]})
    print("\n".join(_line(verdict, recording.motion.fps) for verdict in verdicts) or "These texts say nothing.")


def _line(verdict: "Verdict", fps: float) -> str:
    when = ", ".join(f"{start / fps:.2f}-{end / fps:.2f} s" for start, end in verdict.frames)
    return f'{verdict.truth:<14} {verdict.part:<9} "{verdict.text}"  {verdict.reason}{f" [{when}]" if when else ""}'


CHECK = Verb(
    "check", "Say how true captions are, claim by claim.", _DETAILS, _add_arguments, _run, after_interrupt="Nothing was changed."
)  # fmt: skip
