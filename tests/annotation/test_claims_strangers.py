"""Who is no hand: nothing is claimed of it."""

import pytest

from ambidex.annotation.claims_strangers import is_stranger
from ambidex.annotation.claims_texts import extract_claims
from ambidex.annotation.claims_words import read_words


@pytest.mark.parametrize("words", ["The marmot", "Its taller cousin", "Every onlooker"])
def test_an_unknown_noun_with_an_article_is_a_stranger(words: str) -> None:
    assert is_stranger(read_words(words))
    assert not extract_claims(f"{words} rises.", "left")


@pytest.mark.parametrize(
    "words", ["The left hand", "It", "Slowly", "The performer", "The whole motion", "The tall index", "", "Nothing", "He"]
)
def test_hands_fingers_persons_and_adverbs_are_none(words: str) -> None:
    assert not is_stranger(read_words(words))
