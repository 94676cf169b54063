"""Texts in the mirror."""

import pytest

from ambidex.motion.words import mirror_text


@pytest.mark.parametrize(
    ("text", "mirrored"),
    [
        ("The left hand moves right.", "The right hand moves left."),
        ("LEFT, Right, left", "RIGHT, Left, right"),
        ("leftwards and rightward, left-to-right", "rightwards and leftward, right-to-left"),
        ("The right thumb touches the left palm right away", "The left thumb touches the right palm right away"),
        ("It opens right after the left hand", "It opens right after the right hand"),
        ("It moves right before it opens, then left", "It moves left before it opens, then right"),
        ("It slides left then right then up", "It slides right then left then up"),
        ("It turns clockwise.", "It turns anticlockwise."),
        ("bright, upright and leftover", "bright, upright and leftover"),
        ("", ""),
    ],
)
def test_left_and_right_change_places(text: str, mirrored: str) -> None:
    assert mirror_text(text) == mirrored
    assert mirror_text(mirrored) == text


def test_counterclockwise_becomes_clockwise() -> None:
    assert mirror_text("Counterclockwise") == "Clockwise"
