"""Whose hand is meant where the words do not say."""

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.claims_texts import extract_claims
from ambidex.motion import HANDS, Motion


def _readings(text: str, part: str = "relation") -> list[tuple[str, ...]]:
    claim = extract_claims(text, part)[0]
    return [claim.hands, *(each.hands for each in claim.either)]


@pytest.mark.parametrize("text", ["The ring finger bends.", "The palm turns up.", "The fist opens.", "The thumb meets the ring finger."])
def test_a_hand_that_is_not_named_may_be_either(text: str) -> None:
    readings = _readings(text)
    assert readings[0] == HANDS and {("left",), ("right",)} <= set(readings)


@pytest.mark.parametrize("text", ["Both ring fingers bend.", "The hands close.", "They close.", "The thumbs bend."])
def test_what_is_said_of_both_is_of_both(text: str) -> None:
    assert set(_readings(text)) == {HANDS}


def test_what_is_denied_of_nobody_is_denied_of_both() -> None:
    assert set(_readings("The ring finger never bends.")) == {HANDS}


def test_a_hand_of_its_own_text_needs_no_name() -> None:
    assert set(_readings("The ring finger bends.", "left")) == {("left",)}


def test_one_of_two_hands_is_whichever_does_it(fist_motion: Motion) -> None:
    evidence = evidence_of(fist_motion)
    assert [verdict.truth for verdict in check_text("The hand closes.", "relation", evidence)] == ["true"]
    assert [verdict.truth for verdict in check_text("Both hands close.", "relation", evidence)] == ["false"]


def test_what_somebody_does_to_a_hand_is_told_of_that_hand() -> None:
    for text in ("He pulled the left hand back.", "Swing your left hand up.", "She opened the left hand."):
        assert extract_claims(text, "relation")[0].hands == ("left",)
