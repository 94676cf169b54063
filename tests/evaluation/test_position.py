"""Tests for position.py."""

import numpy as np
import pytest

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.position import constraint_error, mpjpe, mwte, pa_mpjpe
from ambidex.motion import Motion, resample


def _moved(motion: Motion, left: float, right: float) -> Motion:
    shift = np.array([left, right], np.float32)[:, None, None] * np.array([0, 1, 0], np.float32)
    return Motion(motion.joints + shift, motion.present, motion.fps)


def test_a_shift_is_the_error_it_makes_in_metres_centimetres_and_millimetres(fist_motion: Motion) -> None:
    found = mpjpe([_moved(fist_motion, 0.01, 0.03)], [fist_motion])
    np.testing.assert_allclose([found.metres, found.cm, found.mm], [[0.02], [2], [20]], rtol=1e-4)
    np.testing.assert_allclose(mwte([_moved(fist_motion, 0.01, 0.03)], [fist_motion]).cm, [2], rtol=1e-4)


def test_alignments_take_away_what_they_say(fist_motion: Motion) -> None:
    moved = _moved(fist_motion, 0.01, 0.03)
    assert mpjpe([moved], [fist_motion], "own_wrist").mm == pytest.approx(0, abs=1e-3)
    # About either wrist the other hand is 2 cm off, and half of the joints are its.
    assert mpjpe([moved], [fist_motion], "one_wrist").mm == pytest.approx(10, abs=1e-3)
    with pytest.raises(UnknownNameError, match="own_wrist"):
        mpjpe([moved], [fist_motion], "left wrist")


def test_procrustes_takes_away_size_place_and_turn_of_each_hand_but_not_a_reflection(clips, change) -> None:
    truth = clips.truth[:3]
    smaller = [Motion(0.9 * motion.joints, motion.present, motion.fps) for motion in change(truth)]
    left_over = pa_mpjpe(smaller, truth).mm
    if change.__name__ == "in_mirror":
        assert (left_over > 3).all()
    else:
        np.testing.assert_allclose(left_over, 0, atol=1e-2)


def test_procrustes_of_a_hand_agrees_with_a_slow_search(fist_motion: Motion) -> None:
    from scipy.optimize import minimize
    from scipy.spatial.transform import Rotation

    points, target = fist_motion.joints[20, 1].astype(float), fist_motion.joints[0, 1].astype(float)
    x, y = points - points.mean(axis=0), target - target.mean(axis=0)

    def cost(values: np.ndarray) -> float:
        return float(1e4 * ((np.exp(values[3]) * Rotation.from_rotvec(values[:3]).apply(x) - y) ** 2).sum())

    best = min((minimize(cost, np.append(start, 0.0)) for start in (np.zeros(3), [0.5, 0, 0], [0, 0.5, 0])), key=lambda found: found.fun)
    slow = np.linalg.norm(np.exp(best.x[3]) * Rotation.from_rotvec(best.x[:3]).apply(x) - y, axis=1).mean()
    one = [Motion(fist_motion.joints[frame : frame + 1], np.array([[False, True]]), 30) for frame in (20, 0)]
    assert pa_mpjpe(one[:1], one[1:]).metres == pytest.approx(slow, rel=1e-3)


def test_frames_count_where_both_have_the_hand(fist_motion: Motion) -> None:
    present = fist_motion.present.copy()
    present[:30, 1] = False
    moved = _moved(fist_motion, 0.0, 0.03)
    assert mpjpe([moved], [Motion(fist_motion.joints, present, 30)]).mm == pytest.approx(10, abs=1e-3)
    nobody = Motion(fist_motion.joints, np.zeros_like(present), 30)
    assert np.isnan(mpjpe([moved], [nobody]).metres).all()
    assert np.isnan(pa_mpjpe([moved], [nobody]).metres).all()


def test_another_rate_is_refused(fist_motion: Motion) -> None:
    with pytest.raises(InputError, match="Resample"):
        mpjpe([resample(fist_motion, 15)], [fist_motion])


def test_what_was_fixed_is_measured_and_the_rest_is_free(fist_motion: Motion) -> None:
    wanted = np.full(fist_motion.joints.shape, np.nan)
    wanted[10, 1, 0] = fist_motion.joints[10, 1, 0] + [0, 0, 0.004]
    wanted[40:42, 0] = fist_motion.joints[40:42, 0] + [0.02, 0, 0]
    found = constraint_error([fist_motion, fist_motion], [wanted, np.full_like(wanted, np.nan)])
    assert found.worst.mm[0] == pytest.approx(20, abs=1e-3)
    assert found.mean.mm[0] == pytest.approx((4 + 42 * 20) / 43, abs=1e-3)
    assert found.kept[0] == pytest.approx(1 / 43)
    assert np.isnan([found.mean.metres[1], found.worst.metres[1], found.kept[1]]).all()


def test_a_fixed_hand_that_is_not_there_is_never_reached(fist_motion: Motion) -> None:
    present = fist_motion.present.copy()
    present[5, 0] = False
    found = constraint_error([Motion(fist_motion.joints, present, 30)], [fist_motion.joints])
    assert np.isinf(found.worst.metres[0])
    assert found.kept[0] == pytest.approx(1 - 1 / 120)


@pytest.mark.parametrize("wanted", [[], [np.zeros((3, 2, 21, 3))]])
def test_fixed_places_of_another_shape_are_refused(fist_motion: Motion, wanted: list[np.ndarray]) -> None:
    with pytest.raises(InputError, match=r"one for each motion|must be"):
        constraint_error([fist_motion], wanted)
