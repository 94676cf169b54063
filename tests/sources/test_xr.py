"""Tests for xr.py; trees_b.py writes its files."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.tree import known_hands
from tests.sources.trees_b import write_xr_openxr, write_xr_webxr

from ambidex.errors import FileFormatError
from ambidex.sources.xr import Xr


@pytest.mark.parametrize(("unit", "step"), [(1.0, 1 / 72), (1e3, 1 / 90), (1e6, 1 / 30), (1e9, 1 / 60)])
def test_the_clocks_unit_is_told_by_its_usual_step(unit: float, step: float, tmp_path: Path) -> None:
    joints = known_hands(30, 1 / step)
    native = np.stack([joints[..., 0], joints[..., 2], -joints[..., 1]], axis=-1)
    order = [0, 1, 2, 3, 4, *(i for f in range(1, 5) for i in (0, *range(1 + 4 * f, 5 + 4 * f)))]
    np.savez(tmp_path / "log.npz", timestamp=(7 + np.arange(30) * step) * unit, left=native[:, 0, order], right=native[:, 1, order])
    (recording,) = Xr().recordings(tmp_path)
    assert recording.motion.fps == round(1 / step)
    np.testing.assert_allclose(recording.motion.joints, joints, atol=1e-4)


def test_frames_may_stand_in_a_list_under_their_key(tmp_path: Path) -> None:
    tree = write_xr_webxr(tmp_path)
    lines = tree.cut[0].read_text().split("\n")
    (tmp_path / "other.json").write_text(json.dumps({"device": "x", "frames": [json.loads(line) for line in lines if line]}))
    tree.cut[0].unlink()
    (recording,) = Xr().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)


def test_a_damaged_npz_beside_a_log_is_told(tmp_path: Path) -> None:
    write_xr_openxr(tmp_path)
    (tmp_path / "a.npz").write_bytes(b"PK\x03\x04 not whole")
    (recording,) = Xr().recordings(tmp_path)
    assert any("a.npz" in sentence and sentence.startswith("no take") for sentence in recording.dropped)


def test_an_npz_without_times_or_with_other_shapes_is_refused(tmp_path: Path) -> None:
    hand = np.ones((4, 25, 3))
    np.savez(tmp_path / "a.npz", left=hand)
    with pytest.raises(FileFormatError, match="has no times"):
        list(Xr().recordings(tmp_path / "a.npz"))
    np.savez(tmp_path / "a.npz", left=hand, right=hand[:3], time=np.arange(4.0))
    with pytest.raises(FileFormatError, match=r"'right' is \(3, 25, 3\)"):
        list(Xr().recordings(tmp_path / "a.npz"))


def test_a_frame_that_does_not_fit_is_named_and_numbered(tmp_path: Path) -> None:
    tree = write_xr_webxr(tmp_path)
    lines = tree.cut[0].read_text().split("\n")
    lines[3] = json.dumps({"time": 1, "left": {"wrist": [1, 2, 3]}})
    tree.cut[0].write_text("\n".join(lines))
    with pytest.raises(FileFormatError, match=r"session_1\.jsonl, frame 3.*lacks 20 of its joints"):
        list(Xr().recordings(tmp_path))


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    tree = write_xr_webxr(tmp_path)
    data = tree.cut[0].read_bytes()
    tree.cut[0].write_bytes(data[:2000] + b"\xff\xfe\xfd" + data[2003:])
    with pytest.raises(FileFormatError, match=r"session_1\.jsonl"):
        list(Xr().recordings(tmp_path))
