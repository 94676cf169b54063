"""Tests for planner_order.py."""

from itertools import permutations

from ambidex.annotation.claims_texts import extract_claims
from ambidex.evaluation.planner_order import in_one_order
from ambidex.evaluation.planner_wish import Wish
from ambidex.evaluation.planner_wishes import wishes_of


def _order(left: str = "", right: str = "", relation: str = "") -> list[tuple[str, str]]:
    texts = {"left": left, "right": right, "relation": relation}
    wishes = in_one_order(*(wishes_of(extract_claims(text, part))[0] for part, text in texts.items()))
    return [(wish.action, wish.role) for wish in wishes if wish.action]


def test_each_text_keeps_its_own_order() -> None:
    names = ("close", "spread", "point", "wave")
    for one in permutations(names[:3]):
        for other in permutations(names[1:]):
            left, right = (
                [Wish(name, role, makes=frozenset([(name, role)])) for name in part] for role, part in (("left", one), ("right", other))
            )
            order = in_one_order(left, right, [])
            assert tuple(wish.action for wish in order if wish.role == "left") == one
            assert tuple(wish.action for wish in order if wish.role == "right") == other


def test_what_one_text_tells_in_two_ways_is_played_once() -> None:
    assert _order("the palm turns to face up") == [("roll", "left")]


def test_what_both_texts_and_the_relation_tell_is_played_once() -> None:
    assert _order("the left hand closes", "the right hand closes", "both hands close") == [("close", "both")]
    assert _order("the left hand claps", "the right hand claps", "the hands clap") == [("clap", "right")]
    assert _order("the left hand closes and opens", "", "both hands close") == [("close_open", "left"), ("close", "right")]


def test_a_contact_stands_where_both_texts_have_it() -> None:
    order = _order("the left hand closes, then claps", "the right hand claps, then opens", "the hands clap")
    assert order == [("close", "left"), ("clap", "right"), ("open", "right")]


def test_coming_nearer_before_a_contact_goes_by_itself() -> None:
    assert _order(relation="the hands come together, then the palms touch") == [("press_palms", "right")]


def test_a_hand_that_moves_away_parts_the_hands() -> None:
    assert _order("the left hand moves left", "", "the hands move apart") == [("move", "left")]


def test_the_other_hand_goes_around_one_that_rests() -> None:
    assert _order("the left hand stays still", "", "the hands move apart") == [("move", "right")]
    assert _order("", "the right hand does not move", "the right hand is above the left hand") == [("move", "left")]


def test_idle_movement_is_played_only_where_a_hand_does_nothing_else() -> None:
    assert _order("the left hand moves", "", "") == [("nod", "left")]
    assert _order("the left hand closes", "", "the left hand moves") == [("close", "left")]


def test_texts_that_contradict_each_other_still_have_an_order() -> None:
    order = _order("the left hand claps, then closes", "the right hand closes, then claps", "the hands clap, then both hands close")
    assert {action for action, _ in order} == {"clap", "close"}


def test_what_lasts_all_along_comes_first_and_a_hand_at_rest_only_starts_so() -> None:
    assert _order("the left hand moves up; the index finger stays extended") == [("point", "left"), ("move", "left")]
    assert _order("the left hand does not move and stays flat", "the right hand closes") == [("close", "right")]


def test_what_others_do_already_is_played_again_where_it_is_asked_for_more_often() -> None:
    def wish(role: str, hands: tuple[str, ...], count: int = 1) -> Wish:
        return Wish("close", role, "", count=count, makes=frozenset(("close", hand) for hand in hands))

    alone = [wish("left", ("left",))], [wish("right", ("right",))]
    once = in_one_order(*alone, [wish("both", ("left", "right"))])
    assert [(each.role, each.count) for each in once if each.action] == [("both", 1)]
    other = Wish("wave", "both", count=3, makes=frozenset([("close", "left"), ("close", "right")]))
    assert [(each.action, each.count) for each in in_one_order(*alone, [other]) if each.action == "wave"] == [("wave", 3)]
