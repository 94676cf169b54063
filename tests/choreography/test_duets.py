"""Duets: both hands, each hand, and meeting."""

import itertools

import numpy as np
import pytest

from ambidex.choreography.channels import NUM_CHANNELS
from ambidex.choreography.duets import SHORTEST_DWELL, Both, Lead, Meet, Other, Sync
from ambidex.choreography.forms import CLAP
from ambidex.choreography.meetings import Duet
from ambidex.choreography.score import Style
from ambidex.choreography.steps import Move, Pose
from ambidex.choreography.track import Track


@pytest.fixture
def duet() -> Duet:
    left, right = (Track(hand, np.random.default_rng(hand), Style(), np.zeros(NUM_CHANNELS)) for hand in (0, 1))
    return Duet(right, left, [])


def test_each_hand_plays_its_own_part(duet: Duet) -> None:
    Lead((Pose("fist"),)).play(duet)
    assert duet.lead.blocks and not duet.other.blocks
    Other((Move(up=50),)).play(duet)
    assert duet.other.wishes and not duet.lead.wishes
    Sync().play(duet)
    assert duet.lead.clock == duet.other.clock


def test_both_do_the_same_and_end_together(duet: Duet) -> None:
    Both((Pose("fist"),)).play(duet)
    assert duet.lead.clock == duet.other.clock
    np.testing.assert_allclose(duet.lead.now[:23], duet.other.now[:23], atol=np.radians(15))


def test_a_meeting_asks_for_one_contact_a_beat(duet: Duet) -> None:
    Meet(CLAP, beats=3, dwell=0.01).play(duet)
    contacts = duet.lead.contacts
    assert len(contacts) == 3 and len(duet.meetings) == 1
    assert all(contact.end - contact.start >= SHORTEST_DWELL - 1e-9 for contact in contacts)
    assert all(first.end < second.start for first, second in itertools.pairwise(contacts))
