"""States that are claimed: how fingers are, where hands are, what lasts."""

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.motion import Motion


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("The left hand stays still.", "true"), ("The right hand stays still.", "false"), ("The right hand ends up in a fist.", "false"),
        ("The right hand is closed in the middle.", "true"), ("The right hand stays in a fist throughout.", "false"),
        ("The hands stay far apart.", "true"), ("The palms stay close together.", "false"), ("The left palm faces down.", "true"),
        ("The left palm faces up.", "false"), ("The right hand stays to the right of the left hand.", "true"),
        ("The hands cross.", "false"),
        ("The right hand is above the left one.", "false"), ("The hands clap.", "false"), ("Both hands are level.", "true"),
        ("The left hand is not seen.", "false"), ("The right hand gives a thumbs up.", "true"),
        ("The left hand makes the sign of the horns.", "false"),
        ("The hands swap vertical positions.", "false"),
    ],
)  # fmt: skip
def test_states_are_measured(fist_motion: Motion, text: str, truth: str) -> None:
    truths = [verdict.truth for verdict in check_text(text, "relation", evidence_of(fist_motion))]
    assert truths == [truth]


def test_what_the_events_do_not_tell_is_not_checkable(fist_motion: Motion) -> None:
    evidence = evidence_of(fist_motion)
    for text in ("The hands mirror each other.", "The left hand leads.", "The hands alternate."):
        assert [verdict.truth for verdict in check_text(text, "relation", evidence)] == ["not checkable"]


@pytest.mark.parametrize(
    "text",
    [
        # Verbs that nobody knows say nothing; and they have their own subject.
        "Right throbs, left is motionless.", "The right hand pulses, and the left hand is still.",
        # Until when, and what is so only for a time.
        "The right hand stays open until it closes.", "The left hand is still flat.", "In the clip, the right hand closes.",
        "With most fingers of the right hand bent, it stops.", "The right hand closes, the left one takes no part.",
        "The right hand closes in the middle and at the end it opens.",
    ],
)  # fmt: skip
def test_true_texts_are_not_accused(fist_motion: Motion, text: str) -> None:
    assert "false" not in [verdict.truth for verdict in check_text(text, "relation", evidence_of(fist_motion))]


def test_what_is_not_so_in_any_sense_is_denied_in_every_sense(fist_motion: Motion) -> None:
    texts = ("The left hand closes, the right one takes no part.", "The right fist opens up four times.")
    for text in texts:
        assert "false" in [verdict.truth for verdict in check_text(text, "relation", evidence_of(fist_motion))]
