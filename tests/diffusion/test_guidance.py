"""Guidance: what each weight does, and to which hand."""

from dataclasses import replace

import pytest
import torch

from ambidex.diffusion.guidance import CLEAR, Conditions, GuidedDenoiser
from ambidex.diffusion.role import DenoiserRole, Heard

TIME = torch.tensor(0.6)


@pytest.fixture(params=["two-hands", "handx"])
def model(request: pytest.FixtureRequest) -> DenoiserRole:
    return request.getfixturevalue({"two-hands": "denoiser", "handx": "handx"}[request.param])


@pytest.fixture
def conditions(model: DenoiserRole) -> Conditions:
    random = torch.Generator().manual_seed(0)
    count = 3 * len(model.sentences("left", "right", "relation"))
    states, mask = torch.randn(count, 5, 384, generator=random), torch.arange(5) < torch.randint(1, 6, (count, 1), generator=random)
    with torch.no_grad():
        heard = model.hear(states, mask, torch.ones(count, dtype=torch.bool))
    return Conditions(torch.ones(3, 8, 2, dtype=torch.bool), torch.zeros(3, 2, 10), heard, torch.ones(3, 3))


@pytest.fixture
def noisy(model: DenoiserRole) -> torch.Tensor:
    return torch.randn(3, 8, 2, model.features, generator=torch.Generator().manual_seed(1))


def weighted(conditions: Conditions, *weights: float) -> Conditions:
    return replace(conditions, weights=torch.tensor(weights).expand(3, 3))


def silenced(model: DenoiserRole, conditions: Conditions, own: bool, relation: bool) -> Conditions:
    """The same with texts that were never given."""
    heard = conditions.heard
    kept = torch.tensor([own, own, *[relation] * (heard.given.shape[1] - 2)]).expand_as(heard.given)
    vectors = torch.where(kept[..., None, None], heard.vectors, model.nothing)
    return replace(conditions, heard=Heard(vectors, heard.mask, kept))


def estimate(model: DenoiserRole, conditions: Conditions, noisy: torch.Tensor, own: bool, relation: bool) -> torch.Tensor:
    heard = silenced(model, conditions, own, relation).heard
    with torch.no_grad():
        return model.denoise(noisy, TIME.expand(3), conditions.mask, conditions.shape, model.read(heard))


@torch.no_grad()
def test_weights_of_one_are_the_plain_conditional_model(model, conditions, noisy):
    plain = estimate(model, conditions, noisy, own=True, relation=True)
    assert torch.allclose(GuidedDenoiser(model, conditions)(noisy, TIME), plain, atol=1e-5)


@torch.no_grad()
def test_weights_of_zero_ignore_all_texts(model, conditions, noisy):
    free = estimate(model, conditions, noisy, own=False, relation=False)
    assert torch.allclose(GuidedDenoiser(model, weighted(conditions, 0, 0, 0))(noisy, TIME), free, atol=1e-5)


@torch.no_grad()
def test_without_the_relation_the_hands_texts_alone_are_followed(model, conditions, noisy):
    hands = estimate(model, conditions, noisy, own=True, relation=False)
    assert torch.allclose(GuidedDenoiser(model, weighted(conditions, 1, 1, 0))(noisy, TIME), hands, atol=1e-5)


@torch.no_grad()
def test_a_hands_weight_changes_that_hand_only(model, conditions, noisy):
    plain = GuidedDenoiser(model, conditions)(noisy, TIME)
    for hand, weights in enumerate([(3, 1, 1), (1, 3, 1)]):
        changed = GuidedDenoiser(model, weighted(conditions, *weights))(noisy, TIME)
        assert torch.allclose(changed[:, :, 1 - hand], plain[:, :, 1 - hand], atol=1e-5)
        assert (changed[:, :, hand] - plain[:, :, hand]).abs().max() > 1e-3


@torch.no_grad()
def test_the_relations_weight_changes_both_hands(model, conditions, noisy):
    change = GuidedDenoiser(model, weighted(conditions, 1, 1, 3))(noisy, TIME) - GuidedDenoiser(model, conditions)(noisy, TIME)
    assert (change.abs().amax(dim=(0, 1, 3)) > 1e-3).all()


@torch.no_grad()
def test_the_estimate_is_linear_in_the_weights(model, conditions, noisy):
    def at(*weights: float) -> torch.Tensor:
        return GuidedDenoiser(model, weighted(conditions, *weights))(noisy, TIME)

    assert torch.allclose(at(2, 3, 4) - at(1, 1, 1), at(2, 1, 1) + at(1, 3, 1) + at(1, 1, 4) - 3 * at(1, 1, 1), atol=1e-4)


