"""What verbs and states claim."""

import pytest

from ambidex.annotation.claims_texts import extract_claims


@pytest.mark.parametrize(
    ("text", "part", "what", "way"),
    [
        ("The hand clenches.", "left", "close", ""),
        ("The hand opens.", "left", "open", ""),
        ("The fingers are fanned out twice.", "left", "spread", ""),
        ("It closes the gaps between its fingers.", "left", "gather", ""),
        ("The hand is lowered.", "left", "move", "down"),
        ("The wrist travels toward the body.", "left", "move", "back"),
        ("The hand swings from side to side.", "left", "sway", "side to side"),
        ("The hands draw near each other.", "relation", "approach", ""),
        ("The distance between the hands grows.", "relation", "part", ""),
        ("The right hand is above the left one.", "relation", "place", "above"),
        ("Hands stay far apart.", "relation", "distance", "far"),
        ("The palm faces down.", "right", "face", "down"),
        ("The palm turns to the right.", "right", "turn_to", "right"),
        ("The palms face each other.", "relation", "face_each", ""),
        ("The hands cross.", "relation", "crossed", ""),
        ("The pinky hyperextends.", "left", "hyper", "hyper"),
        ("The index finger bends back beyond straight.", "left", "hyper", ""),
        ("The left hand leads.", "relation", "leads", ""),
        ("It gives a thumbs up.", "left", "shape", "thumb_up"),
        ("The hand is not seen.", "left", "absent", ""),
        ("The hand does not move.", "left", "moving", ""),
        ("The hand rests.", "left", "still", ""),
        ("Hand transitions from open to closed.", "left", "close", ""),
        ("Index finger transitions from partially bent to fully extended.", "left", "straighten", ""),
        ("The index finger stays bent.", "left", "state", "bent"),
        ("Flat hand.", "left", "state", "flat"),
    ],
)
def test_a_verb_claims_what_it_says(text: str, part: str, what: str, way: str) -> None:
    claim = extract_claims(text, part)[0]
    assert (claim.what, claim.way) == (what, way)


def test_what_is_done_again_and_back_is_undone() -> None:
    assert [claim.what for claim in extract_claims("The hand moves up and comes back.", "left")] == ["move", "move"]
    assert [claim.way for claim in extract_claims("The hand moves up and comes back.", "left")] == ["up", "down"]


def test_only_says_that_the_other_hand_does_not() -> None:
    claims = extract_claims("Only the left hand moves.", "relation")
    assert [(claim.what, claim.hands) for claim in claims] == [("moving", ("left",)), ("still", ("right",))]


def test_except_says_that_the_finger_does_not() -> None:
    claims = extract_claims("All fingers bend except the ring finger.", "left")
    assert [(claim.fingers, claim.negated) for claim in claims] == [(("index", "middle", "pinky"), False), (("ring",), True)]


def test_speech_of_two_unnamed_fingers_claims_their_number() -> None:
    assert [(claim.what, claim.way, claim.amount) for claim in extract_claims("Two fingers bend.", "left")] == [
        ("some", "bend", (2.0, 2.0))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The thumb taps the table.", "The index and thumb pinch the air.", "The hand opens a jar.", "The hand rests on the lap.",
        "The hand drops out of view.", "The fingertips brush the left wrist.",
    ],
)  # fmt: skip
def test_what_is_done_to_things_claims_nothing_of_hands(text: str) -> None:
    assert extract_claims(text, "right") == ()


def test_a_grip_and_what_lies_below_are_no_contact() -> None:
    assert [claim.what for claim in extract_claims("She relaxes her grip.", "right")] == ["open"]
    assert [claim.what for claim in extract_claims("The thumb tucks under the fingers.", "right")] == ["bend"]


def test_a_hand_that_waves_may_only_turn_about_its_wrist() -> None:
    (claim,) = extract_claims("The hand waves from side to side.", "right")
    assert [claim.what, *(other.what for other in claim.either)] == ["sway", "turn"]
