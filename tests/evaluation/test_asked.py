"""Tests for asked.py."""

from dataclasses import fields

import numpy as np
import pytest

from ambidex.annotation.check_evidence import evidence_of
from ambidex.annotation.grammar import write_captions
from ambidex.corpus import Caption
from ambidex.errors import InputError
from ambidex.evaluation import asked
from ambidex.evaluation.asked import asked_counts, exchange_hands
from ambidex.events import find_events_batch
from ambidex.motion import Motion, mirror


def _caption(left: str = "", right: str = "", relation: str = "") -> Caption:
    return Caption(1, left, right, relation, "grammar")


FIST = _caption(right="The right hand closes into a fist and opens again.")


@pytest.fixture(scope="module")
def described(clips) -> list[Caption]:
    """What the grammar says of each of the clips, at little length."""
    return [write_captions(motion, events)[1] for motion, events in zip(clips.truth, find_events_batch(clips.truth), strict=True)]


def test_what_the_grammar_says_of_a_motion_is_obeyed_by_it_and_less_by_others(clips, described) -> None:
    own, other = asked_counts(described, clips.truth), asked_counts(described, clips.truth[3:] + clips.truth[:3])
    assert own.true.sum() >= 20
    assert own.false.sum() <= 1
    assert np.nanmean(other.share) < 0.7
    assert other.unasked.sum() > own.unasked.sum()


def test_a_deed_of_the_wrong_hand_is_false_and_exchanged(fist_motion: Motion) -> None:
    wrong = _caption(left="The left hand closes into a fist.")
    nobody = _caption(relation="The palms clap.")
    found = asked_counts([FIST, wrong, nobody], [fist_motion] * 3)
    assert found.true.tolist() == [2, 0, 0]
    assert found.false.tolist() == [0, 1, 1]
    assert found.exchanged.tolist() == [0, 1, 0]
    assert found.kinds["hand"].tolist() == [[2, 0], [0, 1], [0, 0]]
    assert found.kinds["contact between the hands"].tolist() == [[0, 0], [0, 0], [0, 1]]


def test_in_the_mirror_the_other_hand_obeys(fist_motion: Motion) -> None:
    found = asked_counts([FIST], [mirror(fist_motion)])
    assert (found.true[0], found.false[0], found.exchanged[0]) == (0, 2, 2)


def test_what_nobody_asked_for_is_counted_and_what_was_is_not(fist_motion: Motion) -> None:
    silent, fist = asked_counts([_caption(relation="Nothing of note."), FIST], [fist_motion] * 2).unasked
    assert silent >= 2
    assert fist == 0


def test_a_motion_that_is_missing_obeys_nothing(fist_motion: Motion) -> None:
    found = asked_counts([FIST, FIST], [None, fist_motion])
    assert found.true.tolist() == [0, 2]
    assert found.false.tolist() == [2, 0]
    assert found.events[0] == ()


def test_words_that_cannot_be_measured_count_neither_for_nor_against(fist_motion: Motion) -> None:
    found = asked_counts([_caption(left="It dreams of the sea.")], [fist_motion])
    assert (found.true[0], found.false[0], found.unknown[0]) == (0, 0, 1)
    assert np.isnan(found.share[0])


def test_the_order_and_the_company_of_clips_change_nothing(clips, described, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = asked_counts(described, clips.made)
    monkeypatch.setattr(asked, "_AT_ONCE", 3)
    back = asked_counts(described[::-1], clips.made[::-1])
    for name in ("true", "false", "unknown", "exchanged", "unasked", "counts"):
        np.testing.assert_array_equal(getattr(back, name)[::-1], getattr(whole, name))
    assert whole.events == [tuple(events) for events in find_events_batch(clips.made)]
    assert [sum(int(kind[row].sum()) for kind in whole.kinds.values()) for row in range(8)] == (whole.true + whole.false).tolist()


def test_hands_exchanged_twice_are_as_they_were(clips) -> None:
    evidence = evidence_of(clips.truth[1])
    once = exchange_hands(evidence)
    np.testing.assert_array_equal(once.curl[0], evidence.curl[1])
    np.testing.assert_array_equal(once.tips[1, 2], evidence.tips[2, 1])
    twice = exchange_hands(once)
    assert twice.events == tuple(event for event in evidence.events if event.kind != "crossing")
    for each in fields(evidence):
        if isinstance(before := getattr(evidence, each.name), np.ndarray):
            np.testing.assert_array_equal(getattr(twice, each.name), before)


def test_one_motion_is_needed_for_each_caption(fist_motion: Motion) -> None:
    with pytest.raises(InputError, match="one motion for each caption"):
        asked_counts([FIST], [fist_motion, fist_motion])


def test_claims_of_one_hand_are_counted_by_the_hand_that_did_them(fist_motion: Motion) -> None:
    wishes = [_caption(right="It makes a fist."), _caption("It makes a fist."), _caption(right="It moves up by 40 cm.")]
    found = asked_counts([*wishes, wishes[1]], [fist_motion, fist_motion, fist_motion, None])
    assert [np.argwhere(each).tolist() for each in found.hands] == [[[1, 0]], [[0, 1]], [[1, 2]], [[0, 2]]]
