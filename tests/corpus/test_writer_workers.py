"""Tests for writer_workers.py."""

import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from ambidex.corpus import Clip, CorpusWriter, open_corpus
from ambidex.corpus.rows import to_table
from ambidex.corpus.shards import StagedRows, stage_rows
from ambidex.corpus.writer_workers import write_staged
from ambidex.errors import InputError, OutputError

Make = Callable[..., list[Clip]]


@dataclass(frozen=True)
class _Made:
    number: int
    rows: tuple[StagedRows, ...]


def _make(folder: Path, piece: tuple[int, Sequence[Clip]]) -> _Made:
    half = len(piece[1]) // 2
    return _Made(piece[0], tuple(stage_rows(folder, to_table(clips)) for clips in (piece[1][:half], piece[1][half:])))


def _write(folder: Path, pieces: list[list[Clip]], engine: str, workers: int) -> list[int]:
    with CorpusWriter(folder, command="test") as writer:
        return [made.number for made in write_staged(partial(_make, folder), enumerate(pieces), writer, engine, workers)]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("sizes", [(3, 3, 3, 3, 3, 3), (1, 7, 0, 2, 8), (2,), ()])
def test_several_processes_write_what_one_does(
    sizes: tuple[int, ...], make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 4)
    pieces = [make_clips(size, first=10 * number) for number, size in enumerate(sizes)]
    with CorpusWriter(tmp_path / "plain", command="test") as writer:
        for piece in pieces:
            for clip in piece:
                writer.add(clip)
    for workers in (1, 2):
        assert _write(tmp_path / str(workers), pieces, "local", workers) == list(range(len(sizes)))
        assert _bytes(tmp_path / str(workers)) == _bytes(tmp_path / "plain")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_clip_that_comes_twice_stops_the_work_and_what_was_written_stays(
    workers: int, make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 2)
    pieces = [make_clips(2, first=2 * number) for number in range(12)]
    with pytest.raises(InputError, match="already"):
        _write(tmp_path / "corpus", [*pieces, pieces[0]], "local", workers)
    corpus = open_corpus(tmp_path / "corpus")
    corpus.verify()
    assert [clip.clip_id for clip in corpus] == [clip.clip_id for piece in pieces for clip in piece][: len(corpus)]
    assert len(corpus) > 0
    assert {path.name for path in (tmp_path / "corpus").iterdir()} == {"corpus.json", "shards"}


def test_a_full_disk_in_the_worker_is_one_message_and_leaves_no_folder(
    make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ambidex.corpus.shards.pa.OSFile", fail)
    with pytest.raises(OutputError, match="No space left"):
        _write(tmp_path / "new" / "corpus", [make_clips(2)], "local", 1)
    assert list(tmp_path.iterdir()) == []
