"""Batches: a function of their draws; texts stand with their clips; what is true of another clip is no wrong answer."""

import numpy as np
import pytest
import torch

from ambidex.control import own_side_texts
from ambidex.corpus.cache import open_cache
from ambidex.errors import InputError
from ambidex.evaluation.evaluator_data import TrainingSet
from ambidex.evaluation.evaluator_features import NEARNESS


@pytest.fixture(scope="module")
def cache(captioned):
    return open_cache(captioned)


@pytest.fixture
def data(cache, encoder, tmp_path):
    return TrainingSet(cache, "train", encoder, tmp_path)


def draw(data, seed=0, count=10, **changes):
    settings = {"harmed": 0.5, "drop": 0.0, "noise_m": 0.0} | changes
    return data.batch(np.arange(count), np.random.default_rng(seed), **settings)


def test_a_batch_is_a_function_of_its_draws(data):
    one, same, other = draw(data, 4, noise_m=0.001), draw(data, 4, noise_m=0.001), draw(data, 5, noise_m=0.001)
    assert torch.equal(one.observed.values, same.observed.values)
    assert torch.equal(one.rows, same.rows) and torch.equal(one.harmed, same.harmed)
    assert not torch.equal(one.harmed, other.harmed) or not torch.equal(one.rows, other.rows)


def test_each_clip_stands_with_a_caption_of_its_own(cache, data, encoder):
    batch = draw(data)
    sums = [states[mask].sum().item() for group in batch.texts for states, mask in zip(*group, strict=True)]
    for row, clip in enumerate(data.clips[:10]):
        told = [own_side_texts(*caption) for caption in cache.captions(int(clip))]
        known = [[[encoder.encode([text])[0].half().sum().item() if text else None for text in side] for side in both] for both in told]
        found = [[sums[number] if number >= 0 else None for number in side] for side in batch.rows[row].tolist()]
        assert any(_like(found, each) for each in known)


def _like(found, known):
    pairs = [(one, two) for ours, theirs in zip(found, known, strict=True) for one, two in zip(ours, theirs, strict=True)]
    return all((one is None) == (two is None) and (one is None or abs(one - two) < 0.1) for one, two in pairs)


def test_texts_of_like_length_are_together(data):
    lengths = [int(mask.sum(1).max()) for _, mask in draw(data).texts]
    assert lengths == sorted(lengths)
    assert lengths[0] < lengths[-1]


def test_a_text_is_true_of_its_own_clip_and_of_those_that_are_told_with_it(data):
    batch = draw(data)
    given = torch.cat([batch.rows[:, 0, 0], batch.rows[:, 1, 0]]) >= 0
    assert torch.equal(batch.same_hand.diagonal(), given)
    twice = data.batch(np.array([0, 0, 1]), np.random.default_rng(0), 0.5, 0.0, 0.0)
    assert torch.equal(twice.same_hand[0, :2], (twice.rows[0, 0, 0] >= 0).expand(2))
    assert torch.equal(twice.same_relation[0, :2], (twice.rows[0, 0, 1] >= 0).expand(2))


def test_some_texts_are_left_out_but_never_all(data):
    rows = torch.cat([draw(data, seed, drop=0.5).rows for seed in range(5)])
    full = torch.cat([draw(data, seed).rows for seed in range(5)])
    assert ((rows >= 0).flatten(1).any(1)).all()
    assert (rows >= 0).sum() < 0.85 * (full >= 0).sum()
    assert ((rows[:, 0, 1] >= 0) == (rows[:, 1, 1] >= 0)).all()


def test_a_text_that_is_not_there_is_not_contradicted(data):
    for seed in range(5):
        batch = draw(data, seed, harmed=1.0, drop=0.3)
        rows = batch.rows[batch.harmed]
        given = torch.stack([rows[:, 0, 0], rows[:, 1, 0], rows[:, 0, 1]], dim=1) >= 0
        assert not (batch.harms[:, :3] & ~given).any()
        assert torch.equal(batch.harms[:, 3], batch.harms[:, :3].any(1))
        assert batch.harms.any()


def test_copies_are_damaged(data):
    batch = draw(data, harmed=1.0)
    clean, copies = batch.observed.values[:10], batch.observed.values[10:]
    assert len(copies) == 10
    assert ((copies - clean).abs().amax(dim=(1, 2, 3)) > 0.01).float().mean() > 0.8
    assert copies[..., NEARNESS].isfinite().all()


def test_a_split_without_captions_is_refused(cache, encoder, tmp_path):
    empty = np.zeros_like(cache.split)
    with pytest.raises(InputError, match="no clip with captions"):
        TrainingSet(type(cache)(**{**vars(cache), "split": empty}), "val", encoder, tmp_path)
