"""`Recording`, what every reader yields, and `Source`, what every reader is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ambidex.errors import NothingToReadError
from ambidex.motion import Motion


@dataclass(frozen=True)
class Recording:
    """One raw take: in our axes, metres and joint order, at its own rate."""

    motion: Motion
    source: str
    """Short name of the reader's source, such as "tzionas"."""
    take: str
    """Names the take inside its source."""
    subject: str
    """Who was recorded, as far as the source says; empty where it does not."""
    licence: str
    labels: tuple[str, ...] = ()
    """The words that came with the take: a title, a gloss. They name the take, they do not describe the hands."""
    dropped: tuple[str, ...] = ()
    """What the reader left out or changed, a sentence each; what no take could be made of is told with the first one."""
    first_frame: int | None = 0
    """What the file calls frame 0 of the motion; None where frames were resampled by their times and have no numbers."""


class Source(Protocol):
    """One dataset, as recordings in our frame, units and joint order."""

    name: str
    licence: str

    def recordings(self, root: Path) -> Iterator[Recording]:
        """Reads every take under `root`, one at a time.

        Raises:
            NothingToReadError: nothing of its kind is there; the message says what was looked for.
            FileFormatError: a damaged file, named.
        """
        ...


def refuse_place(root: Path, source: str, wanted: str) -> NothingToReadError:
    """The error for a place where a reader finds nothing to read."""
    if not root.exists():
        return NothingToReadError(f"{root} does not exist. The source '{source}' looks for {wanted}.")
    where = "" if root.is_file() else ", there and in the folders below"
    return NothingToReadError(f"{root} is nothing of the source '{source}'. It looks for {wanted}{where}.")
