"""Tests for timed_words.py."""

from ambidex.sources.recording import TimedLabel
from ambidex.sources.timed_words import fit_words


def test_words_move_with_the_take_and_end_where_it_ends() -> None:
    (first, second) = fit_words([TimedLabel("begins early", 1, 3), TimedLabel("has  no\nend", 3, float("inf"))], seconds=4, shift=-2)
    assert first == TimedLabel("begins early", 0, 1)
    assert second == TimedLabel("has no end", 1, 4)


def test_words_outside_the_take_and_empty_ones_are_left_out() -> None:
    outside = [TimedLabel("before", -2, 0), TimedLabel("after", 4, 5), TimedLabel("backwards", 3, 2), TimedLabel(" ", 1, 2)]
    assert fit_words(outside, seconds=4) == ()


def test_whom_words_speak_of_stays() -> None:
    (label,) = fit_words([TimedLabel("holds", 0, 1, "left", "primitive")], seconds=4)
    assert (label.hand, label.kind) == ("left", "primitive")
