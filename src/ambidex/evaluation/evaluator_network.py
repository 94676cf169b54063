"""The evaluator's network: motions and texts to vectors that are near each other where the text tells of the motion.

What is unusual here:
- both hands share every weight, and each is seen from its own side, as in the generator; so the mirror of a motion and of its
  texts has the same vectors with left and right exchanged, and no figure can favour a hand;
- there is a vector for each part (left, right, relation) and one for the whole; those of relation and whole are two halves, one
  from each side;
- in training, the whole must also tell where the hands were, so that it holds more of a motion than words say.

Letters: B motions, T frames, K tokens per hand, D width, M texts, W' words, W text width, S summary numbers.
"""

from dataclasses import dataclass
from typing import NamedTuple, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from ambidex.errors import InputError
from ambidex.evaluation.evaluator_features import NEAR, PATCH, POSE, SIZE, STEPS, Observed
from ambidex.nn.attention import Attention, FeedForward, sinusoid

BINS = 8
"""Stretches of time that the whole must tell apart."""
SUMMARY = POSE + NEAR
"""S, features whose mean over a stretch is told: where hands and fingers are, and what is near what."""
_PART, _RELATION, _WHOLE, _ASKING = 0, 1, 2, 3


@dataclass(frozen=True)
class NetworkConfig:
    """Size of the evaluator.

    Raises:
        InputError: a width that its heads do not share evenly, or vectors whose halves differ.
    """

    width: int = 192
    layers: int = 4
    heads: int = 4
    text_width: int = 384
    text_layers: int = 1
    part: int = 128
    """Numbers of the vector of a hand, and of the relation."""
    whole: int = 256

    def __post_init__(self) -> None:
        if self.heads < 1 or self.width % (4 * self.heads) or self.part % 2 or self.whole % 2:
            raise InputError(
                f"An evaluator {self.width} wide cannot have {self.heads} heads and vectors of {self.part} and {self.whole} numbers; "
                "the width must be a multiple of four times the heads, and the vectors even."
            )


class Vectors(NamedTuple):
    """Vectors of length 1."""

    hands: Tensor
    """(B, 2, part), left hand first."""
    relation: Tensor
    """(B, part)."""
    whole: Tensor
    """(B, whole)."""


class Block(nn.Module):
    """Attention over tokens and, where there is another hand, over its tokens; then feed-forward."""

    def __init__(self, config: NetworkConfig, other: bool) -> None:
        super().__init__()
        self.other = nn.Parameter(torch.randn(config.width) * 0.02) if other else None
        self.norm = nn.LayerNorm(config.width)
        self.attention = Attention(config.width, config.heads)
        self.norm_mix = nn.LayerNorm(config.width)
        self.mix = FeedForward(config.width, 4 * config.width)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x (..., K, D) and mask (..., K) → x; with another hand, (B, 2, K, D) and (B, 2, K)."""
        seen = self.norm(x)
        keys = self.attention.key_value(seen)
        if self.other is not None:
            # The other hand's tokens carry one more vector. The map is linear, so that vector is added behind it.
            keys = torch.cat([keys, keys.flip(1) + self.attention.key_value(self.other)], dim=-2)
            mask = torch.cat([mask, mask.flip(1)], dim=-1)
        flat = self.attention.attend(seen.flatten(0, -3), keys.flatten(0, -3), mask.flatten(0, -2))
        x = x + flat.view(x.shape)
        return x + self.mix(self.norm_mix(x))


class MotionEncoder(nn.Module):
    """Observed motions → three tokens for each hand: of the hand, of the relation, of the whole."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.asking = nn.Parameter(torch.randn(_ASKING, config.width) * 0.5)
        self.enter = nn.Linear(PATCH * SIZE, config.width)
        self.blocks = nn.ModuleList(Block(config, other=True) for _ in range(config.layers))
        self.norm = nn.LayerNorm(config.width)

    def forward(self, observed: Observed) -> Tensor:
        """(B, 2, 3, D)."""
        values, mask = observed.values, observed.mask
        tokens = values.shape[1] // PATCH
        patches = values.transpose(1, 2).unflatten(2, (tokens, PATCH)).flatten(-2)
        there = mask.transpose(1, 2).unflatten(2, (tokens, PATCH)).any(-1)
        half = self.asking.shape[-1] // 2
        # Where a token stands from the start and from the end: actions happen "at the start" and "at the end".
        places = torch.arange(tokens, device=values.device)
        last = torch.div(observed.lengths.to(values.device) - 1, PATCH, rounding_mode="floor")
        start = sinusoid(places.expand(len(values), -1), half, 100.0)
        end = sinusoid((last[:, None] - places).clamp(min=0), half, 100.0)
        x = self.enter(patches) + torch.cat([start, end], dim=-1)[:, None]
        x = torch.cat([self.asking.expand(*x.shape[:2], -1, -1), x], dim=2)
        there = torch.cat([there.new_ones(*there.shape[:2], _ASKING), there], dim=2)
        for block in self.blocks:
            x = block(x, there)
        return self.norm(x[:, :, :_ASKING])


