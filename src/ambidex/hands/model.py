"""`HandModel`: the role, and the open kinematic hand that fills it."""

from typing import Protocol

import numpy as np
import torch

from ambidex.hands.kinematics import both_hands
from ambidex.motion import HandParameters, Motion


class HandModel(Protocol):
    """Turns parameters into joints."""

    name: str

    def motion(self, parameters: HandParameters, fps: float, present: np.ndarray | None = None) -> Motion:
        """The motion that the parameters describe."""
        ...


class OpenHand:
    """The built-in kinematic hand: no licence form, no file to fetch."""

    name = "open"

    def motion(self, parameters: HandParameters, fps: float, present: np.ndarray | None = None) -> Motion:
        """Motion of the hands that the parameters describe.

        Args:
            parameters: wrist poses, angles, shapes of T frames.
            fps: frames per second.
            present: (T, 2) bool; all present when left out.
        """
        arrays = (parameters.position, parameters.rotation, parameters.angles, parameters.shape)
        position, rotation, angles, shape = (torch.from_numpy(array.copy()) for array in arrays)
        with torch.no_grad():
            joints = both_hands(position, rotation, angles, shape.expand(len(position), -1, -1)).joints.numpy()
        return Motion(joints, np.ones(joints.shape[:2], bool) if present is None else present, fps, parameters)
