"""Virtual marker takes: hands of known joints, markers placed on their skin, and what cameras do to them."""

from dataclasses import dataclass

import numpy as np
import torch

from ambidex.hands import ANGLE, RELAXED, OpenHand, clamp_angles
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.markers import layout_of
from ambidex.hands.markers_bones import place_markers
from ambidex.hands.markers_sets import MarkerSet
from ambidex.motion import HandParameters, Motion


@dataclass(frozen=True)
class Take:
    """Hands and the markers on them."""

    motion: Motion
    points: np.ndarray
    """(T, 2, M, 3) metres in our axes."""


def moving_hands(frames: int, fps: float, shape: np.ndarray | None = None) -> Motion:
    """Both hands bend every joint at a pace of its own while they turn and travel; palms down, fingers forward."""
    times = np.arange(frames) / fps
    paces = 0.5 + 0.13 * np.arange(23)
    swing = 0.5 * (1 - np.cos(2 * np.pi * paces * times[:, None]))
    reach = np.full(23, 0.12)
    reach[[ANGLE[name] for name in ANGLE if name.endswith("flexion")]] = 0.9
    angles = np.stack([RELAXED.numpy() + reach * (swing - 0.3), RELAXED.numpy() + reach * (swing[::-1] - 0.3)], axis=1)
    angles = clamp_angles(torch.from_numpy(angles)).numpy()
    turn = 0.4 * np.sin(2 * np.pi * 0.6 * times)
    palm_down = np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])
    zero, one = np.zeros_like(turn), np.ones_like(turn)
    about_z = np.stack([np.cos(turn), -np.sin(turn), zero, np.sin(turn), np.cos(turn), zero, zero, zero, one], axis=-1).reshape(-1, 3, 3)
    rotation = np.repeat((about_z @ palm_down)[:, None], 2, axis=1)
    travel = 0.05 * np.stack([np.sin(3 * times), np.cos(2 * times), np.sin(4 * times)], axis=-1)
    position = np.stack([travel + np.array([-0.15, 0.3, 1.0]), travel[::-1] + np.array([0.15, 0.3, 1.05])], axis=1)
    own = np.zeros(10) if shape is None else shape
    return OpenHand().motion(HandParameters(position, rotation, angles, np.stack([own, own])), fps)


def put_markers(motion: Motion, marker_set: MarkerSet, offset: np.ndarray | float = 0.0) -> Take:
    """Markers at the places of the set, or off them by (2, M, 3) metres in the axes of their bones."""
    layout = layout_of(marker_set)
    offset = np.broadcast_to(np.asarray(offset, np.float32), (2, len(marker_set.markers), 3))
    parameters = motion.parameters
    assert parameters is not None
    points = np.empty((len(motion), 2, len(marker_set.markers), 3))
    for hand in range(2):
        shape, own = torch.from_numpy(parameters.shape[hand].copy()), torch.from_numpy(offset[hand].copy())
        angles = torch.from_numpy(parameters.angles[:, hand].copy())
        eye = torch.eye(3).expand(len(motion), 3, 3)
        local, _ = place_markers(Pose(torch.zeros(len(motion), 3), eye, angles).chain(shape), angles, shape, layout, own)
        side = np.array([1.0, 1.0, 1.0 - 2 * hand])
        points[:, hand] = np.einsum("tij,tmj->tmi", parameters.rotation[:, hand], local.numpy() * side) + parameters.position[:, hand, None]
    return Take(motion, points)


def take_away(points: np.ndarray, fps: float, rng: np.random.Generator, share: float = 0.05, longest_s: float = 0.3) -> np.ndarray:
    """The points with runs of single markers missing, NaN, until that share is gone."""
    frames, count = len(points), points.shape[1] * points.shape[2]
    gone = np.zeros((frames, count), bool)
    while gone.mean() < share:
        start, length = int(rng.integers(frames)), int(rng.integers(1, max(2, int(longest_s * fps) + 1)))
        gone[start : start + length, rng.integers(count)] = True
    return np.where(gone.reshape(points.shape[:3])[..., None], np.nan, points)


def swap_labels(points: np.ndarray, fps: float, rng: np.random.Generator, share: float = 0.005) -> tuple[np.ndarray, np.ndarray]:
    """The points with neighbours' labels exchanged in runs of up to 0.2 s, and which (T, 2, M) carry another's."""
    frames, count = len(points), points.shape[1] * points.shape[2]
    flat, swapped = points.reshape(frames, count, 3).copy(), np.zeros((frames, count), bool)
    while swapped.mean() < share:
        one, start = int(rng.integers(count)), int(rng.integers(frames))
        apart = np.linalg.norm(points.reshape(frames, count, 3)[start] - points.reshape(frames, count, 3)[start, one], axis=-1)
        other = int(rng.choice(np.argsort(apart)[1:5]))
        run = slice(start, start + int(rng.integers(1, max(2, int(0.2 * fps)))))
        if not swapped[run][:, [one, other]].any():
            flat[run, one], flat[run, other] = flat[run, other].copy(), flat[run, one].copy()
            swapped[run, one] = swapped[run, other] = True
    return flat.reshape(points.shape), swapped.reshape(points.shape[:3])
