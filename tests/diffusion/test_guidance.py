"""Guidance: what each weight does, and to which hand."""

from dataclasses import replace

import pytest
import torch

from ambidex.diffusion import Denoiser
from ambidex.diffusion.guidance import Conditions, GuidedDenoiser

TIME = torch.tensor(0.6)


@pytest.fixture
def conditions(denoiser: Denoiser) -> Conditions:
    random = torch.Generator().manual_seed(0)
    width, latents = denoiser.config.width, denoiser.config.latents
    own, relation = torch.randn(2, 3, 2, latents, width, generator=random)
    return Conditions(torch.ones(3, 8, 2, dtype=torch.bool), torch.zeros(3, 2, 10), own, relation, torch.ones(3, 3))


@pytest.fixture
def noisy() -> torch.Tensor:
    return torch.randn(3, 8, 2, 67, generator=torch.Generator().manual_seed(1))


def weighted(conditions: Conditions, *weights: float) -> Conditions:
    return replace(conditions, weights=torch.tensor(weights).expand(3, 3))


def estimate(denoiser: Denoiser, conditions: Conditions, noisy: torch.Tensor, own: bool, relation: bool) -> torch.Tensor:
    nothing = denoiser.press.nothing.expand_as(conditions.own)
    with torch.no_grad():
        return denoiser(
            noisy, TIME.expand(3), conditions.mask, conditions.shape,
            conditions.own if own else nothing, conditions.relation if relation else nothing,
        )  # fmt: skip


@torch.no_grad()
def test_weights_of_one_are_the_plain_conditional_model(denoiser, conditions, noisy):
    plain = estimate(denoiser, conditions, noisy, own=True, relation=True)
    assert torch.allclose(GuidedDenoiser(denoiser, conditions)(noisy, TIME), plain, atol=1e-5)


@torch.no_grad()
def test_weights_of_zero_ignore_all_texts(denoiser, conditions, noisy):
    free = estimate(denoiser, conditions, noisy, own=False, relation=False)
    assert torch.allclose(GuidedDenoiser(denoiser, weighted(conditions, 0, 0, 0))(noisy, TIME), free, atol=1e-5)


@torch.no_grad()
def test_without_the_relation_the_hands_texts_alone_are_followed(denoiser, conditions, noisy):
    hands = estimate(denoiser, conditions, noisy, own=True, relation=False)
    assert torch.allclose(GuidedDenoiser(denoiser, weighted(conditions, 1, 1, 0))(noisy, TIME), hands, atol=1e-5)


@torch.no_grad()
def test_a_hands_weight_changes_that_hand_only(denoiser, conditions, noisy):
    plain = GuidedDenoiser(denoiser, conditions)(noisy, TIME)
    for hand, weights in enumerate([(3, 1, 1), (1, 3, 1)]):
        changed = GuidedDenoiser(denoiser, weighted(conditions, *weights))(noisy, TIME)
        assert torch.allclose(changed[:, :, 1 - hand], plain[:, :, 1 - hand], atol=1e-5)
        assert (changed[:, :, hand] - plain[:, :, hand]).abs().max() > 1e-3


@torch.no_grad()
def test_the_relations_weight_changes_both_hands(denoiser, conditions, noisy):
    change = GuidedDenoiser(denoiser, weighted(conditions, 1, 1, 3))(noisy, TIME) - GuidedDenoiser(denoiser, conditions)(noisy, TIME)
    assert (change.abs().amax(dim=(0, 1, 3)) > 1e-3).all()


@torch.no_grad()
def test_the_estimate_is_linear_in_the_weights(denoiser, conditions, noisy):
    def at(*weights: float) -> torch.Tensor:
        return GuidedDenoiser(denoiser, weighted(conditions, *weights))(noisy, TIME)

    assert torch.allclose(at(2, 3, 4) - at(1, 1, 1), at(2, 1, 1) + at(1, 3, 1) + at(1, 1, 4) - 3 * at(1, 1, 1), atol=1e-4)


@torch.no_grad()
def test_each_clip_has_its_own_weights(denoiser, conditions, noisy):
    mixed = replace(conditions, weights=torch.tensor([[1.0, 1, 1], [4, 2, 3], [0, 0, 0]]))
    together = GuidedDenoiser(denoiser, mixed)(noisy, TIME)
    for row, weights in enumerate(mixed.weights.tolist()):
        assert torch.allclose(together[row], GuidedDenoiser(denoiser, weighted(conditions, *weights))(noisy, TIME)[row], atol=1e-5)


@torch.no_grad()
@pytest.mark.parametrize(
    ("weights", "own", "relation", "estimates"),
    [
        ((1, 1, 1), True, True, 1),
        ((0, 0, 0), True, True, 1),
        ((2, 2, 2), True, True, 2),
        ((2, 2, 3), True, True, 3),
        ((2, 3, 2), True, True, 3),
        ((2, 3, 4), False, True, 2),
        ((2, 3, 4), True, False, 2),
        ((2, 3, 4), False, False, 1),
    ],
)
def test_estimates_that_do_not_count_are_not_made_and_nothing_is_lost(denoiser, conditions, noisy, weights, own, relation, estimates):
    nothing = denoiser.press.nothing.expand_as(conditions.own)
    given = weighted(conditions, *weights)
    given = replace(given, own=given.own if own else nothing, relation=given.relation if relation else nothing)
    free, hands, every = (estimate(denoiser, given, noisy, *texts) for texts in ((False, False), (True, False), (True, True)))
    left, right, both = weights
    wanted = free + torch.tensor([left, right])[:, None] * (hands - free) + both * (every - hands)
    made = GuidedDenoiser(denoiser, given)
    assert torch.allclose(made(noisy, TIME), wanted, atol=1e-5)
    assert len(made.clip) == 3 * estimates
