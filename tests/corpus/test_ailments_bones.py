"""Bones: orders that are not ours, lengths that change, and pairs that do not match."""

from dataclasses import replace

import numpy as np
import pytest

from ambidex.corpus.ailments_bones import find_stretched, find_wrong_order
from ambidex.motion import AMBIDEX_TO_MANO, Motion
from ambidex.sources.joint_orders import FIRST_TIP_ORDER, KNUCKLES_FIRST_ORDER


def _with(motion: Motion, joints: np.ndarray) -> Motion:
    return replace(motion, joints=joints, parameters=None)


def test_a_healthy_hand_has_our_order_and_constant_bones(fist_motion: Motion) -> None:
    assert find_wrong_order(fist_motion) == []
    assert find_stretched(fist_motion) == []


@pytest.mark.parametrize(
    ("order", "name"),
    [
        (AMBIDEX_TO_MANO, "MANO"),
        (np.argsort(FIRST_TIP_ORDER), "tips first"),
        (np.argsort(KNUCKLES_FIRST_ORDER), "knuckles first"),
    ],
)
def test_known_orders_are_named(fist_motion: Motion, order: list[int], name: str) -> None:
    (finding,) = find_wrong_order(_with(fist_motion, fist_motion.joints[:, :, list(order)]))
    assert name in finding.told


def test_joints_in_no_order_at_all_are_said_to_be_in_none(fist_motion: Motion) -> None:
    order = [0, *np.random.default_rng(3).permutation(np.arange(1, 21))]
    (finding,) = find_wrong_order(_with(fist_motion, fist_motion.joints[:, :, order]))
    assert "nearest known order" in finding.told


def test_hands_of_any_size_have_our_order(fist_motion: Motion) -> None:
    for size in (0.6, 1.5):
        assert find_wrong_order(_with(fist_motion, fist_motion.joints * np.float32(size))) == []


@pytest.mark.parametrize("scale", [1.3, 0.7])
def test_a_finger_that_changes_its_length_is_found_where_it_does(fist_motion: Motion, scale: float) -> None:
    joints = np.array(fist_motion.joints)
    joints[10:22, 0, 6:9] = joints[10:22, 0, 5:6] + scale * (joints[10:22, 0, 6:9] - joints[10:22, 0, 5:6])
    (finding,) = find_stretched(_with(fist_motion, joints))
    assert (finding.hand, finding.frames) == ("left", ((10, 22),))
    assert f"30 % {'longer' if scale > 1 else 'shorter'}" in finding.told


def test_one_frame_between_two_poses_is_no_stretch(fist_motion: Motion) -> None:
    joints = np.array(fist_motion.joints)
    joints[30, 0, 6:9] = joints[30, 0, 5:6] + 0.4 * (joints[30, 0, 6:9] - joints[30, 0, 5:6])
    assert find_stretched(_with(fist_motion, joints)) == []
