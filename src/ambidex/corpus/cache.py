"""The training cache: a corpus as flat arrays that are mapped, not read. Made once per corpus, named by its hash.

    frames of clip i    joints[offsets[i] : offsets[i + 1]]
    captions of clip i  caption_texts[caption_offsets[i] : caption_offsets[i + 1]] → numbers in `texts`

Each distinct text stands once in `texts`, so an encoder has to read it once; number 0 is the empty text.
"""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from tqdm import tqdm

from ambidex.corpus.clip import SOURCE_WRITER, SPLITS, Clip
from ambidex.corpus.manifest import hash_manifest
from ambidex.corpus.rows import from_table
from ambidex.corpus.store import Corpus, open_corpus
from ambidex.corpus.writer import CACHE_FOLDER
from ambidex.errors import InputError
from ambidex.files import read_json, writing_folder
from ambidex.motion import NUM_ANGLES, NUM_SHAPE, HandParameters, Motion

CACHE_VERSION = 1
_DTYPES = ("float32", "float16")
_FRAME_SHAPES = {"joints": (2, 21, 3), "position": (2, 3), "rotation": (2, 3, 3), "angles": (2, NUM_ANGLES)}


@dataclass(frozen=True)
class Cache:
    """N clips, F frames in all, C captions; arrays are memory-mapped and read-only."""

    folder: Path
    joints: np.ndarray
    """(F, 2, 21, 3) metres; NaN where a hand is absent."""
    present: np.ndarray
    """(F, 2) bool."""
    position: np.ndarray
    """(F, 2, 3) metres; zero where there are no hand parameters, like the next three."""
    rotation: np.ndarray
    """(F, 2, 3, 3)."""
    angles: np.ndarray
    """(F, 2, 23) radians."""
    shape: np.ndarray
    """(N, 2, 10)."""
    has_parameters: np.ndarray
    """(N,) bool: whether the clip has hand parameters."""
    offsets: np.ndarray
    """(N + 1,) int64: where the frames of each clip begin."""
    fps: np.ndarray
    """(N,) float32."""
    split: np.ndarray
    """(N,) int8: number in `SPLITS`."""
    source: np.ndarray
    """(N,) int16: number in `sources`."""
    caption_texts: np.ndarray
    """(C, 3) int32: numbers in `texts` of left, right and relation."""
    caption_detail: np.ndarray
    """(C,) int8."""
    caption_offsets: np.ndarray
    """(N + 1,) int64: where the captions of each clip begin."""
    texts: tuple[str, ...]
    sources: tuple[str, ...]
    clip_ids: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def clips_of(self, split: str) -> np.ndarray:
        """Numbers of the clips of one split, rising."""
        if split not in SPLITS:
            raise InputError(f"There is no split '{split}'; the splits are {', '.join(SPLITS)}.")
        return np.flatnonzero(np.asarray(self.split) == SPLITS.index(split))

    def motion(self, clip: int) -> Motion:
        """One clip as a motion."""
        frames = slice(int(self.offsets[clip]), int(self.offsets[clip + 1]))
        hands = None
        if self.has_parameters[clip]:
            hands = HandParameters(self.position[frames], self.rotation[frames], self.angles[frames], self.shape[clip])
        return Motion(self.joints[frames], self.present[frames], float(self.fps[clip]), hands)

    def captions(self, clip: int) -> list[tuple[str, str, str]]:
        """(left, right, relation) texts of one clip."""
        rows = self.caption_texts[int(self.caption_offsets[clip]) : int(self.caption_offsets[clip + 1])]
        return [(self.texts[left], self.texts[right], self.texts[relation]) for left, right, relation in rows]


_ARRAYS = tuple(field.name for field in fields(Cache) if field.type in (np.ndarray, "np.ndarray"))


