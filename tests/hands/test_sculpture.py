"""The distance field of the resting hand, and its parts."""

import numpy as np
import pytest

from ambidex.hands.sculpture import capsule_distances, nearest_bone, pad_directions, sculpt, smooth_pair, smooth_union, unit
from ambidex.hands.skin import skin_mesh


@pytest.fixture(scope="module")
def joints() -> np.ndarray:
    """Resting joints in the hand frame, millimetres."""
    world = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
    return skin_mesh(0).joints @ world * 1000


def test_a_capsule_measures_its_distance_like_the_slow_way() -> None:
    random = np.random.default_rng(0)
    rows = [(random.normal(size=3), random.normal(size=3), 0.3, 0.2) for _ in range(5)]
    points = random.normal(size=(40, 3)) * 2
    for column, (start, end, first, last) in enumerate(rows):
        for row, point in enumerate(points):
            share = np.clip((point - start) @ (end - start) / ((end - start) @ (end - start)), 0, 1)
            slow = np.linalg.norm(point - start - share * (end - start)) - (first + share * (last - first))
            assert capsule_distances(rows, points)[row, column] == pytest.approx(slow, abs=1e-9)


def test_a_smooth_union_is_the_union_away_from_the_seam_and_fuller_at_it() -> None:
    assert smooth_pair(np.array([1.0]), np.array([5.0]), 2.0) == 1
    assert smooth_pair(np.array([1.0]), np.array([1.0]), 2.0) < 1
    assert smooth_union(np.array([[3.0, 1.0, 9.0]]), 1.0) == 1


def test_joints_lie_inside_the_hand_and_the_air_between_fingertips_outside(joints: np.ndarray) -> None:
    field = sculpt(joints)
    assert (field(joints) < 0).all()
    tips = joints[[8, 12, 16, 20]]
    assert (field(0.5 * (tips[1:] + tips[:-1])) > 0).all()


def test_pads_are_on_the_palm_side(joints: np.ndarray) -> None:
    assert (pad_directions(joints)[1:, :, 1] < -0.7).all()


def test_the_flesh_around_a_joint_belongs_to_a_bone_that_meets_there(joints: np.ndarray) -> None:
    middles = 0.5 * (joints[[6, 7, 8]] + joints[[5, 6, 7]])
    np.testing.assert_array_equal(nearest_bone(joints, middles), [5, 6, 7])
    assert nearest_bone(joints, np.array([[-50.0, -8, 0]]))[0] == 0


def test_unit_vectors_have_length_one_and_zero_stays_zero() -> None:
    assert np.linalg.norm(unit(np.array([3.0, 4, 0]))) == pytest.approx(1)
    assert (unit(np.zeros(3)) == 0).all()
