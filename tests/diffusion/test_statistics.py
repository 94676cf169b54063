"""Mean and scale of features."""

import torch

from ambidex.diffusion.statistics import Statistics


def test_restoring_undoes_normalising():
    random = torch.Generator().manual_seed(0)
    values = torch.randn(5, 7, 2, 9, generator=random)
    statistics = Statistics(torch.randn(9, generator=random), torch.rand(9, generator=random) + 0.1)
    assert torch.allclose(statistics.restore(statistics.normalise(values)), values, atol=1e-6)


def test_normalised_data_have_mean_zero_and_scale_one():
    values = torch.randn(1000, 3, generator=torch.Generator().manual_seed(1)) * torch.tensor([1.0, 20.0, 0.01]) + 3
    normalised = Statistics(values.mean(0), values.std(0)).normalise(values)
    assert torch.allclose(normalised.mean(0), torch.zeros(3), atol=1e-4)
    assert torch.allclose(normalised.std(0), torch.ones(3), atol=1e-4)
