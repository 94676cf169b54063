"""Tests for oakink2.py; what every reader must do is tested in test_conformance.py."""

import json
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.trees_a import to_y_up
from tests.sources.trees_a_labs import write_oakink2

from ambidex.errors import FileFormatError
from ambidex.sources.oakink2 import OakInk2


def test_a_take_without_program_files_has_no_words(tmp_path: Path) -> None:
    tree = write_oakink2(tmp_path)
    shutil.rmtree(tmp_path / "program")
    (recording,) = OakInk2().recordings(tree.cut[0], tree.options)
    assert (recording.labels, recording.sentences) == ((), ())


def test_a_camera_that_moves_has_the_pose_of_the_last_image_in_every_frame(tmp_path: Path) -> None:
    tree = write_oakink2(tmp_path)
    (recording,) = OakInk2().recordings(tmp_path, tree.options)
    still, moving = recording.cameras
    assert (still.name, still.world_to_camera.shape) == ("allocentric_top", (1, 4, 4))
    latest = np.repeat([0.40, 0.44, 0.48], 4)[:, None, None] * [1, 0, 0] + [0, 0, 1]
    np.testing.assert_allclose(in_camera(moving, tree.joints), to_y_up(tree.joints) + latest[:, :, None], atol=1e-9)


@pytest.mark.parametrize("key", ["everything", "((0, 6), 3)", "(None, None)", "((0, 6, 7), None)", "(0, 6"])
def test_keys_that_are_no_pair_of_intervals_are_refused(key: str, tmp_path: Path) -> None:
    tree = write_oakink2(tmp_path)
    tree.cut[1].write_text(json.dumps({key: {"seg_desc": "Holds it."}}))
    with pytest.raises(FileFormatError, match=r"\.json has the key .* no pair of intervals"):
        list(OakInk2().recordings(tmp_path, tree.options))


def test_an_interval_past_the_end_is_refused(tmp_path: Path) -> None:
    tree = write_oakink2(tmp_path)
    tree.cut[1].write_text(json.dumps({"((0, 13), None)": {"seg_desc": "Holds it."}}))
    with pytest.raises(FileFormatError, match="from 0 to 13, but the take has 12 frames"):
        list(OakInk2().recordings(tmp_path, tree.options))


def test_frames_that_are_listed_without_hands_are_absent(tmp_path: Path) -> None:
    tree = write_oakink2(tmp_path)
    content = pickle.loads(tree.cut[0].read_bytes())  # noqa: S301
    del content["raw_mano"][45]
    tree.cut[0].write_bytes(pickle.dumps(content))
    (recording,) = OakInk2().recordings(tmp_path, tree.options)
    assert not recording.motion.present[5].any()
    content["raw_mano"] = {}
    tree.cut[0].write_bytes(pickle.dumps(content))
    with pytest.raises(FileFormatError, match="none of the 12 frames"):
        list(OakInk2().recordings(tmp_path, tree.options))


def test_a_pickle_of_another_kind_is_named(tmp_path: Path) -> None:
    tree = write_oakink2(tmp_path)
    tree.cut[0].write_bytes(pickle.dumps({"raw_smplx": {}}))
    with pytest.raises(FileFormatError, match=r"\.pkl has no table 'raw_mano'"):
        list(OakInk2().recordings(tmp_path, tree.options))
