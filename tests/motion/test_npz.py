"""The Ambidex npz."""

import numpy as np
import pytest

from ambidex.errors import FileFormatError, InputError, OutputError
from ambidex.motion import Motion, read_npz, write_npz


def test_what_is_written_is_read_back(fist_motion, tmp_path):
    write_npz(fist_motion, tmp_path / "fist.npz")
    back = read_npz(tmp_path / "fist.npz")
    np.testing.assert_array_equal(back.joints, fist_motion.joints)
    np.testing.assert_array_equal(back.present, fist_motion.present)
    assert back.fps == fist_motion.fps
    for name in ("position", "rotation", "angles", "shape"):
        np.testing.assert_array_equal(getattr(back.parameters, name), getattr(fist_motion.parameters, name))


def test_absent_hands_and_missing_parameters_survive(fist_motion, tmp_path):
    shown = np.array(fist_motion.present)
    shown[:20, 0] = False
    write_npz(Motion(fist_motion.joints, shown, 59.94), tmp_path / "part.npz")
    back = read_npz(tmp_path / "part.npz")
    np.testing.assert_array_equal(back.present, shown)
    assert back.parameters is None and back.fps == 59.94


def test_the_same_motion_gives_the_same_bytes(fist_motion, tmp_path):
    for name in ("one.npz", "two.npz"):
        write_npz(fist_motion, tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_without_present_hands_are_there_where_their_joints_are(fist_motion, tmp_path):
    joints = np.array(fist_motion.joints)
    joints[:5, 1] = np.nan
    np.savez(tmp_path / "bare.npz", joints=joints, fps=30)
    assert not read_npz(tmp_path / "bare.npz").present[:5, 1].any()


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FileFormatError, match="does not exist"):
        read_npz(tmp_path / "none.npz")


def test_a_cut_file_is_refused(fist_motion, tmp_path):
    path = tmp_path / "cut.npz"
    write_npz(fist_motion, path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(FileFormatError, match="not a readable npz"):
        read_npz(path)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 not really a zip"])
def test_a_file_that_is_no_npz_is_refused(content, tmp_path):
    (tmp_path / "text.npz").write_bytes(content)
    with pytest.raises(FileFormatError, match="not a readable npz"):
        read_npz(tmp_path / "text.npz")


def test_a_damaged_array_is_refused(fist_motion, tmp_path):
    path = tmp_path / "damaged.npz"
    write_npz(fist_motion, path)
    content = bytearray(path.read_bytes())
    content[len(content) // 3 : len(content) // 3 + 64] = bytes(64)
    path.write_bytes(content)
    with pytest.raises(FileFormatError, match="not a readable npz"):
        read_npz(path)


def test_pickled_objects_are_never_loaded(tmp_path):
    np.savez(tmp_path / "pickled.npz", joints=np.array([{"a": 1}], dtype=object), fps=30)
    with pytest.raises(FileFormatError, match="never loaded"):
        read_npz(tmp_path / "pickled.npz")


def test_an_npy_in_disguise_is_refused(tmp_path):
    with (tmp_path / "array.npz").open("wb") as stream:
        np.save(stream, np.zeros(3))
    with pytest.raises(FileFormatError, match="not a readable npz"):
        read_npz(tmp_path / "array.npz")


def test_a_missing_array_is_named_beside_those_that_are_there(tmp_path):
    np.savez(tmp_path / "other.npz", poses=np.zeros(3), fps=30)
    with pytest.raises(FileFormatError, match="lacks joints; it holds fps, poses"):
        read_npz(tmp_path / "other.npz")


def test_arrays_that_make_no_motion_are_refused(tmp_path):
    np.savez(tmp_path / "flat.npz", joints=np.zeros((4, 21, 3)), fps=30)
    with pytest.raises(InputError, match="they must be"):
        read_npz(tmp_path / "flat.npz")


@pytest.mark.parametrize("fps", [np.array([30, 60]), np.array([]), np.array("thirty")])
def test_a_rate_that_is_not_one_number_is_refused(fist_motion, tmp_path, fps):
    np.savez(tmp_path / "rates.npz", joints=fist_motion.joints, fps=fps)
    with pytest.raises(FileFormatError, match="'fps'"):
        read_npz(tmp_path / "rates.npz")


def test_a_rate_in_an_array_of_one_is_read(fist_motion, tmp_path):
    np.savez(tmp_path / "rate.npz", joints=fist_motion.joints, fps=np.array([30.0]))
    assert read_npz(tmp_path / "rate.npz").fps == 30


def test_joints_that_are_words_are_refused(tmp_path):
    np.savez(tmp_path / "words.npz", joints=np.full((2, 2, 21, 3), "left"), fps=30)
    with pytest.raises(FileFormatError, match="must hold numbers"):
        read_npz(tmp_path / "words.npz")


def test_a_place_that_cannot_be_written_leaves_nothing(fist_motion, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="Cannot write"):
        write_npz(fist_motion, tmp_path / "file" / "motion.npz")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
