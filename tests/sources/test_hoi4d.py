"""Tests for hoi4d.py; what every reader must do is tested in test_conformance.py."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.mano_by_hand import mano_by_hand, moving_parameters
from tests.sources.trees_a_worn import write_hoi4d

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.sources.hoi4d import Hoi4d


def test_the_camera_sees_the_hands_as_the_files_hold_them(tmp_path: Path) -> None:
    tree = write_hoi4d(tmp_path)
    (recording,) = Hoi4d().recordings(tmp_path, tree.options)
    p = moving_parameters(12, 1)
    seen = in_camera(recording.cameras[0], recording.motion.joints.astype(float))
    for t in (0, 5, 11):
        points = mano_by_hand("right", p["root"][t], p["pose"][t], p["betas"], p["shift"][t], False, "smplx")
        np.testing.assert_allclose(seen[t, 1], points, atol=1e-5)


def test_without_any_trajectory_nothing_can_be_read(tmp_path: Path) -> None:
    tree = write_hoi4d(tmp_path)
    tree.cut[0].unlink()
    with pytest.raises(NothingToReadError, match=r"none of 2 sequences of the source 'hoi4d' has <sequence>/3Dseg/output\.log"):
        list(Hoi4d().recordings(tmp_path, tree.options))


def test_a_hand_past_the_trajectory_is_refused(tmp_path: Path) -> None:
    tree = write_hoi4d(tmp_path)
    tree.cut[1].rename(tree.cut[1].with_name("12.pickle"))
    with pytest.raises(FileFormatError, match=r"output\.log has 12 camera poses, but .* has frame 12"):
        list(Hoi4d().recordings(tmp_path, tree.options))


def test_an_action_without_times_is_refused(tmp_path: Path) -> None:
    tree = write_hoi4d(tmp_path)
    next(tmp_path.rglob("color.json")).write_text(json.dumps({"events": [{"event": "Push", "startTime": 1}]}))
    with pytest.raises(FileFormatError, match=r"color\.json has an event without its name and times"):
        list(Hoi4d().recordings(tmp_path, tree.options))


def test_words_and_intrinsics_may_be_absent(tmp_path: Path) -> None:
    tree = write_hoi4d(tmp_path)
    for name in ("color.json", "intrin.npy"):
        next(tmp_path.rglob(name)).unlink()
    (recording,) = Hoi4d().recordings(tmp_path, tree.options)
    assert (recording.sentences, recording.cameras) == ((), ())
    np.testing.assert_allclose(recording.motion.joints, tree.joints, atol=1e-4)
