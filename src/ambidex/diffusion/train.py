"""Training of the generator: one function to read from top to bottom."""

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import numpy as np
import torch
from torch import Tensor
from tqdm import tqdm

from ambidex.corpus import open_corpus
from ambidex.corpus.cache import open_cache
from ambidex.corpus.manifest import hash_manifest
from ambidex.diffusion.architectures import AnyConfig, AnyDenoiser, build, denoiser_class
from ambidex.diffusion.data import ODDS, Batch, TrainingSet
from ambidex.diffusion.losses import denoising_loss
from ambidex.diffusion.model import ModelCard, TwoHandModel
from ambidex.diffusion.presets import Preset, get_preset
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import InputError
from ambidex.files import sha256, write_json
from ambidex.nn.text import MiniLM, TextEncoder
from ambidex.representations import get_representation
from ambidex.training import Average, Checkpoints, MetricsLog, Order, State, check_claim, check_settings, find_device, warm_cosine


@dataclass(frozen=True)
class TrainConfig:
    """One run."""

    corpus: Path
    out: Path
    """Run folder; a run that was interrupted goes on from its last checkpoint."""
    preset: str = "laptop"
    steps: int | None = None
    """Optimiser steps in all; the preset's when left out."""
    batch: int | None = None
    """Clips per step; the preset's when left out."""
    representation: str | None = None
    seed: int = 0
    start_from: Path | None = None
    """A model folder whose weights a new run starts from, keeping its statistics; fresh weights when left out."""
    device: str = "auto"
    """"cpu", "cuda", or "auto"."""

    def __post_init__(self) -> None:
        check_settings(self.device, self.seed)

    def resolved(self) -> Preset:
        """The preset with what this run changes."""
        preset = get_preset(self.preset)
        changes = {name: getattr(self, name) for name in ("steps", "batch", "representation") if getattr(self, name) is not None}
        if any(isinstance(value, int) and value < 1 for value in changes.values()):
            raise InputError(f"Steps and batch must be at least 1; this run asks for {changes}.")
        return replace(preset, **changes)


def train(config: TrainConfig, encoder: TextEncoder | None = None) -> Path:
    """Trains a generator; returns the folder of the finished model (`RUN/model`).

    The run is a function of its configuration: killed and resumed at any step, it reaches the same losses. The averaged
    weights are exported at every checkpoint, so an unfinished run can be listened to.

    Raises:
        InputError: an empty corpus, a run folder of another configuration, no such device, or a model to start from that
            does not fit.
    """
    preset = config.resolved()
    device = find_device(config.device)
    corpus = open_corpus(config.corpus)
    representation = get_representation(preset.representation)
    encoder = encoder or MiniLM()
    size = _size(preset, encoder.width)
    earlier = None if config.start_from is None else _earlier(config.start_from, size, representation.name)
    claim = _claim(config, preset, hash_manifest(corpus.folder))
    data = TrainingSet(open_cache(corpus), "train", representation, denoiser_class(size), encoder, config.out / "texts")
    write_json(config.out / "config.json", claim)
    torch.manual_seed(config.seed)
    denoiser = build(size).to(device)
    if earlier is None:
        statistics = data.statistics(scale_floor(representation.size, representation.name))
    else:
        statistics = earlier.statistics
        denoiser.load_state_dict(earlier.denoiser.state_dict(), strict=True)
    average = Average(denoiser, preset.average)
    optimizer = make_optimizer(denoiser, preset)
    checkpoints = Checkpoints(config.out)
    start = checkpoints.restore(denoiser, average, optimizer)
    log = MetricsLog(config.out, start)
    order = Order(data.lengths, preset.batch, config.seed)
    odds = ODDS[preset.omissions](preset.drop)
    began = perf_counter()
    with tqdm(total=preset.steps, initial=start, desc="training", unit="step", disable=None) as bar:
        for step in range(start, preset.steps):
            for group in optimizer.param_groups:
                group["lr"] = warm_cosine(preset.learning_rate, preset.warm_up, preset.steps, step)
            chance = np.random.default_rng([config.seed, 7, step])
            batch = data.batch(order(step), statistics, chance, odds)
            # Dropout inside the denoiser, where it has one.
            torch.manual_seed(config.seed * 1_000_003 + step)
            noise = torch.Generator().manual_seed(config.seed * 1_000_003 + step)
            loss, parts = denoising_loss(denoiser, _to(batch, device), preset.losses, preset.weights, noise)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(denoiser.parameters(), 1.0)
            optimizer.step()
            done = step + 1
            average.update(denoiser, done)
            speed = (done - start) * order.batch / (perf_counter() - began)
            log.write(done, loss=loss.item(), norm=norm.item(), clips_per_second=speed, **{k: v.item() for k, v in parts.items()})
            bar.set_postfix(loss=f"{loss.item():.4f}", clips=f"{speed:.0f}/s", refresh=False)
            bar.update()
            if done % preset.save_every == 0 or done == preset.steps:
                state = State(done, denoiser, average, optimizer)
                checkpoints.save(state)
                card = ModelCard(clips_seen=done * order.batch, steps=done, started_from=asdict(earlier.card) if earlier else {})
                _export(config, size, preset, state, statistics, card)
    log.close()
    return config.out / "model"


