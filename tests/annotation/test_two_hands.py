"""What both hands do together, as happenings."""

from dataclasses import replace

from hands_at_work import bell, make_motion

from ambidex.annotation.happening import Happening
from ambidex.annotation.one_hand import happenings_of_hand
from ambidex.annotation.two_hands import happenings_between
from ambidex.events import Event, find_events
from ambidex.motion import Motion


def between(motion: Motion) -> list[Happening]:
    events = find_events(motion)
    left, right = (
        happenings_of_hand([event for event in events if event.hand == hand], len(motion), motion.fps) for hand in ("left", "right")
    )
    return happenings_between(events, left, right, len(motion), motion.fps)


def contact(kind: str, hand: str, subject: str, other: str, start: int, end: int) -> Event:
    return Event(kind, hand, subject, other, start, end, "apart", "touching", "", 0.0)


def test_approach_and_separation_are_one() -> None:
    toward = 0.1 * bell(60)
    assert "approach_part" in [item.what for item in between(make_motion(wrists={("left", 0): toward, ("right", 0): -toward}))]


def test_hands_that_do_the_same_are_told_together() -> None:
    told = [item.what for item in between(make_motion({(hand, "fist"): 0.9 * bell(60) for hand in ("left", "right")}))]
    assert "both_close_open" in told


def test_brief_contacts_after_an_approach_are_claps_and_are_counted() -> None:
    events = []
    for start in (10, 25, 40):
        events.append(Event("palm_distance", "both", "palm", "palm", start - 8, start, "medium", "near", "fast", -0.1))
        events.append(contact("palm_palm", "both", "palm", "palm", start, start + 4))
    told = [item for item in happenings_between(events, [], [], 90, 30.0) if item.what == "clap"]
    assert [item.count for item in told] == [3]


def test_claps_are_claps_even_where_a_repetition_tells_their_approaches() -> None:
    events = [Event("repetition", "both", "palms", "approach_part", 0, 50, "", "regular", "fast", 3.0)]
    for start in (10, 25, 40):
        events.append(Event("palm_distance", "both", "palm", "palm", start - 8, start, "medium", "near", "fast", -0.1))
        events.append(contact("palm_palm", "both", "palm", "palm", start, start + 4))
    told = {item.what: item.count for item in happenings_between(events, [], [], 90, 30.0)}
    assert told == {"approach_part": 3, "clap": 3}


def test_long_contact_of_palms_is_no_clap() -> None:
    told = happenings_between([contact("palm_palm", "both", "palm", "palm", 5, 50)], [], [], 90, 30.0)
    assert [item.what for item in told] == ["palms_press"]


def test_fingertips_that_meet_in_turn_are_one() -> None:
    order = ("pinky", "ring", "middle")
    events = [contact("tip_tip", "both", finger, finger, 15 * index, 15 * index + 8) for index, finger in enumerate(order)]
    (told,) = happenings_between(events, [], [], 90, 30.0)
    assert (told.what, told.fingers) == ("tips_in_turn", order)


def test_fingertips_on_the_palm_at_the_same_time_are_one() -> None:
    events = [contact("tip_palm", "left", finger, "palm", start, 40) for start, finger in ((9, "index"), (5, "ring"))]
    (told,) = happenings_between(events, [], [], 90, 30.0)
    assert (told.hand, told.fingers) == ("left", ("index", "ring"))


def test_fingertips_on_the_palm_and_on_the_back_are_told_apart() -> None:
    events = [
        contact("tip_palm", "left", "index", surface, start, start + 9) for start, surface in ((5, "back"), (20, "palm"), (40, "back"))
    ]
    told = happenings_between(events, [], [], 90, 30.0)
    assert {(item.what, len(item.events)) for item in told} == {("tip_on_palm", 1), ("tip_on_back", 2)}


def test_what_each_hand_does_to_the_other_at_once_is_told_of_each() -> None:
    events = [contact("tip_palm", hand, "index", "palm", 5, 40) for hand in ("left", "right")]
    (told,) = happenings_between(events, [], [], 90, 30.0)
    assert told.hand == "each" and len(told.events) == 2


def test_palms_that_do_not_always_clap_touch_and_all_touches_are_counted() -> None:
    approach = Event("palm_distance", "both", "palm", "palm", 2, 10, "medium", "near", "fast", -0.1)
    events = [approach, contact("palm_palm", "both", "palm", "palm", 10, 14), contact("palm_palm", "both", "palm", "palm", 30, 80)]
    told = [item for item in happenings_between(events, [], [], 90, 30.0) if item.what != "approach"]
    assert [(item.what, item.count) for item in told] == [("palms_press", 2)]


def test_what_both_do_needs_the_same_targets_and_the_same_count() -> None:
    def touching(targets: tuple[str, ...], count: int) -> Happening:
        return Happening("thumb_touch", 0, 20, (), 10.0, (), targets, count=count)

    one = touching(("index",), 1)
    for other, told in ((one, ["both_thumb_touch"]), (touching(("index", "ring"), 1), []), (touching(("index",), 2), [])):
        assert [item.what for item in happenings_between([], [one], [other], 60, 30.0)] == told


def test_ways_to_one_side_outward_and_inward_are_told_apart() -> None:
    left = Happening("move", 0, 20, (), 5.0, (), ("left",))
    for ways, told in ((("left",), "both_move"), (("right",), "both_move_outward")):
        (item,) = happenings_between([], [left], [Happening("move", 0, 20, (), 5.0, (), ways)], 60, 30.0)
        assert item.what == told


def test_a_number_that_holds_for_one_hand_only_is_not_told_of_both() -> None:
    one = Happening("bend_straighten", 0, 20, (), 6.0, (), ("index",), count=2)
    (told,) = happenings_between([], [one], [replace(one, exact=False)], 60, 30.0)
    (mirrored,) = happenings_between([], [replace(one, exact=False)], [one], 60, 30.0)
    assert not told.exact and told == mirrored
