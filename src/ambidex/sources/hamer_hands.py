"""Hands found by their names in whatever lists and dicts a wrapper of HaMeR or WiLoR saved."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

JOINTS = ("pred_keypoints_3d", "keypoints_3d", "joints_3d", "joints", "jts", "hand_joints")
SHIFTS = ("pred_cam_t_full", "cam_t_full", "cam_t.full", "cam_t", "camera_translation", "pred_cam_t")
SIDES = ("is_right", "right", "is_right_hand", "hand_type", "handedness", "side")
FRAMES = ("frame", "frame_idx", "frame_id", "img_path", "img_name", "image")
_INSIDE = ("wilor_preds", "preds", "pred", "out")
"""Dicts within a hand that hold a part of what belongs to it."""
_FOCAL = ("scaled_focal_length", "focal_length", "focal")
_NUMBER = re.compile(r"(\d+)(?!.*\d)", re.DOTALL)


@dataclass(frozen=True)
class FoundHand:
    """One hand in one frame."""

    frame: int
    right: bool
    joints: np.ndarray
    """(21, 3) metres, camera axes, without the translation."""
    shift: np.ndarray
    """(3,) metres."""
    focal: float
    """Pixels; NaN where the file does not say."""
    longer_side: float
    """Pixels of the picture; NaN where the file does not say."""


def find_hands(value: object, frame: int, numbered: bool) -> Iterator[FoundHand]:
    """Every hand in a value.

    Args:
        value: what the file holds.
        frame: the frame that it belongs to, as far as is known.
        numbered: whether that is sure; otherwise the outermost list, or the outermost dict's keys, count frames.

    Raises:
        ValueError, TypeError, IndexError: a hand that is not as it must be.
    """
    if isinstance(value, Mapping):
        facts = dict(value)
        for key in _INSIDE:
            if isinstance(facts.get(key), Mapping):
                facts |= facts[key]
        if _first(facts, JOINTS) is not None and _first(facts, SIDES) is not None:
            yield from _hands_of(facts, frame)
            return
        for key, inner in value.items():
            number = number_in(str(key))
            known = number is not None and not numbered and isinstance(inner, (Mapping, list, tuple, np.ndarray))
            yield from find_hands(inner, number if known and number is not None else frame, numbered or known)
    elif isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.dtype == object):
        for place, inner in enumerate(value):
            yield from find_hands(inner, frame if numbered else place, True)


def number_in(text: str) -> int | None:
    """The last number in a name; None where there is none."""
    match = _NUMBER.search(text)
    return int(match[1]) if match else None


def _first(facts: Mapping, keys: tuple[str, ...]) -> object:
    return next((facts[key] for key in keys if facts.get(key) is not None), None)


def _hands_of(facts: Mapping, frame: int) -> Iterator[FoundHand]:
    """One hand, or as many as its arrays have rows."""
    joints = np.array(_first(facts, JOINTS), np.float64).reshape(-1, 21, 3)
    side = _first(facts, SIDES)
    flags = [side] * len(joints) if isinstance(side, str) else np.array(side).reshape(-1).tolist()
    shift = _first(facts, SHIFTS)
    shifts = np.array(shift, np.float64).reshape(-1, 3) if shift is not None else np.zeros((len(joints), 3))
    if len(flags) != len(joints) or len(shifts) != len(joints):
        raise ValueError(f"{len(joints)} hands with {len(flags)} sides and {len(shifts)} camera translations")
    focal, size = _first(facts, _FOCAL), facts.get("img_size")
    named = _first(facts, FRAMES)
    number = None if named is None else number_in(named) if isinstance(named, str) else int(np.array(named).reshape(-1)[0])
    for row, flag in enumerate(flags):
        right = flag.lower().startswith("r") if isinstance(flag, str) else bool(round(float(flag)))
        yield FoundHand(
            frame if number is None else number, right, joints[row], shifts[row],
            np.nan if focal is None else float(np.array(focal, np.float64).reshape(-1)[0]),
            np.nan if size is None else float(np.max(np.array(size, np.float64))),
        )  # fmt: skip
