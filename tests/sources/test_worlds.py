"""Tests for worlds.py."""

import numpy as np
import pytest
from scipy.spatial.transform import Rotation
from tests.sources.trees_a import SOURCE_WORLD, nodding_camera

from ambidex.sources.worlds import Y_UP, axes_to_ours, guess_upright, invert, move, pose_matrix, quaternion_to_rotation


def _random_transforms(count: int) -> np.ndarray:
    random = np.random.default_rng(0)
    return pose_matrix(Rotation.random(count, rng=random).as_matrix(), random.normal(size=(count, 3)))


def test_a_move_and_its_inverse_give_the_points_back() -> None:
    points = np.random.default_rng(1).normal(size=(5, 2, 21, 3))
    for transform in (_random_transforms(1)[0], _random_transforms(5)):
        np.testing.assert_allclose(move(move(points, transform), invert(transform)), points, atol=1e-12)


def test_points_move_frame_by_frame_as_each_transform_says() -> None:
    transforms, points = _random_transforms(4), np.random.default_rng(2).normal(size=(4, 3, 3))
    for frame in range(4):
        by_hand = [(transforms[frame] @ np.append(point, 1))[:3] for point in points[frame]]
        np.testing.assert_allclose(move(points, transforms)[frame], by_hand, atol=1e-12)


def test_y_up_becomes_z_up_and_the_viewer_stands_behind() -> None:
    points = np.array([[0.0, 1, 0], [0, 0, 1], [1, 0, 0]])
    np.testing.assert_array_equal(move(points, Y_UP), [[0, 0, 1], [0, -1, 0], [1, 0, 0]])


def test_axes_that_would_mirror_the_hands_are_refused() -> None:
    with pytest.raises(ValueError, match="mirror"):
        axes_to_ours(x="-x", y="+y", z="+z")


def test_quaternions_turn_as_an_independent_library_turns() -> None:
    quaternions = np.random.default_rng(3).normal(size=(6, 4))
    theirs = Rotation.from_quat(quaternions[:, [1, 2, 3, 0]]).as_matrix()
    np.testing.assert_allclose(quaternion_to_rotation(quaternions), theirs, atol=1e-12)


def test_a_quaternion_without_length_is_no_turn_at_all() -> None:
    assert np.isnan(quaternion_to_rotation(np.zeros((1, 4)))).all()


def test_up_is_what_is_up_in_the_camera_on_average() -> None:
    guessed = guess_upright(SOURCE_WORLD @ nodding_camera(40)) @ SOURCE_WORLD
    np.testing.assert_allclose(guessed[:3, :3], np.eye(3), atol=1e-6)


def test_a_guess_never_mirrors() -> None:
    assert np.linalg.det(guess_upright(_random_transforms(7))[:3, :3]) == pytest.approx(1)
