"""Tests for cache_build.py."""

import errno
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.corpus import Clip, open_cache, open_corpus
from ambidex.corpus.cache_build import build_cache
from ambidex.errors import OutputError

Make = Callable[..., list[Clip]]
Write = Callable[..., Path]
_KEY = {"dtype": "float32", "left_out": []}


def test_batches_of_any_size_build_the_same_cache(
    make_clips: Make, write_corpus: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = open_corpus(write_corpus(make_clips(11)))
    for size in (2, 256):
        monkeypatch.setattr("ambidex.corpus.store.BATCH_CLIPS", size)
        (tmp_path / str(size)).mkdir()
        build_cache(corpus, tmp_path / str(size), _KEY, progress=False)
    names = sorted(path.name for path in (tmp_path / "2").iterdir())
    assert [(tmp_path / "2" / name).read_bytes() for name in names] == [(tmp_path / "256" / name).read_bytes() for name in names]


def test_clips_without_hand_parameters_are_marked_and_zero(make_clips: Make, write_corpus: Write, tmp_path: Path) -> None:
    clips = make_clips(6)
    build_cache(open_corpus(write_corpus(clips)), tmp_path, _KEY, progress=False)
    known, offsets, angles = (np.load(tmp_path / f"{name}.npy") for name in ("has_parameters", "offsets", "angles"))
    assert known.tolist() == [clip.motion.parameters is not None for clip in clips]
    assert not angles[offsets[2] : offsets[3]].any()
    assert angles[offsets[3] : offsets[4]].any()


def test_a_full_disk_is_one_message_and_leaves_no_cache(make_clips: Make, write_corpus: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_corpus(make_clips())

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ambidex.corpus.cache_build._ArrayStream.write", fail)
    with pytest.raises(OutputError, match="No space left"):
        open_cache(folder, progress=False)
    assert not (folder / ".cache").exists()
