"""Denoiser: predicts clean features of two hands from noisy ones.

What is unusual here:
- each hand is its own row of tokens (4 frames each), described from its own side, and both hands share every weight:
  exchanging the hands exchanges the output, so left and right cannot be learned differently;
- a hand attends to its own past and future and to the other hand's, told apart by one learned vector;
- the text of the hand and the text of the relation are attended separately; each text is pressed once into 8 latents.

Letters: B batch, T frames, F features per hand, K tokens per hand, D width, W text width.
"""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn

from ambidex.control import own_side_texts
from ambidex.diffusion.role import HAND_SENTENCES, Heard, by_clip
from ambidex.errors import InputError
from ambidex.nn.attention import Attention, FeedForward, sinusoid

FPS = 30.0
"""Frames per second of the clips that it knows."""
PATCH = 4
"""Frames per token."""


@dataclass(frozen=True)
class DenoiserConfig:
    """Size of the denoiser.

    Raises:
        InputError: a width that its heads do not share evenly.
    """

    features: int = 67
    """Numbers per hand and frame."""
    width: int = 256
    layers: int = 5
    heads: int = 4
    latents: int = 8
    """Vectors that each text is pressed into."""
    text_width: int = 384
    shape_size: int = 10

    def __post_init__(self) -> None:
        if self.heads < 1 or self.width % (2 * self.heads):
            raise InputError(f"A denoiser {self.width} wide cannot have {self.heads} heads; the width must be a multiple of twice as many.")


