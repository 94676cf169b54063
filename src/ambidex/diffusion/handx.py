"""HandX's text-to-motion model, as published (architecture `trans_dec_treble_residual`), in this house.

- A frame of both hands is one token: 2 × 84 numbers of the `joints` representation.
- Three branches, one for each text, go through one and the same decoder of post-norm layers; what they add is summed
  onto the frames. Texts are told from the person's view, as they were written.
- Nothing ties left to right: the mirror law does not hold for it.

MENDED, against the published code, each with a test in tests/diffusion:
- guidance hears the null text; there, both of its estimates are the same one, and guidance does nothing;
- all texts are left out together for a tenth of the clips, so that there is an estimate without text to guide from; there,
  each is left out by itself, and all three in one clip of a thousand;
- the text encoder stays as it was loaded, and is read once for each text; there, the model's initialiser draws it anew;
- gradients are clipped before the step, not after it;
- angles are wrapped (`joints` representation); there, a fist is off by a whole turn;
- accelerations are compared with the truth's; there, any acceleration costs;
- the average of the weights generates (EMA).

DIFFERENT here, by choice: the text encoder (the built-in MiniLM, 384 wide, where there is T5-base, 768 wide); noise levels are
continuous; the solver of this house, not 1,000 ancestral steps; both hands share the statistics of their features, seen from
their own side; clips of 1 to 6 s, not of 2 s; a hand that is absent is zero and costs nothing; learning rate with warm-up and
decay, and a batch that fits the machine (see `presets`).

Letters: B batch, T frames, F features per hand, D width, W text width, M words.
"""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn

from ambidex.diffusion.role import Heard, by_clip
from ambidex.errors import InputError
from ambidex.nn.attention import Attention, FeedForward, sinusoid

BRANCHES = 3
"""Left text, right text, relation text."""
_BEFORE = 2
"""Tokens before the frames of a branch: the time, and the branch itself."""


@dataclass(frozen=True)
class HandXConfig:
    """Size of HandX's model.

    Raises:
        InputError: a width that its heads do not share evenly, or a dropout that is no share.
    """

    features: int = 84
    """Numbers per hand and frame."""
    width: int = 512
    layers: int = 12
    heads: int = 4
    hidden: int = 1024
    """Width between the two maps of the feed-forward."""
    text_width: int = 768
    """T5-base's."""
    dropout: float = 0.1

    def __post_init__(self) -> None:
        if self.heads < 1 or self.width % (2 * self.heads):
            raise InputError(f"A model {self.width} wide cannot have {self.heads} heads; the width must be a multiple of twice as many.")
        if not 0 <= self.dropout < 1:
            raise InputError(f"The dropout is {self.dropout}; it must be at least 0 and less than 1.")


class HandXLayer(nn.Module):
    """Attention over the branch, over its text, feed-forward; each normalised after it is added."""

    def __init__(self, config: HandXConfig) -> None:
        super().__init__()
        width, drop = config.width, config.dropout
        self.frames = Attention(width, config.heads, bias=True, dropout=drop)
        self.text = Attention(width, config.heads, bias=True, dropout=drop)
        self.mix = FeedForward(width, config.hidden, dropout=drop)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(3))
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, mask: Tensor, text: Tensor, words: Tensor) -> Tensor:
        """x (B, N, D), its mask (B, N), keys and values of the text (B, M, 2D), their mask (B, M) → (B, N, D)."""
        x = self.norms[0](x + self.drop(self.frames(x, x, mask)))
        x = self.norms[1](x + self.drop(self.text.attend(x, text, words)))
        return self.norms[2](x + self.drop(self.mix(x)))


class HandXDenoiser(nn.Module):
    """Noisy features and three texts → clean features."""

    patch = 1
    symmetric = False
    brief = True

    def __init__(self, config: HandXConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.enter = nn.Linear(2 * config.features, width)
        self.time = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        self.words = nn.Linear(config.text_width, width)
        self.branch = nn.Parameter(torch.randn(BRANCHES, width))
        self.nothing = nn.Parameter(torch.randn(1, width))
        self.layers = nn.ModuleList(HandXLayer(config) for _ in range(config.layers))
        self.drop = nn.Dropout(config.dropout)
        self.leave = nn.Linear(width, 2 * config.features)
        self._start()

    @property
    def features(self) -> int:
        """Numbers per hand and frame."""
        return self.config.features

    @staticmethod
    def sentences(left: str, right: str, relation: str) -> tuple[str, str, str]:
        """The three texts as they are."""
        return left, right, relation

    def hear(self, states: Tensor, mask: Tensor, given: Tensor) -> Heard:
        """See `DenoiserRole`; one map for all words, and one learned vector for a text that is not there."""
        given_ = given[:, None]
        vectors = torch.where(given_[..., None], self.words(states), self.nothing)
        # However many words a missing text seems to have, they are all the same vector: one of them is enough.
        first = torch.arange(mask.shape[1], device=mask.device) == 0
        count = len(states) // BRANCHES
        return Heard(by_clip(vectors, count), by_clip(torch.where(given_, mask, first), count), by_clip(given, count))

    def read(self, heard: Heard) -> tuple[list[Tensor], Tensor]:
        """Keys and values (3B, M, 2D) of each layer, and the mask of the words (3B, M)."""
        words = heard.vectors.flatten(0, 1)
        return [cast(HandXLayer, layer).text.key_value(words) for layer in self.layers], heard.mask.flatten(0, 1)

    def denoise(self, noisy: Tensor, time: Tensor, mask: Tensor, shape: Tensor, texts: tuple[list[Tensor], Tensor]) -> Tensor:
        """See `DenoiserRole`; the shape of the hands is not heard."""
        count, frames = noisy.shape[:2]
        width = self.config.width
        h = self.enter((noisy * mask[..., None]).flatten(2))
        clock = self.time(sinusoid(time * 1000, width, 10_000.0))
        before = torch.stack([clock[:, None].expand(-1, BRANCHES, -1), self.branch.to(h).expand(count, -1, -1)], dim=2)
        # All three branches are one batch.
        x = torch.cat([before, h[:, None].expand(-1, BRANCHES, -1, -1)], dim=2).flatten(0, 1)
        x = self.drop(x + sinusoid(torch.arange(frames + _BEFORE, device=x.device), width, 10_000.0))
        present = torch.cat([mask.new_ones(count, _BEFORE), mask.any(2)], dim=1).repeat_interleave(BRANCHES, dim=0)
        for layer, text in zip(self.layers, texts[0], strict=True):
            x = layer(x, present, text, texts[1])
        added = x.unflatten(0, (count, BRANCHES))[:, :, _BEFORE:].sum(1)
        return self.leave(h + added).unflatten(-1, (2, -1))

    def _start(self) -> None:
        """Weights to start from: N(0, 0.02²) without bias; the projections into an attention by Glorot, as one matrix."""
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.02)
                nn.init.zeros_(module.bias)
        for module in self.modules():
            if isinstance(module, Attention):
                bound = (6 / (4 * self.config.width)) ** 0.5
                nn.init.uniform_(module.query.weight, -bound, bound)
                nn.init.uniform_(module.key_value.weight, -bound, bound)
