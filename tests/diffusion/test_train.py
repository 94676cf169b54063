"""Training: to the end, interrupted and resumed with the same losses, and refused where it would mislead."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ambidex.control import Request
from ambidex.corpus import CorpusWriter
from ambidex.diffusion import TrainConfig, get_preset, load, train
from ambidex.diffusion.architectures import build
from ambidex.diffusion.train import make_optimizer, scale_floor
from ambidex.errors import InputError, UnknownNameError
from ambidex.nn.text_store import TextStore
from ambidex.training import MetricsLog


@pytest.fixture
def config(corpus: Path, tmp_path: Path) -> TrainConfig:
    return TrainConfig(corpus, tmp_path / "run", preset="debug", device="cpu")


def losses(run: Path) -> list[tuple[float, ...]]:
    """All that is logged of each step, but for the speed."""
    lines = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
    return [(line["step"], *(line[name] for name in sorted(line) if name not in ("step", "clips_per_second"))) for line in lines]


def test_a_run_makes_a_model_that_generates(config, encoder):
    model = load(train(config, encoder))
    model.texts = TextStore(encoder)
    motion = model.generate([Request("waves", seconds=1.0)], steps=2)[0]
    assert len(motion) == 30
    assert model.card.steps == 4
    assert model.card.clips_seen == 16
    assert model.card.sources == {"made": "CC0-1.0"}
    assert [line[0] for line in losses(config.out)] == [1, 2, 3, 4]


@pytest.mark.parametrize(("last", "preset"), [(1, "debug"), (3, "debug"), (3, "handx-debug")])
def test_an_interrupted_run_resumes_to_the_same_losses_bit_for_bit(config, encoder, monkeypatch, last, preset):
    config = replace(config, preset=preset)
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


def test_handx_is_trained_by_the_same_command(config, encoder):
    model = load(train(replace(config, preset="handx-debug"), encoder))
    assert model.representation.name == "joints"
    assert model.denoiser.config.text_width == encoder.width
    model.texts = TextStore(encoder)
    motion = model.generate([Request("waves", "closes", "they meet", seconds=1.1)], steps=2)[0]
    assert len(motion) == 33
    assert motion.parameters is None


def test_weight_decay_falls_on_matrices_alone_where_the_preset_says_so():
    preset = get_preset("handx-debug")
    denoiser = build(preset.denoiser)
    groups = make_optimizer(denoiser, preset).param_groups
    assert [group["weight_decay"] for group in groups] == [5e-6, 0]
    assert all(weight.ndim >= 2 for weight in groups[0]["params"])
    assert all(weight.ndim == 1 for weight in groups[1]["params"])
    assert sum(len(group["params"]) for group in groups) == len(list(denoiser.parameters()))
    assert groups[0]["betas"] == (0.9, 0.95)
    assert len(make_optimizer(denoiser, replace(preset, decay_vectors=True)).param_groups) == 1


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
    with pytest.raises(UnknownNameError, match="base, debug, handx, handx-4, handx-debug, laptop"):
        train(replace(config, preset="huge"))
    with pytest.raises(UnknownNameError, match="auto, cpu, cuda"):
        replace(config, device="tpu")
    with pytest.raises(InputError, match="seed"):
        replace(config, seed=-1)


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a CUDA device")
def test_a_device_that_is_not_there_is_refused(config):
    with pytest.raises(InputError, match="torch finds none"):
        train(replace(config, device="cuda"))


@pytest.mark.parametrize(("name", "size"), [("angles", 67), ("joints", 84)])
def test_floors_are_positive_and_of_the_size_of_the_features(name, size):
    floor = scale_floor(size, name)
    assert floor.shape == (size,)
    assert (floor > 0).all()
