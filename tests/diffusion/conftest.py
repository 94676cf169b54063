"""A tiny model with random weights, and a tiny corpus."""

from pathlib import Path

import numpy as np
import pytest
import torch
from tests.hashed_text import HashedText

from ambidex.corpus import Caption, Clip, CorpusWriter
from ambidex.diffusion import Denoiser, TwoHandModel, get_preset
from ambidex.diffusion.handx import HandXConfig, HandXDenoiser
from ambidex.diffusion.statistics import Statistics
from ambidex.hands import RELAXED, OpenHand
from ambidex.motion import HandParameters, Motion
from ambidex.nn.text_store import TextStore


@pytest.fixture
def denoiser() -> Denoiser:
    """The debug denoiser with random weights, also where training starts from zero."""
    torch.manual_seed(5)
    made = Denoiser(get_preset("debug").denoiser)
    torch.nn.init.normal_(made.leave.weight, std=0.2)
    return made.eval()


@pytest.fixture
def handx() -> HandXDenoiser:
    """HandX's architecture, tiny, with random weights that are large enough for every input to matter; at full precision."""
    torch.manual_seed(6)
    made = HandXDenoiser(HandXConfig(width=32, layers=2, heads=2, hidden=64, text_width=384, dropout=0.0))
    for module in made.modules():
        if isinstance(module, torch.nn.Linear):
            torch.nn.init.normal_(module.weight, std=0.1)
    made.brief = False
    return made.eval()


@pytest.fixture
def statistics() -> Statistics:
    """Features around two hands at rest that nearly touch, so that random ones are hands and some of them touch."""
    mean = torch.zeros(67)
    mean[:3] = torch.tensor([0.07, 0.0, 0.0])
    mean[3:9] = torch.tensor([0.0, 1.0, 0.0, 0.0, 0.0, 1.0])
    mean[9:32] = RELAXED
    mean[32:] = 0.4
    scale = torch.cat([torch.full((3,), 0.02), torch.full((6,), 0.2), torch.full((23,), 0.2), torch.full((35,), 0.2)])
    return Statistics(mean, scale)


@pytest.fixture
def model(denoiser: Denoiser, statistics: Statistics, encoder: HashedText) -> TwoHandModel:
    """A model that makes hands of a kind, in milliseconds."""
    made = TwoHandModel(denoiser, "angles", statistics)
    made.texts = TextStore(encoder)
    return made


def _clip(number: int) -> Clip:
    frames = 28 + 5 * (number % 5)
    phase = np.linspace(0, 2 * np.pi, frames)[:, None, None] + np.arange(2)[None, :, None] * 1.3 + number
    angles = np.tile(RELAXED.numpy(), (frames, 2, 1)) * (1 + 0.5 * np.sin(phase))
    position = np.tile([[-0.15, 0.0, 1.0], [0.15, 0.0, 1.0]], (frames, 1, 1)) + 0.03 * np.cos(phase) * [[1.0, 0.5, 0.2]]
    palm_down = np.broadcast_to([[0, 0, 1], [1, 0, 0], [0, 1, 0]], (frames, 2, 3, 3))
    motion = OpenHand().motion(HandParameters(position, palm_down, angles, np.full((2, 10), 0.1 * (number % 3))), fps=30)
    if number % 4 == 3:
        # A hand that comes late.
        present = np.ones((frames, 2), bool)
        present[:7, number % 2] = False
        motion = Motion(motion.joints, present, 30, motion.parameters)
    captions = (
        Caption(1, f"the left hand bends {number}", "the right hand bends", "", "grammar"),
        Caption(2, "the left hand opens", f"the right hand moves left {number}", "they move apart", "score"),
        Caption(5, "a long story", "another long story", "and what came between", "grammar"),
        Caption(1, "", "", "a label", "source"),
    )
    return Clip(motion, f"made/take-{number}/0", "made", f"take-{number}", "", "CC0-1.0", "train", captions)


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten clips of about a second, all for training."""
    folder = tmp_path_factory.mktemp("tiny") / "corpus"
    with CorpusWriter(folder, command="test") as writer:
        for number in range(10):
            writer.add(_clip(number))
    return folder
