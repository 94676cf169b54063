"""A model folder: what was written comes back, and what is damaged is refused by name."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from ambidex.errors import FileFormatError, IntegrityError
from ambidex.files import sha256
from ambidex.nn.model_folder import read_model, refusing_misfits, write_model

FORM = "ambidex.test/1"
KINDS = {"format": FORM, "size": int}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    model = nn.Linear(3, 2)
    write_model(tmp_path / "model", {"format": FORM, "size": 3}, {"weight": model.weight.detach(), "bias": model.bias.detach().half()})
    return tmp_path / "model"


def change(folder: Path, **values: object) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | values))


def test_what_was_written_comes_back_and_half_precision_becomes_whole(folder: Path) -> None:
    config, weights = read_model(folder, "test", KINDS)
    torch.manual_seed(0)
    model = nn.Linear(3, 2)
    assert config["size"] == 3
    assert torch.equal(weights["weight"], model.weight) and torch.equal(weights["bias"], model.bias.half().float())
    assert load_file(folder / "model.safetensors")["bias"].dtype == torch.float16


def test_what_an_older_folder_does_not_say_is_added(folder: Path) -> None:
    config, _ = read_model(folder, "test", {**KINDS, "architecture": str}, older={"architecture": "first", "size": 9})
    assert (config["architecture"], config["size"]) == ("first", 3)


def test_writing_again_replaces_the_folder(folder: Path) -> None:
    write_model(folder, {"format": FORM, "size": 4}, nn.Linear(4, 2).state_dict())
    assert read_model(folder, "test", KINDS)[0]["size"] == 4
    assert [path.name for path in folder.parent.iterdir()] == ["model"]


@pytest.mark.parametrize("damage", [lambda data: data[:50], lambda data: data[:-1] + bytes([data[-1] ^ 1]), lambda data: b""])
def test_weights_that_are_cut_or_changed_are_refused(folder: Path, damage) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(damage(weights.read_bytes()))
    with pytest.raises(IntegrityError, match="cut or changed"):
        read_model(folder, "test", KINDS)


@pytest.mark.parametrize("key", ["weights_sha256", "text_encoder", "size"])
def test_a_key_that_is_missing_or_of_another_kind_is_named(folder: Path, key: str) -> None:
    change(folder, **{key: [1]})
    with pytest.raises(FileFormatError, match=rf"config\.json has a '{key}' of the wrong kind"):
        read_model(folder, "test", KINDS)
    config = json.loads((folder / "config.json").read_text())
    del config[key]
    (folder / "config.json").write_text(json.dumps(config))
    with pytest.raises(FileFormatError, match=rf"config\.json lacks '{key}'"):
        read_model(folder, "test", KINDS)


def test_another_format_and_another_text_encoder_are_refused(folder: Path) -> None:
    with pytest.raises(FileFormatError, match=r"not the configuration of an Ambidex test \('another'\)"):
        read_model(folder, "test", {**KINDS, "format": "another"})
    change(folder, text_encoder={"name": "other", "sha256": "0"})
    with pytest.raises(IntegrityError, match="another text encoder"):
        read_model(folder, "test", KINDS)


def test_files_that_are_missing_or_cut_are_named(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    with pytest.raises(FileFormatError, match=r"holds config\.json and model\.safetensors"):
        read_model(folder, "test", KINDS)
    (folder / "config.json").write_text("{")
    with pytest.raises(FileFormatError, match="not valid JSON"):
        read_model(folder, "test", KINDS)
    with pytest.raises(FileFormatError, match="does not exist"):
        read_model(folder / "nowhere", "test", KINDS)


def test_weights_of_another_model_are_refused(folder: Path) -> None:
    _, weights = read_model(folder, "test", KINDS)
    with pytest.raises(IntegrityError, match=r"model\.safetensors does not fit .*config\.json"), refusing_misfits(folder):
        nn.Linear(4, 2).load_state_dict(weights)


def test_a_file_that_is_no_weights_is_refused_though_its_hash_is_right(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"no weights")
    change(folder, weights_sha256=sha256(folder / "model.safetensors"))
    with pytest.raises(IntegrityError, match="does not fit"):
        read_model(folder, "test", KINDS)
