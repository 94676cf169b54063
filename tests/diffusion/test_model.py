"""A model folder: what was saved comes back, and what is damaged is refused."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from ambidex.control import Request
from ambidex.diffusion import Denoiser, ModelCard, TwoHandModel, load
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import FileFormatError, IntegrityError, UnknownNameError
from ambidex.files import sha256
from ambidex.nn.text_store import TextStore

REQUEST = Request("waves", "closes into a fist", "they part", seconds=1.0)


@pytest.fixture
def saved(model: TwoHandModel, tmp_path: Path) -> Path:
    model.save(tmp_path / "model")
    return tmp_path / "model"


def change(folder: Path, **values: object) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | values))


def test_a_saved_model_makes_the_same_motions(model, encoder, tmp_path):
    model.card = ModelCard(recipe="none", sources={"made": "CC0-1.0"}, steps=3)
    for tensor in model.denoiser.state_dict().values():
        tensor.copy_(tensor.half())
    model.save(tmp_path / "model")
    loaded = load(tmp_path / "model")
    loaded.texts = TextStore(encoder)
    assert loaded.card == model.card
    assert loaded.denoiser.config == model.denoiser.config
    one, other = (made.generate([REQUEST], steps=3)[0] for made in (model, loaded))
    assert np.array_equal(one.joints, other.joints)


def test_weights_are_half_as_large_on_disk_and_whole_in_memory(saved):
    assert load_file(saved / "model.safetensors")["denoiser.enter.weight"].dtype == torch.float16
    assert load(saved).denoiser.enter.weight.dtype == torch.float32


def test_saving_again_replaces_the_folder(model, saved):
    model.save(saved)
    assert sorted(path.name for path in saved.iterdir()) == ["config.json", "model.safetensors"]
    assert [path.name for path in saved.parent.iterdir()] == ["model"]


@pytest.mark.parametrize("damage", [lambda data: data[:1000], lambda data: data[:-1] + bytes([data[-1] ^ 1]), lambda data: b""])
def test_weights_that_are_cut_or_changed_are_refused(saved, damage):
    weights = saved / "model.safetensors"
    weights.write_bytes(damage(weights.read_bytes()))
    with pytest.raises(IntegrityError, match="cut or changed"):
        load(saved)


@pytest.mark.parametrize("key", ["weights_sha256", "text_encoder", "representation", "denoiser", "fps", "card"])
def test_a_configuration_that_lacks_a_key_is_named_with_the_key(saved, key):
    config = json.loads((saved / "config.json").read_text())
    del config[key]
    (saved / "config.json").write_text(json.dumps(config))
    with pytest.raises(FileFormatError, match=rf"config\.json lacks '{key}'"):
        load(saved)


@pytest.mark.parametrize("key", ["weights_sha256", "text_encoder", "representation", "denoiser", "fps", "card"])
def test_a_configuration_with_a_key_of_another_kind_is_refused(saved, key):
    change(saved, **{key: ["not this"]})
    with pytest.raises(FileFormatError, match=rf"config\.json has a '{key}' of the wrong kind"):
        load(saved)


@pytest.mark.parametrize("change_", [{"format": "ambidex.diffusion/9"}, {"format": None}])
def test_another_format_is_refused(saved, change_):
    change(saved, **change_)
    with pytest.raises(FileFormatError, match="not the configuration of an Ambidex generator"):
        load(saved)


def test_a_folder_without_weights_or_without_anything_says_so(saved):
    (saved / "model.safetensors").unlink()
    with pytest.raises(FileFormatError, match=r"config\.json and model\.safetensors"):
        load(saved)
    with pytest.raises(FileFormatError, match="does not exist"):
        load(saved / "nowhere")


def test_handx_is_a_model_folder_like_ours(handx, tmp_path):
    made = TwoHandModel(handx, "joints", Statistics(torch.zeros(84), torch.ones(84)))
    made.save(tmp_path / "handx")
    assert json.loads((tmp_path / "handx" / "config.json").read_text())["architecture"] == "handx"
    loaded = load(tmp_path / "handx").denoiser
    assert loaded.config == handx.config
    assert all(torch.equal(tensor.half().float(), loaded.state_dict()[name]) for name, tensor in handx.state_dict().items())


def test_a_folder_that_names_no_architecture_is_of_ours(saved):
    config = json.loads((saved / "config.json").read_text())
    del config["architecture"]
    (saved / "config.json").write_text(json.dumps(config))
    assert isinstance(load(saved).denoiser, Denoiser)


def test_an_unknown_architecture_lists_those_that_exist(saved):
    change(saved, architecture="one-hand")
    with pytest.raises(UnknownNameError, match="handx, two-hands"):
        load(saved)
    change(saved, architecture="handx")
    with pytest.raises(IntegrityError, match="does not fit"):
        load(saved)


def test_another_text_encoder_is_refused(saved):
    change(saved, text_encoder={"name": "another", "sha256": "0"})
    with pytest.raises(IntegrityError, match="another text encoder"):
        load(saved)


def test_an_unknown_representation_lists_those_that_exist(saved):
    change(saved, representation="quaternions")
    with pytest.raises(UnknownNameError, match="angles, joints"):
        load(saved)


@pytest.mark.parametrize("size", [{"width": 64}, {"features": 84}, {"depth": 3}, {"heads": 3}])
def test_weights_that_do_not_fit_the_configuration_are_refused(saved, size):
    config = json.loads((saved / "config.json").read_text())
    change(saved, denoiser=config["denoiser"] | size)
    with pytest.raises(IntegrityError, match="does not fit"):
        load(saved)


def test_statistics_of_another_size_are_refused(saved):
    weights = load_file(saved / "model.safetensors")
    weights["statistics.mean"] = torch.zeros(84)
    save_file(weights, saved / "model.safetensors")
    change(saved, weights_sha256=sha256(saved / "model.safetensors"))
    with pytest.raises(IntegrityError, match="disagree on the numbers"):
        load(saved)
