"""Tests for prompts.py."""

from pathlib import Path

import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.corpus import Clip
from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation import choose_prompts, read_truths, survey_prompts
from ambidex.evaluation.prompts import HAND_AWAY, NO_CAPTION, TOO_LONG, TOO_SHORT


@pytest.fixture(scope="module")
def clips() -> list[Clip]:
    return make_clips()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, clips: list[Clip]) -> Path:
    return write_corpus(tmp_path_factory.mktemp("prompts") / "corpus", clips)


def test_the_order_of_the_clips_changes_no_prompt(tmp_path: Path, corpus: Path, clips: list[Clip]) -> None:
    backward = write_corpus(tmp_path / "backward", clips[::-1])
    for seed in range(3):
        assert choose_prompts(corpus, "test", seed=seed) == choose_prompts(backward, "test", seed=seed)
        assert choose_prompts(corpus, "test", clips=3, seed=seed) == choose_prompts(backward, "test", clips=3, seed=seed)


def test_other_clips_change_neither_the_caption_nor_the_chance_of_a_prompt(tmp_path: Path, corpus: Path, clips: list[Clip]) -> None:
    few = {prompt.clip_id: prompt for prompt in choose_prompts(write_corpus(tmp_path / "few", clips[:5]), "test")}
    many = {prompt.clip_id: prompt for prompt in choose_prompts(corpus, "test")}
    assert few.items() <= many.items()


def test_more_prompts_hold_the_fewer_ones(corpus: Path) -> None:
    sizes = [{prompt.clip_id for prompt in choose_prompts(corpus, "test", clips=count)} for count in (2, 5, 8)]
    assert sizes[0] < sizes[1] < sizes[2]
    assert len(sizes[0]) == 2


def test_every_clip_of_the_split_that_fits_gives_one_prompt_and_the_others_are_counted(corpus: Path) -> None:
    choice = survey_prompts(corpus, "test")
    assert [prompt.clip_id for prompt in choice.prompts] == [f"stage/{number:03d}" for number in range(8)]
    assert choice.left_out == {TOO_SHORT: 1, TOO_LONG: 1, HAND_AWAY: 1, NO_CAPTION: 1}
    assert "8 prompts" in choice.told() and f"{HAND_AWAY}: 1" in choice.told()
    assert {prompt.split for prompt in choose_prompts(corpus, "train")} == {"train"}
    split_by_split = [prompt for split in ("train", "test") for prompt in choose_prompts(corpus, split)]
    assert choose_prompts(corpus, "all") == sorted(split_by_split, key=lambda prompt: prompt.clip_id)


def test_only_short_captions_of_what_hands_do_are_asked_for(corpus: Path) -> None:
    asked = [prompt.caption for seed in range(8) for prompt in choose_prompts(corpus, "test", seed=seed)]
    assert {caption.writer for caption in asked} == {"score", "grammar"}
    assert {caption.detail for caption in asked} == {1, 2}
    assert any(prompt.caption.detail == 4 for seed in range(8) for prompt in choose_prompts(corpus, "test", seed=seed, longest_detail=5))


def test_a_prompt_asks_for_the_words_and_the_length_of_its_clip_and_each_sample_has_its_seed(corpus: Path) -> None:
    prompts = choose_prompts(corpus, "test")
    for prompt, clip in zip(prompts, read_truths(corpus, prompts), strict=True):
        assert (prompt.clip_id, prompt.frames, prompt.fps) == (clip.clip_id, len(clip.motion), clip.motion.fps)
        request = prompt.request()
        assert (request.left, request.right, request.relation) == (prompt.caption.left, prompt.caption.right, prompt.caption.relation)
        assert round(request.seconds * prompt.fps) == prompt.frames
    seeds = {prompt.request(sample, seed).seed for prompt in prompts for sample in range(4) for seed in range(2)}
    assert len(seeds) == len(prompts) * 4 * 2


def test_truths_come_in_the_order_of_the_prompts(corpus: Path) -> None:
    prompts = choose_prompts(corpus, "test")[::-1]
    assert [clip.clip_id for clip in read_truths(corpus, prompts)] == [prompt.clip_id for prompt in prompts]


def test_truths_of_another_corpus_are_refused(tmp_path: Path, corpus: Path, clips: list[Clip]) -> None:
    prompts = choose_prompts(corpus, "test")
    with pytest.raises(InputError, match=r"no clip 'stage/00\d'"):
        read_truths(write_corpus(tmp_path / "part", clips[:3]), prompts)
    shorter = [Clip(clip.motion[:-1], clip.clip_id, clip.source, clip.take, "", "", clip.split, clip.captions) for clip in clips[:8]]
    with pytest.raises(InputError, match="frames"):
        read_truths(write_corpus(tmp_path / "shorter", shorter), prompts)


def test_what_cannot_be_chosen_is_said(corpus: Path) -> None:
    with pytest.raises(UnknownNameError, match="test"):
        choose_prompts(corpus, "tests")
    with pytest.raises(InputError, match="at least 1"):
        choose_prompts(corpus, "test", clips=0)
    with pytest.raises(InputError, match="it has no clip"):
        choose_prompts(corpus, "val")
