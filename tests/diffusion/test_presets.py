"""Sizes by name."""

import pytest

from ambidex.diffusion import PRESETS, Denoiser, get_preset
from ambidex.errors import UnknownNameError


def test_an_unknown_preset_lists_those_that_exist():
    with pytest.raises(UnknownNameError, match=r"Did you mean 'laptop'.*base, debug, handx, handx-4, handx-debug, laptop"):
        get_preset("labtop")


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_warms_up_within_its_run_and_saves_in_it(name):
    preset = get_preset(name)
    assert 0 < preset.warm_up < preset.steps
    assert preset.save_every <= preset.steps
    assert preset.denoiser.width % preset.denoiser.heads == 0
    assert 4.5 * preset.drop < 1


def test_the_laptop_model_fits_in_what_is_shipped():
    numbers = sum(tensor.numel() for tensor in Denoiser(get_preset("laptop").denoiser).state_dict().values())
    assert numbers * 2 < 32e6
