"""Presets: sizes of the evaluator, and how long it trains."""

from dataclasses import dataclass

from ambidex.errors import UnknownNameError
from ambidex.evaluation.evaluator_network import NetworkConfig


@dataclass(frozen=True)
class EvaluatorPreset:
    """One size of evaluator and the training that fits it."""

    network: NetworkConfig
    batch: int = 128
    """Clips per step: each is told from all others."""
    steps: int = 2000
    warm_up: int = 60
    learning_rate: float = 1e-3
    weight_decay: float = 0.02
    average: float = 0.99
    harmed: float = 0.25
    """Share of the clips that are also seen damaged."""
    harm_weight: float = 0.5
    tell_weight: float = 0.5
    """Weight of telling the motion from the vector of the whole."""
    drop: float = 0.08
    """Chance that a part's text is left out."""
    noise_m: float = 0.001
    """Most noise that is added to half of the clips."""
    save_every: int = 50


EVALUATOR_PRESETS = {
    "debug": EvaluatorPreset(NetworkConfig(width=32, layers=1, heads=2, part=16, whole=32), batch=4, steps=4, warm_up=1, save_every=2),
    "small": EvaluatorPreset(NetworkConfig(width=128, layers=3), batch=128, steps=1500, learning_rate=1e-3),
    "laptop": EvaluatorPreset(NetworkConfig()),
    "base": EvaluatorPreset(
        NetworkConfig(width=384, layers=6, heads=8, text_layers=3), batch=512, steps=20_000, warm_up=500, learning_rate=3e-4, average=0.999
    ),
}


def get_evaluator_preset(name: str) -> EvaluatorPreset:
    """The preset of that name.

    Raises:
        UnknownNameError: there is none.
    """
    if name not in EVALUATOR_PRESETS:
        raise UnknownNameError("evaluator preset", name, EVALUATOR_PRESETS)
    return EVALUATOR_PRESETS[name]
