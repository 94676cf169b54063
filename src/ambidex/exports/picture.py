"""Pictures of a motion: both skins with soft light, a ground with their shadow, a quiet background."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import numpy as np

from ambidex.errors import InputError
from ambidex.exports.raster import Visible, rasterise
from ambidex.exports.scene import AMBIENT, BACKGROUND, LIGHTS, NAIL_TINT, TINTS, Camera, frame_motion, ground_height, posed_skins, skins
from ambidex.motion import Motion

SHADOW_STRENGTH = 0.30
CREASE_STRENGTH = 0.35
EDGE_M = 0.006
"""Neighbouring pixels whose depths differ by more show different things."""
BLOCK = 16
"""Frames whose skins are held at a time."""


@dataclass(frozen=True)
class _Surface:
    """Both hands as one triangle soup, with what does not move: the tint, already darker in folds, among it."""

    faces: np.ndarray
    tint: np.ndarray
    shade: np.ndarray
    nail: np.ndarray


def render_frames(
    motion: Motion, frames: np.ndarray | list[int] | None = None, size: int = 640, camera: Camera | None = None
) -> np.ndarray:
    """Pictures of the given frames (all when none are named).

    Returns:
        (F, size, size, 3) uint8 RGB.

    Raises:
        InputError: a frame outside the motion, or a size too small to show anything.
    """
    chosen = np.arange(len(motion)) if frames is None else np.asarray(frames, int)
    if size < 16:
        raise InputError(f"A picture of {size} pixels shows nothing; the smallest is 16.")
    if chosen.size and (chosen.min() < 0 or chosen.max() >= len(motion)):
        raise InputError(f"Frames {chosen.min()} to {chosen.max()} were asked; the motion has frames 0 to {len(motion) - 1}.")
    pictures = np.empty((len(chosen), size, size, 3), np.uint8)
    for place, picture in enumerate(draw_frames(motion, chosen, size, camera)):
        pictures[place] = picture
    return pictures


def draw_frames(motion: Motion, frames: np.ndarray, size: int, camera: Camera | None = None) -> Iterator[np.ndarray]:
    """Yields the picture of each frame, (size, size, 3) uint8; memory stays flat however many there are."""
    camera = camera or frame_motion(motion)
    surface, ground = _surface(), ground_height(motion)
    # Array programs leave Python's lock alone, so threads share the work.
    with ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, 4)) as pool:
        for start in range(0, len(frames), BLOCK):
            posed = posed_skins(motion, frames[start : start + BLOCK])

            def draw(place: int, posed: list[tuple[np.ndarray, np.ndarray]] = posed) -> np.ndarray:
                vertices, normals = (np.concatenate([hand[part][place] for hand in posed]) for part in (0, 1))
                return _draw(vertices, normals, surface, camera, ground, size)

            yield from pool.map(draw, range(len(posed[0][0])))


def _surface() -> _Surface:
    meshes = skins()
    folds = [0.45 + 0.55 * mesh.shade[:, None] for mesh in meshes]
    # Folds go warmer as well as darker: light that enters skin leaves it red.
    warm = [np.concatenate([fold**0.75, fold, fold**1.1], axis=1) for fold in folds]
    starts = np.cumsum([0] + [len(mesh.vertices) for mesh in meshes[:-1]])
    return _Surface(
        np.concatenate([mesh.faces + start for mesh, start in zip(meshes, starts, strict=True)]),
        np.concatenate([np.array(TINTS[mesh.hand], np.float32) * hue for mesh, hue in zip(meshes, warm, strict=True)]),
        np.concatenate([mesh.shade for mesh in meshes]),
        np.concatenate([mesh.nail for mesh in meshes]),
    )


def _draw(vertices: np.ndarray, normals: np.ndarray, surface: _Surface, camera: Camera, ground: float, size: int) -> np.ndarray:
    faces = surface.faces[np.isfinite(vertices[surface.faces[:, 0], 0])]
    image = _background(size).copy()
    if len(faces):
        safe = np.nan_to_num(vertices)
        _cast_shadow(image, safe, faces, camera, ground, size)
        pixels, depth = camera.project(safe, size)
        visible = rasterise(pixels, depth, faces, size)
        colour = _shade(visible, faces, safe, np.nan_to_num(normals), surface, camera)
        image.reshape(-1, 3)[visible.pixel] = colour * _creases(visible, size)[:, None]
        _soften_edges(image, visible, size)
    return (np.clip(image, 0, 1) * 255 + 0.5).astype(np.uint8)


def _shade(visible: Visible, faces: np.ndarray, vertices: np.ndarray, normals: np.ndarray, surface: _Surface, camera: Camera) -> np.ndarray:
    """(P, 3) colours: wrapped diffuse light from three sides, a soft gloss, darker folds, paler nails."""
    attributes = np.concatenate([normals, vertices, surface.tint, surface.shade[:, None], surface.nail[:, None]], axis=1).astype(np.float32)
    values = visible.interpolate(attributes, faces)
    normal = values[:, :3] / np.maximum(np.linalg.norm(values[:, :3], axis=1, keepdims=True), 1e-6)
    to_eye = camera.eye.astype(np.float32) - values[:, 3:6]
    to_eye /= np.linalg.norm(to_eye, axis=1, keepdims=True)
    tint, shade = values[:, 6:9], values[:, 9:10]
    on_nail = np.clip(0.5 - values[:, 10:11] / 0.0010, 0, 1)
    cuticle = np.clip(1 - np.abs(values[:, 10:11]) / 0.0010, 0, 1)
    tint = tint * (1 + on_nail * (np.array(NAIL_TINT, np.float32) - 1)) * (1 - 0.14 * cuticle)
    sky, earth = np.array(AMBIENT, np.float32)
    light = earth + (0.5 + 0.5 * normal[:, 2:3]) * (sky - earth)
    gloss = np.zeros((len(normal), 1), np.float32)
    for direction, colour, strength in LIGHTS:
        toward = np.array(direction, np.float32) / np.float32(np.linalg.norm(direction))
        facing = normal @ toward
        # Light wraps around the edge, as under skin.
        lit = np.clip((facing + 0.35) / 1.35, 0, 1)
        light += (strength * lit * np.sqrt(lit))[:, None] * np.array(colour, np.float32)
        half = to_eye + toward
        half /= np.sqrt(np.einsum("pi,pi->p", half, half))[:, None]
        shine = np.clip(np.einsum("pi,pi->p", normal, half), 0, 1) ** 2
        shine *= shine * shine * shine
        gloss[:, 0] += strength * shine * shine * shine
    away = np.clip(1 - np.einsum("pi,pi->p", normal, to_eye), 0, 1)[:, None]
    rim = away * away * away
    return tint * light + (0.06 + 0.16 * on_nail) * gloss + 0.10 * rim * shade


def _creases(visible: Visible, size: int) -> np.ndarray:
    """(P,) darkening where something nearer is beside a pixel (unsharp mask of the depth, Luft 2006)."""
    from scipy.ndimage import uniform_filter

    far = float(visible.depth.max()) + 0.03
    depth = np.full((size, size), far, np.float32)
    depth.reshape(-1)[visible.pixel] = visible.depth
    # Half the resolution is enough for what is blurred.
    blurred = depth[::2, ::2]
    for _ in range(2):
        blurred = uniform_filter(blurred, max(size // 100, 1), mode="nearest")
    row, column = np.divmod(visible.pixel, size)
    behind = np.clip((visible.depth - blurred[row // 2, column // 2]) / 0.03, 0, 1)
    return 1 - CREASE_STRENGTH * behind


def _soften_edges(image: np.ndarray, visible: Visible, size: int) -> None:
    """Anti-aliasing: pixels on both sides of a jump in depth take the weighted mean of their neighbourhood."""
    depth = np.full((size, size), np.float32(2 * visible.depth.max()))
    depth.reshape(-1)[visible.pixel] = visible.depth
    edge = np.zeros((size, size), bool)
    for axis in (0, 1):
        jump = np.abs(np.diff(depth, axis=axis)) > EDGE_M
        ends = (slice(None, -1), slice(1, None))
        for end in ends:
            edge[end if axis == 0 else (slice(None), end)] |= jump
    edge[[0, -1]] = edge[:, [0, -1]] = False
    row, column = np.nonzero(edge)
    mean = sum((2 - abs(down)) * (2 - abs(right)) / 16 * image[row + down, column + right] for down in (-1, 0, 1) for right in (-1, 0, 1))
    image[row, column] = mean


def _cast_shadow(image: np.ndarray, vertices: np.ndarray, faces: np.ndarray, camera: Camera, ground: float, size: int) -> None:
    """Darkens the ground where the hands stand between it and the sky above; softer than any one light would make it."""
    from scipy.ndimage import gaussian_filter

    small = max(size // 4, 2)
    flat = vertices.copy()
    flat[:, :2] -= 0.25 * (vertices[:, 2:] - ground) * np.array([LIGHTS[0][0][:2]]) / LIGHTS[0][0][2]
    flat[:, 2] = ground
    pixels, _ = camera.project(flat, small)
    mask = np.zeros(small * small, np.float32)
    centres = pixels[faces].mean(axis=1).astype(int)
    inside = ((centres >= 0) & (centres < small)).all(axis=1)
    mask[centres[inside, 1] * small + centres[inside, 0]] = 1
    soft = gaussian_filter(gaussian_filter(mask.reshape(small, small), 1.2) > 0.2, small / 45, output=np.float32)
    first, share = _enlargement(size, small)
    rows = soft[first] + share[:, None] * (soft[first + 1] - soft[first])
    image *= 1 - SHADOW_STRENGTH * (rows[:, first] + share * (rows[:, first + 1] - rows[:, first]))[..., None]


@cache
def _enlargement(size: int, small: int) -> tuple[np.ndarray, np.ndarray]:
    """(size,) the lower of two neighbours among `small` samples, and (size,) the share of the upper one: linear interpolation."""
    place = np.arange(size) * (small - 1) / (size - 1)
    first = np.minimum(place.astype(int), small - 2)
    return first, (place - first).astype(np.float32)


@cache
def _background(size: int) -> np.ndarray:
    """(size, size, 3) float32: light in the middle, a little darker toward the rim."""
    y, x = np.mgrid[0:size, 0:size] / max(size - 1, 1)
    distance = np.clip(np.hypot(x - 0.5, y - 0.45) / 0.75, 0, 1)[..., None] ** 1.6
    centre, rim = np.array(BACKGROUND, np.float32)
    image = (centre + distance * (rim - centre)).astype(np.float32)
    image.setflags(write=False)
    return image
