"""Windows: a long take cut into clips in which hands are there and something moves."""

import hashlib
from collections import Counter
from dataclasses import asdict, dataclass, field

import numpy as np
from scipy.ndimage import maximum_filter1d, minimum_filter1d

from ambidex.errors import InputError
from ambidex.motion import HANDS, HandParameters, Motion, intensity, runs

_STILL_MARGIN_S = 0.25
"""Seconds of a long stillness that stay with what moves before and after it."""


@dataclass(frozen=True)
class WindowSettings:
    """How takes are cut, and what is left out."""

    shortest_s: float = 1.0
    """Shorter pieces are left out. A take that is short as a whole (a sign) is a clip by itself."""
    typical_s: tuple[float, float] = (2.0, 6.0)
    """Windows are this long, drawn evenly from the range by the take's name."""
    min_presence: float = 0.8
    """A hand that is seen in a smaller share of a window is absent in all of it."""
    longest_absence_s: float = 0.25
    """Where no hand is seen for longer, the take is cut."""
    min_travel_m: float = 0.02
    """A window in which no joint travels this far is still, and left out."""
    length_s: float = 0.0
    """Windows of exactly this length instead of typical ones; what is left at the end of a take is left out. 0: typical."""
    stride_s: float = 0.0
    """From the beginning of one window of fixed length to that of the next; 0: end to end."""
    longest_stillness_s: float = 0.0
    """A stretch in which no joint travels for longer is cut out of the take; 0: stays."""
    min_intensity: float = 0.0
    max_intensity: float = 0.0
    """Degrees per second: windows whose busier hand has less or more are left out; 0: no limit."""

    def __post_init__(self) -> None:
        low, high = self.typical_s
        if self.length_s < 0 or self.stride_s < 0 or (self.stride_s > 0 and self.length_s == 0):
            raise InputError(
                f"Windows of {self.length_s:g} s every {self.stride_s:g} s: neither may be negative, and a stride needs a length."
            )
        if self.longest_stillness_s < 0 or not 0 <= self.min_intensity <= (self.max_intensity or np.inf):
            raise InputError(
                f"Stillness up to {self.longest_stillness_s:g} s, intensity from {self.min_intensity:g} to {self.max_intensity:g}: "
                "none may be negative, and the range must rise."
            )
        if not 0 < self.shortest_s <= low <= high:
            raise InputError(f"Windows of {low:g} to {high:g} s, at least {self.shortest_s:g} s: lengths must be positive and rise.")
        if not 0 < self.min_presence <= 1:
            raise InputError(f"min_presence is {self.min_presence}; it is a share, above 0 and up to 1.")

    def recorded(self) -> dict[str, object]:
        """As `corpus.json` keeps them, where tuples become lists."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}


@dataclass(frozen=True)
class Window:
    """A piece of a take."""

    start: int
    """First frame in the take."""
    motion: Motion


@dataclass
class WindowCounts:
    """What became of the takes' seconds."""

    kept: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    """Windows, by reason."""
    still_seconds: float = 0.0
    """Cut out of takes for standing still."""
    hands_removed: int = 0
    """Hands made absent in a window in which they were seen too rarely."""

    def __iadd__(self, other: "WindowCounts") -> "WindowCounts":
        """Counts of other windows added to these."""
        self.kept += other.kept
        self.left_out += other.left_out
        self.still_seconds += other.still_seconds
        self.hands_removed += other.hands_removed
        return self


