"""Distance and place of the hands."""

from hands_at_work import bell, make_motion, step

from ambidex.events import find_events


def test_palms_that_come_together_touch_and_part() -> None:
    toward = 0.2 * bell(60)
    motion = make_motion(wrists={("left", 0): toward, ("right", 0): -toward}, apart=0.42)
    events = [event for event in find_events(motion) if event.kind == "palm_distance" and event.moves]
    assert [event.value < 0 for event in events] == [True, False]


def test_a_hand_that_rises_comes_to_be_above() -> None:
    events = find_events(make_motion(wrists={("right", 2): 0.1 * step(60)}))
    (event,) = [event for event in events if event.kind == "relative_position" and event.moves]
    assert (event.object, event.from_state, event.to_state) == ("up-down", "level", "above")


def test_hands_that_change_sides_are_crossed() -> None:
    across = 0.3 * step(60)
    events = find_events(make_motion(wrists={("right", 0): -across, ("left", 0): across}, apart=0.3))
    assert ("right_of", "left_of") in [(event.from_state, event.to_state) for event in events]
