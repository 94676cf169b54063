"""How a hand turns: it rolls about its long axis, its fingertips rise and sink, they swing sideways; and where it points."""

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import Features
from ambidex.events.flexion import SPEEDS
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import Movements, find_movements, smooth
from ambidex.events.wrist import find_facing

AXES = np.array(["roll", "pitch", "yaw", "yaw"])
WAYS = np.array([["supination", "pronation"], ["down", "up"], ["left", "right"], ["left", "right"]])
"""Per axis: toward negative, toward positive. The last is the lean of hands that point up or down."""
_PITCH, _YAW, _LEAN, _NUM_AXES = 1, 2, 3, 4

_AMPLITUDE = np.deg2rad(np.array([35.0, 25.0, 30.0, 30.0]))
_SPEED_BINS = np.array([1.0, 3.0])
_UPRIGHT = 0.4
"""A hand whose long axis is less level than this points nowhere sideways."""
_STEEP = 0.6
"""A hand whose long axis is less steep than this does not lean; a wave goes 45 degrees to either side."""
_SAME_SHARE = 0.5


def find_rotation(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Turns of each hand about three axes; value is the signed angle.

    Roll is about the hand's own long axis, summed from frame to frame, so no pose is singular; positive is pronation (the
    back of the hand goes to the thumb's side). Pitch is how steeply the hand points up; yaw is where it points seen from
    above, and how far it leans sideways where it points up or down, as in a wave; positive to the right.
    """
    raw = np.stack([_roll(features), _pitch(features), _yaw(features), _lean(features)], axis=2)  # (B, 2, 4, T)
    flat = raw.reshape(-1, raw.shape[-1])
    found = find_movements(smooth(flat, fps), fps, np.tile(_AMPLITUDE, len(flat) // _NUM_AXES))
    found = found[~_said_twice(found)]
    axis, change = found.row % _NUM_AXES, found.after - found.before
    noise = np.sqrt(2) * noise_of_rows(flat, found.row, fps)
    return make_events(
        "rotation", found.row // (2 * _NUM_AXES), found.row // _NUM_AXES % 2, "hand", AXES[axis], found.start, found.end, "",
        WAYS[axis, (change > 0).astype(int)], SPEEDS[np.digitize(found.speed, _SPEED_BINS)], change, noise,
    )  # fmt: skip


def find_pointing(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Stretches in which the hand points along a world axis; value is the nearest angle to it."""
    return find_facing("pointing", "fingers", features.along, fps)


def _roll(features: Features) -> np.ndarray:
    """(B, 2, T): angle turned about the long axis since the first frame that is known."""
    dorsal, radial = -features.facing, features.radial
    step = np.diff(dorsal, axis=-1)
    middle = radial[..., 1:] + radial[..., :-1]
    turned = np.arcsin(np.clip(0.5 * (step * middle).sum(axis=2), -1, 1))
    known = np.isfinite(dorsal[:, :, 0])
    total = np.zeros(known.shape, np.float32)
    np.cumsum(np.where(np.isfinite(turned), turned, 0), axis=-1, out=total[..., 1:])
    return np.where(known, total, np.nan)


def _pitch(features: Features) -> np.ndarray:
    return np.arcsin(np.clip(features.along[:, :, 2], -1, 1))


def _yaw(features: Features) -> np.ndarray:
    """(B, 2, T): heading without jumps at the half turn; NaN where the hand is upright."""
    x, y = features.along[:, :, 0], features.along[:, :, 1]
    with np.errstate(invalid="ignore"):
        level = np.hypot(x, y) > _UPRIGHT
    heading = np.arctan2(x, y)
    step = np.diff(np.where(np.isfinite(heading), heading, 0), axis=-1)
    total = np.zeros(heading.shape, np.float32)
    np.cumsum((step + np.pi) % (2 * np.pi) - np.pi, axis=-1, out=total[..., 1:])
    return np.where(level, total, np.nan)


def _lean(features: Features) -> np.ndarray:
    """(B, 2, T): angle to the vertical, positive to the right; NaN where the hand is rather level."""
    x, z = features.along[:, :, 0], np.abs(features.along[:, :, 2])
    with np.errstate(invalid="ignore"):
        return np.where(z > _STEEP, np.arctan2(x, z), np.nan)


def _said_twice(found: Movements) -> np.ndarray:
    """(N,) bool: what a lean says better (a yaw of fingers that pass the vertical, a pitch that sinks to either side), or a yaw."""
    hand, axis, size = found.row // _NUM_AXES, found.row % _NUM_AXES, np.abs(found.after - found.before)
    twice = np.zeros(len(found.row), bool)
    for lean in np.flatnonzero(axis == _LEAN):
        others = np.flatnonzero(((axis == _YAW) | (axis == _PITCH)) & (hand == hand[lean]))
        common = np.minimum(found.end[others], found.end[lean]) - np.maximum(found.start[others], found.start[lean])
        others = others[common >= _SAME_SHARE * (found.end - found.start)[others]]
        larger = size[others] > size[lean]
        twice[lean] = bool((larger & (axis[others] == _YAW)).any())
        if not twice[lean]:
            twice[others[~larger]] = True
    return twice
