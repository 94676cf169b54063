"""The signals that HandX's annotator looks at, by its formulas: angles, spacings, distances between joints and palm points."""

from dataclasses import dataclass

import numpy as np

from ambidex.motion import TIPS

_DEAD_ZONE = np.deg2rad(11)
_PALM_TRIANGLES = ((0, 1, 5), (0, 5, 9), (0, 9, 13), (0, 13, 17))
_POINTS_PER_TRIANGLE = 25
_FLAT = 1e-8
_NEAREST_POINTS, _NEAREST_PAIRS = 5, 30
_FRAMES_AT_ONCE = 128
_MIDDLE_JOINTS = (2, 3, *(joint for knuckle in (5, 9, 13, 17) for joint in range(knuckle, knuckle + 3)))


@dataclass(frozen=True)
class Signals:
    """Signals of one clip, time last; NaN where a hand they need is absent."""

    flexing: np.ndarray
    """(2, 14, T) radians."""
    spacing: np.ndarray
    """(2, 3, T) radians."""
    thumb: np.ndarray
    """(2, 4, T) metres: fingertip to thumb tip."""
    wrist: np.ndarray
    """(2, 3, T) metres."""
    tip_tip: np.ndarray
    """(5, 5, T) metres: left, right."""
    tip_palm: np.ndarray
    """(2, 5, T) metres: tips to the other palm."""
    palm_palm: np.ndarray
    """(T,) metres."""
    position: np.ndarray
    """(3, T) metres: right palm minus left palm."""


def measure_signals(joints: np.ndarray) -> Signals:
    """All signals of a clip (T, 2, 21, 3) in metres."""
    joints = joints.astype(np.float64)
    tips = joints[:, :, TIPS]
    palms = _palm_points(joints)
    tip_palm, palm_palm = _palm_distances(tips, palms)
    return Signals(
        np.moveaxis(_flexing(joints), 0, -1),
        np.moveaxis(_spacing(joints), 0, -1),
        np.moveaxis(np.linalg.norm(tips[:, :, 1:] - tips[:, :, :1], axis=-1), 0, -1),
        np.moveaxis(joints[:, :, 0], 0, -1),
        np.moveaxis(np.linalg.norm(tips[:, 0, :, None] - tips[:, 1, None], axis=-1), 0, -1),
        np.moveaxis(tip_palm, 0, -1),
        palm_palm,
        np.moveaxis(palms[:, 1].mean(axis=1) - palms[:, 0].mean(axis=1), 0, -1),
    )


def _flexing(joints: np.ndarray) -> np.ndarray:
    """(T, 2, 14): angle between consecutive bones, in the plane along × normal for the long fingers; small ones are zero."""
    wrist = joints[:, :, 0]
    x = _unit(joints[:, :, 9] - wrist)
    normal = np.cross(x, _unit(joints[:, :, 5] - wrist))
    # Without a plane of the palm there are no angles in it; the published code stops at such a frame.
    normal[np.linalg.norm(normal, axis=-1) < _FLAT] = np.nan
    z = _unit(normal)
    frame = np.stack([x, np.cross(z, x), z], axis=-1)
    local = (joints - wrist[:, :, None]) @ frame
    middle = list(_MIDDLE_JOINTS)
    before = [0 if joint in (5, 9, 13, 17) else joint - 1 for joint in middle]
    first, second = local[:, :, middle] - local[:, :, before], local[:, :, [joint + 1 for joint in middle]] - local[:, :, middle]
    first[:, :, 2:, 1] = 0
    second[:, :, 2:, 1] = 0
    turn = np.cross(first, second)
    angle = np.arctan2(np.linalg.norm(turn, axis=-1), (first * second).sum(axis=-1))
    sign = np.sign(turn[..., 1]) * np.array([-1, 1])[:, None]
    sign[:, :, 0] = -np.sign(turn[:, :, 0, 2])
    sign[:, :, 1] = 1
    angle = angle * sign
    return np.where(np.abs(angle) < _DEAD_ZONE, 0.0, angle)


def _spacing(joints: np.ndarray) -> np.ndarray:
    """(T, 2, 3): angle between neighbouring proximal phalanges."""
    bones = _unit(joints[:, :, [6, 10, 14, 18]] - joints[:, :, [5, 9, 13, 17]])
    cosine = (bones[:, :, :-1] * bones[:, :, 1:]).sum(axis=-1)
    return np.arccos(np.clip(cosine, -1, 1))


def palm_weights() -> np.ndarray:
    """(25, 3) shares of a triangle's corners, evenly spread: the two-dimensional golden-ratio sequence, folded into the triangle."""
    index = np.arange(1, _POINTS_PER_TRIANGLE + 1)
    u, v = (index * 0.7548776662466927) % 1, (index * 0.5698402909980532) % 1
    u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
    return np.stack([u, v, 1 - u - v], axis=-1)


def _palm_points(joints: np.ndarray) -> np.ndarray:
    """(T, 2, 100, 3): in the four triangles of wrist and neighbouring first joints."""
    weights = palm_weights()
    return np.concatenate([weights @ joints[:, :, list(corners)] for corners in _PALM_TRIANGLES], axis=2)


def _palm_distances(tips: np.ndarray, palms: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean distance of each tip to the 5 nearest points of the other palm (T, 2, 5), and of the 30 nearest pairs of palms (T,)."""
    frames = len(tips)
    tip_palm, palm_palm = np.full((frames, 2, 5), np.nan), np.full(frames, np.nan)
    both = np.flatnonzero(np.isfinite(palms).all(axis=(1, 2, 3)))
    for begin in range(0, len(both), _FRAMES_AT_ONCE):
        part = both[begin : begin + _FRAMES_AT_ONCE]
        for hand in range(2):
            distance = _distances(tips[part, hand], palms[part, 1 - hand])
            tip_palm[part, hand] = np.partition(distance, _NEAREST_POINTS - 1, axis=-1)[..., :_NEAREST_POINTS].mean(axis=-1)
        nearest = _distances(palms[part, 0], palms[part, 1]).min(axis=-1)
        palm_palm[part] = np.partition(nearest, _NEAREST_PAIRS - 1, axis=-1)[..., :_NEAREST_PAIRS].mean(axis=-1)
    return tip_palm, palm_palm


def _distances(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """(T, N, M) between the points (T, N, 3) and (T, M, 3), by one product of matrices per frame."""
    middle = second.mean(axis=1, keepdims=True)
    first, second = first - middle, second - middle
    squares = (first**2).sum(axis=-1)[:, :, None] + (second**2).sum(axis=-1)[:, None] - 2 * first @ second.swapaxes(1, 2)
    return np.sqrt(np.maximum(squares, 0))


def _unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors of length 1; NaN for those without a direction."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.divide(vectors, length, out=np.full_like(vectors, np.nan), where=length > 0)
