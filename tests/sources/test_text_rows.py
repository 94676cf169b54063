"""Tests for text_rows.py."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.text_rows import read_blocks, read_json_lines, read_lines, read_numbers, read_table


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


def test_long_tables_are_read_in_pieces(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.sources.text_rows._BLOCK", 20)
    table = np.random.default_rng(0).normal(size=(50, 3))
    np.savetxt(path, table, fmt="%.17g", delimiter="\t")
    assert [len(block) for block in read_blocks(path)] == [20, 20, 10]
    np.testing.assert_array_equal(read_numbers(path), table)


@pytest.mark.parametrize(("line", "complaint"), [("1 2", "line 31 has 2 numbers instead of 3"), ("1 2 ?", "line 31: could not")])
def test_one_damaged_line_of_many_is_named(path: Path, line: str, complaint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for block in (20, 4096):
        monkeypatch.setattr("ambidex.sources.text_rows._BLOCK", block)
        path.write_text("1 2 3\n" * 30 + line + "\n" + "1 2 3\n" * 30)
        with pytest.raises(FileFormatError, match=complaint):
            read_numbers(path)


def test_a_later_piece_with_other_columns_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.sources.text_rows._BLOCK", 20)
    path.write_text("1 2 3\n" * 20 + "1 2\n" * 20)
    with pytest.raises(FileFormatError, match="line 21 has 2 numbers instead of 3"):
        read_numbers(path)
