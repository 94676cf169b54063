"""Texts as tokens: phrases before words, and words that have two meanings."""

import pytest

from ambidex.annotation.claims_words import read_words


def _kinds(text: str) -> dict[str, str]:
    return {token.word: token.kind for token in read_words(text)}


def test_every_token_stands_where_it_says() -> None:
    text = "The right-hand pointer curls (0.3–0.9 s), then the Left palm faces up."
    for token in read_words(text):
        assert text[token.start : token.end].lower().replace("-", " ") == token.word


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("moves to the left", "way"),
        ("moves left", "way"),
        ("the left hand", "side"),
        ("to the left palm", "side"),
        ("the left one", "side"),
    ],
)
def test_left_is_a_way_or_a_hand(text: str, kind: str) -> None:
    assert [token.kind for token in read_words(text) if "left" in token.word] == [kind]


def test_open_and_close_are_verbs_or_states() -> None:
    assert _kinds("the hand opens")["opens"] == "verb"
    assert _kinds("it stays open")["open"] == "state"
    assert _kinds("the hands close into fists")["close"] == "verb"
    assert _kinds("they stay close")["close"] == "place"


def test_the_longest_phrase_wins() -> None:
    assert _kinds("in front of the other")["in front of"] == "place"
    assert _kinds("the little finger")["little finger"] == "finger"
    assert _kinds("a little")["a little"] == "degree"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("from 0.3 s to 0.9 s", "window", "0.3-0.9"), ("frames 10 to 30", "frames", "10-30"), ("by 12 cm", "size", "0.12 0.12 m"),
        ("4 to 6 cm", "size", "0.04 0.06 m"), ("three times", "count", "3"), ("45 degrees", "size", "45 45 deg"),
    ],
)  # fmt: skip
def test_numbers_are_read_with_their_units(text: str, kind: str, value: str) -> None:
    assert (kind, value) in [(token.kind, token.value) for token in read_words(text)]


def test_unknown_letters_are_left_out() -> None:
    assert read_words("左手が開く") == []
