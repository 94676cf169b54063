"""Training of the evaluator: one function to read from top to bottom."""

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import numpy as np
import torch
from tqdm import tqdm

from ambidex.corpus import open_corpus
from ambidex.corpus.cache import Cache, open_cache
from ambidex.corpus.manifest import hash_manifest
from ambidex.errors import InputError
from ambidex.evaluation.evaluator import Evaluator, EvaluatorCard
from ambidex.evaluation.evaluator_data import Batch, TrainingSet
from ambidex.evaluation.evaluator_features import Observed
from ambidex.evaluation.evaluator_loss import evaluator_loss
from ambidex.evaluation.evaluator_network import EvaluatorNetwork
from ambidex.evaluation.evaluator_presets import EvaluatorPreset, get_evaluator_preset
from ambidex.files import write_json
from ambidex.hands.threads import one_thread
from ambidex.nn.text import MiniLM, TextEncoder
from ambidex.training import Average, Checkpoints, MetricsLog, Order, State, check_claim, check_settings, find_device, warm_cosine

_RECORDED_WEIGHT = 2.0
"""Recordings are few beside choreography; they stand this often in an epoch."""


@dataclass(frozen=True)
class EvaluatorTrainConfig:
    """One run."""

    corpus: Path
    out: Path
    """Run folder; a run that was interrupted goes on from its last checkpoint."""
    preset: str = "laptop"
    steps: int | None = None
    """Optimiser steps in all; the preset's when left out."""
    batch: int | None = None
    """Clips per step; the preset's when left out."""
    seed: int = 0
    device: str = "auto"
    """"cpu", "cuda", or "auto"."""

    def __post_init__(self) -> None:
        check_settings(self.device, self.seed)

    def resolved(self) -> EvaluatorPreset:
        """The preset with what this run changes."""
        preset = get_evaluator_preset(self.preset)
        preset = replace(preset, steps=preset.steps if self.steps is None else self.steps)
        preset = replace(preset, batch=preset.batch if self.batch is None else self.batch)
        if preset.steps < 1 or preset.batch < 2:
            raise InputError(f"A run needs at least 1 step of 2 clips, to tell them apart; this one has {preset.steps} of {preset.batch}.")
        return preset


def train_evaluator(config: EvaluatorTrainConfig, encoder: TextEncoder | None = None) -> Path:
    """Trains an evaluator; returns the folder of the finished one (`RUN/model`).

    The run is a function of its configuration: killed and resumed at any step, it reaches the same losses. The averaged
    weights are exported at every checkpoint.

    Raises:
        InputError: a corpus without captions, a run folder of another configuration, or no such device.
    """
    preset = config.resolved()
    device = find_device(config.device)
    corpus = open_corpus(config.corpus)
    claim = {"corpus_sha256": hash_manifest(corpus.folder), "seed": config.seed, "preset": asdict(preset)}
    check_claim(config.out, claim)
    cache = open_cache(corpus)
    data = TrainingSet(cache, "train", encoder or MiniLM(), config.out / "texts")
    write_json(config.out / "config.json", claim)
    torch.manual_seed(config.seed)
    network = EvaluatorNetwork(preset.network).to(device)
    average = Average(network, preset.average)
    optimizer = torch.optim.AdamW(network.parameters(), lr=preset.learning_rate, betas=(0.9, 0.98), weight_decay=preset.weight_decay)
    checkpoints = Checkpoints(config.out)
    start = checkpoints.restore(network, average, optimizer)
    log = MetricsLog(config.out, start)
    order = Order(data.lengths, preset.batch, config.seed, _weights(cache, data.clips))
    began = perf_counter()
    with tqdm(total=preset.steps, initial=start, desc="training", unit="step", disable=None) as bar:
        for step in range(start, preset.steps):
            for group in optimizer.param_groups:
                group["lr"] = warm_cosine(preset.learning_rate, preset.warm_up, preset.steps, step)
            chance = np.random.default_rng([config.seed, 11, step])
            with one_thread():
                batch = data.batch(order(step), chance, preset.harmed, preset.drop, preset.noise_m)
            loss, parts = evaluator_loss(network, _to(batch, device), preset)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            done = step + 1
            average.update(network, done)
            speed = (done - start) * order.batch / (perf_counter() - began)
            log.write(done, loss=loss.item(), norm=norm.item(), clips_per_second=speed, **{k: v.item() for k, v in parts.items()})
            bar.set_postfix(loss=f"{loss.item():.4f}", clips=f"{speed:.0f}/s", refresh=False)
            bar.update()
            if done % preset.save_every == 0 or done == preset.steps:
                state = State(done, network, average, optimizer)
                checkpoints.save(state)
                _export(config, preset, state, done * order.batch)
    log.close()
    return config.out / "model"


def _weights(cache: Cache, clips: np.ndarray) -> np.ndarray:
    """(N,) how often a clip stands in an epoch."""
    made = np.array([name == "choreography" for name in cache.sources])
    return np.where(made[np.asarray(cache.source)[clips]], 1.0, _RECORDED_WEIGHT)


def _export(config: EvaluatorTrainConfig, preset: EvaluatorPreset, state: State, clips_seen: int) -> None:
    """Writes the averaged weights as an evaluator that can be used, with what is known of the run."""
    averaged = EvaluatorNetwork(preset.network)
    averaged.load_state_dict({name: tensor.cpu() for name, tensor in state.average.state().items()})
    corpus = open_corpus(config.corpus)
    card = EvaluatorCard(
        recipe=f"ambidex train evaluator --preset {config.preset} --seed {config.seed} --steps {preset.steps} --batch {preset.batch}",
        corpus_sha256=hash_manifest(corpus.folder),
        sources={name: ", ".join(entry.licences) for name, entry in corpus.manifest.sources.items()},
        date=datetime.now(UTC).date().isoformat(),
        clips_seen=clips_seen,
        steps=state.step,
    )
    Evaluator(averaged, f"evaluator-{config.preset}", card).save(config.out / "model")


def _to(batch: Batch, device: torch.device) -> Batch:
    observed = Observed(*(tensor.to(device) for tensor in (batch.observed.values, batch.observed.mask, batch.observed.lengths)))
    texts = [(states.to(device), mask.to(device)) for states, mask in batch.texts]
    rest = (batch.rows, batch.same_hand, batch.same_relation, batch.harmed, batch.harms)
    return Batch(observed, texts, *(tensor.to(device) for tensor in rest))
