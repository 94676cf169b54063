"""A small software renderer in numpy: z-buffered triangles, shaded once per visible pixel.

Each triangle tests the pixels of its bounding box; triangles of like size are tested together, so that the work is array
programs over (triangles, pixels). The nearest triangle of each pixel wins by one scatter of integers that hold depth and
triangle number; only then are normals and colours interpolated.
"""

from dataclasses import dataclass

import numpy as np

_BOXES = (3, 5, 8, 12, 20, 32, 64, 128, 256, 512)
"""Sizes of bounding box, in pixels, that of triangles that are tested together."""
_FAR = np.iinfo(np.int64).max
_DEPTH_STEPS = 1 << 30


@dataclass(frozen=True)
class Visible:
    """What each covered pixel shows; P pixels."""

    pixel: np.ndarray
    """(P,) row-major pixel numbers."""
    triangle: np.ndarray
    """(P,) which triangle."""
    weights: np.ndarray
    """(P, 3) float32 perspective-correct shares of its corners."""
    depth: np.ndarray
    """(P,) metres."""

    def interpolate(self, values: np.ndarray, faces: np.ndarray) -> np.ndarray:
        """Per-vertex values (V, ...) at the visible points (P, ...)."""
        corners = faces[self.triangle]
        shape = (-1,) + (1,) * (values.ndim - 1)
        first, second, third = (values[corners[:, corner]] * self.weights[:, corner].reshape(shape) for corner in range(3))
        return first + second + third


def rasterise(pixels: np.ndarray, depth: np.ndarray, faces: np.ndarray, size: int, cull: bool = True) -> Visible:
    """Which triangle each pixel of a square picture shows.

    Args:
        pixels: (V, 2) screen positions, x right, y down.
        depth: (V,) metres in front of the camera.
        faces: (F, 3) counter-clockwise seen from outside.
        size: edge of the picture.
        cull: drop triangles that face away.
    """
    a, b, c = (pixels[faces[:, corner]].astype(np.float32) for corner in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    low = np.floor(np.minimum(np.minimum(a, b), c) - 0.5).astype(np.int32) + 1
    high = np.floor(np.maximum(np.maximum(a, b), c) - 0.5).astype(np.int32)
    low, high = np.maximum(low, 0), np.minimum(high, size - 1)
    extent = (high - low + 1).max(axis=1)
    kept = (high >= low).all(axis=1) & ((area < -1e-6) if cull else (np.abs(area) > 1e-6))
    # One sign for the area of all that is kept, so that inside is positive.
    near_inverse = 1 / depth
    step = _DEPTH_STEPS / near_inverse.max()
    buffer = np.full(size * size, _FAR)
    previous = 0
    for box in _BOXES:
        chosen = np.flatnonzero(kept & (extent > previous) & (extent <= box))
        previous = box
        if len(chosen):
            inside, pixel, weights = _cover(a[chosen], b[chosen], c[chosen], area[chosen], low[chosen], high[chosen], box, size)
            row = chosen[inside]
            inverse = (near_inverse[faces[row]] * weights).sum(axis=1)
            key = ((_DEPTH_STEPS - (inverse * step).astype(np.int64)) << 32) | row
            np.minimum.at(buffer, pixel, key)
    pixel = np.flatnonzero(buffer != _FAR)
    triangle = buffer[pixel] & 0xFFFFFFFF
    return _resolve(pixel, triangle, a, b, c, area, near_inverse[faces], size)


def _cover(a, b, c, area, low, high, box: int, size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row, pixel and corner shares of every pixel centre inside the triangles."""
    steps = np.arange(box, dtype=np.int32)
    x = (low[:, 0, None] + steps)[:, None, :]
    y = (low[:, 1, None] + steps)[:, :, None]
    px, py = x + np.float32(0.5), y + np.float32(0.5)
    inverse = (1 / area)[:, None, None]

    def share(p: np.ndarray, q: np.ndarray) -> np.ndarray:
        run, rise = (q - p)[:, 0, None, None], (q - p)[:, 1, None, None]
        return (run * (py - p[:, 1, None, None]) - rise * (px - p[:, 0, None, None])) * inverse

    first, second = share(b, c), share(c, a)
    third = 1 - first - second
    inside = (first >= 0) & (second >= 0) & (third >= 0) & (x <= high[:, 0, None, None]) & (y <= high[:, 1, None, None])
    row, down, right = np.nonzero(inside)
    pixel = (low[row, 1] + down).astype(np.int64) * size + low[row, 0] + right
    return row, pixel, np.stack([first[inside], second[inside], third[inside]], axis=1)


def _resolve(pixel, triangle, a, b, c, area, inverse_depth, size: int) -> Visible:
    """Corner shares, corrected for perspective, at each visible pixel."""
    x, y = (pixel % size + 0.5).astype(np.float32), (pixel // size + 0.5).astype(np.float32)
    a, b, c, area = a[triangle], b[triangle], c[triangle], area[triangle]
    first = ((c[:, 0] - b[:, 0]) * (y - b[:, 1]) - (c[:, 1] - b[:, 1]) * (x - b[:, 0])) / area
    second = ((a[:, 0] - c[:, 0]) * (y - c[:, 1]) - (a[:, 1] - c[:, 1]) * (x - c[:, 0])) / area
    flat = np.stack([first, second, 1 - first - second], axis=1)
    near = flat * inverse_depth[triangle]
    total = near.sum(axis=1, keepdims=True)
    return Visible(pixel, triangle, (near / total).astype(np.float32), (1 / total[:, 0]).astype(np.float32))
