"""The table of actions: enough of them, and each can be said."""

import re

import numpy as np
import pytest

from ambidex.choreography import ACTIONS, Cue
from ambidex.choreography.action import FAMILIES, Action
from ambidex.choreography.keys import KEYS
from ambidex.choreography.words import texts_of


def test_there_are_many_actions_of_one_and_of_two_hands() -> None:
    assert sum(action.steps is not None for action in ACTIONS.values()) >= 60
    assert sum(action.duet is not None for action in ACTIONS.values()) >= 60


@pytest.mark.parametrize("action", ACTIONS.values(), ids=lambda action: action.name)
def test_an_action_is_whole(action: Action) -> None:
    assert (action.steps is None) != (action.duet is None)
    assert action.family in FAMILIES
    assert action.begins == "" or action.begins in KEYS
    assert bool(action.relation) == (action.duet is not None)


@pytest.mark.parametrize("action", ACTIONS.values(), ids=lambda action: action.name)
def test_every_sentence_is_filled_and_ends(action: Action) -> None:
    for row, target in enumerate(action.targets):
        for role in ("left", "right") if action.duet is not None else ("left", "right", "both"):
            for texts in texts_of([(Cue(action.name, role, target, count=2), action)], np.random.default_rng(row), 6):
                for said in (texts.left, texts.right, texts.relation):
                    assert not re.search(r"[\[\]{}|]|  |\bthe the\b|\s$", said), said
