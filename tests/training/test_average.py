"""The moving average of weights."""

import pytest
import torch
from torch import nn

from ambidex.training import Average


def filled(value: float) -> nn.Linear:
    layer = nn.Linear(3, 2)
    for tensor in layer.state_dict().values():
        tensor.fill_(value)
    return layer


def test_it_starts_with_the_weights_and_is_no_view_of_them():
    layer = filled(1.0)
    average = Average(layer, 0.9)
    layer.weight.data.fill_(5.0)
    assert torch.equal(average.state()["weight"], torch.ones(2, 3))


def test_weights_that_stand_still_are_their_average():
    layer = filled(2.0)
    average = Average(layer, 0.99)
    for step in range(1, 50):
        average.update(layer, step)
    assert torch.allclose(average.state()["weight"], torch.full((2, 3), 2.0))


def test_it_follows_the_recurrence_and_waits_less_in_the_first_steps():
    layer = filled(0.0)
    average = Average(layer, 0.8)
    wanted = 0.0
    for step in range(1, 60):
        layer.weight.data.fill_(float(step % 7))
        average.update(layer, step)
        decay = min(0.8, (1 + step) / (10 + step))
        wanted = decay * wanted + (1 - decay) * (step % 7)
        assert average.state()["weight"][0, 0].item() == pytest.approx(wanted, rel=1e-5)


def test_half_precision_weights_are_averaged_in_full():
    average = Average(filled(1.0).half(), 0.9)
    assert average.state()["weight"].dtype == torch.float32


def test_what_was_saved_is_taken_back():
    one, other = Average(filled(1.0), 0.9), Average(filled(4.0), 0.9)
    other.load(one.state())
    one.update(filled(9.0), 100)
    assert torch.equal(other.state()["weight"], torch.ones(2, 3))
