"""The solver: against its textbook form, another library's, and models whose answer is known."""

import pytest
import torch

from ambidex.diffusion.sampler import dpm_solver
from ambidex.diffusion.schedule import CosineSchedule

SCHEDULE = CosineSchedule()
MEAN, SPREAD = 0.7, 0.3


def exact(x: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
    """The clean signal that is expected for normally distributed data."""
    alpha, sigma = SCHEDULE.alpha_sigma(time.double())
    return MEAN + alpha * SPREAD**2 / (alpha**2 * SPREAD**2 + sigma**2) * (x - alpha * MEAN)


def curved(x: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
    """A model that is nothing in particular."""
    return torch.sin(2 * x + time) - 0.3 * x


def naive(predict, noise: torch.Tensor, steps: int) -> torch.Tensor:
    """The same solver in x / α, where a step is a mean of the signal and the extrapolated prediction."""
    times = SCHEDULE.times(steps)
    alpha, sigma = SCHEDULE.alpha_sigma(times)
    level = sigma / alpha
    scaled, predictions = noise / alpha[0], []
    for step in range(steps):
        predictions.append(predict(scaled * alpha[step], times[step]))
        if step == steps - 1:
            break
        wanted = predictions[-1]
        if step > 0:
            share = (level[step] / level[step + 1]).log() / (level[step - 1] / level[step]).log()
            wanted = wanted + share / 2 * (predictions[-1] - predictions[-2])
        kept = level[step + 1] / level[step]
        scaled = kept * scaled + (1 - kept) * wanted
    return predictions[-1]


@pytest.mark.parametrize("steps", [1, 2, 3, 12])
def test_it_is_the_textbook_solver(steps):
    noise = torch.randn(64, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    assert torch.allclose(dpm_solver(curved, noise, SCHEDULE, steps), naive(curved, noise, steps), atol=1e-7)


@pytest.mark.parametrize("steps", [4, 12, 20])
def test_it_agrees_with_another_library(steps):
    diffusers = pytest.importorskip("diffusers", reason="diffusers is not installed; the textbook form is tested above")
    noise = torch.randn(64, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    theirs = diffusers.DPMSolverMultistepScheduler(algorithm_type="dpmsolver++", prediction_type="sample", final_sigmas_type="zero")
    theirs.set_timesteps(steps)
    times = SCHEDULE.times(steps)
    alpha, sigma = SCHEDULE.alpha_sigma(times[:-1])
    theirs.sigmas = torch.cat([sigma / alpha, torch.zeros(1, dtype=torch.float64)])
    theirs.timesteps = torch.arange(steps, 0, -1)
    x = noise
    for step, time in zip(theirs.timesteps, times, strict=False):
        x = theirs.step(curved(x, time.float()), step, x).prev_sample
    assert torch.allclose(dpm_solver(curved, noise, SCHEDULE, steps), x, atol=1e-6)


def test_a_model_that_knows_the_answer_is_believed():
    answer = torch.randn(3, 8, generator=torch.Generator().manual_seed(2))
    noise = torch.randn(3, 8, generator=torch.Generator().manual_seed(3))
    assert torch.equal(dpm_solver(lambda x, time: answer, noise, SCHEDULE, 10), answer)


def test_normal_data_come_back_with_their_mean_and_spread_and_the_error_falls_with_the_square():
    noise = torch.randn(1000, generator=torch.Generator().manual_seed(4), dtype=torch.float64)
    alpha, sigma = SCHEDULE.alpha_sigma(torch.tensor(SCHEDULE.latest, dtype=torch.float64))
    wanted = MEAN + SPREAD * (noise - alpha * MEAN) / (alpha**2 * SPREAD**2 + sigma**2).sqrt()
    errors = [(dpm_solver(exact, noise, SCHEDULE, steps) - wanted).abs().mean().item() for steps in (20, 40, 80)]
    assert errors[0] < 0.02
    assert errors[0] / errors[1] > 2.5
    assert errors[1] / errors[2] > 2.5


def test_the_model_is_asked_once_per_step_at_falling_times():
    asked: list[float] = []

    def predict(x: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
        asked.append(float(time))
        return x

    dpm_solver(predict, torch.zeros(2), SCHEDULE, 7)
    assert asked == [pytest.approx(float(time)) for time in SCHEDULE.times(7)[:-1]]


def test_the_last_prediction_is_made_by_what_finishes():
    asked: list[float] = []

    def finish(x: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
        asked.append(float(time))
        return curved(x, time) + 1

    noise = torch.randn(8, generator=torch.Generator().manual_seed(5))
    assert torch.equal(dpm_solver(curved, noise, SCHEDULE, 5, finish), dpm_solver(curved, noise, SCHEDULE, 5) + 1)
    assert asked == [pytest.approx(float(SCHEDULE.times(5)[-2]))]
