"""Attention, feed-forward, and the sinusoidal embedding, in the plainest form that is fast.

Letters: B batch, N queries, M keys, D width.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional


class Attention(nn.Module):
    """Multi-head attention of queries on keys that may differ from them."""

    def __init__(self, width: int, heads: int, key_width: int | None = None, bias: bool = False, dropout: float = 0.0) -> None:
        """Makes the projections.

        Args:
            width: of queries and output.
            heads: how many; they share the width evenly.
            key_width: of the keys, where it is another.
            bias: whether queries, keys and values have one.
            dropout: share of the attention weights that is dropped in training.
        """
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width, bias=bias)
        self.key_value = nn.Linear(key_width or width, 2 * width, bias=bias)
        self.out = nn.Linear(width, width)
        self.dropout = dropout

    def forward(self, queries: Tensor, keys: Tensor, mask: Tensor | None = None) -> Tensor:
        """(B, N, D) from queries (B, N, D), keys (B, M, Dk) and mask (B, M) bool, true where a key counts."""
        return self.attend(queries, self.key_value(keys), mask)

    def attend(self, queries: Tensor, projected: Tensor, mask: Tensor | None = None) -> Tensor:
        """`forward` with what `key_value` made of the keys, (B, M, 2D): for keys that are asked more than once."""
        q = self.query(queries).unflatten(-1, (self.heads, -1)).transpose(1, 2)
        k, v = projected.unflatten(-1, (2, self.heads, -1)).permute(2, 0, 3, 1, 4)
        # Written out: for a few dozen keys the fused kernel's backward pass on the CPU costs as much as all the rest.
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores.masked_fill(~mask[:, None, None, :], -1e4)
        weights = functional.dropout(scores.softmax(dim=-1), self.dropout, self.training and self.dropout > 0)
        attended = weights.to(v.dtype) @ v
        return self.out(attended.transpose(1, 2).flatten(-2))


class FeedForward(nn.Module):
    """Two linear maps with a GELU between them."""

    def __init__(self, width: int, hidden: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.up = nn.Linear(width, hidden)
        self.down = nn.Linear(hidden, width)
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        """(..., D) → (..., D)."""
        hidden = functional.gelu(self.up(x))
        return self.down(functional.dropout(hidden, self.dropout, self.training and self.dropout > 0))


def sinusoid(values: Tensor, width: int, longest: float = 1000.0) -> Tensor:
    """Sines and cosines of values (...) at geometric frequencies: (..., width)."""
    half = width // 2
    frequencies = torch.exp(-math.log(longest) * torch.arange(half, device=values.device) / half)
    phases = values[..., None].float() * frequencies
    return torch.cat([phases.sin(), phases.cos()], dim=-1)
