"""Sides by anatomy: what turns, mirrors and sizes do to them, and hands that are the other one."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from ambidex.corpus.ailments_side import find_wrong_sides, sidedness
from ambidex.motion import Motion, mirror


def test_a_side_is_the_same_however_the_hand_is_turned_moved_and_sized(fist_motion: Motion) -> None:
    joints = fist_motion.joints.astype(np.float64)
    turned = 1.3 * joints @ Rotation.from_rotvec([0.4, -1.0, 2.0]).as_matrix().T + 0.7
    assert sidedness(turned) == pytest.approx(sidedness(joints), abs=1e-9)


def test_a_mirror_changes_the_side_and_nothing_else(fist_motion: Motion) -> None:
    joints = fist_motion.joints.astype(np.float64)
    assert sidedness(joints * np.array([-1, 1, 1])) == pytest.approx(-sidedness(joints), abs=1e-9)


def test_left_hands_are_negative_and_right_hands_positive_flat_or_in_a_fist(fist_motion: Motion) -> None:
    sides = sidedness(fist_motion.joints.astype(np.float64))
    assert sides[:, 0].max() < -0.2
    assert sides[:, 1].min() > 0.2


def test_the_mirror_image_of_a_healthy_motion_is_healthy(fist_motion: Motion) -> None:
    assert find_wrong_sides(fist_motion) == []
    assert find_wrong_sides(mirror(fist_motion)) == []


def test_two_wrong_hands_are_swapped_and_one_is_mirrored(fist_motion: Motion) -> None:
    joints = np.array(fist_motion.joints)
    (swapped,) = find_wrong_sides(replace(fist_motion, joints=joints[:, ::-1], parameters=None))
    assert swapped.ailment == "swapped_hands"
    joints[:, 1] *= np.array([-1, 1, 1], np.float32)
    (mirrored,) = find_wrong_sides(replace(fist_motion, joints=joints, parameters=None))
    assert (mirrored.ailment, mirrored.hand) == ("mirrored_hand", "right")
    alone = np.array([[False, True]] * len(joints))
    (only,) = find_wrong_sides(Motion(joints, alone, 30))
    assert only.ailment == "mirrored_hand"
    assert "only hand" in only.told


def test_tracks_that_change_places_are_found_to_the_frame(fist_motion: Motion) -> None:
    joints = np.array(fist_motion.joints)
    joints[20:27] = joints[20:27, ::-1]
    (swapped,) = find_wrong_sides(replace(fist_motion, joints=joints, parameters=None))
    assert swapped.frames == ((20, 27),)
    joints = np.array(fist_motion.joints)
    joints[40:] = joints[40:, ::-1]
    (swapped,) = find_wrong_sides(replace(fist_motion, joints=joints, parameters=None))
    assert swapped.frames == ((40, 60),)


def test_a_motion_without_hands_has_no_wrong_sides() -> None:
    assert find_wrong_sides(Motion.from_joints(np.full((5, 2, 21, 3), np.nan), 30)) == []


def test_a_hand_that_changes_its_side_from_frame_to_frame_is_a_poor_track_and_no_wrong_name(fist_motion: Motion) -> None:
    joints = np.array(fist_motion.joints)
    joints[::2, 1] *= np.array([-1, 1, 1], np.float32)
    joints[1::10, 1] *= np.array([-1, 1, 1], np.float32)
    assert find_wrong_sides(replace(fist_motion, joints=joints, parameters=None)) == []
