"""Motions that every way out has to carry: both hands, one hand, hands that come and go, bones that stretch; and a browser."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ambidex.motion import Motion, recentre

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for the pages of a file: while it is open, no test of this process can run an event loop of its own."""
    from open_page import chromium

    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def turning_motion(fist_motion: Motion) -> Motion:
    """Both hands move, turn and bend: a fist that circles while the other hand rolls over."""
    frames = len(fist_motion)
    phase = np.linspace(0, 2 * np.pi, frames)
    joints = recentre(fist_motion).joints.astype(float)
    out = np.empty_like(joints)
    for hand, angle in enumerate((phase / 2, 0.4 * np.sin(phase))):
        c, s, zero, one = np.cos(angle), np.sin(angle), np.zeros(frames), np.ones(frames)
        roll = np.stack([np.stack([c, zero, s], -1), np.stack([zero, one, zero], -1), np.stack([-s, zero, c], -1)], axis=1)
        wrist = joints[:, hand, :1]
        out[:, hand] = (joints[:, hand] - wrist) @ roll.swapaxes(1, 2) + wrist
    out[:, 1] += 0.05 * np.stack([np.cos(phase), np.sin(phase), 0 * phase], axis=-1)[:, None]
    return Motion.from_joints(out, fist_motion.fps)


@pytest.fixture(scope="session")
def parting_motion(turning_motion: Motion) -> Motion:
    """The left hand is absent in the middle."""
    joints = np.array(turning_motion.joints)
    joints[20:40, 0] = np.nan
    return Motion.from_joints(joints, turning_motion.fps)


@pytest.fixture(scope="session")
def single_motion(turning_motion: Motion) -> Motion:
    """There is only a right hand."""
    joints = np.array(turning_motion.joints)
    joints[:, 0] = np.nan
    return Motion.from_joints(joints, turning_motion.fps)


@pytest.fixture(scope="session")
def stretching_motion(turning_motion: Motion) -> Motion:
    """Noise of 2 mm stretches the bones, as in recordings of single joints."""
    noise = np.random.default_rng(0).normal(scale=0.002, size=turning_motion.joints.shape)
    return Motion.from_joints(turning_motion.joints + noise, turning_motion.fps)
