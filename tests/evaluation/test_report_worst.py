"""Tests for report_worst.py."""

import numpy as np
import pytest
from tests.evaluation.judged import measured, report, systems

from ambidex.errors import InputError
from ambidex.evaluation.report_worst import FAULTS, case_of, worst


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.title)
def test_the_worst_stand_first_each_clip_once(fault) -> None:
    bad = measured()["bad"]
    values = bad.columns[fault.column][..., fault.number]
    found = worst(bad, fault, 4)
    assert len({clip for clip, _ in found}) == len(found)
    shown = [values[clip, sample] for clip, sample in found]
    assert shown == sorted(shown, reverse=True)
    valid = np.where(bad.columns["valid"][..., 0] == 1, values, -np.inf)
    assert shown == [] or shown[0] == np.nanmax(valid)


def test_clips_that_are_shown_already_and_missing_motions_are_left_out() -> None:
    bad = measured()["bad"]
    (first, _), *_ = worst(bad, FAULTS[0], 1)
    assert first not in {clip for clip, _ in worst(bad, FAULTS[0], 8, without=[first])}
    assert (3, 1) not in worst(bad, FAULTS[0], 8)


def test_a_case_tells_what_was_asked_and_what_is_false() -> None:
    material = report().material
    assert material is not None
    bad = measured()["bad"]
    (clip, sample), *_ = worst(bad, FAULTS[0], 1)
    case = case_of(bad, material, FAULTS[0], clip, sample)
    assert len(case.faults) == bad.columns["claims"][clip, sample, 1] > 0
    assert case.made is systems()[2].groups[sample][clip]
    for part, text in case.asked.items():
        assert "".join(piece.text for piece in case.captions if piece.part == part) == text
    assert sum(piece.truth == "false" for piece in case.captions) > 0
    assert all(0 <= start < end <= len(case.made) for start, end in case.bad)
    with pytest.raises(InputError, match="made nothing for 'stage/003'"):
        case_of(bad, material, FAULTS[0], 3, 1)
