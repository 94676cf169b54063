"""Shapes that a hand holds: fist, flat hand, pointing finger, pinch, ... Each is a list of what its fingers do."""

from dataclasses import dataclass

import numpy as np

from ambidex.events.event import Event, make_events
from ambidex.events.features import Features
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import find_runs, smooth

_DEGREE = np.pi / 180
_STRAIGHT, _BENT = 32 * _DEGREE, 50 * _DEGREE
_BENT_BESIDE, _BENT_MORE = 31 * _DEGREE, 24 * _DEGREE
"""Beside straight fingers a finger counts as bent earlier: from here on, when it is bent by so much more than they are."""
_THUMB_ACROSS = 55 * _DEGREE
_CUP = (30 * _DEGREE, 48 * _DEGREE)
_APART = 13 * _DEGREE
_THUMB_STRAIGHT, _THUMB_ASIDE = 22 * _DEGREE, 47 * _DEGREE
_TOUCH_M, _APART_M = 0.0015, 0.0035
_HYSTERESIS = 7 * _DEGREE
_SHORTEST_S, _BRIDGE_S = 0.25, 0.1


@dataclass(frozen=True)
class _Shape:
    """What the fingers do: index, middle, ring, pinky as a word of - (straight), o (bent), c (half bent) and . (any)."""

    name: str
    fingers: str
    thumb: str = "."
    """- straight and beside the palm, o bent or across it, x across it, . any."""
    apart: bool | None = None
    """Whether straight fingers are spread; None for any."""
    pinch: bool = False


_SHAPES = (
    _Shape("fist", "oooo", "o"),
    _Shape("thumb_up", "oooo", "-"),
    _Shape("flat", "----", apart=False),
    _Shape("spread", "----", "-", apart=True),
    _Shape("four", "----", "x", apart=True),
    _Shape("point", "-ooo"),
    _Shape("two", "--oo"),
    _Shape("three", "---o"),
    _Shape("horns", "-oo-"),
    _Shape("shaka", "ooo-", "-"),
    _Shape("cup", "cccc"),
    _Shape("ok", ".---", pinch=True),
    _Shape("pinch", "....", pinch=True),
)
SHAPES = tuple(shape.name for shape in _SHAPES)


def find_shapes(features: Features, thumb_index: np.ndarray, fps: float) -> list[tuple[int, Event]]:
    """Stretches of at least a quarter second in which a hand has a shape; value is by how much it has it at its best, in radians.

    A hand can have two at once (a pinch whose other fingers are straight); of those that differ in one finger or in the thumb, one
    ends before the other begins.

    Args:
        features: of B clips.
        thumb_index: (B, 2, T) skin gap from the thumb to the index fingertip, metres.
        fps: frames per second.
    """
    num_clips, _, _, num_frames = features.curl.shape
    curl = np.moveaxis(smooth(features.curl, fps), 2, 0)  # (5, B, 2, T)
    spread = smooth(features.spacing.mean(axis=2), fps)
    swing = smooth(features.thumb_swing, fps)
    # Far gaps say nothing more than "apart", and must not be NaN or infinite.
    touch = np.clip(thumb_index, 0, 0.05) - _TOUCH_M
    touch = touch * (_HYSTERESIS / (_APART_M - _TOUCH_M))
    states = {"-": curl - _STRAIGHT, "o": _BENT - curl, "c": np.maximum(_CUP[0] - curl, curl - _CUP[1])}
    folded = np.maximum(curl[0] - _THUMB_STRAIGHT, swing - _THUMB_ASIDE)
    # Opposites begin and end half the hysteresis away from each other, so that one ends where the other begins.
    apart = _HYSTERESIS / 2
    thumbs = {"-": folded + apart, "o": apart - folded, "x": _THUMB_ACROSS - swing}
    gaps = {True: _APART - spread + apart, False: spread - _APART + apart}
    lacks = np.stack([_lack(shape, states, thumbs, gaps, touch) for shape in _SHAPES], axis=2)  # (B, 2, S, T)
    fist, pinch = SHAPES.index("fist"), SHAPES.index("pinch")
    # The thumb of a fist lies on the index finger, too: a pinch begins when the fist has ended, and ends when it begins.
    lacks[:, :, pinch] = np.maximum(lacks[:, :, pinch], _HYSTERESIS - lacks[:, :, fist])
    found = find_runs(lacks.reshape(-1, num_frames), fps, 0.0, _HYSTERESIS, _SHORTEST_S, _BRIDGE_S)
    hand, names = found.row // len(_SHAPES), np.array(SHAPES)[found.row % len(_SHAPES)]
    before = np.where(found.start == 0, names, "")
    worst = features.curl[:, :, 1:].max(axis=2).reshape(num_clips * 2, num_frames)
    noise = noise_of_rows(worst, hand, fps)
    return make_events("shape", hand // 2, hand % 2, "hand", "", found.start, found.end, before, names, "", -found.lowest, noise)


def _lack(
    shape: _Shape, states: dict[str, np.ndarray], thumbs: dict[str, np.ndarray], gaps: dict[bool, np.ndarray], touch: np.ndarray
) -> np.ndarray:
    """(B, 2, T): by how much the hand misses the shape, radians; at most 0 when it has it."""
    parts = [states[word][finger + 1] for finger, word in enumerate(shape.fingers) if word != "."]
    if "-" in shape.fingers and "o" in shape.fingers:
        straightest = np.maximum.reduce([states["-"][finger + 1] for finger, word in enumerate(shape.fingers) if word == "-"]) + _STRAIGHT
        for place, word in enumerate(shape.fingers):
            if word == "o":
                curl = _BENT - parts[place]
                parts[place] = np.minimum(parts[place], np.maximum(_BENT_BESIDE - curl, _BENT_MORE - (curl - straightest)))
    if shape.thumb != ".":
        parts.append(thumbs[shape.thumb])
    if shape.apart is not None:
        parts.append(gaps[shape.apart])
    if shape.pinch:
        parts.append(touch)
    worst = parts[0]
    for part in parts[1:]:
        worst = np.maximum(worst, part)
    return worst
