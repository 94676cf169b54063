"""What is said to come first."""

from functools import lru_cache

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.choreography import Cue, Score, perform


@lru_cache(maxsize=1)
def _fists() -> Evidence:
    """The right hand closes at once, the left one more than a second later."""
    cues = (Cue("close", "right", start=0.2), Cue("close", "left", start=1.6))
    return evidence_of(perform([Score(cues, seconds=3.5, seed=(7, 2))])[0].motion)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("The right hand closes first.", "true"), ("The left hand closes first.", "false"),
        ("First the right hand closes, then the left hand closes.", "true"),
        ("First the left hand closes, then the right hand closes.", "false"),
        ("The left hand closes.", "true"),
    ],
)  # fmt: skip
def test_the_hand_that_is_first_is_the_earlier_one(text: str, truth: str) -> None:
    truths = [verdict.truth for verdict in check_text(text, "relation", _fists())]
    assert ("false" in truths) == (truth == "false")


def test_what_comes_first_was_not_undone_before() -> None:
    evidence = evidence_of(perform([Score((Cue("open_close", "right", count=1),), seconds=3.5, seed=(7, 3))])[0].motion)
    assert "false" not in [verdict.truth for verdict in check_text("First it opens, then it closes.", "right", evidence)]
