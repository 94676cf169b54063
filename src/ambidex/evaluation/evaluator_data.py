"""Training clips of the evaluator: motions from the cache, a caption drawn for each, damaged copies, and who may stand for whom.

Letters: B clips of a batch, H damaged copies, M distinct texts, C captions of a clip.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ambidex.control import own_side_texts
from ambidex.corpus.cache import Cache
from ambidex.errors import InputError
from ambidex.evaluation.damages import DAMAGES, TRAINED_ON, jitter
from ambidex.evaluation.evaluator_features import NEARNESS, Observed, observe
from ambidex.motion import Motion
from ambidex.nn.text import TextEncoder
from ambidex.nn.text_store import TextTable

_HARMS = tuple(damage for damage in DAMAGES if damage.name in TRAINED_ON)
_SWAP, _APART = ([damage.name for damage in _HARMS].index(name) for name in ("hands swapped", "hands 3 cm apart"))
# Long captions are many words to read, and few people write so: one clip in so many keeps those of this detail.
_ONE_IN = {1: 1, 2: 2, 3: 8, 4: 32, 5: 32}
_TEXT_GROUPS = 8
_TOUCHING = 0.78
"""Nearness of a gap of 5 mm."""


@dataclass(frozen=True)
class Batch:
    """B clips with the texts drawn for them, and H damaged copies."""

    observed: Observed
    """Of B clips, then of H copies."""
    texts: list[tuple[Tensor, Tensor]]
    """Token states (m, W', W) of distinct texts and their mask (m, W'), M in all, texts of like length together."""
    rows: Tensor
    """(B, 2, 2) numbers of texts: for each hand its own and the relation from its side; −1 where there is none."""
    same_hand: Tensor
    """(2B, 2B) bool: text n, of left hands and then of right ones, is also true of hand m."""
    same_relation: Tensor
    """(B, B) bool."""
    harmed: Tensor
    """(H) which clips the copies are of."""
    harms: Tensor
    """(H, 4) bool: whether the damage contradicts the texts of the left hand, the right hand, the relation and the whole."""


class TrainingSet:
    """Clips of one split of a corpus."""

    def __init__(self, cache: Cache, split: str, encoder: TextEncoder, folder: Path) -> None:
        """Reads all texts.

        Raises:
            InputError: the split has no clip with captions.
        """
        self._cache = cache
        clips = [int(clip) for clip in cache.clips_of(split)]
        captions = [_captions(cache, clip) for clip in clips]
        kept = [number for number, rows in enumerate(captions) if len(rows)]
        if not kept:
            raise InputError(f"The '{split}' split has no clip with captions. See: ambidex info CORPUS")
        self.clips = np.array([clips[number] for number in kept])
        self.lengths = np.array([cache.offsets[clip + 1] - cache.offsets[clip] for clip in self.clips])
        texts, self._rows = _own_side_numbers(cache.texts, [captions[number] for number in kept])
        self._texts = TextTable.open(texts, encoder, folder)

    def batch(self, clips: np.ndarray, chance: np.random.Generator, harmed: float, drop: float, noise_m: float) -> Batch:
        """Clips by number, with all that is drawn for them.

        Args:
            clips: (B,) numbers.
            chance: what draws.
            harmed: share of clips that are also seen damaged.
            drop: chance that a part's text is left out; one of three stays.
            noise_m: most noise that is added to half of the clips.
        """
        motions = [self._motion(int(clip), chance, noise_m) for clip in clips]
        count = max(1, round(harmed * len(clips)))
        chosen = np.sort(chance.choice(len(clips), count, replace=False))
        kinds = chance.integers(len(_HARMS), size=count)
        copies = [_HARMS[kind].apply(motions[place]) for place, kind in zip(chosen, kinds, strict=True)]
        observed = observe([*motions, *copies])
        rows = np.stack([self._rows[clip][chance.integers(len(self._rows[clip]))] for clip in clips])
        rows = np.where(_kept(chance, rows, drop), rows, -1)
        texts, places = self._read(rows)
        every = [self._rows[clip] for clip in clips]
        hands = [each[:, hand, 0] for hand in (0, 1) for each in every]
        return Batch(
            observed,
            texts,
            torch.from_numpy(places),
            _true_of(np.concatenate([rows[:, 0, 0], rows[:, 1, 0]]), hands),
            _true_of(rows[:, 0, 1], [each[:, 0, 1] for each in every]),
            torch.from_numpy(chosen),
            _contradicted(observed, rows[chosen], chosen, kinds),
        )

    def _read(self, rows: np.ndarray) -> tuple[list[tuple[Tensor, Tensor]], np.ndarray]:
        """Distinct texts in groups of like length, and rows that number them in that order."""
        distinct = np.unique(rows[rows >= 0])
        distinct = distinct[np.argsort(self._texts.lengths(distinct), kind="stable")]
        place = {int(number): index for index, number in enumerate(distinct)} | {-1: -1}
        groups = [self._texts.batch(part)[:2] for part in np.array_split(distinct, _TEXT_GROUPS) if len(part)]
        return groups, np.vectorize(place.__getitem__, otypes=[np.int64])(rows)

    def _motion(self, clip: int, chance: np.random.Generator, noise_m: float) -> Motion:
        cache, number = self._cache, self.clips[clip]
        frames = slice(int(cache.offsets[number]), int(cache.offsets[number + 1]))
        motion = Motion(cache.joints[frames], cache.present[frames], float(cache.fps[number]))
        noise = chance.uniform(-noise_m, noise_m)
        return jitter(motion, noise, int(chance.integers(1 << 30))) if noise > 0 else motion


def _captions(cache: Cache, clip: int) -> np.ndarray:
    """(C, 3) numbers of texts."""
    span = slice(int(cache.caption_offsets[clip]), int(cache.caption_offsets[clip + 1]))
    kept = [clip % _ONE_IN[int(detail)] == int(detail) % _ONE_IN[int(detail)] for detail in cache.caption_detail[span]]
    return np.asarray(cache.caption_texts[span])[np.array(kept, bool)]


def _own_side_numbers(texts: tuple[str, ...], captions: list[np.ndarray]) -> tuple[list[str], list[np.ndarray]]:
    """Distinct texts from the hands' own sides, and numbers (C, 2, 2) for each clip: per hand its own and the relation."""
    numbers: dict[str, int] = {"": -1}
    rows = []
    for table in captions:
        sides = [own_side_texts(*(texts[number] for number in caption)) for caption in table]
        rows.append(np.array([[[numbers.setdefault(text, len(numbers) - 1) for text in side] for side in both] for both in sides]))
    return [text for text in numbers if text], rows


