"""What a training clip costs with each preset of the generator, and what one preset's compute buys with another.

    OMP_NUM_THREADS=1 python benchmarks/compute.py --corpus CORPUS [--presets laptop,handx-4,handx] [--passes 608000]

Real lengths of clips, in batches as they are trained on; features and words are noise, since their values cost nothing.
Seconds are those of the processor, all threads together, of whole optimiser steps; operations are those of the matrix
products of estimate and gradient, as torch counts them (a multiplication and an addition are two).
"""

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch.utils.flop_counter import FlopCounterMode

from ambidex.corpus.cache import open_cache
from ambidex.diffusion.architectures import AnyDenoiser, build
from ambidex.diffusion.data import Batch
from ambidex.diffusion.losses import denoising_loss
from ambidex.diffusion.presets import Preset, get_preset
from ambidex.diffusion.train import make_optimizer
from ambidex.training import Average

TEXT_WIDTH, FEATURES = 384, {"angles": 67, "joints": 84}
WORDS = (6, 26)
"""Fewest and most words of a sentence, the encoder's marks included."""
LARGEST_BATCH = 128
"""Larger batches cost no less for each clip."""


def noise(denoiser: AnyDenoiser, lengths: np.ndarray, random: torch.Generator) -> Batch:
    """A batch of noise for clips of these lengths."""
    frames = -(-int(lengths.max()) // denoiser.patch) * denoiser.patch
    mask = (torch.arange(frames) < torch.from_numpy(lengths)[:, None])[..., None].expand(-1, -1, 2)
    values = torch.randn(len(lengths), frames, 2, denoiser.features, generator=random) * mask[..., None]
    sentences = len(denoiser.sentences("left", "right", "relation")) * len(lengths)
    words = torch.arange(WORDS[1]) < torch.randint(*WORDS, (sentences, 1), generator=random)
    states = torch.randn(sentences, WORDS[1], TEXT_WIDTH, generator=random)
    return Batch(values, mask, torch.zeros(len(lengths), 2, 10), (states, words, torch.ones(sentences, dtype=torch.bool)))


def measure(preset: Preset, lengths: np.ndarray, steps: int) -> dict[str, float]:
    """Parameters, and processor seconds and operations of a clip."""
    random = torch.Generator().manual_seed(0)
    denoiser = build(replace(preset.denoiser, features=FEATURES[preset.representation], text_width=TEXT_WIDTH))
    optimizer, average = make_optimizer(denoiser, preset), Average(denoiser, preset.average)
    size, ordered = min(preset.batch, LARGEST_BATCH), np.sort(lengths)
    # Batches hold clips of like lengths: those that are measured are spread evenly from the shortest to the longest.
    starts = ((np.arange(steps) + 0.5) / steps * (len(ordered) - size)).astype(int)

    def step(number: int) -> float:
        batch = noise(denoiser, ordered[starts[number] : starts[number] + size], random)
        began = time.process_time()
        loss, _ = denoising_loss(denoiser, batch, preset.losses, preset.weights, random)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(denoiser.parameters(), 1.0)
        optimizer.step()
        average.update(denoiser, number + 1)
        return time.process_time() - began

    step(0)
    spent = [step(number) for number in range(steps)]
    with FlopCounterMode(display=False) as counter:
        for number in range(steps):
            step(number)
    clips = steps * size
    return {
        "parameters": sum(weights.numel() for weights in denoiser.parameters()),
        "batch": size,
        "processor_ms_per_clip": round(1000 * sum(spent) / clips, 2),
        "gigaoperations_per_clip": round(counter.get_total_flops() / clips / 1e9, 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--presets", default="laptop,handx-4,handx", help="the first is the one whose compute is shared out")
    parser.add_argument("--passes", type=int, default=608_000, help="clips that the first preset was trained on, each time counted")
    parser.add_argument("--steps", type=int, default=8, help="steps measured of each preset")
    arguments = parser.parse_args()
    cache = open_cache(arguments.corpus)
    lengths = np.array([len(cache.motion(int(clip))) for clip in cache.clips_of("train")])
    costs = {name: measure(get_preset(name), lengths, arguments.steps) for name in arguments.presets.split(",")}
    first = next(iter(costs.values()))
    budget = {
        "passes": arguments.passes,
        "processor_s": round(arguments.passes * first["processor_ms_per_clip"] / 1000),
        "teraoperations": round(arguments.passes * first["gigaoperations_per_clip"] / 1000),
    }
    for cost in costs.values():
        cost["passes_of_equal_processor_time"] = round(1000 * budget["processor_s"] / cost["processor_ms_per_clip"])
        cost["passes_of_equal_operations"] = round(1000 * budget["teraoperations"] / cost["gigaoperations_per_clip"])
    told = {"threads": torch.get_num_threads(), "frames_per_clip": round(float(lengths.mean()), 1), "budget": budget, "presets": costs}
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
