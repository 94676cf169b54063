"""Corpora with words, in one stream."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.annotation.pipeline import caption_clips, choreograph_corpus
from ambidex.corpus import Caption, open_corpus
from ambidex.errors import InputError, UnknownNameError


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("choreographed") / "corpus"
    choreograph_corpus(6, 3, folder, seconds=1.0, progress=False)
    return folder


def test_choreographed_clips_have_events_and_words_of_score_and_grammar(corpus: Path) -> None:
    clips = list(open_corpus(corpus))
    assert len(clips) == 6 and len({clip.clip_id for clip in clips}) == 6
    for clip in clips:
        assert clip.events
        assert {caption.writer for caption in clip.captions} == {"score", "grammar"}
        assert [caption.detail for caption in clip.captions if caption.writer == "grammar"] == [1, 2, 3, 4, 5]


def test_asked_again_nothing_is_added_and_asked_for_more_the_rest_is(corpus: Path, tmp_path: Path) -> None:
    assert choreograph_corpus(6, 3, corpus, seconds=1.0, progress=False) == 0
    folder = tmp_path / "grown"
    choreograph_corpus(4, 3, folder, seconds=1.0, progress=False)
    assert choreograph_corpus(6, 3, folder, seconds=1.0, progress=False) == 2
    grown, whole = list(open_corpus(folder)), list(open_corpus(corpus))
    assert [clip.captions for clip in grown] == [clip.captions for clip in whole]


def test_captions_of_others_come_first(corpus: Path) -> None:
    clip = replace(next(iter(open_corpus(corpus))), captions=(Caption(1, "a", "b", "c", "source"),))
    assert [caption.writer for caption in caption_clips([clip])[0].captions] == ["source", *["grammar"] * 5]


def test_no_clips_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="at least 1"):
        choreograph_corpus(0, 0, tmp_path / "corpus")


def test_noise_is_asked_for_by_the_name_of_a_sensor_and_kept_apart_from_clean_clips(tmp_path):
    choreograph_corpus(2, 5, tmp_path / "clean", seconds=1.0, progress=False)
    choreograph_corpus(2, 5, tmp_path / "noisy", seconds=1.0, noise="optical", progress=False)
    clean, noisy = (list(open_corpus(tmp_path / name)) for name in ("clean", "noisy"))
    for first, second in zip(clean, noisy, strict=True):
        assert 0 < np.nanmax(np.abs(first.motion.joints - second.motion.joints)) < 0.001
    with pytest.raises(UnknownNameError, match="optical"):
        choreograph_corpus(1, 5, tmp_path / "other", noise="sonar", progress=False)
    with pytest.raises(InputError, match="noise=optical"):
        choreograph_corpus(3, 5, tmp_path / "noisy", progress=False)
