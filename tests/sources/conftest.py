"""Hands with known joints, and files written the way each recorder writes them."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

FINGERS = ("thumb", "index", "middle", "ring", "pinky")


def _right_hand() -> np.ndarray:
    """(21, 3) metres: a right hand in our axes, palm down, fingers forward and a little bent."""
    joints = np.zeros((21, 3))
    joints[1:5] = [[-0.02, 0.02, -0.01], [-0.05, 0.05, -0.02], [-0.065, 0.075, -0.025], [-0.075, 0.095, -0.03]]
    for finger, (x, reach) in enumerate(((-0.022, 0.092), (0.0, 0.09), (0.02, 0.083), (0.038, 0.075))):
        steps = np.array([[0, 0, 0], [0, 0.04, -0.005], [0, 0.025, -0.01], [0, 0.018, -0.012]])
        joints[5 + 4 * finger : 9 + 4 * finger] = np.array([x, reach, 0.0]) + np.cumsum(steps, axis=0)
    return joints


@pytest.fixture
def hands_at() -> Callable[[np.ndarray], np.ndarray]:
    """Times (T,) → joints (T, 2, 21, 3) metres in our axes: both hands sway, as mirror images of each other."""

    def make(times: np.ndarray) -> np.ndarray:
        sway = 0.03 * np.sin(2 * np.pi * np.asarray(times))[:, None, None] * np.array([1.0, 0.5, 0.2])
        right = _right_hand() + np.array([0.15, 0.0, 0.3]) + sway
        left = right * np.array([-1.0, 1.0, 1.0])
        return np.stack([left, right], axis=1)

    return make


@pytest.fixture
def to_leap() -> Callable[[np.ndarray], np.ndarray]:
    """Our metres to Leap's axes (x right, y up, z to the person) and millimetres."""
    return lambda joints: np.stack([joints[..., 0], joints[..., 2], -joints[..., 1]], axis=-1) * 1000


@pytest.fixture
def write_bones() -> Callable[..., Path]:
    """Writes (T, 2, 21, 3) Leap joints as the bones recorder does; a hand that is NaN is left out."""

    def write(path: Path, joints: np.ndarray, times: np.ndarray) -> Path:
        frames = []
        for hands, time in zip(joints, times, strict=True):
            found = {}
            for name, hand in zip(("left", "right"), hands, strict=True):
                if np.isfinite(hand).all():
                    found[name] = {"arm": {"wrist_position": hand[0].tolist()}, "fingers": {}}
                    for number, finger in enumerate(FINGERS):
                        chain = hand[1 + 4 * number : 5 + 4 * number].tolist()
                        names = ("proximal", "intermediate", "distal")
                        bones = {bone: {"prev_joint": chain[i], "next_joint": chain[i + 1]} for i, bone in enumerate(names)}
                        found[name]["fingers"][finger] = {"bones": bones}
            frames.append({"frame_id": 7, "hands": found, "hand_available": len(found), "timestamp": round(float(time) * 1e6)})
        text = json.dumps(frames)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
        return path

    return write


@pytest.fixture
def leapjs_frames() -> Callable[[np.ndarray, np.ndarray], list[dict]]:
    """(T, 2, 21, 3) Leap joints as the frames of LeapJS, which know no wrist."""

    def make(joints: np.ndarray, times: np.ndarray) -> list[dict]:
        frames = []
        for hands, time in zip(joints, times, strict=True):
            frame = {"id": 1, "timestamp": round(float(time) * 1e6), "hands": [], "pointables": []}
            for number, hand in enumerate(hands):
                if np.isfinite(hand).all():
                    frame["hands"].append({"id": 20 + number, "type": ("left", "right")[number], "palmPosition": [0, 0, 0]})
                    for finger in range(5):
                        chain = hand[1 + 4 * finger : 5 + 4 * finger].tolist()
                        names = ("mcpPosition", "pipPosition", "dipPosition", "tipPosition")
                        pointable = {"id": 10 * (20 + number) + finger, "handId": 20 + number, "tool": False}
                        frame["pointables"].append(pointable | dict(zip(names, chain, strict=True)))
            frames.append(frame)
        return frames

    return make


@pytest.fixture
def write_tzionas() -> Callable[..., Path]:
    """Writes (T, 2, 21, 3) camera joints in metres as a Hands in Action sequence, rest pose first."""

    def write(folder: Path, joints: np.ndarray) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for number, side in enumerate("LR"):
            track = joints[:, number] * 1000
            if not np.isfinite(track).all():
                continue
            chains = {4: [1, 2, 3, 4], 3: [5, 6, 7, 8], 2: [9, 10, 11, 12], 1: [13, 14, 15, 16], 0: [17, 18, 19, 20]}
            bones = {f"Lower Arm {side}": (track[:, 0], track[:, 9])}
            for finger, chain in chains.items():
                names = [f"{side}Fing.{finger}_{part}" for part in (("Hand", "0", "1") if finger == 4 else ("0", "1", "2"))]
                bones |= {name: (track[:, a], track[:, b]) for name, a, b in zip(names, chain, chain[1:], strict=False)}
            skeleton, motion = [str(len(track) + 1)], []
            for name, (start, end) in bones.items():
                vector = end - start
                length = np.linalg.norm(vector, axis=-1)
                skeleton += ["parent", name, f"{length[0]:.6g}"]
                motion.append(name)
                rotations = np.zeros((len(track), 3, 3))
                rotations[..., 0] = vector / length[:, None]
                rows = np.concatenate([rotations.reshape(-1, 9), start], axis=1)
                motion += [" ".join(f"{value:.6g}" for value in row) + " " for row in np.concatenate([rows[:1] * 0, rows])]
            (folder / f"Model_Hand_{side}.SKEL").write_text("\n".join(skeleton))
            (folder / f"Model_Hand_{side}.MOTION").write_text("\n".join(motion))
        return folder

    return write
