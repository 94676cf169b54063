"""`Shelf`: single motions of a corpus, read when they are asked for, so that a corpus of any size needs little memory."""

from collections import OrderedDict
from threading import Lock

import pyarrow as pa

from ambidex.corpus.rows import read_motions
from ambidex.corpus.store import Corpus
from ambidex.motion import Motion

MOTION_COLUMNS = ["clip_id", "fps", "num_frames", "joints", "present", "hand_shape"]
"""What a motion without hand parameters needs."""
_SHARDS_KEPT = 2
"""Two readers may stand at different places."""


class Shelf:
    """The motions of a corpus by shard and row; the shards that were read last are kept, so it is quick in the order of the corpus.

    Args:
        corpus: whose hand parameters are left out.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._kept: OrderedDict[int, pa.RecordBatch] = OrderedDict()
        self._lock = Lock()

    def motion(self, shard: int, row: int) -> Motion:
        """One motion.

        Raises:
            IntegrityError: its shard is missing, cut or damaged.
            InputError: the row is no motion.
        """
        with self._lock:
            if shard not in self._kept:
                while len(self._kept) >= _SHARDS_KEPT:
                    self._kept.popitem(last=False)
                batches = list(self._corpus.shard_batches(self._corpus.manifest.shards[shard], MOTION_COLUMNS))
                self._kept[shard] = pa.Table.from_batches(batches).combine_chunks().to_batches()[0]
            self._kept.move_to_end(shard)
            rows = self._kept[shard]
        return read_motions(rows.slice(row, 1), parameters=False)[0]
