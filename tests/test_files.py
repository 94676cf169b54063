"""Files are whole or absent."""

import errno
import hashlib
import os
import stat
from pathlib import Path

import pytest

from ambidex.errors import FileFormatError, OutputError
from ambidex.files import making_folder, read_json, sha256, write_json, writing, writing_folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_when_the_block_succeeds_with_its_folders(tmp_path):
    with writing(tmp_path / "deep" / "er" / "a.txt") as temporary:
        assert temporary.suffix == ".txt" and not (tmp_path / "deep" / "er" / "a.txt").exists()
        temporary.write_text("whole")
    assert (tmp_path / "deep" / "er" / "a.txt").read_text() == "whole"
    assert names(tmp_path / "deep" / "er") == ["a.txt"]


def test_a_failure_leaves_the_old_file_and_no_rubbish(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(RuntimeError, match="stop"), writing(tmp_path / "a.txt") as temporary:
        temporary.write_text("half")
        raise RuntimeError("stop")
    assert (tmp_path / "a.txt").read_text() == "old" and names(tmp_path) == ["a.txt"]


def test_an_interruption_leaves_nothing(tmp_path):
    with pytest.raises(KeyboardInterrupt), writing(tmp_path / "a.txt") as temporary:
        temporary.write_text("half")
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path):
    with pytest.raises(OutputError, match=os.strerror(errno.ENOSPC)), writing(tmp_path / "a.txt"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="Choose a folder"), writing(tmp_path / "file" / "a.txt"):
        pass
    with pytest.raises(OutputError, match="Choose a folder"), writing_folder(tmp_path / "file" / "folder"):
        pass


def test_written_files_can_be_read_by_others_as_the_umask_says(tmp_path):
    (tmp_path / "plain.txt").write_text("")
    with writing(tmp_path / "a.txt") as temporary:
        temporary.write_text("")
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == stat.S_IMODE((tmp_path / "plain.txt").stat().st_mode)


def test_a_folder_replaces_the_old_one_whole(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old.txt").write_text("old")
    with writing_folder(tmp_path / "out") as temporary:
        (temporary / "new.txt").write_text("new")
    assert names(tmp_path) == ["out"] and names(tmp_path / "out") == ["new.txt"]


def test_a_folder_that_fails_leaves_the_old_one(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old.txt").write_text("old")
    with pytest.raises(RuntimeError), writing_folder(tmp_path / "out") as temporary:
        (temporary / "new.txt").write_text("new")
        raise RuntimeError
    assert names(tmp_path) == ["out"] and names(tmp_path / "out") == ["old.txt"]


def test_json_comes_back_as_it_was(tmp_path):
    value = {"text": "ä → 手", "numbers": [1, 2.5, None, True]}
    write_json(tmp_path / "a.json", value)
    assert read_json(tmp_path / "a.json") == value
    assert "手" in (tmp_path / "a.json").read_text(encoding="utf-8")


def test_json_that_cannot_be_written_leaves_the_old_file(tmp_path):
    write_json(tmp_path / "a.json", 1)
    with pytest.raises(TypeError):
        write_json(tmp_path / "a.json", object())
    assert read_json(tmp_path / "a.json") == 1 and names(tmp_path) == ["a.json"]


@pytest.mark.parametrize("content", [b"", b'{"a": 1', b"\xff\xfe\x00"])
def test_json_that_is_cut_is_refused(tmp_path, content):
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(FileFormatError, match="not valid JSON"):
        read_json(tmp_path / "a.json")


def test_json_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileFormatError, match="does not exist"):
        read_json(tmp_path / "none.json")


def test_the_hash_is_that_of_the_bytes_and_progress_counts_them(tmp_path):
    content = bytes(range(256)) * 9000
    (tmp_path / "a.bin").write_bytes(content)
    seen: list[int] = []
    assert sha256(tmp_path / "a.bin", seen.append) == hashlib.sha256(content).hexdigest()
    assert sum(seen) == len(content) and len(seen) > 1


def test_folders_made_for_nothing_are_taken_away_again(tmp_path):
    (tmp_path / "mine").mkdir()
    for write in (writing, writing_folder):
        with pytest.raises(RuntimeError), write(tmp_path / "mine" / "new" / "er" / "a.txt"):
            raise RuntimeError
        assert names(tmp_path) == ["mine"] and names(tmp_path / "mine") == []


def test_a_folder_that_holds_something_by_then_stays(tmp_path):
    with pytest.raises(RuntimeError), making_folder(tmp_path / "new" / "er"):
        (tmp_path / "new" / "other.txt").write_text("someone else's")
        raise RuntimeError
    assert names(tmp_path / "new") == ["other.txt"]
