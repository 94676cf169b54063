"""The angles representation: exact both ways, bones that never stretch, and contacts that are announced."""

import numpy as np
import pytest
import torch

from ambidex.errors import InputError
from ambidex.hands import HARD_LIMITS, contact_gaps
from ambidex.motion import BONES, Motion, recentre, wrist_centre
from ambidex.representations import AnglesRepresentation, Features, JointsRepresentation
from ambidex.representations.angles import nearness, split_nearness

PARENTS, CHILDREN = np.array(BONES).T


def random_features(frames: int = 20, scale: float = 1.0, near: float = 0.0) -> Features:
    """Numbers that no motion has."""
    values = torch.randn(3, frames, 2, 67, generator=torch.Generator().manual_seed(0)) * scale
    values[..., :3] += torch.tensor([0.3, 0.0, 0.0])
    values[..., 32:] = near
    return Features(values, torch.ones(3, frames, 2, dtype=torch.bool), torch.zeros(3, 2, 10), "angles")


def bones(motion: Motion) -> np.ndarray:
    return np.linalg.norm(motion.joints[:, :, CHILDREN] - motion.joints[:, :, PARENTS], axis=-1)


def test_decoding_undoes_encoding(motions):
    made = AnglesRepresentation(touch=False)
    for back, motion in zip(made.decode(made.encode(motions), 30), motions, strict=True):
        wanted = recentre(motion)
        assert np.abs(back.joints - wanted.joints).max() < 1e-5
        assert back.fps == 30
        assert back.parameters is not None
        assert wanted.parameters is not None
        for name in ("position", "rotation", "angles", "shape"):
            assert np.abs(getattr(back.parameters, name) - getattr(wanted.parameters, name)).max() < 1e-5


def test_absent_hands_stay_absent_and_the_others_exact(parting, lonely):
    made = AnglesRepresentation(touch=False)
    for motion in (parting, lonely):
        back = made.decode(made.encode([motion]), 30)[0]
        assert np.array_equal(back.present, motion.present)
        assert np.nanmax(np.abs(back.joints - recentre(motion).joints)) < 1e-5


def test_a_hand_that_is_alone_is_not_pushed_away_by_the_absent_one(lonely):
    features = AnglesRepresentation().encode([lonely])
    # Nothing is announced: all that could move the hand is what stands where the other one is not.
    features.values[..., 32:] = 0
    with_touch, without = (AnglesRepresentation(touch).decode(features, 30)[0] for touch in (True, False))
    assert np.array_equal(with_touch.joints, without.joints, equal_nan=True)


def test_clips_are_centred_on_their_wrists(motions):
    for motion in AnglesRepresentation(touch=False).decode(AnglesRepresentation().encode(motions), 30):
        assert np.abs(wrist_centre(motion)).max() < 1e-5


def test_bones_do_not_stretch_whatever_the_features_are():
    for scale in (0.3, 3.0):
        for motion in AnglesRepresentation().decode(random_features(scale=scale), 30):
            assert np.ptp(bones(motion), axis=0).max() < 1e-5


def test_angles_are_inside_the_hard_limits_whatever_the_features_are():
    low, high = HARD_LIMITS.numpy().T
    for near in (0.0, 1.0):
        for motion in AnglesRepresentation().decode(random_features(scale=3.0, near=near), 30):
            assert motion.parameters is not None
            assert (motion.parameters.angles >= low).all()
            assert (motion.parameters.angles <= high).all()


def test_frames_are_rotations_whatever_the_features_are():
    for motion in AnglesRepresentation(touch=False).decode(random_features(), 30):
        assert motion.parameters is not None
        rotation = motion.parameters.rotation
        assert np.abs(rotation @ rotation.swapaxes(-1, -2) - np.eye(3)).max() < 1e-4
        assert np.abs(np.linalg.det(rotation) - 1).max() < 1e-4


def test_nearness_is_one_in_contact_and_falls_with_the_gap(motions):
    joints = torch.from_numpy(motions[0].joints.copy())
    values, gaps = nearness(joints), contact_gaps(joints)
    assert values.shape == (40, 2, 35)
    assert (values >= 0).all()
    assert (values <= 1).all()
    wanted = torch.exp(-gaps.thumb_finger.clamp(min=0) / 0.02)
    assert torch.allclose(values[..., :4], wanted, atol=1e-6)


def test_both_hands_say_the_same_about_the_same_pairs(motions):
    joints = torch.from_numpy(motions[0].joints.copy())
    said, gaps = split_nearness(nearness(joints)), contact_gaps(joints)
    for name in ("thumb_finger", "tip_tip", "tip_palm", "palm_palm"):
        assert torch.allclose(getattr(said, name), torch.exp(-getattr(gaps, name).clamp(min=0) / 0.02), atol=1e-6), name


def test_nearness_to_an_absent_hand_is_zero(lonely):
    values = nearness(torch.from_numpy(lonely.joints.copy()))
    assert not values[:, 0].any()
    assert not values[:, 1, 4:].any()
    assert values[:, 1, :4].any()


def test_a_motion_without_hand_parameters_is_refused_with_what_to_do(motions):
    bare = Motion(motions[0].joints, motions[0].present, 30)
    with pytest.raises(InputError, match="ambidex fit"):
        AnglesRepresentation().encode([motions[0], bare])


def test_features_of_another_representation_are_refused(motions):
    with pytest.raises(InputError, match="made by 'joints'"):
        AnglesRepresentation().decode(JointsRepresentation().encode(motions), 30)
