"""Tests for umetrack.py."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.sources.mano_by_hand import quaternion
from tests.sources.umetrack_by_hand import umetrack_by_hand, write_profile

from ambidex.errors import FileFormatError
from ambidex.motion import hand_lengths
from ambidex.sources.umetrack import UmeTrackHand
from ambidex.sources.worlds import pose_matrix, quaternion_to_rotation


@pytest.mark.parametrize("right", [False, True])
def test_joints_agree_with_plain_loops_over_the_chains(right: bool, tmp_path: Path) -> None:
    profile = write_profile(tmp_path / "profile.json")
    random = np.random.default_rng(0)
    angles, shifts = random.uniform(-0.8, 1.2, (5, 22)), random.normal(size=(5, 3))
    turns = np.array([quaternion(vector) for vector in random.normal(size=(5, 3))])
    joints = UmeTrackHand.load(tmp_path / "profile.json").joints(pose_matrix(quaternion_to_rotation(turns), shifts), angles, right)
    for frame in range(5):
        place = {"q_wxyz": turns[frame].tolist(), "t_xyz": shifts[frame].tolist()}
        np.testing.assert_allclose(joints[frame], umetrack_by_hand(profile, place, angles[frame].tolist(), right), atol=1e-9)


def test_a_right_hand_is_the_mirror_image_of_a_left_one(tmp_path: Path) -> None:
    write_profile(tmp_path / "profile.json")
    hand = UmeTrackHand.load(tmp_path / "profile.json")
    angles = np.random.default_rng(1).uniform(0, 1, (3, 22))
    still = np.tile(np.eye(4), (3, 1, 1))
    left, right = (hand.joints(still, angles, right=side) for side in (False, True))
    np.testing.assert_allclose(right, left * [-1, 1, 1], atol=1e-12)
    np.testing.assert_allclose(hand_lengths(left), 0.18, atol=0.02)


@pytest.mark.parametrize("damage", ["lacks", "short", "frames"])
def test_what_is_no_profile_is_refused(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    model = write_profile(path)
    if damage == "lacks":
        del model["joint_rotation_axes"]
    elif damage == "short":
        model["joint_rotation_axes"] = model["joint_rotation_axes"][:10]
    else:
        model["landmark_rest_bone_indices"][3][0] = 17.0
    path.write_text(json.dumps({"hand_model": model}))
    with pytest.raises(FileFormatError, match=r"profile\.json is no UmeTrack profile"):
        UmeTrackHand.load(path)
