"""Tests for tip_first.py."""

import numpy as np
import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.tip_first import read_tip_first, split_runs


def test_the_right_hand_comes_first_in_the_file_and_second_here() -> None:
    world = np.arange(42.0)[:, None] * [1, 10, 100]
    hands = read_tip_first({"world_coord": world.tolist(), "joint_valid": [[1]] * 42}, "f")
    np.testing.assert_allclose(hands[1, [0, 4, 8, 20]], world[[20, 0, 4, 16]] / 1000)
    np.testing.assert_allclose(hands[0, [0, 4, 8, 20]], world[[41, 21, 25, 37]] / 1000)


@pytest.mark.parametrize(("joint", "hand"), [(20, 1), (3, 1), (41, 0), (30, 0)])
def test_one_joint_that_is_not_valid_takes_its_hand_away(joint: int, hand: int) -> None:
    valid = [[1]] * 42
    valid[joint] = [0]
    hands = read_tip_first({"world_coord": np.ones((42, 3)).tolist(), "joint_valid": valid}, "f")
    assert np.isnan(hands[hand]).all()
    assert np.isfinite(hands[1 - hand]).all()


@pytest.mark.parametrize(
    "frame", [None, {}, {"world_coord": [[1, 2, 3]] * 21, "joint_valid": [1] * 42}, {"world_coord": [], "joint_valid": []}]
)
def test_another_number_of_joints_is_refused_by_the_frames_name(frame: object) -> None:
    with pytest.raises(FileFormatError, match="frame 7"):
        read_tip_first(frame, "frame 7")


@pytest.mark.parametrize(
    ("numbers", "runs"),
    [
        ([5], [(0, 1, 1)]),
        ([1, 2, 3, 4], [(0, 4, 1)]),
        ([10, 13, 19, 22, 25], [(0, 5, 3)]),
        ([10, 13, 16, 25, 28, 31], [(0, 3, 3), (3, 6, 3)]),
        ([0, 6, 12, 17, 23, 29], [(0, 3, 6), (3, 6, 6)]),
    ],
)
def test_counters_are_cut_where_more_than_one_frame_is_lost(numbers: list[int], runs: list[tuple[int, int, int]]) -> None:
    assert list(split_runs(numbers)) == runs
