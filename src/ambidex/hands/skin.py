"""A skin over 21 joints: one closed mesh of a resting hand, made once, then moved by its bones.

Posing needs joints alone, so that recordings without hand parameters can be drawn too. Each bone carries its part of the
resting skin by a rotation (bones roll as little as possible from the palm outward; the thumb rolls by the coupling of the
kinematic hand), a stretch along the bone to the length that the joints show, and a scale across it that is the size of the
whole hand. Vertices follow at most four bones (linear blend skinning). The right hand is the exact mirror of the left.

Letters: T frames, V vertices, F triangles, B = 20 bones (numbered by child joint less one).
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from ambidex.errors import InputError
from ambidex.hands.sculpture import PULP_MM, nearest_bone, pad_directions, sculpt, unit
from ambidex.hands.surface import gradient, neighbour_mean, relax, surface_nets
from ambidex.motion import NUM_JOINTS, PARENTS

MILLIMETRES = 1000.0
CELL_MM = 3.6
"""Grid of the extraction: about the distance between vertices."""
NUM_BONES = NUM_JOINTS - 1

_MIRROR = np.array([-1.0, 1.0, 1.0])
_PARENTS = np.array(PARENTS[1:])
# The hand frame of a left hand at rest, palm down, in world: x forward, y up, z to the right.
_HAND_IN_WORLD = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
_REST_DEGREES = {
    "thumb_cmc_abduction": 26, "thumb_cmc_radial": 42, "thumb_mcp_flexion": 8, "thumb_ip_flexion": 12,
    "index_mcp_abduction": 4, "pinky_mcp_abduction": -5, "ring_mcp_abduction": -2,
} | {f"{finger}_{name}": value for finger in ("index", "middle", "ring", "pinky") for name, value in (
    ("mcp_flexion", 12), ("pip_flexion", 16), ("dip_flexion", 10))}  # fmt: skip


@dataclass(frozen=True)
class Skin:
    """The resting skin of one hand, wrist at the origin, palm down, fingers forward; arrays are read-only."""

    hand: int
    """0 left, 1 right."""
    joints: np.ndarray
    """(21, 3) metres."""
    vertices: np.ndarray
    """(V, 3) metres."""
    normals: np.ndarray
    """(V, 3) unit, outward."""
    faces: np.ndarray
    """(F, 3) int32, counter-clockwise seen from outside."""
    bone_index: np.ndarray
    """(V, 4) uint8: bones that move each vertex."""
    bone_weight: np.ndarray
    """(V, 4) float32, sums to 1."""
    shade: np.ndarray
    """(V,) in 0..1: how much of the sky the vertex sees at rest."""
    nail: np.ndarray
    """(V,) metres: distance from the edge of the nearest nail, negative on it, at most 5 mm."""


@cache
def skin_mesh(hand: int) -> Skin:
    """The resting skin of the left (0) or right (1) mean hand; made at the first call, in under a second.

    Raises:
        InputError: a hand that is neither 0 nor 1.
    """
    if hand not in (0, 1):
        raise InputError(f"There is no hand {hand}; hand 0 is left, hand 1 is right.")
    if hand == 1:
        left = skin_mesh(0)
        return _frozen(
            Skin(1, left.joints * _MIRROR, left.vertices * _MIRROR, left.normals * _MIRROR, left.faces[:, ::-1].copy(),
                 left.bone_index, left.bone_weight, left.shade, left.nail)
        )  # fmt: skip
    joints = _resting_joints()
    field = sculpt(joints)
    low, high = np.array([-76.0, -75.0, -90.0]), np.array([206.0, 28.0, 112.0])
    vertices, faces = surface_nets(field, low, high, CELL_MM)
    vertices = relax(field, vertices, faces, CELL_MM)
    normals = gradient(field, vertices, 0.4)
    index, weight = _weights(joints, vertices, faces)
    turn = _HAND_IN_WORLD.T
    return _frozen(
        Skin(0, joints @ turn / MILLIMETRES, vertices @ turn / MILLIMETRES, normals @ turn, faces, index, weight,
             _sky(field, vertices, normals), _nails(joints, vertices) / MILLIMETRES)
    )  # fmt: skip


def bone_matrices(skin: Skin, joints: np.ndarray) -> np.ndarray:
    """What each bone does to the resting skin.

    Args:
        joints: (T, 21, 3) world, metres; frames with NaN give NaN.

    Returns:
        (T, 20, 3, 4) affine maps from resting to posed points.
    """
    joints = np.asarray(joints, np.float64)
    rest = skin.joints
    if skin.hand == 1:
        # Computed as a left hand in the mirror, so that both hands are exact mirror images.
        matrices = bone_matrices(skin_mesh(0), joints * _MIRROR)
        return matrices * _MIRROR[:, None] * np.append(_MIRROR, 1.0)
    turns = bone_turns(joints, rest)
    bones, rest_bones = joints[:, 1:] - joints[:, _PARENTS], rest[1:] - rest[_PARENTS]
    lengths, rest_lengths = np.linalg.norm(bones, axis=-1), np.linalg.norm(rest_bones, axis=-1)
    ratio = lengths / rest_lengths
    size = hand_size(joints)
    # The piece from wrist to thumb carries the forearm too: it only takes the size of the hand.
    stretch = np.clip(ratio, 0.5 * size, 2.0 * size)
    stretch[:, 0] = size
    unit = rest_bones / rest_lengths[:, None]
    scale = size * np.eye(3) + (stretch[..., None, None] - size) * (unit[:, :, None] * unit[:, None, :])
    linear = turns @ scale
    moved = joints[:, _PARENTS] - np.einsum("tbij,bj->tbi", linear, rest[_PARENTS])
    return np.concatenate([linear, moved[..., None]], axis=-1)


def hand_size(joints: np.ndarray) -> float:
    """How large the hand of joints (T, 21, 3) is beside the mean hand: the median over frames of its bones taken together."""
    lengths = np.linalg.norm(joints[:, 1:] - joints[:, _PARENTS], axis=-1)[:, 4:].sum(axis=1)
    rest = skin_mesh(0).joints
    known = np.isfinite(lengths)
    return float(np.median(lengths[known]) / np.linalg.norm(rest[1:] - rest[_PARENTS], axis=-1)[4:].sum()) if known.any() else 1.0


def pose_skin(skin: Skin, joints: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The skin over the given joints.

    Args:
        joints: (T, 21, 3) world, metres.

    Returns:
        Vertices (T, V, 3) in metres and unit normals (T, V, 3), float32.
    """
    matrices = bone_matrices(skin, joints).astype(np.float32)
    blend = np.zeros((len(skin.vertices), NUM_BONES), np.float32)
    np.put_along_axis(blend, skin.bone_index.astype(int), skin.bone_weight, axis=1)
    # (V, B) by (T, B, 12): one product blends all maps of all vertices.
    maps = (blend @ matrices.reshape(len(matrices), NUM_BONES, 12)).reshape(len(matrices), -1, 3, 4)
    vertices = np.einsum("tvij,vj->tvi", maps[..., :3], skin.vertices.astype(np.float32)) + maps[..., 3]
    normals = np.einsum("tvij,vj->tvi", maps[..., :3], skin.normals.astype(np.float32))
    return vertices, normals / np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-9)


