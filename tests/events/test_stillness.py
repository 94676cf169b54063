"""Holds, rest and absence."""

import numpy as np
from hands_at_work import bell, make_motion, step

from ambidex.events import find_events
from ambidex.motion import Motion


def test_a_hand_that_moves_at_first_holds_still_afterwards() -> None:
    events = find_events(make_motion({("right", "fist"): 0.9 * step(90, 0.1, 0.3)}, frames=90))
    holds = [event for event in events if event.kind == "hold"]
    assert {event.hand for event in holds} == {"right"}
    assert holds[0].start == 0
    assert holds[-1].from_state == "moving"
    assert 28 <= holds[-1].start <= 44
    assert holds[-1].end == 90
    assert holds[-1].value == (holds[-1].end - holds[-1].start) / 30


def test_a_hand_that_never_stops_holds_nothing() -> None:
    time = np.arange(90) / 30
    events = find_events(make_motion(wrists={("left", 2): (0.1 * np.sin(2 * np.pi * time)).astype(np.float32)}, frames=90))
    assert not [event for event in events if event.kind == "hold" and event.hand == "left"]


def test_a_hand_that_turns_in_place_holds_nothing_meanwhile() -> None:
    motion = make_motion(frames=120)
    angle = 1.5 * step(120, 0.05, 0.9)
    joints = motion.joints.copy()
    centre = joints[:, 1, :1]
    x, y, z = np.moveaxis(joints[:, 1] - centre, -1, 0)
    cosine, sine = np.cos(angle)[:, None], np.sin(angle)[:, None]
    joints[:, 1] = centre + np.stack([cosine * x - sine * y, sine * x + cosine * y, z], axis=-1)
    events = find_events(Motion.from_joints(joints, 30.0))
    assert [event for event in events if event.kind == "rotation" and event.hand == "right"]
    turns = range(50, 74)
    assert not [event for event in events if event.kind == "hold" and event.hand == "right" and {*turns} & {*range(event.start, event.end)}]


def test_a_finger_that_bends_slowly_is_no_hold() -> None:
    slow = np.interp(np.arange(180), [30, 150], [0, 1.0]).astype(np.float32)
    motion = make_motion({("right", "ring_pip_flexion"): slow}, frames=180)
    events = find_events(motion)
    (bends,) = [event for event in events if event.kind == "flexion" and event.subject == "ring" and event.hand == "right" and event.moves]
    holds = [event for event in events if event.kind == "hold" and event.hand == "right"]
    assert all(min(event.end, bends.end) - max(event.start, bends.start) < 0.5 * (bends.end - bends.start) for event in holds)


def test_a_hand_that_trembles_all_the_time_rests_and_holds_nothing() -> None:
    time = np.arange(90) / 30
    events = find_events(make_motion(wrists={("left", 2): (0.008 * np.sin(2 * np.pi * time)).astype(np.float32)}, frames=90))
    assert [event.kind for event in events if event.hand == "left" and event.kind in {"hold", "rest"}] == ["rest"]


def test_a_still_hand_rests_and_a_moving_one_does_not() -> None:
    events = find_events(make_motion({("right", "fist"): 0.9 * bell(60)}))
    assert [event.hand for event in events if event.kind == "rest"] == ["left"]


def test_a_hand_that_holds_still_until_it_vanishes_holds_to_its_last_frame() -> None:
    motion = make_motion({("right", "fist"): 0.9 * step(90, 0.1, 0.3)}, frames=90)
    joints = motion.joints.copy()
    joints[70:, 1] = np.nan
    last = [event for event in find_events(Motion.from_joints(joints, 30.0)) if event.kind == "hold" and event.hand == "right"][-1]
    shorter = [event for event in find_events(motion[:70]) if event.kind == "hold" and event.hand == "right"][-1]
    assert (last.start, last.end) == (shorter.start, 70)


def test_an_absent_hand_is_told_absent_and_does_nothing_else() -> None:
    joints = make_motion({("right", "fist"): 0.9 * bell(60)}).joints.copy()
    joints[:, 0] = np.nan
    events = find_events(Motion.from_joints(joints, 30.0))
    assert [event.kind for event in events if event.hand == "left"] == ["absence"]
    assert not [event for event in events if event.hand == "both"]
