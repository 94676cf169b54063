"""Hits, false alarms and misses, and what is made of them."""

from typing import NamedTuple

import numpy as np


class Scores(NamedTuple):
    """Precision, recall and F1, each of any shape."""

    precision: np.ndarray
    recall: np.ndarray
    f1: np.ndarray


def count(made: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """(N, 3) hits, false alarms and misses of labels (N, ...) bool."""
    made, truth = (np.asarray(labels, bool).reshape(len(labels), -1) for labels in (made, truth))
    return np.stack([(made & truth).sum(axis=1), (made & ~truth).sum(axis=1), (~made & truth).sum(axis=1)], axis=1)


def scores(counts: np.ndarray) -> Scores:
    """Precision TP / (TP + FP), recall TP / (TP + FN), F1 = 2 TP / (2 TP + FP + FN), of counts or of means of counts.

    Sum or average counts over clips first for the micro average, as HandX does; its 1e-8 in the denominator is not needed. Where nothing
    was made and nothing wanted all three are 1; where only one of them is empty, 0.

    Args:
        counts: (..., 3) hits, false alarms, misses.
    """
    hit, alarm, miss = np.moveaxis(np.asarray(counts, np.float64), -1, 0)
    empty = hit + alarm + miss == 0
    precision, recall, f1 = (
        np.where(empty, 1.0, hit * times / np.where(rest > 0, rest, 1.0))
        for times, rest in ((1, hit + alarm), (1, hit + miss), (2, 2 * hit + alarm + miss))
    )
    return Scores(precision, recall, f1)
