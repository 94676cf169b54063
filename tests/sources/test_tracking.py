"""Tests for tracking.py."""

import json
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.motion import Motion
from ambidex.sources.recording import Recording
from ambidex.sources.track_camera import PixelTrack, pinhole, project
from ambidex.sources.tracking import CameraGuess, bone_variation, mend_pixels, track

_SIZE, _FOCAL = (1280, 720), 900.0
_GUESS = CameraGuess(focal=_FOCAL)


@pytest.fixture
def true(fist_motion: Motion) -> np.ndarray:
    return fist_motion.joints.astype(np.float64) + np.array([0.0, -0.7, -1.0])


@pytest.fixture
def seen(true: np.ndarray) -> PixelTrack:
    """A tracker's view with a pixel and a millimetre of noise."""
    random = np.random.default_rng(0)
    local = np.stack([-true[..., 0], -true[..., 2], -true[..., 1]], axis=-1)
    local += random.normal(0, 0.001, local.shape)
    image = project(true, pinhole(_SIZE, _FOCAL)) + random.normal(0, 1.0, (*true.shape[:3], 2))
    return PixelTrack(image, local - local[:, :, :1], 30.0, _SIZE, ("the tracker said so",))


def _miss(found: np.ndarray, true: np.ndarray) -> float:
    return float(np.nanmean(np.linalg.norm(found - true, axis=-1)))


def test_pixels_become_the_hands_that_were_seen(seen: PixelTrack, true: np.ndarray) -> None:
    found = mend_pixels(seen, _GUESS)
    assert _miss(found.mended.motion.joints, true) < 0.005
    assert found.miss_px is not None
    assert found.miss_px < 3


@pytest.mark.parametrize("frames", [slice(10, 16), slice(None)])
def test_names_that_were_exchanged_are_mended_before_any_hand_is_fitted(seen: PixelTrack, true: np.ndarray, frames: slice) -> None:
    swapped = np.zeros(len(true), bool)
    swapped[frames] = True
    found = mend_pixels(seen.exchanged(swapped), _GUESS)
    assert _miss(found.mended.motion.joints, true) < 0.005
    assert sum(each.end - each.start for each in found.mended.changes if each.what == "swap") == swapped.sum()


def test_a_mirror_image_gives_the_hands_themselves(seen: PixelTrack, true: np.ndarray) -> None:
    found = mend_pixels(seen.unmirrored(), CameraGuess(focal=_FOCAL, mirrored=True))
    assert _miss(found.mended.motion.joints, true) < 0.005


def test_what_is_taken_for_granted_is_told(seen: PixelTrack) -> None:
    guessed = " ".join(mend_pixels(seen, CameraGuess()).sentences())
    assert "60 degrees" in guessed
    assert "size of the hands" in guessed
    assert "the tracker said so" in guessed
    known = " ".join(mend_pixels(seen, CameraGuess(focal=_FOCAL, hand_length=0.19)).sentences())
    assert "degrees" not in known
    assert "size of the hands" not in known


def test_the_report_is_json_and_names_the_camera(seen: PixelTrack) -> None:
    report = json.loads(json.dumps(mend_pixels(seen, _GUESS).report()))
    assert report["camera"]["focal_px"] == _FOCAL
    assert report["camera"]["size"] == list(_SIZE)
    assert report["bone_variation_percent"]["right"]["after"] < 0.1
    assert report["frames"] == len(seen.image)
    assert "the tracker said so" in report["told"]


def test_a_camera_that_cannot_be_is_refused(seen: PixelTrack) -> None:
    with pytest.raises(InputError, match="focal length"):
        mend_pixels(seen, CameraGuess(focal=-1.0))


def test_joints_in_metres_are_mended_as_they_are(fist_motion: Motion, tmp_path: Path) -> None:
    class Known:
        name = "known"

        def track(self, path: Path, progress) -> Recording:
            progress(60, 60)
            return Recording(fist_motion, "test", "fist", "", "none", dropped=("one thing",))

    calls = []
    found = track(tmp_path, Known(), lambda done, frames: calls.append((done, frames)))
    assert calls == [(60, 60)]
    assert found.camera is None
    assert "camera" not in found.report()
    assert found.sentences()[0] == "one thing"
    np.testing.assert_allclose(found.mended.motion.joints, fist_motion.joints, atol=1e-3)


def test_bones_that_vary_by_a_tenth_are_said_to() -> None:
    joints = np.cumsum(np.full((2, 2, 21, 3), 0.01), axis=2)
    joints[1] *= 1.2
    joints[:, 0] = np.nan
    np.testing.assert_allclose(bone_variation(joints), [0.0, 0.1 / 1.1])
