"""Contacts that are told as one: surfaces that touch equally often and each time together, how often, and whether all along."""

from collections.abc import Iterable, Mapping, Sequence

from ambidex.annotation.happening import TOGETHER_S, finger_order
from ambidex.events import Event

ALL_ALONG = 0.95
"""Share of the clip from which on something stays as it is."""


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


def stays(states: Sequence[Event], num_frames: int) -> bool:
    """Whether each of them is so from the first frame to the last."""
    return all(event.end - event.start >= ALL_ALONG * num_frames for event in states)
