"""Directions: phrases of where something goes."""

import pytest

from ambidex.annotation.claims_words import read_words
from ambidex.annotation.lexicon_ways import WAYS


@pytest.mark.parametrize(
    ("phrase", "way"),
    [
        ("toward the ceiling", "up"), ("for the floor", "down"), ("away from its body", "forward"), ("closer to the chest", "back"),
        ("toward the midline", "in"), ("away from the midline", "out"), ("toward its partner", "together"), ("to the left side", "left"),
        ("away from the other hand", "apart"), ("off to the side", "out"), ("across the body", "in"), ("straight ahead", "forward"),
    ],
)  # fmt: skip
def test_a_phrase_of_direction_has_one_meaning(phrase: str, way: str) -> None:
    assert WAYS[phrase] == way
    assert [token.value for token in read_words(f"it drifts {phrase}") if token.kind == "way"] == [way]


def test_what_may_be_a_finger_or_a_touch_is_no_direction() -> None:
    assert "to the middle" not in WAYS
    assert "to the other hand" not in WAYS
    assert [token.kind for token in read_words("toward the middle finger")][-1] == "finger"


@pytest.mark.parametrize(
    ("text", "count"), [("moves out", 1), ("spreads out", 0), ("out of the fist", 0), ("out to the left", 1), ("fingers in", 1)]
)
def test_out_and_in_are_directions_where_nothing_else_is_meant(text: str, count: int) -> None:
    assert sum(token.kind == "way" for token in read_words(text)) == count


def test_a_verb_that_nobody_knows_moves_where_a_direction_follows() -> None:
    assert ("verb", "move") in [(token.kind, token.value) for token in read_words("the hand scoots upward")]
    assert all(token.kind != "verb" for token in read_words("the hand always upward"))
