"""Qualisys TSV; see test_conformance.py for a tree of known joints."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.qualisys import Qualisys, read_qualisys

_HEAD = "NO_OF_FRAMES\t2\nFREQUENCY\t50\nDESCRIPTION\twaving\nEVENT\tclap\t2\t0.02\nDATA_INCLUDED\t3D\nMARKER_NAMES\ta\tb\n"


def _write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "take.tsv"
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    "rows",
    [
        "1\t2\t3\t4\t5\t6\nnull\tnull\tnull\t0.000\t0.000\t0.000\n",
        "1\t0.00000\t1\t2\t3\t4\t5\t6\t\n2\t0.02000\t\t\t\tnan\tnan\tnan\t\n",
        "Frame\tTime\ta X\ta Y\ta Z\tb X\tb Y\tb Z\n1\t0.0\t1\t2\t3\t4\t5\t6\n2\t0.02\tnan\tnan\tnan\t0.0\t0.0\t0.0\n",
    ],
)
def test_column_names_frame_and_time_may_be_left_out(tmp_path: Path, rows: str) -> None:
    tracks = read_qualisys(_write(tmp_path, _HEAD + rows), MarkerOptions())
    assert tracks is not None
    assert (tracks.labels, tracks.fps, tracks.first_frame, tracks.names) == (("a", "b"), 50.0, 1, ("waving",))
    np.testing.assert_array_equal(tracks.points[0], [[1, 2, 3], [4, 5, 6]])
    assert np.isnan(tracks.points[1]).all()
    assert [(each.text, each.start) for each in tracks.sentences] == [("clap", 0.02)]


def test_a_tsv_of_another_kind_is_passed_over_and_bodies_are_refused(tmp_path: Path) -> None:
    assert read_qualisys(_write(tmp_path, "x\ty\n1\t2\n"), MarkerOptions()) is None
    with pytest.raises(FileFormatError, match=r"take\.tsv has no MARKER_NAMES.*6D"):
        read_qualisys(_write(tmp_path, "NO_OF_FRAMES\t2\nFREQUENCY\t50\nBODY_NAMES\tglove\n"), MarkerOptions())


def test_frames_that_are_lost_are_noticed(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match=r"take\.tsv has 1 frames, its header says 2"):
        read_qualisys(_write(tmp_path, _HEAD + "1\t2\t3\t4\t5\t6\n"), MarkerOptions())


def test_a_real_glove_becomes_a_right_hand(real_data: Path) -> None:
    path = real_data / "hand_embodiment_qualisys" / "recording.tsv.gz"
    if not path.is_file():
        pytest.skip(f"no {path}")
    with gzip.open(path, "rt") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][12:]
    tip = np.array([[float(cell) for cell in row[11:14]] for row in rows]) / 1000
    recording = next(Qualisys().recordings(path))
    joints = recording.motion.joints
    assert joints.shape == (6000, 2, 21, 3) and recording.motion.fps == 100
    assert recording.motion.present.mean(axis=0).tolist() == [0, 1]
    seen = np.isfinite(tip).all(axis=-1)
    # The marker on the thumb's nail stays within a nail's reach of the thumb's tip.
    assert np.percentile(np.linalg.norm(joints[seen, 1, 4] - tip[seen], axis=-1), 99) < 0.025
