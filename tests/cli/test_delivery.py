"""Several files into a folder: all or none, and nothing else in it is touched."""

import subprocess
import sys
from pathlib import Path

import pytest

from ambidex.cli.delivery import delivering
from ambidex.errors import OutputError


def _tree(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_files_arrive_together_in_folders_of_their_own(tmp_path: Path) -> None:
    with delivering(tmp_path / "new" / "out") as staging:
        (staging / "inner").mkdir()
        (staging / "a.txt").write_text("a")
        (staging / "inner" / "b.txt").write_text("b")
        assert _tree(tmp_path / "new" / "out").keys() == {f"{staging.name}/a.txt", f"{staging.name}/inner/b.txt"}
    assert _tree(tmp_path) == {"new/out/a.txt": "a", "new/out/inner/b.txt": "b"}


def test_old_files_are_replaced_and_strangers_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "mine.txt").write_text("mine")
    with delivering(tmp_path) as staging:
        (staging / "a.txt").write_text("new")
    assert _tree(tmp_path) == {"a.txt": "new", "mine.txt": "mine"}


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(KeyError), delivering(tmp_path) as staging:
        (staging / "a.txt").write_text("new")
        raise KeyError
    assert _tree(tmp_path) == {"a.txt": "old"}
    assert list(tmp_path.iterdir()) == [tmp_path / "a.txt"]


def test_a_failure_leaves_no_new_folder(tmp_path: Path) -> None:
    with pytest.raises(KeyError), delivering(tmp_path / "new" / "out"):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="is a file"), delivering(tmp_path / "out"):
        pytest.fail("the work was begun")
    with pytest.raises(OutputError, match="Not a directory"), delivering(tmp_path / "out" / "deeper"):
        pytest.fail("the work was begun")


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk: the system refuses the write in the middle of it."""
    code = f"""
import resource, signal
from pathlib import Path
from ambidex.cli.delivery import delivering
from ambidex.errors import OutputError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with delivering(Path({str(tmp_path / "out")!r})) as staging:
        (staging / "small.txt").write_text("fits")
        (staging / "large.txt").write_text("x" * 5000)
except OutputError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "File too large" in done.stdout
    assert "free space" in done.stdout
    assert list(tmp_path.iterdir()) == []
