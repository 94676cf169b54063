"""Training of the evaluator: to the end, interrupted and resumed with the same losses, and refused where it would mislead."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation import EVALUATOR_PRESETS, Evaluator, EvaluatorTrainConfig, train_evaluator
from ambidex.training import MetricsLog


@pytest.fixture
def config(captioned: Path, tmp_path: Path) -> EvaluatorTrainConfig:
    return EvaluatorTrainConfig(captioned, tmp_path / "run", preset="debug", device="cpu")


def losses(run: Path) -> list[list[float]]:
    lines = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
    return [[value for name, value in line.items() if name != "clips_per_second"] for line in lines]


def test_a_run_makes_an_evaluator_with_a_card(config, encoder):
    evaluator = Evaluator.load(train_evaluator(config, encoder))
    assert evaluator.name == "evaluator-debug"
    assert evaluator.card.sources == {"choreography": "Apache-2.0"}
    assert (evaluator.card.steps, evaluator.card.clips_seen) == (4, 16)
    assert "ambidex train evaluator --preset debug" in evaluator.card.recipe
    assert len(losses(config.out)) == 4


@pytest.mark.parametrize("last", [1, 3])
def test_an_interrupted_run_resumes_to_the_same_losses_bit_for_bit(config, encoder, monkeypatch, last):
    whole = replace(config, out=config.out.with_name("whole"))
    train_evaluator(whole, encoder)
    write = MetricsLog.write

    def interrupt(self: MetricsLog, step: int, **values: float) -> None:
        write(self, step, **values)
        if step == last:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(MetricsLog, "write", interrupt)
        with pytest.raises(KeyboardInterrupt):
            train_evaluator(config, encoder)
    train_evaluator(config, encoder)
    assert losses(config.out) == losses(whole.out)
    weights = [Evaluator.load(run / "model").network.state_dict() for run in (config.out, whole.out)]
    assert all(torch.equal(weights[0][name], weights[1][name]) for name in weights[0])


def test_a_finished_run_is_not_trained_again_and_can_be_made_longer(config, encoder):
    train_evaluator(config, encoder)
    before = (config.out / "metrics.jsonl").read_bytes()
    train_evaluator(config, encoder)
    assert (config.out / "metrics.jsonl").read_bytes() == before
    assert Evaluator.load(train_evaluator(replace(config, steps=5), encoder)).card.steps == 5


@pytest.mark.parametrize(("name", "value"), [("seed", 1), ("batch", 3)])
def test_a_run_folder_of_another_configuration_is_refused(config, encoder, name, value):
    train_evaluator(replace(config, steps=1), encoder)
    with pytest.raises(InputError, match="holds a run with another"):
        train_evaluator(replace(config, steps=1, **{name: value}), encoder)


@pytest.mark.parametrize("wrong", [{"steps": 0}, {"batch": 1}])
def test_no_steps_or_a_single_clip_are_refused(config, wrong):
    with pytest.raises(InputError, match="to tell them apart"):
        train_evaluator(replace(config, **wrong))


def test_an_unknown_preset_or_device_lists_those_that_exist(config):
    with pytest.raises(UnknownNameError, match=", ".join(sorted(EVALUATOR_PRESETS))):
        train_evaluator(replace(config, preset="huge"))
    with pytest.raises(UnknownNameError, match="auto, cpu, cuda"):
        replace(config, device="tpu")
    with pytest.raises(InputError, match="seed"):
        replace(config, seed=-1)
