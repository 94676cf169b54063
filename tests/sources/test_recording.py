"""Tests for recording.py, and what every source promises."""

from pathlib import Path

import pytest

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.sources import SOURCES, Source, get_source


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_source_is_found_by_its_own_name_and_states_a_licence(name: str) -> None:
    source: Source = get_source(name)
    assert source.name == name
    assert source.licence


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_wrong_folder_is_refused_by_saying_what_was_looked_for(name: str, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("nothing here")
    with pytest.raises(FileFormatError, match=f"source '{name}'.*looks for"):
        list(get_source(name).recordings(tmp_path))


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_folder_that_does_not_exist_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match=r"does not exist|cannot be read"):
        list(get_source(name).recordings(tmp_path / "absent"))


def test_an_unknown_source_lists_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match=r"Did you mean 'tzionas'.*leap, .*npz, .*thai_leap, .*tzionas"):
        get_source("tzionaz")
