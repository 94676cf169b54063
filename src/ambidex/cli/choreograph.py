"""`ambidex choreograph`: scores of hand actions into a corpus."""

import argparse
from pathlib import Path

from ambidex.cli.verb import Verb
from ambidex.errors import InputError

_DETAILS = """\
Writes a corpus of two-hand motions with captions and events. The same seed gives the same bytes.

Examples:
  ambidex choreograph --clips 200 --seed 0 --out corpus
  ambidex choreograph --clips 50000 --seed 7 --out corpus-large
  ambidex info corpus"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clips", type=int, default=100, help="how many motions to make")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same motions")
    parser.add_argument("--out", type=Path, required=True, help="folder of the corpus")


def _run(arguments: argparse.Namespace) -> None:
    if arguments.clips < 1:
        raise InputError(f"--clips is {arguments.clips}; it must be at least 1.")
    from ambidex.annotation.pipeline import choreograph_corpus

    choreograph_corpus(clips=arguments.clips, seed=arguments.seed, out=arguments.out)
    print(f"{arguments.clips} clips are in {arguments.out}. Look at them: ambidex info {arguments.out}")


CHOREOGRAPH = Verb("choreograph", "Make two-hand motions from scores of actions, as a corpus.", _DETAILS, _add_arguments, _run)
