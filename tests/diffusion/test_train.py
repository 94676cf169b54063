"""Training: to the end, interrupted and resumed with the same losses, and refused where it would mislead."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ambidex.control import Request
from ambidex.corpus import CorpusWriter
from ambidex.diffusion import Denoiser, TrainConfig, get_preset, load, train
from ambidex.diffusion.data import Batch
from ambidex.diffusion.train import denoising_loss, feature_weights, scale_floor
from ambidex.errors import InputError, UnknownNameError
from ambidex.nn.text_store import TextStore
from ambidex.training import MetricsLog


@pytest.fixture
def config(corpus: Path, tmp_path: Path) -> TrainConfig:
    return TrainConfig(corpus, tmp_path / "run", preset="debug", device="cpu")


def losses(run: Path) -> list[tuple[float, ...]]:
    lines = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
    return [tuple(line[name] for name in ("step", "loss", "plain", "velocity", "norm")) for line in lines]


def test_a_run_makes_a_model_that_generates(config, encoder):
    model = load(train(config, encoder))
    model.texts = TextStore(encoder)
    motion = model.generate([Request("waves", seconds=1.0)], steps=2)[0]
    assert len(motion) == 30
    assert model.card.steps == 4
    assert model.card.clips_seen == 16
    assert model.card.sources == {"made": "CC0-1.0"}
    assert [line[0] for line in losses(config.out)] == [1, 2, 3, 4]


@pytest.mark.parametrize("last", [1, 3])
def test_an_interrupted_run_resumes_to_the_same_losses_bit_for_bit(config, encoder, monkeypatch, last):
    whole = replace(config, out=config.out.with_name("whole"))
    train(whole, encoder)
    write = MetricsLog.write

    def interrupt(self: MetricsLog, step: int, **values: float) -> None:
        write(self, step, **values)
        if step == last:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(MetricsLog, "write", interrupt)
        with pytest.raises(KeyboardInterrupt):
            train(config, encoder)
    assert len(losses(config.out)) == last
    train(config, encoder)
    assert losses(config.out) == losses(whole.out)
    weights = [load(run / "model").denoiser.state_dict() for run in (config.out, whole.out)]
    assert all(torch.equal(weights[0][name], weights[1][name]) for name in weights[0])


def test_a_finished_run_is_not_trained_again(config, encoder):
    train(config, encoder)
    before = (config.out / "metrics.jsonl").read_bytes()
    train(config, encoder)
    assert (config.out / "metrics.jsonl").read_bytes() == before


def test_joints_can_be_trained_on_as_well(config, encoder):
    model = load(train(replace(config, representation="joints", steps=1), encoder))
    assert model.representation.name == "joints"
    assert model.denoiser.config.features == 84


def test_a_run_can_start_from_an_earlier_model(config, encoder):
    earlier = train(config, encoder)
    later = replace(config, out=config.out.with_name("later"), start_from=earlier, steps=1)
    model = load(train(later, encoder))
    assert torch.equal(model.statistics.mean, load(earlier).statistics.mean)
    with pytest.raises(InputError, match="another start_from_sha256"):
        train(replace(later, start_from=None), encoder)


def test_a_model_of_another_size_is_no_start(config, encoder):
    earlier = train(replace(config, representation="joints", steps=1), encoder)
    with pytest.raises(InputError, match="'joints' features"):
        train(replace(config, out=config.out.with_name("later"), start_from=earlier), encoder)


@pytest.mark.parametrize(("name", "value"), [("seed", 1), ("batch", 3), ("representation", "joints")])
def test_a_run_folder_of_another_configuration_is_refused(config, encoder, name, value):
    train(replace(config, steps=2, batch=4), encoder)
    with pytest.raises(InputError, match="holds a run with another"):
        train(replace(config, **{"steps": 2, "batch": 4, name: value}), encoder)


def test_a_run_can_be_made_longer(config, encoder):
    train(replace(config, steps=2), encoder)
    short = losses(config.out)
    model = load(train(replace(config, steps=3), encoder))
    assert model.card.steps == 3
    assert losses(config.out)[:2] == short
    assert len(losses(config.out)) == 3


def test_a_corpus_without_clips_is_refused_and_the_folder_stays_free(config, encoder, corpus, tmp_path):
    with CorpusWriter(tmp_path / "empty", command="test"):
        pass
    with pytest.raises(InputError, match="no clip"):
        train(replace(config, corpus=tmp_path / "empty"), encoder)
    train(replace(config, steps=1), encoder)


@pytest.mark.parametrize("wrong", [{"steps": 0}, {"batch": -1}])
def test_no_steps_or_no_clips_are_refused(config, wrong):
    with pytest.raises(InputError, match="at least 1"):
        train(replace(config, **wrong))


def test_an_unknown_preset_or_device_lists_those_that_exist(config):
    with pytest.raises(UnknownNameError, match="base, debug, laptop"):
        train(replace(config, preset="huge"))
    with pytest.raises(UnknownNameError, match="auto, cpu, cuda"):
        replace(config, device="tpu")
    with pytest.raises(InputError, match="seed"):
        replace(config, seed=-1)


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a CUDA device")
def test_a_device_that_is_not_there_is_refused(config):
    with pytest.raises(InputError, match="torch finds none"):
        train(replace(config, device="cuda"))


def batch_of(values: torch.Tensor) -> Batch:
    count = len(values)
    mask = torch.ones(values.shape[:3], dtype=torch.bool)
    mask[0, 6:, 0] = False
    texts = (torch.randn(4 * count, 3, 384), torch.ones(4 * count, 3, dtype=torch.bool), torch.ones(4 * count, dtype=torch.bool))
    return Batch(values * mask[..., None], mask, torch.zeros(count, 2, 10), texts)


def test_the_loss_of_a_denoiser_that_knows_the_answer_is_nothing():
    batch = batch_of(torch.randn(3, 8, 2, 67))
    preset = get_preset("debug")

    class Knows(Denoiser):
        def forward(self, noisy, time, mask, shape, own, relation):
            return batch.values

    loss, parts = denoising_loss(Knows(preset.denoiser), batch, preset, torch.Generator().manual_seed(0))
    assert loss == 0
    assert parts == {"plain": 0, "velocity": 0}


def test_what_is_said_of_an_absent_hand_does_not_count():
    values = torch.randn(3, 8, 2, 67)
    batch = batch_of(values)
    preset = get_preset("debug")

    class Invents(Denoiser):
        def forward(self, noisy, time, mask, shape, own, relation):
            return torch.where(batch.mask[..., None], batch.values, 100.0)

    loss, _ = denoising_loss(Invents(preset.denoiser), batch, preset, torch.Generator().manual_seed(0))
    assert loss == 0


def test_a_constant_error_costs_its_square_and_has_no_velocity():
    batch = batch_of(torch.zeros(3, 8, 2, 67))
    preset = get_preset("debug")

    class Errs(Denoiser):
        def forward(self, noisy, time, mask, shape, own, relation):
            return torch.full_like(batch.values, 0.5)

    loss, parts = denoising_loss(Errs(preset.denoiser), batch, preset, torch.Generator().manual_seed(0))
    assert loss == pytest.approx(0.25)
    assert parts["velocity"] == 0


@pytest.mark.parametrize(("name", "size"), [("angles", 67), ("joints", 84)])
def test_floors_and_weights_are_positive_and_of_the_size_of_the_features(name, size):
    for values in (scale_floor(size, name), feature_weights(size)):
        assert values.shape == (size,)
        assert (values > 0).all()
