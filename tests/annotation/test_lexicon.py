"""The words: every form of every verb, and no phrase that can never be reached."""

import pytest

from ambidex.annotation.claims_words import read_words
from ambidex.annotation.lexicon import ENTRIES, LONGEST_PHRASE
from ambidex.annotation.lexicon_verbs import VERB_FORMS


@pytest.mark.parametrize(
    ("form", "what", "name"),
    [
        ("bends", "bend", "s"), ("bent", "bend", "ed"), ("bending", "bend", "ing"), ("tapped", "touch", "ed"), ("tapping", "touch", "ing"),
        ("rises", "raise", "s"), ("rose", "raise", "ed"), ("approaches", "approach", "s"), ("carries", "move", "s"),
        ("carried", "move", "ed"),
        ("brought", "bring", "ed"), ("held", "keep", "ed"), ("spreads", "spread", "s"), ("fanned", "spread", "ed"),
    ],
)  # fmt: skip
def test_verbs_are_known_in_every_form(form: str, what: str, name: str) -> None:
    assert VERB_FORMS[form] == (what, name)


def test_no_phrase_is_longer_than_is_looked_for() -> None:
    assert all(len(words) <= LONGEST_PHRASE[words[0]] for words in ENTRIES)


def test_every_phrase_is_of_letters_that_a_text_can_hold() -> None:
    for words in ENTRIES:
        assert read_words(" ".join(words)) or words == ("°",), words
