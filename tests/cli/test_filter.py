"""Tests for `ambidex filter`."""

from pathlib import Path

import pytest

from ambidex.choreography import random_performances
from ambidex.cli import main
from ambidex.corpus import CorpusWriter, make_clip, measure, open_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    clips = [make_clip(each.motion, "made", str(number), "CC0-1.0") for number, each in enumerate(random_performances(14, 31, 3.0))]
    with CorpusWriter(tmp_path / "corpus") as writer:
        for clip in measure(clips):
            writer.add(clip)
    return tmp_path / "corpus"


def test_it_looks_proposes_and_draws_without_writing_a_corpus(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["filter", str(corpus), "--html", str(tmp_path / "page.html")]) == 0
    told = capsys.readouterr().out
    assert "proposed:" in told
    assert "Nothing was written" in told
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus", "page.html"]


def test_windows_come_with_captions(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["filter", str(corpus), "--out", str(out), "--window", "1", "--max-intensity", "auto"]) == 0
    clips = list(open_corpus(out))
    assert clips
    assert all(len(clip.motion) == 30 and len(clip.captions) == 5 for clip in clips)


def test_a_bound_that_is_no_number_is_refused(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["filter", str(corpus), "--out", str(tmp_path / "out"), "--min-intensity", "lots"]) != 0
    assert "--min-intensity is 'lots'; it must be a number of degrees per second, or auto" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
