"""Scores: what is refused, and the mirror."""

import pytest

from ambidex.choreography import Cue, Score, get_action
from ambidex.errors import InputError, UnknownNameError


def test_mirroring_twice_gives_the_score_back() -> None:
    score = Score((Cue("move", "right", "left"), Cue("tip_palm", "left", "index"), Cue("clap", "both")), dominant="left")
    assert score.mirrored().mirrored() == score
    assert score.mirrored().cues[0] == Cue("move", "left", "right")


@pytest.mark.parametrize("wrong", [{"role": "third"}, {"tempo": 0}, {"amplitude": 99}, {"count": 0}])
def test_impossible_cues_are_refused(wrong: dict) -> None:
    with pytest.raises(InputError):
        Cue("close", **wrong)


@pytest.mark.parametrize("wrong", [{"seconds": 0}, {"seconds": 1000}, {"dominant": "none"}, {"shape": (1.0,)}])
def test_impossible_scores_are_refused(wrong: dict) -> None:
    with pytest.raises(InputError):
        Score((), **wrong)


def test_an_unknown_action_is_named_with_what_exists() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean 'clap'"):
        get_action("clapp")
