"""Tests for mend_swaps.py."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.motion import Motion
from ambidex.sources import get_source
from ambidex.sources.mend_swaps import exchange, find_swaps, side_score

_MIRROR = np.array([-1.0, 1.0, 1.0])


@pytest.fixture
def joints(fist_motion: Motion) -> np.ndarray:
    return fist_motion.joints.astype(np.float64)


def _pieces(frames: int, share: float, random: np.random.Generator) -> np.ndarray:
    """(frames,) bool: about this share in pieces of 1 to 9."""
    swapped = np.zeros(frames, bool)
    while swapped.sum() < share * frames:
        start = random.integers(frames)
        swapped[start : start + random.integers(1, 10)] = True
    return swapped


@pytest.mark.parametrize("seed", range(5))
def test_exchanged_frames_are_found_whatever_frames_they_are(joints: np.ndarray, seed: int) -> None:
    swapped = _pieces(len(joints), 0.2, np.random.default_rng(seed))
    np.testing.assert_array_equal(find_swaps(exchange(joints, swapped)), swapped)


def test_exchanging_twice_changes_nothing_and_what_is_mended_needs_no_mending(joints: np.ndarray) -> None:
    swapped = _pieces(len(joints), 0.3, np.random.default_rng(9))
    wrong = exchange(joints, swapped)
    np.testing.assert_array_equal(exchange(wrong, swapped), joints)
    assert not find_swaps(exchange(wrong, find_swaps(wrong))).any()


def test_the_mirror_image_has_the_same_frames_exchanged(joints: np.ndarray) -> None:
    wrong = exchange(joints, _pieces(len(joints), 0.3, np.random.default_rng(2)))
    np.testing.assert_array_equal(find_swaps(wrong[:, ::-1] * _MIRROR), find_swaps(wrong))


def test_where_the_hands_are_and_how_they_are_turned_plays_no_part(joints: np.ndarray) -> None:
    wrong = exchange(joints, _pieces(len(joints), 0.3, np.random.default_rng(3)))
    turn, _ = np.linalg.qr(np.random.default_rng(4).normal(size=(3, 3)))
    turn *= np.linalg.det(turn)
    np.testing.assert_array_equal(find_swaps(wrong @ turn.T + np.array([0.2, -3.0, 1.0])), find_swaps(wrong))


def test_hands_named_wrongly_in_every_frame_are_told_by_the_side_their_fingers_bend_to(joints: np.ndarray) -> None:
    assert find_swaps(joints[:, ::-1]).all()


def test_a_lone_hand_that_takes_the_other_name_for_some_frames_gets_its_own_back(joints: np.ndarray) -> None:
    lone = joints.copy()
    lone[:, 0] = np.nan
    swapped = np.zeros(len(lone), bool)
    swapped[20:27] = True
    np.testing.assert_array_equal(find_swaps(exchange(lone, swapped)), swapped)


def test_a_hand_that_lies_flat_for_long_keeps_its_name(joints: np.ndarray) -> None:
    flat = np.tile(joints[:1], (300, 1, 1, 1))
    flat[:, 0] = np.nan
    # Fingers bent back a little, as those of an open hand: seen from their knuckles, mirrored at the palm's plane.
    hand = flat[:, 1]
    across, along = hand[0, 5] - hand[0, 17], hand[0, 9] - hand[0, 0]
    normal = np.cross(across, along)
    normal /= np.linalg.norm(normal)
    height = (hand - hand[:, :1]) @ normal
    flat[:, 1] = hand - 1.2 * height[..., None] * normal
    score = side_score(flat[0, 1])
    assert -0.2 < score < 0, "the case is one of weak evidence for the wrong side"
    assert not find_swaps(flat).any()


def test_a_track_without_hands_has_nothing_exchanged() -> None:
    assert not find_swaps(np.full((5, 2, 21, 3), np.nan)).any()


def test_five_percent_of_real_frames_exchanged_are_mended(real_data: Path) -> None:
    random = np.random.default_rng(0)
    planted = mended = others = frames = 0
    for number, recording in enumerate(get_source("thai_leap").recordings(real_data / "thai_leap")):
        if number % 6:
            continue
        joints = recording.motion.joints
        swapped = _pieces(len(joints), 0.05, random) & recording.motion.present.any(axis=1)
        found = find_swaps(exchange(joints, swapped))
        planted, mended = planted + int(swapped.sum()), mended + int((found & swapped).sum())
        others, frames = others + int((found & ~swapped).sum()), frames + len(joints)
    assert planted > 1000
    assert mended / planted >= 0.99
    assert others / frames < 0.001