class TextPress(nn.Module):
    """Token states of a text → a fixed number of latents; no text → learned ones."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        self.queries = nn.Parameter(torch.randn(config.latents, config.width) * 0.02)
        self.nothing = nn.Parameter(torch.randn(config.latents, config.width) * 0.02)
        self.read = Attention(config.width, config.heads, config.text_width)
        self.norm = nn.LayerNorm(config.width)
        self.mix = FeedForward(config.width, 2 * config.width)
        self.out = nn.LayerNorm(config.width)

    def forward(self, states: Tensor, mask: Tensor, given: Tensor) -> Tensor:
        """(B, latents, D) from states (B, W', W), their mask (B, W') and whether there is a text (B)."""
        queries = self.queries.expand(len(states), -1, -1)
        # A text that is absent still needs one key, or attention divides by nothing.
        safe = mask | ~given[:, None]
        latents = queries + self.read(queries, states, safe)
        latents = latents + self.mix(self.norm(latents))
        return torch.where(given[:, None, None], self.out(latents), self.nothing.to(latents.dtype))


class HandBlock(nn.Module):
    """One layer: attention over both hands, over the hand's text, over the relation's text, feed-forward."""

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        width = config.width
        self.scales = nn.Parameter(torch.randn(6, width) * 0.02)
        self.other = nn.Parameter(torch.randn(width) * 0.02)
        self.norm_hands = nn.LayerNorm(width, elementwise_affine=False)
        self.hands = Attention(width, config.heads)
        self.norm_text = nn.LayerNorm(width)
        self.own_text = Attention(width, config.heads)
        self.relation_text = Attention(width, config.heads)
        self.norm_mix = nn.LayerNorm(width, elementwise_affine=False)
        self.mix = FeedForward(width, 4 * width)

    def read(self, own: Tensor, relation: Tensor) -> tuple[Tensor, Tensor]:
        """Keys and values (B, 2, latents, 2D) of the texts (B, 2, latents, D); they are the same at every time."""
        return self.own_text.key_value(own), self.relation_text.key_value(relation)

    def forward(self, x: Tensor, time: Tensor, own: Tensor, relation: Tensor, mask: Tensor) -> Tensor:
        """x (B, 2, K, D), time (B, 6, D), texts (B, 2, latents, 2D) from `read`, mask (B, 2, K) → x."""
        shift1, scale1, gate1, shift2, scale2, gate2 = (time + self.scales)[:, :, None, None].unbind(1)
        seen = self.norm_hands(x) * (1 + scale1) + shift1
        # The other hand's tokens carry one more vector. The map is linear, so that vector is added behind it.
        mine = self.hands.key_value(seen)
        keys = torch.cat([mine, mine.flip(1) + self.hands.key_value(self.other)], dim=2)
        both = torch.cat([mask, mask.flip(1)], dim=2)
        x = x + gate1 * self._per_hand(self.hands, seen, keys, both)
        asking = self.norm_text(x)
        x = x + self._per_hand(self.own_text, asking, own, None) + self._per_hand(self.relation_text, asking, relation, None)
        seen = self.norm_mix(x) * (1 + scale2) + shift2
        return x + gate2 * self.mix(seen)

    @staticmethod
    def _per_hand(attention: Attention, queries: Tensor, keys: Tensor, mask: Tensor | None) -> Tensor:
        flat = attention.attend(queries.flatten(0, 1), keys.flatten(0, 1), None if mask is None else mask.flatten(0, 1))
        return flat.unflatten(0, queries.shape[:2])


class Denoiser(nn.Module):
    """Noisy features and texts → clean features."""

    patch = PATCH
    symmetric = True
    brief = False

    def __init__(self, config: DenoiserConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.press = TextPress(config)
        self.enter = nn.Linear(PATCH * config.features, width)
        self.condition = nn.Sequential(nn.Linear(width + config.shape_size, width), nn.SiLU(), nn.Linear(width, width), nn.SiLU())
        self.modulate = nn.Linear(width, 6 * width)
        self.blocks = nn.ModuleList(HandBlock(config) for _ in range(config.layers))
        self.norm = nn.LayerNorm(width)
        self.leave = nn.Linear(width, PATCH * config.features)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)
        nn.init.normal_(self.modulate.weight, std=0.01)
        nn.init.zeros_(self.modulate.bias)
        with torch.no_grad():
            self.modulate.bias.view(6, width)[[2, 5]] = 0.5

    @property
    def features(self) -> int:
        """Numbers per hand and frame."""
        return self.config.features

    @property
    def nothing(self) -> Tensor:
        """(latents, D): what is heard where there is no text."""
        return self.press.nothing

    @staticmethod
    def sentences(left: str, right: str, relation: str) -> tuple[str, str, str, str]:
        """Each hand's text from its own side, then the relation from both sides."""
        (own_left, relation_left), (own_right, relation_right) = own_side_texts(left, right, relation)
        return own_left, own_right, relation_left, relation_right

    def hear(self, states: Tensor, mask: Tensor, given: Tensor) -> Heard:
        """See `DenoiserRole`; every text is pressed into latents."""
        vectors = by_clip(self.press(states, mask, given), len(states) // 4)
        return Heard(vectors, vectors.new_ones(vectors.shape[:3], dtype=torch.bool), by_clip(given, len(states) // 4))

    def read(self, heard: Heard) -> list[tuple[Tensor, Tensor]]:
        """What each layer makes of the pressed texts: once for all times at which they are used."""
        own, relation = heard.vectors[:, :HAND_SENTENCES], heard.vectors[:, HAND_SENTENCES:]
        return [cast(HandBlock, block).read(own, relation) for block in self.blocks]

    def denoise(self, noisy: Tensor, time: Tensor, mask: Tensor, shape: Tensor, texts: list[tuple[Tensor, Tensor]]) -> Tensor:
        """See `DenoiserRole`."""
        frames = noisy.shape[1]
        patches = noisy.transpose(1, 2).unflatten(2, (frames // PATCH, PATCH)).flatten(-2)
        tokens = mask.transpose(1, 2).unflatten(2, (frames // PATCH, PATCH)).any(-1)
        width = self.config.width
        counts = tokens.any(1).sum(-1)
        places = torch.arange(frames // PATCH, device=noisy.device)
        # Where a token stands from the start and from the end: actions happen "at the start" and "at the end".
        start = sinusoid(places.expand(len(noisy), -1), width // 2, 100.0)
        end = sinusoid((counts[:, None] - 1 - places).clamp(min=0), width // 2, 100.0)
        x = self.enter(patches) + torch.cat([start, end], dim=-1)[:, None]
        # Both hands of a person have one shape; if they differ, the mean stands for both.
        condition = self.condition(torch.cat([sinusoid(time * 1000, width, 10_000.0), shape.mean(1)], dim=-1))
        modulation = self.modulate(condition).unflatten(-1, (6, width))
        # A clip without any present hand in a token would leave attention without keys.
        safe = tokens | ~tokens.any(dim=(1, 2), keepdim=True)
        for block, (own, relation) in zip(self.blocks, texts, strict=True):
            x = block(x, modulation, own, relation, safe)
        out = self.leave(self.norm(x))
        return out.unflatten(-1, (PATCH, -1)).flatten(2, 3).transpose(1, 2)
