"""One take out of whatever motion file or folder a person names."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ambidex.motion import Motion
    from ambidex.sources import Recording


def add_take_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that name a take, for every verb that reads one."""
    parser.add_argument("file", type=Path, help="any motion: an Ambidex npz, or a file or folder of any source (ambidex ingest --list)")
    parser.add_argument("--take", metavar="NAME", help="which take, where there are several; by default, the first")


def announce_take(arguments: argparse.Namespace) -> "Motion":
    """Reads the take that the arguments name, and prints what was read and what was left out."""
    return announce_recording(arguments).motion


def announce_recording(arguments: argparse.Namespace) -> "Recording":
    """`announce_take` with the take's name, labels and frame numbers."""
    from ambidex.sources import read_take

    recording = read_take(arguments.file, arguments.take)
    motion = recording.motion
    labels = f" ({', '.join(recording.labels)})" if recording.labels else ""
    length = f"{motion.seconds:.2f} s, {len(motion)} frames at {motion.fps:g} per second"
    print(f"{recording.take}{labels}, read as {recording.source}: {length}")
    for sentence in recording.dropped:
        print(f"  dropped: {sentence}")
    return recording
