"""Tests for arctic.py; what every reader must do is tested in test_conformance.py."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.trees_a import write_arctic

from ambidex.errors import FileFormatError, InputError
from ambidex.sources.arctic import Arctic


def test_a_short_take_keeps_its_edges(tmp_path: Path) -> None:
    tree = write_arctic(tmp_path)
    content = np.load(tree.cut[0], allow_pickle=True).item()
    for hand in content.values():
        for key in ("rot", "pose", "trans"):
            hand[key] = hand[key][:20]
    np.save(tree.cut[0], np.array(content, dtype=object), allow_pickle=True)
    tree.cut[0].with_name("box_use_01.egocam.dist.npy").unlink()
    (recording,) = Arctic().recordings(tmp_path, tree.options)
    assert (len(recording.motion), recording.first_frame, recording.dropped) == (20, 0, ())


def test_one_file_can_be_read_alone(tmp_path: Path) -> None:
    tree = write_arctic(tmp_path)
    (recording,) = Arctic().recordings(tree.cut[0], tree.options)
    assert recording.take == "s01/box_use_01"


def test_still_cameras_and_the_worn_one_see_the_hands(tmp_path: Path) -> None:
    tree = write_arctic(tmp_path)
    (recording,) = Arctic().recordings(tmp_path, tree.options)
    straight, turned, worn = recording.cameras
    assert [camera.name for camera in recording.cameras] == ["1", "2", "0"]
    assert worn.world_to_camera.shape == (10, 4, 4)
    np.testing.assert_allclose(in_camera(straight, tree.joints), tree.joints, atol=1e-9)
    np.testing.assert_allclose(in_camera(turned, tree.joints), tree.joints * [-1, 1, -1], atol=1e-9)


def test_without_mano_files_it_says_which_are_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AMBIDEX_MANO", raising=False)
    write_arctic(tmp_path)
    with pytest.raises(InputError, match=r"MANO_LEFT\.pkl"):
        list(Arctic().recordings(tmp_path))


@pytest.mark.parametrize(("key", "value"), [("pose", np.zeros((29, 45))), ("shape", np.zeros(9)), ("trans", None)])
def test_hands_of_other_lengths_are_named_with_their_file(key: str, value: object, tmp_path: Path) -> None:
    tree = write_arctic(tmp_path)
    content = np.load(tree.cut[0], allow_pickle=True).item()
    content["right"][key] = value
    np.save(tree.cut[0], np.array(content, dtype=object), allow_pickle=True)
    with pytest.raises(FileFormatError, match=rf"box_use_01\.mano\.npy: '{key}' does not hold"):
        list(Arctic().recordings(tmp_path, tree.options))


def test_a_subject_whose_cameras_are_not_known_is_named(tmp_path: Path) -> None:
    tree = write_arctic(tmp_path)
    (tmp_path / "meta" / "misc.json").write_text(json.dumps({"s02": {}}))
    with pytest.raises(FileFormatError, match=r"misc\.json has no 'world2cam'"):
        list(Arctic().recordings(tmp_path, tree.options))
