"""Tests for pose_file.py."""

import struct
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.pose_file import read_pose


def _text(value: str) -> bytes:
    return struct.pack("<H", len(value.encode())) + value.encode()


def _bytes(version: float, frames: int, claimed: int | None = None) -> tuple[bytes, np.ndarray, np.ndarray]:
    """Two components of two and one points, two people, and random numbers."""
    random = np.random.default_rng(1)
    header = struct.pack("<fHHHH", version, 640, 480, 7, 2)
    header += _text("Körper") + _text("XYZC") + struct.pack("<HHH", 2, 1, 2) + _text("A") + _text("B")
    header += struct.pack("<HH", 0, 1) + struct.pack("<HHHHHH", *range(6))
    header += _text("HAND") + _text("XYZC") + struct.pack("<HHH", 1, 0, 0) + _text("C")
    rate = struct.pack("<fIH", 24.5, frames, 2) if version > 0.15 else struct.pack("<HHH", 24, claimed or frames, 2)
    places = random.normal(size=(frames, 2, 3, 3)).astype("<f4")
    confidence = random.uniform(size=(frames, 2, 3)).astype("<f4")
    return header + rate + places.tobytes() + confidence.tobytes(), places, confidence


@pytest.mark.parametrize(("version", "fps"), [(0.1, 24.0), (0.2, 24.5)])
def test_both_versions_come_back_whole(version: float, fps: float, tmp_path: Path) -> None:
    data, places, confidence = _bytes(version, 5)
    (tmp_path / "a.pose").write_bytes(data)
    file = read_pose(tmp_path / "a.pose")
    assert (file.fps, file.size) == (fps, (640, 480, 7))
    assert [(each.name, each.axes, each.points) for each in file.components] == [("Körper", "XYZ", ("A", "B")), ("HAND", "XYZ", ("C",))]
    np.testing.assert_array_equal(file.places, places)
    np.testing.assert_array_equal(file.confidence, confidence)
    found = file.component("HAND")
    assert found is not None and found[1] == slice(2, 3)
    assert file.component("FOOT") is None


def test_more_frames_than_16_bits_can_tell_are_found_by_the_length(tmp_path: Path) -> None:
    data, places, _ = _bytes(0.1, 65536 + 3, claimed=3)
    (tmp_path / "long.pose").write_bytes(data)
    file = read_pose(tmp_path / "long.pose")
    np.testing.assert_array_equal(file.places[-1], places[-1])


def test_version_0_0_has_no_frames(tmp_path: Path) -> None:
    data, _, _ = _bytes(0.1, 5)
    (tmp_path / "old.pose").write_bytes(struct.pack("<f", 0.0) + data[4:])
    assert len(read_pose(tmp_path / "old.pose").places) == 0


@pytest.mark.parametrize("length", [0, 3, 30, 90, 200])
def test_a_cut_file_is_named_wherever_it_is_cut(length: int, tmp_path: Path) -> None:
    data, _, _ = _bytes(0.2, 5)
    (tmp_path / "cut.pose").write_bytes(data[:length])
    with pytest.raises(FileFormatError, match=r"cut\.pose"):
        read_pose(tmp_path / "cut.pose")


def test_another_version_is_refused_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "new.pose").write_bytes(struct.pack("<fHHHH", 1.5, 1, 1, 1, 0))
    with pytest.raises(FileFormatError, match=r"version 1\.5"):
        read_pose(tmp_path / "new.pose")
