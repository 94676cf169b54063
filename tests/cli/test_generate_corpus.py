"""Tests for generate_corpus.py: a set of made motions from the command line."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.choreography import Score, perform
from ambidex.cli import main
from ambidex.control import Request
from ambidex.corpus import hash_manifest
from ambidex.diffusion import ModelCard
from ambidex.evaluation import choose_prompts, read_made
from ambidex.motion import Motion


@dataclass
class _Model:
    """Stands in for a model that makes multiples of four frames; fails after so many requests."""

    most: int = 999
    asked: list[Request] = field(default_factory=list)
    card: ModelCard = field(default_factory=lambda: ModelCard(recipe="by hand"))

    def generate(self, requests: list[Request]) -> list[Motion]:
        if len(self.asked) + len(requests) > self.most:
            raise KeyboardInterrupt
        self.asked += requests
        lengths = [4 * -(-round(30 * request.seconds) // 4) for request in requests]
        return [performed.motion for performed in perform([Score((), frames / 30, seed=(1,)) for frames in lengths])]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("generate") / "corpus", make_clips())


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> _Model:
    standing = _Model()
    monkeypatch.setattr("ambidex.diffusion.load", lambda path=None: standing)
    return standing


def test_the_captions_of_a_split_become_a_set(tmp_path: Path, corpus: Path, model: _Model, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "made"
    words = ["--corpus", str(corpus), "--samples", "3", "--seed", "5", "--guidance", "2", "--system", "mine", "--out", str(out)]
    assert main(["generate", *words]) == 0
    made, prompts = read_made(out), choose_prompts(corpus, "test")
    assert (made.system, made.corpus_sha256, made.split, len(made.groups)) == ("mine", hash_manifest(corpus), "test", 3)
    assert (made.card["recipe"], made.card["seed"], made.card["guidance"]["left"]) == ("by hand", 5, 2.0)
    assert made.asked == [prompt.caption for prompt in prompts]
    assert [[len(motion) for motion in group if motion] for group in made.groups] == [[prompt.frames for prompt in prompts]] * 3
    assert sorted(request.seed for request in model.asked) == sorted(
        prompt.request(sample, seed=5).seed for prompt in prompts for sample in range(3)
    )
    printed = capsys.readouterr().out
    assert "8 prompts; clips left out" in printed and f"ambidex evaluate {out}" in printed


def test_an_interrupted_set_goes_on_and_comes_out_the_same_to_the_byte(
    tmp_path: Path, corpus: Path, model: _Model, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ambidex.cli.generate_corpus._AT_ONCE", 4)
    words = ["generate", "--corpus", str(corpus), "--samples", "2", "--out", str(tmp_path / "made")]
    model.most = 9
    assert main(words) == 130
    assert "run the same command again" in capsys.readouterr().err
    model.most = 99
    assert main(words) == 0
    assert "8 were there already" in capsys.readouterr().out
    assert len(model.asked) == len({request.seed for request in model.asked}) == 16
    assert read_made(tmp_path / "made").missing == 0
    assert main([*words[:-1], str(tmp_path / "at once")]) == 0
    assert read_made(tmp_path / "made").sha256 == read_made(tmp_path / "at once").sha256


def test_prompts_alone_are_written_for_another_system(tmp_path: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--corpus", str(corpus), "--clips", "2", "--prompts-only", "--out", str(tmp_path)]) == 0
    assert "00000-0.npz" in capsys.readouterr().out
    for number, prompt in enumerate(choose_prompts(corpus, "test", clips=2)):
        still = np.repeat(make_clips()[0].motion.joints[:1], prompt.frames, axis=0)
        Motion.from_joints(still, prompt.fps).save(tmp_path / f"{number:05d}-0.npz")
    made = read_made(tmp_path)
    assert (made.system, made.corpus_sha256, made.missing) == (tmp_path.name, hash_manifest(corpus), 0)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--left", "a fist"], "leave out --left"),
        (["--formats", "bvh", "--no-video"], "leave out --formats, --no-video"),
        (["--split", "tests"], "no split 'tests'"),
        (["--samples", "0"], "--samples is 0"),
        (["--clips", "0"], "at least 1"),
    ],
)
def test_words_that_do_not_go_with_a_corpus_are_refused(
    tmp_path: Path, corpus: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate", "--corpus", str(corpus), *words, "--out", str(tmp_path / "made")]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "made").exists()


def test_a_set_is_never_written_into_its_corpus(corpus: Path, model: _Model, capsys: pytest.CaptureFixture[str]) -> None:
    before = hash_manifest(corpus)
    assert main(["generate", "--corpus", str(corpus), "--out", str(corpus)]) == 2
    assert "the corpus itself" in capsys.readouterr().err
    assert hash_manifest(corpus) == before


@pytest.mark.parametrize("words", [["--prompts-only"], ["--clips", "3"], ["--system", "mine"]])
def test_what_needs_a_corpus_says_so(tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--left", "a fist", *words, "--out", str(tmp_path / "demo")]) == 2
    assert "give it with --corpus" in capsys.readouterr().err
