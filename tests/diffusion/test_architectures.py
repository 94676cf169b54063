"""Architectures by name: each configuration belongs to one, and comes back from what a folder says."""

from dataclasses import asdict

import pytest
import torch

from ambidex.diffusion import PRESETS
from ambidex.diffusion.architectures import ARCHITECTURES, architecture_of, build, config_class, denoiser_class
from ambidex.errors import UnknownNameError


@pytest.mark.parametrize("preset", PRESETS)
def test_a_configuration_comes_back_from_its_name_and_sizes(preset):
    config = PRESETS[preset].denoiser
    assert config_class(architecture_of(config))(**asdict(config)) == config


@pytest.mark.parametrize("preset", ["debug", "handx-debug"])
def test_what_is_built_plays_its_role(preset):
    """Noise of two clips in, features of the same size out, whatever the architecture."""
    config = PRESETS[preset].denoiser
    model = build(config)
    assert isinstance(model, denoiser_class(config))
    sentences = len(model.sentences("left", "right", "relation"))
    heard = model.hear(
        torch.randn(2 * sentences, 4, config.text_width),
        torch.ones(2 * sentences, 4, dtype=torch.bool),
        torch.arange(2 * sentences) % 3 > 0,
    )
    assert heard.given.shape == (2, sentences)
    assert heard.vectors.shape[:3] == heard.mask.shape
    assert torch.equal(heard.vectors[~heard.given], model.nothing.expand_as(heard.vectors[~heard.given]))
    noisy, mask = torch.randn(2, 4 * model.patch, 2, model.features), torch.ones(2, 4 * model.patch, 2, dtype=torch.bool)
    assert model.denoise(noisy, torch.rand(2), mask, torch.zeros(2, 2, 10), model.read(heard)).shape == noisy.shape


def test_an_unknown_name_lists_those_that_exist():
    with pytest.raises(UnknownNameError, match=", ".join(sorted(ARCHITECTURES))):
        config_class("one-hand")
