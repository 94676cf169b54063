"""Tests for ambidex_npz.py."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError, UnitError
from ambidex.motion import Motion
from ambidex.sources.ambidex_npz import AmbidexNpz

Hands = Callable[[np.ndarray], np.ndarray]


def test_saved_motions_come_back_unchanged_and_named(hands_at: Hands, tmp_path: Path) -> None:
    motion = Motion.from_joints(hands_at(np.arange(30) / 30), 30.0)
    motion.save(tmp_path / "mine" / "a.npz")
    motion.save(tmp_path / "mine" / "deep" / "b.npz")
    recordings = list(AmbidexNpz().recordings(tmp_path / "mine"))
    assert [recording.take for recording in recordings] == ["mine/a", "mine/deep/b"]
    assert all(np.array_equal(recording.motion.joints, motion.joints) for recording in recordings)
    assert all(recording.dropped == () for recording in recordings)


def test_one_file_is_read_and_named_as_in_its_folder(hands_at: Hands, tmp_path: Path) -> None:
    Motion.from_joints(hands_at(np.arange(5) / 30), 30.0).save(tmp_path / "mine" / "a.npz")
    (recording,) = AmbidexNpz().recordings(tmp_path / "mine" / "a.npz")
    assert recording.take == "mine/a"


def test_a_cut_file_is_refused_by_name(hands_at: Hands, tmp_path: Path) -> None:
    path = tmp_path / "cut.npz"
    Motion.from_joints(hands_at(np.arange(30) / 30), 30.0).save(path)
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(FileFormatError, match=r"cut\.npz"):
        list(AmbidexNpz().recordings(tmp_path))


def test_joints_in_millimetres_are_refused(hands_at: Hands, tmp_path: Path) -> None:
    np.savez(tmp_path / "mm.npz", joints=hands_at(np.arange(5) / 30) * 1000, fps=30.0)
    with pytest.raises(UnitError, match="millimetres"):
        list(AmbidexNpz().recordings(tmp_path))
