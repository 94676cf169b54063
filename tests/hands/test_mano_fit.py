"""Joints to MANO: known hands come back, mirrored hands mirrored, wherever they are and however many."""

import numpy as np
import pytest
from scipy.spatial.transform import Rotation
from tests.mano_files import write_mano

from ambidex.errors import InputError
from ambidex.hands.mano import Mano, ManoHands, find_mano
from ambidex.hands.mano_fit import ManoFit, fit_mano, fit_mano_motion, fit_mano_takes
from ambidex.hands.mano_solve import MAX_BETA
from ambidex.motion import Motion

TURN = np.array([1.0, -1, -1])
FRAMES = 120


@pytest.fixture(scope="module")
def hands(tmp_path_factory: pytest.TempPathFactory) -> ManoHands:
    return find_mano(write_mano(tmp_path_factory.mktemp("mano")))


def _take(mano: Mano, seed: int = 0, frames: int = FRAMES) -> tuple[np.ndarray, ...]:
    """Root, pose, betas, translation of a hand that opens, closes, spreads and turns any way."""
    random = np.random.default_rng(seed)
    bend = np.concatenate([np.tile([0.05, 0.12, 0.45], (12, 1)), np.tile([0.12, 0.25, 0.2], (3, 1))]).ravel()
    pose = mano.mean + random.normal(size=(frames, 45)) * bend * np.tile(TURN if mano.side == "left" else np.ones(3), 15)
    root = Rotation.random(frames, rng=random).as_rotvec()
    return root, pose, random.normal(size=10), random.normal(size=(frames, 3))


def _joints(mano: Mano, take: tuple[np.ndarray, ...], tips: str = "manopth") -> np.ndarray:
    return mano.joints(*take, flat=True, convention="smplx", tips=tips)  # pyright: ignore[reportArgumentType]


@pytest.fixture(scope="module", params=["left", "right"])
def fitted(request: pytest.FixtureRequest, hands: ManoHands) -> tuple[ManoFit, tuple[np.ndarray, ...]]:
    mano = hands.left.with_fixed_left_shape() if request.param == "left" else hands.right
    take = _take(mano)
    return fit_mano(_joints(mano, take), mano), take


def test_joints_of_known_parameters_come_back_within_a_millimetre(fitted: tuple[ManoFit, tuple[np.ndarray, ...]]) -> None:
    fit, take = fitted
    miss = np.linalg.norm(fit.joints() - _joints(fit.mano, take), axis=-1)
    assert miss.max() < 1e-3
    assert miss.mean() < 1e-4


def test_betas_and_the_wrist_come_back_too(fitted: tuple[ManoFit, tuple[np.ndarray, ...]]) -> None:
    fit, (root, _, betas, _) = fitted
    assert np.abs(fit.betas - betas).max() < 0.1
    assert (Rotation.from_rotvec(fit.root).inv() * Rotation.from_rotvec(root)).magnitude().max() < np.deg2rad(1)


def test_the_mesh_comes_back_within_millimetres_though_joints_do_not_show_twist(fitted: tuple[ManoFit, tuple[np.ndarray, ...]]) -> None:
    fit, take = fitted
    vertices = fit.mano.vertices(*take, flat=True, convention="smplx")
    assert np.linalg.norm(fit.vertices() - vertices, axis=-1).mean() < 0.0015


def test_the_reported_residual_is_that_of_the_reported_parameters(fitted: tuple[ManoFit, tuple[np.ndarray, ...]]) -> None:
    fit, take = fitted
    again = _joints(fit.mano, (fit.root, fit.pose, fit.betas, fit.translation))
    np.testing.assert_allclose(fit.residual, np.linalg.norm(again - _joints(fit.mano, take), axis=-1), atol=1e-9)


def test_some_frames_are_skinned_as_among_all(fitted: tuple[ManoFit, tuple[np.ndarray, ...]]) -> None:
    fit, _ = fitted
    np.testing.assert_allclose(fit.vertices(slice(5, 9)), fit.vertices()[5:9], atol=1e-12)


def test_a_mirrored_hand_is_fitted_by_the_mirrored_parameters(hands: ManoHands) -> None:
    left = hands.left.with_fixed_left_shape()
    joints = _joints(hands.right, _take(hands.right, 1, 30), "smplx")
    one, other = fit_mano(joints, hands.right, "smplx"), fit_mano(joints * [-1, 1, 1], left, "smplx")
    np.testing.assert_allclose(other.betas, one.betas, atol=0.02)
    np.testing.assert_allclose(other.joints(), one.joints() * [-1, 1, 1], atol=2e-4)
    np.testing.assert_allclose(other.pose, one.pose * np.tile(TURN, 15), atol=0.03)


def test_moving_and_turning_the_joints_moves_and_turns_the_root_only(hands: ManoHands) -> None:
    joints = _joints(hands.right, _take(hands.right, 2, 30))
    turn, shift = Rotation.from_euler("xyz", [0.4, -1.0, 2.0]), np.array([30.0, -20.0, 1.0])
    here, there = fit_mano(joints, hands.right), fit_mano(turn.apply(joints.reshape(-1, 3)).reshape(joints.shape) + shift, hands.right)
    np.testing.assert_allclose(there.pose, here.pose, atol=0.03)
    np.testing.assert_allclose(there.betas, here.betas, atol=0.02)
    moved = turn.apply(here.joints().reshape(-1, 3)).reshape(joints.shape) + shift
    np.testing.assert_allclose(there.joints(), moved, atol=2e-4)


