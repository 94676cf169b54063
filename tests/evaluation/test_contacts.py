"""Tests for contacts.py."""

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.contacts import contact_counts, contact_statistics, find_touching
from ambidex.evaluation.counts import scores
from ambidex.evaluation.stack import stacks
from ambidex.events import find_events, find_events_batch
from ambidex.events.handx_signals import palm_weights
from ambidex.motion import TIPS, Motion

TIP = list(TIPS)


def _approach(motion: Motion, apart: list[float]) -> Motion:
    """The right hand held so that its index tip is this far from the left index tip in each frame; hands face away from each other."""
    frames = len(apart)
    joints = np.repeat(motion.joints[:1], frames, axis=0).astype(np.float64)
    joints[:, 1] += joints[:, 0, None, 8] - joints[:, 1, None, 8] + np.array([1.0, 0, 0]) * np.array(apart)[:, None, None]
    return Motion(joints, np.ones((frames, 2), bool), 30.0)


def test_the_clips_have_contacts_of_both_kinds_by_both_rules(clips) -> None:
    for rule in ("published", "flesh"):
        counts = contact_counts(clips.truth, clips.truth, rule)
        assert counts.within[:, 0].sum() > 2
        assert counts.between[:, 0].sum() >= 1
        assert scores(counts.within.sum(axis=0)).f1 == 1


def test_published_labels_are_those_of_slow_distances(clips) -> None:
    for (stack,) in stacks(clips.made):
        found = find_touching(stack, "published").within
        for row, place in enumerate(stack.clips):
            joints = clips.made[place].joints.astype(np.float64)
            for frame in range(0, len(joints), 5):
                for hand in range(2):
                    tips = joints[frame, hand, TIP]
                    slow = np.linalg.norm(tips[1:] - tips[0], axis=1) < 0.020
                    assert found[row, frame, 4 * hand : 4 * hand + 4].tolist() == slow.tolist()


def test_labels_by_the_flesh_are_the_contacts_of_the_events(clips) -> None:
    kinds = {"thumb_contact", "tip_tip", "tip_palm", "palm_palm"}
    for (stack,) in stacks(clips.truth):
        touching = find_touching(stack, "flesh")
        for row, place in enumerate(stack.clips):
            events = [event for event in find_events(clips.truth[place]) if event.kind in kinds]
            found = int(touching.within[row].sum() + touching.between[row].sum())
            assert found == sum(event.end - event.start for event in events)


def test_contacts_of_known_events_are_those_that_are_measured(clips) -> None:
    events = find_events_batch(clips.truth)
    for (stack,) in stacks(clips.truth):
        known, measured = (find_touching(stack, "flesh", each) for each in (events, None))
        assert known.between.any()
        np.testing.assert_array_equal(known.within, measured.within)
        np.testing.assert_array_equal(known.between, measured.between)
    known, measured = (contact_statistics(clips.truth, "flesh", each) for each in (events, None))
    np.testing.assert_array_equal(known.ratio, measured.ratio)
    np.testing.assert_array_equal(known.frequency, measured.frequency)


def test_a_clip_counts_a_contact_anywhere_and_a_frame_only_where_it_is(fist_motion: Motion) -> None:
    early, late = ([0.01] * 10 + [0.2] * 20), ([0.2] * 20 + [0.01] * 10)
    one, two = _approach(fist_motion, early), _approach(fist_motion, late)
    anywhere = contact_counts([one], [two], "flesh").between[0]
    assert anywhere[0] >= 1
    assert anywhere[1:].tolist() == [0, 0]
    found = contact_counts([one], [two], "flesh", "frame").between[0]
    assert found[0] == 0
    assert found[1] == found[2] > 5


