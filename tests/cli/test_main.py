"""The command itself: help that teaches, errors that are one message, and exit statuses."""

import subprocess
import sys

import pytest

from ambidex.cli import main
from ambidex.cli.main import VERBS, _explain
from ambidex.cli.verb import Verb
from ambidex.errors import AmbidexError, InputError, IntegrityError, MissingExtraError, OutputError


def test_help_lists_every_verb_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(f"{name} " in printed and verb.summary in printed for name, verb in VERBS.items())


def test_no_word_at_all_is_answered_with_help_and_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Start here" in capsys.readouterr().out


@pytest.mark.parametrize("name", sorted(VERBS))
def test_help_of_a_verb_has_examples_that_parse(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    printed = capsys.readouterr().out
    assert "Examples:" in printed
    assert printed.count(f"ambidex {name} ") >= 2


@pytest.mark.parametrize("name", sorted(VERBS))
def test_examples_in_the_help_use_arguments_that_exist(name: str) -> None:
    import shlex

    from ambidex.cli.verb import parse

    lines = [line.strip() for verb in VERBS.values() for line in verb.details.splitlines()]
    examples = [shlex.split(line)[2:] for line in lines if line.startswith(f"ambidex {name} ")]
    for words in examples:
        parse(VERBS[name], words)


def test_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("ambidex ")


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (InputError("wrong"), 2),
        (MissingExtraError("x", "y", "z"), 2),
        (IntegrityError("damaged"), 1),
        (OutputError("full"), 1),
        (AmbidexError("other"), 1),
        (OSError(28, "No space left on device"), 1),
        (PermissionError(13, "Permission denied", "/some/where"), 1),
        (MemoryError(), 1),
        (ZeroDivisionError("a defect"), 1),
    ],
)
def test_every_failure_has_one_message_and_its_status(
    error: Exception, status: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setitem(VERBS, "info", Verb("info", "", "", VERBS["info"].add_arguments, fail))
    assert main(["info", "somewhere"]) == status
    heard = capsys.readouterr()
    assert heard.err.startswith("ambidex: ")
    assert heard.err.count("\n") == 1
    assert heard.out == ""


def test_an_operating_system_error_names_the_place() -> None:
    assert "/some/where" in _explain(PermissionError(13, "Permission denied", "/some/where"), None)[0]


def test_a_trace_is_shown_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMBIDEX_DEBUG", "1")
    with pytest.raises(InputError):
        main(["no-such-verb"])


def test_an_interrupt_says_how_to_go_on(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    train = VERBS["train"]
    monkeypatch.setitem(VERBS, "train", Verb("train", "", "", train.add_arguments, stop, train.after_interrupt))
    assert main(["train", "diffusion", "--corpus", "c", "--out", "r"]) == 130
    assert "Run the same command again" in capsys.readouterr().err


def test_a_reader_that_leaves_early_is_no_error() -> None:
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; '{sys.executable}' -m ambidex --help | head -n 1"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_a_closed_pipe_ends_quietly_however_much_is_printed(tmp_path_factory: pytest.TempPathFactory) -> None:
    code = "import sys; from ambidex.cli.main import main, VERBS; from ambidex.cli.verb import Verb; "
    code += "VERBS['info'] = Verb('info', '', '', VERBS['info'].add_arguments, lambda _: print('x' * 1_000_000)); "
    code += "sys.exit(main(['info', 'c']))"
    line = f"set -o pipefail; '{sys.executable}' -c \"{code}\" | head -c 10"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
