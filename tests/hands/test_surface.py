"""Surfaces from distance fields, on a ball and a ring, whose volumes are known."""

import numpy as np
import pytest

from ambidex.hands.surface import gradient, neighbour_mean, relax, surface_nets

_LOW, _HIGH = np.full(3, -1.5), np.full(3, 1.5)


def _ball(points: np.ndarray) -> np.ndarray:
    return np.linalg.norm(points, axis=-1) - 1


def _ring(points: np.ndarray) -> np.ndarray:
    return np.hypot(np.hypot(points[..., 0], points[..., 1]) - 0.9, points[..., 2]) - 0.35


def _volume(vertices: np.ndarray, faces: np.ndarray) -> float:
    a, b, c = (vertices[faces[:, corner]] for corner in range(3))
    return float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6)


@pytest.mark.parametrize(("field", "volume", "handles"), [(_ball, 4 / 3 * np.pi, 0), (_ring, 2 * np.pi**2 * 0.9 * 0.35**2, 1)])
def test_the_mesh_is_closed_has_the_right_volume_and_the_right_number_of_handles(field, volume: float, handles: int) -> None:
    vertices, faces = surface_nets(field, _LOW, _HIGH, 0.1)
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    assert set(np.unique(edges, axis=0, return_counts=True)[1]) == {2}
    assert len(vertices) - len(faces) * 3 // 2 + len(faces) == 2 - 2 * handles
    relaxed = relax(field, vertices, faces, 0.1)
    assert _volume(relaxed, faces) == pytest.approx(volume, rel=0.02)


def test_relaxed_vertices_lie_on_the_surface_and_are_spread_more_evenly() -> None:
    vertices, faces = surface_nets(_ball, _LOW, _HIGH, 0.15)
    relaxed = relax(_ball, vertices, faces, 0.15)
    assert np.abs(_ball(relaxed)).max() < 2e-3

    def spread(points: np.ndarray) -> float:
        lengths = np.linalg.norm(points[faces[:, 0]] - points[faces[:, 1]], axis=1)
        return float(lengths.std() / lengths.mean())

    assert spread(relaxed) < spread(vertices)


def test_the_gradient_of_a_ball_points_outward() -> None:
    points = np.random.default_rng(0).normal(size=(50, 3))
    np.testing.assert_allclose(gradient(_ball, points, 1e-4), points / np.linalg.norm(points, axis=1, keepdims=True), atol=1e-6)


def test_the_mean_over_neighbours_leaves_a_constant_alone() -> None:
    faces = np.array([[0, 1, 2], [0, 2, 3]])
    average = neighbour_mean(faces, 4)
    np.testing.assert_allclose(average(np.ones((4, 2))), 1)
    assert average(np.array([0.0, 0, 0, 3]))[0] == pytest.approx(1)
