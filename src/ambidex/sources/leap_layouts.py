"""The three JSON layouts of Leap recordings, as joints and times in the device's own axes and millimetres.

- "bones": a list of frames, each with `hands.left/right.fingers.<name>.bones.<bone>.prev_joint/next_joint` and
  `arm.wrist_position`;
- "frames": LeapJS 0.1, `{"frames": [{"hands": [...], "pointables": [...]}, ...]}`;
- "rows": LeapJS 0.2, the same, but `frames[0]` is a template of names and all others are rows of values in its order.

All give MCP, PIP, DIP and tip of the fingers. The thumb's metacarpal has no length in Leap's model: the joint that it
calls MCP is the base of the thumb, our CMC, and the next two are our MCP and IP. the LeapJS recordings seen store no wrist.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from ambidex.motion import FINGERS, HANDS

_BONES = ("proximal", "intermediate", "distal")
_JOINTS = ("mcpPosition", "pipPosition", "dipPosition")
_TIPS = ("btipPosition", "tipPosition")
"""The tip of the bone where it is given, else the tip of the finger."""

_WRIST_FROM_INDEX, _WRIST_FROM_PINKY, _WRIST_FROM_PALM = -0.5616, 0.4496, -0.1643
"""Least squares over the 212,950 right hands of the Thai sign recordings, for which the same tracker does give a wrist.

What is left is 4 mm in the median and 10 mm at the 90th percentile; on the 5,362 left hands, which were not fitted, 7 and
16 mm. The tracker's wrist follows the forearm, while the palm it is estimated from is rigid.
"""

Arrays = tuple[np.ndarray, np.ndarray, list[str]]


def read_layout(value: object) -> Arrays | None:
    """Joints (T, 2, 21, 3) in mm with NaN for absent hands, times (T,) in seconds, and notes; None if not a recording.

    Raises:
        KeyError, TypeError, ValueError, IndexError: a recording of a known layout whose frames lack what it promises.
    """
    if isinstance(value, list) and value and isinstance(value[0], Mapping) and "hand_available" in value[0]:
        return _read_bones(value)
    if not isinstance(value, Mapping) or not isinstance(value.get("frames"), list):
        return None
    frames = value["frames"]
    if frames and isinstance(frames[0], list):
        frames = [_unpack(frames[0], row) for row in frames[1:]]
    if frames and not (isinstance(frames[0], Mapping) and "pointables" in frames[0]):
        return None
    return _read_leapjs(frames)


def estimate_wrist(joints: np.ndarray, hand: int) -> np.ndarray:
    """Where Leap would put the wrist: (..., 3) from the rigid palm of (..., 21, 3), in any axes and unit.

    The thumb's base and the outer knuckles span the palm; the third direction is their cross product, scaled to a length.
    """
    base = joints[..., 1, :]
    index, pinky = joints[..., 5, :] - base, joints[..., 17, :] - base
    palm = np.cross(index, pinky) * (1 if hand == 1 else -1)
    palm = palm / np.sqrt(np.maximum(np.linalg.norm(palm, axis=-1, keepdims=True), 1e-9))
    return base + _WRIST_FROM_INDEX * index + _WRIST_FROM_PINKY * pinky + _WRIST_FROM_PALM * palm


def _read_bones(frames: Sequence[Mapping]) -> Arrays:
    joints = np.full((len(frames), 2, 21, 3), np.nan)
    for number, frame in enumerate(frames):
        for hand, name in enumerate(HANDS):
            if name not in frame["hands"]:
                continue
            found = frame["hands"][name]
            joints[number, hand, 0] = found["arm"]["wrist_position"]
            for finger, finger_name in enumerate(FINGERS):
                bones = found["fingers"][finger_name]["bones"]
                chain = [bones[bone]["prev_joint"] for bone in _BONES] + [bones["distal"]["next_joint"]]
                joints[number, hand, 1 + 4 * finger : 5 + 4 * finger] = chain
    return joints, np.array([frame["timestamp"] for frame in frames], np.float64) * 1e-6, []


def _read_leapjs(frames: Sequence[Mapping]) -> Arrays:
    joints = np.full((len(frames), 2, 21, 3), np.nan)
    twice, estimated = 0, False
    for number, frame in enumerate(frames):
        pointables: dict[int, list[Mapping]] = {}
        for pointable in frame["pointables"]:
            if not pointable.get("tool"):
                pointables.setdefault(pointable["handId"], []).append(pointable)
        for found in frame["hands"]:
            hand = HANDS.index(found["type"])
            fingers = sorted(pointables.get(found["id"], []), key=_finger_number)
            if len(fingers) != len(FINGERS) or np.isfinite(joints[number, hand]).all():
                twice += 1
                continue
            chains = [[finger[name] for name in _JOINTS] + [_tip(finger)] for finger in fingers]
            joints[number, hand, 1:] = np.reshape(chains, (20, 3))
            if "wrist" in found:
                joints[number, hand, 0] = found["wrist"]
            else:
                joints[number, hand, 0] = estimate_wrist(joints[number, hand], hand)
                estimated = True
    notes = ["wrist: estimated from the palm, since the recorder stored none"] if estimated else []
    if twice:
        notes.append(f"{twice} hands that were seen twice in a frame or had not five fingers")
    return joints, np.array([frame["timestamp"] for frame in frames], np.float64) * 1e-6, notes


def _finger_number(pointable: Mapping) -> int:
    """0 thumb ... 4 little finger; recordings without a type number the fingers in the last digit of the id."""
    return pointable["type"] if "type" in pointable else pointable["id"] % 10


def _tip(pointable: Mapping) -> Sequence[float]:
    return next(pointable[name] for name in _TIPS if name in pointable)


def _unpack(template: Sequence, row: Sequence) -> dict:
    """A row of values with the names of a template: a name is a column, a mapping {name: columns} is nested.

    Columns wrapped once more in a list, as in {"hands": [["id", ...]]}, stand for any number of such rows.
    """
    if len(row) != len(template):
        raise ValueError(f"a row has {len(row)} values where the template has {len(template)}")
    unpacked = {}
    for column, value in zip(template, row, strict=True):
        if isinstance(column, str):
            unpacked[column] = value
            continue
        ((name, columns),) = column.items()
        if columns and isinstance(columns[0], list):
            unpacked[name] = [_unpack(columns[0], item) for item in value]
        else:
            unpacked[name] = _unpack(columns, value)
    return unpacked
