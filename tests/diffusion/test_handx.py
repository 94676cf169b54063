"""HandX's model: as large as published, padding is nothing, branches are told apart; and each mistake that is mended."""

from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from ambidex.control import Guidance, Request
from ambidex.corpus.cache import open_cache
from ambidex.diffusion import TrainConfig, TwoHandModel, get_preset, load, train
from ambidex.diffusion.guidance import Conditions, GuidedDenoiser
from ambidex.diffusion.handx import HandXConfig, HandXDenoiser, HandXLayer
from ambidex.diffusion.role import Heard
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import InputError
from ambidex.nn.text import MiniLM
from ambidex.nn.text_store import TextStore
from ambidex.representations import JointsRepresentation

TINY = HandXConfig(width=32, layers=2, heads=2, hidden=64, text_width=384, dropout=0.0)


def inputs(frames: int = 12, count: int = 3) -> dict[str, torch.Tensor]:
    random = torch.Generator().manual_seed(0)
    return {
        "noisy": torch.randn(count, frames, 2, 84, generator=random),
        "time": torch.rand(count, generator=random),
        "mask": torch.ones(count, frames, 2, dtype=torch.bool),
        "shape": torch.zeros(count, 2, 10),
    }


def texts(count: int = 3, words: int = 5) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    random = torch.Generator().manual_seed(1)
    states = torch.randn(3 * count, words, 384, generator=random)
    return states, torch.ones(3 * count, words, dtype=torch.bool), torch.ones(3 * count, dtype=torch.bool)


def estimate(model: HandXDenoiser, given: dict[str, torch.Tensor], heard: Heard | None = None) -> torch.Tensor:
    with torch.no_grad():
        return model.denoise(**given, texts=model.read(model.hear(*texts(len(given["time"]))) if heard is None else heard))


@pytest.mark.parametrize(("layers", "published"), [(4, 13_711_528), (8, 26_329_256), (12, 38_946_984), (16, 51_564_712)])
def test_it_has_as_many_weights_as_published(layers, published):
    with torch.device("meta"):
        model = HandXDenoiser(HandXConfig(layers=layers))
    assert sum(weights.numel() for weights in model.parameters()) == published
    parts = {"layers": 3_154_432 * layers, "words": 393_728, "time": 525_312, "enter": 86_528, "leave": 86_184}
    assert {name: sum(weights.numel() for weights in getattr(model, name).parameters()) for name in parts} == parts
    assert model.branch.numel() + model.nothing.numel() == 2048


def test_the_presets_are_the_published_sizes():
    assert get_preset("handx").denoiser == HandXConfig()
    assert get_preset("handx-4").denoiser == HandXConfig(layers=4, dropout=0.0)
    with torch.device("meta"):
        count = sum(weights.numel() for weights in HandXDenoiser(HandXConfig(text_width=384)).parameters())
    assert count == 38_946_984 - 384 * 512


@torch.no_grad()
def test_a_layer_is_torchs_own_decoder_layer():
    torch.manual_seed(0)
    layer = HandXLayer(TINY)
    theirs = nn.TransformerDecoderLayer(32, 2, 64, dropout=0.0, activation="gelu", batch_first=True)
    for ours, attention in ((layer.frames, theirs.self_attn), (layer.text, theirs.multihead_attn)):
        attention.in_proj_weight.copy_(torch.cat([ours.query.weight, ours.key_value.weight]))
        attention.in_proj_bias.copy_(torch.cat([ours.query.bias, ours.key_value.bias]))
        attention.out_proj.load_state_dict(ours.out.state_dict())
    theirs.linear1.load_state_dict(layer.mix.up.state_dict())
    theirs.linear2.load_state_dict(layer.mix.down.state_dict())
    x, text = torch.randn(3, 7, 32), torch.randn(3, 4, 32)
    mask, words = torch.arange(7) < torch.tensor([[7], [5], [3]]), torch.arange(4) < torch.tensor([[1], [4], [2]])
    wanted = theirs(x, text, tgt_key_padding_mask=~mask, memory_key_padding_mask=~words)
    made = layer(x, mask, layer.text.key_value(text), words)
    assert torch.allclose(made, wanted, atol=1e-5)


