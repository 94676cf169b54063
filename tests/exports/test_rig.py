"""Rigs: rotations and constant bones that say the same as the joints."""

import numpy as np
import pytest

from ambidex.exports.rig import Y_UP, metacarpal_turns, rigs, straightened
from ambidex.motion import PARENTS, Motion, mirror

_PARENTS = np.array(PARENTS[1:])


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def test_each_turn_carries_its_resting_bone_to_where_the_joints_have_it(turning_motion: Motion) -> None:
    for rig in rigs(turning_motion):
        rest = _unit(rig.rest[1:] - rig.rest[_PARENTS])
        carried = (rig.turns @ rest[..., None])[..., 0]
        # The first bone carries the palm; its own direction is among the turns of the metacarpals.
        np.testing.assert_allclose(carried[:, 1:], _unit(rig.joints[:, 1:] - rig.joints[:, _PARENTS])[:, 1:], atol=1e-6)
        exact = (metacarpal_turns(rig) @ rest[::4][..., None])[..., 0]
        np.testing.assert_allclose(exact, _unit(rig.joints[:, 1::4] - rig.joints[:, :1]), atol=1e-6)


def test_turns_are_rotations(stretching_motion: Motion) -> None:
    for rig in rigs(stretching_motion):
        for turns in (rig.turns, metacarpal_turns(rig)):
            np.testing.assert_allclose(turns @ turns.swapaxes(-1, -2), np.broadcast_to(np.eye(3), turns.shape), atol=1e-9)
            np.testing.assert_allclose(np.linalg.det(turns), 1)


def test_straightened_bones_keep_their_length_and_stay_near(stretching_motion: Motion) -> None:
    for rig in rigs(stretching_motion):
        straight = straightened(rig)
        lengths = np.linalg.norm(straight.joints[:, 1:] - straight.joints[:, _PARENTS], axis=-1)
        np.testing.assert_allclose(lengths, np.broadcast_to(lengths[0], lengths.shape), atol=1e-9)
        assert np.linalg.norm(straight.joints - rig.joints, axis=-1).max() < 0.015


def test_an_absent_hand_holds_its_nearest_pose(parting_motion: Motion) -> None:
    left = rigs(parting_motion)[0]
    np.testing.assert_array_equal(left.joints[25], parting_motion.joints[19, 0])
    np.testing.assert_array_equal(left.joints[35], parting_motion.joints[40, 0])


def test_a_hand_that_is_never_present_has_no_rig(single_motion: Motion) -> None:
    assert [rig.hand for rig in rigs(single_motion)] == [1]


def test_the_mirrored_motion_has_the_mirrored_rigs(turning_motion: Motion) -> None:
    left, right = rigs(turning_motion)
    other_left, other_right = rigs(mirror(turning_motion))
    signs = np.diag([-1.0, 1, 1])
    np.testing.assert_allclose(other_left.turns, signs @ right.turns @ signs, atol=1e-9)
    np.testing.assert_allclose(other_right.turns, signs @ left.turns @ signs, atol=1e-9)


def test_up_becomes_y_and_forward_becomes_minus_z() -> None:
    np.testing.assert_array_equal(Y_UP @ [0, 0, 1], [0, 1, 0])
    np.testing.assert_array_equal(Y_UP @ [0, 1, 0], [0, 0, -1])
    assert np.linalg.det(Y_UP) == pytest.approx(1)
