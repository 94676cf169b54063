"""`ambidex annotate`: what it says, and what it refuses."""

from pathlib import Path

import pytest

from ambidex.annotation.pipeline import choreograph_corpus
from ambidex.cli import main
from ambidex.corpus import open_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    choreograph_corpus(3, 0, tmp_path / "corpus", seconds=1.0, progress=False)
    return tmp_path / "corpus"


def test_it_annotates_and_says_where_to_look(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = [clip.captions for clip in open_corpus(corpus)]
    assert main(["annotate", str(corpus), "--seed", "7"]) == 0
    assert capsys.readouterr().out == f"3 clips annotated in {corpus}. Look at them: ambidex info {corpus}\n"
    after = list(open_corpus(corpus))
    assert [clip.captions for clip in after] != before
    assert all(clip.labels == () for clip in after)
    assert open_corpus(corpus).manifest.sources["choreography"].commands[-1] == "ambidex annotate --seed 7"


def test_with_labels_it_labels_and_the_page_of_the_corpus_counts_them(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", str(corpus), "--labels", "--stride", "0.25"]) == 0
    assert main(["info", str(corpus)]) == 0
    assert "labels     clip 9, chunk 9, window 9" in capsys.readouterr().out
    assert open_corpus(corpus).manifest.sources["choreography"].commands[-1] == "ambidex annotate --seed 0 --labels --stride 0.25"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--writer", "lmm"], "Did you mean 'llm'"),
        (["--engine", "spark"], "The engines are: local, ray"),
        (["--workers", "-2"], "0 for all cores"),
        (["--labels", "--stride", "0"], "must be above 0"),
        (["--writer", "llm", "--labels", "--engine", "ray"], "--labels and --engine ray cannot go with --writer llm"),
        (["--writer", "llm"], "--endpoint and --model"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(
    words: list[str], told: str, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (corpus / "corpus.json").read_bytes()
    assert main(["annotate", str(corpus), *words]) == 2
    heard = capsys.readouterr()
    assert told in heard.err and heard.err.count("\n") == 1
    assert (corpus / "corpus.json").read_bytes() == before


def test_no_corpus_is_one_message_with_what_makes_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", str(tmp_path / "nothing")]) == 2
    assert "ambidex choreograph" in capsys.readouterr().err
