"""Tests for writer.py."""

import errno
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.corpus import Clip, CorpusWriter, open_corpus
from ambidex.corpus.rows import to_table
from ambidex.corpus.shards import stage_rows
from ambidex.errors import InputError, OutputError

Make = Callable[..., list[Clip]]
Write = Callable[..., Path]
Same = Callable[[Clip, Clip], bool]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_clips_give_the_same_bytes(make_clips: Make, tmp_path: Path) -> None:
    for name in ("a", "b"):
        with CorpusWriter(tmp_path / name, command="test") as writer:
            for clip in make_clips(5):
                writer.add(clip)
    assert _bytes(tmp_path / "a") == _bytes(tmp_path / "b")


@pytest.mark.parametrize("limit", [{"SHARD_CLIPS": 4}, {"SHARD_CLIPS": 1}, {"SHARD_FRAMES": 150}, {}])
@pytest.mark.parametrize("sizes", [(11,), (1, 3, 5, 2), (4, 0, 4, 3)])
@pytest.mark.parametrize("packed_by", ["others", "the writer"])
def test_rows_that_lie_on_disk_give_the_same_bytes_as_clips(
    packed_by: str, sizes: tuple[int, ...], limit: dict[str, int], make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in limit.items():
        monkeypatch.setattr(f"ambidex.corpus.writer.{name}", value)
    clips = [*make_clips(6), *make_clips(5, source="other", first=6)]
    with CorpusWriter(tmp_path / "clips", command="test", settings={"fps": 30}) as writer:
        for clip in clips:
            writer.add(clip)
    with CorpusWriter(tmp_path / "rows", command="test", settings={"fps": 30}) as writer:
        for end, size in zip(np.cumsum(sizes), sizes, strict=True):
            writer.add_staged(stage_rows(tmp_path / "rows", to_table(clips[end - size : end])))
            if packed_by == "others":
                # Whoever is sent later may be done first.
                for done in [packing.run() for packing in reversed(writer.take_packings())][::-1]:
                    writer.enter(done)
    with CorpusWriter(tmp_path / "both", command="test", settings={"fps": 30}) as writer:
        writer.add_staged(stage_rows(tmp_path / "both", to_table(clips[:3])))
        writer.add(clips[3])
        writer.add(clips[4])
        writer.add_staged(stage_rows(tmp_path / "both", to_table(clips[5:9])))
        for clip in clips[9:]:
            writer.add(clip)
    assert _bytes(tmp_path / "rows") == _bytes(tmp_path / "both") == _bytes(tmp_path / "clips")


def test_staged_files_go_as_soon_as_their_last_rows_are_in_a_shard(
    make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 4)
    clips, folder = make_clips(7), tmp_path / "corpus"
    with CorpusWriter(folder) as writer:
        writer.add_staged(stage_rows(folder, to_table(clips[:3])))
        writer.add_staged(stage_rows(folder, to_table(clips[3:6])))
        assert len(list((folder / ".staging").iterdir())) == 2
        writer.write_ready()
        assert len(list((folder / ".staging").iterdir())) == 1
        writer.add_staged(stage_rows(folder, to_table(clips[6:])))
    assert {path.name for path in folder.iterdir()} == {"corpus.json", "shards"}
    assert len(open_corpus(folder)) == 7


def test_shards_that_others_wrote_are_entered_in_order_and_once(make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 2)
    folder = tmp_path / "corpus"
    with CorpusWriter(folder) as writer:
        writer.add_staged(stage_rows(folder, to_table(make_clips(4))))
        first, second = (packing.run() for packing in writer.take_packings())
        with pytest.raises(ValueError, match="not the next shard"):
            writer.enter(second)
        writer.enter(first)
        with pytest.raises(ValueError, match="not the next shard"):
            writer.enter(first)
        assert len(open_corpus(folder)) == 2
        # Nothing was heard of the second one: closing writes it again.
    corpus = open_corpus(folder)
    corpus.verify()
    assert len(corpus) == 4


def test_what_a_killed_run_left_lying_is_swept_up(make_clips: Make, write_corpus: Write) -> None:
    folder = write_corpus(make_clips(2))
    stage_rows(folder, to_table(make_clips(2, first=2)))
    with CorpusWriter(folder) as writer:
        assert not (folder / ".staging").exists()
        assert len(writer.clip_ids) == 2
    assert len(open_corpus(folder)) == 2


def test_rows_of_a_clip_that_is_there_already_are_refused_and_those_before_it_stay(make_clips: Make, tmp_path: Path) -> None:
    first, second, third = make_clips(3)
    folder = tmp_path / "corpus"
    with CorpusWriter(folder) as writer:
        writer.add(third)
        with pytest.raises(InputError, match="already"):
            writer.add_staged(stage_rows(folder, to_table([first, third, second])))
        with pytest.raises(InputError, match="already"):
            writer.add_staged(stage_rows(folder, to_table([second, second])))
    assert [clip.clip_id for clip in open_corpus(folder)] == [clip.clip_id for clip in (third, first, second)]


def test_a_corpus_grows_and_keeps_what_it_had(make_clips: Make, write_corpus: Write, same_clip: Same) -> None:
    first, second = make_clips(4), make_clips(4, source="other", first=4)
    write_corpus(first)
    folder = write_corpus(second)
    corpus = open_corpus(folder)
    corpus.verify()
    assert all(same_clip(a, b) for a, b in zip([*first, *second], corpus, strict=True))
    assert corpus.manifest.counts("sources") == {"made": 4, "other": 4}


def test_a_clip_that_is_there_already_is_refused(make_clips: Make, write_corpus: Write) -> None:
    write_corpus(make_clips(2))
    with pytest.raises(InputError, match="already"):
        write_corpus(make_clips(1))


def test_a_writer_that_fails_leaves_a_readable_corpus_and_the_next_one_sweeps_up(
    make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 2)
    clips, folder = make_clips(7), tmp_path / "corpus"
    with pytest.raises(RuntimeError, match="killed"), CorpusWriter(folder) as writer:
        for clip in clips[:5]:
            writer.add(clip)
        raise RuntimeError("killed")
    corpus = open_corpus(folder)
    corpus.verify()
    assert len(corpus) == 4
    (folder / "shards" / "shard-000009.parquet").write_bytes(b"half")
    (folder / "shards" / ".shard-000002-x.parquet").write_bytes(b"half")
    with CorpusWriter(folder) as writer:
        for clip in clips:
            if clip.clip_id not in writer.clip_ids:
                writer.add(clip)
    assert [clip.clip_id for clip in open_corpus(folder)] == [clip.clip_id for clip in clips]
    listed = {shard.file for shard in open_corpus(folder).manifest.shards}
    assert {path.relative_to(folder).as_posix() for path in (folder / "shards").iterdir()} == listed


def test_a_full_disk_is_one_message_and_the_corpus_stays(
    make_clips: Make, write_corpus: Write, same_clip: Same, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_corpus(make_clips(3))
    before = _bytes(folder)

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ambidex.corpus.shards.pq.write_table", fail)
    with pytest.raises(OutputError, match="No space left"):
        write_corpus(make_clips(3, first=3))
    assert _bytes(folder) == before


@pytest.mark.parametrize("part", ["ambidex.corpus.shards.pq.write_table", "ambidex.corpus.writer.write_manifest"])
def test_a_full_disk_at_the_first_shard_leaves_no_folder(
    part: str, make_clips: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OutputError("No space left")

    monkeypatch.setattr(part, fail)
    with pytest.raises(OutputError, match="No space left"), CorpusWriter(tmp_path / "new" / "corpus") as writer:
        writer.add(make_clips(1)[0])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_things_is_refused(make_clips: Make, tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("mine")
    with pytest.raises(OutputError, match=r"thesis\.tex"):
        CorpusWriter(tmp_path)
    with pytest.raises(OutputError, match="is a file"):
        CorpusWriter(tmp_path / "thesis.tex")
    with pytest.raises(OutputError, match=r"thesis\.tex"):
        CorpusWriter(tmp_path, overwrite=True)
    assert (tmp_path / "thesis.tex").read_text() == "mine"


def test_overwriting_starts_from_nothing(make_clips: Make, write_corpus: Write) -> None:
    folder = write_corpus(make_clips(4))
    with CorpusWriter(folder, overwrite=True) as writer:
        writer.add(make_clips(1)[0])
    assert len(open_corpus(folder)) == 1


def test_clips_of_a_source_made_with_other_settings_are_refused(make_clips: Make, tmp_path: Path) -> None:
    first, second = make_clips(2)
    with CorpusWriter(tmp_path / "corpus", settings={"fps": 30}) as writer:
        writer.add(first)
    with pytest.raises(InputError, match="fps=30"), CorpusWriter(tmp_path / "corpus", settings={"fps": 15}) as writer:
        writer.add(second)


def test_a_corpus_without_clips_is_a_corpus(write_corpus: Write) -> None:
    assert list(open_corpus(write_corpus([]))) == []
