"""Classifier-free guidance with a weight for each hand's text and one for the relation.

Three estimates: without any text (x₀), with the hands' texts (x₁), with all texts (x₂). Each hand follows its own text by
its own weight, and both follow the relation by the third: x₀ + w_hand (x₁ − x₀) + w_relation (x₂ − x₁). That is a weighted
sum, (1 − w_hand) x₀ + (w_hand − w_relation) x₁ + w_relation x₂; estimates whose weight is zero are not made, and a text that
is not there makes two of them one.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from ambidex.diffusion.overlap import overlapping
from ambidex.diffusion.role import HAND_SENTENCES, DenoiserRole, Heard

CLEAR = 0.1
"""From here on down every digit of an estimate is seen, and none is left out."""


@dataclass(frozen=True)
class Conditions:
    """What a batch of clips is conditioned on."""

    mask: Tensor
    """(B, T, 2) bool."""
    shape: Tensor
    """(B, 2, 10)."""
    heard: Heard
    """The texts."""
    weights: Tensor
    """(B, 3): left, right, relation."""


class GuidedDenoiser:
    """A denoiser with its conditions: texts are read once, whatever the number of steps."""

    def __init__(self, denoiser: DenoiserRole, conditions: Conditions) -> None:
        self.denoiser = denoiser
        shares = _shares(conditions)
        estimate, self.clip = (shares != 0).any(-1).T.nonzero(as_tuple=True)
        self.share = shares[self.clip, estimate][:, None, :, None]
        heard = conditions.heard
        # The first estimate hears nothing, the second the hands' sentences, the third all of them.
        level = torch.where(torch.arange(heard.given.shape[1], device=estimate.device) < HAND_SENTENCES, 1, 2)
        audible = estimate[:, None] >= level
        vectors = torch.where(audible[..., None, None], heard.vectors[self.clip], denoiser.nothing)
        self.texts = denoiser.read(Heard(vectors, heard.mask[self.clip], heard.given[self.clip] & audible))
        self.mask, self.shape = conditions.mask[self.clip], conditions.shape[self.clip]

    def __call__(self, noisy: Tensor, time: Tensor) -> Tensor:
        """Guided estimate of the clean features (B, T, 2, F) from noisy ones at a time, a scalar."""
        return self._estimate(noisy, time, self.mask)

    def without_seams(self, noisy: Tensor, time: Tensor) -> Tensor:
        """The same without steps between tokens: for the last step of a solver, whose estimate is the result."""
        return overlapping(lambda frames: self._estimate(noisy[:, frames], time, self.mask[:, frames]), noisy.shape[1], self.denoiser.patch)

    def _estimate(self, noisy: Tensor, time: Tensor, mask: Tensor) -> Tensor:
        brief = self.denoiser.brief and float(time) > CLEAR
        with torch.autocast(noisy.device.type, dtype=torch.bfloat16, enabled=brief):
            estimates = self.denoiser.denoise(noisy[self.clip], time.expand(len(self.clip)), mask, self.shape, self.texts)
        return torch.zeros_like(noisy).index_add_(0, self.clip, estimates * self.share)


def _shares(conditions: Conditions) -> Tensor:
    """(B, 3, 2): weights of x₀, x₁, x₂ for each hand."""
    hands, relation = conditions.weights[:, :2], conditions.weights[:, 2:].expand(-1, 2)
    free, some, every = 1 - hands, hands - relation, relation
    given = conditions.heard.given
    without_relation = ~given[:, HAND_SENTENCES:].any(1, keepdim=True)
    some, every = torch.where(without_relation, some + every, some), torch.where(without_relation, 0.0, every)
    without_own = ~given[:, :HAND_SENTENCES].any(1, keepdim=True)
    free, some = torch.where(without_own, free + some, free), torch.where(without_own, 0.0, some)
    return torch.stack([free, some, every], dim=1)
