"""Who is named in a run of words."""

import pytest

from ambidex.annotation.claims_nouns import Who, read_nouns, sides_of
from ambidex.annotation.claims_words import read_words
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import HANDS


def _who(text: str) -> Who:
    (found,) = read_nouns(read_words(text))
    return found


@pytest.mark.parametrize(
    ("text", "side", "fingers"),
    [
        ("the left index and middle fingers", "left", ("index", "middle")),
        ("the index and middle fingers of the left hand", "left", ("index", "middle")),
        ("the left hand's index finger", "left", ("index",)),
        ("the right-hand pointer finger", "right", ("index",)),
        ("the fingers of both hands", "both", LONG_FINGERS),
        ("all fingers except the ring finger", "", ("index", "middle", "pinky")),
        ("everything but the pinkie", "", ("index", "middle", "ring")),
        ("index to pinky", "", LONG_FINGERS),
        ("the tip of the left thumb", "left", ("thumb",)),
        ("two fingers", "", ()),
    ],
)
def test_fingers_come_with_their_hand(text: str, side: str, fingers: tuple[str, ...]) -> None:
    assert (_who(text).side, _who(text).fingers) == (side, fingers)


def test_two_hands_are_two() -> None:
    assert [who.side for who in read_nouns(read_words("the left thumb tip and the right index fingertip"))] == ["left", "right"]


@pytest.mark.parametrize(
    ("side", "subject", "part", "hands"),
    [
        ("left", (), "right", ("left",)), ("", (), "right", ("right",)), ("", (), "relation", HANDS),
        ("other", ("left",), "relation", ("right",)),
        ("both", (), "left", HANDS), ("", ("left",), "relation", ("left",)), ("other", (), "left", ("right",)),
    ],
)  # fmt: skip
def test_the_hand_is_the_named_one_or_the_one_spoken_of(side: str, subject: tuple[str, ...], part: str, hands: tuple[str, ...]) -> None:
    assert sides_of(Who("hand", side), subject, part) == hands
