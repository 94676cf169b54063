"""The evaluator: the mirror law, independence of what stands beside, and what there is no vector of."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from ambidex.corpus import Caption
from ambidex.errors import FileFormatError, IntegrityError
from ambidex.evaluation import Embeddings, Evaluator, EvaluatorCard, fid, matching_score, r_precision, rank
from ambidex.evaluation.evaluator import LENGTH
from ambidex.evaluation.evaluator_network import EvaluatorNetwork, NetworkConfig
from ambidex.motion import Motion, mirror, resample
from ambidex.motion.words import mirror_text

CAPTIONS = [
    Caption(1, "the left hand opens", "the right hand closes", "the hands part", "score"),
    Caption(1, "the left hand claps", "the right hand claps counterclockwise", "", "score"),
    Caption(2, "", "the right index tip touches the left palm", "", "grammar"),
    Caption(1, "", "", "both hands move to the left", "score"),
    Caption(1, "the left hand rests", "", "the right hand is above the left one", "score"),
    Caption(5, "the left hand opens " * 20, "it does not", "they meet", "grammar"),
    Caption(1, "the left hand waves", "the right hand rests", "they stay apart", "score"),
    Caption(1, "the left hand is a fist", "the right hand is flat", "they touch", "score"),
]
PARTS = ("left", "right", "relation", "whole")


@pytest.fixture
def evaluator(encoder) -> Evaluator:
    torch.manual_seed(7)
    made = Evaluator(EvaluatorNetwork(NetworkConfig(width=32, layers=2, heads=2, part=16, whole=24)), "made in a test")
    made.encoder = encoder
    return made


def mirrored(caption: Caption) -> Caption:
    return Caption(caption.detail, *(mirror_text(text) for text in (caption.right, caption.left, caption.relation)), caption.writer)


def figures(texts: Embeddings, motions: Embeddings, others: Embeddings) -> list[float]:
    ranks = rank(texts.whole, motions.whole)
    match = matching_score(texts.whole, motions.whole).mean()
    return [fid(others.whole, motions.whole), float(match), *r_precision(ranks, None).mean(axis=0)]


def test_a_mirrored_set_has_the_same_figures(evaluator, clips):
    texts, truth, made = evaluator.embed_texts(CAPTIONS), evaluator.embed_motions(clips.truth), evaluator.embed_motions(clips.made)
    in_mirror = [evaluator.embed_motions([mirror(motion) for motion in motions]) for motions in (clips.truth, clips.made)]
    words = evaluator.embed_texts([mirrored(caption) for caption in CAPTIONS])
    for one, other in ((truth, in_mirror[0]), (texts, words)):
        assert np.allclose(other.left, one.right, atol=1e-4, equal_nan=True)
        assert np.allclose(other.relation, np.roll(one.relation, 8, axis=1), atol=1e-4, equal_nan=True)
        assert np.allclose(other.whole, np.roll(one.whole, 12, axis=1), atol=1e-4)
    assert figures(words, in_mirror[0], in_mirror[1]) == pytest.approx(figures(texts, truth, made), rel=1e-4, abs=1e-6)


def test_a_vector_does_not_depend_on_what_stands_beside(evaluator, clips):
    together, backward = evaluator.embed_motions(clips.truth), evaluator.embed_motions(clips.truth[::-1])
    words, alone = evaluator.embed_texts(CAPTIONS), [evaluator.embed_texts([caption]) for caption in CAPTIONS]
    for part in PARTS:
        assert np.allclose(getattr(together, part), getattr(backward, part)[::-1], atol=1e-4)
        for row, motion in enumerate(clips.truth[:3]):
            assert np.allclose(getattr(together, part)[row], getattr(evaluator.embed_motions([motion]), part)[0], atol=1e-4)
        for row, each in enumerate(alone):
            assert np.allclose(getattr(words, part)[row], getattr(each, part)[0], atol=1e-4, equal_nan=True)


def test_every_vector_has_the_same_length(evaluator, clips):
    for found in (evaluator.embed_motions(clips.truth), evaluator.embed_texts(CAPTIONS)):
        for part in PARTS:
            lengths = np.linalg.norm(getattr(found, part), axis=1)
            assert lengths[np.isfinite(lengths)] == pytest.approx(LENGTH, rel=1e-4)


def test_the_same_input_gives_the_same_bytes(evaluator, clips):
    for embed, values in ((evaluator.embed_motions, clips.truth), (evaluator.embed_texts, CAPTIONS)):
        first, again = embed(values), embed(values)
        assert all(getattr(first, part).tobytes() == getattr(again, part).tobytes() for part in PARTS)


def test_more_clips_than_one_batch_holds_keep_their_places(evaluator, clips, monkeypatch):
    whole = evaluator.embed_motions(clips.truth)
    monkeypatch.setattr("ambidex.evaluation.evaluator._FRAMES_AT_ONCE", 100)
    monkeypatch.setattr("ambidex.evaluation.evaluator._TEXTS_AT_ONCE", 3)
    assert np.allclose(evaluator.embed_motions(clips.truth).whole, whole.whole, atol=1e-4)
    assert np.isfinite(evaluator.embed_texts(CAPTIONS).whole).all()


def test_another_rate_hardly_matters(evaluator, clips):
    plain = evaluator.embed_motions(clips.truth)
    fast = evaluator.embed_motions([resample(motion, 60) for motion in clips.truth])
    assert (plain.whole * fast.whole).sum(axis=1).min() > 0.999 * LENGTH**2


def test_no_motion_has_no_vector_and_a_hand_alone_has_one(evaluator, fist_motion):
    present = fist_motion.present.copy()
    present[:, 0] = False
    alone = Motion(fist_motion.joints, present, fist_motion.fps)
    nobody = Motion(fist_motion.joints, np.zeros_like(present), fist_motion.fps)
    found = evaluator.embed_motions([None, alone, nobody, fist_motion])
    for part in PARTS:
        assert np.isfinite(getattr(found, part)).all(axis=1).tolist() == [False, True, False, True]
    assert len(evaluator.embed_motions([]).whole) == 0


def test_a_part_without_text_has_no_vector_and_the_whole_is_of_the_others(evaluator):
    found = evaluator.embed_texts([*CAPTIONS[:5], Caption(1, "", " ", "", "score")])
    assert np.isfinite(found.left).all(axis=1).tolist() == [True, True, False, False, True, False]
    assert np.isfinite(found.right).all(axis=1).tolist() == [True, True, True, False, False, False]
    assert np.isfinite(found.relation).all(axis=1).tolist() == [True, False, False, True, True, False]
    assert np.isfinite(found.whole).all(axis=1).tolist() == [True] * 5 + [False]
    assert np.isnan(evaluator.embed_texts([Caption(1, "", "", "", "score")]).whole).all()


def test_one_frame_and_a_minute_can_be_seen(evaluator, fist_motion):
    long = Motion(np.tile(fist_motion.joints, (30, 1, 1, 1)), np.tile(fist_motion.present, (30, 1)), fist_motion.fps)
    assert np.isfinite(evaluator.embed_motions([fist_motion[:1], long]).whole).all()


def test_a_saved_evaluator_says_the_same_of_the_same(evaluator, encoder, clips, tmp_path):
    for tensor in evaluator.network.state_dict().values():
        tensor.copy_(tensor.half())
    evaluator.card = EvaluatorCard(recipe="by hand", sources={"made": "CC0-1.0"}, steps=3)
    evaluator.save(tmp_path / "saved")
    loaded = Evaluator.load(tmp_path / "saved")
    loaded.encoder = encoder
    assert (loaded.card, loaded.name, len(loaded.sha256)) == (evaluator.card, evaluator.name, 64)
    assert np.array_equal(loaded.embed_motions(clips.truth).whole, evaluator.embed_motions(clips.truth).whole)
    assert np.array_equal(loaded.embed_texts(CAPTIONS).whole, evaluator.embed_texts(CAPTIONS).whole)


def change(folder: Path, **values: object) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | values))


@pytest.mark.parametrize("key", ["name", "network", "card", "weights_sha256", "text_encoder"])
def test_a_configuration_with_a_key_of_another_kind_is_refused(evaluator, tmp_path, key):
    evaluator.save(tmp_path / "saved")
    change(tmp_path / "saved", **{key: 3})
    with pytest.raises(FileFormatError, match=f"'{key}' of the wrong kind"):
        Evaluator.load(tmp_path / "saved")


@pytest.mark.parametrize("network", [{"width": 64}, {"depth": 3}, {"heads": 3}, {"whole": 25}])
def test_weights_that_do_not_fit_are_refused(evaluator, tmp_path, network):
    evaluator.save(tmp_path / "saved")
    config = json.loads((tmp_path / "saved" / "config.json").read_text())
    change(tmp_path / "saved", network=config["network"] | network)
    with pytest.raises(IntegrityError):
        Evaluator.load(tmp_path / "saved")


def test_weights_that_are_cut_are_refused(evaluator, tmp_path):
    evaluator.save(tmp_path / "saved")
    weights = tmp_path / "saved" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-10])
    with pytest.raises(IntegrityError, match="cut or changed"):
        Evaluator.load(tmp_path / "saved")


def test_features_of_another_version_are_refused(evaluator, tmp_path):
    evaluator.save(tmp_path / "saved")
    change(tmp_path / "saved", representation="other")
    with pytest.raises(IntegrityError, match="features"):
        Evaluator.load(tmp_path / "saved")
