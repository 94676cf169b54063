"""Events of a piece of a clip: laws of cutting, and what is true of a piece that holds only a part."""

from dataclasses import replace

import pytest
from hands_at_work import bell, make_motion, wandering

from ambidex.annotation.cutting import cut_events, moves_in
from ambidex.events import Event, find_events
from ambidex.events.event import mirror_event

_FIST = Event("hand", "left", "hand", "", 10, 30, "open", "fist", "medium", 1.2)
_TOUCH = Event("thumb_contact", "right", "thumb", "index", 10, 40, "apart", "touching", "", 0.001)


@pytest.mark.parametrize("seed", range(6))
def test_cut_at_its_ends_a_clip_keeps_all_its_events(seed: int) -> None:
    motion = wandering(75, seed=seed)
    events = find_events(motion)
    assert cut_events(events, 0, len(motion), motion.fps) == events


@pytest.mark.parametrize("seed", range(6))
def test_cut_events_lie_in_the_piece_and_mirror(seed: int) -> None:
    motion = wandering(90, seed=seed)
    events = find_events(motion)
    pieces = cut_events(events, 25, 61, motion.fps)
    assert pieces
    assert all(0 <= event.start < event.end <= 36 for event in pieces)
    mirrored = cut_events([mirror_event(event) for event in events], 25, 61, motion.fps)
    assert mirrored == [mirror_event(event) for event in pieces]


def test_cutting_a_piece_of_a_piece_is_cutting_once_for_what_lies_whole_in_both() -> None:
    motion = wandering(90, seed=3)
    events = [event for event in find_events(motion) if event.start >= 40 and event.end <= 60]
    twice = cut_events(cut_events(events, 20, 80, 30.0), 10, 50, 30.0)
    assert events
    assert twice == cut_events(events, 30, 70, 30.0)


def test_a_movement_is_told_where_most_of_it_is_and_nowhere_else() -> None:
    (most,) = cut_events([_FIST], 0, 27, 30.0)
    assert (most.start, most.end, most.to_state) == (10, 27, "fist")
    assert 0.95 * 1.2 < most.value < 1.2, "its last frames hardly move"
    assert cut_events([_FIST], 0, 14, 30.0) == []
    assert cut_events([_FIST], 30, 60, 30.0) == []


def test_a_fist_that_is_only_begun_ends_half_closed_and_one_that_is_only_finished_begins_so() -> None:
    (begun,) = cut_events([_FIST], 0, 22, 30.0)
    (finished,) = cut_events([_FIST], 18, 60, 30.0)
    assert (begun.from_state, begun.to_state) == ("open", "half_closed")
    assert (finished.from_state, finished.to_state) == ("half_closed", "fist")


def test_a_contact_that_began_before_was_there_from_the_first_frame() -> None:
    (before,) = cut_events([_TOUCH], 20, 60, 30.0)
    assert (before.start, before.end, before.from_state) == (0, 20, "touching")
    (within,) = cut_events([_TOUCH], 0, 30, 30.0)
    assert (within.start, within.end, within.from_state) == (10, 30, "apart")
    assert cut_events([_TOUCH], 0, 12, 30.0) == [], "two frames are nothing to tell"
    assert cut_events([_TOUCH], 35, 60, 30.0) == [], "what is over in no time does not go on"


def test_a_part_of_a_way_is_shorter_and_too_small_a_part_is_none() -> None:
    way = Event("wrist", "left", "wrist", "", 0, 100, "", "up", "fast", 0.3)
    (most,) = cut_events([way], 25, 75, 30.0)
    assert (most.to_state, most.speed) == ("up", "medium")
    assert 0.75 < most.value / 0.3 < 0.85, "hands start and stop smoothly"
    assert cut_events([way], 0, 40, 30.0) == []
    assert cut_events([replace(way, speed="slow")], 25, 75, 30.0) == [], "what is slow pauses"
    assert moves_in([way], "left", 0, 40) and not moves_in([way], "right", 0, 40) and not moves_in([way], "left", 100, 120)


