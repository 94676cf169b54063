"""One take out of any file: the right reader is found, and a wrong file is refused in words that help."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from ambidex.cli.take import read_take
from ambidex.errors import FileFormatError, InputError, UnknownNameError
from ambidex.motion import Motion


def test_an_ambidex_npz_comes_back_as_it_was_saved(tmp_path: Path, fist_motion: Motion) -> None:
    fist_motion.save(tmp_path / "m.npz")
    np.testing.assert_array_equal(read_take(tmp_path / "m.npz").joints, fist_motion.joints)


def test_a_take_of_a_folder_is_chosen_by_name(tmp_path: Path, fist_motion: Motion) -> None:
    fist_motion.save(tmp_path / "a.npz")
    fist_motion[:30].save(tmp_path / "b.npz")
    assert len(read_take(tmp_path)) == 60
    assert len(read_take(tmp_path, "b")) == 30
    with pytest.raises(UnknownNameError, match=r"/a, .*/b"):
        read_take(tmp_path, "c")


def test_what_was_read_is_announced(tmp_path: Path, fist_motion: Motion, capsys: pytest.CaptureFixture[str]) -> None:
    fist_motion.save(tmp_path / "m.npz")
    read_take(tmp_path / "m.npz")
    assert "m, read as npz: 2.00 s, 60 frames at 30 per second" in capsys.readouterr().out


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        read_take(tmp_path / "nowhere.npz")


def test_an_npz_of_something_else_is_told_what_an_ambidex_npz_is(tmp_path: Path) -> None:
    np.savez(tmp_path / "other.npz", something=np.zeros(3))
    with pytest.raises(FileFormatError, match="joints \\(T, 2, 21, 3\\)"):
        read_take(tmp_path / "other.npz")


def test_a_file_of_no_source_says_what_each_reader_wants(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("hello")
    with pytest.raises(FileFormatError, match=r"(?s)No reader.*leap.*tzionas"):
        read_take(tmp_path / "notes.md")


def test_a_cut_native_file_says_that_it_may_be_cut(tmp_path: Path) -> None:
    (tmp_path / "take.json.gz").write_bytes(gzip.compress(b'{"frames": [' * 50)[:30])
    with pytest.raises(FileFormatError, match="cut"):
        read_take(tmp_path / "take.json.gz")


def test_real_native_files_are_read(real_data: Path) -> None:
    native = next((real_data / "tzionas_hands_in_action").rglob("Model_Hand_R.MOTION*"))
    assert read_take(native.parent).present.any()
