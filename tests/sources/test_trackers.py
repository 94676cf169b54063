"""Tests for trackers.py."""

import json
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from ambidex.errors import InputError, UnknownNameError
from ambidex.motion import Motion
from ambidex.sources import trackers
from ambidex.sources.recording import Recording
from ambidex.sources.trackers import GROUP, TRACKERS, TrackerOptions, get_tracker, usual_tracker


def _nothing(done: int, frames: int) -> None: ...


def test_a_video_is_looked_at_and_everything_else_was_recorded() -> None:
    assert usual_tracker(Path("hands.MP4")) == "mediapipe"
    assert usual_tracker(Path("hands.npz")) == usual_tracker(Path("folder")) == "recording"


def test_every_name_is_that_of_its_tracker(tmp_path: Path) -> None:
    for name in set(TRACKERS) - {"mediapipe"}:
        assert get_tracker(name, TrackerOptions()).name == name
    with pytest.raises(InputError, match=r"hand_landmarker\.task"):
        get_tracker("mediapipe", TrackerOptions())


def test_a_recording_is_taken_as_any_reader_reads_it(fist_motion: Motion, tmp_path: Path) -> None:
    fist_motion.save(tmp_path / "one.npz")
    fist_motion[:30].save(tmp_path / "two.npz")
    seen = []
    found = get_tracker("recording", TrackerOptions(take="two")).track(tmp_path, lambda done, frames: seen.append((done, frames)))
    assert isinstance(found, Recording)
    np.testing.assert_array_equal(found.motion.joints, fist_motion.joints[:30])
    assert seen == [(30, 30)]


def test_results_of_hamer_are_read(fist_motion: Motion, tmp_path: Path) -> None:
    joints = fist_motion.joints[:4, 1] @ np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0.0]])
    known = {"is_right": 1, "focal_length": 900.0, "img_size": [640, 480]}
    hands = [{"frame": frame, "joints": (hand - hand[0]).tolist(), "cam_t": hand[0].tolist(), **known} for frame, hand in enumerate(joints)]
    (tmp_path / "take.json").write_text(json.dumps(hands))
    found = get_tracker("hamer", TrackerOptions()).track(tmp_path / "take.json", _nothing)
    assert isinstance(found, Recording)
    np.testing.assert_allclose(found.motion.joints[:, 1], fist_motion.joints[:4, 1], atol=1e-5)
    with pytest.raises(UnknownNameError, match="take"):
        get_tracker("hamer", TrackerOptions(take="other")).track(tmp_path / "take.json", _nothing)


_OWN = """
class Own:
    name = "own"
    def __init__(self, options): self.model = options.model
    def track(self, path, progress): raise NotImplementedError
"""


def test_a_tracker_of_ones_own_is_named_by_its_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my_tracker_of_hands.py").write_text(_OWN)
    monkeypatch.syspath_prepend(tmp_path)
    found = get_tracker("my_tracker_of_hands:Own", TrackerOptions(model=Path("net")))
    assert (found.name, vars(found)) == ("own", {"model": Path("net")})
    for wrong in ("my_tracker_of_hands:Other", "no_such_module_of_hands:Own", ":Own"):
        with pytest.raises(InputError, match="module:name"):
            get_tracker(wrong, TrackerOptions())


def test_a_tracker_that_another_package_announces_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "announced_tracker_of_hands.py").write_text(_OWN)
    monkeypatch.syspath_prepend(tmp_path)
    point = EntryPoint("theirs", "announced_tracker_of_hands:Own", GROUP)
    monkeypatch.setattr(trackers, "entry_points", lambda group: [point] if group == GROUP else [])
    assert get_tracker("theirs", TrackerOptions()).name == "own"
    with pytest.raises(UnknownNameError, match="hamer, mediapipe, recording, theirs"):
        get_tracker("nobody", TrackerOptions())


def test_the_makers_of_trackers_get_what_the_user_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setitem(TRACKERS, "mediapipe", lambda options: told.append(options) or SimpleNamespace(name="mediapipe"))
    get_tracker("mediapipe", TrackerOptions(model=Path("a.task")))
    assert told == [TrackerOptions(Path("a.task"), None)]