def bone_turns(joints: np.ndarray, rest: np.ndarray) -> np.ndarray:
    """(T, 20, 3, 3): rotations of a left hand's bones from the resting joints (21, 3) to the given ones (T, 21, 3)."""
    bones = unit(joints[:, 1:] - joints[:, _PARENTS])
    rest_bones = unit(rest[1:] - rest[_PARENTS])
    palm, rest_palm = palm_frame(joints), palm_frame(rest)
    turns = np.empty((len(joints), NUM_BONES, 3, 3))
    turns[:, 0] = palm @ rest_palm.T
    thumb = (palm.transpose(0, 2, 1) @ bones[:, 1, :, None])[..., 0], rest_palm.T @ rest_bones[1]
    turns[:, 1] = palm @ _thumb_frame(thumb[0]) @ _thumb_frame(thumb[1]).T @ rest_palm.T
    for bone in range(2, NUM_BONES):
        before = turns[:, 0] if bone % 4 == 0 else turns[:, bone - 1]
        carried = before @ rest_bones[bone]
        turns[:, bone] = least_turn(carried, bones[:, bone]) @ before
    return turns


def palm_frame(joints: np.ndarray) -> np.ndarray:
    """(..., 3, 3) hand frame of left-hand joints (..., 21, 3): columns along the hand, dorsal, toward the thumb."""
    along = unit(joints[..., 9, :] - joints[..., 0, :])
    lateral = joints[..., 5, :] - joints[..., 17, :]
    lateral = unit(lateral - (lateral * along).sum(-1, keepdims=True) * along)
    return np.stack([along, np.cross(lateral, along), lateral], axis=-1)


def _thumb_frame(direction: np.ndarray) -> np.ndarray:
    """Frame (..., 3, 3) of the thumb metacarpal in the hand frame, from its direction (..., 3), with the coupled roll."""
    theta = np.arcsin(np.clip(-direction[..., 1], -1, 1))
    psi = np.arctan2(direction[..., 2], direction[..., 0])
    roll = np.clip(0.6 * (theta - np.radians(28)) - 0.9 * (psi - np.radians(30)), np.radians(-20), np.radians(50))
    side = unit(np.stack([-direction[..., 2], np.zeros_like(psi), direction[..., 0]], axis=-1))
    up = np.cross(side, direction)
    cosine, sine = np.cos(roll)[..., None], np.sin(roll)[..., None]
    return np.stack([direction, cosine * up + sine * side, cosine * side - sine * up], axis=-1)


