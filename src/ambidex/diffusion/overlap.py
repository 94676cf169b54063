"""Estimates without seams: a denoiser whose tokens hold several frames is asked at every place where a token can begin.

The frames of a token are made together and lie on a smooth curve; between two tokens there is a small step, which is nothing to see in
one frame and most of the jerk of a motion. With tokens of P frames, there are P ways to cut a clip into tokens. The estimates of all are
averaged, and each counts most where a frame is in the middle of its token, so that no frame is beside a seam more than another. Jumps
that the motion means to make are in every estimate, and stay.
"""

from collections.abc import Callable

import torch
from torch import Tensor

Estimate = Callable[[slice], Tensor]
"""Some frames of a clip, a multiple of the token's → the estimate (B, frames, 2, F) of those."""


def overlapping(estimate: Estimate, frames: int, patch: int) -> Tensor:
    """(B, frames, 2, F): the weighted mean of the estimates whose tokens begin at frames 0, 1, ... patch − 1.

    Where a clip begins and ends, fewer of them reach.

    Args:
        estimate: of some frames.
        frames: T, a multiple of `patch`.
        patch: frames per token; with 1 there is no seam, and one estimate.
    """
    whole = estimate(slice(0, frames))
    if patch == 1:
        return whole
    bell = middle_weights(patch).to(whole)
    weight = bell.repeat(frames // patch)
    total = whole * weight[:, None, None]
    for begin in range(1, patch):
        end = frames - (patch - begin)
        if begin < end:
            share = bell.repeat((end - begin) // patch)
            total[:, begin:end] += estimate(slice(begin, end)) * share[:, None, None]
            weight[begin:end] += share
    return total / weight[:, None, None]


def middle_weights(patch: int) -> Tensor:
    """(patch,) weights of the frames of a token: falling on a straight line from its middle, to nothing where the next token's begin."""
    away = (torch.arange(patch) - (patch - 1) / 2).abs()
    return 1 - 2 * away / patch
