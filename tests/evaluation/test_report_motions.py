"""Tests for report_motions.py: the columns are what the single functions find."""

import numpy as np
import pytest
from tests.evaluation.judged import measured, prompts_and_truths, systems

from ambidex.evaluation.asked import asked_counts
from ambidex.evaluation.contacts import LEVELS, RULES, contact_counts
from ambidex.evaluation.position import mpjpe, pa_mpjpe
from ambidex.evaluation.report_motions import ASKED, KIND, Part, is_valid, joined, measure_part, parts_of
from ambidex.evaluation.smoothness import jerk
from ambidex.motion import Motion


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("level", LEVELS)
def test_contacts_are_those_of_contact_counts(rule: str, level: str) -> None:
    _, truths = prompts_and_truths()
    for sample, group in enumerate(systems()[1].groups):
        wanted = contact_counts(group, truths, rule, level)
        for place in ("within", "between"):
            found = measured()["good"].columns[f"contact_{place}_{rule}_{level}"][:, sample]
            np.testing.assert_array_equal(found, getattr(wanted, place))


def test_positions_claims_and_jerk_are_those_of_their_functions() -> None:
    prompts, truths = prompts_and_truths()
    columns = measured()["good"].columns
    for sample, group in enumerate(systems()[1].groups):
        np.testing.assert_allclose(columns["mpjpe"][:, sample, 0], mpjpe(group, truths).metres, rtol=1e-6)
        np.testing.assert_allclose(columns["pa_mpjpe"][:, sample, 0], pa_mpjpe(group, truths).metres, rtol=1e-5)
        np.testing.assert_allclose(columns["jerk"][:, sample, 0], jerk(group), rtol=1e-5)
        told = asked_counts([prompt.caption for prompt in prompts], group)
        np.testing.assert_array_equal(columns["claims"][:, sample], np.stack([told.true, told.false, told.unknown], axis=1))
        np.testing.assert_array_equal(columns[f"{KIND}hand"][:, sample], told.kinds["hand"])


def test_a_missing_motion_is_disobedient_and_has_no_other_value() -> None:
    columns = measured()["bad"].columns
    assert columns["valid"][3, 1, 0] == 0
    assert columns["claims"][3, 1, 0] == 0 < columns["claims"][3, 1, 1]
    assert columns["flawless"][3, 1, 0] == 0
    for name, values in columns.items():
        of_features = name.startswith(("t2m", "m2t")) or name == "multimodality"
        if name not in ASKED and not name.startswith(KIND) and name != "valid" and not of_features:
            assert np.isnan(values[3, 1]).all(), name


def test_a_motion_without_a_hand_that_the_truth_has_is_not_valid() -> None:
    _, truths = prompts_and_truths()
    motion = truths[0]
    lone = Motion(motion.joints, motion.present & [True, False], motion.fps)
    assert is_valid(motion, motion)
    assert is_valid(motion, lone)
    assert not is_valid(lone, motion)
    assert not is_valid(None, motion)


def test_parts_in_any_order_join_to_the_same_columns() -> None:
    prompts, truths = prompts_and_truths()
    asked = [prompt.caption for prompt in prompts]
    groups = {"good": systems()[1].groups}
    order = np.array([5, 1, 0, 7, 2, 6, 3, 4])
    pieces = [measure_part(part)["good"] for part in parts_of(asked, truths, groups, order)]
    whole = measure_part(Part(asked, truths, groups))["good"]
    for name, column in joined(pieces, order).items():
        np.testing.assert_allclose(column, whole[name], rtol=1e-5, atol=1e-7, err_msg=name)
