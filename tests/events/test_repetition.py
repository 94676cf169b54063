"""What is done again: laws, counts, rhythm, and what is not the same again."""

from dataclasses import replace

import numpy as np
import pytest
from hands_at_work import make_motion
from rhythms import later, pulses, told, with_noise

from ambidex.events import Event, find_events
from ambidex.events.repetition import find_repetitions
from ambidex.motion import Motion, mirror, resample


def repetitions(motion: Motion) -> list[Event]:
    return find_repetitions(find_events(motion), motion.fps)


def busy() -> Motion:
    """A right hand that closes and opens, a left one that waves: three times each."""
    return make_motion({("right", "fist"): pulses(75, 3)}, {("left", 0): -0.1 * pulses(75, 3, 0.6)}, frames=75)


def contacts(kind: str, *starts: int, hand: str = "right", subject: str = "thumb", other: str = "index") -> list[Event]:
    return [Event(kind, hand, subject, other, start, start + 4, "apart", "touching", "", 0.001) for start in starts]


def strokes(
    kind: str, *sizes_and_frames: tuple[float, int, int], hand: str = "right", subject: str = "hand", other: str = ""
) -> list[Event]:
    return [Event(kind, "right", subject, "", start, end, "", "", "medium", size) for size, start, end in sizes_and_frames]


def test_the_mirrored_clip_repeats_the_same_with_the_other_hand() -> None:
    other = {"left": "right", "right": "left", "both": "both"}
    ours, mirrored = repetitions(busy()), repetitions(mirror(busy()))
    assert told([replace(event, hand=other[event.hand]) for event in ours]) == told(mirrored)
    assert sorted((e.start, e.end, e.value) for e in ours) == sorted((e.start, e.end, e.value) for e in mirrored)


def test_frames_before_it_only_shift_a_repetition() -> None:
    early, late = repetitions(busy()), repetitions(later(busy(), 15))
    assert [replace(event, start=event.start + 15, end=event.end + 15) for event in early] == late


@pytest.mark.parametrize("fps", [60.0, 120.0])
def test_the_rate_changes_neither_counts_nor_rhythm(fps: float) -> None:
    describe = lambda events: sorted((e.hand, e.subject, e.object, e.value, e.to_state, e.speed) for e in events)  # noqa: E731
    assert describe(repetitions(busy())) == describe(repetitions(resample(busy(), fps)))


def test_half_a_millimetre_of_noise_changes_no_count() -> None:
    assert told(repetitions(with_noise(busy()))) == told(repetitions(busy()))


@pytest.mark.parametrize("times", [2, 3, 4])
def test_a_hand_that_closes_and_opens_is_counted_once_and_its_fingers_are_not(times: int) -> None:
    (event,) = repetitions(make_motion({("right", "fist"): pulses(90, times)}, frames=90))
    assert (event.hand, event.subject, event.object, event.to_state) == ("right", "hand", "close_open", "regular")
    assert event.value == times


def test_once_is_no_repetition() -> None:
    assert repetitions(make_motion({("right", "fist"): pulses(60, 1)})) == []


@pytest.mark.parametrize(("axis", "word"), [(0, "left-right"), (1, "front-back"), (2, "up-down")])
def test_a_wrist_that_goes_there_and_back_waves_along_its_axis(axis: int, word: str) -> None:
    events = repetitions(make_motion(wrists={("right", axis): 0.1 * pulses(75, 3)}, frames=75, apart=1.0))
    assert ("repetition", "right", "wrist", word, "regular") in told(events)


def test_a_slanted_wave_is_told_along_its_greater_axis() -> None:
    events = repetitions(make_motion(wrists={("left", 0): 0.12 * pulses(75, 3), ("left", 2): 0.04 * pulses(75, 3)}, frames=75))
    assert [event.object for event in events if event.subject == "wrist"] == ["left-right"]


def test_one_finger_that_bends_again_is_told_as_that_finger() -> None:
    angles = {("left", f"index_{joint}_flexion"): pulses(75, 3) for joint in ("mcp", "pip")}
    (event,) = repetitions(make_motion(angles, frames=75))
    assert (event.hand, event.subject, event.object, event.value) == ("left", "index", "bend_straighten", 3)


def test_fingers_that_bend_again_alike_are_told_as_one() -> None:
    cycles = ((1.0, 3, 10), (-1.0, 10, 17), (1.0, 17, 24), (-1.0, 24, 31))
    events = [event for finger in ("index", "middle", "ring", "pinky") for event in strokes("flexion", *cycles, subject=finger)]
    assert told(find_repetitions(events, 30.0)) == [("repetition", "right", "fingers", "bend_straighten", "regular")]
    assert [event.subject for event in find_repetitions(events[:8], 30.0)] == ["index", "middle"]


