"""MANO for one frame after another in plain loops, with 4×4 chains over all vertices: what readers are checked against."""

import atexit
import tempfile
from functools import lru_cache
from pathlib import Path

import numpy as np
from tests.mano_files import mano_arrays, write_mano

_PARENTS = (-1, 0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11, 0, 13, 14)
_TO_OURS = (0, 13, 14, 15, 16, 1, 2, 3, 17, 4, 5, 6, 18, 10, 11, 12, 19, 7, 8, 9, 20)
_TIPS = {"left": (745, 317, 445, 556, 673), "right": (745, 317, 444, 556, 673)}
"""Manopth's, for all sources."""


_SHARED = tempfile.TemporaryDirectory(prefix="mano-stand-ins-")
atexit.register(_SHARED.cleanup)


@lru_cache
def mano_models() -> Path:
    """A folder of the stand-in models as published, written once for all tests of a run."""
    return write_mano(Path(_SHARED.name))


@lru_cache
def mano_model(side: str, defect: bool) -> dict[str, np.ndarray]:
    return mano_arrays(side, defect)


def turn(vector: np.ndarray) -> np.ndarray:
    """Rodrigues' formula: axis-angle (3,) → (3, 3)."""
    angle = float(np.linalg.norm(vector))
    if angle < 1e-12:
        return np.eye(3)
    x, y, z = vector / angle
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def quaternion(vector: np.ndarray) -> np.ndarray:
    """Axis-angle (3,) → w, x, y, z."""
    angle = float(np.linalg.norm(vector))
    return np.array([np.cos(angle / 2), *(np.sin(angle / 2) * vector / max(angle, 1e-12))])


def mano_by_hand(
    side: str, root: np.ndarray, pose: np.ndarray, betas: np.ndarray, shift: np.ndarray, mean: bool, convention: str,
    defect: bool = True,
) -> np.ndarray:  # fmt: skip
    """Joints (21, 3) of one frame: root (3,), pose (45,), betas (10,), shift (3,)."""
    model = mano_model(side, defect)
    shaped = model["v_template"] + model["shapedirs"] @ betas
    rest = model["J_regressor"] @ shaped
    whole = pose.reshape(15, 3) + (model["hands_mean"].reshape(15, 3) if mean else 0)
    turns = [np.eye(3)] + [turn(vector) for vector in whole]
    bent = shaped + model["posedirs"] @ np.concatenate([(matrix - np.eye(3)).ravel() for matrix in turns[1:]])
    chains: list[np.ndarray] = []
    for joint in range(16):
        local = np.eye(4)
        local[:3, :3] = turns[joint]
        local[:3, 3] = rest[joint] - (rest[_PARENTS[joint]] if joint else 0)
        chains.append(chains[_PARENTS[joint]] @ local if joint else local)
    points = [chain[:3, 3] for chain in chains]
    for vertex in _TIPS[side]:
        blend = np.zeros((4, 4))
        for joint in range(16):
            back = np.eye(4)
            back[:3, 3] = -rest[joint]
            blend += model["weights"][vertex, joint] * chains[joint] @ back
        points.append((blend @ np.append(bent[vertex], 1))[:3])
    place = {
        "smplx": lambda point: turn(root) @ (point - rest[0]) + rest[0] + shift,
        "wrist": lambda point: turn(root) @ (point - rest[0]) + shift,
        "origin": lambda point: turn(root) @ point + shift,
    }[convention]
    return np.array([place(point) for point in points])[list(_TO_OURS)]


def moving_parameters(frames: int, hand: int, seed: int = 3) -> dict[str, np.ndarray]:
    """Smooth root (T, 3), pose (T, 45), betas (10,) and shift (T, 3) of a hand that moves and bends."""
    random = np.random.default_rng(seed + hand)
    times = np.arange(frames)[:, None] / 30
    wave = np.sin(2 * np.pi * times + random.uniform(0, 6, 45))
    return {
        "root": np.array([0.4, -0.8, 0.3]) * (1 + hand) + 0.2 * wave[:, :3],
        "pose": 0.15 * random.normal(size=45) + 0.1 * wave,
        "betas": random.normal(size=10),
        "shift": np.array([-0.2 + 0.4 * hand, 0.3, 0.9]) + 0.03 * wave[:, 3:6],
    }
