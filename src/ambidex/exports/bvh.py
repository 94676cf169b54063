"""Biovision hierarchy (BVH): both hands in one file, in centimetres, y up.

Only the root has position channels, because many readers know no others. So each wrist is carried to its place by an
invented arm of two equal bones (shoulder and elbow are not measured), and each finger starts with a joint in the wrist
that aims its metacarpal. Bones have constant lengths. A recording whose bones stretch so much that constant ones would
miss a joint by more than `FARTHEST_MISS_M` gets position channels on the joints of that hand too; as in Blender, they
stand in place of the joint's offset.

    body                                     ROOT: Xposition Yposition Zposition Zrotation Xrotation Yrotation
    └─ left_shoulder ─ left_elbow ─ left_wrist          all JOINTs: Zrotation Xrotation Yrotation
         ├─ left_thumb_carpal ─ left_thumb_cmc ─ left_thumb_mcp ─ left_thumb_ip ─ left_thumb_tip
         ├─ left_index_carpal ─ left_index_mcp ─ ...

Rotations are intrinsic, in the order of the channels, in degrees. Axes: x right, y up, z backward (our x, z, −y). At rest
(all channels zero) the palms face down and the fingers point forward (−z), as Blender's defaults expect.
"""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ambidex.errors import InputError
from ambidex.exports.rig import Y_UP, Rig, metacarpal_turns, rigs, straightened
from ambidex.files import writing
from ambidex.hands.sculpture import PULP_MM, unit
from ambidex.hands.skin import least_turn
from ambidex.motion import FINGERS, HANDS, JOINT_NAMES, Motion

CENTIMETRES = 100.0
FARTHEST_MISS_M = 0.001
_BODY_BEHIND = np.array([0.0, -0.45, 0.10])
_HALF_SHOULDERS = np.array([0.19, 0.0, 0.0])
_FORWARD = np.array([0.0, 1.0, 0.0])
_SHORTEST_BONE = 0.15


@dataclass(frozen=True)
class _Node:
    """One joint while the hierarchy is built; rotations are global until they are written."""

    name: str
    offset: np.ndarray
    """(3,) metres from the parent at rest, our axes."""
    turn: np.ndarray
    """(T, 3, 3) rotation from rest to world."""
    places: np.ndarray | None = None
    """(T, 3) metres in the parent's frame, where the joint needs position channels."""
    children: list["_Node"] = field(default_factory=list)
    end: np.ndarray | None = None
    """(3,) metres: the end site of a leaf."""


def write_bvh(motion: Motion, path: Path | str) -> None:
    """Writes both hands as BVH; a hand that is never present is left out.

    Args:
        motion: what moves.
        path: the .bvh file.

    Raises:
        InputError: no hand is present in any frame.
        OutputError: the place cannot be written.
    """
    hands = rigs(motion)
    if not hands:
        raise InputError("This motion has no hand in any frame; there is nothing to write as BVH.")
    body = np.mean([rig.joints[:, 0].mean(axis=0) for rig in hands], axis=0) + _BODY_BEHIND
    still = np.broadcast_to(np.eye(3), (len(motion), 3, 3))
    root = _Node("body", np.zeros(3), still, np.tile(body, (len(motion), 1)), [_arm(rig, body) for rig in hands])
    lines, channels = ["HIERARCHY"], []
    _write_node(root, None, 0, lines, channels)
    rows = np.concatenate(channels, axis=1)
    lines += ["MOTION", f"Frames: {len(motion)}", f"Frame Time: {1 / motion.fps:.8f}"]
    lines += [" ".join(f"{value:.5f}" for value in row) for row in rows]
    with writing(path) as temporary:
        temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _arm(rig: Rig, body: np.ndarray) -> _Node:
    """Shoulder and elbow that carry the wrist to where it is: two equal bones, elbow down."""
    shoulder = _HALF_SHOULDERS * (1 if rig.hand else -1)
    reach = rig.joints[:, 0] - (body + shoulder)
    distance = np.linalg.norm(reach, axis=-1)
    bone = max(_SHORTEST_BONE, 0.51 * float(distance.max()))
    along = unit(reach)
    down = np.array([0.0, 0.0, -1.0]) + 1e-3 * along[:, [1, 2, 0]]
    down = unit(down - (down * along).sum(-1, keepdims=True) * along)
    upper = unit(0.5 * distance[:, None] * along + np.sqrt(bone**2 - 0.25 * distance**2)[:, None] * down)
    lower = unit(reach - bone * upper)
    shoulder_turn = least_turn(_FORWARD, upper)
    elbow_turn = least_turn(shoulder_turn @ _FORWARD, lower) @ shoulder_turn
    side = HANDS[rig.hand]
    wrist = _Node(f"{side}_wrist", bone * _FORWARD, rig.palm, children=_fingers(rig))
    elbow = _Node(f"{side}_elbow", bone * _FORWARD, elbow_turn, children=[wrist])
    return _Node(f"{side}_shoulder", shoulder, shoulder_turn, children=[elbow])


