"""MANO's files and forward: equal to a slow reference, the laws of mirrors and translations, the left defect, faults."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.mano_files import mano_arrays, write_mano, write_mano_file

from ambidex.errors import FileFormatError, InputError
from ambidex.hands.mano import TIP_VERTICES, Convention, Mano, ManoHands, find_mano
from ambidex.motion.skeleton import MANO_TO_AMBIDEX

X, TURN = np.array([-1.0, 1, 1]), np.array([1.0, -1, -1])
FRAMES = 6


@pytest.fixture(scope="module")
def hands(tmp_path_factory: pytest.TempPathFactory) -> ManoHands:
    return find_mano(write_mano(tmp_path_factory.mktemp("mano")))


def _parameters(seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    root, pose = random.normal(size=(FRAMES, 3)), 0.5 * random.normal(size=(FRAMES, 45))
    return root, pose, random.normal(size=(FRAMES, 10)), random.normal(size=(FRAMES, 3))


def _rotation(turn: np.ndarray) -> np.ndarray:
    """Rodrigues' formula, as in a book."""
    angle = math.sqrt(sum(value * value for value in turn))
    if angle == 0:
        return np.eye(3)
    x, y, z = turn / angle
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross


def _slow(
    arrays: dict[str, np.ndarray], root: np.ndarray, pose: np.ndarray, betas: np.ndarray, place: np.ndarray
) -> tuple[np.ndarray, ...]:
    """One frame in smplx's convention, vertex by vertex with 4 × 4 matrices: 16 joints and 778 vertices."""
    shaped = np.array([vertex + directions @ betas for vertex, directions in zip(arrays["v_template"], arrays["shapedirs"], strict=True)])
    joints = arrays["J_regressor"] @ shaped
    turns = [_rotation(root)] + [_rotation(pose[3 * row : 3 * row + 3]) for row in range(15)]
    entries = np.array([value for turn in turns[1:] for value in (turn - np.eye(3)).ravel()])
    world: list[np.ndarray] = []
    for joint, parent in enumerate(arrays["kintree_table"][0].astype(np.int64)):
        step = np.eye(4)
        step[:3, :3] = turns[joint]
        step[:3, 3] = joints[joint] - (joints[parent] if joint else 0)
        world.append(world[parent] @ step if joint else step)
    places = np.array([matrix[:3, 3] for matrix in world])
    moved = []
    for vertex in range(778):
        point = shaped[vertex] + arrays["posedirs"][vertex] @ entries
        total = np.zeros(3)
        for joint in range(16):
            total += arrays["weights"][vertex, joint] * (world[joint] @ np.append(point - joints[joint], 1))[:3]
        moved.append(total + place)
    return places + place, np.array(moved)


@pytest.mark.parametrize("side", ["left", "right"])
def test_joints_and_vertices_equal_a_slow_reference(hands: ManoHands, side: str) -> None:
    mano, arrays = getattr(hands, side), mano_arrays(side)
    root, pose, betas, place = _parameters()
    vertices = mano.vertices(root, pose, betas, place, flat=True, convention="smplx")
    for name, table in TIP_VERTICES.items():
        joints = mano.joints(root, pose, betas, place, flat=True, convention="smplx", tips=name)
        for frame in range(2):
            slow_joints, slow_vertices = _slow(arrays, root[frame], pose[frame], betas[frame], place[frame])
            both = np.concatenate([slow_joints, slow_vertices[list(table[side == "right"])]])
            np.testing.assert_allclose(joints[frame], both[list(MANO_TO_AMBIDEX)], atol=1e-12)
            np.testing.assert_allclose(vertices[frame], slow_vertices, atol=1e-12)


def test_the_mean_hand_is_added_to_the_fingers_only_where_the_pose_is_not_flat(hands: ManoHands) -> None:
    root, pose, betas, place = _parameters(1)
    mano = hands.right
    with_mean = mano.joints(root, pose, betas, place, flat=False, convention="smplx")
    np.testing.assert_allclose(with_mean, mano.joints(root, pose + mano.mean, betas, place, flat=True, convention="smplx"))
    assert np.abs(with_mean - mano.joints(root, pose, betas, place, flat=True, convention="smplx")).max() > 0.005


def test_matrices_and_axis_angles_are_the_same_pose_and_shared_betas_those_of_each_frame(hands: ManoHands) -> None:
    root, pose, betas, place = _parameters(2)
    turns = np.array([[_rotation(turn) for turn in row.reshape(15, 3)] for row in pose])
    roots = np.array([_rotation(turn) for turn in root])
    one = hands.left.joints(root, pose, betas[0], place, flat=True, convention="wrist")
    np.testing.assert_allclose(hands.left.joints(roots, turns, np.tile(betas[0], (FRAMES, 1)), place, flat=True, convention="wrist"), one)


