"""Every reader, on a tree that is written as its source publishes it.

A reader's tree stands in a file `trees_*.py` beside this one, in a table `FIXTURES` from the reader's name (or the name,
a slash and what is special about it) to a `WriteTree`.
"""

import importlib.util
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from tests.sources.tree import Tree, WriteTree

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.sources.readers import SOURCES
from ambidex.sources.recording import Recording

_OWN_TESTS = {
    "npz": "its files are written by Motion.save; test_ambidex_npz.py",
    "leap": "five layouts in one reader; test_leap.py and test_leap_layouts.py",
    "thai_leap": "one npz of all takes; test_thai_leap.py",
    "tzionas": "test_tzionas.py, on real files against an independent conversion",
}
"""Readers that came before these trees, and where the same is tested of them."""
_NO_MOTION = {"tasterob": "videos and words only; test_tasterob.py"}
"""Readers that by their nature yield no motion."""


def _collect() -> dict[str, WriteTree]:
    found: dict[str, WriteTree] = {}
    for path in sorted(Path(__file__).parent.glob("trees_*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        assert not set(module.FIXTURES) & set(found), f"{path.name} writes a tree that another file writes too"
        found |= module.FIXTURES
    return found


_TREES = _collect()
_NAMES = sorted(_TREES)
each_tree = pytest.mark.parametrize("name", _NAMES)


def _read(name: str, root: Path, tree: Tree) -> Iterator[Recording]:
    return SOURCES[name.partition("/")[0]].recordings(tree.root or root, tree.options)


def test_every_reader_has_a_tree_or_a_reason() -> None:
    covered = {name.partition("/")[0] for name in _NAMES}
    assert sorted(set(SOURCES) - covered) == sorted(set(_OWN_TESTS) | set(_NO_MOTION) & set(SOURCES))
    assert sorted(covered - set(SOURCES)) == []


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_reader_goes_by_a_short_lower_case_name_and_knows_its_licence(name: str) -> None:
    source = SOURCES[name]
    assert source.name == name
    assert name.isidentifier() and name == name.lower() and len(name) <= 16
    assert source.licence.strip()


@each_tree
def test_known_joints_come_back_in_our_axes_order_and_unit(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    recording = next(_read(name, tmp_path, tree))
    joints = recording.motion.joints
    assert recording.motion.fps == pytest.approx(tree.fps, rel=1e-6)
    assert joints.shape == tree.joints.shape
    assert np.nanmax(np.abs(joints - tree.joints)) <= tree.tolerance


@each_tree
def test_a_hand_is_there_just_where_the_source_says_so(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    recording = next(_read(name, tmp_path, tree))
    assert recording.motion.present.tolist() == np.isfinite(tree.joints).all(axis=(2, 3)).tolist()


@each_tree
def test_what_came_with_the_take_is_kept(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    recordings = list(_read(name, tmp_path, tree))
    assert len(recordings) == tree.takes
    first = recordings[0]
    assert first.source == name.partition("/")[0]
    assert first.licence.strip() and first.take.strip()
    assert first.first_frame == tree.first_frame
    for field in ("take", "subject", "labels", "upright"):
        if (wanted := getattr(tree, field)) is not None:
            assert getattr(first, field) == wanted, field
    if tree.cameras is not None:
        assert len(first.cameras) == tree.cameras
    for words in tree.dropped:
        assert any(words in sentence for sentence in first.dropped), (words, first.dropped)


@each_tree
def test_words_cameras_and_clock_fit_the_frames(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    for number, recording in enumerate(_read(name, tmp_path, tree)):
        frames, seconds = len(recording.motion), recording.motion.seconds
        if number == 0 and tree.sentences is not None:
            assert [(s.text, s.hand, s.kind) for s in recording.sentences] == [(s.text, s.hand, s.kind) for s in tree.sentences]
            found = [(s.start, s.end) for s in recording.sentences]
            np.testing.assert_allclose(found, [(s.start, s.end) for s in tree.sentences], atol=1e-6)
        if number == 0 and tree.times is not None:
            assert recording.times is not None
            np.testing.assert_allclose(recording.times, tree.times, atol=1e-6)
        assert all(0 <= s.start <= s.end <= seconds + 1e-6 and s.hand in ("left", "right", "both") for s in recording.sentences)
        assert recording.times is None or (recording.times.shape == (frames,) and (np.diff(recording.times) > 0).all())
        for camera in recording.cameras:
            assert camera.intrinsics.shape == (3, 3)
            assert camera.world_to_camera.shape in ((1, 4, 4), (frames, 4, 4))
            turn = camera.world_to_camera[:, :3, :3]
            turn = turn[np.isfinite(turn).all(axis=(1, 2))]
            np.testing.assert_allclose(np.linalg.det(turn), 1, atol=1e-4)


@each_tree
def test_reading_twice_gives_the_same_takes_in_the_same_order(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    for first, second in zip(_read(name, tmp_path, tree), _read(name, tmp_path, tree), strict=True):
        assert (first.take, first.subject, first.labels, first.dropped) == (second.take, second.subject, second.labels, second.dropped)
        np.testing.assert_array_equal(first.motion.joints, second.motion.joints)


@each_tree
def test_takes_have_names_of_their_own(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    takes = [recording.take for recording in _read(name, tmp_path, tree)]
    assert len(set(takes)) == len(takes)


@each_tree
def test_takes_come_one_at_a_time(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    recordings = _read(name, tmp_path, tree)
    assert iter(recordings) is recordings
    assert len(list(islice(recordings, 1))) == 1


@each_tree
def test_a_folder_of_other_things_is_refused_by_saying_what_is_looked_for(name: str, tmp_path: Path) -> None:
    source = SOURCES[name.partition("/")[0]]
    (tmp_path / "tree").mkdir()
    tree = _TREES[name](tmp_path / "tree")
    other = tmp_path / "holiday"
    other.mkdir()
    (other / "notes.md").write_text("Sun, sea and sand.\n")
    for place in (other, other / "notes.md", tmp_path / "not there"):
        with pytest.raises(NothingToReadError, match=source.name):
            list(source.recordings(place, tree.options))


@each_tree
def test_a_file_that_lost_its_second_half_is_named(name: str, tmp_path: Path) -> None:
    tree = _TREES[name](tmp_path)
    assert tree.cut, "a tree names at least one file to cut"
    for path in tree.cut:
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
        with pytest.raises(FileFormatError) as caught:
            list(_read(name, tmp_path, tree))
        assert not isinstance(caught.value, NothingToReadError)
        assert path.name in str(caught.value)
        path.write_bytes(whole)
