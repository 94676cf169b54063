"""Tests for refine.py."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.choreography import random_performances
from ambidex.corpus import Caption, Clip, make_clip, open_corpus, split_of
from ambidex.corpus.refine import WHOLE, measure_intensity, propose_bounds, refine
from ambidex.errors import InputError
from ambidex.events import find_events
from ambidex.motion import Motion, mirror

Write = Callable[[Iterable[Clip]], Path]


@pytest.fixture
def corpus(write_corpus: Write) -> Path:
    """Twelve clips of four seconds that begin two seconds into their takes, each with a caption of its own and its source's."""
    words = (Caption(1, "", "", "a label", "source"), Caption(1, "opens", "closes", "", "grammar"))
    clips = []
    for number, each in enumerate(random_performances(12, seed=21, seconds=4.0)):
        clip = make_clip(each.motion, "made", f"take-{number}", "CC0-1.0", start=60, subject=f"person {number % 3}")
        clips.append(replace(clip, captions=words, events=tuple(find_events(each.motion)), started=100.0))
    return write_corpus(clips)


def test_asked_for_nothing_it_copies_the_corpus(corpus: Path, tmp_path: Path, same_clip: Callable[[Clip, Clip], bool]) -> None:
    report = refine(corpus, tmp_path / "out", copies="keep", progress=False)
    assert report.made == report.clips == 12
    assert all(same_clip(a, b) for a, b in zip(open_corpus(corpus), open_corpus(tmp_path / "out"), strict=True))


def test_windows_are_cut_named_by_their_time_and_described_anew(corpus: Path, tmp_path: Path) -> None:
    said = []

    def finish(clips: list[Clip]) -> list[Clip]:
        said.extend(clips)
        return [replace(clip, captions=(*clip.captions, Caption(1, "new", "", "", "grammar"))) for clip in clips]

    refine(corpus, tmp_path / "out", replace(WHOLE, length_s=2.0, stride_s=1.0), finish=finish, progress=False)
    found = list(open_corpus(tmp_path / "out"))
    whole = {clip.take: clip for clip in open_corpus(corpus)}
    assert {clip.clip_id.rpartition("/")[2] for clip in found} == {"002000", "003000", "004000"}
    assert len(said) == len(found) == 36
    for clip in found:
        start = int(clip.clip_id.rpartition("/")[2]) * 30 // 1000 - 60
        assert np.array_equal(clip.motion.joints, whole[clip.take].motion.joints[start : start + 60])
        assert list(clip.events) == find_events(clip.motion)
        assert [(each.writer, each.relation) for each in clip.captions] == [("source", "a label"), ("grammar", "")]
        assert clip.started == pytest.approx(100.0 + start / 30)


def test_intensity_bounds_keep_what_lies_between(corpus: Path, tmp_path: Path) -> None:
    values = measure_intensity(open_corpus(corpus))["made"]
    low, high = np.sort(values)[[3, 8]]
    refine(corpus, tmp_path / "out", replace(WHOLE, min_intensity=low, max_intensity=high), copies="keep", progress=False)
    kept = measure_intensity(open_corpus(tmp_path / "out"))["made"]
    np.testing.assert_allclose(kept, values[(values >= low) & (values <= high)])


def test_bounds_are_proposed_around_the_middle_and_outliers_do_not_move_them() -> None:
    values = np.exp(np.random.default_rng(1).normal(np.log(20.0), 0.5, 4000))
    bounds = propose_bounds(values)
    assert bounds.low == pytest.approx(20 * np.exp(-1.0), rel=0.1)
    assert bounds.high == pytest.approx(20 * np.exp(1.0), rel=0.1)
    spoiled = propose_bounds(np.concatenate([values, np.full(200, 1e6), np.zeros(500)]))
    assert spoiled.low == pytest.approx(bounds.low, rel=0.15)
    assert spoiled.high == pytest.approx(bounds.high, rel=0.15)
    with pytest.raises(InputError, match="it takes ten"):
        propose_bounds(np.array([0.0] * 50 + [3.0]))


