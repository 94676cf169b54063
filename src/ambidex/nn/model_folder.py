"""A model on disk: `config.json` with all that use needs, and `model.safetensors`; whole, unchanged and fitting, or refused."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from ambidex.errors import FileFormatError, IntegrityError
from ambidex.files import read_json, sha256, write_json, writing_folder
from ambidex.nn.text import MINILM_SHA256, MiniLM

Kinds = Mapping[str, type | tuple[type, ...]]


def write_model(folder: Path, config: Mapping[str, Any], weights: Mapping[str, Tensor]) -> None:
    """Writes a model folder, atomically; floating weights become float16.

    Args:
        folder: replaced when it is there.
        config: what use needs besides the weights; the text encoder and the hash of the weights are added.
        weights: by name.
    """
    with writing_folder(folder) as temporary:
        half = {name: (tensor.half() if tensor.is_floating_point() else tensor).contiguous() for name, tensor in weights.items()}
        save_file(half, temporary / "model.safetensors")
        encoder = {"name": MiniLM.name, "sha256": MINILM_SHA256}
        told = {**config, "text_encoder": encoder, "weights_sha256": sha256(temporary / "model.safetensors")}
        write_json(temporary / "config.json", told)


def read_model_config(folder: Path, form: str, kinds: Kinds) -> dict[str, Any]:
    """The configuration of a model whose weights are those that were saved, and whose text encoder is the one built in.

    Args:
        folder: of the model.
        form: its "format".
        kinds: what the configuration must hold, and of which kind.

    Raises:
        FileFormatError: a file is missing, of another format, or lacks something; the message names file and key.
        IntegrityError: the weights are cut or changed, or the text encoder is another one.
    """
    path, weights = folder / "config.json", folder / "model.safetensors"
    config = read_json(path)
    if not isinstance(config, dict) or config.get("format") != form:
        raise FileFormatError(f"{path} is not the configuration of an Ambidex model of the format '{form}'.")
    for key, kind in {"weights_sha256": str, "text_encoder": dict, **kinds}.items():
        if not isinstance(config.get(key), kind):
            state = f"has a '{key}' of the wrong kind" if key in config else f"lacks '{key}'"
            raise FileFormatError(f"{path} {state}; copy the folder anew.")
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
    return config


def read_weights(folder: Path, model: nn.Module) -> None:
    """Fills a model with the weights of a folder, as float32.

    Raises:
        IntegrityError: weights that the model does not have, or lacks, or that are of another shape.
    """
    path = folder / "model.safetensors"
    try:
        model.load_state_dict({name: tensor.float() for name, tensor in load_file(path).items()}, strict=True)
    except (SafetensorError, RuntimeError, ValueError) as error:
        raise IntegrityError(f"{path} does not fit {folder / 'config.json'}: {error}") from error
