"""Poses and what they share solved together."""

import numpy as np
import pytest
import torch
from tests.marker_takes import moving_hands, put_markers

from ambidex.hands.fitting_solve import Pose
from ambidex.hands.markers import layout_of
from ambidex.hands.markers_arrow import NUM_SHAPE, Shared, _arrow_step, _cross_blocks, solve_shared
from ambidex.hands.markers_bones import Layout
from ambidex.hands.markers_calibration import start_poses
from ambidex.hands.markers_sets import get_set
from ambidex.hands.markers_solve import NARROW, WIDE, linearise, solve_frames

_SET = get_set("guitar19")
_SHAPE = np.array([1.0, -0.5, 0.3, 0.0, 0.5, -0.5, 0.5, 0.8, 0.0, 0.0])


@pytest.fixture(scope="module")
def take() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, Pose, Shared, Layout]:
    """Targets, what is seen, whose they are, poses with the mean shape, that shape, and the layout."""
    points = put_markers(moving_hands(12, 10.0, _SHAPE), _SET, 0.002).points
    points[:, 1, :, 0] *= -1
    target = torch.from_numpy(np.concatenate([points[:, 0], points[:5, 1]]))
    hand = torch.tensor([0] * 12 + [1] * 5)
    seen = torch.ones(target.shape[:2]).double()
    seen[3, 4] = 0
    layout = layout_of(_SET).to(target)
    shared = Shared(target.new_zeros(NUM_SHAPE), target.new_zeros(2, *layout.nominal.shape))
    hands = shared.hands(layout, hand)
    pose, _ = solve_frames(target, seen, start_poses(target, seen, hands), hands, rounds=12, width=WIDE)
    return target, seen, hand, pose, shared, layout


def _cost(take: tuple, move: torch.Tensor, change: torch.Tensor) -> torch.Tensor:
    target, seen, hand, pose, shared, layout = take
    return linearise(target, seen, pose.moved(move), shared.moved(change).hands(layout, hand), WIDE).cost.sum()


def test_the_step_is_that_of_the_full_matrix(take: tuple) -> None:
    target, seen, hand, pose, shared, layout = take
    hands = shared.hands(layout, hand)
    step = linearise(target, seen, pose, hands, WIDE)
    blocks, damping, pull = _cross_blocks(step, pose, hands), 1e-3, torch.linspace(1, 5, len(shared.flat)).double()
    # No angle at a limit, so that the whole matrix is solved for.
    middle = pose.angles.mean(0).expand_as(pose.angles).clamp(0.05, 0.2)
    move, change = _arrow_step(step, blocks, middle, hand, shared.flat, pull, damping)
    own, count = len(layout.bone) * 3, len(target)
    known = [torch.cat([torch.arange(NUM_SHAPE), NUM_SHAPE + side * own + torch.arange(own)]) for side in hand.tolist()]
    full = torch.zeros(count * 29 + len(pull), count * 29 + len(pull)).double()
    wanted = torch.cat([step.slope.flatten(), -pull * shared.flat])
    full[count * 29 :, count * 29 :] += torch.diag(pull)
    for row in range(count):
        mine, theirs = slice(row * 29, row * 29 + 29), count * 29 + known[row]
        full[mine, mine] = step.normal[row].tril() + step.normal[row].tril(-1).T
        full[mine, theirs], full[theirs, mine] = blocks.cross[row], blocks.cross[row].T
        corner = torch.diag(torch.cat([torch.zeros(NUM_SHAPE).double(), blocks.place[row]]))
        corner[:NUM_SHAPE, :NUM_SHAPE] = blocks.shape[row]
        corner[:NUM_SHAPE, NUM_SHAPE:], corner[NUM_SHAPE:, :NUM_SHAPE] = blocks.mixed[row], blocks.mixed[row].T
        full[theirs[:, None], theirs] += corner
        wanted[theirs] += blocks.slope[row]
    # Poses are damped before they are eliminated, the rest after.
    posed = torch.arange(len(wanted)) < count * 29
    full += torch.diag(damping * full.diagonal() * posed)
    schur = full[~posed][:, ~posed] - full[~posed][:, posed] @ torch.linalg.solve(full[posed][:, posed], full[posed][:, ~posed])
    full[~posed, ~posed] += damping * schur.diagonal()
    expected = torch.linalg.solve(full, wanted)
    torch.testing.assert_close(change, expected[~posed], rtol=1e-6, atol=1e-9)
    torch.testing.assert_close(move, expected[posed].view(count, 29), rtol=1e-6, atol=1e-9)


def test_slopes_are_those_of_the_cost(take: tuple) -> None:
    target, seen, hand, pose, shared, layout = take
    hands = shared.hands(layout, hand)
    wide = linearise(target, seen, pose, hands, WIDE)
    blocks, own = _cross_blocks(wide, pose, hands), len(layout.bone) * 3
    random = torch.Generator().manual_seed(1)
    change = torch.cat([1e-4 * torch.randn(NUM_SHAPE, generator=random), 1e-7 * torch.randn(2 * own, generator=random)]).double()
    told = sum(
        float(blocks.slope[hand == side].sum(0) @ torch.cat([change[:NUM_SHAPE], change[NUM_SHAPE:].view(2, own)[side]])) for side in (0, 1)
    )
    still = torch.zeros(len(target), 29).double()
    # The say of a marker is held fixed in a step, and so is the gradient of its robust cost exact.
    ahead, back = _cost(take, still, change), _cost(take, still, -change)
    assert float(ahead - back) == pytest.approx(-4 * told, rel=1e-4)


def test_shape_and_places_are_found_from_true_markers(take: tuple) -> None:
    target, seen, hand, pose, shared, layout = take
    found_pose, found, missing = solve_shared(target, seen, pose, hand, shared, layout, NARROW)
    before = linearise(target, seen, pose, shared.hands(layout, hand), NARROW).missing
    assert missing.norm(dim=-1).mean() < 0.3 * before.norm(dim=-1).mean()
    assert found.shape.abs().sum() > 0
    assert found.offset.abs().sum(dim=(1, 2)).min() > 0
    torch.testing.assert_close(linearise(target, seen, found_pose, found.hands(layout, hand), NARROW).missing, missing)
