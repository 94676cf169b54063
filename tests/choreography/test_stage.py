"""Plans: they fit the clip, begin in the right posture, and keep starts that are given."""

import numpy as np

from ambidex.choreography import Cue, Score
from ambidex.choreography.channels import FINGER_CHANNELS, INWARD
from ambidex.choreography.stage import draw_shape, make_plan


def test_a_long_score_is_hurried_into_a_short_clip() -> None:
    plan = make_plan(Score((Cue("count_up", "right"), Cue("wave_goodbye", "right")), 2.0))
    assert plan.scale < 1
    assert max(track.clock for track in plan.tracks) * plan.scale + plan.shift <= 2.0


def test_a_hand_that_shall_open_begins_as_a_fist() -> None:
    plan = make_plan(Score((Cue("open", "left"),)))
    assert plan.tracks[0].first[FINGER_CHANNELS["middle"][0]] > 1.2
    assert plan.tracks[1].first[FINGER_CHANNELS["middle"][0]] < 1.2


def test_hands_that_shall_come_together_begin_apart() -> None:
    assert all(make_plan(Score((Cue("together", "both"),), seed=(seed,))).tracks[0].first[INWARD] <= -0.2 for seed in range(20))


def test_a_given_start_is_kept() -> None:
    plan = make_plan(Score((Cue("close", "right", start=1.0),), 3.0))
    assert plan.shift == 0
    assert np.concatenate(plan.tracks[1].blocks)[:, 1].min() >= 1.0


def test_hands_that_nobody_moves_have_no_strokes() -> None:
    plan = make_plan(Score((Cue("close", "right"),)))
    assert not plan.tracks[0].blocks and not plan.tracks[0].wishes


def test_people_differ_as_stated() -> None:
    shapes = np.stack([draw_shape(np.random.default_rng(seed)) for seed in range(2000)])
    assert np.abs(shapes[:, :8].std(axis=0) - 1).max() < 0.1
    assert np.corrcoef(shapes[:, 2], shapes[:, 3])[0, 1] > 0.5
