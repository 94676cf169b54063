"""The evaluator: motions and texts to vectors in which a text is near the motions that it tells of.

It is trained like TMR (Petrovich et al. 2023) and TEMOS before it, but for each part of a caption; see `evaluator_network`. Motions
enter in one canonical frame, by one function in training and in use (`evaluator_features`). The vector of a motion or caption does
not depend on what else is embedded with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from tqdm import tqdm

from ambidex.control import own_side_texts
from ambidex.corpus import Caption
from ambidex.errors import IntegrityError
from ambidex.evaluation.evaluator_features import FPS, REPRESENTATION, observe
from ambidex.evaluation.evaluator_network import EvaluatorNetwork, NetworkConfig, Vectors
from ambidex.hands.threads import one_thread
from ambidex.motion import Motion
from ambidex.nn.model_folder import Kinds, read_model, refusing_misfits, write_model
from ambidex.nn.text import MiniLM, TextEncoder
from ambidex.nn.text_store import TextStore

SHIPPED_EVALUATOR = Path(__file__).parent.parent / "weights" / "evaluator"
"""The frozen one that comes with the package."""
FORMAT = "ambidex.evaluator/1"
LENGTH = 16.0
"""Of every vector: that of as many normal draws as the whole has numbers, so that FID has the size that people know."""
_FRAMES_AT_ONCE = 8192
_TEXTS_AT_ONCE = 512


@dataclass(frozen=True)
class EvaluatorCard:
    """Where an evaluator comes from."""

    recipe: str = ""
    corpus_sha256: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    """Licence by source of the training data."""
    licence: str = "Apache-2.0"
    date: str = ""
    clips_seen: int = 0
    steps: int = 0


@dataclass(frozen=True)
class Embeddings:
    """Vectors of N motions or captions, float32; rows of NaN where there is nothing: no motion, or no text of that part."""

    left: np.ndarray
    """(N, d) of length 16."""
    right: np.ndarray
    """(N, d) of length 16."""
    relation: np.ndarray
    """(N, d) of length 16: half of it from the left hand's side, half from the right's."""
    whole: np.ndarray
    """(N, D) of length 16, in halves as well: what FID and R-precision use."""


class Evaluator:
    """Judges whether motions do what texts say."""

    def __init__(self, network: EvaluatorNetwork, name: str, card: EvaluatorCard | None = None, sha256: str = "") -> None:
        self.network = network.eval()
        self.name = name
        self.card = card or EvaluatorCard()
        self.sha256 = sha256
        """Of its weights; empty where it was never saved."""
        self.encoder: TextEncoder = MiniLM()

    def embed_motions(self, motions: Sequence[Motion | None], progress: bool = False) -> Embeddings:
        """Vectors of motions of any length and rate; None is a motion that could not be read.

        Args:
            motions: N of them.
            progress: show a progress bar when the error output is a terminal.
        """
        there = [place for place, motion in enumerate(motions) if motion is not None and motion.present.any()]
        # Like lengths together, so that little is padded.
        seconds = {place: motion.seconds for place, motion in enumerate(motions) if motion is not None}
        there.sort(key=lambda place: seconds[place])
        result = self._nothing(len(motions))
        with (
            one_thread(),
            torch.inference_mode(),
            tqdm(total=len(there), desc="seeing motions", unit="motion", disable=_bar(progress)) as bar,
        ):
            for places in _chunks(there, [max(1.0, seconds[place] * FPS) for place in there]):
                chosen = [motion for motion in (motions[place] for place in places) if motion is not None]
                self._fill(result, places, self.network.motions(observe(chosen)))
                bar.update(len(places))
        return result

    def embed_texts(self, texts: Sequence[Caption], progress: bool = False) -> Embeddings:
        """Vectors of captions; a part that has no text has none, and the whole is of the others.

        Args:
            texts: N captions.
            progress: show a progress bar when the error output is a terminal.
        """
        sides = [own_side_texts(*(" ".join(part.split()) for part in (text.left, text.right, text.relation))) for text in texts]
        words = sorted({text for both in sides for side in both for text in side if text}, key=lambda text: (len(text), text))
        numbers = {"": -1} | {text: number for number, text in enumerate(words)}
        result = self._nothing(len(texts))
        if not words:
            return result
        latents = torch.cat([self._read(words[start : start + _TEXTS_AT_ONCE]) for start in _steps(len(words), progress)])
        rows = torch.tensor([[[numbers[text] for text in side] for side in both] for both in sides])
        with torch.inference_mode():
            for start in range(0, len(texts), _TEXTS_AT_ONCE):
                part = rows[start : start + _TEXTS_AT_ONCE]
                self._fill(result, list(range(start, start + len(part))), self.network.texts(latents, part))
        given = (rows[..., 0] >= 0).numpy()
        related = (rows[:, 0, 1] >= 0).numpy()
        for vectors, known in ((result.left, given[:, 0]), (result.right, given[:, 1]), (result.relation, related)):
            vectors[~known] = np.nan
        result.whole[~(given.any(axis=1) | related)] = np.nan
        return result

    def save(self, folder: Path | str) -> None:
        """Writes `config.json` and `model.safetensors` (float16), atomically."""
        config = {
            "format": FORMAT,
            "name": self.name,
            "fps": FPS,
            "representation": REPRESENTATION,
            "skeleton": "ambidex-21",
            "axes": "+x right, +y forward, +z up, metres",
            "network": asdict(self.network.config),
            "card": asdict(self.card),
        }
        write_model(Path(folder), config, {name: tensor.half() for name, tensor in self.network.state_dict().items()})

    @staticmethod
    def load(folder: Path | str | None = None) -> "Evaluator":
        """An evaluator from its folder; the shipped one when left out.

        Raises:
            FileFormatError: the folder or a file is missing, or not of this format.
            IntegrityError: the weights are cut, changed, or do not fit the configuration.
        """
        folder = SHIPPED_EVALUATOR if folder is None else Path(folder)
        config, weights = read_model(folder, "evaluator", _KINDS)
        if (found := config["representation"]) != REPRESENTATION:
            raise IntegrityError(f"{folder} was trained on other features ('{found}') than this Ambidex makes ('{REPRESENTATION}').")
        with refusing_misfits(folder):
            network = EvaluatorNetwork(NetworkConfig(**config["network"]))
            network.load_state_dict(weights, strict=True)
            return Evaluator(network, config["name"], EvaluatorCard(**config["card"]), config["weights_sha256"])

    def _read(self, words: list[str]) -> Tensor:
        """(M, 4, D) latents of texts."""
        # Half precision, as in training: it reads up to four times as many texts.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states, mask, _ = TextStore(self.encoder)(words)
        with torch.inference_mode():
            return self.network.text(states, mask)

    def _nothing(self, count: int) -> Embeddings:
        part, whole = self.network.config.part, self.network.config.whole
        return Embeddings(*(np.full((count, size), np.nan, np.float32) for size in (part, part, part, whole)))

    @staticmethod
    def _fill(result: Embeddings, places: list[int], vectors: Vectors) -> None:
        hands, relation, whole = (each.numpy() * LENGTH for each in vectors)
        result.left[places], result.right[places] = hands[:, 0], hands[:, 1]
        result.relation[places], result.whole[places] = relation, whole


_KINDS: Kinds = {"format": FORMAT, "name": str, "representation": str, "network": dict, "card": dict}


def _bar(progress: bool) -> bool | None:
    return None if progress else True


def _steps(count: int, progress: bool) -> Any:
    return tqdm(range(0, count, _TEXTS_AT_ONCE), desc="reading texts", unit="batch", disable=_bar(progress))


def _chunks(places: list[int], frames: list[float]) -> Iterator[list[int]]:
    """Places, sorted by frames, in chunks whose padded size stays below a bound; a motion that is longer stands alone."""
    chunk: list[int] = []
    for place, longest in zip(places, frames, strict=True):
        if chunk and (len(chunk) + 1) * longest > _FRAMES_AT_ONCE:
            yield chunk
            chunk = []
        chunk.append(place)
    if chunk:
        yield chunk