def test_runs_that_are_too_short_do_not_count(clips) -> None:
    flicker = np.array(clips.truth[0].joints)
    # Two of a pinch's frames.
    thumb = np.linalg.norm(flicker[:, :, 8] - flicker[:, :, 4], axis=-1)
    hand = int(thumb.min(axis=0).argmin())
    near = thumb[:, hand] < 0.020
    keep = np.flatnonzero(near)[:2]
    joints = np.repeat(flicker[~near][:1], 30, axis=0)
    joints[10:12] = flicker[keep]
    motion = Motion.from_joints(joints, 30)
    assert contact_counts([motion], [motion], shortest_s=0.0).within[0, 0] >= 1
    assert contact_counts([motion], [motion], shortest_s=2 / 30).within[0, 0] >= 1
    assert contact_counts([motion], [motion], shortest_s=3 / 30).within[0, 0] == 0
    assert contact_counts([motion], [motion], shortest_s=9.0).within[0, 0] == 0


def test_statistics_of_a_known_contact(fist_motion: Motion) -> None:
    touches = _approach(fist_motion, [0.2] * 10 + [0.015] * 6 + [0.2] * 10 + [0.015] * 4)
    found = contact_statistics([touches, _approach(fist_motion, [0.2] * 30)])
    assert found.ratio.tolist() == pytest.approx([10 / 30, 0])
    assert found.duration[0] == pytest.approx(5 / 30)
    assert np.isnan(found.duration[1])
    assert found.frequency.tolist() == pytest.approx([2.0, 0.0])
    assert found.overall.tolist() == pytest.approx([0.4 / 3 + 0.3 * (1 / 6) / 5 + 0.3 * 2 / 5, 0])


def test_published_statistics_are_those_of_slow_distances(clips) -> None:
    others = [joint for joint in range(21) if joint not in TIP]
    slow = []
    for motion in clips.truth:
        left, right = (motion.joints[:, hand].astype(np.float64) for hand in (0, 1))
        touching = [
            bool(motion.present[frame].all())
            and (
                cdist(left[frame, TIP], right[frame, TIP]).min() < 0.020
                or min(cdist(left[frame, TIP], right[frame, others]).min(), cdist(right[frame, TIP], left[frame, others]).min()) < 0.025
            )
            for frame in range(len(motion))
        ]
        slow.append(sum(touching) / motion.present.all(axis=1).sum())
    assert max(slow) > 0.1
    np.testing.assert_allclose(contact_statistics(clips.truth).ratio, slow)


def test_without_a_second_hand_there_is_nothing_to_tell(fist_motion: Motion) -> None:
    lone = Motion(fist_motion.joints, fist_motion.present & [True, False], 30)
    for rule in ("published", "flesh"):
        assert np.isnan(contact_statistics([lone], rule).ratio).all()
        assert contact_counts([lone], [lone], rule).between.tolist() == [[0, 0, 0]]


def test_names_and_clips_that_do_not_exist_are_refused(clips) -> None:
    with pytest.raises(UnknownNameError, match="flesh"):
        contact_statistics(clips.truth, "skin")
    with pytest.raises(UnknownNameError, match="frame"):
        contact_counts(clips.truth, clips.truth, level="frames")
    with pytest.raises(InputError, match="one truth for each"):
        contact_counts(clips.truth, clips.truth[:2])


def test_tips_near_a_palm_are_those_near_one_of_its_hundred_points(clips) -> None:
    weights, found = palm_weights(), 0
    motions = [clips.truth[4], clips.truth[7], clips.made[4]]
    for (stack,) in stacks(motions):
        labels = find_touching(stack, "published").between
        for row, place in enumerate(stack.clips):
            joints = motions[place].joints.astype(np.float64)
            for frame in np.flatnonzero(motions[place].present.all(axis=1)):
                for hand in range(2):
                    corners = [joints[frame, 1 - hand, list(three)] for three in ((0, 1, 5), (0, 5, 9), (0, 9, 13), (0, 13, 17))]
                    slow = cdist(joints[frame, hand, TIP], np.concatenate([weights @ each for each in corners])).min(axis=1) < 0.025
                    assert labels[row, frame, 5 * hand : 5 * hand + 5].tolist() == slow.tolist()
                    found += int(slow.sum())
    assert found >= 2
