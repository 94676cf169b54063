"""The renderer against a slow one that tests every triangle at every pixel."""

import numpy as np
import pytest

from ambidex.exports.raster import rasterise


def _slowly(pixels: np.ndarray, depth: np.ndarray, faces: np.ndarray, size: int) -> dict[int, tuple[float, int]]:
    """Pixel number to depth and triangle, one at a time."""
    seen: dict[int, tuple[float, int]] = {}
    for number, (a, b, c) in enumerate(faces):
        corners = np.c_[pixels[[a, b, c]], np.ones(3)].T
        if np.linalg.det(corners) >= 0:
            continue
        for y in range(size):
            for x in range(size):
                shares = np.linalg.solve(corners, [x + 0.5, y + 0.5, 1])
                if (shares >= 0).all():
                    place = 1 / (shares @ (1 / depth[[a, b, c]]))
                    if place < seen.get(y * size + x, (np.inf, 0))[0]:
                        seen[y * size + x] = (place, number)
    return seen


@pytest.mark.parametrize("seed", range(3))
def test_fast_and_slow_agree_on_random_triangles(seed: int) -> None:
    random = np.random.default_rng(seed)
    size, count = 24, 30
    centres = random.uniform(-2, size + 2, (count, 1, 2))
    pixels = (centres + random.normal(scale=4, size=(count, 3, 2))).reshape(-1, 2)
    depth = random.uniform(0.5, 2, 3 * count)
    faces = np.arange(3 * count).reshape(-1, 3)
    seen, visible = _slowly(pixels, depth, faces, size), rasterise(pixels, depth, faces, size)
    assert set(visible.pixel.tolist()) == set(seen)
    agree = [seen[pixel][1] == triangle for pixel, triangle in zip(visible.pixel.tolist(), visible.triangle.tolist(), strict=True)]
    assert np.mean(agree) > 0.99
    np.testing.assert_allclose(visible.depth[agree], np.array([seen[pixel][0] for pixel in visible.pixel.tolist()])[agree], rtol=1e-3)


def test_neighbouring_triangles_leave_no_gap() -> None:
    grid = np.stack(np.meshgrid(np.linspace(2, 30, 9), np.linspace(2, 30, 9)), axis=-1).reshape(-1, 2)
    cell = np.add.outer(9 * np.arange(8), np.arange(8)).ravel()
    faces = np.concatenate([np.c_[cell, cell + 9, cell + 1], np.c_[cell + 1, cell + 9, cell + 10]])
    visible = rasterise(grid, np.ones(81), faces, 32)
    assert len(visible.pixel) == 28 * 28


def test_shares_are_corrected_for_perspective() -> None:
    pixels, depth = np.array([[0.0, 0.0], [0.0, 32.0], [32.0, 0.0]]), np.array([1.0, 1.0, 3.0])
    visible = rasterise(pixels, depth, np.array([[0, 1, 2]]), 32)
    np.testing.assert_allclose(visible.interpolate(depth[:, None], np.array([[0, 1, 2]]))[:, 0], visible.depth, rtol=1e-4)


def test_triangles_that_face_away_are_dropped_only_when_asked() -> None:
    pixels = np.array([[2.0, 2.0], [20.0, 2.0], [2.0, 20.0]])
    assert len(rasterise(pixels, np.ones(3), np.array([[0, 1, 2]]), 32).pixel) == 0
    assert len(rasterise(pixels, np.ones(3), np.array([[0, 1, 2]]), 32, cull=False).pixel) > 100


def test_nothing_in_view_shows_nothing() -> None:
    assert len(rasterise(np.full((3, 2), -50.0), np.ones(3), np.array([[0, 1, 2]]), 16).pixel) == 0
