"""Tests for to_handx.py."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.choreography import random_performances
from ambidex.cli import main
from ambidex.corpus import Caption, Clip, CorpusWriter, make_clip
from ambidex.corpus.ingest import ingest
from ambidex.corpus.store import open_corpus
from ambidex.corpus.to_handx import export_handx
from ambidex.corpus.windows import WindowSettings
from ambidex.errors import InputError
from ambidex.exports.handx_npz import face_handx
from ambidex.motion import Motion
from ambidex.sources import get_source

Write = Callable[[Iterable[Clip]], Path]


@pytest.fixture
def clips() -> list[Clip]:
    captions = tuple(Caption(detail, f"left {detail}", f"right {detail}", f"both {detail}", "grammar") for detail in (1, 2, 3, 5))
    return [
        replace(make_clip(each.motion, "made", str(number), "CC0-1.0"), captions=captions, split="train" if number < 5 else "test")
        for number, each in enumerate(random_performances(8, seed=4, seconds=2.0))
    ]


def test_a_corpus_goes_out_by_split_and_comes_back(clips: list[Clip], write_corpus: Write, tmp_path: Path) -> None:
    report = export_handx(write_corpus(clips), tmp_path / "out")
    assert report.windows == {"train": 5, "test": 3}
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "test_can_pos_all_wotextfeat.npz",
        "train_can_pos_all_wotextfeat.npz",
    ]
    ingest("handx", tmp_path / "out", tmp_path / "back", fit=False, progress=False, windows=WindowSettings(length_s=2.0, min_travel_m=0.0))
    back = {clip.take: clip for clip in open_corpus(tmp_path / "back")}
    for number, clip in enumerate(clips[:5]):
        found = back[f"train/{number}"]
        assert np.array_equal(found.motion.joints, clip.motion.joints - clip.motion.joints[0, 1, 0])
        assert {caption.left for caption in found.captions if caption.left} == {"left 1", "left 2", "left 3", "left 5"}


def test_windows_are_turned_as_handx_turns_them_when_asked(clips: list[Clip], write_corpus: Write, tmp_path: Path) -> None:
    behind = Motion(clips[0].motion.joints * np.array([-1, -1, 1], np.float32), clips[0].motion.present, 30.0)
    export_handx(write_corpus([replace(clips[0], motion=behind)]), tmp_path / "out", flip=True)
    (recording,) = get_source("handx").recordings(tmp_path / "out")
    faced = face_handx(behind)
    assert np.array_equal(recording.motion.joints, faced.joints - faced.joints[0, 1, 0])


def test_what_is_no_window_is_counted(clips: list[Clip], write_corpus: Write, tmp_path: Path) -> None:
    short = replace(clips[1], motion=clips[1].motion[:40])
    report = export_handx(write_corpus([clips[0], short]), tmp_path / "out")
    assert "1 clips left out: not 60 frames at 30 fps" in str(report)
    with pytest.raises(InputError, match="no window for HandX"):
        export_handx(_only(short, tmp_path), tmp_path / "none")
    assert not (tmp_path / "none").exists()


def _only(clip: Clip, folder: Path) -> Path:

    with CorpusWriter(folder / "only") as writer:
        writer.add(clip)
    return folder / "only"


def test_the_command_says_what_it_wrote(clips: list[Clip], write_corpus: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(write_corpus(clips)), str(tmp_path / "out"), "--corpus"]) == 0
    assert "train 5, test 3 windows of 60 frames" in capsys.readouterr().out
