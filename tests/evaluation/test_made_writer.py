"""Tests for made_writer.py."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.prompted_corpus import make_clips, write_corpus

from ambidex.corpus import Clip
from ambidex.errors import InputError, IntegrityError
from ambidex.evaluation import MadeWriter, Prompt, choose_prompts, fit_length, read_made, read_truths
from ambidex.motion import Motion, resample


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("writer") / "corpus", make_clips())


@pytest.fixture(scope="module")
def prompts(corpus: Path) -> list[Prompt]:
    return choose_prompts(corpus, "test")


@pytest.fixture(scope="module")
def truths(corpus: Path, prompts: list[Prompt]) -> dict[str, Clip]:
    return {clip.clip_id: clip for clip in read_truths(corpus, prompts)}


def _go_on(place: Path, prompts: list[Prompt], truths: dict[str, Clip], most: int = 99) -> int:
    """Makes what waits, and stops with an error after so many."""
    with MadeWriter(place, "mine", {"seed": 1}, prompts, 2) as writer:
        waiting = writer.waiting()
        for done, (prompt, sample) in enumerate(waiting):
            if done == most:
                writer.flush()
                raise KeyboardInterrupt
            writer.add(prompt, sample, truths[prompt.clip_id].motion)
    return len(waiting)


def test_an_interrupted_set_is_refused_and_goes_on_where_it_stopped(tmp_path: Path, prompts: list[Prompt], truths: dict[str, Clip]) -> None:
    with pytest.raises(KeyboardInterrupt):
        _go_on(tmp_path, prompts, truths, most=5)
    with pytest.raises(IntegrityError, match="5 of 16 made motions"):
        read_made(tmp_path)
    assert _go_on(tmp_path, prompts, truths) == 11
    assert _go_on(tmp_path, prompts, truths) == 0
    assert read_made(tmp_path).missing == 0


def test_prompts_of_one_length_wait_together(tmp_path: Path, prompts: list[Prompt]) -> None:
    with MadeWriter(tmp_path / "set", "mine", {}, prompts, 2) as writer:
        waiting = writer.waiting()
    frames = [prompt.frames for prompt, _ in waiting]
    assert frames == sorted(frames)
    assert len(set(waiting)) == 16


def test_another_run_does_not_mix_with_one_that_is_there(tmp_path: Path, prompts: list[Prompt], truths: dict[str, Clip]) -> None:
    _go_on(tmp_path, prompts, truths)
    with pytest.raises(InputError, match="card="):
        MadeWriter(tmp_path, "mine", {"seed": 2}, prompts, 2)
    with pytest.raises(InputError, match="holds clips of 'mine'"):
        MadeWriter(tmp_path, "theirs", {"seed": 1}, prompts, 2)
    others = [replace(prompts[0], clip_id="elsewhere"), *prompts[1:]]
    with pytest.raises(InputError, match="other prompts"):
        MadeWriter(tmp_path, "mine", {"seed": 1}, others, 2)


def test_names_and_prompts_that_cannot_be_are_refused(tmp_path: Path, prompts: list[Prompt]) -> None:
    with pytest.raises(InputError, match="without '/'"):
        MadeWriter(tmp_path, "a/b", {}, prompts, 1)
    with pytest.raises(InputError, match="at least 1 of 1"):
        MadeWriter(tmp_path, "mine", {}, [], 1)
    with pytest.raises(InputError, match="same clip"):
        MadeWriter(tmp_path, "mine", {}, [prompts[0], prompts[0]], 1)


def test_a_motion_is_given_exactly_the_frames_that_were_asked_for(prompts: list[Prompt], truths: dict[str, Clip]) -> None:
    prompt = prompts[2]
    motion = truths[prompt.clip_id].motion
    assert fit_length(motion, prompt) is motion
    assert np.array_equal(fit_length(motion[:-2], prompt).joints[-1], motion.joints[-3])
    longer = Motion(np.concatenate([motion.joints, motion.joints[-3:]]), np.ones((len(motion) + 3, 2), bool), motion.fps)
    assert np.array_equal(fit_length(longer, prompt).joints, motion.joints)
    slower = fit_length(resample(motion, 20), prompt)
    assert (len(slower), slower.fps) == (prompt.frames, prompt.fps)
    assert np.abs(slower.joints - motion.joints).mean() < 0.002


def test_a_motion_of_quite_another_length_is_refused(prompts: list[Prompt], truths: dict[str, Clip]) -> None:
    with pytest.raises(InputError, match=r"has 30 frames at 30 fps; it must have 60"):
        fit_length(truths[prompts[0].clip_id].motion, prompts[2])
