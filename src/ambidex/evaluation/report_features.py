"""What an evaluator's features tell of each made motion, in columns, and of all of them together, as figures with intervals."""

from collections.abc import Sequence

import numpy as np

from ambidex.corpus import Caption
from ambidex.evaluation.distribution import fid, multimodality
from ambidex.evaluation.intervals import Interval
from ambidex.evaluation.redrawing import diversity_interval, fid_interval
from ambidex.evaluation.report_motions import Columns
from ambidex.evaluation.retrieval import BATCH, TOP, matching_score, r_precision, rank

_WAYS = {"t2m": BATCH, "t2m_full": None, "m2t_full": None}


def feature_columns(features: np.ndarray, texts: np.ndarray, asked: Sequence[Caption]) -> Columns:
    """Retrieval and matching of each motion, multimodality of each text.

    A motion that is missing is never found, and left out of matching and multimodality.

    Args:
        features: (G, N, D) of the made motions; NaN where one is missing.
        texts: (N, D).
        asked: the texts themselves: equal ones are not held against each other.
    """
    words = np.unique([f"{each.left}\n{each.right}\n{each.relation}" for each in asked], return_inverse=True)[1]
    found: Columns = {}
    for way, batch in _WAYS.items():
        hits = np.stack([_hits(group, texts, words, batch, backward=way == "m2t_full") for group in features], axis=1)
        found |= {f"{way}_{top + 1}": hits[..., top, None] for top in range(TOP)}
    found["matching"] = np.stack([matching_score(texts, group) for group in features], axis=1)[..., None].astype(np.float64)
    found["multimodality"] = np.array([_spread(samples) for samples in features.swapaxes(0, 1)])[:, None, None]
    return found


def feature_figures(features: np.ndarray, truth: np.ndarray) -> dict[str, Interval]:
    """FID and diversity: means over the groups, with the interval that one group has; and FID of all groups at once.

    Args:
        features: (G, N, D) of the made motions.
        truth: (N, D) of the true ones.
    """
    there = np.asarray(np.isfinite(features).all(axis=2))
    if there.sum(axis=1).min() < 2:
        return dict.fromkeys(("fid", "fid_all", "diversity"), Interval(np.nan, np.nan, np.nan, 0))
    each = [diversity_interval(group[known]) for group, known in zip(features, there, strict=True)]
    parts = np.mean([(one.value, one.low, one.high) for one in each], axis=0)
    spread = Interval(*(float(part) for part in parts), count=each[0].count)
    one = _not_negative(fid_interval(features, truth))
    every = one if len(features) == 1 else _not_negative(_fid_of_all(features, truth))
    return {"fid": one, "fid_all": every, "diversity": spread}


def _not_negative(found: Interval) -> Interval:
    """A distance ends at 0: percentiles that were moved back would go below where two sets are alike."""
    return Interval(found.value, max(found.low, 0.0), max(found.high, 0.0), found.count)


def _fid_of_all(features: np.ndarray, truth: np.ndarray) -> Interval:
    """All samples against the truths; clips are drawn with all their samples."""
    groups, clips = features.shape[:2]
    every = features.reshape(groups * clips, -1)
    value = fid(every[np.isfinite(every).all(axis=1)], truth)
    found = fid_interval(every, np.tile(truth, (groups, 1)), np.tile(np.arange(clips), groups))
    # The truths stand there once for each group, which changes their covariance by a hair; the exact value is in the middle.
    return Interval(value, found.low + value - found.value, found.high + value - found.value, clips)


def _hits(motions: np.ndarray, texts: np.ndarray, words: np.ndarray, batch: int | None, backward: bool) -> np.ndarray:
    """(N, TOP) chance that each is found; 0 for what is missing."""
    hits = np.zeros((len(texts), TOP))
    there = np.isfinite(motions).all(axis=1) & np.isfinite(texts).all(axis=1)
    if there.any():
        queries, answers = (motions, texts) if backward else (texts, motions)
        hits[there] = r_precision(rank(queries[there], answers[there], texts=words[there]), batch)
    return hits


def _spread(samples: np.ndarray) -> float:
    """Multimodality of the samples (G, D) of one text."""
    known = samples[np.isfinite(samples).all(axis=1)]
    return multimodality(known[None]) if len(known) > 1 else float("nan")
