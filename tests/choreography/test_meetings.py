"""Meetings: both hands go, and the points come together."""

import numpy as np
import torch

from ambidex.choreography.channels import NUM_CHANNELS, PLACE, pose_of
from ambidex.choreography.forms import tip_to_tip
from ambidex.choreography.meetings import Duet, anchors, approach, arrange, hand_gap, resolve
from ambidex.choreography.score import Style
from ambidex.choreography.track import Track
from ambidex.hands.kinematics import both_hands


def _duet() -> Duet:
    starts = np.zeros((2, NUM_CHANNELS))
    starts[:, PLACE.start] = -0.2
    tracks = [Track(hand, np.random.default_rng(hand), Style(), starts[hand]) for hand in (0, 1)]
    return Duet(tracks[1], tracks[0], [])


def test_resolved_places_bring_the_flesh_together() -> None:
    duet = _duet()
    number, near = arrange(duet, tip_to_tip("index", "index"), 0.6)
    approach(duet, number, 0.0, near, 0.05)
    approach(duet, number, near, 0.3, 0.0)
    tracks = (duet.other, duet.lead)
    found = anchors(duet.meetings, np.zeros((1, 10)))
    wrists = resolve(tracks, duet.meetings, found)
    channels = duet.meetings[0].channels.copy()
    for hand in (0, 1):
        channels[hand, PLACE] = tracks[hand].first[PLACE] + wrists[hand][:, 2:].sum(axis=0)
        # Equal parts: each hand went about half of the way.
        assert np.linalg.norm(wrists[hand][:, 2:].sum(axis=0)) > 0.02
    joints = both_hands(*pose_of(torch.from_numpy(channels)), torch.zeros(2, 10, dtype=torch.float64)).joints
    assert abs(float(hand_gap(joints[None]))) < 0.002


def test_hands_far_apart_have_a_gap_and_hands_in_each_other_none() -> None:
    channels = torch.zeros(2, 2, NUM_CHANNELS, dtype=torch.float64)
    channels[0, :, PLACE.start] = -0.3
    gaps = hand_gap(both_hands(*pose_of(channels), torch.zeros(2, 2, 10, dtype=torch.float64)).joints)
    assert gaps[0] > 0.3 and gaps[1] < 0


def test_clocks_meet_at_the_later_one() -> None:
    duet = _duet()
    duet.lead.clock = 2.0
    assert duet.sync() == 2.0 == duet.other.clock
