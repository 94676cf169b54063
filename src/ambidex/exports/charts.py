"""Small charts as SVG that a page colours by its style sheet: figures with their intervals, shares by kind, distributions.

Every series has a class ("truth", "rival", "s0", "s1", ...); the page says which colour that is, by day and by night.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import isfinite

import numpy as np

_ROW, _TOP, _NAMES, _PLOT, _TOLD = 22, 6, 104, 236, 164
_KIND_NAMES, _KIND_PLOT, _STEP = 172, 830, 8
_WIDE, _HIGH, _LEFT, _UNDER = 440, 170, 8, 34
_FEWEST_BINS, _MOST_BINS = 12, 48
_TAIL = 0.5
"""Per cent of the values at either end that a distribution does not draw."""


@dataclass(frozen=True)
class Dot:
    """A value with its interval; nothing is drawn of what is not finite."""

    series: str
    """Class, for its colour."""
    name: str
    value: float
    low: float
    high: float
    told: str
    """The value in words."""

    @property
    def known(self) -> bool:
        """Whether there is anything to draw."""
        return isfinite(self.value) and isfinite(self.low) and isfinite(self.high)


def whiskers(dots: Sequence[Dot]) -> str:
    """One row for each system: its name, a dot on its interval, the value in words.

    Args:
        dots: of one figure.
    """
    known = [dot for dot in dots if dot.known]
    low = min((dot.low for dot in known), default=0.0)
    high = max((dot.high for dot in known), default=1.0)
    # Nothing is on the axis where it is near: a share or a distance means something by it.
    low = 0.0 if 0 <= low < 0.6 * high else low
    span = high - low or 1.0
    parts = []
    for row, dot in enumerate(dots):
        y = _TOP + _ROW * row + _ROW / 2
        parts.append(f'<g class="{escape(dot.series)}"><text class="name" x="0" y="{y + 4:.1f}">{escape(dot.name)}</text>')
        if dot.known:
            x, left, right = (_NAMES + 6 + (_PLOT - 12) * (each - low) / span for each in (dot.value, dot.low, dot.high))
            parts.append(f'<path class="range" d="M{left:.1f} {y:.1f}H{right:.1f}"/><circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>')
        parts.append(f'<text class="told" x="{_NAMES + _PLOT + _TOLD}" y="{y + 4:.1f}">{escape(dot.told)}</text></g>')
    height = 2 * _TOP + _ROW * len(dots)
    frame = f'<path class="axis" d="M{_NAMES} {_TOP}V{height - _TOP}"/>'
    return _svg(_NAMES + _PLOT + _TOLD, height, frame + "".join(parts))


def shares(rows: Sequence[tuple[str, Sequence[Dot]]]) -> str:
    """Per cent by kind: a row for each kind, in it a dot on its interval for each system.

    Args:
        rows: name of the kind, and its systems in the same order in each row.
    """
    parts, y = [], float(_TOP)
    places = {share: _KIND_NAMES + _KIND_PLOT * share / 100 for share in (0, 25, 50, 75, 100)}
    for name, dots in rows:
        height = max(_STEP * len(dots) + 9, 20)
        parts.append(f'<text class="name" x="0" y="{y + height / 2 + 4:.1f}">{escape(name)}</text>')
        first = y + height / 2 - _STEP * (len(dots) - 1) / 2
        for step, dot in enumerate(dots):
            if dot.known:
                x, left, right = (_KIND_NAMES + _KIND_PLOT * each / 100 for each in (dot.value, dot.low, dot.high))
                at = first + _STEP * step
                parts.append(
                    f'<g class="{escape(dot.series)}"><title>{escape(f"{dot.name}: {dot.told}")}</title>'
                    f'<path class="range" d="M{left:.1f} {at:.1f}H{right:.1f}"/><circle cx="{x:.1f}" cy="{at:.1f}" r="3"/></g>'
                )
        y += height
        parts.append(f'<path class="line" d="M0 {y:.1f}H{_KIND_NAMES + _KIND_PLOT + 10}"/>')
    grid = "".join(f'<path class="axis" d="M{x:.1f} {_TOP}V{y:.1f}"/>' for x in places.values())
    ticks = "".join(f'<text class="tick" x="{x:.1f}" y="{y + 16:.1f}">{share} %</text>' for share, x in places.items())
    return _svg(_KIND_NAMES + _KIND_PLOT + 24, y + 22, grid + "".join(parts) + ticks)


def outlines(groups: Sequence[tuple[str, str, np.ndarray]], unit: str) -> str:
    """How values are spread, as shares of each group's clips, so that groups of other sizes compare.

    Args:
        groups: class, name and values of each; the first one is filled.
        unit: under the axis.

    Returns:
        Nothing where no value is finite.
    """
    known = [(series, name, values[np.isfinite(values)]) for series, name, values in groups]
    known = [(series, name, values) for series, name, values in known if len(values)]
    if not known:
        return ""
    low, high = np.percentile(np.concatenate([values for *_, values in known]), [_TAIL, 100 - _TAIL])
    high = high if high > low else low + max(abs(low), 1.0) * 1e-3
    bins = int(np.clip(2 * np.sqrt(min(len(values) for *_, values in known)), _FEWEST_BINS, _MOST_BINS))
    edges = np.linspace(low, high, bins + 1)
    heights = [np.histogram(np.clip(values, low, high), edges)[0] / len(values) for *_, values in known]
    # The root of the share: a bar of clips that have none would hide all others.
    tallest = max(np.sqrt(each.max()) for each in heights)
    x = _LEFT + (_WIDE - 2 * _LEFT) * np.arange(bins + 1) / bins
    parts = []
    for row, ((series, name, _), each) in enumerate(zip(known, heights, strict=True)):
        y = _HIGH - (_HIGH - 12) * np.sqrt(each) / tallest
        steps = "".join(f"V{at:.1f}H{right:.1f}" for at, right in zip(y, x[1:], strict=True))
        path = f"M{x[0]:.1f} {_HIGH}{steps}V{_HIGH}"
        kind = "area" if row == 0 else "outline"
        parts.append(f'<path class="{kind} {escape(series)}" d="{path}"><title>{escape(name)}</title></path>')
    ticks = "".join(
        f'<text class="tick" x="{_LEFT + (_WIDE - 2 * _LEFT) * share:.1f}" y="{_HIGH + 16}" text-anchor="{anchor}">'
        f"{low + share * (high - low):.3g}</text>"
        for share, anchor in ((0, "start"), (0.5, "middle"), (1, "end"))
    )
    axis = f'<path class="axis" d="M{_LEFT} {_HIGH}H{_WIDE - _LEFT}"/>'
    label = f'<text class="tick" x="{_WIDE / 2}" y="{_HIGH + 30}" text-anchor="middle">{escape(unit)}</text>'
    return _svg(_WIDE, _HIGH + _UNDER, "".join(parts) + axis + ticks + label)


def _svg(width: float, height: float, body: str) -> str:
    return f'<svg viewBox="0 0 {width:g} {height:g}" role="img">{body}</svg>'
