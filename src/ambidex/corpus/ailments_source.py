"""Ailments of a whole source, which no clip alone can tell: axes, rates, and hands of a pair that do not belong together."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, log, sqrt

import numpy as np
from scipy.ndimage import gaussian_filter1d

from ambidex.corpus.ailments import Finding
from ambidex.corpus.ailments_pairs import Pair, compare_hands, find_left_shapes
from ambidex.corpus.clip import Clip
from ambidex.corpus.copies import start_of
from ambidex.motion import KNUCKLES, PARENTS, TIPS, Motion, resample, runs
from ambidex.sources import Recording

_RATE = 30.0
"""Frames per second at which paces are measured."""
_SMOOTHING_S = 0.04
_MOVING = 0.01
"""Metres per second (root mean square) below which a hand has no pace."""
_SHAKING = 0.2
"""Share of the drive of fingertips with which bones change their length; more, and it is the tracker that drives them."""
_SHORTEST = 12
"""Frames in a row."""
_FORCES = (0.22, 1.3)
"""m/s²: how hard fingertips are driven against the wrist (root mean square per axis), the median of a source's clips. Known sources
have 0.27 to 1.2. Shown k times too fast, it is k² times as much."""
_FEW_CLIPS_FORCES = (0.2, 2.3)
"""Outside these however few clips there are: no twenty takes of a known source have such a median."""
_CONFIDENCE = 3 * 1.25
"""Standard errors of a mean that the median of many clips must be outside; medians err 1.25 times as much."""
_FEWEST_PACES, _MOST = 5, 0.5
_UPRIGHT_TAKES = 8
_UPRIGHT = np.array([[0.0, 1.0, 0.7], [0.0, 0.0, -0.5]])
"""What speaks for an upright world: fingers forward and up, palms down."""
_Y_UP = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])
"""Our axes of what was read as z-up and is y-up."""
_BETTER, _AT_MOST = 0.65, 0.25
_CLOCK_SLACK_S, _CLOCK_SHARE = 0.05, 0.03


@dataclass
class _Source:
    """What is kept of a source's clips: some hundred bytes each."""

    recorded: float = 0.0
    """The rate that all its clips are recorded to have; 0 where nothing is recorded."""
    takes: list[str] = field(default_factory=list)
    rates: dict[str, float] = field(default_factory=dict)
    """Of each clip; not of takes as they were recorded, which may differ."""
    paces: list[float] = field(default_factory=list)
    directions: list[np.ndarray] = field(default_factory=list)
    clocks: dict[str, list[tuple[str, float, float]]] = field(default_factory=lambda: defaultdict(list))
    pairs: dict[tuple[str, str], list[Pair]] = field(default_factory=lambda: defaultdict(list))


class SourceSigns:
    """Takes in clips one at a time and says what is wrong with their sources.

    Args:
        rates: frames per second that sources are recorded to have, by their names.
    """

    def __init__(self, rates: Mapping[str, float] | None = None) -> None:
        self._sources: dict[str, _Source] = defaultdict(_Source)
        for name, rate in (rates or {}).items():
            self._sources[name].recorded = rate

    def add(self, clip: Clip, recording: Recording | None = None) -> None:
        """Takes in one clip.

        Args:
            clip: in our axes and joint order.
            recording: the take it is all of, where there is one.
        """
        source, motion = self._sources[clip.source], clip.motion
        source.takes.append(clip.take)
        if recording is None:
            source.rates[clip.clip_id] = motion.fps
        source.paces.append(pace(motion))
        source.directions.append(_directions(motion) if clip.upright else np.full((2, 3), np.nan))
        if clip.started is not None:
            source.clocks[clip.take].append((clip.clip_id, start_of(clip), clip.started))
        if recording is not None and recording.times is not None:
            first, last = float(recording.times[0]), float(recording.times[-1])
            source.clocks[clip.take] += [(clip.clip_id, 0.0, first), (clip.clip_id, (len(motion) - 1) / motion.fps, last)]
        if (pair := compare_hands(motion)) is not None:
            source.pairs[clip.subject, "" if clip.subject else clip.take].append(pair)

    def take_in(self, other: "SourceSigns") -> None:
        """Takes in all clips that another one took in, after those of this one."""
        for name, theirs in other._sources.items():
            ours = self._sources[name]
            ours.takes += theirs.takes
            ours.rates |= theirs.rates
            ours.paces += theirs.paces
            ours.directions += theirs.directions
            for take, clocks in theirs.clocks.items():
                ours.clocks[take] += clocks
            for person, pairs in theirs.pairs.items():
                ours.pairs[person] += pairs

    def find(self) -> list[Finding]:
        """What is wrong with each source, by its name."""
        return [
            finding
            for name, source in sorted(self._sources.items())
            for find in (_find_rates, _find_clocks, _find_pace, _find_y_up, _find_pairs)
            for finding in find(name, source)
        ]


def pace(motion: Motion) -> float:
    """How hard fingertips are driven against the wrist, in m/s² (root mean square per axis); NaN where they hardly move, or shake.

    Measured at 30 frames per second. What is shown k times too fast has k² times as much, however wide the movements are.
    """
    motion = resample(motion, _RATE)
    found = []
    for hand in range(2):
        seen = max(runs(motion.present[:, hand]), key=lambda run: run[1] - run[0], default=(0, 0))
        if seen[1] - seen[0] < _SHORTEST:
            continue
        joints = motion.joints[seen[0] : seen[1], hand].astype(np.float64)
        tips = gaussian_filter1d(joints[:, list(TIPS)] - joints[:, :1], _SMOOTHING_S * _RATE, axis=0)
        speed = np.diff(tips, axis=0) * _RATE
        force = _root_mean_square(np.diff(speed, axis=0) * _RATE)
        bones = np.linalg.norm(joints[:, 1:] - joints[:, list(PARENTS[1:])], axis=-1)
        shaking = _root_mean_square(np.diff(gaussian_filter1d(bones, _SMOOTHING_S * _RATE, axis=0), 2, axis=0) * _RATE**2)
        if _root_mean_square(speed) > _MOVING and shaking < _SHAKING * force:
            found.append(force)
    return float(np.mean(found)) if found else float("nan")


