"""Idioms: of order, of directions, of palms, and notes without verbs."""

import pytest

from ambidex.annotation.claims_texts import extract_claims

_INDEX_THEN_RING = [
    "The ring finger bends after the index.",
    "The index bends ahead of the ring finger.",
    "The ring finger bends later than the index.",
    "Not until the index has bent does the ring finger bend.",
    "Only after the index has bent does the ring finger bend.",
    "The ring finger does not bend until the index has bent.",
    "A bend of the index precedes a bend of the ring finger.",
    "The bend of the ring finger follows that of the index.",
    "Having bent the index finger, the hand bends the ring finger.",
    "The index bends first, the ring finger second.",
    "The index bends, and in its wake the ring finger bends.",
]


@pytest.mark.parametrize("text", _INDEX_THEN_RING)
def test_order_is_read_however_it_is_told(text: str) -> None:
    steps = {claim.fingers: claim.step for claim in extract_claims(text, "left") if claim.what == "bend"}
    assert steps[("index",)] < steps[("ring",)]
    assert len({claim.chain for claim in extract_claims(text, "left")}) == 1


@pytest.mark.parametrize(
    ("text", "finger"),
    [
        ("The first finger to bend is the index.", "index"), ("First to bend is the ring finger.", "ring"),
        ("The pinky is the first to bend.", "pinky"), ("The bending starts with the index and ends with the ring finger.", "index"),
        ("The ring finger is bent last, the index first.", "index"),
    ],
)  # fmt: skip
def test_who_is_first_is_read_however_it_is_told(text: str, finger: str) -> None:
    assert [claim.fingers for claim in extract_claims(text, "left") if claim.first and claim.what == "bend"] == [(finger,)]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Up goes the hand.", "up"), ("Down comes the left hand.", "down"), ("Out to the left it drifts.", "left"),
        ("The hand hops to the right.", "right"), ("The hand is pulled back toward the chest.", "back"),
        ("The hand stretches forward.", "forward"), ("Hand to the left.", "left"), ("The hand gains height.", "up"),
        ("The hand zooms downward.", "down"), ("A step forward.", "forward"),
    ],
)  # fmt: skip
def test_movements_carry_their_direction(text: str, way: str) -> None:
    assert [(claim.what, claim.way) for claim in extract_claims(text, "left")] == [("move", way)]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The palm is turned toward the floor.", "down"), ("With the palm up, the hand rests.", "up"), ("The palm faces the body.", "back"),
        ("It shows its palm to the ceiling.", "up"), ("The palm comes to face the right.", "right"), ("The palm faces outward.", "out"),
        ("Palm down.", "down"),
    ],
)  # fmt: skip
def test_palms_carry_their_direction(text: str, way: str) -> None:
    assert (extract_claims(text, "left")[0].what, extract_claims(text, "left")[0].way) in (("face", way), ("turn_to", way))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pinky out, other fingers in.", [("straighten", ("pinky",)), ("bend", ("index", "middle", "ring"))]),
        ("Index up, the rest down.", [("straighten", ("index",)), ("bend", ("middle", "ring", "pinky"))]),
        ("Fist to flat.", [("open", ())]),
        ("A fist, then a flat hand.", [("close", ()), ("open", ())]),
    ],
)
def test_notes_are_read_without_their_verbs(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(claim.what, claim.fingers) for claim in extract_claims(text, "left")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Left, then right.", ["left", "right"]), ("In, then out.", ["in", "out"]), ("Both up, both down.", ["up", "down"]),
        ("Left hand up, right hand down.", ["up", "down"]),
    ],
)  # fmt: skip
def test_directions_alone_are_of_the_hands(text: str, told: list[str]) -> None:
    assert [claim.way for claim in extract_claims(text, "relation") if claim.what == "move"] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Out go both hands, and back in.", ["out", "in"]), ("The hands move in and out again.", ["in", "out"]),
    ],
)  # fmt: skip
def test_there_and_back_has_an_order(text: str, told: list[str]) -> None:
    claims = sorted(extract_claims(text, "relation"), key=lambda claim: claim.step)
    assert [claim.way for claim in claims] == told
    assert claims[0].step < claims[1].step


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The hand goes from open to a fist.", "close"), ("The flat hand turns into a fist.", "close"),
        ("From a fist to an open hand.", "open"), ("A fist gives way to a flat hand.", "open"),
    ],
)  # fmt: skip
def test_what_turns_into_something_else_closes_or_opens(text: str, what: str) -> None:
    assert extract_claims(text, "left")[0].what == what


def test_what_is_told_ahead_of_its_subject_is_of_that_subject() -> None:
    claim = extract_claims("Flat and motionless, the right hand rises.", "relation")[0]
    assert claim.hands == ("right",)


def test_before_says_nothing_of_the_fingers_that_are_not_named() -> None:
    claim = extract_claims("The pinky bends before the thumb.", "left")[0]
    assert (claim.precedes, claim.first) == (True, False)


def test_a_time_told_afterwards_is_that_of_what_was_told() -> None:
    assert extract_claims("The trip to the right is made only at the end.", "left")[0].when == "end"


def test_a_noun_of_movement_between_hands_is_of_either() -> None:
    claim = extract_claims("A slow push forward.", "relation")[0]
    assert (claim.hands, [other.hands for other in claim.either]) == (("left",), [("right",)])
