"""Facts as JSON and as lines of text."""

import json
from pathlib import Path

import numpy as np

from ambidex.cli.facts import event_line, facts_of, plain
from ambidex.events import Event, find_events
from ambidex.motion import Motion

_TOUCH = Event("tip_tip", "both", "index", "thumb", 30, 45, "contact", "contact", "", 0.001)


def test_facts_survive_json(fist_motion: Motion) -> None:
    events = find_events(fist_motion)
    facts = facts_of(fist_motion, events)
    again = json.loads(json.dumps(facts))
    assert again == facts
    assert again["frames"] == 60
    assert [Event(**event) for event in again["events"]] == events


def test_values_of_arrays_paths_and_dataclasses_become_plain() -> None:
    value = {"a": np.arange(2), "b": np.float32(1.5), "c": Path("x"), "d": (_TOUCH,)}
    assert plain(value) == {"a": [0, 1], "b": 1.5, "c": "x", "d": [_TOUCH.to_dict()]}


def test_a_line_says_when_who_and_what() -> None:
    line = event_line(_TOUCH, fps=30)
    for word in ("1.00", "1.50", "both", "tip_tip", "index – thumb", "contact"):
        assert word in line
