"""Which flesh can be near, told quickly from the joints: the rest need not be measured.

Letters: N frames.
"""

import torch
from torch import Tensor

from ambidex.hands.shape import HAND_LENGTH_M
from ambidex.motion import TIPS

FLESH_M = torch.tensor([36, 20, 21.5, 12.5, 11.5, *(21.5, 12, 9.5, 11) * 4]) / 1000
"""The flesh of a hand as long as `HAND_LENGTH_M` lies within the hull of balls of these radii around its joints."""
_BOTH_TIPS_M = 0.019
"""How far the flesh of the thumb's tip and that of a finger's together reach from the bones within."""
_BEFORE_TIPS = [tip - 1 for tip in TIPS]


def hands_may_be_near(joints: Tensor, up_to_m: float) -> Tensor:
    """(N, 2, 21, 3) → (N,) bool: false only where the flesh of the two hands is farther apart than this, or a hand is NaN."""
    flesh = FLESH_M[:, None] * hand_sizes(joints)[..., None, None]
    low, high = (joints - flesh).amin(2) - up_to_m, (joints + flesh).amax(2)
    return ((low[:, 0] < high[:, 1]) & (low[:, 1] < high[:, 0])).all(-1)


def thumbs_may_be_near(joints: Tensor, up_to_m: float) -> Tensor:
    """(N, 2, 21, 3) → (N, 2, 4) bool: false only where the flesh of a finger's tip is farther from that of the thumb's than this."""
    tips, bones = joints[:, :, TIPS], joints[:, :, TIPS] - joints[:, :, _BEFORE_TIPS]
    # A tip is the outer half of its bone: it reaches a quarter of the bone to either side of its middle.
    middle, reach = tips - bones / 4, _lengths(bones) / 4
    farthest = reach[:, :, 1:] + reach[:, :, :1] + _BOTH_TIPS_M * hand_sizes(joints)[..., None] + up_to_m
    return _lengths(middle[:, :, 1:] - middle[:, :, :1]) < farthest


def hand_sizes(joints: Tensor) -> Tensor:
    """(N, 2, 21, 3) → (N, 2): length of each hand from the wrist to the middle fingertip, in that of a usual one."""
    return _lengths(joints[:, :, [9, 10, 11, 12]] - joints[:, :, [0, 9, 10, 11]]).sum(-1) / HAND_LENGTH_M


def _lengths(vectors: Tensor) -> Tensor:
    # Sums over a last axis of three are slow; three products are not.
    x, y, z = vectors.unbind(-1)
    return (x * x + y * y + z * z).sqrt()
