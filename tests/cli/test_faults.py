"""Every fault a person can cause: one clear message, a non-zero status, nothing half-written."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from ambidex.cli import main
from ambidex.motion import Motion


@dataclass(frozen=True)
class Fault:
    """Words that cannot work, and what the message must hold."""

    words: str
    """The command line; {dir} is the folder of the test."""
    said: tuple[str, ...]
    status: int = 2


_GENERATE = "generate --out {dir}/out"
_FAULTS = {
    "unknown verb": Fault("genrate", ("no verb 'genrate'", "Did you mean 'generate'", "choreograph", "train")),
    "unknown flag": Fault("generate --lef x --out {dir}/out", ("'--lef'", "Did you mean '--left'", "--relation")),
    "no out": Fault("generate --left wave", ("--out", "ambidex generate --help")),
    "not a number": Fault(_GENERATE + " --left wave --seconds two", ("--seconds", "'two'")),
    "no text": Fault(_GENERATE, ("no text",)),
    "blank text": Fault(_GENERATE + " --left \t", ("no text",)),
    "blank sentence": Fault(_GENERATE + " --text \t", ("no text",)),
    "sentence and parts": Fault(_GENERATE + " --text wave --left wave", ("--text", "--left")),
    "zero seconds": Fault(_GENERATE + " --left wave --seconds 0", ("0 seconds", "1 to 6")),
    "negative seconds": Fault(_GENERATE + " --left wave --seconds=-2", ("-2 seconds", "1 to 6")),
    "too many seconds": Fault(_GENERATE + " --left wave --seconds 60", ("60 seconds", "1 to 6")),
    "seconds that are no number": Fault(_GENERATE + " --left wave --seconds nan", ("nan seconds", "1 to 6")),
    "no samples": Fault(_GENERATE + " --left wave --samples 0", ("--samples is 0", "at least 1")),
    "unknown format": Fault(_GENERATE + " --left wave --formats gbl", ("'gbl'", "Did you mean 'glb'", "bvh")),
    "guidance of two weights": Fault(_GENERATE + " --left wave --guidance 1,2", ("'1,2'", "three")),
    "out is a file": Fault("generate --left wave --out {dir}/whole.npz", ("is a file",), 1),
    "out below a file": Fault("generate --left wave --out {dir}/whole.npz/deeper", ("Cannot write",), 1),
    "no such weights": Fault(_GENERATE + " --left wave --weights {dir}/nowhere", ("nowhere",)),
    "no such motion": Fault("describe {dir}/nowhere.npz", ("nowhere.npz does not exist",)),
    "unknown preset of rules": Fault("describe {dir}/whole.npz --preset handy", ("'handy'", "handx", "ambidex")),
    "a page that is no page": Fault("describe {dir}/whole.npz --html {dir}/page.mp4", ("page.mp4", "ends in .html", "FILE before --html")),
    "a page in a file": Fault("describe {dir}/whole.npz --html {dir}/notes.md/page.html", ("Cannot write", "notes.md/page.html"), 1),
    "JSON in a folder's place": Fault("describe {dir}/whole.npz --json {dir}", ("--json is", "a folder", "name a file")),
    "unknown take": Fault("describe {dir}/whole.npz --take second", ("no take 'second'", "whole")),
    "NaN in an npz": Fault("describe {dir}/nan.npz", ("not finite", "right hand", "frame 7")),
    "wrong shape in an npz": Fault("describe {dir}/shape.npz", ("(60, 2, 20, 3)", "21 joints")),
    "no joints in an npz": Fault("describe {dir}/other.npz", ("lacks fps, joints",)),
    "millimetres": Fault("describe {dir}/millimetres.npz", ("m long", "divide by 1000")),
    "a tiny hand": Fault("describe {dir}/tiny.npz", ("m long", "0.08 to 0.4 m")),
    "a cut npz": Fault("describe {dir}/cut.npz", ("cut",)),
    "a pickle in an npz": Fault("describe {dir}/pickle.npz", ("pickled objects, which are never loaded",)),
    "a file of no kind": Fault("describe {dir}/notes.md", ("No reader", "tzionas", "leap")),
    "unknown ending": Fault("export {dir}/whole.npz {dir}/whole.gbl", ("gbl", "glb", "html")),
    "export below a file": Fault("export {dir}/whole.npz {dir}/notes.md/whole.npz", ("Cannot write",), 1),
    "unknown source": Fault("ingest tzionsa {dir} --out {dir}/out", ("Did you mean 'tzionas'", "leap", "npz", "thai_leap")),
    "ingest of nothing": Fault("ingest", ("name of a reader", "--out", "tzionas")),
    "ingest of a place that is not there": Fault("ingest leap {dir}/nowhere --out {dir}/out", ("nowhere does not exist",)),
    "ingest of the wrong folder": Fault("ingest leap {dir}/empty --out {dir}/out", ("looks for", "*.json")),
    "no clips": Fault("choreograph --clips 0 --out {dir}/out", ("--clips is 0", "at least 1")),
    "clips that are too long": Fault("choreograph --clips 2 --seconds 60 --out {dir}/out", ("60",)),
    "no such corpus": Fault("info {dir}/nowhere", ("nowhere",)),
    "a folder that is no corpus": Fault("info {dir}/empty", ("empty",)),
    "unknown model": Fault("train difusion --corpus {dir}/empty --out {dir}/out", ("Did you mean 'diffusion'",)),
    "no corpus to train on": Fault("train diffusion --corpus {dir}/nowhere --out {dir}/out", ("nowhere", "ambidex choreograph")),
    "unknown preset of training": Fault("train diffusion --corpus {dir}/empty --out {dir}/out --preset hug", ("'hug'", "debug")),
}


@pytest.fixture
def folder(tmp_path: Path, fist_motion: Motion) -> Path:
    """Good and bad files to point at."""
    joints, present = fist_motion.joints, fist_motion.present
    spoilt = joints.copy()
    spoilt[7, 1, 4] = np.nan
    kinds = {
        "whole": {"joints": joints},
        "short": {"joints": joints[:6], "present": present[:6]},
        "nan": {"joints": spoilt},
        "shape": {"joints": joints[:, :, :20]},
        "millimetres": {"joints": joints * 1000},
        "tiny": {"joints": joints / 10},
        "pickle": {"joints": np.array([{"not": "joints"}], dtype=object)},
    }
    for name, arrays in kinds.items():
        np.savez(tmp_path / f"{name}.npz", **({"present": present, "fps": 30.0} | arrays))
    np.savez(tmp_path / "other.npz", something=np.zeros(3))
    whole = (tmp_path / "whole.npz").read_bytes()
    (tmp_path / "cut.npz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "notes.md").write_text("no motion")
    (tmp_path / "empty").mkdir()
    return tmp_path


def _tree(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@pytest.mark.parametrize("name", sorted(_FAULTS))
def test_a_fault_is_one_message_and_writes_nothing(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fault = _FAULTS[name]
    before = _tree(folder)
    status = main([word.replace("{dir}", str(folder)) for word in fault.words.split(" ")])
    heard = capsys.readouterr().err
    assert heard.startswith("ambidex: ")
    assert heard.count("ambidex: ") == 1
    assert "Traceback" not in heard
    assert "failed in a way that it should not" not in heard
    assert [part for part in fault.said if part not in heard] == [], heard
    assert status == fault.status
    assert _tree(folder) == before


def _run_on_a_small_disk(words: list[str], limit: int) -> subprocess.CompletedProcess[str]:
    """Runs the command where no file may grow beyond `limit` bytes, which fails as a full disk does: in the middle."""
    code = (
        "import resource, signal, sys; from ambidex.cli import main; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); sys.exit(main({words!r}))"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("ending", ["npz", "html", "mp4", "bvh", "glb"])
def test_a_disk_that_fills_while_exporting_leaves_nothing(ending: str, folder: Path) -> None:
    before = _tree(folder)
    done = _run_on_a_small_disk(["export", str(folder / "short.npz"), str(folder / f"new.{ending}")], limit=500)
    assert done.returncode == 1
    assert done.stderr.startswith("ambidex: Cannot write"), done.stderr
    assert _tree(folder) == before


def test_a_disk_that_fills_while_choreographing_leaves_no_corpus(folder: Path) -> None:
    before = _tree(folder)
    done = _run_on_a_small_disk(["choreograph", "--clips", "4", "--out", str(folder / "corpus")], limit=2000)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("ambidex: Cannot write"), done.stderr
    assert _tree(folder) == before


def test_a_folder_without_permission_is_told(folder: Path, unwritable: Callable[[Path], None], capsys: pytest.CaptureFixture[str]) -> None:
    unwritable(folder / "empty")
    assert main(["export", str(folder / "whole.npz"), str(folder / "empty" / "new.npz")]) == 1
    assert "Permission denied" in capsys.readouterr().err


@pytest.fixture
def unwritable(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Takes the right to write away from a folder, for root too, whom the mode of a folder does not stop."""
    import tempfile

    make = tempfile.mkstemp

    def forbid(folder: Path) -> None:
        def refuse(*arguments: object, **named: object) -> object:
            if Path(str(named.get("dir"))) == folder:
                raise PermissionError(13, "Permission denied", str(folder))
            return make(*arguments, **named)  # pyright: ignore[reportCallIssue, reportArgumentType]

        monkeypatch.setattr(tempfile, "mkstemp", refuse)

    return forbid
