"""One take out of any file: the right reader is found, and a wrong file is refused in words that help."""

import gzip
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError, InputError, NothingToReadError, UnknownNameError
from ambidex.motion import Motion
from ambidex.sources import SOURCES, get_source, read_take

Hands = Callable[[np.ndarray], np.ndarray]


def test_an_ambidex_npz_comes_back_as_it_was_saved(tmp_path: Path, fist_motion: Motion) -> None:
    fist_motion.save(tmp_path / "m.npz")
    np.testing.assert_array_equal(read_take(tmp_path / "m.npz").motion.joints, fist_motion.joints)


def test_a_take_of_a_folder_is_chosen_by_name(tmp_path: Path, fist_motion: Motion) -> None:
    fist_motion.save(tmp_path / "a.npz")
    fist_motion[:30].save(tmp_path / "b.npz")
    assert len(read_take(tmp_path).motion) == 60
    assert len(read_take(tmp_path, "b").motion) == 30
    with pytest.raises(UnknownNameError, match=r"/a, .*/b"):
        read_take(tmp_path, "c")


@pytest.mark.parametrize("name", ["Model_Hand_R.MOTION", "Model_Hand_L.SKEL", ""])
def test_any_file_of_a_take_of_several_files_stands_for_it(
    name: str, hands_at: Hands, write_tzionas: Callable[..., Path], tmp_path: Path
) -> None:
    write_tzionas(tmp_path / "05", hands_at(np.arange(40) / 30))
    recording = read_take(tmp_path / "05" / name)
    assert (recording.source, recording.take, recording.motion.present.all()) == ("tzionas", f"{tmp_path.name}-05", True)


def test_the_recorder_is_told_by_what_is_in_the_file(
    hands_at: Hands, to_leap: Hands, write_bones: Callable[..., Path], tmp_path: Path
) -> None:
    times = np.arange(60) / 60
    path = write_bones(tmp_path / "hello__json_3.txt", to_leap(hands_at(times)), times)
    assert (read_take(path).source, read_take(path).labels) == ("leap", ("hello",))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        read_take(tmp_path / "nowhere.npz")


def test_an_npz_of_something_else_is_told_what_an_ambidex_npz_is(tmp_path: Path) -> None:
    np.savez(tmp_path / "other.npz", something=np.zeros(3))
    with pytest.raises(FileFormatError, match="joints \\(T, 2, 21, 3\\)"):
        read_take(tmp_path / "other.npz")


def test_a_file_of_no_source_says_what_each_reader_wants(tmp_path: Path) -> None:
    for name in ("notes.md", "film.mp4"):
        (tmp_path / name).write_bytes(b"\xff\x00 hello")
        with pytest.raises(NothingToReadError, match=r"(?s)No reader.*tzionas.*leap"):
            read_take(tmp_path / name)


def test_a_cut_native_file_is_refused_by_its_own_reader_alone(tmp_path: Path) -> None:
    (tmp_path / "take.json.gz").write_bytes(gzip.compress(b'{"frames": [' * 50)[:30])
    with pytest.raises(FileFormatError, match="cut") as refusal:
        read_take(tmp_path / "take.json.gz")
    assert "tzionas" not in str(refusal.value)


def test_an_unknown_source_lists_the_readers() -> None:
    with pytest.raises(UnknownNameError, match=r"Did you mean 'tzionas'.*leap, .*npz, .*thai_leap, .*tzionas"):
        get_source("tziona")


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_every_reader_knows_an_empty_folder_for_what_it_is(name: str, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NothingToReadError, match=name):
            next(SOURCES[name].recordings(place))


@pytest.mark.parametrize(
    ("place", "source"),
    [("tzionas_hands_in_action", "tzionas"), ("thai_leap/raw", "leap"), ("leapjs_recordings", "leap"), ("thai_leap", "thai_leap")],
)
def test_real_folders_are_read_by_their_reader(real_data: Path, place: str, source: str) -> None:
    if not (real_data / place).is_dir():
        pytest.skip(f"no {real_data / place}")
    recording = read_take(real_data / place)
    assert recording.source == source
    assert recording.motion.present.any()
