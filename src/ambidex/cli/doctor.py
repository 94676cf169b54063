"""`ambidex doctor`: what is wrong with a corpus or with recordings."""

import argparse
from pathlib import Path

from ambidex.cli.verb import Verb
from ambidex.errors import InputError

_DETAILS = """\
Examines a corpus, or any files and folders that a source's reader knows, and names what is wrong: where, how sure, and what to do.
It finds missing and damaged shards, millimetres for metres, a wrong joint order, swapped and mirrored hands, wrong frame rates,
y-up read as z-up, frozen hands, jumping wrists, stretched bones, the left-shapedirs defect of MANO, takes repeated across splits,
and captions of another clip. Nothing is changed. What one clip cannot tell (axes, tempo) is said of a source with enough takes.

Exit status: 0 nothing is wrong, 1 something is, 2 the command itself was wrong.

Examples:
  ambidex doctor corpus
  ambidex doctor corpus --html health.html --json health.json
  ambidex doctor recordings/one.npz recordings/two.json.lz"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", type=Path, nargs="+", metavar="CORPUS|FILE", help="one corpus, or motion files and folders of any source")
    parser.add_argument("--json", type=Path, metavar="OUT", help="also write all findings to this file")
    parser.add_argument("--html", type=Path, metavar="OUT", help="also write a page that plays the worst clips of each ailment")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes that examine a corpus; 0: all cores")
    parser.add_argument("--no-captions", action="store_true", help="do not hold captions to the hands they stand beside; much faster")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.annotation.doctor import examine_corpus, examine_files
    from ambidex.files import write_json

    corpora = [path for path in arguments.paths if (path / "corpus.json").exists()]
    if corpora and len(arguments.paths) > 1:
        raise InputError(f"{corpora[0]} is a corpus; examine it alone: ambidex doctor {corpora[0]}")
    if corpora:
        report = examine_corpus(corpora[0], captions=not arguments.no_captions, workers=arguments.workers)
    else:
        report = examine_files(arguments.paths)
    if arguments.json:
        write_json(arguments.json, report.to_json())
    print(report.to_text())
    if arguments.html:
        from ambidex.annotation.doctor_page import write_page

        write_page(report, arguments.html)
        print(f"A page to look at: {arguments.html}")
    if not report.clean:
        raise SystemExit(1)


DOCTOR = Verb("doctor", "Find what is wrong with a corpus or with recordings.", _DETAILS, _add_arguments, _run)
