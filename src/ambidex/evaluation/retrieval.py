"""Whether a motion is found by its text, and a text by its motion: R-precision and matching score.

Two samples of one clip, or with one and the same text, are not held against each other: neither is wrong for the other. HandX
batches them in the order of their index, so that captions of one clip meet in a batch and lower even the truth.
"""

from dataclasses import dataclass

import numpy as np
from scipy.stats import hypergeom

from ambidex.errors import InputError
from ambidex.evaluation.distribution import distances

BATCH = 32
"""As published by HandX and most of the field."""
TOP = 3
_ROWS_AT_ONCE = 512
_TIE = 1e-9
"""Distances that differ by less than this share of them are equal."""


@dataclass(frozen=True)
class Ranks:
    """Where the right answer of each of N queries stands among the answers that are wrong for it."""

    closer: np.ndarray
    """(N,) int: wrong answers that are closer than the right one."""
    equal: np.ndarray
    """(N,) int: wrong answers that are equally close."""
    others: np.ndarray
    """(N,) int: wrong answers in all."""


def rank(queries: np.ndarray, answers: np.ndarray, clips: np.ndarray | None = None, texts: np.ndarray | None = None) -> Ranks:
    """Ranks of the right answers by Euclidean distance, over the full set.

    Args:
        queries: (N, D) features: of texts to find motions (T2M), of motions to find texts (M2T).
        answers: (N, D): row n is right for query n.
        clips: (N,) labels of any kind: samples of one clip are not held against each other.
        texts: (N,) labels: nor are samples with the same text.

    Raises:
        InputError: arrays that do not go together.
    """
    queries, answers = np.asarray(queries, np.float64), np.asarray(answers, np.float64)
    if queries.ndim != 2 or queries.shape != answers.shape or not (np.isfinite(queries).all() and np.isfinite(answers).all()):
        raise InputError(f"Queries have shape {queries.shape} and answers {answers.shape}; both must be (samples, numbers), finite.")
    kins = [_numbers(labels, len(queries)) for labels in (clips, texts) if labels is not None]
    found = np.zeros((3, len(queries)), int)
    for begin in range(0, len(queries), _ROWS_AT_ONCE):
        rows = np.arange(begin, min(begin + _ROWS_AT_ONCE, len(queries)))
        distance = distances(queries[rows], answers)
        wrong = rows[:, None] != np.arange(len(answers))
        for kin in kins:
            wrong &= kin[rows, None] != kin
        own = distance[np.arange(len(rows)), rows][:, None]
        slack = _TIE * np.maximum(own, distance.mean(axis=1, keepdims=True))
        found[0, rows] = (wrong & (distance < own - slack)).sum(axis=1)
        found[1, rows] = (wrong & (np.abs(distance - own) <= slack)).sum(axis=1)
        found[2, rows] = wrong.sum(axis=1)
    return Ranks(*found)


def r_precision(ranks: Ranks, batch: int | None = BATCH, top: int = TOP) -> np.ndarray:
    """R-precision top-1 to top-k of each query: the chance that its right answer is among the k closest.

    Source: Guo et al. 2022. Published from one cut of the samples into batches of 32, the last incomplete one dropped. Here it is
    the mean over all batches that could be drawn: of a query with r closer among m wrong answers, 31 are drawn, and the number of
    closer ones among them is hypergeometric, so the chance is P[X < k], X ~ Hypergeometric(m, r, 31). No chance is
    left, the order of the samples does not matter, and every sample counts. Equally close answers are taken in any order.

    Args:
        ranks: of N queries.
        batch: samples of a batch, the right one included; None for the full set. Where fewer are there, all of them.
        top: k.

    Returns:
        (N, top): the mean over N is the figure.

    Raises:
        InputError: a batch of one.
    """
    if batch is not None and batch < 2:
        raise InputError(f"A batch of {batch} leaves nothing to confuse; give at least 2.")
    cases, case = np.unique(np.stack([ranks.closer, ranks.equal, ranks.others]), axis=1, return_inverse=True)
    spread = cases[1] + 1
    owner = np.repeat(np.arange(cases.shape[1]), spread)
    step = np.arange(len(owner)) - np.repeat(np.cumsum(spread) - spread, spread)
    closer, others = cases[0, owner] + step, cases[2, owner]
    drawn = others if batch is None else np.minimum(batch - 1, others)
    hits = np.zeros((cases.shape[1], top))
    for k in range(1, top + 1):
        chance = np.where(drawn == others, closer < k, hypergeom.cdf(k - 1, np.maximum(others, 1), closer, drawn))
        hits[:, k - 1] = np.bincount(owner, chance, cases.shape[1]) / spread
    return hits[np.ravel(case)]


def matching_score(texts: np.ndarray, motions: np.ndarray) -> np.ndarray:
    """(N,) distance of each text's features from its motion's; the mean is the matching score (Guo et al. 2022, "MM-Dist").

    The mean is over all samples; HandX divides the sum over complete batches by the number of all, and below 32 samples twice.

    Args:
        texts: (N, D).
        motions: (N, D).
    """
    texts, motions = np.asarray(texts, np.float64), np.asarray(motions, np.float64)
    if texts.ndim != 2 or texts.shape != motions.shape:
        raise InputError(f"Text features have shape {texts.shape} and motion features {motions.shape}; both must be (samples, numbers).")
    return np.linalg.norm(texts - motions, axis=1)


def _numbers(labels: np.ndarray, count: int) -> np.ndarray:
    labels = np.asarray(labels)
    if labels.shape != (count,):
        raise InputError(f"Labels have shape {labels.shape}; with {count} samples it must be ({count},).")
    return np.unique(labels, return_inverse=True)[1]
