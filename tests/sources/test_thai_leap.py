"""Tests for thai_leap.py."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.thai_leap import ThaiLeap

Hands = Callable[[np.ndarray], np.ndarray]


@pytest.fixture
def arrays(hands_at: Hands, to_leap: Hands) -> dict[str, np.ndarray]:
    """Two recordings of 40 and 50 frames; the left hand only in the second, from its tenth frame on."""
    times = np.concatenate([np.arange(40), np.arange(50)]) / 100
    joints = to_leap(hands_at(times)) / 1000
    left = np.arange(50, 90)

    def relative(track: np.ndarray) -> np.ndarray:
        return np.round((track - track[:, :1]) / 1e-5).astype(np.int16)

    return {
        "right_wrist_m": joints[:, 1, 0].astype(np.float32), "right_rel": relative(joints[:, 1]),
        "left_wrist_m": joints[left, 0, 0].astype(np.float32), "left_rel": relative(joints[left, 0]),
        "left_frame_index": left.astype(np.int32), "rel_scale_m": np.float32(1e-5), "time_s": times.astype(np.float32),
        "start": np.array([0, 40, 90]), "label": np.array(["hello", "good_luck"]),
        "source_path": np.array(["model/record/hello/json_0.txt", "model/record/good_luck/json_1.txt"]),
    }  # fmt: skip


def test_recordings_come_back_in_our_axes_with_their_sign(arrays: dict[str, np.ndarray], hands_at: Hands, tmp_path: Path) -> None:
    np.savez(tmp_path / "thai_leap_joints21.npz", **arrays)
    first, second = ThaiLeap().recordings(tmp_path)
    assert first.labels == ("hello",)
    assert second.labels == ("good luck",)
    assert second.take == "model/record/good_luck/json_1"
    np.testing.assert_allclose(first.motion.joints[:, 1], hands_at(np.arange(40) / 100)[:, 1], atol=5e-5)
    np.testing.assert_allclose(second.motion.joints[10:, 0], hands_at(np.arange(10, 50) / 100)[:, 0], atol=5e-5)


def test_the_left_hand_is_absent_where_it_was_not_seen(arrays: dict[str, np.ndarray], tmp_path: Path) -> None:
    np.savez(tmp_path / "thai_leap_joints21.npz", **arrays)
    first, second = ThaiLeap().recordings(tmp_path / "thai_leap_joints21.npz")
    assert not first.motion.present[:, 0].any()
    assert second.motion.present[:, 0].tolist() == [False] * 10 + [True] * 40


def test_an_npz_of_another_kind_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "thai_leap_joints21.npz", joints=np.zeros(3))
    with pytest.raises(FileFormatError, match="lacks label, left_frame_index"):
        list(ThaiLeap().recordings(tmp_path))


def test_a_cut_npz_is_refused_by_name(arrays: dict[str, np.ndarray], tmp_path: Path) -> None:
    path = tmp_path / "thai_leap_joints21.npz"
    np.savez(path, **arrays)
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(FileFormatError, match=r"thai_leap_joints21\.npz.*cut"):
        list(ThaiLeap().recordings(tmp_path))


def test_arrays_that_do_not_fit_together_are_refused(arrays: dict[str, np.ndarray], tmp_path: Path) -> None:
    np.savez(tmp_path / "thai_leap_joints21.npz", **arrays | {"start": np.array([0, 40, 80])})
    with pytest.raises(FileFormatError, match="inconsistent"):
        list(ThaiLeap().recordings(tmp_path))


def test_all_real_recordings_are_read(real_data: Path) -> None:
    folder = real_data / "thai_leap"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    recordings = list(ThaiLeap().recordings(folder))
    assert len(recordings) == 1119
    assert 2000 < sum(recording.motion.seconds for recording in recordings) < 2300
