"""Tests for hot3d.py; what every reader must do is tested in test_conformance.py."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.mano_by_hand import mano_by_hand, mano_models, moving_parameters, quaternion
from tests.sources.trees_a import SIDES, mano_components, write_hot3d
from tests.sources.umetrack_by_hand import umetrack_by_hand, write_profile

from ambidex.errors import FileFormatError, InputError, UnknownNameError
from ambidex.sources.hot3d import Hot3d
from ambidex.sources.recording import ReadOptions

_TAKE = "P0003_c701bd11"


@pytest.fixture(scope="module")
def real_take(real_data: Path) -> Path:
    folder = real_data / "hot3d_sample" / "Aria" / _TAKE
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    return folder


def test_the_real_recording_agrees_with_an_independent_reading(real_take: Path) -> None:
    """Aria's world is z up; the colour camera's stamps are those of stream 214-1 in the masks."""
    with (real_take / "masks" / "mask_hand_visible.csv").open() as stream:
        colour = {row["timestamp[ns]"] for row in csv.DictReader(stream) if row["stream_id"] == "214-1"}
    profile = json.loads((real_take / "umetrack_hand_user_profile.json").read_text())["hand_model"]
    expected, stamps = [], []
    for line in (real_take / "umetrack_hand_pose_trajectory.jsonl").read_text().splitlines():
        frame = json.loads(line)
        if str(frame["timestamp_ns"]) in colour:
            hands = [frame["hand_poses"][key] for key in "01"]
            expected.append([umetrack_by_hand(profile, h["wrist_xform"], h["joint_angles"], side == 1) for side, h in enumerate(hands)])
            stamps.append(frame["timestamp_ns"] / 1e9)
    (recording,) = Hot3d().recordings(real_take)
    assert len(recording.motion) == len(expected) == 34
    np.testing.assert_allclose(recording.motion.joints, expected, atol=1e-5)
    np.testing.assert_allclose(recording.times, stamps, atol=1e-6)
    assert (recording.take, recording.subject, recording.dropped) == (
        _TAKE, "P0003", ("34 lines that are a second camera's stamps of the same frames",)
    )  # fmt: skip


def test_real_fingers_bend_toward_the_palm_that_their_hand_has(real_take: Path) -> None:
    (recording,) = Hot3d().recordings(real_take)
    for hand, sign in enumerate((1, -1)):
        joints = recording.motion.joints[:, hand].astype(float)
        back = np.cross(joints[:, 5] - joints[:, 0], joints[:, 17] - joints[:, 0]) * sign
        assert ((joints[:, [8, 12, 16, 20]] - joints[:, [5, 9, 13, 17]]) * back[:, None]).sum(-1).mean() < 0


def test_the_real_mano_file_is_whole_and_its_wrists_are_near_umetracks(real_take: Path, tmp_path: Path) -> None:
    """A stand-in model's wrist is not the real one's, so no nearer than its shape allows."""
    (by_mano,) = Hot3d().recordings(real_take, ReadOptions(mano_models(), "mano"))
    (by_umetrack,) = Hot3d().recordings(real_take)
    apart = np.linalg.norm(by_mano.motion.joints[:, :, 0] - by_umetrack.motion.joints[:, :, 0], axis=-1)
    assert apart.shape == (34, 2)
    assert np.nanmax(apart) < 0.06


@pytest.mark.parametrize("defect", [True, False])
def test_a_left_hand_that_was_made_with_the_model_as_published_is_read_with_it(defect: bool, tmp_path: Path) -> None:
    """The makers' loader mends the left model; of some recordings the translations go with the model as it was."""
    take = tmp_path / _TAKE
    take.mkdir()
    (take / "metadata.json").write_text(json.dumps({"headset": "Aria", "participant_id": "P0003", "recording_name": _TAKE}))
    write_profile(take / "umetrack_hand_user_profile.json")
    lines: dict[str, list[str]] = {"mano": [], "umetrack": []}
    expected = np.zeros((8, 2, 21, 3))
    for t in range(8):
        hands: dict[str, dict[str, dict]] = {"mano": {}, "umetrack": {}}
        for hand, side in enumerate(SIDES):
            p = moving_parameters(8, hand)
            # Long enough for the defect to move the wrist by more than a centimetre.
            betas = np.array([-3.0, 2.5, 3, 0, 2, 0, 0, 0, 0, 0])
            pose = p["pose"][t, :15] @ mano_components()[hand][:15]
            points = mano_by_hand(side, p["root"][t], pose, betas, p["shift"][t], True, "smplx", defect=defect)
            expected[t, hand] = points
            turned = quaternion(p["root"][t]).tolist()
            hands["mano"][str(hand)] = {
                "pose": p["pose"][t, :15].tolist(), "betas": betas.tolist(),
                "wrist_xform": {"t_xyz": p["shift"][t].tolist(), "q_wxyz": turned},
            }  # fmt: skip
            place = {"t_xyz": (points[0] + 0.002).tolist(), "q_wxyz": turned}
            hands["umetrack"][str(hand)] = {"wrist_xform": place, "joint_angles": [0.2] * 22, "hand_confidence": 1.0}
        for kind, value in hands.items():
            lines[kind].append(json.dumps({"timestamp_ns": round(t * 1e9 / 30), "hand_poses": value}))
    for kind, rows in lines.items():
        (take / f"{kind}_hand_pose_trajectory.jsonl").write_text("\n".join(rows))
    (recording,) = Hot3d().recordings(tmp_path, ReadOptions(mano_models(), "mano"))
    np.testing.assert_allclose(recording.motion.joints, expected, atol=1e-5)
    assert any("as published" in sentence for sentence in recording.dropped) == defect


