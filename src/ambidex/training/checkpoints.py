"""Checkpoints: whole or absent, the last few kept, a damaged newest one skipped with a word about it."""

import hashlib
import json
import shutil
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from ambidex.files import read_json, sha256, write_json, writing_folder
from ambidex.training.average import Average


@dataclass(frozen=True)
class State:
    """All that a run is, after `step` optimiser steps."""

    step: int
    model: nn.Module
    average: Average
    optimizer: torch.optim.Optimizer


class Checkpoints:
    """`checkpoints/step-…/` of a run folder: weights, average and optimiser as safetensors, and their hashes."""

    def __init__(self, run: Path, keep: int = 2) -> None:
        self.folder = run / "checkpoints"
        self.keep = keep

    def save(self, state: State) -> Path:
        """Writes a checkpoint and removes those that are too many."""
        place = self.folder / f"step-{state.step:08d}"
        with writing_folder(place) as temporary:
            save_file(state.model.state_dict(), temporary / "model.safetensors")
            save_file(state.average.state(), temporary / "average.safetensors")
            tensors, rest = _flatten(state.optimizer.state_dict())
            save_file(tensors, temporary / "optimizer.safetensors")
            hashes = {path.name: sha256(path) for path in sorted(temporary.glob("*.safetensors"))}
            told = {"step": state.step, "optimizer": rest, "sha256": hashes}
            write_json(temporary / "state.json", told | {"digest": _digest(told)})
        # Those that are too many, and what a kill has left of others.
        for old in [*self.places()[: -self.keep], *self.folder.glob(".step-*")]:
            shutil.rmtree(old, ignore_errors=True)
        return place

    def places(self) -> list[Path]:
        """Checkpoints on disk, oldest first."""
        return sorted(self.folder.glob("step-*")) if self.folder.is_dir() else []

    def restore(self, model: nn.Module, average: Average, optimizer: torch.optim.Optimizer) -> int:
        """Loads the newest whole checkpoint; returns its step, 0 when there is none."""
        for place in reversed(self.places()):
            try:
                state = _read_state(place)
                weights = load_file(place / "model.safetensors")
                averaged = load_file(place / "average.safetensors")
                tensors = load_file(place / "optimizer.safetensors")
            except (OSError, ValueError, SafetensorError) as error:
                warnings.warn(f"Checkpoint {place} is damaged ({error}); going back to the one before.", stacklevel=2)
                continue
            model.load_state_dict(weights, strict=True)
            average.load(averaged)
            optimizer.load_state_dict(_unflatten(tensors, state["optimizer"]))
            return int(state["step"])
        return 0


def _read_state(place: Path) -> dict[str, Any]:
    """`state.json` of a checkpoint whose other files are as they were written.

    Raises:
        ValueError: something is missing or changed.
    """
    state = read_json(place / "state.json")
    if not isinstance(state, dict) or not {"step", "optimizer", "sha256"} <= state.keys():
        raise ValueError("state.json lacks something")
    # A checkpoint of an earlier version has no digest.
    if state.pop("digest", _digest(state)) != _digest(state):
        raise ValueError("state.json was changed")
    for name, digest in state["sha256"].items():
        if sha256(place / name) != digest:
            raise ValueError(f"{name} has another hash than was recorded")
    return state


def _digest(value: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _flatten(state: dict) -> tuple[dict[str, Tensor], dict]:
    """Optimiser state → tensors by name, and the rest as JSON."""
    tensors, rest = {}, {}
    for index, slots in state["state"].items():
        for name, value in slots.items():
            if isinstance(value, Tensor):
                tensors[f"{index}.{name}"] = value.contiguous()
            else:
                rest[f"{index}.{name}"] = value
    return tensors, {"groups": json.loads(json.dumps(state["param_groups"])), "rest": rest}


def _unflatten(tensors: dict[str, Tensor], rest: dict) -> dict:
    state: dict[int, dict[str, object]] = {}
    for key, value in [*tensors.items(), *rest["rest"].items()]:
        index, name = key.split(".", 1)
        state.setdefault(int(index), {})[name] = value
    return {"state": state, "param_groups": rest["groups"]}
