"""Measured events as the short JSON a language model reads."""

import json

from ambidex.annotation.prompt_events import compact_events
from ambidex.choreography import random_performances
from ambidex.events import Event, find_events
from ambidex.motion import Motion


def _event(
    kind: str, hand: str, subject: str, object: str, span: tuple[int, int], states: tuple[str, str], speed: str, value: float
) -> Event:
    return Event(kind, hand, subject, object, *span, *states, speed, value)


def _bend(finger: str, start: int = 6, hand: str = "right") -> Event:
    return _event("flexion", hand, finger, "", (start, start + 15), ("extended", "bent"), "fast", 1.0)


def _told(*events: Event) -> dict:
    return json.loads(compact_events(60, 30.0, events))


def test_an_event_says_who_what_how_fast_when_and_how_much() -> None:
    assert _told(_bend("index"))["right"] == {"flexion": ["index extended>bent fast 0.2-0.7 s (10-35 %) 57 deg"]}


def test_fingers_that_do_the_same_at_the_same_time_are_one_line_and_others_are_not() -> None:
    told = _told(_bend("middle"), _bend("index", 7), _bend("ring", 30), _bend("pinky", hand="left"))
    assert [line.split(" extended")[0] for line in told["right"]["flexion"]] == ["index, middle", "ring"]
    assert [line.split(" extended")[0] for line in told["left"]["flexion"]] == ["pinky"]


def test_what_stays_as_it_is_all_along_is_left_out_unless_it_is_a_contact_or_bent_back() -> None:
    still = ((0, 60), "", 0.1)
    told = _told(
        _event("flexion", "left", "index", "", still[0], ("extended", "extended"), "", 0.1),
        _event("flexion", "left", "ring", "", still[0], ("hyper_extended", "hyper_extended"), "", 0.1),
        _event("spacing", "left", "fingers", "", still[0], ("together", "together"), "", 0.1),
        _event("palm_distance", "both", "palm", "palm", still[0], ("far", "far"), "", 0.1),
        _event("relative_position", "both", "right", "left-right", still[0], ("right_of", "right_of"), "", 0.1),
        _event("thumb_contact", "left", "thumb", "index", still[0], ("touching", "touching"), "", 0.1),
    )
    assert told["left"] == {"flexion": ["ring hyper_extended 0.0-2.0 s (0-100 %)"], "thumb_contact": ["index touching 0.0-2.0 s (0-100 %)"]}
    assert told["both"] == {}


def test_a_finger_that_does_what_the_whole_hand_does_is_not_told_besides() -> None:
    fist = _event("hand", "right", "hand", "", (6, 21), ("open", "fist"), "fast", 1.2)
    told = _told(fist, _bend("index"), _bend("thumb"), _bend("ring", 40))
    assert told["right"]["hand"] == ["open>fist fast 0.2-0.7 s (10-35 %) 69 deg"]
    assert [line.split()[0] for line in told["right"]["flexion"]] == ["thumb", "ring"]


def test_a_movement_between_equal_states_says_which_way() -> None:
    told = _told(
        _event("flexion", "left", "ring", "", (6, 21), ("extended", "extended"), "slow", -0.4),
        _event("palm_distance", "both", "palm", "palm", (6, 21), ("medium", "near"), "fast", -0.1),
        _event("palm_distance", "both", "palm", "palm", (30, 45), ("medium", "medium"), "fast", 0.1),
    )
    assert told["left"]["flexion"][0].startswith("ring straightens (extended) slow")
    assert [line.split(" fast")[0] for line in told["both"]["palm_distance"]] == ["nearer (medium>near)", "apart (medium)"]


def test_the_names_of_both_tips_tell_whose_they_are_and_counts_are_counts() -> None:
    told = _told(
        _event("tip_tip", "both", "thumb", "ring", (6, 21), ("apart", "touching"), "", -0.001),
        _event("repetition", "left", "hand", "close_open", (0, 60), ("", "regular"), "medium", 3.0),
        _event("timing", "both", "wrists", "", (0, 60), ("", "left_leads"), "", 0.12),
    )
    assert told["both"]["tip_tip"] == ["left thumb, right ring touching 0.2-0.7 s (10-35 %)"]
    assert told["left"]["repetition"] == ["hand close_open regular medium 0.0-2.0 s (0-100 %) 3 times"]
    assert told["both"]["timing"][0].endswith("0.12 s apart")


def test_a_hand_that_is_not_there_is_named() -> None:
    absent = _event("absence", "left", "hand", "", (0, 60), ("absent", "absent"), "", 0.0)
    assert _told(absent)["clip"] == {"seconds": 2.0, "not in view": ["left"]}


def test_a_real_list_is_an_eighth_of_the_events_written_out(fist_motion: Motion) -> None:
    events = find_events(fist_motion)
    assert len(compact_events(len(fist_motion), fist_motion.fps, events)) * 8 < len(json.dumps([event.to_dict() for event in events]))


def test_every_contact_of_choreographed_clips_is_told() -> None:
    for performance in random_performances(12, 5, seconds=2.0):
        motion = performance.motion
        events = find_events(motion)
        told = json.loads(compact_events(len(motion), motion.fps, events))
        contacts = {(event.hand, event.kind) for event in events if event.to_state in ("touching", "hyper_extended")}
        assert contacts <= {(hand, kind) for hand in ("left", "right", "both") for kind in told[hand]}
