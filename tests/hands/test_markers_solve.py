"""Poses from markers, each frame by itself."""

import pytest
import torch
from tests.marker_takes import moving_hands, put_markers

from ambidex.hands import HARD_LIMITS, RELAXED
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.markers import layout_of
from ambidex.hands.markers_calibration import start_poses
from ambidex.hands.markers_sets import get_set
from ambidex.hands.markers_solve import NARROW, WIDE, Hands, linearise, solve_frames

_SET = get_set("optitrack25")


def _hands() -> Hands:
    return Hands(layout_of(_SET), torch.zeros(10), torch.zeros(25, 3))


@pytest.fixture(scope="module")
def left() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Targets (T, 25, 3), true angles (T, 23), true positions (T, 3) of a left hand."""
    motion = moving_hands(24, 30.0)
    assert motion.parameters is not None
    points = torch.from_numpy(put_markers(motion, _SET).points[:, 0]).float()
    return points, torch.from_numpy(motion.parameters.angles[:, 0].copy()), torch.from_numpy(motion.parameters.position[:, 0].copy())


def _solve(target: torch.Tensor, seen: torch.Tensor) -> Pose:
    hands = _hands()
    pose, _ = solve_frames(target, seen, start_poses(target, seen, hands), hands, rounds=20, width=WIDE)
    return solve_frames(target, seen, pose, hands, rounds=20)[0]


def test_a_start_lies_over_the_palm(left: tuple) -> None:
    target, _, position = left
    pose = start_poses(target, torch.ones(len(target), 25), _hands())
    assert (pose.position - position).norm(dim=-1).max() < 0.02
    torch.testing.assert_close(torch.linalg.det(pose.rotation), torch.ones(len(target)), atol=1e-4, rtol=0)
    torch.testing.assert_close(pose.angles, RELAXED.expand(len(target), -1))


def test_known_hands_come_back_from_all_their_markers(left: tuple) -> None:
    target, angles, position = left
    pose = _solve(target, torch.ones(len(target), 25))
    assert (pose.position - position).norm(dim=-1).max() < 1e-3
    assert (pose.angles - angles).abs().median() < 0.02


def test_one_wrong_marker_moves_the_hand_little(left: tuple) -> None:
    target, _, position = left
    wrong = target.clone()
    wrong[:, 10] += 0.08
    pose = _solve(wrong, torch.ones(len(target), 25))
    assert (pose.position - position).norm(dim=-1).max() < 2e-3
    missing = linearise(wrong, torch.ones(len(target), 25), pose, _hands(), NARROW).missing.norm(dim=-1)
    assert (missing.argmax(dim=-1) == 10).all()


def test_unseen_markers_have_no_say_whatever_stands_in_their_place(left: tuple) -> None:
    target, _, _ = left
    seen = torch.ones(len(target), 25)
    seen[:, 7] = 0
    other = target.clone()
    other[:, 7] = 5.0
    torch.testing.assert_close(_solve(target, seen).angles, _solve(other, seen).angles)


def test_angles_stay_inside_the_limits_even_for_impossible_markers(left: tuple) -> None:
    target, _, _ = left
    random = target + 0.03 * torch.randn(target.shape, generator=torch.Generator().manual_seed(0))
    angles = _solve(random, torch.ones(len(target), 25)).angles
    assert (angles >= HARD_LIMITS[:, 0] - 1e-6).all() and (angles <= HARD_LIMITS[:, 1] + 1e-6).all()


def test_the_slope_is_that_of_the_cost_where_all_markers_have_their_say(left: tuple) -> None:
    target, angles, position = (each.double() for each in left)
    layout = layout_of(_SET).to(target)
    hands = Hands(layout, torch.zeros(10).double(), torch.zeros(25, 3).double())
    pose = Pose(position, start_poses(target, torch.ones(24, 25).double(), hands).rotation, angles.clamp(-0.1, 0.3))
    seen, wide = torch.ones(24, 25).double(), 1e6
    step = linearise(target, seen, pose, hands, wide)
    move = 1e-5 * torch.randn(24, 29, generator=torch.Generator().manual_seed(2)).double()
    move[:, 3:6] = 0
    ahead, back = (linearise(target, seen, pose.moved(sign * move), hands, wide).cost for sign in (1, -1))
    # Cost is a sum of squares, so its gradient is minus twice the right-hand side.
    torch.testing.assert_close(ahead - back, -4 * (step.slope * move).sum(-1), rtol=1e-3, atol=1e-6)
