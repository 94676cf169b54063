"""C3D; see test_conformance.py for a tree of known joints."""

import sys
from pathlib import Path

import ezc3d
import numpy as np
import pytest

from ambidex.errors import FileFormatError, MissingExtraError
from ambidex.sources.c3d import C3d, read_c3d
from ambidex.sources.marker_options import MarkerOptions


def _write(path: Path, labels: list[str], screen_y: str = "") -> np.ndarray:
    random = np.random.default_rng(2)
    points = random.uniform(100, 900, (3, len(labels), 8))
    file = ezc3d.c3d()
    file["parameters"]["POINT"]["RATE"]["value"] = [100.0]
    file["parameters"]["POINT"]["LABELS"]["value"] = labels
    file["parameters"]["POINT"]["UNITS"]["value"] = ["mm"]
    if screen_y:
        file.add_parameter("POINT", "Y_SCREEN", [screen_y])
    file.add_parameter("POINT", "ANGLES", ["LWristAngles"])
    file["data"]["points"] = np.concatenate([points, np.ones((1, len(labels), 8))])
    residuals = np.zeros((1, len(labels), 8))
    residuals[0, 0, 3] = -1
    file["data"]["meta_points"]["residuals"] = residuals
    file.write(str(path))
    return points.transpose(2, 1, 0)


def test_points_come_without_computed_and_unlabelled_ones_and_with_gaps(tmp_path: Path) -> None:
    path = tmp_path / "t.c3d"
    points = _write(path, ["A:one", "LWristAngles", "two", "*7"])
    tracks = read_c3d(path, MarkerOptions())
    assert tracks is not None
    assert (tracks.labels, tracks.fps, tracks.unit) == (("A:one", "two"), 100, "mm")
    assert np.isnan(tracks.points[3, 0]).all()
    seen = np.isfinite(tracks.points)
    np.testing.assert_allclose(tracks.points[seen], points[:, [0, 2]][seen], atol=1e-3)


@pytest.mark.parametrize(("screen_y", "up", "known"), [("+Z", "z", True), ("+Y", "y", True), ("", "z", False), ("-X", "z", False)])
def test_the_vertical_is_what_the_file_says(tmp_path: Path, screen_y: str, up: str, known: bool) -> None:
    path = tmp_path / "t.c3d"
    _write(path, ["one"], screen_y)
    tracks = read_c3d(path, MarkerOptions())
    assert tracks is not None and (tracks.up, tracks.up_known) == (up, known)


def test_more_labels_than_one_parameter_holds_are_all_read(tmp_path: Path) -> None:
    path = tmp_path / "t.c3d"
    _write(path, [f"m{number}" for number in range(300)])
    tracks = read_c3d(path, MarkerOptions())
    assert tracks is not None and tracks.labels[-1] == "m299"


@pytest.mark.parametrize("left", [20, 600, -300])
def test_a_cut_file_is_named(tmp_path: Path, left: int) -> None:
    path = tmp_path / "t.c3d"
    _write(path, ["one", "two"])
    whole = path.read_bytes()
    path.write_bytes(whole[:left])
    with pytest.raises(FileFormatError, match=r"t\.c3d.*[Ii]t may be (cut|damaged)"):
        read_c3d(path, MarkerOptions())


def test_a_file_that_only_has_the_name_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "t.c3d"
    path.write_text("no markers")
    assert read_c3d(path, MarkerOptions()) is None


def test_without_the_library_the_line_that_installs_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "t.c3d"
    _write(path, ["one"])
    monkeypatch.setitem(sys.modules, "ezc3d", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'ambidex\[mocap\]'"):
        next(C3d().recordings(path))
