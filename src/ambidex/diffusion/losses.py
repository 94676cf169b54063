"""What a denoiser is trained to do: two sets of losses between its estimate and the clean features."""

from collections.abc import Callable, Mapping

import torch
from torch import Tensor

from ambidex.diffusion.data import Batch
from ambidex.diffusion.role import DenoiserRole
from ambidex.diffusion.schedule import CosineSchedule

Terms = dict[str, Tensor]
"""Terms by name, before they are weighted."""
Loss = tuple[Tensor, Terms]
"""What is made small, and the terms that it is the weighted sum of."""


def denoising_loss(denoiser: DenoiserRole, batch: Batch, kind: str, weights: Mapping[str, float], generator: torch.Generator) -> Loss:
    """The loss of one estimate, and its terms: noise of a drawn level is added to every clip, and taken off again.

    Args:
        denoiser: the model.
        batch: B clips.
        kind: a name in `LOSSES`.
        weights: of the terms, by name.
        generator: draws levels and noise.
    """
    count, device = len(batch.values), batch.values.device
    # Stratified times: every batch covers the whole range, so losses are less noisy.
    times = ((torch.arange(count) + torch.rand(count, generator=generator)) / count * CosineSchedule().latest).to(device)
    noise = torch.randn(batch.values.shape, generator=generator).to(device)
    alpha, sigma = CosineSchedule().alpha_sigma(times)
    noisy = alpha[:, None, None, None] * batch.values + sigma[:, None, None, None] * noise
    with torch.autocast(device.type, dtype=torch.bfloat16):
        texts = denoiser.read(denoiser.hear(*batch.texts))
        estimate = denoiser.denoise(noisy, times, batch.mask, batch.shape, texts)
    terms = LOSSES[kind](estimate.float(), batch.values, batch.mask[..., None].float())
    loss = torch.stack([weights[name] * term for name, term in terms.items()]).sum()
    return loss, {name: term.detach() for name, term in terms.items()}


def two_hands(estimate: Tensor, truth: Tensor, mask: Tensor) -> Terms:
    """Masked mean squared error of the features, and of their frame-to-frame differences.

    Args:
        estimate: (B, T, 2, F).
        truth: (B, T, 2, F).
        mask: (B, T, 2, 1), 1 where a hand is present.
    """
    each = feature_weights(truth.shape[-1]).to(truth)
    plain = ((estimate - truth) ** 2 * each * mask).sum() / (mask.sum() * each.sum())
    step = (estimate.diff(dim=1) - truth.diff(dim=1)) ** 2
    both = mask[:, 1:] * mask[:, :-1]
    velocity = (step * each * both).sum() / (both.sum().clamp(min=1) * each.sum())
    return {"plain": plain, "velocity": velocity}


def handx(estimate: Tensor, truth: Tensor, mask: Tensor) -> Terms:
    """HandX's: positions, all features, first and second differences of the positions; of `joints` features.

    Each is a masked mean of a clip, averaged over clips, so a short clip counts as much as a long one. As published, the
    last term damps all acceleration of the estimate; here it compares it with the truth's.

    Args:
        estimate: (B, T, 2, F).
        truth: (B, T, 2, F).
        mask: (B, T, 2, 1), 1 where a hand is present.
    """
    error = (estimate - truth).unflatten(-1, (-1, 4))
    place = error[..., :3]
    seen, twice = mask[:, 1:] * mask[:, :-1], mask[:, 2:] * mask[:, 1:-1] * mask[:, :-2]
    return {
        "position": _per_clip(place, mask),
        "representation": _per_clip(error, mask),
        "velocity": _per_clip(place.diff(dim=1), seen),
        "acceleration": _per_clip(place.diff(n=2, dim=1), twice),
    }


def _per_clip(error: Tensor, mask: Tensor) -> Tensor:
    """Mean over clips of the mean square of errors (B, T, 2, N, K) where the mask (B, T, 2, 1) is 1."""
    squares = error.square().mean(dim=(-1, -2)) * mask[..., 0]
    return (squares.sum(dim=(1, 2)) / mask.sum(dim=(1, 2, 3)).clamp(min=1)).mean()


LOSSES: dict[str, Callable[[Tensor, Tensor, Tensor], Terms]] = {"two-hands": two_hands, "handx": handx}
"""Sets of losses, by the name that a preset gives."""


def feature_weights(size: int) -> Tensor:
    """Wrist positions count three times: where the hands are is three numbers of many, and the first thing people see."""
    weights = torch.ones(size)
    if size == 67:
        weights[:3] = 3.0
    return weights