def test_palms_that_meet_again_clap_and_approach_and_part() -> None:
    way = 0.17 * pulses(90, 3)
    events = repetitions(make_motion(wrists={("left", 0): way, ("right", 0): -way}, frames=90))
    assert {(e.object, e.value) for e in events if e.subject == "palms"} == {("clap", 3.0), ("approach_part", 3.0)}


@pytest.mark.parametrize(
    ("kind", "subject", "other", "hand", "who", "what"),
    [
        ("thumb_contact", "thumb", "ring", "left", "thumb", "touch:ring"),
        ("tip_tip", "index", "thumb", "both", "fingers", "tip:index-thumb"),
        ("tip_palm", "middle", "palm", "right", "middle", "palm"),
        ("tip_palm", "middle", "back", "right", "middle", "back"),
        ("palm_palm", "palm", "palm", "both", "palms", "clap"),
    ],
)
def test_contacts_that_come_again_are_counted(kind: str, subject: str, other: str, hand: str, who: str, what: str) -> None:
    (event,) = find_repetitions(contacts(kind, 5, 15, 25, 35, hand=hand, subject=subject, other=other), 30.0)
    assert (event.hand, event.subject, event.object, event.value, event.start, event.end) == (hand, who, what, 4.0, 5, 39)


def test_rotations_there_and_back_are_counted_by_their_axis() -> None:
    ways = [("supination", 3, 10), ("pronation", 10, 17), ("supination", 17, 24), ("pronation", 24, 31)]
    events = [Event("rotation", "right", "hand", "roll", start, end, "", way, "medium", 0.8) for way, start, end in ways]
    (event,) = find_repetitions(events, 30.0)
    assert (event.subject, event.object, event.value) == ("hand", "roll", 2.0)


@pytest.mark.parametrize(("interval", "speed"), [(8, "fast"), (15, "medium"), (35, "slow")])
def test_the_rhythm_is_told_by_its_rate(interval: int, speed: str) -> None:
    (event,) = find_repetitions(contacts("thumb_contact", *range(3, 3 + 3 * interval, interval)), 30.0)
    assert event.speed == speed


def test_uneven_intervals_are_irregular_and_two_contacts_are_never() -> None:
    state = lambda *starts: [event.to_state for event in find_repetitions(contacts("thumb_contact", *starts), 30.0)]  # noqa: E731
    assert state(3, 13, 23, 33) == ["regular"]
    assert state(3, 11, 31, 40) == ["irregular"]
    assert state(3, 40) == ["regular"]


def test_a_long_pause_or_a_break_in_the_rhythm_begins_anew() -> None:
    count = lambda *starts: [event.value for event in find_repetitions(contacts("thumb_contact", *starts), 30.0)]  # noqa: E731
    assert count(3, 13, 70, 80) == [2.0, 2.0]
    assert count(3, 10, 17, 24, 54, 61, 68) == [4.0, 3.0]


def test_half_a_cycle_more_is_not_counted() -> None:
    events = strokes("hand", (1.0, 3, 10), (-1.0, 10, 17), (1.0, 17, 24), (-1.0, 24, 31), (1.0, 31, 38))
    (event,) = find_repetitions(events, 30.0)
    assert (event.value, event.end) == (2.0, 31)


def test_a_movement_that_pauses_on_its_way_is_still_one() -> None:
    events = strokes("hand", (0.5, 3, 8), (0.5, 12, 17), (-1.0, 17, 24), (1.0, 24, 31), (-1.0, 31, 38))
    assert [event.value for event in find_repetitions(events, 30.0)] == [2.0]


def test_movements_of_another_size_are_not_the_same_again() -> None:
    events = strokes("hand", (1.0, 3, 10), (-1.0, 10, 17), (0.3, 17, 24), (-0.3, 24, 31))
    assert find_repetitions(events, 30.0) == []


def test_absent_hands_repeat_nothing() -> None:
    joints = busy().joints.copy()
    joints[:] = np.nan
    assert repetitions(Motion.from_joints(joints, 30.0)) == []


def test_movements_of_many_seconds_have_no_rhythm() -> None:
    slow = [(1.0, 0, 100), (-1.0, 100, 200), (1.0, 200, 300), (-1.0, 300, 400)]
    assert find_repetitions(strokes("hand", *slow), 30.0) == []
