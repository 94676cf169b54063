"""The quality of a corpus in figures: HandX's (contact ratio, duration, frequency, intensity) and ours, per source, streaming."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from ambidex.corpus import SPLITS, Clip, hash_manifest, open_corpus
from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.anatomy import bone_stretch, limit_violations
from ambidex.evaluation.contacts import contact_statistics
from ambidex.evaluation.intervals import bootstrap
from ambidex.evaluation.overlap import measure_penetration
from ambidex.evaluation.smoothness import jerk, smoothness
from ambidex.events import Event
from ambidex.motion import Motion, intensity

ALL = "all sources"
_AT_ONCE = 256


@dataclass(frozen=True)
class Figure:
    """One figure of a clip."""

    title: str
    unit: str
    what: str
    scale: float = 1.0
    """From SI to the unit."""


FIGURES = {
    "contact_ratio": Figure("Contact ratio", "%", "frames with both hands in which they touch (HandX: tips 20 mm, tip to hand 25 mm)", 100),
    "contact_duration": Figure("Contact duration", "s", "mean length of a contact, of clips that have one (HandX)"),
    "contact_frequency": Figure("Contact frequency", "1/s", "contacts per second (HandX)"),
    "contact_overall": Figure("Contact score", "0 to 1", "0.4 ratio + 0.3 duration / 5 s + 0.3 frequency / 5 Hz (HandX)"),
    "intensity": Figure("Intensity", "deg/s", "speed of the joint angles of the busier hand, knuckles counting most (HandX)"),
    "flesh_ratio": Figure("Contact ratio by the flesh", "%", "frames with both hands in which their skin touches", 100),
    "flesh_duration": Figure("Contact duration by the flesh", "s", "mean length of a contact, of clips that have one"),
    "flesh_frequency": Figure("Contact frequency by the flesh", "1/s", "contacts per second"),
    "penetration": Figure("Penetration", "mm", "deepest overlap of the two hands", 1000),
    "penetration_share": Figure("Deep penetration", "%", "frames with both hands that overlap by more than 4 mm", 100),
    "shared_volume": Figure("Shared volume", "cm³", "flesh that is in both hands, mean over frames", 1e6),
    "limits": Figure("Limit violations", "%", "joint angles more than 5° outside what a hand can do", 100),
    "stretch": Figure("Bone stretch", "%", "largest change of a bone's length", 100),
    "jerk": Figure("Jerk", "m/s³", "mean third derivative of the joints; grows with the frame rate"),
    "smoothness": Figure("Smoothness", "SPARC", "spectral arc length of the hands' speed; nearer to 0 is smoother"),
    "both_hands": Figure("Both hands", "%", "frames in which both hands are there", 100),
    "presence": Figure("Presence", "%", "hand-frames in which the hand is there", 100),
}
"""What is measured of each clip, HandX's first."""


@dataclass
class SourceQuality:
    """One source: its figures clip by clip."""

    clips: int = 0
    seconds: float = 0.0
    parts: dict[str, list[np.ndarray]] = field(default_factory=lambda: defaultdict(list))

    def values(self, name: str) -> np.ndarray:
        """(N,) of one figure in its unit, clip by clip; NaN where a clip does not have it."""
        return np.concatenate([np.zeros(0), *self.parts[name]]) * FIGURES[name].scale


