"""Tests for quality.py."""

import json
from pathlib import Path

import numpy as np
import pytest

from ambidex.corpus import CorpusWriter, make_clip
from ambidex.errors import FileFormatError, InputError, UnknownNameError
from ambidex.evaluation import quality as quality_module
from ambidex.evaluation.contacts import contact_statistics
from ambidex.evaluation.quality import ALL, FIGURES, Quality, figures_of, measure_quality
from ambidex.motion import Motion, intensity


@pytest.fixture(scope="module")
def corpus(clips, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sources: the clips as they are, and damaged ones, one of which has one hand only."""
    folder = tmp_path_factory.mktemp("quality") / "corpus"
    made = [Motion(clips.made[0].joints, clips.made[0].present & [True, False], 30.0), *clips.made[1:]]
    with CorpusWriter(folder) as writer:
        for source, motions in (("good", clips.truth), ("worse", made)):
            for number, motion in enumerate(motions):
                writer.add(make_clip(motion, source, str(number), "CC0"))
    return folder


@pytest.fixture(scope="module")
def quality(corpus: Path) -> Quality:
    return measure_quality(corpus, progress=False)


def test_figures_of_a_source_are_those_of_its_clips(quality: Quality, clips) -> None:
    good = quality.sources["good"]
    assert good.clips == 8
    assert good.seconds == pytest.approx(sum(motion.seconds for motion in clips.truth))
    np.testing.assert_allclose(good.values("contact_ratio"), 100 * contact_statistics(clips.truth).ratio)
    np.testing.assert_allclose(good.values("intensity"), [intensity(motion).max() for motion in clips.truth], rtol=1e-5)
    np.testing.assert_allclose(good.values("both_hands"), [100 * motion.present.all(axis=1).mean() for motion in clips.truth])


def test_damage_shows_in_the_figures_it_should_show_in(quality: Quality) -> None:
    good, worse = quality.sources["good"], quality.sources["worse"]
    for name in ("stretch", "jerk", "intensity"):
        assert np.nanmean(worse.values(name)) > 1.5 * np.nanmean(good.values(name)), name
    assert np.nanmean(worse.values("smoothness")) < np.nanmean(good.values("smoothness"))
    assert np.isnan(worse.values("contact_ratio")).sum() == 1
    assert worse.values("presence").min() == 50


def test_few_clips_at_a_time_give_the_same_as_all_at_once(quality: Quality, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality_module, "_AT_ONCE", 3)
    again = measure_quality(corpus, progress=False)
    for name in FIGURES:
        np.testing.assert_allclose(again.sources["worse"].values(name), quality.sources["worse"].values(name), rtol=1e-5)


def test_json_holds_means_with_intervals_and_nothing_that_is_no_json(quality: Quality) -> None:
    value = json.loads(json.dumps(quality.to_json(), allow_nan=False))
    assert set(value["sources"]) == {"good", "worse", ALL}
    assert value["sources"][ALL]["clips"] == 16
    found = value["sources"]["good"]["figures"]["jerk"]
    assert found["low"] <= found["mean"] <= found["high"]
    assert found["count"] == 8
    assert found["unit"] == "m/s³"
    assert len(value["hash"]) == 64


def test_text_has_a_line_for_each_figure_of_each_source(quality: Quality) -> None:
    text = quality.to_text()
    assert all(text.count(f"\n  {figure.title:<31}") == 3 for figure in FIGURES.values())
    assert "good: 8 clips" in text


def test_a_figure_that_no_clip_has_is_said_to_be_none(fist_motion: Motion, tmp_path: Path) -> None:
    with CorpusWriter(tmp_path / "corpus") as writer:
        writer.add(make_clip(Motion(fist_motion.joints, fist_motion.present & [False, True], 30), "lone", "0", "CC0"))
    found = measure_quality(tmp_path / "corpus", progress=False)
    assert found.to_json()["sources"]["lone"]["figures"]["penetration"] == {
        "mean": None, "low": None, "high": None, "p5": None, "p50": None, "p95": None, "count": 0, "unit": "mm",
    }  # fmt: skip
    assert ALL not in found.groups()


def test_a_motion_in_which_nothing_can_be_measured_has_no_figures_but_its_presence(fist_motion: Motion) -> None:
    empty = Motion(fist_motion.joints[:1], np.zeros((1, 2), bool), 30)
    found = {name: values[0] for name, values in figures_of([empty]).items()}
    assert {name for name, value in found.items() if np.isfinite(value)} == {"both_hands", "presence"}


def test_only_a_split_or_every_nth_clip(corpus: Path, quality: Quality) -> None:
    some = measure_quality(corpus, every=4, progress=False)
    assert sum(source.clips for source in some.sources.values()) == 4
    train = measure_quality(corpus, "train", progress=False)
    assert 0 < sum(source.clips for source in train.sources.values()) < 16


def test_what_cannot_be_measured_is_refused(corpus: Path, tmp_path: Path, fist_motion: Motion) -> None:
    with pytest.raises(UnknownNameError, match="train"):
        measure_quality(corpus, "tests")
    with pytest.raises(InputError, match="least is 1"):
        measure_quality(corpus, every=0)
    with pytest.raises(FileFormatError):
        measure_quality(tmp_path)
    with CorpusWriter(tmp_path / "corpus") as writer:
        writer.add(make_clip(fist_motion, "one", "0", "CC0"))
    empty = next(split for split in ("train", "val", "test") if not _has(tmp_path / "corpus", split))
    with pytest.raises(InputError, match=f"no clip in split {empty}"):
        measure_quality(tmp_path / "corpus", empty, progress=False)


def _has(corpus: Path, split: str) -> bool:
    from ambidex.corpus import open_corpus

    return any(True for _ in open_corpus(corpus).clips(split))
