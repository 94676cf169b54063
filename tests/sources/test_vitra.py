"""Tests for vitra.py; trees_b.py writes its files."""

from pathlib import Path

import numpy as np
import pytest
from tests.sources.trees_b import write_vitra

from ambidex.errors import FileFormatError
from ambidex.sources.vitra import Vitra


def test_the_real_episode_agrees_with_an_independent_reading(real_data: Path) -> None:
    folder = real_data / "vitra_sample"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    (path,) = folder.glob("*.npy")
    native = np.load(path, allow_pickle=True).item()
    (recording,) = Vitra().recordings(folder)
    assert len(recording.motion) == len(native["right"]["kept_frames"]) == 25
    assert not recording.motion.present[:, 0].any()
    x, y, z = np.moveaxis(native["right"]["joints_worldspace"], -1, 0)
    np.testing.assert_allclose(recording.motion.joints[:, 1], np.stack([x, z, -y], axis=-1), atol=1e-6)
    assert "left hand in 25 frames: marked as not valid by the source" in recording.dropped
    first = recording.sentences[0]
    assert (first.text, first.hand, first.start) == ("Pick up the spray bottle.", "right", 0.0)
    assert {s.hand for s in recording.sentences} == {"right"}


def test_the_real_camera_sees_the_joints_that_the_file_gives_in_camera_space(real_data: Path) -> None:
    folder = real_data / "vitra_sample"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    (path,) = folder.glob("*.npy")
    seen = np.load(path, allow_pickle=True).item()["right"]["joints_camspace"]
    (recording,) = Vitra().recordings(path)
    joints = recording.motion.joints[:, 1]
    pose = recording.cameras[0].world_to_camera
    np.testing.assert_allclose(np.einsum("tij,tkj->tki", pose[:, :3, :3], joints) + pose[:, None, :3, 3], seen, atol=1e-5)


@pytest.mark.parametrize(("name", "step", "fps"), [("Ego4D", 1, 30), ("EPIC", 2, 30), ("somethingsomethingv2", 1, 12), ("Ego4D", 3, 10)])
def test_the_rate_follows_the_video_and_the_step_of_its_frames(name: str, step: int, fps: float, tmp_path: Path) -> None:
    write_vitra(tmp_path)
    (path,) = tmp_path.rglob("*.npy")
    episode = np.load(path, allow_pickle=True).item()
    episode["video_decode_frame"] = 100 + step * np.arange(20)
    np.save(path.with_name(f"{name}_a_ep_000001.npy"), np.array(episode, object), allow_pickle=True)
    path.unlink()
    (recording,) = Vitra().recordings(tmp_path)
    assert recording.motion.fps == fps
    assert any(f"taken as {fps:g} frames a second" in sentence for sentence in recording.dropped)


@pytest.mark.parametrize("fault", ["right", "extrinsics", "text"])
def test_an_episode_that_lacks_something_is_named(fault: str, tmp_path: Path) -> None:
    write_vitra(tmp_path)
    (path,) = tmp_path.rglob("*.npy")
    episode = np.load(path, allow_pickle=True).item()
    episode[fault] = {"right": [("no interval",)]} if fault == "text" else None
    np.save(path, np.array(episode, object), allow_pickle=True)
    with pytest.raises(FileFormatError, match=r"Ego4D_03cc_ep_000000\.npy is not a VITRA episode"):
        list(Vitra().recordings(tmp_path))
