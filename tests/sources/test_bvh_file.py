"""Tests for bvh_file.py."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources import bvh_file
from ambidex.sources.bvh_file import read_bvh, read_names

_FILE = """HIERARCHY
ROOT Left Hand
{
  OFFSET 1 2 3
  CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
  JOINT finger
  {
    OFFSET 0 10 0
    CHANNELS 3 Yrotation Xrotation Zrotation
    End Site
    {
      OFFSET 0 0 5
    }
  }
}
MOTION
Frames: 2
Frame Time: 0.008333334
0 0 0 0 0 0 0 0 0
7 8 9 90 0 0 0 90 0
"""


def test_turns_apply_in_the_order_of_the_channels_and_positions_stand_in_place_of_offsets(tmp_path: Path) -> None:
    path = tmp_path / "a.bvh"
    path.write_text(_FILE)
    motion = read_bvh(path)
    assert motion.fps == 120
    np.testing.assert_allclose(motion.places["Left Hand"], [[0, 0, 0], [7, 8, 9]])
    # A quarter turn about z takes +y to −x; then one about the joint's own x takes its +z to −y, which z has taken to +x.
    np.testing.assert_allclose(motion.places["finger"], [[0, 10, 0], [-3, 8, 9]], atol=1e-9)
    np.testing.assert_allclose(motion.places["finger/end"], [[0, 10, 5], [2, 8, 9]], atol=1e-9)


def test_packed_files_windows_lines_and_a_byte_order_mark_make_no_difference(tmp_path: Path) -> None:
    plain, other = tmp_path / "a.bvh", tmp_path / "a.bvh.gz"
    plain.write_text(_FILE)
    other.write_bytes(gzip.compress(b"\xef\xbb\xbf" + _FILE.replace("\n", "\r\n").encode()))
    np.testing.assert_array_equal(read_bvh(plain).places["finger"], read_bvh(other).places["finger"])
    assert read_names(plain) == read_names(other) == ["Left Hand", "finger"]


def test_only_the_joints_asked_for_are_kept_and_blocks_make_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.bvh"
    path.write_text(_FILE)
    whole = read_bvh(path)
    monkeypatch.setattr(bvh_file, "_BLOCK", 1)
    part = read_bvh(path, {"finger"})
    assert set(part.places) == set(part.turns) == {"finger", "finger/end"}
    np.testing.assert_array_equal(part.places["finger/end"], whole.places["finger/end"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("MOTION", "MOVES"), ("Frames: 2", "Frames: 3"), ("90 0\n", "90\n"), ("0.008333334", "0"), ("OFFSET 0 10 0", "OFFSET 0 ten 0"),
        ("  }\n}\nMOTION", "MOTION"), ("HIERARCHY", "HELLO"),
    ],
)  # fmt: skip
def test_what_is_not_whole_is_named(old: str, new: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.bvh"
    path.write_text(_FILE.replace(old, new))
    with pytest.raises(FileFormatError, match=r"broken\.bvh is not a whole BVH file"):
        read_bvh(path)


def test_a_cut_packed_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.bvh.gz"
    path.write_bytes(gzip.compress(_FILE.encode())[:60])
    for read in (read_bvh, read_names):
        with pytest.raises(FileFormatError, match=r"broken\.bvh\.gz"):
            read(path)