@dataclass
class Quality:
    """The quality of a corpus."""

    corpus: Path
    hash: str
    split: str
    sources: dict[str, SourceQuality] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Means with their 95 % intervals, and percentiles, per source."""
        sources = {
            name: {
                "clips": source.clips,
                "seconds": round(source.seconds, 3),
                "figures": {figure: _summary(source.values(figure)) | {"unit": FIGURES[figure].unit} for figure in FIGURES},
            }
            for name, source in self.groups().items()
        }
        return {"corpus": str(self.corpus), "hash": self.hash, "split": self.split or "all", "sources": sources}

    def to_text(self) -> str:
        """A table for each source."""
        lines = []
        for name, source in self.groups().items():
            lines.append(f"{name}: {source.clips:,} clips, {source.seconds:,.0f} s")
            lines.append(_row("", "unit", ["mean", "from", "to", "p5", "p50", "p95", "clips"]))
            for key, figure in FIGURES.items():
                found = _summary(source.values(key))
                cells = [_short(found[part]) for part in ("mean", "low", "high", "p5", "p50", "p95")]
                lines.append(_row(figure.title, figure.unit, [*cells, f"{found['count']:,}"]))
            lines.append("")
        return "\n".join(lines[:-1])

    def groups(self) -> dict[str, SourceQuality]:
        """The sources by name; after them, where there are several, all together."""
        groups = dict(sorted(self.sources.items()))
        if len(groups) > 1:
            total = SourceQuality(sum(each.clips for each in groups.values()), sum(each.seconds for each in groups.values()))
            for name in FIGURES:
                total.parts[name] = [part for each in groups.values() for part in each.parts[name]]
            groups[ALL] = total
        return groups


def measure_quality(corpus: Path | str, split: str = "", every: int = 1, progress: bool = True) -> Quality:
    """Measures every clip of a corpus; some hundred bytes per clip are kept.

    Args:
        corpus: its folder.
        split: of the corpus; all when empty.
        every: 1 for all clips, 10 for every tenth.
        progress: show a progress bar when the error output is a terminal.

    Raises:
        FileFormatError, IntegrityError: the corpus cannot be read.
        InputError: a split that does not exist, or in which there is no clip.
    """
    if split and split not in SPLITS:
        raise UnknownNameError("split", split, SPLITS)
    if every < 1:
        raise InputError(f"Every {every}th clip was asked for; the least is 1, all clips.")
    opened = open_corpus(corpus)
    quality = Quality(opened.folder, hash_manifest(opened.folder), split)
    with tqdm(total=None if split else len(opened), desc="quality", unit=" clips", disable=None if progress else True) as bar:
        for clips in _batches(islice(opened.clips(split or None), 0, None, every)):
            _add(quality, clips)
            bar.update(len(clips) * every)
    if not quality.sources:
        raise InputError(f"{corpus} has no clip{f' in split {split}' if split else ''} to measure.")
    return quality


def figures_of(motions: Sequence[Motion], events: Sequence[Sequence[Event]] | None = None) -> dict[str, np.ndarray]:
    """(N,) for each of `FIGURES`, in SI units and shares.

    Args:
        motions: N clips.
        events: theirs, where they are known: contacts by the flesh are then not measured again.
    """
    published, flesh = contact_statistics(motions), contact_statistics(motions, "flesh", events)
    inside = measure_penetration(motions)
    busy = np.array([np.max(np.where(np.isfinite(each), each, -np.inf)) for each in map(intensity, motions)])
    return {
        "contact_ratio": published.ratio,
        "contact_duration": published.duration,
        "contact_frequency": published.frequency,
        "contact_overall": published.overall,
        "intensity": np.where(np.isfinite(busy), busy, np.nan),
        "flesh_ratio": flesh.ratio,
        "flesh_duration": flesh.duration,
        "flesh_frequency": flesh.frequency,
        "penetration": inside.deepest,
        "penetration_share": inside.share,
        "shared_volume": inside.volume,
        "limits": limit_violations(motions).share,
        "stretch": bone_stretch(motions).worst,
        "jerk": jerk(motions),
        "smoothness": smoothness(motions),
        "both_hands": np.array([motion.present.all(axis=1).mean() for motion in motions]),
        "presence": np.array([motion.present.mean() for motion in motions]),
    }


def _add(quality: Quality, clips: Sequence[Clip]) -> None:
    found = figures_of([clip.motion for clip in clips])
    names = np.array([clip.source for clip in clips])
    for name in np.unique(names):
        source = quality.sources.setdefault(str(name), SourceQuality())
        mine = names == name
        source.clips += int(mine.sum())
        source.seconds += sum(clip.motion.seconds for clip in clips if clip.source == name)
        for figure, values in found.items():
            source.parts[figure].append(values[mine])


def _batches(clips: Iterator[Clip]) -> Iterator[list[Clip]]:
    while batch := list(islice(clips, _AT_ONCE)):
        yield batch


def _summary(values: np.ndarray) -> dict[str, Any]:
    """None where no clip has the figure, since JSON has no NaN."""
    known = values[np.isfinite(values)]
    if not len(known):
        return dict.fromkeys(("mean", "low", "high", "p5", "p50", "p95")) | {"count": 0}
    found = bootstrap(known)
    percentiles = dict(zip(("p5", "p50", "p95"), np.percentile(known, [5, 50, 95]).tolist(), strict=True))
    return {"mean": found.value, "low": found.low, "high": found.high, **percentiles, "count": len(known)}


def _short(value: float | None) -> str:
    return "-" if value is None else f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"


def _row(title: str, unit: str, cells: Sequence[str]) -> str:
    return f"  {title:<31}{unit:<8}" + "".join(f"{cell:>9}" for cell in cells)
