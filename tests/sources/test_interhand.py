"""Tests for interhand.py; trees_b.py writes its files."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.trees_b import write_interhand

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.sources.interhand import Interhand
from ambidex.sources.recording import ReadOptions


def test_the_rate_comes_from_the_preset_or_the_folder_and_is_told_where_it_is_guessed(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "InterHand2.6M_5fps_batch1").mkdir()
    write_interhand(tmp_path / "plain")
    write_interhand(tmp_path / "InterHand2.6M_5fps_batch1")
    guessed = next(Interhand().recordings(tmp_path / "plain"))
    told = next(Interhand().recordings(tmp_path / "plain", ReadOptions(preset="5fps")))
    named = next(Interhand().recordings(tmp_path / "InterHand2.6M_5fps_batch1"))
    assert (guessed.motion.fps, told.motion.fps, named.motion.fps) == (30, 5, 5)
    assert [any("5fps" in sentence for sentence in each.dropped) for each in (guessed, told, named)] == [True, False, False]


def test_an_unknown_rate_lists_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"30fps, 5fps"):
        list(Interhand().recordings(tmp_path, ReadOptions(preset="60fps")))


def test_the_studio_cameras_see_the_joints_where_the_publishers_formula_puts_them(tmp_path: Path) -> None:
    write_interhand(tmp_path)
    recording = next(Interhand().recordings(tmp_path))
    folder = tmp_path / "annotations" / "val"
    world = np.array(json.loads((folder / "InterHand2.6M_val_joint_3d.json").read_text())["0"]["21000"]["world_coord"])
    cameras = json.loads((folder / "InterHand2.6M_val_camera.json").read_text())["0"]
    published = np.array(cameras["camrot"]["400002"]) @ (world[20] - cameras["campos"]["400002"]) / 1000
    (camera,) = recording.cameras
    seen = camera.world_to_camera[0] @ np.append(recording.motion.joints[0, 1, 0], 1)
    np.testing.assert_allclose(seen[:3], published, atol=1e-5)
    assert camera.intrinsics[0].tolist() == [1260, 0, 160]


def test_cameras_that_are_not_there_are_told(tmp_path: Path) -> None:
    write_interhand(tmp_path)
    (tmp_path / "annotations" / "val" / "InterHand2.6M_val_camera.json").unlink()
    recording = next(Interhand().recordings(tmp_path))
    assert recording.cameras == ()
    assert "no cameras: InterHand2.6M_val_camera.json is not there" in recording.dropped


def test_a_sequence_with_a_hole_becomes_two_takes(tmp_path: Path) -> None:
    write_interhand(tmp_path)
    path = tmp_path / "annotations" / "val" / "InterHand2.6M_val_joint_3d.json"
    frames = json.loads(path.read_text())["0"]
    for number in (21012, 21015):
        del frames[str(number)]
    path.write_text(json.dumps({"0": frames}))
    takes = [(recording.take.split("/")[-1], len(recording.motion)) for recording in Interhand().recordings(tmp_path)]
    assert takes == [("21000", 4), ("21018", 8), ("33000", 4)]


def test_a_frame_that_has_no_number_is_refused(tmp_path: Path) -> None:
    write_interhand(tmp_path)
    path = tmp_path / "annotations" / "val" / "InterHand2.6M_val_joint_3d.json"
    path.write_text(path.read_text().replace('"21000"', '"first"'))
    with pytest.raises(FileFormatError, match="'first' is not a frame number"):
        list(Interhand().recordings(tmp_path))
