"""Sensor noise: of the size that is stated, and repeatable."""

import numpy as np
import pytest

from ambidex.choreography import add_noise
from ambidex.errors import UnknownNameError
from ambidex.motion import Motion


def test_noise_has_the_stated_size(fist_motion: Motion) -> None:
    noisy = add_noise(fist_motion, "depth_camera", 1)
    error = noisy.joints[:, :, 0] - fist_motion.joints[:, :, 0]
    assert 0.8 < error.std() / 0.00029 < 1.2
    assert noisy.parameters is None


def test_the_same_seed_gives_the_same_noise(fist_motion: Motion) -> None:
    first, second, other = (add_noise(fist_motion, "image", seed).joints for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, second)
    assert not np.array_equal(first, other)


def test_an_unknown_sensor_is_refused(fist_motion: Motion) -> None:
    with pytest.raises(UnknownNameError):
        add_noise(fist_motion, "radar", 0)
