"""Contacts by the flesh, in postures made to touch."""

import numpy as np
import pytest
import torch
from hands_at_work import bell, make_motion

from ambidex.events.contact import CONTACT_OFF_M, CONTACT_ON_M, find_contacts, measure_gaps
from ambidex.hands.flesh import Gaps, contact_gaps


def gaps_of(thumb_index: np.ndarray) -> Gaps:
    """Gaps of one clip in which the right thumb and index tip do what is given and all else is far apart."""
    frames = len(thumb_index)
    thumb = torch.full((1, frames, 2, 4), 0.05)
    thumb[0, :, 1, 0] = torch.from_numpy(thumb_index)
    return Gaps(thumb, torch.full((1, frames, 5, 5), 0.1), torch.full((1, frames, 2, 5), 0.1), torch.full((1, frames), 0.1))


def test_contact_begins_at_one_gap_and_ends_at_a_wider_one() -> None:
    gap = np.full(30, 0.02, np.float32)
    gap[10:20] = (CONTACT_ON_M + CONTACT_OFF_M) / 2
    assert find_contacts(gaps_of(gap), 30.0) == []
    gap[10:12] = 0.0005
    ((clip, event),) = find_contacts(gaps_of(gap), 30.0)
    assert (clip, event.kind, event.hand, event.subject, event.object) == (0, "thumb_contact", "right", "thumb", "index")
    assert (event.start, event.end, event.from_state) == (10, 20, "apart")


def test_a_touch_of_one_frame_is_noise_at_thirty_frames_a_second() -> None:
    gap = np.full(30, 0.02, np.float32)
    gap[10] = 0.0
    assert find_contacts(gaps_of(gap), 30.0) == []


def test_a_short_loss_does_not_end_a_contact() -> None:
    gap = np.full(30, 0.02, np.float32)
    gap[5:20] = 0.0
    gap[11] = 0.005
    assert [(event.start, event.end) for _, event in find_contacts(gaps_of(gap), 30.0)] == [(5, 20)]


def test_what_touches_from_the_start_says_so() -> None:
    ((_, event),) = find_contacts(gaps_of(np.zeros(30, np.float32)), 30.0)
    assert (event.from_state, event.to_state, event.value) == ("touching", "touching", 0.0)


def test_hands_that_press_are_in_contact_where_the_flesh_says() -> None:
    motion = make_motion(apart=0.09)
    gaps = contact_gaps(torch.from_numpy(motion.joints[None].copy()))
    found = {(event.kind, event.subject) for _, event in find_contacts(gaps, 30.0)}
    assert ("palm_palm" in {kind for kind, _ in found}) == bool(gaps.palm_palm.min() <= CONTACT_ON_M)


@pytest.mark.parametrize("apart", [0.05, 0.12, 0.4])
def test_gaps_measured_where_something_is_near_are_those_measured_everywhere(apart: float) -> None:
    motion = make_motion({("right", "thumb_ip_flexion"): 0.8 * bell(60), ("right", "fist"): 0.7 * bell(60)}, apart=apart)
    joints = motion.joints[None].copy()
    some, everywhere = measure_gaps(joints), contact_gaps(torch.from_numpy(joints))
    for name, gap in vars(everywhere).items():
        near = gap < 0.007
        assert torch.allclose(getattr(some, name)[near], gap[near], atol=1e-6)
        assert (getattr(some, name)[~near] >= 0.007).all()


def test_gaps_of_an_absent_hand_are_unknown() -> None:
    joints = make_motion().joints[None].copy()
    joints[:, 10:20, 0] = np.nan
    gaps = measure_gaps(joints)
    assert gaps.thumb_finger[0, 10:20, 0].isnan().all() and not gaps.thumb_finger[0, :, 1].isnan().any()
    assert gaps.tip_tip[0, 10:20].isnan().all() and gaps.palm_palm[0, 10:20].isnan().all()
