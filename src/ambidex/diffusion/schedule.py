"""The noise schedule: how much of a clip is left at time u, from 0 (clean) to 1 (noise)."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

_S = 0.008


@dataclass(frozen=True)
class CosineSchedule:
    """ᾱ(u) = cos²(((u + s) / (1 + s)) · π/2), s = 0.008 (Nichol and Dhariwal 2021), in continuous time."""

    latest: float = 0.995
    """Sampling starts here, where the clip is all but gone and the log signal-to-noise ratio is still finite."""

    def alpha_sigma(self, u: Tensor) -> tuple[Tensor, Tensor]:
        """Signal and noise levels at times u in [0, 1): x_u = α x + σ ε, α² + σ² = 1."""
        start = math.cos(_S / (1 + _S) * math.pi / 2)
        alpha = (torch.cos((u + _S) / (1 + _S) * math.pi / 2) / start).clamp(1e-5, 1.0)
        return alpha, (1 - alpha**2).clamp(min=1e-10).sqrt()

    def times(self, steps: int) -> Tensor:
        """(steps + 1) times from `latest` down to 0, evenly spaced."""
        return torch.linspace(self.latest, 0.0, steps + 1, dtype=torch.float64)
