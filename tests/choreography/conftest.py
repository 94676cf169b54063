"""What the tests of choreography share: a whole table of actions played, and a bare track."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from ambidex.choreography import Cue, Performance, Score, Style, perform
from ambidex.choreography.action import Action
from ambidex.choreography.channels import NUM_CHANNELS
from ambidex.choreography.track import Track


def _play(actions: Sequence[Action]) -> list[Performance]:
    """Every action once, left and right in turns; contacts are made and hands stay apart, but for skin and haste."""
    cues = [Cue(action.name, ("left", "right")[row % 2], action.targets[row % len(action.targets)]) for row, action in enumerate(actions)]
    played = perform([Score((cue,), 3.5, seed=(row, 3)) for row, cue in enumerate(cues)])
    for performance in played:
        assert [contact for contact in performance.asked if contact.gap > 0.003] == [], performance.name
        assert performance.penetration < 0.03, performance.name
    return played


@pytest.fixture(scope="session")
def play() -> Callable[[Sequence[Action]], list[Performance]]:
    return _play


@pytest.fixture
def track() -> Track:
    """A left hand at the origin with straight fingers, a person without whims."""
    return Track(0, np.random.default_rng(0), Style(), np.zeros(NUM_CHANNELS))
