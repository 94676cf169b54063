"""Frames of a motion: mirror, resampling, canonical frame, axes."""

import numpy as np

from ambidex.errors import InputError
from ambidex.motion.motion import Motion
from ambidex.motion.parameters import HandParameters

MIRROR_WORLD = np.diag([-1.0, 1.0, 1.0]).astype(np.float32)
"""Reflection of the world in the plane x = 0."""
MIRROR_HAND = np.diag([1.0, 1.0, -1.0]).astype(np.float32)
"""What that reflection does to the axes of a hand frame, so that frames stay right-handed."""


def mirror(motion: Motion) -> Motion:
    """Swaps the hands and negates x. Applying it twice gives the motion back, bit for bit."""
    joints = motion.joints[:, ::-1] * np.array([-1, 1, 1], np.float32)
    parameters = motion.parameters
    if parameters is not None:
        parameters = HandParameters(
            parameters.position[:, ::-1] * np.array([-1, 1, 1], np.float32),
            mirror_rotation(parameters.rotation[:, ::-1]),
            parameters.angles[:, ::-1],
            parameters.shape[::-1],
        )
    return Motion(joints, motion.present[:, ::-1], motion.fps, parameters)


def mirror_rotation(rotation: np.ndarray) -> np.ndarray:
    """Hand frames (..., 3, 3) seen in the mirror: signs only, so the mirror is exact in floating point."""
    signs = np.diagonal(MIRROR_WORLD)[:, None] * np.diagonal(MIRROR_HAND)[None, :]
    return rotation * signs


def resample(motion: Motion, fps: float) -> Motion:
    """The same movement at another rate, by time: cubic inside, low-passed first when the rate falls.

    The first frame stays at time 0. Frames between a present and an absent one are absent. Hand parameters are
    dropped when the rate changes: fit them again.

    Raises:
        InputError: a rate that is not positive.
    """
    from scipy.interpolate import CubicSpline
    from scipy.ndimage import gaussian_filter1d

    if not fps > 0:
        raise InputError(f"Cannot resample to {fps} fps; the rate must be positive.")
    if abs(fps - motion.fps) < 1e-9:
        return motion
    times = np.arange(len(motion)) / motion.fps
    frames = max(1, round(len(motion) * fps / motion.fps))
    wanted = np.minimum(np.arange(frames) / fps, times[-1])
    joints = np.full((frames, 2, 21, 3), np.nan, np.float32)
    present = np.zeros((frames, 2), bool)
    for hand in range(2):
        for start, end in runs(motion.present[:, hand]):
            inside = (wanted >= times[start] - 1e-9) & (wanted <= times[end - 1] + 1e-9)
            track = motion.joints[start:end, hand].astype(np.float64)
            if fps < motion.fps and end - start > 1:
                # Gaussian whose -3 dB point is 0.4 of the new rate: passes motion, stops what would alias.
                sigma = motion.fps * np.sqrt(np.log(2)) / (2 * np.pi * 0.4 * fps)
                track = gaussian_filter1d(track, sigma, axis=0, mode="nearest")
            if end - start > 1:
                joints[inside, hand] = CubicSpline(times[start:end], track)(wanted[inside])
            else:
                joints[inside, hand] = track[0]
            present[inside, hand] = True
    return Motion(joints, present, fps)


def recentre(motion: Motion) -> Motion:
    """Moves the clip so that the time average of the wrists' mid-point (or of the only wrist) is the origin."""
    shift = wrist_centre(motion)
    parameters = motion.parameters
    if parameters is not None:
        parameters = HandParameters(parameters.position - shift, parameters.rotation, parameters.angles, parameters.shape)
    return Motion(motion.joints - shift, motion.present, motion.fps, parameters)


def wrist_centre(motion: Motion) -> np.ndarray:
    """(3,) metres: average wrist position over hands, then over time; zero when no hand is present."""
    wrists = motion.joints[:, :, 0]
    means = [wrists[motion.present[:, hand], hand].mean(axis=0) for hand in range(2) if motion.present[:, hand].any()]
    return np.mean(means, axis=0).astype(np.float32) if means else np.zeros(3, np.float32)


def convert_axes(joints: np.ndarray, x: str, y: str, z: str) -> np.ndarray:
    """Rewrites points of a source in our axes.

    Args:
        joints: (..., 3) in the source's axes.
        x, y, z: which source axis our +x (right), +y (forward), +z (up) is, e.g. x="+x", y="-z", z="+y".

    Raises:
        InputError: names that are not axes, or a change that would mirror the hands.
    """
    matrix = np.zeros((3, 3))
    for row, axis in enumerate((x, y, z)):
        if len(axis) != 2 or axis[0] not in "+-" or axis[1] not in "xyz":
            raise InputError(f"'{axis}' is not an axis; write a sign and a letter, such as '-z'.")
        matrix[row, "xyz".index(axis[1])] = 1 if axis[0] == "+" else -1
    if not np.isclose(np.linalg.det(matrix), 1):
        raise InputError(f"Axes x={x}, y={y}, z={z} would mirror the hands; a change of axes must keep handedness.")
    return joints @ matrix.T.astype(joints.dtype)


def runs(flags: np.ndarray) -> list[tuple[int, int]]:
    """Maximal runs of true in a (T,) array, as (start, end) with end exclusive."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], np.asarray(flags, np.int8), [0]])))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
