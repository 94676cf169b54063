"""Where the hands are to each other."""

from hands_at_work import bell, make_motion, step

from ambidex.annotation.happening import Happening
from ambidex.annotation.placing import places, stances_between
from ambidex.events import Event, find_events
from ambidex.motion import Motion


def changes(motion: Motion) -> list[Happening]:
    return places([event for event in find_events(motion) if event.hand == "both"], len(motion), motion.fps)


def lasting(events: list[Event]) -> list[str]:
    nothing: dict[str, list[Happening]] = {"left": [], "right": []}
    return [item.what for item in stances_between(events, nothing, nothing, 60)]


def both(kind: str, subject: str, object: str, state: str, start: int = 0, end: int = 60, before: str = "") -> Event:
    return Event(kind, "both", subject, object, start, end, before or state, state, "", 0.3)


def test_approach_and_separation_are_one() -> None:
    toward = 0.1 * bell(60)
    assert "approach_part" in [item.what for item in changes(make_motion(wrists={("left", 0): toward, ("right", 0): -toward}))]


def test_the_hand_above_is_told_whichever_moves() -> None:
    rises = changes(make_motion(wrists={("right", 2): 0.1 * step(60)}))
    sinks = changes(make_motion(wrists={("left", 2): -0.1 * step(60)}))
    for told in (rises, sinks):
        assert [item.hand for item in told if item.what == "come_above"] == ["right"]


def test_hands_never_touch_only_where_no_contact_was_found() -> None:
    apart = both("palm_distance", "palm", "palm", "far")
    assert lasting([apart]) == ["far", "never_touch"]
    for kind in ("tip_tip", "tip_palm", "palm_palm"):
        assert "never_touch" not in lasting([apart, both(kind, "index", "index", "touching", 3, 5)])


def test_a_distance_that_changes_is_not_told_to_last() -> None:
    moving = Event("palm_distance", "both", "palm", "palm", 0, 60, "far", "near", "slow", -0.2)
    assert lasting([moving]) == []


def test_places_that_last_are_told_of_the_hand_that_is_higher_or_in_front() -> None:
    events = [both("relative_position", "right", "up-down", "below"), both("relative_position", "right", "up-down", "level")]
    nothing: dict[str, list[Happening]] = {"left": [], "right": []}
    assert [(item.what, item.hand) for item in stances_between(events, nothing, nothing, 60)] == [("above", "left"), ("same_height", "")]


def test_crossing_is_told_when_it_happens_and_when_it_lasts() -> None:
    crossed = Event("crossing", "both", "wrists", "", 20, 40, "uncrossed", "crossed", "", 0.05)
    assert [(item.what, item.start) for item in places([crossed], 60, 30.0)] == [("cross", 20), ("uncross", 39)]
    assert lasting([both("crossing", "wrists", "", "crossed")]) == ["crossed"]


def test_symmetry_and_who_leads_are_told() -> None:
    events = [
        Event("symmetry", "both", "wrists", "", 0, 50, "mirrored", "mirrored", "", 0.9),
        Event("timing", "both", "wrists", "", 0, 50, "right_leads", "right_leads", "", -0.1),
        Event("timing", "both", "fingers", "", 0, 50, "left_leads", "left_leads", "", 0.1),
        Event("symmetry", "both", "wrists", "", 60, 70, "parallel", "parallel", "", 0.9),
    ]
    assert [(item.what, item.hand) for item in places(events, 90, 30.0)] == [("mirrored", ""), ("leads", "right")]
    assert [(item.what, item.hand) for item in places(events[2:3], 90, 30.0)] == [("fingers_lead", "left")]


def test_one_hand_that_moves_while_the_other_rests_is_told_if_it_does_something() -> None:
    far = both("palm_distance", "palm", "palm", "far")
    rest = Happening("rest", 0, 60, (far,), 3.0, lasts=True)
    closing = Event("hand", "right", "hand", "", 0, 9, "open", "fist", "fast", 1.0)
    for weight, told in ((9.0, ["only_one_moves"]), (1.0, [])):
        moving = {"left": [], "right": [Happening("close", 0, 9, (closing,), weight)]}
        assert [item.what for item in stances_between([], {"left": [rest], "right": []}, moving, 60)] == told


def test_hands_that_come_near_without_contact_are_not_said_never_to_touch() -> None:
    """Too near to be sure: skin may have met for less than a contact needs."""
    assert "never_touch" not in lasting([both("palm_distance", "palm", "palm", "near")])


def test_an_approach_that_ends_in_contact_is_not_told_by_distances() -> None:
    approach = Event("palm_distance", "both", "palm", "palm", 0, 30, "far", "medium", "slow", -0.2)
    touch = both("tip_tip", "index", "index", "touching", 25, 40, "apart")
    assert places([approach], 60, 30.0)[0].change == ("far", "medium")
    assert places([approach, touch], 60, 30.0)[0].change is None
