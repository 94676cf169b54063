"""Tests for copies.py and key_poses.py."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from ambidex.choreography import random_performances
from ambidex.corpus.clip import Clip
from ambidex.corpus.copies import find_copies, start_of
from ambidex.corpus.ingest import make_clip
from ambidex.corpus.key_poses import find_key_poses, in_mirror
from ambidex.motion import Motion, mirror, resample

_TAKES = 24


@pytest.fixture(scope="module")
def motions() -> list[Motion]:
    return [each.motion for each in random_performances(_TAKES, seed=77, seconds=5.0)]


@pytest.fixture(scope="module")
def clips(motions: list[Motion]) -> list[Clip]:
    return [make_clip(motion, "made", f"take-{number:02d}", "CC0-1.0") for number, motion in enumerate(motions)]


def _turned(motion: Motion) -> Motion:
    turn = np.array([[0.6, -0.8, 0.0], [0.8, 0.6, 0.0], [0.0, 0.0, 1.0]])
    return Motion.from_joints(motion.joints @ turn.T + 0.7, motion.fps)


def _noisy(motion: Motion) -> Motion:
    draw = np.random.default_rng(3)
    return Motion.from_joints(motion.joints + draw.normal(0, 3e-4, motion.joints.shape), motion.fps)


_WAYS: dict[str, tuple[Callable[[Motion], Motion], float]] = {
    "as it is": (lambda motion: motion, 1.0),
    "turned and moved": (_turned, 1.0),
    "at another rate": (lambda motion: resample(motion, 47.0), 0.95),
    "with a third of a millimetre of noise": (_noisy, 0.8),
    "in the mirror": (mirror, 0.95),
    "without its first second": (lambda motion: motion[30:], 0.7),
}


def test_takes_that_differ_are_no_copies(clips: list[Clip]) -> None:
    assert find_copies(clips) == []


@pytest.mark.parametrize("way", _WAYS)
def test_a_copy_is_found_however_it_was_changed(way: str, clips: list[Clip]) -> None:
    change, share = _WAYS[way]
    copies = [make_clip(change(clip.motion), "other", clip.take, "CC0-1.0") for clip in clips]
    found = find_copies([*clips, *copies])
    pairs = {(each.take, each.other) for each in found}
    assert pairs <= {(f"made/{clip.take}", f"other/{clip.take}") for clip in clips}
    assert len(pairs) >= share * len(clips)
    if way == "in the mirror":
        assert all(each.mirrored for each in found)


def test_a_copy_is_told_with_its_clips_and_offset(motions: list[Motion]) -> None:
    busy = max(motions, key=lambda motion: len(find_key_poses(motion).seconds))
    whole = make_clip(busy, "made", "whole", "CC0-1.0")
    late = make_clip(busy[15:], "made", "x-late", "CC0-1.0")
    (found,) = find_copies([whole, late])
    assert (found.take, found.other, found.clips, found.mirrored) == ("made/whole", "made/x-late", (late.clip_id,), False)
    assert found.offset_s == pytest.approx(-0.5, abs=0.05)


def test_windows_of_one_take_are_no_copies_of_each_other(motions: list[Motion]) -> None:
    windows = [make_clip(motions[0][start : start + 60], "made", "take", "CC0-1.0", start) for start in (0, 15, 30)]
    assert find_copies(windows) == []


def test_order_does_not_matter(clips: list[Clip]) -> None:
    copies = [make_clip(_turned(clip.motion), "other", clip.take, "CC0-1.0") for clip in clips[:5]]
    forward, backward = find_copies([*clips, *copies]), find_copies([*copies, *clips][::-1])
    assert forward == backward


def test_key_poses_of_the_mirrored_motion_are_those_in_the_mirror(motions: list[Motion]) -> None:
    for motion in motions[:4]:
        seen, mirrored = find_key_poses(motion), find_key_poses(mirror(motion))
        np.testing.assert_array_equal(seen.seconds, mirrored.seconds)
        np.testing.assert_allclose(in_mirror(seen.numbers), mirrored.numbers, atol=1e-4)


@pytest.mark.parametrize("frames", [1, 2, 5, 8])
def test_a_motion_of_few_frames_has_no_key_pose(motions: list[Motion], frames: int) -> None:
    assert len(find_key_poses(motions[0][:frames]).seconds) == 0
    assert find_copies([make_clip(motions[0][:frames], "made", name, "CC0-1.0") for name in "ab"]) == []


def test_a_hand_that_comes_late_is_compared_where_it_is_seen(motions: list[Motion]) -> None:
    present = np.ones((len(motions[0]), 2), bool)
    present[:40, 0] = False
    motion = Motion(motions[0].joints, present, motions[0].fps)
    assert np.isfinite(find_key_poses(motion).numbers).all()


def test_an_id_that_does_not_end_in_milliseconds_begins_at_zero(clips: list[Clip]) -> None:
    assert start_of(replace(clips[0], clip_id="made/take/002500")) == 2.5
    assert start_of(replace(clips[0], clip_id="made/take/x")) == 0.0