def _root_mean_square(values: np.ndarray) -> float:
    return float(np.sqrt((values**2).mean()))


def _directions(motion: Motion) -> np.ndarray:
    """(2, 3): mean direction of the fingers, and of where the palm faces, over all hands of a clip."""
    found = []
    for hand, sign in ((0, -1), (1, 1)):
        seen = motion.present[:, hand]
        if seen.any():
            joints = motion.joints[seen, hand].astype(np.float64)
            joints = joints - joints[:, :1]
            index, middle, _, pinky = (joints[:, knuckle] for knuckle in KNUCKLES)
            found.append([_unit(middle).mean(axis=0), sign * _unit(np.cross(index, pinky)).mean(axis=0)])
    return np.mean(found, axis=0) if found else np.full((2, 3), np.nan)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)


def _find_rates(name: str, source: _Source) -> list[Finding]:
    """Clips whose rate is not the recorded one, or not that of most clips."""
    usual, most = Counter(source.rates.values()).most_common(1)[0] if source.rates else (0.0, 0)
    told = f"{most} of {len(source.rates)} clips of {name} have {usual:g}"
    if source.recorded:
        usual, told = source.recorded, f"{name} was ingested at {source.recorded:g}"
    elif most <= len(source.rates) / 2:
        return []
    return [
        Finding("frame_rate", f"It has {rate:g} frames per second; {told}.", 0.95 if source.recorded else 0.9, clip)
        for clip, rate in source.rates.items()
        if rate != usual
    ]


def _find_clocks(name: str, source: _Source) -> list[Finding]:
    """Takes whose clips lie further apart, or nearer, by the source's clock than by their frames."""
    found = []
    for take, clips in source.clocks.items():
        clips = sorted(clips, key=lambda clip: clip[1])
        frames, clock = clips[-1][1] - clips[0][1], clips[-1][2] - clips[0][2]
        if abs(clock - frames) > _CLOCK_SLACK_S + _CLOCK_SHARE * max(clock, frames):
            told = f"Its clips lie {frames:.2f} s apart by their frames and {clock:.2f} s by the source's clock."
            found.append(Finding("frame_rate", told, 0.95, f"{name}/{take}", "take"))
    return found


def _find_pace(name: str, source: _Source) -> list[Finding]:
    """A source that moves as fast, or as slowly, as no known one."""
    paces = np.array(source.paces)
    known = np.isfinite(paces)
    paces = paces[known]
    # Where most clips have none, those that have one are the exception.
    if len(paces) < _FEWEST_PACES or known.mean() < _MOST:
        return []
    force = float(np.median(paces))
    slack = exp(_CONFIDENCE * float(np.log(paces).std()) / sqrt(len(paces)))
    if not max(_FEW_CLIPS_FORCES[0], _FORCES[0] / slack) <= force <= min(_FEW_CLIPS_FORCES[1], _FORCES[1] * slack):
        times = sqrt(max(force / _FORCES[1], _FORCES[0] / force))
        less, slow = ("less", "slow") if force < _FORCES[0] else ("more", "fast")
        told = (
            f"Fingertips of {name} are driven by {force:.2f} m/s², {less} than those of any known source ({_FORCES[0]} to {_FORCES[1]}): "
        )
        told += f"everything seems {times:.1f} times too {slow} or more"
        told += "." if slow == "slow" else ", or the tracks shake."
        return [Finding("frame_rate", told, round(min(0.95, 0.6 + 0.5 * log(times)), 2), name, "source")]
    return []


def _find_y_up(name: str, source: _Source) -> list[Finding]:
    """Whether the world would be far more upright with its y axis upward."""
    directions = np.array(source.directions).reshape(-1, 2, 3)
    known = np.isfinite(directions).all(axis=(1, 2))
    takes = np.array(source.takes)[known]
    if len(np.unique(takes)) < _UPRIGHT_TAKES:
        return []
    directions = directions[known]
    now = (directions * _UPRIGHT).sum(axis=(1, 2))
    turned = ((directions @ _Y_UP.T) * _UPRIGHT).sum(axis=(1, 2))
    # Each take counts once, however many clips it was cut into.
    weights = 1.0 / np.unique(takes, return_counts=True)[1][np.unique(takes, return_inverse=True)[1]]
    as_is, better = (float(np.average(values, weights=weights)) for values in (now, turned - now))
    if as_is >= _AT_MOST or better <= _BETTER:
        return []
    share = float(np.average(turned > now, weights=weights))
    down = float(np.average(directions[:, 0, 2] < -0.3, weights=weights))
    told = (
        f"Fingers point down in {100 * down:.0f} % of {len(np.unique(takes))} takes; with y as the upward axis, "
        f"{100 * share:.0f} % of the takes are more upright."
    )
    return [Finding("y_up", told, round(float(np.clip(0.5 + (better - _BETTER), 0.55, 0.97)), 2), name, "source")]


def _find_pairs(name: str, source: _Source) -> list[Finding]:
    return find_left_shapes(name, source.pairs)
