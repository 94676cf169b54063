"""Marker files that are text: lines, plain or gzipped, and tables of numbers with gaps."""

import gzip
import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError

_GAPS = {"", "nan", "null", "none", "-"}


def read_text_lines(path: Path) -> list[str]:
    """The lines of a text file, plain or gzipped, with or without a byte order mark.

    Raises:
        FileFormatError: a file that is cut, or not text.
    """
    try:
        data = path.read_bytes()
        if path.suffix.lower() == ".gz":
            data = gzip.decompress(data)
        return data.decode("utf-8-sig").splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise FileFormatError(f"{path} cannot be read ({error}). It may be cut; fetch it again.") from error


def read_cells(path: Path, lines: Sequence[str], first: int, columns: int, split: Callable[[str], list[str]]) -> np.ndarray:
    """(T, columns) float32 or double numbers of a table; cells that are blank, nan or null are NaN.

    Args:
        path: named in errors.
        lines: of the whole file.
        first: the first line of the table; blank lines are passed over.
        columns: how many each row has; rows may lack trailing blank cells, or have more of them.
        split: a line into its cells.

    Raises:
        FileFormatError: a row with too few or too many cells, or a word that is no number.
    """
    rows = []
    for number in range(first, len(lines)):
        if not lines[number].strip():
            continue
        cells = split(lines[number])
        while len(cells) > columns and not cells[-1].strip():
            cells.pop()
        if len(cells) != columns:
            raise FileFormatError(f"{path}, line {number + 1} has {len(cells)} cells, not {columns}. It may be cut; fetch it again.")
        try:
            rows.append(np.array([_number(cell) for cell in cells]))
        except ValueError as error:
            raise FileFormatError(f"{path}, line {number + 1}: {error}. It may be cut; fetch it again.") from error
    if not rows:
        raise FileFormatError(f"{path} has a header and no frame. It may be cut; fetch it again.")
    return np.stack(rows)


def to_points(cells: np.ndarray) -> np.ndarray:
    """(T, L, 3) from (T, 3 L): NaN where a coordinate is missing or all three are exactly zero."""
    points = cells.reshape(len(cells), -1, 3)
    gone = ~np.isfinite(points).all(axis=-1) | (points == 0).all(axis=-1)
    return np.where(gone[..., None], np.nan, points)


def check_frames(path: Path, found: int, stated: str | None) -> None:
    """Refuses a file with fewer or more frames than its header says.

    Raises:
        FileFormatError: it has.
    """
    if stated and stated.strip().isdigit() and int(stated) != found:
        raise FileFormatError(f"{path} has {found} frames, its header says {stated}. It may be cut; fetch it again.")


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        if cell.strip().lower() in _GAPS:
            return math.nan
        raise
