"""Tests for report_run.py: from sets on disk to the report."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluation.judged import StandIn, clips, report, systems
from tests.evaluation.prompted_corpus import write_corpus

from ambidex.corpus import hash_manifest
from ambidex.errors import FileFormatError, InputError, UnknownNameError
from ambidex.evaluation import report_run
from ambidex.evaluation.made import MadeSet
from ambidex.evaluation.report_run import evaluate, read_truths_of
from ambidex.motion import Motion


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("run") / "corpus", clips())


@pytest.fixture
def made(corpus: Path) -> dict[str, MadeSet]:
    asked, names = ([get(clip) for clip in clips()[:8]] for get in (lambda clip: clip.captions[0], lambda clip: clip.clip_id))
    own = hash_manifest(corpus)
    return {
        each.name: MadeSet(each.name, dict(each.card), each.sha256, asked, names, each.groups, _sizes(each.groups), own, "test")
        for each in systems()[1:]
    }


def _sizes(groups: Sequence[Sequence[Motion | None]]) -> list[list[tuple[int, float] | None]]:
    return [[None if motion is None else (len(motion), motion.fps) for motion in group] for group in groups]


def test_sets_on_disk_are_judged_as_motions_in_memory(corpus: Path, made: dict[str, MadeSet]) -> None:
    found = evaluate(made, corpus, StandIn(), [], workers=1, progress=False)
    assert [result.name for result in found.results] == ["truth", "good", "bad"]
    assert found.bench.corpus == hash_manifest(corpus)
    for name, figure in found.result("bad").figures.items():
        assert figure.value == pytest.approx(report().result("bad").figures[name].value, rel=1e-5, abs=1e-6, nan_ok=True), name
    assert [(each.first, each.second) for each in found.comparisons] == [("good", "bad")]
    assert found.material is not None
    assert set(found.material.groups) == {"good", "bad"}


def test_baselines_stand_beside_and_are_measured_once(corpus: Path, made: dict[str, MadeSet], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = {"good": made["good"]}
    first = evaluate(alone, corpus, StandIn(), ["shuffled"], against_baselines=True, workers=1, progress=False)
    assert [result.name for result in first.results] == ["truth", "good", "shuffled"]
    assert first.result("shuffled").figures["obeyed"].value < first.result("good").figures["obeyed"].value
    assert [each.second for each in first.comparisons] == ["shuffled"]

    def again(*arguments: object, **names: object) -> None:
        raise AssertionError("they were measured already")

    monkeypatch.setattr(report_run, "baselines", again)
    second = evaluate(alone, corpus, StandIn(), ["shuffled"], against_baselines=True, workers=1, progress=False)
    assert second.results == first.results


def test_what_cannot_be_judged_is_refused(corpus: Path, made: dict[str, MadeSet], tmp_path: Path) -> None:
    good = made["good"]
    with pytest.raises(InputError, match="no set of made motions"):
        evaluate({}, corpus, StandIn())
    with pytest.raises(UnknownNameError, match="mean pose"):
        evaluate(made, corpus, StandIn(), ["mean"])
    with pytest.raises(InputError, match="cannot be called 'planner'"):
        evaluate({"planner": good}, corpus, StandIn())
    with pytest.raises(FileFormatError, match="is no corpus"):
        evaluate(made, tmp_path, StandIn())
    with pytest.raises(InputError, match="was made of prompts of the corpus eeeeeeeeeeee"):
        evaluate({"good": replace(good, corpus_sha256="e" * 64)}, corpus, StandIn())
    with pytest.raises(InputError, match="'good' and 'bad' cannot stand in one table: they have different prompts"):
        evaluate({"good": good, "bad": replace(made["bad"], asked=good.asked[::-1])}, corpus, StandIn())


def test_clips_that_the_corpus_lacks_and_other_lengths_are_refused(corpus: Path, made: dict[str, MadeSet]) -> None:
    from ambidex.corpus import open_corpus

    good = made["good"]
    with pytest.raises(InputError, match=r"holds no clip 'stage/999' \(1 of 8 are missing\)"):
        read_truths_of(open_corpus(corpus), replace(good, clip_ids=[*good.clip_ids[:7], "stage/999"]))
    short = [[None if motion is None else motion[:10] for motion in group] for group in good.groups]
    with pytest.raises(InputError, match="'good' made 10 frames at 30 fps for 'stage/000', which has 30"):
        evaluate({"good": replace(good, groups=short, sizes=_sizes(short))}, corpus, StandIn(), [])
