"""Tests for facts.py."""

from dataclasses import replace

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.evaluation.counts import scores
from ambidex.evaluation.facts import Facts, event_counts, obedience, onset_errors, pair_facts
from ambidex.events import Asked, Event, find_events
from ambidex.motion import Motion, mirror

CLOSES = Event("hand", "right", "hand", "", 10, 30, "open", "fist", "medium", 1.2)
OPENS = replace(CLOSES, start=40, end=60, from_state="fist", to_state="open", value=-1.2)
LEFT = replace(CLOSES, hand="left", start=13)


def _facts(*events: Event, fps: float = 30.0) -> Facts:
    return Facts(events, fps)


def test_hits_false_alarms_and_misses_are_counted_whatever_the_order() -> None:
    truth = _facts(CLOSES, OPENS, LEFT)
    assert event_counts([truth], [truth]).tolist() == [[3, 0, 0]]
    assert event_counts([_facts(OPENS, CLOSES)], [truth]).tolist() == [[2, 0, 1]]
    assert event_counts([_facts(CLOSES, CLOSES)], [truth]).tolist() == [[1, 1, 2]]
    assert event_counts([_facts()], [_facts()]).tolist() == [[0, 0, 0]]
    assert scores(event_counts([_facts()], [_facts()]).sum(axis=0)).f1 == 1


def test_another_hand_state_or_direction_is_another_fact() -> None:
    truth = _facts(CLOSES)
    for other in (LEFT, replace(CLOSES, to_state="half_closed"), replace(CLOSES, value=-1.0), replace(CLOSES, speed="")):
        assert event_counts([_facts(other)], [truth]).tolist() == [[0, 1, 1]], other
    assert event_counts([_facts(replace(CLOSES, speed="slow", value=0.9))], [truth]).tolist() == [[1, 0, 0]]


def test_time_counts_where_it_is_asked_to_and_rates_may_differ() -> None:
    late = _facts(replace(CLOSES, start=25))
    assert event_counts([late], [_facts(CLOSES)], within_s=0.4).tolist() == [[0, 1, 1]]
    assert event_counts([late], [_facts(CLOSES)], within_s=0.5).tolist() == [[1, 0, 0]]
    assert event_counts([_facts(replace(CLOSES, start=5), fps=15)], [_facts(CLOSES)], within_s=0.0).tolist() == [[1, 0, 0]]


def test_as_many_pairs_as_can_be_then_the_nearest() -> None:
    made = _facts(replace(CLOSES, start=12), replace(CLOSES, start=31))
    truth = _facts(replace(CLOSES, start=0), replace(CLOSES, start=11), replace(CLOSES, start=90))
    pairs = pair_facts(made, truth, within_s=1.0)
    assert sorted((pair.made.start, pair.truth.start) for pair in pairs) == [(12, 0), (31, 11)]
    assert sorted((pair.made.start, pair.truth.start) for pair in pair_facts(made, _facts(truth.events[1]))) == [(12, 11)]


def test_only_some_kinds_may_be_counted() -> None:
    touch = Event("tip_tip", "both", "index", "index", 5, 9, "apart", "touching", "", 0.0)
    assert event_counts([_facts(CLOSES)], [_facts(CLOSES, touch)], kinds=["tip_tip"]).tolist() == [[0, 0, 1]]


def test_onsets_are_compared_alone_and_between_the_hands() -> None:
    truth = _facts(CLOSES, LEFT)
    both_late = _facts(replace(CLOSES, start=16), replace(LEFT, start=19))
    one_late = _facts(CLOSES, replace(LEFT, start=19))
    found = onset_errors([truth, both_late, one_late, _facts()], [truth] * 4)
    np.testing.assert_allclose(found.onset_s, [0, 0.2, 0.1, np.nan])
    np.testing.assert_allclose(found.between_hands_s, [0, 0, 0.2, np.nan], atol=1e-12)


def test_facts_of_the_two_hands_that_are_far_apart_are_no_pair() -> None:
    truth = _facts(CLOSES, replace(LEFT, start=50))
    assert np.isnan(onset_errors([truth], [truth]).between_hands_s).all()


def test_a_motion_against_itself_is_perfect_and_against_its_mirror_is_not(fist_motion: Motion) -> None:
    facts, other = (Facts(find_events(motion), 30) for motion in (fist_motion, mirror(fist_motion)))
    assert scores(event_counts([facts], [facts])[0]).f1 == 1
    assert scores(event_counts([other], [facts])[0]).f1 < 0.5


def test_obedience_tells_what_was_done_and_what_the_other_hand_did(fist_motion: Motion) -> None:
    facts = Facts(find_events(fist_motion), 30)
    asked = [Asked("close", "right"), Asked("open", "right"), Asked("close", "left"), Asked("clap", "both")]
    found = obedience([asked, []], [facts, facts])
    assert (found.asked.tolist(), found.obeyed.tolist(), found.exchanged.tolist()) == ([4, 0], [2, 0], [1, 0])
    np.testing.assert_allclose(found.share, [0.5, np.nan])


def test_lists_of_different_lengths_are_refused() -> None:
    with pytest.raises(InputError, match="one truth for each"):
        event_counts([_facts()], [])
    with pytest.raises(InputError, match="one for each clip"):
        obedience([[]], [])
