"""Contacts that are claimed: which surface of a hand a fingertip is on."""

from dataclasses import replace
from functools import lru_cache

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.choreography import Cue, Score, perform


@lru_cache(maxsize=3)
def _touched(surface: str) -> Evidence:
    """The right index tip on this surface of the left hand."""
    evidence = evidence_of(perform([Score((Cue("tip_palm", "right", "index"),), seconds=3.0, seed=(7, 6))])[0].motion)
    events = [replace(event, object=surface) if event.kind == "tip_palm" else event for event in evidence.events]
    return replace(evidence, events=tuple(events), moves={})


@pytest.mark.parametrize("surface", ["palm", "back", "side"])
@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The right index tip touches the left palm.", {"palm", "side"}),
        ("The right index tip touches the back of the left hand.", {"back", "side"}),
        ("The right index tip makes contact with the side of the left hand.", {"side"}),
        ("The right index tip touches the left hand.", {"palm", "back", "side"}),
        ("The right pinky tip touches the back of the left hand.", set()),
        ("The left index tip touches the back of the right hand.", set()),
    ],
)
def test_a_fingertip_is_on_the_surface_that_was_measured(surface: str, text: str, on: set[str]) -> None:
    truths = [verdict.truth for verdict in check_text(text, "relation", _touched(surface))]
    assert ("false" in truths) == (surface not in on)


def test_what_is_on_the_back_of_a_hand_does_not_touch_its_palm() -> None:
    truths = [verdict.truth for verdict in check_text("The right index does not touch the left palm.", "relation", _touched("back"))]
    assert truths == ["true"]
