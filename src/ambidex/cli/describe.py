"""`ambidex describe`: what two hands do, measured and in words."""

import argparse
from pathlib import Path

from ambidex.cli.take import add_take_arguments, read_take
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
    from ambidex.events import find_events

    motion = read_take(arguments.file, arguments.take)
    events = find_events(motion, preset=arguments.preset)

    from ambidex.annotation import write_captions
    from ambidex.cli.facts import event_line, facts_of
    from ambidex.files import write_json

    captions = write_captions(motion, events)
    if arguments.json:
        write_json(arguments.json, facts_of(motion, events, captions))
    print(f"\n{len(events)} events")
    for event in events:
        print(event_line(event, motion.fps))
    for caption in captions:
        print(f"\nDetail {caption.detail}\n  left      {caption.left}\n  right     {caption.right}\n  relation  {caption.relation}")


DESCRIBE = Verb("describe", "Say what two hands do, measured and in words.", _DETAILS, _add_arguments, _run)