def least_turn(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Smallest rotations (..., 3, 3) that carry unit vectors `start` to `end` (Rodrigues); orthonormal for opposite ones too."""
    start, end = np.broadcast_arrays(start, end)
    opposite = (start * end).sum(-1) < -0.99
    # Nearly opposite vectors take a half turn about some axis across `start` first.
    across = unit(np.cross(start, np.eye(3)[np.abs(start).argmin(axis=-1)]))
    half = np.where(opposite[..., None, None], 2 * across[..., :, None] * across[..., None, :] - np.eye(3), np.eye(3))
    start = (half @ start[..., None])[..., 0]
    axis = np.cross(start, end)
    cross = np.zeros((*axis.shape[:-1], 3, 3))
    cross[..., [2, 0, 1], [1, 2, 0]] = axis
    cross[..., [1, 2, 0], [2, 0, 1]] = -axis
    cosine = (start * end).sum(-1)[..., None, None]
    return (np.eye(3) + cross + cross @ cross / (1 + cosine)) @ half


def _resting_joints() -> np.ndarray:
    """(21, 3) millimetres in the hand frame of a left hand."""
    import torch

    from ambidex.hands.angles import ANGLES
    from ambidex.hands.kinematics import LEFT_SIDE, forward
    from ambidex.hands.shape import SHAPE_NAMES

    angles = torch.tensor([float(_REST_DEGREES.get(name, 0)) for name in ANGLES]).deg2rad()
    chain = forward(torch.zeros(3), torch.eye(3), angles, torch.zeros(len(SHAPE_NAMES)), LEFT_SIDE)
    return chain.joints.numpy().astype(np.float64) * MILLIMETRES


def _weights(joints: np.ndarray, vertices: np.ndarray, faces: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each vertex starts with its nearest bone; the shares then spread along the skin, never through the air.

    They spread wider over the palm and the ball of the thumb, whose flesh is soft, than over the finger joints.
    """
    share = np.eye(NUM_BONES)[nearest_bone(joints, vertices)]
    average = neighbour_mean(faces, len(vertices))
    for _ in range(5):
        share = 0.4 * share + 0.6 * average(share)
    wide = share
    for _ in range(60):
        wide = 0.4 * wide + 0.6 * average(wide)
    palm = wide[:, [0, 1, 4, 8, 12, 16]].sum(axis=1, keepdims=True)
    share = palm * wide + (1 - palm) * share
    index = np.argsort(-share, axis=1, kind="stable")[:, :4]
    weight = np.take_along_axis(share, index, axis=1)
    return index.astype(np.uint8), (weight / weight.sum(axis=1, keepdims=True)).astype(np.float32)


def _sky(field, vertices: np.ndarray, normals: np.ndarray) -> np.ndarray:
    """(V,) in 0..1: open space along the normal, sampled at three distances (screen-free ambient occlusion)."""
    closed = np.zeros(len(vertices))
    for distance, weight in ((4.0, 0.5), (9.0, 0.3), (18.0, 0.2)):
        closed += weight * np.clip(1 - field(vertices + distance * normals) / distance, 0, 1)
    return (1 - closed).astype(np.float32)


def _nails(joints: np.ndarray, vertices: np.ndarray) -> np.ndarray:
    """(V,) millimetres from the edge of the nearest nail: an ellipse on the back of each last phalanx."""
    nearest = np.full(len(vertices), 5.0)
    pads = pad_directions(joints)[:, 2]
    for finger in range(5):
        tip, before = joints[4 * finger + 4], joints[4 * finger + 3]
        along = unit(tip - before)
        side = np.cross(along, pads[finger])
        width, length = (6.6, 7.0) if finger == 0 else (4.9, 5.6)
        offset = vertices - (tip + (PULP_MM[finger] - 1.4 - length) * along)
        across, forward, up = offset @ side, offset @ along, -(offset @ pads[finger])
        # A superellipse: straighter sides and root than an ellipse.
        round_ = ((np.abs(across) / width) ** 3 + (np.abs(forward) / length) ** 3) ** (1 / 3)
        edge = (round_ - 1) * min(width, length)
        nearest = np.minimum(nearest, np.where(up > 0, edge, 5.0))
    return nearest.astype(np.float32)


def _frozen(skin: Skin) -> Skin:
    for name in ("joints", "vertices", "normals", "faces", "bone_index", "bone_weight", "shade", "nail"):
        getattr(skin, name).setflags(write=False)
    return skin
