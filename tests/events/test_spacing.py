"""Fingers that spread."""

from hands_at_work import make_motion, moves, step


def test_fingers_that_spread_are_told_once_for_all_and_pair_by_pair() -> None:
    course = {("left", "index_mcp_abduction"): 0.25 * step(60), ("left", "ring_mcp_abduction"): -0.2 * step(60)}
    course[("left", "pinky_mcp_abduction")] = -0.5 * step(60)
    events = moves(make_motion(course), "spacing", "left")
    assert {event.subject for event in events} == {"fingers", "index", "middle", "ring"}
    assert all(event.value > 0 for event in events)


def test_a_finger_that_bends_does_not_spread() -> None:
    motion = make_motion({("right", f"pinky_{joint}_flexion"): 0.7 * step(60) for joint in ("mcp", "pip")})
    assert not [event for event in moves(motion, "spacing", "right") if event.subject == "fingers"]
