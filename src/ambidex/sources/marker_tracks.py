"""Labelled marker tracks, what every reader of marker files makes of a file, and how they become a recording."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.hands.markers import LONGEST_GAP_S, MarkerFit, compare_size, solve_markers
from ambidex.hands.markers_sets import MarkerSet, find_set, marker_sets
from ambidex.motion import HANDS, Motion, runs
from ambidex.sources.marker_options import MarkerOptions, parse_options
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.worlds import Y_UP, Z_UP, move

UNITS = {"mm": 1e-3, "m": 1.0, "cm": 1e-2, "dm": 1e-1, "in": 0.0254}
"""Metres; in the order in which they are tried where the stated one makes no hand."""
_SIZES = (0.6, 1.6)
"""How much smaller or larger than the mean hand the hand of a person may be."""
_WORST_FIT_M = 0.008
"""Median distance between markers and the solved hand beyond which they cannot be what the set says."""
_STRANGEST_SHAPE = 6.0
"""Length of the ten shape numbers, in standard deviations, beyond which a hand is nobody's; mirrored hands end up there."""
_SHOWN = 12


@dataclass(frozen=True)
class MarkerTracks:
    """A file of marker tracks as it stands."""

    labels: tuple[str, ...]
    points: np.ndarray
    """(T, L, 3) in the file's unit and axes, NaN where a marker is unseen."""
    fps: float
    unit: str
    """A key of `UNITS`; empty where the file does not say."""
    up: str
    """"z" or "y": the axis that is up."""
    up_known: bool = True
    """Whether the file or its maker's rule says so."""
    first_frame: int = 0
    names: tuple[str, ...] = ()
    """Words that came with the take."""
    sentences: tuple[TimedLabel, ...] = ()
    notes: tuple[str, ...] = ()
    """What was left out already."""


ReadTracks = Callable[[Path, MarkerOptions], MarkerTracks | None]
"""Reads a file; None where it is none of the reader's kind."""


def read_takes(
    root: Path, source: str, licence: str, patterns: Sequence[str], read: ReadTracks, options: ReadOptions = PLAIN
) -> Iterator[Recording]:
    """Every file under `root`, or `root` itself, that a reader of marker files knows, one at a time.

    Raises:
        NothingToReadError: there is none.
        FileFormatError: a damaged file, or labels that no marker set has.
        UnknownNameError: a marker set that does not exist.
    """
    root = Path(root)
    paths = [root] if root.is_file() else sorted(root.rglob("*"))
    base = root.parent if root.is_file() else root
    found = False
    for path in paths:
        if not path.is_file() or not any(path.name.lower().endswith(pattern) for pattern in patterns):
            continue
        told = parse_options(options.preset)
        tracks = read(path, told)
        if tracks is not None:
            found = True
            take = str(path.relative_to(base))
            for pattern in patterns:
                take = take.removesuffix(pattern)
            yield to_recording(tracks, path, take, source, licence, told)
    if not found:
        raise refuse_place(root, source, f"marker tracks ({', '.join('*' + pattern for pattern in patterns)}) in its own layout")


def to_recording(tracks: MarkerTracks, path: Path, take: str, source: str, licence: str, told: MarkerOptions) -> Recording:
    """The hands that the markers of a file are on."""
    chosen = find_set(tracks.labels, told.marker_set)
    if chosen is None:
        raise FileFormatError(_explain(path, tracks.labels, told.marker_set))
    rows = chosen.match(tracks.labels)
    used = {row for hand in rows for row in hand if row is not None}
    other = [label for row, label in enumerate(tracks.labels) if row not in used]
    notes = [*tracks.notes, f"marker set {chosen.name}"]
    if other:
        notes.append(f"{len(other)} markers that are none of a hand: {_some(other)}")
    points = np.full((len(tracks.points), 2, len(chosen.markers), 3), np.nan)
    for hand, found in enumerate(rows):
        for marker, row in enumerate(found):
            if row is not None:
                points[:, hand, marker] = tracks.points[:, row]
    scale, doubt = _metres(points, tracks.unit, chosen, path)
    up = told.up or tracks.up
    points = move(points * scale, Y_UP if up == "y" else Z_UP)
    fit = solve_markers(points, chosen, told.fps or tracks.fps)
    _check_fit(fit, chosen, path)
    fps = told.fps or tracks.fps
    notes += [*doubt, *_tell(fit, points, chosen, fps)]
    joints, screened = screen(fit.joints, np.arange(len(points)) / fps)
    motion = Motion.from_joints(joints, fps, fit.parameters)
    known = tracks.up_known or bool(told.up)
    return Recording(
        motion, source, take, "", licence, tracks.names, (*notes, *screened), tracks.first_frame, tracks.sentences, upright=known
    )  # fmt: skip