@torch.no_grad()
def test_it_is_the_published_sum_over_branches_one_at_a_time(handx):
    given, heard = inputs(), handx.hear(*texts())
    h = handx.enter(given["noisy"].flatten(2))
    clock = handx.time(_sines(given["time"] * 1000))
    total = h
    for branch in range(3):
        x = torch.cat([clock[:, None], handx.branch[branch].expand(3, 1, -1), h], dim=1) + _sines(torch.arange(14.0))
        for layer in handx.layers:
            x = layer(x, torch.ones(3, 14, dtype=torch.bool), layer.text.key_value(heard.vectors[:, branch]), heard.mask[:, branch])
        total = total + x[:, 2:]
    assert torch.allclose(estimate(handx, given), handx.leave(total).unflatten(-1, (2, 84)), atol=1e-5)


def _sines(values: torch.Tensor, width: int = 32) -> torch.Tensor:
    """Sines, then cosines, of the frequencies of the original transformer."""
    phases = values[:, None] * 10_000.0 ** (-torch.arange(0, width, 2) / width)
    return torch.cat([phases.sin(), phases.cos()], dim=-1)


def test_padding_of_a_clip_changes_nothing(handx):
    given = inputs(frames=20)
    given["mask"][:, 12:] = False
    short = {name: tensor[:, :12] if name in ("noisy", "mask") else tensor for name, tensor in given.items()}
    assert torch.allclose(estimate(handx, given)[:, :12], estimate(handx, short), atol=2e-5)


def test_padding_of_a_text_changes_nothing(handx):
    states, mask, given = texts()
    longer = torch.cat([states, torch.randn(9, 3, 384)], dim=1), torch.cat([mask, torch.zeros(9, 3, dtype=torch.bool)], dim=1), given
    with torch.no_grad():
        assert torch.allclose(estimate(handx, inputs(), handx.hear(*longer)), estimate(handx, inputs()), atol=2e-5)


def test_a_clip_does_not_depend_on_what_else_is_in_the_batch(handx):
    given = inputs()
    states, mask, said = (tensor.unflatten(0, (3, 3))[:, :1].flatten(0, 1) for tensor in texts())
    alone = {name: tensor[:1] for name, tensor in given.items()}
    with torch.no_grad():
        assert torch.allclose(estimate(handx, alone, handx.hear(states, mask, said)), estimate(handx, given)[:1], atol=2e-5)


def test_what_stands_where_a_hand_is_absent_does_not_matter(handx):
    given = inputs()
    given["mask"][:, 4:, 0] = False
    before = estimate(handx, given)
    given["noisy"][:, 4:, 0] += 5.0
    assert torch.equal(estimate(handx, given), before)


@torch.no_grad()
def test_a_dropped_text_is_the_null_text_whatever_its_words(handx):
    states, mask, _ = texts()
    gone = torch.zeros(9, dtype=torch.bool)
    heard, other = handx.hear(states, mask, gone), handx.hear(states[:, :1] * 7, mask[:, :1], gone)
    assert torch.equal(heard.vectors, handx.nothing.expand(3, 3, 5, -1))
    assert torch.allclose(estimate(handx, inputs(), heard), estimate(handx, inputs(), other), atol=2e-5)
    # As published, all its places count: that is the same, since all of them are one vector.
    published = replace(heard, mask=torch.ones_like(heard.mask))
    assert torch.allclose(estimate(handx, inputs(), published), estimate(handx, inputs(), heard), atol=2e-5)


@torch.no_grad()
def test_left_right_and_relation_are_told_apart(handx):
    heard = handx.hear(*texts())
    for order in ([1, 0, 2], [2, 1, 0], [0, 2, 1]):
        moved = Heard(heard.vectors[:, order], heard.mask[:, order], heard.given[:, order])
        assert (estimate(handx, inputs(), moved) - estimate(handx, inputs(), heard)).abs().max() > 1e-4


def test_texts_are_read_as_they_were_written(handx):
    assert handx.sentences("turns left", "turns right", "the left hand leads") == ("turns left", "turns right", "the left hand leads")


def test_every_weight_learns(handx):
    states, mask, _ = texts()
    said = torch.arange(9) % 4 > 0
    handx.denoise(**inputs(), texts=handx.read(handx.hear(states, mask, said))).square().mean().backward()
    assert [name for name, weights in handx.named_parameters() if weights.grad is None or not weights.grad.abs().sum() > 0] == []


