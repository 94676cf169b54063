"""The sparse solve of all frames."""

import numpy as np
import pytest
import torch
from tests.marker_takes import moving_hands, put_markers

from ambidex.hands.fitting_solve import Pose
from ambidex.hands.markers import layout_of
from ambidex.hands.markers_calibration import start_poses
from ambidex.hands.markers_sets import get_set
from ambidex.hands.markers_solve import WIDE, Hands, solve_frames
from ambidex.hands.markers_track import _second_difference, _sparse_step, solve_track

_SET, _FPS = get_set("optitrack25"), 60.0


@pytest.fixture(scope="module")
def noisy() -> tuple[torch.Tensor, Pose, Hands, np.ndarray]:
    """Targets with 1 mm of noise, poses of single frames, and the true joints of a left hand."""
    motion = moving_hands(60, _FPS)
    points = put_markers(motion, _SET).points[:, 0]
    target = torch.from_numpy(points + np.random.default_rng(1).normal(0, 0.001, points.shape)).float()
    hands = Hands(layout_of(_SET), torch.zeros(10), torch.zeros(25, 3))
    seen = torch.ones(60, 25)
    pose, _ = solve_frames(target, seen, start_poses(target, seen, hands), hands, rounds=20, width=WIDE)
    return target, pose, hands, motion.joints[:, 0]


def _joints(pose: Pose, hands: Hands) -> np.ndarray:
    local = pose.chain(hands.shape).joints
    return (local @ pose.rotation.mT + pose.position[:, None]).numpy()


def _shake(pose: Pose) -> float:
    return float(_second_difference(pose).square().mean())


def test_all_frames_together_are_smoother_and_nearer_the_truth_than_each_alone(noisy: tuple) -> None:
    target, pose, hands, truth = noisy
    track = solve_track(target, torch.ones(60, 25), pose, hands, _FPS)
    assert _shake(track) < 0.5 * _shake(pose)
    alone, together = (np.linalg.norm(_joints(each, hands) - truth, axis=-1).mean() for each in (pose, track))
    assert together < alone


def test_frames_without_markers_are_carried_by_their_neighbours(noisy: tuple) -> None:
    target, pose, hands, truth = noisy
    seen = torch.ones(60, 25)
    seen[30:42] = 0
    lost = Pose(*(part.clone() for part in pose.parts))
    for part in lost.parts:
        part[30:42] = part[29].clone()
    track = solve_track(target, seen, lost, hands, _FPS, rounds=6)
    before, after = (np.linalg.norm(_joints(each, hands) - truth, axis=-1)[30:42].mean() for each in (lost, track))
    assert after < 0.4 * before


def test_the_banded_step_is_that_of_the_full_matrix(noisy: tuple) -> None:
    from ambidex.hands.markers_solve import NARROW, linearise

    target, pose, hands, _ = noisy
    some = pose[slice(0, 6)]
    step = linearise(target[:6], torch.ones(6, 25), some, hands, NARROW)
    jerk, weight = _second_difference(some), torch.linspace(1, 3, 29)
    difference = torch.zeros(6, 6).double()
    for row in range(1, 5):
        difference[row, row - 1 : row + 2] = torch.tensor([1.0, -2.0, 1.0]).double()
    normal = (step.normal.tril() + step.normal.tril(-1).mT).double()
    full = torch.block_diag(*normal) + torch.kron(difference.T @ difference, torch.diag(weight.double()))
    wanted = step.slope.double() - difference.T @ (weight * jerk).double()
    expected = torch.linalg.solve(full, wanted.flatten()).view(6, 29)
    torch.testing.assert_close(_sparse_step(step, jerk, weight, some.angles, 0.0).double(), expected, rtol=2e-3, atol=1e-5)


@pytest.mark.parametrize("frames", [1, 2, 3])
def test_the_shortest_tracks_are_solved(noisy: tuple, frames: int) -> None:
    target, pose, hands, _ = noisy
    rows = slice(0, frames)
    assert solve_track(target[rows], torch.ones(frames, 25), pose[rows], hands, _FPS).angles.shape == (frames, 23)
