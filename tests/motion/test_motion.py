"""`Motion` checks itself when it is made."""

import numpy as np
import pytest

from ambidex.errors import InputError, UnitError
from ambidex.motion import Motion, hand_lengths


@pytest.fixture
def joints(fist_motion: Motion) -> np.ndarray:
    return np.array(fist_motion.joints[:8])


@pytest.fixture
def shown() -> np.ndarray:
    return np.ones((8, 2), bool)


def test_arrays_are_copied_typed_and_read_only(joints, shown):
    motion = Motion(joints.astype(np.float64), shown, 30)
    assert motion.joints.dtype == np.float32 and motion.present.dtype == bool
    assert not motion.joints.flags.writeable and not motion.present.flags.writeable
    before = motion.joints[0, 0, 0, 0]
    joints[0, 0, 0, 0] += 1
    assert motion.joints[0, 0, 0, 0] == before


def test_absent_hands_are_nan_whatever_was_passed(joints, shown):
    shown[2:4, 1] = False
    motion = Motion(joints, shown, 30)
    assert np.isnan(motion.joints[2:4, 1]).all() and np.isfinite(motion.joints[motion.present]).all()


def test_length_and_seconds_come_from_frames_and_rate(joints, shown):
    motion = Motion(joints, shown, 16)
    assert len(motion) == 8 and motion.seconds == 0.5


def test_a_slice_is_a_motion_of_the_same_hands(fist_motion):
    part = fist_motion[10:30]
    np.testing.assert_array_equal(part.joints, fist_motion.joints[10:30])
    np.testing.assert_array_equal(part.parameters.angles, fist_motion.parameters.angles[10:30])
    assert part.fps == fist_motion.fps


def test_a_slice_with_a_step_is_refused_since_it_would_change_the_rate(fist_motion):
    with pytest.raises(InputError, match="resample"):
        fist_motion[::2]


def test_an_empty_slice_is_refused(fist_motion):
    with pytest.raises(InputError, match="no frames"):
        fist_motion[5:5]


def test_from_joints_sees_which_hands_are_there(joints):
    joints[1:3, 0, 7, 2] = np.nan
    motion = Motion.from_joints(joints, 30)
    assert motion.present[:, 1].all() and motion.present[:, 0].tolist() == [True, False, False] + [True] * 5


@pytest.mark.parametrize("shape", [(8, 2, 20, 3), (8, 21, 3), (8, 1, 21, 3), (8, 2, 21, 2), (21, 3), ()])
def test_joints_of_a_wrong_shape_are_refused(shape):
    with pytest.raises(InputError, match="they must be"):
        Motion(np.zeros(shape), np.ones((8, 2), bool), 30)
    with pytest.raises(InputError, match="they must be"):
        Motion.from_joints(np.zeros(shape), 30)


def test_no_frames_are_refused():
    with pytest.raises(InputError, match="no frames"):
        Motion(np.zeros((0, 2, 21, 3)), np.ones((0, 2), bool), 30)


def test_a_wrong_present_is_refused(joints):
    with pytest.raises(InputError, match="'present'"):
        Motion(joints, np.ones((7, 2), bool), 30)


@pytest.mark.parametrize("fps", [0, -30, 0.5, 5000, float("nan"), float("inf")])
def test_an_impossible_rate_is_refused(joints, shown, fps):
    with pytest.raises(InputError, match="fps"):
        Motion(joints, shown, fps)


def test_a_present_hand_with_nan_is_refused_by_hand_and_frame(joints, shown):
    joints[3, 1, 4, 0] = np.nan
    with pytest.raises(InputError, match="right hand is marked present in frame 3"):
        Motion(joints, shown, 30)
    joints[3, 1, 4, 0] = np.inf
    with pytest.raises(InputError, match="not finite"):
        Motion(joints, shown, 30)


def test_millimetres_are_refused_with_a_guess(joints, shown):
    with pytest.raises(UnitError, match="millimetres"):
        Motion(joints * 1000, shown, 30)


@pytest.mark.parametrize("scale", [0.4, 2.5, 100.0])
def test_hands_too_small_or_too_large_are_refused(joints, shown, scale):
    with pytest.raises(UnitError, match=r"0\.08 to 0\.4 m"):
        Motion(joints * scale, shown, 30)


def test_parameters_of_another_length_are_refused(fist_motion):
    with pytest.raises(InputError, match="must agree"):
        Motion(fist_motion.joints, fist_motion.present, 30, fist_motion.parameters[:10])


def test_a_motion_with_no_hand_at_all_is_allowed():
    motion = Motion(np.full((3, 2, 21, 3), np.nan), np.zeros((3, 2), bool), 30)
    assert not motion.present.any()


def test_hand_length_is_measured_along_the_bones(fist_motion):
    lengths = hand_lengths(fist_motion.joints)
    assert lengths.shape == fist_motion.present.shape
    np.testing.assert_allclose(lengths, lengths[0, 0], rtol=1e-4)


def test_a_saved_motion_loads_as_it_was(fist_motion, tmp_path):
    fist_motion.save(tmp_path / "fist.npz")
    loaded = Motion.load(tmp_path / "fist.npz")
    np.testing.assert_array_equal(loaded.joints, fist_motion.joints)
    np.testing.assert_array_equal(loaded.parameters.angles, fist_motion.parameters.angles)
