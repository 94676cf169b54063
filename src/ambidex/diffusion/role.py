"""What a denoiser is to all that trains, guides and samples it."""

from dataclasses import dataclass
from typing import Any, Protocol

from torch import Tensor

HAND_SENTENCES = 2
"""The first sentences of a clip are told of its hands, left and right; all others of their relation."""


@dataclass(frozen=True)
class Heard:
    """What a denoiser has made of the S sentences of each of B clips, once for all times at which it is used."""

    vectors: Tensor
    """(B, S, M, D)."""
    mask: Tensor
    """(B, S, M) bool: vectors that count."""
    given: Tensor
    """(B, S) bool: sentences that are there; the vectors of the others are those of no text."""


class DenoiserRole(Protocol):
    """Noisy features and texts → clean features."""

    patch: int
    """Frames come in multiples of this."""
    symmetric: bool
    """Exchanging the hands exchanges the estimate."""
    brief: bool
    """Estimates of what is still noisy are made in bfloat16, as in training: in a quarter of the time."""

    @property
    def features(self) -> int:
        """Numbers per hand and frame."""
        ...

    @property
    def nothing(self) -> Tensor:
        """(M or 1, D): what is heard where there is no text."""
        ...

    @staticmethod
    def sentences(left: str, right: str, relation: str) -> tuple[str, ...]:
        """The S sentences that it reads of a caption: of the left hand, of the right hand, then of the relation."""
        ...

    def hear(self, states: Tensor, mask: Tensor, given: Tensor) -> Heard:
        """Sentences by their states (S·B, W', W), the mask of these (S·B, W') and whether there is a text (S·B)."""
        ...

    def read(self, heard: Heard) -> Any:
        """What it keeps of the sentences, for `denoise`."""
        ...

    def denoise(self, noisy: Tensor, time: Tensor, mask: Tensor, shape: Tensor, texts: Any) -> Tensor:
        """Estimates the clean features.

        Args:
            noisy: (B, T, 2, F) normalised, T a multiple of `patch`.
            time: (B) in [0, 1].
            mask: (B, T, 2) bool, where a hand is present.
            shape: (B, 2, 10) standard deviations.
            texts: from `read`.

        Returns:
            (B, T, 2, F) normalised.
        """
        ...


def by_clip(sentences: Tensor, count: int) -> Tensor:
    """(B, S, ...) from what comes sentence by sentence, (S·B, ...)."""
    return sentences.unflatten(0, (-1, count)).transpose(0, 1)
