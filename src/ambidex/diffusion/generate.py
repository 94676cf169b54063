"""Requests → motions: the one place where features are made and decoded again."""

from collections.abc import Sequence
from itertools import groupby

import torch
from torch import Tensor

from ambidex.control import Request
from ambidex.diffusion.guidance import Conditions, GuidedDenoiser
from ambidex.diffusion.role import DenoiserRole
from ambidex.diffusion.sampler import dpm_solver
from ambidex.diffusion.schedule import CosineSchedule
from ambidex.diffusion.statistics import Statistics
from ambidex.motion import Motion, mirror
from ambidex.nn.text_store import TextStore
from ambidex.representations import Features, Representation

LARGEST_BATCH = 64


@torch.inference_mode()
def generate(
    denoiser: DenoiserRole,
    representation: Representation,
    statistics: Statistics,
    texts: TextStore,
    requests: Sequence[Request],
    fps: float,
    steps: int,
) -> list[Motion]:
    """Motions for requests, in their order.

    A request's motion depends on the request alone, not on what else is in the batch. With a symmetric denoiser, the
    mirrored request gives exactly the mirrored motion: hands are put in an order that their texts decide, not their names,
    before any noise is drawn.

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
    denoiser: DenoiserRole,
    representation: Representation,
    statistics: Statistics,
    texts: TextStore,
    requests: list[Request],
    fps: float,
    steps: int,
) -> tuple[Features, list[bool]]:
    """Features with the hands in the order of their texts, and which requests had theirs exchanged for that."""
    frames = round(requests[0].seconds * fps)
    padded = -(-frames // denoiser.patch) * denoiser.patch
    told = [denoiser.sentences(request.left, request.right, request.relation) for request in requests]
    exchanged = [denoiser.symmetric and _exchanges(request, sentences) for request, sentences in zip(requests, told, strict=True)]
    ordered = [_other_side(sentences) if swap else sentences for sentences, swap in zip(told, exchanged, strict=True)]
    weights = torch.tensor([[r.guidance.left, r.guidance.right, r.guidance.relation] for r in requests])
    weights = torch.where(torch.tensor(exchanged)[:, None], weights[:, [1, 0, 2]], weights)
    heard = denoiser.hear(*texts([sentence for part in zip(*ordered, strict=True) for sentence in part]))
    mask = torch.zeros(len(requests), padded, 2, dtype=torch.bool)
    mask[:, :frames] = True
    shape = torch.tensor([request.shape for request in requests])[:, None].expand(-1, 2, -1).contiguous()
    conditions = Conditions(mask, shape, heard, weights)
    noise = torch.stack([_noise(request, padded, denoiser.features) for request in requests])
    guided = GuidedDenoiser(denoiser, conditions)
    values = dpm_solver(guided, noise, CosineSchedule(), steps, guided.without_seams)
    restored = statistics.restore(values) * mask[..., None]
    return Features(restored, mask, shape, representation.name), exchanged


def _exchanges(request: Request, sentences: tuple[str, ...]) -> bool:
    """Whether the hands stand in the wrong order: by their sentences, then their weights, then what the request says."""
    left, right = sentences[::2], sentences[1::2]
    return (left, request.guidance.left, request.exchanged) > (right, request.guidance.right, False)


def _other_side(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of the hands exchanged; each comes in a pair."""
    return tuple(sentence for left, right in zip(sentences[::2], sentences[1::2], strict=True) for sentence in (right, left))


def _noise(request: Request, frames: int, features: int) -> Tensor:
    generator = torch.Generator().manual_seed(request.seed)
    return torch.randn(frames, 2, features, generator=generator)
