"""Tests for h2o_labels.py."""

from ambidex.sources.h2o_labels import ACTIONS, VERBS


def test_classes_have_the_numbers_of_the_published_list() -> None:
    assert (len(ACTIONS), len(VERBS)) == (37, 12)
    numbered = {1: "grab book", 8: "grab cappuccino", 9: "place book", 17: "open lotion", 23: "pour milk", 27: "take out cappuccino"}
    numbered |= {28: "put in espresso", 31: "apply lotion", 36: "squeeze lotion"}
    assert {number: ACTIONS[number] for number in numbered} == numbered
    assert (VERBS[5], VERBS[11]) == ("pour", "squeeze")


def test_every_action_begins_with_a_verb() -> None:
    assert [action for action in ACTIONS[1:] if not action.startswith(VERBS[1:])] == []