def open_cache(
    corpus: Corpus | Path | str,
    folder: Path | str | None = None,
    dtype: str = "float32",
    leave_out_writers: Sequence[str] = (SOURCE_WRITER,),
    progress: bool = True,
) -> Cache:
    """Opens the cache of a corpus, making it first when there is none for the corpus as it is now.

    Args:
        corpus: a corpus or its path.
        folder: where caches are kept; inside the corpus when left out.
        dtype: of the arrays in metres and radians; "float16" halves the cache and rounds to a quarter of a millimetre.
        leave_out_writers: captions by these are not for training.
        progress: show a progress bar when the error output is a terminal.

    Raises:
        FileFormatError, IntegrityError: the corpus cannot be read.
        OutputError: the cache cannot be written; choose another `folder`.
        InputError: an unknown dtype.
    """
    if dtype not in _DTYPES:
        raise InputError(f"A cache of '{dtype}' cannot be made; choose {' or '.join(_DTYPES)}.")
    corpus = corpus if isinstance(corpus, Corpus) else open_corpus(corpus)
    caches = Path(folder) if folder is not None else corpus.folder / CACHE_FOLDER
    key = {"version": CACHE_VERSION, "corpus": hash_manifest(corpus.folder), "dtype": dtype, "left_out": sorted(leave_out_writers)}
    place = caches / f"{dtype}-{key['corpus'][:16]}"
    if not (place / "cache.json").is_file() or _read_index(place)["key"] != key:
        for stale in caches.glob(f"{dtype}-*"):
            shutil.rmtree(stale, ignore_errors=True)
        with writing_folder(place) as temporary:
            _build(corpus, temporary, key, progress)
    index = _read_index(place)
    arrays = {name: np.load(place / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}
    lists = {name: tuple(index[name]) for name in ("texts", "sources", "clip_ids")}
    return Cache(folder=place, **arrays, **lists)


def _build(corpus: Corpus, folder: Path, key: dict[str, object], progress: bool) -> None:
    clips, frames = corpus.manifest.clips, corpus.manifest.frames
    dtype = np.dtype(str(key["dtype"]))

    def array(name: str, kind: np.dtype | type, *shape: int) -> np.ndarray:
        # An empty array cannot be mapped; it is written as it is.
        if 0 in shape:
            np.save(folder / f"{name}.npy", np.zeros(shape, kind))
            return np.zeros(shape, kind)
        return np.lib.format.open_memmap(folder / f"{name}.npy", "w+", dtype=kind, shape=shape)

    flat = {name: array(name, dtype, frames, *shape) for name, shape in _FRAME_SHAPES.items()}
    present = array("present", np.bool_, frames, 2)
    shape, has = array("shape", dtype, clips, 2, NUM_SHAPE), array("has_parameters", np.bool_, clips)
    fps, split, source = array("fps", np.float32, clips), array("split", np.int8, clips), array("source", np.int16, clips)
    sources = tuple(corpus.manifest.counts("sources"))
    captions = _CaptionTable(set(key["left_out"]))
    offsets = np.zeros(clips + 1, np.int64)
    clip_ids = []
    with tqdm(total=clips, desc="cache", unit=" clips", disable=None if progress else True) as bar:
        for batch in corpus.batches():
            for clip in from_table(batch):
                row, begin = len(clip_ids), int(offsets[len(clip_ids)])
                end = offsets[row + 1] = begin + len(clip.motion)
                flat["joints"][begin:end], present[begin:end] = clip.motion.joints, clip.motion.present
                if (hands := clip.motion.parameters) is not None:
                    for name in ("position", "rotation", "angles"):
                        flat[name][begin:end] = getattr(hands, name)
                    shape[row], has[row] = hands.shape, True
                fps[row], split[row], source[row] = clip.motion.fps, SPLITS.index(clip.split), sources.index(clip.source)
                clip_ids.append(clip.clip_id)
                captions.add(clip)
            bar.update(len(batch))
    for mapped in (*flat.values(), present, shape, has, fps, split, source):
        if isinstance(mapped, np.memmap):
            mapped.flush()
    np.save(folder / "offsets.npy", offsets)
    captions.save(folder)
    index = {"key": key, "sources": sources, "clip_ids": clip_ids, "texts": list(captions.numbers)}
    (folder / "cache.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


class _CaptionTable:
    """Captions as numbers of texts, each distinct text once."""

    def __init__(self, left_out: set[str]) -> None:
        self.numbers: dict[str, int] = {"": 0}
        self._left_out = left_out
        self._rows: list[tuple[int, int, int]] = []
        self._details: list[int] = []
        self._offsets = [0]

    def add(self, clip: Clip) -> None:
        for caption in clip.captions:
            if caption.writer not in self._left_out:
                left, right, relation = (
                    self.numbers.setdefault(text, len(self.numbers)) for text in (caption.left, caption.right, caption.relation)
                )
                self._rows.append((left, right, relation))
                self._details.append(caption.detail)
        self._offsets.append(len(self._rows))

    def save(self, folder: Path) -> None:
        np.save(folder / "caption_texts.npy", np.array(self._rows, np.int32).reshape(-1, 3))
        np.save(folder / "caption_detail.npy", np.array(self._details, np.int8))
        np.save(folder / "caption_offsets.npy", np.array(self._offsets, np.int64))


def _read_index(place: Path) -> dict:
    index = read_json(place / "cache.json")
    return index if isinstance(index, dict) else {"key": None}
