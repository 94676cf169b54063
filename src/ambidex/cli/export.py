"""`ambidex export`: a motion in another format."""

import argparse
from pathlib import Path

from ambidex.cli.take import add_take_arguments, announce_take
from ambidex.cli.verb import Verb

_DETAILS = """\
The format follows from the ending of OUT: .html, .mp4, .bvh, .glb or .npz. A corpus goes out as a folder of HandX's files, one for
each split: its clips must be windows of 60 frames of both hands (ambidex filter --window 2); others are left out and counted.

Examples:
  ambidex export demo/motion.npz hands.glb
  ambidex export demo/motion.npz hands.bvh
  ambidex export recording.json hands.html
  ambidex export corpus handx-files --corpus"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_take_arguments(parser)
    parser.add_argument("out", type=Path, help="the file to write; its ending chooses the format")
    parser.add_argument("--corpus", action="store_true", help="FILE is a corpus: write HandX's files of windows into the folder OUT")
    parser.add_argument("--handx-flips", action="store_true", help="with --corpus: turn each window by HandX's axis flips")


def _run(arguments: argparse.Namespace) -> None:
    if arguments.corpus:
        _export_corpus(arguments)
        return
    from ambidex.exports import export

    motion = announce_take(arguments)
    export(motion, arguments.out)
    print(f"{motion.seconds:.2f} s of two hands are in {arguments.out}.")


def _export_corpus(arguments: argparse.Namespace) -> None:
    from ambidex.corpus.to_handx import export_handx

    report = export_handx(arguments.file, arguments.out, flip=arguments.handx_flips)
    print(report)


EXPORT = Verb("export", "Write a motion as a page, a video, BVH, GLB or npz.", _DETAILS, _add_arguments, _run)
