"""Classifier-free guidance with a weight for each hand's text and one for the relation.

Three passes in one batch: without any text (x₀), with the hands' texts (x₁), with all texts (x₂). Each hand follows its
own text by its own weight, and both follow the relation by the third: x₀ + w_hand (x₁ − x₀) + w_relation (x₂ − x₁).
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from ambidex.diffusion.denoiser import Denoiser


@dataclass(frozen=True)
class Conditions:
    """What a batch of clips is conditioned on."""

    mask: Tensor
    """(B, T, 2) bool."""
    shape: Tensor
    """(B, 2, 10)."""
    own: Tensor
    """(B, 2, latents, D)."""
    relation: Tensor
    """(B, 2, latents, D)."""
    weights: Tensor
    """(B, 3): left, right, relation."""


def guided(denoiser: Denoiser, conditions: Conditions, noisy: Tensor, time: Tensor) -> Tensor:
    """Guided estimate of the clean features: (B, T, 2, F)."""
    batch = len(noisy)
    nothing = denoiser.press.nothing.expand_as(conditions.own)
    estimates = denoiser(
        noisy.repeat(3, 1, 1, 1),
        time.expand(3 * batch),
        conditions.mask.repeat(3, 1, 1),
        conditions.shape.repeat(3, 1, 1),
        torch.cat([nothing, conditions.own, conditions.own]),
        torch.cat([nothing, nothing, conditions.relation]),
    )
    free, hands, everything = estimates.chunk(3)
    per_hand = conditions.weights[:, None, :2, None]
    relation = conditions.weights[:, None, 2:, None]
    return free + per_hand * (hands - free) + relation * (everything - hands)
