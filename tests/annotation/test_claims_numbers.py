"""Numbers that follow from how often a thing is told."""

import pytest

from ambidex.annotation.claims_texts import extract_claims


def _number(text: str, what: str, part: str = "right") -> tuple[int, int]:
    found = [(claim.lowest, claim.highest) for claim in extract_claims(text, part) if claim.what == what]
    return max(found, default=(-1, -1))


@pytest.mark.parametrize(
    ("text", "what", "number"),
    [
        ("The index bends, bends, bends.", "bend", 3),
        ("The hand closes, opens, closes and opens.", "close", 2),
        ("Squeeze. Release. Squeeze. Release. Squeeze.", "close", 3),
        ("Squeeze and release. That is all.", "close", 1),
        ("The hand closes and opens, and no more.", "close", 1),
        ("The index bends and straightens. Just the one time.", "bend", 1),
        ("Up, down, up, down.", "sway", 2),
        ("The hand goes up, then up again.", "move", 2),
        ("Tap, tap, tap goes the thumb on the index finger.", "touch", 3),
        ("The thumb taps the index fingertip, tap, tap.", "touch", 3),
        ("The hand makes a fist, opens, makes another.", "close", 2),
        ("A pair of taps by the thumb on the index.", "touch", 2),
        ("The hand closes: one, two, three, four.", "close", 4),
        ("Closing is done twice by this hand.", "close", 2),
        ("The fingers spread, the fingers close up. Just the one time.", "spread", 1),
        ("Three times the thumb swings across to meet the ring finger.", "touch", 3),
    ],
)  # fmt: skip
def test_what_is_told_several_times_is_done_so_often(text: str, what: str, number: int) -> None:
    assert _number(text, what) == (number, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The index bends for a couple of seconds.", (0, 0)), ("The two index fingers bend.", (0, 0)),
        ("The index bends one more time.", (0, 0)),
        ("The index bends two more times.", (2, 3)), ("The index bends at least twice.", (2, 99)),
        ("The index bends more than once.", (2, 99)), ("A few bends of the index.", (2, 9)),
        ("Three bends in a row of the index.", (3, 3)), ("The index bends and the ring finger bends.", (0, 0)),
        ("While the index bends, the ring finger bends.", (0, 0)), ("The index bends three times; it bends quickly.", (3, 3)),
    ],
)  # fmt: skip
def test_other_numbers_stay_what_they_are(text: str, number: tuple[int, int]) -> None:
    assert _number(text, "bend") == number


def test_both_hands_have_their_own_numbers() -> None:
    text = "The left hand rises, the right hand rises, the left hand rises."
    assert _number(text, "move", "relation") == (2, 2)
