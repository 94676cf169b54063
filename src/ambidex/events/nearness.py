"""Which flesh can be near, told quickly from the joints: the rest need not be measured.

Letters: N frames.
"""

import torch
from torch import Tensor

from ambidex.hands.shape import HAND_LENGTH_M

FLESH_M = torch.tensor([36, 20, 21.5, 12.5, 11.5, *(21.5, 12, 9.5, 11) * 4]) / 1000
"""The flesh of a hand as long as `HAND_LENGTH_M` lies within the hull of balls of these radii around its joints."""
_BOTH_TIPS_M = 0.019
"""How far the flesh of the thumb's tip and that of a finger's together reach from the bones within."""


def may_be_near(joints: Tensor, up_to_m: float) -> tuple[Tensor, Tensor]:
    """Whether the two hands, and the thumb and each other finger of one hand, can be as near as this.

    Args:
        joints: (N, 2, 21, 3) metres, NaN where a hand is absent, which is near nothing.
        up_to_m: the widest gap of interest.

    Returns:
        (N,) and (N, 2, 4) bool: false only where all flesh of the hands, or all of the tips, is farther apart.
    """
    size = _sizes(joints)
    return _boxes_meet(joints, size, up_to_m), _tips_meet(joints, size, up_to_m)


def _boxes_meet(joints: Tensor, size: Tensor, up_to_m: float) -> Tensor:
    """(N,) bool: whether boxes around the hands, one of them widened, overlap."""
    flesh = FLESH_M[:, None] * size[..., None, None]
    low, high = (joints - flesh).amin(2) - up_to_m, (joints + flesh).amax(2)
    return ((low[:, 0] < high[:, 1]) & (low[:, 1] < high[:, 0])).all(-1)


def _tips_meet(joints: Tensor, size: Tensor, up_to_m: float) -> Tensor:
    """(N, 2, 4) bool: whether balls around the bones within the tips overlap."""
    fingers = joints[:, :, 1:].unflatten(2, (5, 4))
    tips, bones = fingers[:, :, :, 3], fingers[:, :, :, 3] - fingers[:, :, :, 2]
    # A tip is the outer half of its bone: it reaches a quarter of the bone to either side of its middle.
    middle, reach = tips - bones / 4, _lengths(bones) / 4
    farthest = reach[:, :, 1:] + reach[:, :, :1] + _BOTH_TIPS_M * size[..., None] + up_to_m
    return _lengths(middle[:, :, 1:] - middle[:, :, :1]) < farthest


def _sizes(joints: Tensor) -> Tensor:
    """(N, 2): length of each hand from the wrist to the middle fingertip, in that of a usual one."""
    finger = joints[:, :, 9:13]
    return (_lengths(finger[:, :, 0] - joints[:, :, 0]) + _lengths(finger[:, :, 1:] - finger[:, :, :-1]).sum(-1)) / HAND_LENGTH_M


def _lengths(vectors: Tensor) -> Tensor:
    # Sums over a last axis of three are slow; three products are not.
    x, y, z = vectors.unbind(-1)
    return (x * x + y * y + z * z).sqrt()
