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
        tensors = [torch.from_numpy(np.array(array)) for array in (parameters.position, parameters.rotation, parameters.angles, parameters.shape)]
        with torch.no_grad():
            joints = both_hands(*tensors[:3], tensors[3].expand(len(tensors[0]), 2, -1)).joints.numpy()
        if present is None:
            present = np.ones(joints.shape[:2], bool)
        return Motion(joints, present, fps, parameters)
