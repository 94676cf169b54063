"""Tests for stack.py, and the laws that every metric of motions keeps."""

from collections.abc import Callable, Sequence
from dataclasses import astuple

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.evaluation import stack as stack_module
from ambidex.evaluation.anatomy import bone_stretch, limits_by_kind
from ambidex.evaluation.contacts import contact_counts, contact_statistics
from ambidex.evaluation.facts import Facts, event_counts, onset_errors
from ambidex.evaluation.overlap import measure_penetration
from ambidex.evaluation.position import mpjpe, mwte, pa_mpjpe
from ambidex.evaluation.smoothness import jerk, smoothness
from ambidex.evaluation.stack import per_clip, stacks
from ambidex.evaluation.timing import hands_lag, timing_error
from ambidex.events import find_events_batch
from ambidex.motion import Motion

Metric = Callable[[Sequence[Motion], Sequence[Motion]], np.ndarray]


def _facts(motions: Sequence[Motion]) -> list[Facts]:
    return [Facts(events, motion.fps) for events, motion in zip(find_events_batch(motions), motions, strict=True)]


def _columns(*values: np.ndarray) -> np.ndarray:
    return np.concatenate([np.asarray(value, np.float64).reshape(len(value), -1) for value in values], axis=1)


COMPARED: dict[str, Metric] = {
    "mpjpe": lambda made, truth: mpjpe(made, truth).metres,
    "mpjpe, own wrist": lambda made, truth: mpjpe(made, truth, "own_wrist").metres,
    "mpjpe, one wrist": lambda made, truth: mpjpe(made, truth, "one_wrist").metres,
    "pa_mpjpe": lambda made, truth: pa_mpjpe(made, truth).metres,
    "mwte": lambda made, truth: mwte(made, truth).metres,
    "contacts, published, clip": lambda made, truth: _columns(*astuple(contact_counts(made, truth)))[:, [1, 2, 4, 5]],
    "contacts, published, frame": lambda made, truth: _columns(*astuple(contact_counts(made, truth, level="frame")))[:, [1, 2, 4, 5]],
    "contacts, flesh, clip": lambda made, truth: _columns(*astuple(contact_counts(made, truth, "flesh")))[:, [1, 2, 4, 5]],
    "contacts, flesh, frame": lambda made, truth: _columns(*astuple(contact_counts(made, truth, "flesh", "frame")))[:, [1, 2, 4, 5]],
    "timing of speeds": lambda made, truth: _columns(*astuple(timing_error(made, truth))) - [0, 0, 0, 1],
    "event counts": lambda made, truth: event_counts(_facts(made), _facts(truth), 0.5)[:, 1:],
    "onsets": lambda made, truth: _columns(*astuple(onset_errors(_facts(made), _facts(truth)))),
}
"""Metrics against a truth, as what is wrong: 0 where nothing is."""
ALONE: dict[str, Metric] = {
    "contact statistics, published": lambda made, _: _columns(*astuple(contact_statistics(made))),
    "contact statistics, flesh": lambda made, _: _columns(*astuple(contact_statistics(made, "flesh"))),
    "penetration": lambda made, _: 1e3 * _columns(*astuple(measure_penetration(made))),
    "limits": lambda made, _: _columns(*(column for limits in limits_by_kind(made).values() for column in astuple(limits))),
    "stretch": lambda made, _: _columns(*astuple(bone_stretch(made))),
    "jerk": lambda made, _: 1e-3 * jerk(made),
    "smoothness": lambda made, _: smoothness(made),
    "lag": lambda made, _: np.abs(_columns(*astuple(hands_lag(made)))),
}
ALL = COMPARED | ALONE


@pytest.mark.parametrize("name", COMPARED)
def test_the_truth_against_itself_is_perfect(name: str, clips) -> None:
    wrong = COMPARED[name](clips.truth, clips.truth)
    assert np.isfinite(wrong).any()
    np.testing.assert_allclose(wrong[np.isfinite(wrong)], 0, atol=1e-6)


@pytest.mark.parametrize("name", COMPARED)
def test_what_was_damaged_is_not_perfect(name: str, clips) -> None:
    assert np.nansum(np.abs(COMPARED[name](clips.made, clips.truth))) > 1e-3


@pytest.mark.parametrize("name", ALL)
def test_the_order_of_the_clips_changes_nothing(name: str, clips) -> None:
    order = np.random.default_rng(3).permutation(len(clips.truth))
    whole = ALL[name](clips.made, clips.truth)
    shuffled = ALL[name]([clips.made[place] for place in order], [clips.truth[place] for place in order])
    np.testing.assert_array_equal(shuffled, whole[order])


@pytest.mark.parametrize("name", ALL)
def test_many_clips_at_once_score_as_each_alone(name: str, clips) -> None:
    whole = ALL[name](clips.made, clips.truth)
    alone = [ALL[name]([made], [truth]) for made, truth in zip(clips.made, clips.truth, strict=True)]
    np.testing.assert_allclose(whole, np.concatenate(alone), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", sorted(ALL.keys() - {"event counts", "onsets"}))
def test_a_mirrored_or_a_turned_and_moved_world_scores_the_same(name: str, clips, change) -> None:
    changed = ALL[name](change(clips.made), change(clips.truth))
    np.testing.assert_allclose(changed, ALL[name](clips.made, clips.truth), rtol=2e-3, atol=2e-5)


@pytest.mark.parametrize("name", ["event counts", "onsets"])
def test_facts_score_the_same_in_the_mirror(name: str, clips, mirrored) -> None:
    # Turned and moved at a slant they would be other facts: what goes up goes aside.
    np.testing.assert_allclose(
        COMPARED[name](mirrored(clips.made), mirrored(clips.truth)), COMPARED[name](clips.made, clips.truth), atol=1e-6
    )


def test_stacks_hold_every_clip_once_with_its_own_rate_and_little_padding(clips, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stack_module, "FRAMES_AT_ONCE", 130)
    motions = [*clips.truth, Motion(clips.truth[0].joints, clips.truth[0].present, 60.0)]
    found = [each for (each,) in stacks(motions)]
    assert sorted(np.concatenate([each.clips for each in found]).tolist()) == list(range(len(motions)))
    assert max(each.joints.shape[0] * each.joints.shape[1] for each in found if len(each.clips) > 1) <= 130
    for each in found:
        for row, place in enumerate(each.clips):
            motion = motions[place]
            assert each.fps == motion.fps
            np.testing.assert_array_equal(each.joints[row, : len(motion)], motion.joints)
            assert not each.seen[row, len(motion) :].any()


def test_clips_that_do_not_go_together_are_refused_with_what_to_do(clips) -> None:
    with pytest.raises(InputError, match="8 clips were to be compared with 7"):
        mpjpe(clips.truth, clips.truth[1:])
    with pytest.raises(InputError, match=r"Clip 0 has 30 frames .* Resample"):
        mpjpe([clips.truth[0]], [clips.truth[1]])
    with pytest.raises(InputError, match="no clips"):
        per_clip(lambda stack: stack.lengths, [])
