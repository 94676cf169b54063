"""The training cache: a corpus as flat arrays that are mapped, not read. Made once per corpus, named by its hash.

    frames of clip i    joints[offsets[i] : offsets[i + 1]]
    captions of clip i  caption_texts[caption_offsets[i] : caption_offsets[i + 1]] → numbers in `texts`

Each distinct text stands once in `texts`, so an encoder has to read it once; number 0 is the empty text.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from ambidex.corpus.cache_build import INDEX_FILE, build_cache
from ambidex.corpus.clip import SOURCE_WRITER, SPLITS
from ambidex.corpus.manifest import hash_manifest
from ambidex.corpus.store import Corpus, open_corpus
from ambidex.corpus.writer import CACHE_FOLDER
from ambidex.errors import InputError
from ambidex.files import read_json, writing_folder
from ambidex.motion import HandParameters, Motion

CACHE_VERSION = 1
_DTYPES = ("float32", "float16")


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

    def frames(self, clips: np.ndarray, starts: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
        """Equally long stretches of many clips at once: what a training step takes.

        Args:
            clips: (B,) numbers of clips, any order.
            starts: (B,) first frame in each.
            count: frames of each stretch.

        Returns:
            Joints (B, count, 2, 21, 3) and presence (B, count, 2), copies of their own.

        Raises:
            InputError: a stretch that begins before its clip or runs past the end.
        """
        first = np.asarray(self.offsets)[clips] + starts
        outside = (starts < 0) | (first + count > np.asarray(self.offsets)[np.asarray(clips) + 1])
        if np.any(outside):
            clip = int(np.asarray(clips)[outside][0])
            length = int(self.offsets[clip + 1] - self.offsets[clip])
            raise InputError(f"{count} frames from frame {int(starts[outside][0])} do not lie in clip {clip}, which has {length}.")
        joints = np.empty((len(first), count, *self.joints.shape[1:]), self.joints.dtype)
        present = np.empty((len(first), count, 2), bool)
        # Slices of a mapped file are copied at the speed of memory; an array of frame numbers would be five times slower.
        for row, begin in enumerate(first.tolist()):
            joints[row] = self.joints[begin : begin + count]
            present[row] = self.present[begin : begin + count]
        return joints, present

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
    # Opened anew, so that the hash and what is read belong together even when the corpus grew since.
    corpus = open_corpus(corpus.folder if isinstance(corpus, Corpus) else corpus)
    corpus_hash = hash_manifest(corpus.folder)
    key = {"version": CACHE_VERSION, "corpus": corpus_hash, "dtype": dtype, "left_out": sorted(leave_out_writers)}
    inside = corpus.folder / CACHE_FOLDER
    place = (Path(folder) if folder is not None else inside) / f"{dtype}-{corpus_hash[:16]}"
    if not (place / INDEX_FILE).is_file() or _read_index(place).get("key") != key:
        with writing_folder(place) as temporary:
            build_cache(corpus, temporary, key, progress)
        for stale in inside.glob(f"{dtype}-*"):
            if stale != place:
                shutil.rmtree(stale, ignore_errors=True)
    index = _read_index(place)
    arrays = {name: np.load(place / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}
    texts, sources, clip_ids = (tuple(index[name]) for name in ("texts", "sources", "clip_ids"))
    return Cache(folder=place, texts=texts, sources=sources, clip_ids=clip_ids, **arrays)


def _read_index(place: Path) -> dict:
    index = read_json(place / INDEX_FILE)
    return index if isinstance(index, dict) else {}
