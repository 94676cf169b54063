"""Tests for fpha.py; trees_b.py writes its files."""

from pathlib import Path

import numpy as np
import pytest
from tests.sources.trees_b import write_fpha

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.sources.fpha import Fpha


def test_takes_that_the_publishers_call_damaged_are_left_out_by_name(tmp_path: Path) -> None:
    write_fpha(tmp_path)
    (recording,) = Fpha().recordings(tmp_path)
    assert recording.take == "Subject_1/put_salt/1"
    assert not recording.motion.present[:, 0].any()
    assert recording.dropped[0] == "Subject_2/close_milk/4: damaged, as its publishers say: no take"
    with pytest.raises(NothingToReadError, match="close_milk"):
        list(Fpha().recordings(tmp_path / "Hand_pose_annotation_v1" / "Subject_2"))


def test_one_file_may_be_named_itself(tmp_path: Path) -> None:
    write_fpha(tmp_path)
    (recording,) = Fpha().recordings(tmp_path / "Hand_pose_annotation_v1/Subject_1/put_salt/1/skeleton.txt")
    assert recording.labels == ("put salt",)


def test_the_colour_camera_sees_the_hand_where_it_stands(tmp_path: Path) -> None:
    """The camera of the file's own numbers: depth axes to colour axes, then its intrinsics."""
    write_fpha(tmp_path)
    path = tmp_path / "Hand_pose_annotation_v1/Subject_1/put_salt/1/skeleton.txt"
    native = np.array(path.read_text().split()[1:4], np.float64)
    (recording,) = Fpha().recordings(path)
    (camera,) = recording.cameras
    seen = camera.world_to_camera[0] @ np.append(recording.motion.joints[0, 1, 0], 1)
    turn = np.array([[0.999988, -0.004688, 0.000983], [0.004691, 0.999985, -0.002738], [-0.000970, 0.002743, 0.999996]])
    np.testing.assert_allclose(seen[:3], (turn @ native + [25.7, 1.22, 3.902]) / 1000, atol=1e-5)


@pytest.mark.parametrize("fault", ["0 1 2 3\n", "0 " + "x " * 63 + "\n", ""])
def test_lines_of_other_numbers_are_refused_by_name(fault: str, tmp_path: Path) -> None:
    write_fpha(tmp_path)
    path = tmp_path / "Hand_pose_annotation_v1/Subject_1/put_salt/1/skeleton.txt"
    path.write_text(fault)
    with pytest.raises(FileFormatError, match=r"put_salt/1/skeleton\.txt"):
        list(Fpha().recordings(tmp_path))
