"""How many fingers do something: a number without names."""

from functools import lru_cache

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.choreography import Cue, Score, perform
from ambidex.motion import Motion, mirror
from ambidex.motion.words import mirror_text


@lru_cache(maxsize=1)
def _motion() -> Motion:
    return perform([Score((Cue("bend", "left", "ring+pinky"),), seconds=3.0, seed=(53, 1))])[0].motion


@lru_cache(maxsize=1)
def _evidence() -> Evidence:
    return evidence_of(_motion())


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("Two fingers bend.", "true"), ("Only one finger bends.", "false"),
        ("Two fingers go down.", "true"), ("Three fingers straighten.", "false"),
    ],
)  # fmt: skip
def test_fingers_without_names_are_counted(text: str, truth: str) -> None:
    assert [verdict.truth for verdict in check_text(text, "left", _evidence())] == [truth]


def test_the_count_of_the_mirrored_hand_is_the_same() -> None:
    for text in ("Two fingers of the left hand bend.", "Three fingers of the left hand bend."):
        mirrored = check_text(mirror_text(text), "relation", evidence_of(mirror(_motion())))
        assert [verdict.truth for verdict in mirrored] == [verdict.truth for verdict in check_text(text, "relation", _evidence())]


def test_some_fingers_may_be_any() -> None:
    assert "false" not in [verdict.truth for verdict in check_text("Some fingers bend.", "left", _evidence())]
