"""`ambidex info`: what a corpus holds."""

import argparse
from pathlib import Path

from ambidex.cli.verb import Verb

_DETAILS = """\
Prints counts, hours, sources, licences, splits and captions.

Examples:
  ambidex info corpus
  ambidex info corpus --verify"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("corpus", type=Path, help="folder of the corpus")
    parser.add_argument("--verify", action="store_true", help="also compare every shard with the hash in the manifest")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.corpus import open_corpus
    from ambidex.corpus.info import describe_corpus

    print(describe_corpus(arguments.corpus))
    if arguments.verify:
        open_corpus(arguments.corpus).verify()
        print("Every shard is the one that was recorded.")


INFO = Verb("info", "Say what a corpus holds.", _DETAILS, _add_arguments, _run)
