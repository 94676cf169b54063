"""Marker tracks as Qualisys Track Manager exports them to TSV: millimetres, z up.

Rows of a key and its values (`NO_OF_FRAMES`, `FREQUENCY`, `MARKER_NAMES`, ...), an optional row of column names, then
the frames, with or without the columns of frame and time. A marker that is missing has nan, null, blanks or zeros.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ambidex.errors import FileFormatError
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.marker_text import check_frames, read_cells, read_text_lines, to_points
from ambidex.sources.marker_tracks import MarkerTracks, read_takes
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, TimedLabel

_SUFFIXES = (".tsv", ".tsv.gz")
_ONCE = ("NO_OF_FRAMES", "FREQUENCY", "MARKER_NAMES")


class Qualisys:
    """Reader of Qualisys TSV of 3D markers."""

    name = "qualisys"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads `root` or every such TSV under it; see `Source`."""
        return read_takes(root, self.name, self.licence, _SUFFIXES, read_qualisys, options)


def read_qualisys(path: Path, _told: MarkerOptions) -> MarkerTracks | None:
    """The tracks of a Qualisys TSV; None for a file of another kind.

    Raises:
        FileFormatError: a damaged one.
    """
    lines = read_text_lines(path)
    header, events, first = _read_header(lines)
    if "NO_OF_FRAMES" not in header:
        return None
    if missing := [key for key in _ONCE if key not in header]:
        raise FileFormatError(
            f"{path} has no {' and no '.join(missing)}; it is not an export of 3D markers (6D bodies are not read), or it is cut."
        )
    labels = [cell.strip() for cell in header["MARKER_NAMES"] if cell.strip()]
    try:
        fps = float(header["FREQUENCY"][0])
    except (ValueError, IndexError) as error:
        raise FileFormatError(f"{path}: FREQUENCY is {header['FREQUENCY']}, not frames per second.") from error
    first += lines[first].startswith("Frame") if first < len(lines) else 0
    columns = 3 * len(labels)
    width = len(lines[first].rstrip("\t").split("\t")) if first < len(lines) else columns
    before = 2 if width > columns else 0
    cells = read_cells(path, lines, first, columns + before, lambda line: line.split("\t"))
    check_frames(path, len(cells), next(iter(header["NO_OF_FRAMES"]), None))
    names = tuple(word for word in header.get("DESCRIPTION", []) if word.strip("- "))
    return MarkerTracks(
        tuple(labels), to_points(cells[:, before:]), fps, "mm", "z",
        first_frame=int(cells[0, 0]) if before else 1, names=names,
        sentences=tuple(TimedLabel(name, seconds, seconds, kind="event") for name, seconds in events if 0 <= seconds <= len(cells) / fps),
    )  # fmt: skip


def _read_header(lines: list[str]) -> tuple[Mapping[str, list[str]], list[tuple[str, float]], int]:
    """Keys and their values, events as (name, seconds), and the line after them."""
    header: dict[str, list[str]] = {}
    events = []
    for number, line in enumerate(lines):
        key, *values = line.split("\t")
        if not key.replace("_", "").isalpha() or not key.isupper():
            return header, events, number
        if key == "EVENT" and len(values) >= 3:
            events.append((values[0], float(values[2])))
        header[key] = values
    return header, events, len(lines)
