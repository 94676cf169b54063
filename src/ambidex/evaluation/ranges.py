"""Angles of the joints, read off joints, and how far each can go: bending, sideways, spread, the thumb, twist.

Bending and spread are those of `ambidex.events.features`. The rest is told in the frames of the kinematic hand: along the hand, dorsal,
toward the thumb; each finger in the frame in which it bends. Joints do not show how a bone turns about itself, but a finger
that is twisted bends out of its plane, and a thumb that is turned bends another way.

Ranges are the hard limits of the kinematic hand (active range of motion of healthy adults, `ambidex.hands.angles`), widened where healthy
recordings disagree: the wrist point, from which the axis of the palm is drawn, leans fingers to the little finger's side by up to
14 degrees, and thumbs are known to 8 degrees at best.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import torch

from ambidex.events.features import FLEXIONS, SPACINGS
from ambidex.events.features import measure as measure_features
from ambidex.hands import ANGLE, ANGLES, HARD_LIMITS, LEFT_SIDE, forward
from ambidex.motion import BONES, FINGERS

KINDS = ("flexion", "abduction", "spread", "thumb", "twist")
_LONG = FINGERS[1:]
_WRIST_POINT, _THUMB_KNOWN = 10, 8
_SPREAD = ((-25, 32), (-22, 28), (-20, 53))
"""Degrees, of `SPACINGS`. Largest voluntary spread 17, 14 and 32 with standard deviations of 2.6, 2.3 and 7, three of them added, and a
little more where recordings have it; below, fingers that cross."""
_THUMB_TURN, _THUMB_SIDE = (-40, 70), (-25, 25)
"""The thumb's plane of bending is turned by -20 to 50 degrees as its place has it, and by 20 of its own; sideways at its MCP 12."""
_HINGE = (-25, 25)
"""Hinges do not bend sideways; measured bones lie this far out of the plane in which the finger bends."""
_BENT = np.deg2rad(30)
"""A thumb that bends by less does not show which way it bends."""
_PARENTS, _CHILDREN = (list(ends) for ends in zip(*BONES, strict=True))
_UP = np.array([0, 1, 0], np.float32)


@dataclass(frozen=True)
class Reach:
    """One angle and how far it goes."""

    name: str
    kind: str
    """One of `KINDS`."""
    low: float
    """Radians."""
    high: float


@cache
def reaches() -> tuple[Reach, ...]:
    """Every angle that is judged, in the order of `measure_angles`."""
    limits = np.rad2deg(HARD_LIMITS.numpy())
    rows = [(f"{name}_flexion", "flexion", *limits[ANGLE[f"{name}_flexion"]]) for name in FLEXIONS]
    for finger in _LONG:
        low, high = limits[ANGLE[f"{finger}_mcp_abduction"]]
        rows.append((f"{finger}_mcp_abduction", "abduction", low - _WRIST_POINT, high))
    rows += [(f"{one}_{two}_spread", "spread", *ends) for (one, two), ends in zip(SPACINGS, _SPREAD, strict=True)]
    for name in ("thumb_cmc_abduction", "thumb_cmc_radial"):
        low, high = limits[ANGLE[name]]
        rows.append((name, "thumb", low - _THUMB_KNOWN, high + _THUMB_KNOWN))
    rows += [("thumb_turn", "thumb", *_THUMB_TURN), ("thumb_mcp_abduction", "thumb", *_THUMB_SIDE)]
    rows += [(f"{finger}_{joint}_sideways", "twist", *_HINGE) for finger in _LONG for joint in ("pip", "dip")]
    return tuple(Reach(name, kind, *np.deg2rad(ends).tolist()) for name, kind, *ends in rows)


def measure_angles(joints: np.ndarray) -> np.ndarray:
    """(B, T, 2, 33) radians of `reaches()`; NaN where a hand is absent, or a straight thumb does not show its plane of bending.

    Args:
        joints: (B, T, 2, 21, 3) metres.
    """
    features = measure_features(joints)
    bones = _in_hand(joints)
    fingers = [_finger(bones[..., 4 + 4 * row : 8 + 4 * row, :], frame) for row, frame in enumerate(_frames())]
    parts = [
        np.moveaxis(features.flexion, -1, 1),
        np.stack([angles[0] for angles in fingers], axis=-1),
        np.moveaxis(features.spacing, -1, 1),
        _thumb(bones[..., :4, :]),
        np.stack([angle for angles in fingers for angle in angles[1:]], axis=-1),
    ]
    return np.concatenate(parts, axis=-1)


