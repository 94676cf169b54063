"""A closed triangle mesh around the inside of a distance field: naive surface nets, then relaxation onto the surface.

Surface nets put one vertex into every grid cell that the surface crosses and one quad across every grid edge whose ends
lie on different sides (Gibson, 1998). The vertices then slide along the surface until they are evenly spread.
"""

from collections.abc import Callable

import numpy as np

Field = Callable[[np.ndarray], np.ndarray]
"""(N, 3) points to (N,) signed distances, negative inside."""

_CORNERS = np.array([(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)])
_EDGES = [(0, 1), (0, 2), (0, 4), (1, 3), (1, 5), (2, 3), (2, 6), (3, 7), (4, 5), (4, 6), (5, 7), (6, 7)]


def surface_nets(field: Field, low: np.ndarray, high: np.ndarray, cell: float) -> tuple[np.ndarray, np.ndarray]:
    """The zero level of a field as a closed mesh.

    Args:
        field: signed distance.
        low, high: (3,) corners of a box that holds the surface with a margin of a cell.
        cell: edge of a grid cell, in the unit of the box.

    Returns:
        Vertices (V, 3) and triangles (F, 3), counter-clockwise seen from outside.
    """
    count = np.ceil((high - low) / cell).astype(int) + 1
    grid = np.stack(np.meshgrid(*(low[axis] + cell * np.arange(count[axis]) for axis in range(3)), indexing="ij"), axis=-1)
    values = field(grid.reshape(-1, 3)).reshape(count)
    corners = np.stack([values[tuple(slice(o, n - 1 + o) for o, n in zip(offset, count, strict=True))] for offset in _CORNERS], axis=-1)
    crossed = (corners < 0).any(-1) & (corners >= 0).any(-1)
    cells = np.argwhere(crossed)
    number = np.full(crossed.shape, -1)
    number[crossed] = np.arange(len(cells))
    vertices = low + cell * (cells + _cell_centres(corners[crossed]))
    return vertices, _faces(values < 0, number)


def _cell_centres(corners: np.ndarray) -> np.ndarray:
    """(C, 8) corner values to (C, 3): mean of the points where the cell's edges cross zero, inside the unit cell."""
    total, hits = np.zeros((len(corners), 3)), np.zeros(len(corners))
    for first, second in _EDGES:
        start, end = corners[:, first], corners[:, second]
        crosses = (start < 0) != (end < 0)
        share = np.where(crosses, start / np.where(crosses, start - end, 1), 0)
        point = _CORNERS[first] + share[:, None] * (_CORNERS[second] - _CORNERS[first])
        total += np.where(crosses[:, None], point, 0)
        hits += crosses
    return total / hits[:, None]


def _faces(inside: np.ndarray, number: np.ndarray) -> np.ndarray:
    """Two triangles across every grid edge that leaves the inside, joining the four cells around it."""
    faces = []
    for axis in range(3):
        one, two = (axis + 1) % 3, (axis + 2) % 3
        start, end = np.moveaxis(inside, axis, 0)[:-1], np.moveaxis(inside, axis, 0)[1:]
        edges = np.argwhere(start != end)
        position = np.empty_like(edges)
        position[:, axis] = edges[:, 0]
        rest = [other for other in range(3) if other != axis]
        position[:, rest[0]], position[:, rest[1]] = edges[:, 1], edges[:, 2]
        around = []
        for step_one, step_two in ((0, 0), (-1, 0), (-1, -1), (0, -1)):
            place = position.copy()
            place[:, one] += step_one
            place[:, two] += step_two
            around.append(number[tuple(place.T)])
        quad = np.stack(around, axis=1)
        leaves = inside[tuple(position.T)]
        quad = np.where(leaves[:, None], quad, quad[:, ::-1])
        faces += [quad[:, [0, 1, 2]], quad[:, [0, 2, 3]]]
    return np.concatenate(faces).astype(np.int32)


def gradient(field: Field, points: np.ndarray, step: float) -> np.ndarray:
    """(N, 3) unit gradient of a field by central differences: the outward normal on its surface."""
    offsets = step * np.eye(3)
    slopes = [field(points + offset) - field(points - offset) for offset in offsets]
    direction = np.stack(slopes, axis=-1)
    return direction / np.maximum(np.linalg.norm(direction, axis=-1, keepdims=True), 1e-12)


def relax(field: Field, vertices: np.ndarray, faces: np.ndarray, cell: float, rounds: int = 6) -> np.ndarray:
    """Spreads vertices evenly over the surface: towards their neighbours' mean, then back onto the zero level."""
    average = neighbour_mean(faces, len(vertices))
    for _ in range(rounds):
        vertices = vertices + 0.5 * (average(vertices) - vertices)
        for _ in range(2):
            vertices = vertices - np.clip(field(vertices), -cell, cell)[:, None] * gradient(field, vertices, 0.1 * cell)
    return vertices


def neighbour_mean(faces: np.ndarray, count: int) -> Callable[[np.ndarray], np.ndarray]:
    """A function that replaces each vertex's row of numbers (V, ...) by the mean over the vertices that share an edge."""
    from scipy.sparse import coo_array, diags_array

    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    edges = np.unique(np.concatenate([edges, edges[:, ::-1]]), axis=0)
    matrix = coo_array((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(count, count)).tocsr()
    matrix = diags_array(1 / np.maximum(np.asarray(matrix.sum(axis=1)).ravel(), 1)) @ matrix
    return lambda rows: matrix @ rows
