"""What a motion gives as evidence."""

import numpy as np
import pytest

from ambidex.annotation.check_evidence import evidence_of, finger_moves, gap_of, hand_moves, spacing_pair, touches, wrist_moves
from ambidex.motion import Motion, mirror


def test_mirrored_motions_have_mirrored_evidence(fist_motion: Motion) -> None:
    plain, mirrored = evidence_of(fist_motion), evidence_of(mirror(fist_motion))
    assert np.allclose(plain.curl, mirrored.curl[::-1], atol=1e-6)
    assert hand_moves(plain, "right") == hand_moves(mirrored, "left")


def test_a_fist_that_opens_is_one_bend_and_one_straightening_of_each_finger(fist_motion: Motion) -> None:
    evidence = evidence_of(fist_motion)
    for finger in ("index", "middle", "ring", "pinky"):
        assert [span.size > 0 for span in finger_moves(evidence, "right", finger)] == [True, False]
        assert finger_moves(evidence, "left", finger) == []


def test_small_movements_are_granted_and_said_to_be_small(fist_motion: Motion) -> None:
    joints = np.array(fist_motion.joints)
    joints[:, 0] += 0.022 * np.sin(np.linspace(0, np.pi, len(joints)))[:, None, None] * np.array([0, 0, 1])
    spans = wrist_moves(evidence_of(Motion.from_joints(joints, fist_motion.fps)), "left", 2)
    assert [(span.size > 0, span.firm) for span in spans] == [(True, False), (False, False)]


def test_hands_that_are_apart_touch_nowhere(fist_motion: Motion) -> None:
    evidence = evidence_of(fist_motion)
    assert touches(evidence, [("hands",)]) == []
    assert gap_of(evidence, ("palms",)).min() > 0.04


@pytest.mark.parametrize(("pair", "row"), [(("index", "middle"), 0), (("pinky", "ring"), 2), (("index", "ring"), -1)])
def test_only_neighbours_have_a_spacing(pair: tuple[str, str], row: int) -> None:
    assert spacing_pair(*pair) == row
