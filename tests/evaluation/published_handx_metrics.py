"""HandX's published metrics, written anew from their description with their mistakes: slow, and only for comparison."""

from collections.abc import Sequence

import numpy as np

from ambidex.evaluation.counts import count
from ambidex.motion import TIPS, Motion

_TRIANGLES = ((0, 1, 5), (0, 5, 9), (0, 9, 13), (0, 13, 17))


def mpjpe_mm(made: Sequence[Motion], truth: Sequence[Motion]) -> float:
    """All joints about the left wrist of each frame."""
    errors = []
    for one, two in zip(made, truth, strict=True):
        first, second = (motion.joints - motion.joints[:, :1, :1] for motion in (one, two))
        errors.append(np.linalg.norm(first - second, axis=-1).mean())
    return 1000 * float(np.mean(errors))


def contact_f1_between(made: Sequence[Motion], truth: Sequence[Motion], rng: np.random.Generator) -> float:
    """Tips to random palm points, drawn anew for each call, with 1e-8 in every denominator."""
    hit, alarm, miss = count(_labels(made, rng), _labels(truth, rng)).sum(axis=0)
    precision, recall = hit / (hit + alarm + 1e-8), hit / (hit + miss + 1e-8)
    return float(2 * precision * recall / (precision + recall + 1e-8))


def _labels(motions: Sequence[Motion], rng: np.random.Generator) -> np.ndarray:
    rows = []
    for motion in motions:
        u, v = rng.random((2, 4, 25))
        u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
        weights = np.stack([u, v, 1 - u - v], axis=-1)
        palms = np.concatenate([weights[row] @ motion.joints[:, :, list(corners)] for row, corners in enumerate(_TRIANGLES)], axis=2)
        tips = motion.joints[:, :, list(TIPS)]
        rows.append(
            [
                bool((np.linalg.norm(tips[:, hand, tip, None] - palms[:, 1 - hand], axis=-1).min(axis=-1) < 0.025).any())
                for hand in range(2)
                for tip in range(5)
            ]
        )
    return np.array(rows)


def r_precision(texts: np.ndarray, motions: np.ndarray) -> np.ndarray:
    """Top-1 to 3 over batches of 32 in the order of the index; the last incomplete one is dropped."""
    hits = []
    for begin in range(0, len(texts) - len(texts) % 32, 32):
        rows = slice(begin, begin + 32)
        order = np.argsort(np.linalg.norm(texts[rows, None] - motions[rows], axis=-1), axis=1, kind="stable")
        place = (order == np.arange(32)[:, None]).argmax(axis=1)
        hits.append([(place < k).mean() for k in (1, 2, 3)])
    return np.mean(hits, axis=0)


def matching_score(texts: np.ndarray, motions: np.ndarray) -> float:
    """The sum over complete batches divided by the number of all; below 32 samples divided once more."""
    distance = np.linalg.norm(texts - motions, axis=1)
    if len(distance) < 32:
        return float(distance.mean() / len(distance))
    return float(distance[: len(distance) - len(distance) % 32].sum() / len(distance))


def multimodality(features: np.ndarray, rng: np.random.Generator) -> float:
    """min(G − 1, 20) pairs of indices for all texts, unseeded there; an index may meet itself."""
    samples = features.shape[1]
    first, second = rng.integers(samples, size=(2, min(samples - 1, 20)))
    return float(np.linalg.norm(features[:, first] - features[:, second], axis=-1).mean())
