"""What lasts in one hand."""

from hands_at_work import bell, make_motion

from ambidex.annotation.happening import Happening
from ambidex.annotation.stances import family, stances_of_hand
from ambidex.events import Event, find_events


def held(kind: str, subject: str, state: str, end: int = 60, start: int = 0) -> Event:
    return Event(kind, "left", subject, "", start, end, state, state, "", 0.1)


def test_fingers_in_the_same_state_are_one_and_the_thumb_is_told_for_itself() -> None:
    own = [held("flexion", finger, "extended") for finger in ("thumb", "index", "middle")] + [held("flexion", "ring", "bent")]
    told = {(item.what, item.fingers) for item in stances_of_hand(own, 60)}
    assert told == {("straight", ("index", "middle")), ("straight", ("thumb",)), ("bent", ("ring",))}


def test_what_does_not_last_all_along_is_not_told() -> None:
    assert stances_of_hand([held("palm", "palm", "down", 50), held("palm", "palm", "left", start=50)], 60) == []
    assert [item.what for item in stances_of_hand([held("palm", "palm", "down", 58)], 60)] == ["face"]


def test_a_resting_hand_rests_and_a_closing_one_has_no_pose() -> None:
    events = find_events(make_motion({("right", "fist"): 0.9 * bell(60)}))
    left, right = ({item.what for item in stances_of_hand([e for e in events if e.hand == hand], 60)} for hand in ("left", "right"))
    assert "rest" in left and "rest" not in right
    assert not {"hold_open", "hold_fist", "hold_half_closed"} & right


def test_a_hand_that_turns_in_its_place_does_not_rest() -> None:
    rest = held("rest", "hand", "still")
    assert [item.what for item in stances_of_hand([rest], 60)] == ["rest"]
    assert stances_of_hand([rest, held("palm", "palm", "down", 20), held("palm", "palm", "up", start=30)], 60) == []
    assert stances_of_hand([rest, Event("rotation", "left", "hand", "roll", 0, 20, "", "pronation", "slow", 0.8)], 60) == []


def test_new_kinds_that_last_are_told() -> None:
    own = [held("shape", "hand", "point"), held("pointing", "fingers", "forward"), held("opposition", "thumb", "opposed")]
    assert [item.what for item in stances_of_hand(own, 60)] == ["hold_shape", "point", "thumb_opposed"]


def test_what_says_the_same_is_of_one_family() -> None:
    names = [family(Happening(what, 0, 1, (), 1.0)) for what in ("together", "apart", "hold_open", "hold_shape", "face")]
    assert names == ["spacing", "spacing", "pose", "pose", "face"]
    assert family(Happening("bent", 0, 1, (), 1.0, ("thumb",))) == "thumb"


def test_a_finger_that_bends_back_is_not_told_to_stay_straight() -> None:
    back = Event("flexion", "left", "index", "", 5, 20, "extended", "hyper_extended", "", -0.4)
    assert stances_of_hand([held("flexion", "index", "extended"), back], 60) == []


def test_a_hand_with_straight_and_bent_fingers_is_not_half_closed() -> None:
    def poses(*states: str) -> set[str]:
        own = [held("flexion", finger, state) for finger, state in zip(("index", "middle", "ring", "pinky"), states, strict=True)]
        return {item.what for item in stances_of_hand([*own, held("hand", "hand", "half_closed")], 60)}

    assert "hold_half_closed" in poses(*["partly_bent"] * 4)
    assert "hold_half_closed" not in poses("extended", "bent", "bent", "bent")
