"""Tracks: strokes lead where the plan says."""

import numpy as np

from ambidex.choreography.channels import ROLL
from ambidex.choreography.keys import get_key
from ambidex.choreography.track import ENSLAVING, Track


def test_strokes_add_up_to_the_target(track: Track) -> None:
    end = track.pose(get_key("fist"), 0.0, 0.4)
    rows = np.concatenate(track.blocks)
    reached = np.bincount(rows[:, 0].astype(int), rows[:, 3], len(track.now))
    np.testing.assert_allclose(reached, track.now)
    assert end == (rows[:, 1] + rows[:, 2]).max()
    assert rows[:, 1].min() >= 0


def test_a_target_beyond_the_limits_is_kept_inside(track: Track) -> None:
    track.pose(np.full(23, 3.0), 0.0)
    track.shift(np.array([6]), np.array([5.0]), 1.0, 0.2)
    assert track.now[:23].max() < np.radians(112)


def test_wrist_turns_are_absolute_or_relative(track: Track) -> None:
    track.turn({ROLL: 1.0}, 0.0, scatter=0.0)
    track.turn({ROLL: 0.25}, 1.0, relative=True)
    assert np.isclose(track.now[ROLL], 1.25)


def test_a_move_arrives_where_it_should(track: Track) -> None:
    track.move(np.array([0.1, 0.0, 0.05]), 0.0)
    np.testing.assert_allclose(sum(wish.vector for wish in track.wishes), [0.1, 0, 0.05], atol=1e-12)


def test_a_finger_follows_itself_entirely() -> None:
    assert (np.diagonal(ENSLAVING) == 1).all() and ENSLAVING.min() > 0
