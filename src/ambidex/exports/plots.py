"""Plots as SVG: the same numbers give the same bytes."""

from collections.abc import Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING

import numpy as np

from ambidex.errors import InputError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_COLOURS = ("#2f6f8f", "#c9662b", "#5d8a3a", "#8a4f9e", "#b2932f", "#555555")
_BINS = 60


def histogram(
    groups: Mapping[str, Sequence[float] | np.ndarray],
    title: str,
    unit: str,
    marks: Mapping[str, float] | None = None,
    logarithmic: bool = False,
) -> str:
    """How values are spread, one outline per group, with marks at values that matter.

    Args:
        groups: name → values; what is not finite, or not positive on a logarithmic axis, is left out.
        title: above the plot.
        unit: under the axis.
        marks: name → value: vertical lines.
        logarithmic: axis of the values.

    Returns:
        An `<svg>` element, text as text.

    Raises:
        InputError: no value is left.
    """
    kept = {name: _usable(values, logarithmic) for name, values in groups.items()}
    everything = np.concatenate([*kept.values(), np.zeros(0)])
    if not len(everything):
        raise InputError(f"There is nothing to plot in '{title}': no value is finite{' and positive' if logarithmic else ''}.")
    low, high = float(everything.min()), float(everything.max())
    high = high if high > low else low + max(abs(low), 1.0) * 1e-3
    edges = np.geomspace(low, high, _BINS + 1) if logarithmic else np.linspace(low, high, _BINS + 1)
    figure, axes = _new()
    for number, (name, values) in enumerate(kept.items()):
        counts, _ = np.histogram(values, edges)
        axes.stairs(counts, edges, fill=True, alpha=0.35, color=_COLOURS[number % len(_COLOURS)], label=f"{name} ({len(values):,})")
        axes.stairs(counts, edges, color=_COLOURS[number % len(_COLOURS)], linewidth=1.2)
    for name, value in (marks or {}).items():
        axes.axvline(value, color="#b00020", linewidth=1.2, linestyle="--")
        place = {"xy": (value, 1.0), "xycoords": ("data", "axes fraction"), "xytext": (3, -11), "textcoords": "offset points"}
        axes.annotate(f"{name} {value:.3g}", **place, fontsize=8)
    if logarithmic:
        axes.set_xscale("log")
    axes.set_title(title, loc="left", fontsize=11)
    axes.set_xlabel(unit)
    axes.set_ylabel("clips")
    axes.legend(frameon=False, fontsize=8)
    return _write(figure)


def _usable(values: Sequence[float] | np.ndarray, positive: bool) -> np.ndarray:
    array = np.asarray(values, np.float64)
    return array[np.isfinite(array) & ((array > 0) | (not positive))]


def _new() -> "tuple[Figure, Axes]":
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.0, 3.2), layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _write(figure: "Figure") -> str:
    import matplotlib as mpl

    text = StringIO()
    # Text stays text; ids come from a fixed salt, and no date is written, so that the bytes repeat.
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "ambidex"}):
        figure.savefig(text, format="svg", metadata={"Date": None})
    svg = text.getvalue()
    return svg[svg.index("<svg") :]
