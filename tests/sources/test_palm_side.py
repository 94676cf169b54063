"""Tests for palm_side.py."""

import numpy as np
from scipy.spatial.transform import Rotation
from tests.sources.tree import known_hands

from ambidex.sources.palm_side import bend_to_right_palm


def test_the_side_is_told_whichever_way_the_hand_is_turned_and_swaps_in_a_mirror() -> None:
    left, right = np.moveaxis(known_hands(10), 1, 0)
    for seed in range(5):
        turn = Rotation.random(rng=np.random.default_rng(seed)).as_matrix()
        assert bend_to_right_palm(right @ turn.T) > 0.005
        assert bend_to_right_palm(left @ turn.T) < -0.005
        assert bend_to_right_palm(right @ turn.T * [1, -1, 1]) < -0.005


def test_frames_without_a_hand_do_not_count() -> None:
    right = known_hands(4)[:, 1]
    gappy = np.concatenate([right, np.full((3, 21, 3), np.nan)])
    assert bend_to_right_palm(gappy) == bend_to_right_palm(right)
    assert np.isnan(bend_to_right_palm(gappy[4:]))
