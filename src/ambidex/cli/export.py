"""`ambidex export`: a motion in another format."""

import argparse
from pathlib import Path

from ambidex.cli.take import add_take_arguments, announce_take
from ambidex.cli.verb import Verb

_DETAILS = """\
The format follows from the ending of OUT: .html, .mp4, .bvh, .glb or .npz.

Examples:
  ambidex export demo/motion.npz hands.glb
  ambidex export demo/motion.npz hands.bvh
  ambidex export recording.json hands.html"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_take_arguments(parser)
    parser.add_argument("out", type=Path, help="the file to write; its ending chooses the format")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.exports import export

    motion = announce_take(arguments)
    export(motion, arguments.out)
    print(f"{motion.seconds:.2f} s of two hands are in {arguments.out}.")


EXPORT = Verb("export", "Write a motion as a page, a video, BVH, GLB or npz.", _DETAILS, _add_arguments, _run)
