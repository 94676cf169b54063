"""Tests for baselines.py."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.corpus import Caption
from ambidex.errors import InputError
from ambidex.evaluation import BASELINES, Prompt, baselines, choose_prompts, mpjpe, read_truths
from ambidex.evaluation.baselines import Groups, fitted, shuffled
from ambidex.motion import BONES, Motion


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("baselines") / "corpus", make_clips())


@pytest.fixture(scope="module")
def prompts(corpus: Path) -> list[Prompt]:
    return choose_prompts(corpus, "test")


@pytest.fixture(scope="module")
def truths(corpus: Path, prompts: list[Prompt]) -> list[Motion]:
    return [clip.motion for clip in read_truths(corpus, prompts)]


def _letters(captions: Sequence[Caption]) -> np.ndarray:
    """Stands in for a text encoder: how often each letter is written in each text."""
    texts = [[getattr(caption, part) for part in ("left", "right", "relation")] for caption in captions]
    return np.array([[text.count(chr(97 + letter)) for text in row for letter in range(26)] for row in texts], float)


@pytest.fixture(scope="module")
def made(corpus: Path, prompts: list[Prompt], truths: list[Motion]) -> dict[str, Groups]:
    return baselines(prompts, truths, corpus, samples=2, embed=_letters)


def test_every_baseline_has_exactly_the_frames_that_were_asked_for(made: dict[str, Groups], prompts: list[Prompt]) -> None:
    assert tuple(made) == BASELINES
    assert [len(groups) for groups in made.values()] == [1, 2, 1, 2, 2]
    for groups in made.values():
        for group in groups:
            assert [(len(motion), motion.fps) for motion in group if motion] == [(prompt.frames, prompt.fps) for prompt in prompts]


def test_the_truth_is_no_way_from_itself(made: dict[str, Groups], truths: list[Motion]) -> None:
    group = [motion for motion in made["truth"][0] if motion]
    assert np.array_equal(mpjpe(group, truths).metres, np.zeros(len(truths)))


def test_the_order_of_the_prompts_changes_nothing(
    corpus: Path, made: dict[str, Groups], prompts: list[Prompt], truths: list[Motion]
) -> None:
    backward = baselines(prompts[::-1], truths[::-1], corpus, samples=2, embed=_letters)
    for name, groups in backward.items():
        for group, other in zip(groups, made[name], strict=True):
            for one, two in zip(group[::-1], other, strict=True):
                assert one is not None and two is not None
                # Clips are played together: the last digits depend on which.
                np.testing.assert_allclose(one.joints, two.joints, atol=0.002 if name == "planner" else 0)


@pytest.mark.parametrize("count", [2, 3, 33, 34, 65])
def test_shuffled_never_gives_a_clip_its_own_motion_and_gives_each_motion_once(
    prompts: list[Prompt], truths: list[Motion], count: int
) -> None:
    many = [Prompt(f"{number:03d}", prompts[0].caption, 30, 30.0, "test") for number in range(count)]
    told = [Motion(truths[0].joints + np.float32(number / 1000), truths[0].present, 30.0) for number in range(count)]
    rings = []
    for seed in range(3):
        rings.append([next(number for number, motion in enumerate(told) if motion is other) for other in shuffled(many, told, seed)])
        assert sorted(rings[-1]) == list(range(count))
        assert all(number != place for number, place in enumerate(rings[-1]))
    assert rings[0] != rings[1] or count < 4


def test_shuffled_clips_are_of_like_length(truths: list[Motion]) -> None:
    caption = Caption(1, "a", "", "", "score")
    lengths = np.random.default_rng(0).integers(30, 180, 200)
    many = [Prompt(f"{number:03d}", caption, int(length), 30.0, "test") for number, length in enumerate(lengths)]
    still = [Motion(np.repeat(truths[0].joints[:1], length, 0) * 1, np.ones((length, 2), bool), 30.0) for length in lengths]
    for number, motion in enumerate(still):
        joints = motion.joints.copy()
        joints[..., 0] += number
        still[number] = Motion(joints, motion.present, 30.0)
    start = truths[0].joints[0, 0, 0, 0]
    places = [round(float(motion.joints[0, 0, 0, 0] - start)) for motion in shuffled(many, still) if motion]
    assert np.abs(np.log(lengths[places] / lengths)).max() < 0.7
    assert np.abs(np.log(lengths[places] / lengths)).mean() < 0.1


def test_one_prompt_alone_has_no_other_clip(prompts: list[Prompt], truths: list[Motion]) -> None:
    assert shuffled(prompts[:1], truths[:1]) == [None]


def test_the_mean_pose_is_a_hand_that_does_not_move_and_owes_nothing_to_the_prompts(made: dict[str, Groups], truths: list[Motion]) -> None:
    poses = [motion for motion in made["mean pose"][0] if motion]
    assert all(np.array_equal(motion.joints, np.broadcast_to(poses[0].joints[0], motion.joints.shape)) for motion in poses)
    parents, children = (list(ends) for ends in zip(*BONES, strict=True))
    bones, theirs = (np.linalg.norm(joints[..., children, :] - joints[..., parents, :], axis=-1) for joints in
        (poses[0].joints[0], truths[0].joints[0]))  # fmt: skip
    np.testing.assert_allclose(bones, theirs, rtol=0.5)


def test_the_nearest_clip_is_the_one_with_the_same_words(corpus: Path, prompts: list[Prompt], truths: list[Motion]) -> None:
    known = choose_prompts(corpus, "train")
    clips = {clip.clip_id: clip.motion for clip in read_truths(corpus, known)}
    asked = [Prompt(f"new/{number}", prompt.caption, prompt.frames, prompt.fps, "test") for number, prompt in enumerate(known)]
    found = baselines(asked, [clips[prompt.clip_id] for prompt in known], corpus, embed=_letters, names=("nearest",))["nearest"][0]
    for prompt, motion in zip(known, found, strict=True):
        assert motion is not None
        assert np.array_equal(motion.joints, clips[prompt.clip_id].joints)


def test_the_built_in_text_encoder_knows_a_fist_from_a_wave(corpus: Path, prompts: list[Prompt], truths: list[Motion]) -> None:
    known = {prompt.clip_id: prompt for prompt in choose_prompts(corpus, "train")}
    clips = {clip.clip_id: clip.motion for clip in read_truths(corpus, list(known.values()))}
    asked = Prompt("new", Caption(1, "the left hand makes a tight fist", "", "", "score"), 60, 30.0, "test")
    found = baselines([asked], [clips["stage/008"]], corpus, names=("nearest",))["nearest"][0][0]
    assert found is not None
    assert np.array_equal(found.joints, clips["stage/008"].joints)


def test_a_motion_of_another_length_is_played_as_a_whole(prompts: list[Prompt], truths: list[Motion]) -> None:
    short, long = prompts[0], prompts[5]
    for motion, prompt in ((truths[5], short), (truths[0], long)):
        played = fitted(motion, prompt)
        assert (len(played), played.fps) == (prompt.frames, prompt.fps)
        share = np.linspace(0, 1, 5)
        ours, theirs = (each.joints[np.round(share * (len(each) - 1)).astype(int)] for each in (played, motion))
        assert np.abs(ours - theirs).max() < 0.03


def test_what_does_not_belong_together_is_refused(corpus: Path, prompts: list[Prompt], truths: list[Motion]) -> None:
    with pytest.raises(InputError, match="7 truths stand beside 8 prompts"):
        baselines(prompts, truths[1:], corpus)
    with pytest.raises(InputError, match="'stage/000' has 45 frames"):
        baselines(prompts, [truths[1], *truths[1:]], corpus)
    with pytest.raises(InputError, match="4 clips to train on"):
        baselines(prompts, truths, corpus, samples=5, embed=_letters, names=("nearest",))