def scale_floor(size: int, representation: str) -> Tensor:
    """Least scale of each feature: 1 mm or 1 mrad where things vary, 0.25 for nearness, most of which is zero most of the time."""
    floor = torch.full((size,), 1e-3)
    if representation == "angles":
        floor[3:9] = 0.1
        floor[9:32] = 0.05
        floor[32:] = 0.25
    else:
        floor.view(21, 4)[:, 3] = 0.05
    return floor


def make_optimizer(denoiser: AnyDenoiser, preset: Preset) -> torch.optim.AdamW:
    """AdamW with the preset's settings."""
    weights = list(denoiser.parameters())
    groups: list[dict[str, object]] = [{"params": weights}]
    if not preset.decay_vectors:
        vectors = [weight for weight in weights if weight.ndim < 2]
        groups = [{"params": [weight for weight in weights if weight.ndim >= 2]}, {"params": vectors, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=preset.learning_rate, betas=(0.9, preset.second_beta), weight_decay=preset.weight_decay, fused=True)


def _claim(config: TrainConfig, preset: Preset, corpus_sha256: str) -> dict[str, object]:
    """The run's configuration, after a look whether the folder holds the same one."""
    start_sha256 = "" if config.start_from is None else sha256(config.start_from / "model.safetensors")
    wanted = {"corpus_sha256": corpus_sha256, "seed": config.seed, "preset": asdict(preset), "start_from_sha256": start_sha256}
    check_claim(config.out, wanted)
    return wanted


def _earlier(folder: Path, denoiser: AnyConfig, representation: str) -> TwoHandModel:
    """The model to start from, of the same size and representation as the run's."""
    model = TwoHandModel.load(folder)
    if (model.denoiser.config, model.representation.name) != (denoiser, representation):
        found = f"'{model.representation.name}' features and {model.denoiser.config}"
        raise InputError(f"{folder} holds a model of {found}; this run trains '{representation}' and {denoiser}. Choose its preset.")
    return model


def _size(preset: Preset, text_width: int) -> AnyConfig:
    """The size that goes with the representation and the text encoder of this run."""
    return replace(preset.denoiser, features=get_representation(preset.representation).size, text_width=text_width)


def _export(config: TrainConfig, size: AnyConfig, preset: Preset, state: State, statistics: Statistics, card: ModelCard) -> None:
    """Writes the averaged weights as a model that can generate, with what is known of the run added to its card."""
    averaged = build(size)
    averaged.load_state_dict({name: tensor.cpu() for name, tensor in state.average.state().items()})
    corpus = open_corpus(config.corpus)
    card = replace(
        card,
        recipe=f"ambidex train diffusion --preset {config.preset} --representation {preset.representation} "
        f"--seed {config.seed} --steps {preset.steps} --batch {preset.batch}",
        corpus_sha256=hash_manifest(corpus.folder),
        sources={name: ", ".join(entry.licences) for name, entry in corpus.manifest.sources.items()},
        date=datetime.now(UTC).date().isoformat(),
    )
    TwoHandModel(averaged, preset.representation, statistics, card=card).save(config.out / "model")


def _to(batch: Batch, device: torch.device) -> Batch:
    states, mask, given = (tensor.to(device) for tensor in batch.texts)
    return Batch(batch.values.to(device), batch.mask.to(device), batch.shape.to(device), (states, mask, given))
