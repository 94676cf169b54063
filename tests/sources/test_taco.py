"""Tests for taco.py; what every reader must do is tested in test_conformance.py."""

import json
import pickle
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.trees_a_labs import write_taco

from ambidex.errors import FileFormatError
from ambidex.sources.taco import Taco


def test_a_hand_without_its_file_is_absent(tmp_path: Path) -> None:
    tree = write_taco(tmp_path)
    tree.cut[1].unlink()
    (recording,) = Taco().recordings(tmp_path, tree.options)
    assert not recording.motion.present[:, 1].any()
    np.testing.assert_allclose(recording.motion.joints[:, 0], tree.joints[:, 0], atol=1e-4)


def test_cameras_see_the_hands(tmp_path: Path) -> None:
    tree = write_taco(tmp_path)
    (recording,) = Taco().recordings(tmp_path, tree.options)
    assert [camera.name for camera in recording.cameras] == ["21218078", "22070938", "egocentric"]
    assert recording.cameras[0].size == (4096, 3000)
    np.testing.assert_allclose(in_camera(recording.cameras[0], tree.joints), tree.joints + np.array([0, 0, 1]), atol=1e-9)


def test_a_worn_camera_with_fewer_poses_has_none_in_the_last_frames(tmp_path: Path) -> None:
    tree = write_taco(tmp_path)
    np.save(next(tmp_path.rglob("egocentric_frame_extrinsic.npy")), np.tile(np.eye(4), (9, 1, 1)))
    (recording,) = Taco().recordings(tmp_path, tree.options)
    assert np.isfinite(recording.cameras[-1].world_to_camera).all(axis=(1, 2)).tolist() == [True] * 9 + [False] * 3


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ([1, 2], "no table of frames"),
        ({"last": {}}, "a frame 'last' without a number"),
        ({"00001": {"hand_pose": [1]}}, "'hand_pose' does not hold"),
    ],
)
def test_hands_of_another_kind_are_named(content: object, complaint: str, tmp_path: Path) -> None:
    tree = write_taco(tmp_path)
    tree.cut[0].write_bytes(pickle.dumps(content))
    with pytest.raises(FileFormatError, match=rf"left_hand\.pkl.*{complaint}"):
        list(Taco().recordings(tmp_path, tree.options))


def test_damaged_cameras_are_named(tmp_path: Path) -> None:
    tree = write_taco(tmp_path)
    np.save(next(tmp_path.rglob("egocentric_frame_extrinsic.npy")), np.eye(4))
    with pytest.raises(FileFormatError, match=r"egocentric_frame_extrinsic\.npy has shape \(4, 4\)"):
        list(Taco().recordings(tmp_path, tree.options))
    next(tmp_path.rglob("calibration.json")).write_text(json.dumps({"21218078": {"K": [1]}}))
    with pytest.raises(FileFormatError, match=r"calibration\.json has no 'imgSize'"):
        list(Taco().recordings(tmp_path, tree.options))
