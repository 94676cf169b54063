"""Ailments of a whole source, which no clip alone can tell: axes, rates, and hands of a pair that do not belong together."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from math import exp, log

import numpy as np
from scipy.ndimage import gaussian_filter1d

from ambidex.corpus.ailments import Finding
from ambidex.corpus.ailments_bones import pair_ratio
from ambidex.corpus.clip import Clip
from ambidex.corpus.copies import start_of
from ambidex.motion import KNUCKLES, TIPS, Motion, resample
from ambidex.sources import Recording

_RATE = 30.0
"""Frames per second at which tempo is measured."""
_SMOOTHING_S = 0.04
_MOVING = 0.01
"""Metres per second (root mean square) below which a hand has no tempo."""
_TEMPI = (6.0, 24.0)
"""1/s: how many times a second fingertips change their speed by itself. Sources have medians of 9 to 16."""
_FEWEST_TEMPI = 5
_TEMPO_TAKES = 20
_TEMPO_TIMES, _TEMPO_SD = log(1.7), 3.0
_UPRIGHT_TAKES = 8
_UPRIGHT = np.array([[0.0, 1.0, 0.7], [0.0, 0.0, -0.5]])
"""What speaks for an upright world: fingers forward and up, palms down."""
_Y_UP = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])
"""Our axes of what was read as z-up and is y-up."""
_BETTER, _AT_MOST = 0.65, 0.25
_CLOCK_SLACK_S, _CLOCK_SHARE = 0.05, 0.03
_PAIR_LOG, _PAIR_BREADTH = 0.03, 0.4
"""Left and right fingers of people differ by less than 0.015; trackers that scale a whole hand also scale its breadth."""


@dataclass
class _Source:
    """What is kept of a source's clips: some hundred bytes each."""

    clips: list[str] = field(default_factory=list)
    takes: list[str] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    tempi: list[float] = field(default_factory=list)
    directions: list[np.ndarray] = field(default_factory=list)
    clocks: dict[str, list[tuple[str, float, float]]] = field(default_factory=lambda: defaultdict(list))
    pairs: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))


class SourceSigns:
    """Takes in clips one at a time and says what is wrong with their sources."""

    def __init__(self) -> None:
        self._sources: dict[str, _Source] = defaultdict(_Source)

    def add(self, clip: Clip, recording: Recording | None = None) -> None:
        """Takes in one clip.

        Args:
            clip: in our axes and joint order.
            recording: the take it is all of, where there is one.
        """
        source, motion = self._sources[clip.source], clip.motion
        source.clips.append(clip.clip_id)
        source.takes.append(clip.take)
        source.rates.append(motion.fps)
        source.tempi.append(tempo(motion))
        source.directions.append(_directions(motion) if clip.upright else np.full((2, 3), np.nan))
        if clip.started is not None:
            source.clocks[clip.take].append((clip.clip_id, start_of(clip), clip.started))
        if recording is not None and recording.times is not None:
            first, last = float(recording.times[0]), float(recording.times[-1])
            source.clocks[clip.take] += [(clip.clip_id, 0.0, first), (clip.clip_id, (len(motion) - 1) / motion.fps, last)]
        if (ratio := pair_ratio(motion)) is not None:
            source.pairs[clip.subject or clip.take].append((ratio.fingers, ratio.breadth))

    def find(self) -> list[Finding]:
        """What is wrong with each source, by its name."""
        return [
            finding
            for name, source in sorted(self._sources.items())
            for find in (_find_rates, _find_clocks, _find_tempo, _find_y_up, _find_pairs)
            for finding in find(name, source)
        ]


def tempo(motion: Motion) -> float:
    """How quickly fingertips change their speed, relative to it, in 1/s; NaN where they hardly move.

    A movement shown k times too fast has k times the tempo, however wide it is.
    """
    motion = resample(motion, _RATE)
    found = []
    for hand in range(2):
        if motion.present[:, hand].sum() < _RATE or not motion.present[:, hand].all():
            continue
        joints = motion.joints[:, hand].astype(np.float64)
        tips = gaussian_filter1d(joints[:, list(TIPS)] - joints[:, :1], _SMOOTHING_S * _RATE, axis=0)
        speed = np.diff(tips, axis=0) * _RATE
        usual = float(np.sqrt((speed**2).sum(axis=-1).mean() / 3))
        if usual > _MOVING:
            found.append(float(np.sqrt(((np.diff(speed, axis=0) * _RATE) ** 2).sum(axis=-1).mean() / 3)) / usual)
    return float(np.mean(found)) if found else float("nan")


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
    """Clips whose rate is not that of the other clips."""
    counts = Counter(source.rates)
    usual, most = counts.most_common(1)[0]
    if most <= len(source.rates) / 2:
        return []
    return [
        Finding(
            "frame_rate", f"It has {rate:g} frames per second; {most} of {len(source.rates)} clips of {name} have {usual:g}.", 0.9, clip
        )
        for clip, rate in zip(source.clips, source.rates, strict=True)
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


def _find_tempo(name: str, source: _Source) -> list[Finding]:
    """A source, or a take of it, that moves as fast as no hand, or as no other take."""
    tempi = np.array(source.tempi)
    known = np.isfinite(tempi)
    if known.sum() < _FEWEST_TEMPI:
        return []
    usual = float(np.median(tempi[known]))
    if not _TEMPI[0] <= usual <= _TEMPI[1]:
        way = "slower" if usual < _TEMPI[0] else "faster"
        told = f"Hands of {name} change their speed {usual:.1f} times a second, {way} than in any recording known (9 to 16)."
        return [Finding("frame_rate", told, round(min(0.95, 0.6 + 0.5 * abs(log(usual / 12))), 2), name, "source")]
    takes: dict[str, list[float]] = defaultdict(list)
    for take, value in zip(source.takes, tempi, strict=True):
        if np.isfinite(value):
            takes[take].append(log(value / usual))
    if len(takes) < _TEMPO_TAKES:
        return []
    logs = {take: float(np.mean(values)) for take, values in takes.items()}
    spread = 1.4826 * float(np.median(np.abs(list(logs.values()))))
    border = max(_TEMPO_TIMES, _TEMPO_SD * spread)
    return [
        Finding("frame_rate", f"It moves {exp(abs(value)):.1f} times as {'fast' if value > 0 else 'slowly'} as the other takes of {name}.",
                0.6, f"{name}/{take}", "take")
        for take, value in logs.items()
        if abs(value) > border
    ]  # fmt: skip


def _find_y_up(name: str, source: _Source) -> list[Finding]:
    """Whether the world would be far more upright with its y axis upward."""
    directions = np.array(source.directions)
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
    """Subjects (takes, where they are unknown) whose left fingers are longer or shorter, and whose palms are equally broad."""
    found = []
    for subject, pairs in source.pairs.items():
        fingers, breadth = np.median(pairs, axis=0)
        if abs(fingers) > _PAIR_LOG and abs(breadth) < _PAIR_BREADTH * abs(fingers):
            told = (
                f"The left fingers are {100 * abs(exp(fingers) - 1):.1f} % {'longer' if fingers > 0 else 'shorter'} than the right ones, "
                f"the palms {100 * abs(exp(breadth) - 1):.1f} % apart in breadth."
            )
            sure = round(float(np.clip(0.6 + 5 * (abs(fingers) - _PAIR_LOG), 0.6, 0.95)), 2)
            found.append(Finding("left_shapedirs", told, sure, f"{name}/{subject}", "take"))
    return found
