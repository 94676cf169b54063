"""Tests for retrieval.py."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.evaluation import retrieval
from ambidex.evaluation.retrieval import matching_score, r_precision, rank

_RNG = np.random.default_rng(4)
MOTIONS = _RNG.normal(size=(150, 6))
TEXTS = MOTIONS + 0.6 * _RNG.normal(size=(150, 6))


def _slowly(texts: np.ndarray, motions: np.ndarray, batch: int, draws: int) -> np.ndarray:
    """Top-1 to 3 over batches that are really drawn."""
    rng = np.random.default_rng(0)
    hits = np.zeros(3)
    for _ in range(draws):
        rows = rng.permutation(len(texts))[:batch]
        apart = np.linalg.norm(texts[rows, None] - motions[rows], axis=-1)
        place = (apart < np.diagonal(apart)[:, None]).sum(axis=1)
        hits += [(place < k).mean() for k in (1, 2, 3)]
    return hits / draws


def test_the_closed_form_is_what_drawing_batches_of_32_comes_to() -> None:
    found = r_precision(rank(TEXTS, MOTIONS)).mean(axis=0)
    np.testing.assert_allclose(found, _slowly(TEXTS, MOTIONS, 32, 3000), atol=0.004)


def test_over_the_full_set_it_is_the_plain_rank() -> None:
    found = r_precision(rank(TEXTS, MOTIONS), batch=None).mean(axis=0)
    np.testing.assert_allclose(found, _slowly(TEXTS, MOTIONS, 150, 1))
    np.testing.assert_allclose(r_precision(rank(TEXTS, MOTIONS), batch=1000).mean(axis=0), found)


def test_a_set_of_fewer_than_32_is_one_batch_and_every_sample_counts() -> None:
    few = rank(TEXTS[:20], MOTIONS[:20])
    np.testing.assert_allclose(r_precision(few), r_precision(few, batch=None))
    assert len(r_precision(rank(TEXTS[:33], MOTIONS[:33]))) == 33
    assert r_precision(rank(TEXTS[:1], MOTIONS[:1])).tolist() == [[1, 1, 1]]


def test_the_truth_against_itself_is_perfect_and_order_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (r_precision(rank(MOTIONS, MOTIONS)) == 1).all()
    whole = r_precision(rank(TEXTS, MOTIONS))
    order = _RNG.permutation(150)
    np.testing.assert_allclose(r_precision(rank(TEXTS[order], MOTIONS[order])), whole[order])
    monkeypatch.setattr(retrieval, "_ROWS_AT_ONCE", 7)
    np.testing.assert_allclose(r_precision(rank(TEXTS, MOTIONS)), whole)


def test_captions_of_one_clip_and_equal_texts_are_not_held_against_each_other() -> None:
    clips = np.repeat(np.arange(30), 5)
    motions = MOTIONS[clips]
    texts = motions + 0.01 * _RNG.normal(size=motions.shape)
    # In one batch four of five captions find another one's motion, which is the same: chance, not an error of theirs.
    assert r_precision(rank(texts, motions), batch=None)[:, 0].mean() == pytest.approx(0.2)
    assert (r_precision(rank(texts, motions, clips), batch=None) == 1).all()
    words = np.array(["wave", "wave", "fist"])
    three = np.array([[0.0], [1.0], [5.0]])
    texts = np.array([[0.6], [0.6], [5.0]])
    assert r_precision(rank(texts, three, texts=words), None)[:, 0].tolist() == [1, 1, 1]
    assert r_precision(rank(texts, three), None)[:, 0].tolist() == [0, 1, 1]


def test_a_model_that_makes_one_motion_scores_chance() -> None:
    same = np.zeros_like(MOTIONS)
    np.testing.assert_allclose(r_precision(rank(TEXTS, same)).mean(axis=0), np.arange(1, 4) / 32)


def test_text_to_motion_and_motion_to_text_are_different_questions() -> None:
    texts, motions = np.array([[0.0], [1.0], [10.0]]), np.array([[0.0], [4.0], [4.5]])
    assert r_precision(rank(texts, motions), None)[:, 0].tolist() == [1, 0, 1]
    assert r_precision(rank(motions, texts), None)[:, 0].tolist() == [1, 1, 0]


def test_the_matching_score_is_a_mean_over_all_whatever_their_number() -> None:
    assert matching_score(TEXTS[:33], MOTIONS[:33]).mean() == pytest.approx(np.linalg.norm(TEXTS[:33] - MOTIONS[:33], axis=1).mean())
    assert (matching_score(TEXTS, TEXTS) == 0).all()


def test_what_does_not_go_together_is_refused() -> None:
    with pytest.raises(InputError, match="Queries have shape"):
        rank(TEXTS, MOTIONS[:5])
    with pytest.raises(InputError, match=r"must be \(150,\)"):
        rank(TEXTS, MOTIONS, np.arange(3))
    with pytest.raises(InputError, match="at least 2"):
        r_precision(rank(TEXTS, MOTIONS), batch=1)
    with pytest.raises(InputError, match="Text features"):
        matching_score(TEXTS, MOTIONS[:5])
