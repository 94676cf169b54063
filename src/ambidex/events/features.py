"""Kinematic features of hands, from their joints alone: angles, spacings, palms.

Everything is told in each hand's own terms (along the hand, dorsal, toward the thumb), so left and right hands that mirror
each other have equal features, bit for bit. An absent hand has NaN everywhere.

Letters: B clips, T frames, time last in every signal.
"""

from dataclasses import dataclass

import numpy as np

from ambidex.motion import FINGERS, KNUCKLES

FLEXIONS = ("thumb_mcp", "thumb_ip", *(f"{finger}_{joint}" for finger in FINGERS[1:] for joint in ("mcp", "pip", "dip")))
SPACINGS = (("index", "middle"), ("middle", "ring"), ("ring", "pinky"))

_CURL_WEIGHTS = np.array([1.0, 1.0, 0.5], np.float32)
"""MCP, PIP, DIP: the last joint follows the one before it and tells little of its own."""
_FAN, _ROLL = np.deg2rad(np.array([[6, 0, -6, -14], [3, 0, -4, -14]], np.float32))[..., None]
"""Where index to pinky point in a flat hand, and how their bending planes are turned: fits to open hands."""
_SIDE = np.array([1.0, -1.0], np.float32)[:, None]


@dataclass(frozen=True)
class Features:
    """Signals of both hands of B clips over T frames; angles in radians, lengths in metres."""

    flexion: np.ndarray
    """(B, 2, 14, T): `FLEXIONS`; positive bends toward the palm, negative is extension beyond straight."""
    curl: np.ndarray
    """(B, 2, 5, T): one number per finger: mean of its joints, the last one counting half."""
    spacing: np.ndarray
    """(B, 2, 3, T): sideways angle between neighbouring fingers (`SPACINGS`), positive when apart, whatever their flexion."""
    wrist: np.ndarray
    """(B, 2, 3, T) world."""
    palm: np.ndarray
    """(B, 2, 3, T) world: centre of wrist and knuckles."""
    facing: np.ndarray
    """(B, 2, 3, T) world: unit normal that leaves the palm."""
    along: np.ndarray
    """(B, 2, 3, T) world: unit vector from the wrist to the middle knuckle."""
    radial: np.ndarray
    """(B, 2, 3, T) world: unit vector across the palm, to the thumb's side."""
    thumb_swing: np.ndarray
    """(B, 2, T): angle of the thumb about the hand's long axis; 0 beside the palm, a right angle when in front of it."""

    @property
    def num_frames(self) -> int:
        """T."""
        return self.curl.shape[-1]


def measure(joints: np.ndarray) -> Features:
    """Features of clips of equal length.

    Args:
        joints: (B, T, 2, 21, 3) metres, NaN where a hand is absent.
    """
    points = np.ascontiguousarray(np.moveaxis(joints, 1, -1), np.float32)  # (B, 2, 21, 3, T)
    wrist = points[:, :, 0]
    along = _unit(points[:, :, 9] - wrist)
    across = points[:, :, 5] - points[:, :, 17]
    dorsal = _unit(_cross(across, along)) * _SIDE[:, None]
    radial = _cross(along, dorsal) * _SIDE[:, None]
    in_world = points[:, :, 1:] - points[:, :, _PARENT_OF_BONES]
    local = [_components(in_world, axis) for axis in (along, dorsal, radial)]
    bones = np.stack(local, axis=3)  # (B, 2, 20, 3, T)
    fingers = bones[:, :, 4:].reshape(*bones.shape[:2], 4, 4, *bones.shape[3:])
    long_flexion = np.stack([_knuckle_flexion(fingers), _hinge(fingers, 1), _hinge(fingers, 2)], axis=3)  # (B, 2, 4, 3, T)
    thumb = np.stack([_thumb_flexion(bones, 1), _thumb_flexion(bones, 2)], axis=2)
    flexion = np.concatenate([thumb, long_flexion.reshape(*long_flexion.shape[:2], 12, -1)], axis=2)
    curl = np.concatenate(
        [thumb.mean(axis=2, keepdims=True), (long_flexion * _CURL_WEIGHTS[:, None]).sum(axis=3) / _CURL_WEIGHTS.sum()], axis=2
    )
    # Knuckle to last joint: bending does not turn it sideways, and it is long enough to be measured well.
    reach = fingers[:, :, :, 1] + fingers[:, :, :, 2]
    sideways = np.arcsin(np.clip(reach[:, :, :, 2] / np.maximum(_norm(reach, axis=3), 1e-9), -1, 1)) - _lean(reach)
    palm = (wrist + points[:, :, KNUCKLES].sum(axis=2)) / 5
    # From the thumb's root to its last joint: long enough to be measured well.
    chord = bones[:, :, 1] + bones[:, :, 2]
    swing = np.arctan2(-chord[:, :, 1], chord[:, :, 2])
    return Features(flexion, curl, sideways[:, :, :-1] - sideways[:, :, 1:], wrist, palm, -dorsal, along, radial, swing)


