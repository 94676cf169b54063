"""Tests for unasked.py."""

import pytest

from ambidex.annotation.check_contacts import CONTACTS
from ambidex.annotation.check_measures import MOVEMENTS
from ambidex.annotation.check_states import STATES
from ambidex.annotation.check_turns import TURNS
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_texts import extract_claims
from ambidex.evaluation.unasked import ASKED_KINDS, count_unasked, kind_of
from ambidex.events import Event


def _event(kind: str, hand: str, subject: str, other: str = "", speed: str = "") -> Event:
    return Event(kind, hand, subject, other, 0, 10, "", "", speed, 0.5)


PINCH = _event("thumb_contact", "left", "thumb", "index")
TIPS = _event("tip_tip", "both", "index", "middle")
ON_PALM = _event("tip_palm", "right", "index", "palm")
PALMS = _event("palm_palm", "both", "palm", "palm")
BEND = _event("flexion", "left", "ring", speed="fast")
WAY = _event("wrist", "right", "wrist", speed="slow")


def test_every_kind_of_claim_that_can_be_measured_has_its_place() -> None:
    whats = {**MOVEMENTS, **CONTACTS, **STATES, **TURNS}
    assert {kind_of(Claim(what, 0, 1)) for what in whats} <= set(ASKED_KINDS)


@pytest.mark.parametrize(
    ("part", "text", "asked"),
    [
        ("left", "The left thumb touches the index fingertip.", {PINCH, BEND}),
        ("left", "The left thumb touches the ring fingertip.", {BEND}),
        ("relation", "The palms clap.", {TIPS, ON_PALM, PALMS, BEND, WAY}),
        ("relation", "The left index tip touches the right middle tip.", {TIPS, BEND, WAY}),
        ("left", "The left ring finger bends.", {BEND}),
        ("left", "The left index finger bends.", set()),
        ("left", "The left hand closes into a fist.", {BEND}),
        ("right", "The right hand moves up.", {WAY}),
        ("left", "The left hand moves up.", set()),
        ("relation", "The hands move apart.", {WAY}),
    ],
)
def test_an_event_is_asked_for_where_a_claim_speaks_of_that_hand_and_that_kind_of_thing(part: str, text: str, asked: set[Event]) -> None:
    claims = extract_claims(text, part)
    assert claims
    events = (PINCH, TIPS, ON_PALM, PALMS, BEND, WAY)
    assert {event for event in events if count_unasked([event], claims) == 0} == asked


def test_states_that_last_and_nobody_asked_for_are_no_false_alarms() -> None:
    rest = _event("rest", "left", "hand")
    held = _event("flexion", "left", "ring")
    assert count_unasked([rest, held, BEND], []) == 1
