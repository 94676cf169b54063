"""From a corpus to a model that generates, by commands alone; stopped and gone on with."""

import json
import shutil
from pathlib import Path

import pytest

from ambidex.cli import main
from ambidex.diffusion import PRESETS
from ambidex.representations import REPRESENTATIONS


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("train") / "corpus"
    assert main(["choreograph", "--clips", "12", "--seed", "3", "--out", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def run(corpus: Path) -> Path:
    """A finished run of the debug preset."""
    assert main(_train(corpus, corpus.parent / "run")) == 0
    return corpus.parent / "run"


def _train(corpus: Path, out: Path, *more: str) -> list[str]:
    return ["train", "diffusion", "--corpus", str(corpus), "--out", str(out), "--preset", "debug", "--device", "cpu", *more]


def _losses(run: Path) -> list[float]:
    return [json.loads(line)["loss"] for line in (run / "metrics.jsonl").read_text().splitlines()]


def test_the_trained_model_generates(run: Path, tmp_path: Path) -> None:
    words = ["--right", "the right hand makes a fist", "--seconds", "1", "--no-video", "--weights", str(run / "model")]
    assert main(["generate", *words, "--out", str(tmp_path)]) == 0
    assert json.loads((tmp_path / "request.json").read_text())["model"]["sources"] == {"choreography": "Apache-2.0"}


def test_interrupted_training_says_how_to_go_on_and_reaches_the_same_losses(
    corpus: Path, run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        # The first checkpoint is whole, and the model that would follow it is not there yet.
        patch.setattr("ambidex.diffusion.model.TwoHandModel.save", interrupt)
        assert main(_train(corpus, tmp_path / "run")) == 130
    assert "Run the same command again" in capsys.readouterr().err
    assert main(_train(corpus, tmp_path / "run")) == 0
    assert _losses(tmp_path / "run") == _losses(run)
    assert (tmp_path / "run" / "model" / "model.safetensors").read_bytes() == (run / "model" / "model.safetensors").read_bytes()


def test_a_run_starts_from_a_model_that_is_there(corpus: Path, run: Path, tmp_path: Path) -> None:
    shutil.copytree(run / "model", tmp_path / "model")
    assert main(_train(corpus, tmp_path / "run", "--start-from", str(tmp_path / "model"), "--steps", "1")) == 0
    assert _losses(tmp_path / "run")[0] != _losses(run)[0]


def test_another_setting_for_a_run_that_is_there_is_refused(corpus: Path, run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (run / "metrics.jsonl").read_bytes()
    assert main(_train(corpus, run, "--seed", "1")) == 2
    assert "another" in capsys.readouterr().err
    assert (run / "metrics.jsonl").read_bytes() == before


def test_the_help_names_every_preset_and_representation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--help"]) == 0
    told = capsys.readouterr().out
    assert [name for name in (*PRESETS, *REPRESENTATIONS) if name not in told] == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--representation", "mano"), ("'mano'", "angles", "joints")),
        (("--steps", "0"), ("at least 1",)),
        (("--seed", "-1"), ("0 or more",)),
        (("--start-from", "nowhere"), ("nowhere",)),
    ],
)
def test_a_setting_that_cannot_be_is_refused_before_anything_is_written(
    more: tuple[str, ...], said: tuple[str, ...], corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_train(corpus, tmp_path / "run", *more)) == 2
    heard = capsys.readouterr().err
    assert [part for part in said if part not in heard] == [], heard
    assert not (tmp_path / "run").exists()