def test_principal_components_span_the_pose(hands: ManoHands) -> None:
    pose = _parameters(3)[1]
    mano = hands.right
    coefficients = pose @ mano.components.T
    np.testing.assert_allclose(mano.pose_from_pca(coefficients), pose, atol=1e-12)
    few = mano.pose_from_pca(coefficients[:, :6])
    np.testing.assert_allclose(few @ mano.components.T, np.pad(coefficients[:, :6], ((0, 0), (0, 39))), atol=1e-12)


def test_the_wrist_stands_where_each_convention_says(hands: ManoHands) -> None:
    root, pose, betas, place = _parameters(4)
    mano = hands.right
    rest = mano.rest + np.einsum("jcb,tb->tjc", mano.rest_directions, betas)
    turned = np.array([_rotation(turn) @ joint for turn, joint in zip(root, rest[:, 0], strict=True)])
    wanted: dict[Convention, np.ndarray] = {"smplx": rest[:, 0] + place, "wrist": place, "origin": turned + place}
    for convention, wrist in wanted.items():
        np.testing.assert_allclose(mano.joints(root, pose, betas, place, flat=True, convention=convention)[:, 0], wrist, atol=1e-12)


@pytest.mark.parametrize("side", ["left", "right"])
def test_translations_convert_as_the_conventions_do(hands: ManoHands, side: str) -> None:
    root, pose, betas, place = _parameters(5)
    mano: Mano = getattr(hands, side)
    rest = (mano.rest + np.einsum("jcb,tb->tjc", mano.rest_directions, betas))[:, 0]
    turned = np.array([_rotation(turn) @ joint for turn, joint in zip(root, rest, strict=True)])
    joints = mano.joints(root, pose, betas, place, flat=True, convention="smplx")
    np.testing.assert_allclose(mano.joints(root, pose, betas, place + rest, flat=True, convention="wrist"), joints, atol=1e-12)
    np.testing.assert_allclose(mano.joints(root, pose, betas, place + rest - turned, flat=True, convention="origin"), joints, atol=1e-12)


def test_a_rigid_move_of_the_parameters_moves_joints_and_vertices(hands: ManoHands) -> None:
    root, pose, betas, place = _parameters(6)
    turn, shift = _rotation(np.array([0.3, -1.2, 0.7])), np.array([0.4, -0.1, 2.0])
    roots = np.array([_rotation(one) for one in root])
    for method in (hands.right.joints, hands.right.vertices):
        here = method(roots, pose, betas, place, flat=False, convention="wrist")
        there = method(turn @ roots, pose, betas, place @ turn.T + shift, flat=False, convention="wrist")
        np.testing.assert_allclose(there, here @ turn.T + shift, atol=1e-12)


def test_a_mirrored_pose_of_the_mended_left_model_is_the_mirrored_right_hand(hands: ManoHands) -> None:
    root, pose, betas, place = _parameters(7)
    left = hands.left.with_fixed_left_shape()
    mirrored = (root * TURN, pose * np.tile(TURN, 15), betas, place * X)
    for flat in (True, False):
        right_vertices = hands.right.vertices(root, pose, betas, place, flat=flat, convention="origin")
        np.testing.assert_allclose(left.vertices(*mirrored, flat=flat, convention="origin"), right_vertices * X, atol=1e-12)
        right = hands.right.joints(root, pose, betas, place, flat=flat, convention="origin", tips="smplx")
        np.testing.assert_allclose(left.joints(*mirrored, flat=flat, convention="origin", tips="smplx"), right * X, atol=1e-12)
    # With the published directions the law holds for the mean shape only.
    none = np.zeros(10)
    unfixed = hands.left.vertices(mirrored[0], mirrored[1], none, mirrored[3], flat=True, convention="origin")
    np.testing.assert_allclose(unfixed, hands.right.vertices(root, pose, none, place, flat=True, convention="origin") * X, atol=1e-12)


@pytest.mark.parametrize("defect", [True, False])
def test_the_left_model_is_given_as_published_and_mended_on_demand_whatever_the_file(tmp_path: Path, defect: bool) -> None:
    hands = find_mano(write_mano(tmp_path, defect))
    assert not hands.left.fixed_shape and hands.right.fixed_shape
    np.testing.assert_allclose(hands.left.shapedirs, mano_arrays("left", defect=True)["shapedirs"])
    mended = hands.left.with_fixed_left_shape()
    np.testing.assert_allclose(mended.shapedirs, mano_arrays("left", defect=False)["shapedirs"])
    assert mended.with_fixed_left_shape() is mended
    assert hands.right.with_fixed_left_shape() is hands.right


def test_one_frame_and_none_are_takes_too(hands: ManoHands) -> None:
    root, pose, betas, place = _parameters(8)
    whole = hands.right.joints(root, pose, betas[0], place, flat=True, convention="smplx")
    one = hands.right.joints(root[:1], pose[:1], betas[0], place[:1], flat=True, convention="smplx")
    np.testing.assert_allclose(one, whole[:1])
    assert hands.right.joints(root[:0], pose[:0], betas[0], place[:0], flat=True, convention="smplx").shape == (0, 21, 3)


