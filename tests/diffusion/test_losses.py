"""Losses: nothing for the truth, absent hands do not count, each term is its formula."""

import pytest
import torch

from ambidex.diffusion import get_preset
from ambidex.diffusion.data import Batch
from ambidex.diffusion.losses import LOSSES, denoising_loss, feature_weights, handx

PRESETS = ["debug", "handx-debug"]
FEATURES = {"debug": 67, "handx-debug": 84}


class Says:
    """A denoiser that says the same whatever it is given."""

    patch, symmetric, brief = 1, False, False

    def __init__(self, estimate: torch.Tensor) -> None:
        self.estimate = estimate

    def hear(self, *texts: torch.Tensor) -> None:
        return None

    def read(self, heard: None) -> None:
        return None

    def denoise(self, noisy, time, mask, shape, texts) -> torch.Tensor:
        return self.estimate


def batch_of(values: torch.Tensor) -> Batch:
    mask = torch.ones(values.shape[:3], dtype=torch.bool)
    mask[0, 6:, 0] = False
    nothing = torch.zeros(0)
    return Batch(values * mask[..., None], mask, torch.zeros(len(values), 2, 10), (nothing, nothing, nothing))


def loss_of(name: str, batch: Batch, estimate: torch.Tensor) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    preset = get_preset(name)
    return denoising_loss(Says(estimate), batch, preset.losses, preset.weights, torch.Generator().manual_seed(0))  # pyright: ignore


@pytest.mark.parametrize("name", PRESETS)
def test_the_truth_costs_nothing(name):
    batch = batch_of(torch.randn(3, 8, 2, FEATURES[name]))
    loss, terms = loss_of(name, batch, batch.values)
    assert loss == 0
    assert terms.keys() == get_preset(name).weights.keys()


@pytest.mark.parametrize("name", PRESETS)
def test_what_is_said_of_an_absent_hand_does_not_count(name):
    batch = batch_of(torch.randn(3, 8, 2, FEATURES[name]))
    loss, _ = loss_of(name, batch, torch.where(batch.mask[..., None], batch.values, 100.0))
    assert loss == 0


@pytest.mark.parametrize("name", PRESETS)
def test_a_constant_error_costs_its_square_and_has_no_velocity(name):
    batch = batch_of(torch.zeros(3, 8, 2, FEATURES[name]))
    loss, terms = loss_of(name, batch, torch.full_like(batch.values, 0.5))
    assert terms["velocity"] == 0
    assert loss == pytest.approx(0.25 * (1.5 if name == "handx-debug" else 1.0))


def test_the_loss_is_the_weighted_sum_of_its_terms():
    batch = batch_of(torch.randn(3, 8, 2, 84))
    loss, terms = loss_of("handx-debug", batch, torch.randn(3, 8, 2, 84))
    assert loss == pytest.approx(
        (terms["position"] + 0.5 * terms["representation"] + 0.2 * terms["velocity"] + 0.1 * terms["acceleration"]).item()
    )


def test_handxs_terms_are_their_formulas():
    """One clip at a time, one number at a time where it is not obvious."""
    estimate, truth = torch.randn(2, 2, 5, 2, 84)
    mask = torch.ones(2, 5, 2, 1)
    mask[1, 3:] = 0
    terms = handx(estimate, truth, mask)
    wanted = dict.fromkeys(terms, 0.0)
    for clip, frames in ((0, 5), (1, 3)):
        error = (estimate - truth)[clip, :frames].reshape(frames, 42, 4)
        place = error[..., :3]
        wanted["position"] += (place**2).mean().item() / 2
        wanted["representation"] += (error**2).mean().item() / 2
        wanted["velocity"] += ((place[1:] - place[:-1]) ** 2).mean().item() / 2
        wanted["acceleration"] += ((place[2:] - 2 * place[1:-1] + place[:-2]) ** 2).mean().item() / 2
    assert {name: term.item() for name, term in terms.items()} == pytest.approx(wanted, rel=1e-5)


def test_an_accelerating_truth_is_not_punished():
    """Mended: as published, the acceleration of the estimate costs something even where the truth has the same."""
    truth = (torch.arange(8.0)[None, :, None, None] ** 2).expand(1, 8, 2, 84)
    assert handx(truth, truth, torch.ones(1, 8, 2, 1))["acceleration"] == 0


def test_a_short_clip_counts_as_much_as_a_long_one():
    mask = torch.ones(2, 20, 2, 1)
    mask[1, 4:] = 0
    error = torch.zeros(2, 20, 2, 84)
    error[1, :4] = 1.0
    assert handx(error, torch.zeros_like(error), mask)["position"] == pytest.approx(0.5)


@pytest.mark.parametrize("size", [67, 84])
def test_weights_of_features_are_positive_and_of_their_number(size):
    assert feature_weights(size).shape == (size,)
    assert (feature_weights(size) > 0).all()


def test_every_preset_names_losses_that_there_are():
    assert {get_preset(name).losses for name in PRESETS} == set(LOSSES)
