"""Tests for hamer.py; trees_b.py writes its files."""

import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.sources.tree import known_hands
from tests.sources.trees_b import write_hamer

from ambidex.errors import FileFormatError
from ambidex.sources.hamer import Hamer


def _hands(joints: np.ndarray, **facts: object) -> list[dict]:
    """Both hands of one frame in the camera's axes, 0.5 m before it, as a wrapper that mirrored the left one itself."""
    native = np.stack([joints[..., 0], -joints[..., 2], joints[..., 1] + 0.5], axis=-1)
    return [{"joints": hand - [0, 0, 2.0], "cam_t": [0, 0, 2.0], "is_right": side, **facts} for side, hand in enumerate(native)]


def test_a_left_hand_that_was_mirrored_by_the_wrapper_is_left_as_it_is(tmp_path: Path) -> None:
    joints = known_hands(8)
    (tmp_path / "clip.pkl").write_bytes(pickle.dumps([_hands(frame, focal_length=1200, img_size=[1280, 720]) for frame in joints]))
    (recording,) = Hamer().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, joints + np.array([0, 0.5, 0]), atol=1e-5)
    assert not any("mirrored" in sentence or "depth" in sentence for sentence in recording.dropped)


@pytest.mark.parametrize("suffix", [".npz", ".npy", ".json"])
def test_a_folder_of_frames_is_one_take_in_any_of_the_formats(suffix: str, tmp_path: Path) -> None:
    joints = known_hands(8)
    (tmp_path / "clip").mkdir()
    for number, frame in enumerate(joints):
        if number == 4:
            continue
        path = tmp_path / "clip" / f"frame_{20 + number:04d}{suffix}"
        both = _hands(frame, focal_length=1200.0, img_size=[1280.0, 720.0])
        if suffix == ".json":
            path.write_text(json.dumps([hand | {"joints": hand["joints"].tolist()} for hand in both]))
        elif suffix == ".npy":
            np.save(path, np.array(both, object), allow_pickle=True)
        else:
            arrays: dict[str, Any] = {
                key: np.array([hand[key] for hand in both]) for key in ("joints", "cam_t", "is_right", "focal_length")
            }
            np.savez(path, **arrays, img_size=np.array([1280.0, 720.0]))
    (recording,) = Hamer().recordings(tmp_path)
    assert (recording.take, recording.first_frame, len(recording.motion)) == ("clip", 20, 8)
    assert recording.motion.present.tolist() == [[number != 4] * 2 for number in range(8)]
    np.testing.assert_allclose(recording.motion.joints[5], joints[5] + np.array([0, 0.5, 0]), atol=1e-5)


def test_a_second_hand_of_a_side_is_told(tmp_path: Path) -> None:
    frames = [_hands(frame) for frame in known_hands(8)]
    frames[2].append(frames[2][0])
    (tmp_path / "clip.pkl").write_bytes(pickle.dumps(frames))
    (recording,) = Hamer().recordings(tmp_path)
    assert "1 more hands of a side that was already there in the frame" in recording.dropped


def test_sides_that_do_not_fit_the_right_hands_shape_are_told(tmp_path: Path) -> None:
    frames = [[hand | {"is_right": 1} for hand in _hands(frame)[:1]] for frame in known_hands(8)]
    (tmp_path / "clip.pkl").write_bytes(pickle.dumps(frames))
    (recording,) = Hamer().recordings(tmp_path)
    assert any("sides may be swapped" in sentence for sentence in recording.dropped)


def test_a_pickle_that_would_run_something_is_refused(tmp_path: Path) -> None:
    write_hamer(tmp_path)
    evil = b"\x80\x04cos\nsystem\n(X\x04\x00\x00\x00true\x85tR" + b"pred_keypoints_3d is_right."
    (tmp_path / "video_7.pkl").write_bytes(evil)
    with pytest.raises(FileFormatError, match=r"video_7\.pkl"):
        list(Hamer().recordings(tmp_path / "video_7.pkl"))


def test_a_hand_of_other_numbers_is_named(tmp_path: Path) -> None:
    (tmp_path / "clip.pkl").write_bytes(pickle.dumps([{"joints": np.zeros((20, 3)), "is_right": 1, "cam_t": [0, 0, 1]}]))
    with pytest.raises(FileFormatError, match=r"clip\.pkl holds a hand that cannot be read"):
        list(Hamer().recordings(tmp_path))
