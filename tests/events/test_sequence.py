"""Orders of fingers: laws, order, and what is no sequence."""

import numpy as np
import pytest
from hands_at_work import make_motion, step
from rhythms import later, told, with_noise

from ambidex.events import Event, find_events
from ambidex.events.sequence import find_sequences
from ambidex.motion import Motion, mirror, resample

LONG = ("index", "middle", "ring", "pinky")


def one_after_another(order: tuple[str, ...], each: float = 0.1, rise: float = 0.15, sign: float = 1.0, hand: str = "right") -> Motion:
    """Fingers bend one after another; `each` and `rise` are shares of two seconds."""
    angles = {
        (hand, f"{finger}_{joint}_flexion"): sign * step(60, 0.1 + each * place, rise)
        for place, finger in enumerate(order)
        for joint in (("mcp", "ip") if finger == "thumb" else ("mcp", "pip"))
    }
    return make_motion(angles)


def sequences(motion: Motion) -> list[Event]:
    return find_sequences(find_events(motion), motion.fps)


def contact(kind: str, subject: str, other: str, start: int, hand: str = "right") -> Event:
    return Event(kind, hand, subject, other, start, start + 6, "apart", "touching", "", 0.001)


def touches(*fingers_and_frames: tuple[str, int]) -> list[Event]:
    return [contact("thumb_contact", "thumb", finger, frame) for finger, frame in fingers_and_frames]


def test_the_mirrored_clip_has_the_same_order_in_the_other_hand() -> None:
    motion = one_after_another(LONG)
    ours, mirrored = sequences(motion), sequences(mirror(motion))
    assert [(e.object, e.to_state, e.start, e.end) for e in ours] == [(e.object, e.to_state, e.start, e.end) for e in mirrored]
    assert [(e.hand, m.hand) for e, m in zip(ours, mirrored, strict=True)] == [("right", "left")]


def test_frames_before_it_only_shift_a_sequence() -> None:
    motion = one_after_another(LONG)
    (early,), (late,) = sequences(motion), sequences(later(motion, 15))
    assert (early.start + 15, early.end + 15, early.value) == (late.start, late.end, pytest.approx(late.value))


@pytest.mark.parametrize("fps", [60.0, 120.0])
@pytest.mark.parametrize("order", [LONG, LONG[::-1], ("middle", "index", "pinky")])
def test_the_rate_changes_neither_order_nor_pace(order: tuple[str, ...], fps: float) -> None:
    motion = one_after_another(order)
    (slow,), (fast,) = sequences(motion), sequences(resample(motion, fps))
    assert (slow.object, slow.to_state, slow.speed) == (fast.object, fast.to_state, fast.speed)
    assert fast.value == pytest.approx(slow.value, abs=0.02)


def test_half_a_millimetre_of_noise_changes_no_order() -> None:
    for order in (LONG, LONG[::-1], ("thumb", *LONG)):
        motion = one_after_another(order)
        assert told(sequences(with_noise(motion))) == told(sequences(motion))


def test_the_mean_step_is_within_its_uncertainty() -> None:
    for fps in (30.0, 60.0, 120.0):
        (event,) = sequences(with_noise(resample(one_after_another(LONG), fps)))
        assert abs(event.value - 0.2) < 3 * event.uncertainty


@pytest.mark.parametrize(
    ("order", "word"),
    [(LONG, "outward"), (LONG[::-1], "inward"), (("thumb", "index", "middle"), "outward"), (("ring", "index", "pinky", "middle"), "mixed")],
)
def test_fingers_that_bend_one_after_another_are_told_in_order(order: tuple[str, ...], word: str) -> None:
    (event,) = sequences(one_after_another(order))
    assert (event.kind, event.hand, event.subject) == ("sequence", "right", "bend")
    assert (event.object, event.to_state) == (">".join(order), word)


def test_fingers_that_straighten_are_told_so() -> None:
    bent = {("left", f"{finger}_{joint}_flexion"): np.full(60, 1.0, np.float32) for finger in LONG for joint in ("mcp", "pip")}
    for place, finger in enumerate(LONG):
        for joint in ("mcp", "pip"):
            bent["left", f"{finger}_{joint}_flexion"] = 1.0 - step(60, 0.1 + 0.1 * place, 0.15)
    assert [(e.hand, e.subject, e.object) for e in sequences(make_motion(bent))] == [("left", "straighten", ">".join(LONG))]


def test_a_fist_is_no_sequence_even_where_its_fingers_start_a_little_apart() -> None:
    assert sequences(make_motion({("right", "fist"): step(60)})) == []
    assert sequences(one_after_another(LONG, each=0.03, rise=0.6)) == []


def test_two_fingers_or_long_pauses_are_no_sequence() -> None:
    assert sequences(one_after_another(LONG[:2])) == []
    assert find_sequences(touches(("index", 5), ("middle", 15), ("ring", 45)), 30.0) == []


def test_a_thumb_that_goes_along_the_fingertips_is_one_sequence_each_way() -> None:
    there = touches(("index", 3), ("middle", 13), ("ring", 23), ("pinky", 33))
    back = touches(("ring", 43), ("middle", 53), ("index", 63))
    assert [(e.object, e.to_state, e.value) for e in find_sequences(there + back, 30.0)] == [
        ("index>middle>ring>pinky", "outward", pytest.approx(1 / 3)),
        ("ring>middle>index", "inward", pytest.approx(1 / 3)),
    ]


def test_a_finger_that_comes_again_too_soon_begins_the_sequence_anew() -> None:
    events = touches(("index", 3), ("middle", 13), ("index", 23), ("ring", 33))
    assert [e.object for e in find_sequences(events, 30.0)] == ["middle>index>ring"]


def test_two_fingers_touched_at_once_have_no_order() -> None:
    assert find_sequences(touches(("index", 3), ("middle", 4), ("ring", 14), ("pinky", 24)), 30.0) == []


def test_a_contact_that_was_there_from_the_start_has_no_onset() -> None:
    assert find_sequences(touches(("index", 0), ("middle", 10), ("ring", 20)), 30.0) == []


def test_equal_tips_that_meet_one_after_another_are_a_sequence_of_both_hands() -> None:
    meets = [contact("tip_tip", finger, finger, 5 + 8 * place, "both") for place, finger in enumerate(("pinky", "ring", "middle"))]
    (event,) = find_sequences([*meets, contact("tip_tip", "index", "thumb", 30, "both")], 30.0)
    assert (event.hand, event.subject, event.object, event.to_state) == ("both", "tip_tip", "pinky>ring>middle", "inward")


def test_absent_hands_have_no_sequences() -> None:
    joints = one_after_another(LONG).joints.copy()
    joints[:, 1] = np.nan
    assert sequences(Motion.from_joints(joints, 30.0)) == []
