"""Worlds: rigid changes of axes and origin, from a source's world to ours, for points and for cameras."""

import numpy as np

from ambidex.motion import convert_axes


def axes_to_ours(x: str, y: str, z: str) -> np.ndarray:
    """(4, 4) from a source's axes to ours; the letters are those of `convert_axes`."""
    transform = np.eye(4)
    transform[:3, :3] = convert_axes(np.eye(3), x, y, z).T
    return transform


Z_UP = np.eye(4)
"""A world that is upright already, whatever its heading."""
Y_UP = axes_to_ours(x="+x", y="-z", z="+y")
"""A world of computer graphics: x right, y up, z toward the viewer."""


def move(points: np.ndarray, transform: np.ndarray) -> np.ndarray:
    """Points (T, ..., 3) moved by one rigid transform (4, 4), or frame by frame by (T, 4, 4)."""
    rotation, shift = transform[..., :3, :3], transform[..., :3, 3]
    if transform.ndim == 2:
        return points @ rotation.T + shift
    between = (1,) * (points.ndim - 2)
    return np.einsum("tij,t...j->t...i", rotation, points) + shift.reshape(len(shift), *between, 3)


def invert(transform: np.ndarray) -> np.ndarray:
    """The inverse (..., 4, 4) of rigid transforms."""
    inverse = np.zeros_like(transform)
    back = np.swapaxes(transform[..., :3, :3], -1, -2)
    inverse[..., :3, :3] = back
    inverse[..., :3, 3] = -np.einsum("...ij,...j->...i", back, transform[..., :3, 3])
    inverse[..., 3, 3] = 1
    return inverse


def pose_matrix(rotation: np.ndarray, shift: np.ndarray) -> np.ndarray:
    """Rigid transforms (..., 4, 4) of rotations (..., 3, 3) and shifts (..., 3)."""
    transform = np.zeros((*rotation.shape[:-2], 4, 4))
    transform[..., :3, :3] = rotation
    transform[..., :3, 3] = shift
    transform[..., 3, 3] = 1
    return transform


def quaternion_to_rotation(quaternion: np.ndarray) -> np.ndarray:
    """Rotations (..., 3, 3) of quaternions (..., 4), w first, of any length; NaN for those of length zero."""
    length = np.linalg.norm(quaternion, axis=-1, keepdims=True)
    w, x, y, z = np.moveaxis(quaternion / np.where(length > 0, length, np.nan), -1, 0)
    rows = (
        (1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)),
        (2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)),
        (2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)),
    )
    return np.stack([np.stack(row, axis=-1) for row in rows], axis=-2)


def guess_upright(camera_to_world: np.ndarray) -> np.ndarray:
    """A rotation to axes like ours where a world has no gravity: up is what is up in a worn camera, on average.

    People look down at their hands, so "up" leans forward by 20 to 40 degrees; left, right and near are what they seem.

    Args:
        camera_to_world: (T, 4, 4) of an OpenCV camera (x right, y down, z forward).

    Returns:
        (4, 4) from the source's world to +x right, +y forward, +z up.
    """
    mean = camera_to_world[:, :3, :3].mean(axis=0)
    up = -mean[:, 1] / np.linalg.norm(mean[:, 1])
    right = mean[:, 0] - up * (up @ mean[:, 0])
    right /= np.linalg.norm(right)
    transform = np.eye(4)
    transform[:3, :3] = np.stack([right, np.cross(up, right), up])
    return transform
