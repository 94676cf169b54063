"""`ambidex evaluate`: what it prints and writes, and what it refuses."""

import json
from pathlib import Path

import pytest
from tests.evaluation.judged import StandIn, clips, prompts_and_truths, systems
from tests.evaluation.prompted_corpus import write_corpus

from ambidex.cli import main
from ambidex.corpus import hash_manifest
from ambidex.evaluation import write_made
from ambidex.evaluation.evaluator import Evaluator


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evaluate")
    write_corpus(folder / "corpus", clips())
    prompts, _ = prompts_and_truths()
    for system in systems()[1:]:
        write_made(folder / system.name, system.name, system.card, prompts, system.groups, hash_manifest(folder / "corpus"))
    return folder / "corpus"


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Evaluator, "load", staticmethod(lambda folder=None: StandIn()))


def _words(corpus: Path, *words: str) -> list[str]:
    return ["evaluate", str(corpus.parent / "good"), "--corpus", str(corpus), "--baselines", "none", "--workers", "1", *words]


def test_tables_a_file_and_a_page_are_written(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = {name: tmp_path / f"report.{name}" for name in ("json", "markdown", "html")}
    assert main(_words(corpus, *(word for name, path in out.items() for word in (f"--{name}", str(path))))) == 0
    printed = capsys.readouterr().out
    assert "Claims obeyed, % ↑" in printed
    assert printed.count("Written: ") == 3
    value = json.loads(out["json"].read_text(encoding="utf-8"))
    assert [system["name"] for system in value["systems"]] == ["truth", "good"]
    assert value["bench"]["corpus"] == hash_manifest(corpus)
    assert "| good |" in out["markdown"].read_text(encoding="utf-8")
    assert "<article" in out["html"].read_text(encoding="utf-8")


def test_two_systems_are_compared_and_may_be_named(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "evaluate",
        f"mine={corpus.parent / 'good'}",
        str(corpus.parent / "bad"),
        "--corpus",
        str(corpus),
        "--baselines",
        "none",
        "--workers",
        "1",
    ]
    assert main(words) == 0
    assert "mine against bad: of" in capsys.readouterr().out
    assert main(["evaluate", str(corpus.parent / "good"), str(corpus.parent / "good"), "--corpus", str(corpus)]) == 2
    assert "Two sets are called 'good'" in capsys.readouterr().err


def test_saved_results_stand_in_one_table_or_are_refused(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("good", "bad"):
        words = ["evaluate", str(corpus.parent / name), "--corpus", str(corpus), "--baselines", "none", "--workers", "1"]
        assert main([*words, "--json", str(tmp_path / f"{name}.json")]) == 0
    capsys.readouterr()
    assert main(["evaluate", "--table", str(tmp_path / "good.json"), str(tmp_path / "bad.json")]) == 0
    assert capsys.readouterr().out.splitlines()[2].split() == ["truth", "good", "bad"]
    value = json.loads((tmp_path / "bad.json").read_text(encoding="utf-8"))
    value["bench"]["evaluator"] = "9" * 64
    (tmp_path / "other.json").write_text(json.dumps(value), encoding="utf-8")
    assert main(["evaluate", "--table", str(tmp_path / "good.json"), str(tmp_path / "other.json")]) == 2
    assert "different evaluators" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--preset", "handy"], "no evaluation preset 'handy'"),
        (["--split", "val"], "made of the split 'test', and --split is 'val'"),
        (["--table", "a.json"], "leave out motions"),
    ],
)
def test_what_cannot_be_is_a_misuse(corpus: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str) -> None:
    assert main(_words(corpus, *more)) == 2
    assert told in capsys.readouterr().err


def test_what_is_no_set_of_motions_or_is_damaged_is_told(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--corpus", str(corpus)]) == 2
    assert "Give made motions" in capsys.readouterr().err
    assert main(["evaluate", str(tmp_path), "--corpus", str(corpus)]) == 2
    assert "no set of made motions" in capsys.readouterr().err
    prompts, _ = prompts_and_truths()
    write_made(tmp_path / "cut", "cut", {}, prompts, systems()[1].groups, hash_manifest(corpus))
    (shard,) = (tmp_path / "cut" / "shards").iterdir()
    shard.write_bytes(shard.read_bytes()[:-100])
    assert main(["evaluate", str(tmp_path / "cut"), "--corpus", str(corpus)]) == 1
    assert "cut or changed" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.json"))


def test_an_interrupt_leaves_nothing_half_written(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*arguments: object, **names: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ambidex.evaluation.report_run.judge_systems", interrupted)
    assert main(_words(corpus, "--json", str(tmp_path / "a.json"), "--html", str(tmp_path / "a.html"))) == 130
    assert "Nothing was written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
