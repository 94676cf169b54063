"""Attention, feed-forward and the sinusoid: the fast form is the plain form."""

import math

import torch
from torch.nn import functional

from ambidex.nn.attention import Attention, FeedForward, sinusoid

RANDOM = torch.Generator().manual_seed(0)


def naive(attention: Attention, queries: torch.Tensor, keys: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """One query of one head at a time."""
    total = attention.query.out_features
    width = total // attention.heads
    out = torch.zeros(*queries.shape[:2], total)
    keys, values = attention.key_value(keys).split(total, dim=-1)
    for batch in range(len(queries)):
        for head in range(attention.heads):
            part = slice(head * width, (head + 1) * width)
            k, v = keys[batch, :, part], values[batch, :, part]
            for row, query in enumerate(attention.query(queries)[batch, :, part]):
                scores = (k @ query) / math.sqrt(width)
                out[batch, row, part] = scores.masked_fill(~mask[batch], -math.inf).softmax(0) @ v
    return attention.out(out)


@torch.no_grad()
def test_attention_is_what_the_definition_says():
    attention = Attention(12, 3, key_width=7)
    queries, keys = torch.randn(2, 4, 12, generator=RANDOM), torch.randn(2, 5, 7, generator=RANDOM)
    mask = torch.tensor([[True] * 5, [True, False, True, False, False]])
    assert torch.allclose(attention(queries, keys, mask), naive(attention, queries, keys, mask), atol=1e-5)
    assert torch.allclose(attention(queries, keys), naive(attention, queries, keys, torch.ones(2, 5, dtype=torch.bool)), atol=1e-5)


@torch.no_grad()
def test_masked_keys_are_not_seen_and_the_order_of_keys_does_not_matter():
    attention = Attention(8, 2)
    queries, keys = torch.randn(1, 3, 8, generator=RANDOM), torch.randn(1, 6, 8, generator=RANDOM)
    mask = torch.tensor([[True] * 4 + [False] * 2])
    seen = attention(queries, keys, mask)
    assert torch.allclose(attention(queries, keys[:, :4]), seen, atol=1e-6)
    keys[:, 4:] = 100.0
    assert torch.allclose(attention(queries, keys, mask), seen, atol=1e-6)
    assert torch.allclose(attention(queries, keys[:, [3, 1, 0, 2]]), seen, atol=1e-6)


@torch.no_grad()
def test_feed_forward_is_two_maps_with_a_gelu_between():
    layer = FeedForward(6, 11)
    x = torch.randn(4, 6, generator=RANDOM)
    assert torch.allclose(layer(x), layer.down(functional.gelu(layer.up(x))))


def test_the_sinusoid_of_zero_is_zeros_and_ones_and_tells_values_apart():
    values = torch.arange(200.0)
    rows = sinusoid(values, 32)
    assert rows.shape == (200, 32)
    assert torch.equal(rows[0], torch.cat([torch.zeros(16), torch.ones(16)]))
    assert torch.allclose(rows.norm(dim=-1), torch.full((200,), 4.0), atol=1e-4)
    distances = torch.cdist(rows, rows) + torch.eye(200) * 10
    assert distances.min() > 0.1


def test_neighbouring_values_are_nearer_than_far_ones():
    rows = sinusoid(torch.tensor([10.0, 11.0, 60.0]), 64, 100.0)
    assert (rows[0] - rows[1]).norm() < (rows[0] - rows[2]).norm()
