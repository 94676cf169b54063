"""Corpora made anew: the old one stands until the last moment, and what was finished is not done twice."""

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

from ambidex.corpus import Clip, CorpusWriter, Revision, open_corpus
from ambidex.corpus.rows import from_table, to_table
from ambidex.errors import FileFormatError, InputError, IntegrityError, OutputError

Make = Callable[..., list[Clip]]
Write = Callable[..., Path]
Same = Callable[[Clip, Clip], bool]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _shout(rows: pa.RecordBatch) -> pa.RecordBatch:
    clips = from_table(rows)
    shouted = [replace(clip, captions=tuple(replace(c, left=c.left.upper()) for c in clip.captions)) for clip in clips]
    return to_table(shouted).to_batches()[0]


def _revise(folder: Path, **settings: object) -> None:
    revision = Revision(folder, settings, "shout")
    for task in revision.left():
        task.run(_shout)
    revision.finish()


@pytest.fixture
def folder(make_clips: Make, write_corpus: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three shards of seven clips."""
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 3)
    return write_corpus(make_clips(7))


def test_every_clip_is_changed_and_nothing_else(folder: Path, same_clip: Same) -> None:
    before = list(open_corpus(folder))
    _revise(folder)
    corpus = open_corpus(folder)
    corpus.verify()
    for old, new in zip(before, corpus, strict=True):
        assert same_clip(replace(old, captions=new.captions), new)
        assert [caption.left for caption in new.captions] == [caption.left.upper() for caption in old.captions]
    listed = {shard.file for shard in corpus.manifest.shards}
    assert _bytes(folder).keys() == listed | {"corpus.json"}


def test_the_command_is_recorded_once(folder: Path) -> None:
    _revise(folder)
    _revise(folder)
    assert open_corpus(folder).manifest.sources["made"].commands == ("test", "shout")


def test_what_was_finished_is_kept_until_the_same_revision_goes_on_and_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(folder, tmp_path / "undisturbed")
    _revise(tmp_path / "undisturbed")
    before = _bytes(folder)
    first, second, _ = Revision(folder, {}, "shout").left()
    second.run(_shout)
    first.run(_shout)
    assert {name: content for name, content in _bytes(folder).items() if not name.startswith(".revision")} == before
    assert [task.new_file for task in Revision(folder, {}, "shout").left()] == ["shards/shard-000005.parquet"]
    _revise(folder)
    assert _bytes(folder) == _bytes(tmp_path / "undisturbed")


def test_a_kill_between_moving_shards_and_listing_them_costs_nothing(folder: Path) -> None:
    revision = Revision(folder, {}, "shout")
    for task in revision.tasks:
        task.run(_shout)
    revision.tasks[0].deliver()
    again = Revision(folder, {}, "shout")
    assert again.left() == []
    again.finish()
    open_corpus(folder).verify()


def test_other_settings_do_not_take_up_the_work(folder: Path) -> None:
    Revision(folder, {"seed": 1}, "shout").tasks[0].run(_shout)
    assert len(Revision(folder, {"seed": 1}, "shout").left()) == 2
    assert len(Revision(folder, {"seed": 2}, "shout").left()) == 3


@pytest.mark.parametrize("what", ["cut", "record gone", "not JSON"])
def test_a_finished_shard_that_is_not_whole_is_done_again(folder: Path, what: str) -> None:
    Revision(folder, {}, "shout").tasks[0].run(_shout)
    (staged,) = (folder / ".revision").glob("*.parquet")
    if what == "cut":
        staged.write_bytes(staged.read_bytes()[:-7])
    elif what == "record gone":
        staged.with_suffix(".json").unlink()
    else:
        staged.with_suffix(".json").write_text('{"key":')
    assert len(Revision(folder, {}, "shout").left()) == 3
    _revise(folder)
    open_corpus(folder).verify()


def test_a_damaged_shard_is_named_and_the_corpus_stays(folder: Path) -> None:
    shard = folder / "shards" / "shard-000001.parquet"
    content = bytearray(shard.read_bytes())
    content[len(content) // 2] ^= 1
    shard.write_bytes(content)
    before = _bytes(folder)
    with pytest.raises(IntegrityError, match=r"shard-000001\.parquet is not the one"):
        _revise(folder)
    assert {name: content for name, content in _bytes(folder).items() if not name.startswith(".revision")} == before


def test_a_full_disk_is_one_message_and_the_corpus_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _bytes(folder)

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ambidex.corpus.shards.pq.write_table", fail)
    with pytest.raises(OutputError, match="No space left"):
        _revise(folder)
    assert _bytes(folder) == before


def test_rows_that_cannot_be_used_are_named_with_their_shard(folder: Path) -> None:
    def refuse(_: pa.RecordBatch) -> pa.RecordBatch:
        raise InputError("the hand is 4 m long")

    with pytest.raises(InputError, match=r"shard-000000\.parquet: the hand is 4 m long"):
        Revision(folder, {}, "shout").tasks[0].run(refuse)


def test_a_corpus_that_grows_meanwhile_keeps_what_came(folder: Path, make_clips: Make) -> None:
    revision = Revision(folder, {}, "shout")
    for task in revision.tasks:
        task.run(_shout)
    with CorpusWriter(folder) as writer:
        writer.add(make_clips(1, first=7)[0])
    with pytest.raises(OutputError, match="Run this one again"):
        revision.finish()
    assert len(open_corpus(folder)) == 8
    assert len(Revision(folder, {}, "shout").left()) == 1
    _revise(folder)
    assert all(caption.left.isupper() or not caption.left for clip in open_corpus(folder) for caption in clip.captions)


def test_shards_that_vanish_are_missed_before_the_corpus_is_touched(folder: Path) -> None:
    revision = Revision(folder, {}, "shout")
    revision.tasks[1].run(_shout)
    with pytest.raises(OutputError, match="2 finished shards"):
        revision.finish()
    open_corpus(folder).verify()


def test_no_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match="no corpus"):
        Revision(tmp_path, {}, "shout")
