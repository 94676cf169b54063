"""The two solves behind fitting, each on its own."""

import torch

from ambidex.hands import HARD_LIMITS, LEFT_SIDE, RELAXED, SHAPE, forward
from ambidex.hands.fitting_solve import LEAST_NOISE_M, Pose, solve_poses, solve_shapes

HANDS = 24


def start() -> Pose:
    return Pose(torch.zeros(HANDS, 3), torch.eye(3).expand(HANDS, 3, 3).clone(), RELAXED.expand(HANDS, 23).clone())


def bent_hands(shape: torch.Tensor, by: float = 0.3) -> torch.Tensor:
    """Joints of hands bent by up to `by` radians from rest, turned and moved a little."""
    random = torch.Generator().manual_seed(2)
    angles = (RELAXED + by * (2 * torch.rand(HANDS, 23, generator=random) - 1)).clamp(*HARD_LIMITS.unbind(-1))
    turn, _ = torch.linalg.qr(torch.eye(3) + 0.1 * torch.randn(HANDS, 3, 3, generator=random))
    turn = turn * turn.diagonal(dim1=-2, dim2=-1).sign()[:, None, :]
    position = 0.02 * torch.randn(HANDS, 3, generator=random)
    return forward(position, turn, angles, shape, LEFT_SIDE).joints


def miss(target: torch.Tensor, pose: Pose, shape: torch.Tensor) -> torch.Tensor:
    joints = forward(pose.position, pose.rotation, pose.angles, shape, LEFT_SIDE).joints
    return (joints - target).norm(dim=-1).mean(-1)


def test_poses_are_found_from_the_resting_hand():
    shape = torch.zeros(HANDS, 10)
    target = bent_hands(shape)
    pose = solve_poses(target, start(), shape, torch.full((HANDS,), LEAST_NOISE_M), rounds=15)
    assert miss(target, pose, shape).max() < 1e-4


def test_more_rounds_never_make_a_hand_worse():
    shape = torch.zeros(HANDS, 10)
    target = bent_hands(shape, by=0.8)
    noise = torch.full((HANDS,), LEAST_NOISE_M)
    before = miss(target, start(), shape)
    for rounds in (1, 2, 4, 8):
        after = miss(target, solve_poses(target, start(), shape, noise, rounds), shape)
        assert (after <= before + 2e-5).all()
        before = after


def test_solving_leaves_its_start_alone():
    shape, begin = torch.zeros(HANDS, 10), start()
    solve_poses(bent_hands(shape), begin, shape, torch.full((HANDS,), LEAST_NOISE_M), rounds=3)
    for part, fresh in zip(begin.parts, start().parts, strict=True):
        assert torch.equal(part, fresh)


def test_the_noisier_the_joints_the_closer_unseen_angles_stay_to_rest():
    shape = torch.zeros(HANDS, 10)
    target = bent_hands(shape)
    exact, noisy = (solve_poses(target, start(), shape, torch.full((HANDS,), noise), 15).angles for noise in (LEAST_NOISE_M, 0.01))
    assert (noisy - RELAXED).abs().mean() < (exact - RELAXED).abs().mean()


def test_takes_find_their_own_shapes_and_how_far_their_joints_miss():
    take = torch.arange(HANDS) % 2
    shape = torch.randn(2, 10, generator=torch.Generator().manual_seed(4))
    shape[:, SHAPE["girth"]] = 0
    target = bent_hands(shape[take])
    rough = 0.002 * torch.randn(HANDS, 21, 3, generator=torch.Generator().manual_seed(5)) * (take == 1)[:, None, None]
    found, noise = solve_shapes(target + rough, start(), torch.zeros(2, 10), take, rounds=20)
    torch.testing.assert_close(found[0], shape[0], atol=0.05, rtol=0)
    assert noise[0] == LEAST_NOISE_M
    assert 0.001 < noise[1] < 0.003
