"""Tests for landmarks.py."""

import pickle
from pathlib import Path

import numpy as np
import pytest
from tests.sources.tree import known_hands

from ambidex.errors import FileFormatError, NothingToReadError, UnknownNameError
from ambidex.sources.landmarks import Landmarks
from ambidex.sources.recording import ReadOptions


def test_real_landmarks_of_a_webcam_agree_with_an_independent_reading(real_data: Path) -> None:
    path = real_data / "dex_retargeting_human" / "human_joint_right.pkl"
    if not path.is_file():
        pytest.skip(f"{path} is absent")
    with path.open("rb") as stream:
        native = pickle.load(stream)  # noqa: S301 the file is one of ours to test with
    (recording,) = Landmarks().recordings(path.parent)
    assert len(recording.motion) == len(native) == 621
    seen = recording.motion.present[:, 1]
    assert seen.mean() > 0.95
    np.testing.assert_allclose(recording.motion.joints[seen, 1], np.array(native)[seen], atol=1e-6)
    assert "right hand: told by the side that its fingers bend to" in recording.dropped
    assert "the wrist stands at the origin: only the fingers move" in recording.dropped


def test_real_landmarks_of_a_glove_agree_with_an_independent_reading(real_data: Path) -> None:
    path = real_data / "geort_human" / "human_alex.npy"
    if not path.is_file():
        pytest.skip(f"{path} is absent")
    (recording,) = Landmarks().recordings(path, ReadOptions(preset="right 60fps"))
    assert recording.motion.fps == 60
    np.testing.assert_allclose(recording.motion.joints[:, 1], np.load(path), atol=1e-6)
    assert not any("told by the side" in sentence or "rate" in sentence for sentence in recording.dropped)


@pytest.mark.parametrize(("hand", "side"), [(0, "left"), (1, "right")])
def test_a_single_hand_is_told_by_its_bend(hand: int, side: str, tmp_path: Path) -> None:
    np.save(tmp_path / "take.npy", known_hands(10)[:, hand])
    (recording,) = Landmarks().recordings(tmp_path)
    assert recording.motion.present[:, hand].all() and not recording.motion.present[:, 1 - hand].any()
    assert any(sentence.startswith(f"{side} hand") for sentence in recording.dropped)


@pytest.mark.parametrize(
    ("preset", "hand", "fps"), [("left", 0, 30), ("25fps", 1, 25), ("left 59.94fps", 0, 59.94), ("right, 10fps", 1, 10)]
)
def test_a_preset_says_the_hand_and_the_rate(preset: str, hand: int, fps: float, tmp_path: Path) -> None:
    np.save(tmp_path / "take.npy", known_hands(10)[:, 1])
    (recording,) = Landmarks().recordings(tmp_path, ReadOptions(preset=preset))
    assert (recording.motion.present[:, hand].all(), recording.motion.fps) == (True, fps)


def test_frames_without_a_hand_are_absent_and_other_files_are_told(tmp_path: Path) -> None:
    rows = list(known_hands(10)[:, 1])
    (tmp_path / "b.pkl").write_bytes(pickle.dumps([*rows[:4], None, *rows[5:]]))
    np.save(tmp_path / "a.npy", np.zeros(5))
    (recording,) = Landmarks().recordings(tmp_path)
    assert recording.motion.present[:, 1].tolist() == [True] * 4 + [False] + [True] * 5
    assert recording.dropped[0] == "a.npy: no landmarks of 21 joints: no take"


def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="right 25fps"):
        list(Landmarks().recordings(tmp_path, ReadOptions(preset="middle")))
    np.save(tmp_path / "a.npy", np.zeros(5))
    with pytest.raises(NothingToReadError, match="landmarks"):
        list(Landmarks().recordings(tmp_path))
    (tmp_path / "b.pkl").write_bytes(pickle.dumps([np.zeros((21, 3)), np.zeros((20, 3))]))
    with pytest.raises(FileFormatError, match=r"b\.pkl: not all frames"):
        list(Landmarks().recordings(tmp_path))


def test_a_broken_header_is_named(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", known_hands(4)[:, 1])
    data = (tmp_path / "a.npy").read_bytes()
    (tmp_path / "a.npy").write_bytes(data.replace(b"'fortran_order': False", b"'fortran_order': (((( "))
    with pytest.raises(FileFormatError, match=r"a\.npy"):
        list(Landmarks().recordings(tmp_path))
