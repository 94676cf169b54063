"""UmeTrack's hand joint by joint in plain loops, and a profile of a made-up person: what the reader is checked against."""

import json
from pathlib import Path

import numpy as np
from tests.sources.mano_by_hand import turn

_LANDMARK_OF = {0: 5, 2: 6, 3: 7, 4: 0} | {4 * (finger + 1) + 1 + part: 8 + 3 * finger + part for finger in range(4) for part in range(3)}
_LANDMARK_OF |= {4 * (finger + 2): 1 + finger for finger in range(4)}


def umetrack_by_hand(profile: dict[str, list], wrist: dict[str, list[float]], angles: list[float], right: bool) -> np.ndarray:
    """Joints (21, 3) in metres of one frame, from the lists as the files hold them."""
    w, x, y, z = wrist["q_wxyz"]
    length = np.sqrt(w * w + x * x + y * y + z * z)
    angle = 2 * np.arccos(np.clip(w / length, -1, 1))
    axis = np.array([x, y, z])
    start = np.eye(4)
    start[:3, :3] = turn(angle * axis / max(np.linalg.norm(axis), 1e-12))
    start[:3, 3] = wrist["t_xyz"]
    if right:
        start[:, 0] = -start[:, 0]
    frames, after_first = [start, start], None
    for finger in range(5):
        chain = start
        for number in range(4):
            joint = 4 * finger + number
            there, hinge, back = np.eye(4), np.eye(4), np.eye(4)
            point = np.array(profile["joint_rest_positions"][joint]) / 1000
            there[:3, 3], back[:3, 3] = point, -point
            hinge[:3, :3] = turn(angles[joint] * np.array(profile["joint_rotation_axes"][joint]))
            chain = chain @ there @ hinge @ back
            if finger == 0 and number == 0:
                after_first = chain
            if number > 0:
                frames.append(chain)
    joints = np.zeros((21, 3))
    for ours, theirs in _LANDMARK_OF.items():
        point = np.append(np.array(profile["landmark_rest_positions"][theirs]) / 1000, 1)
        bones = zip(profile["landmark_rest_bone_indices"][theirs], profile["landmark_rest_bone_weights"][theirs], strict=True)
        joints[ours] = sum(weight * (frames[int(bone)] @ point) for bone, weight in bones)[:3]
    assert after_first is not None
    joints[1] = (after_first @ np.append(np.array(profile["joint_rest_positions"][1]) / 1000, 1))[:3]
    return joints


def write_profile(path: Path) -> dict[str, list]:
    """Writes a left hand in millimetres, fingers along +x, whole numbers as floats, and returns its `hand_model`."""
    axes, points, marks = np.zeros((22, 3)), np.zeros((22, 3)), np.zeros((21, 3))
    axes[20:] = (0, 0, 1)
    weights, bones = np.zeros((21, 3)), np.zeros((21, 3))
    weights[:, 0] = 1
    points[:4] = [[16, -10, 8], [46, -4, 23], [59, -27, 31], [75, -34, 56]]
    axes[:4] = [[0.85, 0.53, 0.0], [0.15, 0.35, 0.92], [0.6, 0.5, 0.6], [0.6, 0.5, 0.6]]
    marks[[6, 7, 0]], bones[[6, 7, 0], 0] = [[59, -27, 31], [75, -34, 56], [94, -43, 81]], [2, 3, 4]
    for finger in range(4):
        base = np.array([92 - 2 * finger, 3 - finger, 25 - 20 * finger])
        chain = base + np.array([[0, 0, 0], [40, 0, 0], [64, 1, 0], [85, 1, 0]])
        first = 4 * (finger + 1)
        points[first : first + 4] = chain[[0, 0, 1, 2]]
        axes[first : first + 4] = [[0, 1, 0.05], [0, 0.05, -1], [0, 0, -1], [0.02, 0, -1]]
        marks[8 + 3 * finger : 11 + 3 * finger], marks[1 + finger] = chain[:3], chain[3]
        bones[8 + 3 * finger : 11 + 3 * finger, 0], bones[1 + finger, 0] = (1, 5 + 3 * finger, 6 + 3 * finger), 7 + 3 * finger
    marks[20] = (50, -10, 0)
    # One landmark between two frames, as skin is.
    weights[9], bones[9] = (0.75, 0.25, 0.0), (5, 6, 0)
    axes /= np.linalg.norm(axes, axis=1, keepdims=True)
    model = {
        "joint_rotation_axes": axes, "joint_rest_positions": points, "landmark_rest_positions": marks,
        "landmark_rest_bone_weights": weights, "landmark_rest_bone_indices": bones,
    }  # fmt: skip
    model = {name: value.astype(float).tolist() for name, value in model.items()} | {"hand_scale": 1.0, "mesh_vertices": []}
    path.write_text(json.dumps({"hand_model": model}, indent=1))
    return model
