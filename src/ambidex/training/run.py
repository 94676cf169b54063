"""What every run does first: claims its folder, finds its device; and the learning rate of each step."""

import math
from pathlib import Path

import torch

from ambidex.errors import InputError, UnknownNameError
from ambidex.files import read_json

DEVICES = ("auto", "cpu", "cuda")


def check_settings(device: str, seed: int) -> None:
    """Looks at what every run is asked for, before anything is read.

    Raises:
        UnknownNameError: a device that is none of `DEVICES`.
        InputError: a negative seed.
    """
    if device not in DEVICES:
        raise UnknownNameError("device", device, DEVICES)
    if seed < 0:
        raise InputError(f"The run has the seed {seed}; it must be 0 or more.")


def check_claim(folder: Path, wanted: dict[str, object]) -> None:
    """Looks whether a run folder is free, or holds a run of the same configuration.

    A run may be made longer or shorter, and what an older run did not record is not compared.

    Args:
        folder: of the run; its `config.json` is read.
        wanted: the configuration, as JSON.

    Raises:
        InputError: it holds another run.
    """
    path = folder / "config.json"
    found = read_json(path) if path.exists() else wanted
    known = found if isinstance(found, dict) else {}
    changed = [name for name in wanted if _but_steps(known.get(name, wanted[name])) != _but_steps(wanted[name])]
    if changed:
        raise InputError(f"{folder} holds a run with another {', '.join(changed)}. Choose another --out, or go on with the same settings.")


def find_device(name: str) -> torch.device:
    """The device of a name of `DEVICES`; "auto" takes CUDA where it is.

    Raises:
        InputError: there is no such device here.
    """
    if name == "cuda" and not torch.cuda.is_available():
        raise InputError("The device 'cuda' was asked for, but torch finds none. Leave --device out, or install torch with CUDA.")
    return torch.device("cuda" if name != "cpu" and torch.cuda.is_available() else "cpu")


def warm_cosine(highest: float, warm_up: int, steps: int, step: int) -> float:
    """Learning rate of a step: linear warm-up, then a cosine down to a tenth."""
    if step < warm_up:
        return highest * (step + 1) / warm_up
    progress = min(1.0, (step - warm_up) / max(1, steps - warm_up))
    return highest * (0.1 + 0.45 * (1 + math.cos(math.pi * progress)))


def _but_steps(setting: object) -> object:
    return {name: value for name, value in setting.items() if name != "steps"} if isinstance(setting, dict) else setting
