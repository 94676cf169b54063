"""Marker tracks as TRC, which Motive, Cortex, NOKOV and OpenSim write: tab separated, with five rows of header.

`PathFileType`; the names of numbers such as DataRate and Units; these numbers; the labels, one for three columns; the
axes. Missing coordinates are blank. No row says which axis is up: y, as Motive, Cortex and OpenSim have it.
"""

from collections.abc import Iterator
from pathlib import Path

from ambidex.errors import FileFormatError
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.marker_text import check_frames, read_cells, read_text_lines, to_points
from ambidex.sources.marker_tracks import UNITS, MarkerTracks, read_takes
from ambidex.sources.recording import PLAIN, ReadOptions, Recording

_SUFFIXES = (".trc", ".trc.gz")


class Trc:
    """Reader of TRC files."""

    name = "trc"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads `root` or every .trc under it; see `Source`."""
        return read_takes(root, self.name, self.licence, _SUFFIXES, read_trc, options)


def read_trc(path: Path, _told: MarkerOptions) -> MarkerTracks | None:
    """The tracks of a TRC; None for a file of another kind.

    Raises:
        FileFormatError: a damaged one.
    """
    lines = read_text_lines(path)
    if not lines or not lines[0].startswith("PathFileType"):
        return None
    if len(lines) < 6:
        raise FileFormatError(f"{path} ends in its header. It may be cut; fetch it again.")
    numbers = dict(zip(lines[1].split("\t"), lines[2].split("\t"), strict=False))
    labels = [cell.strip() for cell in lines[3].split("\t")[2::3] if cell.strip()]
    try:
        fps, unit = float(numbers["DataRate"]), numbers["Units"].strip().lower()
    except (KeyError, ValueError) as error:
        raise FileFormatError(f"{path} has no DataRate or no Units ({error}); its header has {', '.join(numbers)}.") from error
    columns = 2 + 3 * len(labels)
    cells = read_cells(path, lines, 5, columns, lambda line: _padded(line.split("\t"), columns))
    check_frames(path, len(cells), numbers.get("NumFrames"))
    return MarkerTracks(
        tuple(labels), to_points(cells[:, 2:]), fps, unit if unit in UNITS else "", "y", up_known=False, first_frame=int(cells[0, 0])
    )  # fmt: skip


def _padded(cells: list[str], columns: int) -> list[str]:
    """Rows may end early where the last markers are missing; whole frames are told by the number of rows."""
    return cells + [""] * (columns - len(cells))
