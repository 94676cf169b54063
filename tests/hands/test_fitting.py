"""Fitting joints to hand parameters: round trips, symmetry, limits, faults, and real recordings."""

from pathlib import Path

import numpy as np
import pytest
import torch

from ambidex.errors import InputError
from ambidex.hands import HARD_LIMITS, SHAPE, OpenHand, fitting, forward
from ambidex.hands.fitting import Fit, fit_joints, fit_motion, fit_motions
from ambidex.motion import HandParameters, Motion, mirror

GIRTH = SHAPE["girth"]


def random_hands(count: int, takes: int, seed: int = 0) -> tuple[torch.Tensor, ...]:
    """Joints (N, 21, 3), side, take, angles (N, 23) anywhere inside the hard limits, shape (K, 10)."""
    random = torch.Generator().manual_seed(seed)
    angles = HARD_LIMITS[:, 0] + torch.rand(count, 23, generator=random) * (HARD_LIMITS[:, 1] - HARD_LIMITS[:, 0])
    shape = torch.randn(takes, 10, generator=random).clamp(-2.5, 2.5)
    rotation, _ = torch.linalg.qr(torch.randn(count, 3, 3, generator=random))
    rotation = rotation * torch.linalg.det(rotation)[:, None, None]
    side = torch.where(torch.rand(count, generator=random) < 0.5, 1.0, -1.0)
    take = torch.arange(count) % takes
    position = 0.3 * torch.randn(count, 3, generator=random)
    return forward(position, rotation, angles, shape[take], side).joints, side, take, angles, shape


@pytest.fixture(scope="module")
def fitted() -> tuple[Fit, tuple[torch.Tensor, ...]]:
    hands = random_hands(600, 6)
    return fit_joints(*hands[:3]), hands


def two_hands(frames: int = 20, seed: int = 1) -> Motion:
    """A motion of the kinematic hand that moves smoothly between two poses."""
    random = np.random.default_rng(seed)
    low, high = HARD_LIMITS.numpy().T
    ends = random.uniform(low, high, (2, 2, 23))
    way = np.linspace(0, 1, frames)[:, None, None]
    rotation = np.broadcast_to(np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]], np.float32), (frames, 2, 3, 3))
    position = np.array([[-0.1, 0, 0], [0.1, 0, 0]]) + 0.1 * way
    shape = np.repeat(random.normal(size=(1, 10)), 2, axis=0)
    return OpenHand().motion(HandParameters(position, rotation, ends[0] + way * (ends[1] - ends[0]), shape), 30)


def test_joints_of_the_kinematic_hand_come_back_within_a_tenth_of_a_millimetre(fitted):
    fit, (joints, *_) = fitted
    assert fit.residual.max() < 1e-4
    torch.testing.assert_close(fit.joints, joints, atol=2e-4, rtol=0)


def test_shapes_come_back_apart_from_the_girth_that_joints_do_not_show(fitted):
    fit, (*_, shape) = fitted
    difference = (fit.shape - shape).abs()
    difference[:, GIRTH] = 0
    assert difference.max() < 0.05
    assert fit.shape[:, GIRTH].abs().max() == 0


def test_finger_angles_come_back_within_a_degree(fitted):
    fit, (_, _, _, angles, _) = fitted
    assert (fit.angles - angles)[:, 6:22].abs().max() < np.deg2rad(1)


def test_reported_joints_and_residual_are_those_of_the_reported_parameters(fitted):
    fit, (joints, side, take, *_) = fitted
    again = forward(fit.position, fit.rotation, fit.angles, fit.shape[take], side).joints
    torch.testing.assert_close(again, fit.joints, atol=1e-6, rtol=0)
    torch.testing.assert_close(fit.residual, (joints - again).norm(dim=-1).mean(-1))


def test_rotations_are_proper(fitted):
    fit, _ = fitted
    eye = torch.eye(3).expand_as(fit.rotation)
    torch.testing.assert_close(fit.rotation @ fit.rotation.mT, eye, atol=1e-5, rtol=0)
    torch.testing.assert_close(torch.linalg.det(fit.rotation), torch.ones(len(fit.rotation)), atol=1e-5, rtol=0)


def test_the_fit_of_a_mirrored_motion_is_the_mirrored_fit():
    motion = two_hands()
    # One hand per take, so that the order in which a shape's frames are summed is the same.
    for hand in range(2):
        joints = motion.joints.copy()
        joints[:, 1 - hand] = np.nan
        alone = Motion.from_joints(joints, 30)
        one, other = mirror(fit_motion(alone)), fit_motion(mirror(alone))
        for name in ("position", "rotation", "angles"):
            np.testing.assert_array_equal(getattr(one.parameters, name)[:, 1 - hand], getattr(other.parameters, name)[:, 1 - hand])
        np.testing.assert_array_equal(one.joints, other.joints)
        np.testing.assert_array_equal(one.parameters.shape, other.parameters.shape)


