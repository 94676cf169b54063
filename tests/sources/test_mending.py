"""Tests for mending.py."""

import json
from pathlib import Path

import numpy as np
import pytest

from ambidex.events import find_events
from ambidex.motion import Motion, convert_axes
from ambidex.pickles import load_pickle
from ambidex.sources.mending import Mended, mend
from ambidex.sources.tracking import bone_variation

_MIRROR = np.array([-1.0, 1.0, 1.0])
_OTHER = {"left": "right", "right": "left", "both": "both"}


@pytest.fixture
def clean(fist_motion: Motion) -> np.ndarray:
    """(60, 2, 21, 3): exact hands, moving."""
    sway = 0.05 * np.sin(np.arange(60) / 9)[:, None, None, None] * np.array([1.0, 0.3, -0.5])
    return fist_motion.joints.astype(np.float64) + sway


@pytest.fixture
def faulty(clean: np.ndarray) -> np.ndarray:
    """Noise of 1 mm, an exchange at 10 to 13, a gap at 20 to 25, a jump to 35 and 36, a spike at 45, a hand gone from 50."""
    random = np.random.default_rng(0)
    joints = clean + random.normal(0, 0.001, clean.shape)
    joints[10:13] = joints[10:13, ::-1]
    joints[20:25, 1] = np.nan
    joints[35:37, 0] += np.array([1.5, 0.0, 0.0])
    joints[45, 1, 1:] += random.normal(0, 0.03, (20, 3))
    joints[50:, 0] = np.nan
    return joints


@pytest.fixture
def mended(faulty: np.ndarray) -> Mended:
    return mend(faulty, 30.0)


def _spans(mended: Mended, what: str) -> list[tuple[str, int, int]]:
    return [(each.hand, each.start, each.end) for each in mended.changes if each.what == what]


def test_every_fault_is_found_told_and_mended(mended: Mended, clean: np.ndarray) -> None:
    assert _spans(mended, "swap") == [("both", 10, 13)]
    # A jump there and one back: the frame after each is gone.
    assert _spans(mended, "jump") == [("left", 35, 38)]
    assert _spans(mended, "spike") == [("right", 45, 46)]
    assert sorted(_spans(mended, "bridged")) == [("left", 35, 38), ("right", 20, 25), ("right", 45, 46)]
    present = np.ones((60, 2), bool)
    present[50:, 0] = False
    np.testing.assert_array_equal(mended.motion.present, present)
    off = np.linalg.norm(mended.motion.joints - clean, axis=-1)[present]
    assert off.mean() < 0.002
    assert off.max() < 0.01
    assert bone_variation(mended.motion.joints).max() < 1e-4


def test_the_mirror_image_is_mended_to_the_mirror_image(faulty: np.ndarray, mended: Mended) -> None:
    other = mend(faulty[:, ::-1] * _MIRROR, 30.0)
    np.testing.assert_allclose(other.motion.joints[:, ::-1] * _MIRROR, mended.motion.joints, atol=1e-3)
    assert {(each.what, _OTHER[each.hand], each.start, each.end) for each in other.changes} == {
        (each.what, each.hand, each.start, each.end) for each in mended.changes
    }


def test_turned_and_moved_hands_are_mended_alike(faulty: np.ndarray, mended: Mended) -> None:
    turn, _ = np.linalg.qr(np.random.default_rng(4).normal(size=(3, 3)))
    turn *= np.linalg.det(turn)
    moved = mend(faulty @ turn.T + np.array([0.3, -0.2, 0.5]), 30.0)
    np.testing.assert_allclose(moved.motion.joints, mended.motion.joints @ turn.T + np.array([0.3, -0.2, 0.5]), atol=5e-4)
    assert set(moved.changes) == set(mended.changes)


def test_what_is_mended_stays_as_it_is(mended: Mended) -> None:
    again = mend(mended.motion.joints, 30.0)
    assert again.changes == ()
    assert again.shift_m < 1e-4


def test_clean_hands_are_left_alone(clean: np.ndarray) -> None:
    mended = mend(clean, 30.0)
    assert mended.changes == ()
    assert mended.windows == (1, 1)
    assert mended.sentences() == ()
    np.testing.assert_allclose(mended.motion.joints, clean, atol=1e-3)


def test_swaps_and_noise_stay_where_they_are_wanted(faulty: np.ndarray) -> None:
    kept = mend(faulty, 30.0, swaps=False, smoothing=False)
    assert _spans(kept, "swap") == []
    assert kept.windows == (1, 1)


