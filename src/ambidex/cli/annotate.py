"""`ambidex annotate`: a corpus put into words."""

import argparse
from pathlib import Path

from ambidex.cli.llm import add_llm_arguments, run_llm
from ambidex.cli.verb import Verb
from ambidex.errors import InputError, UnknownNameError

_WRITERS = ("grammar", "llm")

_DETAILS = """\
Measures every clip of a corpus again and writes the grammar's captions, with no key and no network: five levels of detail
for the left hand, the right hand and both. With --labels it also writes labels in time: instructions and captions of the
whole clip, of pieces of up to ten seconds, and of windows of one second. Captions of other writers stay.
The same settings give the same bytes, however many processes and whatever engine run them.
The old corpus stands until all is done; a command that was interrupted goes on when it is run again.

With --writer llm, a language model writes the captions, and the checker holds each to what was measured.

Examples:
  ambidex annotate corpus
  ambidex annotate corpus --labels --seed 3
  ambidex annotate corpus --workers 2 --engine ray
  ambidex annotate corpus --writer llm --endpoint http://localhost:8000/v1 --model NAME --dry-run"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("corpus", type=Path, help="folder of the corpus")
    parser.add_argument("--labels", action="store_true", help="also write labels in time; without, the corpus has none")
    parser.add_argument("--stride", type=float, default=0.5, metavar="SECONDS", help="from one labelled window to the next")
    parser.add_argument("--seed", type=int, default=0, help="another seed gives other words for the same facts")
    parser.add_argument("--workers", type=int, default=0, help="processes at once; 0 for all cores")
    parser.add_argument("--engine", default="local", help="who runs them: local, or ray for Ray Data, on this machine or a cluster")
    parser.add_argument("--writer", default="grammar", help="who writes: grammar, or llm for a language model")
    parser.add_argument(
        "--restate", action="store_true",
        help="with --writer llm: the model restates each text in plain sentences, and these are measured; 15 requests more per clip",
    )  # fmt: skip
    add_llm_arguments(parser)


def _run(arguments: argparse.Namespace) -> None:
    if arguments.writer not in _WRITERS:
        raise UnknownNameError("writer", arguments.writer, _WRITERS)
    if arguments.writer == "llm":
        _refuse_grammars(arguments)
        run_llm(arguments)
        return
    if arguments.restate:
        raise InputError("--restate is for --writer llm: the grammar's captions carry their events and need no reading.")
    from ambidex.annotation.annotate import AnnotationSettings, annotate_corpus

    settings = AnnotationSettings(arguments.seed, arguments.labels, arguments.stride)
    done = annotate_corpus(arguments.corpus, settings, arguments.workers, arguments.engine)
    print(f"{done} clips annotated in {arguments.corpus}. Look at them: ambidex info {arguments.corpus}")


def _refuse_grammars(arguments: argparse.Namespace) -> None:
    """What only the grammar can do is not passed over in silence."""
    asked = {"--labels": arguments.labels, "--workers": arguments.workers, "--engine ray": arguments.engine != "local"}
    if given := [flag for flag, value in asked.items() if value]:
        raise InputError(f"{' and '.join(given)} cannot go with --writer llm: that is for the grammar. Run 'ambidex annotate' twice.")


ANNOTATE = Verb(
    "annotate", "Put the clips of a corpus into words.", _DETAILS, _add_arguments, _run,
    after_interrupt="The corpus is as it was. What was finished is kept; run the same command again to go on.",
)  # fmt: skip