@torch.no_grad()
def test_each_clip_has_its_own_weights(model, conditions, noisy):
    mixed = replace(conditions, weights=torch.tensor([[1.0, 1, 1], [4, 2, 3], [0, 0, 0]]))
    together = GuidedDenoiser(model, mixed)(noisy, TIME)
    for row, weights in enumerate(mixed.weights.tolist()):
        assert torch.allclose(together[row], GuidedDenoiser(model, weighted(conditions, *weights))(noisy, TIME)[row], atol=1e-5)


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
def test_estimates_that_do_not_count_are_not_made_and_nothing_is_lost(model, conditions, noisy, weights, own, relation, estimates):
    given = silenced(model, weighted(conditions, *weights), own, relation)
    free, hands, every = (
        estimate(model, given, noisy, own and hears_own, relation and hears_all)
        for hears_own, hears_all in ((False, False), (True, False), (True, True))
    )
    left, right, both = weights
    wanted = free + torch.tensor([left, right])[:, None] * (hands - free) + both * (every - hands)
    made = GuidedDenoiser(model, given)
    assert torch.allclose(made(noisy, TIME), wanted, atol=1e-5)
    assert len(made.clip) == 3 * estimates


@torch.no_grad()
def test_a_brief_denoiser_leaves_digits_out_until_the_clip_is_clear(model, conditions, noisy):
    given = weighted(conditions, 2, 2, 2)
    model.brief = False
    whole = [GuidedDenoiser(model, given)(noisy, time) for time in (TIME, torch.tensor(CLEAR / 2))]
    model.brief = True
    brief = [GuidedDenoiser(model, given)(noisy, time) for time in (TIME, torch.tensor(CLEAR / 2))]
    assert 0 < (brief[0] - whole[0]).abs().max() < 0.05 * whole[0].abs().max()
    assert torch.equal(brief[1], whole[1])


@torch.no_grad()
def test_without_seams_is_the_same_where_tokens_are_single_frames_and_another_where_they_are_not(model, conditions, noisy):
    guided = GuidedDenoiser(model, weighted(conditions, 2, 3, 4))
    assert torch.equal(guided.without_seams(noisy, TIME), guided(noisy, TIME)) == (model.patch == 1)


@torch.no_grad()
def test_without_seams_hands_are_still_exchanged_with_their_texts_to_the_last_bit(denoiser):
    states = torch.randn(12, 5, 384, generator=torch.Generator().manual_seed(2))
    heard = denoiser.hear(states, torch.ones(12, 5, dtype=torch.bool), torch.ones(12, dtype=torch.bool))
    first = Conditions(torch.ones(3, 8, 2, dtype=torch.bool), torch.zeros(3, 2, 10), heard, torch.tensor([2.0, 3.0, 4.0]).expand(3, 3))
    other = [1, 0, 3, 2]
    turned = Heard(heard.vectors[:, other], heard.mask[:, other], heard.given[:, other])
    second = replace(first, heard=turned, weights=first.weights[:, [1, 0, 2]])
    noisy = torch.randn(3, 8, 2, denoiser.features, generator=torch.Generator().manual_seed(3))
    one, two = (GuidedDenoiser(denoiser, given).without_seams(x, TIME) for given, x in ((first, noisy), (second, noisy.flip(2))))
    assert torch.equal(one, two.flip(2))


@torch.no_grad()
def test_a_frame_without_seams_is_a_mean_of_estimates_of_the_clip_and_of_its_parts(model, conditions, noisy):
    """Two tokens of four frames: the frames 0 to 7, 1 to 4, 2 to 5 and 3 to 6."""
    given = weighted(conditions, 2, 3, 4)
    made = GuidedDenoiser(model, given).without_seams(noisy, TIME)
    total, weight = torch.zeros_like(noisy), torch.zeros(8)
    for begin, end in [(0, 8), (1, 5), (2, 6), (3, 7)][: model.patch]:
        share = torch.tensor([0.25, 0.75, 0.75, 0.25] if model.patch == 4 else [1.0]).repeat((end - begin) // model.patch)
        part = GuidedDenoiser(model, replace(given, mask=given.mask[:, begin:end]))(noisy[:, begin:end], TIME)
        total[:, begin:end] += share[:, None, None] * part
        weight[begin:end] += share
    assert torch.allclose(made, total / weight[:, None, None], atol=1e-5)
