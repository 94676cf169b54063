"""`Motion`: two hands over time, the one value that crosses between all stages."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ambidex.errors import InputError, UnitError
from ambidex.motion.parameters import HandParameters
from ambidex.motion.skeleton import HANDS, NUM_JOINTS

SHORTEST_HAND_M, LONGEST_HAND_M = 0.08, 0.40
MIN_FPS, MAX_FPS = 1.0, 1000.0

# Wrist to middle tip along the bones: what "hand length" means for a motion.
_LENGTH_CHAIN = ((0, 9), (9, 10), (10, 11), (11, 12))


@dataclass(frozen=True)
class Motion:
    """Two hands over time, validated when made; its arrays are read-only.

    World: right-handed, +x to the person's right, +y forward, +z up, metres. Hand 0 is left, 1 is right.
    A hand that is absent in a frame has `present` false and its joints NaN there.

    Raises:
        InputError: wrong shape, wrong fps, no frame, or joints that are not finite where a hand is present.
        UnitError: a hand longer than 0.4 m or shorter than 0.08 m.
    """

    joints: np.ndarray
    """(T, 2, 21, 3) float32, metres, in the order of `JOINT_NAMES`."""
    present: np.ndarray
    """(T, 2) bool."""
    fps: float
    parameters: HandParameters | None = None
    """Joint angles and shape, where they are known."""

    def __post_init__(self) -> None:
        joints = np.array(self.joints, dtype=np.float32)
        if joints.ndim != 4 or joints.shape[1:] != (2, NUM_JOINTS, 3):
            raise InputError(f"Motion joints have shape {joints.shape}; they must be (frames, 2 hands, 21 joints, 3).")
        if len(joints) == 0:
            raise InputError("Motion has no frames; it needs at least one.")
        present = np.array(self.present)
        if present.shape != joints.shape[:2]:
            raise InputError(f"Motion 'present' has shape {present.shape}; with {len(joints)} frames it must be {joints.shape[:2]}.")
        present = present.astype(bool)
        fps = float(self.fps)
        if not MIN_FPS <= fps <= MAX_FPS:
            raise InputError(f"Motion fps is {fps}; it must lie between {MIN_FPS:g} and {MAX_FPS:g}.")
        finite = np.isfinite(joints).all(axis=(2, 3))
        if (bad := present & ~finite).any():
            frame, hand = np.argwhere(bad)[0]
            raise InputError(
                f"The {HANDS[hand]} hand is marked present in frame {frame} but has joints that are not finite "
                f"({int(bad.sum())} such frames). Mark it absent there, or mend the joints."
            )
        joints[~present] = np.nan
        _check_unit(joints, present)
        if self.parameters is not None and len(self.parameters.position) != len(joints):
            raise InputError(f"Hand parameters have {len(self.parameters.position)} frames, the joints {len(joints)}; they must agree.")
        for array in (joints, present):
            array.setflags(write=False)
        object.__setattr__(self, "joints", joints)
        object.__setattr__(self, "present", present)
        object.__setattr__(self, "fps", fps)

    def __len__(self) -> int:
        return len(self.joints)

    def __getitem__(self, frames: slice) -> "Motion":
        """The same hands over some of the frames; a step is refused, since it would change the rate silently."""
        if frames.step not in (None, 1):
            raise InputError("A motion cannot be sliced with a step; use ambidex.motion.resample to change its rate.")
        parameters = self.parameters[frames] if self.parameters is not None else None
        return Motion(self.joints[frames], self.present[frames], self.fps, parameters)

    @property
    def seconds(self) -> float:
        """Length in seconds: frames divided by rate."""
        return len(self) / self.fps

    @staticmethod
    def from_joints(joints: np.ndarray, fps: float, parameters: HandParameters | None = None) -> "Motion":
        """A motion whose hands are present where all their joints are finite."""
        joints = np.asarray(joints, dtype=np.float32)
        # Joints of another shape are refused below, with a message that names it.
        present = np.asarray(np.isfinite(joints).all(axis=tuple(range(2, joints.ndim))))
        return Motion(joints, present, fps, parameters)

    def save(self, path: Path | str) -> None:
        """Writes the motion as an Ambidex npz."""
        from ambidex.motion.npz import write_npz

        write_npz(self, path)

    @staticmethod
    def load(path: Path | str) -> "Motion":
        """Reads an Ambidex npz."""
        from ambidex.motion.npz import read_npz

        return read_npz(path)


def hand_lengths(joints: np.ndarray) -> np.ndarray:
    """Wrist to middle tip along the bones, metres: (..., 21, 3) → (...)."""
    parents, children = (list(ends) for ends in zip(*_LENGTH_CHAIN, strict=True))
    return np.linalg.norm(joints[..., children, :] - joints[..., parents, :], axis=-1).sum(axis=-1)


def _check_unit(joints: np.ndarray, present: np.ndarray) -> None:
    for hand, name in enumerate(HANDS):
        if not present[:, hand].any():
            continue
        length = float(np.median(hand_lengths(joints[present[:, hand], hand])))
        if not SHORTEST_HAND_M <= length <= LONGEST_HAND_M:
            guess = {True: "They look like millimetres: divide by 1000.", False: "Check the unit and the joint order."}[60 <= length <= 400]
            raise UnitError(
                f"The {name} hand is {length:.4g} m long from wrist to middle tip; a hand in metres is "
                f"{SHORTEST_HAND_M} to {LONGEST_HAND_M} m. {guess}"
            )
