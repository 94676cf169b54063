"""Frames of a headset's log as joints: lists of 25, 26 or 27, or objects by the names of WebXR, OpenXR or ARKit."""

import re
from collections.abc import Mapping, Sequence

import numpy as np

from ambidex.motion import FINGERS, HANDS, JOINT
from ambidex.sources.joint_orders import OPENXR_ORDER, WEBXR_ORDER

ORDERS: dict[int, tuple[int, ...]] = {25: WEBXR_ORDER, 26: OPENXR_ORDER, 27: WEBXR_ORDER}
"""By the number of joints of a hand: WebXR, OpenXR, ARKit."""
TIME_KEYS = ("time", "timestamp", "t", "timestamp_ns", "time_s")
_SIDES = tuple((side, f"{side}Hand", f"{side}_hand", f"{side.title()}Hand", side.title()) for side in HANDS)
_NOISE = re.compile(r"xr_hand_joint|_ext$|finger|phalanx|[^a-z]")
_PARTS = (("proximal", "knuckle"), ("intermediate", "intermediatebase"), ("distal", "intermediatetip"), ("tip",))
_THUMB_PARTS = (("metacarpal", "knuckle"), ("proximal", "intermediatebase"), ("distal", "intermediatetip"), ("tip",))


def _name_table() -> dict[str, int]:
    """Our joint by the interfaces' names without their ornaments."""
    table = {"wrist": JOINT["wrist"]}
    for number, finger in enumerate(FINGERS):
        for part, names in enumerate(_PARTS if number else _THUMB_PARTS):
            for called in (finger, "little") if finger == "pinky" else (finger,):
                table |= {f"{called}{name}": 1 + 4 * number + part for name in names}
    return table


_BY_NAME = _name_table()


def frame_hands(frame: Mapping) -> np.ndarray:
    """One frame as (2, 21, 3), left first, NaN where a hand is not tracked.

    Raises:
        ValueError, TypeError, KeyError, IndexError: something else than a frame.
    """
    relative = "headMatrix" in frame
    hands = np.full((2, 21, 3), np.nan)
    for hand, keys in enumerate(_SIDES):
        value = next((frame[key] for key in keys if frame.get(key) is not None), None)
        if isinstance(value, Mapping):
            value = value.get("joints", value)
        if isinstance(value, (Mapping, Sequence)) and len(value):
            hands[hand] = _joints(value, relative)
    return hands


def frame_time(frame: Mapping) -> float:
    """The frame's own time, in whatever unit.

    Raises:
        KeyError: it has none.
    """
    return float(frame[next((key for key in TIME_KEYS if key in frame), TIME_KEYS[0])])


def has_hands(frame: object) -> bool:
    """Whether this is a frame of a headset's log."""
    return isinstance(frame, Mapping) and any(key in frame for key in TIME_KEYS) and any(key in frame for keys in _SIDES for key in keys)


def _joints(value: Mapping | Sequence, relative: bool) -> np.ndarray:
    """One hand's joints (21, 3)."""
    if isinstance(value, Mapping):
        by_joint = {_BY_NAME[plain]: joint for name, joint in value.items() if (plain := _NOISE.sub("", name.lower())) in _BY_NAME}
        if missing := [index for index in range(21) if index not in by_joint]:
            raise ValueError(f"a hand lacks {len(missing)} of its joints; it has {', '.join(list(value)[:6])}, ...")
        found: list[object] = [by_joint[index] for index in range(21)]
    elif len(value) in ORDERS:
        found = [value[index] for index in ORDERS[len(value)]]
    else:
        raise ValueError(f"a hand of {len(value)} joints; known are 25 (WebXR), 26 (OpenXR) and 27 (ARKit)")
    if any(joint is None for joint in found):
        return np.full((21, 3), np.nan)
    poses = [_pose(joint) for joint in found]
    if np.array_equal(poses[0], np.eye(4)):
        # What trackers write before they see a hand.
        return np.full((21, 3), np.nan)
    if relative:
        poses = [poses[0], *(poses[0] @ pose for pose in poses[1:])]
    return np.array([pose[:3, 3] for pose in poses])


def _pose(joint: object) -> np.ndarray:
    """(4, 4) of whatever a joint is written as; the turn is left out where it is not a matrix."""
    if isinstance(joint, Mapping):
        position = joint.get("position", joint.get("transform", joint))
        joint = [position[axis] for axis in "xyz"] if isinstance(position, Mapping) else position
    values = np.array(joint, np.float64)
    if values.size == 16:
        # Flat matrices are written column after column, nested ones row after row; the row of zeros tells.
        matrix = values.reshape(4, 4)
        return matrix.T if not matrix[:3, 3].any() and matrix[3, :3].any() else matrix
    if values.ndim != 1 or values.size not in (3, 4, 7):
        raise ValueError(f"a joint of shape {values.shape}; known are a position, or a matrix of 16 numbers")
    pose = np.eye(4)
    pose[:3, 3] = values[:3]
    return pose
