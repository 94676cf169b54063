"""Repetitions and orders of fingers, as happenings."""

import pytest

from ambidex.annotation.repeats import finger_orders, repeated
from ambidex.events import Event


def move(kind: str, subject: str, start: int, value: float, before: str, after: str, object: str = "") -> Event:
    return Event(kind, "left", subject, object, start, start + 8, before, after, "medium", value)


def cycles(kind: str, subject: str, states: tuple[str, str], count: int, object: str = "") -> list[Event]:
    there, back = states
    return [
        event
        for index in range(count)
        for event in (
            move(kind, subject, 20 * index, 1.0, there, back, object), move(kind, subject, 20 * index + 10, -1.0, back, there, object)
        )
    ]  # fmt: skip


def repetition(who: str, what: str, count: int) -> Event:
    return Event("repetition", "left", who, what, 0, 20 * count, "", "regular", "medium", float(count))


@pytest.mark.parametrize(
    ("kind", "who", "what", "states", "told"),
    [
        ("hand", "hand", "close_open", ("open", "fist"), "close_open"),
        ("hand", "hand", "close_open", ("open", "half_closed"), "curl_uncurl"),
        ("flexion", "index", "bend_straighten", ("extended", "bent"), "bend_straighten"),
        ("wrist", "wrist", "up-down", ("down", "up"), "wave"),
    ],
)
def test_a_repetition_is_told_with_its_count_and_what_it_is_made_of(
    kind: str, who: str, what: str, states: tuple[str, str], told: str
) -> None:
    parts = cycles(kind, who, states, 3)
    (item,), spent = repeated([repetition(who, what, 3), *parts])
    assert (item.what, item.count) == (told, 3)
    assert set(item.events) == {repetition(who, what, 3), *parts}
    assert spent == {id(event) for event in item.events}


def test_a_roll_to_and_fro_is_told_by_its_axis() -> None:
    (item,), _ = repeated([repetition("hand", "roll", 2), *cycles("rotation", "hand", ("supination", "pronation"), 2, "roll")])
    assert (item.what, item.count) == ("roll_again", 2)


def test_what_nothing_proves_is_not_told() -> None:
    assert repeated([repetition("hand", "close_open", 3)]) == ([], set())


def test_an_order_of_fingers_is_told_in_that_order() -> None:
    fingers = ("pinky", "ring", "middle")
    parts = [move("flexion", finger, 10 * index, 1.0, "extended", "bent") for index, finger in enumerate(fingers)]
    order = Event("sequence", "left", "bend", ">".join(fingers), 0, 40, "", "inward", "medium", 0.3)
    (item,), spent = finger_orders([order, *parts], set())
    assert (item.what, item.fingers, item.events) == ("bend_in_turn", fingers, (order, *parts))
    assert finger_orders([order, *parts], {id(parts[0])}) == ([], set())
    assert len(spent) == 4
