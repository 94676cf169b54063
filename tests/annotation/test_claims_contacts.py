"""What is said to touch what."""

import pytest

from ambidex.annotation.claims_contacts import Group
from ambidex.annotation.claims_texts import extract_claims


def _pairs(text: str, part: str) -> tuple[Group, ...]:
    return extract_claims(text, part)[0].pairs


@pytest.mark.parametrize(
    ("text", "part", "pairs"),
    [
        ("The thumb touches the index fingertip.", "left", ((("thumb", "left", "index"),),)),
        ("Thumb contacts ring and index tips.", "right", ((("thumb", "right", "ring"),), (("thumb", "right", "index"),))),
        ("She taps pinky and thumb together.", "left", ((("thumb", "left", "pinky"),),)),
        ("Middle finger and thumb touch.", "right", ((("thumb", "right", "middle"),),)),
        ("The hand brings its thumb to the ring finger.", "right", ((("thumb", "right", "ring"),),)),
        ("The left thumb touches the right index fingertip.", "relation", ((("tips", "thumb", "index"),),)),
        ("The right index tip contacts the left palm.", "relation", ((("palm", "right", "index"),),)),
        ("The left palm is tapped by the right pinky.", "relation", ((("palm", "right", "pinky"),),)),
        ("The palms are pressed together.", "relation", ((("palms",),),)),
        ("Pinky tips of both hands meet.", "relation", ((("tips", "pinky", "pinky"),),)),
        ("The hands touch.", "relation", ((("hands",),),)),
    ],
)
def test_skin_that_meets_skin(text: str, part: str, pairs: tuple[Group, ...]) -> None:
    assert _pairs(text, part) == pairs


def test_generic_fingertips_touch_when_any_of_them_does() -> None:
    (group,) = _pairs("The right fingertips contact the left palm.", "relation")
    assert len(group) == 5


def test_in_turn_is_one_claim_after_another() -> None:
    claims = extract_claims("The thumb touches the index, middle and ring fingertips in turn.", "left")
    assert [claim.pairs[0][0][2] for claim in claims] == ["index", "middle", "ring"]
    assert [claim.step for claim in claims] == sorted({claim.step for claim in claims})


def test_each_object_has_its_own_number() -> None:
    claims = extract_claims("Thumb contacting index tip 3 times and middle tip 4 times.", "right")
    assert [(claim.pairs[0][0][2], claim.lowest) for claim in claims if claim.what == "touch"] == [("index", 3), ("middle", 4)]


@pytest.mark.parametrize("text", ["The index finger touches the middle finger.", "The thumb presses on its own palm."])
def test_contacts_that_are_not_measured_are_not_claimed(text: str) -> None:
    assert [claim for claim in extract_claims(text, "left") if claim.what == "touch" and claim.pairs] == []


def test_what_was_touched_is_let_go() -> None:
    first, second = extract_claims("The thumb touches the ring finger, then lets go.", "left")
    assert (second.what, second.pairs) == ("let_go", first.pairs)
