"""The loss: least where each text is nearest its own motion; what is true is no wrong answer; damaged copies cost."""

import math

import numpy as np
import pytest
import torch

from ambidex.corpus.cache import open_cache
from ambidex.evaluation.evaluator_data import TrainingSet
from ambidex.evaluation.evaluator_loss import contrast, evaluator_loss
from ambidex.evaluation.evaluator_network import EvaluatorNetwork
from ambidex.evaluation.evaluator_presets import get_evaluator_preset

SCALE = torch.tensor(20.0)
NONE, ALL = torch.zeros(4, 4, dtype=torch.bool), torch.ones(4, dtype=torch.bool)


def test_texts_at_their_own_motions_cost_nothing_and_chance_costs_its_logarithm():
    vectors = torch.eye(4)
    assert contrast(vectors, vectors, SCALE, ALL, NONE) < 1e-6
    assert contrast(torch.zeros(4, 4), vectors, SCALE, ALL, NONE) == pytest.approx(math.log(4))


def test_texts_at_other_motions_cost_much():
    vectors = torch.eye(4)
    assert contrast(vectors, vectors.roll(1, 0), SCALE, ALL, NONE) > 15


def test_a_text_that_is_true_of_another_motion_is_not_held_against_it():
    texts, motions = torch.eye(4), torch.eye(4)
    texts[1], motions[1] = texts[0], motions[0]
    same = NONE.clone()
    same[0, 1] = same[1, 0] = True
    assert contrast(texts, motions, SCALE, ALL, NONE) > 0.3
    assert contrast(texts, motions, SCALE, ALL, same) < 1e-6


def test_a_part_without_text_asks_nothing_and_is_no_answer():
    texts, motions = torch.eye(4), torch.eye(4)
    given = torch.tensor([True, True, True, False])
    garbage = texts.clone()
    garbage[3] = texts[0]
    assert torch.equal(contrast(texts, motions, SCALE, given, NONE), contrast(garbage, motions, SCALE, given, NONE))
    assert contrast(texts, motions, SCALE, ~ALL, NONE) == 0


def test_a_few_steps_on_one_batch_lower_every_part(captioned, encoder, tmp_path):
    preset = get_evaluator_preset("debug")
    data = TrainingSet(open_cache(captioned), "train", encoder, tmp_path)
    batch = data.batch(np.arange(8), np.random.default_rng(0), 0.5, 0.0, 0.0)
    torch.manual_seed(0)
    network = EvaluatorNetwork(preset.network)
    optimizer = torch.optim.AdamW(network.parameters(), lr=6e-3)
    seen = []
    for _ in range(45):
        loss, parts = evaluator_loss(network, batch, preset)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        seen.append({name: float(value) for name, value in parts.items()})
    assert [name for name in ("hands", "relation", "whole", "harm", "tell") if not seen[-1][name] < 0.9 * seen[0][name]] == []
    assert seen[-1]["found"] > 0.9
