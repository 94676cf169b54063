"""UmeTrack's hand of one person, from joint angles to our 21 joints; a left hand, which its mirror image makes a right one.

A finger is a chain of four hinges, each an axis through a rest point in the wrist's frame; landmarks ride on the frames
after them. UmeTrack has no landmark at the thumb's cmc: the rest point of the thumb's second hinge stands for it.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.spatial.transform import Rotation

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.sources.worlds import pose_matrix

_FINGERS, _HINGES = 5, 4
_LANDMARKS = (5, -1, 6, 7, 0, 8, 9, 10, 1, 11, 12, 13, 2, 14, 15, 16, 3, 17, 18, 19, 4)
"""Of each of our joints; the thumb's cmc has none."""
_SHAPES = {
    "joint_rotation_axes": (22, 3), "joint_rest_positions": (22, 3), "landmark_rest_positions": (21, 3),
    "landmark_rest_bone_weights": (21, 3), "landmark_rest_bone_indices": (21, 3),
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class UmeTrackHand:
    """A person's hand: metres, in the frame of a left wrist."""

    axes: np.ndarray
    """(20, 3) unit axes of the hinges, thumb to pinky."""
    points: np.ndarray
    """(20, 3) points they go through."""
    landmarks: np.ndarray
    """(21, 3)."""
    weights: np.ndarray
    """(21, 17): how much each landmark follows each frame (wrist twice, then three per finger)."""

    @staticmethod
    def load(path: Path) -> "UmeTrackHand":
        """Reads `umetrack_hand_user_profile.json`, millimetres.

        Raises:
            FileFormatError: no such file, damaged, or not a hand profile.
        """
        profile = read_json(path)
        model = profile.get("hand_model") if isinstance(profile, dict) else None
        if not isinstance(model, dict) or not _SHAPES.keys() <= model.keys():
            raise FileFormatError(f"{path} is no UmeTrack profile: its hand_model lacks one of {', '.join(_SHAPES)}.")
        try:
            found = {name: np.array(model[name], float).reshape(shape) for name, shape in _SHAPES.items()}
        except (TypeError, ValueError) as error:
            raise FileFormatError(f"{path} is no UmeTrack profile ({error}).") from error
        weights = np.zeros((21, 17))
        bones = found["landmark_rest_bone_indices"].astype(int)
        if bones.min() < 0 or bones.max() >= weights.shape[1]:
            raise FileFormatError(f"{path} is no UmeTrack profile: landmarks ride on frames {bones.min()} to {bones.max()}, not 0 to 16.")
        np.add.at(weights, (np.arange(21)[:, None], bones), found["landmark_rest_bone_weights"])
        hinges = _FINGERS * _HINGES
        rest = found["joint_rest_positions"][:hinges] / 1000
        return UmeTrackHand(found["joint_rotation_axes"][:hinges], rest, found["landmark_rest_positions"] / 1000, weights)

    def joints(self, wrist: np.ndarray, angles: np.ndarray, right: bool) -> np.ndarray:
        """Our joints (T, 21, 3) in the world.

        Args:
            wrist: (T, 4, 4) the wrist in the world.
            angles: (T, 20 or more) radians, four a finger, thumb first.
            right: whether the hand is a right one, the mirror image in its wrist's x.
        """
        start = np.array(wrist)
        if right:
            start[:, :, 0] *= -1
        frames = [start, start]
        thumb_base = start
        for finger in range(_FINGERS):
            chain = start
            for hinge in range(finger * _HINGES, (finger + 1) * _HINGES):
                turn = Rotation.from_rotvec(angles[:, hinge, None] * self.axes[hinge]).as_matrix()
                point = self.points[hinge]
                chain = chain @ pose_matrix(turn, point - turn @ point)
                if hinge == 0:
                    thumb_base = chain
                if hinge % _HINGES:
                    frames.append(chain)
        ones = np.concatenate([self.landmarks, np.ones((21, 1))], axis=1)
        landmarks = np.einsum("tbij,lb,lj->tli", np.stack(frames, axis=1)[:, :, :3], self.weights, ones)
        joints = landmarks[:, _LANDMARKS]
        joints[:, 1] = thumb_base[:, :3, :3] @ self.points[1] + thumb_base[:, :3, 3]
        return joints
