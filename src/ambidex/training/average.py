"""Exponential moving average of weights (EMA)."""

import torch
from torch import Tensor, nn


class Average:
    """Follows a module's weights: average ← d · average + (1 − d) · weights, d growing toward `decay` in the first steps."""

    def __init__(self, module: nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = {name: tensor.detach().clone().float() for name, tensor in module.state_dict().items()}

    @torch.no_grad()
    def update(self, module: nn.Module, step: int) -> None:
        """Takes in the weights after `step` optimiser steps (1 is the first)."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for name, tensor in module.state_dict().items():
            self.weights[name].lerp_(tensor.float(), 1 - decay)

    def state(self) -> dict[str, Tensor]:
        """The averaged weights by name."""
        return self.weights

    def load(self, weights: dict[str, Tensor]) -> None:
        """Takes averaged weights back from a checkpoint."""
        self.weights = {name: tensor.clone() for name, tensor in weights.items()}
