"""The generator: a denoiser with all that inference needs, as one folder."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from ambidex.control import Request
from ambidex.diffusion.architectures import AnyDenoiser, architecture_of, build, config_class
from ambidex.diffusion.denoiser import FPS
from ambidex.diffusion.generate import generate
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import FileFormatError, IntegrityError
from ambidex.files import read_json, sha256, write_json, writing_folder
from ambidex.motion import Motion
from ambidex.nn.text import MINILM_SHA256, MiniLM
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
        with writing_folder(Path(folder)) as temporary:
            weights: dict[str, Tensor] = {f"denoiser.{name}": tensor.half() for name, tensor in self.denoiser.state_dict().items()}
            weights |= {"statistics.mean": self.statistics.mean.float(), "statistics.scale": self.statistics.scale.float()}
            save_file({name: tensor.contiguous() for name, tensor in weights.items()}, temporary / "model.safetensors")
            config = {
                "format": FORMAT,
                "architecture": architecture_of(self.denoiser.config),
                "representation": self.representation.name,
                "fps": self.fps,
                "skeleton": "ambidex-21",
                "axes": "+x right, +y forward, +z up, metres",
                "text_encoder": {"name": MiniLM.name, "sha256": MINILM_SHA256},
                "denoiser": asdict(self.denoiser.config),
                "card": asdict(self.card),
                "weights_sha256": sha256(temporary / "model.safetensors"),
            }
            write_json(temporary / "config.json", config)

    @staticmethod
    def load(folder: Path | str | None = None) -> "TwoHandModel":
        """A model from its folder; the shipped one when left out.

        Raises:
            FileFormatError: the folder or a file is missing, or not of this format.
            IntegrityError: the weights are cut, changed, or do not fit the configuration.
        """
        folder = SHIPPED if folder is None else Path(folder)
        config, path = _read_config(folder / "config.json"), folder / "model.safetensors"
        if not path.is_file():
            raise FileFormatError(f"{path} does not exist; a model folder holds config.json and model.safetensors.")
        if (found := sha256(path)) != config["weights_sha256"]:
            raise IntegrityError(
                f"{path} is not the file that was saved: its hash is {found[:16]}…, {config['weights_sha256'][:16]}… is expected. "
                "It is cut or changed; copy or install it again."
            )
        encoder = config["text_encoder"]
        if encoder.get("sha256") != MINILM_SHA256:
            raise IntegrityError(
                f"{folder} was trained with another text encoder ({encoder.get('name')}) than the one built in ({MiniLM.name}). "
                "Train it again, or use the Ambidex that it was trained with."
            )
        representation, kind = get_representation(config["representation"]), config_class(config["architecture"])
        try:
            weights = {name: tensor.float() for name, tensor in load_file(path).items()}
            statistics = Statistics(weights.pop("statistics.mean"), weights.pop("statistics.scale"))
            denoiser = build(kind(**config["denoiser"]))
            denoiser.load_state_dict({name.removeprefix("denoiser."): tensor for name, tensor in weights.items()}, strict=True)
            card = ModelCard(**config["card"])
        except (SafetensorError, RuntimeError, KeyError, TypeError, ValueError) as error:
            raise IntegrityError(f"{path} does not fit {folder / 'config.json'}: {error}") from error
        sizes = {representation.size, denoiser.config.features, *statistics.mean.shape, *statistics.scale.shape}
        if len(sizes) > 1:
            raise IntegrityError(f"{path} and {folder / 'config.json'} disagree on the numbers per hand and frame: {sorted(sizes)}.")
        return TwoHandModel(denoiser, representation.name, statistics, float(config["fps"]), card)


_CONFIG_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "weights_sha256": str, "text_encoder": dict, "representation": str, "denoiser": dict, "fps": (int, float), "card": dict,
    "architecture": str,
}  # fmt: skip


def _read_config(path: Path) -> dict[str, Any]:
    """The configuration of a model.

    Raises:
        FileFormatError: it is not one, or lacks something; the message names the file and the key.
    """
    config = read_json(path)
    if not isinstance(config, dict) or config.get("format") != FORMAT:
        raise FileFormatError(f"{path} is not the configuration of an Ambidex generator ('{FORMAT}').")
    # Folders of before there was a choice do not name it.
    config.setdefault("architecture", "two-hands")
    for key, kind in _CONFIG_KINDS.items():
        if not isinstance(config.get(key), kind):
            state = f"has a '{key}' of the wrong kind" if key in config else f"lacks '{key}'"
            raise FileFormatError(f"{path} {state}; write the model again with TwoHandModel.save, or copy it anew.")
    return config
