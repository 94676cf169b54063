"""Tracks: hands that freeze, wrists that jump, frames that are shown twice."""

from dataclasses import replace

import numpy as np
import pytest

from ambidex.corpus.ailments_track import find_frozen, find_repeated_frames, find_teleports
from ambidex.motion import Motion


@pytest.fixture
def moving(fist_motion: Motion) -> Motion:
    """Both hands sway by 5 cm while the right one makes a fist."""
    sway = 0.05 * np.sin(np.arange(len(fist_motion)) / 6)[:, None, None, None]
    return replace(fist_motion, joints=fist_motion.joints + sway.astype(np.float32), parameters=None)


def test_a_moving_hand_has_none_of_it(moving: Motion) -> None:
    assert [*find_frozen(moving), *find_teleports(moving), *find_repeated_frames(moving)] == []


def test_a_hand_that_is_held_is_found_where_it_is(moving: Motion) -> None:
    joints = np.array(moving.joints)
    joints[20:35, 1] = joints[20, 1]
    (finding,) = find_frozen(replace(moving, joints=joints))
    assert (finding.hand, finding.frames) == ("right", ((20, 35),))
    assert "0.50 s" in finding.told


def test_a_short_pause_of_a_tracker_is_not_frozen(moving: Motion) -> None:
    joints = np.array(moving.joints)
    joints[20:30, 1] = joints[20, 1]
    assert find_frozen(replace(moving, joints=joints)) == []


@pytest.mark.parametrize("frames", [1, 8, 40])
def test_a_wrist_that_is_elsewhere_for_a_while_jumps_there_and_back(moving: Motion, frames: int) -> None:
    joints = np.array(moving.joints)
    joints[20 : 20 + frames, 0] += np.float32(0.3)
    (finding,) = find_teleports(replace(moving, joints=joints))
    assert finding.hand == "left"
    places = {(19, 21), (19 + frames, 21 + frames)} if 20 + frames < len(moving) else {(19, 21)}
    assert set(finding.frames) == places


def test_a_fast_stroke_is_no_jump(fist_motion: Motion) -> None:
    stroke = 0.5 / (1 + np.exp(-(np.arange(60) - 30) / 1.4))  # 2.7 m/s at its fastest
    joints = fist_motion.joints + stroke.astype(np.float32)[:, None, None, None]
    assert find_teleports(replace(fist_motion, joints=joints, parameters=None)) == []


def test_a_hand_that_comes_into_sight_elsewhere_does_not_jump(moving: Motion) -> None:
    joints, present = np.array(moving.joints), np.array(moving.present)
    joints[30:] += np.float32(0.6)
    present[29] = False
    assert find_teleports(Motion(joints, present, 30)) == []


@pytest.mark.parametrize("times", [2, 4])
def test_frames_shown_several_times_betray_the_rate(moving: Motion, times: int) -> None:
    (finding,) = find_repeated_frames(Motion(np.repeat(moving.joints, times, axis=0), np.repeat(moving.present, times, axis=0), 30 * times))
    assert finding.ailment == "frame_rate"
    assert "seen 30 times a second" in finding.told
