"""`ambidex quality`: what it prints, its JSON and its page."""

import json
from pathlib import Path

import pytest

from ambidex.cli import main
from ambidex.corpus import CorpusWriter, make_clip
from ambidex.motion import Motion, mirror


@pytest.fixture
def corpus(fist_motion: Motion, tmp_path: Path) -> Path:
    with CorpusWriter(tmp_path / "corpus") as writer:
        writer.add(make_clip(fist_motion, "one", "0", "CC0"))
        writer.add(make_clip(mirror(fist_motion), "two", "0", "CC0"))
    return tmp_path / "corpus"


def test_figures_are_printed_per_source_and_written_for_programs_and_people(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quality", str(corpus), "--json", str(tmp_path / "q.json"), "--html", str(tmp_path / "q.html")]) == 0
    printed = capsys.readouterr().out
    assert "one: 1 clips, 2 s" in printed
    assert "all sources: 2 clips, 4 s" in printed
    assert "A page to look at" in printed
    sources = json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))["sources"]
    means = [{name: figure["mean"] or 0.0 for name, figure in sources[source]["figures"].items()} for source in ("one", "two")]
    assert means[0]["intensity"] > 10
    # What is the other's mirror image is of the same quality.
    assert means[0] == pytest.approx(means[1], rel=1e-3, abs=1e-6)
    assert "<svg" in (tmp_path / "q.html").read_text(encoding="utf-8")


def test_what_cannot_be_is_a_misuse(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quality", str(tmp_path / "nowhere")]) == 2
    assert main(["quality", str(corpus), "--split", "testing"]) == 2
    assert "test, train, val" in capsys.readouterr().err
