"""Tests for shards.py."""

import errno
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from ambidex.corpus import Clip
from ambidex.corpus.rows import to_table
from ambidex.corpus.shards import Packing, StagedPart, stage_rows, write_rows
from ambidex.errors import IntegrityError, OutputError
from ambidex.files import sha256

Make = Callable[..., list[Clip]]
SHARD = "shards/shard-000000.parquet"


def test_rows_come_to_the_same_bytes_however_they_were_divided(make_clips: Make, tmp_path: Path) -> None:
    rows = to_table(make_clips(9))
    write_rows(tmp_path / "whole.parquet", rows.combine_chunks().to_batches()[0])
    staged = [stage_rows(tmp_path, rows.slice(begin, 3)) for begin in (0, 3)]
    parts = (
        StagedPart(staged[0].file, 0, 2, last=False),
        StagedPart(staged[0].file, 2, 3, last=True),
        StagedPart(staged[1].file, 0, 3, last=True),
    )
    packing = Packing(tmp_path, SHARD, (*parts, rows.slice(6)))
    first, again = packing.run(), packing.run()
    assert first == again
    assert (tmp_path / SHARD).read_bytes() == (tmp_path / "whole.parquet").read_bytes()
    assert first.shard.sha256 == sha256(tmp_path / SHARD)
    assert (first.shard.clips, first.shard.sources, first.licences) == (9, {"made": 9}, {("made", "CC0-1.0")})


def test_staged_rows_tell_what_a_writer_has_to_know(make_clips: Make, tmp_path: Path) -> None:
    clips = make_clips(4)
    staged = stage_rows(tmp_path, to_table(clips))
    assert len(staged) == 4
    assert staged.clip_ids == tuple(clip.clip_id for clip in clips)
    assert staged.sources == ("made",) * 4
    assert staged.num_frames == tuple(len(clip.motion) for clip in clips)


def test_no_rows_need_no_file(tmp_path: Path) -> None:
    assert len(stage_rows(tmp_path, to_table([]))) == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["gone", "cut"])
def test_staged_rows_that_were_lost_are_named(damage: str, make_clips: Make, tmp_path: Path) -> None:
    staged = stage_rows(tmp_path, to_table(make_clips(2)))
    path = tmp_path / staged.file
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(IntegrityError, match=f"{path.name}.*again"):
        Packing(tmp_path, SHARD, (StagedPart(staged.file, 0, 2, last=True),)).run()
    assert not (tmp_path / SHARD).exists()


def test_a_full_disk_while_rows_are_laid_down_is_one_message(make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pa.ipc.RecordBatchFileWriter, "write_table", fail)
    with pytest.raises(OutputError, match="No space left"):
        stage_rows(tmp_path, to_table(make_clips(1)))
