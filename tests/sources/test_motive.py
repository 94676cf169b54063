"""Motive CSV; see test_conformance.py for a tree of known joints."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.motive import read_motive

_META = "Format Version,1.25,Take Name,T,Take Notes,two words,Export Frame Rate,60,Total Exported Frames,1,Length Units,{unit}"


def _write(tmp_path: Path, kinds: str, unit: str = "Millimeters", type_word: str = "Type") -> Path:
    path = tmp_path / "T.csv"
    columns = kinds.split("|")
    rows = [_META.format(unit=unit), ""]
    rows.append(f",{type_word}," + ",".join(kind for kind in columns for _ in "XYZ"))
    rows.append(",Name," + ",".join(f"S:m{number}" for number, _ in enumerate(columns) for _ in "XYZ"))
    rows.append(",ID," + ",".join('"a:b"' for _ in columns for _ in "XYZ"))
    rows.append(",Parent," + ",".join("" for _ in columns for _ in "XYZ"))
    rows.append(",," + ",".join("Position" for _ in columns for _ in "XYZ"))
    rows.append("Frame,Time (Seconds)," + ",".join(axis for _ in columns for axis in "XYZ"))
    rows.append("7,0.0," + ",".join(str(number) for number in range(1, 3 * len(columns) + 1)))
    path.write_text("\r\n".join(rows) + "\r\n")
    return path


def test_measured_markers_are_taken_and_solved_ones_are_not(tmp_path: Path) -> None:
    tracks = read_motive(_write(tmp_path, "Rigid Body Marker|Marker|Bone Marker|Unlabeled"), MarkerOptions())
    assert tracks is not None
    assert (tracks.labels, tracks.fps, tracks.unit, tracks.up, tracks.first_frame) == (("S:m1",), 60, "mm", "y", 7)
    np.testing.assert_array_equal(tracks.points, [[[4, 5, 6]]])
    assert tracks.names == ("T", "two words")
    assert tracks.notes == ("1 unlabelled fragments left out",)


def test_solved_markers_alone_are_taken_and_told(tmp_path: Path) -> None:
    tracks = read_motive(_write(tmp_path, "Bone Marker", type_word=""), MarkerOptions())
    assert tracks is not None and tracks.labels == ("S:m0",)
    assert "only solved marker positions" in tracks.notes[0]


@pytest.mark.parametrize(("unit", "told"), [("Meters", "m"), ("Centimeters", "cm"), ("Feet", "")])
def test_length_units_are_kept(tmp_path: Path, unit: str, told: str) -> None:
    tracks = read_motive(_write(tmp_path, "Marker", unit), MarkerOptions())
    assert tracks is not None and tracks.unit == told


def test_a_file_without_labelled_markers_or_without_its_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match=r"T\.csv has no labelled markers; its columns are Rigid Body"):
        read_motive(_write(tmp_path, "Rigid Body"), MarkerOptions())
    path = tmp_path / "bare.csv"
    path.write_text("Format Version,1.23\n\n0,0.0,1,2,3\n")
    with pytest.raises(FileFormatError, match=r"bare\.csv has no row that begins with 'Frame'"):
        read_motive(path, MarkerOptions())
    path.write_text("label,caption\n1,2\n")
    assert read_motive(path, MarkerOptions()) is None
