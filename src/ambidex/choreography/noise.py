"""Noise of sensors, as measured on recordings, for clips that shall look tracked."""

from dataclasses import dataclass

import numpy as np

from ambidex.errors import UnknownNameError
from ambidex.motion import PARENTS, TIPS, Motion

_DEPTH_AXIS = 1
"""World axis that an image tracker sees as depth: it looks at the person."""


@dataclass(frozen=True)
class Sensor:
    """How wrong a tracker is."""

    wrist_m: float
    """White noise of the whole hand, per axis."""
    tip_m: float
    """White noise of the fingertips beside the wrist's; inner joints have in-between amounts."""
    bone_share: float = 0.0
    """Relative error of each bone, constant over the clip."""
    depth_gain: float = 1.0
    """How much larger the error is in depth."""
    drop_rate_hz: float = 0.0
    """How often a hand is lost."""
    drop_seconds: tuple[float, float] = (0.1, 0.5)


SENSORS: dict[str, Sensor] = {
    "depth_camera": Sensor(0.00029, 0.00034),
    "leap": Sensor(0.00002, 0.00013),
    "optical": Sensor(0.000017, 0.000022),
    "image": Sensor(0.00012, 0.0003, bone_share=0.02, depth_gain=1.3, drop_rate_hz=0.05),
}
"""White parts in quiet windows: a fitted depth model, two Leap recorders, markers, an image tracker."""


def add_noise(motion: Motion, sensor: str, seed: int) -> Motion:
    """The motion as a sensor would have it. Hand parameters are dropped: joints with noise belong to no exact hand.

    Args:
        motion: clean motion.
        sensor: a name in `SENSORS`.
        seed: the same seed gives the same noise.

    Raises:
        UnknownNameError: there is no such sensor.
    """
    if sensor not in SENSORS:
        raise UnknownNameError("sensor", sensor, SENSORS)
    model, rng = SENSORS[sensor], np.random.default_rng([seed, 21])
    joints = np.array(motion.joints, np.float64)
    frames = len(joints)
    depth = np.ones(3)
    depth[_DEPTH_AXIS] = model.depth_gain
    level = np.full(len(PARENTS), 0.6 * model.tip_m)
    level[list(TIPS)], level[0] = model.tip_m, 0.0
    if model.bone_share:
        joints = _stretch(joints, model.bone_share, rng)
    joints += model.wrist_m * depth * rng.standard_normal((frames, 2, 1, 3))
    joints += level[:, None] * depth * rng.standard_normal(joints.shape)
    present = motion.present & ~_dropped(frames, motion.fps, model, rng)
    return Motion(np.where(present[..., None, None], joints, np.nan), present, motion.fps)


def _stretch(joints: np.ndarray, share: float, rng: np.random.Generator) -> np.ndarray:
    """Every bone a little too long or too short, the same all through the clip."""
    scale = 1 + share * rng.standard_normal((2, len(PARENTS)))
    moved = joints.copy()
    for child, parent in enumerate(PARENTS):
        if parent >= 0:
            moved[:, :, child] = moved[:, :, parent] + (joints[:, :, child] - joints[:, :, parent]) * scale[:, child, None]
    return moved


def _dropped(frames: int, fps: float, model: Sensor, rng: np.random.Generator) -> np.ndarray:
    """(T, 2) bool: frames in which a hand is lost; never the first."""
    lost = np.zeros((frames, 2), bool)
    for hand in range(2):
        for _ in range(rng.poisson(model.drop_rate_hz * frames / fps)):
            start = int(rng.integers(1, max(2, frames)))
            lost[start : start + max(1, round(rng.uniform(*model.drop_seconds) * fps)), hand] = True
    return lost
