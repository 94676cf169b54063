"""Tests for made.py."""

from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.corpus import open_corpus
from ambidex.errors import FileFormatError, InputError, IntegrityError
from ambidex.evaluation import Prompt, choose_prompts, read_made, read_truths, write_made
from ambidex.motion import Motion

_CARD = {"recipe": "by hand", "guidance": (1.0, 2.0), "licence": "MIT"}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("made") / "corpus", make_clips())


@pytest.fixture(scope="module")
def prompts(corpus: Path) -> list[Prompt]:
    return choose_prompts(corpus, "test")


@pytest.fixture(scope="module")
def groups(corpus: Path, prompts: list[Prompt]) -> list[list[Motion | None]]:
    """Two motions for each prompt; one is missing."""
    truths = [clip.motion for clip in read_truths(corpus, prompts)]
    later = [Motion(np.roll(motion.joints, 3, axis=0), motion.present, motion.fps, motion.parameters) for motion in truths]
    return [[*truths], [*later[:2], None, *later[3:]]]


def _same(one: Motion | None, other: Motion | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.fps == other.fps and np.array_equal(one.joints, other.joints) and np.array_equal(one.present, other.present)


def test_what_was_written_is_read_to_the_bit(tmp_path: Path, prompts: list[Prompt], groups: list[list[Motion | None]]) -> None:
    write_made(tmp_path, "mine", _CARD, prompts, groups, corpus_sha256="abc")
    made = read_made(tmp_path)
    assert (made.system, made.corpus_sha256, made.split, made.missing) == ("mine", "abc", "test", 1)
    assert made.card == {**_CARD, "guidance": [1.0, 2.0]}
    assert made.clip_ids == [prompt.clip_id for prompt in prompts]
    assert made.asked == [prompt.caption for prompt in prompts]
    assert [[_same(*pair) for pair in zip(*rows, strict=True)] for rows in zip(made.groups, groups, strict=True)] == [[True] * 8] * 2


def test_the_order_of_the_prompts_changes_no_byte(tmp_path: Path, prompts: list[Prompt], groups: list[list[Motion | None]]) -> None:
    write_made(tmp_path / "one", "mine", _CARD, prompts, groups)
    write_made(tmp_path / "other", "mine", _CARD, prompts[::-1], [group[::-1] for group in groups])
    assert read_made(tmp_path / "one").sha256 == read_made(tmp_path / "other").sha256


def test_other_motions_have_another_hash(tmp_path: Path, prompts: list[Prompt], groups: list[list[Motion | None]]) -> None:
    write_made(tmp_path / "one", "mine", _CARD, prompts, groups[:1])
    write_made(tmp_path / "other", "mine", _CARD, prompts, groups[1:])
    assert read_made(tmp_path / "one").sha256 != read_made(tmp_path / "other").sha256


def test_a_set_is_a_corpus_that_any_verb_reads(tmp_path: Path, prompts: list[Prompt], groups: list[list[Motion | None]]) -> None:
    write_made(tmp_path, "mine", _CARD, prompts, groups)
    clips = list(open_corpus(tmp_path))
    assert len(clips) == 16
    one = next(clip for clip in clips if clip.clip_id == "mine/stage/003/1")
    assert (one.source, one.take, one.split, one.licence) == ("mine", "stage/003", "test", "MIT")
    assert one.captions == (prompts[3].caption,)
    assert one.motion.parameters is not None


def test_a_set_that_is_written_again_is_replaced(tmp_path: Path, prompts: list[Prompt], groups: list[list[Motion | None]]) -> None:
    write_made(tmp_path, "mine", _CARD, prompts, groups)
    write_made(tmp_path, "theirs", {}, prompts[:3], [group[:3] for group in groups[:1]])
    made = read_made(tmp_path)
    assert (made.system, len(made.groups), len(made.clip_ids)) == ("theirs", 1, 3)


def test_groups_that_do_not_fit_the_prompts_are_refused(tmp_path: Path, prompts: list[Prompt], groups: list[list[Motion | None]]) -> None:
    with pytest.raises(InputError, match="7 motions was made of 8 prompts"):
        write_made(tmp_path, "mine", {}, prompts, [groups[0][1:]])
    with pytest.raises(InputError, match="'stage/000' has 45 frames at 30 fps; it must have 30"):
        write_made(tmp_path, "mine", {}, prompts, [[groups[0][1], *groups[0][1:]]])
    with pytest.raises(InputError, match="at least 1"):
        write_made(tmp_path, "mine", {}, prompts, [])


def test_a_cut_shard_is_named(tmp_path: Path, prompts: list[Prompt], groups: list[list[Motion | None]]) -> None:
    write_made(tmp_path, "mine", {}, prompts, groups)
    shard = next((tmp_path / "shards").iterdir())
    shard.write_bytes(shard.read_bytes()[:-100])
    with pytest.raises(IntegrityError, match=shard.name):
        read_made(tmp_path)


def test_folders_that_hold_no_set_are_refused(tmp_path: Path, corpus: Path) -> None:
    with pytest.raises(FileFormatError, match="not one of made motions"):
        read_made(corpus)
    with pytest.raises(FileFormatError, match=r"neither corpus.json nor prompts.json"):
        read_made(tmp_path)
    with pytest.raises(FileFormatError, match="is not a folder"):
        read_made(tmp_path / "nowhere")