def _fingers(rig: Rig) -> list[_Node]:
    straight = straightened(rig)
    stretches = float(np.linalg.norm(straight.joints - rig.joints, axis=-1).max()) > FARTHEST_MISS_M
    rig = rig if stretches else straight
    side, carpal_turns = HANDS[rig.hand], metacarpal_turns(rig)
    fingers = []
    for number, finger in enumerate(FINGERS):
        first = 4 * number + 1
        last_bone = rig.rest[first + 3] - rig.rest[first + 2]
        node: _Node | None = None
        for joint in range(first + 3, first - 1, -1):
            parent = 0 if joint == first else joint - 1
            turn = rig.turns[:, min(joint, first + 2)]
            above = carpal_turns[:, number] if joint == first else rig.turns[:, joint - 1]
            bone = rig.joints[:, joint] - rig.joints[:, parent]
            places = np.einsum("tji,tj->ti", above, bone) if stretches else None
            tip = unit(last_bone) * PULP_MM[number] / 1000
            below = [node] if node else []
            node = _Node(f"{side}_{JOINT_NAMES[joint]}", rig.rest[joint] - rig.rest[parent], turn, places, below, None if below else tip)
        fingers.append(_Node(f"{side}_{finger}_carpal", np.zeros(3), carpal_turns[:, number], children=[node] if node else []))
    return fingers


def _write_node(node: _Node, parent: _Node | None, depth: int, lines: list[str], channels: list[np.ndarray]) -> None:
    from scipy.spatial.transform import Rotation

    pad = "\t" * depth
    lines += [f"{pad}{'JOINT' if parent else 'ROOT'} {node.name}", f"{pad}{{", f"{pad}\tOFFSET {_triple(node.offset)}"]
    names = "Zrotation Xrotation Yrotation"
    if node.places is not None:
        names = f"Xposition Yposition Zposition {names}"
        channels.append(node.places @ Y_UP.T * CENTIMETRES)
    lines.append(f"{pad}\tCHANNELS {len(names.split())} {names}")
    local = node.turn if parent is None else parent.turn.transpose(0, 2, 1) @ node.turn
    angles = Rotation.from_matrix(Y_UP @ local @ Y_UP.T).as_euler("ZXY")
    channels.append(np.degrees(np.unwrap(angles, axis=0)))
    for child in node.children:
        _write_node(child, node, depth + 1, lines, channels)
    if node.end is not None:
        lines += [f"{pad}\tEnd Site", f"{pad}\t{{", f"{pad}\t\tOFFSET {_triple(node.end)}", f"{pad}\t}}"]
    lines.append(f"{pad}}}")


def _triple(offset: np.ndarray) -> str:
    return " ".join(f"{value:.6f}" for value in Y_UP @ offset * CENTIMETRES)
