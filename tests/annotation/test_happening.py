"""Folding what is undone and counting what is repeated."""

from dataclasses import replace

from ambidex.annotation.happening import Happening, counted, fold, join, repeat
from ambidex.events import Event


def at(what: str, start: int, end: int) -> Happening:
    return Happening(what, start, end, (), 1.0)


def fold_named(items: list[Happening]) -> list[tuple[str, int]]:
    folded = fold(items, 30.0, lambda a, b: {a.what, b.what} == {"up", "down"}, lambda a, b: f"{a.what}_{b.what}")
    return [(item.what, item.count) for item in folded]


def test_what_is_undone_is_one_and_what_is_repeated_is_counted() -> None:
    assert fold_named([at("up", 0, 5), at("down", 6, 10), at("up", 12, 15), at("down", 16, 20)]) == [("up_down", 2)]
    assert fold_named([at("up", 0, 5), at("down", 6, 10), at("up", 12, 15)]) == [("up_down", 1), ("up", 1)]


def test_what_is_undone_much_later_is_something_new() -> None:
    assert fold_named([at("up", 0, 5), at("down", 60, 65)]) == [("up", 1), ("down", 1)]


def test_repetition_needs_the_same_fingers_and_no_long_pause() -> None:
    assert [item.count for item in repeat([at("tap", 0, 5), at("tap", 10, 15), at("tap", 100, 105)], 30.0)] == [2, 1]


def test_joined_happenings_span_both() -> None:
    joined = join([at("up", 3, 5), at("down", 6, 10)], "up_down")
    assert (joined.start, joined.end, joined.what) == (3, 10, "up_down")


def test_overlap_is_a_share_of_the_shorter_one() -> None:
    assert at("a", 0, 100).overlaps(at("b", 85, 105))
    assert not at("a", 0, 100).overlaps(at("b", 91, 130))


def test_a_number_is_told_only_when_it_is_all_of_it_in_the_clip() -> None:
    def bend(start: int, value: float) -> Event:
        return Event("flexion", "left", "index", "", start, start + 5, "", "bent", "slow", value)

    twice = [bend(0, 1.0), bend(10, -1.0), bend(20, 1.0), bend(30, -1.0)]
    item = Happening("bend_straighten", 0, 35, tuple(twice), 5.0, ("index",), count=2)
    assert [told.exact for told in counted([item], twice)] == [True]
    assert [told.exact for told in counted([item], [*twice, bend(90, 0.5)])] == [False]
    measured = replace(item, events=(*twice, Event("repetition", "left", "index", "bend_straighten", 0, 35, "", "regular", "slow", 2.0)))
    assert [told.exact for told in counted([measured], twice)] == [True]
    assert [told.exact for told in counted([replace(measured, what="bend_straighten_slightly")], twice)] == [False]
    assert [told.exact for told in counted([replace(measured, events=measured.events[1:])], twice)] == [True]
    assert [told.exact for told in counted([measured], [*twice, bend(90, 0.5)])] == [False]


def test_what_is_taken_back_only_in_part_is_not_undone() -> None:
    def go(value: float, start: int) -> Happening:
        event = Event("wrist", "left", "wrist", "", start, start + 5, "", "up" if value > 0 else "down", "slow", value)
        return Happening("up" if value > 0 else "down", start, start + 5, (event,), 1.0)

    assert fold_named([go(0.2, 0), go(-0.1, 6)]) == [("up_down", 1)]
    assert fold_named([go(0.2, 0), go(-0.04, 6)]) == [("up", 1), ("down", 1)]
