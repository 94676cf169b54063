"""Tests for screening.py."""

from collections.abc import Callable

import numpy as np

from ambidex.sources.screening import screen, trim_frozen

Hands = Callable[[np.ndarray], np.ndarray]
_TIMES = np.arange(60) / 60


def test_hands_that_are_hands_pass_unchanged(hands_at: Hands) -> None:
    joints, dropped = screen(hands_at(_TIMES), _TIMES)
    assert dropped == []
    assert np.array_equal(joints, hands_at(_TIMES))


def test_screening_twice_drops_nothing_more(hands_at: Hands) -> None:
    joints = hands_at(_TIMES)
    joints[20:25, 1] += 2.0
    joints[40, 0] *= 10
    once, _ = screen(joints, _TIMES)
    twice, dropped = screen(once, _TIMES)
    assert np.array_equal(once, twice, equal_nan=True)
    assert not [sentence for sentence in dropped if "jump" in sentence or "size" in sentence]


def test_a_spike_is_dropped_and_the_rest_stays(hands_at: Hands) -> None:
    joints = hands_at(_TIMES)
    joints[30, 1] += np.array([0.0, 0.0, 1.5])
    screened, dropped = screen(joints, _TIMES)
    lost = np.isnan(screened[:, 1]).all(axis=(1, 2))
    assert lost[30]
    assert lost.sum() <= 2
    assert np.array_equal(screened[:, 0], joints[:, 0])
    assert any("right hand" in sentence and "jump" in sentence for sentence in dropped)


def test_a_hand_of_a_giant_is_absent(hands_at: Hands) -> None:
    joints = hands_at(_TIMES)
    joints[10, 0] = joints[10, 0, :1] + 4 * (joints[10, 0] - joints[10, 0, :1])
    screened, dropped = screen(joints, _TIMES)
    assert np.isnan(screened[10, 0]).all()
    assert any("left hand in 1 frame" in sentence and "not a hand's size" in sentence for sentence in dropped)


def test_a_hand_with_some_joints_missing_is_absent_and_counted(hands_at: Hands) -> None:
    joints = hands_at(_TIMES)
    joints[5, 1, 8] = np.nan
    screened, dropped = screen(joints, _TIMES)
    assert np.isnan(screened[5, 1]).all()
    assert any("some joints are not finite" in sentence for sentence in dropped)


def test_frames_without_a_hand_are_counted(hands_at: Hands) -> None:
    joints = hands_at(_TIMES)
    joints[:7] = np.nan
    assert "7 frames without a hand" in screen(joints, _TIMES)[1]


def test_a_frozen_beginning_is_cut_off_and_a_short_pause_is_not(hands_at: Hands) -> None:
    moving = hands_at(_TIMES)
    frozen = np.concatenate([np.repeat(moving[:1], 40, axis=0), moving, np.repeat(moving[-1:], 10, axis=0)])
    trimmed, cut, dropped = trim_frozen(frozen, 60.0)
    assert np.array_equal(trimmed, frozen[40:])
    assert (cut, dropped) == (40, ["40 frames at the beginning: frozen"])
