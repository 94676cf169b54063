"""Tests for `ambidex track` and `ambidex ingest --mend`."""

import json
from pathlib import Path

import numpy as np
import pytest

from ambidex.cli import main
from ambidex.corpus import open_corpus
from ambidex.motion import Motion


@pytest.fixture
def faulty(fist_motion: Motion, tmp_path: Path) -> Path:
    """The fist as npz, with names exchanged in frames 10 to 15 and the right hand unseen in 30 to 33."""
    joints, present = np.array(fist_motion.joints), np.array(fist_motion.present)
    joints[10:15] = joints[10:15, ::-1]
    present[30:33, 1] = False
    Motion(joints, present, 30.0).save(tmp_path / "faulty.npz")
    return tmp_path / "faulty.npz"


def test_a_recording_is_mended_and_all_is_told(
    faulty: Path, fist_motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, page, picture = (tmp_path / name for name in ("report.json", "page.html", "changes.png"))
    words = ["track", str(faulty), "--out", str(tmp_path / "mended.npz"), "--report", str(report), "--html", str(page)]
    assert main([*words, "--picture", str(picture)]) == 0
    printed = capsys.readouterr().out
    assert "5 frames in which left and right were exchanged" in printed
    assert "3 frames of a hand between frames up to 0.3 s apart: bridged" in printed
    mended = Motion.load(tmp_path / "mended.npz")
    assert mended.present.all()
    np.testing.assert_allclose(mended.joints, fist_motion.joints, atol=3e-3)
    changes = json.loads(report.read_text())["changes"]
    assert [(each["what"], each["start"], each["end"]) for each in changes] == [("swap", 10, 15), ("bridged", 30, 33)]
    assert "faulty.npz" in page.read_text()
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_names_stay_where_nobody_wants_them_changed(faulty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["track", str(faulty), "--out", str(tmp_path / "mended.npz"), "--no-swaps", "--no-smoothing"]) == 0
    assert "exchanged" not in capsys.readouterr().out


_OWN = """
import numpy as np
from ambidex.motion import Motion
from ambidex.sources.track_camera import PixelTrack, pinhole, project

class Own:
    name = "own"
    def __init__(self, options): self.file = options.model
    def track(self, path, progress):
        true = Motion.load(self.file).joints.astype(float) + np.array([0.0, -0.7, -1.0])
        local = np.stack([-true[..., 0], -true[..., 2], -true[..., 1]], axis=-1)
        progress(len(true), len(true))
        return PixelTrack(project(true, pinhole((640, 480), 500.0)), local - local[:, :, :1], 30.0, (640, 480))
"""


def test_a_tracker_of_ones_own_and_a_camera_place_hands_in_metres(
    fist_motion: Motion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "trackers_of_this_test.py").write_text(_OWN)
    monkeypatch.syspath_prepend(tmp_path)
    fist_motion.save(tmp_path / "net.npz")
    (tmp_path / "film.mp4").touch()
    words = ["track", str(tmp_path / "film.mp4"), "--tracker", "trackers_of_this_test:Own", "--model", str(tmp_path / "net.npz")]
    assert main([*words, "--focal", "500", "--out", str(tmp_path / "seen.npz"), "--report", str(tmp_path / "report.json")]) == 0
    assert "found by own" in capsys.readouterr().out
    np.testing.assert_allclose(Motion.load(tmp_path / "seen.npz").joints, fist_motion.joints + np.array([0.0, -0.7, -1.0]), atol=3e-3)
    assert json.loads((tmp_path / "report.json").read_text())["camera"]["focal_px"] == 500
    # 65.24 degrees across 640 pixels is a focal length of 500.
    assert main([*words, "--fov", "65.2385", "--out", str(tmp_path / "again.npz")]) == 0
    np.testing.assert_allclose(Motion.load(tmp_path / "again.npz").joints, Motion.load(tmp_path / "seen.npz").joints, atol=1e-4)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["none.npz"], "none.npz does not exist"),
        (["film.mp4"], "hand_landmarker.task"),
        (["film.mp4", "--tracker", "medipipe"], "Did you mean 'mediapipe'"),
        (["film.mp4", "--hand-length", "19"], "metres"),
        (["film.mp4", "--focal", "900", "--fov", "60"], "not allowed with"),
        (["film.mp4", "--view", "above"], "facing"),
        (["film.mp4", "--tracker", "recording"], "No reader"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("film.mp4").touch()
    assert main(["track", *words, "--out", "out.npz"]) == 2
    assert message in capsys.readouterr().err
    assert not Path("out.npz").exists()


def test_takes_are_mended_on_their_way_into_a_corpus(
    faulty: Path, fist_motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = str(tmp_path / "corpus")
    assert main(["ingest", "npz", str(faulty), "--out", corpus, "--mend", "--workers", "1"]) == 0
    assert "mended in 1 take:" in capsys.readouterr().out
    (clip,) = open_corpus(corpus)
    assert clip.motion.present.all()
    np.testing.assert_allclose(clip.motion.joints, fist_motion.joints, atol=3e-3)
    assert main(["ingest", "npz", str(faulty), "--out", corpus, "--workers", "1"]) == 2
    assert "mend" in capsys.readouterr().err