def test_mano_is_read_where_there_is_no_profile(tmp_path: Path) -> None:
    tree = write_hot3d(tmp_path, "mano")
    (recording,) = Hot3d().recordings(tmp_path, ReadOptions(tree.options.mano))
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)


def test_without_mano_files_it_says_which_are_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AMBIDEX_MANO", raising=False)
    write_hot3d(tmp_path)
    with pytest.raises(InputError, match=r"MANO_LEFT\.pkl"):
        list(Hot3d().recordings(tmp_path, ReadOptions(preset="mano")))


def test_without_masks_the_first_line_of_each_frame_is_kept(tmp_path: Path) -> None:
    """The tree puts a side camera's line first, one millimetre beside."""
    tree = write_hot3d(tmp_path)
    next(tmp_path.rglob("mask_qa_pass.csv")).unlink()
    (recording,) = Hot3d().recordings(tmp_path)
    assert recording.motion.present[0].all()
    apart = recording.motion.joints[1:] - tree.joints[1:]
    np.testing.assert_allclose(np.nanmean(apart, axis=(0, 1, 2)), [0.001, 0, 0], atol=1e-6)


def test_frames_without_a_line_are_absent(tmp_path: Path) -> None:
    tree = write_hot3d(tmp_path, headset="Quest3")
    path = tree.cut[0]
    lines = path.read_text().splitlines()
    path.write_text("\n".join(lines[:8] + lines[10:]))
    (recording,) = Hot3d().recordings(tmp_path)
    assert recording.motion.present.any(axis=1).tolist() == [False, *[True] * 6, False, False, False, True, True]
    np.testing.assert_allclose(recording.motion.joints[10:], tree.joints[10:], atol=1e-4)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"timestamp_ns": 1}', "without timestamp_ns and hand_poses"),
        ('{"timestamp_ns": 1, "hand_poses": {"1": {"joint_angles": [1]}}}', "right hand that is not whole"),
        ("", "empty"),
    ],
)
def test_lines_that_are_not_whole_are_named(line: str, complaint: str, tmp_path: Path) -> None:
    write_hot3d(tmp_path).cut[0].write_text(line)
    with pytest.raises(FileFormatError, match=rf"umetrack_hand_pose_trajectory\.jsonl.*{complaint}"):
        list(Hot3d().recordings(tmp_path))


def test_an_unknown_headset_has_an_unknown_up(tmp_path: Path) -> None:
    write_hot3d(tmp_path, headset="Aria").cut[1].write_text('{"headset": "Aria2"}')
    with pytest.raises(FileFormatError, match="headset 'Aria2'; known are Aria, Quest3"):
        list(Hot3d().recordings(tmp_path))


def test_an_unknown_preset_lists_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="mano, umetrack"):
        list(Hot3d().recordings(tmp_path, ReadOptions(preset="smpl")))
