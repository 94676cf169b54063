"""Hand parameters: what moves the open kinematic hand, as arrays that travel with a motion."""

from dataclasses import dataclass

import numpy as np

from ambidex.errors import InputError

NUM_ANGLES = 23
NUM_SHAPE = 10


@dataclass(frozen=True)
class HandParameters:
    """Wrist poses, joint angles and shapes of both hands; see `ambidex.hands` for their meaning."""

    position: np.ndarray
    """(T, 2, 3) float32: wrist in world, metres."""
    rotation: np.ndarray
    """(T, 2, 3, 3) float32: hand frame in world; columns are the axes along the hand, dorsal, and their cross product."""
    angles: np.ndarray
    """(T, 2, 23) float32: joint angles, radians, in the order of `ambidex.hands.ANGLES`."""
    shape: np.ndarray
    """(2, 10) float32: shape of each hand, constant over the take, in the order of `ambidex.hands.SHAPE_NAMES`."""

    def __post_init__(self) -> None:
        frames = np.shape(self.position)[0] if np.ndim(self.position) else 0
        expected = {"position": (frames, 2, 3), "rotation": (frames, 2, 3, 3), "angles": (frames, 2, NUM_ANGLES), "shape": (2, NUM_SHAPE)}
        for name, shape in expected.items():
            array = np.ascontiguousarray(getattr(self, name), dtype=np.float32)
            if array.shape != shape:
                raise InputError(f"Hand parameter '{name}' has shape {array.shape}; with {frames} frames it must be {shape}.")
            array.setflags(write=False)
            object.__setattr__(self, name, array)

    def __getitem__(self, frames: slice) -> "HandParameters":
        """The same hands over some of the frames."""
        return HandParameters(self.position[frames], self.rotation[frames], self.angles[frames], self.shape)
