"""TRC; see test_conformance.py for a tree of known joints."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.trc import read_trc

_HEAD = (
    "PathFileType\t4\t(X/Y/Z)\tt.trc\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\n60\t60\t2\t2\tmm\n"
    "Frame#\tTime\ta\t\t\tb\t\t\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\n"
)


def test_rows_may_end_early_where_markers_are_missing(tmp_path: Path) -> None:
    path = tmp_path / "t.trc"
    path.write_text(_HEAD + "\n1\t0.0\t1\t2\t3\t4\t5\t6\n2\t0.0167\t1\t2\t3\n")
    tracks = read_trc(path, MarkerOptions())
    assert tracks is not None
    assert (tracks.labels, tracks.fps, tracks.unit, tracks.up, tracks.up_known) == (("a", "b"), 60, "mm", "y", False)
    np.testing.assert_array_equal(tracks.points, [[[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [np.nan] * 3]])


@pytest.mark.parametrize(
    ("text", "words"),
    [(_HEAD + "1\t0.0\t1\t2\t3\t4\t5\t6\n", "1 frames, its header says 2"), (_HEAD[:60], "ends in its header"),
     (_HEAD.replace("DataRate", "Rate") + "1\t0\n", "no DataRate")],
)  # fmt: skip
def test_a_damaged_file_is_named(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "t.trc"
    path.write_text(text)
    with pytest.raises(FileFormatError, match=rf"t\.trc.*{words}"):
        read_trc(path, MarkerOptions())
