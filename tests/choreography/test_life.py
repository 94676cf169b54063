"""Life: as restless as stated, calmer at rest, and too small to see where it is tremor."""

import numpy as np

from ambidex.choreography.channels import INWARD
from ambidex.choreography.life import STILL, draw_wander, tremor, wander
from ambidex.choreography.score import Style


def _speed(idle: bool) -> float:
    waves = np.stack([draw_wander(np.random.default_rng(seed), Style(), (idle, idle)) for seed in range(200)])
    drift = wander(waves, np.tile(np.arange(300) / 30, (200, 1)))
    return float(np.sqrt((np.gradient(drift[:, :, INWARD], 1 / 30, axis=-1) ** 2).mean()))


def test_wander_has_the_stated_speed_and_rests_in_idle_hands() -> None:
    assert 0.006 < _speed(False) < 0.010
    assert np.isclose(_speed(True) / _speed(False), STILL, rtol=1e-6)


def test_tremor_is_a_tenth_of_a_millimetre() -> None:
    shaking = tremor(np.random.default_rng(0), Style(), 60, 30.0)
    assert 0.00003 < np.abs(shaking[:, INWARD]).max() < 0.0002
