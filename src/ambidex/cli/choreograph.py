"""`ambidex choreograph`: scores of hand actions into a corpus."""

import argparse
from pathlib import Path

from ambidex.cli.verb import Verb
from ambidex.errors import InputError

_DETAILS = """\
Writes a corpus of two-hand motions with captions and events. The same seed gives the same bytes.
A corpus that exists grows; a command that was interrupted goes on when it is run again.

Examples:
  ambidex choreograph --clips 200 --seed 0 --out corpus
  ambidex choreograph --clips 50000 --seed 7 --out corpus-large
  ambidex info corpus"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clips", type=int, default=100, help="how many motions to make")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same motions")
    parser.add_argument("--seconds", type=float, help="length of every motion, 1 to 6; by default, they vary")
    parser.add_argument("--noise", default="", metavar="SENSOR", help="give the joints the measured noise of a sensor, such as 'leap'")
    parser.add_argument("--out", type=Path, required=True, help="folder of the corpus")


def _run(arguments: argparse.Namespace) -> None:
    if arguments.clips < 1:
        raise InputError(f"--clips is {arguments.clips}; it must be at least 1.")
    from ambidex.annotation.pipeline import choreograph_corpus

    added = choreograph_corpus(arguments.clips, arguments.seed, arguments.out, arguments.seconds, arguments.noise)
    there = f", {arguments.clips - added} were there already" if added < arguments.clips else ""
    print(f"{added} clips added to {arguments.out}{there}. Look at them: ambidex info {arguments.out}")


CHOREOGRAPH = Verb(
    "choreograph", "Make two-hand motions from scores of actions, as a corpus.", _DETAILS, _add_arguments, _run,
    after_interrupt="What was finished is kept; run the same command again to go on.",
)  # fmt: skip
