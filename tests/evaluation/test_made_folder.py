"""Tests for made_folder.py."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.corpus import hash_manifest
from ambidex.errors import FileFormatError, InputError
from ambidex.evaluation import Prompt, choose_prompts, read_made, read_truths, write_prompts
from ambidex.evaluation.made_folder import read_prompts
from ambidex.motion import Motion


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("folder") / "corpus", make_clips())


@pytest.fixture(scope="module")
def prompts(corpus: Path) -> list[Prompt]:
    return choose_prompts(corpus, "test", clips=4)


@pytest.fixture(scope="module")
def truths(corpus: Path, prompts: list[Prompt]) -> list[Motion]:
    return [clip.motion for clip in read_truths(corpus, prompts)]


@pytest.fixture
def folder(tmp_path: Path, corpus: Path, prompts: list[Prompt], truths: list[Motion]) -> Path:
    """What another system made: two samples of each prompt."""
    write_prompts(tmp_path / "theirs", prompts, hash_manifest(corpus))
    for number, motion in enumerate(truths):
        for sample in range(2):
            motion.save(tmp_path / "theirs" / f"{number:05d}-{sample}.npz")
    return tmp_path / "theirs"


def test_prompts_come_back_as_they_were_written(tmp_path: Path, prompts: list[Prompt]) -> None:
    assert read_prompts(write_prompts(tmp_path, prompts, "abc")) == (prompts, "abc")


def test_a_folder_of_motions_is_a_set(folder: Path, corpus: Path, prompts: list[Prompt], truths: list[Motion]) -> None:
    made = read_made(folder)
    assert (made.system, made.split, made.corpus_sha256, made.missing) == ("theirs", "test", hash_manifest(corpus), 0)
    assert (made.clip_ids, made.asked) == ([prompt.clip_id for prompt in prompts], [prompt.caption for prompt in prompts])
    for group in made.groups:
        assert all(motion is not None and np.array_equal(motion.joints, truth.joints) for motion, truth in zip(group, truths, strict=True))


def test_a_system_may_tell_its_name_and_more(folder: Path) -> None:
    before = read_made(folder).sha256
    (folder / "card.json").write_text(json.dumps({"system": "their model", "steps": 50}))
    made = read_made(folder)
    assert (made.system, made.card["steps"]) == ("their model", 50)
    assert made.sha256 != before
    (folder / "card.json").write_text("[1]")
    with pytest.raises(FileFormatError, match="must hold a mapping"):
        read_made(folder)


def test_the_hash_changes_with_any_motion(folder: Path, truths: list[Motion]) -> None:
    before = read_made(folder).sha256
    assert read_made(folder).sha256 == before
    Motion(truths[1].joints + 0.001, truths[1].present, truths[1].fps).save(folder / "00001-1.npz")
    assert read_made(folder).sha256 != before


def test_what_is_missing_or_makes_no_motion_is_a_failure_of_the_system(folder: Path, truths: list[Motion]) -> None:
    (folder / "00002-1.npz").unlink()
    joints = truths[0].joints.copy()
    joints[3] = np.nan
    np.savez(folder / "00000-0.npz", joints=joints, present=truths[0].present, fps=30.0)
    np.savez(folder / "00001-0.npz", joints=1000 * truths[1].joints, present=truths[1].present, fps=30.0)
    made = read_made(folder)
    assert [[motion is None for motion in group] for group in made.groups] == [[True, True, False, False], [False, False, True, False]]
    assert made.missing == 3


def test_a_motion_of_another_length_or_rate_is_named(folder: Path, truths: list[Motion]) -> None:
    truths[1][:-1].save(folder / "00001-0.npz")
    with pytest.raises(InputError, match=rf"00001-0.npz has {len(truths[1]) - 1} frames at 30 fps; it must have {len(truths[1])}"):
        read_made(folder)
    Motion(truths[1].joints, truths[1].present, 20.0).save(folder / "00001-0.npz")
    with pytest.raises(InputError, match="at 20 fps"):
        read_made(folder)


def test_a_cut_file_is_named(folder: Path) -> None:
    path = folder / "00003-1.npz"
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(FileFormatError, match=r"00003-1.npz is not a readable npz"):
        read_made(folder)


def test_a_motion_of_no_prompt_is_named(folder: Path, truths: list[Motion]) -> None:
    truths[0].save(folder / "00004-0.npz")
    with pytest.raises(InputError, match=r"00004-0.npz is of no prompt"):
        read_made(folder)


def test_a_folder_without_motions_says_what_to_put_there(tmp_path: Path, prompts: list[Prompt]) -> None:
    write_prompts(tmp_path, prompts)
    with pytest.raises(FileFormatError, match=r"00000-0.npz"):
        read_made(tmp_path)


@pytest.mark.parametrize("damage", ["{", '{"format": "other"}', '{"format": "ambidex-prompts/1", "prompts": [{"clip_id": "a"}]}',
    '{"format": "ambidex-prompts/1", "prompts": []}'])  # fmt: skip
def test_damaged_prompts_are_named(folder: Path, damage: str) -> None:
    (folder / "prompts.json").write_text(damage)
    with pytest.raises(FileFormatError, match=r"prompts.json"):
        read_made(folder)