@pytest.fixture
def repeated(write_corpus: Write) -> tuple[Path, list[str]]:
    """A corpus in which four takes of another split repeat others, one of them in the mirror; and the names of the copies."""
    motions = [each.motion for each in random_performances(12, seed=22, seconds=5.0)]
    clips = [make_clip(motion, "made", f"take-{number:02d}", "CC0-1.0") for number, motion in enumerate(motions)]
    others = [make_clip(_moved(motion), "made", f"z-{number:02d}", "CC0-1.0") for number, motion in enumerate(motions[:4])]
    others[3] = make_clip(mirror(motions[3]), "made", "z-03", "CC0-1.0")
    others = [replace(clip, split="test") for clip in others]
    return write_corpus([*(replace(clip, split="train") for clip in clips), *others]), [clip.clip_id for clip in others]


def _moved(motion: Motion) -> Motion:
    return Motion.from_joints(motion.joints + 0.5, motion.fps)


def test_copies_are_dropped_and_told(repeated: tuple[Path, list[str]], tmp_path: Path) -> None:
    corpus, copies = repeated
    report = refine(corpus, tmp_path / "out", progress=False)
    assert not set(copies) & open_corpus(tmp_path / "out").clip_ids()
    assert report.made == 12
    assert report.windows.left_out == {"a copy of another take": 4}
    assert "made/z-03 = made/take-03 in the mirror" in str(report)


def test_copies_may_stay_together_in_one_split(repeated: tuple[Path, list[str]], tmp_path: Path) -> None:
    corpus, _ = repeated
    refine(corpus, tmp_path / "out", copies="together", progress=False)
    split = {clip.take: clip.split for clip in open_corpus(tmp_path / "out")}
    assert len(split) == 16
    assert all(split[f"z-{number:02d}"] == split[f"take-{number:02d}"] for number in range(4))


def test_splits_by_subject_keep_a_person_together(corpus: Path, tmp_path: Path) -> None:
    refine(corpus, tmp_path / "out", by_subject=True, progress=False)
    for clip in open_corpus(tmp_path / "out"):
        assert clip.split == split_of("made", clip.take, clip.subject, by_subject=True)


def test_an_interrupted_run_goes_on_and_gives_the_same(corpus: Path, tmp_path: Path) -> None:
    calls = 0

    def stop(clips: list[Clip]) -> list[Clip]:
        nonlocal calls
        calls += 1
        raise KeyboardInterrupt

    windows = replace(WHOLE, length_s=1.0)
    with pytest.raises(KeyboardInterrupt):
        refine(corpus, tmp_path / "out", windows, finish=stop, progress=False)
    assert calls == 1
    refine(corpus, tmp_path / "out", windows, progress=False)
    again = refine(corpus, tmp_path / "out", windows, progress=False)
    assert (again.made, again.already_there) == (0, 48)
    refine(corpus, tmp_path / "whole", windows, progress=False)
    assert open_corpus(tmp_path / "out").clip_ids() == open_corpus(tmp_path / "whole").clip_ids()


def _bytes(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]


def test_other_workers_write_the_same_bytes_and_report_the_same(
    repeated: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 3)
    source, _ = repeated
    refine(source, tmp_path / "small", copies="keep", progress=False)
    assert len(open_corpus(tmp_path / "small").manifest.shards) > 4
    windows = replace(WHOLE, length_s=1.0, stride_s=0.5)
    done = [refine(tmp_path / "small", tmp_path / str(workers), windows, progress=False, workers=workers) for workers in (1, 2)]
    assert _bytes(tmp_path / "1") == _bytes(tmp_path / "2")
    assert replace(done[0], out=tmp_path) == replace(done[1], out=tmp_path)
    assert len(done[0].copies) == 4


def test_wrong_orders_are_refused(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="name another folder"):
        refine(corpus, corpus, progress=False)
    with pytest.raises(InputError, match="keep, drop, together"):
        refine(corpus, tmp_path / "out", copies="burn", progress=False)
    refine(corpus, tmp_path / "out", progress=False)
    with pytest.raises(InputError, match="made with"):
        refine(corpus, tmp_path / "out", replace(WHOLE, length_s=1.0), progress=False)
