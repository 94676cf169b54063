"""Tests for info.py."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from ambidex.corpus import Clip, Label, describe_corpus
from ambidex.corpus.manifest import read_manifest, write_manifest
from ambidex.errors import FileFormatError

Make = Callable[..., list[Clip]]
Write = Callable[..., Path]


def test_counts_are_those_of_the_clips(make_clips: Make, write_corpus: Write) -> None:
    clips = [*make_clips(7), *make_clips(5, source="other", first=7)]
    summary = describe_corpus(write_corpus(clips))
    assert summary.clips == 12
    assert summary.takes == 12
    assert summary.frames == sum(len(clip.motion) for clip in clips)
    assert summary.seconds == pytest.approx(sum(clip.motion.seconds for clip in clips))
    assert summary.with_parameters == sum(clip.motion.parameters is not None for clip in clips)
    assert summary.both_hands == 12
    assert {name: source.clips for name, source in summary.sources.items()} == {"made": 7, "other": 5}
    assert summary.captions == {("grammar", 1): 12, ("grammar", 5): 12, ("source", 1): 12}
    assert summary.events == {"flexion": 12}


def test_labels_are_counted_by_span(make_clips: Make, write_corpus: Write) -> None:
    labels = [Label(0, 30, span, "both", "Rest.", "It rests.") for span in ("clip", "window", "window")]
    summary = describe_corpus(write_corpus([replace(clip, labels=tuple(labels)) for clip in make_clips(3)]))
    assert summary.labels == {"clip": 3, "window": 6}
    assert "clip 3, window 6" in str(summary)


def test_a_corpus_from_before_labels_is_counted_as_well(make_clips: Make, write_corpus: Write) -> None:
    folder = write_corpus(make_clips(3))
    (shard,) = (folder / "shards").iterdir()
    pq.write_table(pq.read_table(shard).drop_columns(["labels"]), shard)
    manifest = read_manifest(folder)
    write_manifest(folder, replace(manifest, shards=(replace(manifest.shards[0], bytes=shard.stat().st_size),)))
    summary = describe_corpus(folder)
    assert (summary.clips, summary.labels) == (3, {})
    assert "labels" not in str(summary)


def test_the_page_names_sources_licences_splits_and_captions(make_clips: Make, write_corpus: Write) -> None:
    page = str(describe_corpus(write_corpus(make_clips())))
    for words in ("6 from 6 takes", "made: 6 clips", "CC0-1.0", "train", "grammar: detail 1: 6", "flexion 6"):
        assert words in page


def test_a_corpus_without_clips_is_described(write_corpus: Write) -> None:
    assert "0 from 0 takes" in str(describe_corpus(write_corpus([])))


def test_a_folder_that_is_no_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match="no corpus"):
        describe_corpus(tmp_path)
