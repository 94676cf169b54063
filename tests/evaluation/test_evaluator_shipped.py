"""The evaluator in the package: texts find their motions, and every planted damage costs more than noise does."""

from dataclasses import dataclass

import numpy as np
import pytest

from ambidex.choreography import perform, random_score
from ambidex.corpus import Caption
from ambidex.evaluation import DAMAGES, NOISE, SHIPPED_EVALUATOR, Evaluator, fid, matching_score, r_precision, rank
from ambidex.evaluation.evaluator import LENGTH
from ambidex.evaluation.evaluator_features import NEARNESS, observe
from ambidex.motion import Motion, mirror, resample
from ambidex.motion.words import mirror_text

CLIPS = 96


@dataclass(frozen=True)
class Played:
    """Choreographed clips that no corpus holds, each with the caption that it was played from, and what the evaluator makes of them."""

    motions: list[Motion]
    captions: list[Caption]
    texts: np.ndarray
    truth: np.ndarray
    noisy: np.ndarray
    touching: np.ndarray
    """(N,) bool: clips whose hands touch each other."""


@pytest.fixture(scope="module")
def evaluator():
    return Evaluator.load()


@pytest.fixture(scope="module")
def played(evaluator):
    performances = perform([random_score(np.random.default_rng([77, row]), 1.5 + 0.01 * row, (77, row)) for row in range(CLIPS)])
    motions = [Motion(each.motion.joints, each.motion.present, each.motion.fps) for each in performances]
    captions = [Caption(1, each.texts[0].left, each.texts[0].right, each.texts[0].relation, "score") for each in performances]
    touching = observe(motions).values[..., NEARNESS].amax(dim=(1, 2, 3)).numpy() > 0.95
    texts = evaluator.embed_texts(captions).whole
    return Played(motions, captions, texts, seen(evaluator, motions), seen(evaluator, motions, NOISE.apply), touching)


def seen(evaluator, motions, apply=lambda each: each):
    return evaluator.embed_motions([apply(motion) for motion in motions]).whole


def top1(texts, motions, captions):
    words = np.array([f"{caption.left}|{caption.right}|{caption.relation}" for caption in captions])
    return r_precision(rank(texts, motions, texts=words), 32)[:, 0].mean()


def test_texts_find_their_motions_and_motions_their_texts(played):
    # By chance it is 3 %.
    assert top1(played.texts, played.truth, played.captions) > 0.6
    assert top1(played.truth, played.texts, played.captions) > 0.6


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_every_damage_costs_more_than_noise(evaluator, played, damage):
    # Hands that do not touch are as well three centimetres further apart.
    rows = played.touching if damage.name == "hands 3 cm apart" else np.ones(CLIPS, bool)
    hurt = seen(evaluator, played.motions, damage.apply)
    more = (matching_score(played.texts, hurt) - matching_score(played.texts, played.noisy))[rows]
    standard_error = more.std() / np.sqrt(len(more))
    assert more.mean() > 3 * standard_error
    assert fid(hurt[rows], played.truth[rows]) > 5 * fid(played.noisy[rows], played.truth[rows])


def test_the_text_of_another_clip_costs_more_than_any_damage(evaluator, played):
    wrong = matching_score(np.roll(played.texts, 1, axis=0), played.truth).mean()
    assert wrong > max(matching_score(played.texts, seen(evaluator, played.motions, damage.apply)).mean() for damage in DAMAGES)


def test_the_mirror_changes_no_figure(evaluator, played):
    other = [Caption(1, *(mirror_text(text) for text in (each.right, each.left, each.relation)), "score") for each in played.captions]
    texts, motions = evaluator.embed_texts(other).whole, seen(evaluator, played.motions, mirror)
    for one, two in ((played.texts, texts), (played.truth, motions)):
        assert np.allclose(two, np.roll(one, one.shape[1] // 2, axis=1), atol=1e-3)
    assert top1(texts, motions, other) == pytest.approx(top1(played.texts, played.truth, played.captions), abs=1e-6)


def test_another_rate_hardly_matters(evaluator, played):
    fast = seen(evaluator, played.motions, lambda motion: resample(motion, 60))
    assert (played.truth * fast).sum(axis=1).mean() > 0.99 * LENGTH**2


def test_the_card_names_every_source_and_an_open_licence(evaluator):
    assert set(evaluator.card.sources.values()) <= {"Apache-2.0", "MIT", "BSD-3-Clause"}
    assert evaluator.card.corpus_sha256 and evaluator.card.recipe and evaluator.card.date and evaluator.card.clips_seen > 0
    assert sum(path.stat().st_size for path in SHIPPED_EVALUATOR.iterdir()) < 10e6
