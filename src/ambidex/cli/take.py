"""One take out of whatever motion file or folder a person names."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.errors import FileFormatError, InputError, UnknownNameError

if TYPE_CHECKING:
    from ambidex.motion import Motion
    from ambidex.sources import Recording


def add_take_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that name a take, for every verb that reads one."""
    parser.add_argument("file", type=Path, help="any motion: an Ambidex npz, or a file or folder of any source (ambidex ingest --list)")
    parser.add_argument("--take", metavar="NAME", help="which take, where there are several; by default, the first")


def read_take(path: Path, take: str | None = None) -> "Motion":
    """Reads one take with the reader that understands it, and prints what was read and what was left out.

    Raises:
        InputError: there is nothing at `path`, or no take of that name in it.
        FileFormatError: no reader can make a motion of it.
    """
    from ambidex.sources import SOURCES

    if not path.exists():
        raise InputError(f"{path} does not exist.")
    # The reader of .MOTION files wants their folder, since a hand is two files and a take two hands.
    place = path.parent if ".MOTION" in path.suffixes else path
    refusals = {}
    for name in ("npz", *(name for name in sorted(SOURCES) if name != "npz")):
        try:
            recording = _choose(SOURCES[name].recordings(place), take)
        except FileFormatError as error:
            refusals[name] = str(error)
        else:
            _announce(recording)
            return recording.motion
    if path.suffix == ".npz":
        raise FileFormatError(refusals["npz"])
    raise FileFormatError(f"No reader can make a motion of {path}.\n" + "\n".join(f"  {name}: {text}" for name, text in refusals.items()))


def _choose(recordings: Iterator["Recording"], take: str | None) -> "Recording":
    seen = []
    for recording in recordings:
        # The last part of a take's name will do.
        if take in (None, recording.take, recording.take.rpartition("/")[2]):
            return recording
        seen.append(recording.take)
    raise UnknownNameError("take", str(take), seen)


def _announce(recording: "Recording") -> None:
    motion = recording.motion
    labels = f" ({', '.join(recording.labels)})" if recording.labels else ""
    length = f"{motion.seconds:.2f} s, {len(motion)} frames at {motion.fps:g} per second"
    print(f"{recording.take}{labels}, read as {recording.source}: {length}")
    for sentence in recording.dropped:
        print(f"  dropped: {sentence}")
