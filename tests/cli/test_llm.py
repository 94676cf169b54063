"""`ambidex annotate --writer llm`, against a real server: what a person reads, and the exit status."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from chat_server import ChatServer, Reply, answer_well, good_answer

from ambidex.choreography import random_performances
from ambidex.cli import main
from ambidex.corpus import CorpusWriter, measure, open_corpus, stage

_KEY = "sk-secret-0123456789"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "corpus"
    with CorpusWriter(folder, command="test") as writer:
        for clip in measure([stage(each, f"take-{number}") for number, each in enumerate(random_performances(3, 4, seconds=1.0))]):
            writer.add(clip)
    return folder


@pytest.fixture
def corpus(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "corpus")


@pytest.fixture
def run(corpus: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Words after the corpus → status, output, errors."""

    def annotate(*words: object) -> tuple[int, str, str]:
        status = main(["annotate", str(corpus), "--writer", "llm", *map(str, words)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return annotate


def test_captions_are_written_and_the_account_is_told_and_kept(run: Run, corpus: Path) -> None:
    with ChatServer() as server:
        first = run("--endpoint", server.url, "--model", "m", "--price-in", 1000, "--price-out", 10000)
        second = run("--endpoint", server.url, "--model", "m")
    assert first[0] == second[0] == 0
    assert "3 of 3 clips put into words by m" in first[1]
    assert "3 requests, 0 answers from the cache" in first[1] and "300 prompt tokens, 30 completion tokens, cost 0.6000" in first[1]
    assert "0 requests, 3 answers from the cache" in second[1] and "With all runs before: 3 requests" in second[1]
    assert all(sum(c.writer == "llm:m" for c in clip.captions) == 5 for clip in open_corpus(corpus))
    recorded = json.loads((corpus / "corpus.json").read_text())["sources"]["choreography"]["commands"]
    assert f"ambidex annotate --writer llm --endpoint {server.url} --model m --seed 0" in recorded


def test_a_dry_run_shows_the_prompt_and_sends_nothing(run: Run) -> None:
    with ChatServer() as server:
        status, shown, _ = run("--endpoint", server.url, "--model", "m", "--dry-run")
    assert status == 0 and "# Rules" in shown and '{"clip":{"seconds":1.0}' in shown and "Nothing was sent" in shown
    assert server.bodies == []


def test_failures_are_named_with_what_to_do_and_the_status_says_so(run: Run) -> None:
    def behave(body: dict[str, Any], number: int) -> Reply:
        return Reply(status=500, body='{"error": {"message": "it broke"}}') if number == 1 else Reply(good_answer(body))

    with ChatServer(behave) as server:
        status, out, err = run("--endpoint", server.url, "--model", "m", "--retries", 0, "--concurrency", 1)
    assert status == 1 and "2 of 3 clips put into words" in out
    assert "1 of 3 clips keep their old captions. Run the same command again" in err
    assert re.search("choreography/take-1/000000: The server answered 500: .*it broke", err) and "report.json" in err


def test_a_refused_key_is_told_once_and_never_shown(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_KEY", _KEY)
    with ChatServer(lambda body, number: Reply(status=401, body=json.dumps({"error": {"message": f"wrong key {_KEY}"}}))) as server:
        status, out, err = run("--endpoint", server.url, "--model", "m", "--key-env", "MY_KEY", "--concurrency", 1)
    assert status == 1 and "refuses the key" in err and "2 clips were not asked about" in err
    assert _KEY not in out + err
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and _KEY.encode() in path.read_bytes()]


def test_texts_that_could_not_stand_are_told_but_are_no_failure(run: Run) -> None:
    with ChatServer(lambda body, number: Reply("no")) as server:
        status, out, err = run("--endpoint", server.url, "--model", "m")
    assert status == 0 and "15 texts of the model in 3 clips could not stand" in err and "no usable answer" in err
    assert "9 unusable answers" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--endpoint and --model"),
        (["--endpoint", "http://localhost:1/v1"], "needs --model"),
        (["--endpoint", "localhost:1", "--model", "m"], "http://localhost:8000/v1"),
        (["--endpoint", "https://api.example.com/v1", "--model", "m"], "OPENAI_API_KEY is not set"),
        (["--endpoint", "http://localhost:1/v1", "--model", "m", "--rpm", "0"], "lets nothing through"),
        (["--endpoint", "http://localhost:1/v1", "--model", "m", "--concurrency", "0"], "--concurrency is 0"),
    ],
)
def test_what_cannot_work_is_one_message_and_misuse(words: list[str], said: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    status, _, err = run(*words)
    assert status == 2 and said in err and err.count("\n") == 1


@pytest.mark.parametrize("package", ["openai", "pydantic"])
def test_a_missing_package_is_named_with_the_line_that_installs_it(package: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    for cached in [name for name in sys.modules if name.startswith(f"{package}.")]:
        monkeypatch.setitem(sys.modules, cached, None)
    from ambidex.annotation import llm_answer

    llm_answer._model.cache_clear()
    with ChatServer(answer_well) as server:
        status, _, err = run("--endpoint", server.url, "--model", "m")
    assert status == 2 and f"'{package}'" in err and "pip install 'ambidex[llm]'" in err and server.bodies == []
