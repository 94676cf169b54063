"""Movements that are claimed: what is there, what is not, and what lies between."""

import numpy as np
import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.motion import Motion


def _raised(motion: Motion, metres: float) -> Motion:
    joints = np.array(motion.joints)
    joints[:, 0, :, 2] += metres * np.linspace(0, 1, len(joints))[:, None]
    return Motion.from_joints(joints, motion.fps)


@pytest.mark.parametrize(
    ("metres", "truth"), [(0.2, "true"), (0.04, "true"), (0.02, "true"), (0.013, "not checkable"), (0.005, "false"), (0.0, "false")]
)
def test_what_lies_near_a_threshold_is_not_called_false(fist_motion: Motion, metres: float, truth: str) -> None:
    (verdict,) = check_text("The left hand moves up.", "left", evidence_of(_raised(fist_motion, metres)))
    assert verdict.truth == truth


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("The left hand rises by about 20 cm.", "true"), ("The left hand rises by about 60 cm.", "false"),
        ("The left hand rises by 15 to 25 cm.", "true"), ("The left hand rises fast.", "false"), ("The left hand slowly rises.", "true"),
        ("The left hand rises and sinks.", "false"), ("The left hand sways up and down.", "false"),
    ],
)  # fmt: skip
def test_sizes_speeds_and_ways_are_measured(fist_motion: Motion, text: str, truth: str) -> None:
    truths = [verdict.truth for verdict in check_text(text, "left", evidence_of(_raised(fist_motion, 0.2)))]
    assert ("false" in truths) == (truth == "false")


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("The right hand makes a fist (0.2 to 0.9 s).", "true"), ("The right hand closes (1.7 to 1.9 s).", "false"),
        ("At the end, the right hand opens.", "true"), ("The right hand turns.", "false"), ("The right fingers spread.", "not checkable"),
    ],
)  # fmt: skip
def test_when_it_happens_is_measured(fist_motion: Motion, text: str, truth: str) -> None:
    (verdict,) = check_text(text, "right", evidence_of(fist_motion))
    assert verdict.truth == truth
