"""What one hand does, as happenings."""

import numpy as np
from hands_at_work import bell, make_motion, step

from ambidex.annotation.happening import Happening
from ambidex.annotation.one_hand import hand_movement, happenings_of_hand
from ambidex.events import Event, find_events
from ambidex.motion import Motion


def happenings(motion: Motion, hand: str) -> list[Happening]:
    return happenings_of_hand([event for event in find_events(motion) if event.hand == hand], len(motion), motion.fps)


def names(motion: Motion, hand: str) -> list[str]:
    return [item.what for item in happenings(motion, hand)]


def touch(finger: str, start: int) -> Event:
    return Event("thumb_contact", "right", "thumb", finger, start, start + 6, "apart", "touching", "", 0.0)


def test_closing_and_opening_is_one_happening_and_its_fingers_are_not_told_again() -> None:
    told = names(make_motion({("right", "fist"): 0.9 * bell(60)}), "right")
    assert "close_open" in told and not {"bend", "straighten", "bend_straighten"} & set(told)


def test_a_diagonal_way_is_one_movement_in_two_directions() -> None:
    motion = make_motion(wrists={("left", 0): 0.1 * step(60), ("left", 2): 0.08 * step(60)})
    (move,) = [item for item in happenings(motion, "left") if item.what == "move"]
    assert move.targets == ("right", "up")


def test_swinging_to_and_fro_is_counted() -> None:
    course = 0.06 * np.sin(2 * np.pi * np.arange(90) / 22).astype(np.float32)
    swings = [item for item in happenings(make_motion(wrists={("right", 0): course}, frames=90), "right") if item.what == "wave"]
    assert max(item.count for item in swings) >= 3


def test_touches_at_once_in_turn_and_again() -> None:
    assert [item.targets for item in happenings_of_hand([touch("index", 5), touch("middle", 6)], 60, 30.0)] == [("index", "middle")]
    in_turn = happenings_of_hand([touch(finger, 10 * index) for index, finger in enumerate(("index", "middle", "ring"))], 60, 30.0)
    assert [(item.what, item.targets) for item in in_turn] == [("thumb_in_turn", ("index", "middle", "ring"))]
    again = happenings_of_hand([touch("ring", start) for start in (0, 15, 30)], 60, 30.0)
    assert [(item.what, item.count) for item in again] == [("thumb_touch", 3)]


def test_a_thumb_on_a_curled_finger_weighs_less_than_a_pinch() -> None:
    bent = Event("flexion", "right", "index", "", 0, 60, "bent", "bent", "", 1.2)
    in_fist, pinch = (happenings_of_hand([*before, touch("index", 20)], 60, 30.0) for before in ([bent], []))
    assert in_fist[-1].weight < pinch[0].weight


def test_the_other_hand_is_no_matter() -> None:
    assert names(make_motion({("right", "fist"): 0.9 * bell(60)}), "left") == names(make_motion(), "left")


def test_a_movement_within_a_state_is_not_told_to_reach_it() -> None:
    """A hand that is open and straightens some more does not "open", one half closed that bends on makes no fist."""
    names_of = {
        ("open", "fist", 1.0): "close", ("open", "half_closed", 0.6): "half_close", ("half_closed", "half_closed", 0.6): "curl",
        ("open", "open", -0.3): "uncurl_slightly", ("fist", "open", -1.0): "open", ("fist", "half_closed", -0.6): "half_open",
    }  # fmt: skip
    for (before, after, value), name in names_of.items():
        assert hand_movement(Event("hand", "left", "hand", "", 0, 20, before, after, "slow", value)) == name


def test_the_spacing_of_a_finger_that_is_touched_is_left_to_the_contact() -> None:
    gap = Event("spacing", "right", "index", "middle", 0, 20, "together", "spread", "slow", 0.3)
    assert [item.what for item in happenings_of_hand([gap], 60, 30.0)] == ["spread_pair"]
    assert [item.what for item in happenings_of_hand([gap, touch("index", 5)], 60, 30.0)] == ["thumb_touch"]


def test_palm_directions_that_overlap_in_time_make_a_turn_that_lasts() -> None:
    events = [Event("palm", "right", "palm", "", start, end, "", to, "", 0.1) for start, end, to in ((0, 32, "down"), (28, 60, "left"))]
    (turn,) = happenings_of_hand(events, 60, 30.0)
    assert (turn.what, turn.targets) == ("turn_palm", ("left", "down")) and turn.start < turn.end


def test_shapes_turns_swings_of_the_thumb_and_pauses_are_told() -> None:
    def event(kind: str, subject: str, object: str, to: str, speed: str, value: float) -> Event:
        return Event(kind, "right", subject, object, 10, 30, "", to, speed, value)

    events = [
        event("shape", "hand", "", "point", "", 0.1), event("rotation", "hand", "roll", "pronation", "slow", 0.8),
        event("rotation", "hand", "pitch", "up", "slow", 0.8), event("opposition", "thumb", "", "opposed", "slow", 0.6),
        event("hold", "hand", "", "still", "", 0.7),
    ]  # fmt: skip
    assert {item.what for item in happenings_of_hand(events, 60, 30.0)} == {"shape", "pronation", "tilt", "oppose", "hold"}


def test_a_shape_that_is_taken_again_is_told_once_without_a_number() -> None:
    shapes = [Event("shape", "left", "hand", "", start, start + 8, "", "thumb_up", "", 0.1) for start in (5, 25, 45)]
    (told,) = happenings_of_hand(shapes, 60, 30.0)
    assert (told.count, told.exact, len(told.events)) == (3, False, 3)


def test_a_thumb_that_swings_but_stays_aside_does_not_come_across_the_palm() -> None:
    swing = Event("opposition", "left", "thumb", "", 5, 25, "aside", "aside", "slow", 0.5)
    assert happenings_of_hand([swing], 60, 30.0) == []
