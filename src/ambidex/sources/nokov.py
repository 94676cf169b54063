"""Marker tracks as NOKOV exports them to plain CSV: one header row of `<label>-X,<label>-Y,<label>-Z`, then numbers.

Millimetres, z up, no frame or time column; the rate is not in the file, so it is taken as that of the published takes
unless the preset says another. The columns differ from file to file: labels say everything.
"""

from collections.abc import Iterator
from pathlib import Path

from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.marker_text import read_cells, read_text_lines, to_points
from ambidex.sources.marker_tracks import MarkerTracks, read_takes
from ambidex.sources.recording import PLAIN, ReadOptions, Recording

FPS = 120.0
_SUFFIXES = (".csv", ".csv.gz")


class Nokov:
    """Reader of NOKOV's plain CSV."""

    name = "nokov"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads `root` or every such CSV under it; CSV files of another kind are passed over; see `Source`."""
        return read_takes(root, self.name, self.licence, _SUFFIXES, read_nokov, options)


def read_nokov(path: Path, told: MarkerOptions) -> MarkerTracks | None:
    """The tracks of NOKOV's plain CSV; None for a file of another kind.

    Raises:
        FileFormatError: a damaged one.
    """
    lines = read_text_lines(path)
    header = [cell.strip() for cell in lines[0].rstrip(",").split(",")] if lines else []
    labels = [cell[:-2] for cell in header[::3]]
    if not header or header != [f"{label}-{axis}" for label in labels for axis in "XYZ"]:
        return None
    cells = read_cells(path, lines, 1, len(header), lambda line: line.split(","))
    notes = () if told.fps else (f"no rate in the file: taken as {FPS:g} frames per second",)
    name = path.name.removesuffix(".gz").removesuffix(".csv")
    return MarkerTracks(tuple(labels), to_points(cells), FPS, "mm", "z", names=(name,), notes=notes)
