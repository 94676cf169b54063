"""Tests for holoassist.py; what every reader must do is tested in test_conformance.py."""

from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.trees_a_worn import write_holoassist

from ambidex.errors import FileFormatError
from ambidex.sources.holoassist import HoloAssist


def _table(path: Path) -> np.ndarray:
    return np.loadtxt(path)


def test_a_hand_without_its_file_is_absent(tmp_path: Path) -> None:
    tree = write_holoassist(tmp_path)
    tree.cut[0].unlink()
    (recording,) = HoloAssist().recordings(tmp_path)
    assert not recording.motion.present[:, 0].any()
    np.testing.assert_allclose(recording.motion.joints[:, 1], tree.joints[:, 1], atol=1e-4)


def test_a_hand_that_stays_frozen_for_long_is_absent(tmp_path: Path) -> None:
    tree = write_holoassist(tmp_path)
    path = tree.cut[0].with_name("Right_sync.txt")
    rows = _table(path)
    rows[12:18, 3:] = rows[11, 3:]
    np.savetxt(path, rows, delimiter="\t")
    (recording,) = HoloAssist().recordings(tmp_path)
    assert recording.motion.present[:, 1].tolist() == [True] * 5 + [False, True, False] + [True] * 4 + [False] * 6 + [True] * 2
    assert any("6 rows that repeat" in sentence for sentence in recording.dropped)


def test_the_camera_looks_along_psis_x(tmp_path: Path) -> None:
    """At the origin and unturned, in front of it (our +y) is depth, to our right is right and up is minus y."""
    tree = write_holoassist(tmp_path)
    (recording,) = HoloAssist().recordings(tmp_path)
    (camera,) = recording.cameras
    expected = np.stack([tree.joints[..., 0], -tree.joints[..., 2], tree.joints[..., 1]], axis=-1)
    np.testing.assert_allclose(in_camera(camera, tree.joints), expected, atol=1e-9)
    np.testing.assert_array_equal(camera.intrinsics, [[690, 0, 450], [0, 690, 255], [0, 0, 1]])
    assert (camera.size, len(camera.distortion)) == ((896, 504), 8)


def test_a_camera_pose_that_was_lost_is_not_a_pose(tmp_path: Path) -> None:
    tree = write_holoassist(tmp_path)
    path = tree.cut[0].parents[1] / "Video" / "Pose_sync.txt"
    rows = _table(path)
    rows[4, 2:] = 0
    np.savetxt(path, rows, delimiter="\t")
    (recording,) = HoloAssist().recordings(tmp_path)
    lost = np.isnan(recording.cameras[0].world_to_camera).any(axis=(1, 2))
    assert np.flatnonzero(lost).tolist() == [4]


def test_words_are_timed_by_the_session_where_the_video_has_no_clock(tmp_path: Path) -> None:
    tree = write_holoassist(tmp_path)
    (tree.cut[0].parents[1] / "Video" / "VideoMp4Timing.txt").unlink()
    (recording,) = HoloAssist().recordings(tmp_path)
    assert [(round(s.start, 6), round(s.end, 6)) for s in recording.sentences] == [(0, 0.666667), (0.1, 0.3)]


def test_rows_that_go_back_in_time_are_left_out(tmp_path: Path) -> None:
    tree = write_holoassist(tmp_path)
    for side in ("Left", "Right"):
        path = tree.cut[0].with_name(f"{side}_sync.txt")
        rows = _table(path)
        np.savetxt(path, np.insert(rows, 16, rows[2], axis=0), delimiter="\t", fmt="%.17g")
    (recording,) = HoloAssist().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)
    assert any("1 rows whose time does not follow" in sentence for sentence in recording.dropped)


def test_hands_of_different_length_and_other_tables_are_refused(tmp_path: Path) -> None:
    tree = write_holoassist(tmp_path)
    rows = _table(tree.cut[0])
    np.savetxt(tree.cut[0], rows[:-1], delimiter="\t")
    with pytest.raises(FileFormatError, match="19 and 20 rows, not the same"):
        list(HoloAssist().recordings(tmp_path))
    np.savetxt(tree.cut[0], rows[:, 1:], delimiter="\t")
    with pytest.raises(FileFormatError, match=r"Left_sync\.txt has 470 columns"):
        list(HoloAssist().recordings(tmp_path))


def test_files_are_read_in_pieces_and_it_makes_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that repeats the last one of the piece before is still a repeat."""
    tree = write_holoassist(tmp_path)
    monkeypatch.setattr("ambidex.sources.text_rows._BLOCK", 12)
    (recording,) = HoloAssist().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)
    assert any("right hand: 1 rows that repeat" in sentence for sentence in recording.dropped)
