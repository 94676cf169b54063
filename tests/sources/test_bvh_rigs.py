"""Tests for bvh_rigs.py."""

import json
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.motion import HANDS, JOINT_NAMES, convert_axes
from ambidex.sources.bvh_rigs import PRESETS, find_rigs, read_rig


def _map(tips: bool = True) -> dict[str, object]:
    return {"joints": {f"right_{joint}": f"R {joint}" for joint in JOINT_NAMES if tips or not joint.endswith("tip")}, "metres": 1}


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_a_preset_names_every_joint_but_tips_once_and_keeps_handedness(name: str) -> None:
    rig = PRESETS[name]
    for joints in rig.joints:
        named = [joint for joint in joints if joint]
        assert len(set(named)) == len(named)
        assert all(joint or ours.endswith("tip") for joint, ours in zip(joints, JOINT_NAMES, strict=True))
    convert_axes(np.eye(3), *rig.axes)


def test_names_of_known_rigs() -> None:
    assert PRESETS["mixamo"].joints[0][8] == "mixamorig:LeftHandIndex4"
    assert PRESETS["zeggs"].joints[1][1] == "RightHandThumb1"
    assert PRESETS["manipnet"].joints[0][1:6] == ("THUMB_CMC_AA", "THUMB_MCP_FE", "THUMB_IP_FE", "", "INDEX_MCP")
    assert PRESETS["ambidex"].joints[1][20] == "right_pinky_tip"


def test_hands_of_a_file_of_one_hand_are_told_by_its_name() -> None:
    names = {joint for joint in PRESETS["manipnet"].joints[0] if joint}
    assert [PRESETS["manipnet"].hands_in(names, side) for side in ("left", "right", "")] == [[0], [1], []]
    both = {joint for joints in PRESETS["zeggs"].joints for joint in joints}
    assert PRESETS["zeggs"].hands_in(both, "") == [0, 1]
    assert PRESETS["zeggs"].hands_in(both - {"LeftHand"}, "") == [1]


def test_a_users_map_may_leave_out_a_hand_and_the_tips(tmp_path: Path) -> None:
    path = tmp_path / "rig.json"
    path.write_text(json.dumps(_map(tips=False) | {"axes": ["+x", "+y", "+z"], "mirrored": True}))
    (rig,) = find_rigs(str(path))
    assert (rig.metres, rig.axes, rig.mirrored) == (1.0, ("+x", "+y", "+z"), True)
    assert rig.joints[HANDS.index("right")][5] == "R index_mcp"
    assert rig.hands_in({f"R {joint}" for joint in JOINT_NAMES}, "") == [1]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"joints": {"right_elbow": "x"}}, "right_elbow"), ({"joints": {"left_wrist": "x"}}, "maps the left hand but not its thumb_cmc"),
        ({"joints": {}}, "maps no joint"), ({"joints": 5}, "no map of joint names"), ({"axes": ["+x"]}, "axes"), ({"metres": 0}, "metres"),
    ],
)  # fmt: skip
def test_a_map_that_does_not_fit_says_why(change: dict, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "rig.json"
    path.write_text(json.dumps(_map() | change))
    with pytest.raises(FileFormatError, match=reason):
        read_rig(path)


def test_an_unknown_preset_lists_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match=r"MAP\.json, ambidex, manipnet, mixamo, zeggs"):
        find_rigs("mixamoo")
