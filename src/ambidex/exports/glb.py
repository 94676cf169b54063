"""Animated glTF in one binary file (GLB): both skinned hands, metres.

The node `hands` turns our axes (z up) into those of glTF (y up). Below it stand the 21 joints of each hand; each joint
turns by its own animation, and moves by its own animation where its bone is not constant. The skin is the resting skin
stretched to this person's bones. A hand that is absent in some frames is scaled to nothing there.
"""

import json
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ambidex.errors import InputError
from ambidex.exports.rig import Y_UP, Rig, rigs
from ambidex.exports.scene import TINTS
from ambidex.files import writing
from ambidex.hands.skin import pose_skin, skin_mesh
from ambidex.motion import HANDS, JOINT_NAMES, NUM_JOINTS, PARENTS, Motion

STILL_M = 1e-4
"""A joint whose place in its parent varies by less than this has no movement track."""
_FLOAT, _BYTE, _SHORT = 5126, 5121, 5123
_VERTICES, _INDICES = 34962, 34963


class _Buffer:
    """The binary chunk while it grows, with its views and accessors."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.views: list[dict[str, Any]] = []
        self.accessors: list[dict[str, Any]] = []

    def add(
        self, array: np.ndarray, kind: str, component: int, target: int | None = None, normalized: bool = False, bounds: bool = False
    ) -> int:
        """Appends an array; returns its accessor."""
        array = np.ascontiguousarray(array)
        self.data += b"\0" * (-len(self.data) % 4)
        view = {"buffer": 0, "byteOffset": len(self.data), "byteLength": array.nbytes}
        self.views.append(view | ({"target": target} if target else {}))
        self.data += array.tobytes()
        count = array.size if kind == "SCALAR" else len(array)
        accessor: dict[str, Any] = {"bufferView": len(self.views) - 1, "componentType": component, "count": count, "type": kind}
        if normalized:
            accessor["normalized"] = True
        if bounds:
            rows = array.reshape(count, -1)
            accessor |= {"min": rows.min(axis=0).tolist(), "max": rows.max(axis=0).tolist()}
        self.accessors.append(accessor)
        return len(self.accessors) - 1


def write_glb(motion: Motion, path: Path | str) -> None:
    """Writes both hands as an animated GLB; a hand that is never present is left out.

    Args:
        motion: what moves.
        path: the .glb file.

    Raises:
        InputError: no hand is present in any frame.
        OutputError: the place cannot be written.
    """
    from scipy.spatial.transform import Rotation

    hands = rigs(motion)
    if not hands:
        raise InputError("This motion has no hand in any frame; there is nothing to write as GLB.")
    buffer = _Buffer()
    document: dict[str, Any] = {
        "asset": {"version": "2.0", "generator": "ambidex"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"name": "hands", "rotation": Rotation.from_matrix(Y_UP).as_quat().tolist(), "children": []}],
        "meshes": [], "skins": [], "materials": [],
        "animations": [{"name": "motion", "samplers": [], "channels": []}],
    }  # fmt: skip
    times = buffer.add(np.arange(len(motion), dtype=np.float32) / np.float32(motion.fps), "SCALAR", _FLOAT, bounds=True)
    for rig in hands:
        _add_hand(document, buffer, rig, motion.present[:, rig.hand], times)
    document |= {"accessors": buffer.accessors, "bufferViews": buffer.views}
    buffer.data += b"\0" * (-len(buffer.data) % 4)
    document["buffers"] = [{"byteLength": len(buffer.data)}]
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    with writing(path) as temporary, temporary.open("wb") as stream:
        stream.write(struct.pack("<4sII", b"glTF", 2, 12 + 8 + len(text) + 8 + len(buffer.data)))
        stream.write(struct.pack("<I4s", len(text), b"JSON") + text)
        stream.write(struct.pack("<I4s", len(buffer.data), b"BIN\0") + bytes(buffer.data))


def _add_hand(document: dict[str, Any], buffer: _Buffer, rig: Rig, present: np.ndarray, times: int) -> None:
    nodes, first = document["nodes"], len(document["nodes"]) + 1
    side = HANDS[rig.hand]
    nodes[0]["children"] += [first - 1, first + NUM_JOINTS]
    nodes.append({"name": f"{side}_hand", "children": [first]})
    turns, moves = _local(rig)
    for joint, name in enumerate(JOINT_NAMES):
        node: dict[str, Any] = {"name": f"{side}_{name}", "rotation": turns[0, joint].tolist(), "translation": moves[0, joint].tolist()}
        if children := [first + child for child, parent in enumerate(PARENTS) if parent == joint]:
            node["children"] = children
        nodes.append(node)
    nodes.append({"name": f"{side}_skin", "mesh": len(document["meshes"]), "skin": len(document["skins"])})
    _add_skin(document, buffer, rig, first)
    for joint in range(NUM_JOINTS):
        if np.ptp(moves[:, joint], axis=0).max() > STILL_M:
            _add_track(document, buffer, times, moves[:, joint], first + joint, "translation")
        if len(moves) == 1 or np.ptp(turns[:, joint], axis=0).max() > 1e-7:
            _add_track(document, buffer, times, turns[:, joint], first + joint, "rotation")
    if not present.all():
        _add_track(document, buffer, times, np.repeat(present[:, None], 3, axis=1), first - 1, "scale", "STEP")


def _local(rig: Rig) -> tuple[np.ndarray, np.ndarray]:
    """Each joint in its parent: quaternions xyzw (T, 21, 4) that change sign nowhere, and places (T, 21, 3) metres."""
    from scipy.spatial.transform import Rotation

    bone = [0 if joint == 0 else min(joint, 4 * ((joint - 1) // 4) + 3) for joint in range(NUM_JOINTS)]
    world = rig.turns[:, bone]
    parents = [max(parent, 0) for parent in PARENTS]
    back = world[:, parents].transpose(0, 1, 3, 2)
    local, moves = back @ world, (back @ (rig.joints - rig.joints[:, parents])[..., None])[..., 0]
    local[:, 0], moves[:, 0] = world[:, 0], rig.joints[:, 0]
    turns = Rotation.from_matrix(local.reshape(-1, 3, 3)).as_quat().reshape(*local.shape[:2], 4)
    flips = np.where((turns[1:] * turns[:-1]).sum(-1) < 0, -1.0, 1.0)
    turns[1:] *= np.cumprod(flips, axis=0)[..., None]
    return turns, moves


def _add_skin(document: dict[str, Any], buffer: _Buffer, rig: Rig, first: int) -> None:
    skin = skin_mesh(rig.hand)
    vertices, normals = (array[0] for array in pose_skin(skin, rig.rest[None]))
    binding = np.tile(np.eye(4, dtype=np.float32), (NUM_JOINTS, 1, 1))
    # Matrices are stored by columns: the translation is the last row here.
    binding[:, 3, :3] = -rig.rest
    weights = np.round(skin.bone_weight * 255).astype(np.int64)
    weights[:, 0] += 255 - weights.sum(axis=1)
    # A bone moves with the joint it starts at.
    owners = np.where(weights > 0, np.array(PARENTS[1:])[skin.bone_index], 0)
    shade = np.repeat((np.clip(0.45 + 0.55 * skin.shade, 0, 1) * 255).astype(np.uint8)[:, None], 4, axis=1)
    shade[:, 3] = 255
    document["skins"].append({
        "joints": list(range(first, first + NUM_JOINTS)), "skeleton": first,
        "inverseBindMatrices": buffer.add(binding.reshape(NUM_JOINTS, 16), "MAT4", _FLOAT),
    })  # fmt: skip
    attributes = {
        "POSITION": buffer.add(vertices, "VEC3", _FLOAT, _VERTICES, bounds=True),
        "NORMAL": buffer.add(normals.astype(np.float32), "VEC3", _FLOAT, _VERTICES),
        "COLOR_0": buffer.add(shade, "VEC4", _BYTE, _VERTICES, normalized=True),
        "JOINTS_0": buffer.add(owners.astype(np.uint8), "VEC4", _BYTE, _VERTICES),
        "WEIGHTS_0": buffer.add(weights.astype(np.uint8), "VEC4", _BYTE, _VERTICES, normalized=True),
    }
    faces = buffer.add(skin.faces.astype(np.uint16).ravel(), "SCALAR", _SHORT, _INDICES)
    material = {"baseColorFactor": [*TINTS[rig.hand], 1.0], "metallicFactor": 0.0, "roughnessFactor": 0.6}
    document["materials"].append({"name": f"{HANDS[rig.hand]}_skin", "pbrMetallicRoughness": material})
    primitive = {"attributes": attributes, "indices": faces, "material": len(document["materials"]) - 1}
    document["meshes"].append({"name": f"{HANDS[rig.hand]}_skin", "primitives": [primitive]})


def _add_track(
    document: dict[str, Any], buffer: _Buffer, times: int, values: np.ndarray | Sequence[float], node: int, path: str, how: str = "LINEAR"
) -> None:
    animation = document["animations"][0]
    output = buffer.add(np.asarray(values, np.float32), "VEC4" if path == "rotation" else "VEC3", _FLOAT)
    animation["samplers"].append({"input": times, "output": output, "interpolation": how})
    animation["channels"].append({"sampler": len(animation["samplers"]) - 1, "target": {"node": node, "path": path}})
