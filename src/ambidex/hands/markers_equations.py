"""Normal equations of a hand in its markers, from sums over markers instead of a Jacobian.

Turning angle i moves every marker that hangs on it by d = a × q + v, a and v being the same for all of them. So what the
equations need of the markers are the sums of w, w q, w q qᵀ and of the misses that go with them, which is a few numbers
per angle where a Jacobian has three per marker and angle. Places q are counted from the middle of their finger, which
keeps single precision exact; cupping and the wrist count from the wrist.

Letters: N hand-frames, M markers, D = 29 freedoms (22 angles of digits, cupping, 3 turns and 3 moves of the wrist).
Tensors here have N last, so that every operation runs along the frames.
"""

import torch
from torch import Tensor

from ambidex.hands.kinematics import MOVE_SHARE, Chain
from ambidex.hands.markers_bones import PIVOTS, Layout

_CUP = len(MOVE_SHARE) - 1
_DIGIT = torch.tensor([0] * 6 + [1 + finger for finger in range(4) for _ in range(4)])
_CUPPED = MOVE_SHARE[_CUP, torch.tensor([2, 6, 10, 14, 18])[_DIGIT]]
"""(22,): how much of the cupping each digit's angles go along with."""
_TOGETHER = (_DIGIT[:, None] == _DIGIT).float().tril()
"""(22, 22): of two angles of one digit, what hangs on the later hangs on the earlier too."""


def normal_equations(chain: Chain, points: Tensor, missing: Tensor, weight: Tensor, layout: Layout) -> tuple[Tensor, Tensor]:
    """Lower triangles (N, D, D) and slopes (N, D).

    Args:
        chain: hands in their own frame.
        points: (N, M, 3) metres, markers in the same frame.
        missing: (N, M, 3) metres from there to where they were seen.
        weight: (N, M) say of each marker, per square metre.
        layout: whose markers these are.
    """
    joints, axes, origins, points, missing = (
        part.permute(2, 1, 0).contiguous() for part in (chain.joints, chain.axes[:, :_CUP], chain.origins[:, :_CUP], points, missing)
    )
    weight = weight.T.contiguous()
    pivot = joints[:, PIVOTS[_DIGIT]]
    sums = _sums(points - joints[:, layout.pivot], missing, weight, layout.hanging)
    force, torque, slope, speed = _of_digits(axes, origins - pivot, sums)
    normal = points.new_zeros(points.shape[2], _CUP + 7, _CUP + 7)
    mine, theirs = (torch.cat(parts).permute(2, 1, 0).contiguous() for parts in ((axes, speed), (torque, force)))
    torch.mul(theirs @ mine.mT, _TOGETHER.to(points), out=normal[:, :_CUP, :_CUP])
    torque = torque + _cross(pivot, force)
    cup = -_CUPPED.to(points)[:, None] * torque[:1]
    last, last_slope = _of_wrist(_sums(points, missing, weight, layout.carried))
    normal[:, _CUP:, :_CUP] = torch.cat([cup, torque, force]).permute(2, 0, 1)
    normal[:, _CUP:, _CUP:] = last.permute(2, 0, 1)
    return normal, torch.cat([slope, last_slope]).T


def _sums(places: Tensor, missing: Tensor, weight: Tensor, groups: Tensor) -> Tensor:
    """(4, 7, G, N): sums over groups (G, M) of the weighted products of (1, q) with (1, q, miss)."""
    right = torch.cat([torch.ones_like(places[:1]), places, missing])
    return (groups @ ((weight * right[:4])[:, None] * right).flatten(0, 1)).unflatten(0, (4, 7))


def _of_digits(axes: Tensor, lever: Tensor, sums: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Forces and torques (3, 22, N) about the pivots that answer to the angles, slopes (22, N), and v (3, 22, N)."""
    speed = _cross(lever, axes)
    first, second = sums[1:, 0], sums[1:, 1:4]
    force = _cross(axes, first) + speed * sums[0, 0]
    torque = axes * _trace(second) - (second * axes).sum(1) + _cross(first, speed)
    slope = (axes * _turning(sums[1:, 4:])).sum(0) + (speed * sums[0, 4:]).sum(0)
    return force, torque, slope, speed


def _of_wrist(sums: Tensor) -> tuple[Tensor, Tensor]:
    """Lower triangle (7, 7, N) and slope (7, N) of cupping, turns and moves, from the three groups of `Layout.carried`."""
    low = sums.new_zeros(7, 7, sums.shape[-1])
    first, second = sums[1:, 0], sums[1:, 1:4]
    spread = _trace(second)
    # Cupping turns about −x with a share; the square of the share is the second group's.
    low[0, 0] = (spread - second[0, 0])[1]
    low[1:4, 0] = second[0, :, 0]
    low[1, 0] -= spread[0]
    low[5, 0], low[6, 0] = first[2, 0], -first[1, 0]
    low[1:4, 1:4] = -second[:, :, 2]
    low[[1, 2, 3], [1, 2, 3]] += spread[2]
    x, y, z = first[:, 2]
    low[4, 2], low[4, 3], low[5, 1], low[5, 3], low[6, 1], low[6, 2] = z, -y, -z, x, y, -x
    low[[4, 5, 6], [4, 5, 6]] = sums[0, 0, 2]
    turning = _turning(sums[1:, 4:])
    return low, torch.cat([-turning[:1, 0], turning[:, 2], sums[0, 4:, 2]])


def _trace(second: Tensor) -> Tensor:
    return second[0, 0] + second[1, 1] + second[2, 2]


def _turning(product: Tensor) -> Tensor:
    """(3, ...): sum of q × miss from the sum of their outer product (3, 3, ...)."""
    return torch.stack([product[1, 2] - product[2, 1], product[2, 0] - product[0, 2], product[0, 1] - product[1, 0]])


def _cross(one: Tensor, other: Tensor) -> Tensor:
    """Cross product of (3, ...) tensors."""
    return one[[1, 2, 0]] * other[[2, 0, 1]] - one[[2, 0, 1]] * other[[1, 2, 0]]
