"""Rules that say sentences again: laws of places and parts, then patterns."""

import pytest

from ambidex.annotation.claims_rewording import reworded, rule
from ambidex.annotation.claims_words import read_words

_SWAP = rule("goes", "w=(<way>) v=(<verb:move.s>) a=(NP)", "$a $v $w")


def _words(text: str, *rules: object) -> list[str]:
    return [token.word for token in reworded(read_words(text), rules or (_SWAP,), read_words)]  # type: ignore[arg-type]


def test_a_sentence_without_the_idiom_stays_as_it_is() -> None:
    tokens = read_words("the left hand rises")
    assert reworded(tokens, (_SWAP,), read_words) == tokens


def test_parts_change_places() -> None:
    assert _words("up goes the left hand") == ["the", "left", "hand", "goes", "up"]


def test_places_ascend_and_stay_within_the_sentence() -> None:
    text = "and so up goes the left hand"
    tokens = reworded(read_words(text), (_SWAP,), read_words)
    starts = [token.start for token in tokens]
    assert starts == sorted(set(starts))
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)


@pytest.mark.parametrize(
    ("pattern", "said", "text", "told"),
    [
        ("a=(NP) waits", "$a rests", "the left hand waits", "the left hand rests"),
        ("x=(..) then y=(..) $", "first $x , then $y", "it goes up then it goes down", "first it goes up , then it goes down"),
        ("v=(<verb>) (again)? $", "$v.ing", "it bends again", "it bends"),
        ("^ a=(LIST) w=(<way>)", "$a NOTE $w", "index and middle up", "index and middle notes up"),
    ],
)
def test_patterns_are_of_tokens(pattern: str, said: str, text: str, told: str) -> None:
    assert " ".join(_words(text, rule("", pattern, said))) == told


def test_verbs_take_the_form_that_is_asked_for() -> None:
    token = reworded(read_words("to bend"), (rule("", "to v=(<verb>)", "$v.s"),), read_words)[0]
    assert (token.word, token.form) == ("bend", "s")
