"""Bones with axes of their own, and markers that sit on them.

A bone's axes are along it, toward the back of the hand, and their cross product; the thumb's back is its nail. Markers are
rigid on their bone: anchor + along · (bone vector) + axes @ (nominal · scale + offset), with the scale of the palm for
markers on it. Everything is about left hands in the hand frame; right ones are seen in a mirror.

Letters: N hand-frames, M markers, B bones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from ambidex.hands.kinematics import MOVE_SHARE, Chain
from ambidex.hands.shape import SHAPE_NAMES, bone_lengths
from ambidex.motion import FINGERS

BONES = (
    "palm", "ring_metacarpal", "pinky_metacarpal", "thumb_metacarpal", "thumb_proximal", "thumb_distal",
    *(f"{finger}_{bone}" for finger in FINGERS[1:] for bone in ("proximal", "middle", "distal")),
)  # fmt: skip
_NEAR = torch.tensor([0, 0, 0, 1, 2, 3, *(5 + 4 * finger + bone for finger in range(4) for bone in range(3))])
_FAR = _NEAR + torch.tensor([0] * 3 + [1] * 15)
_MEAN_KNUCKLE = bone_lengths(torch.zeros(len(SHAPE_NAMES)).double()).knuckles[0]
_METACARPALS = 3
"""The first bones, which hang on the wrist and whose axes are those of the hand, cupped or not."""
_MOVED_LIKE = torch.tensor([0, 13, 17, *_FAR[_METACARPALS:].tolist()])
"""A joint that moves as the bone does."""
_THUMB_FLEXES = torch.tensor([3, 5, 5])
PIVOTS = torch.tensor([3, 6, 10, 14, 18])
"""The middle joint of each digit, from which its markers are counted."""


@dataclass(frozen=True)
class Layout:
    """Where M markers should sit, as tensors."""

    bone: Tensor
    """(M,) int."""
    along: Tensor
    """(M,)."""
    nominal: Tensor
    """(M, 3) metres in the bone's axes."""
    spread: Tensor
    """(M, 3) metres, one standard deviation of the true place."""
    noise: Tensor
    """(M,) metres per coordinate."""

    @staticmethod
    def make(bones: Sequence[str], along: Sequence[float], nominal: Sequence, spread: Sequence, noise: Sequence[float]) -> "Layout":
        """A layout of markers given as numbers."""
        index = torch.tensor([BONES.index(name) for name in bones])
        return Layout(index, torch.tensor(along), torch.tensor(nominal), torch.tensor(spread), torch.tensor(noise))

    @cached_property
    def moved(self) -> Tensor:
        """(23, M): the share with which each angle moves each marker."""
        return MOVE_SHARE[:, _MOVED_LIKE[self.bone]] * (self.bone != 0)

    @cached_property
    def between(self) -> Tensor:
        """(M, 21): the joints between which a marker sits, by their share."""
        joints = torch.eye(21).to(self.along)
        return joints[_NEAR[self.bone]] + self.along[:, None] * (joints[_FAR[self.bone]] - joints[_NEAR[self.bone]])

    @cached_property
    def pivot(self) -> Tensor:
        """(M,) int: the middle joint of the marker's digit; the wrist for markers of the palm."""
        return PIVOTS[(_FAR[self.bone] - 1) // 4] * (self.bone >= _METACARPALS)

    @cached_property
    def hanging(self) -> Tensor:
        """(22, M) 1 where a marker hangs on an angle of a digit."""
        return self.moved[:-1].to(self.noise)

    @cached_property
    def carried(self) -> Tensor:
        """(3, M): the share with which cupping moves each marker, its square, and 1 for the wrist, which moves all."""
        share = self.moved[-1].to(self.noise)
        return torch.stack([share, share**2, torch.ones_like(share)])

    @cached_property
    def on_palm(self) -> Tensor:
        """(M, 1): 1 for markers of the palm."""
        return (self.bone < _METACARPALS)[:, None].to(self.noise)

    @cached_property
    def palm_bone(self) -> Tensor:
        """(M,) int: the bone of the palm that a marker or its digit sits on."""
        digit = (_FAR[self.bone] - 1) // 4
        return torch.where(self.bone < _METACARPALS, self.bone, torch.tensor([0, 0, 0, 1, 2])[digit])

    @cached_property
    def shape_shares(self) -> tuple[Tensor, Tensor, Tensor]:
        """How markers follow their bones and the shape.

        Returns:
            (M * 10, 15): growth of each bone of the digits times the share of it that a marker is away. (M,) int: the joint
            where the digit starts; the wrist for the palm. (M, 3, 10): growth of what lies between wrist and there.
        """
        logs = bone_lengths(torch.eye(len(SHAPE_NAMES)).to(self.noise))
        mean = bone_lengths(self.noise.new_zeros(len(SHAPE_NAMES)))
        digit, bone = (_FAR[self.bone] - 1) // 4, torch.arange(15)
        off_palm = self.bone >= _METACARPALS
        own = self.bone - _METACARPALS
        share = ((bone // 3 == digit[:, None]) & (bone < own[:, None])).to(self.noise)
        share[off_palm, own[off_palm]] = self.along[off_palm]
        growth = (logs.segments / mean.segments).log().flatten(1)
        palm, thumb = palm_scale(torch.eye(len(SHAPE_NAMES)).to(self.noise)).log(), (logs.thumb_cmc / mean.thumb_cmc).log()
        reach = torch.where((off_palm & (digit == 0))[:, None, None], thumb.T, palm.T)
        return (share[:, None] * growth).flatten(0, 1) * off_palm.repeat_interleave(10)[:, None], (1 + 4 * digit) * off_palm, reach

    def to(self, like: Tensor) -> "Layout":
        """The same in the precision of another tensor."""
        return Layout(self.bone, self.along.to(like), self.nominal.to(like), self.spread.to(like), self.noise.to(like))


def bone_axes(chain: Chain, angles: Tensor) -> Tensor:
    """(N, B, 3, 3): axes of the bones as columns, in the hand frame.

    Args:
        chain: left hands in the hand frame.
        angles: (N, 23) of these hands.
    """
    axes, bones = chain.axes, _digit_bones(chain)
    x = bones / bones.norm(dim=-1, keepdim=True)
    # Fingers turn about their lateral axis to extend; the thumb's joints flex about an axis that is dorsal in the palm plane.
    lateral = -axes[:, 8:22:4, None].expand(-1, -1, 3, -1).flatten(1, 2)
    thumb = torch.linalg.cross(x[:, :3], axes[:, _THUMB_FLEXES])
    z = torch.cat([torch.linalg.cross(x[:, :3], thumb), lateral], dim=1)
    y = torch.cat([thumb, torch.linalg.cross(lateral, x[:, 3:])], dim=1)
    cup = angles[:, 22, None] * MOVE_SHARE[22, [9, 13, 17]].to(angles)
    zero, one = torch.zeros_like(cup), torch.ones_like(cup)
    palm = torch.stack([one, zero, zero, zero, cup.cos(), cup.sin(), zero, -cup.sin(), cup.cos()], dim=-1).unflatten(-1, (3, 3))
    return torch.cat([palm, torch.stack([x, y, z], dim=-1)], dim=1)


def place_markers(chain: Chain, angles: Tensor, shape: Tensor, layout: Layout, offset: Tensor) -> tuple[Tensor, Tensor]:
    """Markers of left hands in the hand frame.

    Args:
        chain: of the hands.
        angles: (N, 23).
        shape: (10,) or (N, 10).
        layout: of M markers.
        offset: (M, 3) or (N, M, 3) metres from the layout's place, in the axes of the bones.

    Returns:
        Markers (N, M, 3) and the axes (N, M, 3, 3) of the bones that they sit on.
    """
    return place_inside(chain, angles, layout, scaled_places(shape, layout) + offset)


def scaled_places(shape: Tensor, layout: Layout) -> Tensor:
    """(..., M, 3) metres: places of the layout in the axes of the bones, on the palm grown with it."""
    return layout.nominal * torch.where((layout.bone < _METACARPALS)[:, None], palm_scale(shape)[..., None, :], 1.0)


def place_inside(chain: Chain, angles: Tensor, layout: Layout, inside: Tensor) -> tuple[Tensor, Tensor]:
    """`place_markers` from places (M, 3) or (N, M, 3) that have grown already."""
    axes = bone_axes(chain, angles)[:, layout.bone]
    points = layout.between @ chain.joints + (axes @ inside.expand(*axes.shape[:-1])[..., None])[..., 0]
    return points, axes


def _digit_bones(chain: Chain) -> Tensor:
    """(N, 15, 3) metres along the bones of the digits."""
    return chain.joints[:, 1:].unflatten(1, (5, 4)).diff(dim=2).flatten(1, 2)


def palm_scale(shape: Tensor) -> Tensor:
    """(..., 3): the palm of these shapes over that of the mean hand, along, dorsal and across."""
    return bone_lengths(shape).knuckles[..., 0, :] / _MEAN_KNUCKLE.to(shape)


def shape_columns(chain: Chain, angles: Tensor, shape: Tensor, layout: Layout) -> Tensor:
    """(N, M, 3, 10) metres per standard deviation: how markers move with the shape (10,), in the hand frame.

    Lengths are exponentials of the shape, so each grows by itself times a constant; directions of bones stay.
    """
    cut, root, reach = layout.shape_shares
    axes = bone_axes(chain, angles)[:, layout.palm_bone]
    along = (cut @ _digit_bones(chain)).unflatten(1, (len(root), -1)).mT
    # Markers of the palm grow with it from the wrist, digits from where they start.
    start = (axes.mT @ chain.joints[:, root][..., None])[..., 0] + layout.on_palm * layout.nominal * palm_scale(shape)
    return along + torch.einsum("nmia,mak->nmik", axes * start[..., None, :], reach)