@pytest.mark.parametrize("tips", ["smplx", "manopth", "handx"])
def test_each_set_of_tips_is_fitted_as_itself(hands: ManoHands, tips: str) -> None:
    joints = _joints(hands.right, _take(hands.right, 3, 20), tips)
    fit = fit_mano(joints, hands.right, tips)  # pyright: ignore[reportArgumentType]
    assert fit.tips == tips
    assert np.linalg.norm(fit.joints() - joints, axis=-1).max() < 1e-3


def test_noise_is_not_fitted_and_mostly_not_passed_on(hands: ManoHands) -> None:
    joints = _joints(hands.right, _take(hands.right, 4))
    noisy = joints + np.random.default_rng(0).normal(0, 0.002, joints.shape)
    fit = fit_mano(noisy, hands.right)
    missed = np.linalg.norm(fit.joints() - joints, axis=-1).mean()
    assert missed < 0.8 * np.linalg.norm(noisy - joints, axis=-1).mean()


def test_a_single_frame_and_hands_of_any_size_are_fitted(hands: ManoHands) -> None:
    root, pose, betas, place = _take(hands.right, 5, 1)
    for size in (-2.5, 0, 2.5):
        betas[0] = size
        fit = fit_mano(_joints(hands.right, (root, pose, betas, place)), hands.right)
        assert fit.residual.shape == (1, 21) and fit.residual.max() < 1e-3


def test_joints_that_no_hand_has_are_fitted_by_the_furthest_hand_that_one_may_have(hands: ManoHands) -> None:
    joints = _joints(hands.right, _take(hands.right, 11, 20))
    fit = fit_mano(joints * [1.4, 1.4, 1.4], hands.right)
    assert np.abs(fit.betas).max() == MAX_BETA
    assert np.isfinite(fit.pose).all()


def test_takes_longer_than_a_chunk_are_fitted_like_short_ones(hands: ManoHands) -> None:
    joints = _joints(hands.right, _take(hands.right, 6, 300))
    fit = fit_mano(joints, hands.right)
    assert fit.pose.shape == (300, 45) and fit.residual.max() < 1e-3


def test_takes_are_fitted_together_as_they_would_be_alone_each_with_its_own_betas(hands: ManoHands) -> None:
    takes = [_take(hands.right, seed, frames) for seed, frames in enumerate((7, 60, 1, 25, 12, 30, 5, 9, 40, 8))]
    joints = [_joints(hands.right, take) for take in takes]
    together = fit_mano_takes(joints, hands.right)
    assert [len(fit.pose) for fit in together] == [len(part) for part in joints]
    for fit, given, take in zip(together, joints, takes, strict=True):
        alone = fit_mano(given, hands.right)
        np.testing.assert_allclose(fit.joints(), alone.joints(), atol=5e-4)
        assert fit.residual.max() < 1e-3
        if len(given) >= 25:
            assert np.abs(fit.betas - take[2]).max() < 0.3
    assert fit_mano_takes([], hands.right) == []


def test_the_same_joints_give_the_same_parameters(hands: ManoHands) -> None:
    joints = _joints(hands.right, _take(hands.right, 7, 20))
    one, other = fit_mano(joints, hands.right), fit_mano(joints, hands.right)
    np.testing.assert_array_equal(one.pose, other.pose)
    np.testing.assert_array_equal(one.betas, other.betas)


def test_both_hands_of_a_motion_are_fitted_where_they_are_present(hands: ManoHands) -> None:
    left = hands.left.with_fixed_left_shape()
    joints = np.stack([_joints(left, _take(left, 8, 40)), _joints(hands.right, _take(hands.right, 9, 40))], axis=1)
    joints[10:25, 0] = np.nan
    fits = fit_mano_motion(Motion.from_joints(joints, 30), hands)
    assert fits[0] is not None and fits[1] is not None
    assert fits[0].mano.fixed_shape and len(fits[0].pose) == 25 and len(fits[1].pose) == 40
    np.testing.assert_allclose(fits[0].joints(), joints[np.isfinite(joints[:, 0]).all((1, 2)), 0], atol=1e-3)
    joints[:, 1] = np.nan
    assert fit_mano_motion(Motion.from_joints(joints, 30), hands)[1] is None


def test_joints_of_another_shape_or_not_finite_are_refused(hands: ManoHands) -> None:
    for wrong in (np.zeros((5, 20, 3)), np.zeros((21, 3)), np.zeros((0, 21, 3))):
        with pytest.raises(InputError, match=r"joints \(N, 21, 3\)"):
            fit_mano(wrong, hands.right)
    joints = _joints(hands.right, _take(hands.right, 10, 3))
    joints[1, 4] = np.nan
    with pytest.raises(InputError, match="not finite"):
        fit_mano(joints, hands.right)
