"""Tests for cache.py."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.corpus import Clip, open_cache, open_corpus
from ambidex.errors import InputError

Make = Callable[..., list[Clip]]
Write = Callable[..., Path]


def test_cached_motions_are_those_of_the_corpus(make_clips: Make, write_corpus: Write) -> None:
    clips = make_clips(7)
    cache = open_cache(write_corpus(clips), progress=False)
    assert cache.clip_ids == tuple(clip.clip_id for clip in clips)
    for number, clip in enumerate(clips):
        motion = cache.motion(number)
        assert np.array_equal(motion.joints, clip.motion.joints)
        assert motion.fps == clip.motion.fps
        assert (motion.parameters is None) == (clip.motion.parameters is None)
        if motion.parameters is not None and clip.motion.parameters is not None:
            assert np.array_equal(motion.parameters.rotation, clip.motion.parameters.rotation)
            assert np.array_equal(motion.parameters.shape, clip.motion.parameters.shape)


def test_the_cache_is_mapped_and_made_once(make_clips: Make, write_corpus: Write) -> None:
    folder = write_corpus(make_clips())
    first = open_cache(folder, progress=False)
    made = (first.folder / "joints.npy").stat().st_mtime_ns
    again = open_cache(open_corpus(folder), progress=False)
    assert isinstance(again.joints, np.memmap)
    assert not again.joints.flags.writeable
    assert (again.folder / "joints.npy").stat().st_mtime_ns == made


def test_a_corpus_that_grew_gets_a_new_cache_and_loses_the_old_one(make_clips: Make, write_corpus: Write) -> None:
    corpus = open_corpus(write_corpus(make_clips(3)))
    old = open_cache(corpus, progress=False)
    write_corpus(make_clips(3, first=3))
    new = open_cache(corpus, progress=False)
    assert len(new) == 6
    assert not old.folder.exists()


def test_a_cache_elsewhere_leaves_the_corpus_and_other_caches_alone(make_clips: Make, write_corpus: Write, tmp_path: Path) -> None:
    (tmp_path / "caches" / "float32-of-another-corpus").mkdir(parents=True)
    folder = write_corpus(make_clips())
    cache = open_cache(folder, tmp_path / "caches", progress=False)
    assert cache.folder.parent == tmp_path / "caches"
    assert not (folder / ".cache").exists()
    assert (tmp_path / "caches" / "float32-of-another-corpus").exists()


def test_half_precision_is_half_as_large_and_half_a_millimetre_close(make_clips: Make, write_corpus: Write) -> None:
    folder = write_corpus(make_clips())
    full, half = open_cache(folder, progress=False), open_cache(folder, dtype="float16", progress=False)
    assert half.joints.nbytes * 2 == full.joints.nbytes
    np.testing.assert_allclose(half.joints, full.joints, atol=5e-4)
    with pytest.raises(InputError, match="float32 or float16"):
        open_cache(folder, dtype="int8")


def test_captions_are_numbers_of_texts_and_labels_are_left_out(make_clips: Make, write_corpus: Write) -> None:
    clips = make_clips(5)
    cache = open_cache(write_corpus(clips), progress=False)
    assert cache.texts[0] == ""
    assert len(set(cache.texts)) == len(cache.texts)
    assert "a label" not in cache.texts
    for number, clip in enumerate(clips):
        wanted = [(c.left, c.right, c.relation) for c in clip.captions if c.writer != "source"]
        assert cache.captions(number) == wanted
    assert cache.caption_detail.tolist() == [1, 5] * 5


def test_labels_are_kept_when_asked_for(make_clips: Make, write_corpus: Write) -> None:
    assert "a label" in open_cache(write_corpus(make_clips(2)), leave_out_writers=(), progress=False).texts


def test_clips_of_a_split_are_found(make_clips: Make, write_corpus: Write) -> None:
    clips = make_clips(20)
    cache = open_cache(write_corpus(clips), progress=False)
    found = {split: cache.clips_of(split).tolist() for split in ("train", "val", "test")}
    assert {split: [number for number, clip in enumerate(clips) if clip.split == split] for split in found} == found
    with pytest.raises(InputError, match="train, val, test"):
        cache.clips_of("training")


def test_a_corpus_without_clips_has_an_empty_cache(write_corpus: Write) -> None:
    cache = open_cache(write_corpus([]), progress=False)
    assert len(cache) == 0
    assert cache.joints.shape == (0, 2, 21, 3)


def test_stretches_of_many_clips_are_the_clips_frames(make_clips: Callable[..., list[Clip]], write_corpus: Callable[..., Path]) -> None:
    clips = make_clips(9)
    cache = open_cache(write_corpus(clips), progress=False)
    draw = np.random.default_rng(0)
    chosen = draw.integers(0, len(clips), 40)
    starts = np.array([draw.integers(0, len(clips[clip].motion) - 20 + 1) for clip in chosen])
    joints, present = cache.frames(chosen, starts, 20)
    for row, (clip, start) in enumerate(zip(chosen, starts, strict=True)):
        assert np.array_equal(joints[row], clips[clip].motion.joints[start : start + 20], equal_nan=True)
        assert np.array_equal(present[row], clips[clip].motion.present[start : start + 20])


@pytest.mark.parametrize("start", [-1, 11])
def test_a_stretch_outside_its_clip_is_refused(
    start: int, make_clips: Callable[..., list[Clip]], write_corpus: Callable[..., Path]
) -> None:
    cache = open_cache(write_corpus(make_clips(2)), progress=False)
    with pytest.raises(InputError, match="do not lie in clip 0, which has 30"):
        cache.frames(np.array([0]), np.array([start]), 20)