def test_moving_and_turning_the_joints_moves_and_turns_the_wrist_only():
    joints, side, take, *_ = random_hands(100, 1, seed=3)
    turn = torch.tensor([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    shift = torch.tensor([0.1, -0.2, 0.3])
    here, there = fit_joints(joints, side, take), fit_joints(joints @ turn.T + shift, side, take)
    torch.testing.assert_close(there.joints, here.joints @ turn.T + shift, atol=1e-4, rtol=0)
    torch.testing.assert_close(there.rotation, turn @ here.rotation, atol=5e-3, rtol=0)
    torch.testing.assert_close(there.shape, here.shape, atol=2e-2, rtol=0)


def test_takes_are_fitted_together_as_they_would_be_alone():
    joints, side, take, *_ = random_hands(90, 3, seed=5)
    together = fit_joints(joints, side, take)
    for row in range(3):
        mine = take == row
        alone = fit_joints(joints[mine], side[mine], torch.zeros(int(mine.sum()), dtype=torch.long))
        torch.testing.assert_close(alone.joints, together.joints[mine], atol=1e-4, rtol=0)
        torch.testing.assert_close(alone.shape[0], together.shape[row], atol=2e-2, rtol=0)


def test_noisy_joints_are_fitted_inside_the_hard_limits_and_no_further_than_the_noise():
    joints, side, take, *_ = random_hands(400, 4, seed=7)
    noisy = joints + 0.003 * torch.randn(joints.shape, generator=torch.Generator().manual_seed(8))
    fit = fit_joints(noisy, side, take)
    assert ((fit.angles >= HARD_LIMITS[:, 0]) & (fit.angles <= HARD_LIMITS[:, 1])).all()
    assert fit.residual.mean() < (noisy - joints).norm(dim=-1).mean()
    assert (fit.joints - joints).norm(dim=-1).mean() < 0.9 * (noisy - joints).norm(dim=-1).mean()


def test_absent_frames_stay_absent_with_neutral_parameters():
    motion = two_hands()
    joints = motion.joints.copy()
    joints[3:9, 0] = np.nan
    fit = fit_motion(Motion.from_joints(joints, 30))
    np.testing.assert_array_equal(fit.present, np.isfinite(joints).all((2, 3)))
    assert np.isnan(fit.joints[3:9, 0]).all()
    assert (fit.parameters.angles[3:9, 0] == 0).all() and (fit.parameters.position[3:9, 0] == 0).all()
    np.testing.assert_array_equal(fit.parameters.rotation[3:9, 0], np.tile(np.eye(3), (6, 1, 1)))
    np.testing.assert_allclose(fit.joints[fit.present], joints[fit.present], atol=3e-4)


def test_the_parameters_of_a_fitted_motion_decode_to_its_joints():
    fit = fit_motion(two_hands(seed=9))
    decoded = OpenHand().motion(fit.parameters, fit.fps, fit.present)
    np.testing.assert_allclose(decoded.joints, fit.joints, atol=1e-6)


def test_many_motions_keep_their_order_length_and_rate():
    motions = [two_hands(frames, seed) for frames, seed in ((5, 1), (11, 2), (7, 3))]
    fits = fit_motions(motions)
    assert [len(fit) for fit in fits] == [5, 11, 7]
    for motion, fit in zip(motions, fits, strict=True):
        np.testing.assert_allclose(fit.joints, motion.joints, atol=3e-4)


def test_a_fit_gives_the_threads_back(fitted):
    threads = torch.get_num_threads()
    _, (joints, side, take, *_) = fitted
    fit_joints(joints[:6], side[:6], take[:6])
    with pytest.raises(InputError):
        fit_joints(joints[:6], side[:5], take[:6])
    assert torch.get_num_threads() == threads


def test_more_takes_than_are_solved_at_once_give_the_same(fitted, monkeypatch):
    fit, (joints, side, take, *_) = fitted
    monkeypatch.setattr(fitting, "_TAKES", 4)
    monkeypatch.setattr(fitting, "_CHUNK", 100)
    again = fit_joints(joints, side, take)
    torch.testing.assert_close(again.joints, fit.joints, atol=1e-4, rtol=0)
    torch.testing.assert_close(again.shape, fit.shape, atol=2e-2, rtol=0)


def test_nothing_to_fit_gives_nothing():
    assert fit_motions([]) == []
    empty = fit_motion(Motion(np.full((4, 2, 21, 3), np.nan), np.zeros((4, 2), bool), 30))
    assert not empty.present.any() and (empty.parameters.shape == 0).all()


@pytest.mark.parametrize(
    ("joints", "sides"),
    [(torch.zeros(2, 20, 3), 2), (torch.zeros(2, 21, 3), 3), (torch.full((2, 21, 3), torch.nan), 2)],
    ids=["too few joints", "too many sides", "not finite"],
)
def test_joints_that_cannot_be_fitted_are_refused(joints, sides):
    with pytest.raises(InputError, match="Fitting got joints"):
        fit_joints(joints, torch.ones(sides), torch.zeros(2, dtype=torch.long))


def test_real_recordings_are_fitted_within_four_millimetres(real_data: Path):
    arrays = np.load(real_data / "tzionas_hands_in_action" / "tzionas_joints21.npz")
    names = [name for name in arrays.files if name != "titles"]
    motions = [Motion.from_joints(arrays[name][:40], 30) for name in names]
    for motion, fit in zip(motions, fit_motions(motions), strict=True):
        assert np.linalg.norm(fit.joints - motion.joints, axis=-1)[motion.present].mean() < 0.004
