"""Tests for wanted.py."""

from dataclasses import replace

import numpy as np
import pytest

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.wanted import ContactError, WantedContact, contact_error
from ambidex.events import find_events_batch
from ambidex.events.contact import measure_gaps
from ambidex.motion import HANDS, Motion, mirror

KINDS = ("thumb_contact", "tip_tip", "tip_palm", "palm_palm")
_OTHER: dict[str, str] = dict(zip(HANDS, HANDS[::-1], strict=True))


def _touching(motion: Motion, apart: list[float]) -> Motion:
    """The right hand held so that its index tip joint is this far from the left thumb's in each frame, on the far side."""
    joints = np.repeat(motion.joints[:1], len(apart), axis=0).astype(np.float64)
    joints[:, 1] += joints[:, 0, None, 4] - joints[:, 1, None, 8] + np.array([1.0, 0, 0]) * np.array(apart)[:, None, None]
    return Motion(joints, np.ones((len(apart), 2), bool), 30.0)


def _wish(start_s: float, end_s: float) -> WantedContact:
    return WantedContact(("right", "index_tip"), ("left", "thumb_tip"), start_s, end_s)


def _on_other(end: tuple[str, str]) -> tuple[str, str]:
    return _OTHER[end[0]], end[1]


def _values(found: ContactError) -> np.ndarray:
    return np.stack([found.gap.metres, found.held, found.onset_s, found.missed], axis=1)


@pytest.fixture(scope="module")
def wishes(clips) -> list[list[WantedContact]]:
    """Every contact event of the clips, as if it had been asked for."""
    found = []
    for motion, events in zip(clips.truth, find_events_batch(clips.truth), strict=True):
        told = []
        for event in (event for event in events if event.kind in KINDS):
            first, second = {
                "thumb_contact": ((event.hand, "thumb_tip"), (event.hand, f"{event.object}_tip")),
                "tip_tip": (("left", f"{event.subject}_tip"), ("right", f"{event.object}_tip")),
                "tip_palm": ((event.hand, f"{event.subject}_tip"), (_OTHER.get(event.hand, ""), "palm")),
                "palm_palm": (("left", "palm"), ("right", "palm")),
            }[event.kind]
            told.append(WantedContact(first, second, event.start / motion.fps, event.end / motion.fps))
        found.append(told)
    return found


def test_contacts_that_are_there_are_held_begin_in_time_and_have_no_gap(clips, wishes) -> None:
    found = contact_error(clips.truth, wishes)
    asked = np.array([len(each) > 0 for each in wishes])
    assert asked.sum() >= 5
    assert (found.held[asked] > 0.9).all()
    assert (found.gap.mm[asked] < 1.5).all()
    assert (found.onset_s[asked] <= 1.5 / 30).all()
    assert (found.missed[asked] == 0).all()
    assert np.isnan(_values(found)[~asked]).all()


def test_hands_that_are_moved_apart_hold_less_and_the_mirror_and_the_order_change_nothing(clips, wishes) -> None:
    found = contact_error(clips.made, wishes)
    assert np.nanmean(found.held) < 0.7
    mirrored = [[replace(one, first=_on_other(one.first), second=_on_other(one.second)) for one in each] for each in wishes]
    there = contact_error([mirror(motion) for motion in clips.made], mirrored)
    np.testing.assert_allclose(_values(there), _values(found), rtol=1e-3, atol=1e-5)
    np.testing.assert_array_equal(_values(contact_error(clips.made[::-1], wishes[::-1])), _values(found)[::-1])
    turned_round = [[replace(one, first=one.second, second=one.first) for one in each] for each in wishes]
    np.testing.assert_allclose(_values(contact_error(clips.made, turned_round)), _values(found), rtol=1e-3, atol=1e-5)


def test_a_contact_that_comes_late_and_ends_early_is_told_in_seconds_and_frames(fist_motion: Motion) -> None:
    motion = _touching(fist_motion, [0.2] * 12 + [0.003] * 9 + [0.2] * 9)
    found = contact_error([motion], [[_wish(0.3, 0.9)]])
    assert found.held.tolist() == pytest.approx([9 / 18])
    assert found.onset_s.tolist() == pytest.approx([0.1])
    assert found.missed.tolist() == [0]
    early = contact_error([motion], [[_wish(0.5, 0.6)]])
    assert early.held.tolist() == [1]
    assert early.onset_s.tolist() == pytest.approx([0.1])


def test_the_gap_is_that_of_the_flesh(fist_motion: Motion) -> None:
    motion = _touching(fist_motion, [0.06] * 10)
    slow = measure_gaps(np.array(motion.joints)[None]).tip_tip[0, :, 0, 1].numpy()
    assert contact_error([motion], [[_wish(0.0, 0.3)]]).gap.metres[0] == pytest.approx(slow[:9].mean(), rel=1e-4)


def test_of_two_contacts_the_one_that_was_meant_is_taken(fist_motion: Motion) -> None:
    motion = _touching(fist_motion, [0.003] * 5 + [0.2] * 10 + [0.003] * 5 + [0.2] * 10)
    assert contact_error([motion], [[_wish(0.5, 0.6)]]).onset_s.tolist() == pytest.approx([0])
    # Neither is there in time: the nearer one.
    assert contact_error([motion], [[_wish(0.8, 0.9)]]).onset_s.tolist() == pytest.approx([0.3])


def test_what_never_touches_is_missed_and_an_absent_hand_is_infinitely_far(fist_motion: Motion) -> None:
    away = _touching(fist_motion, [0.2] * 10)
    lone = Motion(away.joints, away.present & [True, False], 30)
    found = contact_error([away, lone, away], [[_wish(0, 0.2)], [_wish(0, 0.2)], []])
    assert found.missed[:2].tolist() == [1, 1]
    assert found.held[:2].tolist() == [0, 0]
    assert 0.1 < found.gap.metres[0] < 0.2
    assert np.isinf(found.gap.metres[1])
    assert np.isnan(_values(found)[2]).all()
    assert np.isnan(found.onset_s).all()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((("both", "palm"), ("left", "palm"), 0, 1), "hand"),
        ((("left", "elbow"), ("left", "palm"), 0, 1), "surface"),
        ((("left", "palm"), ("left", "palm"), 0, 1), "touch itself"),
        ((("left", "palm"), ("right", "palm"), 1, 1), "after the start"),
    ],
)
def test_contacts_that_cannot_be_are_refused(arguments: tuple, message: str) -> None:
    with pytest.raises((InputError, UnknownNameError), match=message):
        WantedContact(*arguments)


def test_times_outside_of_a_clip_and_lists_that_do_not_go_together_are_refused(fist_motion: Motion) -> None:
    with pytest.raises(InputError, match="lasts 2 s"):
        contact_error([fist_motion], [[_wish(1.5, 2.5)]])
    with pytest.raises(InputError, match="one list for each"):
        contact_error([fist_motion], [])
