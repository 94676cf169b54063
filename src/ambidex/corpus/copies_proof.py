"""Whether takes that share key poses are copies: all their frames are compared, not the busiest ones alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa

from ambidex.corpus.clip import Clip
from ambidex.corpus.copies import Copies, start_of
from ambidex.corpus.rows import from_table
from ambidex.corpus.store import Corpus
from ambidex.errors import AmbidexError
from ambidex.motion import resample
from ambidex.motion.intensity import bone_angles

_RATE = 30.0
_SAME, _MOST = 0.075, 90
"""Radians that the joints of the hand that differs more may differ by on average, in that many percent of the frames. Copies with
0.5 mm of noise stay below 0.074; performances that share their busiest poses by chance have 0.086 and more."""
_SHIFTS = range(-4, 5)
"""Frames by which the offset of key poses may be off."""
_MIN_OVERLAP = 0.4
"""Of the shorter take."""


def confirmed(suspects: Iterable[Copies], corpus: Corpus) -> Iterator[Copies]:
    """Those of the suspects whose frames are the same.

    Args:
        suspects: of this corpus; their takes are held in memory, some 15 kB a second.
        corpus: it is read once more; shards that are damaged are passed over.
    """
    suspects = list(suspects)
    tracks = _tracks({name for suspect in suspects for name in (suspect.take, suspect.other)}, corpus)
    for suspect in suspects:
        if suspect.take in tracks and suspect.other in tracks and _alike(tracks[suspect.take], tracks[suspect.other], suspect):
            yield suspect


def _alike(first: np.ndarray, second: np.ndarray, suspect: Copies) -> bool:
    """Whether two tracks (T, 2, 15) agree where they overlap, one of them in the mirror or not."""
    if suspect.mirrored:
        first = first[:, ::-1]
    least = _MIN_OVERLAP * min(np.isfinite(first).any(axis=(1, 2)).sum(), np.isfinite(second).any(axis=(1, 2)).sum())
    for sign in (1, -1):
        for shift in _SHIFTS:
            # Frame t of the first is frame t + lag of the second.
            lag = sign * round(suspect.offset_s * _RATE) + shift
            begin, end = max(0, -lag), min(len(first), len(second) - lag)
            if end - begin < least:
                continue
            apart = np.abs(first[begin:end] - second[begin + lag : end + lag])
            there = np.isfinite(apart).any(axis=(1, 2))
            if there.sum() >= max(least, 1) and np.percentile(np.nanmax(_means(apart[there]), axis=1), _MOST) < _SAME:
                return True
    return False


def _means(apart: np.ndarray) -> np.ndarray:
    """(T, 2): mean over the joints of each hand, NaN where it is not known; all of a hand's joints are known or none."""
    return apart.mean(axis=2)


def _tracks(takes: set[str], corpus: Corpus) -> dict[str, np.ndarray]:
    """Bone angles (T, 2, 15) of each take at 30 frames per second, NaN where nothing is known."""
    clips: dict[str, list[Clip]] = defaultdict(list)
    for clip in _clips_of(takes, corpus) if takes else ():
        clips[f"{clip.source}/{clip.take}"].append(clip)
    tracks = {}
    for take, own in clips.items():
        pieces = []
        for clip in own:
            motion = resample(clip.motion, _RATE)
            joints = np.where(motion.present[..., None, None], motion.joints, np.nan).astype(np.float64)
            pieces.append((round(start_of(clip) * _RATE), bone_angles(joints).reshape(len(motion), 2, 15).astype(np.float32)))
        track = np.full((max(start + len(piece) for start, piece in pieces), 2, 15), np.nan, np.float32)
        for start, piece in pieces:
            track[start : start + len(piece)] = piece
        tracks[take] = track
    return tracks


def _clips_of(takes: set[str], corpus: Corpus) -> Iterator[Clip]:
    for shard in corpus.manifest.shards:
        try:
            for batch in corpus.shard_batches(shard):
                names = zip(batch.column("source").to_pylist(), batch.column("take").to_pylist(), strict=True)
                yield from from_table(batch.filter(pa.array([f"{source}/{take}" in takes for source, take in names], pa.bool_())))
        except AmbidexError:
            # What is damaged or no motion has been named before.
            continue
