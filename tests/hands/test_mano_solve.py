"""Damped least squares for MANO: slopes are those of the cost, steps go down, settled frames stay."""

import pytest
import torch
from tests.mano_files import write_mano
from torch import Tensor

from ambidex.hands.mano import find_mano
from ambidex.hands.mano_chain import ManoChain, exponential
from ambidex.hands.mano_solve import LEAST_NOISE_M, ManoPose, linearise, pose_prior, solve_betas, solve_poses

FRAMES = 4
NOISE = torch.full((FRAMES,), 0.004, dtype=torch.float64)


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> ManoChain:
    return ManoChain(find_mano(write_mano(tmp_path_factory.mktemp("mano"))).right, "manopth", torch.float64)


def _hands(chain: ManoChain, seed: int, spread: float = 0.3) -> tuple[ManoPose, Tensor]:
    random = torch.Generator().manual_seed(seed)
    numbers = [torch.randn(FRAMES, size, generator=random, dtype=torch.float64) for size in (3, 3, 45)]
    root, _ = exponential(numbers[1])
    betas = torch.randn(FRAMES, 10, generator=random, dtype=torch.float64)
    return ManoPose(numbers[0], root, chain.mean + spread * numbers[2].unflatten(1, (15, 3))), betas


def _joints(chain: ManoChain, pose: ManoPose, betas: Tensor) -> Tensor:
    points = chain.bend(pose.pose, betas).points.flatten(1, 2)
    return torch.cat([pose.position[:, None], points @ pose.root.mT + pose.position[:, None]], dim=1)


def test_the_slope_is_that_of_the_cost_in_every_freedom(chain: ManoChain) -> None:
    (truth, true_betas), (pose, betas), prior = _hands(chain, 0), _hands(chain, 1), pose_prior(chain)
    target = _joints(chain, truth, true_betas)
    slope = linearise(chain, prior, target, pose, betas, NOISE, with_shape=True).slope
    assert slope.shape == (FRAMES, 61)
    for freedom in range(61):
        step = torch.zeros(FRAMES, 61, dtype=torch.float64)
        step[:, freedom] = 1e-6
        ends = [
            linearise(chain, prior, target, pose.moved(sign * step[:, :51]), betas + sign * step[:, 51:], NOISE).cost for sign in (1, -1)
        ]
        torch.testing.assert_close(-(ends[0] - ends[1]) / 2e-6 / 2, slope[:, freedom], atol=1e-8, rtol=1e-6)


def test_the_matrix_is_that_of_the_cost_where_nothing_is_missing(chain: ManoChain) -> None:
    # At the truth, with the mean hand as pose, the second derivative has no other part.
    truth, betas = _hands(chain, 2, spread=0)
    target, prior = _joints(chain, truth, betas), pose_prior(chain)
    equations = linearise(chain, prior, target, truth, betas, NOISE)
    assert equations.cost.max() < 1e-24
    random = torch.Generator().manual_seed(0)
    for _ in range(20):
        step = 1e-5 * torch.randn(FRAMES, 51, generator=random, dtype=torch.float64)
        wanted = (step[:, None] @ equations.normal @ step[..., None])[:, 0, 0]
        torch.testing.assert_close(linearise(chain, prior, target, truth.moved(step), betas, NOISE).cost, wanted, rtol=1e-3, atol=0)


def test_the_prior_leaves_bending_free_and_holds_twist(chain: ManoChain) -> None:
    joints, _ = chain.rest(torch.zeros(10, dtype=torch.float64))
    prior = pose_prior(chain)
    for finger in range(4):
        along = torch.nn.functional.normalize(joints[3 * finger + 1] - joints[3 * finger], dim=0)
        across = torch.nn.functional.normalize(torch.linalg.cross(along, torch.tensor([0.0, 1, 0], dtype=torch.float64)), dim=0)
        assert (prior[3 * finger] @ along).norm() > 5 * (prior[3 * finger] @ across).norm()


def test_the_truth_is_where_poses_settle(chain: ManoChain) -> None:
    truth, betas = _hands(chain, 3, spread=0)
    found = solve_poses(chain, _joints(chain, truth, betas), truth, betas, NOISE, 5)
    for name, value in vars(truth).items():
        torch.testing.assert_close(getattr(found, name), value, atol=1e-9, rtol=0)


def test_poses_never_get_worse_and_are_solved_as_they_would_be_alone(chain: ManoChain) -> None:
    (truth, betas), (start, _), prior = _hands(chain, 4), _hands(chain, 5), pose_prior(chain)
    target = _joints(chain, truth, betas)
    costs = [linearise(chain, prior, target, start, betas, NOISE).cost]
    for rounds in range(1, 8):
        costs.append(linearise(chain, prior, target, solve_poses(chain, target, start, betas, NOISE, rounds), betas, NOISE).cost)
        assert (costs[-1] <= costs[-2] + 1e-15).all()
    assert (costs[-1] < costs[0] / 10).all()
    together = solve_poses(chain, target, start, betas, NOISE, 20)
    for row in range(FRAMES):
        one = slice(row, row + 1)
        alone = solve_poses(chain, target[one], start[one], betas[one], NOISE[one], 20)
        torch.testing.assert_close(alone.pose[0], together.pose[row], atol=1e-9, rtol=0)


def test_betas_of_takes_come_back_from_few_frames_and_their_miss_is_told(chain: ManoChain) -> None:
    parts, betas = (
        [_hands(chain, seed, spread=0.15)[0] for seed in (6, 7)],
        torch.linspace(-1.5, 1.5, 20, dtype=torch.float64).reshape(2, 10),
    )
    truth = ManoPose(*(torch.cat([getattr(part, name) for part in parts]) for name in ("position", "root", "pose")))
    take, still = torch.arange(2).repeat_interleave(FRAMES), torch.zeros(2, 10, dtype=torch.float64)
    target = _joints(chain, truth, betas[take])
    start = ManoPose(truth.position, truth.root, chain.mean.expand(2 * FRAMES, 15, 3).clone())
    found, noise = solve_betas(chain, target, start, still, take, 40)
    # Four frames leave a beta that mostly bends the palm uncertain by some tenths.
    assert (found - betas).abs().max() < 0.4
    assert (noise < 2 * LEAST_NOISE_M).all() and (noise >= LEAST_NOISE_M).all()
    # A take is solved as it would be alone, and only the rough one is told to be rough.
    random = torch.Generator().manual_seed(1)
    target[FRAMES:] += 0.003 * torch.randn(FRAMES, 21, 3, generator=random, dtype=torch.float64)
    together, noise = solve_betas(chain, target, start, still, take, 40)
    alone, _ = solve_betas(chain, target[:FRAMES], start[:FRAMES], still[:1], take[:FRAMES], 40)
    torch.testing.assert_close(together[0], alone[0], atol=0.05, rtol=0)
    assert noise[0] < 2 * LEAST_NOISE_M and 5e-4 < noise[1] < 0.003
