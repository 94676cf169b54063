"""What the evaluator sees: the same wherever the clip stands, exchanged in the mirror, and contact as contact."""

import numpy as np
import pytest
import torch

from ambidex.evaluation.damages import move_apart
from ambidex.evaluation.evaluator_features import NEARNESS, PATCH, POSE, SIZE, STEPS, observe
from ambidex.motion import Motion, mirror, resample


def test_the_mirror_exchanges_the_hands(clips):
    seen, mirrored = observe(clips.truth), observe([mirror(motion) for motion in clips.truth])
    assert torch.allclose(mirrored.values, seen.values.flip(2), atol=1e-4)
    assert torch.equal(mirrored.mask, seen.mask.flip(2))


def test_where_in_the_room_a_clip_stands_is_not_seen(fist_motion):
    moved = Motion(fist_motion.joints + np.float32([0.5, -1.0, 0.25]), fist_motion.present, fist_motion.fps)
    assert torch.allclose(observe([moved]).values, observe([fist_motion]).values, atol=1e-4)


def test_another_rate_is_seen_as_the_same_movement(fist_motion):
    fast = observe([resample(fist_motion, 60)])
    plain = observe([fist_motion])
    assert fast.lengths.tolist() == plain.lengths.tolist()
    assert (fast.values - plain.values).abs().max() < 0.05


def test_clips_are_padded_to_whole_tokens_and_padding_is_nothing(clips):
    seen = observe(clips.truth)
    assert seen.values.shape == (8, seen.mask.shape[1], 2, SIZE)
    assert seen.mask.shape[1] % PATCH == 0
    assert seen.lengths.tolist() == [len(motion) for motion in clips.truth]
    for row, motion in enumerate(clips.truth):
        assert torch.equal(seen.mask[row, : len(motion)], torch.from_numpy(motion.present.copy()))
        assert (seen.values[row, len(motion) :] == 0).all()


def test_an_absent_hand_is_zero_and_the_other_knows_it_is_alone(fist_motion):
    present = fist_motion.present.copy()
    present[:, 0] = False
    seen = observe([Motion(fist_motion.joints, present, fist_motion.fps)])
    assert torch.isfinite(seen.values).all()
    assert (seen.values[0, :, 0] == 0).all()
    assert (seen.values[0, :60, 1, -2:] == torch.tensor([1.0, 0.0])).all()


def test_no_step_leads_from_one_clip_to_the_next(clips):
    steps = observe(clips.truth).values[..., POSE : POSE + STEPS]
    assert (steps[:, 0] == 0).all()


def test_what_stands_beside_a_clip_changes_nothing(clips):
    together, alone = observe(clips.truth), observe(clips.truth[:1])
    frames = alone.values.shape[1]
    assert torch.allclose(together.values[0, :frames], alone.values[0], atol=1e-5)


def nearest(motions):
    return observe(motions).values[..., NEARNESS].amax(dim=(1, 2, 3))


def test_three_centimetres_between_touching_hands_are_plain(clips):
    touching = clips.truth[3:]
    assert nearest(touching).tolist() == pytest.approx([1.0] * 5, abs=0.02)
    assert (nearest([move_apart(motion) for motion in touching]) < 0.6).all()
