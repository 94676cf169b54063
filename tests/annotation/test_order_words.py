"""The words of orders: every row can be said of what it stands for."""

import re

import pytest

from ambidex.annotation.order_words import ONE_HAND, TWO_HANDS

_SLOTS = {
    "hand", "palm", "thumb", "fist", "of_hand", "fingers", "order", "target", "way", "tips", "tip", "first", "second", "one", "other",
}  # fmt: skip


@pytest.mark.parametrize("words", [ONE_HAND, TWO_HANDS], ids=["one hand", "two hands"])
def test_every_phrase_begins_with_a_verb_and_has_known_slots(words: dict[str, tuple[str, ...]]) -> None:
    for phrases in words.values():
        assert len(set(phrases)) == len(phrases) > 0
        for phrase in phrases:
            assert re.match(r"[a-z]+ ", phrase), phrase
            assert set(re.findall(r"\{(\w+)\}", phrase)) <= _SLOTS, phrase


def test_a_hand_alone_is_not_told_of_the_other() -> None:
    assert not [phrase for phrases in ONE_HAND.values() for phrase in phrases if re.search(r"\b(left|right|other|hands)\b", phrase)]