@cache
def _frames() -> np.ndarray:
    """(4, 3, 3) columns along, dorsal, to the thumb's side, of index to pinky in a flat left hand."""
    zero = torch.zeros(1, len(ANGLES))
    axes = forward(torch.zeros(1, 3), torch.eye(3)[None], zero, torch.zeros(10), LEFT_SIDE).axes[0].numpy()
    rows = [ANGLE[f"{finger}_mcp_flexion"] for finger in _LONG]
    # They flex and abduct about their lateral and dorsal axes, turned round.
    lateral, dorsal = -axes[rows], -axes[[row + 1 for row in rows]]
    return np.stack([np.cross(dorsal, lateral), dorsal, lateral], axis=-1)


def _in_hand(joints: np.ndarray) -> np.ndarray:
    """(B, T, 2, 20, 3) unit bones along the hand, dorsal, to the thumb's side: of left hands, and of right ones in the mirror."""
    along = _unit(joints[..., 9, :] - joints[..., 0, :])
    across = joints[..., 5, :] - joints[..., 17, :]
    radial = _unit(across - _dot(across, along)[..., None] * along)
    dorsal = np.cross(radial, along) * np.array([1, -1], np.float32)[:, None]
    bones = _unit(joints[..., _CHILDREN, :] - joints[..., _PARENTS, :])
    return np.asarray(bones @ np.stack([along, dorsal, radial], axis=-1))


def _finger(bones: np.ndarray, frame: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Abduction at the knuckle, and how far PIP and DIP bend out of the plane, of metacarpal and phalanges (B, T, 2, 4, 3)."""
    x, y, z = np.moveaxis(bones[..., 1:, :] @ frame, -1, 0)
    abduction = np.arcsin(np.clip(z[..., 0], -1, 1))
    # Down by what it bends, then aside: the axis of the hinges is turned by the second only.
    down = np.arctan2(-y[..., :1], x[..., :1])
    ahead = x[..., 1:] * np.cos(down) - y[..., 1:] * np.sin(down)
    aside = np.arcsin(np.clip(z[..., 1:] * np.cos(abduction)[..., None] - ahead * np.sin(abduction)[..., None], -1, 1))
    return abduction, aside[..., 0], aside[..., 1]


def _thumb(bones: np.ndarray) -> np.ndarray:
    """(B, T, 2, 4): out of the palm, in the palm, which way it bends, sideways at the MCP; of bones (B, T, 2, 4, 3)."""
    metacarpal, proximal, distal = (bones[..., row, :] for row in (1, 2, 3))
    out = np.arcsin(np.clip(-metacarpal[..., 1], -1, 1))
    inside = np.arctan2(metacarpal[..., 2], metacarpal[..., 0])
    dorsal = _unit(_UP - metacarpal[..., 1:2] * metacarpal)
    aside = np.cross(metacarpal, dorsal)
    turn = np.arctan2(_dot(distal, dorsal), -_dot(distal, aside))
    # A thumb that is bent back lies in the same plane.
    middle = np.deg2rad(np.mean(_THUMB_TURN))
    turn = (turn - middle + np.pi / 2) % np.pi - np.pi / 2 + middle
    across = dorsal * np.cos(turn)[..., None] + aside * np.sin(turn)[..., None]
    side = np.arcsin(np.clip(_dot(proximal, across), -1, 1))
    bent = _dot(metacarpal, distal) < np.cos(_BENT)
    return np.stack([out, inside, np.where(bent, turn, np.nan), np.where(bent, side, np.nan)], axis=-1)


def _dot(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return np.asarray(np.einsum("...i,...i->...", first, second))


def _unit(vectors: np.ndarray) -> np.ndarray:
    return np.asarray(vectors / np.maximum(np.sqrt(_dot(vectors, vectors)), 1e-9)[..., None])