def _kept(chance: np.random.Generator, rows: np.ndarray, drop: float) -> np.ndarray:
    """(B, 2, 2) bool: which texts stay; at least one of those that are there."""
    # Left, right, relation; the relation is left out from both sides or from none.
    given = np.stack([rows[:, 0, 0], rows[:, 1, 0], rows[:, 0, 1]], axis=1) >= 0
    stays = given & (chance.random(given.shape) >= drop)
    stays = np.where(stays.any(axis=1, keepdims=True), stays, given)
    return np.stack([stays[:, [0, 2]], stays[:, [1, 2]]], axis=1)


def _true_of(texts: np.ndarray, told: list[np.ndarray]) -> Tensor:
    """(N, N) bool: whether text n is one that clip m is told with."""
    table = np.full((len(told), max(len(each) for each in told)), -2)
    for row, each in zip(table, told, strict=True):
        row[: len(each)] = np.where(each < 0, -2, each)
    return torch.from_numpy((texts[:, None, None] == table).any(axis=-1))


def _contradicted(observed: Observed, rows: np.ndarray, chosen: np.ndarray, kinds: np.ndarray) -> Tensor:
    """(H, 4) bool: which texts (H, 2, 2) a damage contradicts, where it can be told."""
    given = np.stack([rows[:, 0, 0] >= 0, rows[:, 1, 0] >= 0, rows[:, 0, 1] >= 0], axis=1)
    # What both hands are told alike stays true when they exchange roles.
    alike = rows[:, 0] == rows[:, 1]
    between = observed.values[torch.from_numpy(chosen), :, :, NEARNESS].amax(dim=(1, 2, 3)).numpy()
    wrong = given.copy()
    swapped, apart = kinds == _SWAP, kinds == _APART
    wrong[swapped] &= ~np.stack([alike[:, 0], alike[:, 0], alike[:, 1]], axis=1)[swapped]
    wrong[apart] &= np.stack([np.zeros_like(apart), np.zeros_like(apart), between > _TOUCHING], axis=1)[apart]
    whole = wrong.any(axis=1)
    return torch.from_numpy(np.column_stack([wrong, whole]))
