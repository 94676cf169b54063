"""Each damage does what its name says, and nothing else."""

import numpy as np
import pytest

from ambidex.evaluation.damages import (
    DAMAGES,
    NOISE,
    TRAINED_ON,
    change_speed,
    delay_a_hand,
    freeze_fingers,
    jitter,
    move_apart,
    reverse_time,
    still_wrists,
    swap_hands,
)
from ambidex.motion import BONES, Motion, mirror


@pytest.fixture
def one_hand(fist_motion: Motion) -> Motion:
    """The right hand alone, which comes late."""
    present = fist_motion.present.copy()
    present[:, 0] = False
    present[:9, 1] = False
    return Motion(fist_motion.joints, present, fist_motion.fps)


def bones(motion: Motion) -> np.ndarray:
    return np.stack([np.linalg.norm(motion.joints[:, :, child] - motion.joints[:, :, parent], axis=-1) for parent, child in BONES])


@pytest.mark.parametrize("damage", [*DAMAGES, NOISE], ids=lambda damage: damage.name)
def test_a_damaged_motion_is_a_motion_of_the_same_hands(damage, clips, one_hand):
    for motion in [*clips.truth, one_hand]:
        after = damage.apply(motion)
        assert after.fps == motion.fps
        assert sorted(after.present.any(axis=0)) == sorted(motion.present.any(axis=0))
        for hand in np.flatnonzero(after.present.any(axis=0) & motion.present.any(axis=0)):
            lengths = [np.nanmedian(bones(each)[:, :, hand], axis=1) for each in (after, motion)]
            assert np.abs(lengths[0] - lengths[1]).max() < 0.003


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_every_damage_changes_clips_by_centimetres(damage, clips):
    pairs = [(motion, damage.apply(motion)) for motion in clips.truth]
    moved = [np.inf if len(one) != len(two) else np.nanmax(np.abs(one.joints - two.joints)) for one, two in pairs]
    assert np.mean(np.array(moved) > 0.01) > 0.7


def test_damages_that_are_never_trained_on_are_left():
    assert {damage.name for damage in DAMAGES} > set(TRAINED_ON)
    assert len(DAMAGES) - len(TRAINED_ON) >= 2


def test_swapping_and_reversing_twice_change_nothing(clips):
    for motion in clips.truth:
        for apply in (swap_hands, reverse_time):
            assert np.array_equal(apply(apply(motion)).joints, motion.joints, equal_nan=True)
    assert np.array_equal(swap_hands(clips.truth[0]).joints, mirror(clips.truth[0]).joints)


def test_frozen_fingers_keep_their_pose_while_the_wrist_moves_as_before(fist_motion):
    after = freeze_fingers(fist_motion)
    tips = np.linalg.norm(after.joints[:, :, [4, 8, 12, 16, 20]] - after.joints[:, :, :1], axis=-1)
    assert np.ptp(tips, axis=0).max() < 1e-4
    assert np.abs(after.joints[0] - fist_motion.joints[0]).max() < 1e-5
    assert np.array_equal(after.joints[:, :, 0], fist_motion.joints[:, :, 0])


def test_hands_that_are_moved_apart_keep_their_own_movement(clips):
    for motion in clips.truth:
        after = move_apart(motion, 0.03)
        moved = (after.joints - motion.joints)[motion.present.all(axis=1)]
        assert np.ptp(moved, axis=(0, 2)).max() < 1e-5
        assert np.linalg.norm(moved[0, 1, 0] - moved[0, 0, 0]) == pytest.approx(0.03, abs=1e-5)


def test_hands_that_touch_do_not_touch_when_they_are_moved_apart(clips):
    touching = clips.truth[1]
    distance = [
        np.linalg.norm(each.joints[:, 0, :, None] - each.joints[:, 1, None], axis=-1).min() for each in (touching, move_apart(touching))
    ]
    assert distance[1] > distance[0] + 0.01


def test_one_hand_alone_cannot_be_moved_apart(one_hand):
    assert move_apart(one_hand) is one_hand


def test_twice_the_speed_is_the_same_path_in_half_the_frames(fist_motion):
    after = change_speed(fist_motion, 2.0)
    assert len(after) == len(fist_motion) // 2
    assert np.abs(after.joints - fist_motion.joints[::2]).max() < 0.003


def test_a_hand_that_is_late_waits_and_the_other_does_not(fist_motion):
    after = delay_a_hand(fist_motion, 0.5)
    assert np.array_equal(after.joints[:, 0], fist_motion.joints[:, 0])
    assert np.array_equal(after.joints[15:, 1], fist_motion.joints[:-15, 1])
    assert (after.joints[:15, 1] == fist_motion.joints[0, 1]).all()


def test_wrists_that_are_still_leave_the_fingers_as_they_were(clips):
    motion = clips.truth[1]
    after = still_wrists(motion)
    assert np.ptp(after.joints[:, :, 0], axis=0).max() < 1e-6
    assert np.abs((after.joints - after.joints[:, :, :1]) - (motion.joints - motion.joints[:, :, :1])).max() < 1e-5


def test_noise_is_as_large_as_it_says_and_depends_on_its_seed(fist_motion):
    first, again, other = jitter(fist_motion), jitter(fist_motion), jitter(fist_motion, seed=1)
    assert np.array_equal(first.joints, again.joints)
    assert not np.array_equal(first.joints, other.joints)
    assert (first.joints - fist_motion.joints).std() == pytest.approx(0.0005, rel=0.05)
