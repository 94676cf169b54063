"""Tests for intensity.py: laws, and a slow reading of the published measure."""

import itertools
import math

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from ambidex.choreography import random_performances
from ambidex.motion import Motion, intensity, mirror
from ambidex.motion.intensity import bone_angles


@pytest.fixture(scope="module")
def motions() -> list[Motion]:
    return [each.motion for each in random_performances(6, seed=5)]


def _published(joints: np.ndarray, fps: float) -> float:
    """HandX's intensity of one hand (T, 21, 3), number by number as its description tells it."""
    total = 0.0
    for finger in range(5):
        chain = [0, 1 + 4 * finger, 2 + 4 * finger, 3 + 4 * finger, 4 + 4 * finger]
        for inner, weight in ((1, 9), (2, 3), (3, 1)):
            angles = []
            for frame in joints:
                into = frame[chain[inner]] - frame[chain[inner - 1]]
                out = frame[chain[inner + 1]] - frame[chain[inner]]
                cosine = float(into @ out) / (math.dist(into, np.zeros(3)) * math.dist(out, np.zeros(3)))
                angles.append(math.degrees(math.acos(max(-1.0, min(1.0, cosine)))))
            speeds = [abs(b - a) * fps for a, b in itertools.pairwise(angles)]
            total += weight * sum(speeds) / len(speeds)
    return total / (5 * (9 + 3 + 1))


def test_it_is_the_published_measure(motions: list[Motion]) -> None:
    for motion in motions[:2]:
        slow = [_published(motion.joints[:, hand].astype(np.float64), motion.fps) for hand in range(2)]
        np.testing.assert_allclose(intensity(motion), slow, rtol=1e-6)


def test_mirroring_swaps_it_and_turning_moving_and_scaling_leave_it(motions: list[Motion]) -> None:
    motion = motions[0]
    np.testing.assert_allclose(intensity(mirror(motion)), intensity(motion)[::-1], rtol=1e-9)
    turn = Rotation.from_rotvec([0.3, -1.0, 0.7]).as_matrix()
    moved = Motion.from_joints(1.1 * motion.joints @ turn.T + 0.4, motion.fps)
    np.testing.assert_allclose(intensity(moved), intensity(motion), rtol=1e-2)


def test_the_same_frames_at_twice_the_rate_are_twice_as_intense(motions: list[Motion]) -> None:
    motion = motions[0]
    np.testing.assert_allclose(intensity(Motion.from_joints(motion.joints, 2 * motion.fps)), 2 * intensity(motion))


def test_unseen_frames_do_not_count_and_an_unseen_hand_has_none(motions: list[Motion]) -> None:
    motion = motions[0]
    present = np.ones((len(motion), 2), bool)
    present[:, 1] = False
    present[20:, 0] = False
    seen = Motion(motion.joints, present, motion.fps)
    assert intensity(seen)[0] == pytest.approx(intensity(motion[:20])[0])
    assert np.isnan(intensity(seen)[1])


@pytest.mark.parametrize("collapsed", [(0.0, 0.0, 0.0), (1.0, 2.0, 3.0)])
def test_bones_without_length_stand_at_a_right_angle(collapsed: tuple[float, float, float]) -> None:
    assert np.allclose(bone_angles(np.tile(collapsed, (21, 1))), np.pi / 2)
