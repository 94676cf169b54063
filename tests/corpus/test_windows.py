"""Tests for windows.py."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambidex.corpus.windows import WindowCounts, WindowSettings, cut_windows, travel
from ambidex.errors import InputError
from ambidex.motion import Motion, intensity

Make = Callable[..., Motion]
_SETTINGS = WindowSettings()


def _hide(motion: Motion, frames: slice, hands: slice = slice(None)) -> Motion:
    present = np.array(motion.present)
    present[frames, hands] = False
    return Motion(motion.joints, present, motion.fps, motion.parameters)


@pytest.mark.parametrize("seconds", [1.0, 2.5, 6.0, 6.1, 8.3, 12.0, 40.0])
def test_windows_of_an_unbroken_take_lie_end_to_end(make_motion: Make, seconds: float) -> None:
    motion = make_motion(seconds)
    windows = cut_windows(motion, "take", _SETTINGS, counts := WindowCounts())
    assert sum(len(window.motion) for window in windows) == len(motion)
    assert [window.start for window in windows] == np.cumsum([0, *(len(window.motion) for window in windows)])[:-1].tolist()
    assert all(window.motion.seconds <= 6.0 + 1e-9 for window in windows)
    assert len(windows) == 1 or all(window.motion.seconds >= 2.0 - 0.04 for window in windows)
    assert counts.kept == len(windows)
    assert np.array_equal(np.concatenate([window.motion.joints for window in windows]), motion.joints)


@given(name=st.text(max_size=8))
def test_the_same_take_is_always_cut_the_same_way(name: str) -> None:
    motion = Motion.from_joints(np.tile(_line_hand(), (900, 2, 1, 1)) + np.linspace(0, 1, 900)[:, None, None, None], 30.0)
    first, second = (cut_windows(motion, name, _SETTINGS, WindowCounts()) for _ in range(2))
    assert [window.start for window in first] == [window.start for window in second]


def _line_hand() -> np.ndarray:
    joints = np.zeros((21, 3))
    for finger in range(5):
        joints[1 + 4 * finger : 5 + 4 * finger, 1] = [0.08, 0.12, 0.15, 0.17]
    return joints


def test_a_take_is_cut_where_no_hand_is_seen(make_motion: Make) -> None:
    windows = cut_windows(_hide(make_motion(5.0), slice(60, 80)), "take", _SETTINGS, WindowCounts())
    assert [(window.start, len(window.motion)) for window in windows] == [(0, 60), (80, 70)]


def test_a_short_absence_does_not_cut(make_motion: Make) -> None:
    (window,) = cut_windows(_hide(make_motion(3.0), slice(40, 44)), "take", _SETTINGS, WindowCounts())
    assert len(window.motion) == 90
    assert not window.motion.present[40:44].any()


def test_short_rests_are_left_out_and_counted(make_motion: Make) -> None:
    assert cut_windows(make_motion(0.5), "take", _SETTINGS, counts := WindowCounts()) == []
    assert counts.left_out == {"short": 1}


def test_still_hands_are_left_out_and_counted(make_motion: Make) -> None:
    motion = make_motion(3.0)
    still = Motion(np.repeat(motion.joints[:1], 90, axis=0), motion.present, 30.0)
    assert travel(still) == 0
    assert cut_windows(still, "take", _SETTINGS, counts := WindowCounts()) == []
    assert counts.left_out == {"still": 1}


def test_a_hand_that_is_hardly_seen_is_absent_with_its_parameters(make_motion: Make) -> None:
    (window,) = cut_windows(_hide(make_motion(3.0), slice(10, 90), slice(0, 1)), "take", _SETTINGS, counts := WindowCounts())
    assert not window.motion.present[:, 0].any()
    assert window.motion.present[:, 1].all()
    assert counts.hands_removed == 1
    hands = window.motion.parameters
    assert hands is not None
    assert not hands.angles[:, 0].any()
    assert np.array_equal(hands.rotation[5, 0], np.eye(3))
    assert hands.angles[:, 1].any()


def test_windows_keep_their_part_of_the_hand_parameters(make_motion: Make) -> None:
    motion = make_motion(9.0)
    assert motion.parameters is not None
    for window in cut_windows(motion, "take", _SETTINGS, WindowCounts()):
        hands = window.motion.parameters
        assert hands is not None
        assert np.array_equal(hands.angles, motion.parameters.angles[window.start : window.start + len(window.motion)])


@pytest.mark.parametrize("settings", [{"shortest_s": 0}, {"typical_s": (6.0, 2.0)}, {"shortest_s": 3.0}, {"min_presence": 0}])
def test_settings_that_contradict_themselves_are_refused(settings: dict) -> None:
    with pytest.raises(InputError):
        WindowSettings(**settings)


@pytest.mark.parametrize(("length", "stride"), [(2.0, 0.0), (2.0, 0.5), (1.0, 3.0)])
def test_windows_of_fixed_length_begin_at_every_stride(make_motion: Make, length: float, stride: float) -> None:
    settings = WindowSettings(length_s=length, stride_s=stride)
    windows = cut_windows(make_motion(7.3), "take", settings, WindowCounts())
    step = round((stride or length) * 30)
    assert [window.start for window in windows] == list(range(0, 219 - round(length * 30) + 1, step))
    assert {len(window.motion) for window in windows} == {round(length * 30)}


def test_a_take_shorter_than_the_fixed_length_is_left_out_and_counted(make_motion: Make) -> None:
    assert cut_windows(make_motion(1.5), "take", WindowSettings(length_s=2.0), counts := WindowCounts()) == []
    assert counts.left_out == {"short": 1}


def test_long_stillness_is_cut_out_and_short_stillness_stays(make_motion: Make) -> None:
    moving, fps = make_motion(3.0, parameters=False), 30
    pause = np.tile(moving.joints[-1:], (4 * fps, 1, 1, 1))
    take = Motion.from_joints(np.concatenate([moving.joints, pause, moving.joints]), fps)
    windows = cut_windows(take, "take", WindowSettings(longest_stillness_s=2.0), counts := WindowCounts())
    kept = np.zeros(len(take), bool)
    for window in windows:
        kept[window.start : window.start + len(window.motion)] = True
    assert kept[: 3 * fps].all()
    assert kept[-3 * fps :].all()
    assert 2.5 < counts.still_seconds == (~kept).sum() / fps < 4.0
    cut_windows(take, "take", WindowSettings(longest_stillness_s=5.0), patient := WindowCounts())
    assert patient.still_seconds == 0


def test_a_take_that_stands_still_at_both_ends_keeps_what_moves(make_motion: Make) -> None:
    moving = make_motion(3.0, parameters=False)
    ends = [np.tile(moving.joints[frame : frame + 1 or None], (150, 1, 1, 1)) for frame in (0, -1)]
    take = Motion.from_joints(np.concatenate([ends[0], moving.joints, ends[1]]), 30.0)
    (window,) = cut_windows(take, "take", WindowSettings(longest_stillness_s=1.0), WindowCounts())
    assert 130 <= window.start <= 150
    assert 90 <= len(window.motion) <= 130


def test_intensity_bounds_leave_windows_out_by_their_busier_hand(make_motion: Make) -> None:
    motion = make_motion(2.0)
    busiest = float(np.nanmax(intensity(motion)))
    for low, high, reason in ((busiest + 1, 0.0, "intensity too low"), (0.0, busiest - 1, "intensity too high")):
        counts = WindowCounts()
        assert cut_windows(motion, "take", WindowSettings(min_intensity=low, max_intensity=high), counts) == []
        assert counts.left_out == {reason: 1}
    assert cut_windows(motion, "take", WindowSettings(min_intensity=busiest - 1, max_intensity=busiest + 1), WindowCounts())


@pytest.mark.parametrize(
    "bad", [{"stride_s": 1.0}, {"length_s": -1.0}, {"longest_stillness_s": -1.0}, {"min_intensity": 5.0, "max_intensity": 4.0}]
)
def test_settings_that_cannot_be_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(InputError, match=r"negative|rise"):
        WindowSettings(**bad)
