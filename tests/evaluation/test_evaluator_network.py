"""The network: vectors of length 1, halves that the mirror exchanges, and nothing from padding."""

import pytest
import torch

from ambidex.errors import InputError
from ambidex.evaluation.evaluator_features import SIZE, Observed, observe
from ambidex.evaluation.evaluator_network import BINS, SUMMARY, EvaluatorNetwork, NetworkConfig, summary
from ambidex.motion import mirror

SMALL = NetworkConfig(width=32, layers=2, heads=2, part=16, whole=24)


@pytest.fixture(scope="module")
def network() -> EvaluatorNetwork:
    torch.manual_seed(3)
    return EvaluatorNetwork(SMALL).eval()


def test_vectors_have_their_sizes_and_length_one(network, clips):
    vectors = network.motions(observe(clips.truth))
    assert [tuple(each.shape) for each in vectors] == [(8, 2, 16), (8, 16), (8, 24)]
    for each in vectors:
        assert torch.allclose(each.norm(dim=-1), torch.ones(()), atol=1e-5)


def test_the_mirror_exchanges_hands_and_halves(network, clips):
    seen = network.motions(observe(clips.truth))
    mirrored = network.motions(observe([mirror(motion) for motion in clips.truth]))
    assert torch.allclose(mirrored.hands, seen.hands.flip(1), atol=1e-5)
    assert torch.allclose(mirrored.relation, seen.relation.roll(8, 1), atol=1e-5)
    assert torch.allclose(mirrored.whole, seen.whole.roll(12, 1), atol=1e-5)


def test_padding_is_not_seen(network, clips):
    seen = observe(clips.truth[:1])
    longer = Observed(
        torch.cat([seen.values, torch.full((1, 18, 2, SIZE), 7.0)], dim=1),
        torch.cat([seen.mask, torch.zeros(1, 18, 2, dtype=torch.bool)], dim=1),
        seen.lengths,
    )
    for one, other in zip(network.motions(seen), network.motions(longer), strict=True):
        assert torch.allclose(one, other, atol=1e-5)


def test_the_words_of_a_text_beyond_its_end_are_not_read(network):
    states, mask = torch.randn(2, 5, 384), torch.ones(2, 5, dtype=torch.bool)
    mask[0, 3:] = False
    other = states.clone()
    other[0, 3:] = 9.0
    assert torch.allclose(network.text(states, mask), network.text(other, mask), atol=1e-6)


def test_each_text_goes_to_its_part_and_all_go_to_the_whole(network):
    latents = network.text(torch.randn(4, 5, 384), torch.ones(4, 5, dtype=torch.bool))
    plain = network.texts(latents, torch.tensor([[[0, 2], [1, 3]]]))
    other_left = network.texts(latents, torch.tensor([[[1, 2], [1, 3]]]))
    assert torch.equal(plain.hands[0, 1], other_left.hands[0, 1])
    assert not torch.allclose(plain.hands[0, 0], other_left.hands[0, 0])
    assert torch.equal(plain.relation, other_left.relation)
    assert not torch.allclose(plain.whole, other_left.whole)


def test_texts_in_the_mirror_exchange_hands_and_halves(network):
    latents = network.text(torch.randn(4, 5, 384), torch.ones(4, 5, dtype=torch.bool))
    rows = torch.tensor([[[0, 2], [1, 3]], [[3, -1], [-1, -1]]])
    plain, mirrored = network.texts(latents, rows), network.texts(latents, rows.flip(1))
    assert torch.allclose(mirrored.hands, plain.hands.flip(1), atol=1e-6)
    assert torch.allclose(mirrored.whole, plain.whole.roll(12, 1), atol=1e-6)


def test_a_text_that_is_absent_is_not_read(network):
    latents = torch.randn(3, 4, 32)
    rows = torch.tensor([[[1, -1], [2, -1]]])
    changed = latents.clone()
    changed[0] = 50.0
    assert torch.equal(network.texts(latents, rows).whole, network.texts(changed, rows).whole)


def test_the_summary_is_the_mean_of_each_stretch_of_time():
    values = torch.zeros(1, 18, 2, SIZE)
    values[0, :16, :, 0] = torch.arange(16.0)[:, None]
    mask = torch.ones(1, 18, 2, dtype=torch.bool)
    mask[0, 16:] = False
    mask[0, 0, 1] = False
    means, there = summary(Observed(values, mask, torch.tensor([16])))
    assert means.shape == (1, 2, BINS, SUMMARY)
    assert means[0, 0, :, 0].tolist() == [0.5, 2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5]
    assert means[0, 1, 0, 0] == 1.0
    assert there.all()


@pytest.mark.parametrize("wrong", [{"heads": 0}, {"width": 100}, {"part": 15}, {"whole": 33}])
def test_sizes_that_cannot_be_are_refused(wrong):
    with pytest.raises(InputError, match="must be a multiple"):
        NetworkConfig(**wrong)
