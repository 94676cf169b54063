"""MANO's chain for fitting: its points are those of the forward model, its Jacobians those of finite differences."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.mano_files import write_mano
from torch import Tensor

from ambidex.hands.mano import Mano, find_mano
from ambidex.hands.mano_chain import MANO_FINGERS, ManoChain, exponential

STEP = 1e-6
FRAMES = 3


@pytest.fixture(scope="module", params=["left", "right", "tips weighed by every joint"])
def mano(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mano:
    hands = find_mano(write_mano(tmp_path_factory.mktemp("mano")))
    if request.param == "tips weighed by every joint":
        return replace(hands.right, weights=np.random.default_rng(0).dirichlet(np.ones(16), 778))
    return hands.left if request.param == "left" else hands.right


@pytest.fixture(scope="module")
def chain(mano: Mano) -> ManoChain:
    return ManoChain(mano, "manopth", torch.float64)


def _bent(seed: int = 0) -> tuple[Tensor, Tensor]:
    random = torch.Generator().manual_seed(seed)
    pose = 0.7 * torch.randn(FRAMES, 15, 3, generator=random, dtype=torch.float64)
    return pose, torch.randn(10, generator=random, dtype=torch.float64)


def _differences(chain: ManoChain, pose: Tensor, betas: Tensor) -> Tensor:
    """(N, 5, 4, 3, 15, 3): how points answer to each number of the pose."""
    result = pose.new_zeros(FRAMES, 5, 4, 3, 15, 3)
    for joint in range(15):
        for axis in range(3):
            step = torch.zeros_like(pose)
            step[:, joint, axis] = STEP
            result[..., joint, axis] = chain.bend(pose + step, betas).points - chain.bend(pose - step, betas).points
    return result / (2 * STEP)


def test_points_are_those_of_the_forward_model(mano: Mano, chain: ManoChain) -> None:
    pose, betas = _bent()
    still = np.zeros((FRAMES, 3))
    joints = mano.joints(still, pose.flatten(1).numpy(), betas.numpy(), still, flat=True, convention="wrist")
    fingers = joints[:, 1:].reshape(FRAMES, 5, 4, 3)[:, list(MANO_FINGERS)]
    np.testing.assert_allclose(chain.bend(pose, betas).points.numpy(), fingers, atol=1e-12)


def test_tips_answer_to_every_joint_as_differences_say(chain: ManoChain) -> None:
    pose, betas = _bent(1)
    found = chain.tip_jacobian(chain.bend(pose, betas), betas).permute(0, 1, 4, 2, 3)
    torch.testing.assert_close(found, _differences(chain, pose, betas)[:, :, 3], atol=1e-9, rtol=0)


def test_joints_answer_to_their_own_finger_as_differences_say(chain: ManoChain) -> None:
    pose, betas = _bent(2)
    wanted = _differences(chain, pose, betas)[:, :, :3].unflatten(-2, (5, 3))
    found = chain.joint_jacobian(chain.bend(pose, betas)).permute(0, 1, 4, 5, 2, 3)
    for finger in range(5):
        torch.testing.assert_close(found[:, finger], wanted[:, finger, :, :, finger], atol=1e-9, rtol=0)
        wanted[:, finger, :, :, finger] = 0
    assert wanted.abs().max() == 0


def test_points_answer_to_betas_as_differences_say(chain: ManoChain) -> None:
    pose, betas = _bent(3)
    steps = STEP * torch.eye(10, dtype=torch.float64)
    wanted = torch.stack([chain.bend(pose, betas + step).points - chain.bend(pose, betas - step).points for step in steps], -1) / (2 * STEP)
    torch.testing.assert_close(chain.shape_jacobian(chain.bend(pose, betas)), wanted, atol=1e-9, rtol=0)


@pytest.mark.parametrize("size", [0.0, 1e-9, 1e-4, 9.9e-4, 1.1e-3, 1.0, 3.0])
def test_the_exponential_is_a_rotation_with_the_jacobian_that_differences_say(size: float) -> None:
    random = torch.Generator().manual_seed(4)
    turn = torch.nn.functional.normalize(torch.randn(5, 3, generator=random, dtype=torch.float64), dim=-1) * size
    rotation, right = exponential(turn)
    torch.testing.assert_close(rotation @ rotation.mT, torch.eye(3, dtype=torch.float64).expand(5, 3, 3), atol=1e-12, rtol=0)
    x, y, z = turn.unbind(-1)
    zero = torch.zeros_like(x)
    hat = torch.stack([zero, -z, y, z, zero, -x, -y, x, zero], -1).unflatten(-1, (3, 3))
    torch.testing.assert_close(rotation, torch.matrix_exp(hat), atol=1e-12, rtol=0)
    for axis in range(3):
        step = STEP * torch.eye(3, dtype=torch.float64)[axis]
        change = rotation.mT @ (exponential(turn + step)[0] - exponential(turn - step)[0]) / (2 * STEP)
        found = torch.stack([change[:, 2, 1], change[:, 0, 2], change[:, 1, 0]], -1)
        torch.testing.assert_close(found, right[..., axis], atol=2e-9, rtol=0)


def test_shapes_of_their_own_bend_as_they_do_alone(chain: ManoChain) -> None:
    pose, _ = _bent(6)
    betas = torch.randn(FRAMES, 10, generator=torch.Generator().manual_seed(7), dtype=torch.float64)
    together = chain.bend(pose, betas)
    for row in range(FRAMES):
        alone = chain.bend(pose[row : row + 1], betas[row])
        torch.testing.assert_close(together.points[row], alone.points[0])
        both = chain.tip_jacobian(together, betas)[row], chain.tip_jacobian(alone, betas[row])[0]
        torch.testing.assert_close(*both)
        torch.testing.assert_close(chain.shape_jacobian(together)[row], chain.shape_jacobian(alone)[0])


def test_single_precision_stays_within_a_micrometre(tmp_path: Path) -> None:
    mano = find_mano(write_mano(tmp_path)).right
    pose, betas = _bent(5)
    exact = ManoChain(mano, "manopth", torch.float64).bend(pose, betas).points
    single = ManoChain(mano, "manopth", torch.float32).bend(pose.float(), betas.float()).points
    torch.testing.assert_close(single.double(), exact, atol=1e-6, rtol=0)
