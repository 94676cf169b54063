"""Tests for assemblyhands.py; trees_b.py writes its files."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.trees_b import write_assemblyhands

from ambidex.errors import FileFormatError
from ambidex.sources.assemblyhands import AssemblyHands


def test_the_headsets_cameras_move_with_the_frames_and_are_unknown_where_the_file_has_none(tmp_path: Path) -> None:
    write_assemblyhands(tmp_path)
    first, second = AssemblyHands().recordings(tmp_path)
    (camera,) = first.cameras
    # The tree's camera moves by 10 mm a frame along the file's own x, and has no pose where a frame is left out.
    steps = camera.world_to_camera[:, 0, 3]
    np.testing.assert_allclose(steps[:7], 0.01 * np.arange(7), atol=1e-9)
    assert np.isnan(steps[7])
    assert second.cameras[0].world_to_camera.shape == (3, 4, 4)
    wrist = first.motion.joints[0, 1, 0].astype(np.float64)
    np.testing.assert_allclose((camera.world_to_camera[0] @ np.append(wrist, 1))[:3], [wrist[0], -wrist[2], wrist[1] + 0.5], atol=1e-6)


def test_a_hand_that_is_partly_valid_is_absent(tmp_path: Path) -> None:
    tree = write_assemblyhands(tmp_path)
    path = tree.cut[0]
    value = json.loads(path.read_text())
    (frames,) = value["annotations"].values()
    frames["001000"]["joint_valid"][25] = [0]
    path.write_text(json.dumps(value))
    recording = next(AssemblyHands().recordings(tmp_path))
    assert recording.motion.present[0].tolist() == [False, True]


def test_cameras_of_another_shape_are_refused_by_name(tmp_path: Path) -> None:
    tree = write_assemblyhands(tmp_path)
    path = tree.cut[1]
    path.write_text(path.read_text().replace("[[300, 0, 240], ", "[["))
    with pytest.raises(FileFormatError, match="ego_calib"):
        list(AssemblyHands().recordings(tmp_path))
