"""Thumbs that swing across the palm, hands that roll, tilt and swivel."""

from functools import lru_cache

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.choreography import Cue, Score, perform
from ambidex.motion import Motion


@lru_cache(maxsize=1)
def _rolled() -> Evidence:
    """The right hand turns its palm up; the left one rests."""
    return evidence_of(perform([Score((Cue("roll", "right", "up"),), seconds=2.5, seed=(7, 1))])[0].motion)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("The hand supinates.", "true"), ("The hand rolls into supination.", "true"), ("The hand pronates.", "false"),
        ("The palm turns up.", "true"), ("The palm turns down.", "false"),
    ],
)  # fmt: skip
def test_rotations_are_held_to_the_events(text: str, truth: str) -> None:
    truths = [verdict.truth for verdict in check_text(text, "right", _rolled())]
    assert ("false" in truths) == (truth == "false")
    assert truth in truths


@pytest.mark.parametrize("text", ["The hand pronates.", "The hand tilts up.", "The hand swivels to the left."])
def test_a_hand_that_rests_turns_in_no_way(text: str) -> None:
    assert [verdict.truth for verdict in check_text(text, "left", _rolled())] == ["false"]


@pytest.mark.parametrize(
    "text", ["The thumb swings across the palm.", "The thumb moves aside.", "The hand brings its thumb across the palm."]
)
def test_a_thumb_that_rests_swings_nowhere(fist_motion: Motion, text: str) -> None:
    assert [verdict.truth for verdict in check_text(text, "left", evidence_of(fist_motion))] == ["false"]


def test_where_a_thumb_is_can_be_told() -> None:
    truths = {check_text(f"The thumb stays {where}.", "left", _rolled())[0].truth for where in ("across the palm", "out to the side")}
    assert "true" in truths


@pytest.mark.parametrize(("number", "accused"), [("", False), (" four times", True), (" six times", True)])
def test_a_hand_that_turns_once_does_not_turn_several_times(number: str, accused: bool) -> None:
    evidence = evidence_of(perform([Score((Cue("roll", "right", "up"),), seconds=2.5, seed=(7, 9))])[0].motion)
    truths = [verdict.truth for verdict in check_text(f"The palm flips{number}.", "right", evidence)]
    assert ("false" in truths) == accused
