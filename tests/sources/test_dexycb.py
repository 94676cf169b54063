"""Tests for dexycb.py; what every reader must do is tested in test_conformance.py."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.mano_by_hand import mano_models
from tests.sources.trees_a_labs import write_dexycb

from ambidex.errors import FileFormatError, InputError, UnknownNameError
from ambidex.sources.dexycb import DexYcb
from ambidex.sources.recording import ReadOptions


def test_without_mano_files_the_labels_are_read_where_there_are_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AMBIDEX_MANO", raising=False)
    tree = write_dexycb(tmp_path, "labels")
    (recording,) = DexYcb().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)
    with pytest.raises(InputError, match=r"MANO_LEFT\.pkl"):
        list(DexYcb().recordings(tmp_path, ReadOptions(preset="mano")))
    for folder in list(tmp_path.rglob("labels_000003.npz")):
        shutil.rmtree(folder.parent)
    with pytest.raises(InputError, match=r"MANO_LEFT\.pkl"):
        list(DexYcb().recordings(tmp_path))


def test_with_mano_files_labels_are_not_needed_nor_read(tmp_path: Path) -> None:
    write_dexycb(tmp_path, "labels")
    for path in tmp_path.rglob("labels_*.npz"):
        path.write_bytes(b"")
    (recording,) = DexYcb().recordings(tmp_path, ReadOptions(mano_models()))
    assert recording.motion.present[:, 0].sum() == 11


def test_cameras_see_the_hand_as_their_labels_say(tmp_path: Path) -> None:
    tree = write_dexycb(tmp_path, "labels")
    (recording,) = DexYcb().recordings(tmp_path, tree.options)
    assert recording.cameras[0].name == "932122060857"
    for camera in recording.cameras:
        path = tmp_path / "20200709-subject-01" / "20200709_141754" / camera.name / "labels_000002.npz"
        np.testing.assert_allclose(in_camera(camera, tree.joints)[2, 0], np.load(path)["joint_3d"][0], atol=1e-5)


def test_without_a_tag_up_is_not_known(tmp_path: Path) -> None:
    tree = write_dexycb(tmp_path)
    path = next(tmp_path.rglob("extrinsics.yml"))
    text = path.read_text()
    path.write_text(text.replace("apriltag", "none"))
    (recording,) = DexYcb().recordings(tmp_path, tree.options)
    assert not recording.upright


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        ("meta.yml", "- left", "- both", r"meta\.yml: mano_sides is \['both'\]"),
        ("meta.yml", "serials:", "cameras:", r"meta\.yml has no list 'serials'"),
        ("extrinsics.yml", "836212060125", "0", r"extrinsics\.yml has no '836212060125'"),
        ("mano.yml", "betas", "shape", r"mano\.yml has no 'betas'"),
    ],
)
def test_a_file_that_lacks_what_is_needed_is_named(name: str, old: str, new: str, complaint: str, tmp_path: Path) -> None:
    tree = write_dexycb(tmp_path)
    path = next(tmp_path.rglob(name))
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(FileFormatError, match=complaint):
        list(DexYcb().recordings(tmp_path, tree.options))


def test_sequences_without_the_folder_of_calibration_are_refused(tmp_path: Path) -> None:
    tree = write_dexycb(tmp_path)
    shutil.rmtree(tmp_path / "calibration")
    with pytest.raises(FileFormatError, match="no folder 'calibration'"):
        list(DexYcb().recordings(tmp_path, tree.options))


def test_an_unknown_preset_lists_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="labels, mano"):
        list(DexYcb().recordings(tmp_path, ReadOptions(preset="pose")))
