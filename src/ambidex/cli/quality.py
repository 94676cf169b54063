"""`ambidex quality`: how good the data of a corpus is, in figures."""

import argparse
from pathlib import Path

from ambidex.cli.verb import Verb

_DETAILS = """\
Measures every clip and tells, per source, the mean with its 95 % interval and the percentiles of: how much the hands touch (ratio,
duration, frequency) by HandX's distances and by the flesh, intensity, penetration, joints beyond their limits, bones that
stretch, jerk, smoothness, and how often a hand and both hands are there. Nothing is judged or changed: what is wrong with single
clips, `ambidex doctor` tells.

Examples:
  ambidex quality corpus
  ambidex quality corpus --html quality.html --json quality.json
  ambidex quality corpus --split test --every 10"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("corpus", type=Path, help="folder of the corpus; it stays as it is")
    parser.add_argument("--html", type=Path, metavar="PAGE", help="also write a page with a plot of each figure")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to this file")
    parser.add_argument("--split", default="", help="only this split of the corpus: train, val or test")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="measure every N-th clip only")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.evaluation.quality import measure_quality
    from ambidex.files import write_json

    quality = measure_quality(arguments.corpus, arguments.split, arguments.every)
    print(quality.to_text())
    if arguments.json is not None:
        write_json(arguments.json, quality.to_json())
    if arguments.html is not None:
        from ambidex.evaluation.quality_page import write_page

        write_page(quality, arguments.html)
        print(f"A page to look at: {arguments.html}")


QUALITY = Verb("quality", "Tell how good the data of a corpus is, in figures.", _DETAILS, _add_arguments, _run)
