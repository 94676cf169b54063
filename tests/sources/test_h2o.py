"""Tests for h2o.py; what every reader must do is tested in test_conformance.py."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.trees_a import write_h2o

from ambidex.errors import FileFormatError
from ambidex.sources.h2o import H2o


def test_a_still_camera_gives_the_same_hands_as_the_worn_one(tmp_path: Path) -> None:
    """Up to the turn that each of them calls level."""
    tree = write_h2o(tmp_path)
    take = tree.cut[0].parents[2]
    shutil.rmtree(take / "cam4")
    (recording,) = H2o().recordings(tmp_path)
    (worn,) = recording.cameras
    assert worn.world_to_camera.shape == (1, 4, 4)
    ours, theirs = (np.linalg.norm(joints - joints[0, 0, 0], axis=-1) for joints in (recording.motion.joints, tree.joints))
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_cameras_see_the_hands_as_the_files_hold_them(tmp_path: Path) -> None:
    write_h2o(tmp_path)
    (recording,) = H2o().recordings(tmp_path)
    for camera in recording.cameras:
        seen = in_camera(camera, recording.motion.joints.astype(float))
        folder = tmp_path / "subject1" / "h1" / "2" / camera.name / "hand_pose"
        for frame in (0, 4, 11):
            row = np.array((folder / f"{frame:06d}.txt").read_text().split(), float)
            np.testing.assert_allclose(seen[frame, 0], row[1:64].reshape(21, 3), atol=1e-5)
            np.testing.assert_allclose(seen[frame, 1], row[65:].reshape(21, 3), atol=1e-5)


def test_sequences_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    take = write_h2o(tmp_path).cut[0].parents[2]
    shutil.copytree(take, take.with_name("10"))
    assert [recording.take for recording in H2o().recordings(tmp_path)] == ["subject1/h1/2", "subject1/h1/10"]


def test_a_frame_without_its_file_is_absent_and_later_ones_keep_their_time(tmp_path: Path) -> None:
    tree = write_h2o(tmp_path)
    for part in ("hand_pose", "cam_pose"):
        (tree.cut[0].parents[1] / part / "000010.txt").unlink()
    (recording,) = H2o().recordings(tmp_path)
    assert not recording.motion.present[10].any()
    assert len(recording.motion) == 20


def test_a_frame_without_its_camera_pose_is_refused(tmp_path: Path) -> None:
    tree = write_h2o(tmp_path)
    (tree.cut[0].parents[1] / "cam_pose" / "000010.txt").unlink()
    with pytest.raises(FileFormatError, match="20 frames in hand_pose, 19 in cam_pose"):
        list(H2o().recordings(tmp_path))


def test_a_class_that_no_one_numbered_is_refused(tmp_path: Path) -> None:
    tree = write_h2o(tmp_path)
    (tree.cut[0].parents[1] / "action_label" / "000006.txt").write_text("37")
    with pytest.raises(FileFormatError, match=r"000006\.txt has class 37; known are 0 to 36"):
        list(H2o().recordings(tmp_path))