def test_dropout_acts_in_training_alone():
    torch.manual_seed(1)
    model = HandXDenoiser(replace(TINY, dropout=0.3))
    heard = model.hear(*texts())
    assert not torch.equal(estimate(model, inputs(), heard), estimate(model, inputs(), heard))
    model.eval()
    assert torch.equal(estimate(model, inputs(), heard), estimate(model, inputs(), heard))


def test_motions_have_the_length_and_the_seed_that_are_asked_for(handx, encoder, corpus):
    hands = JointsRepresentation().encode([open_cache(corpus, progress=False).motion(0)]).values.flatten(0, 2)
    model = TwoHandModel(handx, "joints", Statistics(hands.mean(0), torch.full((84,), 1e-3)))
    model.texts = TextStore(encoder)
    request = Request("waves", "closes", "they meet", seconds=1.03, seed=2)
    asked = [request, replace(request, seed=3), replace(request, seconds=6.0), replace(request, guidance=Guidance(1, 1, 1)), request]
    one, other, long, plain, again = model.generate(asked, steps=3)
    assert [len(motion) for motion in (one, other, long)] == [31, 31, 180]
    assert abs(one.joints - again.joints).max() < 1e-5
    assert min(abs(one.joints - motion.joints).max() for motion in (other, plain)) > 1e-4


@pytest.mark.parametrize("wrong", [{"heads": 0}, {"width": 30}, {"dropout": 1.0}, {"dropout": -0.1}])
def test_sizes_that_cannot_be_are_refused(wrong):
    with pytest.raises(InputError, match=r"multiple of twice|less than 1"):
        replace(TINY, **wrong)


# What is mended, beside what tests/diffusion/test_losses.py says of acceleration, test_data.py of texts left out together,
# and tests/representations/test_joints.py of angles beyond half a turn.


@torch.no_grad()
def test_mended_guidance_really_hears_the_null_text(handx):
    given, heard = inputs(), handx.hear(*texts())
    time, weights = torch.tensor(0.6), torch.tensor([[2.5, 2.5, 2.5]]).expand(3, 3)
    guided = GuidedDenoiser(handx, Conditions(given["mask"], given["shape"], heard, weights))(given["noisy"], time)
    given["time"] = time.expand(3)
    silent = handx.hear(texts()[0], texts()[1], torch.zeros(9, dtype=torch.bool))
    told, free = estimate(handx, given, heard), estimate(handx, given, silent)
    assert torch.allclose(guided, free + 2.5 * (told - free), atol=1e-5)
    assert (guided - told).abs().max() > 1e-3


def test_mended_the_text_encoder_stays_as_it_was_loaded():
    encoder = MiniLM()
    before = encoder.encode(["the left hand opens"])[0]
    model = HandXDenoiser(TINY).train()
    assert torch.equal(encoder.encode(["the left hand opens"])[0], before)
    assert not [name for name, _ in model.named_modules() if "encoder" in name]


def test_mended_gradients_are_clipped_before_the_step(corpus, encoder, tmp_path, monkeypatch):
    def silence(weights, largest):
        for weight in weights:
            weight.grad.zero_()
        return torch.tensor(largest)

    monkeypatch.setattr(torch.nn.utils, "clip_grad_norm_", silence)
    run = tmp_path / "run"
    train(TrainConfig(corpus, run, preset="handx-debug", device="cpu"), encoder)
    first, last = (load_file(run / "checkpoints" / f"step-0000000{step}" / "model.safetensors") for step in (2, 4))
    assert all(torch.allclose(first[name], last[name], atol=1e-7) for name in first)


def test_mended_what_generates_is_the_average_of_the_weights(corpus, encoder, tmp_path):
    run = tmp_path / "run"
    model = load(train(TrainConfig(corpus, run, preset="handx-debug", device="cpu"), encoder))
    last = run / "checkpoints" / "step-00000004"
    averaged, current = (load_file(last / f"{name}.safetensors")["enter.weight"] for name in ("average", "model"))
    assert torch.equal(model.denoiser.enter.weight, averaged.half().float())
    assert not torch.equal(averaged, current)
