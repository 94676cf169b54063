"""Token states of every distinct text, computed once and kept: on disk for training, in memory for generation."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from tqdm import tqdm

from ambidex.errors import IntegrityError
from ambidex.files import write_json, writing_folder
from ambidex.nn.text import TextEncoder

_CHUNK = 2048


class TextStore:
    """Texts to padded token states, through an encoder that reads each text once, ever."""

    def __init__(self, encoder: TextEncoder) -> None:
        self.encoder = encoder
        self._states: dict[str, Tensor] = {}

    def __call__(self, texts: list[str]) -> tuple[Tensor, Tensor, Tensor]:
        """States (N, W', W), their mask (N, W') and whether there is a text (N); an empty text has none."""
        missing = sorted({text for text in texts if text and text not in self._states})
        if missing:
            self._states.update(zip(missing, self.encoder.encode(missing), strict=True))
        return _stack([self._states.get(text) if text else None for text in texts], self.encoder.width)


class TextTable:
    """Token states of a fixed list of texts, float16 on disk and in memory; made once per encoder and list.

    Raises:
        IntegrityError: the folder is damaged.
    """

    def __init__(self, folder: Path) -> None:
        try:
            # Read, not mapped: batches gather rows at random.
            self._states = torch.from_numpy(np.load(folder / "states.npy", allow_pickle=False))
            self._offsets = np.load(folder / "offsets.npy", allow_pickle=False)
        except (OSError, ValueError, EOFError) as error:
            raise IntegrityError(f"The texts in {folder} are damaged ({error}). Delete that folder and run again.") from error
        if self._states.ndim != 2 or self._offsets[-1] != len(self._states):
            raise IntegrityError(f"The texts in {folder} are damaged (their parts disagree). Delete that folder and run again.")
        self.width = self._states.shape[1]

    @staticmethod
    def open(texts: Iterable[str], encoder: TextEncoder, cache: Path) -> "TextTable":
        """The table of these texts, from the cache folder if it is there, else computed with a progress bar."""
        texts = list(texts)
        key = hashlib.sha256("\n".join([encoder.sha256, *texts]).encode()).hexdigest()[:24]
        folder = cache / f"texts-{key}"
        if not (folder / "texts.json").exists():
            _compute(texts, encoder, folder)
        return TextTable(folder)

    def lengths(self, ids: np.ndarray) -> np.ndarray:
        """Tokens (N,) of texts by number (N,)."""
        return self._offsets[ids + 1] - self._offsets[ids]

    def batch(self, ids: np.ndarray) -> tuple[Tensor, Tensor, Tensor]:
        """States, mask and presence of texts by number (N,); −1 is no text."""
        rows = [None if number < 0 else self._states[self._offsets[number] : self._offsets[number + 1]] for number in ids]
        return _stack([row if row is not None and len(row) else None for row in rows], self.width)


def _compute(texts: list[str], encoder: TextEncoder, folder: Path) -> None:
    counts, parts = [0], []
    with tqdm(total=len(texts), desc="reading texts", unit="text", disable=None) as bar:
        for start in range(0, len(texts), _CHUNK):
            chunk = texts[start : start + _CHUNK]
            known = [text for text in chunk if text]
            # Half precision reads four times as many texts, and rounds less than training does.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                states = dict(zip(known, encoder.encode(known), strict=True)) if known else {}
            for text in chunk:
                if text:
                    parts.append(states[text].half().numpy())
                counts.append(len(parts[-1]) if text else 0)
            bar.update(len(chunk))
    with writing_folder(folder) as temporary:
        np.save(temporary / "states.npy", np.concatenate(parts) if parts else np.zeros((0, encoder.width), np.float16))
        np.save(temporary / "offsets.npy", np.cumsum(counts))
        index = {"encoder": encoder.name, "sha256": encoder.sha256, "width": encoder.width, "texts": len(texts)}
        write_json(temporary / "texts.json", index)


def _stack(rows: list[Tensor | None], width: int) -> tuple[Tensor, Tensor, Tensor]:
    longest = max([len(row) for row in rows if row is not None], default=1)
    states = torch.zeros(len(rows), longest, width)
    mask = torch.zeros(len(rows), longest, dtype=torch.bool)
    for index, row in enumerate(rows):
        if row is not None:
            states[index, : len(row)] = row
            mask[index, : len(row)] = True
    return states, mask, mask.any(1)
