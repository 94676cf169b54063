"""What fingers are said to be at once."""

from functools import lru_cache

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.choreography import Cue, Score, perform


@lru_cache(maxsize=1)
def _pointing() -> Evidence:
    """A right hand that comes to point."""
    return evidence_of(perform([Score((Cue("point", "right"),), seconds=2.5, seed=(7, 5))])[0].motion)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Index out, other fingers in.", False),
        ("Ring finger out, other fingers in.", True),
        ("All but the index finger are folded.", False),
        ("All but the middle finger are folded.", True),
        ("The index is straight and the pinky is bent.", False),
        ("The pinky is straight and the index is bent.", True),
        # Told of two moments, or of the same fingers, it may well be.
        ("Pinky out, then ring finger in.", False),
        ("The middle finger is straight at the beginning and the pinky is bent at the end.", False),
    ],
)
def test_some_fingers_are_out_while_the_others_are_in(text: str, accused: bool) -> None:
    truths = [verdict.truth for verdict in check_text(text, "right", _pointing())]
    assert ("false" in truths) == accused
