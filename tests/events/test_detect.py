"""Laws of events: mirror, shift, rate, batch; then what is found in motions that are known exactly."""

import numpy as np
import pytest
from hands_at_work import bell, make_motion, step, wandering

from ambidex.errors import UnknownNameError
from ambidex.events import Event, find_events, find_events_batch, mirror_event
from ambidex.motion import Motion, mirror, resample


def same(first: list[Event], second: list[Event], tolerance: float = 1e-5) -> bool:
    """Whether two sets of events agree in everything but rounding of their values."""
    key = lambda event: tuple(map(str, list(event.to_dict().values())[:-1]))  # noqa: E731
    first, second = sorted(first, key=key), sorted(second, key=key)
    return [key(event) for event in first] == [key(event) for event in second] and all(
        abs(a.value - b.value) < tolerance for a, b in zip(first, second, strict=True)
    )


def moves(motion: Motion, kind: str, hand: str) -> list[Event]:
    return [event for event in find_events(motion) if event.kind == kind and event.hand == hand and event.moves]


@pytest.mark.parametrize("seed", range(6))
def test_the_mirrored_clip_has_the_mirrored_events(seed: int) -> None:
    motion = wandering(seed=seed)
    assert same([mirror_event(event) for event in find_events(motion)], find_events(mirror(motion)))


def test_mirroring_an_event_twice_gives_it_back() -> None:
    for event in find_events(wandering(seed=3)):
        assert mirror_event(mirror_event(event)) == event


def test_events_do_not_depend_on_the_clips_measured_beside_them() -> None:
    motions = [wandering(60, seed=1), wandering(90, seed=2), wandering(60, seed=3), wandering(60, 60.0, seed=4)]
    for alone, together in zip([find_events(motion) for motion in motions], find_events_batch(motions), strict=True):
        assert same(alone, together)


def test_moving_the_whole_clip_changes_nothing() -> None:
    motion = wandering(seed=5)
    moved = Motion.from_joints(motion.joints + np.array([0.3, -1.0, 0.7], np.float32), motion.fps)
    assert same(find_events(motion), find_events(moved), 1e-4)


def test_frames_before_the_movement_only_shift_it() -> None:
    motion = make_motion({("right", "fist"): 0.9 * bell(60)})
    joints = np.concatenate([np.repeat(motion.joints[:1], 15, axis=0), motion.joints])
    early, late = moves(motion, "hand", "right"), moves(Motion.from_joints(joints, 30.0), "hand", "right")
    assert [(event.start + 15, event.end + 15, event.to_state) for event in early] == [(e.start, e.end, e.to_state) for e in late]


@pytest.mark.parametrize("seed", range(4))
def test_the_rate_changes_frames_but_not_facts(seed: int) -> None:
    motion = wandering(90, seed=seed)
    describe = lambda event: (event.kind, event.hand, event.subject, event.object, event.to_state)  # noqa: E731
    found = [describe(event) for event in find_events(motion) if event.moves]
    for fps in (60.0, 120.0):
        again = [describe(event) for event in find_events(resample(motion, fps)) if event.moves]
        common = sum(min(found.count(item), again.count(item)) for item in set(found))
        assert common >= 0.95 * max(len(found), len(again))


def test_same_motion_same_events() -> None:
    assert find_events(wandering(seed=7)) == find_events(wandering(seed=7))


def test_a_fist_that_opens_again_is_two_events_of_the_whole_hand() -> None:
    events = moves(make_motion({("left", "fist"): 0.9 * bell(60)}), "hand", "left")
    assert [event.to_state for event in events] == ["fist", "open"]
    assert events[0].start == pytest.approx(14, abs=2)
    assert events[0].end == pytest.approx(23, abs=2)


def test_one_bending_finger_is_not_a_closing_hand() -> None:
    motion = make_motion({("right", f"index_{joint}_flexion"): 0.9 * step(60) for joint in ("mcp", "pip")})
    assert [(event.subject, event.to_state) for event in moves(motion, "flexion", "right")] == [("index", "bent")]
    assert not moves(motion, "hand", "right")
    assert not moves(motion, "flexion", "left")


def test_a_knuckle_bent_back_is_hyper_extension() -> None:
    motion = make_motion({("right", "index_mcp_flexion"): -0.85 * bell(60)})
    found = [event for event in find_events(motion) if event.to_state == "hyper_extended"]
    assert [(event.hand, event.subject) for event in found] == [("right", "index")]
    assert found[0].value < -0.3


def test_fingers_that_spread_are_told_once_for_all_and_pair_by_pair() -> None:
    course = {("left", "index_mcp_abduction"): 0.25 * step(60), ("left", "ring_mcp_abduction"): -0.2 * step(60)}
    course[("left", "pinky_mcp_abduction")] = -0.5 * step(60)
    events = moves(make_motion(course), "spacing", "left")
    assert {event.subject for event in events} == {"fingers", "index", "middle", "ring"}
    assert all(event.value > 0 for event in events)


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


def test_palms_that_come_together_touch_and_part() -> None:
    toward = 0.2 * bell(60)
    motion = make_motion(wrists={("left", 0): toward, ("right", 0): -toward}, apart=0.42)
    events = [event for event in find_events(motion) if event.kind == "palm_distance" and event.moves]
    assert [event.value < 0 for event in events] == [True, False]


def test_a_still_hand_rests_and_a_moving_one_does_not() -> None:
    events = find_events(make_motion({("right", "fist"): 0.9 * bell(60)}))
    assert [event.hand for event in events if event.kind == "rest"] == ["left"]


def test_an_absent_hand_is_told_absent_and_does_nothing_else() -> None:
    joints = make_motion({("right", "fist"): 0.9 * bell(60)}).joints.copy()
    joints[:, 0] = np.nan
    events = find_events(Motion.from_joints(joints, 30.0))
    assert [event.kind for event in events if event.hand == "left"] == ["absence"]
    assert not [event for event in events if event.hand == "both"]


def test_a_hand_that_vanishes_for_a_while_is_measured_where_it_is_seen() -> None:
    joints = make_motion(wrists={("right", 2): 0.2 * step(60)}).joints.copy()
    joints[28:32, 1] = np.nan
    events = find_events(Motion.from_joints(joints, 30.0))
    parts = [event for event in events if event.kind == "wrist"]
    assert all(event.end <= 28 or event.start >= 32 for event in parts)
    assert {event.to_state for event in parts} == {"up"}


def test_one_frame_has_no_movements() -> None:
    assert not [event for event in find_events(make_motion(frames=1)) if event.moves]


def test_a_preset_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(UnknownNameError, match="ambidex, handx"):
        find_events(make_motion(), preset="hand")
