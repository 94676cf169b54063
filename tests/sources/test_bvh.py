"""Tests for bvh.py; trees_b.py writes its files."""

import gzip
import json
from pathlib import Path

import numpy as np
import pybvh
import pytest
from tests.sources.trees_b import write_bvh_manipnet, write_bvh_numbered

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.exports.bvh import write_bvh
from ambidex.motion import JOINT_NAMES, Motion
from ambidex.sources.bvh import Bvh
from ambidex.sources.recording import ReadOptions

_PARTS = ("wrist", *(f"{finger}{part}" for finger in ("Thumb", "Index", "Middle", "Ring", "Pinky") for part in (1, 2, 3, 4)))


def _places(packed: Path, folder: Path) -> dict[str, np.ndarray]:
    """Every node of a packed file by pybvh, which shares nothing with the reader."""
    path = folder / packed.name.removesuffix(".gz")
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    take = pybvh.Bvh.from_file(str(path))
    places = np.asarray(take.node_positions())
    return {node.name: places[:, index] for index, node in enumerate(take.nodes)}


def _folder(real_data: Path, name: str) -> Path:
    folder = real_data / name
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    return folder


def test_the_real_body_with_fingers_agrees_with_pybvh(real_data: Path, tmp_path: Path) -> None:
    folder = _folder(real_data, "zeggs_bvh_sample")
    (recording,) = Bvh().recordings(folder)
    assert (recording.motion.fps, len(recording.motion), recording.labels, recording.licence) == (30, 2065, ("Speech",), "CC-BY-NC-ND-4.0")
    places = _places(next(folder.glob("*.gz")), tmp_path)
    for hand, side in enumerate(("Left", "Right")):
        for joint, part in enumerate(_PARTS):
            x, y, z = places[f"{side}Hand{part if joint else ''}"].T / 100
            np.testing.assert_allclose(recording.motion.joints[:, hand, joint], np.stack([-x, z, y], axis=-1), atol=2e-5)


def test_real_hands_of_manipnet_agree_with_pybvh(real_data: Path, tmp_path: Path) -> None:
    folder = _folder(real_data, "manipnet_bvh") / "mug1"
    (recording,) = Bvh().recordings(folder, ReadOptions(preset="manipnet"))
    names = ("WRIST", "THUMB_CMC_AA", "THUMB_MCP_FE", "THUMB_IP_FE", "", "INDEX_MCP", "INDEX_PIP_FE", "INDEX_DIP_FE")
    for hand, side in enumerate(("left", "right")):
        places = _places(folder / f"{side}Hand.bvh.gz", tmp_path)
        for joint, name in enumerate(names):
            if name:
                # Left-handed decimetres: x is negated, which is what makes it right-handed; then y up becomes z up.
                x, y, z = places[name].T / 10
                np.testing.assert_allclose(recording.motion.joints[:, hand, joint], np.stack([-x, -z, y], axis=-1), atol=2e-5)


def test_all_real_takes_of_manipnet_have_hands_of_constant_bones_that_bend_toward_their_palms(real_data: Path) -> None:
    recordings = list(Bvh().recordings(_folder(real_data, "manipnet_bvh")))
    assert [recording.take for recording in recordings] == ["cube_med2", "cyl_med3", "mug1", "mug3", "teapot2", "teapot3"]
    assert [recording.labels[0] for recording in recordings] == ["cube med", "cyl med", "mug", "mug", "teapot", "teapot"]
    for recording in recordings:
        joints = recording.motion.joints[::50]
        lengths = np.linalg.norm(joints[:, :, [6, 7, 8, 12, 4]] - joints[:, :, [5, 6, 7, 11, 3]], axis=-1)
        assert np.ptp(lengths, axis=0).max() < 2e-5
        for hand in range(2):
            palm = np.cross(joints[:, hand, 5] - joints[:, hand, 0], joints[:, hand, 17] - joints[:, hand, 0]) * (1 if hand else -1)
            tips = joints[:, hand, [8, 12, 16, 20]] - joints[:, hand, [5, 9, 13, 17]]
            assert (tips * palm[:, None]).sum(-1).mean() > 0
    told = [sentence for sentence in recordings[0].dropped if "no hand in its joints" in sentence]
    assert len(told) == 6


def test_what_we_export_comes_back(fist_motion: Motion, tmp_path: Path) -> None:
    write_bvh(fist_motion, tmp_path / "fist.bvh")
    (recording,) = Bvh().recordings(tmp_path)
    np.testing.assert_allclose(recording.motion.joints, fist_motion.joints, atol=1e-4)
    assert recording.motion.fps == 30


def test_any_rig_is_read_by_a_map_of_names(tmp_path: Path) -> None:
    tree = write_bvh_numbered(tmp_path)
    path = tree.cut[0]
    path.write_text(path.read_text().replace("mixamorig:RightHand", "Hand_R_"))
    with pytest.raises(FileFormatError, match=r"no hand in its joints.*presets: ambidex.*JSON map"):
        path.write_text(path.read_text().replace("mixamorig:LeftHand", "Hand_L_"))
        list(Bvh().recordings(tmp_path))
    joints = {
        f"right_{ours}": f"Hand_R_{part if index else ''}" for index, (ours, part) in enumerate(zip(JOINT_NAMES, _PARTS, strict=True))
    }
    (tmp_path / "rig.json").write_text(json.dumps({"joints": joints, "metres": 0.01, "axes": ["-x", "+z", "+y"]}))
    (recording,) = Bvh().recordings(tmp_path, ReadOptions(preset=str(tmp_path / "rig.json")))
    np.testing.assert_allclose(recording.motion.joints[:, 1], tree.joints[:, 1], atol=1e-4)
    assert not recording.motion.present[:, 0].any()


def test_tips_come_from_end_sites_that_have_a_length(tmp_path: Path) -> None:
    tree = write_bvh_manipnet(tmp_path)
    for path in tree.cut:
        path.write_text(path.read_text().replace("OFFSET 0 0 0\n}", "OFFSET 0 0 0.5\n}"))
    (recording,) = Bvh().recordings(tmp_path)
    joints = recording.motion.joints
    np.testing.assert_allclose(joints[:, :, 8] - joints[:, :, 7], np.broadcast_to([0, -0.05, 0], (24, 2, 3)), atol=1e-6)
    assert not any("beyond the last joint" in sentence for sentence in recording.dropped)


def test_one_file_of_a_pair_stands_for_both_hands(tmp_path: Path) -> None:
    tree = write_bvh_manipnet(tmp_path)
    (recording,) = Bvh().recordings(tree.cut[1])
    assert (recording.take, recording.motion.present.all()) == ("mug12", True)


def test_hands_of_unequal_length_are_refused(tmp_path: Path) -> None:
    left, _ = write_bvh_manipnet(tmp_path).cut
    text = left.read_text().replace("Frames: 24", "Frames: 23")
    left.write_text("\n".join(text.splitlines()[:-1]) + "\n")
    with pytest.raises(FileFormatError, match="do not go together"):
        list(Bvh().recordings(tmp_path))


def test_an_unknown_preset_is_refused(tmp_path: Path) -> None:
    write_bvh_manipnet(tmp_path)
    with pytest.raises(UnknownNameError, match="mocapy"):
        list(Bvh().recordings(tmp_path, ReadOptions(preset="mocapy")))
