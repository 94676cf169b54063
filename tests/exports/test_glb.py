"""GLB read back by an independent parser; nodes, animation and skin are walked here from the format alone."""

from pathlib import Path

import numpy as np
import pygltflib
import pytest
from scipy.spatial.transform import Rotation

from ambidex.errors import InputError
from ambidex.exports.glb import write_glb
from ambidex.hands.skin import pose_skin, skin_mesh
from ambidex.motion import HANDS, JOINT_NAMES, Motion

_TYPES = {5121: np.uint8, 5123: np.uint16, 5126: np.float32}
_WIDTHS = {"SCALAR": 1, "VEC3": 3, "VEC4": 4, "MAT4": 16}


class _File:
    """A GLB as numbers."""

    def __init__(self, path: Path) -> None:
        self.gltf = pygltflib.GLTF2().load(str(path))
        self.blob = self.gltf.binary_blob()
        self.by_name = {node.name: index for index, node in enumerate(self.gltf.nodes)}
        self.parents = {child: index for index, node in enumerate(self.gltf.nodes) for child in node.children or []}

    def array(self, accessor: int) -> np.ndarray:
        head = self.gltf.accessors[accessor]
        view = self.gltf.bufferViews[head.bufferView]
        width = _WIDTHS[head.type]
        flat = np.frombuffer(self.blob, _TYPES[head.componentType], head.count * width, view.byteOffset)
        return flat.reshape(head.count, width)

    def world(self, frames: int) -> np.ndarray:
        """(nodes, T, 4, 4): every node in the world at every key."""
        tracks = {
            (channel.target.node, channel.target.path): self.array(animation.samplers[channel.sampler].output)
            for animation in self.gltf.animations
            for channel in animation.channels
        }
        placed: dict[int, np.ndarray] = {}

        def place(index: int) -> np.ndarray:
            if index not in placed:
                node = self.gltf.nodes[index]
                local = np.tile(np.eye(4), (frames, 1, 1))
                turn = tracks.get((index, "rotation"), np.tile(node.rotation or [0, 0, 0, 1], (frames, 1)))
                scale = tracks.get((index, "scale"), np.tile(node.scale or [1, 1, 1], (frames, 1)))
                local[:, :3, :3] = Rotation.from_quat(turn).as_matrix() * scale[:, None, :]
                local[:, :3, 3] = tracks.get((index, "translation"), np.tile(node.translation or [0, 0, 0], (frames, 1)))
                placed[index] = place(self.parents[index]) @ local if index in self.parents else local
            return placed[index]

        return np.stack([place(index) for index in range(len(self.gltf.nodes))])

    def joints(self, side: str, frames: int) -> np.ndarray:
        """(T, 21, 3) metres, z up."""
        world = self.world(frames)
        points = np.stack([world[self.by_name[f"{side}_{name}"], :, :3, 3] for name in JOINT_NAMES], axis=1)
        return np.stack([points[..., 0], -points[..., 2], points[..., 1]], axis=-1)


@pytest.fixture
def written(tmp_path: Path):
    def write(motion: Motion) -> _File:
        write_glb(motion, tmp_path / "hands.glb")
        return _File(tmp_path / "hands.glb")

    return write


@pytest.mark.parametrize("name", ["turning_motion", "stretching_motion", "single_motion"])
def test_joints_come_back_within_a_tenth_of_a_millimetre(name: str, request: pytest.FixtureRequest, written) -> None:
    motion = request.getfixturevalue(name)
    file = written(motion)
    for hand, side in enumerate(HANDS):
        if motion.present[:, hand].any():
            assert np.linalg.norm(file.joints(side, len(motion)) - motion.joints[:, hand], axis=-1).max() < 1e-4
        else:
            assert f"{side}_wrist" not in file.by_name


def test_real_recordings_come_back_within_a_millimetre(real_data: Path, written) -> None:
    takes = np.load(real_data / "tzionas_hands_in_action" / "tzionas_joints21.npz")
    motion = Motion.from_joints(takes["s05"], 30)
    file = written(motion)
    for hand, side in enumerate(HANDS):
        assert np.linalg.norm(file.joints(side, len(motion)) - motion.joints[:, hand], axis=-1).max() < 1e-3


def test_the_skinned_mesh_moves_like_our_own_skin(turning_motion: Motion, written) -> None:
    file = written(turning_motion)
    frames = len(turning_motion)
    world = file.world(frames)
    for hand in range(2):
        node = file.gltf.nodes[file.by_name[f"{HANDS[hand]}_skin"]]
        skin, primitive = file.gltf.skins[node.skin], file.gltf.meshes[node.mesh].primitives[0]
        binding = file.array(skin.inverseBindMatrices).reshape(-1, 4, 4).swapaxes(1, 2)
        maps = world[skin.joints][:, 30] @ binding
        attributes = primitive.attributes
        points = np.c_[file.array(attributes.POSITION), np.ones(file.gltf.accessors[attributes.POSITION].count)]
        weights = file.array(attributes.WEIGHTS_0) / 255
        moved = np.einsum("vk,vkij,vj->vi", weights, maps[file.array(attributes.JOINTS_0)], points)[:, :3]
        moved = np.stack([moved[:, 0], -moved[:, 2], moved[:, 1]], axis=1)
        ours, _ = pose_skin(skin_mesh(hand), turning_motion.joints[30:31, hand])
        misses = np.linalg.norm(moved - ours[0], axis=1)
        assert np.quantile(misses, 0.9) < 0.003
        np.testing.assert_allclose(weights.sum(axis=1), 1, atol=1e-6)
        assert file.array(primitive.indices).max() == len(points) - 1


def test_time_runs_at_the_motions_rate(turning_motion: Motion, written) -> None:
    file = written(turning_motion)
    times = file.array(file.gltf.animations[0].samplers[0].input)[:, 0]
    np.testing.assert_allclose(times, np.arange(len(turning_motion)) / turning_motion.fps, atol=1e-6)


def test_an_absent_hand_shrinks_to_nothing_and_comes_back(parting_motion: Motion, written) -> None:
    file = written(parting_motion)
    world = file.world(len(parting_motion))
    left = world[file.by_name["left_hand"]]
    np.testing.assert_allclose(np.linalg.det(left[:, :3, :3]), parting_motion.present[:, 0], atol=1e-9)


def test_quaternions_never_flip_sign_between_frames(turning_motion: Motion, written) -> None:
    file = written(turning_motion)
    for animation in file.gltf.animations:
        for channel in animation.channels:
            if channel.target.path == "rotation":
                turns = file.array(animation.samplers[channel.sampler].output)
                assert ((turns[1:] * turns[:-1]).sum(axis=1) > 0).all()


def test_views_are_aligned_and_inside_the_buffer(turning_motion: Motion, written) -> None:
    file = written(turning_motion)
    for view in file.gltf.bufferViews:
        assert view.byteOffset % 4 == 0
        assert view.byteOffset + view.byteLength <= len(file.blob)


def test_a_motion_without_hands_is_refused(turning_motion: Motion, tmp_path: Path) -> None:
    empty = Motion(turning_motion.joints, np.zeros_like(turning_motion.present), 30)
    with pytest.raises(InputError, match="no hand"):
        write_glb(empty, tmp_path / "hands.glb")
    assert not list(tmp_path.iterdir())
