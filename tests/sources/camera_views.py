"""What a camera of a recording sees of its hands."""

import numpy as np

from ambidex.sources.recording import Camera


def in_camera(camera: Camera, joints: np.ndarray) -> np.ndarray:
    """Joints (T, ..., 3) of our world in the frame of OpenCV's camera, one by one."""
    seen = np.full(joints.shape, np.nan)
    for frame in range(len(joints)):
        transform = camera.world_to_camera[frame if len(camera.world_to_camera) > 1 else 0]
        for index in np.ndindex(joints.shape[1:-1]):
            seen[(frame, *index)] = (transform @ np.append(joints[(frame, *index)], 1))[:3]
    return seen
