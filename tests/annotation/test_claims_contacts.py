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
        ("The right index tip touches the back of the left hand.", "relation", ((("back", "right", "index"),),)),
        ("The left thumb is on the side of the right hand.", "relation", ((("side", "left", "thumb"),),)),
        ("The back of the right hand is touched by the left ring finger.", "relation", ((("back", "left", "ring"),),)),
        ("The pinky tip touches the left hand's back.", "right", ((("back", "right", "pinky"),),)),
        ("She taps her left palm with her right thumb.", "relation", ((("palm", "right", "thumb"),),)),
        ("With the left ring finger he pokes the right palm.", "relation", ((("palm", "left", "ring"),),)),
        ("The left index folds down on the right palm.", "relation", ((("palm", "left", "index"),),)),
        ("Fingertip contacts in turn: ring, pinky, and thumb.", "relation", ((("tips", "ring", "ring"),),)),
        ("The left hand rests with its palm on the right palm.", "relation", ((("palms",),),)),
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


@pytest.mark.parametrize(
    ("text", "part", "pair"),
    [
        ("The thumb skips the ring finger.", "left", ("thumb", "left", "ring")),
        ("The pinky is left out.", "left", ("thumb", "left", "pinky")),
        ("The thumb touches every fingertip except the index.", "left", ("thumb", "left", "index")),
        ("She could not get her thumb to touch the pinky.", "left", ("thumb", "left", "pinky")),
        ("The middle finger and the thumb do not come into contact.", "left", ("thumb", "left", "middle")),
        ("The thumb is kept away from the index.", "left", ("thumb", "left", "index")),
        ("The left index and the right thumb draw near; a touch does not occur.", "relation", ("tips", "index", "thumb")),
        ("The left pinky never reaches the right palm.", "relation", ("palm", "left", "pinky")),
        ("Neither the palms nor the fingertips make contact.", "relation", ("palms",)),
    ],
)
def test_contact_is_denied_in_many_ways(text: str, part: str, pair: tuple[str, ...]) -> None:
    denied = [claim for claim in extract_claims(text, part) if claim.what == "touch" and claim.negated]
    assert any(pair in group for claim in denied for group in claim.pairs)
    assert [claim for claim in extract_claims(text, part) if claim.what == "touch" and not claim.negated and pair in claim.pairs[0]] == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The thumb closes onto the ring finger.", ("thumb", "right", "ring")),
        ("Opposition to the fifth digit was achieved.", ("thumb", "right", "pinky")),
        ("The thumb and the ring fingertip are brought together.", ("thumb", "right", "ring")),
        ("Thumb and middle finger close a circle.", ("thumb", "right", "middle")),
    ],
)
def test_a_thumb_meets_its_finger_in_many_ways(text: str, pair: tuple[str, ...]) -> None:
    assert pair in [one for claim in extract_claims(text, "right") if claim.what == "touch" for group in claim.pairs for one in group]


def test_what_goes_toward_something_is_not_yet_there() -> None:
    assert [claim.what for claim in extract_claims("The index finger goes toward the thumb.", "left")] == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("They get closer, halt with air between the palms, and withdraw.", (("palms",),)),
        ("The hands come together, stopping before the palms touch.", (("palms",),)),
        ("She moved her hands together as if to say thank you but stopped before they touched.", (("hands",),)),
    ],
)
def test_contact_that_does_not_come_about_is_denied(text: str, pairs: Group) -> None:
    (denied,) = [claim for claim in extract_claims(text, "relation") if claim.what == "touch"]
    assert (denied.negated, denied.pairs) == (True, (pairs,))


def test_what_is_reached_for_may_not_be_reached() -> None:
    assert extract_claims("The thumb reaches for the ring finger.", "left") == ()
