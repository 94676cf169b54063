"""`Recording`, what every reader yields, and `Source`, what every reader is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ambidex.errors import FileFormatError
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
    """What the reader left out or changed, a sentence each."""


class Source(Protocol):
    """One dataset, as recordings in our frame, units and joint order."""

    name: str
    licence: str

    def recordings(self, root: Path) -> Iterator[Recording]:
        """Reads every take under `root`, one at a time.

        Raises:
            FileFormatError: nothing to read there (the message says what was looked for), or a damaged file, named.
        """
        ...


def refuse_folder(root: Path, source: str, wanted: str) -> FileFormatError:
    """The error for a place where a reader finds nothing to read."""
    if not root.exists():
        return FileFormatError(f"{root} does not exist. The source '{source}' looks for {wanted}.")
    return FileFormatError(f"Nothing of the source '{source}' is in {root}. It looks for {wanted}, there and in the folders below.")