def test_a_hand_that_is_elsewhere_for_one_frame_is_a_spike_and_one_that_stays_there_is_not(clean: np.ndarray) -> None:
    elsewhere = clean.copy()
    elsewhere[30, 0] += np.array([0.1, 0.05, 0.0])
    assert _spans(mend(elsewhere, 30.0), "spike") == [("left", 30, 31)]
    moved = clean.copy()
    moved[30:, 0] += np.array([0.1, 0.05, 0.0])
    assert _spans(mend(moved, 30.0), "spike") == []


def test_the_report_holds_every_change_and_is_json(mended: Mended) -> None:
    report = json.loads(json.dumps(mended.report()))
    assert report["frames"] == 60
    assert report["frames_changed"]["swap"] == 3
    assert len(report["changes"]) == len(mended.changes)
    told = " ".join(mended.sentences())
    assert "3 frames in which left and right were exchanged" in told
    assert "bridged" in told
    assert "smoothed over" in told


def test_a_track_without_hands_stays_without(clean: np.ndarray) -> None:
    mended = mend(np.full_like(clean, np.nan), 30.0)
    assert not mended.motion.present.any()
    assert mended.shift_m == 0


def test_a_pinch_outlives_the_smoothing(fist_motion: Motion) -> None:
    from ambidex.choreography import random_performances

    kept = contacts = 0
    for number, performance in enumerate(random_performances(12, 5)):
        motion = performance.motion
        noise = np.random.default_rng(number).normal(0, 0.001, motion.joints.shape)
        after = find_events(mend(motion.joints + noise, motion.fps, swaps=False).motion)
        for event in find_events(motion):
            if event.kind in ("thumb_contact", "tip_tip", "tip_palm", "palm_palm"):
                contacts += 1
                same = (event.kind, event.hand, event.subject, event.object)
                kept += any((o.kind, o.hand, o.subject, o.object) == same and o.start < event.end and event.start < o.end for o in after)
    assert contacts > 10
    assert kept / contacts >= 0.9


def test_what_mediapipe_saw_gets_bones_of_one_length(real_data: Path) -> None:
    frames = load_pickle(real_data / "dex_retargeting_human" / "human_joint_right.pkl")
    joints = np.full((len(frames), 2, 21, 3), np.nan)
    joints[:, 1] = np.stack(frames)
    mended = mend(joints, 30.0)
    # Counted here, bone by bone, from the numbers of the file.
    parents = [0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15, 0, 17, 18, 19]
    for track, low, high in ((joints[:, 1], 0.15, 0.18), (mended.motion.joints[:, 1], 0.0, 0.01)):
        lengths = np.linalg.norm(track[:, 1:] - track[:, parents], axis=-1)
        assert low <= (np.std(lengths, axis=0) / np.mean(lengths, axis=0)).max() <= high
    assert mended.motion.present[:, 1].mean() > 0.98
    assert np.nanmean(np.linalg.norm(mended.motion.joints[:, 1] - joints[:, 1], axis=-1)) <= 0.008
    assert mended.shift_m <= 0.008


def test_wrists_that_jump_by_a_metre_are_all_found_in_real_recordings(real_data: Path) -> None:
    with np.load(real_data / "thai_leap" / "thai_leap_joints21.npz", allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files if file[name].dtype.kind in "iuf"}
    whole = np.full((len(arrays["time_s"]), 2, 21, 3), np.nan)
    scale = float(arrays["rel_scale_m"])
    whole[:, 1] = arrays["right_wrist_m"][:, None] + arrays["right_rel"] * scale
    whole[arrays["left_frame_index"], 0] = arrays["left_wrist_m"][:, None] + arrays["left_rel"] * scale
    jumps = 0
    for start, end in zip(arrays["start"][:-1], arrays["start"][1:], strict=True):
        far = np.argwhere(np.linalg.norm(np.diff(whole[start:end, :, 0], axis=0), axis=-1) > 1.0)
        if not len(far):
            continue
        fps = 1 / float(np.median(np.diff(arrays["time_s"][start:end])))
        mended = mend(convert_axes(whole[start:end], x="+x", y="-z", z="+y"), fps)
        for frame, hand in far:
            jumps += 1
            name = ("left", "right")[hand]
            assert any(each.hand in (name, "both") and each.start <= frame + 1 and frame < each.end for each in mended.changes)
        steps = np.linalg.norm(np.diff(mended.motion.joints[:, :, 0], axis=0), axis=-1)
        assert np.nanmax(steps) < 1.0
    assert jumps > 0
