"""Tests for info.py."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ambidex.corpus import Clip, describe_corpus
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


def test_the_page_names_sources_licences_splits_and_captions(make_clips: Make, write_corpus: Write) -> None:
    page = str(describe_corpus(write_corpus(make_clips())))
    for words in ("6 from 6 takes", "made: 6 clips", "CC0-1.0", "train", "grammar: detail 1: 6", "flexion 6"):
        assert words in page


def test_a_corpus_without_clips_is_described(write_corpus: Write) -> None:
    assert "0 from 0 takes" in str(describe_corpus(write_corpus([])))


def test_a_folder_that_is_no_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match="no corpus"):
        describe_corpus(tmp_path)
