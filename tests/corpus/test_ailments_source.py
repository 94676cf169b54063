"""Sources: what only many takes can tell."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.mano_files import write_mano

from ambidex.choreography import random_performances
from ambidex.corpus import Clip, make_clip, stage
from ambidex.corpus.ailments import Finding
from ambidex.corpus.ailments_source import SourceSigns, pace
from ambidex.hands.mano import find_mano
from ambidex.motion import Motion
from ambidex.sources import Recording


@pytest.fixture(scope="module")
def clips() -> list[Clip]:
    return [stage(performance, f"{number:02d}") for number, performance in enumerate(random_performances(12, 5, seconds=3))]


def _find(clips: list[Clip]) -> list[Finding]:
    signs = SourceSigns()
    for clip in clips:
        signs.add(clip)
    return signs.find()


def _remade(clip: Clip, joints: np.ndarray, fps: float = 30.0) -> Clip:
    return replace(clip, motion=Motion(joints, clip.motion.present, fps))


def _turned(clip: Clip) -> Clip:
    x, y, z = np.moveaxis(clip.motion.joints, -1, 0)
    return _remade(clip, np.stack([x, z, -y], axis=-1))


def test_a_healthy_source_has_no_ailment(clips: list[Clip]) -> None:
    assert _find(clips) == []


def test_a_world_that_lies_on_its_back_is_found_and_said_of_the_source_once(clips: list[Clip]) -> None:
    (finding,) = _find([_turned(clip) for clip in clips])
    assert (finding.ailment, finding.place, finding.scope) == ("y_up", "choreography", "source")
    assert 0.5 < finding.sure < 1


def test_axes_are_not_judged_by_a_few_takes_or_where_up_is_unknown(clips: list[Clip]) -> None:
    assert _find([_turned(clip) for clip in clips[:5]]) == []
    assert _find([replace(_turned(clip), upright=False) for clip in clips]) == []


def test_clips_with_another_rate_than_the_others_are_named(clips: list[Clip]) -> None:
    ill = [_remade(clip, clip.motion.joints, 60.0) for clip in clips[:2]]
    findings = _find([*ill, *clips[2:]])
    assert {(finding.ailment, finding.place) for finding in findings} == {("frame_rate", clip.clip_id) for clip in ill}


def test_clips_with_another_rate_than_the_recorded_one_are_named_be_they_all(clips: list[Clip]) -> None:
    signs = SourceSigns({"choreography": 25.0})
    for clip in clips:
        signs.add(clip)
    assert [finding.place for finding in signs.find()] == [clip.clip_id for clip in clips]


def test_takes_as_they_were_recorded_may_have_rates_of_their_own(clips: list[Clip]) -> None:
    signs = SourceSigns()
    for number, clip in enumerate(clips):
        motion = Motion(clip.motion.joints, clip.motion.present, 25.0 if number == 3 else 30.0)
        signs.add(replace(clip, motion=motion), Recording(motion, clip.source, clip.take, "", ""))
    assert signs.find() == []


def test_a_source_shown_four_times_too_slowly_is_found(clips: list[Clip]) -> None:
    (finding,) = _find([_remade(clip, clip.motion.joints, 7.5) for clip in clips])
    assert (finding.ailment, finding.scope) == ("frame_rate", "source")
    assert "slow" in finding.told


def test_fists_made_eight_times_a_second_are_too_fast(fist_motion: Motion) -> None:
    fast = Motion(np.tile(fist_motion.joints[::8], (8, 1, 1, 1)), np.ones((64, 2), bool), 30)
    findings = _find([make_clip(fast, "made", str(number), "CC0") for number in range(6)])
    assert [(finding.ailment, finding.place) for finding in findings] == [("frame_rate", "made")]
    assert "fast" in findings[0].told


def test_pace_grows_with_the_rate_and_not_with_the_axes(clips: list[Clip]) -> None:
    motion = max(clips, key=lambda clip: pace(clip.motion)).motion
    assert pace(Motion(motion.joints[..., [1, 2, 0]], motion.present, 30)) == pytest.approx(pace(motion), rel=1e-4)
    assert pace(Motion(motion.joints, motion.present, 15)) < 0.6 * pace(motion)


def test_tips_that_shake_so_that_bones_change_have_no_pace(clips: list[Clip]) -> None:
    motion = clips[0].motion
    shaken = motion.joints + np.random.default_rng(0).normal(0, 0.01, motion.joints.shape)
    assert np.isnan(pace(Motion(shaken, motion.present, 30)))


@pytest.mark.parametrize("rate", [60.0, 24.0])
def test_the_clock_of_the_source_tells_a_wrong_rate(clips: list[Clip], rate: float) -> None:
    motion = clips[0].motion
    clip = make_clip(Motion(motion.joints, motion.present, rate), "made", "a", "CC0")
    times = np.arange(len(motion)) / 30
    signs = SourceSigns()
    signs.add(clip, Recording(clip.motion, "made", "a", "", "CC0", times=times))
    (finding,) = signs.find()
    assert (finding.ailment, finding.place) == ("frame_rate", "made/a")
    windows = [replace(clips[0], clip_id=f"made/a/{1000 * second:06d}", source="made", take="a", started=5 + second * rate / 30)
               for second in (0, 2, 4)]  # fmt: skip
    assert {finding.ailment for finding in _find(windows)} == {"frame_rate"}


def test_a_true_clock_is_no_ailment(clips: list[Clip]) -> None:
    windows = [replace(clips[0], clip_id=f"made/a/{1000 * second:06d}", source="made", take="a", started=5.0 + second) for second in (0, 2)]
    assert _find(windows) == []


@pytest.mark.parametrize("defect", [True, False])
def test_a_left_model_with_wrong_shapedirs_is_told_from_a_mended_one(tmp_path: Path, defect: bool) -> None:
    """Joints by our skinning, of a model file with the published defect and of the same one mended, for a large hand."""
    hands = find_mano(write_mano(tmp_path, defect=True))
    left = hands.left if defect else hands.left.with_fixed_left_shape()
    frames = 40
    pose = np.zeros((frames, 45))
    pose[:, 2::3] = 0.3 * np.sin(np.arange(frames) / 5)[:, None]
    betas = np.zeros(10)
    betas[0] = 1.5
    joints = [
        hand.joints(np.zeros((frames, 3)), pose, betas, np.tile([place, 0.0, 0.0], (frames, 1)), flat=True, convention="smplx")
        for hand, place in ((left, -0.2), (hands.right, 0.2))
    ]
    clip = make_clip(Motion.from_joints(np.stack(joints, axis=1), 30), "made", "take", "CC0", subject="one")
    found = [finding for finding in _find([clip]) if finding.ailment == "left_shapedirs"]
    assert [finding.place for finding in found] == (["made/one"] if defect else [])
