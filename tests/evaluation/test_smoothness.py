"""Tests for smoothness.py."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.evaluation.smoothness import jerk, seam_jerk, smoothness
from ambidex.motion import Motion


def _along(motion: Motion, way: np.ndarray, fps: float = 30.0) -> Motion:
    """Both hands, rigid, along x."""
    joints = motion.joints[:1].astype(np.float64) + way[:, None, None, None] * np.array([1.0, 0, 0])
    return Motion(joints, np.ones((len(way), 2), bool), fps)


def test_jerk_of_a_cubic_is_its_third_derivative_at_any_rate(fist_motion: Motion) -> None:
    for fps in (15.0, 30.0, 60.0):
        times = np.arange(int(2 * fps)) / fps
        assert jerk([_along(fist_motion, 0.05 * times**3, fps)])[0] == pytest.approx(0.3, rel=0.15)


def test_jerk_of_a_wave_is_that_of_its_formula(fist_motion: Motion) -> None:
    times = np.arange(600) / 60
    found = jerk([_along(fist_motion, 0.1 * np.sin(2 * np.pi * times), 60.0)])[0]
    assert found == pytest.approx(0.1 * (2 * np.pi) ** 3 * 2 / np.pi, rel=0.02)


def test_too_few_frames_have_no_jerk(fist_motion: Motion) -> None:
    assert np.isnan(jerk([_along(fist_motion, np.zeros(3))])).all()


def _minimum_jerk(frames: int) -> np.ndarray:
    share = np.linspace(0, 1, frames)
    return 0.2 * (10 * share**3 - 15 * share**4 + 6 * share**5)


def test_a_minimum_jerk_reach_is_as_smooth_as_the_literature_says_whatever_its_length(fist_motion: Motion) -> None:
    # Balasubramanian et al. (2015): about -1.4 for a minimum-jerk movement.
    values = smoothness([_along(fist_motion, _minimum_jerk(frames)) for frames in (31, 46, 61)])
    np.testing.assert_allclose(values, -1.41, atol=0.05)


def test_tremor_and_stops_are_less_smooth(fist_motion: Motion) -> None:
    reach = _minimum_jerk(61)
    tremor = reach + 0.004 * np.sin(2 * np.pi * 6 * np.arange(61) / 30)
    stops = np.concatenate([_minimum_jerk(20), 0.2 + np.zeros(20), 0.2 + _minimum_jerk(21)])
    smooth, shaken, stopped = smoothness([_along(fist_motion, way) for way in (reach, tremor, stops)])
    assert shaken < smooth - 0.5
    assert stopped < smooth - 0.5


def test_a_hand_that_is_still_or_comes_and_goes_has_no_smoothness(fist_motion: Motion) -> None:
    moving = _along(fist_motion, _minimum_jerk(61))
    present = moving.present.copy()
    present[20] = False
    assert np.isnan(smoothness([_along(fist_motion, np.zeros(30)), Motion(moving.joints, present, 30)])).all()


def test_a_jump_at_a_seam_is_told_and_none_is_not(fist_motion: Motion) -> None:
    times = np.arange(120) / 30
    way = 0.1 * np.sin(2 * np.pi * times)
    torn = way + 0.02 * (np.arange(120) >= 60)
    whole, jumped, none = seam_jerk([_along(fist_motion, way), _along(fist_motion, torn), _along(fist_motion, way)], [[60], [60], []])
    # At the top of its jerk: a little above what is usual.
    assert whole == pytest.approx(1, abs=0.35)
    assert jumped > 10
    assert np.isnan(none)
    # The seam is where it is: elsewhere the jump is part of what is usual.
    assert seam_jerk([_along(fist_motion, torn)], [[20]])[0] < 1


@pytest.mark.parametrize("seams", [[[0]], [[120]], []])
def test_seams_outside_a_clip_are_refused(fist_motion: Motion, seams: list[list[int]]) -> None:
    with pytest.raises(InputError, match=r"a seam is|one list"):
        seam_jerk([_along(fist_motion, np.zeros(120))], seams)
