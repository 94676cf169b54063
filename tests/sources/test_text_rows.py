"""Tests for text_rows.py."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.text_rows import read_json_lines, read_lines, read_numbers, read_table


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rows.txt"


def test_marks_and_line_ends_of_windows_and_blank_lines_are_passed_over(path: Path) -> None:
    path.write_bytes("\ufeff1 2\r\n\r\n3\t4\r\n".encode())
    np.testing.assert_array_equal(read_numbers(path), [[1, 2], [3, 4]])


def test_comments_are_passed_over(path: Path) -> None:
    path.write_text("# a b\n1 2 # of the first\n")
    np.testing.assert_array_equal(read_numbers(path, 2), [[1, 2]])


@pytest.mark.parametrize(("text", "complaint"), [("1 2\n3", "line 2 has 1 numbers"), ("1 2\n3 x", "line 2: could not"), ("", "empty")])
def test_rows_that_are_not_whole_are_named_with_their_line(path: Path, text: str, complaint: str) -> None:
    path.write_text(text)
    with pytest.raises(FileFormatError, match=rf"rows\.txt.*{complaint}"):
        read_numbers(path)


def test_json_lines_come_one_by_one_until_the_one_that_is_cut(path: Path) -> None:
    path.write_text('{"a": 1}\n\n{"a": ')
    lines = read_json_lines(path)
    assert next(lines) == {"a": 1}
    with pytest.raises(FileFormatError, match="line 3 is not JSON"):
        next(lines)


def test_a_table_needs_its_columns_and_whole_rows(path: Path) -> None:
    path.write_text("a,b\n1,2\n\n3\n")
    rows = read_table(path, ("a",))
    assert next(rows) == {"a": "1", "b": "2"}
    with pytest.raises(FileFormatError, match="line 4 has 1 cells, not 2"):
        next(rows)
    with pytest.raises(FileFormatError, match="no column c; its columns are a, b"):
        next(read_table(path, ("c",)))


def test_what_is_no_text_or_not_there_is_named(path: Path) -> None:
    with pytest.raises(FileFormatError, match=r"rows\.txt cannot be read"):
        list(read_lines(path))
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileFormatError, match=r"rows\.txt cannot be read"):
        list(read_lines(path))
