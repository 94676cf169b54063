"""Tests for report_features.py."""

import numpy as np
import pytest

from ambidex.corpus import Caption
from ambidex.evaluation.distribution import fid, multimodality
from ambidex.evaluation.presets import Embedded
from ambidex.evaluation.report_features import feature_columns, feature_figures

_ASKED = [Caption(1, f"left {row}", "", "", "score") for row in range(40)]


@pytest.fixture
def features() -> np.ndarray:
    """Three samples for each of 40 texts; one is missing."""
    found = np.random.default_rng(1).normal(size=(3, 40, 5))
    found[1, 7] = np.nan
    return found


def test_motions_that_are_their_texts_are_always_found() -> None:
    texts = np.random.default_rng(2).normal(size=(40, 5))
    columns = feature_columns(texts[None], texts, _ASKED)
    for name, values in columns.items():
        assert values.shape == (40, 1, 1), name
        if name.startswith(("t2m", "m2t")):
            assert (values == 1).all(), name
    assert not columns["matching"].any()


def test_retrieval_is_that_of_the_published_protocol(features: np.ndarray) -> None:
    texts = np.random.default_rng(2).normal(size=(40, 5))
    embedded = Embedded(texts, texts, features, words=[caption.left for caption in _ASKED])
    columns = feature_columns(features, texts, _ASKED)
    for sample in range(3):
        for way, batch in (("t2m", 32), ("t2m_full", None)):
            top = embedded.top(texts, features[sample], batch)
            found = [columns[f"{way}_{each}"][:, sample].mean() for each in (1, 2, 3)]
            np.testing.assert_allclose(found, top.mean(axis=0))


def test_a_missing_motion_is_never_found_and_left_out_of_the_rest(features: np.ndarray) -> None:
    columns = feature_columns(features, features[0], _ASKED)
    assert columns["t2m_full_1"][7, :, 0].tolist()[1] == 0
    assert np.isnan(columns["matching"][7, 1, 0])
    assert columns["multimodality"][7, 0, 0] == pytest.approx(multimodality(features[None, [0, 2], 7]))


def test_equal_texts_are_not_held_against_each_other(features: np.ndarray) -> None:
    same = [Caption(1, "the same", "", "", "score")] * 40
    columns = feature_columns(features[:1], features[2], same)
    assert (columns["t2m_full_1"] == 1).all()


def test_figures_of_all_are_those_of_the_functions(features: np.ndarray) -> None:
    truth = np.random.default_rng(3).normal(size=(40, 5))
    found = feature_figures(features, truth)
    known = [group[np.isfinite(group).all(axis=1)] for group in features]
    assert found["fid"].value == pytest.approx(np.mean([fid(group, truth) for group in known]))
    assert found["fid_all"].value == pytest.approx(fid(np.concatenate(known), truth))
    assert found["fid_all"].low < found["fid_all"].value < found["fid_all"].high
    assert found["fid_all"].count == 40


def test_nothing_made_has_no_figure() -> None:
    found = feature_figures(np.full((1, 4, 5), np.nan), np.zeros((4, 5)))
    assert all(np.isnan(each.value) and each.count == 0 for each in found.values())
