"""Rotations, the skeleton, frames, and `Motion`."""

from ambidex.motion.frames import convert_axes, mirror, mirror_rotation, recentre, resample, runs, wrist_centre
from ambidex.motion.intensity import intensity
from ambidex.motion.motion import Motion, hand_lengths
from ambidex.motion.npz import read_arrays, read_npz, write_npz
from ambidex.motion.parameters import NUM_ANGLES, NUM_SHAPE, HandParameters
from ambidex.motion.skeleton import (
    AMBIDEX_TO_MANO,
    BONES,
    FINGERS,
    HANDS,
    JOINT,
    JOINT_NAMES,
    KNUCKLES,
    LEFT,
    MANO_TO_AMBIDEX,
    NUM_JOINTS,
    PARENTS,
    RIGHT,
    TIPS,
)

__all__ = [
    "AMBIDEX_TO_MANO", "BONES", "FINGERS", "HANDS", "JOINT", "JOINT_NAMES", "KNUCKLES", "LEFT", "MANO_TO_AMBIDEX",
    "NUM_ANGLES", "NUM_JOINTS", "NUM_SHAPE", "PARENTS", "RIGHT", "TIPS", "HandParameters", "Motion", "convert_axes",
    "hand_lengths", "intensity", "mirror", "mirror_rotation", "read_arrays", "read_npz", "recentre", "resample", "runs",
    "wrist_centre", "write_npz",
]  # fmt: skip
