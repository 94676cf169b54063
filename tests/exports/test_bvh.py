"""BVH read back by an independent parser, and by forward kinematics written here from the format alone."""

from pathlib import Path

import numpy as np
import pybvh
import pytest
from scipy.spatial.transform import Rotation

from ambidex.errors import InputError
from ambidex.exports.bvh import write_bvh
from ambidex.motion import HANDS, JOINT_NAMES, Motion

_ONE_MM = 0.001


def _joints_from(places: dict[str, np.ndarray], side: str) -> np.ndarray:
    """(T, 21, 3) metres, z up, from centimetres, y up."""
    points = np.stack([places[f"{side}_{name}"] for name in JOINT_NAMES], axis=1) / 100
    return np.stack([points[..., 0], -points[..., 2], points[..., 1]], axis=-1)


def _by_pybvh(path: Path) -> dict[str, np.ndarray]:
    take = pybvh.Bvh.from_file(str(path))
    places = np.asarray(take.node_positions())
    return {node.name: places[:, index] for index, node in enumerate(take.nodes)}


def _by_hand(path: Path) -> dict[str, np.ndarray]:
    """Forward kinematics from the file: position channels stand in place of the offset, rotations in channel order."""
    words = iter(path.read_text().split())
    nodes: list[dict] = []
    open_nodes: list[int] = []
    for word in words:
        if word in ("ROOT", "JOINT", "End"):
            nodes.append({"name": next(words), "parent": open_nodes[-1] if open_nodes else -1, "channels": []})
        elif word == "{":
            open_nodes.append(len(nodes) - 1)
        elif word == "}":
            open_nodes.pop()
        elif word == "OFFSET":
            nodes[-1]["offset"] = np.array([float(next(words)) for _ in range(3)])
        elif word == "CHANNELS":
            nodes[-1]["channels"] = [next(words) for _ in range(int(next(words)))]
        elif word == "Frames:":
            frames = int(next(words))
        elif word == "Time:":
            next(words)
            break
    values = np.array([float(word) for word in words]).reshape(frames, -1)
    column, turns, places = 0, [], []
    for node in nodes:
        names = node["channels"]
        mine = values[:, column : column + len(names)]
        column += len(names)
        moved = [index for index, name in enumerate(names) if name.endswith("position")]
        turned = [index for index, name in enumerate(names) if name.endswith("rotation")]
        offset = mine[:, moved] if moved else np.tile(node["offset"], (frames, 1))
        order = "".join(names[index][0] for index in turned)
        own = Rotation.from_euler(order, mine[:, turned], degrees=True).as_matrix() if turned else np.tile(np.eye(3), (frames, 1, 1))
        above, start = (turns[node["parent"]], places[node["parent"]]) if node["parent"] >= 0 else (np.eye(3)[None], 0)
        turns.append(above @ own)
        places.append(start + (above @ offset[..., None])[..., 0])
    assert column == values.shape[1]
    return {node["name"]: place for node, place in zip(nodes, places, strict=True)}


@pytest.mark.parametrize("read", [_by_pybvh, _by_hand])
def test_both_hands_come_back_within_a_tenth_of_a_millimetre(turning_motion: Motion, tmp_path: Path, read) -> None:
    write_bvh(turning_motion, tmp_path / "hands.bvh")
    places = read(tmp_path / "hands.bvh")
    for hand, side in enumerate(HANDS):
        assert np.linalg.norm(_joints_from(places, side) - turning_motion.joints[:, hand], axis=-1).max() < 0.1 * _ONE_MM


def test_bones_that_stretch_come_back_through_position_channels(stretching_motion: Motion, tmp_path: Path) -> None:
    write_bvh(stretching_motion, tmp_path / "hands.bvh")
    places = _by_hand(tmp_path / "hands.bvh")
    for hand, side in enumerate(HANDS):
        assert np.linalg.norm(_joints_from(places, side) - stretching_motion.joints[:, hand], axis=-1).max() < 0.1 * _ONE_MM


def test_a_single_hand_is_written_alone(single_motion: Motion, tmp_path: Path) -> None:
    write_bvh(single_motion, tmp_path / "hand.bvh")
    places = _by_pybvh(tmp_path / "hand.bvh")
    assert not [name for name in places if name.startswith("left")]
    assert np.linalg.norm(_joints_from(places, "right") - single_motion.joints[:, 1], axis=-1).max() < _ONE_MM


def test_a_hand_that_comes_and_goes_is_right_where_it_is_present(parting_motion: Motion, tmp_path: Path) -> None:
    write_bvh(parting_motion, tmp_path / "hands.bvh")
    misses = np.linalg.norm(_joints_from(_by_pybvh(tmp_path / "hands.bvh"), "left") - parting_motion.joints[:, 0], axis=-1)
    assert misses[parting_motion.present[:, 0]].max() < _ONE_MM


def test_one_frame_is_enough(turning_motion: Motion, tmp_path: Path) -> None:
    write_bvh(turning_motion[:1], tmp_path / "hands.bvh")
    assert "Frames: 1" in (tmp_path / "hands.bvh").read_text()


def test_the_rate_and_the_number_of_frames_are_kept(turning_motion: Motion, tmp_path: Path) -> None:
    write_bvh(turning_motion, tmp_path / "hands.bvh")
    take = pybvh.Bvh.from_file(str(tmp_path / "hands.bvh"))
    assert take.frame_count == len(turning_motion)
    assert take.frame_time == pytest.approx(1 / turning_motion.fps, rel=1e-6)


def test_a_motion_without_hands_is_refused(turning_motion: Motion, tmp_path: Path) -> None:
    empty = Motion(turning_motion.joints, np.zeros_like(turning_motion.present), 30)
    with pytest.raises(InputError, match="no hand"):
        write_bvh(empty, tmp_path / "hands.bvh")
    assert not list(tmp_path.iterdir())


def test_real_recordings_come_back_within_a_millimetre(real_data: Path, tmp_path: Path) -> None:
    takes = np.load(real_data / "tzionas_hands_in_action" / "tzionas_joints21.npz")
    for name in ("s01", "s05", "s12"):
        motion = Motion.from_joints(takes[name], 30)
        write_bvh(motion, tmp_path / "hands.bvh")
        places = _by_hand(tmp_path / "hands.bvh")
        for hand, side in enumerate(HANDS):
            if (present := motion.present[:, hand]).any():
                misses = np.linalg.norm(_joints_from(places, side) - motion.joints[:, hand], axis=-1)
                assert misses[present].max() < _ONE_MM