_PARENT_OF_BONES = [0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15, 0, 17, 18, 19]


def _knuckle_flexion(fingers: np.ndarray) -> np.ndarray:
    """(B, 2, 4, T): angle between metacarpal and proximal phalanx in the plane along × dorsal."""
    before, after = fingers[:, :, :, 0], fingers[:, :, :, 1]
    turn = np.arctan2(before[:, :, :, 1], before[:, :, :, 0]) - np.arctan2(after[:, :, :, 1], after[:, :, :, 0])
    return (turn + np.pi) % (2 * np.pi) - np.pi


def _lean(reach: np.ndarray) -> np.ndarray:
    """(B, 2, 4, T): how far a finger that neither spreads nor closes leans sideways by being bent alone: bent fingers converge."""
    size = np.maximum(np.hypot(reach[:, :, :, 0], reach[:, :, :, 1]), 1e-9)
    along, down = reach[:, :, :, 0] / size, -reach[:, :, :, 1] / size
    return np.arcsin(along * np.sin(_FAN) - down * np.cos(_FAN) * np.sin(_ROLL)) - _FAN


def _hinge(fingers: np.ndarray, bone: int) -> np.ndarray:
    """(B, 2, 4, T): angle from a phalanx to the next, signed by the sideways axis."""
    before, after = fingers[:, :, :, bone], fingers[:, :, :, bone + 1]
    sine = before[:, :, :, 1] * after[:, :, :, 0] - before[:, :, :, 0] * after[:, :, :, 1]
    rest = _norm(_cross(before, after, axis=3), axis=3)
    # A curled little finger bends askew: take the whole angle, and the sign from the sideways axis.
    return np.arctan2(np.where(sine < 0, sine, rest), (before * after).sum(axis=3))


def _thumb_flexion(bones: np.ndarray, bone: int) -> np.ndarray:
    """(B, 2, T): angle between neighbouring thumb bones, negative when clearly bent away from the palm."""
    before, after = bones[:, :, bone], bones[:, :, bone + 1]
    turn = _cross(before, after)
    size = _norm(turn)
    angle = np.arctan2(size, (before * after).sum(axis=2))
    return np.where(turn[:, :, 1] < -0.3 * size, -angle, angle)


def _components(vectors: np.ndarray, axis: np.ndarray) -> np.ndarray:
    """(B, 2, N, 3, T) · (B, 2, 3, T) → (B, 2, N, T)."""
    return vectors[:, :, :, 0] * axis[:, :, None, 0] + vectors[:, :, :, 1] * axis[:, :, None, 1] + vectors[:, :, :, 2] * axis[:, :, None, 2]


def _cross(a: np.ndarray, b: np.ndarray, axis: int = 2) -> np.ndarray:
    ax, ay, az = np.moveaxis(a, axis, 0)
    bx, by, bz = np.moveaxis(b, axis, 0)
    return np.stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx], axis=axis)


def _norm(vectors: np.ndarray, axis: int = 2) -> np.ndarray:
    x, y, z = np.moveaxis(vectors, axis, 0)
    return np.sqrt(x * x + y * y + z * z)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(_norm(vectors), 1e-9)[:, :, None]
