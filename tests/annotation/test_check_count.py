"""Counting: series, small movements, and numbers that nobody could count."""

import numpy as np
import pytest

from ambidex.annotation.check_count import counted
from ambidex.annotation.check_evidence import Evidence, Span
from ambidex.annotation.check_measures import Seen
from ambidex.annotation.claims import Claim

_FPS = 30.0


def _evidence() -> Evidence:
    none = np.zeros((2, 5, 300), np.float32)
    gaps = np.full((5, 5, 300), np.inf, np.float32)
    wrist, swing = none[:, :3], none[:, 0]
    return Evidence(
        300, _FPS, (), np.ones((300, 2), bool), none, none, wrist, wrist, wrist, wrist, wrist, swing,
        gaps, gaps[:2, :4], gaps[:2], gaps[0, 0],
    )  # fmt: skip


def _truth(starts: list[int], number: int, firm: bool = True, highest: int = 0) -> str:
    spans = tuple(Span(start, start + 8, 1.0, firm) for start in starts)
    claim = Claim("bend", 0, 1, ("left",), ("index",), lowest=number, highest=highest or number)
    return counted(claim, Seen(spans, "", "seen"), Seen(), _evidence()).truth


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6])
def test_only_the_number_itself_is_true_where_it_is_plain(number: int) -> None:
    assert _truth([10, 30, 50], number) == ("true" if number == 3 else "false")


def test_a_series_that_a_pause_ends_may_be_meant() -> None:
    starts = [10, 25, 40, 200]
    assert [_truth(starts, number) for number in (3, 4)] == ["true", "true"]
    assert [_truth(starts, number) for number in (1, 2, 5)] == ["false"] * 3


def test_small_movements_may_count_or_not() -> None:
    spans = (Span(10, 18, 1.0), Span(30, 38, 1.0), Span(50, 58, 0.2, firm=False))
    claim = Claim("bend", 0, 1, ("left",), ("index",), lowest=2, highest=2)
    seen = Seen(spans, "", "seen")
    assert counted(claim, seen, Seen(), _evidence()).truth == "true"
    assert counted(Claim("bend", 0, 1, ("left",), ("index",), lowest=3, highest=3), seen, Seen(), _evidence()).truth == "true"


def test_again_and_again_is_at_least_twice() -> None:
    assert _truth([10, 30], 2, highest=99) == "true"
    assert _truth([10], 2, highest=99) == "false"


def test_the_reason_says_how_often_it_was() -> None:
    claim = Claim("bend", 0, 1, ("left",), ("index",), lowest=5, highest=5)
    assert "2 times and not 5" in counted(claim, Seen((Span(1, 9, 1.0), Span(20, 29, 1.0)), "", "it bends"), Seen(), _evidence()).told
