"""Tests for tzionas.py."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.tzionas import Tzionas

Hands = Callable[[np.ndarray], np.ndarray]
Write = Callable[..., Path]
_TO_CAMERA = np.array([[-1.0, 0, 0], [0, 0, -1], [0, -1, 0]])
"""Ours to the camera's: it faces the person, x to the left, y down, z back."""


def _write(write: Write, hands_at: Hands, folder: Path, frames: int = 40) -> np.ndarray:
    joints = hands_at(np.arange(frames) / 30)
    write(folder, joints @ _TO_CAMERA.T)
    return joints


def test_written_joints_come_back_in_our_axes(hands_at: Hands, write_tzionas: Write, tmp_path: Path) -> None:
    joints = _write(write_tzionas, hands_at, tmp_path / "Models" / "01")
    (recording,) = Tzionas().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, joints, atol=2e-5)
    assert recording.motion.fps == 30
    assert recording.take == "01"
    assert recording.first_frame == 1
    assert recording.dropped == ("1 frame at the beginning: the rest pose of the model",)


def test_a_hand_without_files_is_absent(hands_at: Hands, write_tzionas: Write, tmp_path: Path) -> None:
    joints = hands_at(np.arange(20) / 30) @ _TO_CAMERA.T
    joints[:, 0] = np.nan
    write_tzionas(tmp_path / "08", joints)
    (recording,) = Tzionas().recordings(tmp_path)
    assert not recording.motion.present[:, 0].any()
    assert recording.motion.present[:, 1].all()


def test_a_sequence_without_motion_is_named(hands_at: Hands, write_tzionas: Write, tmp_path: Path) -> None:
    _write(write_tzionas, hands_at, tmp_path / "Models" / "01")
    _write(write_tzionas, hands_at, tmp_path / "Models" / "02")
    _write(write_tzionas, hands_at, tmp_path / "InHandScanning" / "003")
    for path in (tmp_path / "InHandScanning").rglob("*.MOTION"):
        path.unlink()
    first, second = Tzionas().recordings(tmp_path)
    assert first.dropped[0] == "InHandScanning-003: a .SKEL without its .MOTION, no take"
    assert not any("003" in sentence for sentence in second.dropped)


def test_the_title_comes_from_the_readme_and_loses_its_star(hands_at: Hands, write_tzionas: Write, tmp_path: Path) -> None:
    _write(write_tzionas, hands_at, tmp_path / "Models" / "12")
    (tmp_path / "README.md").write_text("Sequences:\n- 01 - Walking\n- 12 - Bunny Gesture (*)\n")
    (recording,) = Tzionas().recordings(tmp_path)
    assert recording.labels == ("Bunny Gesture",)


def test_takes_of_other_collections_keep_their_name(hands_at: Hands, write_tzionas: Write, tmp_path: Path) -> None:
    _write(write_tzionas, hands_at, tmp_path / "InHandScanning" / "001")
    (recording,) = Tzionas().recordings(tmp_path)
    assert recording.take == "InHandScanning-001"


def test_a_cut_motion_file_is_refused_by_name(hands_at: Hands, write_tzionas: Write, tmp_path: Path) -> None:
    _write(write_tzionas, hands_at, tmp_path / "05")
    path = tmp_path / "05" / "Model_Hand_R.MOTION"
    path.write_text(path.read_text()[: path.stat().st_size // 2])
    with pytest.raises(FileFormatError, match=r"05/Model_Hand_R\.MOTION"):
        list(Tzionas().recordings(tmp_path))


def test_a_missing_skeleton_is_refused_by_name(hands_at: Hands, write_tzionas: Write, tmp_path: Path) -> None:
    _write(write_tzionas, hands_at, tmp_path / "05")
    (tmp_path / "05" / "Model_Hand_L.SKEL").unlink()
    with pytest.raises(FileFormatError, match=r"Model_Hand_L\.SKEL does not exist"):
        list(Tzionas().recordings(tmp_path))


def test_real_sequences_agree_with_an_independent_conversion(real_data: Path) -> None:
    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    with np.load(folder / "tzionas_joints21.npz") as known:
        for recording in Tzionas().recordings(folder / "Models"):
            expected = known[f"s{recording.take}"]
            ours = recording.motion.joints @ _TO_CAMERA.astype(np.float32).T
            difference = np.abs(ours - expected[len(expected) - len(ours) :])
            assert np.nanmax(difference) < 1e-4, recording.take
            assert np.array_equal(np.isnan(ours), np.isnan(expected[len(expected) - len(ours) :]))


def test_real_fingers_bend_toward_the_palm_that_their_hand_has(real_data: Path) -> None:
    """In a mirrored recording the fingers would bend toward the back of the hand."""
    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    bends: dict[int, list[float]] = {0: [], 1: []}
    for recording in Tzionas().recordings(folder / "Models"):
        for hand in range(2):
            joints = recording.motion.joints[recording.motion.present[:, hand], hand]
            if len(joints):
                back = np.cross(joints[:, 5] - joints[:, 0], joints[:, 17] - joints[:, 0]) * (1 if hand == 0 else -1)
                back /= np.linalg.norm(back, axis=-1, keepdims=True)
                tips = joints[:, [8, 12, 16, 20]] - joints[:, [5, 9, 13, 17]]
                bends[hand].append(float((tips * back[:, None]).sum(-1).mean()))
    assert np.mean(bends[0]) < 0
    assert np.mean(bends[1]) < 0
