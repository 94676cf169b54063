"""Takes that repeat others, wherever they were cut, however they were turned, moved, resampled or mirrored."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from scipy.spatial import KDTree

from ambidex.corpus.clip import Clip
from ambidex.corpus.key_poses import NUM_NUMBERS, find_key_poses, in_mirror

_PROJECTED = 24
"""Numbers kept of each key pose: random directions, which keep distances; memory stays small."""
_SAME_POSE = 0.03
"""Radians (root mean square): copies that were resampled, turned or mirrored stay below it, most of those with 0.5 mm of
noise do; people who make the same sign twice hardly ever."""
_SAME_TIME_S = 0.15
MIN_SHARE = 0.6
"""Of the key poses of the shorter of two takes: as many as that must be the same, at the same distances in time."""
MIN_POSES = 2
_MOST_NEIGHBOURS = 50
"""Of each pose only the nearest are looked at, so that a corpus of nothing but copies does not fill the memory."""
_AT_ONCE = 20_000


@dataclass(frozen=True)
class Copies:
    """Two takes that show the same performance."""

    take: str
    """source/take of the one that came first."""
    other: str
    share: float
    """Of the key poses of the shorter one, 0 to 1."""
    offset_s: float
    """Seconds by which the other begins later in the performance; 0 for mirrored ones cut alike."""
    mirrored: bool
    clips: tuple[str, ...]
    """Ids of the other's clips that repeat the take."""


class Copyfinder:
    """Takes in clips one at a time and finds those takes that repeat others; it keeps some 100 bytes per key pose."""

    def __init__(self) -> None:
        draw = np.random.default_rng(20_261)
        # Orthonormal rows, scaled so that distances are kept on average.
        basis, _ = np.linalg.qr(draw.standard_normal((NUM_NUMBERS, _PROJECTED)))
        self._basis = (basis * np.sqrt(NUM_NUMBERS / _PROJECTED)).astype(np.float32)
        self._poses: list[np.ndarray] = []
        self._mirrored: list[np.ndarray] = []
        self._seconds: list[np.ndarray] = []
        self._clip_of: list[np.ndarray] = []
        self._takes: list[str] = []
        self._clips: list[str] = []

    def add(self, clip: Clip) -> None:
        """Takes in one clip."""
        found = find_key_poses(clip.motion)
        number = len(self._clips)
        self._clips.append(clip.clip_id)
        self._takes.append(f"{clip.source}/{clip.take}")
        self._poses.append(found.numbers @ self._basis)
        self._mirrored.append(in_mirror(found.numbers) @ self._basis)
        self._seconds.append(found.seconds + start_of(clip))
        self._clip_of.append(np.full(len(found.seconds), number, np.int32))

    def take_in(self, other: "Copyfinder") -> None:
        """Takes in all clips that another one took in, after those of this one."""
        first = len(self._clips)
        self._clips += other._clips
        self._takes += other._takes
        self._poses += other._poses
        self._mirrored += other._mirrored
        self._seconds += other._seconds
        self._clip_of += [number + first for number in other._clip_of]

    def find(self) -> list[Copies]:
        """Pairs of takes that repeat each other, each once."""
        poses = np.concatenate([np.zeros((0, _PROJECTED), np.float32), *self._poses])
        if len(poses) < 2:
            return []
        seconds, clip_of = np.concatenate(self._seconds), np.concatenate(self._clip_of)
        names, take_of_clip = np.unique(np.array(self._takes), return_inverse=True)
        take_of = take_of_clip[clip_of]
        tree = KDTree(poses)
        counts = np.bincount(take_of, minlength=len(names))
        found: dict[tuple[int, int], Copies] = {}
        for mirrored in (False, True):
            asked = np.concatenate(self._mirrored) if mirrored else poses
            for (first, second), matches in _matches(tree, asked, take_of).items():
                if (first, second) in found:
                    continue
                pairs = np.array(matches)
                offset, agreeing = _common_offset(seconds[pairs[:, 1]] - seconds[pairs[:, 0]])
                pairs = pairs[agreeing]
                shorter = min(counts[first], counts[second])
                same = min(len(np.unique(pairs[:, 0])), len(np.unique(pairs[:, 1])))
                if same < MIN_POSES or same < MIN_SHARE * shorter:
                    continue
                repeated = tuple(self._clips[number] for number in np.unique(clip_of[pairs[:, 1]]))
                found[first, second] = Copies(str(names[first]), str(names[second]), same / shorter, offset, mirrored, repeated)
        return [found[pair] for pair in sorted(found)]


def find_copies(clips: Iterable[Clip], progress: Callable[[int], None] | None = None) -> list[Copies]:
    """Takes of a corpus that repeat others of it.

    Args:
        clips: all of them, in any order.
        progress: called with 1 for each clip.
    """
    finder = Copyfinder()
    for clip in clips:
        finder.add(clip)
        if progress is not None:
            progress(1)
    return finder.find()


def start_of(clip: Clip) -> float:
    """Seconds of the clip's first frame in its take, which its id ends with; 0 where it ends otherwise."""
    tail = clip.clip_id.rpartition("/")[2]
    return int(tail) / 1000 if tail.isdigit() else 0.0


def _matches(tree: KDTree, asked: np.ndarray, take_of: np.ndarray) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """(take, later take) → pairs of equal poses (of the first, of the second)."""
    matches: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    radius = _SAME_POSE * np.sqrt(NUM_NUMBERS)
    count = min(_MOST_NEIGHBOURS, len(take_of))
    for begin in range(0, len(asked), _AT_ONCE):
        _, others = tree.query(asked[begin : begin + _AT_ONCE], k=count, distance_upper_bound=radius)
        first, column = np.nonzero(others.reshape(-1, count) < len(take_of))
        second = others.reshape(-1, count)[first, column]
        first = first + begin
        for one, other in zip(first[later := take_of[first] < take_of[second]].tolist(), second[later].tolist(), strict=True):
            matches[int(take_of[one]), int(take_of[other])].append((one, other))
    return matches


def _common_offset(offsets: np.ndarray) -> tuple[float, np.ndarray]:
    """The offset that most agree on within 0.15 s, and which do."""
    ordered = np.sort(offsets)
    counts = np.searchsorted(ordered, ordered + _SAME_TIME_S, side="right") - np.arange(len(ordered))
    best = ordered[np.argmax(counts)]
    agreeing = (offsets >= best) & (offsets <= best + _SAME_TIME_S)
    return float(np.median(offsets[agreeing])), agreeing