def test_models_are_found_in_their_usual_folders_and_by_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_mano(tmp_path / "mano_v1_2" / "models")
    assert find_mano(tmp_path)[1].side == "right" and find_mano(tmp_path)[0].side == "left"
    monkeypatch.setenv("AMBIDEX_MANO", str(tmp_path / "mano_v1_2"))
    assert find_mano(None).left.side == "left"


def test_without_files_one_is_told_where_to_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AMBIDEX_MANO", raising=False)
    with pytest.raises(InputError, match=r"MANO_LEFT\.pkl and MANO_RIGHT\.pkl .*register at .* AMBIDEX_MANO"):
        find_mano(None)
    with pytest.raises(InputError, match=f"{tmp_path} has no MANO models.*register"):
        find_mano(tmp_path)
    write_mano(tmp_path)
    (tmp_path / "MANO_LEFT.pkl").unlink()
    with pytest.raises(InputError, match="has no MANO models"):
        find_mano(tmp_path)


def _spoiled(folder: Path, **changes: np.ndarray | None) -> Path:
    write_mano(folder)
    arrays = {name: value for name, value in {**mano_arrays("right"), **changes}.items() if value is not None}
    write_mano_file(folder / "MANO_RIGHT.pkl", arrays)
    return folder


def test_a_file_with_other_keys_shapes_or_joints_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match=r"MANO_RIGHT\.pkl is no MANO model: it lacks posedirs, weights"):
        find_mano(_spoiled(tmp_path, weights=None, posedirs=None))
    with pytest.raises(FileFormatError, match=r"MANO_RIGHT\.pkl .* weights is \(778, 24\), not \(778, 16\)"):
        find_mano(_spoiled(tmp_path, weights=np.zeros((778, 24))))
    with pytest.raises(FileFormatError, match="joins other joints"):
        find_mano(_spoiled(tmp_path, kintree_table=np.zeros((2, 16), np.uint32)))
    (tmp_path / "MANO_RIGHT.pkl").write_bytes(b"\x80\x02K\x05.")
    with pytest.raises(FileFormatError, match=r"MANO_RIGHT\.pkl is no MANO model"):
        find_mano(tmp_path)


def test_a_cut_file_and_one_of_the_other_side_are_named(tmp_path: Path) -> None:
    write_mano(tmp_path)
    whole = (tmp_path / "MANO_RIGHT.pkl").read_bytes()
    (tmp_path / "MANO_RIGHT.pkl").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileFormatError, match=r"MANO_RIGHT\.pkl is not a readable pickle"):
        find_mano(tmp_path)
    (tmp_path / "MANO_RIGHT.pkl").write_bytes((tmp_path / "MANO_LEFT.pkl").read_bytes())
    with pytest.raises(FileFormatError, match=r"MANO_RIGHT\.pkl holds a model of the left hand"):
        find_mano(tmp_path)


def test_parameters_that_do_not_go_together_are_refused(hands: ManoHands) -> None:
    root, pose, betas, place = _parameters(9)
    right = (root, pose, betas, place)
    for at, wrong in enumerate((root[:2], pose[:, :16], betas[:2], place[:2])):
        mixed = (*right[:at], wrong, *right[at + 1 :])
        with pytest.raises(InputError, match="MANO got root"):
            hands.right.joints(*mixed, flat=True, convention="smplx")
    with pytest.raises(InputError, match="smplx, wrist and origin"):
        hands.right.joints(root, pose, betas, place, flat=True, convention="opengl")  # pyright: ignore[reportArgumentType]
    with pytest.raises(InputError, match="the sets are smplx, manopth, handx"):
        hands.right.joints(root, pose, betas, place, flat=True, convention="smplx", tips="none")  # pyright: ignore[reportArgumentType]
    with pytest.raises(InputError, match="flat=True"):
        hands.right.joints(root, np.zeros((FRAMES, 15, 3, 3)), betas, place, flat=False, convention="smplx")


def test_a_model_is_not_changed_by_mending_it(hands: ManoHands) -> None:
    before = hands.left.shapedirs.copy()
    hands.left.with_fixed_left_shape()
    np.testing.assert_array_equal(hands.left.shapedirs, before)
    assert replace(hands.left, fixed_shape=True).with_fixed_left_shape().shapedirs is hands.left.shapedirs


def test_the_tips_are_the_vertices_that_each_library_publishes() -> None:
    assert TIP_VERTICES == {
        "smplx": ((744, 320, 443, 554, 671),) * 2,
        "manopth": ((745, 317, 445, 556, 673), (745, 317, 444, 556, 673)),
        "handx": ((745, 333, 444, 555, 672),) * 2,
    }
