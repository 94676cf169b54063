"""Text to two-hand motion by diffusion: schedule, denoiser, sampler, guidance, generate, train, presets."""

from ambidex.diffusion.denoiser import Denoiser, DenoiserConfig
from ambidex.diffusion.model import SHIPPED, ModelCard, TwoHandModel
from ambidex.diffusion.presets import PRESETS, Preset, get_preset
from ambidex.diffusion.train import TrainConfig, train

load = TwoHandModel.load

__all__ = [
    "PRESETS", "SHIPPED", "Denoiser", "DenoiserConfig", "ModelCard", "Preset", "TrainConfig", "TwoHandModel", "get_preset",
    "load", "train",
]  # fmt: skip
