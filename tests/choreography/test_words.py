"""Words: grammar, directions, pace, and what is left unsaid."""

import numpy as np

from ambidex.choreography import Cue, Texts, get_action
from ambidex.choreography.words import texts_of


def _said(*cues: Cue, wordings: int = 30) -> tuple[Texts, ...]:
    return texts_of([(cue, get_action(cue.action)) for cue in cues], np.random.default_rng(0), wordings)


def test_one_hand_takes_the_singular_and_two_the_plural() -> None:
    for texts in _said(Cue("close", "both")):
        assert "both hands closes" not in texts.relation.lower()
        assert not texts.left.lower().startswith("the left hand close ")


def test_a_direction_of_the_world_is_the_same_for_both_hands() -> None:
    for texts in _said(Cue("parallel", "right", "left")):
        assert "right" not in texts.right.lower().replace("right hand", "").replace("left hand", "")


def test_pace_and_distance_are_said_when_they_are_unusual() -> None:
    assert all(any(word in texts.right for word in ("slow",)) for texts in _said(Cue("close", "right", tempo=0.5)))
    assert all("slow" not in texts.right and "quick" not in texts.right for texts in _said(Cue("close", "right")))
    assert any("little" in texts.right for texts in _said(Cue("move", "right", "up", amplitude=0.5)))


def test_what_comes_later_is_said_later() -> None:
    for texts in _said(Cue("point", "left"), Cue("wave_goodbye", "left")):
        assert texts.left.lower().index("point" if "point" in texts.left else "index") < texts.left.lower().index("wave")


def test_every_third_wording_leaves_the_resting_hand_out() -> None:
    texts = _said(Cue("close", "right"), wordings=6)
    assert texts[2].left == texts[5].left == texts[2].relation == ""


def test_the_hand_that_is_touched_has_words_of_its_own() -> None:
    said = _said(Cue("tip_palm", "left", "index"), wordings=2)
    assert all("palm" in texts.right or "open" in texts.right or "flat" in texts.right for texts in said)
    assert all("left" in texts.relation.lower() and "right" in texts.relation.lower() for texts in said)
