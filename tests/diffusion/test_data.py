"""Training clips: what the denoiser sees of a corpus."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ambidex.control import own_side_texts
from ambidex.corpus.cache import Cache, open_cache
from ambidex.diffusion.data import _KEPT, TrainingSet, _kept_odds
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import InputError
from ambidex.representations import get_representation

ALL = np.arange(10)


@pytest.fixture
def cache(corpus: Path) -> Cache:
    return open_cache(corpus, progress=False)


@pytest.fixture
def data(cache, encoder, tmp_path) -> TrainingSet:
    return TrainingSet(cache, "train", get_representation("angles"), encoder, tmp_path)


def plain(size: int = 67) -> Statistics:
    return Statistics(torch.zeros(size), torch.ones(size))


def test_features_are_those_of_the_clips(cache, data):
    for row, clip in enumerate(data.clips):
        motion = cache.motion(int(clip))
        features = get_representation("angles").encode([motion])
        assert torch.allclose(data.values[row].float(), features.values[0], atol=1e-3)
        assert torch.equal(data.masks[row], features.mask[0])
    assert data.lengths.tolist() == [len(cache.motion(int(clip))) for clip in data.clips]


def test_normalised_features_have_mean_zero_and_scale_one_where_a_hand_is(data):
    statistics = data.statistics(torch.full((67,), 1e-6))
    batch = data.batch(ALL, statistics, np.random.default_rng(0), 0.0)
    values = batch.values[batch.mask]
    assert values.mean(0).abs().max() < 0.02
    varying = statistics.scale > 1e-5
    assert torch.allclose(values.std(0)[varying], torch.ones(int(varying.sum())), atol=0.02)


def test_the_scale_has_a_floor(data):
    assert (data.statistics(torch.full((67,), 0.5)).scale >= 0.5).all()


def test_batches_are_padded_to_whole_tokens_and_zero_where_no_hand_is(data):
    batch = data.batch(ALL[:4], data.statistics(torch.full((67,), 1e-3)), np.random.default_rng(0), 0.1)
    assert batch.values.shape[1] % 4 == 0
    assert batch.values.shape[1] - data.lengths[:4].max() < 4
    assert not batch.values[~batch.mask].any()
    assert batch.shape.shape == (4, 2, 10)


def test_captions_that_are_long_or_mere_labels_are_left_out(data, encoder):
    assert encoder.asked
    assert not [text for text in encoder.asked if "story" in text or "label" in text]


def test_each_hand_reads_its_text_from_its_own_side(cache, data, encoder):
    batch = data.batch(ALL, plain(), np.random.default_rng(1), 0.0)
    states, mask, _ = batch.texts
    known = {}
    for clip in data.clips:
        for texts in cache.captions(int(clip)):
            sides = own_side_texts(*texts)
            known[sides[0][0], sides[1][0], sides[0][1], sides[1][1]] = clip
    sums = {text: encoder.encode([text])[0].sum().item() for texts in known for text in texts if text}
    for row in range(10):
        found = [states[part * 10 + row][mask[part * 10 + row]].sum().item() for part in range(4)]
        matches = [
            clip for texts, clip in known.items() if np.allclose([sums.get(text, 0.0) for text in texts], found, atol=0.05)
        ]
        assert data.clips[row] in matches


def test_texts_are_left_out_in_every_way_and_as_often_as_said(data):
    odds = _kept_odds(0.1)
    assert odds.sum() == pytest.approx(1)
    assert odds.min() > 0
    dropped = 1 - odds @ _KEPT
    assert dropped[0] == pytest.approx(dropped[1])
    all_given = data.batch(ALL, plain(), np.random.default_rng(2), 0.0).texts[2]
    assert all_given[:20].all()
    given = torch.stack([data.batch(ALL, plain(), np.random.default_rng([3, k]), 0.1).texts[2] for k in range(60)]).unflatten(1, (4, 10))
    assert (given[:, :2].float().mean((0, 2)) - torch.tensor(1 - dropped[:2])).abs().max() < 0.06
    assert torch.equal(given[:, 2], given[:, 3])


def test_a_batch_is_a_function_of_its_clips_and_of_chance(data):
    one, other = (data.batch(ALL[:3], plain(), np.random.default_rng(4), 0.2) for _ in range(2))
    assert torch.equal(one.values, other.values)
    assert torch.equal(one.texts[0], other.texts[0])


def test_a_split_without_clips_is_refused(cache, encoder, tmp_path):
    with pytest.raises(InputError, match="'val' split has no clip"):
        TrainingSet(cache, "val", get_representation("angles"), encoder, tmp_path)


def test_clips_of_another_rate_are_refused(cache, encoder, tmp_path):
    with pytest.raises(InputError, match="clips of 60"):
        TrainingSet(replace(cache, fps=np.full(len(cache), 60.0)), "train", get_representation("angles"), encoder, tmp_path)
