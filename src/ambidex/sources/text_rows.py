"""Rows of text files: numbers, JSON lines and CSV; what cannot be read is named with its file and line."""

import csv
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError

_BLOCK = 4096
"""Rows that are held as text at a time."""
_FEW = 8
"""Lines that are read sooner one by one."""


def read_lines(path: Path) -> Iterator[str]:
    """The lines of a UTF-8 file, with or without a byte order mark, one at a time.

    Raises:
        FileFormatError: no such file, or not text.
    """
    try:
        with path.open(encoding="utf-8-sig") as stream:
            for line in stream:
                yield line.rstrip("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FileFormatError(f"{path} cannot be read ({error}). It may be cut; fetch it again.") from error


def read_numbers(path: Path, columns: int | None = None) -> np.ndarray:
    """(N, columns) numbers of a text table without a header, parted by white space; blank lines are passed over, "#" begins a comment.

    Args:
        path: the file.
        columns: how many stand in each line; where left out, as many as in the first.

    Raises:
        FileFormatError: a line of another length, a word that is no number, or no line at all.
    """
    return np.concatenate(list(read_blocks(path, columns)))


def read_blocks(path: Path, columns: int | None = None) -> Iterator[np.ndarray]:
    """The same some thousand rows at a time, for files that would fill the memory."""
    lines = ((number, text) for number, line in enumerate(read_lines(path), start=1) if (text := line.partition("#")[0].strip()))
    empty = True
    while block := list(islice(lines, _BLOCK)):
        rows = _parse(block, columns, path)
        columns, empty = rows.shape[1], False
        yield rows
    if empty:
        raise FileFormatError(f"{path} is empty. Fetch it again.")


def _parse(block: list[tuple[int, str]], columns: int | None, path: Path) -> np.ndarray:
    """Many lines by numpy's own parser; few of them, or damaged ones, line by line."""
    if len(block) > _FEW:
        with suppress(ValueError):
            rows = np.loadtxt([text for _, text in block], ndmin=2)
            if columns in (None, rows.shape[1]):
                return rows
    rows = []
    for number, text in block:
        try:
            row = [float(cell) for cell in text.split()]
        except ValueError as error:
            raise FileFormatError(f"{path}, line {number}: {error}. It may be cut; fetch it again.") from error
        columns = len(row) if columns is None else columns
        if len(row) != columns:
            raise FileFormatError(f"{path}, line {number} has {len(row)} numbers instead of {columns}. It may be cut; fetch it again.")
        rows.append(row)
    return np.array(rows)


def read_json_lines(path: Path) -> Iterator[object]:
    """The JSON value of each line that is not blank.

    Raises:
        FileFormatError: a line that is not JSON.
    """
    for number, line in enumerate(read_lines(path), start=1):
        if line.strip():
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise FileFormatError(f"{path}, line {number} is not JSON ({error}). The file may be cut; fetch it again.") from error


def read_table(path: Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with a header, as column name → cell.

    Raises:
        FileFormatError: a column that is not there, or a row that is cut.
    """
    rows = csv.reader(read_lines(path))
    header = [name.strip() for name in next(rows, [])]
    if missing := set(columns) - set(header):
        raise FileFormatError(f"{path} has no column {', '.join(sorted(missing))}; its columns are {', '.join(header) or 'none'}.")
    for row in rows:
        if row and len(row) != len(header):
            raise FileFormatError(f"{path}, line {rows.line_num} has {len(row)} cells, not {len(header)}. It may be cut; fetch it again.")
        if row:
            yield dict(zip(header, row, strict=True))
