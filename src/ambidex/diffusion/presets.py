"""Sizes of the generator and of its training, by name."""

from dataclasses import dataclass, field

from ambidex.diffusion.denoiser import DenoiserConfig
from ambidex.errors import UnknownNameError


@dataclass(frozen=True)
class Preset:
    """A denoiser and how it is trained."""

    denoiser: DenoiserConfig = field(default_factory=DenoiserConfig)
    representation: str = "angles"
    batch: int = 128
    steps: int = 6000
    learning_rate: float = 6e-4
    warm_up: int = 200
    weight_decay: float = 0.01
    average: float = 0.999
    drop: float = 0.1
    """Odds of each way to leave texts out (see `data`), so that any may be missing and guidance has something to differ from."""
    velocity_weight: float = 4.0
    """Weight of the error in frame-to-frame differences beside that in the features."""
    save_every: int = 250


PRESETS = {
    "debug": Preset(DenoiserConfig(width=32, layers=1, heads=2, latents=2), batch=4, steps=4, warm_up=1, save_every=2),
    "small": Preset(DenoiserConfig(width=128, layers=3, heads=4), batch=64, steps=1500, learning_rate=1e-3, average=0.998),
    "laptop": Preset(),
    "base": Preset(
        DenoiserConfig(width=512, layers=8, heads=8, latents=16), batch=512, steps=100_000, learning_rate=2e-4, warm_up=2000, average=0.9995
    ),
}


def get_preset(name: str) -> Preset:
    """The preset of that name.

    Raises:
        UnknownNameError: there is none; the message lists those that exist.
    """
    if name not in PRESETS:
        raise UnknownNameError("preset", name, PRESETS)
    return PRESETS[name]
