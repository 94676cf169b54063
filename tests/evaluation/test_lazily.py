"""Tests for lazily.py."""

import numpy as np
import pytest

from ambidex.evaluation.lazily import Lazily
from ambidex.motion import Motion


def _motion(frames: int) -> Motion:
    return Motion(np.full((frames, 2, 21, 3), np.nan), np.zeros((frames, 2), bool), 30.0)


def test_a_lazy_list_is_a_list() -> None:
    motions = [_motion(3), None, _motion(5)]
    lazy = Lazily(3, motions.__getitem__)
    assert len(lazy) == 3
    assert list(lazy) == motions
    assert lazy[-1] is motions[2]
    assert lazy[::2] == motions[::2]
    with pytest.raises(IndexError):
        lazy[3]


def test_nothing_is_made_before_it_is_asked_for() -> None:
    asked: list[int] = []

    def make(place: int) -> Motion:
        asked.append(place)
        return _motion(place + 1)

    lazy = Lazily(4, make)
    assert asked == []
    assert len(lazy[2] or ()) == 3
    assert asked == [2]
