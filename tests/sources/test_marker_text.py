"""Marker files that are text."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.marker_text import check_frames, read_cells, read_text_lines, to_points


def _split(line: str) -> list[str]:
    return line.split(",")


def test_plain_and_gzipped_files_have_the_same_lines(tmp_path: Path) -> None:
    text = "\ufefflabel\r\n1,2\r\n"
    (tmp_path / "a.csv").write_bytes(text.encode())
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(text.encode()))
    assert read_text_lines(tmp_path / "a.csv") == read_text_lines(tmp_path / "a.csv.gz") == ["label", "1,2"]


def test_a_cut_gzip_is_named(tmp_path: Path) -> None:
    whole = gzip.compress(b"1,2,3\n" * 1000)
    (tmp_path / "cut.csv.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileFormatError, match=r"cut\.csv\.gz cannot be read"):
        read_text_lines(tmp_path / "cut.csv.gz")


def test_blanks_nan_and_null_are_gaps() -> None:
    cells = read_cells(Path("x"), ["h", "1,,nan", "", "null,2,3,,"], 1, 3, _split)
    np.testing.assert_array_equal(cells, [[1, np.nan, np.nan], [np.nan, 2, 3]])


@pytest.mark.parametrize(("line", "words"), [("1,2", "line 2 has 2 cells, not 3"), ("1,2,3,4", "has 4 cells"), ("1,x,3", "line 2.*'x'")])
def test_a_row_that_is_not_whole_is_named(line: str, words: str) -> None:
    with pytest.raises(FileFormatError, match=words):
        read_cells(Path("x"), ["h", line], 1, 3, _split)


def test_a_header_alone_is_refused() -> None:
    with pytest.raises(FileFormatError, match="no frame"):
        read_cells(Path("x"), ["h", ""], 1, 3, _split)


def test_a_point_is_unseen_with_a_coordinate_missing_or_all_zero() -> None:
    points = to_points(np.array([[1.0, 2, 3, 0, 0, 0], [0, 0, 1, 4, np.nan, 6]]))
    assert np.isfinite(points).all(axis=-1).tolist() == [[True, False], [True, False]]


def test_frames_are_counted_against_the_header() -> None:
    check_frames(Path("x"), 5, "5")
    check_frames(Path("x"), 5, None)
    with pytest.raises(FileFormatError, match="5 frames, its header says 6"):
        check_frames(Path("x"), 5, "6")