class TextReader(nn.Module):
    """Token states of a text → latents; each distinct text is read once."""

    LATENTS = 4

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.latents = nn.Parameter(torch.randn(self.LATENTS, config.width) * 0.5)
        self.enter = nn.Linear(config.text_width, config.width)
        self.blocks = nn.ModuleList(Block(config, other=False) for _ in range(config.text_layers))
        self.norm = nn.LayerNorm(config.width)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """(M, 4, D) from states (M, W', W) and their mask (M, W')."""
        x = torch.cat([self.latents.expand(len(states), -1, -1), self.enter(states)], dim=1)
        there = torch.cat([mask.new_ones(len(mask), self.LATENTS), mask], dim=1)
        for block in self.blocks:
            x = block(x, there)
        return self.norm(x[:, : self.LATENTS])


class EvaluatorNetwork(nn.Module):
    """Motions and texts → vectors."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.motion = MotionEncoder(config)
        self.text = TextReader(config)
        # Which text it is: the hand's own, the other hand's, the relation.
        self.role = nn.Parameter(torch.randn(3, width) * 0.5)
        self.asking = nn.Parameter(torch.randn(width) * 0.5)
        self.mix = Block(config, other=False)
        self.norm = nn.LayerNorm(width)
        sizes = (config.part, config.part // 2, config.whole // 2)
        self.motion_heads = nn.ModuleList(nn.Linear(width, size) for size in sizes)
        self.text_heads = nn.ModuleList(nn.Linear(width, size) for size in sizes)
        self.tell = nn.Sequential(
            nn.Linear(config.whole // 2, 2 * width), nn.GELU(), nn.Linear(2 * width, BINS * SUMMARY),
        )  # fmt: skip
        self.log_scale = nn.Parameter(torch.tensor(2.5))
        """Logarithm of the inverse temperature of training."""

    def motions(self, observed: Observed) -> Vectors:
        """Vectors of motions."""
        tokens = self.motion(observed)
        return _vectors(self.motion_heads, tokens.unbind(2))

    def texts(self, latents: Tensor, rows: Tensor) -> Vectors:
        """Vectors of captions.

        Args:
            latents: (M, 4, D) of distinct texts, as `text` reads them; at least one.
            rows: (B, 2, 2) numbers of texts, for each hand its own and the relation from its side; −1 where there is none.
        """
        # For each hand: its own text, the other hand's, the relation.
        three = torch.stack([rows[..., 0], rows.flip(1)[..., 0], rows[..., 1]], dim=-1)
        given = three >= 0
        read = latents[three.clamp(min=0)]
        asked = (read + self.role[:, None]).flatten(2, 3)
        there = given[..., None].expand(*given.shape, TextReader.LATENTS).flatten(2)
        x = torch.cat([self.asking.expand(*asked.shape[:2], 1, -1), asked], dim=2)
        there = torch.cat([there.new_ones(*there.shape[:2], 1), there], dim=2)
        whole = self.norm(self.mix(x.flatten(0, 1), there.flatten(0, 1)).unflatten(0, x.shape[:2])[:, :, 0])
        return _vectors(self.text_heads, (read[:, :, 0, 0], read[:, :, 2, 1], whole))

    def told(self, vectors: Vectors) -> Tensor:
        """(B, 2, 8, S): what the whole tells of each hand's features, in eight equal stretches of time."""
        halves = vectors.whole.unflatten(-1, (2, -1)) * self.config.whole**0.5
        return self.tell(halves).unflatten(-1, (BINS, SUMMARY))


def summary(observed: Observed) -> tuple[Tensor, Tensor]:
    """What `told` should be: means (B, 2, 8, S) over eight equal stretches, and whether a hand is seen there (B, 2, 8)."""
    values, mask = observed.values, observed.mask
    chosen = torch.cat([values[..., :POSE], values[..., POSE + STEPS : POSE + STEPS + NEAR]], dim=-1)
    places = torch.arange(values.shape[1])
    number = (places * BINS).div(observed.lengths[:, None], rounding_mode="floor")
    share = functional.one_hot(number.clamp(max=BINS), BINS + 1)[..., :BINS].to(values)
    weights = share[:, :, None] * mask[..., None]
    sums = torch.einsum("bthk,bths->bhks", weights, chosen)
    counts = weights.sum(1)
    return sums / counts.clamp(min=1)[..., None], counts > 0


def _vectors(heads: nn.ModuleList, tokens: tuple[Tensor, ...]) -> Vectors:
    """Heads over tokens (B, 2, D) of the hand, the relation and the whole."""
    hands, relation, whole = (cast(nn.Linear, head)(token).float() for head, token in zip(heads, tokens, strict=True))
    # Each half has the same length, so that both sides count the same.
    halves = [functional.normalize(each, dim=-1).flatten(1) * 0.5**0.5 for each in (relation, whole)]
    return Vectors(functional.normalize(hands, dim=-1), *halves)
