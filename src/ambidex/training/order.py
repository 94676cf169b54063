"""Which clips make up which batch: clips of like length together, a function of seed and step alone."""

from functools import lru_cache

import numpy as np


class Order:
    """An endless, reproducible order of batches.

    In every epoch each clip stands in one batch (but for a remainder smaller than a batch); a step's batch depends on
    the seed and the step only, so a run that resumes sees what it would have seen.
    """

    def __init__(self, lengths: np.ndarray, batch: int, seed: int, weights: np.ndarray | None = None) -> None:
        """Sets the order up.

        Args:
            lengths: (N,) frames of each clip.
            batch: clips per batch; fewer if there are fewer clips.
            seed: of the order.
            weights: (N,) how often a clip stands in an epoch, 1 being once; fractions are drawn.
        """
        self.lengths = np.asarray(lengths)
        self.seed = seed
        self.weights = weights
        self.batch = min(batch, self._size())
        self._epoch = lru_cache(maxsize=2)(self._make_epoch)
        self.per_epoch = self._size() // self.batch

    def _size(self) -> int:
        return len(self.lengths) if self.weights is None else int(np.floor(self.weights).sum() + np.floor((self.weights % 1).sum()))

    def __call__(self, step: int) -> np.ndarray:
        """Clip numbers (batch,) of a step; step 0 is the first."""
        epoch, place = divmod(step, self.per_epoch)
        return self._epoch(epoch)[place]

    def _make_epoch(self, epoch: int) -> np.ndarray:
        chance = np.random.default_rng([self.seed, epoch])
        clips = np.arange(len(self.lengths))
        if self.weights is not None:
            clips = np.repeat(clips, np.floor(self.weights).astype(int))
            parts = self.weights % 1
            if extra := self._size() - len(clips):
                drawn = chance.choice(len(parts), extra, replace=False, p=parts / parts.sum())
                clips = np.concatenate([clips, drawn])
        clips = chance.permutation(clips)[: self.per_epoch * self.batch]
        # A stable sort keeps the shuffle among clips of one length.
        clips = clips[np.argsort(self.lengths[clips], kind="stable")]
        return chance.permutation(clips.reshape(self.per_epoch, self.batch))
