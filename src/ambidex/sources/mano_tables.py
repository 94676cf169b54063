"""Numbers of MANO as pickles of many kinds hold them, checked and in double precision."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError


def read_array(table: object, key: object, shape: tuple[int, ...], path: Path) -> np.ndarray:
    """The numbers of `table[key]` in this shape; one -1 in it stands for whatever is there.

    Raises:
        FileFormatError: no such key, no numbers, or numbers of another shape; the message names file and key.
    """
    if not isinstance(table, Mapping) or key not in table:
        known = ", ".join(map(str, list(table)[:8])) if isinstance(table, Mapping) else type(table).__name__
        raise FileFormatError(f"{path} has no '{key}' (found: {known}).")
    try:
        return np.array(table[key], dtype=np.float64).reshape(shape)
    except (TypeError, ValueError) as error:
        wanted = " × ".join("N" if size < 0 else str(size) for size in shape)
        raise FileFormatError(f"{path}: '{key}' does not hold {wanted} numbers ({error}).") from error


def read_mapping(table: object, key: object, path: Path) -> Mapping[object, object]:
    """The table `table[key]`.

    Raises:
        FileFormatError: it is not there, or no table.
    """
    value = table.get(key) if isinstance(table, Mapping) else None
    if not isinstance(value, Mapping):
        raise FileFormatError(f"{path} has no table '{key}'.")
    return value
