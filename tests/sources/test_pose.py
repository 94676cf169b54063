"""Tests for pose.py; trees_b.py writes its files."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.trees_b import write_pose

from ambidex.errors import FileFormatError
from ambidex.sources.pose import Pose


def _folder(real_data: Path, name: str) -> Path:
    folder = real_data / name
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    return folder


def test_real_hands_agree_with_an_independent_reading_of_the_bytes(real_data: Path) -> None:
    """97 frames of 33 + 468 + 21 + 21 + 33 points stand at the end of the file, then their confidences."""
    path = _folder(real_data, "pose_format_samples") / "example.pose"
    numbers = np.frombuffer(path.read_bytes()[-97 * 576 * 4 * 4 :], "<f4")
    places, confidence = numbers[: 97 * 576 * 3].reshape(97, 576, 3), numbers[97 * 576 * 3 :].reshape(97, 576)
    (recording,) = Pose().recordings(path)
    assert (len(recording.motion), recording.motion.fps) == (97, 25)
    for hand, first in enumerate((33 + 468, 33 + 468 + 21)):
        seen = confidence[:, first] > 0
        assert recording.motion.present[:, hand].tolist() == seen.tolist()
        x, y, z = np.moveaxis(places[seen, first : first + 21] - places[seen, first : first + 1], -1, 0)
        theirs = np.stack([-x, -320 * z, -y], axis=-1)
        ours = recording.motion.joints[seen, hand] - recording.motion.joints[seen, hand, :1]
        scale = float((ours * theirs).sum() / (theirs**2).sum())
        np.testing.assert_allclose(ours, scale * theirs, atol=2e-5)


def test_real_hands_agree_with_the_formats_own_reader(real_data: Path) -> None:
    pose_format = pytest.importorskip("pose_format")
    folder = _folder(real_data, "dgs_pose_text")
    for recording in Pose().recordings(folder):
        theirs = pose_format.Pose.read((folder / f"{recording.take}.pose").read_bytes())
        theirs = theirs.get_components(["LEFT_HAND_LANDMARKS", "RIGHT_HAND_LANDMARKS"]).body
        assert len(recording.motion) == len(theirs.data)
        right = theirs.data.filled(np.nan)[:, 0, 21:, :2].astype(np.float64)
        spread = np.linalg.norm(right[:, 9] - right[:, 0], axis=-1)
        ours = np.linalg.norm((recording.motion.joints[:, 1, 9] - recording.motion.joints[:, 1, 0])[:, [0, 2]], axis=-1)
        seen = recording.motion.present[:, 1]
        assert np.ptp(ours[seen] / spread[seen]) < 1e-3 * np.median(ours[seen] / spread[seen])


def test_all_real_files_are_read_or_told(real_data: Path) -> None:
    assert len(list(Pose().recordings(_folder(real_data, "dgs_pose_text")))) == 32
    letters = list(Pose().recordings(_folder(real_data, "fingerspelling_pose")))
    assert sum(bool(recording.labels) for recording in letters) == len(letters) - 1
    samples = list(Pose().recordings(_folder(real_data, "pose_format_samples")))
    assert [recording.take for recording in samples] == ["84322c38ff23406f222641da30d0a49b", "example", "mediapipe"]
    assert any(sentence.startswith("openpose.pose") for sentence in samples[-1].dropped)


def test_real_fingers_bend_toward_the_palm_that_their_hand_has(real_data: Path) -> None:
    bends: tuple[list[float], list[float]] = ([], [])
    for recording in Pose().recordings(_folder(real_data, "dgs_pose_text")):
        for hand in range(2):
            joints = recording.motion.joints[recording.motion.present[:, hand], hand]
            if len(joints):
                palm = np.cross(joints[:, 5] - joints[:, 0], joints[:, 17] - joints[:, 0]) * (1 if hand else -1)
                tips = joints[:, [8, 12, 16, 20]] - joints[:, [5, 9, 13, 17]]
                bends[hand].append(float((tips * palm[:, None]).sum(-1).mean()))
    assert np.mean(np.array(bends[0]) > 0) > 0.9
    assert np.mean(np.array(bends[1]) > 0) > 0.9


def test_glosses_of_a_track_that_was_cut_are_told_in_order_but_not_timed(tmp_path: Path) -> None:
    write_pose(tmp_path)
    path = tmp_path / "signs" / "test_1_metadata.json"
    value = json.loads(path.read_text())
    value["sentence"]["end"] += 1000
    path.write_text(json.dumps(value))
    (recording,) = Pose().recordings(tmp_path)
    assert [(s.text, s.start, s.end) for s in recording.sentences if s.kind == "gloss"] == [("ICH1 JULI1A", 0, 0.48)]


def test_a_label_comes_from_the_index_above(tmp_path: Path) -> None:
    write_pose(tmp_path)
    (tmp_path / "signs" / "test_1_metadata.json").unlink()
    (tmp_path / "index.csv").write_text("path,words\nsigns/other.pose,B\nsigns/test_1_original.pose,Ä\n", encoding="utf-8")
    (recording,) = Pose().recordings(tmp_path)
    assert recording.labels == ("Ä",)


def test_flat_hands_alone_are_refused_with_the_reason(tmp_path: Path) -> None:
    write_pose(tmp_path)
    with pytest.raises(FileFormatError, match="hands with depth"):
        list(Pose().recordings(tmp_path / "signs" / "openpose.pose"))


def test_a_damaged_sentence_is_named(tmp_path: Path) -> None:
    write_pose(tmp_path)
    (tmp_path / "signs" / "test_1_metadata.json").write_text('{"sentence": {"english": "no start"}}')
    with pytest.raises(FileFormatError, match="test_1_metadata"):
        list(Pose().recordings(tmp_path))
