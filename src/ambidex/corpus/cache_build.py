"""Building the training cache: one pass over the shards, every array written as a stream.

Arrays are written and not mapped here: a full disk is then an error, where a mapped page would kill the process.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyarrow as pa
from tqdm import tqdm

from ambidex.corpus.clip import SPLITS
from ambidex.corpus.rows import PARAMETER_SHAPES, read_frames
from ambidex.corpus.store import Corpus
from ambidex.motion import NUM_SHAPE

INDEX_FILE = "cache.json"
_COLUMNS = [
    "clip_id", "source", "split", "fps", "num_frames", "joints", "present", "captions",
    *(f"hand_{name}" for name in PARAMETER_SHAPES), "hand_shape",
]  # fmt: skip


def build_cache(corpus: Corpus, folder: Path, key: Mapping[str, object], progress: bool) -> None:
    """Writes the arrays and the index of a cache into an empty folder.

    Args:
        corpus: what is cached.
        folder: where to.
        key: what the cache depends on; "dtype" and "left_out" (writers of captions) are obeyed, all of it is stored.
        progress: show a progress bar when the error output is a terminal.
    """
    clips, frames = corpus.manifest.clips, corpus.manifest.frames
    sources = list(corpus.manifest.counts("sources"))
    captions = _CaptionTable(key["left_out"])
    clip_ids: list[str] = []
    lengths: list[int] = []
    with ExitStack() as stack:

        def array(name: str, dtype: str, *shape: int) -> "_ArrayStream":
            return _ArrayStream(stack.enter_context((folder / f"{name}.npy").open("wb")), dtype, shape)

        dtype = str(key["dtype"])
        tracks = {name: array(name, dtype, frames, *shape) for name, shape in PARAMETER_SHAPES.items()}
        joints, present = array("joints", dtype, frames, 2, 21, 3), array("present", "bool", frames, 2)
        shape, known = array("shape", dtype, clips, 2, NUM_SHAPE), array("has_parameters", "bool", clips)
        fps, split, source = array("fps", "float32", clips), array("split", "int8", clips), array("source", "int16", clips)
        with tqdm(total=clips, desc="cache", unit=" clips", disable=None if progress else True) as bar:
            for batch in corpus.batches(_COLUMNS):
                joints.write(np.concatenate(read_frames(batch.column("joints"), (2, 21, 3))))
                present.write(np.concatenate(read_frames(batch.column("present"), (2,))))
                lengths += batch.column("num_frames").to_pylist()
                hands = np.array(batch.column("hand_shape").is_valid().to_pylist(), bool)
                known.write(hands)
                shape.write(_fill_shapes(batch, hands))
                for name, dimensions in PARAMETER_SHAPES.items():
                    tracks[name].write(_fill_frames(batch, name, dimensions, lengths[-len(batch) :]))
                fps.write(batch.column("fps").to_numpy())
                split.write(np.array([SPLITS.index(name) for name in batch.column("split").to_pylist()]))
                source.write(np.array([sources.index(name) for name in batch.column("source").to_pylist()]))
                clip_ids += batch.column("clip_id").to_pylist()
                captions.add(batch.column("captions"))
                bar.update(len(batch))
    np.save(folder / "offsets.npy", np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64))
    captions.save(folder)
    index = {"key": key, "sources": sources, "clip_ids": clip_ids, "texts": list(captions.numbers)}
    (folder / INDEX_FILE).write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


class _ArrayStream:
    """An npy file whose shape is known beforehand, written piece by piece."""

    def __init__(self, stream: BinaryIO, dtype: str, shape: Sequence[int]) -> None:
        self._stream = stream
        self._dtype = np.dtype(dtype)
        header = {"descr": np.lib.format.dtype_to_descr(self._dtype), "fortran_order": False, "shape": tuple(shape)}
        np.lib.format.write_array_header_1_0(stream, header)

    def write(self, piece: np.ndarray) -> None:
        self._stream.write(np.ascontiguousarray(piece, self._dtype).tobytes())


class _CaptionTable:
    """Captions as numbers of texts, each distinct text once."""

    def __init__(self, left_out: object) -> None:
        self.numbers: dict[str, int] = {"": 0}
        self._left_out = left_out if isinstance(left_out, list) else []
        self._rows: list[tuple[int, ...]] = []
        self._details: list[int] = []
        self._offsets = [0]

    def add(self, column: pa.Array) -> None:
        for captions in column.to_pylist():
            for caption in captions:
                if caption["writer"] not in self._left_out:
                    texts = (caption["left"], caption["right"], caption["relation"])
                    self._rows.append(tuple(self.numbers.setdefault(text, len(self.numbers)) for text in texts))
                    self._details.append(caption["detail"])
            self._offsets.append(len(self._rows))

    def save(self, folder: Path) -> None:
        np.save(folder / "caption_texts.npy", np.array(self._rows, np.int32).reshape(-1, 3))
        np.save(folder / "caption_detail.npy", np.array(self._details, np.int8))
        np.save(folder / "caption_offsets.npy", np.array(self._offsets, np.int64))


def _fill_shapes(batch: pa.RecordBatch, hands: np.ndarray) -> np.ndarray:
    """Shapes (clips, 2, 10), zero where a clip has no hand parameters."""
    shapes = np.zeros((len(batch), 2, NUM_SHAPE), np.float32)
    shapes[hands] = batch.column("hand_shape").drop_null().flatten().to_numpy(zero_copy_only=False).reshape(-1, 2, NUM_SHAPE)
    return shapes


def _fill_frames(batch: pa.RecordBatch, name: str, dimensions: Sequence[int], lengths: Sequence[int]) -> np.ndarray:
    """A hand parameter of all frames (frames, *dimensions), zero where a clip has none."""
    rows = read_frames(batch.column(f"hand_{name}"), dimensions)
    return np.concatenate([row if len(row) else np.zeros((length, *dimensions)) for row, length in zip(rows, lengths, strict=True)])
