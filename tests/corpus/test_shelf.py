"""Tests for shelf.py."""

from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.corpus import open_corpus, shelf
from ambidex.corpus.shelf import Shelf
from ambidex.errors import IntegrityError


def test_a_shelf_gives_the_motions_of_the_corpus_in_any_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 3)
    corpus = open_corpus(write_corpus(tmp_path / "corpus", make_clips()))
    there = list(corpus)
    places = [(number, row) for number, shard in enumerate(corpus.manifest.shards) for row in range(shard.clips)]
    assert len(corpus.manifest.shards) > shelf._SHARDS_KEPT
    kept = Shelf(corpus)
    for place in np.random.default_rng(0).permutation(len(there)):
        found = kept.motion(*places[place])
        np.testing.assert_array_equal(found.joints, there[place].motion.joints)
        np.testing.assert_array_equal(found.present, there[place].motion.present)
        assert found.fps == there[place].motion.fps
        assert len(kept._kept) <= shelf._SHARDS_KEPT


def test_a_shard_that_is_gone_is_named(tmp_path: Path) -> None:
    corpus = open_corpus(write_corpus(tmp_path / "corpus", make_clips()))
    (corpus.folder / corpus.manifest.shards[0].file).unlink()
    with pytest.raises(IntegrityError, match="is missing"):
        Shelf(corpus).motion(0, 0)
