"""Random performances: the same however they are asked for, sound, and varied."""

from collections import Counter

import numpy as np
import pytest

from ambidex.choreography import Performance, random_performances, random_score
from ambidex.choreography.random_scores import BLOCK, random_seconds


@pytest.fixture(scope="module")
def block() -> list[Performance]:
    return list(random_performances(BLOCK, seed=3))


def test_clips_do_not_depend_on_how_many_are_asked_for(block: list[Performance]) -> None:
    few = list(random_performances(5, seed=3, start=7))
    assert [each.motion.joints.tobytes() for each in few] == [each.motion.joints.tobytes() for each in block[7:12]]
    assert [each.texts for each in few] == [each.texts for each in block[7:12]]


def test_other_seeds_give_other_clips(block: list[Performance]) -> None:
    other = next(random_performances(1, seed=4))
    assert other.score != block[0].score


def test_contacts_are_made_and_hands_are_clear(block: list[Performance]) -> None:
    asked = [contact.gap for performance in block for contact in performance.asked]
    assert len(asked) > 20
    assert np.mean(np.array(asked) <= 0.002) >= 0.98
    assert np.mean([performance.penetration > 0.005 for performance in block]) <= 0.05


def test_lengths_lie_between_one_and_six_seconds(block: list[Performance]) -> None:
    seconds = [performance.motion.seconds for performance in block]
    assert min(seconds) >= 1 and max(seconds) <= 6 and len(set(seconds)) > 10
    assert all(performance.motion.seconds == 2 for performance in random_performances(3, seed=1, seconds=2.0))


def test_scores_are_varied_and_ask_both_sides_alike() -> None:
    rng = np.random.default_rng(0)
    scores = [random_score(rng, random_seconds(rng), (row,)) for row in range(600)]
    names = Counter(cue.action for score in scores for cue in score.cues)
    roles = Counter(cue.role for score in scores for cue in score.cues)
    assert len(names) > 100
    assert 0.8 < roles["left"] / roles["right"] < 1.25


def test_words_name_the_hands_on_their_own_side(block: list[Performance]) -> None:
    for performance in block:
        cues = performance.score.cues
        if len(cues) == 1 and cues[0].role == "left" and cues[0].action in ("close", "move", "bend", "open"):
            assert all("left" in texts.left for texts in performance.texts)
