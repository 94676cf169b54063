"""What a MANO fit is written as: parameters in one npz, or one mesh a frame for programs that read sequences."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ambidex.errors import InputError, UnknownNameError
from ambidex.files import writing, writing_folder
from ambidex.hands.mano import NUM_VERTICES
from ambidex.hands.mano_fit import ManoFit
from ambidex.motion import HANDS, Motion

Fits = tuple[ManoFit | None, ManoFit | None]
"""Left and right hand of one motion, over the frames where each is present."""
MESH_SUFFIXES = (".obj", ".ply")
_CHUNK = 128
"""Frames that are skinned at once."""


def write_mano(motion: Motion, fits: Fits, path: Path | str) -> Path:
    """Writes fits in the form that the path's suffix names: parameters (.npz) or meshes (.obj, .ply).

    Returns:
        The file, or the folder of meshes.

    Raises:
        UnknownNameError: another suffix.
        OutputError: the place cannot be written.
    """
    suffix = Path(path).suffix.lower()
    if suffix in MESH_SUFFIXES:
        return write_mano_mesh(motion, fits, path)
    if suffix != ".npz":
        raise UnknownNameError("MANO form", suffix, [".npz", *MESH_SUFFIXES])
    write_mano_npz(motion, fits, path)
    return Path(path)


def write_mano_npz(motion: Motion, fits: Fits, path: Path | str) -> None:
    """Writes the parameters of both hands over all frames of the motion that they were fitted to.

    Per hand `SIDE_present (T,)`, `SIDE_root (T, 3)`, `SIDE_pose (T, 45)`, `SIDE_translation (T, 3)`, `SIDE_betas (10,)`: NaN
    where the hand is absent. `fps`, and `about`: JSON that says how to read them.
    """
    arrays: dict[str, np.ndarray] = {}
    for hand, (side, fit) in enumerate(zip(HANDS, fits, strict=True)):
        present = motion.present[:, hand]
        arrays[f"{side}_present"] = present
        for name, width in (("root", 3), ("pose", 45), ("translation", 3)):
            whole = np.full((len(motion), width), np.nan, np.float32)
            if fit is not None:
                whole[present] = getattr(fit, name)
            arrays[f"{side}_{name}"] = whole
        arrays[f"{side}_betas"] = np.full(10, np.nan, np.float32) if fit is None else fit.betas.astype(np.float32)
    about = {
        "translation": "smplx: vertex = R (v - J0) + J0 + t",
        "flat_hand_mean": True,
        "left_shapedirs": "fixed: x negated from the published file",
        "tips": next((fit.tips for fit in fits if fit is not None), ""),
        "axes": "+x right, +y forward, +z up, metres",
    }
    options: dict[str, Any] = {"fps": motion.fps, "about": json.dumps(about), **arrays}
    with writing(path) as temporary, temporary.open("wb") as stream:
        np.savez_compressed(stream, **options)


def write_mano_mesh(motion: Motion, fits: Fits, path: Path | str) -> Path:
    """Writes one mesh a frame, of the hands that are present in it; metres, our axes.

    Args:
        motion: what was fitted.
        fits: both hands.
        path: "hands.ply" makes the folder "hands" with 000000.ply, 000001.ply, ...; .obj likewise.

    Returns:
        The folder.

    Raises:
        InputError: another suffix, or no hand in any frame.
        OutputError: the place cannot be written.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in MESH_SUFFIXES:
        raise InputError(f"A sequence of meshes is written as {' or '.join(MESH_SUFFIXES)}, not as '{path.suffix}'.")
    shown = [(motion.present[:, hand], fit) for hand, fit in enumerate(fits) if fit is not None]
    if not shown:
        raise InputError("This motion has no hand in any frame; there is no mesh to write.")
    folder = path.with_suffix("")
    if folder.exists() and not (folder.is_dir() and all(file.suffix in MESH_SUFFIXES for file in folder.iterdir())):
        raise InputError(f"{folder} is there and holds other things than meshes; choose another name.")
    write = _write_ply if suffix == ".ply" else _write_obj
    with writing_folder(folder) as temporary:
        hands = [_skins(present, fit) for present, fit in shown]
        for frame, skins in enumerate(zip(*hands, strict=True)):
            write(temporary / f"{frame:06d}{suffix}", *_joined([skin for skin in skins if skin is not None]))
    return folder


def _skins(present: np.ndarray, fit: ManoFit) -> Iterator[tuple[np.ndarray, np.ndarray] | None]:
    """Vertices and faces of a hand in each frame of its motion; None where it is absent."""
    vertices, row = np.empty((0, NUM_VERTICES, 3)), 0
    for shown in present:
        if not shown:
            yield None
            continue
        if row % _CHUNK == 0:
            vertices = fit.vertices(slice(row, row + _CHUNK))
        yield vertices[row % _CHUNK], fit.mano.faces
        row += 1


def _joined(hands: list[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    """Vertices (V, 3) and faces (F, 3) of all hands as one mesh."""
    starts = np.cumsum([0, *(len(vertices) for vertices, _ in hands)])
    faces = [faces + start for start, (_, faces) in zip(starts, hands, strict=False)]
    empty = np.empty((0, 3))
    return np.concatenate([empty, *(vertices for vertices, _ in hands)]), np.concatenate([empty, *faces]).astype(np.int32)


def _write_ply(path: Path, vertices: np.ndarray, faces: np.ndarray) -> None:
    header = (
        f"ply\nformat binary_little_endian 1.0\nelement vertex {len(vertices)}\nproperty float x\nproperty float y\nproperty float z\n"
        f"element face {len(faces)}\nproperty list uchar int vertex_indices\nend_header\n"
    )
    rows = np.empty(len(faces), np.dtype([("count", "u1"), ("corners", "<i4", 3)]))
    rows["count"], rows["corners"] = 3, faces
    path.write_bytes(header.encode() + vertices.astype("<f4").tobytes() + rows.tobytes())


def _write_obj(path: Path, vertices: np.ndarray, faces: np.ndarray) -> None:
    lines = [f"v {x:.6f} {y:.6f} {z:.6f}" for x, y, z in vertices.tolist()] + [f"f {a} {b} {c}" for a, b, c in (faces + 1).tolist()]
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
