"""Tests for lazily.py."""

from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.corpus import open_corpus
from ambidex.errors import IntegrityError
from ambidex.evaluation import lazily
from ambidex.evaluation.lazily import Lazily, Shelf
from ambidex.motion import Motion


def _motion(frames: int) -> Motion:
    return Motion(np.full((frames, 2, 21, 3), np.nan), np.zeros((frames, 2), bool), 30.0)


def test_a_lazy_list_is_a_list() -> None:
    motions = [_motion(3), None, _motion(5)]
    lazy = Lazily(3, motions.__getitem__)
    assert len(lazy) == 3
    assert list(lazy) == motions
    assert lazy[-1] is motions[2]
    assert lazy[::2] == motions[::2]
    with pytest.raises(IndexError):
        lazy[3]


def test_nothing_is_made_before_it_is_asked_for() -> None:
    asked: list[int] = []

    def make(place: int) -> Motion:
        asked.append(place)
        return _motion(place + 1)

    lazy = Lazily(4, make)
    assert asked == []
    assert len(lazy[2] or ()) == 3
    assert asked == [2]


def test_a_shelf_gives_the_motions_of_the_corpus_in_any_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 3)
    corpus = open_corpus(write_corpus(tmp_path / "corpus", make_clips()))
    there = list(corpus)
    places = [(number, row) for number, shard in enumerate(corpus.manifest.shards) for row in range(shard.clips)]
    assert len(corpus.manifest.shards) > lazily._SHARDS_KEPT
    shelf = Shelf(corpus)
    for place in np.random.default_rng(0).permutation(len(there)):
        found = shelf.motion(*places[place])
        np.testing.assert_array_equal(found.joints, there[place].motion.joints)
        np.testing.assert_array_equal(found.present, there[place].motion.present)
        assert found.fps == there[place].motion.fps
        assert len(shelf._kept) <= lazily._SHARDS_KEPT


def test_a_shard_that_is_gone_is_named(tmp_path: Path) -> None:
    corpus = open_corpus(write_corpus(tmp_path / "corpus", make_clips()))
    (corpus.folder / corpus.manifest.shards[0].file).unlink()
    with pytest.raises(IntegrityError, match="is missing"):
        Shelf(corpus).motion(0, 0)
