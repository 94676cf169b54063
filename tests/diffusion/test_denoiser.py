"""The denoiser: both hands are one, padding is nothing, every weight is used."""

import pytest
import torch

from ambidex.diffusion import Denoiser
from ambidex.diffusion.denoiser import PATCH


def inputs(denoiser: Denoiser, frames: int = 16, count: int = 3) -> dict[str, torch.Tensor]:
    random = torch.Generator().manual_seed(0)
    latents, width = denoiser.config.latents, denoiser.config.width
    return {
        "noisy": torch.randn(count, frames, 2, 67, generator=random),
        "time": torch.rand(count, generator=random),
        "mask": torch.ones(count, frames, 2, dtype=torch.bool),
        "shape": torch.randn(count, 2, 10, generator=random),
        "own": torch.randn(count, 2, latents, width, generator=random),
        "relation": torch.randn(count, 2, latents, width, generator=random),
    }


def exchanged(given: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    axes = {"noisy": 2, "mask": 2, "shape": 1, "own": 1, "relation": 1}
    return {name: tensor.flip(axes[name]) if name in axes else tensor for name, tensor in given.items()}


@torch.no_grad()
@pytest.mark.parametrize("absent", [False, True])
def test_exchanging_the_hands_exchanges_the_output(denoiser, absent):
    given = inputs(denoiser)
    if absent:
        given["mask"][0, :, 0] = False
        given["mask"][1, 8:, 1] = False
    assert torch.allclose(denoiser(**exchanged(given)), denoiser(**given).flip(2), atol=2e-6)


@torch.no_grad()
def test_padding_changes_nothing(denoiser):
    given = inputs(denoiser, frames=20)
    given["mask"][:, 12:] = False
    short = {name: tensor[:, :12] if name in ("noisy", "mask") else tensor for name, tensor in given.items()}
    assert torch.allclose(denoiser(**given)[:, :12], denoiser(**short), atol=2e-6)


@torch.no_grad()
def test_what_stands_where_a_hand_is_absent_does_not_reach_the_other(denoiser):
    given = inputs(denoiser)
    given["mask"][:, :, 0] = False
    before = denoiser(**given)
    given["noisy"][:, :, 0] += 5.0
    assert torch.allclose(denoiser(**given)[:, :, 1], before[:, :, 1], atol=2e-6)


@torch.no_grad()
def test_the_hands_see_each_other_and_the_past_and_the_future(denoiser):
    given = inputs(denoiser)
    before = denoiser(**given)
    given["noisy"][:, PATCH : 2 * PATCH, 0] += 1.0
    changed = (denoiser(**given) - before).abs().amax(dim=(0, 3)) > 1e-6
    assert changed.all()


@torch.no_grad()
@pytest.mark.parametrize("name", ["time", "shape", "own", "relation"])
def test_each_condition_is_heard(denoiser, name):
    given = inputs(denoiser)
    before = denoiser(**given)
    given[name] = given[name] + 0.3
    assert (denoiser(**given) - before).abs().max() > 1e-4


@torch.no_grad()
def test_a_hands_own_text_comes_to_it_from_its_own_side(denoiser):
    """One layer deep, a text changes the other hand only through the tokens it has changed, and those are read before."""
    given = inputs(denoiser)
    before = denoiser(**given)
    given["own"][:, 0] += 1.0
    change = (denoiser(**given) - before).abs().amax(dim=(0, 1, 3))
    assert change[0] > 1e-3
    assert change[1] == 0


@torch.no_grad()
def test_a_text_that_is_absent_is_the_same_nothing_whatever_its_states(denoiser):
    states = torch.randn(2, 5, 384, generator=torch.Generator().manual_seed(1))
    pressed = denoiser.press(states, torch.zeros(2, 5, dtype=torch.bool), torch.zeros(2, dtype=torch.bool))
    assert torch.equal(pressed, denoiser.press.nothing.expand(2, -1, -1))


@torch.no_grad()
def test_padding_of_a_text_changes_nothing(denoiser):
    random = torch.Generator().manual_seed(2)
    states = torch.randn(1, 4, 384, generator=random)
    padded = torch.cat([states, torch.randn(1, 3, 384, generator=random)], dim=1)
    given = torch.ones(1, dtype=torch.bool)
    long = denoiser.press(padded, torch.tensor([[True] * 4 + [False] * 3]), given)
    assert torch.allclose(long, denoiser.press(states, torch.ones(1, 4, dtype=torch.bool), given), atol=1e-6)


def test_every_weight_learns(denoiser):
    random = torch.Generator().manual_seed(3)
    given = inputs(denoiser)
    texts = torch.randn(12, 6, 384, generator=random)
    present = torch.arange(12) % 3 > 0
    latents = denoiser.press(texts, torch.ones(12, 6, dtype=torch.bool), present).unflatten(0, (2, 2, 3)).transpose(1, 2)
    loss = denoiser(**(given | {"own": latents[0], "relation": latents[1]})).square().mean()
    loss.backward()
    assert [name for name, weight in denoiser.named_parameters() if weight.grad is None or not weight.grad.abs().sum() > 0] == []


@torch.no_grad()
def test_a_clip_without_any_hand_stays_finite(denoiser):
    given = inputs(denoiser)
    given["mask"][1] = False
    assert torch.isfinite(denoiser(**given)).all()
