"""Wrists and palms."""

import numpy as np
import pytest
from hands_at_work import make_motion, moves, step

from ambidex.events import find_events
from ambidex.motion import Motion


@pytest.mark.parametrize(
    ("axis", "sign", "word"),
    [(0, -1, "left"), (0, 1, "right"), (1, 1, "forward"), (1, -1, "back"), (2, 1, "up"), (2, -1, "down")],
)
def test_a_wrist_that_travels_is_told_with_its_direction_and_length(axis: int, sign: int, word: str) -> None:
    (event,) = moves(make_motion(wrists={("right", axis): sign * 0.1 * step(60)}), "wrist", "right")
    assert event.to_state == word
    assert event.value == pytest.approx(sign * 0.1, abs=0.003)


@pytest.mark.parametrize(("rise", "speed"), [(0.08, "fast"), (0.2, "medium"), (0.8, "slow")])
def test_speed_words_follow_the_speed(rise: float, speed: str) -> None:
    (event,) = moves(make_motion(wrists={("right", 2): 0.1 * step(60, 0.1, rise)}), "wrist", "right")
    assert event.speed == speed


def test_a_movement_that_pauses_half_way_is_two_movements() -> None:
    course = 0.1 * step(90, 0.05, 0.2) + 0.1 * step(90, 0.7, 0.2)
    assert len(moves(make_motion(wrists={("left", 2): course}, frames=90), "wrist", "left")) == 2
    assert len(moves(make_motion(wrists={("left", 2): 0.2 * step(90, 0.05, 0.9)}, frames=90), "wrist", "left")) == 1


def test_a_hand_that_vanishes_for_a_while_is_measured_where_it_is_seen() -> None:
    joints = make_motion(wrists={("right", 2): 0.2 * step(60)}).joints.copy()
    joints[28:32, 1] = np.nan
    events = find_events(Motion.from_joints(joints, 30.0))
    parts = [event for event in events if event.kind == "wrist"]
    assert all(event.end <= 28 or event.start >= 32 for event in parts)
    assert {event.to_state for event in parts} == {"up"}


def test_palms_that_look_down_are_told_so() -> None:
    facing = [event for event in find_events(make_motion()) if event.kind == "palm"]
    assert [(event.hand, event.to_state, event.end) for event in facing] == [("left", "down", 60), ("right", "down", 60)]
