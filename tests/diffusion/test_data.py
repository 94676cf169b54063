"""Training clips: what the denoiser sees of a corpus."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ambidex.control import own_side_texts
from ambidex.corpus.cache import Cache, open_cache
from ambidex.diffusion import Denoiser
from ambidex.diffusion.data import _KEPT, ODDS, TrainingSet, odds_by_kind, odds_by_text
from ambidex.diffusion.handx import HandXDenoiser
from ambidex.diffusion.statistics import Statistics
from ambidex.errors import InputError
from ambidex.representations import get_representation

ALL = np.arange(10)
NO_DROP = odds_by_kind(0.0)


@pytest.fixture
def cache(corpus: Path) -> Cache:
    return open_cache(corpus, progress=False)


@pytest.fixture
def data(cache, encoder, tmp_path) -> TrainingSet:
    return TrainingSet(cache, "train", get_representation("angles"), Denoiser, encoder, tmp_path)


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
    batch = data.batch(ALL, statistics, np.random.default_rng(0), NO_DROP)
    values = batch.values[batch.mask]
    assert values.mean(0).abs().max() < 0.02
    varying = statistics.scale > 1e-5
    assert torch.allclose(values.std(0)[varying], torch.ones(int(varying.sum())), atol=0.02)


def test_the_scale_has_a_floor(data):
    assert (data.statistics(torch.full((67,), 0.5)).scale >= 0.5).all()


def test_batches_are_padded_to_whole_tokens_and_zero_where_no_hand_is(data):
    batch = data.batch(ALL[:4], data.statistics(torch.full((67,), 1e-3)), np.random.default_rng(0), odds_by_kind(0.1))
    assert batch.values.shape[1] % 4 == 0
    assert batch.values.shape[1] - data.lengths[:4].max() < 4
    assert not batch.values[~batch.mask].any()
    assert batch.shape.shape == (4, 2, 10)


def test_captions_that_are_long_or_mere_labels_are_left_out(data, encoder):
    assert encoder.asked
    assert not [text for text in encoder.asked if "story" in text or "label" in text]


def test_each_hand_reads_its_text_from_its_own_side(cache, data, encoder):
    batch = data.batch(ALL, plain(), np.random.default_rng(1), NO_DROP)
    states, mask, _ = batch.texts
    known = {}
    for clip in data.clips:
        for texts in cache.captions(int(clip)):
            sides = own_side_texts(*texts)
            known[sides[0][0], sides[1][0], sides[0][1], sides[1][1]] = clip
    sums = {text: encoder.encode([text])[0].sum().item() for texts in known for text in texts if text}
    for row in range(10):
        found = [states[part * 10 + row][mask[part * 10 + row]].sum().item() for part in range(4)]
        matches = [clip for texts, clip in known.items() if np.allclose([sums.get(text, 0.0) for text in texts], found, atol=0.05)]
        assert data.clips[row] in matches


def test_texts_are_left_out_in_every_way_and_as_often_as_said(data):
    odds = odds_by_kind(0.1)
    assert odds.sum() == pytest.approx(1)
    assert odds.min() > 0
    dropped = 1 - odds @ _KEPT
    assert dropped[0] == pytest.approx(dropped[1])
    all_given = data.batch(ALL, plain(), np.random.default_rng(2), NO_DROP).texts[2]
    assert all_given[:20].all()
    batches = [data.batch(ALL, plain(), np.random.default_rng([3, k]), odds) for k in range(60)]
    given = torch.stack([batch.texts[2] for batch in batches]).unflatten(1, (4, 10))
    assert (given[:, :2].float().mean((0, 2)) - torch.tensor(1 - dropped[:2])).abs().max() < 0.06
    assert torch.equal(given[:, 2], given[:, 3])


def test_odds_by_text_drop_each_alone_and_all_at_once():
    odds = odds_by_text(0.1)
    assert odds.sum() == pytest.approx(1)
    # All at once by 0.1; else, in 0.9 of the cases, each by 0.1.
    assert odds[-1] == pytest.approx(0.1 + 0.9 * 0.1**3)
    assert odds[0] == pytest.approx(0.9 * 0.9**3)
    assert 1 - odds @ _KEPT == pytest.approx(np.full(3, 0.1 + 0.9 * 0.1))
    assert odds_by_text(0.0)[0] == 1
    assert set(ODDS) == {"kind", "text"}


def test_handx_reads_three_texts_as_they_were_written(cache, encoder, tmp_path):
    data = TrainingSet(cache, "train", get_representation("joints"), HandXDenoiser, encoder, tmp_path)
    assert {"the left hand bends 3", "the right hand moves left 4", "they move apart"} <= set(encoder.asked)
    assert not [text for text in encoder.asked if "moves right" in text]
    batch = data.batch(ALL, plain(84), np.random.default_rng(5), NO_DROP)
    assert len(batch.texts[2]) == 30
    assert batch.values.shape[1] == data.lengths.max()


def test_a_batch_is_a_function_of_its_clips_and_of_chance(data):
    one, other = (data.batch(ALL[:3], plain(), np.random.default_rng(4), odds_by_kind(0.2)) for _ in range(2))
    assert torch.equal(one.values, other.values)
    assert torch.equal(one.texts[0], other.texts[0])


def test_a_split_without_clips_is_refused(cache, encoder, tmp_path):
    with pytest.raises(InputError, match="'val' split has no clip"):
        TrainingSet(cache, "val", get_representation("angles"), Denoiser, encoder, tmp_path)


def test_clips_of_another_rate_are_refused(cache, encoder, tmp_path):
    with pytest.raises(InputError, match="clips of 60"):
        TrainingSet(replace(cache, fps=np.full(len(cache), 60.0)), "train", get_representation("angles"), Denoiser, encoder, tmp_path)
