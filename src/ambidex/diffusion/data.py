"""Training clips as the denoiser sees them: features once in memory, texts by number."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from tqdm import tqdm

from ambidex.corpus.cache import Cache
from ambidex.diffusion.denoiser import FPS
from ambidex.diffusion.role import HAND_SENTENCES, DenoiserRole
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import InputError
from ambidex.hands.threads import one_thread
from ambidex.nn.text import TextEncoder
from ambidex.nn.text_store import TextTable
from ambidex.representations import Representation
from ambidex.representations.features import pad

LONGEST_DETAIL = 2
"""Captions of more detail than this are left out: they are long, and people do not write so."""
_CHUNK = 512
# Which of left, right, relation are kept: all; the hands; the relation; one hand; one hand and the relation; none.
_KEPT = np.array([[1, 1, 1], [1, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]], dtype=bool)


@dataclass(frozen=True)
class Batch:
    """B clips with the texts drawn for them."""

    values: Tensor
    """(B, T, 2, F) normalised, T a multiple of what the denoiser asks for."""
    mask: Tensor
    """(B, T, 2)."""
    shape: Tensor
    """(B, 2, 10)."""
    texts: tuple[Tensor, Tensor, Tensor]
    """States (S·B, W', W), mask, presence of the S sentences of each clip, in the order of `DenoiserRole.sentences`."""


class TrainingSet:
    """Clips of one split of a corpus."""

    def __init__(
        self,
        cache: Cache,
        split: str,
        representation: Representation,
        denoiser: type[DenoiserRole],
        encoder: TextEncoder,
        folder: Path,
    ) -> None:
        """Encodes all clips and all texts, as this kind of denoiser reads them.

        Raises:
            InputError: no clip can be used: the split is empty, no clip has captions or hand parameters, or the rate is another.
        """
        clips = [clip for clip in cache.clips_of(split) if representation.name != "angles" or cache.has_parameters[clip]]
        self._captions = [_captions(cache, clip) for clip in clips]
        kept = [number for number, rows in enumerate(self._captions) if len(rows)]
        if not kept:
            raise InputError(
                f"The '{split}' split has no clip with captions that '{representation.name}' can use. See: ambidex info CORPUS"
            )
        if (rates := {float(cache.fps[clips[number]]) for number in kept}) != {FPS}:
            found = ", ".join(f"{rate:g}" for rate in sorted(rates))
            raise InputError(f"The generator makes {FPS:g} frames per second, the corpus has clips of {found}: ingest with --fps {FPS:g}.")
        self._captions = [self._captions[number] for number in kept]
        self.clips = np.array([clips[number] for number in kept])
        self.values, self.masks, self.shape = _encode(cache, self.clips, representation)
        self.lengths = np.array([len(values) for values in self.values])
        self._patch = denoiser.patch
        texts, self._rows = _sentence_table(cache.texts, self._captions, denoiser.sentences)
        self.texts = TextTable.open(texts, encoder, folder)

    def statistics(self, floor: Tensor) -> Statistics:
        """Mean and scale over all frames with a hand; `floor` (F,) is the least scale."""
        frames = torch.cat([values[mask].float() for values, mask in zip(self.values, self.masks, strict=True)])
        return Statistics(frames.mean(0), torch.maximum(frames.std(0), floor))

    def batch(self, clips: np.ndarray, statistics: Statistics, chance: np.random.Generator, odds: np.ndarray) -> Batch:
        """Clips by number with one caption each, drawn; some or all of its texts are dropped, so that any may be missing in use.

        Args:
            clips: (B,) numbers.
            statistics: of the features.
            chance: which caption, and which texts of it.
            odds: (8,) of the ways to leave texts out, from `odds_by_kind` or `odds_by_text`.
        """
        frames = -(-int(self.lengths[clips].max()) // self._patch) * self._patch
        mask = pad([self.masks[clip] for clip in clips], frames)
        values = statistics.normalise(pad([self.values[clip] for clip in clips], frames).float()) * mask[..., None]
        rows = np.stack([self._rows[clip][chance.integers(len(self._rows[clip]))] for clip in clips])
        keep = _KEPT[chance.choice(len(_KEPT), len(clips), p=odds)]
        rows = np.where(keep[:, np.minimum(np.arange(rows.shape[1]), HAND_SENTENCES)], rows, -1)
        return Batch(values, mask, self.shape[torch.from_numpy(clips)], self.texts.batch(rows.T.reshape(-1)))


def odds_by_kind(drop: float) -> np.ndarray:
    """(8,) odds of what is left out: each kind of omission as likely as `drop`, those of a single hand half as likely."""
    odds = np.array([0.0, drop, drop, drop / 2, drop / 2, drop / 2, drop / 2, drop])
    odds[0] = 1 - odds.sum()
    return odds


def odds_by_text(drop: float) -> np.ndarray:
    """(8,) odds of what is left out: all texts at once by `drop`; else each of the three by `drop`, whatever the others."""
    odds = np.where(_KEPT, 1 - drop, drop).prod(1) * (1 - drop)
    odds[-1] += drop
    return odds


ODDS: dict[str, Callable[[float], np.ndarray]] = {"kind": odds_by_kind, "text": odds_by_text}
"""Ways to leave texts out, by the name that a preset gives."""


def _captions(cache: Cache, clip: int) -> np.ndarray:
    span = slice(int(cache.caption_offsets[clip]), int(cache.caption_offsets[clip + 1]))
    return np.asarray(cache.caption_texts[span])[np.asarray(cache.caption_detail[span]) <= LONGEST_DETAIL]


def _encode(cache: Cache, clips: np.ndarray, representation: Representation) -> tuple[list[Tensor], list[Tensor], Tensor]:
    """Features in float16, masks, shapes; chunked, so that memory stays flat but for the result."""
    values, masks, shapes = [], [], []
    with one_thread(), tqdm(total=len(clips), desc="encoding clips", unit="clip", disable=None) as bar:
        for start in range(0, len(clips), _CHUNK):
            motions = [cache.motion(int(clip)) for clip in clips[start : start + _CHUNK]]
            features = representation.encode(motions)
            for row, motion in enumerate(motions):
                values.append(features.values[row, : len(motion)].half())
                masks.append(features.mask[row, : len(motion)].clone())
            shapes.append(features.shape)
            bar.update(len(motions))
    return values, masks, torch.cat(shapes)


def _sentence_table(
    texts: tuple[str, ...], captions: list[np.ndarray], sentences: Callable[[str, str, str], tuple[str, ...]]
) -> tuple[list[str], list[np.ndarray]]:
    """Distinct sentences, and for each clip rows (C, S) of their numbers."""
    numbers: dict[str, int] = {}

    def number(text: str) -> int:
        return numbers.setdefault(text, len(numbers)) if text else -1

    rows = []
    for table in captions:
        told = [sentences(texts[left], texts[right], texts[relation]) for left, right, relation in table]
        rows.append(np.array([[number(sentence) for sentence in caption] for caption in told]))
    return list(numbers), rows
