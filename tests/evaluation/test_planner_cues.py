"""Tests for planner_cues.py."""

from ambidex.choreography import ACTIONS
from ambidex.evaluation.planner_cues import cues_of
from ambidex.evaluation.planner_wish import Wish


def test_a_fist_opens_before_it_closes_again() -> None:
    cues = cues_of([Wish("close", "left"), Wish("move", "left", "up"), Wish("close", "left"), Wish("close", "right")], 2.0)
    assert [cue.action for cue in cues] == ["close", "move", "open_close", "close"]


def test_what_an_action_cannot_repeat_is_played_again() -> None:
    for name in ("apart_together", "clap"):
        cues = cues_of([Wish(name, "right", count=3)], 2.0)
        assert sum(cue.count for cue in cues) == 3
        assert all(cue.count <= ACTIONS[name].counts[1] for cue in cues)


def test_what_comes_late_is_told_when() -> None:
    cues = cues_of([Wish("close", "left"), Wish("open", "left", start=0.5)], 4.0)
    assert [cue.start for cue in cues] == [None, 2.0]


def test_wishes_for_a_start_are_no_cues() -> None:
    assert cues_of([Wish("", "left")], 2.0) == ()
