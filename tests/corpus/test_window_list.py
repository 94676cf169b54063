"""Tests for window_list.py, and for ingest by a list."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.corpus import open_corpus
from ambidex.corpus.ingest import ingest
from ambidex.corpus.window_list import WindowList, read_window_list
from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.motion import Motion

Make = Callable[..., Motion]


def _write(folder: Path, name: str, **changes: object) -> None:
    words = [{"left": f"left {number}", "right": "right", "two_hands_relation": "both"} for number in range(5)]
    entry = {"seq_name": "npz_takes_one", "frame_start": 12, "frame_end": 72, "split": "test", "annotations": words} | changes
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(entry))


def test_windows_are_cut_as_listed_with_their_words_and_splits(make_motion: Make, tmp_path: Path) -> None:
    for number, name in enumerate(("one", "three", "two")):
        make_motion(4.0, seed=number).save(tmp_path / "takes" / f"{name}.npz")
    _write(tmp_path / "texts", "b")
    _write(tmp_path / "texts", "a", frame_start=60, frame_end=120, split="train")
    _write(tmp_path / "texts", "c", seq_name="npz_0002", frame_start=0, frame_end=60)
    _write(tmp_path / "texts", "d", seq_name="npz_0002", frame_start=100, frame_end=160)
    report = ingest("npz", tmp_path / "takes", tmp_path / "corpus", progress=False, listed=read_window_list(tmp_path / "texts"))
    clips = {clip.clip_id: clip for clip in open_corpus(tmp_path / "corpus")}
    assert sorted(clips) == ["npz/takes/one/000400", "npz/takes/one/002000", "npz/takes/two/000000"]
    first = clips["npz/takes/one/000400"]
    assert np.array_equal(first.motion.joints, make_motion(4.0, seed=0).joints[12:72])
    assert (first.split, clips["npz/takes/one/002000"].split) == ("test", "train")
    assert [(each.detail, each.left, each.writer) for each in first.captions][::4] == [(1, "left 0", "handx"), (5, "left 4", "handx")]
    assert report.windows.left_out == {"listed windows that reach beyond their take": 1, "takes without a listed window": 1}


def test_takes_are_found_by_name_however_they_are_separated_or_by_number(tmp_path: Path) -> None:
    _write(tmp_path, "a", seq_name="arctic_s01_box_grab_01_viz")
    _write(tmp_path, "b", seq_name="h2o_0012")
    found = read_window_list(tmp_path)
    assert [window.key for window in found.of("arctic", "s01/box_grab_01", 0)] == ["a"]
    assert [window.key for window in found.of("h2o", "subject1/h1/3", 12)] == ["b"]
    assert found.of("h2o", "subject1/h1/3", 11) == ()
    assert WindowList().of("arctic", "s01/box_grab_01", 0) == ()


@pytest.mark.parametrize(
    "changes",
    [{"frame_end": 12}, {"frame_start": -1}, {"split": "all"}, {"frame_start": "soon"}, {"annotations": [{"left": "only"}]}],
)
def test_a_file_that_is_none_is_named(changes: dict[str, object], tmp_path: Path) -> None:
    _write(tmp_path, "odd", **changes)
    with pytest.raises(FileFormatError, match=r"odd\.json"):
        read_window_list(tmp_path)


def test_an_empty_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NothingToReadError, match="holds no"):
        read_window_list(tmp_path)
    (tmp_path / "list.json").write_text("[1]")
    with pytest.raises(FileFormatError, match="it is a list"):
        read_window_list(tmp_path)
