"""Marker tracks as OptiTrack Motive exports them to CSV.

A row of keys and values (`Format Version`, `Capture Frame Rate`, `Length Units`, ...), rows of types, names and ids, the
row that begins with `Frame`, then the frames; blank cells are missing. Columns of type Marker are what was measured; those
of Rigid Body Marker and Bone Marker were solved and never go missing, so they are taken only where nothing else is there.
Motive's axes are y up unless the export chose others, which the file does not say.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.marker_text import check_frames, read_cells, read_text_lines, to_points
from ambidex.sources.marker_tracks import MarkerTracks, read_takes
from ambidex.sources.recording import PLAIN, ReadOptions, Recording

_SUFFIXES = (".csv", ".csv.gz")
_UNITS = {"meters": "m", "centimeters": "cm", "millimeters": "mm", "inches": "in"}
_MEASURED, _SOLVED = ("marker",), ("rigid body marker", "bone marker")


@dataclass(frozen=True)
class _Columns:
    """Which columns hold the positions of which label."""

    labels: tuple[str, ...]
    first: tuple[int, ...]
    notes: tuple[str, ...]


class Motive:
    """Reader of Motive's CSV."""

    name = "motive"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads `root` or every such CSV under it; CSV files of another kind are passed over; see `Source`."""
        return read_takes(root, self.name, self.licence, _SUFFIXES, read_motive, options)


def read_motive(path: Path, _told: MarkerOptions) -> MarkerTracks | None:
    """The tracks of Motive's CSV; None for a file of another kind.

    Raises:
        FileFormatError: a damaged one.
    """
    lines = read_text_lines(path)
    if not lines or not lines[0].startswith("Format Version"):
        return None
    header = list(csv.reader(lines[:40]))
    start = next((number for number, row in enumerate(header) if row and row[0].strip().lower() == "frame"), None)
    if start is None:
        raise FileFormatError(
            f"{path} has no row that begins with 'Frame'. It may be cut, or exported without its header; export it with one."
        )
    told = dict(zip(header[0][::2], header[0][1::2], strict=False))
    columns = _find_columns(path, [row for row in header[1:start] if any(cell.strip() for cell in row)], header[start])
    try:
        fps = float(told.get("Export Frame Rate") or told["Capture Frame Rate"])
    except (KeyError, ValueError) as error:
        raise FileFormatError(f"{path} does not say its frame rate ({error}).") from error
    cells = read_cells(path, lines, start + 1, len(header[start]), lambda line: line.split(","))
    check_frames(path, len(cells), told.get("Total Exported Frames"))
    picked = np.stack([cells[:, first : first + 3] for first in columns.first], axis=1)
    unit = _UNITS.get(told.get("Length Units", "").strip().lower(), "")
    names = tuple(told[key] for key in ("Take Name", "Take Notes") if told.get(key, "").strip())
    return MarkerTracks(
        columns.labels, to_points(picked.reshape(len(cells), -1)), fps, unit, "y",
        first_frame=int(cells[0, 0]), names=names, notes=columns.notes,
    )  # fmt: skip


def _find_columns(path: Path, rows: list[list[str]], axes: list[str]) -> _Columns:
    if len(rows) < 3:
        raise FileFormatError(f"{path} has no rows of types, names and ids above its frames; export it with its header.")
    kinds, names, properties = ([cell.strip() for cell in row] for row in (rows[0], rows[1], rows[-1]))
    places: dict[str, dict[str, int]] = {"measured": {}, "solved": {}}
    loose = set()
    for column, axis in enumerate(axes):
        kind = kinds[column].lower() if column < len(kinds) else ""
        what = properties[column].lower() if column < len(properties) else ""
        name = names[column] if column < len(names) else ""
        if axis.strip().upper() != "X" or what not in ("position", ""):
            continue
        if name.lower().startswith("unlabeled") or kind == "unlabeled":
            loose.add(name)
        elif kind in _MEASURED:
            places["measured"].setdefault(name, column)
        elif kind in _SOLVED:
            places["solved"].setdefault(name, column)
    chosen = places["measured"] or places["solved"]
    if not chosen:
        raise FileFormatError(f"{path} has no labelled markers; its columns are {', '.join(sorted(set(filter(None, kinds)))) or 'none'}.")
    notes = []
    if not places["measured"]:
        notes.append("only solved marker positions (constraints) in the file, no measured ones")
    if loose:
        notes.append(f"{len(loose)} unlabelled fragments left out")
    return _Columns(tuple(chosen), tuple(chosen.values()), tuple(notes))
