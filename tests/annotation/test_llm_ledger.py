"""Answers and accounts on disk."""

import subprocess
import sys
from pathlib import Path

import pytest

from ambidex.annotation.llm_ledger import LEDGER_FILE, Ledger, key_of
from ambidex.errors import IntegrityError, OutputError

_ASKED = [{"role": "user", "content": "say it"}]


def test_an_answer_is_found_again_by_another_process(tmp_path: Path) -> None:
    with Ledger(tmp_path, "m") as ledger:
        assert ledger.find_answer("k") is None
        ledger.keep_answer("k", "two hands — zwei Hände")
    with Ledger(tmp_path, "m") as ledger:
        assert ledger.find_answer("k") == "two hands — zwei Hände"


def test_the_key_depends_on_events_words_model_and_sampling_and_on_nothing_else() -> None:
    facts, sampling = [["flexion", 1.5]], {"temperature": 0.5, "max_tokens": 10}
    key = key_of(facts, _ASKED, "m", sampling)
    assert key == key_of([["flexion", 1.5]], [dict(reversed(_ASKED[0].items()))], "m", dict(reversed(sampling.items())))
    others = [
        key_of([["flexion", 1.6]], _ASKED, "m", sampling),
        key_of(facts, [{"role": "user", "content": "say it!"}], "m", sampling),
        key_of(facts, _ASKED, "n", sampling),
        key_of(facts, _ASKED, "m", {**sampling, "temperature": 0.6}),
    ]
    assert len({key, *others}) == 5


def test_the_account_adds_up_over_runs_and_is_kept_per_model(tmp_path: Path) -> None:
    for _ in range(2):
        with Ledger(tmp_path, "m") as ledger:
            ledger.count(requests=2, retries=1, prompt_tokens=100, completion_tokens=7, cost=0.25)
            assert (ledger.run.requests, ledger.run.cost) == (2, 0.25)
    with Ledger(tmp_path, "m") as ledger, Ledger(tmp_path, "other") as other:
        total = ledger.total()
        assert (total.requests, total.retries, total.prompt_tokens, total.completion_tokens, total.cost) == (4, 2, 200, 14, 0.5)
        assert isinstance(total.requests, int)
        assert other.total().requests == ledger.run.requests == 0
        assert "4 requests (2 of them again after a failure)" in total.to_text() and "cost 0.5000" in total.to_text()


def test_what_was_kept_is_there_after_the_process_is_killed(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from ambidex.annotation.llm_ledger import Ledger\n"
        "ledger = Ledger(sys.argv[1], 'm')\n"
        "ledger.count(requests=1)\n"
        "ledger.keep_answer('k', 'kept')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=False)
    assert done.returncode == -9
    with Ledger(tmp_path, "m") as ledger:
        assert ledger.find_answer("k") == "kept" and ledger.total().requests == 1


def test_results_are_those_of_this_run_only(tmp_path: Path) -> None:
    with Ledger(tmp_path, "m") as ledger:
        ledger.keep_result("clip", [{"detail": 1}])
        assert ledger.find_result("clip") == [{"detail": 1}] and ledger.find_result("other") is None
    with Ledger(tmp_path, "m") as ledger:
        assert ledger.find_result("clip") is None


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / LEDGER_FILE).write_bytes(b"no database at all, but long enough to be looked at" * 100)
    with pytest.raises(IntegrityError, match=LEDGER_FILE):
        Ledger(tmp_path, "m")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="--cache"):
        Ledger(tmp_path / "file" / "below", "m")
