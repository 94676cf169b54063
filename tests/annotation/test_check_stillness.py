"""Hands that are claimed to be still."""

from functools import lru_cache

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.check_stillness import window_frames
from ambidex.annotation.claims import Claim
from ambidex.choreography import Cue, Score, perform
from ambidex.motion import Motion


@lru_cache(maxsize=1)
def _rolled() -> Evidence:
    """The right hand turns over where it is."""
    return evidence_of(perform([Score((Cue("roll", "right", "up"),), seconds=2.5, seed=(7, 9))])[0].motion)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The right hand stays in place.", False),
        ("The wrist stays at its place.", False),
        ("The right hand takes no part.", True),
        ("The left hand takes no part.", False),
        ("The left hand does not move.", False),
    ],
)
def test_a_hand_that_turns_keeps_its_place_but_takes_part(text: str, accused: bool) -> None:
    assert ("false" in [verdict.truth for verdict in check_text(text, "relation", _rolled())]) == accused


def test_a_time_that_is_given_has_its_frames(fist_motion: Motion) -> None:
    evidence = evidence_of(fist_motion)
    seconds = window_frames(Claim("still", 0, 1, window=(0.5, 1.0)), evidence)
    frames = window_frames(Claim("still", 0, 1, window=(0.5 * evidence.fps, evidence.fps), in_frames=True), evidence)
    assert seconds == frames
    assert seconds.start < 0.5 * evidence.fps < evidence.fps < seconds.stop
