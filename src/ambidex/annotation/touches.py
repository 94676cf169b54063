"""Contacts that are told as one: surfaces that touch equally often and each time together, and how often in the clip."""

from collections.abc import Iterable, Mapping, Sequence

from ambidex.annotation.happening import TOGETHER_S, finger_order
from ambidex.events import Event

STAYS_S = 0.5
"""What is there from the first frame on and is over sooner than this does not "stay"."""


def by_finger(contacts: Iterable[tuple[str, Event]]) -> dict[str, list[Event]]:
    """The contacts of each finger in order of time; fingers from the thumb to the pinky."""
    courses: dict[str, list[Event]] = {}
    for finger, event in sorted(contacts, key=lambda pair: (finger_order(pair[0]), pair[1].start)):
        courses.setdefault(finger, []).append(event)
    return courses


def alike(courses: Mapping[str, Sequence[Event]], fps: float) -> list[tuple[tuple[str, ...], tuple[Event, ...], int]]:
    """Fingers whose contacts begin together each time, with all of their contacts and how often they touch.

    A count is of the whole clip, so that "twice" never leaves out a third time.

    Args:
        courses: contacts of each finger, in order of time.
        fps: frames per second.
    """
    groups: list[tuple[list[str], list[Sequence[Event]]]] = []
    for finger, course in courses.items():
        for fingers, members in groups:
            if _together(members[0], course, fps):
                fingers.append(finger)
                members.append(course)
                break
        else:
            groups.append(([finger], [course]))
    return [
        (tuple(fingers), tuple(sorted((event for course in members for event in course), key=lambda event: event.start)), len(members[0]))
        for fingers, members in groups
    ]


def _together(first: Sequence[Event], second: Sequence[Event], fps: float) -> bool:
    return len(first) == len(second) and all(
        abs(one.start - other.start) <= TOGETHER_S * fps and one.start < other.end and other.start < one.end
        for one, other in zip(first, second, strict=True)
    )


def stays(contacts: Sequence[Event], count: int, fps: float) -> bool:
    """Whether it is one contact that was there from the first frame and lasts a while."""
    return count == 1 and all(event.from_state == "touching" and event.end - event.start >= STAYS_S * fps for event in contacts)
