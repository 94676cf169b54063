"""Sizes of the generator and of its training, by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ambidex.diffusion.architectures import AnyConfig
from ambidex.diffusion.denoiser import DenoiserConfig
from ambidex.diffusion.handx import HandXConfig
from ambidex.errors import UnknownNameError


@dataclass(frozen=True)
class Preset:
    """A denoiser and how it is trained."""

    denoiser: AnyConfig = field(default_factory=DenoiserConfig)
    representation: str = "angles"
    batch: int = 128
    steps: int = 6000
    learning_rate: float = 6e-4
    warm_up: int = 200
    weight_decay: float = 0.01
    average: float = 0.999
    drop: float = 0.1
    """Odds of each way to leave texts out (see `data`), so that any may be missing and guidance has something to differ from."""
    omissions: str = "kind"
    """How texts are left out: a name in `data.ODDS`."""
    losses: str = "two-hands"
    """A name in `losses.LOSSES`."""
    weights: Mapping[str, float] = field(default_factory=lambda: {"plain": 1.0, "velocity": 4.0})
    """Weights of the terms of the loss."""
    second_beta: float = 0.98
    """Of AdamW: how slowly it forgets the size of gradients."""
    decay_vectors: bool = True
    """Whether weight decay falls on biases and norms too."""
    save_every: int = 250


def _handx(denoiser: HandXConfig, batch: int, steps: int, learning_rate: float, warm_up: int, save_every: int) -> Preset:
    """HandX's model; its losses, their weights, AdamW's settings and the share of texts left out are the published ones."""
    return Preset(
        denoiser,
        representation="joints",
        batch=batch,
        steps=steps,
        learning_rate=learning_rate,
        warm_up=warm_up,
        weight_decay=5e-6,
        omissions="text",
        losses="handx",
        weights={"position": 1.0, "representation": 0.5, "velocity": 0.2, "acceleration": 0.1},
        second_beta=0.95,
        decay_vectors=False,
        save_every=save_every,
    )


PRESETS = {
    "debug": Preset(DenoiserConfig(width=32, layers=1, heads=2, latents=2), batch=4, steps=4, warm_up=1, save_every=2),
    "small": Preset(DenoiserConfig(width=128, layers=3, heads=4), batch=64, steps=1500, learning_rate=1e-3, average=0.998),
    "laptop": Preset(),
    "base": Preset(
        DenoiserConfig(width=512, layers=8, heads=8, latents=16), batch=512, steps=100_000, learning_rate=2e-4, warm_up=2000, average=0.9995
    ),
    "handx-debug": _handx(
        HandXConfig(width=32, layers=1, heads=2, hidden=64), batch=4, steps=4, learning_rate=1e-3, warm_up=1, save_every=2
    ),
    "handx-4": _handx(HandXConfig(layers=4, dropout=0.0), 16, 4750, learning_rate=5e-4, warm_up=400, save_every=75),
    "handx": _handx(HandXConfig(), 1536, 100_000, learning_rate=1e-4, warm_up=1, save_every=1000),
}


def get_preset(name: str) -> Preset:
    """The preset of that name.

    Raises:
        UnknownNameError: there is none; the message lists those that exist.
    """
    if name not in PRESETS:
        raise UnknownNameError("preset", name, PRESETS)
    return PRESETS[name]