def cut_windows(motion: Motion, name: str, settings: WindowSettings, counts: WindowCounts) -> list[Window]:
    """Cuts a take; the same take and name give the same windows.

    Args:
        motion: the take at the clips' rate.
        name: decides how long the windows are.
        settings: lengths and limits.
        counts: updated with what was kept and left out.

    Returns:
        Windows in order, without overlap.
    """
    draw = np.random.default_rng(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big"))
    windows = []
    for start, end in _spans(motion, settings, counts):
        for first, last in _cut_span(start, end, motion.fps, settings, draw):
            if (last - first) / motion.fps < (settings.length_s or settings.shortest_s) - 1e-9:
                counts.left_out["short"] += 1
                continue
            window = _clean(motion[first:last], settings, counts)
            if window is not None:
                windows.append(Window(first, window))
                counts.kept += 1
    return windows


def _spans(motion: Motion, settings: WindowSettings, counts: WindowCounts) -> list[tuple[int, int]]:
    """Stretches to cut windows from: hands are there, and do not stand still for too long."""
    spans = _spans_with_hands(motion, settings.longest_absence_s)
    if not settings.longest_stillness_s:
        return spans
    busy = []
    for start, end in spans:
        for first, last in _without_stillness(motion[start:end], settings):
            busy.append((start + first, start + last))
    cut = sum(end - start for start, end in spans) - sum(end - start for start, end in busy)
    counts.still_seconds += cut / motion.fps
    return busy


def _without_stillness(motion: Motion, settings: WindowSettings) -> list[tuple[int, int]]:
    """Frames from first to last of what is left when long stillness is cut out; a little of it stays at either side."""
    still = runs(_is_still(motion, settings.min_travel_m))
    margin = round(_STILL_MARGIN_S * motion.fps)
    kept, begin = [], 0
    for start, end in still:
        if end - start <= settings.longest_stillness_s * motion.fps:
            continue
        kept.append((begin, start + margin if start else 0))
        begin = end - margin if end < len(motion) else end
    kept.append((begin, len(motion)))
    return [(first, last) for first, last in kept if last > first]


def _is_still(motion: Motion, reach: float) -> np.ndarray:
    """(T,) whether every joint stays in a box of diagonal `reach` for half a second around the frame."""
    half = max(1, round(0.25 * motion.fps))
    joints = np.where(motion.present[..., None, None], motion.joints, 0.0).reshape(len(motion), -1, 3)
    size = 2 * half + 1
    box = maximum_filter1d(joints, size, axis=0, mode="nearest") - minimum_filter1d(joints, size, axis=0, mode="nearest")
    return np.linalg.norm(box, axis=-1).max(axis=1) < reach


def travel(motion: Motion) -> float:
    """Metres: the longest diagonal of the box that any joint of any hand stays in."""
    boxes = [np.ptp(motion.joints[motion.present[:, hand], hand], axis=0) for hand in range(2) if motion.present[:, hand].any()]
    return max((float(np.linalg.norm(box, axis=-1).max()) for box in boxes), default=0.0)


def _spans_with_hands(motion: Motion, longest_absence_s: float) -> list[tuple[int, int]]:
    """Runs of frames with a hand, joined over short absences."""
    spans: list[tuple[int, int]] = []
    for start, end in runs(np.any(motion.present, axis=1)):
        if spans and start - spans[-1][1] <= longest_absence_s * motion.fps:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _cut_span(start: int, end: int, fps: float, settings: WindowSettings, draw: np.random.Generator) -> list[tuple[int, int]]:
    """Pieces of one span: each as long as drawn, and no rest so short that it would be lost."""
    if settings.length_s:
        length, step = round(settings.length_s * fps), max(1, round((settings.stride_s or settings.length_s) * fps))
        return [(first, first + length) for first in range(start, end - length + 1, step)] or [(start, end)]
    low, high = settings.typical_s
    longest = round(high * fps)
    pieces = []
    while end - start > longest:
        length = round(draw.uniform(low, high) * fps)
        rest = end - start - length
        if rest < low * fps:
            length = (end - start + 1) // 2
        pieces.append((start, start + length))
        start += length
    return [*pieces, (start, end)]


def _clean(motion: Motion, settings: WindowSettings, counts: WindowCounts) -> Motion | None:
    """The window without hands that are hardly there; None where nothing is left, or nothing moves."""
    share = motion.present.mean(axis=0)
    rare = (share > 0) & (share < settings.min_presence)
    if rare.any():
        counts.hands_removed += int(rare.sum())
        motion = Motion(motion.joints, motion.present & ~rare, motion.fps, _without(motion.parameters, rare))
    if not motion.present.any():
        counts.left_out["hands seen too rarely"] += 1
        return None
    if travel(motion) < settings.min_travel_m:
        counts.left_out["still"] += 1
        return None
    if settings.min_intensity or settings.max_intensity:
        busiest = float(np.nanmax(np.nan_to_num(intensity(motion))))
        if busiest < settings.min_intensity:
            counts.left_out["intensity too low"] += 1
            return None
        if settings.max_intensity and busiest > settings.max_intensity:
            counts.left_out["intensity too high"] += 1
            return None
    return motion


def _without(parameters: HandParameters | None, hands: np.ndarray) -> HandParameters | None:
    """Hand parameters in which some hands are as an absent hand is: zero, with the identity as its frame."""
    if parameters is None:
        return None
    arrays = {name: np.array(getattr(parameters, name)) for name in ("position", "rotation", "angles")}
    for hand in range(len(HANDS)):
        if hands[hand]:
            for array in arrays.values():
                array[:, hand] = 0
            arrays["rotation"][:, hand] = np.eye(3)
    return HandParameters(**arrays, shape=parameters.shape)
