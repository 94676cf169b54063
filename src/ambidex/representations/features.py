"""`Features`: what a model sees of a motion, and the role of what makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from ambidex.motion import Motion


@dataclass(frozen=True)
class Features:
    """Two hands as numbers, each hand from its own side.

    The left hand is described in the mirror (x negated), so that both hands speak the same language: the features of a
    mirrored motion are the features of the motion with the hands exchanged. Values are not normalised, and never stored.
    """

    values: Tensor
    """(B, T, 2, F), zero where a hand is absent."""
    mask: Tensor
    """(B, T, 2) bool: where a hand is present."""
    shape: Tensor
    """(B, 2, 10): shape of the hands, standard deviations; zero where it is not known."""
    representation: str
    """Name of what made them, so that nothing else decodes them."""

    def mirrored(self) -> "Features":
        """Features of the mirrored motion: the hands exchanged."""
        return Features(self.values.flip(2), self.mask.flip(2), self.shape.flip(1), self.representation)


class Representation(Protocol):
    """Turns motions into features and back."""

    name: str
    size: int
    """F, numbers per hand and frame."""

    def encode(self, motions: Sequence[Motion]) -> Features:
        """Features of motions, padded to the longest; clips are centred on their mean wrist position."""
        ...

    def decode(self, features: Features, fps: float) -> list[Motion]:
        """Motions of features, one per row, cut where the mask ends."""
        ...


def lengths(mask: Tensor) -> list[int]:
    """Frames of each row: up to the last frame with a hand."""
    present = mask.any(dim=2)
    return [int(row.nonzero().max()) + 1 if row.any() else 0 for row in present]


def pad(rows: Sequence[Tensor], frames: int) -> Tensor:
    """Stacks (t, ...) tensors into (B, frames, ...), zeros at the end."""
    out = rows[0].new_zeros((len(rows), frames, *rows[0].shape[1:]))
    for row, values in zip(out, rows, strict=True):
        row[: len(values)] = values
    return out


def own_side(points: Tensor) -> Tensor:
    """Points (..., 2, N, 3) of both hands ⇄ each from its own side: x of the left hand is negated. Its own inverse."""
    signs = points.new_tensor([[-1.0, 1.0, 1.0], [1.0, 1.0, 1.0]])
    return points * signs[:, None, :]
