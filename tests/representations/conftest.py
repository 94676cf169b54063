"""Motions that representations have to carry."""

import numpy as np
import pytest

from ambidex.hands import SOFT_LIMITS, OpenHand
from ambidex.motion import HandParameters, Motion


def wandering(frames: int, seed: int) -> Motion:
    """Two hands near each other that turn, bend and drift smoothly, inside the soft limits."""
    chance = np.random.default_rng(seed)
    phase = np.linspace(0, 2 * np.pi, frames)[:, None, None] * chance.uniform(0.5, 2, (1, 2, 29)) + chance.uniform(0, 6, (1, 2, 29))
    low, high = SOFT_LIMITS.numpy().T
    angles = low + (high - low) * (0.5 + 0.45 * np.sin(phase[..., :23]))
    position = 0.05 * np.sin(phase[..., 23:26]) + [[-0.09, 0.3, 1.2], [0.09, 0.3, 1.2]]
    roll, pitch = 0.8 * np.sin(phase[..., 26]), 0.5 * np.sin(phase[..., 27])
    zero, one = np.zeros_like(roll), np.ones_like(roll)
    about_y = np.stack([np.cos(roll), zero, np.sin(roll), zero, one, zero, -np.sin(roll), zero, np.cos(roll)], -1)
    about_x = np.stack([one, zero, zero, zero, np.cos(pitch), -np.sin(pitch), zero, np.sin(pitch), np.cos(pitch)], -1)
    palm_down = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
    rotation = about_y.reshape(frames, 2, 3, 3) @ about_x.reshape(frames, 2, 3, 3) @ palm_down
    shape = chance.normal(size=(1, 10)).repeat(2, axis=0) * 0.7
    return OpenHand().motion(HandParameters(position, rotation, angles, shape), fps=30)


@pytest.fixture(scope="session")
def motions() -> list[Motion]:
    """Three clips of different lengths."""
    return [wandering(frames, seed) for seed, frames in enumerate((40, 25, 33))]


@pytest.fixture(scope="session")
def parting(motions: list[Motion]) -> Motion:
    """The left hand is absent in the middle and the right one at the start."""
    present = np.ones((40, 2), bool)
    present[15:22, 0] = False
    present[:4, 1] = False
    return Motion(motions[0].joints, present, 30, motions[0].parameters)


@pytest.fixture(scope="session")
def lonely(motions: list[Motion]) -> Motion:
    """There is only a right hand, at the origin, where an absent one would stand."""
    hands = motions[1].parameters
    assert hands is not None
    position = np.array(hands.position)
    position -= position[:, 1:].mean(axis=0)
    only = OpenHand().motion(HandParameters(position, hands.rotation, hands.angles, hands.shape), 30)
    return Motion(only.joints, np.array([[False, True]]).repeat(25, axis=0), 30, only.parameters)
