"""Tests for planner.py."""

import numpy as np
import pytest

from ambidex.annotation.check import FALSE, TRUE, check_caption, evidence_of_batch
from ambidex.corpus import Caption
from ambidex.errors import InputError
from ambidex.evaluation import plan, plan_all, plan_cues
from ambidex.motion import mirror
from ambidex.motion.words import mirror_text

_L, _R = "the left hand", "the right hand"
CAPTIONS = [
    # Fingers and hands.
    (f"{_L} closes into a fist", "", ""),
    (f"{_L} opens", f"{_R} closes into a fist", ""),
    ("", f"{_R} closes into a fist and opens again twice", ""),
    (f"{_L} opens, then makes a fist", "", ""),
    ("", "the index finger bends", ""),
    ("the ring and pinky fingers straighten", "", ""),
    (f"{_L} bends and straightens its middle finger", f"{_R} rests", ""),
    ("", f"{_R} spreads its fingers and brings them together again", ""),
    # Touch.
    ("", "the thumb touches the ring finger", ""),
    ("the thumb touches the index, middle, ring and pinky fingers in turn", "", ""),
    ("", f"{_R} taps thumb and middle finger together three times", ""),
    ("", "", "the left index tip touches the right thumb tip"),
    ("", "the right middle finger touches the left palm", ""),
    ("", "", "the palms press together"),
    (f"{_L} claps", f"{_R} claps", "the hands clap three times"),
    # Ways, turns and places.
    (f"{_L} moves up", f"{_R} moves forward", ""),
    ("", f"{_R} moves to the right and back", ""),
    (f"{_L} moves up and down twice", f"{_R} stays still", ""),
    ("", "the palm turns to face up", ""),
    ("the palm turns down", "the palm turns to face left", ""),
    ("", "", "the hands move apart"),
    ("", "", "the hands come closer, then move apart"),
    ("", "", "the right hand moves above the left hand"),
    ("", "", "the left hand moves in front of the right hand"),
    ("", "", "the hands cross"),
    ("", "", "the palms face each other"),
    ("", "", "both hands move up together"),
    # Shapes and rest.
    ("", f"{_R} makes a victory sign", ""),
    (f"{_L} points", f"{_R} gives a thumbs up", ""),
    (f"{_L} stays still", f"{_R} makes an OK sign", "the hands do not touch"),
    # Stories.
    ("", f"{_R} makes a fist, then moves up", ""),
    (f"{_L} moves left, then opens", f"{_R} closes, then moves right", "the hands move apart"),
    (f"{_L} rests", f"{_R} touches thumb and index finger, then points", ""),
]


def _caption(left: str, right: str, relation: str) -> Caption:
    return Caption(1, left, right, relation, "hand")


def _mirrored(caption: Caption) -> Caption:
    return _caption(mirror_text(caption.right), mirror_text(caption.left), mirror_text(caption.relation))


@pytest.fixture(scope="module")
def captions() -> list[Caption]:
    return [_caption(*texts) for texts in CAPTIONS]


def test_the_mirrored_caption_gives_the_mirrored_motion(captions: list[Caption]) -> None:
    seconds, rates = [2.0] * len(captions), [30.0] * len(captions)
    made = plan_all(captions, seconds, rates, seed=4)
    other = plan_all([_mirrored(caption) for caption in captions], seconds, rates, seed=4)
    for caption, one, two in zip(captions, made, other, strict=True):
        if caption != _mirrored(caption):
            np.testing.assert_allclose(mirror(one).joints, two.joints, atol=1e-4)


def test_a_motion_depends_on_its_caption_and_the_seed_and_not_on_what_is_planned_beside_it(captions: list[Caption]) -> None:
    few = captions[:6]
    beside = plan_all(few, [2.0] * 6, [30.0] * 6, seed=1)
    alone = [plan(caption, 2.0, seed=1) for caption in few]
    for one, two in zip(beside, alone, strict=True):
        np.testing.assert_allclose(one.joints, two.joints, atol=1e-4)
    again, other = (plan(few[0], 2.0, seed=seed) for seed in (1, 2))
    assert np.array_equal(again.joints, alone[0].joints)
    assert np.abs(other.joints - alone[0].joints).max() > 0.01


def test_what_plain_captions_claim_is_true_of_their_plans(captions: list[Caption]) -> None:
    for seed in range(2):
        motions = plan_all(captions, [2.5] * len(captions), [30.0] * len(captions), seed)
        false = []
        for caption, evidence in zip(captions, evidence_of_batch(motions), strict=True):
            verdicts = check_caption(caption, evidence)
            assert any(verdict.truth == TRUE for verdict in verdicts), caption
            false += [(caption, verdict.text, verdict.reason) for verdict in verdicts if verdict.truth == FALSE]
        assert len(false) <= 1, false


@pytest.mark.parametrize(("seconds", "fps", "frames"), [(1.0, 30.0, 30), (6.0, 30.0, 180), (67 / 30, 30.0, 67), (2.0, 60.0, 120)])
def test_a_plan_has_the_length_that_was_asked_for(seconds: float, fps: float, frames: int) -> None:
    motion = plan(_caption("the left hand waves", "", ""), seconds, fps)
    assert (len(motion), motion.fps, motion.present.all()) == (frames, fps, True)


def test_words_that_say_nothing_of_hands_give_hands_that_rest() -> None:
    caption = _caption("", "", "the weather is fine today")
    assert plan_cues(caption, 2.0).cues == ()
    motion = plan(caption, 2.0)
    assert np.ptp(motion.joints[:, :, 0], axis=0).max() < 0.03


def test_what_cannot_be_played_is_left_out_and_told() -> None:
    planned = plan_cues(_caption("", "the right wrist swivels to the left, then the hand closes", ""), 2.0)
    assert [cue.action for cue in planned.cues] == ["close"]
    assert [claim.what for claim in planned.left_out] == ["rotation"]


def test_lengths_that_do_not_fit_are_refused(captions: list[Caption]) -> None:
    with pytest.raises(InputError, match="1 lengths and 2 rates"):
        plan_all(captions[:2], [2.0], [30.0, 30.0])
    with pytest.raises(InputError, match="seconds"):
        plan(captions[0], 40.0)
