"""NOKOV CSV; see test_conformance.py for a tree of known joints."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.nokov import FPS, Nokov, read_nokov


def test_a_csv_of_another_kind_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("a-X,a-Y,b-Z\n1,2,3\n")
    assert read_nokov(path, MarkerOptions()) is None
    path.write_text("")
    assert read_nokov(path, MarkerOptions()) is None


def test_the_rate_is_assumed_aloud_unless_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "take.csv"
    path.write_text("a-X,a-Y,a-Z\n1,2,3\nnan,nan,nan\n")
    silent, told = read_nokov(path, MarkerOptions()), read_nokov(path, MarkerOptions(fps=60))
    assert silent is not None and told is not None
    assert silent.fps == FPS and "120 frames per second" in silent.notes[0]
    assert told.notes == ()
    np.testing.assert_array_equal(silent.points, [[[1, 2, 3]], [[np.nan] * 3]])


@pytest.fixture(scope="module")
def guitar(real_data: Path) -> Path:
    folder = real_data / "guitar_markers"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    return folder


def test_real_markers_are_read_as_they_stand(guitar: Path) -> None:
    for path in sorted(guitar.glob("*.csv.gz")):
        with gzip.open(path, "rt") as file:
            header = file.readline().strip().split(",")
            table = np.genfromtxt(file, delimiter=",")
        tracks = read_nokov(path, MarkerOptions())
        assert tracks is not None
        column = header.index("R-E2-X")
        np.testing.assert_array_equal(tracks.points[:, tracks.labels.index("R-E2")], table[:, column : column + 3])


def test_real_hands_lie_on_their_markers(guitar: Path) -> None:
    """The must is 4 mm; bones and wrist are what a man's are, and fingers bend toward the palm."""
    recording = next(Nokov().recordings(guitar / "Pick1.csv.gz"))
    words = next(sentence for sentence in recording.dropped if "median" in sentence)
    assert float(words.split()[2]) <= 4.0
    joints = recording.motion.joints
    assert recording.motion.present.all(axis=0).tolist() == [False, True]
    assert 0.075 < np.linalg.norm(joints[0, 1, 9] - joints[0, 1, 0]) < 0.105
    palm = np.cross(joints[:, 1, 5] - joints[:, 1, 0], joints[:, 1, 17] - joints[:, 1, 0])
    assert (((joints[:, 1, 16] - joints[:, 1, 13]) * palm).sum(-1) > 0).mean() > 0.9
    speed = np.linalg.norm(np.diff(joints[:, 1, 0], axis=0), axis=-1) * recording.motion.fps
    assert speed.max() < 5
