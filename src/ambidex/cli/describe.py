"""`ambidex describe`: what two hands do, measured and in words."""

import argparse
from pathlib import Path

from ambidex.cli.take import add_take_arguments, announce_take
from ambidex.cli.verb import Verb

_DETAILS = """\
Prints the events measured in a motion, and captions of it at five levels of detail.

Examples:
  ambidex describe demo/motion.npz
  ambidex describe recording.json --json facts.json
  ambidex describe demo/motion.npz --preset handx"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_take_arguments(parser)
    parser.add_argument("--preset", default="ambidex", help="which rules find the events: ambidex, or handx for the published ones")
    parser.add_argument("--json", type=Path, metavar="OUT", help="also write the events and captions to this file")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.annotation import describe
    from ambidex.files import write_json

    description = describe(announce_take(arguments), preset=arguments.preset)
    if arguments.json:
        write_json(arguments.json, description.to_json())
    print(f"\n{description.to_text()}")


DESCRIBE = Verb("describe", "Say what two hands do, measured and in words.", _DETAILS, _add_arguments, _run)
