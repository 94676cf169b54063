"""The denoiser: both hands are one, padding is nothing, every weight is used."""

import pytest
import torch

from ambidex.diffusion import Denoiser, DenoiserConfig
from ambidex.diffusion.denoiser import PATCH, HandBlock
from ambidex.diffusion.role import Heard
from ambidex.errors import InputError


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


def estimate(denoiser: Denoiser, **given: torch.Tensor) -> torch.Tensor:
    """What the denoiser says, given pressed texts (3, 2, latents, D) of the hands and of their relation."""
    texts = torch.cat([given.pop("own"), given.pop("relation")], dim=1)
    heard = Heard(texts, torch.ones(texts.shape[:3], dtype=torch.bool), torch.ones(texts.shape[:2], dtype=torch.bool))
    return denoiser.denoise(**given, texts=denoiser.read(heard))


def plain_block(block: HandBlock, x: torch.Tensor, time: torch.Tensor, texts: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """A layer one hand at a time, with the other hand's tokens marked before they become keys."""
    shift1, scale1, gate1, shift2, scale2, gate2 = (time + block.scales)[:, :, None].unbind(1)
    seen = [block.norm_hands(x[:, hand]) * (1 + scale1) + shift1 for hand in (0, 1)]
    hands = []
    for hand in (0, 1):
        keys = torch.cat([seen[hand], seen[1 - hand] + block.other], dim=1)
        y = x[:, hand] + gate1 * block.hands(seen[hand], keys)
        asking = block.norm_text(y)
        y = y + block.own_text(asking, texts[0][:, hand]) + block.relation_text(asking, texts[1][:, hand])
        hands.append(y + gate2 * block.mix(block.norm_mix(y) * (1 + scale2) + shift2))
    return torch.stack(hands, dim=1)


def exchanged(given: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    axes = {"noisy": 2, "mask": 2, "shape": 1, "own": 1, "relation": 1}
    return {name: tensor.flip(axes[name]) if name in axes else tensor for name, tensor in given.items()}


@torch.no_grad()
def test_a_layer_is_what_its_plain_form_says(denoiser):
    block, width, random = denoiser.blocks[0], denoiser.config.width, torch.Generator().manual_seed(4)
    x, time = torch.randn(3, 2, 5, width, generator=random), torch.randn(3, 6, width, generator=random)
    texts = torch.randn(2, 3, 2, 4, width, generator=random).unbind(0)
    made = block(x, time, *block.read(*texts), torch.ones(3, 2, 5, dtype=torch.bool))
    assert torch.allclose(made, plain_block(block, x, time, texts), atol=1e-5)


@torch.no_grad()
@pytest.mark.parametrize("absent", [False, True])
def test_exchanging_the_hands_exchanges_the_output(denoiser, absent):
    given = inputs(denoiser)
    if absent:
        given["mask"][0, :, 0] = False
        given["mask"][1, 8:, 1] = False
    assert torch.allclose(estimate(denoiser, **exchanged(given)), estimate(denoiser, **given).flip(2), atol=2e-6)


@torch.no_grad()
def test_padding_changes_nothing(denoiser):
    given = inputs(denoiser, frames=20)
    given["mask"][:, 12:] = False
    short = {name: tensor[:, :12] if name in ("noisy", "mask") else tensor for name, tensor in given.items()}
    assert torch.allclose(estimate(denoiser, **given)[:, :12], estimate(denoiser, **short), atol=2e-6)


@torch.no_grad()
def test_what_stands_where_a_hand_is_absent_does_not_reach_the_other(denoiser):
    given = inputs(denoiser)
    given["mask"][:, :, 0] = False
    before = estimate(denoiser, **given)
    given["noisy"][:, :, 0] += 5.0
    assert torch.allclose(estimate(denoiser, **given)[:, :, 1], before[:, :, 1], atol=2e-6)


@torch.no_grad()
def test_the_hands_see_each_other_and_the_past_and_the_future(denoiser):
    given = inputs(denoiser)
    before = estimate(denoiser, **given)
    given["noisy"][:, PATCH : 2 * PATCH, 0] += 1.0
    changed = (estimate(denoiser, **given) - before).abs().amax(dim=(0, 3)) > 1e-6
    assert changed.all()


@torch.no_grad()
@pytest.mark.parametrize("name", ["time", "shape", "own", "relation"])
def test_each_condition_is_heard(denoiser, name):
    given = inputs(denoiser)
    before = estimate(denoiser, **given)
    given[name] = given[name] + 0.3
    assert (estimate(denoiser, **given) - before).abs().max() > 1e-4


@torch.no_grad()
def test_a_hands_own_text_comes_to_it_from_its_own_side(denoiser):
    """One layer deep, a text changes the other hand only through the tokens it has changed, and those are read before."""
    given = inputs(denoiser)
    before = estimate(denoiser, **given)
    given["own"][:, 0] += 1.0
    change = (estimate(denoiser, **given) - before).abs().amax(dim=(0, 1, 3))
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


@pytest.mark.parametrize(("width", "heads"), [(30, 4), (32, 0), (12, 4)])
def test_a_width_that_the_heads_cannot_share_is_refused(width, heads):
    with pytest.raises(InputError, match="multiple of twice"):
        DenoiserConfig(width=width, heads=heads)


def test_every_weight_learns(denoiser):
    random = torch.Generator().manual_seed(3)
    given = inputs(denoiser)
    texts = torch.randn(12, 6, 384, generator=random)
    present = torch.arange(12) % 3 > 0
    latents = denoiser.press(texts, torch.ones(12, 6, dtype=torch.bool), present).unflatten(0, (2, 2, 3)).transpose(1, 2)
    loss = estimate(denoiser, **(given | {"own": latents[0], "relation": latents[1]})).square().mean()
    loss.backward()
    assert [name for name, weight in denoiser.named_parameters() if weight.grad is None or not weight.grad.abs().sum() > 0] == []


@torch.no_grad()
def test_a_clip_without_any_hand_stays_finite(denoiser):
    given = inputs(denoiser)
    given["mask"][1] = False
    assert torch.isfinite(estimate(denoiser, **given)).all()
