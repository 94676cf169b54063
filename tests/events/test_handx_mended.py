"""Preset "handx" is what was published but for the mistakes that were mended: one test each, beside the published behaviour.

The reference, `published_handx.py`, works frame by frame as HandX's description says, and makes each mistake or not.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hands_at_work import bell, make_motion, step, wandering
from published_handx import MISTAKES, published

from ambidex.events.handx import find_handx_events
from ambidex.events.handx_layout import handx_layout
from ambidex.events.handx_signals import palm_weights
from ambidex.motion import Motion, mirror, resample

Layout = dict[str, Any]


def _ours(motion: Motion) -> Layout:
    return json.loads(json.dumps(handx_layout(find_handx_events(motion), len(motion))))


def _theirs(motion: Motion, *mistakes: str) -> Layout:
    """The published algorithm with some of its mistakes, on our points of the palm."""
    assert set(mistakes) <= MISTAKES
    return published(motion.joints, motion.fps, frozenset(mistakes), palm_weights())


def _recorded(motion: Motion, seed: int = 0) -> Motion:
    """With noise of 0.2 mm: whether a joint that rests moves up or down is a matter of rounding otherwise."""
    noise = np.random.default_rng(seed).normal(scale=2e-4, size=motion.joints.shape)
    return Motion.from_joints(motion.joints + noise, motion.fps)


def _differing(one: Layout, other: Layout) -> set[str]:
    """Keys, such as "index_tip, thumb_tip", under which two layouts differ."""
    keys = set()
    for section in one.keys() - {"frame_count"}:
        for group in one[section]:
            here, there = one[section][group], other[section][group]
            keys |= {key for key in here.keys() | there.keys() if here.get(key) != there.get(key)}
    return keys


@pytest.mark.parametrize(("seed", "fps"), [(0, 30.0), (1, 30.0), (2, 45.0), (3, 60.0)])
def test_without_its_mistakes_the_published_algorithm_gives_our_json(seed: int, fps: float) -> None:
    motion = _recorded(wandering(frames=60, fps=fps, seed=seed), seed)
    assert _ours(motion) == _theirs(motion)


@pytest.mark.parametrize(("take", "start"), [("04", 60), ("08", 20)])
def test_so_it_does_for_two_hands_that_were_recorded(real_data: Path, take: str, start: int) -> None:
    from ambidex.sources import read_take

    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    motion = read_take(folder, take).motion[start : start + 60]
    assert _ours(motion) == _theirs(motion)


def test_so_it_does_while_a_hand_comes_and_goes() -> None:
    joints = _recorded(wandering(seed=5)).joints.copy()
    joints[:14, 0] = joints[30:33, 1] = np.nan
    motion = Motion.from_joints(joints, 30.0)
    assert _ours(motion) == _theirs(motion)


def test_mended_bending_back_is_told_and_was_lost_in_an_empty_bin() -> None:
    motion = _recorded(make_motion({("right", "index_mcp_flexion"): -0.9 * step(60)}))
    theirs, ours = _theirs(motion, "no bin for hyper-extension"), _ours(motion)
    assert _differing(theirs, ours) == {"index_mcp"}
    (entry,) = theirs["right_hand_events"]["finger_flexing"]["index_mcp"]
    assert entry == {"start": 0, "end": 60, "constant_des": "Fully extended"}
    (entry,) = ours["right_hand_events"]["finger_flexing"]["index_mcp"]
    assert (entry["start_des"], entry["end_des"]) == ("Fully extended", "Hyper extend")


def test_mended_the_right_hands_tips_are_measured_like_the_lefts_and_were_looked_at_every_sixth_frame() -> None:
    motion = _recorded(wandering(seed=2), seed=2)
    theirs, ours = _theirs(motion, "right tips measured coarsely"), _ours(motion)
    assert _differing(theirs, ours) == {f"right_{finger}_tip, left_palm" for finger in ("thumb", "index")}
    for key in _differing(theirs, ours):
        published_entries, mended = (layout["two_hand_relationships"]["finger_palm_distance"][key] for layout in (theirs, ours))
        assert all(entry[edge] % 6 == 0 for entry in published_entries for edge in ("start", "end"))
        assert any(entry[edge] % 6 != 0 for entry in mended for edge in ("start", "end"))


def test_mended_a_right_tip_must_come_or_go_by_three_centimetres_as_a_left_one_and_any_change_of_bin_sufficed() -> None:
    motion = wandering(seed=5)
    both = [_ours(each)["two_hand_relationships"]["finger_palm_distance"] for each in (motion, mirror(motion))]
    for finger in ("thumb", "index", "pinky"):
        assert both[0][f"left_{finger}_tip, right_palm"] == both[1][f"right_{finger}_tip, left_palm"]
        assert both[0][f"right_{finger}_tip, left_palm"] == both[1][f"left_{finger}_tip, right_palm"]
    theirs = _theirs(_recorded(motion, 5), "right tips measured coarsely")["two_hand_relationships"]["finger_palm_distance"]
    assert len(theirs["right_thumb_tip, left_palm"]) > len(both[0]["right_thumb_tip, left_palm"])


def test_mended_the_end_of_a_contact_is_the_frame_after_it_and_was_its_last() -> None:
    motion = make_motion(wrists={("right", 0): -0.05 * bell(60)}, apart=0.06)
    theirs, ours = _theirs(motion, "contacts end on their last frame"), _ours(motion)
    differing = _differing(theirs, ours)
    assert differing
    for key in differing:
        (published_entry, mended) = (layout["two_hand_relationships"]["finger_tip_contact"][key] for layout in (theirs, ours))
        assert [entry | {"end": entry["end"] + 1} for entry in published_entry] == mended


def test_mended_the_points_of_a_palm_are_the_same_in_every_run_and_were_drawn_anew() -> None:
    motion = _recorded(wandering(seed=1))
    draws = [np.random.default_rng(seed).dirichlet(np.ones(3), size=25) for seed in range(2)]
    one, other = (published(motion.joints, 30.0, frozenset(), draw) for draw in draws)
    changed = _differing(one, other)
    assert changed
    assert all("palm" in key or "-" in key for key in changed), "only what is measured to a palm depends on its points"
    assert _ours(motion) == _ours(motion)


def test_mended_a_contact_of_a_single_frame_is_not_told_and_was() -> None:
    motion = make_motion(apart=0.4)
    joints = motion.joints.copy()
    joints[30, 0, 8] = joints[30, 0, 4] + np.float32([0, 0, 0.015])
    motion = Motion.from_joints(joints, 30.0)
    group = _theirs(motion, "contacts of a single frame")["left_hand_events"]["finger_tip_contact"]
    assert group == {"index_tip, thumb_tip": [{"start": 30, "end": 31, "constant_des": "Contact"}]}
    assert _ours(motion)["left_hand_events"]["finger_tip_contact"] == {}
    assert _ours(motion) == _theirs(motion)


def test_mended_a_contact_that_is_lost_for_a_single_frame_goes_on_and_was_two() -> None:
    joints = make_motion(apart=0.4).joints.copy()
    for frame in [*range(20, 30), *range(31, 40)]:
        joints[frame, 0, 8] = joints[frame, 0, 4] + np.float32([0, 0, 0.015])
    motion = Motion.from_joints(joints, 30.0)
    theirs, ours = (layout["left_hand_events"]["finger_tip_contact"]["index_tip, thumb_tip"] for layout in (
        _theirs(motion, "contacts of a single frame"), _ours(motion),
    ))  # fmt: skip
    assert [(entry["start"], entry["end"]) for entry in theirs] == [(20, 30), (31, 40)]
    assert [(entry["start"], entry["end"]) for entry in ours] == [(20, 40)]


def test_mended_the_first_frame_moves_like_the_next_and_stood_still() -> None:
    # 0.152 m/s for ten frames: with one frame of zero the mean falls below the 0.15 m/s from which a wrist is fast.
    motion = make_motion(wrists={("left", 1): np.arange(10, dtype=np.float32) * 0.152 / 30}, frames=10)
    theirs, ours = (layout["left_hand_events"]["wrist_trajectory"]["front-back"] for layout in (
        _theirs(motion, "the first frame stands still"), _ours(motion),
    ))  # fmt: skip
    assert theirs == [{"start": 0, "end": 10, "direction": "back-to-front", "v_des": "Medium"}]
    assert ours == [{"start": 0, "end": 10, "direction": "back-to-front", "v_des": "Fast"}]


def test_mended_speeds_and_durations_are_in_seconds_and_were_in_frames_of_thirty_a_second() -> None:
    slow = make_motion(wrists={("left", 2): 0.06 * step(24)}, frames=24)
    fast = resample(slow, 120.0)
    entries = {
        fps: layout["left_hand_events"]["wrist_trajectory"]["down-up"]
        for fps, layout in {30: _ours(slow), 120: _ours(fast), 0: _theirs(fast, "always thirty frames a second")}.items()
    }
    words = {fps: [(entry["direction"], entry["v_des"]) for entry in each] for fps, each in entries.items()}
    assert words[30] == words[120] == [("down-to-up", "Medium")]
    assert words[0] == [("down-to-up", "Slow")]


def test_mended_an_absent_hand_is_left_out_and_stopped_the_annotator() -> None:
    joints = _recorded(wandering(seed=4)).joints.copy()
    joints[:, 0] = np.nan
    motion = Motion.from_joints(joints, 30.0)
    with pytest.raises(ValueError, match="invalid joint data"):
        _theirs(motion, "absent hands at the origin")
    ours = _ours(motion)
    assert all(not group for group in ours["left_hand_events"].values())
    assert not any(entries for group in ours["two_hand_relationships"].values() for entries in group.values())
    assert ours["right_hand_events"]["finger_flexing"]


def test_mended_a_frame_without_a_plane_of_the_palm_is_left_out_and_stopped_the_annotator() -> None:
    joints = _recorded(make_motion()).joints.copy()
    joints[20, 1, 5] = joints[20, 1, 9]
    motion = Motion.from_joints(joints, 30.0)
    with pytest.raises(ValueError, match="invalid joint data"):
        _theirs(motion, "absent hands at the origin")
    spans = [(entry["start"], entry["end"]) for entry in _ours(motion)["right_hand_events"]["finger_flexing"]["index_pip"]]
    assert spans == [(0, 20), (21, 60)]


def test_kept_what_stands_still_in_four_of_five_frames_counts_as_rising() -> None:
    lift = np.zeros(30, np.float32)
    lift[26:] = [-0.02, -0.03, -0.04, -0.05]
    motion = make_motion(wrists={("left", 2): lift}, frames=30)
    entries = _ours(motion)["left_hand_events"]["wrist_trajectory"]["down-up"]
    assert entries == _theirs(motion)["left_hand_events"]["wrist_trajectory"]["down-up"]
    assert [entry["direction"] for entry in entries] == ["down-to-up"]


def test_kept_directions_are_those_of_the_axes_given() -> None:
    motion = make_motion(wrists={("left", 0): 0.1 * step(60)})
    quarter = np.float32([[0, -1, 0], [1, 0, 0], [0, 0, 1]])
    turned = Motion.from_joints(motion.joints @ quarter.T, 30.0)
    path = [list(_ours(each)["left_hand_events"]["wrist_trajectory"]) for each in (motion, turned)]
    assert path == [["left-right"], ["front-back"]]


def test_kept_what_does_not_change_is_listed_and_far_palms_are_too() -> None:
    told = _ours(make_motion())
    groups = told["two_hand_relationships"]
    assert len(groups["finger_palm_distance"]) == 10
    assert groups["palm_palm_distance"] == {"left_palm, right_palm": [{"start": 0, "end": 60, "constant_des": "Far"}]}
    assert groups["finger_tip_contact"] == {}
    assert told["left_hand_events"]["wrist_trajectory"] == {}
