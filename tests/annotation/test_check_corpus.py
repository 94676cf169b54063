"""The truth score of a writer."""

import pytest

from ambidex.annotation.check import Verdict
from ambidex.annotation.check_corpus import WORST, Score, check_corpus
from ambidex.corpus.clip import Caption
from ambidex.errors import FileFormatError


def _verdicts(*truths: str) -> list[Verdict]:
    return [Verdict("left", "it bends", 0, 8, truth, "It does not.", ((1, 2),)) for truth in truths]


def test_a_score_is_the_share_of_what_can_be_checked() -> None:
    score = Score("anybody")
    caption = Caption(1, "it bends", "", "", "anybody")
    score.add("a", caption, _verdicts("true", "true", "not checkable"))
    score.add("b", caption, _verdicts("true", "false"))
    assert (score.captions, score.claims, score.truth, score.clean) == (2, 5, 0.75, 0.5)


def test_nothing_to_check_is_no_fault() -> None:
    assert (Score("anybody").truth, Score("anybody").clean) == (1.0, 1.0)


def test_the_worst_are_kept_and_no_more() -> None:
    score = Score("anybody")
    for number in range(3 * WORST):
        score.add(f"{number:03d}", Caption(1, "it bends", "", "", "anybody"), _verdicts(*["false"] * (number + 1)))
    worst = score.to_json()["worst"]
    assert [each["num_false"] for each in worst] == list(range(3 * WORST, 2 * WORST, -1))
    assert score.to_text().count("is false.") == WORST


def test_a_place_without_a_corpus_is_refused(tmp_path: object) -> None:
    with pytest.raises(FileFormatError):
        check_corpus(str(tmp_path))
