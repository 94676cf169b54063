"""Mirror, resampling, canonical frame, axes, runs."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.hands import OpenHand
from ambidex.motion import Motion, convert_axes, mirror, mirror_rotation, recentre, resample, runs, wrist_centre


def gap(motion: Motion, hand: int, start: int, end: int) -> Motion:
    shown = np.array(motion.present)
    shown[start:end, hand] = False
    return Motion(motion.joints, shown, motion.fps, motion.parameters)


def test_the_mirror_of_the_mirror_is_the_motion_bit_for_bit(fist_motion):
    twice = mirror(mirror(gap(fist_motion, 0, 5, 9)))
    np.testing.assert_array_equal(twice.joints, gap(fist_motion, 0, 5, 9).joints)
    np.testing.assert_array_equal(twice.present, gap(fist_motion, 0, 5, 9).present)
    for name in ("position", "rotation", "angles", "shape"):
        np.testing.assert_array_equal(getattr(twice.parameters, name), getattr(fist_motion.parameters, name))


def test_the_mirror_swaps_the_hands_and_turns_x_round(fist_motion):
    seen = mirror(fist_motion)
    np.testing.assert_array_equal(seen.joints[:, 0, :, 0], -fist_motion.joints[:, 1, :, 0])
    np.testing.assert_array_equal(seen.joints[:, 1, :, 1:], fist_motion.joints[:, 0, :, 1:])


def test_mirrored_parameters_decode_to_the_mirrored_joints(fist_motion):
    seen = mirror(fist_motion)
    np.testing.assert_allclose(OpenHand().motion(seen.parameters, 30).joints, seen.joints, atol=1e-6)


def test_frames_stay_right_handed_in_the_mirror():
    rotation, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(20, 3, 3)))
    rotation *= np.linalg.det(rotation)[:, None, None]
    seen = mirror_rotation(rotation)
    np.testing.assert_allclose(np.linalg.det(seen), 1)
    np.testing.assert_array_equal(mirror_rotation(seen), rotation)


def test_the_same_rate_changes_nothing(fist_motion):
    assert resample(fist_motion, 30) is fist_motion


@pytest.mark.parametrize("fps", [15, 24, 60, 120])
def test_resampling_keeps_the_duration_and_the_first_frame(fist_motion, fps):
    other = resample(fist_motion, fps)
    assert other.fps == fps and other.seconds == pytest.approx(fist_motion.seconds, abs=0.5 / fps)
    np.testing.assert_allclose(other.joints[0], fist_motion.joints[0], atol=2e-3)
    assert other.parameters is None


def test_there_and_back_is_the_motion(fist_motion):
    back = resample(resample(fist_motion, 120), 30)
    assert len(back) == len(fist_motion)
    # The low-pass before going down costs a little of the fast middle; a slow movement keeps its path.
    np.testing.assert_allclose(back.joints[2:-2], fist_motion.joints[2:-2], atol=2e-3)


def test_faster_rates_pass_through_the_old_frames(fist_motion):
    faster = resample(fist_motion, 60)
    np.testing.assert_allclose(faster.joints[:-1:2], fist_motion.joints, atol=1e-6)


def test_a_lower_rate_does_not_alias_what_it_cannot_show(fist_motion):
    shake = 0.01 * np.sin(2 * np.pi * 50 * np.arange(240) / 120)
    still = np.repeat(fist_motion.joints[:1], 240, axis=0)
    shaken = Motion.from_joints(still + shake[:, None, None, None].astype(np.float32), 120)
    slow = resample(shaken, 30)
    assert np.abs(slow.joints[5:-5] - still[0]).max() < 0.001


def test_absent_stretches_stay_absent(fist_motion):
    slow = resample(gap(fist_motion, 1, 20, 40), 15)
    assert not slow.present[10:20, 1].any() and slow.present[:10, 1].all() and slow.present[20:, 1].all()
    assert slow.present[:, 0].all()


def test_a_hand_seen_in_one_frame_stays_where_it_was(fist_motion):
    once = gap(gap(fist_motion, 0, 0, 10), 0, 11, 60)
    faster = resample(once, 60)
    assert faster.present[:, 0].sum() == 1
    np.testing.assert_array_equal(faster.joints[20, 0], once.joints[10, 0])


def test_a_single_frame_can_be_resampled(fist_motion):
    assert resample(fist_motion[:1], 120).present.all()


@pytest.mark.parametrize("fps", [0, -1, float("nan")])
def test_a_rate_that_is_not_positive_is_refused(fist_motion, fps):
    with pytest.raises(InputError, match="must be positive"):
        resample(fist_motion, fps)


def test_a_recentred_motion_has_its_wrists_about_the_origin(fist_motion):
    centred = recentre(gap(fist_motion, 0, 3, 30))
    np.testing.assert_allclose(wrist_centre(centred), 0, atol=1e-6)
    np.testing.assert_allclose(np.diff(centred.joints[:, 1], axis=0), np.diff(fist_motion.joints[:, 1], axis=0), atol=1e-6)
    decoded = OpenHand().motion(centred.parameters, 30, centred.present)
    np.testing.assert_allclose(decoded.joints, centred.joints, atol=1e-6)


def test_the_centre_of_no_hands_is_the_origin(fist_motion):
    nobody = Motion(fist_motion.joints, np.zeros((60, 2), bool), 30)
    np.testing.assert_array_equal(wrist_centre(nobody), 0)
    assert not recentre(nobody).present.any()


def test_axes_are_renamed_as_asked():
    points = np.array([[1.0, 2.0, 3.0]])
    np.testing.assert_array_equal(convert_axes(points, "+x", "-z", "+y"), [[1, -3, 2]])
    np.testing.assert_array_equal(convert_axes(points, "+x", "+y", "+z"), points)


@pytest.mark.parametrize(("x", "y", "z"), [("-x", "+y", "+z"), ("+y", "+x", "+z"), ("+x", "+x", "+z")])
def test_axes_that_would_mirror_the_hands_are_refused(x, y, z):
    with pytest.raises(InputError, match="handedness"):
        convert_axes(np.zeros((1, 3)), x, y, z)


@pytest.mark.parametrize("axis", ["x", "+w", "", "*x", "+xy"])
def test_names_that_are_no_axes_are_refused(axis):
    with pytest.raises(InputError, match="is not an axis"):
        convert_axes(np.zeros((1, 3)), axis, "+y", "+z")


@pytest.mark.parametrize(
    ("flags", "expected"),
    [([], []), ([0, 0], []), ([1], [(0, 1)]), ([1, 1, 0, 1], [(0, 2), (3, 4)]), ([0, 1, 1], [(1, 3)])],
)
def test_runs_are_maximal_and_end_exclusive(flags, expected):
    assert runs(np.array(flags, bool)) == expected
