"""Contacts that are told as one."""

from ambidex.annotation.touches import alike, by_finger, stays
from ambidex.events import Event


def touch(start: int, end: int, before: str = "apart") -> Event:
    return Event("thumb_contact", "left", "thumb", "index", start, end, before, "touching", "", 0.0)


def test_fingers_that_touch_together_each_time_are_one() -> None:
    courses = by_finger([("middle", touch(6, 12)), ("index", touch(5, 12)), ("index", touch(30, 40)), ("middle", touch(33, 40))])
    ((fingers, contacts, count),) = alike(courses, 30.0)
    assert (fingers, count, len(contacts)) == (("index", "middle"), 2, 4)


def test_a_finger_that_touches_once_more_is_told_for_itself() -> None:
    courses = by_finger([("index", touch(5, 12)), ("index", touch(30, 40)), ("middle", touch(33, 40))])
    assert [(fingers, count) for fingers, _, count in alike(courses, 30.0)] == [(("index",), 2), (("middle",), 1)]


def test_contacts_count_over_the_whole_clip_however_long_the_pause() -> None:
    assert alike(by_finger([("index", touch(start, start + 5)) for start in (0, 20, 300)]), 30.0)[0][2] == 3


def test_only_what_lasts_from_the_first_frame_to_the_last_stays() -> None:
    assert stays([touch(0, 60, "touching")], 60)
    assert not stays([touch(0, 40, "touching")], 60)
    assert not stays([touch(0, 60, "touching"), touch(20, 60)], 60)
