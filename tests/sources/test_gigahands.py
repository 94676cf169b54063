"""Tests for gigahands.py; what every reader must do is tested in test_conformance.py."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.trees_a import to_y_up, write_gigahands

from ambidex.errors import FileFormatError, InputError, NothingToReadError, UnknownNameError
from ambidex.sources.gigahands import GigaHands
from ambidex.sources.recording import ReadOptions


def test_without_the_archive_of_manos_points_those_of_the_cameras_are_read(tmp_path: Path) -> None:
    tree = write_gigahands(tmp_path)
    tree.cut[0].unlink()
    (recording,) = GigaHands().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)


def test_the_archive_is_found_inside_the_scenes_too(tmp_path: Path) -> None:
    tree = write_gigahands(tmp_path)
    other = tmp_path / "hand_poses" / "p001-folder" / "keypoints_3d_mano_align"
    tree.cut[0].parent.rename(other)
    (recording,) = GigaHands().recordings(tmp_path / "hand_poses", ReadOptions(preset="align"))
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)


def test_one_sequence_can_be_read_alone_by_its_scene(tmp_path: Path) -> None:
    write_gigahands(tmp_path)
    (recording,) = GigaHands().recordings(tmp_path / "hand_poses" / "p001-folder")
    assert recording.take == "p001-folder/033"
    assert len(recording.sentences) == 3


def test_a_joint_that_no_cameras_agreed_on_makes_the_hand_absent(tmp_path: Path) -> None:
    tree = write_gigahands(tmp_path, "keypoints")
    lines = tree.cut[0].read_text().splitlines()
    frame = json.loads(lines[4])
    frame[11] = [0, 0, 0, 0]
    lines[4] = json.dumps(frame)
    tree.cut[0].write_text("\n".join(lines))
    (recording,) = GigaHands().recordings(tmp_path, tree.options)
    assert recording.motion.present[:, 0].tolist() == [True] * 4 + [False, False] + [True] * 4 + [False] * 2


def test_a_file_cut_between_two_lines_is_found_by_its_chosen_frames(tmp_path: Path) -> None:
    tree = write_gigahands(tmp_path, "keypoints")
    lines = tree.cut[0].read_text().splitlines()
    tree.cut[0].write_text("\n".join(lines[:6]))
    with pytest.raises(FileFormatError, match=r"left\.jsonl has 6 lines, but frame 9 was chosen"):
        list(GigaHands().recordings(tmp_path, tree.options))


def test_rows_that_are_not_one_per_frame_of_the_union_are_refused(tmp_path: Path) -> None:
    tree = write_gigahands(tmp_path)
    rows = json.loads(tree.cut[0].read_text())
    tree.cut[0].write_text(json.dumps([*rows, rows[-1]]))
    with pytest.raises(FileFormatError, match=r"033\.json does not hold 11 × 2 × 21 × 3 numbers"):
        list(GigaHands().recordings(tmp_path))


def test_cameras_see_the_hands_where_the_sources_cameras_saw_them(tmp_path: Path) -> None:
    tree = write_gigahands(tmp_path)
    (recording,) = GigaHands().recordings(tmp_path)
    theirs = to_y_up(tree.joints)
    straight, turned = recording.cameras
    np.testing.assert_allclose(in_camera(straight, tree.joints), theirs + np.array([0, 0, 1]), atol=1e-9)
    # The quaternion (½, ½, ½, ½) takes x to y, y to z and z to x.
    np.testing.assert_allclose(in_camera(turned, tree.joints), theirs[..., [2, 0, 1]] + [0, 0.2, 1], atol=1e-9)
    assert (straight.name, straight.size, straight.distortion) == ("brics-odroid-001_cam0", (1280, 720), (0.1, 0, 0, 0))


def test_parameters_need_mano_and_are_read_only_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AMBIDEX_MANO", raising=False)
    write_gigahands(tmp_path)
    with pytest.raises(InputError, match=r"MANO_LEFT\.pkl"):
        list(GigaHands().recordings(tmp_path, ReadOptions(preset="params")))


@pytest.mark.parametrize(("preset", "error"), [("smpl", UnknownNameError), ("align", FileFormatError)])
def test_what_is_asked_for_and_not_there_is_refused(preset: str, error: type[Exception], tmp_path: Path) -> None:
    write_gigahands(tmp_path).cut[0].unlink()
    with pytest.raises(error, match="keypoints"):
        list(GigaHands().recordings(tmp_path, ReadOptions(preset=preset)))


def test_a_sequence_without_a_valid_frame_is_told_with_the_first_take(tmp_path: Path) -> None:
    write_gigahands(tmp_path)
    folder = tmp_path / "hand_poses" / "p001-folder" / "keypoints_3d" / "033"
    shutil.copytree(folder, folder.with_name("034"))
    for path in folder.with_name("034").glob("chosen_frames_*.json"):
        path.write_text("[]\n")
    (recording,) = GigaHands().recordings(tmp_path)
    assert recording.dropped[0] == "p001-folder/034: no frame in its chosen_frames files, no take"
    for path in folder.glob("chosen_frames_*.json"):
        path.write_text("[]")
    with pytest.raises(NothingToReadError, match="none of 2 sequences of the source 'gigahands'"):
        list(GigaHands().recordings(tmp_path))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("annotations_v2.jsonl", '{"scene": "p001-folder"}'),
        ("optim_params.txt", "0 1280 720 900"),
        ("chosen_frames_left.json", '"x"'),
    ],
)
def test_damaged_words_cameras_and_choices_are_named(name: str, text: str, tmp_path: Path) -> None:
    write_gigahands(tmp_path)
    next(tmp_path.rglob(name)).write_text(text)
    with pytest.raises(FileFormatError, match=name):
        list(GigaHands().recordings(tmp_path))


def test_a_sequence_that_the_archive_lacks_is_told_to_be_of_another_kind(tmp_path: Path) -> None:
    write_gigahands(tmp_path)
    folder = tmp_path / "hand_poses" / "p001-folder" / "keypoints_3d" / "033"
    shutil.copytree(folder, folder.with_name("034"))
    first, second = GigaHands().recordings(tmp_path)
    told = [any("no keypoints_3d_mano_align" in sentence for sentence in recording.dropped) for recording in (first, second)]
    assert told == [False, True]
