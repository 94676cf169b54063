"""DPM-Solver++ (2M), the multistep second-order solver for models that predict the clean signal (Lu et al. 2022)."""

from collections.abc import Callable

import torch
from torch import Tensor

from ambidex.diffusion.schedule import CosineSchedule

Predict = Callable[[Tensor, Tensor], Tensor]
"""Noisy features and the time (a scalar tensor) → clean features."""


def dpm_solver(predict: Predict, noise: Tensor, schedule: CosineSchedule, steps: int, finish: Predict | None = None) -> Tensor:
    """Clean features from noise.

    With λ = log(α/σ), h the step in λ and D the data prediction extrapolated from the last two:
    x_next = (σ_next/σ) x − α_next (e^{−h} − 1) D. The last step goes to the clean prediction itself.

    Args:
        predict: the model.
        noise: standard normal, any shape.
        schedule: noise levels.
        steps: model calls; 10 to 20.
        finish: makes the last prediction, which is the result; `predict` when left out.
    """
    times = schedule.times(steps)
    alpha, sigma = schedule.alpha_sigma(times)
    log_snr = torch.log(alpha) - torch.log(sigma)
    x = noise
    before: Tensor | None = None
    for step in range(steps):
        if step == steps - 1:
            return (finish or predict)(x, times[step].float())
        data = predict(x, times[step].float())
        h = log_snr[step + 1] - log_snr[step]
        slope = data
        if before is not None:
            ratio = (log_snr[step] - log_snr[step - 1]) / h
            slope = data + (data - before) / (2 * float(ratio))
        x = float(sigma[step + 1] / sigma[step]) * x - float(alpha[step + 1] * torch.expm1(-h)) * slope
        before = data
    return x
