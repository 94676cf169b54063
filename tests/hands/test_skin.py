"""The skin: closed, mirrored, true to the joints and to the flesh that contact is measured with."""

import numpy as np
import pytest
import torch

from ambidex.errors import InputError
from ambidex.hands.flesh import Capsules, capsules, closest
from ambidex.hands.skin import bone_matrices, bone_turns, hand_size, least_turn, palm_frame, pose_skin, skin_mesh
from ambidex.motion import Motion

_MIRROR = np.array([-1, 1, 1], np.float32)


def _signed_volume(vertices: np.ndarray, faces: np.ndarray) -> float:
    a, b, c = (vertices[faces[:, corner]] for corner in range(3))
    return float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6)


@pytest.mark.parametrize("hand", [0, 1])
def test_every_edge_of_the_skin_joins_exactly_two_triangles(hand: int) -> None:
    faces = skin_mesh(hand).faces
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    assert set(np.unique(edges, axis=0, return_counts=True)[1]) == {2}


@pytest.mark.parametrize("hand", [0, 1])
def test_the_skin_holds_as_much_as_a_hand_and_its_triangles_face_outward(hand: int) -> None:
    skin = skin_mesh(hand)
    assert 300e-6 < _signed_volume(skin.vertices, skin.faces) < 550e-6
    a, b, c = (skin.vertices[skin.faces[:, corner]] for corner in range(3))
    facing = np.cross(b - a, c - a)
    assert ((facing * skin.normals[skin.faces[:, 0]]).sum(axis=1) > 0).mean() > 0.995


def test_the_skin_is_one_piece_without_holes() -> None:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    skin = skin_mesh(0)
    count = len(skin.vertices)
    graph = coo_array((np.ones(len(skin.faces) * 2), (skin.faces[:, [0, 1]].ravel(), skin.faces[:, [1, 2]].ravel())), (count, count))
    assert connected_components(graph, directed=False)[0] == 1
    # Euler: a closed surface like a ball has two more corners and faces than edges. No finger has grown into another.
    assert count - len(skin.faces) * 3 // 2 + len(skin.faces) == 2


def test_the_right_skin_is_the_exact_mirror_of_the_left() -> None:
    left, right = skin_mesh(0), skin_mesh(1)
    np.testing.assert_array_equal(right.vertices, left.vertices * _MIRROR)
    np.testing.assert_array_equal(right.joints, left.joints * _MIRROR)


def test_mirrored_joints_have_the_exactly_mirrored_skin(fist_motion: Motion) -> None:
    joints = fist_motion.joints[::10, 1]
    right, _ = pose_skin(skin_mesh(1), joints)
    left, _ = pose_skin(skin_mesh(0), joints * _MIRROR)
    np.testing.assert_allclose(right, left * _MIRROR, atol=1e-6)


@pytest.mark.parametrize("hand", [0, 1])
def test_at_rest_the_skin_is_the_resting_skin(hand: int) -> None:
    skin = skin_mesh(hand)
    vertices, normals = pose_skin(skin, skin.joints[None])
    np.testing.assert_allclose(vertices[0], skin.vertices, atol=1e-6)
    np.testing.assert_allclose(normals[0], skin.normals, atol=1e-5)


def test_turning_and_moving_the_hand_turns_and_moves_its_skin(fist_motion: Motion) -> None:
    turn = np.linalg.qr(np.random.default_rng(0).normal(size=(3, 3)))[0]
    turn *= np.linalg.det(turn)
    joints = fist_motion.joints[[0, 30], 1].astype(float)
    before, _ = pose_skin(skin_mesh(1), joints)
    after, _ = pose_skin(skin_mesh(1), joints @ turn.T + 0.3)
    np.testing.assert_allclose(after, before @ turn.T + 0.3, atol=1e-5)


def test_a_larger_hand_has_a_skin_larger_in_all_directions() -> None:
    skin = skin_mesh(0)
    vertices, _ = pose_skin(skin, 1.2 * skin.joints[None])
    np.testing.assert_allclose(vertices[0], 1.2 * skin.vertices, atol=1e-5)
    assert hand_size(1.2 * skin.joints[None]) == pytest.approx(1.2)


def test_the_skin_lies_on_the_flesh_that_contact_is_measured_with(fist_motion: Motion) -> None:
    joints = torch.tensor(np.array(fist_motion.joints[[0, 29]]))
    body, _ = capsules(joints)
    for hand in range(2):
        skin = skin_mesh(hand)
        vertices, _ = pose_skin(skin, fist_motion.joints[[0, 29], hand])
        distal = skin.bone_index[:, 0] % 4 == 3
        points = torch.tensor(vertices[:, distal])
        zero = torch.zeros(points.shape[:-1])[..., None]
        dots = Capsules(points[:, :, None], points[:, :, None], zero, zero)
        own = body.hand(hand)
        gaps = closest(dots, Capsules(own.a[:, None], own.b[:, None], own.radius_a[:, None], own.radius_b[:, None])).gap.amin(-1)
        assert gaps.abs().quantile(0.95) < 0.003


def test_each_vertex_follows_at_most_four_bones_whose_shares_add_up() -> None:
    skin = skin_mesh(0)
    assert skin.bone_index.shape == skin.bone_weight.shape == (len(skin.vertices), 4)
    assert skin.bone_index.max() < 20
    np.testing.assert_allclose(skin.bone_weight.sum(axis=1), 1, atol=1e-6)


def test_flesh_between_straight_fingers_is_never_shared_by_their_tips() -> None:
    skin = skin_mesh(0)
    finger = np.where(skin.bone_weight > 0.02, skin.bone_index // 4, skin.bone_index[:, :1] // 4)
    distal = skin.bone_index[:, 0] % 4 >= 2
    assert (finger[distal] == finger[distal, :1]).all()


def test_a_frame_without_the_hand_has_no_skin(fist_motion: Motion) -> None:
    joints = np.array(fist_motion.joints[:3, 0])
    joints[1] = np.nan
    vertices, _ = pose_skin(skin_mesh(0), joints)
    assert np.isnan(vertices[1]).all()
    assert np.isfinite(vertices[[0, 2]]).all()


def test_bones_turn_by_rotations_even_when_joints_are_noise() -> None:
    joints = np.random.default_rng(1).normal(size=(50, 21, 3)) * 0.1
    turns = bone_turns(joints, skin_mesh(0).joints)
    np.testing.assert_allclose(turns @ turns.swapaxes(-1, -2), np.broadcast_to(np.eye(3), turns.shape), atol=1e-9)
    assert bone_matrices(skin_mesh(1), joints).shape == (50, 20, 3, 4)


def test_the_least_turn_carries_one_direction_to_another_even_an_opposite_one() -> None:
    random = np.random.default_rng(2)
    start, end = (rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in random.normal(size=(2, 100, 3)))
    end[:20] = -start[:20]
    end[20:30] = start[20:30]
    turns = least_turn(start, end)
    np.testing.assert_allclose((turns @ start[..., None])[..., 0], end, atol=1e-9)
    np.testing.assert_allclose(np.linalg.det(turns), 1)
    np.testing.assert_allclose(turns[20:30], np.broadcast_to(np.eye(3), (10, 3, 3)), atol=1e-12)


def test_the_palm_frame_is_a_rotation_that_points_along_the_hand() -> None:
    frame = palm_frame(skin_mesh(0).joints)
    assert np.linalg.det(frame) == pytest.approx(1)
    assert frame[1, 0] > 0.99


def test_a_third_hand_is_refused() -> None:
    with pytest.raises(InputError, match="hand 2"):
        skin_mesh(2)
