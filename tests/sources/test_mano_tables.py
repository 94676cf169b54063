"""Tests for mano_tables.py."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.mano_tables import read_array, read_mapping

_PATH = Path("hands.pkl")


def test_numbers_take_the_shape_that_is_asked_for() -> None:
    array = read_array({"betas": np.zeros((1, 10), np.float32)}, "betas", (10,), _PATH)
    assert (array.shape, array.dtype) == ((10,), np.float64)
    assert read_array({3: [1, 2, 3, 4]}, 3, (-1, 2), _PATH).shape == (2, 2)


@pytest.mark.parametrize("table", [{"pose": 1, "trans": 2}, [1, 2], None])
def test_what_is_not_there_is_told_with_what_is(table: object) -> None:
    with pytest.raises(FileFormatError, match=r"hands\.pkl has no 'betas'"):
        read_array(table, "betas", (10,), _PATH)
    with pytest.raises(FileFormatError, match=r"hands\.pkl has no table 'raw_mano'"):
        read_mapping(table, "raw_mano", _PATH)


@pytest.mark.parametrize("value", [np.zeros(9), "ten", [1, [2, 3]], None])
def test_what_is_not_that_many_numbers_is_refused(value: object) -> None:
    with pytest.raises(FileFormatError, match=r"hands\.pkl: 'betas' does not hold 10 numbers"):
        read_array({"betas": value}, "betas", (10,), _PATH)
