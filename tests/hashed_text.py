"""A text encoder that loads nothing."""

import hashlib
from collections.abc import Sequence

import torch
from torch import Tensor


class HashedText:
    """A text encoder whose states are drawn from the hash of each word: the same word is the same vector, everywhere."""

    name = "hashed words"
    sha256 = "0" * 64
    width = 384

    def __init__(self) -> None:
        self.asked: list[str] = []
        """Every text it was asked to read, in order."""

    def encode(self, texts: Sequence[str]) -> list[Tensor]:
        self.asked += texts
        return [torch.stack([self._word(word) for word in text.split()]) for text in texts]

    def _word(self, word: str) -> Tensor:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:6], "big")
        return torch.randn(self.width, generator=torch.Generator().manual_seed(seed))
