"""The generator: a denoiser with all that inference needs, as one folder."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from torch import Tensor

from ambidex.control import Request
from ambidex.diffusion.architectures import AnyDenoiser, architecture_of, build, config_class
from ambidex.diffusion.denoiser import FPS
from ambidex.diffusion.generate import generate
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import IntegrityError
from ambidex.motion import Motion
from ambidex.nn.model_folder import Kinds, read_model, refusing_misfits, write_model
from ambidex.nn.text import MiniLM
from ambidex.nn.text_store import TextStore
from ambidex.representations import get_representation

SHIPPED = Path(__file__).parent.parent / "weights" / "two-hands"
"""The weights that come with the package."""
FORMAT = "ambidex.diffusion/1"


@dataclass(frozen=True)
class ModelCard:
    """Where a model comes from."""

    recipe: str = ""
    corpus_sha256: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    """Licence by source of the training data."""
    licence: str = "Apache-2.0"
    date: str = ""
    clips_seen: int = 0
    """In this run; those of the model that it started from stand in that model's card."""
    steps: int = 0
    started_from: dict[str, Any] = field(default_factory=dict)
    """The card of the model whose weights this one started from; empty when it started fresh."""


class TwoHandModel:
    """Texts to two moving hands."""

    def __init__(
        self, denoiser: AnyDenoiser, representation: str, statistics: Statistics, fps: float = FPS, card: ModelCard | None = None
    ) -> None:
        self.denoiser = denoiser.eval()
        self.representation = get_representation(representation)
        self.statistics = statistics
        self.fps = fps
        self.card = card or ModelCard()
        self.texts = TextStore(MiniLM())

    def generate(self, requests: Sequence[Request], steps: int = 12) -> list[Motion]:
        """Motions for requests; see `ambidex.diffusion.generate.generate`."""
        return generate(self.denoiser, self.representation, self.statistics, self.texts, requests, self.fps, steps)

    def save(self, folder: Path | str) -> None:
        """Writes `config.json` and `model.safetensors` (float16), atomically."""
        weights: dict[str, Tensor] = {f"denoiser.{name}": tensor.half() for name, tensor in self.denoiser.state_dict().items()}
        weights |= {"statistics.mean": self.statistics.mean.float(), "statistics.scale": self.statistics.scale.float()}
        config = {
            "format": FORMAT,
            "architecture": architecture_of(self.denoiser.config),
            "representation": self.representation.name,
            "fps": self.fps,
            "skeleton": "ambidex-21",
            "axes": "+x right, +y forward, +z up, metres",
            "denoiser": asdict(self.denoiser.config),
            "card": asdict(self.card),
        }
        write_model(Path(folder), config, weights)

    @staticmethod
    def load(folder: Path | str | None = None) -> "TwoHandModel":
        """A model from its folder; the shipped one when left out.

        Raises:
            FileFormatError: the folder or a file is missing, or not of this format.
            IntegrityError: the weights are cut, changed, or do not fit the configuration.
        """
        folder = SHIPPED if folder is None else Path(folder)
        config, weights = read_model(folder, "generator", _KINDS, older={"architecture": "two-hands"})
        representation, kind = get_representation(config["representation"]), config_class(config["architecture"])
        with refusing_misfits(folder):
            statistics = Statistics(weights.pop("statistics.mean"), weights.pop("statistics.scale"))
            denoiser = build(kind(**config["denoiser"]))
            denoiser.load_state_dict({name.removeprefix("denoiser."): tensor for name, tensor in weights.items()}, strict=True)
            card = ModelCard(**config["card"])
        sizes = {representation.size, denoiser.config.features, *statistics.mean.shape, *statistics.scale.shape}
        if len(sizes) > 1:
            raise IntegrityError(f"The weights and config.json of {folder} disagree on the numbers per hand and frame: {sorted(sizes)}.")
        return TwoHandModel(denoiser, representation.name, statistics, float(config["fps"]), card)


_KINDS: Kinds = {
    "format": FORMAT, "architecture": str, "representation": str, "denoiser": dict, "fps": (int, float), "card": dict,
}  # fmt: skip
