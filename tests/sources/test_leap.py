"""Tests for leap.py."""

import json
from collections.abc import Callable
from pathlib import Path

import lzstring
import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.leap import Leap, leap_to_world
from ambidex.sources.thai_leap import ThaiLeap

Hands = Callable[[np.ndarray], np.ndarray]
_TIMES = np.arange(60) / 60


def test_leap_axes_become_ours_and_keep_their_handedness() -> None:
    np.testing.assert_array_equal(leap_to_world(np.array([[1.0, 2.0, 3.0]])), [[1.0, -3.0, 2.0]])


@pytest.mark.parametrize("name", ["hello/json_3.txt", "raw/hello__json_3.txt.gz"])
def test_the_bones_recorder_is_read_in_our_axes(hands_at: Hands, to_leap: Hands, write_bones: Callable, tmp_path: Path, name: str) -> None:
    write_bones(tmp_path / name, to_leap(hands_at(_TIMES)), _TIMES)
    (recording,) = Leap().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, hands_at(_TIMES), atol=1e-5)
    assert recording.motion.fps == 60
    assert recording.labels == ("hello",)


def test_a_compressed_leapjs_recording_is_read_with_its_title(
    hands_at: Hands, to_leap: Hands, leapjs_frames: Callable, tmp_path: Path
) -> None:
    value = {"frames": leapjs_frames(to_leap(hands_at(_TIMES)), _TIMES), "metadata": {"title": "Sway", "description": "Both hands sway."}}
    (tmp_path / "sway.json.lz").write_text(lzstring.LZString.compressToBase64(json.dumps(value)))
    (recording,) = Leap().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints[:, :, 1:], hands_at(_TIMES)[:, :, 1:], atol=1e-5)
    assert recording.labels == ("Sway", "Both hands sway.")
    assert recording.take == f"{tmp_path.name}/sway"
    assert any("wrist" in sentence for sentence in recording.dropped)


def test_a_hand_that_leaves_is_absent_from_then_on(hands_at: Hands, to_leap: Hands, write_bones: Callable, tmp_path: Path) -> None:
    joints = to_leap(hands_at(_TIMES))
    joints[30:, 0] = np.nan
    write_bones(tmp_path / "json_0.txt", joints, _TIMES)
    (recording,) = Leap().recordings(tmp_path / "json_0.txt")
    assert recording.motion.present[:30].all()
    assert not recording.motion.present[30:, 0].any()
    assert recording.motion.present[30:, 1].all()


def test_other_text_and_json_beside_the_recordings_is_passed_over(
    hands_at: Hands, to_leap: Hands, write_bones: Callable, tmp_path: Path
) -> None:
    write_bones(tmp_path / "json_0.txt", to_leap(hands_at(_TIMES)), _TIMES)
    (tmp_path / "LICENCE.txt").write_text("Anyone may read this.")
    (tmp_path / "package.json").write_text('{"name": "recordings"}')
    assert len(list(Leap().recordings(tmp_path))) == 1


@pytest.mark.parametrize("name", ["json_0.txt", "json_0.txt.gz", "sway.json.lz"])
def test_a_cut_file_is_refused_by_name(hands_at: Hands, to_leap: Hands, write_bones: Callable, tmp_path: Path, name: str) -> None:
    path = write_bones(tmp_path / name, to_leap(hands_at(_TIMES)), _TIMES)
    if name.endswith(".lz"):
        path.write_text(lzstring.LZString.compressToBase64(path.read_text()))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(FileFormatError, match=name.replace(".", r"\.")):
        list(Leap().recordings(tmp_path))


def test_frames_that_are_not_whole_are_refused_by_name(hands_at: Hands, to_leap: Hands, write_bones: Callable, tmp_path: Path) -> None:
    path = write_bones(tmp_path / "json_0.txt", to_leap(hands_at(_TIMES)), _TIMES)
    frames = json.loads(path.read_text())
    del frames[4]["hands"]["right"]["fingers"]["ring"]
    path.write_text(json.dumps(frames))
    with pytest.raises(FileFormatError, match=r"json_0\.txt.*KeyError.*ring"):
        list(Leap().recordings(tmp_path))


def test_a_recording_without_frames_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text('{"frames": [], "metadata": {}}')
    with pytest.raises(FileFormatError, match=r"empty\.json.*without any frame"):
        list(Leap().recordings(tmp_path))


def test_real_recordings_of_both_recorders_are_hands(real_data: Path) -> None:
    folders = [folder for folder in (real_data / "leapjs_recordings", real_data / "thai_leap" / "raw") if folder.is_dir()]
    if not folders:
        pytest.skip(f"no Leap recordings in {real_data}")
    recordings = [recording for folder in folders for recording in Leap().recordings(folder)]
    assert len(recordings) >= 3
    assert all(recording.motion.present.mean() >= 0.45 for recording in recordings)
    assert all(50 <= recording.motion.fps <= 120 for recording in recordings)
    # Palms of people at a desk look down more than up: the back of the hand is above the palm.
    heights = []
    for recording in recordings:
        joints = recording.motion.joints[recording.motion.present[:, 1], 1]
        back = np.cross(joints[:, 17] - joints[:, 0], joints[:, 5] - joints[:, 0])
        heights.append(float((back[:, 2] / np.linalg.norm(back, axis=-1)).mean()))
    assert np.mean(heights) > 0.3


def test_real_native_files_agree_with_the_npz_made_of_them(real_data: Path) -> None:
    folder = real_data / "thai_leap"
    if not (folder / "raw").is_dir():
        pytest.skip(f"{folder} is absent")
    takes = {recording.take: recording for recording in ThaiLeap().recordings(folder)}
    compared = 0
    for native in Leap().recordings(folder / "raw"):
        gloss, number = native.take.split("/")[-1].split("__json_")
        for take in (f"model/record/{gloss.replace('_', ' ')}/json_{number}", f"src/record_ondesk/{gloss}/json_{number}"):
            if take in takes and len(takes[take].motion) == len(native.motion):
                both = native.motion.present & takes[take].motion.present
                difference = np.abs(native.motion.joints[both] - takes[take].motion.joints[both]).max()
                assert difference < 2e-3
                compared += 1
    assert compared >= 1
