"""Tests for store.py."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from ambidex.corpus import Clip, open_corpus
from ambidex.errors import IntegrityError
from ambidex.events import Event

Make = Callable[..., list[Clip]]
Write = Callable[..., Path]
Same = Callable[[Clip, Clip], bool]


def test_a_corpus_gives_its_clips_back_in_order_as_often_as_asked(
    make_clips: Make, write_corpus: Write, same_clip: Same, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambidex.corpus.store.BATCH_CLIPS", 3)
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 5)
    clips = make_clips(13)
    corpus = open_corpus(write_corpus(clips))
    assert len(corpus) == 13
    for _ in range(2):
        assert all(same_clip(a, b) for a, b in zip(clips, corpus, strict=True))


def test_one_split_is_the_clips_of_that_split(make_clips: Make, write_corpus: Write) -> None:
    clips = make_clips(20)
    corpus = open_corpus(write_corpus(clips))
    for split in ("train", "val", "test"):
        assert [clip.clip_id for clip in corpus.clips(split)] == [clip.clip_id for clip in clips if clip.split == split]


def test_a_whole_corpus_verifies_and_says_how_far_it_is(make_clips: Make, write_corpus: Write) -> None:
    corpus = open_corpus(write_corpus(make_clips()))
    read: list[int] = []
    corpus.verify(read.append)
    assert sum(read) == sum(shard.bytes for shard in corpus.manifest.shards)


@pytest.mark.parametrize("damage", ["changed", "cut", "missing"])
def test_a_damaged_shard_is_named(make_clips: Make, write_corpus: Write, damage: str) -> None:
    folder = write_corpus(make_clips())
    shard = folder / "shards" / "shard-000000.parquet"
    data = bytearray(shard.read_bytes())
    data[len(data) // 3] ^= 255
    if damage == "missing":
        shard.unlink()
    else:
        shard.write_bytes(data[: len(data) // 2] if damage == "cut" else data)
    with pytest.raises(IntegrityError, match=r"shard-000000\.parquet"):
        open_corpus(folder).verify()
    if damage != "changed":
        with pytest.raises(IntegrityError, match=r"shard-000000\.parquet"):
            list(open_corpus(folder))


def test_a_shard_whose_end_is_overwritten_is_named_when_it_is_read(make_clips: Make, write_corpus: Write) -> None:
    folder = write_corpus(make_clips())
    shard = folder / "shards" / "shard-000000.parquet"
    shard.write_bytes(shard.read_bytes()[:-40] + b"x" * 40)
    with pytest.raises(IntegrityError, match=r"shard-000000\.parquet"):
        list(open_corpus(folder))


def test_other_programs_read_the_shards(make_clips: Make, write_corpus: Write) -> None:
    table = pq.read_table(write_corpus(make_clips()) / "shards" / "shard-000000.parquet")
    assert table.num_rows == 6
    assert table.column("captions")[0].as_py()[0]["left"] == "the left hand bends 0"
    assert len(table.column("joints")[0].as_py()[0]) == 126
    assert table.column("hand_angles")[2].as_py() is None


@pytest.mark.parametrize("fault", ["missing", "cut", "changed"])
def test_a_damaged_shard_is_named_and_the_rest_stays_usable(
    fault: str, make_clips: Callable[..., list[Clip]], write_corpus: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 3)
    clips = make_clips(9)
    folder = write_corpus(clips)
    shard = sorted((folder / "shards").iterdir())[1]
    data = shard.read_bytes()
    if fault == "missing":
        shard.unlink()
    else:
        shard.write_bytes(data[:-100] if fault == "cut" else data[:2000] + bytes([data[2000] ^ 255]) + data[2001:])
    with pytest.warns(UserWarning, match=f"Passed over 3 clips. Shard .*{shard.name}"):
        left = [clip.clip_id for clip in open_corpus(folder, skip_damaged=True)]
    assert left == [clip.clip_id for clip in (*clips[:3], *clips[6:])]
    with pytest.raises(IntegrityError, match=shard.name):
        open_corpus(folder).verify()


def test_duckdb_finds_the_clips_in_which_the_left_index_touches_the_right_palm(
    make_clips: Callable[..., list[Clip]], write_corpus: Callable[..., Path]
) -> None:
    duckdb = pytest.importorskip("duckdb")
    clips = make_clips(4)
    touch = Event("tip_palm", "left", "index", "palm", 12, 20, "apart", "touching", "", 0.002)
    other = Event("tip_palm", "right", "index", "palm", 12, 20, "apart", "touching", "", 0.002)
    clips[2] = replace(clips[2], events=(*clips[2].events, other, touch))
    clips[3] = replace(clips[3], events=(other,))
    folder = write_corpus(clips)
    found = duckdb.sql(f"""
        SELECT clip_id, event.start / fps AS seconds
        FROM '{folder}/shards/*.parquet', UNNEST(events) AS unnested(event)
        WHERE event.kind = 'tip_palm' AND event.hand = 'left' AND event.subject = 'index'
    """).fetchall()
    assert found == [(clips[2].clip_id, 12 / 30)]
