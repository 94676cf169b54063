"""What is asked, mirrored, and found."""

import pytest
from hands_at_work import bell, make_motion, step, wandering

from ambidex.errors import InputError, UnknownNameError
from ambidex.events import ACTIONS, Asked, find_events, happened, mirrored, on_other_hand
from ambidex.motion import FINGERS, mirror

WHOLE_HAND = ("close", "open", "close_and_open", "open_and_close", "spread", "together", "still")
ONE_FINGER = ("bend", "straighten", "bend_and_straighten", "palm_touch")
DIRECTIONS = ("left", "right", "up", "down", "forward", "back")
EVERYTHING = [
    *(Asked(action, hand) for action in WHOLE_HAND for hand in ("left", "right")),
    *(Asked(action, "left", subject=finger) for action in ONE_FINGER for finger in FINGERS),
    *(Asked("thumb_touch", "right", object=finger) for finger in FINGERS[1:]),
    *(Asked(action, "left", to=to) for action in ("move", "move_and_back", "palm_faces") for to in DIRECTIONS),
    *(Asked("position", "right", to=to) for to in ("left_of", "right_of", "in_front", "behind", "above", "below")),
    *(Asked("tip_touch", "both", subject=left, object=right) for left in FINGERS for right in FINGERS),
    *(Asked(action, "both") for action in ("apart", "approach", "palms_touch")),
    Asked("clap", "both", count=2),
]  # fmt: skip


def test_every_action_is_tried_here() -> None:
    assert {asked.action for asked in EVERYTHING} == set(ACTIONS)


@pytest.mark.parametrize("seed", range(4))
def test_what_happens_in_a_clip_happens_mirrored_in_its_mirror(seed: int) -> None:
    motion = wandering(90, seed=seed)
    events, reflected = find_events(motion), find_events(mirror(motion))
    for asked in EVERYTHING:
        assert happened(asked, events) == happened(mirrored(asked), reflected), asked
        assert mirrored(mirrored(asked)) == asked


def test_a_fist_and_back_is_asked_of_one_hand_and_not_found_in_the_other() -> None:
    events = find_events(make_motion({("right", "fist"): 0.9 * bell(60)}))
    asked = Asked("close_and_open", "right")
    assert happened(asked, events)
    assert not happened(on_other_hand(asked), events)
    assert not happened(Asked("close_and_open", "both"), events)
    assert not happened(Asked("open_and_close", "right"), events)
    assert happened(Asked("still", "left"), events)


def test_moves_out_and_back_needs_both_ways() -> None:
    there = find_events(make_motion(wrists={("left", 2): 0.08 * step(60)}))
    there_and_back = find_events(make_motion(wrists={("left", 2): 0.08 * bell(60)}))
    asked = Asked("move_and_back", "left", to="up")
    assert happened(Asked("move", "left", to="up"), there) and not happened(asked, there)
    assert happened(asked, there_and_back)


def test_a_place_is_where_the_hand_is_in_the_end() -> None:
    events = find_events(make_motion(wrists={("left", 2): 0.1 * step(60)}))
    assert happened(Asked("position", "left", to="above"), events)
    assert happened(Asked("position", "right", to="below"), events)
    assert not happened(Asked("position", "right", to="above"), events)


def test_hands_that_part_do_not_approach() -> None:
    events = find_events(make_motion(wrists={("left", 0): -0.1 * step(60), ("right", 0): 0.1 * step(60)}))
    assert happened(Asked("apart", "both"), events)
    assert not happened(Asked("approach", "both"), events)


def test_counts_are_at_least() -> None:
    events = find_events(make_motion({("right", "fist"): 0.9 * bell(90, 0.05, 0.1, 0.05) + 0.9 * bell(90, 0.5, 0.1, 0.05)}, frames=90))
    assert happened(Asked("close", "right", count=2), events)
    assert not happened(Asked("close", "right", count=3), events)


@pytest.mark.parametrize(
    "arguments", [("fly", "left"), ("close", "third"), ("bend", "left", "nose"), ("move", "left", "", "", "north"), ("bend", "left")]
)
def test_what_cannot_be_asked_is_refused(arguments: tuple[str, ...]) -> None:
    with pytest.raises(UnknownNameError):
        Asked(*arguments)


def test_a_count_below_one_is_refused() -> None:
    with pytest.raises(InputError):
        Asked("clap", "both", count=0)
