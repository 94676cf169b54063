"""Rows of text files: numbers, JSON lines and CSV; what cannot be read is named with its file and line."""

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file, with or without a byte order mark.

    Raises:
        FileFormatError: no such file, or not text.
    """
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
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
    rows = []
    for number, line in enumerate(read_lines(path), start=1):
        line = line.partition("#")[0].strip()
        if not line:
            continue
        try:
            row = [float(cell) for cell in line.split()]
        except ValueError as error:
            raise FileFormatError(f"{path}, line {number}: {error}. It may be cut; fetch it again.") from error
        columns = len(row) if columns is None else columns
        if len(row) != columns:
            raise FileFormatError(f"{path}, line {number} has {len(row)} numbers instead of {columns}. It may be cut; fetch it again.")
        rows.append(row)
    if not rows:
        raise FileFormatError(f"{path} is empty. Fetch it again.")
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
