"""The camera that frames a motion, and the skins of its frames."""

import numpy as np
import pytest

from ambidex.exports.scene import Camera, frame_distances, frame_motion, ground_height, posed_skins
from ambidex.motion import Motion


def test_all_joints_of_all_frames_are_in_the_picture(turning_motion: Motion) -> None:
    pixels, depth = frame_motion(turning_motion).project(turning_motion.joints.reshape(-1, 3), 640)
    assert pixels.min() > 0
    assert pixels.max() < 640
    assert depth.min() > 0.1


def test_hands_fill_the_picture(turning_motion: Motion) -> None:
    pixels, _ = frame_motion(turning_motion).project(turning_motion.joints.reshape(-1, 3), 640)
    assert np.ptp(pixels, axis=0).max() > 0.6 * 640


def test_the_left_hand_is_on_the_left_and_up_is_up(turning_motion: Motion) -> None:
    camera = frame_motion(turning_motion)
    wrists, _ = camera.project(turning_motion.joints[0, :, 0], 640)
    assert wrists[0, 0] < wrists[1, 0]
    low, high = camera.project(np.array([[0.0, 0, 0], [0, 0, 0.1]]) + camera.target, 640)[0]
    assert high[1] < low[1]


def test_the_view_is_a_rotation() -> None:
    view = Camera(np.array([1.0, -2, 1]), np.zeros(3)).view()
    np.testing.assert_allclose(view @ view.T, np.eye(3), atol=1e-12)
    assert np.linalg.det(view) == pytest.approx(1)


def test_a_motion_that_is_moved_moves_the_camera_along(turning_motion: Motion) -> None:
    moved = Motion.from_joints(turning_motion.joints + np.array([1, 2, 3], np.float32), turning_motion.fps)
    np.testing.assert_allclose(frame_motion(moved).eye - frame_motion(turning_motion).eye, [1, 2, 3], atol=1e-4)
    assert ground_height(moved) - ground_height(turning_motion) == pytest.approx(3, abs=1e-5)


def test_no_hand_at_all_still_has_a_camera(turning_motion: Motion) -> None:
    empty = Motion(turning_motion.joints, np.zeros_like(turning_motion.present), 30)
    assert np.isfinite(frame_motion(empty).eye).all()
    assert np.isfinite(frame_distances(empty)[2:]).all()
    assert np.isfinite(ground_height(empty))


def test_absent_hands_have_no_skin(parting_motion: Motion) -> None:
    (left, _), (right, _) = posed_skins(parting_motion, np.array([10, 30]))
    assert np.isfinite(left[0]).all()
    assert np.isnan(left[1]).all()
    assert np.isfinite(right).all()
