"""Motions that tests of metrics share: choreographed clips of several lengths, and what they are in the mirror."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from ambidex.annotation.pipeline import choreograph_corpus
from ambidex.choreography import perform, random_score
from ambidex.motion import Motion, mirror


@dataclass(frozen=True)
class Made:
    """Clips, and others of the same lengths that stand for what a model made of their texts."""

    truth: list[Motion]
    made: list[Motion]


def damaged(motion: Motion, rng: np.random.Generator, shift: float) -> Motion:
    """The same hands a little later, the right one moved by some metres, with a tremor that is smooth in time."""
    joints = np.roll(motion.joints, 2, axis=0)
    joints[:, 1] += np.float32(shift)
    wave = np.sin(np.arange(len(motion))[:, None, None, None] / 3 + rng.uniform(0, 6, (1, 2, 21, 3)))
    return Motion.from_joints(joints + 0.002 * wave, motion.fps)


@pytest.fixture(scope="session")
def clips() -> Made:
    """Eight clips of several lengths with contacts of all kinds; one hand is away for a while."""
    # A pinch, two claps, fingertips that meet, fingertips on a palm, a hand that closes, and two that only move.
    seconds = {0: 1.0, 1: 2.0, 4: 3.0, 6: 2.0, 10: 2.0, 13: 2.5, 15: 1.2, 19: 1.5}
    scores = [random_score(np.random.default_rng([11, row]), length, (11, row)) for row, length in seconds.items()]
    truth = [Motion(played.motion.joints, played.motion.present, played.motion.fps) for played in perform(scores)]
    present = truth[2].present.copy()
    present[:10, 0] = False
    truth[2] = Motion(truth[2].joints, present, truth[2].fps)
    rng = np.random.default_rng(5)
    return Made(truth, [damaged(motion, rng, 0.004 if row % 2 else 0.03) for row, motion in enumerate(truth)])


def in_mirror(motions: list[Motion]) -> list[Motion]:
    """Each in the mirror."""
    return [mirror(motion) for motion in motions]


def turned(motions: list[Motion]) -> list[Motion]:
    """Each turned about a slanted axis and moved away."""
    axis = np.array([1.0, -2.0, 3.0]) / np.sqrt(14)
    cross = np.cross(np.eye(3), axis)
    turn = np.eye(3) + np.sin(0.8) * cross + (1 - np.cos(0.8)) * cross @ cross
    return [Motion(motion.joints.astype(np.float64) @ turn.T + [0.3, -0.2, 0.5], motion.present, motion.fps) for motion in motions]


Change = Callable[[list[Motion]], list[Motion]]


@pytest.fixture(params=[in_mirror, turned], ids=["in the mirror", "turned and moved"])
def change(request: pytest.FixtureRequest) -> Change:
    """A change of the world that no metric may notice."""
    return request.param


@pytest.fixture
def mirrored() -> Change:
    """The mirror alone."""
    return in_mirror


@pytest.fixture(scope="session")
def captioned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of two dozen choreographed clips with their captions."""
    folder = tmp_path_factory.mktemp("captioned") / "corpus"
    choreograph_corpus(24, 3, folder, None, "")
    return folder