def test_a_steady_rhythm_is_counted_in_proportion_and_an_uneven_one_is_not() -> None:
    wave = Event("repetition", "left", "wrist", "left-right", 0, 120, "", "regular", "medium", 6.0)
    (half,) = cut_events([wave], 0, 60, 30.0)
    assert half.value == 3
    assert cut_events([wave], 0, 30, 30.0) == [], "once is no repetition"
    uneven = Event("repetition", "left", "wrist", "left-right", 0, 120, "", "irregular", "medium", 6.0)
    assert cut_events([uneven], 0, 60, 30.0) == []


def test_contacts_are_counted_again_unless_the_cut_goes_through_one() -> None:
    taps = [Event("thumb_contact", "left", "thumb", "index", at, at + 8, "apart", "touching", "", 0.0) for at in (10, 30, 50)]
    other = Event("thumb_contact", "left", "thumb", "ring", 55, 75, "apart", "touching", "", 0.0)
    tapping = Event("repetition", "left", "thumb", "touch:index", 10, 58, "", "regular", "medium", 3.0)

    def counted(end: int) -> list[float]:
        return [event.value for event in cut_events([*taps, other, tapping], 0, end, 30.0) if event.kind == "repetition"]

    assert counted(45) == [2.0]
    assert counted(54) == []
    assert counted(60) == [3.0]


def test_touches_of_the_palm_are_counted_without_those_of_the_back_or_of_other_fingers() -> None:
    parts = (("index", "palm", 10), ("index", "back", 20), ("index", "palm", 30), ("ring", "palm", 40), ("index", "palm", 50))
    taps = [Event("tip_palm", "left", finger, on, start, start + 5, "apart", "touching", "", 0.0) for finger, on, start in parts]
    tapping = Event("repetition", "left", "index", "palm", 10, 55, "", "irregular", "medium", 3.0)
    counts = [[event.value for event in cut_events([*taps, tapping], 0, end, 30.0) if event.kind == "repetition"] for end in (48, 60)]
    assert counts == [[2.0], [3.0]]


def test_a_palm_that_drifts_into_a_direction_has_not_turned() -> None:
    palm = Event("palm", "left", "palm", "", 50, 90, "", "down", "", 0.3)
    turn = Event("rotation", "left", "hand", "roll", 20, 80, "", "pronation", "medium", 1.2)
    assert [event.kind for event in cut_events([turn, palm], 0, 60, 30.0)] == ["rotation", "palm"], "as in the whole clip"
    assert "palm" in [event.kind for event in cut_events([turn, palm], 30, 80, 30.0)]
    assert cut_events([palm], 30, 80, 30.0) == []


def test_an_order_of_fingers_is_told_whole_or_not_at_all() -> None:
    order = Event("sequence", "left", "bend", "index>middle>ring", 10, 40, "", "outward", "medium", 0.3)
    assert len(cut_events([order], 5, 45, 30.0)) == 1
    assert cut_events([order], 12, 60, 30.0) == []


def test_a_hand_that_holds_still_for_all_of_a_piece_rests_in_it() -> None:
    hold = Event("hold", "right", "hand", "", 20, 80, "", "still", "", 2.0)
    (rest,) = cut_events([hold], 30, 60, 30.0)
    assert (rest.kind, rest.start, rest.end) == ("rest", 0, 30)
    (shorter,) = cut_events([hold], 0, 35, 30.0)
    assert (shorter.kind, shorter.value) == ("hold", 0.5)
    assert cut_events([hold], 0, 26, 30.0) == []


def test_what_holds_of_a_stretch_is_not_told_of_a_moment_of_it() -> None:
    together = Event("symmetry", "both", "wrists", "", 0, 100, "", "mirrored", "", 0.9)
    assert len(cut_events([together], 0, 60, 30.0)) == 1
    assert cut_events([together], 90, 150, 30.0) == []


def test_a_hand_that_rests_all_along_rests_in_every_piece() -> None:
    motion = make_motion({("left", "fist"): 0.9 * bell(90)}, frames=90)
    events = find_events(motion)
    for start in (0, 20, 60):
        assert any(event.kind == "rest" and event.hand == "right" for event in cut_events(events, start, start + 30, 30.0))
