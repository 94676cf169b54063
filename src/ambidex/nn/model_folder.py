"""A model on disk: `config.json` with all that use needs, and `model.safetensors`; whole, unchanged and fitting, or refused."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from ambidex.errors import FileFormatError, IntegrityError
from ambidex.files import read_json, sha256, write_json, writing_folder
from ambidex.nn.text import MINILM_SHA256, MiniLM

Kinds = Mapping[str, str | type | tuple[type, ...]]


def write_model(folder: Path, config: Mapping[str, Any], weights: Mapping[str, Tensor]) -> None:
    """Writes a model folder, atomically.

    Args:
        folder: replaced when it is there.
        config: what use needs besides the weights; the text encoder and the hash of the weights are added.
        weights: by name, in the precision in which they are kept.
    """
    with writing_folder(folder) as temporary:
        save_file({name: tensor.contiguous() for name, tensor in weights.items()}, temporary / "model.safetensors")
        encoder = {"name": MiniLM.name, "sha256": MINILM_SHA256}
        write_json(
            temporary / "config.json", {**config, "text_encoder": encoder, "weights_sha256": sha256(temporary / "model.safetensors")}
        )


def read_model(folder: Path, what: str, kinds: Kinds, older: Mapping[str, Any] | None = None) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Configuration and weights of a model, when the weights are those that were saved and the text encoder is the one built in.

    Args:
        folder: of the model.
        what: "generator" or "evaluator".
        kinds: what the configuration must hold, and of which kind; "format" is the format itself.
        older: what a folder does not say that was written before there was a choice.

    Returns:
        The configuration, and the weights by name as float32.

    Raises:
        FileFormatError: a file is missing, of another format, or lacks something; the message names file and key.
        IntegrityError: the weights are cut or changed, or the text encoder is another one.
    """
    path, weights = folder / "config.json", folder / "model.safetensors"
    config = read_json(path)
    if not isinstance(config, dict) or config.get("format") != kinds["format"]:
        raise FileFormatError(f"{path} is not the configuration of an Ambidex {what} ('{kinds['format']}').")
    config = {**(older or {}), **config}
    for key, kind in {"weights_sha256": str, "text_encoder": dict, **kinds}.items():
        if not isinstance(kind, str) and not isinstance(config.get(key), kind):
            state = f"has a '{key}' of the wrong kind" if key in config else f"lacks '{key}'"
            raise FileFormatError(f"{path} {state}; save the model again, or copy its folder anew.")
    if not weights.is_file():
        raise FileFormatError(f"{weights} does not exist; a model folder holds config.json and model.safetensors.")
    if (found := sha256(weights)) != config["weights_sha256"]:
        raise IntegrityError(
            f"{weights} is not the file that was saved: its hash is {found[:16]}…, {config['weights_sha256'][:16]}… is expected. "
            "It is cut or changed; copy or install it again."
        )
    encoder = config["text_encoder"]
    if encoder.get("sha256") != MINILM_SHA256:
        raise IntegrityError(
            f"{folder} was trained with another text encoder ({encoder.get('name')}) than the one built in ({MiniLM.name}). "
            "Train it again, or use the Ambidex that it was trained with."
        )
    with refusing_misfits(folder):
        return config, {name: tensor.float() for name, tensor in load_file(weights).items()}


@contextmanager
def refusing_misfits(folder: Path) -> Iterator[None]:
    """Turns what fails in the block, which builds a model of a configuration and fills it with weights, into an `IntegrityError`."""
    try:
        yield
    except (SafetensorError, RuntimeError, KeyError, TypeError, ValueError) as error:
        raise IntegrityError(f"{folder / 'model.safetensors'} does not fit {folder / 'config.json'}: {error}") from error
