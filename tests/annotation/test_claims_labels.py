"""Notes with labels: whose each stretch of a text is."""

import pytest

from ambidex.annotation.claims_labels import labelled
from ambidex.annotation.claims_texts import extract_claims
from ambidex.motion.words import mirror_text


def test_a_text_without_labels_is_of_its_part() -> None:
    text = "The left hand closes, then the right one."
    assert labelled(text, "relation") == [(0, len(text), "relation")]


@pytest.mark.parametrize(
    ("text", "part", "told"),
    [
        ("L: fist. R: slides ahead.", "relation", ["left", "right"]),
        ("Left: flat; right: closed.", "relation", ["left", "right"]),
        ("They start apart. Right hand: up.", "relation", ["relation", "right"]),
        ("L/R: wide gap.", "relation", ["relation"]),
        ("R: fist, then open.", "right", ["right"]),
    ],
)
def test_labels_say_whose_what_follows_is(text: str, part: str, told: list[str]) -> None:
    assert [whose for _, _, whose in labelled(text, part)] == told


def test_what_stands_under_a_label_is_claimed_of_that_hand_where_it_stands() -> None:
    text = "L: closes. R: rises."
    claims = extract_claims(text, "relation")
    assert [(claim.what, claim.hands, text[claim.start : claim.end].strip(" .")) for claim in claims] == [
        ("close", ("left",), "closes"),
        ("move", ("right",), "rises"),
    ]


def test_the_mirrored_text_has_the_labels_of_the_other_hands() -> None:
    text = "Left: closes. Right: rises."
    other = {"left": "right", "right": "left"}
    mirrored = extract_claims(mirror_text(text), "relation")
    assert [claim.hands for claim in mirrored] == [(other[hand],) for claim in extract_claims(text, "relation") for hand in claim.hands]
