"""The noise schedule."""

import math
from itertools import pairwise

import torch

from ambidex.diffusion.schedule import CosineSchedule


def test_signal_and_noise_keep_unit_variance_at_every_time():
    alpha, sigma = CosineSchedule().alpha_sigma(torch.linspace(0, 1, 1001, dtype=torch.float64))
    assert torch.allclose(alpha**2 + sigma**2, torch.ones_like(alpha), atol=1e-9)


def test_signal_falls_and_noise_rises():
    alpha, sigma = CosineSchedule().alpha_sigma(torch.linspace(0, 0.999, 500, dtype=torch.float64))
    assert (alpha.diff() < 0).all()
    assert (sigma.diff()[1:] > 0).all()


def test_the_signal_level_is_the_published_cosine():
    u = torch.tensor([0.1, 0.5, 0.9], dtype=torch.float64)
    alpha, _ = CosineSchedule().alpha_sigma(u)
    published = [math.cos((x + 0.008) / 1.008 * math.pi / 2) ** 2 / math.cos(0.008 / 1.008 * math.pi / 2) ** 2 for x in u.tolist()]
    assert torch.allclose(alpha**2, torch.tensor(published, dtype=torch.float64))


def test_it_is_the_published_table_of_a_thousand_steps():
    """HandX multiplies 1 − β, β = min(1 − ᾱ((i + 1)/1000) / ᾱ(i/1000), 0.999); only the last step, pure noise, is capped."""
    levels = [math.cos((i / 1000 + 0.008) / 1.008 * math.pi / 2) ** 2 for i in range(1001)]
    table = torch.tensor([1 - min(1 - after / before, 0.999) for before, after in pairwise(levels)], dtype=torch.float64).cumprod(0)
    alpha, _ = CosineSchedule().alpha_sigma(torch.arange(1, 1001, dtype=torch.float64) / 1000)
    assert torch.allclose(alpha[:-1] ** 2, table[:-1], atol=1e-12, rtol=1e-9)
    assert table[-1] < 1e-8


def test_a_clean_signal_is_whole_and_sampling_starts_where_the_ratio_is_finite():
    schedule = CosineSchedule()
    times = schedule.times(12)
    alpha, sigma = schedule.alpha_sigma(times)
    assert alpha[-1] == 1
    assert alpha[0] < 0.01
    assert torch.isfinite(torch.log(alpha) - torch.log(sigma)).all()


def test_times_fall_evenly_to_zero():
    times = CosineSchedule().times(10)
    assert len(times) == 11
    assert times[0] == CosineSchedule().latest
    assert times[-1] == 0
    assert torch.allclose(times.diff(), times.diff()[:1].expand(10))
