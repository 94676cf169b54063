"""Tests for planner_start.py."""

import numpy as np
import pytest

from ambidex.choreography import Score, perform
from ambidex.evaluation.planner_start import choose_start
from ambidex.evaluation.planner_wish import Layout
from ambidex.events.features import measure


def _scores(count: int) -> list[Score]:
    return [Score((), 1.0, seed=(9, number)) for number in range(count)]


@pytest.mark.parametrize(
    ("layout", "least"),
    [
        (Layout("face", "left", "down"), 0.7), (Layout("face", "right", "up"), 0.7), (Layout("face", "right", "left"), 0.7),
        (Layout("point", "left", "forward"), 0.7), (Layout("point", "right", "up"), 0.7),
    ],
)  # fmt: skip
def test_hands_start_facing_and_pointing_as_wished(layout: Layout, least: float) -> None:
    motion = perform([choose_start(_scores(32), [layout])])[0].motion
    features = measure(motion.joints[None])
    hand = ("left", "right").index(layout.hand)
    along = motion.joints[0, hand, 9] - motion.joints[0, hand, 0]
    shown = along / np.linalg.norm(along) if layout.kind == "point" else features.facing[0, hand, :, 0]
    axis = {"left": [-1, 0, 0], "forward": [0, 1, 0], "up": [0, 0, 1], "down": [0, 0, -1]}[layout.way]
    assert float(shown @ np.array(axis)) > least


def test_palms_start_as_far_apart_and_as_high_as_wished() -> None:
    near, far, level = (
        measure(perform([choose_start(_scores(32), [layout])])[0].motion.joints[None]).palm[0, :, :, 0]
        for layout in (Layout("apart", high=0.18), Layout("apart", low=0.35), Layout("level", high=0.02))
    )
    assert np.linalg.norm(near[0] - near[1]) < 0.2 < 0.33 < np.linalg.norm(far[0] - far[1])
    assert abs(level[0, 2] - level[1, 2]) < 0.03


def test_fingers_start_as_open_as_wished() -> None:
    curls = [
        measure(perform([score])[0].motion.joints[None]).curl[0, 0, 1:, 0].mean()
        for score in (_scores(1)[0], choose_start(_scores(16), [Layout("open", "left")]))
    ]
    assert curls[1] <= curls[0]
    assert curls[1] < np.radians(38)


def test_without_a_wish_chance_decides() -> None:
    scores = _scores(4)
    assert choose_start(scores, []) is scores[0]
    assert choose_start(scores[2:3], [Layout("face", "left", "up")]) is scores[2]
