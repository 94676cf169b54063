"""Laws of performances: sound hands, mirror images, the same bytes."""

import numpy as np
import pytest
import torch

from ambidex.choreography import Cue, Performance, Score, perform
from ambidex.hands.angles import HARD_LIMITS
from ambidex.hands.flesh import contact_gaps, penetration
from ambidex.motion import BONES, FINGERS, mirror
from ambidex.motion.words import mirror_text

SIXTEEN = [
    Score((Cue("close", "right"), Cue("open", "right")), 2.0, seed=(1,)),
    Score((Cue("bend", "left", "index"),), 2.0, seed=(2,)),
    Score((Cue("thumb_touch", "left", "ring"),), 2.0, seed=(3,)),
    Score((Cue("thumb_order", "right", "on"),), 3.0, seed=(4,)),
    Score((Cue("move", "right", "up"),), 2.0, seed=(5,)),
    Score((Cue("move_back", "left", "left", count=2),), 4.0, seed=(6,)),
    Score((Cue("tip_tip", "right", "index>middle"),), 3.0, seed=(7,)),
    Score((Cue("tip_tip", "left", "thumb>thumb"),), 3.0, seed=(8,)),
    Score((Cue("tip_palm", "left", "index", count=2),), 4.0, seed=(9,)),
    Score((Cue("tip_palm", "right", "thumb"),), 3.0, seed=(10,)),
    Score((Cue("clap", "both", count=2),), 3.0, seed=(11,)),
    Score((Cue("press_palms", "both"),), 3.0, seed=(12,)),
    Score((Cue("apart", "both"),), 2.0, seed=(13,)),
    Score((Cue("placed", "left", "above"),), 3.0, seed=(14,)),
    Score((Cue("victory", "both"),), 2.0, seed=(15,), dominant="left"),
    Score((), 1.0, seed=(16,)),
]


@pytest.fixture(scope="module")
def played() -> list[Performance]:
    return perform(SIXTEEN)


def test_lengths_are_those_of_the_scores(played: list[Performance]) -> None:
    assert [len(performance.motion) for performance in played] == [round(score.seconds * 30) for score in SIXTEEN]


def test_angles_stay_inside_the_hard_limits(played: list[Performance]) -> None:
    low, high = HARD_LIMITS.numpy().T
    for performance in played:
        assert performance.motion.parameters is not None
        angles = performance.motion.parameters.angles
        assert ((angles >= low) & (angles <= high)).all()


def test_bones_keep_their_length(played: list[Performance]) -> None:
    for performance in played:
        joints = performance.motion.joints
        lengths = np.stack([np.linalg.norm(joints[:, :, child] - joints[:, :, parent], axis=-1) for parent, child in BONES])
        assert np.ptp(lengths, axis=1).max() < 1e-5


def test_both_hands_belong_to_one_person(played: list[Performance]) -> None:
    for performance in played:
        assert performance.motion.parameters is not None
        left, right = performance.motion.parameters.shape
        np.testing.assert_array_equal(left, right)


def test_asked_contacts_are_made_and_measured_alike_by_the_flesh(played: list[Performance]) -> None:
    for performance in played:
        assert all(contact.gap <= 0.002 for contact in performance.asked), performance.name
    touching = played[8]
    gaps = contact_gaps(torch.from_numpy(np.array(touching.motion.joints))).tip_palm[:, 0, FINGERS.index("index")]
    assert len(touching.asked) == 2
    for contact in touching.asked:
        assert (contact.part_a, contact.part_b) == ("left index_tip", "right palm")
        assert gaps[contact.start_frame : contact.end_frame].max() <= 0.002
    between = gaps[touching.asked[0].end_frame : touching.asked[1].start_frame]
    assert between.max() > 0.01


def test_hands_do_not_go_through_each_other(played: list[Performance]) -> None:
    for performance in played:
        depth = penetration(torch.from_numpy(np.array(performance.motion.joints)))
        assert float((depth > 0.005).float().mean()) <= 0.01, performance.name


def test_mirrored_scores_give_mirrored_motion_and_words(played: list[Performance]) -> None:
    mirrored = perform([score.mirrored() for score in SIXTEEN])
    for performance, image in zip(played, mirrored, strict=True):
        np.testing.assert_array_equal(mirror(performance.motion).joints, image.motion.joints)
        for texts, other in zip(performance.texts, image.texts, strict=True):
            swapped = mirror_text(texts.left), mirror_text(texts.right), mirror_text(texts.relation)
            assert swapped == (other.right, other.left, other.relation)


def test_the_same_score_gives_the_same_bytes() -> None:
    first, second = perform(SIXTEEN[:4]), perform(SIXTEEN[:4])
    assert all(a.motion.joints.tobytes() == b.motion.joints.tobytes() and a.texts == b.texts for a, b in zip(first, second, strict=True))


def test_company_does_not_change_a_performance(played: list[Performance]) -> None:
    alone = perform([SIXTEEN[6]])[0]
    np.testing.assert_allclose(alone.motion.joints, played[6].motion.joints, atol=2e-4)


def test_the_rate_does_not_change_the_movement() -> None:
    slow, fast = (perform([Score(SIXTEEN[0].cues, 2.0, fps, seed=(1,))])[0].motion for fps in (30.0, 60.0))
    np.testing.assert_allclose(slow.joints, fast.joints[::2], atol=2e-4)


def test_given_shapes_and_styles_are_used() -> None:
    shape = (1.5, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    performance = perform([Score((Cue("close"),), shape=shape)])[0]
    assert performance.motion.parameters is not None
    np.testing.assert_allclose(performance.motion.parameters.shape[1], shape)


def test_nothing_to_play_is_nothing() -> None:
    assert perform([]) == []
