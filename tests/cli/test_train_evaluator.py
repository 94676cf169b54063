"""From a corpus to an evaluator, by commands alone."""

from pathlib import Path

import pytest

from ambidex.cli import main
from ambidex.evaluation import EVALUATOR_PRESETS, Evaluator
from ambidex.motion import Motion


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("train") / "corpus"
    assert main(["choreograph", "--clips", "12", "--seed", "3", "--out", str(folder)]) == 0
    return folder


def _train(corpus: Path, out: Path, *more: str) -> list[str]:
    return ["train", "evaluator", "--corpus", str(corpus), "--out", str(out), "--preset", "debug", "--device", "cpu", *more]


def test_the_trained_evaluator_sees_a_motion_and_says_how_to_use_it(
    corpus: Path, tmp_path: Path, fist_motion: Motion, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_train(corpus, tmp_path / "run", "--steps", "2")) == 0
    said = capsys.readouterr().out
    assert f"ambidex evaluate MOTIONS --corpus {corpus} --evaluator {tmp_path / 'run' / 'model'}" in said
    assert Evaluator.load(tmp_path / "run" / "model").embed_motions([fist_motion]).whole.shape == (1, 32)


@pytest.mark.parametrize("more", [("--representation", "joints"), ("--start-from", "nowhere"), ("--batch", "1"), ("--preset", "handx")])
def test_what_an_evaluator_cannot_be_is_refused_before_anything_is_written(
    more: tuple[str, ...], corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_train(corpus, tmp_path / "run", *more)) == 2
    assert capsys.readouterr().err.startswith("ambidex: ")
    assert not (tmp_path / "run").exists()


def test_the_help_names_every_model_and_preset(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--help"]) == 0
    told = capsys.readouterr().out
    assert [name for name in ("diffusion", "evaluator", *EVALUATOR_PRESETS) if name not in told] == []
