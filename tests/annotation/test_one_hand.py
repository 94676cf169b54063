"""What one hand does, as happenings."""

import numpy as np
from hands_at_work import bell, make_motion, step

from ambidex.annotation.happening import Happening
from ambidex.annotation.one_hand import happenings_of_hand
from ambidex.events import Event, find_events
from ambidex.motion import Motion


def happenings(motion: Motion, hand: str) -> list[Happening]:
    return happenings_of_hand(find_events(motion), hand, motion.fps)


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
    swings = [item for item in happenings(make_motion(wrists={("right", 0): course}, frames=90), "right") if item.what == "move_back"]
    assert max(item.count for item in swings) >= 3


def test_touches_at_once_in_turn_and_again() -> None:
    assert [item.targets for item in happenings_of_hand([touch("index", 5), touch("middle", 6)], "right", 30.0)] == [("index", "middle")]
    in_turn = happenings_of_hand([touch(finger, 10 * index) for index, finger in enumerate(("index", "middle", "ring"))], "right", 30.0)
    assert [(item.what, item.targets) for item in in_turn] == [("thumb_in_turn", ("index", "middle", "ring"))]
    again = happenings_of_hand([touch("ring", start) for start in (0, 15, 30)], "right", 30.0)
    assert [(item.what, item.count) for item in again] == [("thumb_touch", 3)]


def test_a_thumb_on_a_curled_finger_weighs_less_than_a_pinch() -> None:
    bent = Event("flexion", "right", "index", "", 0, 60, "bent", "bent", "", 1.2)
    in_fist, pinch = (happenings_of_hand([*before, touch("index", 20)], "right", 30.0) for before in ([bent], []))
    assert in_fist[-1].weight < pinch[0].weight


def test_the_other_hand_is_no_matter() -> None:
    assert names(make_motion({("right", "fist"): 0.9 * bell(60)}), "left") == names(make_motion(), "left")
