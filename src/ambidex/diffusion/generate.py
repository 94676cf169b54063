"""Requests → motions: the one place where features are made and decoded again."""

from collections.abc import Sequence
from itertools import groupby

import torch
from torch import Tensor

from ambidex.control import Request, own_side_texts
from ambidex.diffusion.denoiser import PATCH, Denoiser
from ambidex.diffusion.guidance import Conditions, GuidedDenoiser
from ambidex.diffusion.sampler import dpm_solver
from ambidex.diffusion.schedule import CosineSchedule
from ambidex.diffusion.statistics import Statistics
from ambidex.motion import Motion, mirror
from ambidex.nn.text_store import TextStore
from ambidex.representations import Features, Representation

LARGEST_BATCH = 64


@torch.inference_mode()
def generate(
    denoiser: Denoiser,
    representation: Representation,
    statistics: Statistics,
    texts: TextStore,
    requests: Sequence[Request],
    fps: float,
    steps: int,
) -> list[Motion]:
    """Motions for requests, in their order.

    A request's motion depends on the request alone, not on what else is in the batch. The mirrored request gives exactly
    the mirrored motion: hands are put in an order that their texts decide, not their names, before any noise is drawn.

    Args:
        steps: solver steps, 10 to 20.
    """
    order = sorted(range(len(requests)), key=lambda index: requests[index].seconds)
    motions: dict[int, Motion] = {}
    for _, group in groupby(order, key=lambda index: requests[index].seconds):
        same = list(group)
        for start in range(0, len(same), LARGEST_BATCH):
            chosen = same[start : start + LARGEST_BATCH]
            features, exchanged = _sample(denoiser, representation, statistics, texts, [requests[index] for index in chosen], fps, steps)
            decoded = zip(chosen, representation.decode(features, fps), exchanged, strict=True)
            motions.update({index: mirror(motion) if swap else motion for index, motion, swap in decoded})
    return [motions[index] for index in range(len(requests))]


def _sample(
    denoiser: Denoiser,
    representation: Representation,
    statistics: Statistics,
    texts: TextStore,
    requests: list[Request],
    fps: float,
    steps: int,
) -> tuple[Features, list[bool]]:
    """Features with the hands in the order of their texts, and which requests had theirs exchanged for that."""
    frames = round(requests[0].seconds * fps)
    padded = -(-frames // PATCH) * PATCH
    sides = [own_side_texts(request.left, request.right, request.relation) for request in requests]
    # Where both hands are told the same, their weights decide, and after them what the request says.
    exchanged = torch.tensor(
        [(side[0], r.guidance.left, r.exchanged) > (side[1], r.guidance.right, False) for side, r in zip(sides, requests, strict=True)]
    )
    ordered = [(side[1], side[0]) if swap else side for side, swap in zip(sides, exchanged.tolist(), strict=True)]
    weights = torch.tensor([[r.guidance.left, r.guidance.right, r.guidance.relation] for r in requests])
    weights = torch.where(exchanged[:, None], weights[:, [1, 0, 2]], weights)
    own = _press(denoiser, texts, [side[hand][0] for side in ordered for hand in (0, 1)])
    relation = _press(denoiser, texts, [side[hand][1] for side in ordered for hand in (0, 1)])
    mask = torch.zeros(len(requests), padded, 2, dtype=torch.bool)
    mask[:, :frames] = True
    shape = torch.tensor([request.shape for request in requests])[:, None].expand(-1, 2, -1).contiguous()
    conditions = Conditions(mask, shape, own, relation, weights)
    noise = torch.stack([_noise(request, padded, denoiser.config.features) for request in requests])
    values = dpm_solver(GuidedDenoiser(denoiser, conditions), noise, CosineSchedule(), steps)
    restored = statistics.restore(values) * mask[..., None]
    return Features(restored, mask, shape, representation.name), exchanged.tolist()


def _press(denoiser: Denoiser, texts: TextStore, sentences: list[str]) -> Tensor:
    """(B, 2, latents, D) from 2B sentences."""
    return denoiser.press(*texts(sentences)).unflatten(0, (-1, 2))


def _noise(request: Request, frames: int, features: int) -> Tensor:
    generator = torch.Generator().manual_seed(request.seed)
    return torch.randn(frames, 2, features, generator=generator)
