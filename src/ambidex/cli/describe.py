"""`ambidex describe`: what two hands do, measured and in words."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.cli.take import add_take_arguments, announce_recording
from ambidex.cli.verb import Verb
from ambidex.errors import InputError

if TYPE_CHECKING:
    from ambidex.annotation import Description
    from ambidex.sources import Recording

_DETAILS = """\
Prints captions of a motion at five levels of detail, and the events measured in it. As a page, it shows the hands playing,
the events on a timeline under them and the captions beside; clicking a piece of a caption plays the frames that prove it.

Captions and the page always tell what our own rules found. With --preset handx, the list that is printed and the JSON are
those of HandX's annotator: its thresholds, words, names and layout, frames numbered as in FILE, every end exclusive.

Examples:
  ambidex describe demo/motion.npz
  ambidex describe demo/motion.npz --html
  ambidex describe recordings/ --take 12 --html clap.html --json clap.json
  ambidex describe demo/motion.npz --preset handx --json handx.json"""
_BESIDE = Path()
"""`--html` without a name."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_take_arguments(parser)
    parser.add_argument("--preset", default="ambidex", help="which rules find the events: ambidex, or handx for the published ones")
    parser.add_argument("--json", type=Path, metavar="OUT", help="also write the events and captions to this file")
    parser.add_argument(
        "--html", type=Path, nargs="?", const=_BESIDE, metavar="OUT.html",
        help="also write a page that shows and proves them; without a name, FILE's name with -described.html, in this folder",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=0, help="another seed gives other words for the same facts")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.annotation import describe
    from ambidex.files import write_json

    page = _page(arguments.html, arguments.file)
    if arguments.json and arguments.json.is_dir():
        raise InputError(f"--json is '{arguments.json}', which is a folder; it must name a file.")
    recording = announce_recording(arguments)
    description = describe(recording, preset=arguments.preset, seed=arguments.seed)
    print(f"\n{description.to_text()}")
    if arguments.json:
        write_json(arguments.json, description.to_json())
        layout = "events in HandX's layout" if arguments.preset == "handx" else "events and captions"
        print(f"\nThe {layout} are in {arguments.json}; {_numbering(recording, arguments.preset)}.")
    if page:
        _write_page(recording, description, page)
        print(f"\nOpen {page} in a browser: click a piece of a caption to see the frames that prove it.")


def _page(wanted: Path | None, file: Path) -> Path | None:
    """Where the page goes; refused before any work where its name shows that something else was meant."""
    if wanted == _BESIDE:
        return Path(f"{file.resolve().name.split('.')[0]}-described.html")
    if wanted is not None and wanted.suffix.lower() not in (".html", ".htm"):
        raise InputError(f"--html is '{wanted}'; it must name a file that ends in .html. Write FILE before --html.")
    return wanted


def _numbering(recording: "Recording", preset: str) -> str:
    """How the JSON's frames relate to those of the file."""
    first = recording.first_frame
    if first is None:
        return f"the source has no even rate, so frames are counted from 0 at {recording.motion.fps:g} per second"
    if first and preset == "handx":
        return f"frames are numbered as in the file, from {first} on"
    return f"its frame 0 is frame {first} of the file" if first else "frames are numbered as in the file"


def _write_page(recording: "Recording", description: "Description", page: Path) -> None:
    from ambidex.annotation.check import evidence_of
    from ambidex.events import find_events
    from ambidex.exports.html import write_html

    events = description.events if description.preset == "ambidex" else find_events(recording.motion)
    title = " · ".join((recording.take, *recording.labels))
    write_html(recording.motion, page, events=events, title=title, captions=list(description.sentences(evidence_of(recording.motion))))


DESCRIBE = Verb("describe", "Say what two hands do, measured and in words.", _DETAILS, _add_arguments, _run)
