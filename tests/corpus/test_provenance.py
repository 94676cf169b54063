"""Tests for provenance.py: words, cameras and clock follow the hands through rate, windows and disk."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from ambidex.corpus.clip import Clip
from ambidex.corpus.provenance import at_rate, cut_cameras, cut_words
from ambidex.corpus.rows import from_table, replace_words, to_table
from ambidex.motion import Motion
from ambidex.sources import Camera, Recording, TimedLabel

Make = Callable[..., Motion]
_INTRINSICS = np.array([[600.0, 0, 320], [0, 600, 240], [0, 0, 1]])


def _moving(frames: int, fps: float) -> Camera:
    """A camera that turns at 1 rad/s and walks at 0.5 m/s."""
    times = np.arange(frames) / fps
    into_world = np.tile(np.eye(4), (frames, 1, 1))
    into_world[:, :3, :3] = Rotation.from_rotvec(np.stack([0 * times, 0 * times, times], axis=1)).as_matrix()
    into_world[:, 0, 3] = 0.5 * times
    return Camera("head", (640, 480), _INTRINSICS, np.linalg.inv(into_world), (0.1, -0.2))


def _recording(motion: Motion, **more: object) -> Recording:
    return replace(Recording(motion, "made", "take", "", "CC0-1.0"), **more)


@pytest.mark.parametrize("fps", [15.0, 60.0, 120.0])
def test_a_moving_camera_and_the_clock_follow_the_hands_to_another_rate(make_motion: Make, fps: float) -> None:
    motion = make_motion(2.0)
    seen = _recording(motion, cameras=(_moving(60, 30.0),), times=7.0 + np.arange(60) / 30)
    moved = at_rate(seen, fps)
    frames = len(moved.motion)
    inside = np.arange(frames) / fps <= 59 / 30
    np.testing.assert_allclose(moved.cameras[0].world_to_camera[inside], _moving(frames, fps).world_to_camera[inside], atol=1e-9)
    assert moved.times is not None
    np.testing.assert_allclose(moved.times[inside], (7.0 + np.arange(frames) / fps)[inside])


def test_the_same_rate_changes_nothing(make_motion: Make) -> None:
    seen = _recording(make_motion(1.0), cameras=(_moving(30, 30.0),))
    assert at_rate(seen, 30.0) is seen


def test_windows_cut_moving_cameras_and_leave_standing_ones() -> None:
    moving, standing = _moving(30, 30.0), replace(_moving(1, 30.0), name="wall")
    cut = cut_cameras((moving, standing), 10, 20)
    np.testing.assert_array_equal(cut[0].world_to_camera, moving.world_to_camera[10:20])
    assert cut[1] is standing


def test_words_go_to_the_windows_that_hold_half_of_their_time_and_to_the_hand_they_name(make_motion: Make) -> None:
    words = (
        TimedLabel("opens the jar", 0.0, 2.0),
        TimedLabel("holds the lid", 1.5, 4.0, "left", "action"),
        TimedLabel("says hello", 3.0, 3.0, "right"),
    )
    seen = _recording(make_motion(4.0), sentences=words, labels=("jar",))
    first, second = cut_words(seen, 0.0, 2.0), cut_words(seen, 2.0, 4.0)
    assert [(each.left, each.right, each.relation) for each in first] == [("", "", "jar"), ("", "", "opens the jar")]
    assert [(each.left, each.right, each.relation) for each in second] == [
        ("", "", "jar"),
        ("holds the lid", "", ""),
        ("", "says hello", ""),
    ]


def test_a_clip_keeps_its_cameras_and_clock_on_disk(make_clips: Callable[..., list[Clip]]) -> None:
    first, second = make_clips(2)
    first = replace(first, cameras=(_moving(len(first.motion), 30.0),), started=12.5, upright=False)
    for back in (from_table(to_table([first, second])), from_table(_rewritten([first, second]))):
        (camera,) = back[0].cameras
        assert (camera.name, camera.size, camera.distortion) == ("head", (640, 480), (0.1, -0.2))
        np.testing.assert_array_equal(camera.intrinsics, _INTRINSICS)
        np.testing.assert_array_equal(camera.world_to_camera, first.cameras[0].world_to_camera)
        assert (back[0].started, back[0].upright) == (12.5, False)
        assert (back[1].cameras, back[1].started, back[1].upright) == ((), None, True)


def test_a_corpus_without_these_columns_opens_and_can_be_given_words(make_clips: Callable[..., list[Clip]]) -> None:
    clips = make_clips(2)
    (batch,) = to_table(clips).drop_columns(["cameras", "started", "upright"]).combine_chunks().to_batches()
    for old in (batch, replace_words(batch, [(), ()], [(), ()], [(), ()])):
        assert [(clip.cameras, clip.started, clip.upright) for clip in from_table(old)] == [((), None, True)] * 2


def _rewritten(clips: list[Clip]) -> object:
    (batch,) = to_table(clips).combine_chunks().to_batches()
    return replace_words(batch, [clip.captions for clip in clips], [clip.events for clip in clips], [clip.labels for clip in clips])