def _check_fit(fit: MarkerFit, marker_set: MarkerSet, path: Path) -> None:
    """Refuses hands that no person has.

    Raises:
        FileFormatError: markers far from the hands, or hands of a shape that only a mirror makes.
    """
    hint = "Labels of left and right may be exchanged, one axis mirrored, or the markers sit elsewhere than the set says."
    if (miss := float(np.nanmedian(fit.residual))) > _WORST_FIT_M:
        raise FileFormatError(f"{path}: the hands of set '{marker_set.name}' stay {miss * 1000:.0f} mm from their markers. {hint}")
    if (strange := float(np.linalg.norm(fit.parameters.shape[0]))) > _STRANGEST_SHAPE:
        raise FileFormatError(f"{path}: with set '{marker_set.name}' its hands are {strange:.1f} standard deviations from the mean. {hint}")


def _metres(points: np.ndarray, unit: str, marker_set: MarkerSet, path: Path) -> tuple[float, list[str]]:
    """Metres of the file's unit, checked against the size of a hand; and a sentence where it was not what it said."""
    size = compare_size(points, marker_set)
    fitting = [name for name, metres in UNITS.items() if _SIZES[0] <= size * metres <= _SIZES[1]]
    if unit in fitting:
        return UNITS[unit], []
    if not fitting:
        raise FileFormatError(
            f"{path}: in {unit or 'millimetres'} its hands would be {size * UNITS[unit or 'mm']:.3g} times the mean hand, and no other unit"
            " makes hands of them. Check the labels and the marker set."
        )
    stated = (
        f"the file says {unit}, which would make hands {size * UNITS[unit]:.3g} times the mean hand; " if unit else "no unit in the file; "
    )
    return UNITS[fitting[0]], [f"{stated}read as {fitting[0]}"]


def _tell(fit: MarkerFit, points: np.ndarray, marker_set: MarkerSet, fps: float) -> list[str]:
    """What the solver changed, a sentence each."""
    notes = [f"markers lie {np.nanmedian(fit.residual) * 1000:.1f} mm from the solved hands (median)"]
    for hand, name in enumerate(HANDS):
        seen = np.isfinite(points[:, hand]).all(axis=-1)
        if not seen.any():
            continue
        there = np.isfinite(fit.joints[:, hand, 0, 0])
        if filled := int(fit.filled[:, hand].sum()):
            notes.append(f"{name} hand in {filled} frames: too few markers, filled from the frames around")
        if lost := int((~there).sum()):
            notes.append(f"{name} hand absent in {lost} frames: too few markers for over {LONGEST_GAP_S:g} s")
        if gaps := int((~seen & there[:, None]).sum()):
            notes.append(f"{name} hand: {gaps} gaps of single markers ({gaps / seen.size:.1%}) filled by the hand")
        if swapped := int(fit.swapped[:, hand].sum()):
            notes.append(f"{name} hand: {swapped} markers carried another's label, put right")
        if ghosts := int(fit.ghosts[:, hand].sum()):
            notes.append(f"{name} hand: {ghosts} ghost markers removed")
        blind = {m.labels[0]: int(n) for m, n in zip(marker_set.markers, _long_gaps(seen & ~fit.ghosts[:, hand], there, fps), strict=True)}
        if lines := [f"{label} {frames}" for label, frames in blind.items() if frames]:
            notes.append(
                f"{name} hand, frames in which a marker is unseen for over {LONGEST_GAP_S:g} s and its bone a guess: {_some(lines)}"
            )
    return notes


def _long_gaps(seen: np.ndarray, there: np.ndarray, fps: float) -> list[int]:
    """(M,): frames of long gaps of each marker while the hand is there."""
    gaps = ([end - start for start, end in runs(~seen[:, marker] & there)] for marker in range(seen.shape[1]))
    return [sum(length for length in lengths if length > LONGEST_GAP_S * fps) for lengths in gaps]


def _explain(path: Path, labels: Sequence[str], wanted: str) -> str:
    sets = "; ".join(f"{name} ({', '.join(each.markers[row].labels[0] for row in (0, 1, 2))}, ...)" for name, each in marker_sets().items())
    which = f"the set '{wanted}' has" if wanted else "any marker set has"
    return (
        f"{path}: its labels are not those that {which}. They are {_some(labels) or 'none'}. Sets: {sets}. "
        "Name one by --preset, or write your own as JSON (docs/markers.md) and name that file."
    )


def _some(words: Sequence[str]) -> str:
    return ", ".join(words[:_SHOWN]) + (f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else "")
