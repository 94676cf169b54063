"""Facts as JSON and as lines of text."""

import json
from dataclasses import asdict

from ambidex.cli.facts import event_line, facts_of
from ambidex.corpus import Caption
from ambidex.events import Event, find_events
from ambidex.motion import Motion

_TOUCH = Event("tip_tip", "both", "index", "thumb", 30, 45, "contact", "contact", "", 0.001)


def test_facts_survive_json(fist_motion: Motion) -> None:
    events = find_events(fist_motion)
    caption = Caption(1, "The left hand rests.", "The right hand makes a fist.", "", "grammar")
    facts = facts_of(fist_motion, events, [caption])
    again = json.loads(json.dumps(facts))
    assert again == facts
    assert again["frames"] == 60
    assert [Event(**event) for event in again["events"]] == events
    assert again["captions"] == [asdict(caption)]


def test_a_line_says_when_who_and_what() -> None:
    line = event_line(_TOUCH, fps=30)
    for word in ("1.00", "1.50", "both", "tip_tip", "index – thumb", "contact"):
        assert word in line
