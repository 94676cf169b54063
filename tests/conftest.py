"""What all tests share: where the real recordings are, one short motion of two hands, and a text encoder that loads nothing."""

import os
from pathlib import Path

import numpy as np
import pytest
from tests.hashed_text import HashedText

from ambidex.motion import HandParameters, Motion

_ROOT = Path(__file__).parents[1]

if "PYTEST_XDIST_WORKER" in os.environ:
    # Beside each other, processes of several threads each wait for one another most of the time.
    os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real recordings, which are not part of this repository; skips where there is none."""
    named = os.environ.get("AMBIDEX_REAL_DATA")
    folder = Path(named) if named else _ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no real recordings: {folder} is not a folder (set AMBIDEX_REAL_DATA)")
    return folder


@pytest.fixture(scope="session")
def fist_motion() -> Motion:
    """Two seconds, exact: the right hand closes into a fist and opens again, the left hand rests beside it."""
    from ambidex.hands import ANGLES, RELAXED, OpenHand

    frames = 60
    closed = (1 - np.cos(2 * np.pi * np.arange(frames) / (frames - 1)))[:, None] / 2
    angles = np.tile(RELAXED.numpy(), (frames, 2, 1))
    curl = [index for index, name in enumerate(ANGLES) if name.endswith("p_flexion") and "thumb" not in name]
    angles[:, 1, curl] += closed * (np.deg2rad(75) - RELAXED.numpy()[curl]).clip(min=0)
    position = np.tile(np.array([[-0.15, 0, 1], [0.15, 0, 1]]), (frames, 1, 1))
    palm_down = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
    rotation = np.broadcast_to(palm_down, (frames, 2, 3, 3))
    return OpenHand().motion(HandParameters(position, rotation, angles, np.zeros((2, 10))), fps=30)


@pytest.fixture
def encoder() -> HashedText:
    """States drawn from the hash of each word."""
    return HashedText()
