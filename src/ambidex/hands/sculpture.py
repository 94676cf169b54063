"""The resting hand as a distance field: the flesh that contact is measured with, smoothly joined, and the small forms people know.

Everything is written for a left hand in its own frame (x along the hand, y dorsal, z toward the thumb), in millimetres,
on a pose whose fingers are slightly spread and bent, so that no finger grows into its neighbour.
"""

from collections.abc import Callable

import numpy as np

from ambidex.motion import FINGERS

Field = Callable[[np.ndarray], np.ndarray]
Row = tuple[np.ndarray, np.ndarray, float, float]
"""One tapered capsule: two centres, two radii."""

PULP_MM = (5.7, 3.8, 4.0, 4.0, 3.7)
"""Soft tissue beyond the tip joint, thumb to pinky."""
_PALMAR, _ULNAR = np.array([0.0, -1.0, 0.0]), np.array([0.0, 0.0, -1.0])


def capsule_distances(rows: list[Row], points: np.ndarray) -> np.ndarray:
    """(N, 3) points to (N, C) distances from the surface of each capsule, negative inside."""
    start, end, radius_start, radius_end = (np.array(column) for column in zip(*rows, strict=True))
    axis = end - start
    square = np.maximum((axis**2).sum(axis=1), 1e-9)
    arm_axis = points @ axis.T - (start * axis).sum(axis=1)
    arm_square = (points**2).sum(axis=1)[:, None] - 2 * points @ start.T + (start**2).sum(axis=1)
    along = np.clip(arm_axis / square, 0, 1)
    distance = np.sqrt(np.maximum(arm_square - along * (2 * arm_axis - along * square), 0))
    return distance - (radius_start + along * (radius_end - radius_start))


def smooth_pair(one: np.ndarray, other: np.ndarray, blend: float) -> np.ndarray:
    """Union of two fields whose seam is filled over a width of `blend` (polynomial smooth minimum)."""
    overlap = np.maximum(blend - np.abs(one - other), 0)
    return np.minimum(one, other) - overlap**2 / (4 * blend)


def smooth_union(distances: np.ndarray, blend: float) -> np.ndarray:
    """`smooth_pair` over the columns of (N, C)."""
    joined = distances[:, 0]
    for other in distances[:, 1:].T:
        joined = smooth_pair(joined, other, blend)
    return joined


def unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors (..., 3) of length one."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def pad_directions(joints: np.ndarray) -> np.ndarray:
    """(5, 3, 3): toward the pad, across each of three bones of each finger, from the plane in which the finger is bent."""
    bones = unit(np.diff(joints[1:].reshape(5, 4, 3), axis=1))
    hinge = unit(np.cross(bones[:, 1], bones[:, 2]))
    return unit(np.cross(hinge[:, None], bones))


def sculpt(joints: np.ndarray) -> Field:
    """The distance field of a left hand whose joints (21, 3) millimetres are given, in the hand frame."""
    flesh = _flesh(joints)
    fingers = [[row for name, row in flesh.items() if name.startswith(finger)] + _pads(joints, flesh, finger) for finger in FINGERS]
    palm = [row for name, row in flesh.items() if not name.startswith(FINGERS)] + _palm_forms(joints)

    def field(points: np.ndarray) -> np.ndarray:
        body = smooth_union(capsule_distances(palm, points), 8.0)
        return np.min([smooth_pair(body, smooth_union(capsule_distances(rows, points), 3.0), 6.0) for rows in fingers], axis=0)

    return field


def _flesh(joints: np.ndarray) -> dict[str, Row]:
    """The capsules of `ambidex.hands.flesh`, in millimetres."""
    import torch

    from ambidex.hands.flesh import PARTS, capsules

    both = torch.tensor(np.stack([joints, joints * [1, 1, -1]]) / 1000)
    body, _ = capsules(both)
    arrays = [1000 * array[0].numpy() for array in (body.a, body.b, body.radius_a, body.radius_b)]
    return {name: (a, b, float(ra), float(rb)) for name, a, b, ra, rb in zip(PARTS, *arrays, strict=True)}


def _pads(joints: np.ndarray, flesh: dict[str, Row], finger: str) -> list[Row]:
    """The soft pad between two creases: a short capsule under each phalanx, a little proud of the flesh."""
    number = FINGERS.index(finger)
    rows = []
    for bone, name in enumerate(("proximal", "middle", "distal")):
        if f"{finger}_{name}" not in flesh:
            continue
        start, end, radius_start, radius_end = flesh[f"{finger}_{name}"]
        pad = pad_directions(joints)[number, 1 if (number, bone) == (0, 0) else bone]
        last = 0.75 if name == "distal" else 0.66
        radius = 0.5 * (radius_start + radius_end)
        shift = (0.12 * radius + 0.9) * pad
        rows.append((start + 0.36 * (end - start) + shift, start + last * (end - start) + shift, 0.9 * radius, 0.9 * radius))
    return rows


def _palm_forms(joints: np.ndarray) -> list[Row]:
    """Heel and ball of the hand, webs between the fingers, and the start of the forearm."""
    rows: list[Row] = []
    pinky = joints[17]
    rows.append((pinky * [0.28, 0, 0.6] + 12 * _PALMAR, pinky * [0.8, 0, 0.95] + 9 * _PALMAR, 14.5, 11.5))
    for first, second in ((5, 9), (9, 13), (13, 17)):
        web = [joints[knuckle] + 0.33 * (joints[knuckle + 1] - joints[knuckle]) + 5.0 * _PALMAR for knuckle in (first, second)]
        rows.append((web[0], web[1], 5.5, 5.5))
    cmc, bone = joints[1], joints[2] - joints[1]
    rows.append((cmc + 0.15 * bone + [2, -8, -6], cmc + 0.7 * bone + [-2, -5, -8], 14.5, 12.0))
    rows += [(np.array([-44.0, -8.0, side]), np.array([4.0, -8.0, 0.9 * side]), 18.5, 17.5) for side in (10.0, -10.0)]
    return rows


def nearest_bone(joints: np.ndarray, points: np.ndarray) -> np.ndarray:
    """(N,) which of the 20 bones (numbered by child joint less one) the flesh at each point belongs to.

    Bones from the wrist to the knuckles carry the palm; the bone from the wrist to the thumb carries the forearm.
    """
    flesh = _flesh(joints)
    bones = {f"palm_{finger}": 4 * (number + 1) for number, finger in enumerate(FINGERS[1:])} | {"thenar": 1}
    for number, finger in enumerate(FINGERS):
        names = ("thumb_proximal", "thumb_distal") if number == 0 else [f"{finger}_{bone}" for bone in ("proximal", "middle", "distal")]
        bones |= {name: 4 * number + (2 if number == 0 else 1) + place for place, name in enumerate(names)}
    forearm = (np.array([-44.0, -8.0, 0.0]), np.array([-4.0, -8.0, 0.0]), 22.0, 22.0)
    rows, owner = [flesh[name] for name in bones] + [forearm], np.array([*bones.values(), 0])
    return owner[capsule_distances(rows, points).argmin(axis=1)]
